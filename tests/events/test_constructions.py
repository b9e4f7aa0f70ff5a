"""Constructions of newspaper English from text to entry, with what must not come of them: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

Found = tuple[str, str, str]

HOLD: list[tuple[str, str, Found]] = [
    (
        "decided-then",
        "Fiji decided on Monday to recall its ambassador to Chile.",
        ("2001-06-11", "rupture", "occurred"),
    ),
    (
        "decided-for-a-day-of-its-own",
        "Fiji decided on Monday to recall its ambassador to Chile on July 2.",
        ("2001-07-02", "rupture", "scheduled"),
    ),
    (
        "counted-back-from-what-came-later",
        "Mali recalled its ambassador on April 4, a day after Niger expelled a Malian diplomat.",
        ("2001-04-03", "rupture", "occurred"),
    ),
    (
        "hours-after",
        "Mali closed its airspace on Monday, hours after recalling its ambassador to Niger.",
        ("2001-06-11", "rupture", "occurred"),
    ),
    (
        "participle-before-the-saying",
        "Speaking in Lima on Monday, the Peruvian president warned Chile.",
        ("2001-06-11", "threat", "occurred"),
    ),
    (
        "talks-during-which-it-was-said",
        "Peru's minister said on Monday after talks with Chile in Lima that he was content.",
        ("2001-06-11", "talks", "occurred"),
    ),
    (
        "was-to-have",
        "The Chilean minister, who was to have left for Lima on July 2, will stay in Santiago.",
        ("2001-07-02", "visit", "cancelled"),
    ),
    (
        "threat-withdrawn-later",
        "Peru's threat of May 3 to expel the Chilean consul has been shelved.",
        ("2001-05-03", "threat", "occurred"),
    ),
    (
        "reached-is-reached",
        "Annan praised an agreement reached on Monday between Chad and Libya to open the border.",
        ("2001-06-11", "agreement", "occurred"),
    ),
    (
        "spaced-hyphens",
        "The three states - Chad, Mali and Niger - severed relations with Libya on June 5.",
        ("2001-06-05", "rupture", "occurred"),
    ),
    (
        "british-hyphen",
        "Ghana and Togo re-established diplomatic relations on Monday.",
        ("2001-06-11", "relations", "occurred"),
    ),
    (
        "dateline-of-the-day-before",
        "LIMA, June 13 - The presidents of Peru and Chile met today.",
        ("2001-06-13", "summit", "occurred"),
    ),
    (
        "set-off-participle",
        "Peru's ambassador in Quito, withdrawn on Monday, will not go back.",
        ("2001-06-11", "rupture", "occurred"),
    ),
    (
        "what-came-is-told-next",
        "The second blow came on May 3. Peru recalled its ambassador to Chile.",
        ("2001-05-03", "rupture", "occurred"),
    ),
    (
        "counted-back-from-the-last-of-its-kind",
        "Peru launched a rocket on Monday. The launch came a month after it tested a missile.",
        ("2001-05", "weapons_test", "occurred"),
    ),
    (
        "state-admitted",
        "The Arab League will admit Djibouti on Monday.",
        ("2001-06-18", "relations", "scheduled"),
    ),
    (
        "town-that-nothing-explains",
        "President Banda went to Zwedru on Monday.",
        ("2001-06-11", "visit", "occurred"),
    ),
    (
        "sum-in-duties",
        "Peru imposed $40 million in duties on Chilean copper on Monday.",
        ("2001-06-11", "sanctions", "occurred"),
    ),
    (
        "particle-taken-for-a-preposition",
        "Peru, which has soldiers in Haiti, sent in another 150 troops on Monday.",
        ("2001-06-11", "military", "occurred"),
    ),
    (
        "title-before-a-name",
        "Peru's foreign ministry summoned Ambassador Pedro Salas of Chile on Monday.",
        ("2001-06-11", "protest", "occurred"),
    ),
    (
        "talks-held-told-after-a-comma",
        "Fiji and Tonga agreed at a third round of talks, held in January, to open a second port.",
        ("2001-01", "talks", "occurred"),
    ),
    (
        "talks-scheduled-behind-those-who-talk",
        "Fiji called off a round of talks between the foreign ministers of Tonga and Samoa, which had "
        "been scheduled for May 20.",
        ("2001-05-20", "talks", "cancelled"),
    ),
    (
        "what-a-portion-did",
        "Fijian police want to question a man about a wave of bombings that killed 13 people in Suva "
        "last September.",
        ("2000-09", "attack", "occurred"),
    ),
    (
        "called-day-for",
        "Tonga called Monday for the release of the hostages in Fiji.",
        ("2001-06-11", "demand", "occurred"),
    ),
    (
        "called-on-day-on",
        "The pope called on Sunday on Fiji to lift the siege.",
        ("2001-06-10", "demand", "occurred"),
    ),
    (
        "before-a-dated-summit",
        "Tomasi Vuli could meet Ann Moore before the Pacific summit in Tonga in November.",
        ("2001-11", "summit", "scheduled"),
    ),
    (
        "the-first-this-year",
        "Vuli will fly to Tonga on Friday and will hold talks there with its premier, Ann Moore, the "
        "first at that level this year.",
        ("2001-06-15", "talks", "scheduled"),
    ),
    (
        "unforeseen-under-a-future",
        "The bombing of the port of Suva late on Tuesday will not weaken Fiji.",
        ("2001-06-12", "attack", "occurred"),
    ),
    (
        "rescheduled-from",
        "Fiji and Tonga were to hold a session rescheduled from June 1.",
        ("2001-06-01", "talks", "postponed"),
    ),
    (
        "agreed-at-talks-held-to",
        "Fiji and Tonga agreed at talks, held in January this year, to open a second port.",
        ("2001-01", "agreement", "occurred"),
    ),
    (
        "weeks-before-what-is-planned",
        "The premier of Tonga received President Salas on Monday, two weeks before he is to travel to Suva.",
        ("2001-06-25/2001-07-01", "visit", "scheduled"),
    ),
    (
        "hours-before-what-was-planned",
        "Tonga shelled a Fijian boat on Monday, hours before President Salas was to meet Tonga's premier.",
        ("2001-06-11", "summit", "scheduled"),
    ),
    (
        "title-before-a-hyphened-name",
        "Ann Moore will see President Roh Moo-hyun on Monday.",
        ("2001-06-18", "meeting", "scheduled"),
    ),
    ("aid-frozen", "Tonga froze its aid to Fiji on Monday.", ("2001-06-11", "sanctions", "occurred")),
    (
        "a-pronoun-for-what-was-closed",
        "Tonga closed its embassy in Suva in February and plans to reopen it in November.",
        ("2001-11", "relations", "scheduled"),
    ),
    (
        "a-pronoun-for-several",
        "Tonga imposed sanctions on Fiji in May 1999 and lifted them in June 2000.",
        ("2000-06", "sanctions_relief", "occurred"),
    ),
    (
        "coming-from-talks",
        "After talks in Suva on Friday, Tonga accused Fiji of spying.",
        ("2001-06-08", "protest", "occurred"),
    ),
    ("tanks-into-a-place", "Peru sent tanks into Bolivia on Monday.", ("2001-06-11", "military", "occurred")),
    (
        "counted-not-shared",
        "Tonga closed its embassy in Suva in May 1999 but reopened it a day after the coup of June 3, 2000.",
        ("2000-06-04", "relations", "occurred"),
    ),
]  # fmt: skip

ABSENT: list[tuple[str, str, str]] = [
    ("taking-a-turn", "The row took a turn on Monday when Peru called Chile weak.", "call"),
    ("kind-of-talks", "The first ceasefire talks of Peru and Chile took place on Monday.", "deescalation"),
    ("left-on-their-own", "Peru's allies were left on their own by the union on Monday.", "withdrawal"),
    ("grounds", "Peru was punished on Monday for seizing a Chilean ship.", "detention"),
    ("reduced-relative", "On Monday Peru honoured the sailors captured in the war with Chile.", "detention"),
    ("recalled-for-consultations", "Peru recalled its envoy to Chile on Monday for consultations.", "talks"),
    ("told-after-something-else", "The bank closed on May 3. Peru recalled its envoy to Chile.", "rupture"),
    ("called-a-name", "The Peruvian president called the Chilean president a liar on Monday.", "call"),
    ("cited-resolution", "Peru's minister spoke of Security Council resolution 425 on Monday.", "resolution"),
    ("what-another-noun-is-about", "Evidence on the raid in Chad reached Libya on Monday.", "attack"),
    ("promised-not-done", "Peru hailed a 1997 agreement with Chile not to deploy troops.", "military"),
    ("promised-not-to", "Peru pledged on Monday not to attack Chile.", "threat"),
    ("what-was-left", "Peru pulled out of the 1997 accord with Chile on Monday.", "agreement"),
    ("aid-cut-off", "Peru cut off aid to Haiti on Monday.", "aid"),
    ("sum-in-a-place", "Peru gave two million dollars in Chile on Monday.", "sanctions"),
    ("sanctions-honoured", "Peru was honoring the sanctions against Libya on Monday.", "support"),
    ("called-for-a-length", "Ministers of Tonga called on Monday for two hours.", "demand"),
    ("aid-frozen", "Tonga froze its aid to Fiji on Monday.", "aid"),
    ("after-a-coup-that-day", "After the coup on Friday, Fiji recalled its ambassador to Tonga.", "rupture"),
    (
        "a-pronoun-of-another-number",
        "Tonga opened two embassies in May, and Fiji lifted it in June.",
        "sanctions_relief",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in HOLD], ids=[case[0] for case in HOLD])
def test_a_construction_gives_its_entry(nlp: Language, text: str, found: Found) -> None:
    """The text has an entry of that date, type and status."""
    assert found in [(e.date.edtf, e.type, e.status) for e in entries(nlp, text) if e.date]


@pytest.mark.parametrize(("text", "kind"), [case[1:] for case in ABSENT], ids=[case[0] for case in ABSENT])
def test_what_only_looks_like_an_event_of_that_day_is_none(nlp: Language, text: str, kind: str) -> None:
    """The text has no dated entry of the type."""
    assert kind not in {e.type for e in entries(nlp, text)}


def test_what_is_said_with_an_act_dates_the_act_alone(nlp: Language) -> None:
    """ "Saying on Monday" under a rejection tells its day; no statement stands beside it."""
    text = "Peru turned down the offer, saying on Monday that its terms were harsh."
    assert [(e.date.edtf, e.type) for e in entries(nlp, text) if e.date] == [("2001-06-11", "rejection")]


def test_talks_that_are_to_resume_are_on(nlp: Language) -> None:
    """ "Suspended since May, will resume": the day to come is that of talks that are held."""
    text = "Talks between Peru and Chile, suspended since May, will resume on Monday."
    assert ("2001-06-18", "talks", "scheduled") in [
        (e.date.edtf, e.type, e.status) for e in entries(nlp, text) if e.date
    ]


@pytest.mark.parametrize(
    "words", ["Rome for whom called", "for which Fox called", "Peru for whom asked on Monday"]
)
def test_a_verb_may_end_the_text(nlp: Language, words: str) -> None:
    """A preposition before its verb, which nothing follows, is read without an error."""
    assert isinstance(entries(nlp, words), list)


def test_a_ship_is_nobody(nlp: Language) -> None:
    """A ship that bears the name of a person takes part in nothing."""
    text = "The carrier Franklin Pierce, which has been on patrol since March, is in Suva."
    assert "Franklin Pierce" not in {name for e in entries(nlp, text) for name in e.names}
