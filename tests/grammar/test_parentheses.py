"""Who says it, set between commas: "Chile, he said on Monday, expelled them", "In May, he said, it left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2015-02-13"  # a Friday

SAID_BETWEEN: list[tuple[str, str, str, str, set[str]]] = [
    (
        "the saying with a day of its own",
        "Peru and Chile, the minister said on Monday, signed the treaty on Tuesday.",
        "agreement", "2015-02-10", {"Peru", "Chile"},
    ),
    (
        "an announcement that the parser hangs on who makes it",
        "Peru, the minister announced on Tuesday, expelled three Chilean diplomats on Monday.",
        "rupture", "2015-02-09", {"Peru", "Chile"},
    ),
    (
        "a president with his title",
        "President Muhammadu Buhari, the ministry said on Tuesday, will visit Chad on Feb. 20.",
        "visit", "2015-02-20", {"Muhammadu Buhari", "Chad"},
    ),
    (
        "two states side by side",
        "Iran, Israel's military said on Saturday, fired two missiles early on Saturday.",
        "weapons_test", "2015-02-07", {"Iran"},
    ),
    (
        "and who says it",
        "Iran, Israel's military said on Saturday, fired two missiles early on Saturday.",
        "statement", "2015-02-07", {"Israel"},
    ),
    (
        "a day that opens the sentence",
        "On Monday, he said, Peru expelled three Chilean diplomats.",
        "rupture", "2015-02-09", {"Peru", "Chile"},
    ),
    (
        "a day that opens the sentence, and one of the saying",
        "On Monday, the minister said on Tuesday, Peru expelled three Chilean diplomats.",
        "rupture", "2015-02-09", {"Peru", "Chile"},
    ),
    (
        "a day that opens the sentence and lies ahead",
        "On Monday, John Kerry said, he will fly to Geneva for talks with Sergei Lavrov.",
        "visit", "2015-02-16", {"John Kerry", "Sergei Lavrov"},
    ),
    (
        "those who hear it are not those who act",
        "Next week, the minister told reporters, Peru and Chile will hold talks in Lima.",
        "talks", "2015-02-16/2015-02-22", {"Peru", "Chile"},
    ),
    (
        "what stands behind that",
        "The minister told reporters that next week, if all goes well, Peru will sign a treaty with Chile.",
        "agreement", "2015-02-16/2015-02-22", {"Peru", "Chile"},
    ),
    (
        "no parenthesis: the saying leads to a quotation",
        'On Monday, President Ivan Orlov said, "Peru will sign the treaty."',
        "statement", "2015-02-09", {"Ivan Orlov"},
    ),
    (
        "no parenthesis: an apposition",
        "The minister, Ivan Orlov, said on Monday that Chad had expelled two diplomats.",
        "statement", "2015-02-09", {"Ivan Orlov"},
    ),
    (
        "a list, with an and",
        "Chad, Mali and Niger's armies attacked the rebels on Monday.",
        "attack", "2015-02-09", {"Chad", "Mali", "Niger", "rebels"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "day", "expected"), [case[1:] for case in SAID_BETWEEN], ids=[c[0] for c in SAID_BETWEEN]
)
def test_said_between(nlp: Language, text: str, kind: str, day: str, expected: set[str]) -> None:
    """What is told around a saying has its own subject and day, and the saying those that are its own."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    (entry,) = [entry for entry in found if entry.type == kind]
    assert entry.date is not None
    assert (entry.date.edtf, set(entry.names)) == (day, expected)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday he said Peru had expelled three Chilean diplomats.",
        "On Monday, after talks in Lima, the minister said, in a statement, that Peru would sign the treaty.",
    ],
    ids=["no-commas", "that"],
)
def test_a_day_of_the_saying(nlp: Language, text: str) -> None:
    """Where the saying is not set between commas, the day that opens the sentence is its own."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.type for entry in found if entry.type in ("rupture", "agreement")] == []


REDUCED: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "a participle that the parser takes for the verb",
        "The first cease-fire, agreed in Minsk on Sept. 5, had broken down within weeks.",
        [("2014-09-05", "deescalation")],
    ),
    (
        "the verb itself, before what it agrees to",
        "Peru and Chile agreed on Monday to a cease-fire.",
        [("2015-02-09", "deescalation")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in REDUCED], ids=[c[0] for c in REDUCED])
def test_agreed_behind_a_comma(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    """A cease-fire and that it was agreed are one event."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [(entry.date.edtf, entry.type) for entry in found if entry.date] == expected


def test_a_name_behind_an_opening_phrase_acts(nlp: Language) -> None:
    """ "On a visit to Kenya, X on Monday met Y": X meets, and Kenya is where."""
    text = (
        "On a state visit to Kenya, Tanzanian President Jakaya Kikwete on Monday met President Mwai Kibaki."
    )
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    (met,) = [entry for entry in found if entry.type in ("summit", "meeting")]
    assert set(met.names) == {"Jakaya Kikwete", "Mwai Kibaki"}
