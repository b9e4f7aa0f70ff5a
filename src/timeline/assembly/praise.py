"""Praise by word of mouth: an act of its own, or part of what its speaker said that day.

"Washington welcomed the truce on Friday" is support. Where the same speaker goes on ("hailed the truce and
said that"), the praise belongs to the speech.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.linking.choice import Choice
from timeline.models.mention import Argument, EventMention

NEAR = 3
"""How many sentences on the speaker may still be heard."""


def in_speeches(choices: Sequence[Choice]) -> list[Choice]:
    """The choices, with praise that is part of a speech turned into a statement."""
    said: dict[int, list[EventMention]] = defaultdict(list)
    for choice in choices:
        if choice.mention.type == "statement" and choice.date is None:
            said[choice.mention.sentence].append(choice.mention)
    return [_as_said(c) if _is_part(c.mention, said) else c for c in choices]


def _is_part(mention: EventMention, said: Mapping[int, Sequence[EventMention]]) -> bool:
    """Whether the one who praises says more nearby, on no day of its own; `said` is by sentence."""
    if "praise" not in mention.traits:
        return False
    speakers = {a.name for a in mention.arguments if a.role == "actor"}
    sentences = range(mention.sentence, mention.sentence + NEAR + 1)
    near = (m for sentence in sentences for m in said.get(sentence, ()))
    return any(a.role == "actor" and a.name in speakers for m in near for a in m.arguments)


def _as_said(choice: Choice) -> Choice:
    arguments = tuple(_as_topic(argument) for argument in choice.mention.arguments)
    mention = choice.mention.model_copy(update={"type": "statement", "arguments": arguments})
    return choice._replace(mention=mention)


def _as_topic(argument: Argument) -> Argument:
    """Whom a speech praises is what it is about."""
    if argument.role != "recipient":
        return argument
    return argument.model_copy(update={"role": "topic"})
