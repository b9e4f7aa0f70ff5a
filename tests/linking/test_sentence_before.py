"""Days that a sentence has from those before it: the same, one counted from it, one of its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, dated_with_status

if TYPE_CHECKING:
    from spacy.language import Language

DATED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "it, of the sentence before",
        "The truce in Chad began on May 1. It expired on Saturday.",
        ("2001-06-09", "deescalation"),
    ),
    (
        "the next day, after a month",
        "In January 1999 Peru jailed a Chilean priest. Chile severed relations the next day.",
        ("1999-01", "rupture"),
    ),
    (
        "a passage about a year gone by",
        "Peru and Chile met in October 1999. Peru recalled its envoy from Chile on November 5.",
        ("1999-11-05", "rupture"),
    ),
    (
        "since then, after such a passage",
        "Peru and Chile met in June 1999. Since then there has been no peace. Peru left the pact on May 5.",
        ("2001-05-05", "withdrawal"),
    ),
    (
        "a perfect after such a passage",
        "Peru met Chile in June 1999.\n\nMali has changed its mind. Mali recalled its envoy on May 5.",
        ("2001-05-05", "rupture"),
    ),
    (
        "a participle set off opens no passage",
        "Peru keeps ships there under Operation Sage, mounted in March 1999. Chile broke off talks on May 5.",
        ("2001-05-05", "cancellation"),
    ),
    (
        "so long after it",
        "Peru and Chile met on May 3. Two days after it, Peru recalled its envoy from Chile.",
        ("2001-05-05", "rupture"),
    ),
    (
        "that month when",
        "Peru met Chile in May 2000. It ended that October when Peru recalled its envoy from Chile.",
        ("2000-10", "rupture"),
    ),
    (
        "a time between had and its participle",
        "Peru met Chile on May 4. Peru had a day earlier recalled its envoy from Chile.",
        ("2001-05-03", "rupture"),
    ),
    (
        "out of the talks",
        "Peru held talks with Chile on Monday. Following the talks, the two leaders signed an accord.",
        ("2001-06-11", "agreement"),
    ),
    (
        "later, in the news",
        "Peru held talks with Chile on Monday. The two sides later signed an accord on fish.",
        ("2001-06-11", "agreement"),
    ),
    (
        "also, of the same people",
        "Peru held talks with Chile on Monday. The two sides also signed an accord on fish.",
        ("2001-06-11", "agreement"),
    ),
    (
        "hours later",
        "On May 4 Peru met Chile in Quito. Hours later Chile recalled its envoy from Peru.",
        ("2001-05-04", "rupture"),
    ),
    (
        "whom a traveller meets, said next",
        "The Peruvian minister will visit Fiji on July 23-24. She will meet Fiji's premier.",
        ("2001-07-23/2001-07-24", "meeting"),
    ),
    (
        "weeks later, but before the text was published",
        "Peru tested a missile on May 21. Weeks later, it launched a rocket.",
        ("2001-06-04/2001-06-13", "weapons_test"),
    ),
    (
        "a year told beside the story does not hold for what follows",
        "In March 2000 Peru's envoys met Chile's in Quito and spoke of a man whom Chile had arrested in May "
        "1995. On September 2 Peru and Chile signed a pact.",
        ("2000-09-02", "agreement"),
    ),
    (
        "a release that looks back on several years is news",
        "Peru's president will host the king of Spain on July 11, 2001. A forefather ruled Lima from "
        "1785 to 1789. Peru's president visited Madrid in June 1996. Peru's president last met the king of "
        "Spain in Quito on October 6, 2000. Peru and Spain signed a pact on November 13.",
        ("2000-11-13", "agreement"),
    ),
]

NOT_DATED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "what follows a raid, which may be of another day",
        "Peru attacked Chile on Monday. After the raid, Bolivia closed its embassy in Peru.",
        ("2001-06-11", "rupture"),
    ),
    (
        "later, long ago",
        "Peru held talks with Chile on May 3, 1994. The two sides later signed an accord on fish.",
        ("1994-05-03", "agreement"),
    ),
    (
        "also, of other people",
        "Peru held talks with Chile on Monday. Mali also signed an accord with Chad.",
        ("2001-06-11", "agreement"),
    ),
    (
        "a day ahead over a line that is no heading",
        "On Tuesday, 19 June, he will be meeting with the Chilean\n\nGovernment in Santiago.\n\n"
        "Peru said that it was content.",
        ("2001-06-19", "statement"),
    ),
]

REACHED: list[tuple[str, str, tuple[str, str, str]]] = [
    (
        "a month of this year behind an old one",
        "Peru and Chile went to war in May 1998. They agreed to a truce on March 18 this year. In April Peru "
        "recalled its envoy from Chile.",
        ("2001-04", "rupture", "occurred"),
    ),
    (
        "it came into effect",
        "Japan and Peru signed a free trade agreement in 1998. It came into effect on March 1, 1999.",
        ("1999-03-01", "agreement", "occurred"),
    ),
    (
        "after what was told by a verb",
        "North Korea launched a rocket on Sunday. A day after the launch, Japan met South Korea in Seoul.",
        ("2001-06-11", "meeting", "occurred"),
    ),
    (
        "after-the-talks",
        "Hu Jintao met President Musharraf on Monday. China and Pakistan signed a pact after the talks.",
        ("2001-06-11", "agreement", "occurred"),
    ),
    (
        "what-the-summit-did",
        "Russia and China held a summit in Astana on Monday. The summit also admitted Iran as an observer.",
        ("2001-06-11", "relations", "occurred"),
    ),
    (
        "did-so",
        "Lebanon signed the treaty on Monday. Syria did so on Tuesday.",
        ("2001-06-12", "agreement", "occurred"),
    ),
    (
        "said-next",
        "France rejected the plan on Monday. It called on Iran to halt enrichment.",
        ("2001-06-11", "demand", "occurred"),
    ),
    (
        "counted-out-of-rounds",
        "Peru and Chile held two rounds of talks in May. A third, in Arica from June 3 to 5, was broken off.",
        ("2001-06-03/2001-06-05", "talks", "occurred"),
    ),
    (
        "counted-out-and-ahead",
        "Peru and Chile have held three rounds of talks. The last was in May, the next is set for July 3.",
        ("2001-07-03", "talks", "scheduled"),
    ),
    (
        "counted-out-of-meetings",
        "Peru and Chile met twice last year. The second, in August, ended in a quarrel.",
        ("2000-08", "meeting", "occurred"),
    ),
    (
        "lifted-in-a-new-paragraph",
        "Canberra imposed travel bans on Fiji in November 1997.\n\nThe bans were lifted in March.",
        ("2001-03", "sanctions_relief", "occurred"),
    ),
    (
        "lifted-in-the-same-paragraph",
        "Canberra imposed travel bans on Fiji in November 1997. The bans were lifted in March.",
        ("1998-03", "sanctions_relief", "occurred"),
    ),
]

NOT_REACHED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "the eve of a summit that is past",
        "Peru and Chile held a summit last week. Mali's president will meet Chad's on the eve of the summit.",
        ("2001-06-03", "summit"),
    ),
    (
        "after what was not told",
        "Japan lost a satellite on Sunday. A day after the launch, Peru met Chile in Lima.",
        ("2001-06-11", "meeting"),
    ),
    (
        "called-in-passing",
        "Peru hailed the pact on Monday. It noted the anger of Chile and what it called warmongers.",
        ("2001-06-11", "protest"),
    ),
    (
        "first-of-no-events",
        "Peru will meet Chile on Tuesday. The first of its guests arrived in May.",
        ("2001-05", "meeting"),
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_the_day_is_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "found"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_the_day_is_not_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has no entry of that date and type."""
    assert found not in dated(nlp, text)


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in REACHED], ids=[case[0] for case in REACHED])
def test_a_date_reaches_its_event(nlp: Language, text: str, found: tuple[str, str, str]) -> None:
    """The event has the day that its own clause, or the one that it goes on from, tells."""
    assert found in dated_with_status(nlp, text)


@pytest.mark.parametrize(
    ("text", "wrong"), [case[1:] for case in NOT_REACHED], ids=[case[0] for case in NOT_REACHED]
)
def test_a_date_of_something_else(nlp: Language, text: str, wrong: tuple[str, str]) -> None:
    """A day of another act beside it dates no event."""
    assert wrong not in [found[:2] for found in dated_with_status(nlp, text)]
