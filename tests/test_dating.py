"""Which day an event is given, by the construction that ties them: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Found = tuple[str, str]

DATED: list[tuple[str, str, Found]] = [
    (
        "a day that the model takes into a place's name",
        "The Peruvian envoys left Lima Monday.",
        ("2001-06-11", "visit"),
    ),
    (
        "the same after a preposition",
        "The Peruvian minister arrived in Lima Monday.",
        ("2001-06-11", "visit"),
    ),
    (
        "leaving a city that is nobody's capital",
        "Peruvian envoys left Chicago on Monday.",
        ("2001-06-11", "visit"),
    ),
]

NOT_DATED: list[tuple[str, str, Found]] = [
    (
        "leaving something somewhere",
        "The Peruvian minister left a bag in Chicago on Monday.",
        ("2001-06-11", "visit"),
    ),
]


def dated(nlp: Language, text: str) -> set[Found]:
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return {(e.date.edtf, e.type) for e in found if e.date}


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_the_day_is_the_events(nlp: Language, text: str, found: Found) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "found"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_the_day_is_not_the_events(nlp: Language, text: str, found: Found) -> None:
    """The text has no entry of that date and type."""
    assert found not in dated(nlp, text)
