"""Sayings and the meetings at which, or out of which, somebody spoke: one of them has the date of both.

Pure. As the steps of `discourse`: a mention that has a date is never touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.linking.choice import Choice
from timeline.linking.context import Context
from timeline.linking.distances import dated, has_time
from timeline.models.mention import EventMention

A_WEEK = 7
"""Days: what lies no farther back is the news of a text."""
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
    return "encounter" in choice.mention.traits and choice.link in SAID_IN and _is_news(choice, context)


def from_words_at(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "He said on Monday ... he said at a meeting with the premier": they met that Monday."""
    return [_dated_as(next(_words_at(c, choices, context), None), c, "is of the day of") for c in choices]


def _words_at(choice: Choice, choices: Sequence[Choice], context: Context) -> Iterator[Choice]:
    """The dated sayings of whoever spoke at a meeting that nothing dates, the nearest before first."""
    mention = choice.mention
    if choice.date is not None or not mention.traits >= {"encounter", "gathering"}:
        return
    if mention.status != "occurred" or has_time(mention, context):
        return
    speakers = {_speaker(c.mention) for c in choices if _is_said_at(c, mention)} - {None}
    for earlier in reversed(choices):
        gap = mention.sentence - earlier.mention.sentence
        said = "saying" in earlier.mention.traits and earlier.link in SAID_IN and _is_news(earlier, context)
        if 0 < gap <= NEAR and said and _speaker(earlier.mention) in speakers:
            yield earlier


def _is_said_at(saying: Choice, mention: EventMention) -> bool:
    """Whether words without a date were spoken at, or on leaving, a meeting."""
    around = (*saying.mention.frames, *saying.mention.wakes)
    return saying.date is None and "saying" in saying.mention.traits and mention.index in around


def _is_news(choice: Choice, context: Context) -> bool:
    date = choice.date
    if date is None or date.grain != "day" or context.published is None:
        return False
    return 0 <= (context.published - date.latest).days <= A_WEEK


def _speaker(mention: EventMention) -> str | None:
    return next((a.name for a in mention.arguments if a.role == "actor" and a.slot == "subject"), None)
