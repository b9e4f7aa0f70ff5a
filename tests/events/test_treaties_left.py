"""Treaties declared void or left, and whose they were; articles invoked; conferences quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

Act = tuple[str, set[str]]

VOID: list[tuple[str, Act]] = [
    ("Niamey declared the treaty void on Monday.", ("withdrawal", {"Niger"})),
    (
        "Kenya declared the border treaty with Uganda null and void on May 6.",
        ("withdrawal", {"Kenya", "Uganda"}),
    ),
    ("Rabat called the 1912 declaration null and void on May 6.", ("withdrawal", {"Morocco"})),
    ("Kenya tore up its fishing pact with Uganda on Monday.", ("withdrawal", {"Kenya", "Uganda"})),
    ("On May 6 Kenya declared the pact with Uganda void.", ("withdrawal", {"Kenya", "Uganda"})),
    (
        "Kenya has regarded the treaty with Uganda as void since May 6.",
        ("withdrawal", {"Kenya", "Uganda"}),
    ),
    ("The pact with Uganda was declared void by Kenya on May 6.", ("withdrawal", {"Kenya", "Uganda"})),
    (
        "Chad considered the annexation of the islands by Mali null and void on Monday.",
        ("rejection", {"Chad", "Mali"}),
    ),
    (
        "A court in Bern declared the treaty with Niger void on May 6.",
        ("resolution", {"Switzerland", "Niger"}),
    ),
    (
        "A court in Bern found the Nigerian regime guilty on Monday.",
        ("detention", {"Switzerland", "Nigeria"}),
    ),
]


@pytest.mark.parametrize(("text", "act"), VOID, ids=[text for text, _ in VOID])
def test_what_is_declared_void_is_left_and_whose_it_was_is_told(nlp: Language, text: str, act: Act) -> None:
    """A treaty that a state calls void is one that it leaves; a judge who says so only rules on it."""
    (entry,) = entries(nlp, text)
    assert (entry.type, set(entry.names)) == act


def test_what_is_declared_open_is_not_left(nlp: Language) -> None:
    """Declaring a meeting open leaves nothing."""
    assert not [
        e
        for e in entries(nlp, "Kenya declared the talks with Uganda open on May 6.")
        if e.type == "withdrawal"
    ]


def test_a_void_that_is_filled_is_none_that_was_declared(nlp: Language) -> None:
    """A void is a gap as well."""
    assert entries(nlp, "Kenya filled the void left by Uganda on May 6.") == []


INVOKED: list[tuple[str, list[str]]] = [
    ("Latvia invoked Article 4 of the treaty on Monday.", ["demand"]),
    ("Latvia triggered the snapback mechanism on Monday.", ["demand"]),
    ("The Latvian president invoked Article 84 of the constitution on Monday.", []),
]


@pytest.mark.parametrize(("text", "types"), INVOKED, ids=[text for text, _ in INVOKED])
def test_an_article_of_a_treaty_is_invoked_against_others(nlp: Language, text: str, types: list[str]) -> None:
    """Who invokes an article of a treaty appeals to its members; one of a constitution concerns no other."""
    assert [e.type for e in entries(nlp, text)] == types


QUIT: list[tuple[str, list[str]]] = [
    ("The Fijian delegation quit the conference on Monday.", ["withdrawal"]),
    ("A Fijian bank quit the conference on Monday.", []),
]


@pytest.mark.parametrize(("text", "types"), QUIT, ids=[text for text, _ in QUIT])
def test_a_delegation_that_quits_a_conference_walks_out(nlp: Language, text: str, types: list[str]) -> None:
    """A delegation's leaving a conference is an event of its own, a company's is none."""
    assert [e.type for e in entries(nlp, text)] == types
