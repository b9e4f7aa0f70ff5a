"""A day that one act has from another: from the one that it ends, answers or comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.verbgroup import subject_of
from timeline.grammar.words.occasions import OCCASIONS
from timeline.grammar.words.time_words import DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.grammar.tokens import Token

MEETINGS = OCCASIONS | {"round", "lunch", "dinner", "signing", "arrival"}
"""What one comes from and speaks."""
ASKING = frozenset({"ask", "question", "press", "interview", "quiz"})
APART = frozenset(
    "leave return fly go depart head travel come arrive land proceed continue begin start end deny defend "
    "admit justify confirm acknowledge".split()
)
"""Verbs that tell of another day than what was done first."""


def comes_from(token: Token, verb: Token) -> bool:
    """ "After talks in Lima on Friday, he accused": what is said or done on coming out of a meeting."""
    top = token
    while top.head.i not in {verb.i, top.i}:
        top = top.head
    met = top.dep_ == "prep" and top.lower_ in ("after", "following")
    met = met and (top.i < verb.i or _is_before_what_is_said(top, verb))
    return met and token.lower_ in DAYS and any(c.lemma_ in MEETINGS for c in top.children)


def _is_before_what_is_said(phrase: Token, verb: Token) -> bool:
    """ "Said after talks in Lima on Friday that it was late"."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    return clause is not None and phrase.right_edge.i + 1 == clause.left_edge.i


def is_asked(clause: Token, verb: Token) -> bool:
    """ "The minister, asked on Monday about the raid, said": it is answered on the spot."""
    subject = subject_of(verb)
    set_off = clause.left_edge.i > 0 and clause.doc[clause.left_edge.i - 1].lower_ == ","
    asked = clause.lemma_ in ASKING and clause.tag_ in ("VBN", "VBD") and subject_of(clause) is None
    above = clause.head.i == verb.i if subject is None else clause.head.i in (verb.i, subject.i)
    return asked and above and clause.dep_ in ("acl", "advcl") and set_off and clause.i < verb.i


def ends_both(second: Token, first: Token, day: Token) -> bool:
    """ "Met the king and signed a pact on Monday": a day of the news at the end of two acts is that of both.

    Not where one goes elsewhere or looks back with the second: "signed a pact and flew home on Monday".
    """
    joined = second.dep_ == "conj" and second.head.i == first.i and first.tag_ == second.tag_ == "VBD"
    if not joined or day.lower_ not in DAYS or second.lemma_ in APART or subject_of(second) is not None:
        return False
    between = day.doc[first.i + 1 : second.i]
    parted = any(t.lower_ == "," or t.ent_type_ == "DATE" for t in between)
    after = day.right_edge.i + 1
    ended = after >= len(day.doc) or day.doc[after].lower_ in (".", ",", ";")
    return any(t.lower_ == "and" for t in between) and not parted and ended and second.i < day.i


def is_parted(path: Sequence[Token], first: Token) -> bool:
    """ "Met on Monday, signed a pact on Tuesday and left": the last act is not of the day of the first.

    `path` are the verbs from an act up to below the first one.
    """
    act = path[0]
    beside = (c for c in first.children if c.dep_ == "conj" and first.i < c.i < act.i)
    return any(_has_day(verb) for verb in (*beside, *path[1:]) if verb.i != act.i)


def _has_day(verb: Token) -> bool:
    words = (t for c in verb.children for t in (c, *c.children) if c.dep_ in ("npadvmod", "advmod", "prep"))
    return verb.pos_ == "VERB" and any(t.ent_type_ == "DATE" for t in words)


def is_of_last(host_nouns: Sequence[int], first: Token) -> bool:
    """ "The raid on Quito and the bombing of Bogota on June 3": the day is the last's."""
    below = (first.doc[i] for i in host_nouns if i > first.i)
    last = next((t for t in below if t.dep_ == "conj" and t.pos_ == "NOUN"), None)
    return last is not None and _is_told_whole(first) and _is_told_whole(last)


def _is_told_whole(noun: Token) -> bool:
    """Whether a noun has an article of its own and, behind it, a name of its own: "the raid on Quito"."""
    article = any(c.dep_ == "det" and c.i < noun.i for c in noun.children)
    names = (t for c in noun.children if c.dep_ == "prep" for t in c.children)
    return article and any(t.dep_ == "pobj" and t.pos_ == "PROPN" and t.ent_type_ != "DATE" for t in names)


def is_time_of(verb: Token, told: Token) -> bool:
    """ "The last time they met was in July": the sentence says no more than when."""
    time = verb.head
    ranked = verb.dep_ == "relcl" and time.lemma_ == "time" and time.dep_ == "nsubj"
    return ranked and told.lemma_ == "be" and time.head.i == told.i
