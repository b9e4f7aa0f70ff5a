"""Tours of several states: stops of one that is made, the other side of one that is called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

TOURS: list[tuple[str, str, str, set[str]]] = [
    (
        "visited",
        "President Ershad visited India and Nepal on Monday.",
        "Ershad visits India and Nepal",
        {"Ershad"},
    ),
    ("one-stop", "President Ershad visited India on Monday.", "Ershad visits India", {"Ershad", "India"}),
    (
        "tour-of",
        "President Ershad began a tour of Kenya, Uganda and Ghana on Monday.",
        "Ershad visits Kenya, Uganda and Ghana",
        {"Ershad"},
    ),
    (
        "tour-of-one-state",
        "President Ershad's tour of Kenya began on Monday.",
        "Ershad visits Kenya",
        {"Ershad", "Kenya"},
    ),
    (
        "tour-by",
        "A tour of Kenya and Ghana by President Ershad began on Monday.",
        "Ershad visits Kenya and Ghana",
        {"Ershad"},
    ),
    (
        "whose-visit",
        "The visit of the presidents of Peru and Chile to Kenya began on Monday.",
        "Peru and Chile visit Kenya",
        {"Peru", "Chile", "Kenya"},
    ),
    (
        "postponed",
        "President Ershad's visit to India and Nepal on May 14 was postponed.",
        "Visit of Ershad to India and Nepal postponed",
        {"Ershad", "India", "Nepal"},
    ),
    (
        "cancelled-later",
        "President Ershad was to visit Peru and Mali on May 14. The visit to Peru and Mali was cancelled.",
        "Visit of Ershad to Peru and Mali cancelled",
        {"Ershad", "Peru", "Mali"},
    ),
]


@pytest.mark.parametrize(("text", "line", "names"), [t[1:] for t in TOURS], ids=[t[0] for t in TOURS])
def test_tour(nlp: Language, text: str, line: str, names: set[str]) -> None:
    """States that one goes round take no part; of a tour that nobody makes they are the other side."""
    told = [e for e in entries(nlp, text) if e.type == "visit"]
    assert [(e.headline, {p.name for p in e.participants}) for e in told] == [(line, names)]


def test_tour_of_nobody_known(nlp: Language) -> None:
    """The stops of a tour are not those who make it, where nobody tells who does."""
    assert entries(nlp, "The premier's tour of Kenya and Ghana began on Monday.") == []
