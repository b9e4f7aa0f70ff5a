"""Units of the calendar counted from an anchor: "last week", "this year", "the end of the month"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline.dates import calendar as cal
from timeline.dates.absolute import read_parts
from timeline.dates.memory import Memory
from timeline.dates.reading import Reading, base_day, basis_of
from timeline.dates.years import half_of
from timeline.models.time import TimeMention

FINER = ("day", "week")
FAR = 8
"""So many sentences on, days are still counted from the one that a tale has named."""
NEW_UNTIL = 2
"""Up to this month a year is still called the new one."""
PAST_UNIT = re.compile(r"(?:the\s+)?past\s", re.IGNORECASE)
"""In "the past year" the unit runs up to the anchor; "last year" is the one before."""


def unit_step(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Last week", "this year", "the following month", "the end of the year"."""
    parts = mention.parts
    if parts.month is not None and parts.unit == "week":
        dated = read_parts(parts.model_copy(update={"unit": None}), mention, memory)
        return dated and Reading(cal.week(dated.period.first), dated.basis, dated.anchor, dated.implied)
    if parts.year is not None:
        return _period_of_year(parts.year, memory)
    if mention.rule == "date.nth-day":
        return _nth_day(mention, memory)
    if (told := _day_of_told(mention, memory) or _last_of_range(mention, memory)) is not None:
        return told
    base = base_day(mention, memory)
    if base is None:
        return None
    return BY_RULE.get(mention.rule, _stepped)(mention, memory, base)


def _stepped(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """The unit so many steps from that of a day."""
    parts, unit, step = mention.parts, mention.parts.unit or "day", mention.parts.step or 0
    if unit == "quarter" and parts.step == 0:
        return _latest_quarter(mention, memory, base)
    if unit == "weekend":
        base = _week_ahead(mention, memory, base)
        period = cal.weekend(_weekend_of(base, mention))
    elif parts.half is not None and unit == "year":
        period = half_of(cal.shift(base, unit, step).year, parts.half)
    else:
        period = cal.around(cal.shift(base, unit, step), unit)
    if parts.count == 2:
        period = cal.between(period, cal.around(cal.shift(base, unit, step + 1), unit))
    if PAST_UNIT.match(mention.text):
        period = replace(cal.from_to(base, unit, -1), timex=period.timex)
    return Reading(period, basis_of(mention, memory), base, ("date",))


def _day_of_told(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "In October he resigned. That same day", "the next day": of what is told last, which no date tells."""
    parts, told, day = mention.parts, memory.last, memory.last_day
    stepped = parts.unit == "day" and parts.step in (0, 1) and parts.daypart is None
    counted = mention.anchor == "last" and stepped
    if not counted or told is None or told.period.grain in FINER or told.place != "line":
        return None
    within = day is not None and told.period.first <= day.period.first <= told.period.last
    near = day is None or (day.sentence < told.sentence and not within)
    if not near or mention.sentence - told.sentence > 1:
        return None
    return Reading(told.period, "anaphoric", told.period.first, ("date",))


def _nth_day(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "On the third day": of the heading's days, or from the day named before; "today is" one, today."""
    count, begun = mention.parts.count, memory.begun
    if memory.heading is not None and memory.heading.grain == "day" and count is not None:
        first = memory.heading.first
        return Reading(cal.day(cal.add_days(first, round(count) - 1)), "heading", first, ("date",))
    if not memory.historical and mention.direction == "unknown" and memory.published is not None:
        return Reading(cal.day(memory.published), memory.basis, memory.published, ("date",))
    reach = FAR if memory.historical else 1
    if begun is None or count is None or mention.sentence - begun.sentence > reach:
        return None
    first = begun.period.first
    return Reading(cal.day(cal.add_days(first, round(count) - 1)), "anaphoric", first, ("date",))


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
    told = mention.direction == "past" and not memory.historical
    begun = told or base.month <= NEW_UNTIL
    return Reading(cal.year(base.year + (not begun)), basis_of(mention, memory), base, ("date",))


def _turn_of_century(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """The century that began nearest to a day; in news and the past tense one that has begun."""
    year = (base.year + 50) // 100 * 100
    if mention.direction == "past" and not memory.historical and year > base.year:
        year -= 100
    return Reading(cal.century(year // 100), basis_of(mention, memory), base, ("date",))


def _period_of_year(year: int, memory: Memory) -> Reading:
    """ "The 1988 period": the quarter under discussion, in that year."""
    discussed = memory.discussed
    if discussed is None:
        return Reading(cal.year(year), "explicit")
    number = (discussed.first.month + 2) // 3
    return Reading(cal.quarter(year, number), "anaphoric", discussed.first, ("quarter",))


def _week_ahead(mention: TimeMention, memory: Memory, base: dt.date) -> dt.date:
    """ "He comes next week and stays through the weekend": that of the week told in the same sentence."""
    told = memory.last
    bare = mention.parts.step == 0 and mention.anchor == "publication" and mention.direction == "future"
    if told is None or not bare or told.sentence != mention.sentence:
        return base
    return told.period.first if told.place == "ahead" and told.period.grain in FINER else base


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
    quarter = cal.around(cal.add_months(base, months), "quarter")
    return Reading(quarter, basis_of(mention, memory), base, ("date",))


Special = Callable[[TimeMention, Memory, dt.date], Reading]
BY_RULE: Mapping[str, Special] = {
    "date.latest-period": _latest_quarter,
    "date.new-year": _new_year,
    "date.turn": _turn_of_century,
}
"""Rules whose unit is not counted in steps."""
