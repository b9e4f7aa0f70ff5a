"""What a speaker says in one breath: one entry of the clearest act, one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Norway condemned the raid by Chad on Monday and called for talks with Mali.", ["protest"]),
        ("Norway on Monday condemned the raid by Chad and offered sympathy to Mali.", ["protest"]),
        (
            "Norway condemned the raid by Chad on Monday. On Tuesday it called on Chad to stop.",
            ["protest", "demand"],
        ),
        (
            "Norway condemned the raid by Chad on Monday and on the same day Fiji urged Mali to stop.",
            ["protest", "demand"],
        ),
        ("Norway condemned the raid by Chad on Monday and recalled its envoy.", ["protest", "rupture"]),
    ],
    ids=["two-sayings", "sympathy", "another-day", "another-speaker", "a-deed"],
)
def test_what_is_said_in_one_breath_is_one_entry(nlp: Language, text: str, types: list[str]) -> None:
    """Only what one speaker says on one day in one sentence is told once."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert sorted(e.type for e in found if e.date) == sorted(types)
