"""What is coordinated with a noun: "Trump and Kim", "three states -- Chad, Mali and Niger --"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar.tokens import own

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

STATES = frozenset("country state nation neighbour neighbor power republic ally rival foe".split())


def with_conjuncts(head: Token) -> Iterator[Token]:
    """A token and what is coordinated with it ("Trump and Kim"), in text order.

    For a noun those whom a list behind it names: "three states -- Chad, Mali and Niger --".
    """
    if named := _named_behind(head):
        yield from with_conjuncts(named)
        return
    for child in head.children:
        if child.dep_ == "nmod" and child.tag_ == "NN" and own(child, ("cc",)):
            yield child  # "Togo's government and southern rebels"
    yield head
    for child in head.children:
        if (child.dep_ == "conj" and not _second_office(child, head)) or _goes_on(child, head):
            yield from with_conjuncts(child)


def _goes_on(child: Token, head: Token) -> bool:
    """ "Chad, Mali and Niger": the parser takes the second name of a list for an apposition."""
    alike = child.ent_type_ == head.ent_type_ and child.ent_type_ in ("GPE", "PERSON")
    return alike and child.dep_ == "appos" and bool(own(child, ("conj",)))


def _named_behind(noun: Token) -> Token | None:
    """The first name of a list that says which states a plural noun means."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in STATES:
        return None
    named = (child for child in own(noun, ("appos",)) if child.pos_ == "PROPN" and child.i > noun.i)
    return next((child for child in named if len(tuple(with_conjuncts(child))) > 1), None)


def _second_office(noun: Token, name: Token) -> bool:
    """ "X, chairman of the party and director of its office": the director goes on with the apposition."""
    bare = noun.tag_ == "NN" and not own(noun, ("det", "poss", "amod", "compound"))
    return bare and name.pos_ == "PROPN" and any(c.i < noun.i for c in own(name, ("appos",)))
