"""One verb for several things, each with a date of its own: an event for each, one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, entries

if TYPE_CHECKING:
    from spacy.language import Language

OWN_DAYS: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "a-thing-of-the-kind",
        "Peru and Chile signed a border accord in 1991 and a trade treaty in 1994.",
        {("1991", "agreement"), ("1994", "agreement")},
    ),
    (
        "a-bare-number",
        "Chad freed two Sudanese pilots on Monday and three on Wednesday.",
        {("2001-06-11", "release"), ("2001-06-13", "release")},
    ),
    (
        "so-many-more",
        "Peru expelled two Chilean diplomats in April and three others in May.",
        {("2001-04", "rupture"), ("2001-05", "rupture")},
    ),
    (
        "another",
        "The Security Council adopted a resolution on Chad in April and another in May.",
        {("2001-04", "resolution"), ("2001-05", "resolution")},
    ),
    (
        "to-somebody-else",
        "Mali sent a letter to Niger in April and one to Ghana in May.",
        {("2001-04", "letter"), ("2001-05", "letter")},
    ),
    (
        "three-in-a-row",
        "Chad freed two Britons in March, a Dane in April and four Swedes in May.",
        {("2001-03", "release"), ("2001-04", "release"), ("2001-05", "release")},
    ),
    (
        "in-the-passive",
        "Two Sudanese were freed on Monday and three on Wednesday.",
        {("2001-06-11", "release"), ("2001-06-13", "release")},
    ),
    (
        "to-come",
        "Ghana will send 50 soldiers to Chad in August and 100 in October.",
        {("2001-08", "military"), ("2001-10", "military")},
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in OWN_DAYS], ids=[c[0] for c in OWN_DAYS])
def test_each_thing_of_one_verb_has_an_event_on_its_own_day(
    nlp: Language, text: str, found: set[tuple[str, str]]
) -> None:
    """What stands between two dates behind "and" is done on the later one, and the first thing is not."""
    assert dated(nlp, text) == found


NO_OWN_DAY: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "what-the-verb-is-not-an-act-with",
        "Spain opened an embassy in Chad in March and a school in April.",
        {("2001-03", "relations")},
    ),
    (
        "one-date-for-two-things",
        "Peru and Chile signed a border accord and a trade treaty in 1994.",
        {("1994", "agreement")},
    ),
    (
        "what-is-only-spoken-of",
        "Peru condemned the raid in April and three others in May.",
        {("2001-04", "protest")},
    ),
    (
        "with-a-verb-of-its-own",
        "Chad freed two Sudanese pilots on Monday and three on Wednesday fled.",
        {("2001-06-11", "release")},
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in NO_OWN_DAY], ids=[c[0] for c in NO_OWN_DAY])
def test_a_thing_that_the_act_is_not_done_to_has_no_event(
    nlp: Language, text: str, found: set[tuple[str, str]]
) -> None:
    """No event for what does not fit the act, has no date of its own, or has a verb of its own."""
    assert dated(nlp, text) == found


def test_the_parties_are_those_of_the_thing(nlp: Language) -> None:
    """What belongs to the first thing is not that of the later one, nor the other way round."""
    text = "Mali sent a letter to Niger in April and one to Ghana in May."
    names = [e.names for e in entries(nlp, text)]
    assert names == [("Mali", "Niger"), ("Mali", "Ghana")]


SENT_HOME: list[tuple[str, str]] = [
    ("Peru expelled a Chilean diplomat on Monday and a consul on Wednesday.", "Chile"),
    ("Peru expelled a Chilean diplomat on Monday and a Bolivian consul on Wednesday.", "Bolivia"),
]


@pytest.mark.parametrize(("text", "state"), SENT_HOME, ids=[text for text, _ in SENT_HOME])
def test_a_second_diplomat_is_of_the_same_state_unless_told(nlp: Language, text: str, state: str) -> None:
    """A diplomat of whom no state is told is of the state of the one before."""
    assert [e.names for e in entries(nlp, text)] == [("Peru", "Chile"), ("Peru", state)]


def test_a_second_guest_is_nothing_left_out(nlp: Language) -> None:
    """A day behind the last of those with whom one talks is that of the talks."""
    met = "Mr Lund met the leader of the rebels, Idi Bello, in Kayes on Thursday. "
    talks = (
        "He also held talks with Prime Minister Jo Bello and with President Ana Marin in Colombo this week."
    )
    assert ("2001-06-11/2001-06-17", "talks") in dated(nlp, met + talks)
