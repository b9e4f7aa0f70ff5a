"""Who takes part where the sentence leaves it to those before: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

TOGETHER: list[tuple[str, str, str, set[str]]] = [
    (
        "treaty-signed-by-nobody",
        "Chile and Peru nearly fought in the spring. Monsignor Aldo Rossi flew between them. A treaty was "
        "signed in Rome on June 4.",
        "agreement",
        {"Chile", "Peru"},
    ),
    (
        "envoys-of-two",
        "Cuban and American negotiators spent four days in Lima. A framework agreement was signed on June 4.",
        "agreement",
        {"Cuba", "United States"},
    ),
    (
        "truce-that-began",
        "Armenia and Azerbaijan are old foes. A truce that began on May 12 has held.",
        "deescalation",
        {"Armenia", "Azerbaijan"},
    ),
    (
        "truce-that-another-brokered",
        "Chad and Mali have quarrelled for years. A cease-fire brokered by Togo took effect on June 4.",
        "deescalation",
        {"Chad", "Mali", "Togo"},
    ),
    (
        "fighting-that-broke-out",
        "Chad and Mali have quarrelled for years. Fighting broke out on May 3.",
        "attack",
        {"Chad", "Mali"},
    ),
    (
        "truce-after-people-were-named",
        "Jan Paz and Eva Lund came to Rome. A truce began on June 4.",
        "deescalation",
        set(),
    ),
    (
        "truce-after-mediators",
        "Norway and Sweden mediated. A truce began on June 4.",
        "deescalation",
        set(),
    ),
    (
        "truce-signed-by-nobody",
        "The Sri Lankan government and the Tamil Tigers fought until May. Norway offered monitors. A "
        "ceasefire was signed in Oslo on June 4.",
        "deescalation",
        {"Sri Lanka", "Tamil Tigers"},
    ),
    (
        "president-and-people-are-one",
        "I greet President Lopez, the Tamil Tigers and the Colombian people. A treaty was signed on June 4.",
        "agreement",
        {"Tamil Tigers", "Colombia"},
    ),
    (
        "guarantors-are-no-sides",
        "Chad and Niger have long quarrelled. Norway and Cuba have been guarantors of the talks. A treaty "
        "was signed on June 4.",
        "agreement",
        {"Chad", "Niger"},
    ),
    (
        "where-it-was-is-no-side",
        "Chad and Niger have long quarrelled. Envoys came from Norway and Cuba. A treaty was signed on June "
        "4.",
        "agreement",
        {"Chad", "Niger"},
    ),
    (
        "by-somebody",
        "Chile and Peru nearly fought in the spring. A treaty was signed by Fiji on June 4.",
        "agreement",
        {"Fiji"},
    ),
    (
        "treaty-of-one-told-before",
        "Chile and Peru nearly fought. Mali and Niger agreed on a treaty on June 3. It was signed on June 4.",
        "agreement",
        {"Mali", "Niger"},
    ),
]

STRANGERS: list[tuple[str, str, str, set[str]]] = [
    (
        "lawmakers-and-a-pope",
        "Pope John Paul appealed for peace on Sunday. Lawmakers ratified the treaty on Monday.",
        "agreement",
        set(),
    ),
    (
        "envoys-of-four",
        "U.N. envoy Juan Ruiz flew to Moscow on Sunday. Envoys of four powers held talks in Vienna on "
        "Monday.",
        "talks",
        set(),
    ),
    (
        "court-of-nobody",
        "Brazilian President Juan Ruiz spoke to Guyana's Ivan Berg. A tribunal in Paris handed down its "
        "ruling on June 4.",
        "resolution",
        set(),
    ),
    (
        "two-and-a-third",
        "Nigeria moved troops. Cameroon went to court. France sent paratroopers on Friday. The two "
        "neighbours met in Lome on Monday.",
        "meeting",
        set(),
    ),
]

PAIRS: list[tuple[str, str, str, set[str]]] = [
    (
        "a kind of text is nobody",
        "Joint Declaration on Fiji. I visited Suva in May and met Prime Minister Toro of Fiji.",
        "visit",
        {"Fiji"},
    ),
    (
        "names told after the states",
        "The presidents of Peru and Ecuador signed a treaty on Monday. Alberto Fujimori of Peru and Jamil "
        "Mahuad of Ecuador signed the accord in Lima.",
        "agreement",
        {"Alberto Fujimori", "Jamil Mahuad"},
    ),
    (
        "other names told after the states",
        "The presidents of Peru and Ecuador signed a treaty on Monday. Juan Bako of Mali watched.",
        "agreement",
        {"Peru", "Ecuador"},
    ),
    (
        "so many thousand peacekeepers",
        "The Security Council voted in May to send four-thousand peacekeepers to the border.",
        "resolution",
        {"UN Security Council", "peacekeepers"},
    ),
    (
        "an object taken for a clause",
        "A suicide bomber struck the United States Embassy annex near Beirut on June 4.",
        "attack",
        {"United States"},
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
        "it, behind a thing, acts itself",
        "Iraq, barred from selling oil since it invaded Kuwait in August 1990, reached a deal on Monday.",
        "attack",
        {"Iraq", "Kuwait"},
    ),
    (
        "the German Foreign Office",
        "The ambassador of Iran was called in to the Federal Foreign Office on Monday.",
        "protest",
        {"Iran", "Germany"},
    ),
    (
        "the two before their verb",
        "Eritrea and Yemen accepted the ruling on the Hanish islands, which the two fought over in 1995.",
        "attack",
        {"Eritrea", "Yemen"},
    ),
    (
        "a raid taken for a fragment",
        "A coalition raid killed at least 62 Syrian soldiers on Saturday.",
        "attack",
        {"Syria"},
    ),
    (
        "whose base is taken",
        "Chad said its troops took the Libyan base of Fada on June 4.",
        "attack",
        {"Chad", "Libya"},
    ),
    (
        "which began talks",
        "Canada and Mexico, which began free trade talks in May, aim to finish by October.",
        "talks",
        {"Canada", "Mexico"},
    ),
    (
        "his country",
        "Foreign Minister Ana Reyes of Peru said her country and Chile would hold talks on Friday.",
        "talks",
        {"Peru", "Chile"},
    ),
    (
        "his government, of whom only the office is told",
        "Peru's foreign minister said his government would hold talks with Chile on Friday.",
        "talks",
        {"Peru", "Chile"},
    ),
    (
        "his house",
        "Peru's foreign minister said on Monday that Chile had bombed his house in May.",
        "attack",
        {"Chile"},
    ),
    (
        "the two, alone",
        "Peru and Chile broke off talks on Monday, a month after the two signed a truce.",
        "deescalation",
        {"Peru", "Chile"},
    ),
    (
        "both, alone",
        "Peru and Chile broke off talks on Monday after both signed a truce in May.",
        "deescalation",
        {"Peru", "Chile"},
    ),
    (
        "the two of three",
        "Peru, Mali and Chile broke off talks on Monday. The two signed a truce in May.",
        "deescalation",
        set(),
    ),
    (
        "who met",
        "Malian President Anna Toro and Niger's Musa Bako, who met in Lima on Monday, will leave on Friday.",
        "meeting",
        {"Anna Toro", "Musa Bako"},
    ),
    (
        "which reached a deal",
        "Iran and the six powers, which reached a deal on June 4, will meet on Friday.",
        "agreement",
        {"Iran", "six powers"},
    ),
    (
        "which recalled its envoy",
        "Mali and the six powers, including Chad, which recalled its envoy on Monday, will meet on Friday.",
        "rupture",
        {"Chad"},
    ),
    (
        "he of whom only the office is told",
        "Peru's president flew to Chile on Sunday. He met Chile's president on Monday.",
        "meeting",
        {"Peru", "Chile"},
    ),
    (
        "a president whom another one meets",
        "Peru's president met President Bachelet on Monday.",
        "summit",
        {"Peru", "Bachelet"},
    ),
    (
        "ministers-of-two-states",
        "Relations between Ethiopia and Eritrea have warmed. Colin Powell received the two foreign "
        "ministers in Washington on Monday.",
        "meeting",
        {"Colin Powell", "Ethiopia", "Eritrea"},
    ),
    (
        "ministers-beside-another",
        "Kenya and Somalia have quarrelled for years. Norwegian Foreign Minister Ine Soreide received the "
        "two foreign ministers in Oslo on Monday.",
        "meeting",
        {"Ine Soreide", "Kenya", "Somalia"},
    ),
    (
        "ministers-who-are-named",
        "Chile and Peru fell out. Peruvian Foreign Minister Ana Berg wrote to Chilean Foreign Minister Juan "
        "Ruiz. The two foreign ministers met on Monday.",
        "meeting",
        {"Ana Berg", "Juan Ruiz"},
    ),
    (
        "presidents-named-by-a-plural",
        "Presidents Juan Ruiz of Chile and Ivan Berg of Peru fell out. Chile and Peru share a border. The "
        "two presidents signed a treaty on Monday.",
        "agreement",
        {"Juan Ruiz", "Ivan Berg"},
    ),
    (
        "delegations",
        "Sudan and Chad have argued for years. Thabo Mbeki, the African Union mediator, announced progress. "
        "The delegations met in Rome on Monday.",
        "meeting",
        {"Sudan", "Chad"},
    ),
    (
        "parties-and-their-host",
        "The United States and North Korea talked in Beijing. China was the host. The parties will meet "
        "again in July.",
        "meeting",
        {"United States", "North Korea"},
    ),
    (
        "parties-and-guarantors",
        "The Colombian government and the guerrilla group FARC-EP were at one. Norway and Cuba are the "
        "guarantors. On Monday the parties signed a ceasefire.",
        "deescalation",
        {"Colombia", "FARC"},
    ),
    (
        "both-camps",
        "Georgia and Russia fell out in May. Swiss diplomats carried messages. Both camps agreed on Monday "
        "to reopen a border crossing.",
        "agreement",
        {"Georgia", "Russia"},
    ),
    (
        "warring-parties",
        "Chad and the Tamil Tigers fell out. The warring parties signed a truce on Monday.",
        "deescalation",
        {"Chad", "Tamil Tigers"},
    ),
    (
        "each-side",
        "Chad and Niger fell out. Each side accepted a truce on Monday.",
        "deescalation",
        {"Chad", "Niger"},
    ),
    (
        "three-of-a-region",
        "Estonia, Latvia and Lithuania were occupied. Russia denied it. The three Baltic states joined NATO "
        "on Monday.",
        "relations",
        {"Estonia", "Latvia", "Lithuania", "NATO"},
    ),
    (
        "three-of-a-longer-list",
        "Spain, Italy, Portugal and Turkey went ahead. NATO invited the three European countries on Monday.",
        "proposal",
        {"NATO", "European countries"},
    ),
    (
        "their-ministers",
        "Greek Prime Minister Kyriakos Berg and French President Jacques Petit spoke in Paris. Their "
        "defence ministers signed a pact on Monday.",
        "agreement",
        {"Greece", "France"},
    ),
    (
        "their-aides",
        "Greek Prime Minister Kyriakos Berg and French President Jacques Petit spoke in Paris. Their aides "
        "signed a pact on Monday.",
        "agreement",
        {"Kyriakos Berg", "Jacques Petit"},
    ),
    (
        "opposite-number-of-another-office",
        "Dominican President Luis Abad closed the border. Haitian Foreign Minister Jean Abel rang his "
        "Dominican counterpart on Sunday.",
        "call",
        {"Jean Abel", "Dominican Republic"},
    ),
    (
        "opposite-number-of-one-office",
        "Dominican President Luis Abad closed the border. Haitian President Jean Abel rang his Dominican "
        "counterpart on Sunday.",
        "call",
        {"Jean Abel", "Luis Abad"},
    ),
    (
        "it-was-ready",
        "Chad said it was ready to sign an accord with Libya next week.",
        "agreement",
        {"Chad", "Libya"},
    ),
    (
        "bound-by-terms",
        "Qatar brokered an accord on May 2 under which Sudan and Eritrea agreed to restore ties.",
        "mediation",
        {"Qatar", "Sudan", "Eritrea"},
    ),
    (
        "bound-by-terms-of-what-was-reached",
        "An accord was reached on May 2 under which Sudan would hand three rebels over to Eritrea.",
        "agreement",
        {"Sudan", "Eritrea"},
    ),
    (
        "terms-for-a-third",
        "Peru and Chile signed an accord on Monday under which Norway will monitor the border.",
        "agreement",
        {"Peru", "Chile"},
    ),
    (
        "embassy-of-its-own",
        "Libya closed its embassy in Chad on Monday.",
        "rupture",
        {"Libya", "Chad"},
    ),
    (
        "embassy-of-another",
        "Chad closed the Libyan embassy in Ndjamena on Monday.",
        "rupture",
        {"Chad", "Libya"},
    ),
    (
        "embassy-that-was-shut",
        "Madagascar has reopened its embassy in Pretoria, which it shut in 1964.",
        "rupture",
        {"Madagascar", "South Africa"},
    ),
    (
        "whose-release-is-asked-for",
        "Peru on Tuesday demanded the release of two Greek nuns held by Chile.",
        "demand",
        {"Peru", "Chile"},
    ),
    (
        "whose-return-of-force-is-asked-for",
        "Peru on Tuesday demanded the withdrawal of Chilean troops.",
        "demand",
        {"Peru", "Chile"},
    ),
    (
        "colleague-abroad",
        "Peruvian Foreign Minister Luis Paz rang his Greek colleague late on Thursday to demand an inquiry.",
        "call",
        {"Luis Paz", "Greece"},
    ),
    (
        "particle-that-opens-no-full-name",
        "Dutch Minister Hans van Berg met Suharto. Peru protested against van Berg's visit. Chad praised "
        "van Berg on Monday.",
        "support",
        {"Chad", "Hans van Berg"},
    ),
    (
        "who-goes-on-after-a-reception",
        "Peru's President Luis Paz is to be received by King Juan Carlos on Monday before going on to Rome.",
        "visit",
        {"Luis Paz"},
    ),
    (
        "envoys-of-rebels",
        "Libyan leader Moammar Gadhafi met rebel envoys in Tripoli on Monday.",
        "meeting",
        {"Moammar Gadhafi", "rebels"},
    ),
    (
        "at-their-own-occasion",
        "The OAU heads of state condemned the raid at their summit in Mauritius on June 5.",
        "protest",
        {"Organization of African Unity"},
    ),
    (
        "mediators-are-no-pair",
        "Chad and Niger fell out in May. Iraq and Cuba mediated. The two presidents will meet in Rome on "
        "Friday.",
        "summit",
        {"Chad", "Niger"},
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [pytest.param(*case, id=name) for name, *case in (*TOGETHER, *STRANGERS, *PAIRS)],
)
def test_participants(nlp: Language, text: str, kind: str, expected: set[str]) -> None:
    """The entry of the type, the last of several, has these participants."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    entry = next(e for e in reversed(found) if e.type == kind)
    assert {participant.name for participant in entry.participants} == expected
