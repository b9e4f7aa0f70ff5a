"""What the reader of a text remembers: the day of publication, the date told last, where a tale is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from timeline.dates.calendar import Period
from timeline.dates.recap import Told, is_news, passage
from timeline.dates.storyline import InTale
from timeline.models.time import Basis, Direction, Place, TimeMention

FAR_NEARER, FAR_NEARER_DAY = 5, 4
"""How many times nearer a past must be to win over a future that is told of a noun; a day, sooner."""
CLOSE = 10
"""A day so near is not that of another year: who means that one names the year."""
HEADING_DAYS = 180
NO_DATES = ("stretch", "duration", "set", "reference")
"""Shapes that tell no date that the text comes to."""
HOURS = {"MO": 8.0, "MI": 12.0, "AF": 15.0, "EV": 19.0, "NI": 23.0}
NAMED = ("calendar", "range", "holiday")
QUARTER = 3
"""Months; what is longer is compared with a year, not with a quarter."""


@dataclass
class Memory:
    """The anchors at one point of the text.

    `historical` says that the text tells of times long past (or has no publication date), so that a month
    takes the year of the story and a weekday the days around the date told last; `in_tale` is what the
    whole story makes of the expression that is being read (`storyline`). `recap` is the date that a
    passage of news about an earlier year has reached. `line` is the date told last in the line of the
    story itself, `begun` the day named last by its date, from which "the third day" counts, `lasted` the
    date just told up to which something lasted, `since` the day just told from which on, `year` the one
    that opened the sentence, `ahead` the last that lies ahead, `hour` the time of `last_day`.
    """

    published: dt.date | None
    historical: bool
    day_first: bool | None = None
    basis: Basis = "relative"
    last: Told | None = None
    last_day: Told | None = None
    line: Told | None = None
    line_day: Told | None = None
    begun: Told | None = None
    lasted: Told | None = None
    since: Told | None = None
    year: Told | None = None
    ahead: Told | None = None
    hour: float | None = None
    heading: Period | None = None
    recap: Told | None = None
    quarter: Told | None = None
    lengthy: bool = False
    in_tale: InTale | None = None
    spoken: dict[tuple[int, int], dt.date] = field(default_factory=dict)

    def pass_length(self, mention: TimeMention) -> None:
        """ "For the nine months": what is compared from here on is a year, until a quarter is told again."""
        parts = mention.parts
        months = mention.timex3_type == "DURATION" and parts.unit == "month" and (parts.count or 0) > QUARTER
        self.lengthy = self.lengthy or (months and mention.text.lower().startswith("the "))

    @property
    def tale_year(self) -> int | None:
        """The year that a tale has come to at the expression that is being read."""
        return self.in_tale.year if self.in_tale is not None else None

    @property
    def discussed(self) -> Period | None:
        """The quarter that figures are compared with."""
        return self.quarter.period if self.quarter is not None and not self.lengthy else None

    def tell(self, mention: TimeMention, period: Period) -> None:
        """Remembers a date that has been told."""
        named = mention.parts.year is not None and mention.shape == "calendar"
        told = Told(period, mention.sentence, mention.paragraph, self._place(mention, period), named)
        self._head(mention, told)
        reached = mention.relation == "by" and self.historical and period.grain == "month"
        self.lasted = told if reached or mention.relation == "until" else None
        self.since = told if mention.relation == "since" and period.grain == "day" else None
        lasting = reached or mention.relation in ("until", "since")
        aside = lasting or (not self.historical and _compares(mention))
        if not aside and mention.shape not in NO_DATES:
            self._come_to(mention, told)
        if period.grain == "quarter" and mention.parts.step != -1:
            self.lengthy = False
        if period.grain == "quarter" and mention.shape in ("calendar", "unit") and self._newer(period):
            self.quarter = told
        if mention.opens and period.grain == "year" and mention.relation == "at":
            self.year = told
        if self.published is not None and not mention.heading:
            of_year = self.opened_year(mention) == period.first.year
            self.recap = passage(self.recap, mention, told, self.published, of_year=of_year)

    def opened_year(self, mention: TimeMention) -> int | None:
        """The year that opened the sentence of an expression: "In 1988 they signed it on May 4"."""
        if self.year is None or self.year.sentence != mention.sentence or mention.heading:
            return None
        return self.year.period.first.year

    def followed(self, mention: TimeMention) -> Period | None:
        """The date with its year of what came after: "closed in 2011 after a mob had stormed it in May"."""
        told = self.last
        if told is None or not told.named or told.sentence != mention.sentence or not mention.grounds:
            return None
        over = self.published is None or told.period.last < self.published
        return told.period if over else None

    def _head(self, mention: TimeMention, told: Told) -> None:
        """A heading opens a section, and ends what was told beside the story; a later year ends a section."""
        period = told.period
        if mention.heading:
            self.recap = None
        if mention.heading and (self.heading is not None or self._long_past(period)):
            self.heading = period if period.first.year == period.last.year else None
        elif self._outlives_heading(mention, told):
            self.heading = None

    def _come_to(self, mention: TimeMention, told: Told) -> None:
        """The date that the text has come to."""
        self.last = told
        self.ahead = told if told.place == "ahead" else self.ahead
        if told.period.grain == "day":
            self.last_day, self.hour = told, _hour(mention)
            self.begun = told if mention.shape in NAMED else self.begun
        if told.place == "line":
            self.line, self.line_day = told, told if told.period.grain == "day" else self.line_day

    def _place(self, mention: TimeMention, period: Period) -> Place | Literal["beside"]:
        """Where a date stands; what is over is not ahead, whatever its verb ("could be seen on 14 June")."""
        if self._is_beside(mention, period):
            return "beside"
        deadline = mention.relation in ("by", "before") and mention.direction != "past"
        over = self.published is None or period.last < self.published
        return "line" if mention.place == "ahead" and over and not deadline else mention.place

    def _is_beside(self, mention: TimeMention, period: Period) -> bool:
        """ "In 1994 they conceded it" in a tale of 1982: the story does not go on from there."""
        tale = self.in_tale
        passed = tale is not None and not tale.carries and period.first.year != tale.story
        return passed and mention.parts.year is not None

    def _outlives_heading(self, mention: TimeMention, told: Told) -> bool:
        """Whether a tale under the heading "May 1958" has come to 1959, or tells first of 1956."""
        named = mention.parts.year is not None and told.period.grain in ("day", "month", "season")
        other = self.heading is not None and told.period.first.year != self.heading.last.year
        return self.historical and named and other and told.place == "line" and not mention.loose

    def _long_past(self, period: Period) -> bool:
        """Whether a heading tells of another time: one near publication only repeats the dateline."""
        return self.published is None or (self.published - period.last).days > HEADING_DAYS

    def _newer(self, period: Period) -> bool:
        """The quarter discussed is over, and not told for comparison ("after a flat second quarter")."""
        if self.published is not None and period.last > self.published:
            return False
        return self.quarter is None or period.first >= self.quarter.period.first


def _hour(mention: TimeMention) -> float | None:
    """The hour of the day that an expression tells, about that of a part of the day."""
    parts = mention.parts
    if parts.hour is not None:
        return parts.hour + (parts.minute or 0) / 60
    return HOURS.get(parts.daypart or "")


def _compares(mention: TimeMention) -> bool:
    """ "Up from a year earlier": set beside the figures of today, after which the text goes on."""
    parts = mention.parts
    return mention.shape == "offset" and parts.unit == "year" and parts.count == 1 and (parts.step or 0) < 0


def is_historical(mentions: Sequence[TimeMention], published: dt.date | None) -> bool:
    """Whether a text tells history: years long past outnumber the weekdays and "yesterdays" of news.

    They must outnumber the years around publication too: a release may look back on several years.
    """
    if published is None:
        return True
    years = [m.parts.year for m in mentions if m.parts.year is not None]
    past = sum(year < published.year - 1 for year in years)
    news = sum(is_news(m) for m in mentions)
    return past >= 3 and past > 4 * news and past > 2 * (len(years) - past)


def likely_year(
    periods: Sequence[Period], base: dt.date, direction: Direction, *, loose: bool = False
) -> int:
    """Of the same period in three years the year that is likeliest, seen from a day.

    A day just gone is meant whatever the tense, for the next of its name is a year away.
    The past takes the latest that has begun, the future the earliest that is not over; with no direction
    known the nearest, the past preferred. Where the direction is `loose` (the verb governs a noun, and
    that the period), the future gives way to a past that is far nearer.
    """
    ahead_too = 0 if direction == "past" else CLOSE
    near = [p for p in periods if p.grain == "day" and -CLOSE <= (p.first - base).days <= ahead_too]
    if near:
        return near[0].first.year
    begun = [p for p in periods if p.first <= base]
    ahead = [p for p in periods if p.last >= base]
    if loose and direction == "future" and begun and ahead:
        factor = FAR_NEARER_DAY if ahead[0].grain == "day" else FAR_NEARER
        far = (ahead[0].first - base).days > factor * (base - begun[-1].last).days
        direction = "unknown" if far else direction
    if direction == "future" and ahead:
        return ahead[0].first.year
    if direction == "past" and begun:
        return begun[-1].first.year
    return min(periods, key=lambda p: _distance(p, base)).first.year


def _distance(period: Period, base: dt.date) -> int:
    """Days away; those ahead count double."""
    if period.first <= base <= period.last:
        return 0
    return (base - period.last).days if period.last < base else 2 * (period.first - base).days
