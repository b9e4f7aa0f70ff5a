"""Stretches of the calendar: days, months and years, and how ISO 8601 writes them.

`timeline.dates.calendar` makes the further ones of these: weeks, quarters, seasons, ranges.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from timeline.errors import DateError
from timeline.models.time import Grain

_WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ].*)?)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, inclusive, and how they are written."""

    first: dt.date
    last: dt.date
    grain: Grain
    edtf: str
    timex: str

    @property
    def is_range(self) -> bool:
        """Whether it runs from one date to another, as TIMEX3 writes it."""
        return "/" in self.timex


def day(date: dt.date) -> Period:
    """One day."""
    return Period(date, date, "day", date.isoformat(), date.isoformat())


def month(year: int, number: int) -> Period:
    """A month."""
    last = calendar.monthrange(year, number)[1]
    name = f"{year:04d}-{number:02d}"
    return Period(dt.date(year, number, 1), dt.date(year, number, last), "month", name, name)


def year(number: int) -> Period:
    """A year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), "year", f"{number:04d}", f"{number:04d}")


def read_period(value: dt.date | str) -> Period:
    """The day of a date or date-time, or the period that "2018", "2018-09" or "2018-09-10" writes.

    Raises DateError for anything else, and for what the calendar does not have.
    """
    text = value.isoformat() if isinstance(value, dt.date) else value
    written = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
    try:
        if written is not None:
            return _period(*(int(part) for part in written.groups() if part))
    except ValueError:
        pass
    raise DateError(f"{value!r:.60} is no year, month or day; write 2018, 2018-09 or 2018-09-10")


def _period(in_year: int, in_month: int | None = None, on_day: int | None = None) -> Period:
    """The finest that is told. Raises ValueError where the calendar has none such."""
    if in_month is None:
        return year(in_year)
    return month(in_year, in_month) if on_day is None else day(dt.date(in_year, in_month, on_day))
