"""Which event a date belongs to where clauses stand side by side or inside each other: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Found = tuple[str, str, str]

DATED: list[tuple[str, str, Found]] = [
    (
        "talks that began and stalled",
        "Talks between Peru and Chile began in Lima in April last year but stalled in May.",
        ("2000-04", "talks", "occurred"),
    ),
    (
        "a month of this year behind an old one",
        "Peru and Chile went to war in May 1998. They agreed to a truce on March 18 this year. In April Peru "
        "recalled its envoy from Chile.",
        ("2001-04", "rupture", "occurred"),
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
        "a trip that somebody makes",
        "Mark Rutte makes his first trip to Kyiv on Saturday.",
        ("2001-06-16", "visit", "scheduled"),
    ),
    (
        "what is announced today",
        "Today Australia announces sanctions against five Iranian officials.",
        ("2001-06-14", "sanctions", "occurred"),
    ),
    (
        "the second of two stays",
        "Peru's Ana Toro will pay a visit to Canada from July 21 to 24 and to Cuba from July 24 to 28.",
        ("2001-07-24/2001-07-28", "visit", "scheduled"),
    ),
    (
        "and then",
        "Peru's Ana Toro will visit Canada on July 21 and then Cuba on July 25.",
        ("2001-07-25", "visit", "scheduled"),
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
        "the second of two phrases",
        "The king of Jordan spoke by phone with Japan's Abe on Monday and with President Park of South "
        "Korea on Tuesday.",
        ("2001-06-12", "call", "occurred"),
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
        ("1992-05", "sanctions", "occurred"),
    ),
    (
        "called-last-week-for",
        "Iraq called last week for an Arab summit.",
        ("2001-06-04/2001-06-10", "demand", "occurred"),
    ),
    (
        "put-it-off",
        "Chad and Mali had planned to sign a treaty on July 5 but put it off.",
        ("2001-07-05", "agreement", "postponed"),
    ),
    (
        "second-stop",
        "Foreign Minister Igor Ivanov will be in Rome on July 5 and in Paris on July 6.",
        ("2001-07-06", "visit", "scheduled"),
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
        "put-off-what-had-been-set",
        "Peru postponed a visit to Chile that had been set for Friday.",
        ("2001-06-15", "visit", "postponed"),
    ),
    (
        "way-to-a-signing",
        "Israel yielded, clearing the way for the signing of an accord with Syria on Monday.",
        ("2001-06-18", "agreement", "scheduled"),
    ),
    (
        "preparations-for",
        "Peru and Chile reviewed preparations for their summit in Lima on July 6.",
        ("2001-07-06", "summit", "scheduled"),
    ),
    (
        "ties-which-were",
        "Ties between China and Pakistan, which were established on May 21, 1951, are close.",
        ("1951-05-21", "relations", "occurred"),
    ),
    (
        "another-session",
        "The Security Council held a session on Sunday and another on Monday.",
        ("2001-06-11", "talks", "occurred"),
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
        "suspended-from",
        "Flights to Chile are suspended from Monday by Peru.",
        ("2001-06-18", "sanctions", "scheduled"),
    ),
    (
        "had-been-due",
        "Peru and Chile had been due to meet on Monday.",
        ("2001-06-11", "meeting", "cancelled"),
    ),
    (
        "due-behind-a-comma",
        "Colin Powell had cancelled a trip to Chile, due to start on Monday.",
        ("2001-06-18", "visit", "cancelled"),
    ),
    (
        "offered-to-host",
        "A meeting between Chad and Mali, which Togo wanted to host on June 23, is doubtful.",
        ("2001-06-23", "meeting", "possible"),
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
    (
        "did-so",
        "Lebanon signed the treaty on Monday. Syria did so on Tuesday.",
        ("2001-06-12", "agreement", "occurred"),
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
        "said-next",
        "France rejected the plan on Monday. It called on Iran to halt enrichment.",
        ("2001-06-11", "demand", "occurred"),
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
        "was-to-have-begun",
        "A visit to Quito by Mr. Mesa, which was to have begun on May 18, has been put off.",
        ("2001-05-18", "visit", "postponed"),
    ),
    (
        "due-to-open",
        "The SAARC summit due to open on Monday has been postponed.",
        ("2001-06-18", "summit", "postponed"),
    ),
    (
        "hoped-to-host",
        "A summit with Chad, which Bamako had hoped to host in May, now looks unlikely.",
        ("2001-05", "summit", "possible"),
    ),
    ("expected", "Mr. Mesa was expected in Quito on Tuesday.", ("2001-06-19", "visit", "scheduled")),
    (
        "had-been-due",
        "President Mesa had been due in Quito on May 14.",
        ("2001-05-14", "visit", "cancelled"),
    ),
    (
        "where",
        "Foreign Minister Luis Paz was expected in Lyon on Tuesday, where he is to be received by"
        " President Emmanuel Macron.",
        ("2001-06-19", "meeting", "scheduled"),
    ),
    (
        "as-he-tried",
        "Peru detained the Chilean envoy, Luis Paz, as he tried to leave on May 27.",
        ("2001-05-27", "detention", "occurred"),
    ),
    (
        "beside-a-future",
        "The rebels will hand in their arms in May 2002 while Chad pulls out its soldiers.",
        ("2002-05", "deescalation", "scheduled"),
    ),
    (
        "to-restart",
        "Talks between Israel and Syria, suspended in February, are to restart in Cairo next week.",
        ("2001-06-18/2001-06-24", "talks", "scheduled"),
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
        "planned-behind-a-comma",
        "Foreign Minister Luis Paz scrapped a trip to Quito, planned for Friday and Saturday.",
        ("2001-06-15/2001-06-16", "visit", "cancelled"),
    ),
    (
        "had-been-set",
        "A summit of Chad and Mali had been scheduled for May 28.",
        ("2001-05-28", "summit", "cancelled"),
    ),
    (
        "plans-dropped",
        "President Mubarak has dropped plans to fly to Cairo on Monday.",
        ("2001-06-18", "visit", "cancelled"),
    ),
    (
        "talks-due-to-open",
        "Chadian rebels said Monday they would not attend peace talks due to begin in Lusaka on Thursday.",
        ("2001-06-14", "talks", "denied"),
    ),
    (
        "the-day-that-something-else-happened",
        "Lisbon broke off ties with Jakarta the day Indonesian troops landed in Dili, on Dec. 7, 1975.",
        ("1975-12-07", "rupture", "occurred"),
    ),
    (
        "expected-in-a-town",
        "A delegation from Peru is expected in the border town of Tacna on Sunday.",
        ("2001-06-17", "visit", "scheduled"),
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
    (
        "elections-set-for",
        "Fiji's leader set elections for November 17.",
        ("2001-11-17", "leadership", "scheduled"),
    ),
]

NOT_DATED: list[tuple[str, str, tuple[str, str]]] = [
    (
        "the eve of a summit that is past",
        "Peru and Chile held a summit last week. Mali's president will meet Chad's on the eve of the summit.",
        ("2001-06-03", "summit"),
    ),
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
        "after what was not told",
        "Japan lost a satellite on Sunday. A day after the launch, Peru met Chile in Lima.",
        ("2001-06-11", "meeting"),
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
        "called-in-passing",
        "Peru hailed the pact on Monday. It noted the anger of Chile and what it called warmongers.",
        ("2001-06-11", "protest"),
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
        "first-of-no-events",
        "Peru will meet Chile on Tuesday. The first of its guests arrived in May.",
        ("2001-05", "meeting"),
    ),
    ("killed-a-deal", "Monday's vote killed the deal with Chile.", ("2001-06-11", "attack")),
    (
        "ahead-of-a-month",
        "Peru will see Chile on Tuesday. Jimmy Carter met Kim Il-sung in May, who died three weeks later.",
        ("2001-07-09/2001-07-15", "leadership"),
    ),
]


def dated(nlp: Language, text: str) -> list[Found]:
    return [
        (e.date.edtf, e.type, e.status)
        for e in timeline.extract(text, published=PUBLISHED, nlp=nlp)
        if e.date is not None
    ]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_a_date_reaches_its_event(nlp: Language, text: str, found: Found) -> None:
    """The event has the day that its own clause, or the one that it goes on from, tells."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "wrong"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_a_date_of_something_else(nlp: Language, text: str, wrong: tuple[str, str]) -> None:
    """A day of another act beside it dates no event."""
    assert wrong not in [found[:2] for found in dated(nlp, text)]


def test_stops_before_a_flight_are_of_other_days(nlp: Language) -> None:
    """Of "flew to Peru on Monday after visiting Chad" the day is that of the flight alone."""
    found = timeline.extract(
        "Malian Premier Musa Bako flew to Peru on Monday after visiting Chad.", published=PUBLISHED, nlp=nlp
    ).entries
    assert [e.place.name for e in found if e.place] == ["Peru"]
