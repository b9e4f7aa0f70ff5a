"""Against whom a protest, a demand or a threat is: whoever wronged the speaker right before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2018-09-10"  # a Monday

REACTIONS: list[tuple[str, str, str, set[tuple[str, str]]]] = [
    (
        "an apology demanded",
        "The United States bombed Libya on Saturday. Libya demanded an apology on Sunday.",
        "demand",
        {("Libya", "actor"), ("United States", "recipient")},
    ),
    (
        "a protest",
        "Chad expelled two Sudanese diplomats on Saturday. Sudan protested on Sunday.",
        "protest",
        {("Sudan", "actor"), ("Chad", "recipient")},
    ),
    (
        "revenge",
        "The United States bombed Libya on Saturday. Libya vowed revenge on Sunday.",
        "threat",
        {("Libya", "actor"), ("United States", "recipient")},
    ),
    (
        "a release, of whoever holds them",
        "Chad arrested two Sudanese diplomats on Saturday. Sudan demanded their release on Sunday.",
        "demand",
        {("Sudan", "actor"), ("Chad", "recipient")},
    ),
    (
        "what others are to give",
        "The United States bombed Libya on Saturday. Libya appealed for medical help on Sunday.",
        "demand",
        {("Libya", "actor")},
    ),
    (
        "what is told by the way",
        "Chad, which Libya invaded in 1980, was not invited, and it protested against it on Sunday.",
        "protest",
        {("Chad", "actor")},
    ),
    (
        "of a third one",
        "The United States bombed Libya on Saturday. Tunisia protested on Sunday.",
        "protest",
        {("Tunisia", "actor")},
    ),
    (
        "long before",
        "The United States bombed Libya on Saturday. Ships burned. Men ran. Libya protested on Sunday.",
        "protest",
        {("Libya", "actor")},
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected"), [c[1:] for c in REACTIONS], ids=[c[0] for c in REACTIONS]
)
def test_against_whoever_did_wrong(
    nlp: Language, text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    """The one who wronged the speaker in the sentence before is whom it is said to, and nobody else."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    (entry,) = [entry for entry in found if entry.type == kind]
    assert {(party.name, party.role) for party in entry.participants} == expected
