"""Words that "and" joins to the wrong one of those before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, has_subject
from timeline.grammar.words.labels import DATED, NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

BEHIND_A_CLAUSE = 3
"""So many words before a noun the clause ends: ", and" stands between."""


def join(token: Token) -> None:
    """Hang a noun or verb behind "and" on what it goes on from."""
    if token.pos_ in NOUNS and token.dep_ == "conj" and token.head.pos_ == "VERB":
        _join_described(token)
    if token.pos_ in NOUNS and token.dep_ == "conj" and token.head.dep_ == "appos":
        _join_name(token)
        _join_office(token)
    if token.pos_ == "NOUN" and token.dep_ in ("dep", "conj"):
        _join_noun(token)
    elif token.tag_ == "VBD" and token.dep_ == "conj":
        _join_verb(token)


def _join_noun(noun: Token) -> None:
    """ "Met the Chadian premier 10 days ago and the Malian king last week": the king is met as well."""
    above, first = noun.head, noun.left_edge.i
    while above.head.i != above.i and (above.ent_type_ in DATED or above.dep_ == "prep"):
        above = above.head
    if first < 2 or noun.doc[first - 1].lower_ != "and" or noun.doc[first - 2].ent_type_ not in DATED:
        return
    met = _met_by(above, first)
    if met is not None and noun.ent_type_ not in DATED:
        hang(noun, met, "conj")


def _join_described(noun: Token) -> None:
    """ "Met with X, who leads the talks, and Y", "met the premier, X, and Y": Y goes on from the one before.

    Between the two stands a clause about the first, or his name.
    """
    verb, first = noun.head, noun.left_edge.i
    if first < BEHIND_A_CLAUSE or noun.doc[first - 1].lower_ != "and" or has_subject(noun):
        return
    last, comma = noun.doc[first - BEHIND_A_CLAUSE], noun.doc[first - 2]
    clause = next((t for t in (last, *last.ancestors) if t.dep_ in ("relcl", "appos")), None)
    if comma.lower_ == "," and clause is not None and _is_below(clause.head, verb):
        hang(noun, clause.head, "conj")


def _join_name(name: Token) -> None:
    """ "X, the Peruvian premier, and Y, his host, met": Y is coordinated with X, not with what X is.

    Nor is the first of several who follow: "X, the Peruvian premier, Y and Z".
    """
    office, first = name.head, name.left_edge.i
    named = name.pos_ == "PROPN" and office.tag_ == "NN" and office.head.pos_ == "PROPN"
    if not named or office.head.i > office.i:
        return
    before = [t.lower_ for t in name.doc[first - 2 : first]]
    several = name.ent_type_ == "PERSON" and any(c.dep_ == "conj" for c in name.children)
    if before == [",", "and"] or (several and before[-1:] == [","]):
        hang(name, office.head, "conj")


def _join_office(noun: Token) -> None:
    """ "The premier of Peru, X, and the premier of Chile, Y": two are told, each with his name behind."""
    name, told = noun.head, any(c.dep_ in ("det", "poss") for c in noun.children)
    if name.tag_ == "NNP" and told and any(c.dep_ == "appos" for c in noun.children):
        hang(noun, name.head, "conj")


def _is_below(noun: Token, verb: Token) -> bool:
    """Whether a noun is what a verb acts on, or stands behind a preposition of it."""
    above = noun.head if noun.dep_ == "pobj" else noun
    return noun.dep_ in ("dobj", "pobj") and above.head.i == verb.i


def _met_by(above: Token, before: int) -> Token | None:
    """Whom a verb, or a noun such as "talks with the premier", has named so far."""
    if above.pos_ == "VERB":
        return next((c for c in above.children if c.dep_ == "dobj" and c.i < before), None)
    phrases = (c for c in above.children if c.dep_ == "prep" and c.lower_ == "with" and c.i < before)
    return next((c for phrase in phrases for c in phrase.children if c.dep_ == "pobj"), None)


def _join_verb(verb: Token) -> None:
    """ "Asked Peru to stop and recalled its envoy": what was done goes on from what was done, not to be done.

    "Cut in March and restored in June", of ties: the second is a participle as well.
    """
    first = verb.head
    if has_subject(verb):
        return
    if first.tag_ == "VB" and any(c.tag_ == "TO" for c in first.children):
        above = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
        if above is not None and above.tag_ == "VBD":
            hang(verb, above, "conj")
    elif first.tag_ == "VBN" and first.dep_ == "acl" and not any(c.dep_ == "dobj" for c in verb.children):
        verb.tag_ = "VBN"
