"""What all values share: they are frozen, closed, and print briefly."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, ValidationError

Span = tuple[int, int]
"""Start and end of a stretch of text, counted in Unicode characters, end exclusive."""


class Value(BaseModel):
    """A frozen value with no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def first_problem(error: ValidationError) -> str:
    """What is wrong with a value that was read, and in which field."""
    problem = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(str(part) for part in problem["loc"])
    return f"{where}: {problem['msg']}" if where else str(problem["msg"])
