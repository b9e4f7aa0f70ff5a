"""Two or more told by one word, and who stands across from whom: "both", "the parties", "their ministers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import PUBLISHED

if TYPE_CHECKING:
    from spacy.language import Language

PAIRS: list[tuple[str, str, str, set[str]]] = [
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
        "the same three, named in one breath long before",
        "President Alan Garcia of Peru, President Evo Morales of Bolivia and President Rafael Correa of "
        "Ecuador met in Lima on Monday. Garcia flew to Washington on Tuesday, where President Barack Obama "
        "received him. A summit of the same three presidents will be held in Quito on May 20.",
        "summit",
        {"Alan Garcia", "Evo Morales", "Rafael Correa"},
    ),
    (
        "the same two presidents, of whom one is told between",
        "President Alan Garcia of Peru met President Evo Morales of Bolivia on Monday. Garcia flew to "
        "Washington on Tuesday. A summit of the same two presidents will be held in Quito on May 20.",
        "summit",
        {"Alan Garcia", "Evo Morales"},
    ),
    (
        "the four of a list whose second name stands like an apposition",
        "Chancellor Angela Merkel, French President Francois Hollande, Russian President Vladimir Putin and "
        "Ukrainian President Petro Poroshenko spoke on Monday. Barack Obama telephoned Putin on Tuesday. The "
        "four met in Milan in October.",
        "meeting",
        {"Angela Merkel", "Francois Hollande", "Vladimir Putin", "Petro Poroshenko"},
    ),
    (
        "the two before their verb",
        "Eritrea and Yemen accepted the ruling on the Hanish islands, which the two fought over in 1995.",
        "attack",
        {"Eritrea", "Yemen"},
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
        "colleague-abroad",
        "Peruvian Foreign Minister Luis Paz rang his Greek colleague late on Thursday to demand an inquiry.",
        "call",
        {"Luis Paz", "Greece"},
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
    [pytest.param(*case, id=name) for name, *case in PAIRS],
)
def test_participants(nlp: Language, text: str, kind: str, expected: set[str]) -> None:
    """The entry of the type, the last of several, has these participants."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    entry = next(e for e in reversed(found) if e.type == kind)
    assert {participant.name for participant in entry.participants} == expected
