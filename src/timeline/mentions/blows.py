"""Who struck, where a verb tells only of who was hit: "six soldiers were killed in a Chilean air strike"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun
from timeline.grammar.clauses import is_passive, own

if TYPE_CHECKING:
    from timeline.grammar.arguments import Frame
    from timeline.grammar.tokens import Token

WITHIN = frozenset({"in", "during"})


def strikers(frame: Frame, acts_upon: frozenset[int]) -> Iterator[Token]:
    """The words for those whose act it is in which somebody was hurt; `acts_upon` are such acts."""
    verb = frame.verb
    if verb is None or verb.i != frame.trigger.i or verb.i not in acts_upon or not is_passive(verb):
        return
    inside = (p for p in own(verb, ("prep",)) if p.lower_ in WITHIN)
    for act in (t for p in inside for t in own(p, ("pobj",)) if t.i in acts_upon):
        slots = read_noun(act, frozenset())
        yield from slots.get("possessive")
        yield from slots.get("by")
        yield from (t for t in slots.get("compound") if t.tag_ == "JJ" and t.head.i == act.i)
