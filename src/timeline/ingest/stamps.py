"""Dates as newspapers print them beside a story: day, time and zone, in one reading, never relative."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.ingest.lexicon import lexicon
from timeline.models.base import Span

EARLIEST_YEAR, LATEST_YEAR = 1700, 2100
"""A year of publication outside of these is a slip of the pen."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
MONTH = _NAME
"""The name of a month, short or long, as part of a larger pattern (case ignored)."""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?P<year>[1-9]\d{3})(?!\d)"
MONTH_DAY = rf"{_WEEKDAY}(?:{_NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?\s+{_NAME})"
"""A month and a day in words, either order, as part of a larger pattern (case ignored)."""

_FORMS = tuple(
    re.compile(rf"(?<![\w/.:]){form}", re.IGNORECASE)
    for form in (
        r"(?P<year>[1-9]\d{3})(?P<gap>[-/.])\s?(?P<number>\d{1,2})(?P=gap)\s?(?P<day>\d{1,2})(?!\d)",
        rf"{_WEEKDAY}(?P<name>{_NAME})\s*{_DAY}(?:,?\s*{_YEAR})?",
        rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]*(?P<name>{_NAME})(?:[,\s-]*{_YEAR})?",
        r"(?P<first>\d{1,2})(?P<gap>[/.-])(?P<second>\d{1,2})(?P=gap)(?P<year>[1-9]\d{3})(?!\d)",
    )
)
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?(?!\d)"
    r"\s*(?P<half>[ap]\.?m\b\.?)?|(?P<hour12>1[0-2]|0?\d)\s*(?P<half12>[ap]\.?m\b\.?)"
    r"|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)\s*(?=(?:GMT|UTC|hours|hrs)\b)"
)
_ZONE = (
    r"(?:\s*(?:hours|hrs))?\s*"
    r"\(?(?P<zone>[+-]\d{2}:?\d{2}|(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}\b)?\)?"
)
_TIME = re.compile(rf"(?:[\s,|·T–-]|\bat\b)*(?:{_CLOCK}){_ZONE}", re.IGNORECASE)
_TIME_BEFORE = re.compile(rf"(?:^|(?<=\s))(?:{_CLOCK}){_ZONE}[\s,|·–-]*(?:on\s+)?$", re.IGNORECASE)
_COMPACT = re.compile(r"([1-9]\d{3})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?\s*(Z|[+-]\d{2}:?\d{2})?")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: `year` is None where none is printed; `time` is "HH:MM:SS", `offset` "+09:00".

    `span` is where it stands in the text that was searched; `odd_zone` is a printed zone that is not known.
    """

    month: int
    day: int
    span: Span
    year: int | None = None
    time: str | None = None
    offset: str | None = None
    ambiguous: bool = False
    odd_zone: str | None = None

    def iso(self, year: int | None = None) -> str | None:
        """The ISO date or date-time, with `year` where none is printed; None if there is no such day."""
        full = self.year or year
        if full is None:
            return None
        try:
            day = dt.date(full, self.month, self.day).isoformat()
        except ValueError:
            return None
        return f"{day}T{self.time}{self.offset or ''}" if self.time else day

    @property
    def plausible(self) -> bool:
        """Whether the printed year is one that a newspaper can have."""
        return self.year is None or EARLIEST_YEAR <= self.year <= LATEST_YEAR


def find_stamps(text: str, *, day_first: bool | None = None) -> tuple[Stamp, ...]:
    """Every printed date in a line, in order; `day_first` settles 03/04/2018, else it is `ambiguous`."""
    found: list[Stamp] = []
    for stamp in sorted(_dates(text, day_first), key=lambda s: (s.span[0], -s.span[1])):
        if not found or stamp.span[0] >= found[-1].span[1]:
            found.append(_with_time(text, stamp))
    return tuple(found)


def read_stamp(text: str, *, day_first: bool | None = None) -> Stamp | None:
    """The date of a value that is nothing but a date: a metadata field or what a user gave."""
    compact = _COMPACT.fullmatch(text.strip())
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        time = f"{hour}:{minute}:{second or '00'}" if hour else None
        return _at(Stamp(int(month), int(day), (0, len(text)), int(year)), time, _offset(zone))
    stamps = find_stamps(text, day_first=day_first)
    return stamps[0] if stamps else None


def _dates(text: str, day_first: bool | None) -> Iterator[Stamp]:
    for form in _FORMS:
        for match in form.finditer(text):
            yield _stamp(match, day_first)


def _stamp(match: re.Match[str], day_first: bool | None) -> Stamp:
    part = match.groupdict()
    year = int(part["year"]) if part.get("year") else None
    if part.get("first"):
        first, second = int(part["first"]), int(part["second"])
        ambiguous = day_first is None and first <= 12 and second <= 12 and first != second
        if day_first or first > 12:
            first, second = second, first
        return Stamp(first, second, match.span(), year, ambiguous=ambiguous)
    month = int(part["number"]) if part.get("number") else _MONTHS.index(part["name"][:3].lower()) + 1
    return Stamp(month, int(part["day"]), match.span(), year)


def _with_time(text: str, stamp: Stamp) -> Stamp:
    """The stamp with the time that is printed right after it, or else right before it."""
    start, end = stamp.span
    after = _TIME.match(text, end)
    if after:
        return _timed(stamp, after, (start, after.end()))
    window = max(0, start - 40)
    before = _TIME_BEFORE.search(text[window:start])
    return _timed(stamp, before, (window + before.start(), end)) if before else stamp


def _timed(stamp: Stamp, match: re.Match[str], span: Span) -> Stamp:
    zone, offset = match["zone"], _offset(match["zone"])
    return _at(replace(stamp, span=span, odd_zone=None if offset else zone), _clock(match), offset)


def _at(stamp: Stamp, time: str | None, offset: str | None) -> Stamp:
    """The stamp with a time; midnight without a zone is how a bare day is stored, not a time."""
    bare = time == "00:00:00" and offset is None
    return replace(stamp, time=None if bare else time, offset=offset)


def _clock(match: re.Match[str]) -> str | None:
    hour = int(match["hour"] or match["hour12"] or match["hours"])
    minute = int(match["minute"] or match["minutes"] or 0)
    half = (match["half"] or match["half12"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}:{match['second'] or '00'}" if hour < 24 else None


def _offset(zone: str | None) -> str | None:
    """ "+09:00" for "KST", "+0900" or "GMT+9"; None for a zone that is unknown or has two meanings."""
    if not zone:
        return None
    signed = re.fullmatch(r"(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?", zone, re.IGNORECASE)
    if signed:
        sign, hours, minutes = signed[1], int(signed[2]), int(signed[3] or 0)
        return f"{sign}{hours:02}:{minutes:02}" if hours <= 14 and minutes < 60 else None
    return lexicon().utc_offsets.get(zone.upper())
