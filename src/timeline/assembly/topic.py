"""Who takes part where the sentence does not say: the topic of the text before.

Pure. Two small memories: the parties of the mention before (for an event that names none), and the last
counterpart of the same kind of event ("Kim sent another letter": to whom the last one went).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, takewhile

from timeline.models.mention import Argument, EventMention
from timeline.models.timeline import Role
from timeline.rulebook.states import for_state

REACH = 3
"""How many sentences back an event without parties may find them."""
FAR = 100
"""How many events back "the talks" may have been told."""
FOUGHT = frozenset({"force", "facing"})
"""An act of force against another has two sides."""
GATHERINGS = frozenset({"conference", "forum", "session", "congress", "assembly", "convention"})
ANY = "*"
LESS_SURE = 0.8


def with_topic(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions with understood parties filled in; those that name enough are left as they are."""
    told: list[EventMention] = []
    facing: dict[tuple[str, str], Argument] = {}
    for mention in mentions:
        filled = mention
        if not mention.arguments and mention.party:
            filled = _of_speaker(_after(told, mention, mentions))
        elif _is_only_brokered(mention):
            filled = _of_sides(mention) or mention
        elif "paired" in mention.traits and len(mention.arguments) == 1:
            filled = _with(mention, _counterpart(facing, mention))
        told.append(filled)
        facing |= _facing(filled)
    return told


def _after(
    told: Sequence[EventMention], mention: EventMention, mentions: Sequence[EventMention]
) -> EventMention:
    """The mention with the parties of one before; who speaks of a raid is not in it."""
    near = list(takewhile(lambda m: mention.sentence - m.sentence <= REACH, reversed(told)))
    near = [m for m in near if not _reacts_to(m, mention)]
    if ("paired" in mention.traits or mention.traits >= FOUGHT) and not _has_name(mention):
        beside = (m for m in mentions[len(told) + 1 :] if m.sentence == mention.sentence)
        between = _between([*near, *beside], mention)
        if (
            between is None
            and "paired" in mention.traits
            and mention.definiteness in ("definite", "possessive")
        ):
            between = _between(list(reversed(told[-FAR:])), mention)
        if between is not None:
            return _with(mention, _taken_over(between.arguments, mention))
    if _is_paper(mention) and mention.sides:
        return _with(mention, _understood(mention.sides, mention))
    if _is_paper(mention) and any(_is_aside(m, mention) for m in near):
        return _of_none(mention)
    lent = _lent(near, mention)
    return lent if lent.arguments else _of_sides(mention) or lent


def _of_speaker(mention: EventMention) -> EventMention:
    """ "Talks would be held next week, Peru said": the state that will, if nobody is named."""
    speaker = mention.speaker
    if mention.arguments or not mention.party or mention.status != "scheduled":
        return mention
    if speaker is None or speaker.kind != "country" or "force" in mention.traits:
        return mention
    role: Role = "participant" if "paired" in mention.traits else "actor"
    return _with(mention, (speaker.model_copy(update={"slot": "topic", "role": role}),))


def _of_sides(mention: EventMention) -> EventMention | None:
    """ "Chad and Mali have quarrelled. A truce began": between those that were named in one breath."""
    known = mention.sides and all(side.kind != "person" for side in mention.sides)
    known = known and "two-sided" in mention.traits
    return _with(mention, _understood(mention.sides, mention)) if known else None


def _lent(near: Sequence[EventMention], mention: EventMention) -> EventMention:
    """The mention with the parties of the last event near by, whatever it was; nearest first.

    Of an attack not those of an arrest: who is arrested after a bombing has not fought the police.
    """
    earlier = _topic([m for m in near if _are_two(m)] if mention.pair else near, mention)
    if "force" not in mention.traits:
        if _is_of_others(mention, found=earlier is not None, after=any(m.arguments for m in near)):
            return mention if _is_anybody_s(mention) else _of_none(mention)
        return mention if earlier is None else _with(mention, _understood(earlier.arguments, mention))
    held = earlier is not None and "custody" in earlier.traits and "hostile" in mention.traits
    if earlier is not None and "force" in earlier.traits and not held:
        named = tuple(a for a in earlier.arguments if a.slot != "context")
        return _with(mention, _taken_over(named or earlier.arguments, mention))
    if earlier is None and not any("force" in m.traits and not m.party for m in near):
        return mention
    return _of_none(mention)


def _is_of_others(mention: EventMention, *, found: bool, after: bool) -> bool:
    """Whether those who act are none of whom the text told: "lawmakers", "the two" of whom one is known."""
    if mention.pair and not found:
        return after
    return (mention.strangers or mention.unknown) and found


def _is_anybody_s(mention: EventMention) -> bool:
    """ "Miller Corp. said": what is only said, by a name that is no party's, is no event of states."""
    return mention.unknown and "saying" in mention.traits


def _of_none(mention: EventMention) -> EventMention:
    """The mention as one of which the text does not tell who takes part."""
    weight = round(mention.weight * LESS_SURE, 2)
    return mention.model_copy(update={"party": False, "strangers": True, "weight": weight})


def _is_paper(mention: EventMention) -> bool:
    """Whether it is of those who stand behind a paper: a treaty, or a truce."""
    return "treaty" in mention.traits


def _is_aside(other: EventMention, mention: EventMention) -> bool:
    """ "X toured the border, drawn by a treaty signed in 1953": nobody signs alone, or while he travels."""
    return other.sentence == mention.sentence and "journey" in other.traits and not _are_two(other)


def _is_only_brokered(mention: EventMention) -> bool:
    """ "A truce brokered by Peru": of those who keep it nothing is told."""
    return bool(mention.arguments) and all(a.role == "intermediary" for a in mention.arguments)


def _reacts_to(other: EventMention, mention: EventMention) -> bool:
    """ "Norway welcomed the accord", "Peru rejected the plan": they only have an opinion of it."""
    reaction = "speech" in other.traits and "saying" not in other.traits
    return reaction and mention.governor == other.index and "speech" not in mention.traits


def _taken_over(parties: Sequence[Argument], mention: EventMention) -> tuple[Argument, ...]:
    """The parties of another event; of an act of force nobody has said which side did it."""
    understood = _understood(parties, mention)
    if "force" not in mention.traits:
        return understood
    return tuple(a.model_copy(update={"role": "participant"}) for a in understood)


def _has_name(mention: EventMention) -> bool:
    """ "The Nuclear Security Summit" has members of its own."""
    return mention.naming == "noun" and mention.trigger.rsplit(maxsplit=1)[-1].istitle()


def _between(near: Sequence[EventMention], mention: EventMention) -> EventMention | None:
    """The nearest event of two sides: one of the same kind, else one that faces two with each other.

    A treaty or a summit may be of more: it goes on from the last one, and from nothing else.
    """
    named = [m for m in near if m.arguments]
    if "many" in mention.traits:
        named = [m for m in named if m.type == mention.type][:1]
    two = [m for m in named if _are_two(m)]
    same = (m for m in two if _is_of_kind(m, mention))
    facing = "hostile" if "force" in mention.traits else "facing"
    return next(chain(same, (m for m in two if facing in m.traits)), None)


def _are_two(mention: EventMention) -> bool:
    return len({a.country or a.name for a in mention.arguments}) > 1


def _topic(near: Sequence[EventMention], mention: EventMention) -> EventMention | None:
    """The last event of the same type that has parties, else the last event that has; nearest first."""
    named = [m for m in near if any(a.role != "intermediary" for a in m.arguments)]
    same = (m for m in named if _is_of_kind(m, mention))
    return next(same, named[0] if named else None)


def _is_of_kind(one: EventMention, other: EventMention) -> bool:
    """Whether two events are of one type, or both such as always have another side."""
    return one.type == other.type or ("paired" in one.traits and "paired" in other.traits)


def _understood(parties: Sequence[Argument], mention: EventMention) -> tuple[Argument, ...]:
    """The parties of another event as those of one of this type: for a person its state, where one goes on.

    Whoever spoke or travelled goes on to do so; who signs or fights for a state is not told.
    """
    unknown = any(a.kind == "person" and a.country is None for a in parties)
    parties = [a for a in parties if a.role != "intermediary"]
    lent = parties if "personal" in mention.traits or unknown else tuple(for_state(a) for a in parties)
    return tuple(a.model_copy(update={"slot": "topic"}) for a in lent)


def _facing(mention: EventMention) -> dict[tuple[str, str], Argument]:
    """Who faces whom in a mention of two parties, by the type (and any type) and the name of the one."""
    if "paired" not in mention.traits or len(mention.arguments) != 2:
        return {}
    one, other = mention.arguments
    pairs = ((one.name, other), (other.name, one))
    return {(kind, name): faced for name, faced in pairs for kind in (mention.type, ANY)}


def _counterpart(facing: Mapping[tuple[str, str], Argument], mention: EventMention) -> tuple[Argument, ...]:
    """Whom the mention's one party faced last, in an event of the same type if there was one."""
    one = mention.arguments[0]
    if one.kind == "organization" or mention.lemma in GATHERINGS:
        return ()  # a body has members enough to meet, and a conference more than two
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
