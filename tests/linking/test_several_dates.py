"""Several dates in one sentence, and the names dealt out over them: an event on each, one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, dated_with_status, entries

if TYPE_CHECKING:
    from spacy.language import Language

DEALT: list[tuple[str, str, str, list[tuple[str, set[str], str | None]]]] = [
    (
        "places-of-a-journey",
        "President Marin of Chile visited Peru on Monday and Mali on Tuesday.",
        "visit",
        [("2001-06-11", {"Marin"}, "Peru"), ("2001-06-12", {"Marin"}, "Mali")],
    ),
    (
        "places-after-to",
        "President Marin flew to Lima on Monday and to Quito on Tuesday.",
        "visit",
        [("2001-06-11", {"Marin"}, "Lima"), ("2001-06-12", {"Marin"}, "Quito")],
    ),
    (
        "subjects-without-their-verb",
        "Fiji and Tonga ratified the pact in 1981, Samoa in 1983, and the Netherlands in 1985.",
        "agreement",
        [("1981", {"Fiji", "Tonga"}, None), ("1983", {"Samoa"}, None), ("1985", {"Netherlands"}, None)],
    ),
    (
        "whom-one-met",
        "Argentina's Carlos Menem met Julio Sanguinetti of Uruguay five days ago and Alan Garcia on Tuesday.",
        "meeting",
        [
            ("2001-06-09", {"Carlos Menem", "Julio Sanguinetti"}, None),
            ("2001-06-12", {"Carlos Menem", "Alan Garcia"}, None),
        ],
    ),
    (
        "in-another-state",
        "Peru and Chile held talks in Doha on Monday and briefly in Tripoli, Libya, on Tuesday.",
        "talks",
        [("2001-06-11", {"Peru", "Chile"}, "Doha"), ("2001-06-12", {"Peru", "Chile"}, "Tripoli")],
    ),
    (
        "in-a-town-that-nobody-knows",
        "Peru and Chile held talks in Kinshasa on Monday and in Goma on Tuesday.",
        "talks",
        [("2001-06-11", {"Peru", "Chile"}, "Kinshasa"), ("2001-06-12", {"Peru", "Chile"}, None)],
    ),
    (
        "again-by-other-words",
        "President Marin of Chile visited Lima in October and again two weeks ago.",
        "visit",
        [("2000-10", {"Marin", "Peru"}, "Lima"), ("2001-05-28/2001-06-03", {"Marin", "Peru"}, "Lima")],
    ),
    (
        "a-verb-of-its-own",
        "Peru recalled its envoy on Monday and Chile on Tuesday protested.",
        "rupture",
        [("2001-06-11", {"Peru"}, None)],
    ),
]

DATED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "those of another day",
        "It was the third Peruvian raid on Chile after those of May 9 and May 20.",
        ("2001-05-20", "attack"),
    ),
    (
        "similar ones in a year",
        "Peru's missile test on Monday followed similar ones in 1993 and 1996.",
        ("1996", "weapons_test"),
    ),
    (
        "and again on another day",
        "The ministers of Peru and Chile met on May 3 and again on June 5.",
        ("2001-06-05", "meeting"),
    ),
    (
        "in two months",
        "Peru's president visited Chile in January and February.",
        ("2001-02", "visit"),
    ),
]

REACHED: list[tuple[str, str, tuple[str, str, str]]] = [
    (
        "the second of two stays",
        "Peru's Ana Toro will pay a visit to Canada from July 21 to 24 and to Cuba from July 24 to 28.",
        ("2001-07-24/2001-07-28", "visit", "scheduled"),
    ),
    (
        "and then",
        "Peru's Ana Toro will visit Canada on July 21 and then Cuba on July 25.",
        ("2001-07-25", "visit", "scheduled"),
    ),
    (
        "the second of two phrases",
        "The king of Jordan spoke by phone with Japan's Abe on Monday and with President Park of South "
        "Korea on Tuesday.",
        ("2001-06-12", "call", "occurred"),
    ),
    (
        "second-stop",
        "Foreign Minister Igor Ivanov will be in Rome on July 5 and in Paris on July 6.",
        ("2001-07-06", "visit", "scheduled"),
    ),
    (
        "another-session",
        "The Security Council held a session on Sunday and another on Monday.",
        ("2001-06-11", "talks", "occurred"),
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "found"), [case[1:] for case in DEALT], ids=[case[0] for case in DEALT]
)
def test_names_dealt_out_over_dates_are_an_event_on_each(
    nlp: Language, text: str, kind: str, found: list[tuple[str, set[str], str | None]]
) -> None:
    """Each date has its own name, for that for which the first date has one."""
    dealt = [
        (e.date.edtf, set(e.names), e.place and e.place.name)
        for e in entries(nlp, text)
        if e.type == kind and e.date
    ]
    assert dealt == found


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_the_day_is_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in REACHED], ids=[case[0] for case in REACHED])
def test_a_date_reaches_its_event(nlp: Language, text: str, found: tuple[str, str, str]) -> None:
    """The event has the day that its own clause, or the one that it goes on from, tells."""
    assert found in dated_with_status(nlp, text)
