"""The formats of other tools, checked against their own rules or read back by their own libraries."""

from __future__ import annotations

import builtins
import datetime as dt
import html
import json

import icalendar
import jsonschema
import pytest

from handmade import HELSINKI, HOSTILE, date, entry, evidence, helsinki, hostile, many, timeline
from timeline.errors import MissingExtraError, OutputError
from timeline.render import join, render

DATE_PARTS = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
}
SLIDE_WORDS = {
    "type": "object",
    "required": ["headline", "text"],
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
TIMELINEJS = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "object", "required": ["text"], "properties": {"text": SLIDE_WORDS}},
        "scale": {"enum": ["human", "cosmological"]},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text"],
                "additionalProperties": False,
                "properties": {
                    "start_date": DATE_PARTS,
                    "end_date": DATE_PARTS,
                    "text": SLIDE_WORDS,
                    "group": {"type": "string"},
                    "display_date": {"type": "string"},
                    "unique_id": {"type": "string"},
                },
            },
        },
    },
}
"""What TimelineJS 3.9 reads: its documentation of the JSON format, as a schema."""

VIS = {
    "type": "object",
    "required": ["items", "groups"],
    "properties": {
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["content", "start"],
                "properties": {
                    "start": {"type": "string", "format": "date"},
                    "end": {"type": "string", "format": "date"},
                    "type": {"enum": ["box", "point", "range", "background"]},
                },
                "if": {"properties": {"type": {"const": "range"}}},
                "then": {"required": ["end"]},
            },
        },
        "groups": {"type": "array", "items": {"type": "object", "required": ["id", "content"]}},
    },
}
"""What vis-timeline asks of items and groups: its documentation, as a schema."""

EVENT = {
    "type": "object",
    "required": ["@type", "@id", "name", "eventStatus", "subjectOf"],
    "anyOf": [{"required": ["startDate"]}, {"required": ["endDate"]}],
    "properties": {
        "startDate": {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        "endDate": {"type": "string", "format": "date"},
        "previousStartDate": {"type": "string"},
        "eventStatus": {
            "enum": [
                f"https://schema.org/{name}"
                for name in ("EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled")
            ]
        },
    },
}
"""A schema.org Event as it is used here."""


def valid(text: str, schema: dict):
    whole = json.loads(text)
    jsonschema.validate(whole, schema, format_checker=jsonschema.FormatChecker())
    return whole


@pytest.mark.parametrize(
    "made", [helsinki(), hostile(), many(20), timeline()], ids=["some", "hostile", "many", "none"]
)
def test_timelinejs_gets_what_it_reads(made):
    """Every dated entry is an event with a start date; nothing stands there that TimelineJS does not know."""
    assert len(valid(render(made, "timelinejs"), TIMELINEJS)["events"]) == len(made)


def test_timelinejs_dates_are_no_more_exact_than_the_words():
    """A year stays a year, a month a month; what a plain date cannot say is in the display date."""
    events = {
        e["unique_id"].partition("-")[2]: e for e in json.loads(render(helsinki(), "timelinejs"))["events"]
    }
    assert events["talks-1973"]["start_date"] == {"year": 1973}
    assert "end_date" not in events["talks-1973"]
    assert events["washington-1991"]["start_date"] == {"year": 1991, "month": 3}
    assert events["washington-1991"]["display_date"] == "early March 1991"
    assert events["offer-1990"]["end_date"] == {"year": 1990, "month": 11}
    assert events["visit-1990"]["end_date"] == {"year": 1990, "month": 11, "day": 7}
    assert events["germany-1990"]["start_date"] == {"year": 1990, "month": 10, "day": 3}
    assert "end_date" not in events["germany-1990"]
    assert events["visit-1990"]["text"]["headline"].endswith("(cancelled)")


@pytest.mark.parametrize("name", ["timelinejs", "vis"])
def test_words_for_tools_that_read_html_are_escaped(name):
    """No tag, and no address but one on the web, reaches a tool that would obey it."""
    text = render(hostile(), name)
    assert "<script" not in text
    assert "<img" not in text
    assert "javascript:" not in text
    assert "&lt;script&gt;" in text


def test_timelinejs_links_to_the_article():
    """The source is one click away."""
    (event, *_) = json.loads(render(helsinki(), "timelinejs"))["events"]
    assert '<a href="https://example.org/article">' in event["text"]["text"]


@pytest.mark.parametrize(
    "made", [helsinki(), hostile(), many(20), timeline()], ids=["some", "hostile", "many", "none"]
)
def test_vis_gets_what_it_reads(made):
    """Items have a start, ranges an end, and every group that an item names exists."""
    whole = valid(render(made, "vis"), VIS)
    assert {i["group"] for i in whole["items"]} == {g["id"] for g in whole["groups"]}
    assert len({i["id"] for i in whole["items"]}) == len(made)


def test_vis_ranges_end_where_the_day_after_begins():
    """An end in vis is a moment, so that the last day is drawn whole."""
    visit = json.loads(render(helsinki(), "vis"))["items"][4]
    assert (visit["start"], visit["end"], visit["type"]) == ("1990-11-05", "1990-11-08", "range")
    assert visit["className"] == "status-cancelled family-consult"


def events(text: str) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def test_a_calendar_reads_back():
    """Days, ranges and status are there when the calendar's own library reads it."""
    read = {str(e["uid"]).partition("@")[0]: e for e in events(render(helsinki(), "ics"))}
    visit = read["visit-1990"]
    assert (visit["dtstart"].dt, visit["dtend"].dt) == (dt.date(1990, 11, 5), dt.date(1990, 11, 8))
    assert visit["status"] == "CANCELLED"
    assert read["pact-1991"]["status"] == "TENTATIVE"
    assert read["act-1975"]["status"] == "CONFIRMED"
    assert read["act-1975"]["location"] == "Helsinki"
    assert read["washington-1991"]["x-timeline-edtf"] == "1991-03"
    assert read["call-1990"]["dtstamp"].dt == dt.datetime(1990, 12, 3, 8, 0, tzinfo=dt.UTC)
    assert "09:30" in read["call-1990"]["description"]


def test_an_open_side_of_a_calendar_event_is_the_day_that_is_known():
    """No event of eight thousand years reaches a calendar."""
    until = entry("until", date("../2018-06-12", "0001-01-01", "2018-06-12"))
    since = entry("since", date("2018-06-12/..", "2018-06-12", "9999-12-31"))
    read = events(render(timeline(until, since), "ics"))
    assert {e["dtstart"].dt for e in read} == {dt.date(2018, 6, 12)}
    assert {e["dtend"].dt for e in read} == {dt.date(2018, 6, 13)}


def test_a_calendar_survives_hostile_words():
    """Line ends and separators in the words neither end a field nor begin another."""
    (event,) = events(render(hostile(), "ics"))
    assert str(event["summary"]) == " ".join(HOSTILE.replace("\x1b", " ").replace("\u202e", " ").split())
    assert "url" not in event


def test_a_calendar_quotes_a_sentence_once():
    """Two words of one sentence that tell of the event are one line of its description."""
    said = evidence("Thirty-five states signed the Helsinki Final Act on August 1, 1975", "signed")
    twice = entry("act", date("1975-08-01", "1975-08-01"), evidence=(said, said))
    (event,) = events(render(timeline(twice, text=HELSINKI), "ics"))
    assert str(event["description"]).count("Helsinki Final Act") == 1


def test_a_calendar_of_several_articles_keeps_the_ids_apart():
    """Two articles with entries of one id are still two events."""
    other = timeline(entry("act-1975", date("1975-08-01", "1975-08-01")), text="Another text.")
    read = events(join([helsinki(), other], "ics"))
    assert len({str(e["uid"]) for e in read}) == 9


def test_without_icalendar_the_extra_is_named(monkeypatch):
    """The error says what to install."""
    real = builtins.__import__

    def refuse(name, *args, **kwargs):
        if name == "icalendar":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"diplomatic-timeline\[ics\]"):
        render(helsinki(), "ics")


def graph(text: str) -> tuple[dict, list[dict]]:
    article, *found = json.loads(text)["@graph"]
    for event in found:
        jsonschema.validate(event, EVENT, format_checker=jsonschema.FormatChecker())
    return article, found


@pytest.mark.parametrize("made", [helsinki(), hostile(), many(20)], ids=["some", "hostile", "many"])
def test_jsonld_events_are_schema_org_events(made):
    """Every dated entry is an Event that points to its article."""
    article, found = graph(render(made, "jsonld"))
    assert len(found) == len(made)
    assert {event["subjectOf"]["@id"] for event in found} == {article["@id"]}
    assert article["@type"] == "NewsArticle"


def test_jsonld_tells_what_is_cancelled():
    """The status is schema.org's, and an open end has no end date."""
    found = {e["@id"].partition("#")[2]: e for e in graph(render(helsinki(), "jsonld"))[1]}
    assert found["visit-1990"]["eventStatus"] == "https://schema.org/EventCancelled"
    assert found["act-1975"]["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["talks-1973"]["startDate"] == "1973"
    assert "endDate" not in found["germany-1990"]
    assert found["pact-1991"]["organizer"] == [{"@type": "Organization", "name": "Hungary"}]


def test_a_postponed_event_with_a_new_day_is_rescheduled():
    """The new appointment carries the date that it was moved from; others do not."""
    old = entry("old", date("1990-11-05", "1990-11-05"), status="postponed")
    new = entry("new", date("1990-12-10", "1990-12-10"), status="scheduled", about="old")
    news = entry("news", date("1990-11-01", "1990-11-01"), type="statement", about="old")
    found = {e["@id"].partition("#")[2]: e for e in graph(render(timeline(old, new, news), "jsonld"))[1]}
    assert found["new"]["eventStatus"] == "https://schema.org/EventRescheduled"
    assert found["new"]["previousStartDate"] == "1990-11-05"
    assert found["old"]["eventStatus"] == "https://schema.org/EventPostponed"
    assert "previousStartDate" not in found["news"]


@pytest.mark.parametrize("name", ["labelstudio", "doccano"])
def test_spans_to_correct_need_the_text(name):
    """Without the article's text there is nothing to mark; the error says so."""
    with pytest.raises(OutputError, match="need the text"):
        render(timeline(), name)


@pytest.mark.parametrize("name", ["labelstudio", "doccano"])
def test_the_text_can_be_given(name):
    """A timeline without text takes the one that is given."""
    assert json.loads(render(timeline(), name, text="Given."))


def test_html_entities_stand_once():
    """Words are escaped once, not twice."""
    made = timeline(entry("e", date("2001-01-01", "2001-01-01"), headline="A & B"))
    assert html.unescape(json.loads(render(made, "vis"))["items"][0]["content"]) == "A & B"
    assert len(HELSINKI) == helsinki().article.characters
