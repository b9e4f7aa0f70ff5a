"""The main road: from a text to a timeline, with and without a publication date."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from timeline import extract, extract_many, find_times
from timeline.errors import DateError, RuleError, TimelineError
from timeline.extraction import extract_article
from timeline.ingest import article_from_text
from timeline.models import Timeline

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

    from timeline.models import Entry

PUBLISHED = "2001-06-14"  # a Thursday
NEWS = """Fiji Recalls Ambassador to Tonga

Fiji recalled its ambassador to Tonga on Monday, its foreign ministry said. The prime minister of Fiji
will visit Samoa on June 20.

In 1998 Fiji and Tonga signed a treaty of friendship in Suva. Tonga cancelled talks with Fiji that are
planned for Friday. Fiji attacked a patrol boat of Tonga.
"""
SCHEMA = Draft202012Validator(Timeline.model_json_schema(mode="serialization"))


@pytest.fixture(scope="module")
def made(nlp: Language) -> Timeline:
    return extract(NEWS, published=PUBLISHED, nlp=nlp)


def told(found: Timeline) -> list[tuple[str, str, str]]:
    return [(e.date.edtf, e.type, e.status) for e in found if e.date]


def promised(found: Timeline, text: str) -> None:
    """What holds of every timeline of any text."""
    SCHEMA.validate(json.loads(found.to_json()))
    assert Timeline.model_validate_json(found.to_json()) == found
    keys = [(e.date.earliest, e.date.latest, min(x.span[0] for x in e.evidence)) for e in found if e.date]
    assert len(keys) == len(found.entries)
    assert keys == sorted(keys)
    assert found.article.characters == len(text)
    every = (*found.entries, *found.undated)
    assert len({e.id for e in every}) == len(every)
    assert {e.about for e in every} - {None} <= {e.id for e in every}
    for entry in every:
        for (start, end), words in stated(entry):
            assert 0 <= start <= end <= len(text)
            assert text[start:end] == words


def stated(entry: Entry) -> list[tuple[tuple[int, int], str]]:
    """Every stretch of text that an entry cites, with the words that it says stand there."""
    pairs = [(e.span, e.text) for e in entry.evidence]
    pairs += [(e.trigger_span, e.trigger) for e in entry.evidence]
    named = (*entry.participants, *([entry.place] if entry.place else []))
    pairs += [(n.span, n.mention) for n in named if n.span and n.mention]
    return pairs + ([(entry.date.span, entry.date.text)] if entry.date else [])


# A text with a publication date


def test_a_text_becomes_its_dated_events_in_order(made: Timeline) -> None:
    """What the article dates is there, from the first day to the last."""
    events = told(made)
    for event in [
        ("1998", "agreement", "occurred"),
        ("2001-06-11", "rupture", "occurred"),
        ("2001-06-20", "visit", "scheduled"),
    ]:
        assert event in events
    promised(made, NEWS)


def test_an_event_without_any_date_is_left_out(made: Timeline) -> None:
    """The attack has no date in the text: it is on no timeline, and only shown when asked for."""
    assert "attack" not in {e.type for e in (*made.entries, *made.undated)}


def test_undated_events_come_when_asked_for(nlp: Language, made: Timeline) -> None:
    """With `include_undated` they stand apart from the entries, without a date, in text order."""
    found = extract(NEWS, published=PUBLISHED, nlp=nlp, include_undated=True)
    assert found.entries == made.entries
    assert "attack" in {e.type for e in found.undated}
    assert {e.date for e in found.undated} == {None}
    places = [e.evidence[0].span[0] for e in found.undated]
    assert places == sorted(places)


def test_the_same_text_gives_the_same_bytes(nlp: Language, made: Timeline) -> None:
    """A second run over the same text writes the same JSON, to the byte."""
    assert extract(NEWS, published=PUBLISHED, nlp=nlp).to_json() == made.to_json()


def test_what_was_read_before_does_not_matter(nlp: Language, made: Timeline) -> None:
    """No memory of an article reaches the next."""
    extract("Samoa recalled its ambassador to Fiji on June 2.", published="1950-01-01", nlp=nlp)
    assert extract(NEWS, published=PUBLISHED, nlp=nlp).to_json() == made.to_json()


def test_a_timeline_tells_what_made_it(made: Timeline) -> None:
    """Version, model and rules of the generator, and the text's own digest, are in the result."""
    import hashlib

    import timeline

    assert made.generator.version == timeline.__version__
    assert made.generator.rules == timeline.load_rules().digest
    assert made.article.sha256 == hashlib.sha256(NEWS.encode()).hexdigest()
    assert (made.article.published, made.article.published_basis) == (PUBLISHED, "given")


def test_the_text_is_in_the_result_only_when_asked_for(nlp: Language) -> None:
    """A timeline carries its article's text with `with_text`, and not a key for it without."""
    article = article_from_text(NEWS, published=PUBLISHED)
    assert json.loads(extract_article(article, nlp=nlp, with_text=True).to_json())["article"]["text"] == NEWS
    assert "text" not in json.loads(extract_article(article, nlp=nlp).to_json())["article"]


# A text without one

OPEN = (
    "Fiji recalled its ambassador to Tonga on Monday. In 1998 Fiji and Tonga signed a treaty of friendship."
)


def test_without_a_publication_date_a_relative_date_stays_open(nlp: Language) -> None:
    """ "On Monday" of an article without a date is no day: the entry waits under `undated`."""
    found = extract(OPEN, nlp=nlp)
    assert found.article.published is None
    assert told(found) == [("1998", "agreement", "occurred")]
    assert [(e.type, e.date) for e in found.undated] == [("rupture", None)]
    promised(found, OPEN)


def test_without_a_publication_date_warnings_say_so(nlp: Language) -> None:
    """One warning says that the date is missing, one that entries wait for it."""
    codes = [warning.code for warning in extract(OPEN, nlp=nlp).warnings]
    assert codes == ["no-publication-date", "needs-publication-date"]


def test_no_entry_waits_where_none_needs_the_date(nlp: Language) -> None:
    """Dates that are told whole need no publication date, and the second warning is not given."""
    found = extract("In 1998 Fiji and Tonga signed a treaty of friendship.", nlp=nlp)
    assert (len(found), found.undated) == (1, ())
    assert [warning.code for warning in found.warnings] == ["no-publication-date"]


def test_with_a_publication_date_nothing_waits(nlp: Language) -> None:
    """Given the date, the entry that waited is dated, and no warning is left."""
    found = extract(OPEN, published=PUBLISHED, nlp=nlp)
    assert told(found) == [("1998", "agreement", "occurred"), ("2001-06-11", "rupture", "occurred")]
    assert (found.undated, found.warnings) == ((), ())


@pytest.mark.parametrize(
    "words",
    [
        *("on Monday", "yesterday", "today", "last week", "next month", "on June 4", "in March"),
        *("this year", "two days ago", "earlier this month", "in the spring", "in recent days"),
    ],
)
def test_the_day_of_running_is_never_taken(nlp: Language, words: str) -> None:
    """No relative expression is ever counted from today."""
    text = f"Fiji recalled its ambassador to Tonga {words}."
    assert len(extract(text, nlp=nlp)) == 0
    assert [found.date for found in find_times(text, nlp=nlp)] in ([None], [])


@pytest.mark.parametrize("when", ["1974-03-05", "1974-03-05T23:59:00-08:00"])
def test_dates_are_counted_from_the_day_given(nlp: Language, when: str) -> None:
    """A weekday is the one before the day of publication on its own clock."""
    found = extract("Fiji recalled its ambassador to Tonga on Monday.", published=when, nlp=nlp)
    assert told(found) == [("1974-03-04", "rupture", "occurred")]


@pytest.mark.parametrize("when", ["yesterday", "2001-13-40", "no date"])
def test_a_publication_date_that_is_none_is_an_error(nlp: Language, when: str) -> None:
    """What cannot be a date is refused, not guessed at."""
    with pytest.raises(DateError):
        extract(OPEN, published=when, nlp=nlp)


# Many texts, times alone, rules of one's own


def test_many_records_give_a_timeline_each_in_order(nlp: Language, made: Timeline) -> None:
    """Records are read as they come; id, date and title of a record are those of its timeline."""
    records = [
        {"id": "one", "text": NEWS, "published": PUBLISHED},
        {"text": OPEN, "title": "Of no date", "url": None, "more": "ignored"},
    ]
    first, second = extract_many(records, nlp=nlp)
    assert (first.article.id, told(first)) == ("one", told(made))
    assert (second.article.title, second.article.published) == ("Of no date", None)


def test_records_are_read_one_by_one(nlp: Language) -> None:
    """The first timeline is there before the second record is asked for."""
    asked = []

    def records():
        for number in (1, 2):
            asked.append(number)
            yield {"text": OPEN}

    next(extract_many(records(), nlp=nlp))
    assert asked == [1]


def test_times_alone_come_in_order_with_their_words(nlp: Language) -> None:
    """Every time expression has its words, its place and its value."""
    found = find_times(NEWS, published=PUBLISHED, nlp=nlp)
    assert [(t.text, t.edtf) for t in found] == [
        ("Monday", "2001-06-11"),
        ("June 20", "2001-06-20"),
        ("1998", "1998"),
        ("Friday", "2001-06-15"),
    ]
    assert all(NEWS[slice(*t.span)] == t.text for t in found)


def test_rules_of_ones_own_are_laid_over(nlp: Language, tmp_path: Path) -> None:
    """A folder of rules adds its types, whatever pipeline does the reading; the digest tells."""
    from test_pipeline import FEAST

    (tmp_path / "feast.toml").write_text(FEAST, encoding="utf-8")
    text = "The king of Tonga feasted in Suva on Monday."
    found = extract(text, published=PUBLISHED, nlp=nlp, rules=tmp_path)
    assert told(found) == [("2001-06-11", "feast", "occurred")]
    assert told(extract(text, published=PUBLISHED, nlp=nlp)) == []
    assert found.generator.rules != extract(text, nlp=nlp).generator.rules


def test_a_missing_folder_of_rules_is_told(nlp: Language, tmp_path: Path) -> None:
    """A wrong folder stops the work with an error that can be caught as ours."""
    with pytest.raises(RuleError) as caught:
        extract(OPEN, nlp=nlp, rules=tmp_path / "missing")
    assert isinstance(caught.value, TimelineError)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "?", "\x00", "…", "🙂" * 50, "﻿Fiji"])
def test_a_text_without_events_is_an_empty_timeline(nlp: Language, text: str) -> None:
    """Nothing in it, nothing made up."""
    found = extract(text, nlp=nlp)
    assert (found.entries, found.undated) == ((), ())
    promised(found, text)


def test_offsets_count_characters_whatever_they_are(nlp: Language) -> None:
    """Characters beyond the basic plane, combining marks and odd quotes move no offset."""
    text = "🙂🙂 “e\u0301le\u0301gant”\r\n\r\nFiji recalled its ambassador to Tonga on Monday."
    found = extract(text, published=PUBLISHED, nlp=nlp)
    assert told(found) == [("2001-06-11", "rupture", "occurred")]
    promised(found, text)


# Any text

WORDS = st.sampled_from(
    [
        *"Fiji Tonga Samoa US U.S. the a its ambassador queen president talks visit summit treaty".split(),
        *"signed recalled met will may not said announced cancelled agreed that on in to with of and".split(),
        *"before after since two days later the same day next week Monday June 4 1998 1990s".split(),
        *("yesterday", "--", "“", "”", '"', "'", ".", ",", ";", "(", ")", "\n", "\n\n", "June 4 and 5"),
    ]
)
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@RELAXED
@given(text=st.one_of(st.text(max_size=200), SENTENCES), published=st.sampled_from([None, PUBLISHED]))
def test_any_text_gives_a_timeline_that_keeps_the_contract(
    nlp: Language, text: str, published: str | None
) -> None:
    """Order, offsets, ids and JSON hold for any text, with a publication date or without."""
    promised(extract(text, published=published, nlp=nlp, include_undated=True), text)


@RELAXED
@given(text=SENTENCES)
def test_times_of_any_text_stand_where_they_say(nlp: Language, text: str) -> None:
    """The words of a time expression are the text at its place."""
    for found in find_times(text, published=PUBLISHED, nlp=nlp):
        assert text[slice(*found.span)] == found.text


def test_the_ends_of_a_range_stand_where_they_say(nlp: Language) -> None:
    """The words of each end of a range over a line end are those of the text."""
    text = "Fiji June 4 and 5 \n June 4 and 5"
    found = find_times(text, published=PUBLISHED, nlp=nlp)
    assert [time.text for time in found] == [text[slice(*time.span)] for time in found]


def test_a_bar_tells_how_far_many_articles_are(nlp: Language, capsys: pytest.CaptureFixture[str]) -> None:
    """With `progress` the same timelines come, and a bar on stderr."""
    records = [{"text": "Peru and Chile held talks on 3 May 1999."}] * 2
    found = list(extract_many(records, nlp=nlp, progress=True))
    assert [len(each) for each in found] == [1, 1]
    out, err = capsys.readouterr()
    assert (out, "Reading articles" in err) == ("", True)
