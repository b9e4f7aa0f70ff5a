"""Who holds an office, named behind where it is held or behind another: "the envoy in Rome Juan Toro"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from timeline.pipes.actors import find

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

TOLD: list[tuple[str, str, set[str]]] = [
    (
        "subject",
        "Dutch Ambassador to Lima Jan Kooy told reporters on Monday that he had failed.",
        {"Jan Kooy"},
    ),
    ("behind", "Talks failed, Peru's envoy to Norway Juan Toro said on Monday.", {"Juan Toro"}),
    ("body", "Peru's representative to the UN Juan Toro said on Monday that he had failed.", {"Juan Toro"}),
    (
        "town-of-no-state",
        "Peru's envoy to international bodies in Geneva Juan Toro said on Monday that he had failed.",
        {"Juan Toro"},
    ),
    ("nobody", "The Dutch ambassador to Lima said on Monday that he had failed.", {"Netherlands"}),
    ("whose", "A spokesman for Juan Toro of Peru said on Monday that he had failed.", {"Juan Toro"}),
]


@pytest.mark.parametrize(("text", "names"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_who_spoke(nlp: Language, text: str, names: set[str]) -> None:
    """The holder speaks, whoever is told by the post alone is its state."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [{p.name for p in e.participants} for e in found if e.type == "statement"] == [names]


def test_the_other_side_holds_a_post(nlp: Language) -> None:
    """Whom one meets is the holder, who acts for the state of the post."""
    text = "Norwegian Foreign Minister Lars Holm met Peru's Ambassador in Oslo Juan Toro on Monday."
    (entry,) = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert {(p.name, p.country) for p in entry.participants} == {("Lars Holm", "NOR"), ("Juan Toro", "PER")}


def test_who_is_sent_about_a_state(nlp: Language) -> None:
    """What an envoy is on is no side."""
    text = "The UN envoy on Mali Juan Toro met Norwegian Foreign Minister Lars Holm on Monday."
    (entry,) = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert {p.name for p in entry.participants} == {"Juan Toro", "Lars Holm"}


TWO_OFFICES: list[tuple[str, str]] = [
    (
        "and",
        "Peruvian Vice President and Foreign Minister Juan Toro met Lars Holm of Norway on Monday.",
        set(),
    ),
    (
        "comma",
        "Peruvian Deputy Premier, Finance Minister Juan Toro met Lars Holm of Norway on Monday.",
        set(),
    ),
    (
        "of-what",
        "Peruvian Special Envoy for Africa, Deputy Premier Juan Toro met Lars Holm of Norway on Monday.",
    ),
]


@pytest.mark.parametrize("text", [t[1] for t in TWO_OFFICES], ids=[t[0] for t in TWO_OFFICES])
def test_two_offices_of_one(nlp: Language, text: str) -> None:
    """Two offices in a row are of the one whose name follows, and of the state before the first."""
    (entry,) = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert {(p.name, p.country) for p in entry.participants} == {("Juan Toro", "PER"), ("Lars Holm", "NOR")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Former Peruvian President Juan Toro met Lars Holm.", ("Juan Toro",), id="told"),
        pytest.param("Peruvian President Juan Toro met Lars Holm.", (), id="not-told"),
    ],
)
def test_the_former_president(nlp: Language, text: str, names: tuple[str, ...]) -> None:
    """ "The former president" is not the one who is it now."""
    words = "former president"
    text = f"{text} The {words} said no."
    at = text.rindex(words)
    assert [m.names for m in find(nlp(text)) if m.span[0] <= at < m.span[1]] == ([names] if names else [])
