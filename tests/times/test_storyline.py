"""Which dates carry a tale on, and of which year its months are: weighed over the whole text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import resolve
from timeline.dates.storyline import places_in_tale
from timeline.extraction import find_times
from timeline.models.time import TimeMention, TimeParts
from timeline.pipes.timex import find

OPENING = "The war of the two coasts was fought from 3 April 1879 until 20 October 1883.\n\n"


def values(text, nlp):
    """The TIMEX3 values of a text that has no date of publication."""
    return [e.timex3_value for e in find_times(OPENING + text, nlp=nlp)][2:]


def told(year=None, month=None, day=None, at=0, **more):
    """A date at a place in a text, a sentence of its own."""
    parts = TimeParts(year=year, month=month, day=day)
    kind = {"rule": "date.full", "shape": "calendar", "timex3_type": "DATE"}
    return TimeMention(text="x", span=(at, at + 1), parts=parts, sentence=at, **kind, **more)


def years(*mentions, published=None, headings=()):
    """The year of each mention in the tale."""
    return [place.year for place in places_in_tale(mentions, published, headings)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "In the spring of 1884 Ruiz came north. The pass (May 5–7) was lost and, on June 3, the port.",
            ["1884-SP", "1884-05-05", "1884-05-07", "1884-06-03"],
            id="on in brackets, past the end of the war",
        ),
        pytest.param(
            "The town was rebuilt in 1890. In 1882, on the night of July 7, it burned. The fort fell in May.",
            ["1890", "1882", "1882-07-07TNI", "1882-05"],
            id="the year that opens the sentence",
        ),
        pytest.param(
            "At sea\n\nThe ram sank on 8 October 1879. In 1934 it was raised.\n\nThey left on 2 November.",
            ["1879-10-08", "1934", "1879-11-02"],
            id="a later year in passing",
        ),
        pytest.param(
            "At sea\n\nIt began in May 1880. The base, built in 1822, was shelled. It fell in July.",
            ["1880-05", "1822", "1880-07"],
            id="an earlier year beside the story",
        ),
        pytest.param(
            "At sea\n\nHe died in Lyon in 1888.\n\nOn land\n\nThe town was invested on 3 November 1879. "
            "It was left on 18 February.",
            ["1888", "1879-11-03", "1880-02-18"],
            id="on over the turn of a year",
        ),
        pytest.param(
            "In the north\n\nThe line broke in January 1881. The capital fell on Monday, 17 January.",
            ["1881-01", "1881-01-17"],
            id="a weekday that is right",
        ),
        pytest.param(
            "In the north\n\nIt was quiet in March 1880. The ships came on Thursday, 13 January.",
            ["1880-03", "1881-01-13"],
            id="a weekday that decides",
        ),
        pytest.param(
            "In the north\n\nThey landed in March 1882. They had left in November.",
            ["1882-03", "1881-11"],
            id="a month behind had",
        ),
    ],
)
def test_asides_leave_the_story_where_it_is(nlp, text, wanted):
    """A year told by the way does not move the months that follow; a year of the story does."""
    assert values(text, nlp) == wanted


def test_a_heading_holds_over_its_section(nlp):
    """Months under "1881" are of that year, though the section before came to another."""
    text = "They met in June 1882.\n\n1881\n\nThe army marched in July.\n\nPeace\n\nIt ended on 20 October."
    assert values(text, nlp)[-2:] == ["1881-07", "1881-10-20"]


def test_the_story_comes_home_from_far_away():
    """After a chain of later years a month is of the time that the lead tells, not of a century later."""
    lead = (told(1870, 7, 19, at=0), told(1871, 5, 10, at=1))
    body = (told(1870, 9, 2, at=12), told(1988, at=14, place="aside"), told(None, 11, 3, at=22))
    assert years(*lead, *body, headings=(10, 20)) == [1870, 1871, 1870, 1988, 1870]


def test_before_any_year_there_is_none():
    """A month before the first year stays without one."""
    assert years(told(None, 5, at=0), told(1861, 4, at=1), told(None, 5, at=2)) == [None, 1861, 1861]


def test_a_year_to_come_is_no_step():
    """What is planned after publication leaves the story where it is."""
    dates = (told(1961, 5, at=0), told(2011, at=1), told(None, 8, 4, at=2))
    assert years(*dates, published=dt.date(2009, 6, 1)) == [1961, 2011, 1961]


def test_a_date_passed_over_is_not_counted_from(nlp):
    """ "Two days later" counts from the story, not from the year told in passing a sentence before."""
    text = "It sank on 2 May 1880. In 1934 the court saw no crime in it. Two days later they fled."
    assert [e.edtf for e in resolve(find(nlp(text)), published=None)] == ["1880-05-02", "1934", "1880-05-04"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            told,
            year=st.none() | st.integers(1700, 1990),
            month=st.none() | st.integers(1, 12),
            day=st.none() | st.integers(1, 31),
            place=st.sampled_from(["line", "aside", "ahead"]),
            apart=st.booleans(),
            loose=st.booleans(),
            heading=st.booleans(),
        ),
        max_size=40,
    )
)
def test_a_year_that_is_told_is_never_changed(mentions):
    """Whatever the dates, each has its place, and a year that the words say stays."""
    places = places_in_tale(mentions, dt.date(2018, 9, 5), ())
    assert [p.year for p, m in zip(places, mentions, strict=True) if m.parts.year is not None] == [
        m.parts.year for m in mentions if m.parts.year is not None
    ]
