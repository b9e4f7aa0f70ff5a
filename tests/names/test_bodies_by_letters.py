"""Bodies that go by their letters do what the verb behind them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

LETTERS: list[tuple[str, list[tuple[str, set[str]]]]] = [
    ("ECOWAS imposed sanctions on Togo on Monday.", [("sanctions", {"ECOWAS", "Togo"})]),
    ("IGAD sent troops to Togo on Monday.", [("military", {"IGAD"})]),
    ("SWAPO imposed sanctions on Togo on Monday.", [("sanctions", {"SWAPO", "Togo"})]),
    ("CORRECTED: Sanctions imposed on Togo were lifted on Monday.", [("sanctions_relief", {"Togo"})]),
]


@pytest.mark.parametrize(("text", "acts"), LETTERS, ids=[text for text, _ in LETTERS])
def test_letters_before_a_verb_are_who_does_it(
    nlp: Language, text: str, acts: list[tuple[str, set[str]]]
) -> None:
    """Capitals at once before a verb are its subject, other capitals are not."""
    assert [(e.type, set(e.names)) for e in entries(nlp, text)] == acts
