"""What is done again and again, or was done to many over the years, is no event; one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

NO_EVENT: list[str] = [
    "Peru and Chile hold joint exercises every year in February.",
    "Peru and Chile meet twice a year, in May and October.",
    "Ghana's and Togo's presidents meet annually in May.",
    "The presidents of Ghana and Togo usually meet in May.",
    "NATO holds the exercise every two years in the autumn.",
    "The presidents of Ghana and Togo usually met in May.",
    "The exercise of Ghana and Togo was held annually until 1999.",
    "Cuba must pay for American property seized after 1959.",
]

EVENTS: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "The presidents of Ghana and Togo met every day last week.",
        {("2001-06-04/2001-06-10", "summit")},
    ),
    ("The presidents of Ghana and Togo will meet in May.", {("2002-05", "summit")}),
    (
        "The presidents of Ghana and Togo, who usually meet in May, will meet on June 20.",
        {("2001-06-20", "summit")},
    ),
    (
        "Guinean planes regularly bombed Mali in 1998.",
        {("1998", "attack")},
    ),
    ("Cuba seized American property in 1959.", {("1959", "sanctions")}),
    (
        "Cuba and the United States began talks on Monday on property seized after 1959.",
        {("2001-06-11", "talks")},
    ),
]


@pytest.mark.parametrize("text", NO_EVENT)
def test_a_habit_is_no_event(nlp: Language, text: str) -> None:
    """What comes round every year has no date of its own, nor has what was done after some year."""
    assert dated(nlp, text) == set()


@pytest.mark.parametrize(("text", "found"), EVENTS, ids=[text for text, _ in EVENTS])
def test_what_was_done_once_stays(nlp: Language, text: str, found: set[tuple[str, str]]) -> None:
    """Days of one week, a single meeting, an act of one year are events."""
    assert dated(nlp, text) == found
