"""What an expression means, and what it counts from."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from timeline.dates.calendar import Period, around
from timeline.dates.memory import Memory
from timeline.dates.recap import Told
from timeline.models.time import Basis, TimeMention


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: its period, what that rests on, what the words left out, a range's ends."""

    period: Period
    basis: Basis
    anchor: dt.date | None = None
    implied: tuple[str, ...] = ()
    ends: tuple[Reading, Reading] | None = None


JUST_BEFORE = 2
"""So many sentences back a date is still the one that "the month" is of."""
FINE = ("day", "week", "month")
OF_THE_UNIT = re.compile(r"(?:^|(?:in|of)\s+)the\s+(?:week|month|year)$", re.IGNORECASE)
NOW = re.compile(r"(?<!the )\b(?:last|next|this) (?:week|month|year)$", re.IGNORECASE)
GRAINS = ("week", "month", "year", "decade", "century")
"""From fine to coarse; days count from the last day told, whatever has been told since."""
UNDER_A_WEEK = ("day", "hour", "minute", "second")


def base_day(mention: TimeMention, memory: Memory) -> dt.date | None:
    """The day that a relative expression counts from."""
    days = mention.parts.unit in UNDER_A_WEEK and memory.last_day is not None
    last, line = (memory.last_day, memory.line_day) if days else (memory.last, memory.line)
    if mention.anchor == "last":
        last = on_the_line(last, line, mention)
    if mention.parts.step == 0 and mention.anchor == "last" and memory.lasted is not None:
        last = memory.lasted  # "until Dec. 13. On the 8th of that month …"
    if mention.anchor == "last" and memory.since is not None and memory.since.sentence == mention.sentence:
        last = memory.since  # "has held since Aug. 8, and three weeks later the last troops left"
    in_tale = memory.historical and not _from_now(mention, memory)
    if last is not None and (mention.anchor == "last" or in_tale or of_told(mention, memory)):
        told = fine_enough(last, mention, memory)
        return _side(told.period, mention) if told is not None else None
    return memory.published


def _from_now(mention: TimeMention, memory: Memory) -> bool:
    """ "Last month", "next year", "earlier this week": in a tale too they count from publication."""
    stepped = mention.anchor == "publication" and NOW.search(mention.text) is not None
    return stepped and memory.published is not None


def on_the_line(last: Told | None, line: Told | None, mention: TimeMention) -> Told | None:
    """Where the story goes on from: not from what it told in passing or looked ahead to, if it told more.

    "They met on Aug. 20 a man freed on Aug. 1. The next day …", "They signed on Aug. 20 and will vote on
    Sept. 30. The next day …" are both of Aug. 21; "freed on Aug. 1 and sent home the next day" is not.
    """
    if last is None or line is None or last.place == "line":
        return last
    if last.place == "beside":
        return line if mention.sentence > last.sentence else last
    if mention.place != "line":
        return last
    behind = last.sentence - line.sentence
    if last.place == "ahead":
        return line if behind <= 1 and mention.sentence > last.sentence else last
    return line if behind == 0 else last


def fine_enough(last: Told, mention: TimeMention, memory: Memory) -> Told | None:
    """The date told last, where a week or month can be counted from it: from a year none can.

    A year named in passing ("on 4 May they met; the league, banned in 1997, protested a week later") leaves
    the day told just before in force, unless that year is a later one.
    """
    unit, day = mention.parts.unit, memory.last_day
    if unit not in GRAINS or mention.parts.step is None or GRAINS.index(unit) >= _coarseness(last.period):
        return last
    near = day is not None and mention.sentence - day.sentence <= JUST_BEFORE and day.place != "ahead"
    return day if near and day is not None and last.period.first <= day.period.first else None


def _side(told: Period, mention: TimeMention) -> dt.date:
    """Of a range told before, its end where the text goes on ("two days later"), else its beginning."""
    back = (mention.parts.step or 0) < 0
    return told.last if told.is_range and not back else told.first


def _coarseness(told: Period) -> int:
    """Where a grain stands among the units; a day is fine enough, a season stands for its first month."""
    if told.grain == "day":
        return 0
    return GRAINS.index(told.grain) if told.grain in GRAINS else GRAINS.index("month")


def of_told(mention: TimeMention, memory: Memory) -> bool:
    """ "Later in the month", "the end of the year": of a date gone by that has been told just before."""
    unit, last = mention.parts.unit, memory.last
    if memory.published is None or last is None or unit is None or mention.parts.step != 0:
        return False
    if mention.direction == "future" or not OF_THE_UNIT.search(mention.text):
        return False
    over = last.period.grain in FINE and last.period.last < around(memory.published, unit).first
    return over and mention.sentence - last.sentence <= JUST_BEFORE


def basis_of(mention: TimeMention, memory: Memory) -> Basis:
    """What a relative expression rests on: the date told last, the day of speaking, or publication."""
    if (
        mention.anchor == "last" or memory.historical or of_told(mention, memory)
    ) and memory.last is not None:
        return "anaphoric"
    return memory.basis
