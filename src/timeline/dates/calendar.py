"""Stretches of the calendar: first and last day, grain, and their EDTF and TIMEX3 spellings.

Weeks run from Monday to Sunday (ISO 8601). Seasons are those of the northern half of the globe and take the
year in which they begin; quarters and halves are those of the calendar year.
"""

from __future__ import annotations

import calendar
import datetime as dt

from timeline.models.period import Period, day, month, year

__all__ = [
    "DAYS_IN",
    "DAYS_IN_MONTH",
    "MONTHS_IN",
    "SEASON_FIRST_MONTH",
    "SEASON_LETTERS",
    "Period",
    "add_days",
    "add_months",
    "around",
    "between",
    "century",
    "day",
    "decade",
    "from_to",
    "half",
    "month",
    "quarter",
    "season",
    "season_of",
    "shift",
    "week",
    "weekend",
    "year",
]

SEASON_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
SEASON_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}


def week(date: dt.date) -> Period:
    """The week, Monday to Sunday, that a day lies in."""
    monday = date - dt.timedelta(days=date.weekday())
    year, number, _ = date.isocalendar()
    sunday = monday + dt.timedelta(days=6)
    return Period(
        monday, sunday, "week", f"{monday.isoformat()}/{sunday.isoformat()}", f"{year:04d}-W{number:02d}"
    )


def weekend(date: dt.date) -> Period:
    """Saturday and Sunday of the week that a day lies in."""
    whole = week(date)
    saturday = whole.first + dt.timedelta(days=5)
    edtf = f"{saturday.isoformat()}/{whole.last.isoformat()}"
    return Period(saturday, whole.last, "day", edtf, f"{whole.timex}-WE")


def quarter(year: int, number: int) -> Period:
    """A quarter of the calendar year (EDTF 33 to 36)."""
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Period(first.first, last.last, "quarter", f"{year:04d}-{32 + number}", f"{year:04d}-Q{number}")


def half(year: int, number: int) -> Period:
    """A half of the calendar year, in EDTF an interval of months."""
    first, last = month(year, 6 * number - 5), month(year, 6 * number)
    return Period(first.first, last.last, "half", f"{first.edtf}/{last.edtf}", f"{year:04d}-H{number}")


def season(year: int, code: int) -> Period:
    """A season by its EDTF code (21 spring to 24 winter)."""
    first = SEASON_FIRST_MONTH[code]
    end_year, end = (year + 1, 2) if first == 12 else (year, first + 2)
    name = f"{year:04d}"
    return Period(
        dt.date(year, first, 1),
        month(end_year, end).last,
        "season",
        f"{name}-{code}",
        f"{name}-{SEASON_LETTERS[code]}",
    )


def decade(number: int) -> Period:
    """A decade: 199 is 1990 to 1999."""
    first = number * 10
    return Period(
        dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade", f"{number:03d}X", f"{number:03d}"
    )


def century(number: int) -> Period:
    """A century by its first figures: 19 is 1900 to 1999 (the twentieth, as TIMEX3 has it); 0 begins in 1."""
    first = number * 100
    return Period(
        dt.date(max(first, 1), 1, 1),
        dt.date(first + 99, 12, 31),
        "century",
        f"{number:02d}XX",
        f"{number:02d}",
    )


def between(first: Period, last: Period) -> Period:
    """From the beginning of one period to the end of another; the finer grain of the two."""
    if first.first > last.last:
        first, last = last, first
    return Period(
        first.first,
        last.last,
        first.grain,
        f"{_open(first, 0)}/{_open(last, -1)}",
        f"{first.timex}/{last.timex}",
    )


def _open(period: Period, side: int) -> str:
    """One side of an EDTF interval: an interval or a season has no place there, so its day stands for it."""
    if "/" in period.edtf or period.grain in ("quarter", "season", "decade", "century"):
        return (period.last if side else period.first).isoformat()
    return period.edtf


def add_months(date: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the month's last day; clipped to the years 1 to 9999."""
    index = min(max(date.year * 12 + date.month - 1 + months, 12), 9999 * 12 + 11)
    number = index % 12 + 1
    return dt.date(index // 12, number, min(date.day, calendar.monthrange(index // 12, number)[1]))


def add_days(date: dt.date, days: int) -> dt.date:
    """So many days on, clipped to the calendar's ends."""
    ordinal = min(max(date.toordinal() + days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


DAYS_IN_MONTH = 30
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"hour": 1 / 24, "day": 1, "weekend": 7, "week": 7}


def shift(date: dt.date, unit: str, count: float) -> dt.date:
    """A day moved by a number of units; hours move it by the days they make up, minutes leave it."""
    if unit in MONTHS_IN:
        months = MONTHS_IN[unit] * count
        return add_days(add_months(date, int(months)), round(DAYS_IN_MONTH * (months - int(months))))
    return add_days(date, round(DAYS_IN.get(unit, 0) * count))


def around(date: dt.date, unit: str) -> Period:
    """The period of that unit that a day lies in."""
    if unit == "week":
        return week(date)
    if unit == "weekend":
        return weekend(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "half":
        return half(date.year, (date.month + 5) // 6)
    return _longer(date, unit)


def _longer(date: dt.date, unit: str) -> Period:
    if unit == "season":
        return season_of(date)
    if unit == "year":
        return year(date.year)
    if unit == "decade":
        return decade(date.year // 10)
    return century(date.year // 100) if unit == "century" else day(date)


def season_of(date: dt.date) -> Period:
    """The season that a day lies in; January and February belong to the winter begun the year before."""
    code = 24 if date.month in (12, 1, 2) else 20 + date.month // 3
    return season(date.year - (date.month < 3), code)


def from_to(base: dt.date, unit: str, count: float) -> Period:
    """From a day so many units back or on; counted in months where the unit is a month or more."""
    grain = "month" if unit in MONTHS_IN else "day"
    ends = sorted((base, shift(base, unit, count)))
    return between(around(ends[0], grain), around(ends[1], grain))
