"""What the date of an event tells of its status: one test a text, each counted from one Thursday."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

TOLD = [
    ("named-by-year", "Envoys met to try to save the 1994 accord with Iran.", "agreement", "occurred"),
    ("planned-still", "They spoke of the planned 1994 summit of Chad and Mali.", "summit", "scheduled"),
    ("named-ahead", "Chad hopes to attend the July 5 summit with Mali.", "summit", "proposed"),
    ("later-this", "Talks between Chad and Mali resume in Rome later this month.", "talks", "scheduled"),
    ("decided-then", "Chad decided in favour of leaving the bloc in May 2000.", "withdrawal", "occurred"),
    ("decided-ahead", "Chad decided in favour of leaving the bloc in May 2002.", "withdrawal", "scheduled"),
    ("planned-then", "Chad had plans to leave the bloc in May 2000.", "withdrawal", "scheduled"),
    ("this-month", "Talks between Chad and Mali this month were fruitless.", "talks", "occurred"),
    ("begun-unannounced", "Mali condemned this week's raids by Chad on Niger.", "attack", "occurred"),
    ("this-week-told-of", "Mali spoke of this week's talks with Chad.", "talks", "scheduled"),
    ("tomorrow", "Mali spoke of tomorrow's raids on Chad.", "attack", "scheduled"),
    ("has-reached", "Chad announced today that it has reached a deal with Mali.", "agreement", "occurred"),
]


@pytest.mark.parametrize(("text", "kind", "status"), [case[1:] for case in TOLD], ids=[c[0] for c in TOLD])
def test_the_date_tells_what_became_of_it(nlp: Language, text: str, kind: str, status: str) -> None:
    """What goes by a past date took place; what comes later this month is still to come."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.status for entry in found if entry.type == kind] == [status]


GOING_ON = [
    ("Talks between Chad and Mali are under way in Rome this week.", "talks", "ongoing"),
    ("Talks between Chad and Mali were under way in Rome on Tuesday.", "talks", "occurred"),
    ("Chadian President Idriss Deby is on a visit to Mali this week.", "visit", "ongoing"),
    ("Chadian President Idriss Deby is on a visit to Mali next week.", "visit", "scheduled"),
    ("Goma, a city in Congo, has been under siege since May.", "attack", "ongoing"),
    ("Goma, a city in Congo, was under siege in May.", "attack", "occurred"),
]


@pytest.mark.parametrize(("text", "kind", "status"), GOING_ON, ids=[case[0] for case in GOING_ON])
def test_what_the_present_tells_of_is_going_on(nlp: Language, text: str, kind: str, status: str) -> None:
    """Who is on a visit and what is under way or under siege goes on, unless its day is past or to come."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.status for entry in found if entry.type == kind] == [status]
