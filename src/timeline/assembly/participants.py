"""Who takes part in an entry: chosen from what its mentions name.

Pure. The mention that names most of its own parties leads; where it names one alone, the other mentions add
the other side.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Participant
from timeline.models.mention import Argument, EventMention
from timeline.models.timeline import GIVEN_UP, Status


def participants_of(
    lead: EventMention, mentions: Sequence[EventMention], status: Status
) -> tuple[Participant, ...]:
    """The participants of an entry, in the order of the text; `mentions` begins with the leading one.

    Of a tour that was called off the states to be visited are the other side: nobody came to any.
    """
    found: dict[str, Participant] = {}
    toured = [a for m in mentions for a in m.toured] if status in GIVEN_UP else []
    arguments = [*_arguments(lead, mentions), *toured]
    for argument in _without_own_state(arguments, speech="speech" in lead.traits):
        if argument.name not in found:
            found[argument.name] = Participant(
                name=argument.name,
                role=argument.role,
                kind=argument.kind,
                country=argument.country,
                mention=argument.mention,
                span=argument.span,
            )
    return tuple(sorted(found.values(), key=lambda p: p.span or (0, 0)))


def _arguments(lead: EventMention, mentions: Sequence[EventMention]) -> list[Argument]:
    """Those of the mention that names most; where that is one alone, the other side from further mentions."""
    if "saying" in lead.traits:
        return _speakers(lead, mentions)
    ordered = sorted(mentions, key=lambda m: -min(2, len(m.named)))
    around = [a for a in lead.arguments if a.slot == "context"]
    if len(around) > 1 or any(a.role == "actor" for a in lead.named):
        ordered = [lead, *(m for m in mentions if m is not lead)]
    arguments: list[Argument] = []
    ordered = [_by_name(lead, mentions) if m is lead else m for m in ordered]
    for mention in ordered:
        if len({a.name for a in arguments}) >= 2:
            break
        arguments += _further(mention, arguments, lead)
    return arguments


def _by_name(lead: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    """ "The presidents of Peru and Chile signed. X and Y did so": the mention that has their names."""
    states = {a.country for a in lead.named}
    if len(states) < 2 or any(a.kind != "country" for a in lead.named):
        return lead
    named = (m for m in mentions if {a.country for a in m.named if a.kind == "person"} == states)
    return next(named, lead)


def _further(mention: EventMention, arguments: Sequence[Argument], lead: EventMention) -> list[Argument]:
    """The parties of a mention that stand for no state which is there already."""
    named = mention.named
    states = {a.country for a in (*arguments, *named) if a.country}
    lent = "topic" if mention is not lead and arguments else None
    told = (a for a in mention.arguments if a not in named and a.slot != lent)
    understood = _one_a_state([a for a in told if a.country not in states])
    if not arguments:
        return [*named, *understood]
    acted = any(a.role == "actor" for a in arguments)
    there = {a.country for a in arguments}
    further = [a for a in (*named, *understood) if a.country is None or a.country not in there]
    if not acted:
        return further
    place = lead.place
    if "journey" in lead.traits and place is not None:
        further = [a for a in further if a.kind == "organization"]  # another state is another stop
    return [
        a
        for a in further
        if a.role != "actor" and (place is None or (a.kind != "person" and a.country != place.country))
    ]


def _without_own_state(arguments: Sequence[Argument], *, speech: bool) -> list[Argument]:
    """Without the state that somebody acts for beside him: no side of its own, nor does he speak to it."""
    people = [a for a in arguments if a.kind == "person" and a.country]
    roles = {(a.country, a.role) for a in people}
    spoke = {a.country for a in people if speech and a.role == "actor"}
    states = (a for a in arguments if a.kind == "country")
    own = [a for a in states if a.country in spoke or (a.country, a.role) in roles]
    return [a for a in arguments if a not in own]


def _one_a_state(understood: list[Argument]) -> list[Argument]:
    """Of what was only understood, no state beside a person who acts for it."""
    acting = {a.country for a in understood if a.kind == "person"}
    return [a for a in understood if a.kind == "person" or a.country not in acting]


def _speakers(lead: EventMention, mentions: Sequence[EventMention]) -> list[Argument]:
    """Whoever speaks, several where the sentence names them together ("the two sides announced")."""
    first = next((a for m in (lead, *mentions) for a in m.arguments if a.role == "actor"), None)
    if first is None:
        return list(lead.arguments[:1])
    together = [a for a in lead.arguments if a.role == "actor" and a.slot == first.slot]
    return together or [first]
