"""Which event a date belongs to where clauses stand side by side or inside each other: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import PUBLISHED, dated_with_status

if TYPE_CHECKING:
    from spacy.language import Language

Found = tuple[str, str, str]

DATED: list[tuple[str, str, Found]] = [
    (
        "what is told at talks of a day",
        "Juan Toro of Mali told reporters in Rome at Monday's talks with Chile that he would go.",
        ("2001-06-11", "statement", "occurred"),
    ),
    (
        "what the same one did next",
        "Chile seized Juan Toro of Mali on Monday and held him in jail.",
        ("2001-06-11", "detention", "occurred"),
    ),
    (
        "talks that began and stalled",
        "Talks between Peru and Chile began in Lima in April last year but stalled in May.",
        ("2000-04", "talks", "occurred"),
    ),
    (
        "talks, suspended on a day",
        "Talks between the two Koreas, suspended by Pyongyang on May 28, may resume.",
        ("2001-05-28", "cancellation", "occurred"),
    ),
    (
        "the day within the time limit",
        "Georgia's acting president said elections would be held within 45 days, on July 4.",
        ("2001-07-04", "leadership", "scheduled"),
    ),
    (
        "what is announced today",
        "Today Australia announces sanctions against five Iranian officials.",
        ("2001-06-14", "sanctions", "occurred"),
    ),
    (
        "the pope by his name",
        "Cuba released the men after Pope John Paul II's visit in January.",
        ("2001-01", "visit", "occurred"),
    ),
    (
        "a cleft",
        "It was in 1996 that Chile recalled its envoy from Bolivia.",
        ("1996", "rupture", "occurred"),
    ),
    (
        "a cleft with a month",
        "It was only last month that Peru and Chile agreed to a truce.",
        ("2001-05", "deescalation", "occurred"),
    ),
    (
        "the last time",
        "The last time the leaders of Peru and Chile met was in May 1998.",
        ("1998-05", "summit", "occurred"),
    ),
    (
        "weeks since",
        "It has been three weeks since Peru expelled the Chilean envoy.",
        ("2001-05-21/2001-05-27", "rupture", "occurred"),
    ),
    (
        "what came into effect",
        "Japan and Peru signed a free trade agreement in 1998, which came into effect on March 1 "
        "the following year.",
        ("1999-03-01", "agreement", "occurred"),
    ),
    (
        "aside",
        "Foreign Minister Shimon Peres, speaking in Paris on Monday, urged Syria to return to the talks.",
        ("2001-06-11", "demand", "occurred"),
    ),
    (
        "before-the-verb",
        "The release of ten soldiers by Chad on Monday followed talks with Mali.",
        ("2001-06-11", "release", "occurred"),
    ),
    (
        "saw-them-sign",
        "A ceremony in Lima on Monday saw Peru and Chile sign a border treaty.",
        ("2001-06-11", "agreement", "occurred"),
    ),
    (
        "had-it-frozen",
        "Ten Libyan officials had their assets frozen by the United States on Monday.",
        ("2001-06-11", "sanctions", "occurred"),
    ),
    (
        "under-since",
        "Libya has been under a UN arms embargo since May 1992.",
        ("1992-05", "sanctions", "ongoing"),
    ),
    (
        "called-last-week-for",
        "Iraq called last week for an Arab summit.",
        ("2001-06-04/2001-06-10", "demand", "occurred"),
    ),
    (
        "before-leaving",
        "Premier Paul Lund told reporters on Monday before leaving for Lima.",
        ("2001-06-11", "visit", "occurred"),
    ),
    (
        "as-it-was-done",
        "Cuba freed Alan Gross on Monday as the two states of Peru and Chile agreed to talk.",
        ("2001-06-11", "agreement", "occurred"),
    ),
    (
        "said-it-was-pulling-out",
        "Russia said on Monday it was pulling out of the treaty with Chile.",
        ("2001-06-11", "withdrawal", "occurred"),
    ),
    (
        "first-to-visit",
        "Premier Toshiki Kaifu became in May the first leader of a democracy to visit Lima.",
        ("2001-05", "visit", "occurred"),
    ),
    (
        "earlier-than-planned",
        "Talks between Chad and Mali ended earlier than scheduled on Wednesday.",
        ("2001-06-13", "talks", "occurred"),
    ),
    (
        "convoy-hit",
        "Israeli aircraft hit a convoy leaving the town on Monday.",
        ("2001-06-11", "attack", "occurred"),
    ),
    (
        "ties-which-were",
        "Ties between China and Pakistan, which were established on May 21, 1951, are close.",
        ("1951-05-21", "relations", "occurred"),
    ),
    (
        "weekend",
        "Weekend raids by Libyan planes killed six in Chad.",
        ("2001-06-09/2001-06-10", "attack", "occurred"),
    ),
    ("fragment", "A Kenyan delegation left for Kampala on Sunday.", ("2001-06-10", "visit", "occurred")),
    (
        "flown-by-exiles",
        "Cuba shot down two planes flown by exiles on Monday.",
        ("2001-06-11", "attack", "occurred"),
    ),
    (
        "first-this-year",
        "The trip of Paul Lund to Mali, Lund's first foreign travel this year, began on Monday.",
        ("2001-06-11", "visit", "occurred"),
    ),
    (
        "flared",
        "Fighting along the border between Chad and Mali flared on Monday.",
        ("2001-06-11", "attack", "occurred"),
    ),
    ("whose-day", "Monday's ambush killed six Malian soldiers.", ("2001-06-11", "attack", "occurred")),
    (
        "threatened-at-the-end",
        "Russia threatened to cut gas to Spain on Wednesday.",
        ("2001-06-13", "threat", "occurred"),
    ),
    (
        "demanded-at-the-end",
        "Vietnam demanded that China withdraw its rig on Wednesday.",
        ("2001-06-13", "demand", "occurred"),
    ),
    (
        "meeting-aside",
        "European leaders, meeting in Brussels on Monday, endorsed the plan of Peru.",
        ("2001-06-11", "support", "occurred"),
    ),
    (
        "semicolon",
        "The monitors could go in next week; Mohamed ElBaradei received a Libyan delegation on Monday.",
        ("2001-06-11", "meeting", "occurred"),
    ),
    (
        "before-a-semicolon",
        "On May 2 Peru recalled its envoy from Chile; a month later Mali followed suit.",
        ("2001-05-02", "rupture", "occurred"),
    ),
    (
        "date-before-a-noun",
        "On Feb. 10 Chilean gunners shot down two Peruvian helicopters.",
        ("2001-02-10", "attack", "occurred"),
    ),
    (
        "behind-a-name",
        "Colin Powell talked by phone with his Egyptian colleague, Amr Moussa, earlier this month.",
        ("2001-06", "call", "occurred"),
    ),
    (
        "behind-a-place",
        "In Lima last Friday President Reagan condemned the raid on Chile.",
        ("2001-06-08", "protest", "occurred"),
    ),
    (
        "name-behind-a-day",
        "Chad recalled its envoy on Monday and Mali expelled two Chadian diplomats on Tuesday.",
        ("2001-06-12", "rupture", "occurred"),
    ),
    (
        "which-behind-a-month",
        "They signed a grain deal in March, which Chad left at the end of April.",
        ("2001-04", "withdrawal", "occurred"),
    ),
    (
        "as-he-tried",
        "Peru detained the Chilean envoy, Luis Paz, as he tried to leave on May 27.",
        ("2001-05-27", "detention", "occurred"),
    ),
    (
        "into-force",
        "A truce between Chad and Mali went into effect on Monday, ending the war.",
        ("2001-06-11", "deescalation", "occurred"),
    ),
    (
        "bare-gerund",
        "Peru and Chile signed an arrangement for reprocessing on May 30, 2000.",
        ("2000-05-30", "agreement", "occurred"),
    ),
    (
        "the-day-that-something-else-happened",
        "Lisbon broke off ties with Jakarta the day Indonesian troops landed in Dili, on Dec. 7, 1975.",
        ("1975-12-07", "rupture", "occurred"),
    ),
    (
        "let-go",
        "Chad let two Libyan drivers go home on Monday.",
        ("2001-06-11", "release", "occurred"),
    ),
    (
        "charged-with-a-gerund",
        "Chad charged two Libyan drivers with spying on Monday.",
        ("2001-06-11", "protest", "occurred"),
    ),
    (
        "sent-home",
        "Chad sent a Libyan envoy home on Monday.",
        ("2001-06-11", "rupture", "occurred"),
    ),
]

NOT_DATED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "on the way to it",
        "Mali's president met Peru's foreign minister on Monday on his way to a summit in London.",
        ("2001-06-11", "summit"),
    ),
    (
        "what was clear on a day",
        "It was clear on Monday that Peru had expelled the envoy of Chile.",
        ("2001-06-11", "rupture"),
    ),
    (
        "quit-later",
        "Peru and Chile are bound by a deal that Mali quit on Monday.",
        ("2001-06-11", "agreement"),
    ),
    (
        "called-by-it",
        "Richard Holbrooke, the architect of the truce of Peru, leaves for Lima on Monday.",
        ("2001-06-18", "deescalation"),
    ),
    (
        "in-a-bid",
        "Peru has mediated talks between Chad and Mali in a bid to end the war by July.",
        ("2001-07", "talks"),
    ),
    (
        "in-return-for",
        "Anwar Sadat went to Lima on Monday and offered peace in return for the land taken in 1967.",
        ("1967", "proposal"),
    ),
    (
        "at-the-invitation",
        "The leaders of Peru and Chile will confer next week in Lima at the invitation of Mali.",
        ("2001-06-18/2001-06-24", "proposal"),
    ),
    (
        "anniversary",
        "Ahead of the anniversary of Iraq's invasion of Kuwait, talks opened in Lima on Monday.",
        ("2001-06-11", "attack"),
    ),
    (
        "topic-of-discussion",
        "The ministers of Chad and Mali will discuss the coup on Monday.",
        ("2001-06-18", "leadership"),
    ),
    (
        "what-a-visit-follows",
        "The visit by President Kohl follows the opening of Germany's consulate in Lima in May.",
        ("2001-05", "visit"),
    ),
    (
        "as-a-reason",
        "Peru hailed a pact on Monday as its people tire of the sanctions by Chile.",
        ("2001-06-11", "sanctions"),
    ),
    (
        "weekend-away",
        "The envoys of Peru enjoy long weekend trips to Chile.",
        ("2001-06-16/2001-06-17", "visit"),
    ),
    (
        "had-visited-before",
        "French and Malian ministers met on Thursday, and the French envoy had visited Bamako before.",
        ("2001-06-14", "visit"),
    ),
    (
        "boarded-a-flight",
        "Two Peruvians boarded a Chilean flight on Monday.",
        ("2001-06-11", "detention"),
    ),
    (
        "raid-told-of-in-what-is-said",
        "Chad has shut its border after a raid in which a Libyan guard was killed, officials said on Friday.",
        ("2001-06-08", "attack"),
    ),
    (
        "length-after-a-raid",
        "Chad closed its border for three days after a raid on Libya.",
        ("2001-06-11", "attack"),
    ),
    (
        "the-raid-that-one-admits",
        "Juan Toro of Mali admitted planning the May 3 raid on Chile.",
        ("2001-05-03", "statement"),
    ),
    (
        "what-is-so-now",
        "Musa Bako of Mali flew home on Monday and is in jail.",
        ("2001-06-11", "detention"),
    ),
    (
        "what-goes-on-while-others-are-due",
        "Toro of Peru is due in Rabat on Monday, but Chad and Mali are still haggling over the aid.",
        ("2001-06-18", "talks"),
    ),
    ("killed-a-deal", "Monday's vote killed the deal with Chile.", ("2001-06-11", "attack")),
    (
        "ahead-of-a-month",
        "Peru will see Chile on Tuesday. Jimmy Carter met Kim Il-sung in May, who died three weeks later.",
        ("2001-07-09/2001-07-15", "leadership"),
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_a_date_reaches_its_event(nlp: Language, text: str, found: Found) -> None:
    """The event has the day that its own clause, or the one that it goes on from, tells."""
    assert found in dated_with_status(nlp, text)


@pytest.mark.parametrize(
    ("text", "wrong"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_a_date_of_something_else(nlp: Language, text: str, wrong: tuple[str, str]) -> None:
    """A day of another act beside it dates no event."""
    assert wrong not in [found[:2] for found in dated_with_status(nlp, text)]


def test_stops_before_a_flight_are_of_other_days(nlp: Language) -> None:
    """Of "flew to Peru on Monday after visiting Chad" the day is that of the flight alone."""
    found = timeline.extract(
        "Malian Premier Musa Bako flew to Peru on Monday after visiting Chad.", published=PUBLISHED, nlp=nlp
    ).entries
    assert [e.place.name for e in found if e.place] == ["Peru"]
