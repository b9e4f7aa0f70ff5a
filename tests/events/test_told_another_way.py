"""The same event told in other words is found all the same: one test a pair of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Told = list[tuple[str, str, set[str]]]

PAIRS: list[tuple[str, str, str]] = [
    (
        "full-date-before-the-verb",
        "Britain left the European Union on Jan. 31, 1999.",
        "Britain on Jan. 31, 1999 left the European Union.",
    ),
    (
        "full-date-after-a-capital",
        "Washington broke off diplomatic relations with Havana on Jan. 3, 1961.",
        "Washington on Jan. 3, 1961 broke off diplomatic relations with Havana.",
    ),
    (
        "day-before-a-rare-verb",
        "Japan scrambled jets on Monday.",
        "Japan on Monday scrambled jets.",
    ),
    (
        "year-before-the-verb",
        "Jordan shared intelligence with Iraq in 1998.",
        "Jordan in 1998 shared intelligence with Iraq.",
    ),
    (
        "night-behind-a-place",
        "President Paz flew out of Lusaka on Monday.",
        "President Paz flew out of Lusaka Monday night.",
    ),
    (
        "night-behind-a-people",
        "George Shultz met with the Saudis on Monday.",
        "George Shultz met with the Saudis Monday night.",
    ),
    (
        "a-body-for-a-state",
        "Norway demanded on Monday that Belarus free a jailed journalist.",
        "The European Union demanded on Monday that Belarus free a jailed journalist.",
    ),
    (
        "league-for-a-state",
        "Norway urged Syria on Monday to hold back its tanks.",
        "The Arab League urged Syria on Monday to hold back its tanks.",
    ),
    (
        "call-for-consultations",
        "On Monday, Estonia asked the alliance for consultations.",
        "Estonia asked the alliance for consultations on Monday.",
    ),
    (
        "what-it-said-was",
        "North Korea fired a cruise missile on Monday.",
        "On Monday, North Korea fired a cruise missile.",
    ),
    (
        "lifting-by-a-noun",
        "The sanctions against Belarus were eased this week.",
        "The easing of sanctions against Belarus was announced this week.",
    ),
]


def told(nlp: Language, text: str) -> Told:
    """Dates, types and names of the entries, Norway for a body."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    bodies = {"European Union": "Norway", "Arab League": "Norway"}
    return [(e.date.edtf, e.type, {bodies.get(name, name) for name in e.names}) for e in found if e.date]


@pytest.mark.parametrize(("plain", "other"), [c[1:] for c in PAIRS], ids=[c[0] for c in PAIRS])
def test_it_is_the_same_event(nlp: Language, plain: str, other: str) -> None:
    """Where the date stands, and which side it is, changes nothing of what is told."""
    assert told(nlp, plain)
    assert told(nlp, other) == told(nlp, plain)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In Japan on Monday masked men attacked a bank.", id="no-verb-before-the-men"),
        pytest.param("The summit on Monday pleased Chad.", id="the-day-of-a-noun"),
    ],
)
def test_a_day_of_something_else_is_left_there(nlp: Language, text: str) -> None:
    """A day behind a common noun, or in a place, dates no act of the name before it."""
    assert not [t for t in told(nlp, text) if t[1] not in ("attack", "summit")]
