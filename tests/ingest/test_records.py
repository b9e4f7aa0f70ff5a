"""Records of tables and of JSON, and articles that have been read: what `extract` and `extract_many` take."""

from __future__ import annotations

import datetime as dt
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from timeline import (
    Article,
    DateError,
    InputError,
    TimelineError,
    extract,
    extract_many,
    find_times,
    read_article,
)
from timeline.ingest import Keys, article_from_record, article_from_text, redated

NEWS = "Peru and Chile held talks in Arica on Monday."
PAGE = """<html><head><title>Two envoys in Arica</title><meta property="article:published_time"
content="1999-05-05T10:00:00Z"></head><body><article><p>Peru and Chile held talks in Arica on Monday, in the
presence of an envoy of Brazil. They agreed to meet again in Lima on May 20.</p></article></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Article:
    """A saved web page that tells its title and its day of publication."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    return read_article(file)


def test_extract_takes_an_article(nlp: Language, page: Article) -> None:
    """What a page tells of itself, title and day, is that of the timeline."""
    found = extract(page, nlp=nlp)
    assert (found.article.title, found.article.published) == (
        "Two envoys in Arica",
        "1999-05-05T10:00:00+00:00",
    )
    assert [entry.date.edtf for entry in found if entry.date] == ["1999-05-03", "1999-05-20"]


def test_a_given_day_goes_before_the_articles_own(nlp: Language, page: Article) -> None:
    """With `published` the days of an article count from it."""
    found = extract(page, published="1999-05-12", nlp=nlp)
    assert found.article.published == "1999-05-12"
    assert found.entries[0].date is not None
    assert found.entries[0].date.edtf == "1999-05-10"


def test_times_of_an_article(nlp: Language, page: Article) -> None:
    """`find_times` counts from the article's day, or from the one that is given."""
    assert [time.timex3_value for time in find_times(page, nlp=nlp)] == ["1999-05-03", "1999-05-20"]
    assert find_times(page, published=dt.date(1999, 5, 12), nlp=nlp)[0].timex3_value == "1999-05-10"


def test_redated_forgets_that_no_day_was_known() -> None:
    """An article that is given its day no longer warns that it has none; other warnings stay."""
    article = article_from_text("Die Minister trafen sich am Freitag in Oslo, und sie wollen es tun.")
    assert [warning.code for warning in article.warnings] == ["no-publication-date", "not-english"]
    assert [warning.code for warning in redated(article, "1999-05-05").warnings] == ["not-english"]
    assert redated(article, "1999-05-05").published_basis == "given"


def test_redated_refuses_what_is_no_day() -> None:
    """A wrong day is told, not guessed."""
    with pytest.raises(DateError, match="'soon' is not a publication date"):
        redated(article_from_text(NEWS), "soon")


@pytest.mark.parametrize(
    ("source", "remedy"),
    [
        (Path("a.txt"), "read_article reads a file"),
        (None, "read_article reads a file"),
        (5, "read_article reads a file"),
        (NEWS.encode(), "read_article reads a file"),
        ({"text": NEWS}, "extract_many reads several, and records"),
        ([NEWS], "extract_many reads several, and records"),
        (spacy.blank("en")(NEWS), "give its .text"),
        (namedtuple("Row", "text")(NEWS), "give row._asdict"),
    ],
    ids=["path", "none", "number", "bytes", "record", "list", "document", "row"],
)
def test_what_is_neither_text_nor_article_is_refused(source: Any, remedy: str) -> None:
    """The message says how to hand on what was given."""
    with pytest.raises(InputError, match=remedy):
        extract(source)


@pytest.mark.parametrize(
    ("day_first", "day", "warned"), [(None, "1999-05-09", True), (True, "1999-09-05", False)]
)
@pytest.mark.parametrize("read", [str, article_from_text], ids=["text", "article"])
def test_the_order_of_day_and_month_can_be_said(
    nlp: Language, read: Any, day_first: bool | None, day: str, warned: bool
) -> None:
    """`extract` takes it for text and article; where nobody says it, a warning says what can be done."""
    source = read("Peru and Chile held talks on 5/9/1999.")
    found = extract(source, published="1999-12-01", nlp=nlp, day_first=day_first)
    assert [entry.date and entry.date.edtf for entry in found] == [day]
    assert any("day_first=True" in warning.message for warning in found.warnings) is warned


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the home folder is read without a shell; a user whom there is not is no crash."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    assert read_article("~/news.txt").text == NEWS
    with pytest.raises(InputError, match="no such file"):
        read_article("~nobody-of-this-name/news.txt")


def test_a_timeline_keeps_its_text_when_asked(nlp: Language) -> None:
    """With `with_text` the timeline carries the article's text, so that its source can be shown."""
    assert extract(NEWS, nlp=nlp).article.text is None
    assert extract(NEWS, nlp=nlp, with_text=True).article.text == NEWS
    (kept,) = extract_many([NEWS], nlp=nlp, with_text=True)
    assert "talks" in kept.show_source()


def test_a_text_in_place_of_a_path_is_an_error_of_ours() -> None:
    """A whole article given to `read_article` is told as no file, however long it is."""
    with pytest.raises(InputError, match="cannot be read: File name too long"):
        read_article(NEWS * 100)


def test_many_articles_and_records_mixed(nlp: Language, page: Article) -> None:
    """`extract_many` takes articles beside records."""
    found = list(extract_many([page, {"id": "b", "text": NEWS, "published": "1999-05-05"}], nlp=nlp))
    assert [timeline.article.id for timeline in found] == ["page", "b"]
    assert [len(timeline) for timeline in found] == [2, 1]


def test_a_bad_record_is_handed_over_and_the_others_go_on(nlp: Language) -> None:
    """With `on_error` one record that cannot be read does not stop those behind it."""
    records: list[dict[str, Any]] = [
        {"id": 1, "text": None},
        {"id": 2, "text": NEWS, "published": "soon"},
        {"id": 3, "text": NEWS, "published": "1999-05-05"},
    ]
    told: list[tuple[object, str]] = []
    found = list(
        extract_many(
            records, nlp=nlp, on_error=lambda record, error: told.append((record, type(error).__name__))
        )
    )
    assert [timeline.article.id for timeline in found] == ["3"]
    assert told == [(records[0], "InputError"), (records[1], "DateError")]


def test_without_on_error_a_bad_record_raises(nlp: Language) -> None:
    """An error never passes silently."""
    with pytest.raises(InputError, match="the record 'a' has no text under 'text'"):
        list(extract_many([{"id": "a", "body": NEWS}], nlp=nlp))


@pytest.mark.parametrize("empty", [None, "", float("nan")], ids=["none", "nothing", "nan"])
@pytest.mark.parametrize("key", ["id", "published", "title", "url", "outlet"])
def test_an_empty_cell_tells_nothing(key: str, empty: object) -> None:
    """What a table leaves open is as if it were not there."""
    assert article_from_record({"text": NEWS, key: empty}) == article_from_record({"text": NEWS})


@pytest.mark.parametrize(
    ("value", "published"),
    [
        pytest.param(dt.date(1999, 5, 5), "1999-05-05", id="date"),
        pytest.param(
            dt.datetime(1999, 5, 5, 9, 30, tzinfo=dt.UTC), "1999-05-05T09:30:00+00:00", id="datetime"
        ),
        pytest.param("May 5, 1999", "1999-05-05", id="in-words"),
        pytest.param(19990505, "1999-05-05", id="number"),
    ],
)
def test_the_day_of_a_record(value: object, published: str) -> None:
    """A day may be a date, a date-time or written."""
    assert article_from_record({"text": NEWS, "published": value}).published == published


def test_a_row_of_a_data_frame(nlp: Language) -> None:
    """Time stamps, numbers and empty cells of pandas are read as they are meant."""
    pandas = pytest.importorskip("pandas", reason="needs the extra 'notebook'")
    frame = pandas.DataFrame(
        {
            "id": [7, 8],
            "text": [NEWS, NEWS],
            "published": [pandas.Timestamp("1999-05-05"), pandas.NaT],
            "title": ["Talks", pandas.NA],
        }
    )
    first, second = extract_many(frame.to_dict("records"), nlp=nlp)
    assert (first.article.id, first.article.title, first.article.published) == ("7", "Talks", "1999-05-05")
    assert (second.article.id, second.article.title, second.article.published) == ("8", None, None)


def test_other_keys_and_the_callers_word() -> None:
    """Keys name the fields; an id and a day that are given go before the record's."""
    keys = Keys("body", "day", "n")
    article = article_from_record({"body": NEWS, "day": "1999-05-05", "n": 0}, keys=keys)
    assert (article.id, article.published) == ("0", "1999-05-05")
    told = article_from_record({"text": NEWS, "published": "1999-05-05"}, id="a", published="2000-01-01")
    assert (told.id, told.published) == ("a", "2000-01-01")


@pytest.mark.parametrize("key", ["id", "published", "title", "url", "outlet"])
def test_a_list_is_no_text(key: str) -> None:
    """What is no text, number or day is named with its key."""
    with pytest.raises(InputError, match=rf"'{key}' holds \['a'\], which is no text"):
        article_from_record({"text": NEWS, key: ["a"]})


def test_texts_alone_are_records(nlp: Language) -> None:
    """A list or column of texts is read without more; what is no text is handed over."""
    told: list[object] = []
    found = list(
        extract_many([NEWS, float("nan"), NEWS], nlp=nlp, on_error=lambda record, error: told.append(record))  # type: ignore[list-item]
    )
    assert [timeline.article.characters for timeline in found] == [len(NEWS), len(NEWS)]
    assert len(told) == 1


@pytest.mark.parametrize(
    "single", [NEWS, {"text": NEWS}, article_from_text(NEWS)], ids=["text", "record", "article"]
)
def test_one_in_place_of_many_is_told(single: Any) -> None:
    """One text, record or article is not taken apart into letters, keys or fields."""
    with pytest.raises(InputError, match="where many are read; put it in a list"):
        next(extract_many(single))


def test_a_data_frame_is_read_by_its_rows() -> None:
    """A data frame would be gone through by the names of its columns; the message says how rows are had."""
    pandas = pytest.importorskip("pandas")
    with pytest.raises(InputError, match=r'frame.to_dict\("records"\)'):
        next(extract_many(pandas.DataFrame({"text": [NEWS]})))


cells = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.dates(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("text", "id", "published", "title", "url", "outlet"), cells)
    )
)
def test_any_record_is_an_article_or_an_error_of_ours(record: dict[str, object]) -> None:
    """No record, whatever its cells hold, ends in an error that does not say what is wrong."""
    try:
        text = article_from_record(record).text
    except TimelineError as error:
        text = str(error)
    assert text == record.get("text") or "no text" in text or "is not a publication date" in text


@pytest.mark.parametrize("value", [2008, 20080123, float("nan"), b"2008-01-23", ["2008-01-23"]], ids=repr)
def test_what_cannot_be_a_day_of_publication_is_refused(value: Any) -> None:
    """A value of another kind than text or date is told as no publication date."""
    with pytest.raises(DateError, match="is not a publication date; write"):
        article_from_text(NEWS, published=value)


def test_half_a_character_stops_nothing(nlp: Language) -> None:
    """A text in which a character was cut in two is read, and its offsets count it as one."""
    text = f"\ud83d {NEWS}"
    found = extract(text, published="1999-05-05", nlp=nlp)
    evidence = found[0].evidence[0]
    assert text[slice(*evidence.trigger_span)] == evidence.trigger == "talks"
