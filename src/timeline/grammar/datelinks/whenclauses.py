"""Clauses with "when" that a date stands over: "it began on April 28, when the minister left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.grammar.datelinks.hosts import Host
    from timeline.grammar.tokens import Token

DAY_NOUNS = frozenset({"day", "night", "date", "week", "month", "year"})
FARTHEST_DAY = 4
"""So many tokens behind the head of a date "the day that" begins at most."""


def is_dated_by_when(verb: Token, place: Host) -> bool:
    """ "It began on April 28, when the minister left": a "when" on the date, or on what it dates."""
    if _is_the_day_of(verb, place.token) or _goes_on_with_when(verb, place.token):
        return True
    above = place.token.i in (verb.head.i, verb.head.head.i) or (
        place.verb is not None and verb.head.i == place.verb.i
    )
    return above and verb.dep_ in ("relcl", "advcl") and any(c.lower_ == "when" for c in verb.children)


def _goes_on_with_when(verb: Token, date: Token) -> bool:
    """ "Failed to oust him in 1961, when he crushed it": the "when" behind a date is the date's."""
    when = next((c for c in verb.children if c.lower_ == "when" and date.i < c.i < verb.i), None)
    if when is None or when.i > date.i + FARTHEST_DAY:
        return False
    return all(t.pos_ in ("NUM", "PUNCT") for t in date.doc[date.i + 1 : when.i])


def _is_the_day_of(verb: Token, date: Token) -> bool:
    """ "On June 13, the day he resigned": a clause of the noun that stands beside the date."""
    day = verb.head
    first = day.left_edge.i
    beside = date.i < first <= date.i + FARTHEST_DAY and day.doc[first - 1].lower_ == ","
    return verb.dep_ == "relcl" and day.lemma_ in DAY_NOUNS and beside
