"""When a story was published."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.errors import DateError
from timeline.ingest import article_from_text
from timeline.ingest.stamps import read_stamp

BODY = (
    "The envoys of the two states met on Monday and agreed to go on with their talks in the spring, "
    "a spokesman said. A first round in March 1998 had ended without a result, and a second on 4 May 1998 "
    "had not begun."
)

LINES = [
    ("Posted on : 2014-09-10 16:59 KST Modified on : 2015-03-02 08:10 KST", "2014-09-10T16:59:00+09:00"),
    ("Published: Sept 10, 2014, 4:59 p.m. KST", "2014-09-10T16:59:00+09:00"),
    ("published 2014-09-10", "2014-09-10"),
    ("All News 08:31 June 23, 2014", "2014-06-23T08:31:00"),
    ("12 March 1999", "1999-03-12"),
    ("March 12, 1999", "1999-03-12"),
    ("FOR IMMEDIATE RELEASE\nMarch 12, 1999", "1999-03-12"),
    ("NEWS RELEASE NO. 12 31 January 1972", "1972-01-31"),
    ("Thursday, 26 March 2015", "2015-03-26"),
    ("Washington, D.C., March 12, 1999", "1999-03-12"),
    ("By Jane Roe | 3 May 2016 | 10:15 GMT", "2016-05-03T10:15:00+00:00"),
    ("Mon, 10 Sep 2018 16:59:00 +0900", "2018-09-10T16:59:00+09:00"),
    ("**Example** | 2025-12-30 00:00 |", "2025-12-30"),
    ("Issued: 2018. 9. 10", "2018-09-10"),
    ("First published on 3 May 2016 at 9.05pm BST", "2016-05-03T21:05:00+01:00"),
]


@pytest.mark.parametrize(("line", "published"), LINES, ids=[line for line, _ in LINES])
def test_visible_line_tells_day_time_and_zone(line: str, published: str) -> None:
    """A line under the headline in the forms that newspapers print is the publication, with its zone."""
    article = article_from_text(f"Talks to resume in spring\n\n{line}\n\n{BODY}")
    assert (article.published, article.published_basis) == (published, "header")


NO_LINES = [
    "Updated March 12, 1999",
    "Last modified: 2014-09-10 16:59",
    "Crawled at: 2014-09-10 16:59:01",
    "Statement on the treaty of 12 March 1999",
    "After the summit of March 12, 1999",
    "By 12 March 1999",
    "-- 12 March 1999",
    "The report was published on 12 March 1999 and named no one.",
    "Embargoed until 1400 hours; 31 January",
]


@pytest.mark.parametrize("line", NO_LINES, ids=NO_LINES)
def test_other_dates_are_not_the_publication(line: str) -> None:
    """A change, a crawl, a date inside a title or a sentence, a dated heading: the publication stays open."""
    article = article_from_text(f"Talks to resume in spring\n\n{line}\n\n{BODY}")
    assert (article.published, article.published_basis) == (None, "none")
    assert "no-publication-date" in {warning.code for warning in article.warnings}


def test_modification_is_kept_apart() -> None:
    """The time of a change is `modified`, never `published`."""
    article = article_from_text(f"Talks to resume\n\nUpdated March 12, 1999 10:00 GMT\n\n{BODY}")
    assert (article.published, article.modified) == (None, "1999-03-12T10:00:00+00:00")


def test_lone_date_below_the_story_counts() -> None:
    """A press release may carry its date at the end."""
    assert (
        article_from_text(f"Talks to resume\n\n{BODY}\n\n{BODY}\n\n19 November 1987  Canberra").published
        == "1987-11-19"
    )


def test_headings_of_a_chronicle_do_not_count() -> None:
    """Where dates are the headings of a chronicle, none of them is the publication."""
    text = f"A short chronicle\n\n1 May 1990\n\n{BODY}\n\n2 May 1990\n\n{BODY}\n\n3 May 1990\n\n{BODY}"
    assert article_from_text(text).published is None


DATELINES = [
    ("SEOUL, Dec. 30 (Yonhap) -- ", "Crawled at: 2025-12-31 09:08:19", "2025-12-30"),
    ("SEOUL, Dec. 31 (Yonhap) -- ", "Crawled at: 2026-01-01 00:08:19", "2025-12-31"),
    ("SEOUL, Aug. 3 (Yonhap) -- ", "Copyright 2018 Example Press. All rights reserved.", "2018-08-03"),
    ("ROME, 27 April 1987 (Reuters) - ", "", "1987-04-27"),
    ("ROME, April 27 - ", "", None),
    ("ROME - ", "Copyright 2018 Example Press. All rights reserved.", None),
]


@pytest.mark.parametrize(("dateline", "tail", "published"), DATELINES, ids=[d + t for d, t, _ in DATELINES])
def test_year_of_a_dateline_comes_from_elsewhere(dateline: str, tail: str, published: str | None) -> None:
    """A dateline gives the day; its year comes from a crawl or a copyright line, else it stays open."""
    article = article_from_text(f"Talks to resume in spring\n\n{dateline}{BODY}\n\n{tail}")
    assert article.published == published


@pytest.mark.parametrize(
    ("url", "published"),
    [
        ("https://example.com/world/2016/2/7/talks-resume", "2016-02-07"),
        ("https://example.com/2016/feb/07/talks-resume", "2016-02-07"),
        ("https://example.com/20160207-talks", "2016-02-07"),
        ("https://example.com/2016/13/45/talks", None),
        ("https://example.com/article/1234567", None),
    ],
)
def test_address_tells_the_day_last(url: str, published: str | None) -> None:
    """The day in an address counts where nothing better is known."""
    article = article_from_text(BODY, url=url)
    assert article.published == published
    assert article.published_basis == ("url" if published else "none")


def test_order_of_trust() -> None:
    """Given comes before metadata, metadata before a visible line, a visible line before a dateline."""
    story = f"Published: 3 May 2016\n\nROME, May 2 (AP) -- {BODY}"
    front = "---\ndate: 2016-05-04\ntitle: Talks\n---\n"
    assert article_from_text(f"Talks to resume\n\n{story}").published == "2016-05-03"
    assert article_from_text(f"{front}Talks to resume\n\n{story}").published == "2016-05-04"
    given = article_from_text(f"{front}Talks to resume\n\n{story}", published="2016-05-05")
    assert (given.published, given.published_basis) == ("2016-05-05", "given")


GIVEN = [
    ("2018-09-10", "2018-09-10"),
    ("2018-09-10T16:59+09:00", "2018-09-10T16:59:00+09:00"),
    ("2018-09-10 16:59 KST", "2018-09-10T16:59:00+09:00"),
    ("Sept 10, 2018", "2018-09-10"),
    ("20180910", "2018-09-10"),
    (dt.date(2018, 9, 10), "2018-09-10"),
    (
        dt.datetime(2018, 9, 10, 16, 59, tzinfo=dt.timezone(dt.timedelta(hours=9))),
        "2018-09-10T16:59:00+09:00",
    ),
]


@pytest.mark.parametrize(("given", "published"), GIVEN, ids=[str(given) for given, _ in GIVEN])
def test_given_date_may_be_written_in_any_usual_way(given, published: str) -> None:
    """What the user gives is read as ISO, in words, or as a date of Python."""
    assert article_from_text(BODY, published=given).published == published


@pytest.mark.parametrize(
    "given",
    [
        "2018-09-10 16:59 IST",
        "2018-09-10T16:59+99:00",
        "2018-09-10 16:59 Europe/Berlin",
        "2018-09-10/2018-09-12",
        "2018-09-10 25:59",
    ],
)
def test_a_given_date_that_says_more_is_told(given: str) -> None:
    """A zone that is not known or has two meanings, and what else stands there, are not lost unseen."""
    article = article_from_text(BODY, published=given)
    assert str(article.published).startswith("2018-09-10")
    assert [w.code for w in article.warnings if "publication" in w.code] == ["partly-read-publication-date"]


@pytest.mark.parametrize(
    "given",
    ["Mon, 10 Sep 2018 16:59:00 -0500 (CDT)", "2018-09-10T16:59:00.000Z", "Sept. 10, 2018 at 4:59 p.m. KST"],
)
def test_a_given_date_that_is_all_read_is_not_doubted(given: str) -> None:
    """Weekdays, fractions of a second and a remark in brackets are no more than the date."""
    assert not [w for w in article_from_text(BODY, published=given).warnings if "publication" in w.code]


@pytest.mark.parametrize("given", ["soon", "2018", "2018-02-30", "May 3", ""])
def test_given_nonsense_is_refused(given: str) -> None:
    """A given date that is none is an error that shows how to write one."""
    with pytest.raises(DateError, match="2018-09-10"):
        article_from_text(BODY, published=given)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Published: 30 February 2016", "bad-publication-date"),
        ("Published: 3 May 2916", "future-publication-date"),
        ("Published: 3 May 1066", "bad-publication-date"),
        ("Published: 03/04/2016", "ambiguous-publication-date"),
    ],
)
def test_impossible_dates_are_left_aside_with_a_warning(line: str, code: str) -> None:
    """A day that does not exist or a year that no newspaper has is not used, and a warning says why."""
    article = article_from_text(f"Talks to resume in spring\n\n{line}\n\n{BODY}")
    assert article.published is None
    assert [warning.code for warning in article.warnings] == [code, "no-publication-date"]


@pytest.mark.parametrize(("day_first", "published"), [(True, "2016-04-03"), (False, "2016-03-04")])
def test_day_first_settles_a_date_in_figures(day_first: bool, published: str) -> None:
    """03/04 is read as the user says."""
    article = article_from_text(f"Talks to resume\n\nPublished: 03/04/2016\n\n{BODY}", day_first=day_first)
    assert article.published == published


def test_a_date_in_figures_that_can_be_read_one_way_is_read() -> None:
    """13/04 needs no hint."""
    assert article_from_text(f"Talks to resume\n\nPublished: 13/04/2016\n\n{BODY}").published == "2016-04-13"


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("KST", "+09:00"),
        ("EDT", "-04:00"),
        ("GMT+2", "+02:00"),
        ("+0530", "+05:30"),
        ("CST", None),
        ("IST", None),
    ],
)
def test_zones_of_one_meaning_are_kept(zone: str, offset: str | None) -> None:
    """A zone becomes an offset from UTC only if it has one meaning in the press."""
    stamp = read_stamp(f"2018-09-10 16:59 {zone}")
    assert stamp is not None
    assert (stamp.time, stamp.offset) == ("16:59:00", offset)


@pytest.mark.parametrize(
    ("published", "written"),
    [
        pytest.param("1998-05-04", "1998-05-03", id="the-morning-after"),
        pytest.param("1998-05-03", None, id="the-same-day"),
        pytest.param("1998-05-12", None, id="too-long-before"),
        pytest.param("1998-05-01", None, id="not-after-it-appeared"),
        pytest.param(None, None, id="nothing-known"),
    ],
)
def test_the_day_of_a_dateline_counts_where_the_paper_is_a_little_later(
    published: str | None, written: str | None
) -> None:
    """ "Today" in a morning paper is the day of its dateline."""
    article = article_from_text("PARIS, May 3 - Malta and Italy signed a pact today.", published=published)
    assert article.written == written


@pytest.mark.parametrize(
    "text",
    [
        "The town, captured on June 4 by Serb forces, lies near the border.",
        "The list, published on June 4 by the ministry, names nobody.",
    ],
)
def test_a_sentence_with_a_word_of_a_label_is_told(text: str) -> None:
    """ "Captured on June 4" in a sentence is no stamp of an archive: the sentence is read."""
    article = article_from_text(text)
    assert (article.published, article.reading.strip()) == (None, text)
