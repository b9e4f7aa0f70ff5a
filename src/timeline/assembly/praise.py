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
        if "saying" in choice.mention.traits and choice.date is None:
            said[choice.mention.sentence].append(choice.mention)
    speeches = ((c, _speech_around(c.mention, said)) for c in choices)
    return [c if speech is None else _as_said(c, speech) for c, speech in speeches]


def _speech_around(mention: EventMention, said: Mapping[int, Sequence[EventMention]]) -> EventMention | None:
    """What else the one who praises says nearby, on no day of its own; `said` is by sentence."""
    if "praise" not in mention.traits:
        return None
    speakers = {a.name for a in mention.arguments if a.role == "actor"}
    sentences = range(mention.sentence, mention.sentence + NEAR + 1)
    near = (m for sentence in sentences for m in said.get(sentence, ()))
    of_same = (m for m in near for a in m.arguments if a.role == "actor" and a.name in speakers)
    return next(of_same, None)


def _as_said(choice: Choice, speech: EventMention) -> Choice:
    arguments = tuple(_as_topic(argument) for argument in choice.mention.arguments)
    traits = choice.mention.traits | speech.traits
    kind = {"type": speech.type, "told_as": speech.told_as, "traits": traits}
    return choice._replace(mention=choice.mention.model_copy(update={**kind, "arguments": arguments}))


def _as_topic(argument: Argument) -> Argument:
    """Whom a speech praises is what it is about."""
    if argument.role != "recipient":
        return argument
    return argument.model_copy(update={"role": "topic"})
