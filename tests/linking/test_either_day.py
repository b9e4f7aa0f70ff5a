"""One event with two days named for it: either of them, or from the one to the other; one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

ONE_SPAN: list[tuple[str, str, str]] = [
    ("months", "President Marin of Chile will visit Lima in July or August.", "2001-07/2001-08"),
    ("over-new-year", "President Marin of Chile will visit Lima in December or January.", "2001-12/2002-01"),
    ("with-in-again", "President Marin of Chile will visit Lima in July or in August.", "2001-07/2001-08"),
    ("years", "President Marin of Chile visited Lima in 1998 or 1999.", "1998/1999"),
    (
        "days-apart",
        "President Marin of Chile will visit Lima on July 30 or August 2.",
        "2001-07-30/2001-08-02",
    ),
    (
        "weekdays-apart",
        "President Marin of Chile will visit Lima on Friday or Sunday.",
        "2001-06-15/2001-06-17",
    ),
    (
        "days-of-one-month",
        "President Marin of Chile will visit Lima on July 24 or July 25.",
        "2001-07-24/2001-07-25",
    ),
    ("parts", "President Marin of Chile will visit Lima in late July or early August.", "2001-07/2001-08"),
    ("between-parts", "President Marin of Chile visited Lima between late 1998 and early 1999.", "1998/1999"),
    ("from-part-to-part", "Peru held talks with Chile from early 1998 until mid-1999.", "1998/1999"),
]


@pytest.mark.parametrize(("text", "date"), [case[1:] for case in ONE_SPAN], ids=[c[0] for c in ONE_SPAN])
def test_two_days_of_one_event_are_one_span(nlp: Language, text: str, date: str) -> None:
    """Of "May or June" one is meant, and what ran from one part of a year to another ran once."""
    assert {found for found, _ in dated(nlp, text)} == {date}


TWO_DAYS: list[tuple[str, str, set[str]]] = [
    ("months", "President Marin of Chile visited Lima in March and May.", {"2001-03", "2001-05"}),
    (
        "parts",
        "President Marin of Chile visited Lima in late March and early May.",
        {"2001-03", "2001-05"},
    ),
]


@pytest.mark.parametrize(("text", "dates"), [case[1:] for case in TWO_DAYS], ids=[c[0] for c in TWO_DAYS])
def test_two_days_of_two_events_stay_two(nlp: Language, text: str, dates: set[str]) -> None:
    """What was done in one month "and" in another was done twice."""
    assert {found for found, _ in dated(nlp, text)} == dates
