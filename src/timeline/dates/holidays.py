"""Days that have a name: fixed feasts, those on a certain weekday, those that go with Easter."""

from __future__ import annotations

import calendar
import datetime as dt

FIXED = {
    "new-year": (1, 1), "valentine": (2, 14), "patrick": (3, 17), "may-day": (5, 1), "victory": (5, 9),
    "independence-us": (7, 4), "bastille": (7, 14), "halloween": (10, 31), "veterans": (11, 11),
    "christmas-eve": (12, 24), "christmas": (12, 25), "boxing-day": (12, 26), "new-year-eve": (12, 31),
    "anzac": (4, 25), "all-saints": (11, 1), "all-souls": (11, 2),
}  # fmt: skip
ON_WEEKDAY = {
    "king": (1, 0, 3), "presidents": (2, 0, 3), "memorial": (5, 0, -1), "labor-us": (9, 0, 1),
    "columbus": (10, 0, 2), "thanksgiving": (11, 3, 4),
}  # fmt: skip
"""Month, weekday (Monday is 0) and which of them in the month (-1 is the last)."""
FROM_EASTER = {"easter": 0, "easter-monday": 1, "good-friday": -2, "palm-sunday": -7, "ash-wednesday": -46}


def holiday(name: str, year: int) -> dt.date:
    """The day of a holiday in a year, by the name that the grammar gives it."""
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in ON_WEEKDAY:
        return _nth(year, *ON_WEEKDAY[name])
    if name == "election":
        return _nth(year, 11, 0, 1) + dt.timedelta(days=1)
    return easter(year) + dt.timedelta(days=FROM_EASTER[name])


def _nth(year: int, month: int, weekday: int, which: int) -> dt.date:
    days = [
        d
        for d in calendar.Calendar().itermonthdates(year, month)
        if d.month == month and d.weekday() == weekday
    ]
    return days[which - 1 if which > 0 else which]


def easter(year: int) -> dt.date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * shift) // 451
    month, day = divmod(moon + shift - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
