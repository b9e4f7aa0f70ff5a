"""Dates, types and statuses in words that a reader understands at once."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from timeline.models import Entry, EventDate

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PARTS = {
    "start": "early ",
    "mid": "mid-",
    "end": "late ",
    "approx": "around ",
    "before": "before ",
    "after": "after ",
}


def is_open(date: EventDate) -> tuple[bool, bool]:
    """Whether the words leave the first day open, and the last one."""
    return date.earliest == dt.date.min, date.latest == dt.date.max


def known_days(date: EventDate) -> tuple[dt.date, dt.date]:
    """First and last day, with the known day in place of a side left open."""
    opened, unended = is_open(date)
    if opened and unended:
        raise ValueError(f"a date open on both sides: {date.edtf}")
    return (date.latest if opened else date.earliest, date.earliest if unended else date.latest)


def is_stretch(date: EventDate) -> bool:
    """Whether the event fills the interval (18 to 20 September), rather than falling somewhere in it."""
    return "/" in date.edtf and ".." not in date.edtf and date.grain != "week"


def day_words(day: dt.date) -> str:
    """`5 September 2018`."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def date_words(date: EventDate | None) -> str:
    """The date as a person would write it: `18–20 September 2018`, `early July 2018`, `the 1990s`."""
    if date is None:
        return "undated"
    opened, unended = is_open(date)
    if opened or unended:
        first, last = known_days(date)
        return f"until {day_words(last)}" if opened else f"from {day_words(first)}"
    sure = date.edtf.rstrip("~?%")
    words = _range_words(date) if "/" in sure else _single_words(sure, date)
    if date.modifier:
        words = _PARTS[date.modifier] + words
    elif date.edtf.endswith(("~", "%")):
        words = f"around {words}"
    return f"{words} (uncertain)" if date.edtf.endswith(("?", "%")) else words


def when(entry: Entry) -> str:
    """The date of an entry and its time of day, in words."""
    words = date_words(entry.date)
    return f"{words}, {entry.date.time}" if entry.date and entry.date.time else words


def label(name: str) -> str:
    """A type, family, status or role as a label: `sanctions_relief` becomes `Sanctions relief`."""
    return name.replace("_", " ").capitalize()


def one_line(text: str) -> str:
    """The text on one line, without control characters and marks that turn the direction of writing."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def title_of(name: str | None, identifier: str) -> str:
    """The title on one line, or the id where there is none."""
    return one_line(name or identifier)


def _single_words(edtf: str, date: EventDate) -> str:
    if re.fullmatch(r"\d{3}X", edtf):
        return f"the {edtf[:3]}0s"
    if date.grain == "century":
        return f"the years {date.earliest.year}–{date.latest.year}"
    if re.fullmatch(r"\d{4}", edtf):
        return edtf
    if match := re.fullmatch(r"(\d{4})-(\d{2})", edtf):
        return _month_words(match[1], int(match[2]))
    if date.earliest == date.latest:
        return day_words(date.earliest)
    return _range_words(date)


def _month_words(year: str, code: int) -> str:
    if code in _SEASONS:
        return f"{_SEASONS[code]} {year}"
    if 33 <= code <= 36:
        return f"Q{code - 32} {year}"
    return f"{calendar.month_name[code]} {year}"


def _range_words(date: EventDate) -> str:
    first, last = date.earliest, date.latest
    if date.grain == "week" and (last - first).days == 6:
        return f"the week of {day_words(first)}"
    if date.grain in ("year", "decade", "century"):
        return f"{first.year}–{last.year}"
    if date.grain in ("month", "quarter", "season", "half"):
        return _months_words(first, last)
    if first.year != last.year:
        return f"{day_words(first)} – {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {calendar.month_name[first.month]} – {day_words(last)}"
    return f"{first.day}–{day_words(last)}" if first != last else day_words(first)


def _months_words(first: dt.date, last: dt.date) -> str:
    start = calendar.month_name[first.month]
    end = f"{calendar.month_name[last.month]} {last.year}"
    return f"{start}–{end}" if first.year == last.year else f"{start} {first.year} – {end}"


def web_address(url: str | None) -> str | None:
    """The URL where it is an address on the web; None for any other scheme (`javascript:`, `data:`)."""
    return url if url and re.match(r"https?://[^\s]+$", url, re.IGNORECASE) else None
