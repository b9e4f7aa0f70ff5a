"""Gives time expressions their meaning: intervals of the calendar with a grain, a basis and an anchor.

Pure: the same mentions and publication date give the same result, nothing is read from the clock. Relative
expressions without an anchor stay unresolved; that is an answer. Values follow TIMEX3 (TimeML 1.2.1) and EDTF
(ISO 8601-2:2019).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from timeline.dates.expression import expression
from timeline.dates.memory import Memory, is_historical
from timeline.dates.neighbours import (
    apposed,
    date_clocks,
    from_speech,
    in_heading,
    name_days,
    quarters_ended,
    sharing_months,
    sharing_years,
    undated_lines,
    weekdays_in_order,
)
from timeline.dates.reading import Reading
from timeline.dates.shapes import read
from timeline.dates.storyline import places_in_tale
from timeline.dates.zones import local_day
from timeline.errors import DateError
from timeline.models.base import Span
from timeline.models.time import TimeExpression, TimeMention

__all__ = ["flatten", "resolve"]


def resolve(
    mentions: Sequence[TimeMention],
    *,
    published: str | None,
    headings: Iterable[Span] = (),
    day_first: bool | None = None,
) -> tuple[TimeExpression, ...]:
    """One expression per mention, in text order.

    `published` is an ISO date or date-time, or None: then what counts from it stays unresolved.
    `headings` are the spans of heading lines (an expression in one is in force below it, down to the
    next). `day_first` says how "5/9/2018" is read (None: month first, and "order" among the implied parts).
    Raises DateError for a publication date that is none.
    """
    day = _local(published, None)
    lines = tuple(headings)
    headed = tuple(in_heading(m, lines) for m in mentions)
    marked = quarters_ended(sharing_years(sharing_months(headed)))
    memory = Memory(day, is_historical(marked, day), day_first)
    tale = places_in_tale(marked, day, [start for start, _ in lines]) if memory.historical else ()
    readings: list[Reading | None] = []
    undated, passed = undated_lines(lines, marked), 0
    for mention in marked:
        if (above := bisect_right(undated, mention.span[0])) > passed:
            passed, memory.heading = above, None
        memory.published = _local(published, mention.parts.zone)
        memory.pass_length(mention)
        memory.in_tale = tale[len(readings)] if tale else None
        told = (marked[len(readings) - 1], readings[-1]) if readings else None
        reading = (told and apposed(mention, *told)) or read(mention, memory)
        readings.append(reading)
        if reading is not None:
            memory.tell(mention, reading.period)
    weekdays_in_order(marked, readings)
    date_clocks(marked, readings)
    name_days(marked, readings)
    spoken = from_speech(marked, readings, memory)
    return tuple(expression(m, r) for m, r in zip(marked, spoken, strict=True))


def flatten(expressions: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions as TIMEX3 counts them: a range as its two ends."""
    return tuple(part for e in expressions for part in (e.parts or (e,)))


def _local(published: str | None, zone: str | None) -> dt.date | None:
    try:
        return local_day(published, zone)
    except ValueError as error:
        raise DateError(f"not an ISO date: {published!r}") from error
