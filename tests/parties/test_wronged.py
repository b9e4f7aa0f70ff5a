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


FACED: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "refused-citing",
        "Norway refused to give aid to Libya on Monday, citing the arrest of Norwegian nurses in 1984.",
        {("Libya", "actor"), ("Norway", "recipient")},
    ),
    (
        "broke-over",
        "Norway broke off relations with Libya on Monday over the arrest of Norwegian nurses in 1984.",
        {("Libya", "actor"), ("Norway", "recipient")},
    ),
    (
        "in-protest",
        "Peru recalled its ambassador from Chile on Monday in protest at the arrest of Peruvians in May.",
        {("Chile", "actor"), ("Peru", "recipient")},
    ),
    (
        "apology-for",
        "Peru demanded an apology from Chile on Monday for the arrest of Peruvian sailors in May.",
        {("Chile", "actor"), ("Peru", "recipient")},
    ),
    (
        "appealed-to-a-third",
        "Peru appealed to Brazil on Monday over the arrest of Peruvian sailors in May.",
        {("Peru", "recipient")},
    ),
    (
        "agreed-over",
        "Peru signed an accord with Chile on Monday over the arrest of Peruvian sailors in May.",
        {("Peru", "recipient")},
    ),
    (
        "of-others",
        "Peru condemned Chile on Monday over the arrest of Ghanaian sailors in May.",
        {("Chile", "actor"), ("Ghana", "recipient")},
    ),
]


@pytest.mark.parametrize(("text", "parties"), [f[1:] for f in FACED], ids=[f[0] for f in FACED])
def test_who_is_faced_for_it_has_done_it(nlp: Language, text: str, parties: set[tuple[str, str]]) -> None:
    """Who turns against another over a wrong to his own says that the other did it."""
    told = [e for e in timeline.extract(text, published=PUBLISHED, nlp=nlp).entries if e.type == "detention"]
    assert [{(p.name, p.role) for p in e.participants} for e in told] == [parties]
