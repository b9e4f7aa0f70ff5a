"""Dates that sentences leave to the text around: headings, other events, the sentence before."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import candidate, context, dated, day, mention, offset, party, time
from handmade import date
from timeline.linking.choice import Choice, link
from timeline.linking.context import Context, TimePlace
from timeline.linking.discourse import fill
from timeline.linking.weighing import THRESHOLD
from timeline.models import EventDate
from timeline.models.mention import EventMention, Link

NOVEMBER = date("1986-11", "1986-11-01", "1986-11-30", "month", text="November 1986")
MARCH = date("1987-03", "1987-03-01", "1987-03-31", "month", text="March 1987")


def filled(event: EventMention, found: Context, *others: Choice) -> Choice:
    """One undated mention after the text around has been asked."""
    return next(c for c in fill([*others, dated(event, None)], found) if c.mention.index == event.index)


def under(event: EventMention, *headings: tuple[int, EventDate | None], zone: str = "heading") -> Choice:
    """The event where times stand in headings; each is the number of its zone and its date."""
    times = [time("a heading", when) for _, when in headings]
    return filled(event, context(event, *times, places=[TimePlace(number, zone) for number, _ in headings]))


def test_what_a_verb_tells_under_a_dated_heading_is_of_its_date() -> None:
    """ "-- November 1986" above a paragraph dates its acts; the date says that it comes from a heading."""
    choice = under(mention("visit", paragraph=3), (2, NOVEMBER))
    assert choice.date == NOVEMBER.model_copy(update={"basis": "heading"})
    assert (choice.link, choice.score >= THRESHOLD) == ("heading", True)
    assert "a heading" in choice.reasons[-1].reason


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [(1, None), (3, "1986-11"), (4, "1986-11"), (6, "1987-03"), (60, "1987-03")],
)
def test_a_heading_reaches_to_the_next(paragraph: int, expected: str | None) -> None:
    """Each paragraph takes the last dated heading above it; before the first there is none."""
    choice = under(mention("visit", paragraph=paragraph), (2, NOVEMBER), (5, MARCH))
    assert (choice.date.edtf if choice.date else None) == expected


@pytest.mark.parametrize(
    "event",
    [
        mention("visit", paragraph=3, naming="noun"),
        mention("visit", paragraph=3, status="scheduled"),
        mention("visit", paragraph=3, status="denied"),
        mention("visit", candidate("clause"), paragraph=3),
    ],
    ids=["named by a noun", "planned", "denied", "with a time of its own"],
)
def test_a_heading_dates_only_what_is_told_as_done(event: EventMention) -> None:
    """Nouns, plans, denials and what has a time in its own clause are not of the heading's date."""
    assert under(event, (2, NOVEMBER)).date is None


def test_the_month_of_a_note_is_no_heading() -> None:
    """One month above a text of that month says when it was written, and dates nothing."""
    june = date("2001-06", "2001-06-01", "2001-06-30", "month", text="June 2001")
    assert under(mention("visit", paragraph=3), (2, june)).date is None
    assert under(mention("visit", paragraph=3), (2, NOVEMBER), (5, june)).date is not None


def test_a_heading_without_date_and_a_dated_paragraph_date_nothing_below() -> None:
    """Only a dated heading counts: not a time in running text, nor a heading like "Recently"."""
    event = mention("visit", paragraph=3)
    assert under(event, (2, NOVEMBER), zone="body").date is None
    assert under(event, (2, None)).date is None


@pytest.mark.parametrize(
    ("steps", "unit", "expected"),
    [
        (2, "day", "2001-06-06"),
        (-3, "day", "2001-06-01"),
        (-1, "month", "2001-05"),
        (None, None, "2001-06-04"),
        (None, "week", None),
    ],
    ids=["two days after", "three days before", "a month before", "after", "weeks after"],
)
def test_a_distance_counts_from_the_event_that_it_names(
    steps: int | None, unit: str | None, expected: str | None
) -> None:
    """ "Two days after the talks" is reckoned from the talks; "weeks after" has no number to reckon with."""
    talks = mention("talks", index=0)
    event = mention("visit", candidate("clause"), index=1)
    apart = offset("after the talks", steps, unit, talks.trigger_span)
    choice = filled(event, context(talks, event, apart), dated(talks, "2001-06-04"))
    assert (choice.date.edtf if choice.date else None) == expected
    if choice.date is not None:
        assert (choice.date.basis, choice.date.anchor) == ("anaphoric", dt.date(2001, 6, 4))
        assert (choice.link, choice.date.text) == ("offset", "after the talks")


def test_a_distance_from_an_undated_event_takes_the_date_of_that_kind_of_event() -> None:
    """ "After the talks" means the talks dated before, where the words named carry no date themselves."""
    first, again = mention("talks", index=0), mention("talks", index=2)
    event = mention("visit", candidate("clause"), index=3)
    apart = offset("a day after the talks", 1, "day", again.trigger_span)
    found = context(first, again, event, apart)
    choice = filled(event, found, dated(first, "2001-06-04"), dated(again, None))
    assert choice.date is not None
    assert choice.date.edtf == "2001-06-05"


@pytest.mark.parametrize("kind", ["complement", "sentence", "reported"])
def test_a_distance_elsewhere_in_the_sentence_is_not_the_events(kind: Link) -> None:
    """The distance must stand on the event itself."""
    talks = mention("talks", index=0)
    event = mention("visit", candidate(kind), index=1)
    apart = offset("two days after the talks", 2, "day", talks.trigger_span)
    assert filled(event, context(talks, event, apart), dated(talks, "2001-06-04")).date is None


def test_a_distance_from_words_that_name_no_dated_event_stays_open() -> None:
    """Without a date to count from, nothing is invented."""
    talks = mention("talks", index=0)
    event = mention("visit", candidate("clause"), index=1)
    apart = offset("two days after the talks", 2, "day", talks.trigger_span)
    assert filled(event, context(talks, event, apart), dated(talks, None)).date is None


def framed(frame: Choice) -> Choice:
    """An agreement made during the event of the first mention, in a text that dates a visit."""
    event = mention("agreement", index=3, frames=(0,))
    before = dated(mention("visit", index=2), "2001-05-01")
    return filled(event, context(frame.mention, event), frame, before)


def test_what_is_done_during_an_event_is_of_its_day() -> None:
    """ "Signed at the summit": the summit's day is that of the signing, and the basis says so."""
    choice = framed(dated(mention("summit", index=0), "2001-06-04"))
    assert choice.date == day("2001-06-04", basis="anaphoric")
    assert "'summit'" in choice.reasons[-1].reason


@pytest.mark.parametrize(("definiteness", "expected"), [("definite", "2001-05-01"), ("indefinite", None)])
def test_a_frame_that_is_only_named_is_the_event_told_before(definiteness: str, expected: str | None) -> None:
    """ "During the visit" means the visit dated elsewhere; "during a visit" means none that is known."""
    choice = framed(dated(mention("visit", index=0, definiteness=definiteness), None))
    assert (choice.date.edtf if choice.date else None) == expected


@pytest.mark.parametrize(
    "event",
    [
        mention("statement", index=3, frames=(0,)),
        mention("agreement", candidate("clause"), index=3, frames=(0,)),
    ],
    ids=["a statement", "with a time of its own"],
)
def test_a_frame_dates_no_statement_and_nothing_with_a_time(event: EventMention) -> None:
    """What one says during a visit, and what has a time on its own verb, is not of the frame's day."""
    frame = dated(mention("summit", index=0), "2001-06-04")
    found = context(frame.mention, event, time("recently", None))
    assert filled(event, found, frame).date is None


def tale(*, first: EventMention | None = None, when: str | None = "2001-06-04", **second: object) -> Choice:
    """A protest of Chile's on a day, and one of Peru's in the next sentence that tells no day."""
    told = first or mention("protest", arguments=(party("Chile"),), index=0)
    fields = {"arguments": (party("Peru"),), "sentence": 1, **second}
    kind = str(fields.pop("type", "protest"))
    event = mention(kind, index=1, **fields)
    return filled(event, context(told, event), dated(told, when))


def test_the_next_partys_act_of_the_same_kind_is_of_the_same_day() -> None:
    """ "Chile protested on Monday. Peru protested too.": the tale goes on, and the basis says so."""
    choice = tale()
    assert choice.date == day("2001-06-04", basis="anaphoric")
    assert (choice.link, choice.score >= THRESHOLD) == ("previous", True)


@pytest.mark.parametrize(
    "second",
    [
        {"type": "attack"},
        {"arguments": (party("Chile"),)},
        {"arguments": ()},
        {"sentence": 2},
        {"sentence": 0},
        {"tense": "future", "status": "scheduled"},
        {"tense": "present"},
        {"naming": "noun"},
        {"status": "denied"},
        {"definiteness": "definite"},
    ],
    ids=[
        *("another kind", "the same party", "no party", "two sentences on", "the same sentence"),
        *("planned", "in the present", "a noun", "denied", "pointing back"),
    ],
)
def test_the_tale_goes_on_only_with_an_act_like_the_last(second: dict[str, object]) -> None:
    """Another kind, party, tense or sentence is no continuation; the event stays undated."""
    assert tale(**second).date is None


def test_statements_do_not_take_the_day_of_the_statement_before() -> None:
    """What one says is not of the day on which another spoke."""
    said = mention("statement", arguments=(party("Chile"),), index=0)
    assert tale(first=said, type="statement").date is None


def test_a_tale_without_a_date_has_none_to_go_on_with() -> None:
    """An undated act before gives no date."""
    assert tale(when=None).date is None


def test_a_tale_goes_on_over_three_sentences() -> None:
    """An act dated by the one before dates the next in turn."""
    events = [mention("protest", arguments=(party(name),), index=k) for k, name in enumerate("ABC")]
    choices = fill([dated(events[0], "2001-06-04"), *(dated(e, None) for e in events[1:])], context(*events))
    assert [choice.date.edtf for choice in choices if choice.date] == ["2001-06-04"] * 3


def test_what_linking_has_dated_is_never_touched() -> None:
    """A date from the event's own words stands, whatever heading it is under."""
    event = mention("visit", candidate("clause"), paragraph=3)
    places = [TimePlace(3, "body"), TimePlace(2, "heading")]
    found = context(event, time("June 4"), time("November 1986", NOVEMBER), places=places)
    choices = link(found)
    assert fill(choices, found) == choices
    assert choices[0].date == day("2001-06-04", text="June 4")


def test_an_empty_text_fills_to_nothing() -> None:
    """No mentions, no choices."""
    assert fill([], context()) == []
