"""Days of saying, praising and asking, and whether what is said has them: over values built by hand."""

from __future__ import annotations

import pytest

from builders import AHEAD, BEHIND, PUBLISHED, candidate, context, mention, steps_beyond_the_link, time
from timeline.linking.choice import link
from timeline.linking.context import Context
from timeline.linking.weighing import DIRECT, LINK_SCORES
from timeline.models.mention import Link


@pytest.mark.parametrize("kind", list(LINK_SCORES))
def test_a_statement_is_dated_by_its_own_clause(kind: Link) -> None:
    """The time of what is said is not the time of saying."""
    (choice,) = link(context(mention("statement", candidate(kind)), BEHIND))
    own = (*DIRECT, "argument", "occasion", "shared", "session")
    assert (choice.date is not None) == (kind in own)


def announced(lemma: str, kind: str, of: Link = "reported", above: str = "statement") -> Context:
    """An event under a verb of saying that carries the time."""
    saying = mention(above, candidate("clause"), index=0, lemma=lemma)
    event = mention(kind, candidate(of, carrier=0), index=1, governor=0)
    return context(saying, event, BEHIND)


@pytest.mark.parametrize("lemma", ["announce", "declare", "confirm", "agree", "decide"])
def test_what_an_announcement_brings_about_takes_its_date(lemma: str) -> None:
    """ "Announced on June 4 the withdrawal": the withdrawal is of June 4 too."""
    _, event = link(announced(lemma, "withdrawal"))
    assert event.date == BEHIND.date
    assert any("brings it about" in step.reason for step in event.reasons)


@pytest.mark.parametrize(
    ("lemma", "kind", "of", "above"),
    [
        ("say", "withdrawal", "reported", "statement"),  # saying does not bring it about
        ("announce", "visit", "reported", "statement"),  # a visit announced is not made
        ("announce", "visit", "governor", "statement"),
        ("announce", "withdrawal", "complement", "statement"),  # the time does not stand above
        ("announce", "withdrawal", "reported", "meeting"),  # what stands above is no saying
    ],
)  # fmt: skip
def test_what_is_only_told_does_not_take_the_date_of_telling(
    lemma: str, kind: str, of: Link, above: str
) -> None:
    """A date of saying is not that of what is said, unless the saying brings it about."""
    _, event = link(announced(lemma, kind, of, above))
    assert event.date is None


def test_a_trait_and_not_a_name_says_what_an_announcement_brings_about() -> None:
    """A type of one's own whose file says "announced" takes the date of the announcement as well."""
    saying = mention("statement", candidate("clause"), index=0, lemma="announce")
    event = mention("visit", candidate("reported", carrier=0), index=1, governor=0, traits={"announced"})
    _, choice = link(context(saying, event, BEHIND))
    assert choice.date == BEHIND.date


@pytest.mark.parametrize(
    ("kind", "naming", "about"),
    [
        ("statement", "verb", True),
        ("support", "verb", True),
        ("visit", "verb", False),
        ("statement", "noun", False),
    ],
)
def test_what_is_praised_on_a_day_is_older(kind: str, naming: str, about: bool) -> None:
    """ "Hailed on Sunday the deal": the time dates the praise alone, and a reason says so."""
    event = mention("agreement", candidate("argument", carrier=1), naming="noun", tense="none")
    above = mention(kind, candidate("clause"), index=1, naming=naming)
    told = [step.reason for step in steps_beyond_the_link(context(event, above, BEHIND))]
    assert any("is about it" in reason for reason in told) is about


@pytest.mark.parametrize(
    ("kind", "of", "dated"),
    [
        ("cancellation", "argument", False),
        ("demand", "governor", False),
        ("threat", "governor", False),
        ("meeting", "governor", True),
        ("cancellation", "clause", True),
    ],
)
def test_what_a_demand_is_about_has_not_its_date(kind: str, of: Link, dated: bool) -> None:
    """ "Cancelled on Friday his trip": the trip is not of Friday; "met on Friday to sign": the signing is."""
    above = mention(kind, candidate("clause"), index=0)
    event = mention("visit", candidate(of), index=1, governor=0)
    assert (link(context(above, event, BEHIND))[1].date is not None) == dated


def test_what_is_announced_for_a_day_ahead_has_that_day() -> None:
    """Nobody announced anything on a day still to come: it is that of what was announced."""
    telling = mention("statement", lemma="announce", index=0)
    drill = mention(
        "military", candidate("argument", carrier=0), index=1, naming="noun", tense="none", governor=0
    )
    found = context(telling, drill, AHEAD)
    gone = context(telling, drill, BEHIND)
    assert [c.date is not None for c in (link(found)[1], link(gone)[1])] == [True, False]


def test_what_is_planned_has_not_the_day_on_which_it_was_agreed() -> None:
    """A plan has no day gone by, nor that of publication, but by its own words."""
    telling = mention("agreement", lemma="agree", index=0)
    today = time("today", PUBLISHED.isoformat())
    links: list[Link] = ["governor", "clause"]
    plans = [mention("relations", candidate(name), index=1, status="scheduled", governor=0) for name in links]
    found = [link(context(telling, plan, today))[1] for plan in plans]
    assert [c.date is not None for c in found] == [False, True]
