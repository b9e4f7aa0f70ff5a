"""What "it" and "they" point to where nobody acts: a measure, a treaty, a blockade that comes into force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"  # a Thursday

IN_FORCE: list[tuple[str, str, set[str]]] = [
    (
        "the object of the sentence before",
        "President Bush proclaimed a blockade of Peru on June 4. It came into force on June 7.",
        {"2001-06-04", "2001-06-07"},
    ),
    (
        "several measures",
        "The United States imposed sanctions on Peru on June 4. They took effect on June 7.",
        {"2001-06-04", "2001-06-07"},
    ),
    ("with the name of the blockade", "Chile's blockade of Peru came into force on June 7.", {"2001-06-07"}),
    ("told in a clause", "The blockade of Peru, which took effect on June 7, angered Chile.", {"2001-06-07"}),
    (
        "who takes something else",
        "The United States imposed sanctions on Peru on June 4. They took comfort on June 7.",
        {"2001-06-04"},
    ),
    (
        "of several nothing is in force",
        "Chile bought ships for Peru on June 4. They took effect on June 7.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "days"), [c[1:] for c in IN_FORCE], ids=[c[0] for c in IN_FORCE])
def test_what_comes_into_force(nlp: Language, text: str, days: set[str]) -> None:
    """Sanctions have an entry for the day on which a pronoun says that they took effect."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert {e.date.edtf for e in found if e.type == "sanctions" and e.date} == days


def test_a_blockade_in_force_keeps_its_parties(nlp: Language) -> None:
    """Of "Chile's blockade of Peru came into force" both are told."""
    text = "Chile's blockade of Peru came into force on June 7."
    (entry,) = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert {(p.name, p.role) for p in entry.participants} == {("Chile", "actor"), ("Peru", "recipient")}


LET_GO: list[tuple[str, str, list[str]]] = [
    ("let go by a state", "Russia allowed the dissident to leave the country on Monday.", ["release"]),
    ("to be let go", "The Chilean dissident will be permitted to leave Russia on June 20.", ["release"]),
    ("who leaves by himself", "President Bush left Russia on Monday.", ["visit"]),
]


@pytest.mark.parametrize(("text", "types"), [c[1:] for c in LET_GO], ids=[c[0] for c in LET_GO])
def test_who_is_let_go_does_not_travel(nlp: Language, text: str, types: list[str]) -> None:
    """That somebody may leave is his release, and not the journey of those who let him."""
    assert [entry.type for entry in timeline.extract(text, published=PUBLISHED, nlp=nlp)] == types


ROUNDS: list[tuple[str, str, list[str]]] = [
    ("two parties", "Chad and the Tamil Tigers held their first session in Rome on Monday.", ["talks"]),
    ("delegations", "The delegations of Peru and Chile held a second round in Lima on Monday.", ["talks"]),
    ("a parliament", "The Thai senate held its first session on Monday.", []),
]


@pytest.mark.parametrize(("text", "types"), [c[1:] for c in ROUNDS], ids=[c[0] for c in ROUNDS])
def test_sessions_and_rounds(nlp: Language, text: str, types: list[str]) -> None:
    """Sessions and rounds that two sides hold are talks."""
    assert [entry.type for entry in timeline.extract(text, published=PUBLISHED, nlp=nlp)] == types
