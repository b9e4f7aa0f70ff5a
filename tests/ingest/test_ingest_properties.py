"""What holds for any text and any bytes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.ingest import article_from_bytes, article_from_text
from timeline.ingest.stamps import find_stamps
from timeline.models import MINED

PIECES = st.sampled_from(
    (
        "Talks to resume in spring|ENVOY CANCELS TRIP TO ROME|OSLO, May 3 (AP) -- |GENEVA — |\n|\n\n|\r\n|  "
        "|The minister left for Oslo on Friday.|Posted on : 2020-02-30 25:61 KST|(END)|By Jane Roe|“quoted” "
        "|``|''| – |**bold**|# |> |---\n|date: 2019-01-02\n|U.S. |[text](http://example.com/a)|<p>|</p>|\t"
        "|&amp;|&#8211;|\u00ad|İSTANBUL |ß|\x00|\ufeff|Related stories|FILE - a photo|12 March 1999|1999.|of"
        "|-- May 1986|클릭|2/3/2004|12:30 "
    ).split("|")
)
FORMS = ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%A, %d %B %Y", "%Y/%m/%d"]
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_reading_has_the_length_of_the_text_and_zones_are_in_order(text: str) -> None:
    """Every offset in the reading is one in the text; zones lie inside it, sorted, without overlap."""
    article = article_from_text(text)
    assert len(article.reading) == len(article.text)
    assert article.text == text
    end = 0
    for zone in article.zones:
        assert end <= zone.span[0] <= zone.span[1] <= len(text)
        end = zone.span[1]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_only_mined_zones_are_read(text: str) -> None:
    """Outside of headline, heading and body the reading is blank, and it has no line ends at all."""
    article = article_from_text(text)
    mined = {i for zone in article.zones if zone.kind in MINED for i in range(*zone.span)}
    assert all(char == " " for i, char in enumerate(article.reading) if i not in mined)
    assert "\n" not in article.reading
    assert "\r" not in article.reading


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_word_is_in_a_zone(text: str) -> None:
    """Nothing of a text is lost: a letter outside of all zones does not exist."""
    article = article_from_text(text)
    covered = {i for zone in article.zones for i in range(*zone.span)}
    assert not [i for i, char in enumerate(text) if char.isalnum() and i not in covered]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-16"))))
def test_bytes_make_an_article_or_a_timeline_error(data: bytes) -> None:
    """Whatever the bytes are, the reader gets an article or an error that says what is wrong."""
    assert outcome(data)


@pytest.mark.parametrize(
    "start", [b"<html><body>", b"%PDF-1.4\n", b"PK\x03\x04"], ids=["page", "pdf", "docx"]
)
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=200))
def test_broken_files_of_a_format_end_in_a_timeline_error_or_an_article(start: bytes, data: bytes) -> None:
    """A broken page, PDF or Word file raises nothing but the package's own errors."""
    assert "source" in outcome(start + data)


def outcome(data: bytes) -> str:
    """The id of the article, or what the error says."""
    try:
        return article_from_bytes(data, id="source").id
    except TimelineError as error:
        return str(error)


@settings(max_examples=200, deadline=None)
@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from(FORMS))
def test_a_printed_day_is_read_back(day, form) -> None:
    """A date in any of the usual forms is the day that was printed."""
    (stamp,) = find_stamps(day.strftime(form))
    assert stamp.iso() == day.isoformat()
