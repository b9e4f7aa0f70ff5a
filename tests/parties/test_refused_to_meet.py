"""Whom one refuses to meet: the one who is named, and not only his state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

REFUSED: list[tuple[str, str, set[str]]] = [
    (
        "named-behind-office",
        "Chad refused on Monday to meet Niger's deputy premier, Amadou Sani.",
        {"Chad", "Amadou Sani"},
    ),
    (
        "named-before-office",
        "Chad declined on Monday to receive Amadou Sani, Niger's deputy premier.",
        {"Chad", "Amadou Sani"},
    ),
    ("unnamed", "Chad refused on Monday to meet Niger's deputy premier.", {"Chad", "Niger"}),
    ("handed-over", "Chad refused on Monday to hand over Amadou Sani to Mali.", {"Chad", "Mali"}),
]


@pytest.mark.parametrize(("text", "names"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_whom_one_refuses_to_meet(nlp: Language, text: str, names: set[str]) -> None:
    """Who is named takes part in place of the state; who is only to be handed over does not."""
    (entry,) = [e for e in entries(nlp, text) if e.type == "rejection"]
    assert set(entry.names) == names
