"""Who takes part where the sentence does not say: the topic of the text before.

Pure. Two small memories: the parties of the mention before (for an event that names none), and the last
counterpart of the same kind of event ("Kim sent another letter": to whom the last one went).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from timeline.models.mention import Argument, EventMention

REACH = 3
"""How many sentences back an event without parties may find them."""
PAIRED = frozenset({"letter", "call", "meeting", "talks", "summit", "agreement"})
"""Types that always have another side."""
LESS_SURE = 0.8


def with_topic(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions with understood parties filled in; those that name enough are left as they are."""
    told: list[EventMention] = []
    for mention in mentions:
        filled = mention
        if not mention.arguments and mention.party:
            filled = _with(mention, _of_mention_before(told, mention))
        elif mention.type in PAIRED and len(mention.arguments) == 1:
            filled = _with(mention, _counterpart(told, mention))
        told.append(filled)
    return told


def _of_mention_before(told: Sequence[EventMention], mention: EventMention) -> tuple[Argument, ...]:
    """The parties of the last event of the same type not far above, else of the mention before."""
    back = takewhile(lambda m: mention.sentence - m.sentence <= REACH, reversed(told))
    near = [m for m in back if m.arguments]
    same = [m for m in near if m.type == mention.type or {m.type, mention.type} <= PAIRED]
    for earlier in (*same[:1], *near[:1]):
        return tuple(a.model_copy(update={"slot": "topic"}) for a in earlier.arguments)
    return ()


def _counterpart(told: Sequence[EventMention], mention: EventMention) -> tuple[Argument, ...]:
    one = mention.arguments[0]
    if one.kind == "organization":
        return ()  # a body has members enough to meet
    for earlier in reversed(told):
        names = [a.name for a in earlier.arguments]
        if earlier.type in PAIRED and one.name in names and len(names) == 2:
            other = next(a for a in earlier.arguments if a.name != one.name)
            role = "recipient" if one.role == "actor" else "actor" if one.role == "recipient" else one.role
            return (other.model_copy(update={"slot": "topic", "role": role}),)
    return ()


def _with(mention: EventMention, more: tuple[Argument, ...]) -> EventMention:
    if not more:
        return mention
    weight = mention.weight if mention.arguments else round(mention.weight * LESS_SURE, 2)
    return mention.model_copy(update={"arguments": (*mention.arguments, *more), "weight": weight})
