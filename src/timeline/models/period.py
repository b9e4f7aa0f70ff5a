"""The first and last day of a period, as a user writes it: a year, a month or a day."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from timeline.errors import DateError

_PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01])(?:[T ].*)?)?)?"
)


def first_day(value: dt.date | str) -> dt.date:
    """The day that a date, or "2018", "2018-09" or "2018-09-10", begins with; else raises DateError."""
    return _days(value)[0]


def last_day(value: dt.date | str) -> dt.date:
    """The day that a date, or "2018", "2018-09" or "2018-09-10", ends with; else raises DateError."""
    return _days(value)[1]


def _days(value: object) -> tuple[dt.date, dt.date]:
    text = value.isoformat() if isinstance(value, dt.date) else value
    written = _PERIOD.fullmatch(text) if isinstance(text, str) else None
    try:
        if written is not None:
            return _ends(written)
    except ValueError:
        pass
    raise DateError(f"{value!r:.60} is no year, month or day; write 2018, 2018-09 or 2018-09-10")


def _ends(written: re.Match[str]) -> tuple[dt.date, dt.date]:
    """First and last day of what is written. Raises ValueError where the calendar has no such day."""
    year = int(written["year"])
    if written["day"]:
        day = dt.date(year, int(written["month"]), int(written["day"]))
        return day, day
    first = dt.date(year, int(written["month"] or 1), 1)
    ends_in = int(written["month"] or 12)
    return first, dt.date(year, ends_in, calendar.monthrange(year, ends_in)[1])
