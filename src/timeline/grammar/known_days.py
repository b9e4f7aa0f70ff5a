"""Acts of force that go by their day: "the March 5 attacks". All know whose they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.words.time_words import MONTHS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

MODIFYING = ("compound", "nmod", "nummod", "amod", "npadvmod")
LIABLE = frozenset({"behind", "for", "by"})
"""Behind these they are his of whom the clause tells: "was behind the March 5 attacks", "wanted for"."""
DISCUSSING = frozenset("discuss debate address consider".split())


def is_spoken_of_by_day(act: Token) -> bool:
    """ "In response to the March 5 attacks", "discussed the March 5 attacks": not what the subject did."""
    behind = act.dep_ == "pobj" and act.head.lower_ not in LIABLE
    discussed = act.dep_ == "dobj" and act.head.lemma_.lower() in DISCUSSING
    before = [c for c in act.children if c.i < act.i]
    dated = any(c.lower_ in MONTHS and c.dep_ in MODIFYING for c in before)
    return (behind or discussed) and dated and any(c.lower_ == "the" for c in before)
