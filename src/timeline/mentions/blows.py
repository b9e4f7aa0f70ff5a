"""Who struck, where a verb tells only of who was hit: "six soldiers were killed in a Chilean air strike"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun
from timeline.grammar.clauses import agents, is_passive
from timeline.grammar.tokens import own

if TYPE_CHECKING:
    from timeline.grammar.frames import Frame
    from timeline.grammar.tokens import Token

UNDERGONE = frozenset(
    "assassination killing murder death execution arrest detention abduction kidnapping expulsion release"
    " deportation imprisonment capture ouster".split()
)
"""Behind whose name these are done to him: "condemned the envoy's arrest", not "Peru's arrest of him"."""
WITHIN = frozenset({"in", "during"})
DYING = frozenset({"die", "perish", "fall"})
"""Verbs that tell it of themselves: "six soldiers died in an attack by rebels"."""


def strikers(frame: Frame, acts_upon: frozenset[int]) -> Iterator[Token]:
    """The words for those whose act it is in which somebody was hurt; `acts_upon` are such acts."""
    verb = frame.verb
    if verb is None or verb.i != frame.trigger.i or verb.i not in acts_upon:
        return
    dying = verb.lemma_.lower() in DYING  # its rule asks for an act behind it
    if dying or is_passive(verb):
        inside = (p for p in own(verb, ("prep",)) if p.lower_ in WITHIN)
        for act in (t for p in inside for t in own(p, ("pobj",)) if dying or t.i in acts_upon):
            yield from doers_of(act)


def doers_of(act: Token) -> Iterator[Token]:
    """The words for those whose act a noun is: "Israel's raid", "a raid by Israel", "the Israeli raid"."""
    slots = read_noun(act, frozenset())
    yield from slots.get("possessive")
    yield from slots.get("by")
    yield from (t for t in slots.get("compound") if t.tag_ == "JJ" and t.head.i == act.i)


def liable_for(acts: Iterable[Token]) -> Iterator[Token]:
    """Who is faced for acts: whose they are, or who holds those whom it is to set free.

    "Condemned the Israeli raid", "demanded the release of two nuns held by rebels".
    """
    for act in acts:
        whom = (t for p in own(act, ("prep",)) if p.lower_ == "of" for t in own(p, ("pobj",)))
        clauses = (c for t in whom for c in own(t, ("acl", "relcl")))
        yield from (t for c in clauses for t in agents(c))
        undergone = act.lemma_.lower() in UNDERGONE and not own(act, ("prep",))
        yield from (t for t in doers_of(act) if not (undergone and t.dep_ == "poss"))
