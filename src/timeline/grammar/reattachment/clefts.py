"""Dates that a clause of their own tells: "it was in May that they met", "the last time was in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.words.labels import DATED

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

CLAUSES = ("ccomp", "advcl", "relcl", "acl")


def set_cleft(be: Token) -> None:
    """Hang the date that "be" tells on the verb of the clause that it dates."""
    if be.lemma_ != "be" or be.pos_ not in ("AUX", "VERB"):
        return
    clause = _told_of_it(be) or _of_time(be)
    phrase = _date(be)
    if clause is not None and phrase is not None:
        hang(phrase, clause, "npadvmod" if phrase.dep_ == "attr" else phrase.dep_)


def _told_of_it(be: Token) -> Token | None:
    """ "It was on Monday that they met", "it has been a week since they met": the clause."""
    if not any(c.lower_ == "it" and c.dep_ == "nsubj" for c in be.children):
        return None
    clauses = (c for c in be.children if c.dep_ in CLAUSES and c.i > be.i)
    return next((c for c in clauses if c.left_edge.lower_ in ("that", "when", "since")), None)


def _of_time(be: Token) -> Token | None:
    """ "The last time they met was in May": the clause of "time"."""
    times = (c for c in be.children if c.lower_ == "time" and c.i < be.i)
    return next((c for time in times for c in time.children if c.dep_ == "relcl"), None)


def _date(be: Token) -> Token | None:
    """The date that stands right behind "be", with its preposition: not "it was clear on Monday that"."""
    first = next((c for c in be.children if c.i > be.i and c.dep_ not in ("advmod", "neg")), None)
    if first is None:
        return None
    inner = first.children if first.dep_ == "prep" else (first,)
    return first if any(t.ent_type_ in DATED for t in inner) else None
