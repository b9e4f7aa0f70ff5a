"""Passages of news that tell an earlier year: "In July 2022 the deal was signed. On August 1 a ship left."

After a date that names a year gone by, months and days without a year go on from it, in the order of the
calendar, until the text comes back to the present or to another year.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates.calendar import Period
from timeline.models.time import Place, TimeMention

GRAINS = ("day", "month", "season")
REACH = 3
"""A passage goes on over so many sentences from date to date."""
LOOKS_BACK = 10
"""So many days a passage may step back: "on the 24th … in between, on the 23rd"."""
LATELY, YEAR = 92, 365
"""Days: a day of a noun so near before publication is that of the year."""
TURN = 7
"""From November to April is a turn of the year: so many months back are read as months on."""


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told, and where; "beside" is one that a tale does not go on from.

    `named` says that it was told with its year.
    """

    period: Period
    sentence: int
    paragraph: int
    place: Place | Literal["beside"] = "line"
    named: bool = False


def is_news(mention: TimeMention) -> bool:
    """Whether an expression counts from the day of publication, as news does: "on Monday", "last week"."""
    parts = mention.parts
    if mention.shape == "deictic":
        return True
    if mention.anchor == "last" or parts.year is not None:
        return False
    bare_weekday = mention.shape == "calendar" and parts.weekday is not None and parts.day is None
    stepped = mention.shape == "unit" and parts.step is not None
    return bare_weekday or stepped or mention.rule in ("date.ago", "date.ago-day")


def passage(
    recap: Told | None, mention: TimeMention, told: Told, published: dt.date, *, of_year: bool
) -> Told | None:
    """The date that the passage has reached after an expression, or None where no passage is told.

    `of_year` says that the year which opened the sentence is its own.
    """
    if mention.quotation is not None:
        return recap
    if is_news(mention) or _of_now(mention) or (mention.rule == "date.then" and mention.relation == "since"):
        return None  # "since then" comes back to the present
    if mention.parts.year is not None or of_year or _of_that_year(mention):
        return told if _begins(mention, told, published) else _unless_other_year(recap, told)
    return None if recap is None else _further(recap, mention, told)


def _of_now(mention: TimeMention) -> bool:
    """ "June 18 this year", "this summer", "last March": counted from publication, where a passage ends."""
    return (
        mention.anchor == "publication" and mention.parts.step is not None and mention.direction != "future"
    )


def _of_that_year(mention: TimeMention) -> bool:
    """ "April of that year" names its year as well."""
    return mention.anchor == "last" and mention.parts.unit == "year" and mention.parts.month is not None


def _further(recap: Told, mention: TimeMention, told: Told) -> Told | None:
    """How far a passage has come after an expression without a year."""
    years = told.period.first.year - recap.period.first.year
    if years not in (0, 1) or (years and mention.parts.month is None):
        come_back = mention.anchor == "last" or (told.place == "line" and told.paragraph != recap.paragraph)
        return None if come_back else recap
    return told if told.period.grain in GRAINS else replace(told, period=recap.period)


def _begins(mention: TimeMention, told: Told, published: dt.date) -> bool:
    """Whether a date tells of what happened then: "in July 2022", not "since July 2022", "the 2022 deal".

    Nor one told beside the story, as in a relative clause ("a man whom they had arrested in 2009").
    """
    period = told.period
    on = mention.direction == "future" and mention.anchor != "last"
    past = period.first.year < published.year and not on
    told_on = told.place == "line" and mention.relation == "at" and not mention.loose
    return past and period.grain in GRAINS and told_on


def _unless_other_year(recap: Told | None, told: Told) -> Told | None:
    same = recap is not None and recap.period.first.year == told.period.first.year
    return recap if same else None


def reaches(recap: Told, mention: TimeMention) -> bool:
    """Whether an expression stands near enough to go on from a passage, and the text has not come back."""
    return mention.quotation is None and not mention.resumed and mention.sentence - recap.sentence <= REACH


def goes_on(recap: Told, mention: TimeMention, period: Period, published: dt.date) -> bool:
    """Whether a month or day is the next in the order of the passage; a weekday beside it must be right.

    One that belongs to a noun ("set a deadline of April 9") only at once, and not where it may be a day of
    the months before publication.
    """
    back = (recap.period.first - period.first).days
    if period.last > published or back > LOOKS_BACK:
        return False
    weekday = mention.parts.weekday
    if weekday is not None:
        return period.first.weekday() == weekday
    lately = (published - period.first).days % YEAR <= LATELY
    return not mention.loose or (mention.sentence - recap.sentence <= 1 and back <= 0 and not lately)


def turned(month: int, last: Period) -> int:
    """The year of a month in a tale: that of the date told last, or the next across the turn of a year."""
    told = last.last
    within = last.first.year == told.year and last.first.month <= month
    return told.year + (1 if told.month - month >= TURN and not within else 0)
