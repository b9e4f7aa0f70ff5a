"""Those who are told another way, or not at all, by the words that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, entries, names_of

if TYPE_CHECKING:
    from spacy.language import Language

HIGH = "Minister Jan Paz met the EU High Representative, Ana Berg. "
TWO = "Prime Minister Ali Moi and the Kenyan President, Ivan Sosa, spoke on Monday. "
OFFICES: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("high-representative", HIGH + "On Friday the High Representative flies to Lima.", "High", ("Ana Berg",)),
    ("a-representative", HIGH + "On Friday the representative flies to Lima.", "representative", ()),
    ("head-of-state", TWO + "The Head of State left on Tuesday.", "Head of State", ("Ivan Sosa",)),
    ("head-of-government", TWO + "The head of government left.", "head of government", ("Ali Moi",)),
    (
        "no-head-of-state-named",
        "Vice President Ivan Sosa met Prime Minister Ali Moi. The head of state left.",
        "head of state",
        (),
    ),
    (
        "diplomat-of-another-name",
        "Ana Berg, chief of the agency, spoke on Friday. The Peruvian diplomat flew to Rome on Sunday.",
        "diplomat",
        ("Ana Berg",),
    ),
    (
        "diplomat-told-before",
        "A Peruvian diplomat spoke. Ana Berg, chief of the agency, replied. The Peruvian diplomat left.",
        "diplomat",
        ("Peru",),
    ),
    (
        "office-beside-a-rank",
        "Peru's foreign minister, Prince Juan Toro Paz, spoke. The Peruvian foreign minister left.",
        "minister",
        ("Juan Toro Paz",),
    ),
    (
        "rank-alone",
        "Prince Juan Toro Paz spoke. The Peruvian foreign minister left.",
        "minister",
        ("Peru",),
    ),
    (
        "colleague-of-his-office",
        "Peru's President Ana Berg and its envoy Ali were there. Peru's foreign minister, Juan Toro, spoke."
        " Secretary of State John Hay met his Peruvian colleague.",
        "colleague",
        ("Juan Toro",),
    ),
    (
        "colleague-of-no-state",
        "Prime Minister Toro spoke. On Friday Prime Minister Hay called his Peruvian colleague.",
        "colleague",
        ("Toro",),
    ),
    (
        "colleague-of-another-office",
        "Bishop Toro spoke. On Friday Prime Minister Hay called his Peruvian colleague.",
        "colleague",
        ("Peru",),
    ),
    ("secretary", "Secretary of State John Hay left. The Secretary spoke.", "Secretary", ("John Hay",)),
    (
        "they-whom-it-praised",
        "Peru praised the two leaders, Ana Berg and Juan Toro. They fly home.",
        "They",
        ("Ana Berg", "Juan Toro"),
    ),
    ("they-of-nobody", "Peru praised Ana Berg. They fly home.", "They", ()),
    ("each", "Peru and Chile met after each had tested a bomb.", "each", ("Peru", "Chile")),
    ("each-bomb", "Peru and Chile met after each bomb had been tested.", "each", ()),
    (
        "president-is-no-diplomat",
        "President Ana Berg spoke on Friday. The Peruvian diplomat flew to Rome on Sunday.",
        "diplomat",
        ("Peru",),
    ),
]


@pytest.mark.parametrize(("text", "words", "names"), [c[1:] for c in OFFICES], ids=[c[0] for c in OFFICES])
def test_an_office_or_rank_told_alone_is_the_one_person_who_fits_it(
    nlp: Language, text: str, words: str, names: tuple[str, ...]
) -> None:
    assert names_of(nlp, text, words) == names


SIDES: list[tuple[str, str, str, set[str]]] = [
    (
        "ties-after-recognition",
        "Peru recognised Mali on 5 March and established diplomatic relations a month later.",
        "2001-04",
        {"Peru", "Mali"},
    ),
    (
        "ties-alone",
        "Peru hailed Mali on 5 March and established diplomatic relations a month later.",
        "2001-04",
        {"Peru"},
    ),
    (
        "strikes-on-two",
        "Peru threatened strikes on Chad and Mali on Monday.",
        "2001-06-11",
        {"Peru", "Chad", "Mali"},
    ),
    ("condemned-strikes", "Peru condemned strikes on Chad on Monday.", "2001-06-11", {"Peru"}),
    (
        "two-offices-with-names",
        "A pact was signed on Monday by the premier of Peru, Ana Berg, and the premier of Mali, Juan Toro.",
        "2001-06-11",
        {"Ana Berg", "Juan Toro"},
    ),
    (
        "an-aide-without-a-name",
        "A pact was signed on Monday by the premier of Peru, Ana Berg, and the premier of Mali.",
        "2001-06-11",
        {"Ana Berg", "Mali"},
    ),
    (
        "it-whom-they-cut-off",
        "Mali is angry. Fiji cut ties with Chile. Peru imposed sanctions on Togo on Tuesday and warned"
        " it of war.",
        "2001-06-12",
        {"Peru", "Togo"},
    ),
    (
        "it-that-is-a-paper",
        "Mali is angry. Peru signed the accord on Tuesday and denounced it on Wednesday.",
        "2001-06-13",
        {"Peru"},
    ),
    (
        "called-a-sponsor",
        "President Moi called Mali a sponsor of terrorism on Monday.",
        "2001-06-11",
        {"Moi", "Mali"},
    ),
    (
        "called-a-friend",
        "President Moi of Kenya called Mali a friend on Monday.",
        "2001-06-11",
        {"Moi"},
    ),
    (
        "who-alone-had-come",
        "President Fox of Kenya, who had flown to Rome on Monday, and President Paz of Mali praised Peru.",
        "2001-06-11",
        {"Fox"},
    ),
    (
        "told-on-the-telephone",
        "President Moi told the Peruvian leader in a phone call on Monday that Mali was at war.",
        "2001-06-11",
        {"Moi", "Peru"},
    ),
    (
        "told-parliament-of-a-call",
        "President Moi told Peru in a phone call on Monday that Mali was at war.",
        "2001-06-11",
        {"Moi"},
    ),
    (
        "told-in-a-letter",
        "President Moi told President Paz in a letter on Monday that Mali was at war with Chad.",
        "2001-06-11",
        {"Moi", "Paz"},
    ),
    (
        "frozen-with-another",
        "Peru invaded Mali on Monday. Fiji broke off relations with the bloc on Tuesday. Togo was silent.",
        "2001-06-12",
        {"Fiji"},
    ),
    (
        "ties-with-whoever-struck",
        "Peru invaded Mali on Monday. Fiji broke off relations on Tuesday. Togo was silent.",
        "2001-06-12",
        {"Fiji", "Peru"},
    ),
    (
        "ties-after-a-visit",
        "Peru hailed Mali on Monday. Fiji broke off relations on Tuesday. Togo was silent.",
        "2001-06-12",
        {"Fiji"},
    ),
    (
        "they-sign-it",
        "Peru and Mali initialed a pact on Monday. They will sign it in July.",
        "2001-07",
        {"Peru", "Mali"},
    ),
    (
        "list-behind-a-date",
        "Fox is ill. In March 2000, Lima, Santo Domingo and Quito recalled their envoys from Nairobi.",
        "2000-03",
        {"Peru", "Dominican Republic", "Ecuador", "Kenya"},
    ),
    (
        "counted-sessions",
        "Fox held seven sessions with his Malian counterpart, Ana Berg. Contacts between Peru and Mali"
        " began in March 2000.",
        "2000-03",
        {"Peru", "Mali"},
    ),
]


@pytest.mark.parametrize(("text", "date", "names"), [c[1:] for c in SIDES], ids=[c[0] for c in SIDES])
def test_each_act_has_its_own_parties(nlp: Language, text: str, date: str, names: set[str]) -> None:
    found = next(e for e in entries(nlp, text) if e.date and e.date.edtf == date)
    assert {party.name for party in found.participants} == names


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("President Moi landed in Rome on Tuesday. Later that day he flew to Milan.", 2),
        ("President Moi landed in Rome on Tuesday. He flew in on Tuesday.", 1),
    ],
    ids=["later", "told-again"],
)
def test_what_comes_later_that_day_is_another_event(nlp: Language, text: str, number: int) -> None:
    assert len([e for e in entries(nlp, text) if e.type == "visit"]) == number


def test_the_day_of_what_comes_later_is_the_same(nlp: Language) -> None:
    text = "President Moi landed in Rome on Tuesday. Later that day he flew to Milan."
    assert dated(nlp, text) == {("2001-06-12", "visit")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru hailed a strike. Mali condemned the raid on Monday.", {("2001-06-11", "protest")}),
        ("Peru suspended its bombing of Mali on Monday.", {("2001-06-11", "deescalation")}),
        ("Peru resumed its bombing of Mali on Monday.", {("2001-06-11", "attack")}),
    ],
    ids=["condemned", "suspended", "resumed"],
)
def test_what_is_condemned_or_halted_has_no_entry_of_that_day(
    nlp: Language, text: str, found: set[tuple[str, str]]
) -> None:
    assert dated(nlp, text) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Senate of Mali told Fiji to act. The Court on Monday ordered Peru to pay.", set()),
        (
            "The Senate of Mali met. The International Court of Justice on Monday ordered Peru to pay.",
            {"ICJ"},
        ),
    ],
    ids=["unnamed", "named"],
)
def test_whom_a_court_orders_has_not_ruled(nlp: Language, text: str, names: set[str]) -> None:
    ruled = [e for e in entries(nlp, text) if e.type == "resolution"]
    acting = {party.name for e in ruled for party in e.participants if party.role == "actor"}
    assert acting == {"International Court of Justice" if name == "ICJ" else name for name in names}
