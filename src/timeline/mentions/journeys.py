"""Whether those whom one visits are the other side, or only the stops of a tour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.grammar.tokens import own
from timeline.grammar.words.occasions import TALKS

if TYPE_CHECKING:
    from timeline.grammar.frames import Frame
    from timeline.grammar.tokens import Token
    from timeline.models.mention import Argument

STATES = frozenset({"countries", "nations", "states"})
TOURED = ("to", "object", "of")
"""Where several states are visited these are stops of a tour, not its other side."""
DEALING = frozenset(
    "meet discuss hold talk negotiate confer consult persuade urge press sign deliver convey mediate".split()
)
"""What one comes to somebody for."""


def comes_to_deal(frame: Frame) -> bool:
    """Whether one goes there to deal with those visited: "to discuss a truce", "for talks"."""
    return any(map(_is_dealing, _purposes(frame)))


def is_tour(named: Iterable[Argument]) -> bool:
    """Whether these are several states: told one by one, or as "eight African countries"."""
    states = {a.name for a in named if a.kind == "country"}
    return len(states) > 1 or any(a.name.rsplit(maxsplit=1)[-1] in STATES for a in named)


def _purposes(frame: Frame) -> Iterator[Token]:
    """What the journey is for: a clause with "to", also behind its date, or what stands after "for"."""
    for node in {t.i: t for t in (frame.trigger, frame.verb) if t is not None}.values():
        dates = own(node, ("npadvmod",))
        clauses = (c for t in (node, *dates) for c in t.children if c.dep_ in ("advcl", "xcomp", "acl"))
        yield from (c for c in clauses if any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children))
        yield from (t for p in own(node, ("prep",)) if p.lower_ == "for" for t in own(p, ("pobj",)))


def _is_dealing(purpose: Token) -> bool:
    return purpose.lemma_.lower() in (DEALING if purpose.pos_ == "VERB" else TALKS)
