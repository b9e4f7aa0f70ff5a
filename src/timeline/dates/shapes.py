"""One reader for each shape of expression: its parts and the anchors give a period of the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.dates import calendar as cal
from timeline.dates.calendar import Period
from timeline.dates.holidays import holiday
from timeline.dates.memory import Memory, likely_year, turned
from timeline.models.time import Basis, Direction, Shape, TimeMention, TimeParts


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: its period, what that rests on, and what the words left out."""

    period: Period
    basis: Basis
    anchor: dt.date | None = None
    implied: tuple[str, ...] = ()


Reader = Callable[[TimeMention, Memory], Reading | None]


def read(mention: TimeMention, memory: Memory) -> Reading | None:
    """The meaning of a mention, or None where it has no calendar date or lacks an anchor."""
    try:
        return READERS[mention.shape](mention, memory) if mention.shape in READERS else None
    except (ValueError, OverflowError):
        return None  # no such day ("Feb. 30", the year 10000): the words stand, without a date


def calendar_date(mention: TimeMention, memory: Memory) -> Reading | None:
    """Years, months, days, weekdays, quarters, seasons and their like."""
    return _calendar(mention.parts, mention, memory)


def _calendar(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    if parts.order is not None:
        return _numeric(parts, memory.day_first)
    if parts.decade is not None:
        return Reading(cal.decade(parts.decade), "explicit")
    if parts.century is not None:
        return Reading(cal.century(parts.century), "explicit")
    if _within(parts) and parts.unit != "week":
        return _within_year(parts, mention, memory)
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


def _within(parts: TimeParts) -> bool:
    return any(x is not None for x in (parts.month, parts.quarter, parts.season, parts.half))


def _in_year(parts: TimeParts, year: int) -> Period:
    if parts.month is not None and parts.day is not None:
        return cal.day(dt.date(year, parts.month, parts.day))
    if parts.month is not None:
        return cal.month(year, parts.month)
    if parts.quarter is not None:
        return cal.quarter(year, parts.quarter)
    if parts.season is not None:
        return cal.season(year, parts.season)
    return cal.half(year, parts.half) if parts.half is not None else cal.year(year)


def _within_year(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    if (
        parts.half is not None
        and parts.year is not None
        and not (parts.month or parts.quarter or parts.season)
    ):
        return Reading(_half_of(parts), "explicit")
    if parts.year is not None:
        return Reading(_in_year(parts, parts.year), "explicit")
    if parts.unit == "year" and parts.step is not None:
        return _year_by_step(parts, mention, memory)
    return _without_year(parts, mention, memory)


def _half_of(parts: TimeParts) -> Period:
    """The first half of a year is the year with `start`; TIMEX3 has a value of its own."""
    whole = cal.year(parts.year or 1)
    return Period(whole.first, whole.last, "year", whole.edtf, f"{whole.timex}-H{parts.half}")


def _year_by_step(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    base = _base(mention, memory)
    if base is None:
        return None
    year = base.year + (parts.step or 0)
    return Reading(_in_year(parts, year), _basis(mention, memory), base, ("year",))


def _without_year(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    if memory.heading_year is not None and not mention.heading:
        return Reading(
            _in_year(parts, memory.heading_year),
            "heading",
            memory.heading and memory.heading.first,
            ("year",),
        )
    if memory.historical and memory.year is not None and parts.step is None:
        return _in_force(parts, mention, memory)
    base = memory.published
    if base is None:
        return None
    options = [_in_year(parts, base.year + n) for n in (-1, 0, 1) if _exists(parts, base.year + n)]
    if not options:
        return None
    year = _chosen_year(parts, options, mention, base)
    basis: Basis = "explicit" if parts.step is None else "relative"
    return Reading(
        _in_year(parts, year), basis if memory.basis == "relative" else memory.basis, base, ("year",)
    )


def _in_force(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading:
    year = memory.year or 1
    if memory.last is not None and parts.month is not None and memory.last.period.grain in ("day", "month"):
        if memory.last.period.first.year == year:
            year = turned(parts.month, memory.last.period)
    return Reading(
        _in_year(parts, year), "anaphoric", memory.last.period.first if memory.last else None, ("year",)
    )


def _exists(parts: TimeParts, year: int) -> bool:
    try:
        _in_year(parts, year)
    except ValueError:
        return False
    return True


def _chosen_year(parts: TimeParts, options: list[Period], mention: TimeMention, base: dt.date) -> int:
    if parts.weekday is not None and parts.day is not None:
        named = [p for p in options if p.first.weekday() == parts.weekday]
        if named:
            return named[0].first.year
    if parts.step is not None:
        return _stepped(options, parts.step, base)
    if parts.quarter is not None:
        back = mention.direction == "past" or parts.fiscal
        return likely_year(options, base, "past" if back else "unknown")
    deadline = mention.relation in ("until", "by") and mention.direction == "past"
    return likely_year(options, base, "unknown" if deadline else mention.direction)


def _stepped(options: list[Period], step: int, base: dt.date) -> int:
    """ "Last March" is the latest that is over, "next March" the first that has not begun, "this March" this year's."""
    if step < 0:
        over = [p for p in options if p.last < base]
        return over[-1].first.year if over else options[0].first.year - 1
    if step > 0:
        ahead = [p for p in options if p.first > base]
        return ahead[0].first.year if ahead else options[-1].first.year + 1
    return next(p for p in options if p.first.year == base.year).first.year


def _weekday(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    base = _base(mention, memory)
    if (
        memory.historical
        and memory.last is not None
        and (mention.anchor == "publication" and parts.step is None)
    ):
        return _weekday_in_tale(parts, memory)
    if base is None or parts.weekday is None:
        return None
    if parts.unit == "week" and parts.step is not None:
        monday = cal.week(base).first
        date = cal.add_days(monday, 7 * parts.step + parts.weekday)
    else:
        date = _nearest_weekday(parts.weekday, parts.step, mention.direction, base)
    return Reading(cal.day(date), _basis(mention, memory), base, ("date",))


def _weekday_in_tale(parts: TimeParts, memory: Memory) -> Reading | None:
    """In a tale a weekday follows the day told last."""
    if memory.last is None or memory.last.period.grain != "day" or parts.weekday is None:
        return None
    base = memory.last.period.first
    return Reading(
        cal.day(cal.add_days(base, (parts.weekday - base.weekday()) % 7)), "anaphoric", base, ("date",)
    )


def _nearest_weekday(weekday: int, step: int | None, direction: Direction, base: dt.date) -> dt.date:
    """The nearest in the direction of the tense; the base day's own name is that day unless "last" or "next"."""
    back, on = (base.weekday() - weekday) % 7, (weekday - base.weekday()) % 7
    if step is not None and step < 0:
        return cal.add_days(base, -(back or 7))
    if step is not None and step > 0:
        return cal.add_days(base, on or 7)
    return cal.add_days(base, on if direction == "future" else -back)


def _lone_day(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The 5th" of the month told last, or the nearest in the direction of the tense."""
    told = memory.last.period if memory.last and memory.last.period.grain in ("day", "month") else None
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


def unit_step(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Last week", "this year", "the following month", "the end of the year"."""
    parts = mention.parts
    if parts.month is not None and parts.unit == "week":
        dated = _calendar(parts.model_copy(update={"unit": None}), mention, memory)
        return dated and Reading(cal.week(dated.period.first), dated.basis, dated.anchor, dated.implied)
    if parts.year is not None:
        return _period_of_year(parts.year, memory)
    base = _base(mention, memory)
    if base is None:
        return None
    if mention.rule == "date.latest-period" or (parts.unit == "quarter" and parts.step == 0):
        return _latest_quarter(mention, memory, base)
    unit = parts.unit or "day"
    moved = _weekend_of(base, mention) if unit == "weekend" else cal.shift(base, unit, parts.step or 0)
    return Reading(cal.around(moved, unit), _basis(mention, memory), base, ("date",))


def _period_of_year(year: int, memory: Memory) -> Reading:
    """ "The 1988 period": the quarter under discussion, in that year."""
    if memory.quarter is None:
        return Reading(cal.year(year), "explicit")
    number = (memory.quarter.period.first.month + 2) // 3
    return Reading(cal.quarter(year, number), "anaphoric", memory.quarter.period.first, ("quarter",))


def _weekend_of(base: dt.date, mention: TimeMention) -> dt.date:
    """The weekend before, of or after a day: a Monday's "the weekend" is the one just over, save ahead."""
    step = mention.parts.step or 0
    if step == 0 and mention.direction != "future" and base.weekday() < 5:
        step = -1
    elif step < 0 and base.weekday() >= 5:
        step = -1
    return cal.add_days(base, 7 * step)


def _latest_quarter(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """The quarter told before, or the last one that is over ("current": the running one)."""
    if memory.quarter is not None and "current" not in mention.text.lower():
        return Reading(memory.quarter.period, "anaphoric", base, ("date",))
    months = 0 if "current" in mention.text.lower() or "this" in mention.text.lower() else -3
    return Reading(
        cal.around(cal.add_months(base, months), "quarter"), _basis(mention, memory), base, ("date",)
    )


def offset(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Three years ago", "two days later", "weeks later"."""
    parts = mention.parts
    base = _base(mention, memory)
    if mention.anchor == "event" or base is None or parts.unit is None:
        return None
    way = parts.step or 1
    if parts.count is None:
        return _vague_offset(parts.unit, way, base, mention, memory)
    if parts.unit == "year" and (compared := _compared(mention, memory)) is not None:
        moved = cal.shift(compared.first, "year", way * parts.count)
        return Reading(cal.around(moved, compared.grain), "anaphoric", compared.first, ("date",))
    unit = parts.unit if parts.unit in ("week", "month", "year", "decade", "century", "quarter") else "day"
    moved = cal.shift(base, parts.unit, way * parts.count)
    if not float(parts.count).is_integer():
        unit = {"year": "month", "decade": "year"}.get(unit, unit)
    return Reading(
        cal.around(moved, "year" if unit in ("decade", "century") else unit), _basis(mention, memory), base, ("date",)
    )


def _compared(mention: TimeMention, memory: Memory) -> Period | None:
    """The quarter or month of the same passage that "a year earlier" is compared with."""
    if mention.parts.count != 1:
        return None
    if memory.quarter is not None and mention.sentence - memory.quarter.sentence <= 8:
        return memory.quarter.period
    if (
        memory.last is not None
        and memory.last.period.grain == "month"
        and memory.last.sentence == mention.sentence
    ):
        return memory.last.period
    return None


LARGER = {
    "day": ("day", 2, 9),
    "week": ("week", 2, 9),
    "month": ("month", 2, 11),
    "year": ("year", 2, 9),
    "decade": ("decade", 2, 9),
}


def _vague_offset(unit: str, way: int, base: dt.date, mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Weeks later" is a stretch from two of the unit to as many as stay below the next larger one."""
    if unit not in LARGER:
        return None
    name, least, most = LARGER[unit]
    ends = sorted((cal.shift(base, name, way * least), cal.shift(base, name, way * most)))
    stretch = cal.between(cal.day(ends[0]), cal.day(ends[1]))
    value = "PAST_REF" if way < 0 else "FUTURE_REF"
    return Reading(
        Period(stretch.first, stretch.last, stretch.grain, stretch.edtf, value),
        _basis(mention, memory),
        base,
        ("date",),
    )


def deictic(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Today", "yesterday", "tomorrow night", "last night"."""
    if memory.published is None:
        return None
    date = cal.add_days(memory.published, mention.parts.step or 0)
    return Reading(cal.day(date), memory.basis, memory.published, ("date",))


def clock(mention: TimeMention, memory: Memory) -> Reading | None:
    """A time of day alone: of the day told last in the same paragraph, else of publication."""
    told = memory.last
    if told is not None and told.period.grain == "day" and told.paragraph == mention.paragraph:
        return Reading(told.period, "anaphoric", told.period.first, ("date",))
    if memory.published is None or memory.historical:
        return None
    return Reading(cal.day(memory.published), "relative", memory.published, ("date",))


def named_day(mention: TimeMention, memory: Memory) -> Reading | None:
    """A holiday, of the year given or the likeliest."""
    parts = mention.parts
    name = parts.holiday or ""
    if parts.year is not None:
        return Reading(cal.day(holiday(name, parts.year)), "explicit")
    base = memory.published
    if memory.historical and memory.year is not None:
        return Reading(cal.day(holiday(name, memory.year)), "anaphoric", None, ("year",))
    if base is None:
        return None
    options = [cal.day(holiday(name, base.year + n)) for n in (-1, 0, 1)]
    if parts.step is not None and parts.unit != "year":
        year = _stepped(options, parts.step, base)
    elif parts.step is not None:
        year = base.year + parts.step
    else:
        year = likely_year(options, base, mention.direction)
    return Reading(
        cal.day(holiday(name, year)), "explicit" if parts.step is None else "relative", base, ("year",)
    )


def time_range(mention: TimeMention, memory: Memory) -> Reading | None:
    """From one date to another; what one end leaves out the other gives."""
    ends = range_ends(mention, memory)
    if ends is None:
        return None
    first, last = ends
    implied = tuple(dict.fromkeys((*first.implied, *last.implied)))
    return Reading(cal.between(first.period, last.period), first.basis, first.anchor or last.anchor, implied)


def range_ends(mention: TimeMention, memory: Memory) -> tuple[Reading, Reading] | None:
    """The two ends of a range, each read with what the other gives."""
    near, far = mention.parts, mention.until or TimeParts()
    if far.month is None and far.day is not None:
        far = far.model_copy(update={"month": near.month, "year": far.year or near.year})
    if near.year is None and far.year is not None:
        near = near.model_copy(
            update={"year": far.year - (1 if (near.month or 0) > (far.month or 99) else 0)}
        )
    first = _calendar(near, mention, memory)
    if first is None:
        return None
    if far.year is None and (far.month is not None or far.season is not None):
        far = far.model_copy(
            update={"year": first.period.first.year + (1 if (far.month or 99) < (near.month or 0) else 0)}
        )
    last = _far_weekday(near, far, first) or _calendar(far, mention, memory)
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


def stretch(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The past three months": the days from then to the anchor, or from the anchor on."""
    parts = mention.parts
    base = _base(mention, memory)
    if base is None or parts.count is None or parts.unit is None or memory.historical:
        return None
    other = cal.shift(base, parts.unit, (parts.step or 0) * parts.count)
    return Reading(
        cal.between(cal.day(min(base, other)), cal.day(max(base, other))),
        _basis(mention, memory),
        base,
        ("date",),
    )


UNDER_A_WEEK = ("day", "hour", "minute", "second")


def _base(mention: TimeMention, memory: Memory) -> dt.date | None:
    """The day that a relative expression counts from."""
    last = memory.last_day if mention.parts.unit in UNDER_A_WEEK and memory.last_day else memory.last
    told = last.period.first if last else None
    if mention.anchor == "last" or memory.historical:
        return told if told is not None else memory.published
    return memory.published


def _basis(mention: TimeMention, memory: Memory) -> Basis:
    if (mention.anchor == "last" or memory.historical) and memory.last is not None:
        return "anaphoric"
    return memory.basis


def told_before(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Then": the date told last."""
    if mention.rule != "date.then" or memory.last is None:
        return None
    return Reading(memory.last.period, "anaphoric", memory.last.period.first, ("date",))


READERS: Mapping[Shape, Reader] = {
    "calendar": calendar_date,
    "unit": unit_step,
    "offset": offset,
    "deictic": deictic,
    "clock": clock,
    "holiday": named_day,
    "range": time_range,
    "stretch": stretch,
    "reference": told_before,
}
