"""Which day an event is given, by the construction that ties them: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Found = tuple[str, str]

DATED: list[tuple[str, str, Found]] = [
    (
        "the day within the year",
        "The accord between Peru and Chile was struck last year, on 24 November 2000.",
        ("2000-11-24", "agreement"),
    ),
    (
        "what two men are suspected of",
        "Libya blocked the trial of two Libyans suspected of bombing a jet over Scotland in 1988.",
        ("1988", "attack"),
    ),
    (
        "those of another day",
        "It was the third Peruvian raid on Chile after those of May 9 and May 20.",
        ("2001-05-20", "attack"),
    ),
    (
        "the new day of what was put off",
        "The summit of Peru and Chile, set for June 18, was put off to July 4.",
        ("2001-07-04", "summit"),
    ),
    (
        "the old day of what was put off",
        "The summit of Peru and Chile, set for June 18, was put off to July 4.",
        ("2001-06-18", "summit"),
    ),
    (
        "the day a plan was proposed",
        "Peru proposed a plan to Chile on Monday that would open the border.",
        ("2001-06-11", "proposal"),
    ),
    (
        "what had been due to open",
        "Peru forced the postponement of the summit with Chile that had been due to open in Lima on June 18.",
        ("2001-06-18", "summit"),
    ),
    (
        "one of the kind that the clause is about",
        "A summit of the leaders of Peru and Chile on Monday followed one held in Lima in March.",
        ("2001-03", "summit"),
    ),
    (
        "similar ones in a year",
        "Peru's missile test on Monday followed similar ones in 1993 and 1996.",
        ("1996", "weapons_test"),
    ),
    (
        "a day that the model takes into the subject's name",
        "On Monday Peru recalled its envoy from Chile.",
        ("2001-06-11", "rupture"),
    ),
    (
        "a month and day taken into it",
        "On May 3 Peru, Mali and Chad broke off relations with Chile.",
        ("2001-05-03", "rupture"),
    ),
    (
        "it, of the sentence before",
        "The truce in Chad began on May 1. It expired on Saturday.",
        ("2001-06-09", "deescalation"),
    ),
    (
        "one object and one day of two verbs",
        "Peru recalled and dismissed its ambassador to Chile on Monday.",
        ("2001-06-11", "rupture"),
    ),
    (
        "a day behind what it called something",
        "North Korea launched what it called a satellite launch vehicle on Monday.",
        ("2001-06-11", "weapons_test"),
    ),
    (
        "the next day, after a month",
        "In January 1999 Peru jailed a Chilean priest. Chile severed relations the next day.",
        ("1999-01", "rupture"),
    ),
    (
        "late on a day, without a preposition",
        "Late Monday Peru recalled its envoy from Chile.",
        ("2001-06-11", "rupture"),
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
        "called at a meeting for",
        "Peru called at a meeting in Quito on Monday for a cease-fire.",
        ("2001-06-11", "demand"),
    ),
    (
        "a day behind the last of several subjects",
        "Peru, Chile and Mali Monday formally recognized Tonga.",
        ("2001-06-11", "relations"),
    ),
    (
        "a day of its own behind and",
        "Peru attacked Chile on 2 May and on 3 May recalled its envoy from Mali.",
        ("2001-05-03", "rupture"),
    ),
    ("due somewhere", "Peru's president is due in Quito on Monday.", ("2001-06-18", "visit")),
    ("due here", "Peru's president is due here on Monday.", ("2001-06-18", "visit")),
    (
        "where one arrived",
        "Peru's president left Quito, where he arrived on Monday.",
        ("2001-06-11", "visit"),
    ),
    (
        "years of talks broken off",
        "Peru broke off two years of talks with Chile on Monday.",
        ("2001-06-11", "cancellation"),
    ),
    (
        "initialled, behind a comma",
        "Peru's tin accord with Chile, initialled in May and signed on June 4, drove up prices.",
        ("2001-05", "agreement"),
    ),
    (
        "signed, behind the participle before",
        "Peru's tin accord with Chile, initialled in May and signed on June 4, drove up prices.",
        ("2001-06-04", "agreement"),
    ),
    (
        "at a meeting where it was done",
        "The Peruvian minister spoke at a conference in Quito in May, where Chile rejected his offer.",
        ("2001-05", "rejection"),
    ),
    (
        "an address in which it was done",
        "An address in May in which Peru's president rejected a Chilean offer was met with silence.",
        ("2001-05", "rejection"),
    ),
    (
        "a clause hung on the last noun",
        "Chile regrets the incursions by Peruvian soldiers which took place in March.",
        ("2001-03", "attack"),
    ),
    (
        "the day on which",
        "On June 3, the day Peru broke off ties with Chile, it rained.",
        ("2001-06-03", "rupture"),
    ),
    (
        "a time between had and its participle",
        "Peru met Chile on May 4. Peru had a day earlier recalled its envoy from Chile.",
        ("2001-05-03", "rupture"),
    ),
    (
        "a time behind and",
        "Peru lifted its embargo on Chile in May and, a week ago, recalled its envoy from Bolivia.",
        ("2001-06-04/2001-06-10", "rupture"),
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
        "invited so long ago, behind what for",
        "Peru invited Chile to rejoin the pact two weeks ago.",
        ("2001-05-28/2001-06-03", "proposal"),
    ),
    (
        "talks for the first time since a year",
        "On May 23 envoys of Peru and Chile sat down to hold talks for the first time since the 1995 war.",
        ("2001-05-23", "talks"),
    ),
    (
        "how far talks had come",
        "Peru and Chile held three rounds of talks in Quito, ending on May 7.",
        ("2001-05-07", "talks"),
    ),
    (
        "what is set to resume",
        "The blast in Lima hurt Peru's talks with Chile, set to resume Monday in Quito.",
        ("2001-06-18", "talks"),
    ),
    (
        "tried by doing it",
        "Peru on Friday tried to win over Chile by calling on Bolivia to yield.",
        ("2001-06-08", "demand"),
    ),
    (
        "what nobody foresees, under a verb that looks ahead",
        "Peru will cooperate with Chile in a probe into the May 14 bombing of Chile's embassy.",
        ("2001-05-14", "attack"),
    ),
    (
        "the withdrawal in a month, as a subject",
        "Peru's withdrawal in early September from Chile showed how weak it was.",
        ("2000-09", "deescalation"),
    ),
    (
        "nearly so many years ago",
        "Peru's invasion of Chile nearly four years ago was forgotten.",
        ("1997~", "attack"),
    ),
    (
        "whom one met, in a relative clause",
        "Peru's minister wrote to President Lagos of Chile, with whom he met Monday.",
        ("2001-06-11", "meeting"),
    ),
    (
        "and again on another day",
        "The ministers of Peru and Chile met on May 3 and again on June 5.",
        ("2001-06-05", "meeting"),
    ),
    (
        "in two months",
        "Peru's president visited Chile in January and February.",
        ("2001-02", "visit"),
    ),
    (
        "what one is invited to",
        "Peru has invited Chile's president to a summit in August.",
        ("2001-08", "summit"),
    ),
    (
        "a day that the model takes into a place's name",
        "The Peruvian envoys left Lima Monday.",
        ("2001-06-11", "visit"),
    ),
    (
        "the same after a preposition",
        "The Peruvian minister arrived in Lima Monday.",
        ("2001-06-11", "visit"),
    ),
    (
        "leaving a city that is nobody's capital",
        "Peruvian envoys left Chicago on Monday.",
        ("2001-06-11", "visit"),
    ),
    (
        "whom a traveller meets, said next",
        "The Peruvian minister will visit Fiji on July 23-24. She will meet Fiji's premier.",
        ("2001-07-23/2001-07-24", "meeting"),
    ),
    (
        "what talks are preceded by",
        "Peru's talks with Chile will be preceded on July 2 by a visit to Bolivia by Chile's minister.",
        ("2001-07-02", "visit"),
    ),
    (
        "a clause of the noun with a day of its own",
        "Peru's talks, which began on Monday, are about a plan that Chile put forward on May 3.",
        ("2001-06-11", "talks"),
    ),
    (
        "weeks later, but before the text was published",
        "Peru tested a missile on May 21. Weeks later, it launched a rocket.",
        ("2001-06-04/2001-06-13", "weapons_test"),
    ),
    (
        "the past year of a verb",
        "Peru has withdrawn two regiments from Bolivia in the past year.",
        ("2000-06/2001-06", "deescalation"),
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
        "an act beside one with an apposition",
        "Peru and Chile met on June 4, their first such talks since July 1998, and agreed to a truce.",
        ("2001-06-04", "deescalation"),
    ),
    (
        "a verb with a hyphen",
        "Peru test-fired five short-range missiles off its coast on Monday.",
        ("2001-06-11", "weapons_test"),
    ),
    (
        "what one rode there for",
        "Peru's premier rode a bus to La Paz on May 20 for a summit with Bolivia's president.",
        ("2001-05-20", "summit"),
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
    (
        "the day of what was stopped",
        "Peru stopped buying Chilean copper in March.",
        ("2001-03", "sanctions"),
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
    (
        "years of a plan",
        "Peru will give a billion euros to Bolivia in financial aid this year and next.",
        ("2001/2002", "aid"),
    ),
]

NOT_DATED: list[tuple[str, str, Found]] = [
    (
        "since when there has been what may be lifted",
        "Washington is considering lifting its ban on arms sales to Hanoi, in place since 1984.",
        ("1984", "sanctions_relief"),
    ),
    (
        "the day of what two men are suspected of",
        "Libya blocked the trial of two Libyans suspected of bombing a jet over Scotland in 1988.",
        ("1988", "rejection"),
    ),
    (
        "those who are people",
        "The Peruvian raid on Chile on Monday was led by men older than those of May.",
        ("2001-05", "attack"),
    ),
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
        "some twenty years ago, which is no date",
        "Peru's invasion of Chile some twenty years ago was forgotten.",
        ("1981~", "attack"),
    ),
    (
        "the age of a truce, by those opposed to it",
        "Peruvian rebels opposed to Chile's 8-month-old truce struck.",
        ("2000-10~", "rejection"),
    ),
    (
        "the inviting, by what lies ahead",
        "Peru has invited Chile's president to a summit in August.",
        ("2001-08", "proposal"),
    ),
    (
        "leaving something somewhere",
        "The Peruvian minister left a bag in Chicago on Monday.",
        ("2001-06-11", "visit"),
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
        "talks that are only hoped for",
        "Peru's premier stayed in La Paz on May 20 hoping for talks with Bolivia's president.",
        ("2001-05-20", "talks"),
    ),
    (
        "what talks ended without",
        "Peru's talks with Chile ended on Monday without a ceasefire.",
        ("2001-06-11", "deescalation"),
    ),
    (
        "what a letter asks for",
        "Peru's president wrote to Chile's president on June 2 to urge him to free the crew.",
        ("2001-06-02", "demand"),
    ),
    (
        "what is done only if something else is",
        "Peru undertook in January to withdraw from Chile if an agreement was reached.",
        ("2001-01", "agreement"),
    ),
    (
        "a visit that is the first since something",
        "The Peruvian visit is the first since an attempted coup on May 15 in which soldiers shelled Lima.",
        ("2001-05-15", "visit"),
    ),
    (
        "a letter to somebody with whom one will travel",
        "Peru has written to Chile's minister, Mr Paz, with whom its own will travel to Quito on 6 July.",
        ("2001-07-06", "letter"),
    ),
    (
        "less than a month after something",
        "Peru's new threat to Chile comes less than a month after its missile test of June 2.",
        ("2001-07", "threat"),
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
        "the raid in which somebody was captured",
        "Peruvian guerrillas captured two Chilean soldiers on Monday in a cross-border raid.",
        ("2001-06-11", "attack"),
    ),
    (
        "a letter that an envoy carries",
        "Peru's president sent an envoy to Chile on June 1 bearing a letter.",
        ("2001-06-01", "letter"),
    ),
    (
        "whom one came to meet on that day",
        "Peru's president flew to Santiago to meet Chile's president on June 1.",
        ("2001-06-01", "summit"),
    ),
    (
        "years that count",
        "It was the Peruvian minister's third visit to Chile in the past two years.",
        ("1999-06/2001-06", "visit"),
    ),
    (
        "the same of a noun with an infinitive",
        "Peru made Chile a proposal to begin talks on a treaty to replace the 1953 border accord.",
        ("1953", "proposal"),
    ),
    (
        "talks that are preceded by something",
        "Peru's talks with Chile will be preceded on July 2 by a visit to Bolivia by Chile's minister.",
        ("2001-07-02", "talks"),
    ),
    (
        "what is to be talked about then",
        "Chile has made a proposal that is to be discussed with Peru in Lima in November.",
        ("2001-11", "proposal"),
    ),
    (
        "a day ahead over a line that is no heading",
        "On Tuesday, 19 June, he will be meeting with the Chilean\n\nGovernment in Santiago.\n\n"
        "Peru said that it was content.",
        ("2001-06-19", "statement"),
    ),
]


def dated(nlp: Language, text: str) -> set[Found]:
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return {(e.date.edtf, e.type) for e in found if e.date}


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_the_day_is_the_events(nlp: Language, text: str, found: Found) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "found"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_the_day_is_not_the_events(nlp: Language, text: str, found: Found) -> None:
    """The text has no entry of that date and type."""
    assert found not in dated(nlp, text)
