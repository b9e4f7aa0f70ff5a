"""What an expression takes from those beside it: a year, a day, the time of speaking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.calendar import add_days, around
from timeline.dates.calendar import day as cal_day
from timeline.dates.memory import Memory
from timeline.dates.reading import Reading
from timeline.dates.shapes import read
from timeline.dates.years import is_within_year
from timeline.models.base import Span
from timeline.models.time import TimeMention, TimeParts

COORDINATION_REACH = 8
"""How many characters may stand between two expressions that share a year ("and in")."""
ENDED = 7
"""So many characters at least stand between the two in "the quarter ended May 31"."""
HALF_A_QUARTER = 46
SPEECH_REACH = 8
"""How many expressions before and after a quoted one may tell when it was spoken."""
FURTHER_DAY = "date.further-day"
GOVERNED = ("direction", "relation", "planned", "loose", "speech")
MISTAKEN = 14
"""So many days a distance may be off the day that is named beside it."""
CLOCK_REACH = 20
"""How many characters may stand between a time of day and the day it belongs to."""


def in_heading(mention: TimeMention, lines: Sequence[Span]) -> TimeMention:
    """The mention, marked as a heading's where it stands in one of the lines."""
    inside = any(start <= mention.span[0] < end for start, end in lines)
    return mention.model_copy(update={"heading": True}) if inside else mention


def undated_lines(lines: Sequence[Span], mentions: Sequence[TimeMention]) -> list[int]:
    """Where the heading lines begin that tell no date; the date of the heading before ends there."""
    dated = [m.span[0] for m in mentions if m.heading]
    return sorted(start for start, end in lines if not any(start <= at < end for at in dated))


def sharing_years(mentions: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    """ "In the spring and summer of 1942": the first of two takes the year of the second."""
    shared = list(mentions)
    for i in range(len(shared) - 2, -1, -1):
        own, following = shared[i], shared[i + 1]
        if _coordinated(own, following) and following.parts.year is not None:
            earlier = (own.parts.month or 0) > (following.parts.month or 12)
            parts = own.parts.model_copy(update={"year": following.parts.year - earlier})
            shared[i] = own.model_copy(update={"parts": parts})
    return tuple(shared)


def sharing_months(mentions: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    """ "May 11 and 13", "11 and 13 May": a day takes the month of the one beside it."""
    shared = list(mentions)
    order = range(len(shared))
    for i, beside in [*((i, i - 1) for i in order[1:]), *((i, i + 1) for i in reversed(order[:-1]))]:
        own, other = shared[i], shared[beside]
        if own.rule == FURTHER_DAY and own.parts.month is None and _gap(own, other) <= COORDINATION_REACH:
            shared[i] = _day_beside(own, other)
    return tuple(shared)


def _gap(one: TimeMention, other: TimeMention) -> int:
    """How many characters stand between two expressions."""
    return max(one.span[0], other.span[0]) - min(one.span[1], other.span[1])


def _day_beside(own: TimeMention, other: TimeMention) -> TimeMention:
    """A day with the month and year of the date beside it, which the same verb governs."""
    told = other.until if other.until is not None and other.until.month is not None else other.parts
    parts = own.parts.model_copy(update={"month": told.month, "year": told.year})
    governed = {name: getattr(other, name) for name in GOVERNED}
    return own.model_copy(update={"parts": parts, **governed})


def quarters_ended(mentions: tuple[TimeMention, ...]) -> tuple[TimeMention, ...]:
    """ "The quarter ended July 31" is that of most of its days, save where fiscal quarters are told."""
    if any(m.parts.fiscal and m.parts.quarter is not None for m in mentions):
        return mentions
    followers = (*mentions[1:], None)
    return tuple(_ended(own, after) for own, after in zip(mentions, followers, strict=False))


def _ended(own: TimeMention, following: TimeMention | None) -> TimeMention:
    bare = own.rule == "date.bare-period" and own.parts.unit == "quarter"
    if not bare or following is None or following.parts.month is None or following.parts.day is None:
        return own
    gap = following.span[0] - own.span[1]
    if following.sentence != own.sentence or not ENDED <= gap <= COORDINATION_REACH:
        return own
    middle = add_days(dt.date(2000, following.parts.month, 1), following.parts.day - HALF_A_QUARTER)
    parts = TimeParts(quarter=(middle.month + 2) // 3, year=following.parts.year)
    return own.model_copy(update={"shape": "calendar", "parts": parts})


def _coordinated(own: TimeMention, following: TimeMention) -> bool:
    """Whether two parts of a year stand side by side and the first has no year of its own."""
    pair = (own, following)
    if any(m.shape != "calendar" or not is_within_year(m.parts) for m in pair):
        return False
    beside = following.sentence == own.sentence and following.span[0] - own.span[1] <= COORDINATION_REACH
    return beside and own.parts.year is None and own.parts.step is None


def apposed(own: TimeMention, before: TimeMention, told: Reading | None) -> Reading | None:
    """ "On 3 May, the second day", "on May 3, a Friday": the day told just before, in other words."""
    beside = own.sentence == before.sentence and _gap(own, before) == len(", ") and not before.until
    if told is None or not beside:
        return None
    if own.rule == "date.ago":
        return _told_again(own, before, told)
    if told.period.grain != "day":
        return None
    weekday = own.text.lower().startswith("a ") and own.parts.weekday == told.period.first.weekday()
    return told if weekday or own.rule == "date.nth-day" else None


def _told_again(own: TimeMention, before: TimeMention, told: Reading) -> Reading | None:
    """ "In April 2012, four years later, …" is that April, or its year."""
    if own.place != "aside" or own.parts.step != 1 or before.shape != "calendar":
        return None
    unit = own.parts.unit
    return replace(told, period=around(told.period.first, unit)) if unit in ("month", "year") else told


def name_days(mentions: Sequence[TimeMention], readings: list[Reading | None]) -> None:
    """ "A week later, on 6 May", "Easter Monday, 9 April 1917": the day that follows is the one meant."""
    for i in range(len(mentions) - 1):
        own, following, counted, named = mentions[i], mentions[i + 1], readings[i], readings[i + 1]
        beside = following.sentence == own.sentence and _gap(own, following) <= len(", on ")
        if not beside or named is None:
            continue
        if own.shape == "holiday" and following.parts.day is not None and named.period.grain == "day":
            readings[i] = named
        if own.rule != "date.ago" or counted is None:
            continue
        days = named.period.grain == "day" and own.parts.unit in ("day", "week")
        if days and abs((named.period.first - counted.period.first).days) <= MISTAKEN:
            readings[i] = named


def weekdays_in_order(mentions: Sequence[TimeMention], readings: list[Reading | None]) -> None:
    """ "They met on Tuesday and Thursday": of two days that are told together the first comes first."""
    pairs = list(zip(range(len(mentions) - 1), range(1, len(mentions)), strict=True))
    for one, other in (*pairs, *reversed(pairs)):
        own, following = readings[one], readings[other]
        if own is None or following is None or not _together(mentions[one], mentions[other]):
            continue
        if (own.period.first - following.period.first).days > 1:  # "Friday and Thursday" looks back
            ahead = mentions[one].direction == "future"
            moved, reading = (other, following) if ahead else (one, own)
            day = add_days(reading.period.first, 7 if ahead else -7)
            readings[moved] = replace(reading, period=cal_day(day))


def _together(own: TimeMention, following: TimeMention) -> bool:
    """Whether two weekdays stand side by side under one verb."""
    pair = (own, following)
    if any(m.rule != "date.weekday" or m.parts.step is not None or m.loose for m in pair):
        return False
    beside = own.sentence == following.sentence and _gap(own, following) <= COORDINATION_REACH
    return beside and all(getattr(own, name) == getattr(following, name) for name in GOVERNED)


def date_clocks(mentions: Sequence[TimeMention], readings: list[Reading | None]) -> None:
    """A time of day takes the day that follows it at once: "at 10:35 a.m. (0735 GMT) Friday"."""
    for i in range(len(mentions) - 2, -1, -1):
        own, following = mentions[i], mentions[i + 1]
        near = following.sentence == own.sentence and following.span[0] - own.span[1] <= CLOCK_REACH
        if own.shape == "clock" and near and readings[i + 1] is not None:
            readings[i] = readings[i + 1]


def from_speech(
    mentions: Sequence[TimeMention], readings: Sequence[Reading | None], memory: Memory
) -> list[Reading | None]:
    """Reads again, from the day of speaking, what stands in a quotation and counts from the present."""
    result = list(readings)
    for i, mention in enumerate(mentions):
        reading = readings[i]
        counted = reading.basis == "relative" if reading is not None else mention.shape == "deictic"
        if mention.quotation is None or not counted:
            continue
        near = slice(max(i - SPEECH_REACH, 0), i + SPEECH_REACH + 1)
        first = next(m for m in mentions[near] if m.quotation == mention.quotation)
        spoken = _day_of_speaking(mention, first.sentence, mentions[near], readings[near])
        if spoken is not None:
            result[i] = read(mention, Memory(spoken, False, memory.day_first, basis="quoted"))
    return result


def _day_of_speaking(
    mention: TimeMention, first: int, mentions: Sequence[TimeMention], readings: Sequence[Reading | None]
) -> dt.date | None:
    """The day that a verb of saying beside the quotation gives; `first` is a sentence at its beginning."""
    near = [
        (abs(other.sentence - mention.sentence), abs(other.span[0] - mention.span[0]), reading.period.first)
        for other, reading in zip(mentions, readings, strict=True)
        if reading is not None
        and other.speech
        and other.quotation != mention.quotation
        and reading.period.grain == "day"
        and min(abs(other.sentence - at) for at in (mention.sentence, first)) <= 1
    ]
    return min(near)[2] if near else None
