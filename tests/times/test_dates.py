"""What `dates` makes of mentions: intervals in order, valid EDTF, anchors, and no guess without one."""

from __future__ import annotations

import datetime as dt

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import calendar as cal
from timeline.dates import flatten, resolve
from timeline.dates.holidays import holiday
from timeline.dates.memory import Memory
from timeline.dates.shapes import READERS, read
from timeline.errors import DateError
from timeline.models.time import TimeMention, TimeParts
from timeline.pipes.timex import find

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2200, 12, 31))
UNITS = st.sampled_from(
    [
        "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
        "decade", "century",
    ]
)  # fmt: skip


def numbers(low, high):
    return st.none() | st.integers(low, high)


PARTS = st.builds(
    TimeParts,
    year=numbers(1000, 2150),
    month=numbers(1, 12),
    day=numbers(1, 31),
    weekday=numbers(0, 6),
    quarter=numbers(1, 4),
    half=numbers(1, 2),
    season=numbers(21, 24),
    decade=numbers(150, 209),
    century=numbers(9, 20),
    hour=numbers(0, 24),
    minute=numbers(0, 59),
    daypart=st.sampled_from([None, "MO", "NI"]),
    holiday=st.sampled_from(["easter", "king"]),
    step=numbers(-2, 2),
    unit=st.none() | UNITS,
    count=st.none() | st.floats(0.5, 400),
)
MENTIONS = st.builds(
    TimeMention,
    text=st.just("x"),
    span=st.just((0, 1)),
    rule=st.sampled_from(["date.any", "date.then", "date.latest-period"]),
    shape=st.sampled_from([*READERS, "duration", "set"]),
    timex3_type=st.sampled_from(["DATE", "TIME", "DURATION"]),
    parts=PARTS,
    until=st.none() | PARTS,
    modifier=st.sampled_from([None, "start", "approx"]),
    relation=st.sampled_from(["at", "by", "until"]),
    direction=st.sampled_from(["past", "future", "unknown"]),
    anchor=st.sampled_from(["publication", "last", "event"]),
    sentence=st.integers(0, 5),
    heading=st.booleans(),
    split=st.none(),
)


@settings(deadline=None, max_examples=50)
@given(mentions=st.lists(MENTIONS, max_size=6), published=st.none() | DAYS)
def test_any_mentions_give_ordered_intervals_and_valid_edtf(mentions, published):
    """One result per mention; each interval is in order and each EDTF value is one."""
    found = resolve(mentions, published=published and published.isoformat())
    assert len(found) == len(mentions)
    for expression in found:
        assert expression.timex3_value
        if expression.date is not None:
            assert expression.date.earliest <= expression.date.latest
            assert edtf.parse_edtf(expression.date.edtf)


@settings(deadline=None, max_examples=30)
@given(mentions=st.lists(MENTIONS, max_size=4), published=DAYS)
def test_the_same_mentions_give_the_same_dates(mentions, published):
    """The result depends on nothing but what is given."""
    day = published.isoformat()
    assert resolve(mentions, published=day) == resolve(mentions, published=day)


@given(day=DAYS, unit=UNITS)
def test_the_period_around_a_day_holds_it(day, unit):
    """A day lies in the week, month, season, … that is said to be around it (a weekend is its week's)."""
    period = cal.around(day, unit)
    assert period.first <= period.last
    if unit == "weekend":
        assert cal.week(day).first <= period.first
    else:
        assert period.first <= day <= period.last


@given(day=st.dates(), unit=UNITS, count=st.floats(-20_000, 20_000))
def test_no_step_leaves_the_calendar(day, unit, count):
    """However far a day is moved, it stays a day of the calendar."""
    assert dt.date.min <= cal.shift(day, unit, count) <= dt.date.max


@pytest.mark.parametrize(
    ("period", "edtf_value", "timex"),
    [
        (cal.day(dt.date(2018, 9, 7)), "2018-09-07", "2018-09-07"),
        (cal.week(dt.date(2018, 9, 7)), "2018-09-03/2018-09-09", "2018-W36"),
        (cal.weekend(dt.date(2018, 9, 7)), "2018-09-08/2018-09-09", "2018-W36-WE"),
        (cal.week(dt.date(2021, 1, 2)), "2020-12-28/2021-01-03", "2020-W53"),
        (cal.month(2018, 2), "2018-02", "2018-02"),
        (cal.quarter(2018, 4), "2018-36", "2018-Q4"),
        (cal.half(2018, 2), "2018-07/2018-12", "2018-H2"),
        (cal.season(2018, 24), "2018-24", "2018-WI"),
        (cal.year(987), "0987", "0987"),
        (cal.decade(199), "199X", "199"),
        (cal.century(19), "19XX", "19"),
        (cal.between(cal.month(2006, 5), cal.month(2006, 6)), "2006-05/2006-06", "2006-05/2006-06"),
        (cal.between(cal.quarter(2006, 1), cal.quarter(2006, 2)), "2006-01-01/2006-06-30", "2006-Q1/2006-Q2"),
    ],
)
def test_spellings(period, edtf_value, timex):
    """Each kind of period has its EDTF and TIMEX3 spelling."""
    assert (period.edtf, period.timex) == (edtf_value, timex)
    assert edtf.parse_edtf(period.edtf)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2000, dt.date(2000, 4, 23)),
        ("easter", 2018, dt.date(2018, 4, 1)),
        ("good-friday", 2018, dt.date(2018, 3, 30)),
        ("thanksgiving", 1999, dt.date(1999, 11, 25)),
        ("memorial", 2018, dt.date(2018, 5, 28)),
        ("election", 1998, dt.date(1998, 11, 3)),
        ("new-year-eve", 2018, dt.date(2018, 12, 31)),
    ],
)
def test_holidays(name, year, day):
    """A named day is reckoned for its year."""
    assert holiday(name, year) == day


@pytest.mark.parametrize("text", ["Feb. 30", "April 31, 2018", "Feb. 29, 2017"])
def test_a_day_that_does_not_exist_has_no_date(nlp, text):
    """Words for an impossible day are kept, without a date."""
    (found,) = resolve(find(nlp(f"It happened on {text}, they said.")), published="2018-09-05")
    assert found.date is None


def test_a_leap_day_is_sought_in_the_years_that_have_it(nlp):
    """Feb. 29 without a year falls in a leap year near publication."""
    (found,) = resolve(find(nlp("They met on Feb. 29.")), published="2016-05-01")
    assert found.edtf == "2016-02-29"


@pytest.mark.parametrize(
    ("day_first", "value"), [(True, "2018-09-05"), (False, "2018-05-09"), (None, "2018-05-09")]
)
def test_the_outlet_decides_the_order_of_figures(nlp, day_first, value):
    """ "5/9/2018" is read as the outlet's country writes it."""
    (found,) = resolve(find(nlp("Signed 5/9/2018 in Rome.")), published="2018-10-01", day_first=day_first)
    assert (found.edtf, found.date.implied) == (value, ("order",) if day_first is None else ())


def test_a_heading_is_in_force_below_it(nlp):
    """Under a dated heading a month and day take its year, whatever the publication date."""
    found = resolve(find(nlp("November 1986\nThe envoys met on Nov. 12.")), published="1990-01-01")
    assert [(e.edtf, e.basis) for e in found] == [("1986-11", "explicit"), ("1986-11-12", "heading")]


def test_a_heading_that_repeats_the_dateline_is_not_in_force(nlp):
    """A line with the day of publication says nothing about the years below it."""
    found = resolve(find(nlp("Dec. 20, 2018\nThe envoys will meet on Jan. 15.")), published="2018-12-20")
    assert found[-1].edtf == "2019-01-15"


def test_headings_may_be_given_by_their_span(nlp):
    """A zone that ingest calls a heading makes a heading of the date in it."""
    text = "How the year 1986 went\nThe envoys met on Nov. 12."
    found = resolve(find(nlp(text)), published="1990-01-01", headings=[(0, 22)])
    assert found[-1].edtf == "1986-11-12"


def test_a_heading_ends_at_the_next(nlp):
    """A later heading takes over though it is recent, and one without a date leaves no date in force."""
    text = (
        "5 March 1978\nThey met on 8 March.\n7 March 1979\nThey met on 13 March.\n"
        "Outlook\nThey will meet in May."
    )
    starts = [text.index(line) for line in ("5 March", "7 March", "Outlook")]
    spans = [(start, start + 7) for start in starts]
    found = resolve(find(nlp(text)), published="1979-04-02", headings=spans)
    assert [(e.edtf, e.basis) for e in found][1::2] == [("1978-03-08", "heading"), ("1979-03-13", "heading")]
    assert (found[-1].edtf, found[-1].basis) == ("1979-05", "explicit")


def test_a_range_has_two_ends(nlp):
    """TIMEX3 counts the two ends of a range, in words or with a dash: it has no value for both."""
    found = resolve(
        find(nlp("They met from Nov. 28 to Dec. 3. They met on Nov. 23-24.")), published="2018-12-31"
    )
    assert [e.text for e in flatten(found)] == ["Nov. 28", "Dec. 3", "Nov. 23", "24"]
    assert [e.edtf for e in flatten(found)] == ["2018-11-28", "2018-12-03", "2018-11-23", "2018-11-24"]


def test_the_ends_of_a_range_are_of_its_place_in_the_text(nlp):
    """The two ends take the year in force where the range is told, not the last year of the text."""
    text = "They rose in 1916. They fought from 24 April to 2 May. In 1919 they met. In 1921 they signed."
    found = flatten(resolve(find(nlp(text)), published="2018-12-31"))
    assert [e.edtf for e in found] == ["1916", "1916-04-24", "1916-05-02", "1919", "1921"]


def test_a_distance_from_an_event_is_left_for_linking(nlp):
    """ "Two days after the summit" has an offset and no date."""
    (found,) = resolve(find(nlp("Two days before the summit they left.")), published="2018-09-05")
    assert (found.date, found.offset.count, found.offset.unit) == (None, -2, "day")


def test_without_a_publication_date_nothing_is_invented(nlp):
    """Relative expressions stay unresolved, absolute ones work."""
    found = resolve(find(nlp("They met yesterday. They met on June 12, 2016.")), published=None)
    assert [e.edtf for e in found] == [None, "2016-06-12"]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They left at 6 p.m. EDT today.", "2018-09-10T08:00:00+09:00", "2018-09-09"),
        ("They left at 6 p.m. KST today.", "2018-09-10T08:00:00+09:00", "2018-09-10"),
        ("They left at 6 p.m. EDT today.", "2018-09-10", "2018-09-10"),
        ("They left at 6 p.m. EDT today.", "2018-09-10T08:00:00", "2018-09-10"),
    ],
)
def test_a_zone_in_the_text_counts(nlp, text, published, value):
    """Early on Monday in Seoul it is still Sunday in Washington, where the hour of publication is known."""
    assert resolve(find(nlp(text)), published=published)[0].edtf == value


def test_a_publication_date_that_is_none_is_an_error():
    """A malformed publication date raises, it is never replaced."""
    with pytest.raises(DateError, match="yesterday"):
        resolve((), published="yesterday")


def test_a_mention_with_nothing_in_it_has_no_meaning():
    """A reader of a shape gives None for parts that say nothing."""
    empty = TimeMention(text="x", span=(0, 1), rule="date.any", shape="calendar", timex3_type="DATE")
    assert read(empty, Memory(dt.date(2018, 9, 5), historical=False)) is None
