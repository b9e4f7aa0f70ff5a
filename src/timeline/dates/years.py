"""Months, quarters, seasons and days of a year: which year, when the text does not say."""

from __future__ import annotations

import datetime as dt

from timeline.dates import calendar as cal
from timeline.dates.calendar import Period
from timeline.dates.memory import Memory, likely_year
from timeline.dates.reading import Reading, base_day, basis_of
from timeline.dates.recap import goes_on, reaches, turned
from timeline.models.time import Basis, TimeMention, TimeParts

WINTER = 24
SPRING_SURE = 4
"""Before this month "that winter" is the one that began the year before."""
IN_PASSAGE = ("at", "during", "from", "after")


def is_within_year(parts: TimeParts) -> bool:
    """Whether the parts name something that every year has: a month, a quarter, a season, a half."""
    return any(x is not None for x in (parts.month, parts.quarter, parts.season, parts.half))


def in_year(parts: TimeParts, year: int) -> Period:
    """The day, month, quarter, season or half that the parts name, in a year."""
    if parts.month is not None and parts.day is not None:
        return cal.day(dt.date(year, parts.month, parts.day))
    if parts.month is not None:
        return cal.month(year, parts.month)
    if parts.quarter is not None:
        return cal.quarter(year, parts.quarter)
    if parts.season is not None:
        return cal.season(year, parts.season)
    return cal.half(year, parts.half) if parts.half is not None else cal.year(year)


def within_year(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    """The meaning of such parts, with the year that they say or the likeliest."""
    if (
        parts.half is not None
        and parts.year is not None
        and not (parts.month or parts.quarter or parts.season)
    ):
        return Reading(half_of(parts.year, parts.half), "explicit")
    if parts.year is not None:
        return Reading(in_year(parts, parts.year), "explicit")
    if parts.unit == "year" and parts.step is not None:
        return _year_by_step(parts, mention, memory)
    return _without_year(parts, mention, memory)


def half_of(year: int, half: int) -> Period:
    """The first half of a year is the year with `start`; TIMEX3 has a value of its own."""
    whole = cal.year(year)
    return Period(whole.first, whole.last, "year", whole.edtf, f"{whole.timex}-H{half}")


def _year_by_step(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    base = base_day(mention, memory)
    if base is None:
        return None
    year = base.year + (parts.step or 0)
    return Reading(in_year(parts, year), basis_of(mention, memory), base, ("year",))


def _without_year(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    if memory.tale_year is not None and parts.step is None:
        return _in_tale(parts, memory.tale_year, memory)
    if memory.heading is not None and not mention.heading and not parts.step:
        heading = memory.heading.first
        return Reading(in_year(parts, heading.year), "heading", heading, ("year",))
    if mention.anchor == "last" and memory.last is not None and parts.step is not None:
        return _beside_told(parts, parts.step, memory.last.period)
    base = memory.published
    if base is None:
        return None
    opened = memory.opened_year(mention)
    ahead = mention.direction == "future" and not (mention.planned or mention.loose)
    told = opened is not None and parts.step is None and ahead == (opened > base.year)
    if opened is not None and told and _exists(parts, opened):
        return Reading(in_year(parts, opened), "anaphoric", dt.date(opened, 1, 1), ("year",))
    passed = _before_what_followed(parts, mention, memory)
    passed = passed or (None if mention.heading else _in_passage(parts, mention, memory, base))
    if passed is not None:
        return passed
    options = [in_year(parts, base.year + n) for n in (-1, 0, 1) if _exists(parts, base.year + n)]
    if not options:
        return None
    year = _chosen_year(parts, options, mention, base)
    basis: Basis = "explicit" if parts.step is None else "relative"
    return Reading(
        in_year(parts, year), basis if memory.basis == "relative" else memory.basis, base, ("year",)
    )


def _before_what_followed(parts: TimeParts, mention: TimeMention, memory: Memory) -> Reading | None:
    """ "Closed in 2011 after a mob had stormed it in May", "signed in March 1998 after talks in November"."""
    after = memory.followed(mention)
    if after is None or parts.step is not None:
        return None
    years = (after.last.year - n for n in (0, 1) if _exists(parts, after.last.year - n))
    before = next((p for p in (in_year(parts, year) for year in years) if p.first <= after.last), None)
    return None if before is None else Reading(before, "anaphoric", after.first, ("year",))


def _in_tale(parts: TimeParts, year: int, memory: Memory) -> Reading:
    """The month or day in the year that the story has come to."""
    if memory.heading is not None and memory.heading.first.year == year:
        return Reading(in_year(parts, year), "heading", memory.heading.first, ("year",))
    anchor = memory.last.period.first if memory.last is not None else None
    return Reading(in_year(parts, year), "anaphoric", anchor, ("year",))


def _beside_told(parts: TimeParts, step: int, told: Period) -> Reading | None:
    """ "That summer", "the following spring", "the previous March": counted from the date told last."""
    years = (told.first.year + n for n in range(-2, 3))
    options = [in_year(parts, year) for year in years if _exists(parts, year)]
    if step < 0:
        options = [p for p in options if p.last < told.first][-1:]
    elif step > 0:
        options = [p for p in options if p.first > told.last][:1]
    else:
        winter_runs = parts.season == WINTER and told.grain != "year" and told.first.month < SPRING_SURE
        options = [p for p in options if p.first.year == told.first.year - winter_runs]
    return Reading(options[0], "anaphoric", told.first, ("year",)) if options else None


def _in_passage(parts: TimeParts, mention: TimeMention, memory: Memory, base: dt.date) -> Reading | None:
    """The month or day in the year of a passage about the past."""
    recap = memory.recap
    number = parts.month or (cal.SEASON_FIRST_MONTH[parts.season] if parts.season else None)
    if recap is None or number is None or parts.step is not None or not reaches(recap, mention):
        return None
    year = turned(number, recap.period)
    ahead = mention.direction == "future" and not mention.loose
    if ahead or mention.relation not in IN_PASSAGE or not _exists(parts, year):
        return None
    if year > recap.period.last.year and mention.paragraph != recap.paragraph:
        return None  # "tightened them in November 2009. ¶ The bans were lifted in March"
    period = in_year(parts, year)
    if not goes_on(recap, mention, period, base):
        return None
    return Reading(period, "anaphoric", recap.period.first, ("year",))


def _exists(parts: TimeParts, year: int) -> bool:
    try:
        in_year(parts, year)
    except ValueError:
        return False
    return True


def _chosen_year(parts: TimeParts, options: list[Period], mention: TimeMention, base: dt.date) -> int:
    if parts.weekday is not None and parts.day is not None:
        named = [p for p in options if p.first.weekday() == parts.weekday]
        if named:
            return named[0].first.year
    if parts.step is not None:
        return stepped(options, parts.step, base)
    if parts.quarter is not None:
        back = mention.direction == "past" or parts.fiscal
        return likely_year(options, base, "past" if back else "unknown")
    deadline = mention.relation in ("until", "by") and mention.direction == "past"
    direction = "unknown" if deadline or mention.planned else mention.direction
    if mention.relation == "until" and mention.direction == "unknown":
        direction = "future"  # "it is good until Dec. 31"
    if mention.relation == "since":
        direction = "past"  # "will extend the truce in place since Dec. 30"
    return likely_year(options, base, direction, loose=mention.loose and mention.relation != "by")


def stepped(options: list[Period], step: int, base: dt.date) -> int:
    """The year of "last March" (the latest that is over), "next March" (not begun), "this March"."""
    if step < 0:
        over = [p for p in options if p.last < base]
        return over[-1].first.year if over else options[0].first.year - 1
    if step > 0:
        ahead = [p for p in options if p.first > base]
        return ahead[0].first.year if ahead else options[-1].first.year + 1
    return next(p for p in options if p.first.year == base.year).first.year
