"""One reader for each shape of expression: its parts and the anchors give a period of the calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
        return READERS[mention.shape](mention, memory) if mention.shape in READERS else None
    except (ValueError, OverflowError):
        return None  # no such day ("Feb. 30", the year 10000): the words stand, without a date


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
