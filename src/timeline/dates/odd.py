"""The one door to dateparser: for phrases that the rules find but do not take apart.

Two parsers are built once, when first needed: one for absolute and one for relative phrases, English only.
What dateparser fills in from its base is dropped: only the grain that the phrase has is kept.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.dates import calendar as cal
from timeline.dates.calendar import Period

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

FINEST = (("day", "day"), ("week", "day"), ("month", "month"), ("year", "year"), ("decade", "year"))


def absolute(text: str) -> Period | None:
    """A full date in an odd spelling ("07SEP2018"), or None."""
    found = _parser("absolute-time", None).get_date_data(text)
    if found.date_obj is None or found.period != "day":
        return None
    return cal.day(found.date_obj.date())


def relative(text: str, base: dt.date) -> Period | None:
    """A compound distance ("two years and three months ago") from a day, or None."""
    found = _parser("relative-time", base).get_date_data(text)
    if found.date_obj is None:
        return None
    unit = next((grain for word, grain in FINEST if re.search(rf"\b{word}", text.lower())), "day")
    return cal.around(found.date_obj.date(), unit)


@lru_cache(maxsize=64)
def _parser(kind: str, base: dt.date | None) -> DateDataParser:
    """A parser for one kind of phrase, counting from a day."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - costly, and needed by few texts

    settings: dict[str, object] = {"PARSERS": [kind]}
    if base is not None:
        settings["RELATIVE_BASE"] = dt.datetime.combine(base, dt.time())
    return DateDataParser(languages=["en"], settings=settings)
