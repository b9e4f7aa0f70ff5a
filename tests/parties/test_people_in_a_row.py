"""People in a list of whom some are described, and bodies by those who make them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

TOLD: list[tuple[str, str, set[str]]] = [
    (
        "office-told-of-second",
        "Anna Berg, Juan Toro, the Peruvian president, Pierre Dubois, and Lars Holm met in Oslo on Monday.",
        {"Anna Berg", "Juan Toro", "Pierre Dubois", "Lars Holm"},
    ),
    (
        "office-told-of-second-no-comma-before-and",
        "Emma Scott, Juan Toro, the Peruvian president, Yao Adama and Lars Holm met in Oslo on Monday.",
        {"Emma Scott", "Juan Toro", "Yao Adama", "Lars Holm"},
    ),
    (
        "office-told-of-first",
        "Juan Toro, the Peruvian president, Emma Scott, and Lars Holm met in Oslo on Monday.",
        {"Juan Toro", "Emma Scott", "Lars Holm"},
    ),
    (
        "office-without-a-list-behind",
        "Emma Scott and Juan Toro, the Peruvian president, met in Oslo on Monday.",
        {"Emma Scott", "Juan Toro"},
    ),
    (
        "leaders-of-two-states",
        "Juan Toro and Anna Berg, the leaders of Peru and Chile, met in Oslo on Monday.",
        {"Juan Toro", "Anna Berg"},
    ),
    (
        "presidents-of-two-states",
        "Juan Toro and Emma Scott, the presidents of Peru and Chile, signed an accord on Monday.",
        {"Juan Toro", "Emma Scott"},
    ),
    (
        "leaders-beside-one",
        "Juan Toro and the leaders of Peru and Chile met in Oslo on Monday.",
        {"Juan Toro", "Peru", "Chile"},
    ),
    (
        "force-made-up-of",
        "On Monday a force made up of troops from Kenya and Ghana attacked rebels in Liberia.",
        {"Kenya", "Ghana", "rebels"},
    ),
    (
        "force-composed-of",
        "A force composed of Kenyan and Ghanaian troops arrived in Liberia on Monday.",
        {"Kenya", "Ghana"},
    ),
    (
        "mission-consisting-of",
        "A mission consisting of officials from Peru and Chile visited Bolivia on Monday.",
        {"Peru", "Chile", "Bolivia"},
    ),
    (
        "force-based-in",
        "On Monday a Kenyan force based in Ghana attacked rebels in Liberia.",
        {"Kenya", "rebels"},
    ),
]


@pytest.mark.parametrize(("text", "named"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_all_of_a_row_take_part(nlp: Language, text: str, named: set[str]) -> None:
    """Everybody in a list takes part, and what they are called beside their names adds nobody."""
    (entry,) = entries(nlp, text)
    assert {p.name for p in entry.participants} == named
