"""Turns the words of a match into parts: numbers, months, units."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, cast

from timeline.models.time import TimeParts, Unit
from timeline.pipes.timex.grammar import Grammar

NOON = {"noon": 12, "midday": 12, "noontime": 12, "midnight": 24}
SEASON_HALF = {"first": 1, "second": 2, "last": 2, "latter": 2}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
VAGUE = re.compile(r"few|couple|several|many|some|dozens|moments")
EDGES: Mapping[str, Literal[0, -1]] = {"first": 0, "last": -1, "final": -1}
HALVES = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


class Reader:
    """Reads the parts of a match with the words of one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self.words = grammar.words

    def word(self, kind: str, form: str | None) -> int | str | None:
        """What a form means, its blanks and quotes made plain; None for an unknown one or None."""
        if form is None:
            return None
        plain = " ".join(form.lower().replace("’", "'").replace("`", "'").split())
        return self.words[kind].get(plain)

    def number(self, kind: str, form: str | None) -> int | None:
        """The same where the meaning is a number."""
        value = self.word(kind, form)
        return value if isinstance(value, int) else None

    def parts(self, said: Mapping[str, str]) -> TimeParts:
        """The parts that the groups of a match spell out."""
        weekday = self.number("weekday", said.get("weekday"))
        day_of_week = weekday if weekday is not None else self.number("wd", said.get("wd"))
        hour, minute = self.time_of_day(said)
        return TimeParts(
            year=self.year(said),
            month=self.number("month", said.get("month")) or _int(said.get("mm")),
            day=self.day(said),
            weekday=day_of_week,
            quarter=QUARTERS.get(said.get("quarter", "").lower()) or _int(said.get("quarter")),
            half=SEASON_HALF.get(said.get("half", "").lower()),
            season=self.number("season", said.get("season")),
            decade=self.decade(said),
            century=self.century(said.get("century")),
            fiscal="fiscal" in said and said["fiscal"].lower() != "calendar",
            holiday=cast("str | None", self.word("holiday", said.get("holiday"))),
            step=self.number("step", said.get("step")),
            unit=self.unit(said),
            count=self.count(said.get("count", said.get("numcount", "")) + said.get("plus", "")),
            order=_order(said),
            edge=EDGES.get(said.get("edge", "").lower()),
            hour=hour,
            minute=minute,
            daypart=cast("str | None", self.word("daypart", said.get("daypart"))),
            zone=said.get("zone"),
        )

    def year(self, said: Mapping[str, str]) -> int | None:
        """The year, written with four figures, two, or in words."""
        if written := said.get("year"):
            return int(written) if written.isdigit() else self._spelled_year(written.lower())
        short = said.get("shortyear") or (said.get("yy") if "year" not in said else None)
        return _full_year(int(re.sub(r"\D", "", short))) if short else None

    def _spelled_year(self, written: str) -> int:
        words = re.split(r"[\s-]+", written)
        century = {"nineteen": 1900, "eighteen": 1800, "two": 2000}[words[0]]
        return century + sum(self.number("number", w) or 0 for w in words[1:])

    def day(self, said: Mapping[str, str]) -> int | None:
        """The day of the month, in figures or as an ordinal."""
        written = said.get("day") or said.get("dayth") or said.get("dd")
        if written is None:
            return None
        return self.ordinal(written)

    def ordinal(self, written: str) -> int | None:
        """The number of "3", "3rd" and "third"."""
        figures = re.match(r"\d+", written)
        return int(figures[0]) if figures else self.number("ordinal", written)

    def decade(self, said: Mapping[str, str]) -> int | None:
        """The decade: 199 for the 1990s, the '90s and the nineties."""
        if full := said.get("decade"):
            return int(full[:3])
        if short := said.get("shortdecade"):
            return 190 + int(re.sub(r"\D", "", short)[0])
        named = self.number("decadename", said.get("decadename"))
        return 190 + named if named else None

    def century(self, written: str | None) -> int | None:
        """The century's first figures: 18 for the 19th."""
        if written is None:
            return None
        ordinal = self.ordinal(written)
        return ordinal - 1 if ordinal else None

    def unit(self, said: Mapping[str, str]) -> Unit | None:
        """The unit of time, in the singular; a fortnight is its weeks."""
        form = said.get("unit") or said.get("units") or said.get("plural") or said.get("one")
        if form is None:
            return None
        if form.lower() in ("morning", "evening"):
            return "day"
        value = self.word("unit", form)
        return cast("Unit | None", "week" if value == "fortnight" else value)

    def count(self, written: str) -> float | None:
        """How many; None for "a few", "several" and the like."""
        if not written or VAGUE.search(written.lower()):
            return None
        text = written.lower().replace(",", "").replace(" or ", " ").strip()
        if text in ("a", "an", "another", "an additional"):
            return 1
        if "dozen" in text:
            return {"a": 12, "half": 6, "two": 24}[text.split()[0]]
        return _figures(text) if text[0].isdigit() else self._spelled(text)

    def time_of_day(self, said: Mapping[str, str]) -> tuple[int | None, int | None]:
        """Hour (24 for midnight) and minute."""
        if hhmm := said.get("hhmm") or said.get("military"):
            return int(hhmm[:2]), int(hhmm[2:])
        spelled = self.number("number", said.get("hourword"))
        hour = _int(said.get("hour")) if spelled is None else spelled
        return _hour(hour, said), 30 if "halfpast" in said else _int(said.get("minute"))

    def _spelled(self, text: str) -> float | None:
        extra = 0.5 if text.endswith("and a half") else 0
        total = 0
        for word in re.split(r"[\s-]+", text.removesuffix("and a half").strip()):
            value = 1 if word in ("a", "an") else self.number("number", word)
            if value is not None:
                total = total + value if total >= 20 or not total else total
            elif word in ("hundred", "thousand"):
                total = max(total, 1) * (100 if word == "hundred" else 1000)
        return total + extra or None


def _int(written: str | None) -> int | None:
    return int(written) if written and written.isdigit() else None


def _full_year(short: int) -> int:
    """A year of two figures: of this century up to 30, else of the last."""
    return 2000 + short if short <= 30 else 1900 + short


def _figures(text: str) -> float:
    whole, _, fraction = text.partition(" ")
    return float(whole) + HALVES.get(fraction, 0)


def _hour(hour: int | None, said: Mapping[str, str]) -> int | None:
    """The hour of a day of 24, where the words tell which half of it is meant."""
    if noon := said.get("noon"):
        return NOON[noon.lower()]
    if hour is None:
        return None
    half = said.get("meridiem", "").lower()[:1] or _half_of_day(said.get("daypart"))
    if half == "p" and hour < 12:
        return hour + 12
    return 0 if half == "a" and hour == 12 else hour


def _half_of_day(daypart: str | None) -> str:
    return "" if daypart is None else "a" if "morning" in daypart.lower() else "p"


def _order(said: Mapping[str, str]) -> tuple[int, int] | None:
    """The two numbers of "5/9/2018", whose order the outlet's country decides."""
    return (int(said["a"]), int(said["b"])) if "a" in said and "b" in said else None
