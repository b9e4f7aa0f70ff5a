"""What all values share: they are frozen, closed, and print briefly."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Span = tuple[int, int]
"""Start and end of a stretch of text, counted in Unicode characters, end exclusive."""


class Value(BaseModel):
    """A frozen value with no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
