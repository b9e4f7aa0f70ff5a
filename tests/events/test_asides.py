"""Words that name, rank, describe or accompany an event and are none themselves: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

KINDS: list[tuple[str, str, list[str]]] = [
    (
        "is-the-first",
        "King Olav, the first Norwegian king ever to set foot in Peru, saw Lima on Monday.",
        [],
    ),
    (
        "first-in-years",
        "President Jacques Chirac is the first French head of state to visit Peru in a decade.",
        [],
    ),
    (
        "was-the-first",
        "Nixon was the first American president to visit China, in February 1972.",
        ["visit"],
    ),
    (
        "became-the-first",
        "In August 1991 Prime Minister Toshiki Kaifu became the first leader to visit Beijing.",
        ["visit"],
    ),
    (
        "became-president",
        "In August 1991 Toshiki Kaifu became the president of Peru.",
        ["leadership"],
    ),
    (
        "abstaining",
        "The Security Council approved the resolution on Chad on Monday, with Peru and Mali abstaining.",
        ["resolution"],
    ),
    (
        "voted-to-condemn",
        "The parliament of Peru voted on Monday to condemn Chad.",
        ["resolution"],
    ),
    (
        "called-by-a-name",
        "French jets bombed the capital of Chad on Monday with a bomb called the Hammer.",
        ["attack"],
    ),
    (
        "brought-down",
        "On Monday the Peruvian navy brought down an Ecuadorean drone.",
        ["attack"],
    ),
    (
        "asked-whether",
        "In Riga on Monday the Latvian minister was asked whether Russia would leave.",
        [],
    ),
    (
        "asked-to",
        "In Riga on Monday the Latvian minister was asked by Russia to leave.",
        ["demand"],
    ),
    (
        "held-to-be",
        "In May Iran detonated what it said was a bomb.",
        ["weapons_test"],
    ),
    (
        "towards-leaving",
        "On Monday Greece took steps towards leaving the European Union.",
        [],
    ),
    (
        "article-of-a-treaty",
        "Greece cited Article 4 of the NATO treaty on Monday.",
        [],
    ),
    (
        "article-of-a-dated-treaty",
        "Under Article 5 of the 1949 treaty, Norway helped Canada.",
        ["agreement"],
    ),
    (
        "no-treaty",
        "Mali and Chad signed a truce, not a peace treaty, in May 1990.",
        ["deescalation"],
    ),
    (
        "voted-to-leave",
        "The Danes voted to leave the European Union in a referendum in May 1999.",
        ["leadership"],
    ),
    (
        "decided-against-joining",
        "Norway decided against joining the European Union in a referendum in November 1994.",
        ["leadership"],
    ),
    (
        "accident",
        "Two Peruvian soldiers were killed on Monday when two helicopters crashed in Chile.",
        [],
    ),
    (
        "no-accident",
        "Two Peruvian soldiers were killed on Monday when their helicopter was shot down in Chile.",
        ["attack"],
    ),
    (
        "brought",
        "On Monday the Peruvian navy brought medicines to Ecuador.",
        ["aid"],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), [k[1:] for k in KINDS], ids=[k[0] for k in KINDS])
def test_asides_are_no_events(nlp: Language, text: str, kinds: list[str]) -> None:
    """What only ranks, names or accompanies an event adds none to the timeline."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert sorted(entry.type for entry in found) == kinds
