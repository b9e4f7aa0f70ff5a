"""A line of time for a small fixed drawing: each part true to time, broken where nothing happens for long."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.render.extent import Extent, day_number

_LEAST = 120  # pixels that a part of the line takes at least
_BREAK = 26  # pixels between two parts
_PARTS = 3
_IDLE = 0.55  # a gap of more than this share of the time is left out
_STEPS = (
    *(("day", 1, 1.0), ("day", 7, 7.0), ("month", 1, 30.4), ("month", 3, 91.3)),
    *(("year", count, count * 365.24) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)


@dataclass(frozen=True)
class Part:
    """A stretch of the line: from day `start` to day `end`, drawn from `left` to `right` in pixels."""

    start: float
    end: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """Where a day stands, in pixels, no farther out than the part goes."""
        share = (day - self.start) / (self.end - self.start)
        return self.left + min(max(share, 0), 1) * (self.right - self.left)


def parts(extents: Sequence[Extent], left: float, right: float) -> list[Part]:
    """One to three parts that hold all extents, each as wide as it holds many."""
    groups = [sorted(extents, key=lambda one: (one.start, one.end))]
    while len(groups) < _PARTS:
        found = max(((_widest_gap(group), number) for number, group in enumerate(groups)), default=None)
        if found is None or found[0][0] < _IDLE:
            break
        (_, cut), number = found
        group = groups[number]
        groups[number : number + 1] = [group[:cut], group[cut:]]
    return list(_laid_out(groups, left, right))


def part_of(parts: Sequence[Part], day: float) -> Part:
    """The part of the line that a day lies in."""
    return next((part for part in parts if day <= part.end), parts[-1])


def _widest_gap(group: Sequence[Extent]) -> tuple[float, int]:
    """The share of the group's time that its widest gap takes, and before which of its members it lies.

    A group of three is left whole: it would be no clearer in pieces.
    """
    if len(group) < 4:
        return 0, 0
    span = max(one.end for one in group) - group[0].start
    best, reached = (0.0, 0), group[0].end
    for number, one in enumerate(group[1:], start=1):
        best = max(best, ((one.start - reached) / span, number))
        reached = max(reached, one.end)
    return best


def _laid_out(groups: Sequence[Sequence[Extent]], left: float, right: float) -> Iterator[Part]:
    room = right - left - _BREAK * (len(groups) - 1) - _LEAST * len(groups)
    total = sum(len(group) for group in groups)
    for group in groups:
        width = _LEAST + room * len(group) / total
        start, end = group[0].start, max(one.end for one in group)
        margin = max((end - start) * 0.04, 1.0)
        yield Part(start - margin, end + margin, left, left + width)
        left += width + _BREAK


def ticks(part: Part, gap: float = 70) -> list[tuple[float, str]]:
    """Days to mark on a part and their labels, at least `gap` pixels apart; never none."""
    scale = (part.right - part.left) / (part.end - part.start)
    unit, count = next(((u, c) for u, c, days in _STEPS if days * scale >= gap), ("year", 1000))
    found = [
        (day, words)
        for day, words in _marks(unit, count, part)
        if part.start <= day and part.x(day) + 7 * len(words) < part.right
    ]
    if found:
        return found
    middle = _date((part.start + part.end) / 2)
    return [(part.start, f"{calendar.month_abbr[middle.month]} {middle.year}")]


def _marks(unit: str, count: int, part: Part) -> Iterator[tuple[float, str]]:
    first, last = _date(part.start), _date(part.end)
    if unit == "day":
        for number in range(int(part.start), int(part.end) + 1):
            day = _date(number)
            if count == 1 or day.weekday() == 0:
                yield number, f"{day.day} {calendar.month_abbr[day.month]} {day.year}"
    elif unit == "month":
        for number in range(first.year * 12, last.year * 12 + last.month, count):
            year, month = divmod(number, 12)
            words = f"{calendar.month_abbr[month + 1]} {year}"
            yield day_number(dt.date(year, month + 1, 1)), words
    else:
        for year in range(max(first.year // count * count, 1), last.year + 1, count):
            yield day_number(dt.date(year, 1, 1)), str(year)


def _date(number: float) -> dt.date:
    ordinal = int(number) + dt.date(1970, 1, 1).toordinal()
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))
