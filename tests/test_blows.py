"""Who struck, where a sentence tells of who was hit: "six soldiers were killed in a Chilean air strike"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

HIT: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "adjective",
        "Six Peruvian soldiers were killed in a Chilean air strike on Monday.",
        {("Peru", "recipient"), ("Chile", "actor")},
    ),
    (
        "possessive",
        "Ten Malian soldiers were killed on Monday in Niger's raid on the border post.",
        {("Mali", "recipient"), ("Niger", "actor")},
    ),
    (
        "person",
        "President Juan Toro of Peru was wounded in a Chilean air strike on Monday.",
        {("Juan Toro", "recipient"), ("Chile", "actor")},
    ),
    ("nobody", "Six Peruvian soldiers were killed in an air strike on Monday.", {("Peru", "recipient")}),
    ("place", "Six Peruvian soldiers were killed in a Chilean town on Monday.", {("Peru", "recipient")}),
]


@pytest.mark.parametrize(("text", "parties"), [h[1:] for h in HIT], ids=[h[0] for h in HIT])
def test_who_struck(nlp: Language, text: str, parties: set[tuple[str, str]]) -> None:
    """The strike's own words tell who did it; where somebody was killed does not."""
    (entry,) = entries(nlp, text)
    assert {(p.name, p.role) for p in entry.participants} == parties
