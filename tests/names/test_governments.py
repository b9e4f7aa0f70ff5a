"""Who acts under a name: a leader's government, a name and its article, a title: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

TOLD: list[tuple[str, str, str, set[str]]] = [
    (
        "leader-introduced",
        "Venezuela's Hugo Chavez spoke on Sunday. The Chavez government expelled a Polish envoy on Monday.",
        "rupture",
        {"Venezuela", "Poland"},
    ),
    (
        "leader-unknown",
        "The Maduro government rejected the French plan on Monday.",
        "rejection",
        {"Maduro government", "France"},
    ),
    (
        "article-of-a-name",
        "Syrian President Hafez al-Assad spoke on Sunday. Assad freed ten Turkish prisoners on Monday.",
        "release",
        {"Hafez al-Assad", "Turkey"},
    ),
    (
        "two-particles",
        "Chancellor Otto von der Heide flew to Oslo on Sunday. Von der Heide met King Harald on Monday.",
        "meeting",
        {"Otto von der Heide", "King Harald"},
    ),
    (
        "lady",
        "British minister Jane Ashford flew to Oslo on Sunday. Lady Ashford met King Harald on Monday.",
        "meeting",
        {"Jane Ashford", "King Harald"},
    ),
    (
        "whom-one-meets",
        "Boris Yeltsin met Kuchma in Sochi on Monday.",
        "meeting",
        {"Boris Yeltsin", "Kuchma"},
    ),
    (
        "mediator-and-sides",
        "Kenya began a mediation effort on Monday to end the rift between Chad and Niger.",
        "mediation",
        {"Kenya", "Chad", "Niger"},
    ),
    (
        "whose-decision",
        "Norway welcomed on Monday a decision by Cyprus to open its border.",
        "support",
        {"Norway", "Cyprus"},
    ),
    (
        "handed-to-whom",
        "The rebels handed the Red Cross two Chadian captives on Monday.",
        "release",
        {"rebels", "International Committee of the Red Cross", "Chad"},
    ),
    (
        "swap-between",
        "A prisoner swap between Ukraine and Russia took place on Monday.",
        "release",
        {"Ukraine", "Russia"},
    ),
    (
        "blast-near-an-embassy",
        "Two guards died on Monday in a blast that went off near the Peruvian consulate.",
        "attack",
        {"Peru"},
    ),
    (
        "crowd-at-an-embassy",
        "Thousands of students demonstrated at the Peruvian embassy in Seoul on Monday.",
        "protest",
        {"Peru"},
    ),
    (
        "talks-with-a-person",
        "Prime Minister Jose Paz threatened on Monday to halt talks with President Robert Mugabe.",
        "threat",
        {"Jose Paz", "Robert Mugabe"},
    ),
    (
        "a-ministry-spokesman",
        "China freed two Poles on Sunday. A foreign ministry spokesman said on Monday that they were well.",
        "statement",
        {"China"},
    ),
    (
        "another-state's-spokesman",
        "China freed two Poles on Sunday. A Polish foreign ministry spokesman said on Monday they were well.",
        "statement",
        {"Poland"},
    ),
    (
        "the-pope-alone",
        "The pope flew to Lima on Sunday. The pontiff met President Paz on Monday.",
        "meeting",
        {"Vatican City", "Paz"},
    ),
    (
        "the-pontiff-named-before",
        "Pope John Paul II flew to Lima on Sunday. The pontiff met President Paz on Monday.",
        "meeting",
        {"John Paul II", "Paz"},
    ),
    (
        "the-monarch",
        "King Harald flew to Lima on Sunday. The monarch met President Paz on Monday.",
        "meeting",
        {"King Harald", "Paz"},
    ),
    (
        "vote-in-a-body",
        "A vote in the General Assembly on Monday went against Chad.",
        "resolution",
        {"UN General Assembly"},
    ),
]

NAMED: list[tuple[str, str, str, set[str]]] = [
    (
        "so many thousand peacekeepers",
        "The Security Council voted in May to send four-thousand peacekeepers to the border.",
        "resolution",
        {"UN Security Council", "peacekeepers"},
    ),
    (
        "a name by its state, joined to another",
        "U.S. President Joe Biden and China's Xi Jinping met for three hours in Bali on Monday.",
        "meeting",
        {"Joe Biden", "Xi Jinping"},
    ),
    (
        "fighters by the name of their state",
        "Sierra Leone rebels freed two Peruvian soldiers on Monday.",
        "release",
        {"Sierra Leone rebels", "Peru"},
    ),
    (
        "the German Foreign Office",
        "The ambassador of Iran was called in to the Federal Foreign Office on Monday.",
        "protest",
        {"Iran", "Germany"},
    ),
    (
        "particle-that-opens-no-full-name",
        "Dutch Minister Hans van Berg met Suharto. Peru protested against van Berg's visit. Chad praised "
        "van Berg on Monday.",
        "support",
        {"Chad", "Hans van Berg"},
    ),
    (
        "envoys-of-rebels",
        "Libyan leader Moammar Gadhafi met rebel envoys in Tripoli on Monday.",
        "meeting",
        {"Moammar Gadhafi", "rebels"},
    ),
]


def dated(nlp: Language, text: str) -> list[tuple[str, str]]:
    """The date and type of each entry."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return [(entry.date.edtf, entry.type) for entry in found if entry.date]


@pytest.mark.parametrize(("text", "kind", "names"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
def test_who_takes_part(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The parties of Monday's event are those whom its words and the sentence before name."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    monday = [e for e in found if e.type == kind and e.date and e.date.edtf == "2001-06-11"]
    assert [set(entry.names) for entry in monday] == [names]


@pytest.mark.parametrize(
    ("text", "when", "kind"),
    [
        ("Chad and Niger were invited to join the bloc in July 1997.", "1997-07", "proposal"),
        ("Chad and Niger submitted applications to join the bloc on May 18.", "2001-05-18", "relations"),
        ("Chad and Niger signed an agreement to buy arms on May 18.", "2001-05-18", "agreement"),
        ("Chad agreed to free ten Poles on May 18.", "2001-05-18", "agreement"),
        ("Chad threatened to attack Niger in May.", "2001-05", "threat"),
        ("Chad agreed to free ten Poles on July 18.", "2001-07-18", "release"),
        ("Chad agreed to free ten Poles on Monday.", "2001-06-18", "release"),
    ],
)
def test_a_day_gone_by_is_of_the_act(nlp: Language, text: str, when: str, kind: str) -> None:
    """A day gone by behind "agreed to free" is that of the agreeing; one to come is of the freeing."""
    assert dated(nlp, text) == [(when, kind)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chad rejected a call from Niger to pull out its troops on May 7.", id="infinitive"),
        pytest.param("Chad rejected Niger's call for a ceasefire on May 7.", id="noun"),
        pytest.param("Chad rejected a call by Niger for direct talks on May 7.", id="talks"),
    ],
)
def test_a_call_that_is_rejected_is_not_dated(nlp: Language, text: str) -> None:
    """The day of "rejected a call" is of the rejection: the call came before, and its content never did."""
    assert dated(nlp, text) == [("2001-05-07", "rejection")]


def test_a_servant_of_a_body_is_not_private(nlp: Language) -> None:
    """In a text that speaks of one state alone, whoever acts for an international body acts abroad."""
    text = (
        "U.N. Secretary-General Kofi Annan met the Iraqi foreign minister on Monday. "
        "Annan said on Tuesday that all was well."
    )
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.type for entry in found] == ["meeting", "statement"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        pytest.param("The Lisbon summit on May 8 was a success.", ["summit"], id="a-summit"),
        pytest.param("A treaty was initialled in Moscow on Monday.", ["agreement"], id="signed-abroad"),
        pytest.param("The merger was agreed in May.", [], id="a-merger"),
        pytest.param("The staff agreed to the pay offer on Monday.", [], id="a-pay-offer"),
    ],
)
def test_events_of_nobody_named(nlp: Language, text: str, types: list[str]) -> None:
    """What only states have is told though no party is named; what firms have as well is not."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.type for entry in found] == types


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [pytest.param(*case, id=name) for name, *case in NAMED],
)
def test_participants(nlp: Language, text: str, kind: str, expected: set[str]) -> None:
    """The entry of the type, the last of several, has these participants."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    entry = next(e for e in reversed(found) if e.type == kind)
    assert {participant.name for participant in entry.participants} == expected
