"""Where the words of a trigger phrase stand around its head: "cut short", "called on Monday for a truce"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.grammar.verbgroup import is_verb
from timeline.grammar.wording import Reach, forms, phrase_at
from timeline.grammar.words.time_words import DAYS, LENGTHS, MONTHS, UNITS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

OF_TIME = frozenset({"on", "in", "at", "by", "for"})
"""Prepositions that may begin a date: they belong to a verb only right after it ("called on Serbia").

A day may stand between ("called Monday on Serbia", "called on Monday for a truce").
"""
TIMED = DAYS | MONTHS | UNITS
DAY_WORDS = TIMED | frozenset("on last late early this next again also morning".split())
BEFORE_DAY = DAY_WORDS | frozenset("in at over the earlier later".split())

MEANWHILE = frozenset({"at", "during", "after", "following", "in"})
"""Prepositions of an occasion that may stand between as well: "called at its summit for a truce"."""
CLAUSES = ("advcl", "conj", "parataxis")
RELATIVE = frozenset({"whom", "which"})


def reach_of(head: Token, words: tuple[str, ...], after: Mapping[str, list[int]] | None) -> Reach | None:
    """Where a trigger phrase stands around its head; `after` are the words that a verb may be joined with."""
    if len(words) == 1:
        return head.i, head.i
    return phrase_at(head, words) if after is None else _verb_reach(head, words[1:], after)


def words_after(verb: Token) -> dict[str, list[int]]:
    """The forms of the words that a verb's phrase may have, with their places.

    Particles, prepositions and objects in any place below it, and the words right behind it wherever the
    parser hangs them ("cut short her trip"), "for" behind an occasion ("called at talks for a truce"); of
    what stands before it the preposition of a relative clause ("with whom he met"). A clause below it has
    words of its own ("took a turn when he called").
    """
    near = [c for c in verb.children if not is_verb(c) or c.dep_ not in CLAUSES]
    deeper = (g for c in near if c.dep_ in ("prep", "prt", "advmod") for g in c.children)
    occasions = (g for c in near if c.lower_ in MEANWHILE for noun in c.children for g in noun.children)
    aims = (g for g in occasions if g.lower_ == "for")
    beside = verb.doc[verb.i + 1 : verb.i + 3]
    found: dict[str, list[int]] = defaultdict(list)
    for token in (*beside, *near, *deeper, *aims):
        if token.i > verb.i or (token.dep_ == "prep" and any(c.lower_ in RELATIVE for c in token.children)):
            for form in forms(token):
                found[form].append(token.i)
    return found


def _verb_reach(head: Token, rest: tuple[str, ...], after: Mapping[str, list[int]]) -> Reach | None:
    last = head.i
    for word in rest:
        places = after.get(word, [])
        if word in OF_TIME:
            right = [i for i in places if i == last + 1 and not _begins_date(head, i)]
            places = right + [i for i in places if i > last + 1 and _is_past_time(head, last + 1, i)]
        if not places:
            return None
        last += last + 1 in places
    return head.i, last


def _begins_date(head: Token, place: int) -> bool:
    """ "Insisted on Friday that": a preposition right before a day is no part of the verb."""
    words = [t.lower_ for t in head.doc[place + 1 : place + 3]]
    day = words[0] in DAYS if words else False
    return day or (len(words) > 1 and words[0] in MONTHS and words[1][0].isdigit())  # not "called on May to"


def _is_past_time(head: Token, first: int, place: int) -> bool:
    """Whether only a day or an occasion stands between a verb and a preposition that begins no date itself.

    "Called Monday on Serbia", "called at its meeting on Monday for a truce".
    """
    doc = head.doc
    between = {t.lower_ for t in doc[first:place]}
    named = not between.isdisjoint(TIMED) or any(word.isdigit() for word in between)
    told = all(word in BEFORE_DAY or word.isdigit() for word in between)
    after = {t.lower_ for t in doc[place + 1 : place + 4]}
    dates = not after.isdisjoint(DAY_WORDS | LENGTHS) or any(word.isdigit() for word in after)
    return ((named and told) or _is_past_occasion(head, first, place)) and not dates


def _is_past_occasion(head: Token, first: int, place: int) -> bool:
    """ "Called at talks in Lima for a truce": the verb has no object."""
    if first >= place or head.doc[first].lower_ not in MEANWHILE:
        return False  # "for whom he called"
    bare = not any(c.dep_ == "dobj" for c in head.children)
    return bare and head.doc[place].lower_ == "for"
