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
    (
        "died-by",
        "Six Malian soldiers died on Monday in an attack by rebels near Gao.",
        {("Mali", "recipient"), ("rebels", "actor")},
    ),
    (
        "died-adjective",
        "Six Malian soldiers died on Monday in a Libyan attack near Gao.",
        {("Mali", "recipient"), ("Libya", "actor")},
    ),
    (
        "died-nobody",
        "Six Malian soldiers died on Monday in an attack near Gao.",
        {("Mali", "recipient")},
    ),
    ("nobody", "Six Peruvian soldiers were killed in an air strike on Monday.", {("Peru", "recipient")}),
    ("place", "Six Peruvian soldiers were killed in a Chilean town on Monday.", {("Peru", "recipient")}),
]


@pytest.mark.parametrize(("text", "parties"), [h[1:] for h in HIT], ids=[h[0] for h in HIT])
def test_who_struck(nlp: Language, text: str, parties: set[tuple[str, str]]) -> None:
    """The strike's own words tell who did it; where somebody was killed does not."""
    (entry,) = entries(nlp, text)
    assert {(p.name, p.role) for p in entry.participants} == parties


FACED: list[tuple[str, str, set[str]]] = [
    ("possessive", "Chile's raid was condemned by Peru on Monday.", {"Peru", "Chile"}),
    ("adjective", "Peru condemned the Chilean raid on Monday.", {"Peru", "Chile"}),
    ("nobody-s", "The raid was condemned by Peru on Monday.", {"Peru"}),
    ("who-was-killed", "Ali Deko's killing was condemned by Peru on Monday.", {"Peru"}),
]


@pytest.mark.parametrize(("text", "names"), [f[1:] for f in FACED], ids=[f[0] for f in FACED])
def test_whose_act_is_condemned(nlp: Language, text: str, names: set[str]) -> None:
    """Whoever did it is condemned, and not the one to whom it was done."""
    (entry,) = [e for e in entries(nlp, text) if e.type == "protest"]
    assert {p.name for p in entry.participants} == names
