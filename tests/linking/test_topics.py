"""What is only talked about is of no day; the day behind it is that of the talking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, dated_with_status

if TYPE_CHECKING:
    from spacy.language import Language

TALKED: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "a day before it",
        "The presidents of Peru and Chile met on Monday to discuss expanding ties.",
        {("2001-06-11", "summit")},
    ),
    (
        "a day behind it",
        "The presidents of Peru and Chile met to discuss restoring diplomatic relations on Monday.",
        {("2001-06-11", "summit")},
    ),
    (
        "talks on it",
        "Peru and Chile held talks on Monday on resuming flights.",
        {("2001-06-11", "talks")},
    ),
    (
        "a visit for talks on it",
        "Peru's foreign minister visited Chile on Monday for talks on opening an embassy.",
        {("2001-06-11", "talks"), ("2001-06-11", "visit")},
    ),
    (
        "what they met to do",
        "Peru and Chile met on Monday to sign a pact.",
        {("2001-06-11", "agreement"), ("2001-06-11", "meeting")},
    ),
    (
        "what was done",
        "Peru and Chile restored diplomatic relations on Monday.",
        {("2001-06-11", "relations")},
    ),
]


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in TALKED], ids=[row[0] for row in TALKED])
def test_a_topic_has_not_the_day_of_the_talks(nlp: Language, text: str, found: set[tuple[str, str]]) -> None:
    """To discuss a thing is not to do it; what two meet to sign they sign."""
    assert dated(nlp, text) == found


ACTS: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    (
        "does",
        "The Vladivostok summit of November 1974 set ceilings for the Soviet Union and the United States.",
        [("1974-11", "summit", "occurred")],
    ),
    (
        "is set",
        "The summit of Peru and Chile was set for Monday.",
        [("2001-06-18", "summit", "scheduled")],
    ),
    (
        "goes on",
        "Talks between Peru and Chile are going on in Lima this week.",
        [("2001-06-11/2001-06-17", "talks", "ongoing")],
    ),
    (
        "went on",
        "Talks between Peru and Chile went on in Lima on Monday.",
        [("2001-06-11", "talks", "occurred")],
    ),
]


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in ACTS], ids=[row[0] for row in ACTS])
def test_what_an_event_does_is_not_done_to_it(
    nlp: Language, text: str, found: list[tuple[str, str, str]]
) -> None:
    """A summit that sets something has taken place, one that is set has not; talks that go on are ongoing."""
    assert dated_with_status(nlp, text) == found
