"""Chronicles: texts whose lines begin with the date of what they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.ingest.stamps import MONTH, MONTH_DAY

_FEW = 3
"""So many lines that begin with a date make a chronicle."""
_JOINED = r"\s*(?:[-–—/]|to|and|through)\s*"
_TO = rf"(?:{_JOINED}(?:{MONTH_DAY}|\d{{1,2}}(?:st|nd|rd|th)?(?!\d)))?"
_YEAR = r"[12]\d{3}(?!\d)"
_DATES = (
    rf"{MONTH_DAY}{_TO}(?:,?\s+{_YEAR})?",
    rf"(?:(?:early|mid|late)[- ])?{MONTH}(?:{_JOINED}{MONTH})?(?:,?\s+{_YEAR})?",
    rf"(?:(?:early|mid|late)[- ])?{_YEAR}(?:\s*[-–—/]\s*(?:{_YEAR}|\d\d(?!\d)))?",
    r"[12]\d{3}-\d\d-\d\d",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
)
_ENTRY = re.compile(
    rf"\s*(?:[-*•·]+\s+)?[*_]{{0,2}}(?P<date>(?i:{'|'.join(f'(?:{date})' for date in _DATES)}))[*_]{{0,2}}"
    r"\s*(?::[*_]{0,2}\s+(?=[\"“A-Z\d])|(?:--+|[-–—|])\s+(?=[\"“A-Z]))"
)


def entry(line: str) -> re.Match[str] | None:
    """The date and the sign that open a line: "21 September 1981 - Belize becomes independent".

    Its group `date` is the date alone: a day, days, a month, a year or a weekday.
    """
    return _ENTRY.match(line)


def is_chronicle(lines: Iterable[str]) -> bool:
    """Whether so many lines begin with a date that each of them stands for itself."""
    return sum(entry(line) is not None for line in lines) >= _FEW
