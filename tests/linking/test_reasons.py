"""Why something is done is of another day than the deed: "in protest at a raid", "over the murder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

REASONS: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "in protest at it",
        "Peru recalled its ambassador from Chile on Monday in protest at a raid on its border post.",
        {("2001-06-11", "rupture")},
    ),
    (
        "in retaliation for it",
        "Norway imposed sanctions on Libya on Monday in retaliation for the murder of a diplomat.",
        {("2001-06-11", "sanctions")},
    ),
    (
        "over it",
        "Norway broke off relations with Libya on Monday over the murder of a Norwegian diplomat.",
        {("2001-06-11", "rupture")},
    ),
    (
        "over it, with a day of its own",
        "Norway broke off relations with Libya on Monday over the murder of a Norwegian diplomat in March.",
        {("2001-03", "attack"), ("2001-06-11", "rupture")},
    ),
    (
        "its own day in front",
        "Norway broke off relations with Libya on Monday over the March 3 murder of a Norwegian diplomat.",
        {("2001-03-03", "attack"), ("2001-06-11", "rupture")},
    ),
    (
        "done and not the reason",
        "Chad began the raid on a border post of Mali on Monday.",
        {("2001-06-11", "attack")},
    ),
]


@pytest.mark.parametrize(("text", "found"), [r[1:] for r in REASONS], ids=[r[0] for r in REASONS])
def test_reason(nlp: Language, text: str, found: set[tuple[str, str]]) -> None:
    """The day of the deed is not that of its reason, which may have its own."""
    assert dated(nlp, text) == found
