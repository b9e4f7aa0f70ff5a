"""Days told a clause away from their event: behind a long object, at the end of two acts, beside a count."""

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
        "times behind a name",
        "Kenya's foreign minister telephoned the Ugandan leader, Dr. Paul Odera, four times on Sunday.",
        ("2001-06-10", "call"),
    ),
    (
        "behind an apposition with a clause",
        "Peru's minister met the Chilean premier, a former judge who spent six years in exile, in Quito "
        "on Sunday.",
        ("2001-06-10", "meeting"),
    ),
    (
        "behind a relative clause",
        "President Paz of Peru met Chile's foreign minister, who had flown in from Lagos, in Lima on "
        "Tuesday.",
        ("2001-06-12", "meeting"),
    ),
    (
        "behind an aside with a year of its own",
        "Zambia quit the Commonwealth, from which it was suspended in 1996, on Sunday.",
        ("2001-06-10", "withdrawal"),
    ),
    (
        "behind dashes",
        "Peru and Chile signed a trade pact - the first between the two since 1956 - on Saturday.",
        ("2001-06-09", "agreement"),
    ),
    (
        "dealt out to titles, the first",
        "Foreign Minister Karl Brun met Polish Premier Jan Lis on Sunday and Czech President Petr Vlk "
        "on Tuesday.",
        ("2001-06-10", "meeting"),
    ),
    (
        "dealt out to titles, the second",
        "Foreign Minister Karl Brun met Polish Premier Jan Lis on Sunday and Czech President Petr Vlk "
        "on Tuesday.",
        ("2001-06-12", "meeting"),
    ),
    (
        "dealt out to offices",
        "Peru's foreign minister met the Chilean premier 10 days ago and the Bolivian president last week.",
        ("2001-06-04/2001-06-10", "meeting"),
    ),
    (
        "talks dealt out to offices",
        "Peru's minister held talks with Chile's premier on Monday and Bolivia's president on Tuesday.",
        ("2001-06-12", "talks"),
    ),
    (
        "the vanguard arriving",
        "The vanguard of Ghana's contingent arrived in Monrovia on Tuesday.",
        ("2001-06-12", "military"),
    ),
    (
        "once again in another town",
        "Peru's envoy met Chile's minister in Quito on May 14 and again in Lagos last Friday.",
        ("2001-06-08", "meeting"),
    ),
    (
        "at the end of two acts",
        "Peru recalled its envoy from Quito and expelled two Chilean diplomats on Monday.",
        ("2001-06-11", "rupture"),
    ),
    (
        "at the end of two acts, the first",
        "Peru's foreign minister met his Chilean colleague in Quito and signed a pact on tourism on Monday.",
        ("2001-06-11", "meeting"),
    ),
    (
        "said on coming out of talks",
        "Peru's foreign minister said after talks with his Chilean colleague in Quito on Tuesday that "
        "it was over.",
        ("2001-06-12", "statement"),
    ),
    (
        "asked, he answered",
        "Peru's minister, asked on Sunday whether the raids would end, accused Chile of hiding gunmen.",
        ("2001-06-10", "protest"),
    ),
    (
        "in office since a year",
        "Peruvian Foreign Minister Luis Soto, in office since 1992, met Chile's president on Monday.",
        ("2001-06-11", "meeting"),
    ),
    (
        "his first since a year",
        "The Peruvian leader's trip to Mali, his first since 1998, begins on Monday.",
        ("2001-06-18", "visit"),
    ),
    (
        "a made visit, the first since",
        "In March Chile's minister made a visit to Peru, the first by a Chilean minister since 1979, "
        "and left pleased.",
        ("2001-03", "visit"),
    ),
    (
        "of behind the date",
        "The signing, on Feb. 12, of a trade accord between Peru and Mali was a surprise.",
        ("2001-02-12", "agreement"),
    ),
    (
        "a visit that ended",
        "Peru's premier, on a visit to Chile that ended on Wednesday, signed a fishing agreement.",
        ("2001-06-13", "visit"),
    ),
    (
        "long after a dated gerund",
        "Three months after meeting Chile's premier in Quito on Feb. 3, the Peruvian premier is sending "
        "him an envoy.",
        ("2001-02-03", "summit"),
    ),
    (
        "for days starting",
        "Mali's president met Algerian officials for two days starting Monday.",
        ("2001-06-11", "meeting"),
    ),
    (
        "counted from what is no event",
        "Eight days after the collision on April 1, China's foreign minister met the U.S. ambassador.",
        ("2001-04-09", "meeting"),
    ),
    (
        "on the eve of a dated summit",
        "On the eve of the April 22 summit in Quito, Chile's president telephoned Peru's leader.",
        ("2001-04-21", "call"),
    ),
    (
        "the last time",
        "The last time Chile recalled its ambassador to Peru was in 1998.",
        ("1998", "rupture"),
    ),
    (
        "finite behind an infinitive",
        "Peru asked Brazil on Monday to investigate the raid and recalled its diplomats from Chile.",
        ("2001-06-11", "rupture"),
    ),
    (
        "two participles of ties",
        "Relations between Gabon and France, cut in March and restored in May, are cordial.",
        ("2001-05", "relations"),
    ),
]

NOT_DATED: list[tuple[str, str, Found]] = [
    (
        "a clause without commas",
        "Peru's envoy praised a minister who met Chile's president in Lima on Sunday.",
        ("2001-06-10", "protest"),
    ),
    (
        "one left at the end",
        "Peru signed a pact with Chile and flew the last of its troops home on Monday.",
        ("2001-06-11", "agreement"),
    ),
    (
        "two sides at the end",
        "Peru signed the pact with Chile and Bolivia rejected it on Monday.",
        ("2001-06-11", "agreement"),
    ),
    (
        "a first act with a day of its own",
        "Peru expelled a Chilean envoy last week and arrested two Chilean agents on Monday.",
        ("2001-06-11", "rupture"),
    ),
    (
        "what is only hailed at the end",
        "Peru praised the truce with Chile and expelled two Bolivian diplomats on Monday.",
        ("2001-06-11", "deescalation"),
    ),
    (
        "still to be done at the end",
        "Peru signed the pact with Chile and will ratify it on Friday.",
        ("2001-06-08", "agreement"),
    ),
    (
        "in office since a year, not then",
        "Peruvian Foreign Minister Luis Soto, in office since 1992, met Chile's president on Monday.",
        ("1992", "meeting"),
    ),
    (
        "abroad since a day, not then",
        "Kuwait's emir, in London since May 20 for treatment, received the British premier on Wednesday.",
        ("2001-05-20", "meeting"),
    ),
    (
        "the first since",
        "The Peruvian leader's trip to Mali, his first since 1998, begins on Monday.",
        ("1998", "visit"),
    ),
    ("twice since", "Peru's president has visited Chile twice since 1999.", ("1999", "visit")),
    ("three times since", "Peru's president has visited Chile three times since 1999.", ("1999", "visit")),
    (
        "counted from a dated vote",
        "A week before the May 14 elections in Mali, French troops raided a village.",
        ("2001-05-07", "leadership"),
    ),
    (
        "counted from dated talks",
        "Two days after the May 6 talks in Quito, Peruvian troops attacked Chile.",
        ("2001-05-08", "talks"),
    ),
    (
        "the day of the summit, not of its eve",
        "On the eve of the April 22 summit in Quito, Chile's president telephoned Peru's leader.",
        ("2001-04-22", "call"),
    ),
    (
        "in the wake of a raid",
        "In the wake of the May 22 raid, Chile recalled its ambassador to Peru.",
        ("2001-05-22", "rupture"),
    ),
    (
        "appointed, not asked",
        "Peru's minister, appointed on Sunday, accused Chile of hiding gunmen.",
        ("2001-06-10", "protest"),
    ),
    (
        "long after a dated gerund, not then",
        "Two months after signing a truce with Chile on April 3, Peru is fighting Chile again.",
        ("2001-04-03", "attack"),
    ),
    (
        "said after a vote",
        "Peru's president said after the 1997 treaty with Chile was ratified that it was over.",
        ("1997", "statement"),
    ),
    (
        "a plan that came to nothing",
        "A meeting between the Peruvian and Chilean presidents, planned for Monday, did not take place.",
        ("2001-06-18", "meeting"),
    ),
    (
        "a name dealt with a verb of its own",
        "Peru met the Chilean envoy on Monday and the Bolivian president left Lima on Tuesday.",
        ("2001-06-12", "meeting"),
    ),
    (
        "two days named after a disaster",
        "Two days after the earthquake between May 3 and May 5, Chile recalled its ambassador to Peru.",
        ("2001-05-05", "rupture"),
    ),
]


def dated(nlp: Language, text: str) -> list[Found]:
    return [
        (e.date.edtf, e.type)
        for e in timeline.extract(text, published=PUBLISHED, nlp=nlp)
        if e.date is not None
    ]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in DATED], ids=[case[0] for case in DATED])
def test_a_day_a_clause_away_is_the_events(nlp: Language, text: str, found: Found) -> None:
    """The event has the day that the sentence tells, however much stands between."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "wrong"), [case[1:] for case in NOT_DATED], ids=[case[0] for case in NOT_DATED]
)
def test_a_day_beside_it_is_not(nlp: Language, text: str, wrong: Found) -> None:
    """What ranks, counts or belongs to something else dates nothing."""
    assert wrong not in dated(nlp, text)


def test_names_go_with_the_day_behind_them(nlp: Language) -> None:
    """Of two whom one met on two days each has one."""
    text = "Peru's foreign minister met the Chilean premier 10 days ago and the Bolivian president last week."
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    met = {e.date.edtf: [p.name for p in e.participants] for e in found if e.date is not None}
    assert met == {"2001-06-04": ["Peru", "Chile"], "2001-06-04/2001-06-10": ["Peru", "Bolivia"]}
