"""Days of what is planned: due, expected, prepared, set, invited to: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, dated_with_status

if TYPE_CHECKING:
    from spacy.language import Language

DATED: list[tuple[str, str, tuple[str, str]]] = [
    ("due somewhere", "Peru's president is due in Quito on Monday.", ("2001-06-18", "visit")),
    ("due here", "Peru's president is due here on Monday.", ("2001-06-18", "visit")),
    (
        "what is set to resume",
        "The blast in Lima hurt Peru's talks with Chile, set to resume Monday in Quito.",
        ("2001-06-18", "talks"),
    ),
    (
        "what one is invited to",
        "Peru has invited Chile's president to a summit in August.",
        ("2001-08", "summit"),
    ),
    (
        "years of a plan",
        "Peru will give a billion euros to Bolivia in financial aid this year and next.",
        ("2001/2002", "aid"),
    ),
]

NOT_DATED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "the inviting, by what lies ahead",
        "Peru has invited Chile's president to a summit in August.",
        ("2001-08", "proposal"),
    ),
]

REACHED: list[tuple[str, str, tuple[str, str, str]]] = [
    (
        "the day of what was planned",
        "A planned meeting of Peru and Chile in Rome on Saturday was called off.",
        ("2001-06-16", "meeting", "cancelled"),
    ),
    (
        "the day of the calling off",
        "Peru and Chile on Monday called off a planned meeting in Rome.",
        ("2001-06-11", "cancellation", "occurred"),
    ),
    (
        "a ballot that one wants to campaign in",
        "Peru's premier wants to fly to Rome to campaign in the August 16 referendum.",
        ("2001-08-16", "leadership", "scheduled"),
    ),
    (
        "a ballot that one wants to hold",
        "Peru's premier wants to hold a referendum on August 16.",
        ("2001-08-16", "leadership", "proposed"),
    ),
    (
        "a trip that somebody makes",
        "Mark Rutte makes his first trip to Kyiv on Saturday.",
        ("2001-06-16", "visit", "scheduled"),
    ),
    (
        "way-to-a-signing",
        "Israel yielded, clearing the way for the signing of an accord with Syria on Monday.",
        ("2001-06-18", "agreement", "scheduled"),
    ),
    (
        "preparations-for",
        "Peru and Chile reviewed preparations for their summit in Lima on July 6.",
        ("2001-07-06", "summit", "scheduled"),
    ),
    (
        "suspended-from",
        "Flights to Chile are suspended from Monday by Peru.",
        ("2001-06-18", "sanctions", "scheduled"),
    ),
    ("expected", "Mr. Mesa was expected in Quito on Tuesday.", ("2001-06-19", "visit", "scheduled")),
    (
        "where",
        "Foreign Minister Luis Paz was expected in Lyon on Tuesday, where he is to be received by"
        " President Emmanuel Macron.",
        ("2001-06-19", "meeting", "scheduled"),
    ),
    (
        "beside-a-future",
        "The rebels will hand in their arms in May 2002 while Chad pulls out its soldiers.",
        ("2002-05", "deescalation", "scheduled"),
    ),
    (
        "to-restart",
        "Talks between Israel and Syria, suspended in February, are to restart in Cairo next week.",
        ("2001-06-18/2001-06-24", "talks", "scheduled"),
    ),
    (
        "talks-due-to-open",
        "Chadian rebels said Monday they would not attend peace talks due to begin in Lusaka on Thursday.",
        ("2001-06-14", "talks", "denied"),
    ),
    (
        "expected-in-a-town",
        "A delegation from Peru is expected in the border town of Tacna on Sunday.",
        ("2001-06-17", "visit", "scheduled"),
    ),
    (
        "elections-set-for",
        "Fiji's leader set elections for November 17.",
        ("2001-11-17", "leadership", "scheduled"),
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_the_day_is_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "found"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_the_day_is_not_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has no entry of that date and type."""
    assert found not in dated(nlp, text)


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in REACHED], ids=[case[0] for case in REACHED])
def test_a_date_reaches_its_event(nlp: Language, text: str, found: tuple[str, str, str]) -> None:
    """The event has the day that its own clause, or the one that it goes on from, tells."""
    assert found in dated_with_status(nlp, text)
