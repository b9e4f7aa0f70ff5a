"""What counts from an anchor: "last week", "three years ago", "two days later", "yesterday"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from timeline.dates import calendar as cal
from timeline.dates import odd
from timeline.dates.absolute import read_parts
from timeline.dates.calendar import Period
from timeline.dates.memory import Memory
from timeline.dates.reading import Reading, base_day, basis_of, fine_enough
from timeline.models.time import TimeMention


def unit_step(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Last week", "this year", "the following month", "the end of the year"."""
    parts = mention.parts
    if parts.month is not None and parts.unit == "week":
        dated = read_parts(parts.model_copy(update={"unit": None}), mention, memory)
        return dated and Reading(cal.week(dated.period.first), dated.basis, dated.anchor, dated.implied)
    if parts.year is not None:
        return _period_of_year(parts.year, memory)
    base = base_day(mention, memory)
    if base is None:
        return None
    if mention.rule == "date.latest-period" or (parts.unit == "quarter" and parts.step == 0):
        return _latest_quarter(mention, memory, base)
    if (last := _last_of_range(mention, memory)) is not None:
        return last
    if mention.rule == "date.new-year":
        return _new_year(mention, memory, base)
    unit = parts.unit or "day"
    if parts.count == 2:
        ends = [cal.around(cal.shift(base, unit, (parts.step or 0) + n), unit) for n in (0, 1)]
        return Reading(cal.between(*ends), basis_of(mention, memory), base, ("date",))
    moved = _weekend_of(base, mention) if unit == "weekend" else cal.shift(base, unit, parts.step or 0)
    period = cal.around(moved, unit)
    if PAST_UNIT.match(mention.text):
        period = replace(_from_to(base, unit, -1), timex=period.timex)
    return Reading(period, basis_of(mention, memory), base, ("date",))


COUPLE = 3
""" "The last couple of days" may be two or three."""
CLOSE_YEARS = 2
"""What is one or two years old is dated by its month, what is older by its year."""
WITHIN = ("week", "month", "year")
NEW_UNTIL = 2
"""Up to this month a year is still called the new one."""
CLOCK_UNITS = ("hour", "minute", "second")
FROM_TOLD = re.compile(r"(?:later|earlier)$", re.IGNORECASE)
PAST_UNIT = re.compile(r"(?:the\s+)?past\s", re.IGNORECASE)
"""In "the past year" the unit runs up to the anchor; "last year" is the one before."""


def _last_of_range(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The last evening" of talks told as "5-17 September"."""
    if mention.parts.unit != "day" or not mention.text.lower().startswith("the last"):
        return None
    periods = (memory.last.period if memory.last else None, memory.heading)
    told = next((p for p in periods if p is not None and p.grain == "day" and p.first < p.last), None)
    if told is None:
        return None
    return Reading(cal.day(told.last), "anaphoric", told.first, ("date",))


def _new_year(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """ "In the new year": the next one, unless it has just begun or the tense is past."""
    begun = mention.direction == "past" or base.month <= NEW_UNTIL
    return Reading(cal.year(base.year + (not begun)), basis_of(mention, memory), base, ("date",))


def _period_of_year(year: int, memory: Memory) -> Reading:
    """ "The 1988 period": the quarter under discussion, in that year."""
    discussed = memory.discussed
    if discussed is None:
        return Reading(cal.year(year), "explicit")
    number = (discussed.first.month + 2) // 3
    return Reading(cal.quarter(year, number), "anaphoric", discussed.first, ("quarter",))


def _weekend_of(base: dt.date, mention: TimeMention) -> dt.date:
    """The weekend before, of or after a day: a Monday's "the weekend" is the one just over, save ahead."""
    step = mention.parts.step or 0
    if step == 0 and mention.direction != "future" and base.weekday() < 5:
        step = -1
    return cal.add_days(base, 7 * step)


def _latest_quarter(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """The quarter told before, or the last one that is over ("current": the running one)."""
    if memory.quarter is not None and "current" not in mention.text.lower():
        return Reading(memory.quarter.period, "anaphoric", base, ("date",))
    months = 0 if "current" in mention.text.lower() or "this" in mention.text.lower() else -3
    return Reading(
        cal.around(cal.add_months(base, months), "quarter"), basis_of(mention, memory), base, ("date",)
    )


def offset(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Three years ago", "two days later", "weeks later"."""
    parts = mention.parts
    base = base_day(mention, memory)
    if mention.anchor == "event" or base is None or parts.unit is None:
        return None
    way = parts.step or 1
    if mention.rule == "date.ago-day" and parts.count is not None:
        return _day_ago(mention, memory, base)
    if parts.count is None:
        return _vague_offset(parts.unit, way, base, mention, memory)
    if parts.unit == "year" and (compared := _compared(mention, memory)) is not None:
        moved = cal.shift(compared.first, "year", way * parts.count)
        return Reading(cal.around(moved, compared.grain), "anaphoric", compared.first, ("date",))
    moved = cal.shift(base, parts.unit, way * parts.count)
    if parts.unit == "week" and parts.count == 1 and _on_a_day(mention, memory):
        period = replace(cal.day(moved), timex=cal.week(moved).timex)
        return Reading(period, "anaphoric", base, ("date",))
    return Reading(
        cal.around(moved, _grain(parts.unit, parts.count)), basis_of(mention, memory), base, ("date",)
    )


def _day_ago(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """ "A week ago today", "two weeks ago Sunday", "a year ago this month", "a week from Monday"."""
    parts, unit, count = mention.parts, mention.parts.unit or "day", mention.parts.count or 0
    named = parts.model_copy(update={"unit": None, "step": None})
    if parts.weekday is not None or parts.month is not None:
        nearest = read_parts(named, mention.model_copy(update={"anchor": "publication"}), memory)
        base = nearest.period.first if nearest is not None else base
    within = "month" if parts.month is not None else mention.text.split()[-1].lower()
    period = cal.around(
        cal.shift(base, unit, (parts.step or -1) * count), within if within in WITHIN else "day"
    )
    return Reading(period, basis_of(mention, memory), base, ("date",))


def _on_a_day(mention: TimeMention, memory: Memory) -> bool:
    """Whether "a week later" counts from a day that the text has told."""
    told = fine_enough(memory.last, mention, memory) if memory.last is not None else None
    return mention.anchor == "last" and told is not None and told.period.grain == "day"


def _grain(unit: str, count: float) -> str:
    """How fine a date so far away is: a month for "two months ago", a year for decades and centuries."""
    if unit in ("decade", "century"):
        return "year"
    if unit not in ("week", "month", "quarter", "year"):
        return "day"
    return "month" if unit == "year" and not float(count).is_integer() else unit


def _compared(mention: TimeMention, memory: Memory) -> Period | None:
    """The quarter or month of the same passage that "a year earlier" is compared with."""
    if mention.parts.count != 1:
        return None
    near = memory.quarter is not None and mention.sentence - memory.quarter.sentence <= 8
    if near and memory.discussed is not None:
        return memory.discussed
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
        basis_of(mention, memory),
        base,
        ("date",),
    )


def deictic(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Today", "yesterday", "tomorrow night", "last night"; a tale's "today it is a museum" is no day."""
    nowadays = memory.historical and mention.direction == "unknown" and not mention.parts.step
    if memory.published is None or nowadays:
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


def stretch(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The past three months": the days from then to the anchor, or from the anchor on."""
    parts = mention.parts
    base = base_day(mention, memory)
    count = COUPLE if "couple" in mention.text.lower() else parts.count
    if base is None or count is None or parts.unit is None or memory.historical:
        return None
    span = _from_to(base, parts.unit, (parts.step or 0) * count)
    return Reading(span, basis_of(mention, memory), base, ("date",))


def length(mention: TimeMention, memory: Memory) -> Reading | None:
    """A length that tells a date: "a year-old offer" was made then, "within three months" ends then."""
    parts = mention.parts
    if parts.count is None or parts.unit is None:
        return None
    if mention.rule == "duration.old" and memory.published is not None:
        made = cal.shift(memory.published, parts.unit, -parts.count)
        fine = parts.unit if parts.unit != "year" or parts.count > CLOSE_YEARS else "month"
        return Reading(cal.around(made, fine), memory.basis, memory.published, ("date",))
    base = _begun(mention, memory)
    deadline = mention.relation == "by" and mention.text.lower().startswith("within")
    if base is None or not deadline or parts.unit in CLOCK_UNITS:
        return None
    end = cal.day(cal.shift(base, parts.unit, parts.count))
    return Reading(cal.between(cal.day(base), end), basis_of(mention, memory), base, ("date",))


def _begun(mention: TimeMention, memory: Memory) -> dt.date | None:
    """The day that a term runs from: the one told just before, else, for a term to come, publication."""
    told = memory.last
    if told is not None and mention.sentence - told.sentence <= 1 and told.period.grain in ("day", "month"):
        return told.period.last
    return memory.published if mention.direction != "past" else None


def _from_to(base: dt.date, unit: str, count: float) -> Period:
    """From a day so many units back or on; counted in months where the unit is a month or more."""
    grain = "month" if unit in cal.MONTHS_IN else "day"
    ends = sorted((base, cal.shift(base, unit, count)))
    return cal.between(cal.around(ends[0], grain), cal.around(ends[1], grain))


def told_before(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Then": the date told last. "At the time": the same, where it was told just before."""
    told = memory.last
    if told is None or mention.anchor != "last":
        return None
    if mention.rule != "date.then" and mention.sentence - told.sentence > 1:
        return None
    return Reading(told.period, "anaphoric", told.period.first, ("date",))


def odd_phrase(mention: TimeMention, memory: Memory) -> Reading | None:
    """What no rule takes apart: dateparser reads it."""
    if mention.rule == "date.odd":
        period = odd.absolute(mention.text)
        return Reading(period, "explicit") if period else None
    told = FROM_TOLD.search(mention.text)
    base = memory.last.period.first if told and memory.last else memory.published
    text = FROM_TOLD.sub("from now" if told and told[0] == "later" else "ago", mention.text)
    period = odd.relative(text, base) if base is not None else None
    return Reading(period, "anaphoric" if told else memory.basis, base, ("date",)) if period else None
