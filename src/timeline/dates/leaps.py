"""What it costs to read a date of a tale as its next step or as told beside it: the moves and their prices.

A step to the next months is nearly free, a step back dearer, another year dearer still, and to pass over a
full date of a main clause costs more than to pass over a year in brackets. The prices were chosen on 29
histories of wars of our own; any one of them halved or doubled changes one date in a hundred there at most.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.dates import calendar as cal
from timeline.dates.holidays import holiday
from timeline.models.time import TimeMention, TimeParts

NEW_SECTION, NEW_PARAGRAPH = 0.5, 0.7
"""The part of its price that a step back costs behind a heading or a blank line."""
MONTH_ON, MONTH_BACK, BACK, TURN = 0.12, 0.15, 0.5, 0.8
"""A month onward, a month back, any step back, any step into another year without naming it."""
YEAR_ON, YEAR_BACK, BACK_TO_YEAR, FAR_BACK = 0.03, 0.3, 1.0, 4
"""A year onward or back (up to four are counted) and any step back, where the year is named."""
WITHIN_YEAR = 0.5
"""The part of the price of a step back that a month with its year costs, when the year stays."""
TOO_FAR, OUT_OF_SIGHT, UNNAMED = 6.0, 12, 1.0
"""A leap of more than a year that no word tells; one after a bare year, into another."""
HOMEWARD, ABROAD = 2.5, 0.15
"""The way back into the time that the story lasts; a month outside it."""
DAY_PASSED, MONTH_PASSED, YEAR_PASSED = 3.0, 2.0, 0.5
"""What it costs to take a date with its year for an aside, by its grain."""
LOOSELY, APART, BOUND = 0.3, 0.15, 0.3
"""The part of it for a date of a noun or a relative clause; in brackets or behind "had", behind "since"."""
OPEN_PASSED, STEP_PASSED = 1.0, 0.7
"""The same for a month without a year, and for "the following year"."""
PERFECT_ON = 2.0
"""Behind "had" or "since" a month onward: those look back."""
NOT_YET, NO_SUCH_DAY, OTHER_WEEKDAY, BEFORE_ANY = 6.0, 20.0, 4.0, 3.0
"""A day after publication, a February 29, another weekday than that day's, a month before any year."""
LONGEST_HOME = 12
"""Years: of a longer story not every one is tried on the way back."""
BOUNDS = ("since", "until", "before")
PLACED = ("calendar", "range", "holiday")
COUNTED = ("offset", "unit", *PLACED)
WINTER, WINTER_ENDS = 24, 3


class Point(NamedTuple):
    """Where a story stands: a year, and a month (1 to 12) where one has been told, else 0."""

    year: int
    month: int


class Move(NamedTuple):
    """One way to read an expression: where the story stands then, its year, whether it moved the story."""

    to: Point | None
    year: int | None
    carries: bool
    price: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known at an expression: how long the story lasts (or what the heading names), the year named
    last in the sentence, that which opens it, what a step back costs here (a part of its price) and the day
    of publication."""

    home: tuple[Point, Point] | None
    near: int | None
    opened: int | None
    eased: float
    published: dt.date | None

    def is_home(self, point: Point) -> bool:
        """Whether a point lies in the time that the story lasts."""
        return self.home is not None and self.home[0] <= point <= self.home[1]

    def is_ahead(self, point: Point) -> bool:
        """Whether a point lies after the month of publication."""
        published = self.published
        return published is not None and point > Point(published.year, published.month)


def is_placed(mention: TimeMention) -> bool:
    """Whether an expression has a place in the calendar of its own: a year, or a part of every year."""
    named = mention.parts.year is not None or month_of(mention.parts) is not None
    return mention.shape in PLACED and mention.parts.step is None and named


def extent(mention: TimeMention) -> tuple[Point, Point]:
    """The first and last month of a date or range with a year; of a bare year January and December."""
    ends = [end for end in (mention.parts, mention.until) if end is not None and end.year is not None]
    points = [(Point(e.year or 0, month_of(e) or 1), Point(e.year or 0, month_of(e) or 12)) for e in ends]
    return min(first for first, _ in points), max(last for _, last in points)


def moves(at: Point | None, mention: TimeMention, setting: Setting) -> Iterable[Move]:
    """All ways to read an expression where the story stands at a point (None: before any year is told)."""
    if is_placed(mention):
        year = _own_year(mention)
        if year is not None:
            return _named(at, year, mention, setting)
        return _open(at, month_of(mention.parts) or 1, mention, setting)
    stay = Move(at, at.year if at is not None else None, False, 0.0)
    return (_counted(at, mention, setting) if at is not None else None) or (stay,)


def _own_year(mention: TimeMention) -> int | None:
    """The year that the words say, of a range that of its beginning."""
    parts, until = mention.parts, mention.until
    if parts.year is not None or until is None or until.year is None:
        return parts.year
    return until.year - turns_year(parts, until)


def month_of(parts: TimeParts) -> int | None:
    """The first month of what every year has: a month, a season, a quarter, a half, a feast."""
    if parts.month is not None:
        return parts.month
    if parts.season is not None:
        return cal.SEASON_FIRST_MONTH[parts.season]
    if parts.quarter is not None:
        return 3 * parts.quarter - 2
    if parts.half is not None:
        return 6 * parts.half - 5
    return holiday(parts.holiday, parts.year or 2000).month if parts.holiday is not None else None


def turns_year(near: TimeParts, far: TimeParts) -> bool:
    """ "From November to March", "between autumn and spring": the later one is of the next year."""
    begins, ends = month_of(near), month_of(far)
    return begins is not None and ends is not None and begins > ends


def _named(at: Point | None, year: int, mention: TimeMention, setting: Setting) -> Iterator[Move]:
    """A date with its year moves the story, or is told beside it; a heading always moves it."""
    to = Point(year, month_of(mention.parts) or 0)
    ahead = setting.is_ahead(to)
    yield Move(to, year, True, (_leap(at, to, setting) if at is not None else 0.0) + NOT_YET * ahead)
    if not mention.heading:
        yield Move(at, year, False, 0.0 if ahead else _passing(mention, to))


def _leap(at: Point, to: Point, setting: Setting) -> float:
    """The price of a step to a date whose year is named."""
    if to.year > at.year:
        return YEAR_ON * (to.year - at.year)
    if to.year < at.year:
        return setting.eased * (BACK_TO_YEAR + YEAR_BACK * min(at.year - to.year, FAR_BACK))
    back = at.month - to.month if at.month and to.month else 0
    return WITHIN_YEAR * setting.eased * (BACK + MONTH_BACK * back) if back > 0 else 0.0


def _passing(mention: TimeMention, to: Point) -> float:
    """The price of taking a date with its year for an aside."""
    fine = mention.parts.day is not None or mention.shape == "holiday"
    whole = DAY_PASSED if fine else MONTH_PASSED if to.month else YEAR_PASSED
    if mention.relation in BOUNDS:
        return min(whole, BOUND)
    if mention.apart:
        return APART
    if mention.loose or mention.place == "aside":
        return LOOSELY * whole
    return whole


def _open(at: Point | None, month: int, mention: TimeMention, setting: Setting) -> Iterator[Move]:
    """A month or day without a year: of the story's year, one beside it, or one in which the story lasts."""
    if at is None:
        yield Move(None, None, False, BEFORE_ANY)
        return
    opened = () if setting.opened is None else (setting.opened,)
    for year in sorted({at.year - 1, at.year, at.year + 1, *_homeward(at, setting), *opened}):
        to = Point(year, month)
        step = 0.0 if year in opened else _step(at, to, mention, setting)  # "in 1937, on the night of July 7"
        price = _evidence(to, mention, setting) + step
        yield Move(to, year, True, price)
        yield Move(at, year, False, price + _open_passing(mention))


def _homeward(at: Point, setting: Setting) -> Iterable[int]:
    """The years of the story, where it has been left for another time."""
    if setting.home is None or setting.is_home(Point(at.year, at.month or 1)):
        return ()
    first, last = setting.home[0].year, setting.home[1].year
    return range(first, min(last, first + LONGEST_HOME) + 1)


def _step(at: Point, to: Point, mention: TimeMention, setting: Setting) -> float:
    """The price of a step to a month whose year is not named."""
    plain = _plain_step(at, to, mention, setting)
    left = setting.is_home(to) and not setting.is_home(Point(at.year, at.month or 1))
    return min(plain, HOMEWARD * setting.eased) if left else plain


def _plain_step(at: Point, to: Point, mention: TimeMention, setting: Setting) -> float:
    if not at.month:
        return 0.0 if to.year == at.year else UNNAMED
    running = mention.parts.season == WINTER and at.month <= WINTER_ENDS and to.year == at.year - 1
    onward = 0 if running else 12 * (to.year - at.year) + to.month - at.month
    turn = TURN if to.year != at.year and not running else 0.0
    earlier = mention.heading and to.year < at.year  # a heading of an earlier year names it
    if abs(onward) > OUT_OF_SIGHT or earlier:
        return TOO_FAR
    if onward < 0:
        return setting.eased * (turn + BACK + MONTH_BACK * -onward)
    before = mention.apart and not mention.bracketed and mention.relation != "by"
    looks_back = mention.relation == "since" or before
    return turn + MONTH_ON * onward + (PERFECT_ON if looks_back and onward > 1 else 0.0)


def _evidence(to: Point, mention: TimeMention, setting: Setting) -> float:
    """What speaks against a year: the weekday, the day of publication, the time that the story lasts."""
    price = 0.0 if setting.home is None or setting.is_home(to) else ABROAD
    price += NOT_YET * (setting.is_ahead(to) and mention.place != "ahead")
    if mention.parts.day is None or mention.parts.month is None:
        return price
    try:
        weekday = dt.date(to.year, to.month, mention.parts.day).weekday()
    except ValueError:
        return NO_SUCH_DAY
    return price + (OTHER_WEEKDAY if mention.parts.weekday not in (None, weekday) else 0.0)


def _open_passing(mention: TimeMention) -> float:
    """The price of taking a date without a year for an aside."""
    if mention.apart or mention.place == "aside":
        return APART
    return LOOSELY if mention.loose else OPEN_PASSED


def _counted(at: Point, mention: TimeMention, setting: Setting) -> tuple[Move, ...]:
    """ "The following year", "two months later", "that May", "the previous December"; () where none is."""
    parts, month = mention.parts, month_of(mention.parts)
    if parts.step is None or parts.year is not None or mention.shape not in COUNTED:
        return ()
    if month is not None:
        return _part_of_year(at, parts.step, month, mention, setting)
    count = parts.step * round(parts.count or 1) if mention.shape == "offset" else parts.step
    if count <= 0 or parts.unit not in ("year", "month") or mention.place != "line":
        return ()
    aside = Move(at, at.year, False, STEP_PASSED)
    if parts.unit == "month":
        months = 12 * at.year + (at.month or 1) - 1 + count
        to = Point(months // 12, months % 12 + 1)
        return Move(to, to.year, True, 0.0), aside
    year = (setting.near or at.year) + count
    beside = (Move(at, year, False, 0.0),) if setting.near not in (None, at.year) else ()
    return (*beside, Move(Point(year, 0), year, True, YEAR_ON * count), aside)


def _part_of_year(
    at: Point, step: int, month: int, mention: TimeMention, setting: Setting
) -> tuple[Move, ...]:
    """ "That May", "the following spring", "6 March of the following year", "the previous December"."""
    year, of_year = setting.near or at.year, mention.parts.unit == "year"
    if of_year:
        year += step
    elif step < 0:
        year -= setting.near is not None or month >= (at.month or 13)
        return (Move(at, year, False, 0.0),)
    elif step > 0:
        year += bool(at.month) and month <= at.month
    beside = mention.relation in BOUNDS or mention.place == "aside" or setting.near not in (None, at.year)
    on, passed = (STEP_PASSED, 0.0) if beside else (0.0, STEP_PASSED)
    return Move(Point(year, month), year, True, on), Move(at, year, False, passed)
