"""Gives time expressions their meaning: intervals of the calendar with a grain, a basis and an anchor.

Pure: the same mentions and publication date give the same result, nothing is read from the clock. Relative
expressions without an anchor stay unresolved; that is an answer. Values follow TIMEX3 (TimeML 1.2.1) and EDTF
(ISO 8601-2:2019).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from timeline.dates.expression import expression
from timeline.dates.memory import Memory, is_historical
from timeline.dates.reading import Reading
from timeline.dates.shapes import read
from timeline.dates.years import is_within_year
from timeline.errors import DateError
from timeline.models.base import Span
from timeline.models.time import TimeExpression, TimeMention

__all__ = ["flatten", "resolve"]

COORDINATION_REACH = 8
"""How many characters may stand between two expressions that share a year ("and in")."""
SPEECH_REACH = 8
"""How many expressions before and after a quoted one may tell when it was spoken."""
CLOCK_REACH = 20
"""How many characters may stand between a time of day and the day it belongs to."""


def resolve(
    mentions: Sequence[TimeMention],
    *,
    published: str | None,
    headings: Iterable[Span] = (),
    day_first: bool | None = None,
) -> tuple[TimeExpression, ...]:
    """One expression per mention, in text order.

    `published` is an ISO date or date-time, or None: then what counts from it stays unresolved.
    `headings` are the spans of heading lines (an expression in one is in force below it). `day_first`
    says how "5/9/2018" is read (None: month first, and "order" among the implied parts). Raises
    DateError for a publication date that is none.
    """
    day = _day(published)
    lines = tuple(headings)
    marked = _sharing_years(tuple(_under(m, lines) for m in mentions))
    memory = Memory(day, is_historical(marked, day), day_first)
    readings: list[Reading | None] = []
    for mention in marked:
        reading = read(mention, memory)
        readings.append(reading)
        if reading is not None:
            memory.tell(mention, reading.period)
    _date_clocks(marked, readings)
    spoken = _from_speech(marked, readings, memory)
    return tuple(expression(m, r, memory) for m, r in zip(marked, spoken, strict=True))


def flatten(expressions: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions as TIMEX3 counts them: a range in words as its two ends."""
    return tuple(part for e in expressions for part in (e.parts or (e,)))


def _day(published: str | None) -> dt.date | None:
    if published is None:
        return None
    try:
        return dt.date.fromisoformat(published[:10])
    except ValueError as error:
        raise DateError(f"not an ISO date: {published!r}") from error


def _under(mention: TimeMention, lines: Sequence[Span]) -> TimeMention:
    inside = any(start <= mention.span[0] < end for start, end in lines)
    return mention.model_copy(update={"heading": True}) if inside else mention


def _sharing_years(mentions: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    """ "In the spring and summer of 1942": the first of two takes the year of the second."""
    shared = list(mentions)
    for i in range(len(shared) - 2, -1, -1):
        own, following = shared[i], shared[i + 1]
        if _coordinated(own, following) and following.parts.year is not None:
            earlier = (own.parts.month or 0) > (following.parts.month or 12)
            parts = own.parts.model_copy(update={"year": following.parts.year - earlier})
            shared[i] = own.model_copy(update={"parts": parts})
    return tuple(shared)


def _coordinated(own: TimeMention, following: TimeMention) -> bool:
    """Whether two parts of a year stand side by side and the first has no year of its own."""
    pair = (own, following)
    if any(m.shape != "calendar" or not is_within_year(m.parts) for m in pair):
        return False
    beside = following.sentence == own.sentence and following.span[0] - own.span[1] <= COORDINATION_REACH
    return beside and own.parts.year is None and own.parts.step is None


def _date_clocks(mentions: Sequence[TimeMention], readings: list[Reading | None]) -> None:
    """A time of day takes the day that follows it at once: "at 10:35 a.m. (0735 GMT) Friday"."""
    for i in range(len(mentions) - 2, -1, -1):
        own, following = mentions[i], mentions[i + 1]
        near = following.sentence == own.sentence and following.span[0] - own.span[1] <= CLOCK_REACH
        if own.shape == "clock" and near and readings[i + 1] is not None:
            readings[i] = readings[i + 1]


def _from_speech(
    mentions: Sequence[TimeMention], readings: Sequence[Reading | None], memory: Memory
) -> list[Reading | None]:
    """Reads again, from the day of speaking, what stands in a quotation and counts from the present."""
    result = list(readings)
    for i, mention in enumerate(mentions):
        reading = readings[i]
        if mention.quotation is None or reading is None or reading.basis != "relative":
            continue
        near = slice(max(i - SPEECH_REACH, 0), i + SPEECH_REACH + 1)
        spoken = _day_of_speaking(mention, mentions[near], readings[near])
        if spoken is not None:
            result[i] = read(mention, Memory(spoken, False, memory.day_first, basis="quoted"))
    return result


def _day_of_speaking(
    mention: TimeMention, mentions: Sequence[TimeMention], readings: Sequence[Reading | None]
) -> dt.date | None:
    """The day that a verb of saying beside the quotation gives."""
    near = [
        (abs(other.sentence - mention.sentence), abs(other.span[0] - mention.span[0]), reading.period.first)
        for other, reading in zip(mentions, readings, strict=True)
        if reading is not None
        and other.speech
        and other.quotation != mention.quotation
        and reading.period.grain == "day"
        and abs(other.sentence - mention.sentence) <= 1
    ]
    return min(near)[2] if near else None
