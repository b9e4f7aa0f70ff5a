"""One reader for each shape of expression: its parts and the anchors give a period of the calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline.dates import calendar as cal
from timeline.dates.absolute import calendar_date, named_day, time_range
from timeline.dates.memory import Memory
from timeline.dates.reading import Reading
from timeline.dates.relative import (
    clock,
    deictic,
    length,
    odd_phrase,
    offset,
    stretch,
    told_before,
)
from timeline.dates.units import unit_step
from timeline.models.time import Shape, TimeMention

Reader = Callable[[TimeMention, Memory], Reading | None]


def read(mention: TimeMention, memory: Memory) -> Reading | None:
    """The meaning of a mention, or None where it has no calendar date or lacks an anchor."""
    try:
        reading = READERS[mention.shape](mention, memory) if mention.shape in READERS else None
        return _at_edge(reading, mention)
    except (ValueError, OverflowError):
        return None  # no such day ("Feb. 30", the year 10000): the words stand, without a date


def _at_edge(reading: Reading | None, mention: TimeMention) -> Reading | None:
    """ "The last day of July", "the first day of the year": of the period its first or last day."""
    if reading is None or mention.parts.edge is None:
        return reading
    period = reading.period
    return replace(reading, period=cal.day(period.last if mention.parts.edge else period.first))


READERS: Mapping[Shape, Reader] = {
    "calendar": calendar_date,
    "unit": unit_step,
    "offset": offset,
    "deictic": deictic,
    "clock": clock,
    "holiday": named_day,
    "range": time_range,
    "stretch": stretch,
    "duration": length,
    "reference": told_before,
    "odd": odd_phrase,
}
