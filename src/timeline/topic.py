"""Who takes part where the sentence does not say: the topic of the text before.

Pure. Two small memories: the parties of the mention before (for an event that names none), and the last
counterpart of the same kind of event ("Kim sent another letter": to whom the last one went).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from timeline.models.mention import Argument, EventMention

REACH = 3
"""How many sentences back an event without parties may find them."""
PAIRED = frozenset({"letter", "call", "meeting", "talks", "summit", "agreement"})
"""Types that always have another side."""
OF_FORCE = frozenset({"attack", "military", "weapons_test", "detention", "release", "deescalation"})
"""Types whose parties no saying tells."""
ANY = "*"
LESS_SURE = 0.8


def with_topic(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions with understood parties filled in; those that name enough are left as they are."""
    told: list[EventMention] = []
    facing: dict[tuple[str, str], Argument] = {}
    for mention in mentions:
        filled = mention
        if not mention.arguments and mention.party:
            filled = _after(told, mention)
        elif mention.type in PAIRED and len(mention.arguments) == 1:
            filled = _with(mention, _counterpart(facing, mention))
        told.append(filled)
        facing |= _facing(filled)
    return told


def _after(told: Sequence[EventMention], mention: EventMention) -> EventMention:
    """The mention with the parties of one before; who speaks of a raid is not in it."""
    near = list(takewhile(lambda m: mention.sentence - m.sentence <= REACH, reversed(told)))
    earlier = _topic(near, mention)
    if mention.type not in OF_FORCE:
        return mention if earlier is None else _with(mention, _understood(earlier.arguments))
    if earlier is not None and earlier.type in OF_FORCE:
        named = tuple(a for a in earlier.arguments if a.slot != "context")
        return _with(mention, _understood(named or earlier.arguments))
    if earlier is None and not any(m.type in OF_FORCE and not m.party for m in near):
        return mention
    return mention.model_copy(update={"party": False, "weight": round(mention.weight * LESS_SURE, 2)})


def _topic(near: Sequence[EventMention], mention: EventMention) -> EventMention | None:
    """The last event of the same type that has parties, else the last event that has; nearest first."""
    named = [m for m in near if m.arguments]
    same = (m for m in named if m.type == mention.type or {m.type, mention.type} <= PAIRED)
    return next(same, named[0] if named else None)


def _understood(parties: Sequence[Argument]) -> tuple[Argument, ...]:
    return tuple(a.model_copy(update={"slot": "topic"}) for a in parties)


def _facing(mention: EventMention) -> dict[tuple[str, str], Argument]:
    """Who faces whom in a mention of two parties, by the type (and any type) and the name of the one."""
    if mention.type not in PAIRED or len(mention.arguments) != 2:
        return {}
    one, other = mention.arguments
    pairs = ((one.name, other), (other.name, one))
    return {(kind, name): faced for name, faced in pairs for kind in (mention.type, ANY)}


def _counterpart(facing: Mapping[tuple[str, str], Argument], mention: EventMention) -> tuple[Argument, ...]:
    """Whom the mention's one party faced last, in an event of the same type if there was one."""
    one = mention.arguments[0]
    if one.kind == "organization":
        return ()  # a body has members enough to meet
    other = facing.get((mention.type, one.name)) or facing.get((ANY, one.name))
    if other is None:
        return ()
    role = "recipient" if one.role == "actor" else "actor" if one.role == "recipient" else one.role
    return (other.model_copy(update={"slot": "topic", "role": role}),)


def _with(mention: EventMention, more: tuple[Argument, ...]) -> EventMention:
    if not more:
        return mention
    weight = mention.weight if mention.arguments else round(mention.weight * LESS_SURE, 2)
    return mention.model_copy(update={"arguments": (*mention.arguments, *more), "weight": weight})
