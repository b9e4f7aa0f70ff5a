"""Embassies and ambassadors: whose they are, and to which state: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import PUBLISHED, entries

if TYPE_CHECKING:
    from spacy.language import Language

NAMES: list[tuple[str, str, str, set[str]]] = [
    ("embassy-in", "Italy reopened its embassy in Lima on Monday.", "relations", {"Italy", "Peru"}),
    (
        "office-of-an-envoy",
        "Fiji sent its ambassador to the United Nations, Peter Moyo, to the region on Monday.",
        "envoy",
        {"Fiji", "Peter Moyo"},
    ),
    ("embassy-far-off", "Italy reopened its old embassy on Monday in Lima.", "relations", {"Italy", "Peru"}),
    (
        "an-ambassador-was-recalled",
        "Peru's ambassador to Chile was recalled on Monday.",
        "rupture",
        {"Peru", "Chile"},
    ),
    (
        "an-ambassador-returned-to",
        "Peru's ambassador was recalled on Monday from a holiday.",
        "rupture",
        {"Peru"},
    ),
]

CLOSED: list[tuple[str, str, str, set[str]]] = [
    (
        "embassy-of-its-own",
        "Libya closed its embassy in Chad on Monday.",
        "rupture",
        {"Libya", "Chad"},
    ),
    (
        "embassy-of-another",
        "Chad closed the Libyan embassy in Ndjamena on Monday.",
        "rupture",
        {"Chad", "Libya"},
    ),
    (
        "embassy-that-was-shut",
        "Madagascar has reopened its embassy in Pretoria, which it shut in 1964.",
        "rupture",
        {"Madagascar", "South Africa"},
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "names"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES]
)
def test_who_takes_part(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The entry of the type has these participants and no others."""
    assert [set(e.names) for e in entries(nlp, text) if e.type == kind] == [names]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [pytest.param(*case, id=name) for name, *case in CLOSED],
)
def test_participants(nlp: Language, text: str, kind: str, expected: set[str]) -> None:
    """The entry of the type, the last of several, has these participants."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    entry = next(e for e in reversed(found) if e.type == kind)
    assert {participant.name for participant in entry.participants} == expected
