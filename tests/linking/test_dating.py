"""Which day an event is given, by the construction that ties them: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

Found = tuple[str, str]

DATED: list[tuple[str, str, Found]] = [
    (
        "the day within the year",
        "The accord between Peru and Chile was struck last year, on 24 November 2000.",
        ("2000-11-24", "agreement"),
    ),
    (
        "one of the kind that the clause is about",
        "A summit of the leaders of Peru and Chile on Monday followed one held in Lima in March.",
        ("2001-03", "summit"),
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
        "late on a day, without a preposition",
        "Late Monday Peru recalled its envoy from Chile.",
        ("2001-06-11", "rupture"),
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
        "a time behind and",
        "Peru lifted its embargo on Chile in May and, a week ago, recalled its envoy from Bolivia.",
        ("2001-06-04/2001-06-10", "rupture"),
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
        "the past year of a verb",
        "Peru has withdrawn two regiments from Bolivia in the past year.",
        ("2000-06/2001-06", "deescalation"),
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
        "the day of what was stopped",
        "Peru stopped buying Chilean copper in March.",
        ("2001-03", "sanctions"),
    ),
]

NOT_DATED: list[tuple[str, str, Found]] = [
    (
        "since when there has been what may be lifted",
        "Washington is considering lifting its ban on arms sales to Hanoi, in place since 1984.",
        ("1984", "sanctions_relief"),
    ),
    (
        "those who are people",
        "The Peruvian raid on Chile on Monday was led by men older than those of May.",
        ("2001-05", "attack"),
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
        "leaving something somewhere",
        "The Peruvian minister left a bag in Chicago on Monday.",
        ("2001-06-11", "visit"),
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
        "less than a month after something",
        "Peru's new threat to Chile comes less than a month after its missile test of June 2.",
        ("2001-07", "threat"),
    ),
    (
        "the raid in which somebody was captured",
        "Peruvian guerrillas captured two Chilean soldiers on Monday in a cross-border raid.",
        ("2001-06-11", "attack"),
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
        "talks that are preceded by something",
        "Peru's talks with Chile will be preceded on July 2 by a visit to Bolivia by Chile's minister.",
        ("2001-07-02", "talks"),
    ),
]


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
