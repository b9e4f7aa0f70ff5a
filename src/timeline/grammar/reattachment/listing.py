"""People in a list of whom the model makes one: "President X, his Chilean counterpart Y and the envoy, Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.words.kin import OWN_PEOPLE
from timeline.grammar.words.labels import NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

BEHIND_COMMA = 2
"""A name stands right behind its office, or so many words behind it."""


def set_listed(office: Token) -> None:
    """Coordinate with a name the office behind it that bears a name of its own, and those who follow.

    The model has them in apposition, so that all but the first are lost. Of somebody's wife it is right.
    """
    first = office.head
    if office.dep_ != "appos" or office.tag_ != "NN" or first.ent_type_ != "PERSON":
        return
    name = _holder(office)
    if name is None or not any(c.dep_ in ("det", "poss") for c in office.children):
        return  # "two aides to X, adviser Y and secretary Z"
    following = [t for above in (name, office) for t in above.children if _follows(t, name)]
    if not following and _goes_on(first, name):
        hang(name, first, "conj")  # "X, the premier, Y, and Z": whoever of them is premier, three are told
    if not following or any(t.pos_ not in NOUNS for t in following):
        return
    for other in following:
        hang(other, first, "conj")
        _give_name(office, other)
    if office.lemma_.lower() not in OWN_PEOPLE:
        hang(office, first, "conj")


def _goes_on(first: Token, name: Token) -> bool:
    """Whether the list in which somebody stands goes on behind a name."""
    listed = (first, *(above for above in first.ancestors if first.dep_ == "conj"))
    following = (c for one in listed for c in one.children if c.dep_ == "conj" and c.i > name.i)
    return any(c.pos_ == "PROPN" for c in following)


def _holder(office: Token) -> Token | None:
    """Who holds an office, named right behind it."""
    names = (c for c in office.children if c.dep_ == "appos" and c.ent_type_ == "PERSON")
    return next((c for c in names if 0 < c.left_edge.i - office.i <= BEHIND_COMMA), None)


def _follows(other: Token, name: Token) -> bool:
    """Whether a noun goes on with the list: coordinated, or a name right behind "and"."""
    joined = other.dep_ == "appos" and other.doc[other.left_edge.i - 1].lower_ == "and"
    return other.i > name.i and (other.dep_ == "conj" or joined)


def _give_name(office: Token, other: Token) -> None:
    """ "And the Russian mediator, Z": the name behind him is his, and not the one's before."""
    for name in office.children:
        if name.dep_ == "appos" and name.ent_type_ == "PERSON" and name.left_edge.i == other.i + BEHIND_COMMA:
            hang(name, other, "appos")
