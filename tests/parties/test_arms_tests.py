"""Tests of missiles and bombs that the sentence gives to nobody: "hailed the Sunday test of a missile"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

TESTED: list[tuple[str, str, bool]] = [
    ("hailed", "Pakistan hailed the Sunday test of a missile.", True),
    ("praised", "The president of Pakistan praised Sunday's missile launch.", True),
    ("defended", "Pakistan's army defended Sunday's nuclear test.", True),
    ("of a car", "Pakistan praised the Sunday test of its car.", False),
    ("of pupils", "Pupils in Pakistan praised the Sunday test in mathematics.", False),
    ("of a ship", "Pakistan hailed Sunday's launch of the ship.", False),
]


@pytest.mark.parametrize(("text", "tested"), [c[1:] for c in TESTED], ids=[c[0] for c in TESTED])
def test_arms_that_are_tested_are_a_states(nlp: Language, text: str, tested: bool) -> None:
    """Only states test missiles, so such a test is told with its day whoever's it was."""
    assert dated(nlp, text) == ({("2001-06-10", "weapons_test")} if tested else set())
