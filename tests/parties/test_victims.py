"""Whom a protest faces when it is over something that was done to somebody: never the one who was hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2018-09-10"  # a Monday

CONDEMNED: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "whose embassy was hit",
        "Norway condemned the bombing of the Turkish embassy in Lima on Sunday.",
        {("Norway", "actor")},
    ),
    (
        "whose people were killed",
        "Norway on Sunday condemned the killing of two Turkish nurses.",
        {("Norway", "actor")},
    ),
    (
        "who was invaded, and who invaded",
        "Norway on Sunday condemned Iraq's invasion of Kuwait.",
        {("Norway", "actor"), ("Iraq", "recipient")},
    ),
    (
        "who is blamed himself",
        "Norway condemned Turkey on Sunday for the bombing of the camp.",
        {("Norway", "actor"), ("Turkey", "recipient")},
    ),
    (
        "whose conduct is blamed",
        "Norway on Sunday condemned the conduct of Turkey.",
        {("Norway", "actor"), ("Turkey", "recipient")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CONDEMNED], ids=[c[0] for c in CONDEMNED])
def test_victims_are_not_condemned(nlp: Language, text: str, expected: set[tuple[str, str]]) -> None:
    """Who was hit is no side of the protest; who did it, or is blamed by name, is."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    (entry,) = [entry for entry in found if entry.type == "protest"]
    assert {(party.name, party.role) for party in entry.participants} == expected
