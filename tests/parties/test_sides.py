"""Who takes part where names are coordinated, understood, or only stand near by: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

SIDES: list[tuple[str, str, str, set[str]]] = [
    ("two-halves", "North and South Korea held talks on Monday.", "talks", {"North Korea", "South Korea"}),
    (
        "halves-of",
        "Troops of North and South Yemen clashed on Monday.",
        "attack",
        {"North Yemen", "South Yemen"},
    ),
    (
        "shared-half",
        "Greek and Turkish Cypriots resumed talks on Monday.",
        "talks",
        {"Greek Cypriots", "Turkish Cypriots"},
    ),
    (
        "surnames",
        "Macron, Putin and Merkel met in Lima on Monday.",
        "meeting",
        {"Macron", "Putin", "Merkel"},
    ),
    (
        "list-with-offices",
        "German Chancellor Helmut Kohl, French President Jacques Chirac, Russian President Boris Yeltsin and"
        " Polish President Lech Walesa began a summit in Lima on Monday.",
        "summit",
        {"Helmut Kohl", "Jacques Chirac", "Boris Yeltsin", "Lech Walesa"},
    ),
    (
        "state-and-rebels",
        "Ethiopia and Tigrayan rebels signed a truce on Monday.",
        "deescalation",
        {"Ethiopia", "Tigrayan rebels"},
    ),
    ("shared-noun", "U.S. and Iraqi forces attacked Mosul on Monday.", "attack", {"United States", "Iraq"}),
    ("delegations", "Houthi and Saudi delegations met on Monday.", "meeting", {"Houthis", "Saudi Arabia"}),
    (
        "both-strike",
        "American and British forces launched strikes on Iraq on Monday.",
        "attack",
        {"United States", "United Kingdom", "Iraq"},
    ),
    ("staged", "Egypt and Sudan staged an exercise on Monday.", "military", {"Egypt", "Sudan"}),
    ("forgave", "Peru forgave Chile's debt on Monday.", "aid", {"Peru", "Chile"}),
    ("complained-of", "Syria complained on Monday about the May 26 raid on Mali.", "attack", {"Mali"}),
    ("did-it", "Syria launched a raid on Mali on Monday.", "attack", {"Syria", "Mali"}),
    ("own-name", "Hamas militants fired rockets at Israel on Monday.", "attack", {"Hamas", "Israel"}),
    ("of-a-body", "NATO peacekeepers arrested two Serbs on Monday.", "detention", {"NATO", "Serbia"}),
    ("of-no-body", "Chad attacked Indian peacekeepers on Monday.", "attack", {"Chad", "Indian peacekeepers"}),
    ("of-a-body", "Inspectors from the IAEA arrived in Tehran on Monday.", "visit", {"IAEA"}),
    (
        "against",
        "An accord was signed on Monday among anti-Taliban Afghan groups.",
        "agreement",
        {"Afghanistan"},
    ),
    (
        "brokered",
        "A Qatari-brokered truce between Chad and Mali took effect on Monday.",
        "deescalation",
        {"Chad", "Mali"},
    ),
    ("embassy", "Protesters attacked the Peruvian embassy in Tunis on Monday.", "attack", {"Peru"}),
    ("whom-it-is-for", "Peru offered on Tuesday to lend Chile two pandas.", "proposal", {"Peru", "Chile"}),
    (
        "one-figure",
        "President Bush met the Dalai Lama in Lima on Monday.",
        "meeting",
        {"Bush", "Dalai Lama"},
    ),
    (
        "passive-beside-active",
        "Foreign Minister Luis Paz met Robin Cook in Leeds on Monday and was expected in Quito on Tuesday.",
        "visit",
        {"Luis Paz"},
    ),
    (
        "whose",
        "Envoy Richard Butler, whose talks in Lima last month failed, will leave the region.",
        "talks",
        {"Richard Butler"},
    ),
    (
        "linked",
        "President Mesa linked a Chadian group to last week's attack on the Malian embassy.",
        "attack",
        {"Chad", "Mali"},
    ),
    (
        "just-acted-on",
        "Jacques Chirac received Ehud Barak in May. He telephoned Yasser Arafat on Monday and warned him.",
        "threat",
        {"Jacques Chirac", "Yasser Arafat"},
    ),
]
UNDERSTOOD: list[tuple[str, str, str, set[str]]] = [
    (
        "government",
        "Ghana joined the pact in May. The government expelled the Togolese ambassador on Monday.",
        "rupture",
        {"Ghana", "Togo"},
    ),
    (
        "army",
        "Chad said that it would respond. The army shelled Mali on Monday.",
        "attack",
        {"Chad", "Mali"},
    ),
    (
        "ministry-behind",
        "Chad is recalling its diplomats from Mali, the Foreign Ministry announced on Monday.",
        "rupture",
        {"Chad", "Mali"},
    ),
    (
        "ministry-in",
        "The Foreign Ministry in Tbilisi said on Monday that it was weighing it.",
        "statement",
        {"Georgia"},
    ),
    (
        "parliament",
        "Ghana praised the treaty. Parliament ratified the treaty on Monday.",
        "agreement",
        {"Ghana"},
    ),
    (
        "another-organ",
        "Ghana joined the pact in May. The provincial government expelled the Togolese ambassador on Monday.",
        "rupture",
        {"Togo"},
    ),
    (
        "both-sides-of-others",
        "Chad fought Mali in May. Togo's envoy, Paul Kodjo, urged both sides on Monday to talk.",
        "demand",
        {"Paul Kodjo", "Chad", "Mali"},
    ),
    (
        "countries-that-were-named-together",
        "Israel and Syria will meet again, Mr. Bush said. Madeleine Albright saw Hafez al-Assad. The two"
        " countries are to hold talks on Monday.",
        "talks",
        {"Israel", "Syria"},
    ),
]


def sides(nlp: Language, text: str, kind: str) -> list[set[str]]:
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return [set(entry.names) for entry in found if entry.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "names"), [case[1:] for case in SIDES], ids=[case[0] for case in SIDES]
)
def test_all_sides_that_a_sentence_names(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The event has the parties that the sentence names, and no others."""
    assert sides(nlp, text, kind) == [names]


@pytest.mark.parametrize(
    ("text", "kind", "names"), [case[1:] for case in UNDERSTOOD], ids=[case[0] for case in UNDERSTOOD]
)
def test_sides_that_are_understood(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """An organ, a pair or a pronoun stands for the parties that the text before named."""
    assert names in sides(nlp, text, kind)


def test_who_is_told_says_nothing(nlp: Language) -> None:
    """A passive of telling has no speaker."""
    text = "King Hussein, who was told of the deal on Monday, is angry."
    assert sides(nlp, text, "statement") == []


def test_whoever_follows_suit_does_the_same(nlp: Language) -> None:
    """The act before is told again, of another actor."""
    text = "Kenya closed its border with Burundi on Monday. Uganda followed suit the next day."
    assert sides(nlp, text, "rupture") == [{"Kenya", "Burundi"}, {"Uganda", "Burundi"}]


def test_it_is_the_main_act_that_is_followed(nlp: Language) -> None:
    """Of a sentence with a clause beside its main one, who follows suit does what the main one tells."""
    text = (
        "Kenya cut its ties with Chad on Sunday, a day after a mob stormed its embassy. Mali followed suit."
    )
    assert sides(nlp, text.replace("suit.", "suit on Monday."), "rupture") == [
        {"Kenya", "Chad"},
        {"Mali", "Chad"},
    ]
    assert all("Mali" not in names for names in sides(nlp, text, "attack"))


def test_diplomats_do_not_speak_for_whoever_was_told_of(nlp: Language) -> None:
    """Every state has diplomats; officials without more are those of whom the text tells."""
    text = "NATO will send troops to Chad on February 12, diplomats said on Wednesday."
    assert sides(nlp, text, "statement") == [set()]
    assert sides(nlp, text.replace("diplomats", "officials"), "statement") == [{"NATO"}]


def test_the_formal_signing_is_of_those_who_agreed(nlp: Language) -> None:
    """A signing told without what is signed goes on from the agreement; a signing of books does not."""
    text = "Peru and Chile reached an accord on Monday. The formal signing will be held in Lima on Friday."
    assert sides(nlp, text, "agreement") == [{"Peru", "Chile"}, {"Peru", "Chile"}]
    assert sides(nlp, "A book signing ceremony drew crowds in Lima on Friday.", "agreement") == []


def test_the_hague_keeps_its_article(nlp: Language) -> None:
    """A town whose name has an article is told with it, as the place and as whose capital it looks to."""
    (visit,) = timeline.extract("Obama will visit The Hague on Monday.", published=PUBLISHED, nlp=nlp)
    assert visit.place is not None
    assert (visit.place.name, visit.names) == ("The Hague", ("Obama", "Netherlands"))


def test_a_note_returned_frees_nobody(nlp: Language) -> None:
    """What comes back is a release, save where it is only words on paper."""
    assert sides(nlp, "Chad returned a note to the embassy of Libya in May.", "release") == []
    assert sides(nlp, "Chad returned a throne to the embassy of Libya in May.", "release") == [
        {"Chad", "Libya"}
    ]


def test_a_suit_in_court_is_not_followed(nlp: Language) -> None:
    """Nothing is told again where nothing of foreign relations went before."""
    assert sides(nlp, "A bank raised its rates in May. Others followed suit in June.", "sanctions") == []
