"""A day of what is said or done about an event, and days counted back from now: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

NOT_ITS_OWN = [
    ("reacted", "Mali reacted on Tuesday to the raid on Chad.", "attack"),
    ("responded", "On Monday Mali responded to the attack by Chad with a note.", "attack"),
    ("raised", "Mali raised the deployment of Chadian troops during Monday's meeting in Oslo.", "military"),
    ("recalled", "The envoy recalled on Monday the attack by Chad on Mali.", "attack"),
    ("followed", "Monday's deal followed weeks of bombardment of Mali by Chad.", "attack"),
    ("on-top-of-now", "New talks of Mali and Chad begin a year after others fell apart.", "talks"),
]

DATED = [
    ("led", "Monday's talks of Mali and Chad led to an agreement.", "agreement", "2001-06-11"),
    (
        "by-doing",
        "Mali responded to the raid by expelling the Chadian envoy on Monday.",
        "rupture",
        "2001-06-11",
    ),
    (
        "comes",
        "The move comes two weeks after Mali expelled the Chadian envoy.",
        "rupture",
        "2001-05-28/2001-06-03",
    ),
    ("comes-noun", "The visit comes a day after Mali's attack on Chad.", "attack", "2001-06-13"),
    ("begin", "Their exercise begins a month after Mali expelled the Chadian envoy.", "rupture", "2001-05"),
    (
        "told-before",
        "Mali cut ties with Chad on Monday. The move comes a day after Chad expelled its envoy.",
        "rupture",
        "2001-06-10",
    ),
]

ITS_DAY: list[tuple[str, str, tuple[str, str]]] = [
    (
        "what two men are suspected of",
        "Libya blocked the trial of two Libyans suspected of bombing a jet over Scotland in 1988.",
        ("1988", "attack"),
    ),
    (
        "the day a plan was proposed",
        "Peru proposed a plan to Chile on Monday that would open the border.",
        ("2001-06-11", "proposal"),
    ),
    (
        "called at a meeting for",
        "Peru called at a meeting in Quito on Monday for a cease-fire.",
        ("2001-06-11", "demand"),
    ),
    (
        "invited so long ago, behind what for",
        "Peru invited Chile to rejoin the pact two weeks ago.",
        ("2001-05-28/2001-06-03", "proposal"),
    ),
    (
        "tried by doing it",
        "Peru on Friday tried to win over Chile by calling on Bolivia to yield.",
        ("2001-06-08", "demand"),
    ),
    (
        "a call in which something is discussed",
        "In a telephone call on Monday, Peru's president and Chile's discussed the border.",
        ("2001-06-11", "call"),
    ),
    (
        "said on a day it would",
        "Peru said on Wednesday it would not sign the treaty.",
        ("2001-06-13", "statement"),
    ),
    (
        "hours after, counted from what was said that day",
        "Peru said on Wednesday it would not sign the pact, hours after its premier met Chile's president.",
        ("2001-06-13", "summit"),
    ),
    (
        "the day of an accusation, behind what it is of",
        "Peru accused Chile of arming rebels on Monday.",
        ("2001-06-11", "protest"),
    ),
    (
        "a departure that is only announced",
        "Peru's envoy to Chile announced on Monday that she was resigning after two years in Santiago.",
        ("2001-06-11", "statement"),
    ),
    (
        "a day suggested for talks",
        "Peru suggested July 22 for talks with Chile.",
        ("2001-07-22", "talks"),
    ),
    (
        "what somebody is blamed for",
        "Peru blamed Chile for the attack on two of its ships on 3 May.",
        ("2001-05-03", "attack"),
    ),
    (
        "the day of a vote, behind what is voted for",
        "Peru's Senate voted to extend the mission in Haiti on Monday.",
        ("2001-06-11", "resolution"),
    ),
    (
        "a letter that an envoy is to deliver",
        "Peru's envoy flew to Chile on June 1 to deliver a letter to its president.",
        ("2001-06-01", "letter"),
    ),
]

NOT_ITS_DAY: list[tuple[str, str, tuple[str, str]]] = [
    (
        "the day of what two men are suspected of",
        "Libya blocked the trial of two Libyans suspected of bombing a jet over Scotland in 1988.",
        ("1988", "rejection"),
    ),
    (
        "the year of what is to be replaced",
        "Peru made Chile a proposal to begin talks on a treaty to replace the 1953 border accord.",
        ("1953", "talks"),
    ),
    (
        "what is discussed in a call",
        "In a telephone call on Monday, Peru's president and Chile's discussed the border.",
        ("2001-06-11", "talks"),
    ),
    (
        "a day of saying, not of what is refused",
        "Peru said on Wednesday it would not sign the treaty.",
        ("2001-06-13", "agreement"),
    ),
    (
        "what a letter asks for",
        "Peru's president wrote to Chile's president on June 2 to urge him to free the crew.",
        ("2001-06-02", "demand"),
    ),
    (
        "a letter to somebody with whom one will travel",
        "Peru has written to Chile's minister, Mr Paz, with whom its own will travel to Quito on 6 July.",
        ("2001-07-06", "letter"),
    ),
    (
        "what was confirmed later",
        "On April 13, 2000, Peru launched a missile, but later confirmed that it had failed.",
        ("2000-04-13", "statement"),
    ),
    (
        "the suggesting of a day for talks",
        "Peru suggested July 22 for talks with Chile.",
        ("2001-07-22", "proposal"),
    ),
    (
        "blaming somebody for what was then",
        "Peru blamed Chile for the attack on two of its ships on 3 May.",
        ("2001-05-03", "protest"),
    ),
    (
        "a letter that an envoy carries",
        "Peru's president sent an envoy to Chile on June 1 bearing a letter.",
        ("2001-06-01", "letter"),
    ),
    (
        "the same of a noun with an infinitive",
        "Peru made Chile a proposal to begin talks on a treaty to replace the 1953 border accord.",
        ("1953", "proposal"),
    ),
    (
        "what is to be talked about then",
        "Chile has made a proposal that is to be discussed with Peru in Lima in November.",
        ("2001-11", "proposal"),
    ),
]


def dates(nlp: Language, text: str, kind: str) -> set[str]:
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return {e.date.edtf for e in found if e.type == kind and e.date}


@pytest.mark.parametrize(
    ("text", "kind"), [case[1:] for case in NOT_ITS_OWN], ids=[c[0] for c in NOT_ITS_OWN]
)
def test_what_one_reacts_to_has_another_day(nlp: Language, text: str, kind: str) -> None:
    """What is answered, raised or followed is older than that."""
    assert dates(nlp, text, kind) == set()


@pytest.mark.parametrize(("text", "kind", "date"), [case[1:] for case in DATED], ids=[c[0] for c in DATED])
def test_the_day_it_has(nlp: Language, text: str, kind: str, date: str) -> None:
    """What follows from an event has its day; a distance in the present tense is counted from now."""
    assert date in dates(nlp, text, kind)


def test_what_will_come_counts_from_no_day(nlp: Language) -> None:
    """ "Will come a week after" tells no day."""
    text = "The move will come a week after Mali expelled the Chadian envoy."
    assert dates(nlp, text, "rupture") == set()


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in ITS_DAY], ids=[case[0] for case in ITS_DAY])
def test_the_day_is_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "found"), [case[1:] for case in NOT_ITS_DAY], ids=[case[0] for case in NOT_ITS_DAY]
)
def test_the_day_is_not_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has no entry of that date and type."""
    assert found not in dated(nlp, text)
