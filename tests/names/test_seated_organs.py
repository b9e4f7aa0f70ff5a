"""Organs that are told by where they sit act for the state of the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2007-05-04"
"""A Friday."""

TOLD = [
    pytest.param(
        "Kenya is weary. Police in the Comoros arrested two French officers on Monday.",
        {"Comoros", "France"},
        id="police",
    ),
    pytest.param(
        "Chile asked for patience. Prosecutors in Lima charged two Chilean officers on Monday.",
        {"Peru", "Chile"},
        id="not-who-was-told-of-before",
    ),
    pytest.param("A court in Oslo sentenced two Danish spies on Monday.", {"Norway", "Denmark"}, id="court"),
    pytest.param(
        "Security forces in northern Togo detained two Ghanaian officers on Monday.",
        {"Togo", "Ghana"},
        id="forces-in-a-part",
    ),
    pytest.param(
        "A German officer was arrested by police in Hamburg on Monday.", {"Germany"}, id="city-of-the-state"
    ),
    pytest.param(
        "The army in Burma attacked Karen rebels on Monday.", {"Burma", "Karen rebels"}, id="organ-in-a-state"
    ),
    pytest.param(
        "Chilean envoys met officials in Quito and Lima on Monday.", {"Chile", "Ecuador", "Peru"}, id="two"
    ),
]

OF_OTHERS = [
    pytest.param("U.N. officials in Baghdad met Kurdish leaders on Monday.", "Iraq", id="of-a-body"),
    pytest.param(
        "American officers in Kabul met Pakistani officials on Monday.", "Afghanistan", id="of-a-state"
    ),
    pytest.param("Embassy officials in Lima met the Chilean envoy on Monday.", "Peru", id="of-an-embassy"),
    pytest.param("Rebel forces in Chad attacked French soldiers on Monday.", "Chad", id="of-rebels"),
    pytest.param("Forces in Chad attacked French soldiers on Monday.", "Chad", id="of-nobody-told"),
    pytest.param("Officials in Lima's port met the Chilean envoy on Monday.", "Peru", id="not-in-the-town"),
    pytest.param("Their officials in Lima met the Chilean envoy on Monday.", "Peru", id="theirs"),
]


def taking_part(nlp: Language, text: str) -> set[str]:
    """The participants of the first entry of a text."""
    entry = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries[0]
    return {one.name for one in entry.participants}


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_the_state_of_the_place_acts(nlp: Language, text: str, names: set[str]) -> None:
    """Whoever was told of before does not."""
    assert taking_part(nlp, text) == names


@pytest.mark.parametrize(("text", "state"), OF_OTHERS)
def test_those_of_others_act_for_others(nlp: Language, text: str, state: str) -> None:
    """A word before the organ says whose it is, or that it is of nobody known."""
    assert state not in taking_part(nlp, text)
