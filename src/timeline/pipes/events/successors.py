"""Who or what comes next in an act told once: "left on Monday, followed a day later by Mali"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.frames import Frame
from timeline.grammar.reattachment.successions import is_followed
from timeline.grammar.tokens import own
from timeline.grammar.words.labels import DATED

if TYPE_CHECKING:
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token

DOING = ("subject", "by", "possessive")
"""Slots of who acts."""
REACHED = ("object", "to", "in", "at", "for")
"""Slots of where a journey leads."""
MET = ("object", "with")
"""Slots of whom one meets."""


def successions(events: Mapping[int, Frame], words: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Each dated "followed by" right under an act told by a verb: its verb, and the token of that act.

    `events` are the frames of the triggers by token.
    """
    for word in words:
        above = events.get(word.head.i)
        told = above is not None and above.verb is not None and above.verb.i == above.trigger.i
        if not told or not is_followed(word) or any(t.i in events for t in _next_ones(word)):
            continue
        if any(t.ent_type_ in DATED for t in word.subtree):
            yield word, word.head.i


def next_in_turn(
    verb: Token, told: Frame, parties: PartyIndex, *, moves: bool, confers: bool
) -> Frame | None:
    """The act told of whoever comes next, or None where nobody does whom the text names.

    On a journey (`moves`) the next place is where it leads to, in a meeting (`confers`) the next one is met;
    else he does what the first one did.
    """
    nexts = tuple(t for t in _next_ones(verb) if parties.named_by(t) or parties.is_place(t))
    if not nexts:
        return None
    place = moves and nexts[0].ent_type_ in ("GPE", "LOC")
    if place or confers:
        slot = next((s for s in (REACHED if place else MET) if told.get(s)), None)
        return None if slot is None else Frame(verb, verb, {**told.slots, slot: nexts})
    shared = {slot: tokens for slot, tokens in told.slots.items() if slot not in DOING}
    return Frame(verb, verb, {**shared, "subject": nexts})


def _next_ones(verb: Token) -> tuple[Token, ...]:
    """Who or what stands behind "followed by"."""
    agents = (t for by in own(verb, ("agent",)) for t in own(by, ("pobj",)))
    return tuple(t for agent in agents for t in with_conjuncts(agent))
