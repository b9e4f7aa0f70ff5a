"""Acts of force that go by their day, "the March 5 attacks", are not those of whoever is told of beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

ATTACKS: list[tuple[str, str, set[str]]] = [
    ("to-discuss", "Arab states met on Monday to discuss the March 5 attacks.", set()),
    ("over", "Indonesian police said on Monday they had held a man over the March 5 bombing.", set()),
    ("effects", "Swedish leaders reflected on the impact of the March 5 attacks in Mali.", set()),
    ("behind", "India said on Monday that Pakistan was behind the March 5 attacks.", {"Pakistan"}),
    ("whose", "Chad protested on Monday to Mali over Mali's March 5 attacks.", {"Mali"}),
    ("no-day-before-it", "Chad began the attack on Mali on March 5.", {"Chad", "Mali"}),
]


@pytest.mark.parametrize(("text", "names"), [a[1:] for a in ATTACKS], ids=[a[0] for a in ATTACKS])
def test_who_attacked(nlp: Language, text: str, names: set[str]) -> None:
    """Whoever discusses, mourns or answers them has not done them; who is behind them has."""
    told = [e for e in entries(nlp, text) if e.type == "attack"]
    assert [({p.name for p in e.participants}, e.date.edtf if e.date else None) for e in told] == [
        (names, "2001-03-05")
    ]
