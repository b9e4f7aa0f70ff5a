"""What a speaker says in one breath: one entry, of the act that says most.

"Norway condemned the raid on Monday and called for talks": on one day, in one sentence, one speaker. All that
is said on one occasion is one entry; the clearest act names it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from timeline.linking.choice import Choice
from timeline.models.mention import EventMention

SPOKEN = "speech"
"""The trait of types that are done by saying something."""


def said_in_one_breath(dated: Sequence[Choice]) -> frozenset[int]:
    """The numbers of mentions that only go on with what their speaker says in the sentence on that day."""
    sentences: dict[int, list[Choice]] = defaultdict(list)
    for choice in dated:
        if SPOKEN in choice.mention.traits and choice.mention.naming == "verb":
            sentences[choice.mention.sentence].append(choice)
    return frozenset(_less(one, other).index for one, other in _together(sentences.values()))


def _together(sentences: Iterable[Sequence[Choice]]) -> Iterable[tuple[EventMention, EventMention]]:
    for choices in sentences:
        for one, other in combinations(choices, 2):
            alike = one.mention.type == other.mention.type
            speakers = _speakers(one.mention) & _speakers(other.mention)
            if one.time == other.time and speakers and not alike:
                yield one.mention, other.mention


def _speakers(mention: EventMention) -> frozenset[str]:
    return frozenset(a.name for a in mention.arguments if a.role == "actor")


def _less(one: EventMention, other: EventMention) -> EventMention:
    """Of two the one that tells less: a mere saying, what the other governs, the less certain, the later."""
    above = {one.governor, other.governor}
    return min(other, one, key=lambda m: ("saying" not in m.traits, m.index in above, m.weight))
