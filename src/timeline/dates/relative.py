"""What counts from an anchor: "last week", "three years ago", "two days later", "yesterday"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from timeline.dates import calendar as cal
from timeline.dates import odd
from timeline.dates.absolute import calendar_date, named_day, read_parts
from timeline.dates.calendar import Period
from timeline.dates.memory import Memory
from timeline.dates.reading import (
    JUST_BEFORE,
    UNDER_A_WEEK,
    Reading,
    base_day,
    basis_of,
    fine_enough,
    on_the_line,
)
from timeline.dates.recap import Told
from timeline.models.time import TimeMention

COUPLE = 3
""" "The last couple of days" may be two or three."""
CLOSE_YEARS = 2
"""What is one or two years old is dated by its month, what is older by its year."""
WITHIN = ("week", "month", "year")
CLOCK_UNITS = ("hour", "minute", "second")
FROM_TOLD = re.compile(r"(?:later|earlier)$", re.IGNORECASE)


def offset(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Three years ago", "two days later", "weeks later", "the day before Christmas"."""
    parts = mention.parts
    if mention.rule == "date.from-day":
        return _beside_day(mention, memory)
    base = base_day(mention, memory)
    if mention.anchor == "event" or base is None or parts.unit is None or _is_lost(mention, memory):
        return None
    if mention.rule == "date.ago-day" and parts.count is not None:
        return _day_ago(mention, memory, base)
    if parts.count is None or OR_TWO in mention.text.lower():
        return _vague_offset(parts.unit, parts.step or 1, base, mention, memory)
    return _counted(mention, memory, base, parts.unit, (parts.step or 1) * parts.count)


def _is_lost(mention: TimeMention, memory: Memory) -> bool:
    """ "Two years on", "they left three weeks later", and no date was told that it could count from."""
    told = memory.last is not None or memory.since is not None
    return not told and mention.text.lower().endswith((" on", " later"))


def _counted(mention: TimeMention, memory: Memory, base: dt.date, unit: str, count: float) -> Reading:
    """So many units on from a day, or back."""
    if (coarse := _coarser(mention, memory)) is not None:
        return coarse
    if unit == "hour" and memory.hour is not None:
        return _hours_on(count, base, memory.hour)
    if unit == "year" and (compared := _compared(mention, memory)) is not None:
        moved = cal.shift(compared.first, "year", count)
        return Reading(cal.around(moved, compared.grain), "anaphoric", compared.first, ("date",))
    moved = cal.shift(base, unit, count)
    if unit == "week" and abs(count) == 1 and _on_a_day(mention, memory):
        period = replace(cal.day(moved), timex=cal.week(moved).timex)
        return Reading(period, "anaphoric", base, ("date",))
    period = cal.around(moved, _grain(unit, abs(count)))
    return Reading(period, basis_of(mention, memory), base, ("date",))


def _coarser(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "In May 1967 it expelled them and two days later closed the strait": some day of that May."""
    told, day = memory.last, memory.last_day
    if mention.anchor != "last" or mention.parts.unit not in UNDER_A_WEEK or told is None:
        return None
    just = mention.sentence - told.sentence <= 1 and (day is None or day.sentence < told.sentence)
    if not just or told.period.grain not in ("month", "season", "year") or told.place != "line":
        return None
    return Reading(told.period, "anaphoric", told.period.first, ("date",))


def _hours_on(hours: float, base: dt.date, told: float) -> Reading:
    """ "Twelve hours later" than the evening of a day is on the next one."""
    return Reading(cal.day(cal.add_days(base, int((told + hours) // 24))), "anaphoric", base, ("date",))


def _beside_day(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Two days before May 3", "the day after Christmas", "a week after Monday"."""
    parts = mention.parts
    named = mention.model_copy(
        update={"parts": parts.model_copy(update={"unit": None, "step": None, "count": None})}
    )
    day = (named_day if parts.holiday else calendar_date)(named, memory)
    if day is None or parts.unit is None or parts.count is None:
        return None
    moved = cal.shift(day.period.first, parts.unit, (parts.step or 1) * parts.count)
    return replace(day, period=cal.around(moved, "day" if parts.unit in ("day", "week") else "month"))


def _day_ago(mention: TimeMention, memory: Memory, base: dt.date) -> Reading:
    """ "A week ago today", "two weeks ago Sunday", "a year ago this month", "this time last year"."""
    parts, unit, count = mention.parts, mention.parts.unit or "day", mention.parts.count or 0
    named = parts.model_copy(update={"unit": None, "step": None})
    if parts.weekday is not None or parts.month is not None:
        nearest = read_parts(named, mention.model_copy(update={"anchor": "publication"}), memory)
        base = nearest.period.first if nearest is not None else base
    within = "month" if parts.month is not None else mention.text.split()[-1].lower()
    if mention.text.lower().startswith("this time"):
        within = "month" if unit == "year" else "day"
    moved = cal.shift(base, unit, (parts.step or -1) * count)
    period = cal.around(moved, within if within in WITHIN else "day")
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


OR_TWO = " or two"
LARGER = {
    "day": ("day", 2, 9),
    "week": ("week", 2, 9),
    "month": ("month", 2, 11),
    "year": ("year", 2, 9),
    "decade": ("decade", 2, 9),
}


def _vague_offset(unit: str, way: int, base: dt.date, mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Weeks later": from two of the unit to as many as stay below the next larger one; "a year or two".

    "Hours later" is still of the day told.
    """
    if unit in CLOCK_UNITS and _on_a_day(mention, memory):
        return Reading(replace(cal.day(base), timex="XXXX"), "anaphoric", base, ("date",))
    if unit not in LARGER:
        return None
    name, least, most = (unit, 1, 2) if OR_TWO in mention.text.lower() else LARGER[unit]
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
    said = mention.speech or mention.quotation is not None or mention.parts.daypart is not None
    nowadays = memory.historical and not mention.parts.step and not said
    if memory.historical and memory.line_day is not None and mention.text.lower() == "overnight":
        told = memory.line_day.period
        return Reading(told, "anaphoric", told.first, ("date",))
    if memory.published is None or nowadays:
        return None
    date = cal.add_days(memory.published, mention.parts.step or 0)
    return Reading(cal.day(date), memory.basis, memory.published, ("date",))


def clock(mention: TimeMention, memory: Memory) -> Reading | None:
    """A time of day alone: of the day told last in the same paragraph, else of publication."""
    told = on_the_line(memory.last, memory.line, mention)
    if told is not None and told.period.grain == "day" and _is_near(told, mention, memory):
        return Reading(told.period, "anaphoric", told.period.first, ("date",))
    if memory.published is None or memory.historical:
        return None
    return Reading(cal.day(memory.published), "relative", memory.published, ("date",))


def _is_near(told: Told, mention: TimeMention, memory: Memory) -> bool:
    """Whether an hour may be of the day told: in its paragraph or one sentence on, in a tale two."""
    reach = JUST_BEFORE if memory.historical else 1
    return told.paragraph == mention.paragraph or mention.sentence - told.sentence <= reach


def stretch(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "The past three months": the days from then to the anchor, or from the anchor on."""
    parts = mention.parts
    base = base_day(mention, memory)
    count = COUPLE if "couple" in mention.text.lower() else parts.count
    if base is None or count is None or parts.unit is None or memory.historical:
        return None
    span = cal.from_to(base, parts.unit, (parts.step or 0) * count)
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


def told_before(mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Then": the date told last. "At the time": the same, where it was told just before."""
    told = memory.last
    if told is None or mention.anchor != "last":
        return None
    coming = memory.ahead
    if mention.relation == "by" and mention.direction == "future" and coming is not None:
        told = coming if mention.sentence - coming.sentence <= JUST_BEFORE else told
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
