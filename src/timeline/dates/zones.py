"""The day of publication as a time zone that the text names has it.

"At 6 p.m. EDT today" in a story from Seoul, published early on Monday, is Sunday: it is still Sunday there.
"""

from __future__ import annotations

import datetime as dt

HOURS = {
    "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "msk": 3, "ist": 5.5, "hkt": 8, "sgt": 8,
    "kst": 9, "jst": 9, "aest": 10, "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "pt": -8,
}  # fmt: skip
"""Hours ahead of UTC, by the abbreviation in small letters; "ET" and the like as in winter."""


def local_day(published: str | None, zone: str | None) -> dt.date | None:
    """The day of publication, in a zone where the text names one and the hour of publication is known.

    `published` is an ISO date or date-time, or None. Raises ValueError where it is neither.
    """
    if published is None:
        return None
    day = dt.date.fromisoformat(published[:10])
    if zone is None or zone.lower() not in HOURS or len(published) <= 10:
        return day
    moment = dt.datetime.fromisoformat(published)
    if moment.tzinfo is None:
        return day
    return moment.astimezone(dt.timezone(dt.timedelta(hours=HOURS[zone.lower()]))).date()
