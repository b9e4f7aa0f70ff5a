"""What is only talked about: "met on Monday to discuss restoring ties" restores none on that day."""

from __future__ import annotations

from timeline.linking.context import Context, Step
from timeline.models.mention import EventMention, TimeCandidate

DISCUSSING = frozenset({"discuss", "debate", "consider", "review", "examine", "weigh", "assess"})
"""Verbs whose object is a topic: "will discuss the coup on Monday"."""


def of_topic(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Talks on Monday on resuming flights": the day is that of the talks, what they are on has none yet."""
    if candidate.link != "governor" or mention.governor is None or not _is_gerund(mention):
        return None
    above = context.mentions[mention.governor]
    talked = "gathering" in above.traits and above.naming != "verb"
    topic = talked or above.lemma in DISCUSSING
    return Step(-60, f"'{above.trigger}' is about it") if topic else None


def _is_gerund(mention: EventMention) -> bool:
    word = mention.trigger.split()[0].lower()
    return mention.naming == "verb" and word.endswith("ing") and word != mention.lemma
