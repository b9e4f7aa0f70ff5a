"""Sayings and the meetings at which, or out of which, somebody spoke: one of them has the date of both.

Pure. As the steps of `discourse`: a mention that has a date is never touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.linking.choice import Choice
from timeline.linking.context import Context
from timeline.linking.distances import dated, has_time, is_in_the_news, speakers_of

NEAR = 4
"""Sentences: so far behind its date somebody may go on speaking."""
SAID_IN = ("clause", "phrase")
"""How a saying or a meeting has its own date."""


def from_talks_named(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "Told reporters after Wednesday's talks": said on that day."""
    first = {c.mention.index: c for c in reversed(choices)}
    return [
        _dated_as(_talks_of(choice, first, context), choice, "was said at or after") for choice in choices
    ]


def _dated_as(known: Choice | None, choice: Choice, reason: str) -> Choice:
    if known is None or known.date is None:
        return choice
    date = known.date.model_copy(update={"basis": "anaphoric"})
    return dated(choice, date, "offset", f"it {reason} '{known.mention.trigger}'")


def _talks_of(choice: Choice, first: Mapping[int, Choice], context: Context) -> Choice | None:
    """The dated meeting at or after which something without a date was said."""
    mention = choice.mention
    spoke = "saying" in mention.traits and mention.status == "occurred" and mention.naming != "noun"
    if choice.date is not None or not spoke or has_time(mention, context):
        return None
    around = (first.get(k) for k in (*mention.frames, *mention.wakes))
    return next((c for c in around if c is not None and _is_dated_meeting(c, context)), None)


def _is_dated_meeting(choice: Choice, context: Context) -> bool:
    """Whether a meeting has a day of its own in the news: "Wednesday's talks"."""
    return "encounter" in choice.mention.traits and choice.link in SAID_IN and is_in_the_news(choice, context)


def from_words_at(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "He said on Monday ... he said at a meeting with the premier": they met that Monday."""
    heard = _heard_at(choices)
    return [
        _dated_as(_words_before(k, choices, heard, context), choice, "is of the day of")
        if choice.mention.index in heard
        else choice
        for k, choice in enumerate(choices)
    ]


def _words_before(
    k: int, choices: Sequence[Choice], heard: Mapping[int, set[str]], context: Context
) -> Choice | None:
    """The nearest dated saying before of whoever spoke at a meeting that nothing dates."""
    mention = choices[k].mention
    undated = choices[k].date is None and not has_time(mention, context)
    if not undated or mention.status != "occurred" or not mention.traits >= {"encounter", "gathering"}:
        return None
    for earlier in map(choices.__getitem__, range(k - 1, -1, -1)):
        gap = mention.sentence - earlier.mention.sentence
        if gap > NEAR:
            return None
        said = "saying" in earlier.mention.traits and earlier.link in SAID_IN
        same = said and speakers_of(earlier.mention) & heard[mention.index]
        if gap and same and is_in_the_news(earlier, context):
            return earlier
    return None


def _heard_at(choices: Sequence[Choice]) -> dict[int, set[str]]:
    """By meeting, who spoke there, or on leaving it, of whose words nothing tells the day."""
    heard: dict[int, set[str]] = defaultdict(set)
    for saying in choices:
        if saying.date is None and "saying" in saying.mention.traits:
            for meeting in (*saying.mention.frames, *saying.mention.wakes):
                heard[meeting] |= speakers_of(saying.mention)
    return heard
