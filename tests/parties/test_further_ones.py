"""More of those told of: "expelled two Chilean envoys on Friday and two others on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

LATER: list[tuple[str, str, str, set[str]]] = [
    (
        "others-in-sentence",
        "Ghana expelled two Russian diplomats on Friday and detained two others on Monday.",
        "detention",
        {"Ghana", "Russia"},
    ),
    (
        "more",
        "Peru expelled three Chilean envoys on Friday. It expelled two more on Monday.",
        "rupture",
        {"Peru", "Chile"},
    ),
    (
        "another",
        "Peru expelled a Chilean envoy on Friday. Another was expelled on Monday.",
        "rupture",
        {"Peru", "Chile"},
    ),
    (
        "the-others",
        "Peru detained six Chilean sailors on Friday. It freed the others on Monday.",
        "release",
        {"Peru", "Chile"},
    ),
    (
        "of-another-state",
        "Peru expelled two Chilean envoys on Friday. It detained two Cubans on Monday.",
        "detention",
        {"Peru", "Cuba"},
    ),
    (
        "others-of-another-state",
        "Peru expelled two Chilean envoys on Friday. It expelled two others of Cuba on Monday.",
        "detention",
        {"Peru", "Cuba"},
    ),
    (
        "all-of-them",
        "Chad, Niger and Mali detained envoys. Peru condemned all three on Monday.",
        "protest",
        {"Peru", "Chad", "Niger", "Mali"},
    ),
    (
        "nothing-before",
        "Peru closed its border on Friday. It expelled two more on Monday.",
        "detention",
        {"Peru"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "names"), [row[1:] for row in LATER], ids=[row[0] for row in LATER])
def test_of_which_state_the_others_are(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The others are of the state of those told before, unless their own is told."""
    told = [e for e in entries(nlp, text) if e.date and e.date.edtf == "2001-06-11"]
    assert [(e.type, {p.name for p in e.participants}) for e in told] == [(kind, names)]
