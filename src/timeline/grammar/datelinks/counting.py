"""Times that only count, rank or measure, and date nothing: "the first visit since 1972"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.grammar.verbgroup import subject_of

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

OWNERS = frozenset({"the", "its", "their", "his", "her"})
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest last".split())
LATER_ONES = ORDINALS - {"first", "last"}
SUPERLATIVES = ("JJS", "RBS")
NOT_THEN = frozenset({"eve", "wake", "aftermath", "anniversary", "run-up"})
"""What is done on the eve or in the wake of something is not done on its day."""
TIMES_OVER = frozenset({"once", "twice", "thrice"})
LONGEST_OWNER = 6
"""So many words may say whose the first such thing is: "Prime Minister Paz's first visit this year"."""
FARTHEST = 12
"""How many words back an apposition may begin."""


def counts_within(token: Token, event: Token) -> bool:
    """Whether a time only counts or ranks an event: "met on Friday, the first such meeting this year"."""
    return _is_counted_this_year(token) or _is_since(token, event)


def _is_counted_this_year(token: Token) -> bool:
    this = token.doc[token.i - 1] if token.i else token
    if token.lower_ not in ("year", "month", "decade") or this.lower_ != "this":
        return False
    beside = token.doc[max(token.i - FARTHEST, 0) : token.i]
    comma = max((t.i for t in beside if t.lower_ == ","), default=-1)
    opening = [t.lower_ for t in token.doc[comma + 1 : token.i]]
    ranked = any(
        word in ORDINALS and before in (*OWNERS, "'s", "’s")
        for before, word in pairwise(opening[:LONGEST_OWNER])
    )
    return comma >= 0 and ranked


def _is_since(token: Token, event: Token) -> bool:
    """ "His first since 1998", "has been there twice since 1999".

    Not for the noun that is ranked first: "the first visit since 1972" names one of 1972, the third and the
    worst do not.
    """
    since = token.head
    if token.dep_ != "pobj" or since.lower_ != "since":
        return False
    for above in since.ancestors:
        if above.i > since.i:
            return False
        if above.pos_ in ("VERB", "AUX"):
            return _is_repeated(above) or (above.dep_ == "relcl" and _is_ranked(above.head))
        if above.i == event.i:
            return _is_one_of_many(above)
        if _is_ranked(above):
            return True
    return False


def _is_ranked(noun: Token) -> bool:
    """ "The first visit", "the highest-level visit", "the first"."""
    before = (t for child in noun.children if child.i < noun.i for t in (child, *child.children))
    return noun.lower_ in ORDINALS or any(t.lower_ in ORDINALS or t.tag_ in SUPERLATIVES for t in before)


def _is_one_of_many(noun: Token) -> bool:
    """ "Its third visit since May", "the worst raid since 1996": the one told of then was no such thing.

    "The first such visit since 1996" is likened to that of somebody else.
    """
    before = (t for child in noun.children if child.i < noun.i for t in (child, *child.children))
    return any(t.lower_ in LATER_ONES or t.lower_ == "such" or t.tag_ in SUPERLATIVES for t in before)


def _is_repeated(verb: Token) -> bool:
    """ "Has visited Peru twice", "has visited Peru three times"."""
    return any(
        c.lower_ in TIMES_OVER or (c.lower_ == "times" and any(n.dep_ == "nummod" for n in c.children))
        for c in verb.children
    )


def measures(preposition: Token) -> bool:
    """ "Two months after signing it": a length before "after" tells how long ago, not the same day."""
    return any(c.dep_ == "npadvmod" and c.i < preposition.i for c in preposition.children)


def is_measured_from(noun: Token, time: Token) -> bool:
    """ "Left a week before the May 20 summit": the day counted is not that of what it is counted from."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in ("before", "after"):
        return False
    return time.i in (
        preposition.i,
        preposition.head.i,
        *(c.i for c in preposition.children if c.i < preposition.i),
    )


def is_of_subject(token: Token, verb: Token) -> bool:
    """ "The minister, in office since 1992, met them": what is said of the subject between its commas."""
    subject, doc = subject_of(verb), token.doc
    if token.head.lower_ != "since" or subject is None or not subject.i < token.i < verb.i:
        return False
    return all(
        any(t.lower_ == "," for t in part) for part in (doc[subject.i : token.i], doc[token.i : verb.i])
    )


def is_beside_it(token: Token, preposition: Token) -> bool:
    """ "On the eve of the May 20 summit", "in the wake of Friday's raid"."""
    return any(above.head.i == preposition.i and above.lower_ in NOT_THEN for above in token.ancestors)
