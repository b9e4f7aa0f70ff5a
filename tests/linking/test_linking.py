"""Which date belongs to which event: scores, refiners and reasons over values built by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import (
    AHEAD,
    BEHIND,
    PUBLISHED,
    candidate,
    context,
    day,
    mention,
    offset,
    party,
    steps_beyond_the_link,
    time,
)
from handmade import date
from timeline.linking.choice import link
from timeline.linking.context import Context, TimePlace
from timeline.linking.weighing import DIRECT, LINK_SCORES, REFINERS, THRESHOLD, explain, weigh
from timeline.models import EventDate, TimeExpression
from timeline.models.mention import EventMention, Link


def points(found: Context, of: int = 0) -> int:
    return sum(step.points for step in steps_beyond_the_link(found, of))


@pytest.mark.parametrize("name", list(LINK_SCORES))
def test_a_candidate_begins_with_the_score_of_its_link(name: Link) -> None:
    """With nothing else to say, the score is that of the link, and the first reason names it."""
    event = mention("visit", candidate(name))
    score, steps = weigh(event, event.candidates[0], context(event, BEHIND))
    assert (score, steps[0].points) == (LINK_SCORES[name], LINK_SCORES[name])
    assert name in steps[0].reason


@pytest.mark.parametrize("name", list(LINK_SCORES))
def test_only_a_candidate_above_the_threshold_dates(name: Link) -> None:
    """A link that scores under the threshold leaves the event undated; any other dates it."""
    event = mention("visit", candidate(name))
    (choice,) = link(context(event, BEHIND))
    if LINK_SCORES[name] >= THRESHOLD:
        assert (choice.date, choice.time, choice.link) == (BEHIND.date, 0, name)
    else:
        assert (choice.date, choice.time, choice.link) == (None, None, None)


def test_the_links_inside_phrase_clause_and_relative_are_the_strongest() -> None:
    """No link reaches over those that stand on the event itself."""
    others = [score for name, score in LINK_SCORES.items() if name not in DIRECT]
    assert min(LINK_SCORES[name] for name in DIRECT) > max(others)


def test_the_best_candidate_dates() -> None:
    """Of two times the one in the nearer link is taken, whichever stands first."""
    event = mention("visit", candidate("coordinated", 0), candidate("clause", 1))
    (choice,) = link(context(event, BEHIND, time("June 7", "2001-06-07")))
    assert choice.date == day("2001-06-07", text="June 7")


def test_of_equal_candidates_the_nearer_one_dates() -> None:
    """Where scores are equal, fewer words between decide."""
    event = mention("visit", candidate("clause", 0, 3), candidate("clause", 1, 1))
    (choice,) = link(context(event, BEHIND, time("June 7", "2001-06-07")))
    assert choice.time == 1


def test_of_candidates_equal_in_all_the_first_dates() -> None:
    """The choice never depends on the order in which candidates were found."""
    both = (candidate("clause", 0, 2), candidate("clause", 1, 2))
    for pair in (both, both[::-1]):
        (choice,) = link(context(mention("visit", *pair), BEHIND, time("June 7", "2001-06-07")))
        assert choice.time == 0


def test_a_time_without_date_dates_nothing() -> None:
    """ "Recently" on the event's own verb gives it no date, and does not keep another from doing so."""
    recently = time("recently", None)
    (alone,) = link(context(mention("visit", candidate("clause")), recently))
    both = mention("visit", candidate("clause", 0), candidate("argument", 1))
    (beside,) = link(context(both, recently, BEHIND))
    assert (alone.date, alone.reasons) == (None, ())
    assert beside.date == BEHIND.date


def test_an_event_without_candidates_stays_undated() -> None:
    """No time in reach: no date, no score, no reasons."""
    (choice,) = link(context(mention("visit"), BEHIND))
    assert choice[1:] == (None, None, None, 0, ())


def test_choices_come_in_the_order_of_the_mentions() -> None:
    """One choice for each mention, in order."""
    events = [mention("visit", candidate("clause"), index=k) for k in range(3)]
    choices = link(context(*events, BEHIND))
    assert [choice.mention.index for choice in choices] == [0, 1, 2]


def test_a_time_far_away_loses_a_little_and_no_more_however_far_it_is() -> None:
    """Distance takes away points word by word, nothing for a near time and never enough to undo a link."""
    lost = [
        points(context(mention("visit", candidate("clause", 0, words)), BEHIND))
        for words in (0, 3, 12, 60, 900)
    ]
    assert lost[:2] == [0, 0]
    assert 0 > lost[2] > lost[3] == lost[4] > -10


def carried(kind: Link, *, governor: int | None = None) -> Context:
    """A visit whose time stands on a meeting first."""
    event = mention("visit", candidate(kind, carrier=1), governor=governor)
    return context(event, mention("attack", candidate("clause"), index=1), BEHIND)


@pytest.mark.parametrize("kind", ["phrase", "clause", "occasion", "governor", "when", "argument", "reported"])
def test_a_time_that_stands_on_another_event_first_counts_less(kind: Link) -> None:
    """What dates another event first is worth less to this one, and the reason names that event."""
    (step,) = steps_beyond_the_link(carried(kind))
    assert step.points < 0
    assert "'attack'" in step.reason


@pytest.mark.parametrize("kind", ["shared", "coordinated"])
def test_a_time_before_two_acts_counts_fully_for_the_second(kind: Link) -> None:
    """ "On Monday he flew to Cairo and met Sadat": that Monday dates the flight takes nothing away."""
    assert steps_beyond_the_link(carried(kind)) == []


@pytest.mark.parametrize("kind", ["governor", "when"])
def test_a_time_of_the_act_right_above_loses_less_than_that_of_another(kind: Link) -> None:
    """ "Met on Tuesday to sign": the meeting carries the time, and it is right above the signing."""
    assert points(carried(kind)) < points(carried(kind, governor=1)) < 0


@pytest.mark.parametrize(
    ("event", "when", "fits"),
    [
        (mention("visit", candidate("argument"), status="scheduled", tense="future"), BEHIND, False),
        (mention("visit", candidate("argument"), status="scheduled", tense="future"), AHEAD, True),
        (mention("visit", candidate("clause"), status="scheduled", tense="future"), BEHIND, True),
        (mention("visit", candidate("argument")), AHEAD, False),
        (mention("visit", candidate("argument")), BEHIND, True),
        (mention("visit", candidate("clause")), AHEAD, True),
        (mention("visit", candidate("argument"), tense="none"), AHEAD, True),
        (mention("visit", candidate("when"), status="possible"), AHEAD, True),
        (mention("visit", candidate("argument"), status="possible"), AHEAD, False),
        (mention("visit", candidate("governor"), status="proposed"), AHEAD, False),
        (mention("visit", candidate("clause"), status="proposed"), AHEAD, True),
    ],
    ids=[
        *("planned, behind", "planned, ahead", "planned, its own clause"),
        *("done, ahead", "done, behind", "done, its own clause", "a noun, ahead", "possible, ahead"),
        *("a wish", "a wish above it", "a wish with a time of its own"),
    ],
)  # fmt: skip
def test_a_date_lies_on_the_side_that_the_event_looks_to(
    event: EventMention, when: TimeExpression, fits: bool
) -> None:
    """What is planned lies ahead, what has happened behind; a date in the clause itself is believed."""
    assert (points(context(event, when)) == 0) is fits


def test_without_a_publication_date_no_side_is_known() -> None:
    """Past and future are judged from the day of publication alone, never from today."""
    event = mention("visit", candidate("argument"), status="scheduled")
    assert points(context(event, BEHIND, published=None)) == 0


@pytest.mark.parametrize(
    ("carrier", "kind", "dated"),
    [
        ("visit", "talks", True),
        ("envoy", "meeting", True),
        ("attack", "talks", False),
        ("visit", "aid", False),
    ],
)
def test_who_travels_for_talks_holds_them_then(carrier: str, kind: str, dated: bool) -> None:
    """ "Flew to Cairo on Monday for talks" dates the talks; other acts do not date what they are for."""
    above = mention(carrier, candidate("clause"), index=0)
    event = mention(kind, candidate("purpose", carrier=0), index=1, naming="noun", tense="none")
    assert (link(context(above, event, BEHIND))[1].date is not None) == dated


def test_who_leaves_for_talks_does_not_hold_them_then() -> None:
    """ "Left on Monday for talks": the talks are where the journey ends."""
    above = mention("visit", candidate("clause"), index=0, lemma="leave")
    event = mention("talks", candidate("purpose", carrier=0), index=1, naming="noun", tense="none")
    assert link(context(above, event, BEHIND))[1].date is None


@pytest.mark.parametrize(("kind", "dated"), [("visit", True), ("envoy", True), ("agreement", False)])
def test_a_journey_has_the_date_of_its_aim(kind: str, dated: bool) -> None:
    """ "Travelled to Cairo to meet Sadat on Friday" dates the journey; "agreed to meet" no agreement."""
    event = mention(kind, candidate("aim", carrier=1))
    aim = mention("meeting", candidate("clause"), index=1)
    assert (link(context(event, aim, BEHIND))[0].date is not None) == dated


@pytest.mark.parametrize(
    ("when", "dated"),
    [
        (date("1999-06-14/2001-06-14", "1999-06-14", "2001-06-14", "year", basis="relative"), False),
        (date("1981~", "1981-01-01", "1981-12-31", "year", modifier="approx", basis="relative"), False),
        (date("1965/1995", "1965-01-01", "1995-12-31", "year"), False),
        (date("2000", "2000-01-01", "2000-12-31", "year", basis="relative"), True),
        (date("1999/2001", "1999-01-01", "2001-12-31", "year"), True),
        (date("199X", "1990-01-01", "1999-12-31", "decade"), True),
    ],
    ids=[
        *("the past two years", "some twenty years ago", "thirty years"),
        *("last year", "from 1999 to 2001", "the 1990s"),
    ],
)
def test_a_long_stretch_counts_and_does_not_date(when: EventDate, dated: bool) -> None:
    """ "The third trip in the past two years" has no date; a year, a decade or told years are one."""
    event = mention("visit", candidate("clause"))
    assert (link(context(event, time("then", when)))[0].date is not None) == dated


@pytest.mark.parametrize(
    ("status", "relation", "expected"),
    [
        ("denied", "since", ("occurred", "status.not-since")),
        ("denied", "at", ("denied", "status.negated")),
        ("cancelled", "since", ("cancelled", "status.negated")),
        ("occurred", "since", ("occurred", "status.negated")),
    ],
)
def test_who_has_not_met_since_a_month_met_then(
    status: str, relation: str, expected: tuple[str, str]
) -> None:
    """ "Have not met since October": the last meeting was in October; "did not meet in October" was none."""
    event = mention("meeting", candidate("clause"), status=status, status_rule="status.negated")
    (choice,) = link(context(event, time("October", "2000-10-05", relation=relation)))
    assert (choice.mention.status, choice.mention.status_rule) == expected


WEDNESDAY = time("Wednesday", None, timex3_value="XXXX-WXX-3")


@pytest.mark.parametrize(
    ("expression", "published", "waits"),
    [
        (WEDNESDAY, None, True),
        (WEDNESDAY, PUBLISHED, False),
        (time("recently", None), None, False),
        (time("three years", None, timex3_type="DURATION", timex3_value="P3Y"), None, False),
        (offset("two days after the talks", 2, "day", (0, 5)), None, False),
    ],
    ids=["a weekday", "a weekday, published", "recently", "a duration", "counted from an event"],
)
def test_a_date_that_only_publication_could_tell_is_waited_for(
    expression: TimeExpression, published: dt.date | None, waits: bool
) -> None:
    """Without a publication date a weekday is tied to its event without being given a date."""
    (choice,) = link(context(mention("visit", candidate("clause")), expression, published=published))
    assert choice.date is None
    assert (choice.time == 0) is waits


LISTED_YEARS = ("2006", "2009", "2013")
LISTED = {
    "in a list": ([False, True, True], ["2006", "2009", "2013"]),
    "apart": ([False, False, True], ["2006"]),
}


@pytest.mark.parametrize(("listed", "dates"), LISTED.values(), ids=list(LISTED))
def test_a_list_of_dates_is_an_event_on_each(listed: list[bool], dates: list[str]) -> None:
    """ "Tests in 2006, 2009 and 2013" are three; years apart in the sentence are no list."""
    years = [time(year, date(year, f"{year}-01-01", f"{year}-12-31", "year")) for year in LISTED_YEARS]
    event = mention("attack", *(candidate("phrase", k, k) for k in range(len(years))))
    places = [TimePlace(0, "body", listed=beside) for beside in listed]
    found = link(context(event, *years, places=places))
    assert [choice.date.edtf for choice in found if choice.date] == dates


def test_a_list_of_dates_has_one_grain() -> None:
    """ "In 2006 and on May 3" is no list of one event's dates."""
    times = [time("2006", date("2006", "2006-01-01", "2006-12-31", "year")), time("May 3", day("2008-05-03"))]
    event = mention("attack", candidate("phrase", 0, 0), candidate("phrase", 1, 1))
    places = [TimePlace(0, "body"), TimePlace(0, "body", listed=True)]
    assert len(link(context(event, *times, places=places))) == 1


def test_a_date_that_a_name_is_dealt_needs_no_same_grain() -> None:
    """ "Met Paz on May 3 and Fox last week": each date has what stands before it."""
    times = [
        time("May 3", day("2008-05-03")),
        time("last week", date("2008-W18", "2008-04-28", "2008-05-04", "week")),
    ]
    event = mention("meeting", candidate("clause", 0, 0), candidate("clause", 1, 1))
    places = [TimePlace(0, "body"), TimePlace(0, "body", dealt=True)]
    (only,) = link(context(event, *times, places=places))
    assert only.time == 0, "no name stands between the dates"


def test_reasons_add_up_to_the_score() -> None:
    """The score of a choice is the sum of its reasons, each in words."""
    found = carried("clause")
    for choice in link(found):
        assert choice.score == sum(step.points for step in choice.reasons)
        assert all(step.reason and step.points for step in choice.reasons)


def test_an_explanation_tells_every_candidate_best_first() -> None:
    """Candidates are explained from best to worst, those under the threshold too."""
    event = mention("visit", candidate("sentence", 0), candidate("clause", 1), candidate("argument", 2))
    told = list(explain(event, context(event, BEHIND, AHEAD, time("June 7", "2001-06-07"))))
    assert [expression.text for expression, _, _ in told] == ["June 20", "June 7", "June 4"]
    assert all(score == sum(step.points for step in steps) for _, score, steps in told)


def test_linking_changes_nothing_that_it_is_given() -> None:
    """Linking twice gives the same, and every refiner is a pure function of what it sees."""
    found = context(mention("visit", candidate("clause"), arguments=(party("Ortega"),)), BEHIND)
    assert link(found) == link(found)
    event = found.mentions[0]
    for refiner in REFINERS:
        assert refiner(event, event.candidates[0], found) == refiner(event, event.candidates[0], found)


def test_what_is_put_off_is_ahead_on_its_new_day() -> None:
    """On the day that a verb of putting off names it is to be; on the old day it keeps its status."""
    old = candidate("relative")
    new = candidate("moved", 1)
    event = mention("summit", old, new, status="postponed")
    found = link(context(event, time("June 16", "2001-06-16"), AHEAD))
    assert [(c.date.edtf, c.mention.status) for c in found if c.date] == [
        ("2001-06-16", "postponed"),
        ("2001-06-20", "scheduled"),
    ]


def test_what_was_put_off_to_a_day_gone_by_keeps_its_status() -> None:
    """A new day that has passed by the time of publication tells nothing of what became of it."""
    event = mention("summit", candidate("moved"), status="postponed")
    found = link(context(event, BEHIND))
    assert [(c.date.edtf, c.mention.status) for c in found if c.date] == [("2001-06-04", "postponed")]


def test_a_new_day_waits_for_the_day_of_publication() -> None:
    """Without a publication date the new day stands open, as any other day does."""
    open_day = time("July 4", None, timex3_value="XXXX-07-04")
    found = link(context(mention("summit", candidate("moved"), status="postponed"), open_day, published=None))
    assert [(c.date, c.time, c.mention.status) for c in found] == [(None, 0, "postponed")]
