"""Who takes part in an entry: chosen from what its mentions name.

Pure. The mention that names most of its own parties leads; where it names one alone, the other mentions add
the other side.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Participant
from timeline.models.mention import Argument, EventMention

UNDERSTOOD = frozenset({"context", "topic", "content"})
"""Slots that were filled from the text around, not from the event's own words."""


def participants_of(lead: EventMention, mentions: Sequence[EventMention]) -> tuple[Participant, ...]:
    """The participants of an entry, in the order of the text; `mentions` begins with the leading one."""
    found: dict[str, Participant] = {}
    for argument in _arguments(lead, mentions):
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
    """Those of the mention that names most of its own; where that is one alone, those of the others too."""
    ordered = sorted(mentions, key=lambda m: -min(2, len(_named_outright(m))))
    arguments = list(ordered[0].arguments)
    if lead.type == "statement":
        return arguments[:1]
    for mention in ordered[1:]:
        if len({a.name for a in arguments}) >= 2:
            break
        arguments += mention.arguments
    return arguments


def _named_outright(mention: EventMention) -> list[Argument]:
    return [a for a in mention.arguments if a.slot not in UNDERSTOOD]
