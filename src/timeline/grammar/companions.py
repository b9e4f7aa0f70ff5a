"""Who acts beside a subject: "X, together with Y, met Z", "X, accompanied by Y, left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.clauses import agents
from timeline.grammar.tokens import own

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

TOGETHER = frozenset({"together", "along", "jointly"})
JOINING = frozenset({"join", "accompany"})
"""By whom this is done to a subject does what the subject does."""


def companions(subject: Token) -> list[Token]:
    """The heads of those who act beside a subject."""
    beside = (p for p in own(subject, ("prep",)) if p.lower_ == "with" and p.i > subject.i)
    found = [t for p in beside if p.doc[p.i - 1].lower_ in TOGETHER for t in own(p, ("pobj",))]
    clauses = (c for c in (*subject.children, *subject.head.children) if _is_set_off(c, subject))
    return [*found, *(t for c in clauses if c.lemma_.lower() in JOINING for t in agents(c))]


def _is_set_off(participle: Token, subject: Token) -> bool:
    """Whether a participle stands right behind the subject's own words and a comma."""
    between = [t.lower_ for t in participle.doc[subject.i + 1 : participle.i]]
    before_verb = participle.i < subject.head.i or subject.head.i < subject.i
    return participle.tag_ == "VBN" and before_verb and between[-1:] == [","] and between.count(",") == 1
