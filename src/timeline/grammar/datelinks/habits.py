"""What is done again and again: "they meet every year in May" tells of no meeting in one May."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.verbgroup import verb_group

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

ROUND_THE_YEAR = frozenset("annually yearly biennially".split())
BY_CUSTOM = frozenset("usually normally traditionally customarily".split())
"""Beside a verb in the present or past these tell of no single act."""
AT_ALL_TIMES = frozenset("regularly always generally".split())
"""The same beside a verb in the present; "regularly raided Mali in 1998" tells of that year."""
EACH = frozenset({"every", "each"})
YEARS = frozenset({"year", "years", "spring", "summer", "autumn", "winter", "season"})
"""Of what comes round with a season one date tells nothing; what was done every day was, day by day."""
OVER = frozenset({"once", "twice", "times"})


def is_habit(verb: Token) -> bool:
    """ "Meet every year in May", "usually meet in May", "meet twice a year, in May and October"."""
    below = [c for c in verb.children if c.dep_ in ("npadvmod", "advmod")]
    if any(_is_every_year(t) or t.lower_ in ROUND_THE_YEAR for c in below for t in (c, *c.children)):
        return True
    group = verb_group(verb)
    now = group.tense == "present" and not group.perfect
    customary = BY_CUSTOM | AT_ALL_TIMES if now else BY_CUSTOM
    return group.form == "finite" and any(c.lower_ in customary for c in below)


def _is_every_year(word: Token) -> bool:
    """ "Every year", "every two years", "twice a year"."""
    if word.lower_ not in YEARS:
        return False
    before = {t.lower_ for t in word.doc[max(word.i - 2, 0) : word.i]}
    return bool(before & EACH) or ("a" in before and bool(before & OVER))
