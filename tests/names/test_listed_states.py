"""States told by their number: those of the list behind the noun, or of the list before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2004-05-06"
"""A Thursday."""

LISTED = [
    pytest.param(
        "Ministers from three Gulf states -- Kuwait, Qatar and Oman -- met in Riyadh on Monday.",
        ["Kuwait", "Qatar", "Oman"],
        id="behind-dashes",
    ),
    pytest.param(
        "The three Baltic states, Estonia, Latvia and Lithuania, signed a pact on Monday.",
        ["Estonia", "Latvia", "Lithuania"],
        id="behind-a-comma",
    ),
    pytest.param(
        "The leaders of four states -- Chad, Niger, Mali and Togo -- met in Rome on Monday.",
        ["Chad", "Niger", "Mali", "Togo"],
        id="of-four",
    ),
    pytest.param(
        "Ministers from Chad, Niger and Mali, but not Togo, met in Rome on Monday.",
        ["Chad", "Niger", "Mali"],
        id="but-one",
    ),
    pytest.param(
        "Peru imposed sanctions on Monday on three nations: Cuba, Iran and Togo.",
        ["Peru", "Cuba", "Iran", "Togo"],
        id="behind-a-colon",
    ),
    pytest.param(
        "Ministers from three Gulf states met in Riyadh on Monday.", ["Gulf states"], id="without-a-list"
    ),
    pytest.param(
        "Chad, Niger and Mali share a desert. Officials from all three countries met on Monday.",
        ["Chad", "Niger", "Mali"],
        id="all-three",
    ),
    pytest.param(
        "Chad, Niger and Mali sent troops. Peru criticized all three on Monday.",
        ["Peru", "Chad", "Niger", "Mali"],
        id="all-three-alone",
    ),
    pytest.param(
        "Chad and Mali sent troops. Peru criticized all three on Monday.", ["Peru"], id="not-so-many-listed"
    ),
    pytest.param(
        "Jan Paz met on Monday with Chad's king, Idris Alo, who wants peace, and Mali's king, Musa Traore.",
        ["Jan Paz", "Idris Alo", "Musa Traore"],
        id="behind-a-relative-clause",
    ),
    pytest.param(
        "Jan Paz met on Monday with King Idris Alo, who wants peace, and President Musa Traore, a foe.",
        ["Jan Paz", "Idris Alo", "Musa Traore"],
        id="behind-a-longer-one",
    ),
]


@pytest.mark.parametrize(("text", "names"), LISTED)
def test_each_of_a_list_takes_part(nlp: Language, text: str, names: list[str]) -> None:
    """The list says who "the three states" are; without one of that length nobody is guessed."""
    entry = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries[0]
    assert [one.name for one in entry.participants] == names
