"""Where a date lies on a line of days, and which shape shows how it is known."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from timeline.models import EventDate
from timeline.render.wording import is_open, is_stretch, known_days

Shape = Literal["point", "stretch", "within", "since", "until"]

_EPOCH = dt.date(1970, 1, 1).toordinal()
_PLACES = {"start": 1 / 6, "end": 5 / 6}


@dataclass(frozen=True)
class Extent:
    """A date in days since 1970-01-01: `end` is exclusive, `at` is where its sign stands.

    A `point` is one day, a `stretch` lasts from start to end, `within` falls somewhere between; `since`
    and `until` have one known end, which is both start and end. `fuzzy` is a date told as uncertain.
    """

    start: int
    end: int
    at: float
    shape: Shape
    fuzzy: bool


def extent(date: EventDate) -> Extent:
    """The extent of a date; early and late dates have their sign in that part of the period."""
    first, last = known_days(date)
    start, end = day_number(first), day_number(last) + 1
    shape = _shape(date)
    part = _PLACES.get(date.modifier or "", 1 / 2)
    at = start if shape == "stretch" else start + part * (end - start)
    fuzzy = date.modifier == "approx" or date.edtf.endswith(("~", "?", "%"))
    return Extent(start, end, at, shape, fuzzy)


def day_number(day: dt.date) -> int:
    """Days since 1970-01-01, negative before."""
    return day.toordinal() - _EPOCH


def _shape(date: EventDate) -> Shape:
    opened, unended = is_open(date)
    if opened or unended:
        return "until" if opened else "since"
    if date.earliest == date.latest:
        return "point"
    return "stretch" if is_stretch(date) else "within"
