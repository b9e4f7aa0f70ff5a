"""Where planned and held occasions are, told in a clause of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

Occasion = tuple[str, str, str | None]

PLACED: list[tuple[str, Occasion]] = [
    (
        "Chad and Mali agreed to attend a conference planned for July 25 in Rome.",
        ("2001-07-25", "scheduled", "Rome"),
    ),
    (
        "Talks between Chad and Mali, held in Rome on April 25, ended without result.",
        ("2001-04-25", "occurred", "Rome"),
    ),
    (
        "Talks between Chad and Mali planned for July 25 in Rome were postponed.",
        ("2001-07-25", "postponed", "Rome"),
    ),
    (
        "Talks between Chad and Mali on July 25 will touch on a treaty signed in Rome.",
        ("2001-07-25", "scheduled", None),
    ),
]


@pytest.mark.parametrize(("text", "occasion"), PLACED, ids=[text for text, _ in PLACED])
def test_the_clause_that_dates_an_occasion_places_it(nlp: Language, text: str, occasion: Occasion) -> None:
    """What is planned or held somewhere is there, in whichever clause that is told."""
    (entry,) = [e for e in entries(nlp, text) if e.type == "talks"]
    assert entry.date is not None
    place = entry.place.name if entry.place else None
    assert (entry.date.edtf, entry.status, place) == occasion


TRIED_OUT: list[tuple[str, list[set[str]]]] = [
    ("A missile was tested on Monday, Chad's defence ministry said.", [{"Chad"}]),
    ("A new rocket was successfully launched on Monday, the Chadian army said.", [{"Chad"}]),
    ("A missile was tested by Mali on Monday, Chad's army said.", [{"Mali"}]),
    ("A missile was tested on Monday, Chad's foreign ministry said.", []),
]


@pytest.mark.parametrize(("text", "names"), TRIED_OUT, ids=[text for text, _ in TRIED_OUT])
def test_forces_tell_of_their_own_tests(nlp: Language, text: str, names: list[set[str]]) -> None:
    """A test of nobody's that an army tells of is its own; diplomats may speak of another's."""
    assert [set(e.names) for e in entries(nlp, text) if e.type == "weapons_test"] == names
