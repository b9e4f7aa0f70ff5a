"""The article's own words in the line above an entry: what is said, asked for, threatened or acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from timeline.assembly.headlines import LONGEST, present, shortened

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

LINES: list[tuple[str, str, str]] = [
    (
        "told",
        "Peru's foreign ministry said on Monday that the border with Chile was open.",
        "Peru says the border with Chile was open",
    ),
    (
        "said-behind",
        "The border with Chile will stay open, Peru's foreign ministry said on Monday.",
        "Peru says the border with Chile will stay open",
    ),
    (
        "name-first",
        "Chilean miners will go home next year, Peru's foreign ministry said on Monday.",
        "Peru says Chilean miners will go home next year",
    ),
    (
        "denied",
        "Iran denied on Monday that it was building a bomb.",
        "Iran denies that it was building a bomb",
    ),
    (
        "pointed-out",
        "Peru's president pointed out on Monday that a deal was near.",
        "Peru points out that a deal was near",
    ),
    (
        "announced-by-two",
        "Peru and Chile announced on Monday that a deal was near.",
        "Peru and Chile announce that a deal was near",
    ),
    (
        "assured-somebody",
        "Peru's president assured Chile on Monday that a deal was near.",
        "Peru says a deal was near",
    ),
    (
        "refused-to",
        "Peru refused on Monday to release the sailors.",
        "Peru refuses to release the sailors",
    ),
    (
        "called-off",
        "Peru called off the release of 20 Chileans on Monday.",
        "Peru calls off the release of 20 Chileans",
    ),
    (
        "own-words",
        '"The border with Chile is open," President Alejandro Toledo said on Monday.',
        "Alejandro Toledo says “The border with Chile is open”",
    ),
    (
        "own-words-in-part",
        'President Alejandro Toledo of Peru said on Monday that Chile had "opened the border at last".',
        'Alejandro Toledo says Chile had "opened the border at last"',
    ),
    (
        "not-told",
        "President Alejandro Toledo of Peru made a statement about Chile on Monday.",
        "Alejandro Toledo makes a statement",
    ),
    ("freed", "Iran freed two French sailors on Monday.", "Iran releases two French sailors"),
    ("freed-by", "Two French sailors were freed by Iran on Monday.", "Iran releases two French sailors"),
    ("freed-by-nobody", "Two French sailors were freed on Monday.", "Release of two French sailors"),
    (
        "sentenced",
        "A court in Iran sentenced a French engineer to six years on Monday.",
        "Iran sentences a French engineer",
    ),
    ("aided", "Peru gave twelve lorries to Bolivia on Monday.", "Peru supplies twelve lorries to Bolivia"),
    (
        "launched",
        "North Korea launched a weather satellite on Monday.",
        "North Korea launches a weather satellite",
    ),
    (
        "a-launch",
        "The launch of a satellite by North Korea on Monday alarmed Japan.",
        "North Korea launches a satellite",
    ),
    (
        "no-that-behind",
        "Peru's foreign minister quipped on Monday that a deal with Chile was near.",
        "Peru says a deal with Chile was near",
    ),
    (
        "told-to",
        "Peru urged Chile on Monday to withdraw its patrols from the desert.",
        "Peru calls on Chile to withdraw its patrols from the desert",
    ),
    (
        "told-without",
        "Peru appealed to Chile on Monday.",
        "Peru calls on Chile",
    ),
    (
        "accused-of",
        "Peru accused Chile on Monday of moving the border posts at night.",
        "Peru accuses Chile of moving the border posts at night",
    ),
    (
        "left",
        "President Alejandro Toledo of Peru left Santiago on Monday.",
        "Alejandro Toledo leaves Santiago",
    ),
    (
        "left-for",
        "President Alejandro Toledo of Peru left for Santiago on Monday.",
        "Alejandro Toledo leaves for Santiago",
    ),
    (
        "went-back",
        "President Alejandro Toledo of Peru returned to Lima on Monday.",
        "Alejandro Toledo returns to Lima",
    ),
    (
        "came-from",
        "President Alejandro Toledo of Peru returned from Chile on Monday.",
        "Alejandro Toledo returns",
    ),
    (
        "threatened",
        "Peru threatened on Monday to close the border with Chile.",
        "Peru threatens to close the border with Chile",
    ),
    (
        "agreed",
        "Peru and Chile agreed on Monday to reopen the border.",
        "Peru and Chile agree to reopen the border",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in LINES], ids=[row[0] for row in LINES])
def test_a_line_tells_what_the_article_tells(nlp: Language, text: str, expected: str) -> None:
    """What is said or done stands in the line; where the article does not tell it, nothing is made up."""
    assert expected in [e.headline for e in timeline.extract(text, published=PUBLISHED, nlp=nlp)]


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("peace " * 30, "peace …"),
        ("“" + "peace " * 30 + "”", "peace …”"),
        ('a "' + "peace " * 30, 'peace …"'),
    ],
    ids=["plain", "quotation", "straight-marks"],
)
def test_a_long_matter_is_cut(words: str, ending: str) -> None:
    """A line is cut behind a whole word, and what was opened in it is closed."""
    short = shortened(words)
    assert short.endswith(ending)
    assert len(short) <= LONGEST + 1


def test_a_short_matter_stays_whole() -> None:
    """What fits is not touched."""
    assert shortened("the border is open") == "the border is open"


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("say", "says"),
        ("deny", "denies"),
        ("stress", "stresses"),
        ("point out", "points out"),
        ("go on", "goes on"),
    ],
)
def test_a_verb_in_the_third_person(verb: str, expected: str) -> None:
    """The verb of a line stands in the present tense, with what belongs to it behind."""
    assert present(verb) == expected
