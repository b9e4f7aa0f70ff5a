"""What is answered is not of the day of the answer: "handed over its reply to the demands on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

ANSWERED: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "a list of demands",
        "Iran handed over its response to a list of demands on Monday.",
        {("2001-06-11", "letter")},
    ),
    (
        "the demands of one",
        "Chad delivered its reply to the American demands on Monday.",
        {("2001-06-11", "letter")},
    ),
    (
        "an invitation",
        "Chad's answer to the invitation of Mali was published on Monday.",
        {("2001-06-11", "statement")},
    ),
    (
        "demands of a day of their own",
        "Chad sent Mali its reply to the demands of June 4 on Monday.",
        {("2001-06-04", "demand"), ("2001-06-11", "letter")},
    ),
    (
        "a list that is handed over",
        "Chad handed Mali a list of demands on Monday.",
        {("2001-06-11", "demand")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ANSWERED], ids=[c[0] for c in ANSWERED])
def test_what_is_answered_has_a_day_of_its_own(
    nlp: Language, text: str, expected: set[tuple[str, str]]
) -> None:
    """The day on which a demand or an invitation is answered is not that on which it was made."""
    assert dated(nlp, text) == expected
