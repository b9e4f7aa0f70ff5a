"""Dates of the calendar: years, months, days, weekdays, holidays, and ranges of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from timeline.dates import calendar as cal
from timeline.dates.holidays import holiday
from timeline.dates.leaps import turns_year
from timeline.dates.memory import Memory, likely_year
from timeline.dates.reading import Reading, base_day, basis_of
from timeline.dates.recap import Told
from timeline.dates.years import is_within_year, stepped, within_year
from timeline.models.time import Direction, TimeMention, TimeParts

ALL_BUT_A_WEEK = 6
NEAR = ("day", "week")
NEXT_WEEK = 6
"""A day told so many days ahead draws the weekdays named after it into its week."""


def calendar_date(mention: TimeMention, memory: Memory) -> Reading | None:
    """Years, months, days, weekdays, quarters, seasons and their like."""
    return read_parts(mention.parts, mention, memory)


def read_parts(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    """The meaning of parts (those of a mention, or of one end of its range), or None."""
    if parts.order is not None:
        return _numeric(parts, memory.day_first)
    if parts.decade is not None:
        return Reading(cal.decade(parts.decade), "explicit")
    if parts.century is not None:
        return Reading(cal.century(parts.century), "explicit")
    if is_within_year(parts) and parts.unit != "week":
        return within_year(parts, mention, memory)
    if parts.year is not None:
        return Reading(cal.year(parts.year), "explicit")
    if parts.weekday is not None:
        return _weekday(parts, mention, memory)
    return _lone_day(parts, mention, memory) if parts.day is not None else None


def _numeric(parts: TimeParts, day_first: bool | None) -> Reading:
    """Day and month of "5/9/2018": a number over 12 decides, else the outlet, else month first."""
    a, b = parts.order or (1, 1)
    swap = a > 12 or (day_first is True and b <= 12)
    month, day = (b, a) if swap else (a, b)
    open_order = day_first is None and a != b and max(a, b) <= 12
    date = dt.date(parts.year or 1, month, day)
    return Reading(cal.day(date), "explicit", None, ("order",) if open_order else ())


def _weekday(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    base = base_day(mention, memory)
    if (
        memory.historical
        and memory.last is not None
        and (mention.anchor == "publication" and parts.step is None)
    ):
        return _weekday_in_tale(parts, memory)
    if base is None or parts.weekday is None:
        return None
    base = _planned_then(mention, memory, base)
    if parts.unit == "week" and parts.step is not None:
        monday = cal.week(base).first
        date = cal.add_days(monday, 7 * parts.step + parts.weekday)
    else:
        date = _nearest_weekday(parts.weekday, parts.step, mention.direction, base)
        date = _after_told(date, base, mention, memory)
        if mention.planned and (date - base).days == ALL_BUT_A_WEEK:
            date = cal.add_days(date, -7)  # "was to meet on Monday", told on Tuesday
    return Reading(cal.day(date), basis_of(mention, memory), base, ("date",))


def _planned_then(mention: TimeMention, memory: Memory, base: dt.date) -> dt.date:
    """ "Two weeks ago he picked Friday for the talks": the Friday after that."""
    told = memory.last
    bare = mention.planned and mention.parts.step is None and mention.anchor == "publication"
    if told is None or not bare or told.sentence != mention.sentence or told.period.grain not in NEAR:
        return base
    return told.period.first if told.period.last < base and told.place == "line" else base


def _after_told(date: dt.date, base: dt.date, mention: TimeMention, memory: Memory) -> dt.date:
    """ "Next Tuesday he will fly there before returning on Wednesday": of the week of that Tuesday."""
    told = memory.last_day
    if told is None or told.sentence != mention.sentence or mention.direction != "future":
        return date
    day = told.period.first
    if mention.parts.step is not None or not (day - base).days >= (1 if date == base else NEXT_WEEK):
        return date
    same_week = cal.add_days(cal.week(day).first, date.weekday())
    return same_week if same_week > base else cal.add_days(same_week, 7)


def _weekday_in_tale(parts: TimeParts, memory: Memory) -> Reading | None:
    """In a tale a weekday follows the day told last."""
    if memory.last is None or memory.last.period.grain != "day" or parts.weekday is None:
        return None
    base = memory.last.period.first
    return Reading(
        cal.day(cal.add_days(base, (parts.weekday - base.weekday()) % 7)), "anaphoric", base, ("date",)
    )


def _nearest_weekday(weekday: int, step: int | None, direction: Direction, base: dt.date) -> dt.date:
    """The nearest in the direction of the tense; the base day's own name is that day without a step."""
    back, on = (base.weekday() - weekday) % 7, (weekday - base.weekday()) % 7
    if step is not None and step < 0:
        return cal.add_days(base, -(back or 7) + 7 * (step + 1))
    if step is not None and step > 0:
        return cal.add_days(base, (on or 7) + 7 * (step - 1))
    return cal.add_days(base, on if direction == "future" else -back)


def _lone_day(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The 5th" of the month told last, or the nearest in the direction of the tense."""
    if parts.unit == "month" and parts.step is not None:
        return _day_of_step(parts, parts.step, mention, memory)
    last = memory.lasted or _month_told(memory)  # "it lasted until March 1985. On the 11th …"
    told = last.period if last and last.period.grain in ("day", "month") else None
    base = told.first if told is not None else memory.published
    if base is None or parts.day is None:
        return None
    months = [cal.add_months(base.replace(day=1), n) for n in (0, -1, 1)]
    days = [m.replace(day=parts.day) for m in months if parts.day <= cal.month(m.year, m.month).last.day]
    if told is None:
        days.sort(
            key=lambda d: (d > base if mention.direction != "future" else d < base, abs((d - base).days))
        )
    return (
        Reading(cal.day(days[0]), "anaphoric" if told else "relative", base, ("year", "month"))
        if days
        else None
    )


def _month_told(memory: Memory) -> Told | None:
    """The date told last; in a tale the day before, where that is a year told in passing."""
    last = memory.last
    coarse = last is not None and last.period.grain not in ("day", "month")
    return memory.line_day or last if coarse and memory.historical else last


def _day_of_step(parts: TimeParts, step: int, mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The sixth of next month", "the 3rd of that month"."""
    base = base_day(mention, memory)
    if base is None or parts.day is None:
        return None
    date = cal.add_months(base.replace(day=1), step).replace(day=parts.day)
    return Reading(cal.day(date), basis_of(mention, memory), base, ("year", "month"))


def named_day(mention: TimeMention, memory: Memory) -> Reading | None:
    """A holiday, of the year given or the likeliest."""
    parts = mention.parts
    name = parts.holiday or ""
    around = cal.week if mention.text.lower().endswith(" week") else cal.day
    if parts.year is not None:
        return Reading(around(holiday(name, parts.year)), "explicit")
    base = memory.published
    if memory.tale_year is not None:
        return Reading(around(holiday(name, memory.tale_year)), "anaphoric", None, ("year",))
    if base is None:
        return None
    options = [around(holiday(name, base.year + n)) for n in (-1, 0, 1)]
    if parts.step is not None and parts.unit != "year":
        year = stepped(options, parts.step, base)
    elif parts.step is not None:
        year = base.year + parts.step
    else:
        year = likely_year(options, base, mention.direction)
    return Reading(
        around(holiday(name, year)), "explicit" if parts.step is None else "relative", base, ("year",)
    )


def time_range(mention: TimeMention, memory: Memory) -> Reading | None:
    """From one date to another; what one end leaves out the other gives."""
    ends = _range_ends(mention, memory)
    if ends is None:
        return None
    first, last = ends
    implied = tuple(dict.fromkeys((*first.implied, *last.implied)))
    period = cal.between(first.period, last.period)
    if mention.parts.daypart == "NI" and (period.last - period.first).days == 1:
        period = replace(period, timex=first.period.timex)  # "the night of 7/8 May" is that of the 7th
    return Reading(period, first.basis, first.anchor or last.anchor, implied, ends)


def _range_ends(mention: TimeMention, memory: Memory) -> tuple[Reading, Reading] | None:
    """The two ends of a range, each read with what the other gives."""
    near, far = mention.parts, mention.until or TimeParts()
    if far.month is None and far.day is not None:
        far = far.model_copy(update={"month": near.month, "year": far.year or near.year})
    if near.year is None and far.year is not None:
        near = near.model_copy(update={"year": far.year - turns_year(near, far)})
    first = read_parts(near, mention, memory)
    if first is None:
        return None
    if far.year is None and (far.month is not None or far.season is not None):
        far = far.model_copy(update={"year": first.period.first.year + turns_year(near, far)})
    last = _far_weekday(near, far, first) or read_parts(far, mention, memory)
    if last is None:
        return None
    return first, Reading(
        last.period, first.basis, first.anchor, first.implied if mention.until != far else last.implied
    )


def _far_weekday(near: TimeParts, far: TimeParts, first: Reading) -> Reading | None:
    if near.weekday is None or far.weekday is None or far.day is not None:
        return None
    start = first.period.first
    date = cal.add_days(start, (far.weekday - start.weekday()) % 7)
    return Reading(cal.day(date), first.basis, first.anchor, first.implied)
