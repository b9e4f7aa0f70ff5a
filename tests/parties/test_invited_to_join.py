"""The body that somebody is invited to join, and those whom a bid is to move: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

INVITED: list[tuple[str, str, set[str]]] = [
    ("by-another", "Peru on Monday invited Bolivia to join NATO.", {"Peru", "Bolivia", "NATO"}),
    ("passive", "Estonia and Latvia were invited on Monday to join NATO.", {"Estonia", "Latvia", "NATO"}),
    ("noun", "On Monday Estonia received an invitation to join the EU.", {"Estonia", "European Union"}),
    ("talks", "Peru on Monday invited Bolivia to join the talks.", {"Peru", "Bolivia"}),
]
BIDS: list[tuple[str, str, set[str]]] = [
    (
        "of-both",
        "Chile on Monday offered grain and promised fuel in a bid to induce Peru to yield.",
        {"Chile", "Peru"},
    ),
    ("none", "Chile on Monday offered grain and promised fuel in a hurry.", {"Chile"}),
]


@pytest.mark.parametrize(("text", "named"), [row[1:] for row in INVITED], ids=[row[0] for row in INVITED])
def test_body_to_join_takes_part(nlp: Language, text: str, named: set[str]) -> None:
    """A body that somebody is invited to join is a party of the invitation; an occasion is none."""
    (entry,) = entries(nlp, text)
    assert {p.name for p in entry.participants} == named


@pytest.mark.parametrize(("text", "named"), [row[1:] for row in BIDS], ids=[row[0] for row in BIDS])
def test_a_bid_is_of_all_that_is_done(nlp: Language, text: str, named: set[str]) -> None:
    """Whom a bid behind two acts is to move is the other side of the first as well."""
    first = entries(nlp, text)[0]
    assert {p.name for p in first.participants} == named
