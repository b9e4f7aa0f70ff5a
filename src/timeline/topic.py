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
    """The mention with the parties of the one before; who speaks of a raid is not in it."""
    before = _of_mention_before(told, mention)
    in_passing = (not before and _is_near_force(told, mention)) or (before and not _tells_force(told, before))
    if mention.type in OF_FORCE and in_passing:
        weight = round(mention.weight * LESS_SURE, 2)
        return mention.model_copy(update={"party": False, "weight": weight})
    return _with(mention, before)


def _is_near_force(told: Sequence[EventMention], mention: EventMention) -> bool:
    """Whether an act of force without parties has been told not far above."""
    back = takewhile(lambda m: mention.sentence - m.sentence <= REACH, reversed(told))
    return any(m.type in OF_FORCE and not m.party for m in back)


def _tells_force(told: Sequence[EventMention], parties: tuple[Argument, ...]) -> bool:
    """Whether the parties come from an act of force."""
    names = {a.name for a in parties}
    last = next((m for m in reversed(told) if names == {a.name for a in m.arguments}), None)
    return last is not None and last.type in OF_FORCE


def _of_mention_before(told: Sequence[EventMention], mention: EventMention) -> tuple[Argument, ...]:
    """The parties of the last event of the same type not far above, else of the mention before."""
    back = takewhile(lambda m: mention.sentence - m.sentence <= REACH, reversed(told))
    near = [m for m in back if m.arguments]
    same = [m for m in near if m.type == mention.type or {m.type, mention.type} <= PAIRED]
    for earlier in (*same[:1], *near[:1]):
        named = [a for a in earlier.arguments if a.slot != "context" or mention.type not in OF_FORCE]
        return tuple(a.model_copy(update={"slot": "topic"}) for a in named or earlier.arguments)
    return ()


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
