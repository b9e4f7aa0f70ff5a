"""Types of one's own: a trait in a user's file makes the type treated as the shipped ones that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""
OWN = """
id = "caper"
moves = true
family = "consult"
title = "Caper"
codes = { plover = "CONSULT" }
headline = { third = "capers", base = "caper", noun = "caper" }
roles = { subject = "actor", with = "participant" }
KIND

[[rules]]
id = "caper.verbs"
verbs = ["feast", "joke", "paddle"]
examples = ["Fiji [feasted] on Monday."]
"""

HAILED = "Fiji hailed the truce on Monday. It joked that all wars end."
STOPS = "Wen Jiabao paddled to Suva on Monday. Wen Jiabao paddled to Lima on Monday."
GUEST = "Wen Jiabao will visit Fiji on June 20. He will feast with the premier of Fiji."
AGAIN = "Wen Jiabao paddled to Suva on Monday. His visit to Suva on Monday was a success."


def told(nlp: Language, folder: Path, kind: str, text: str) -> list[str]:
    """The types of the entries, by a book in which the type of one's own has that line."""
    (folder / "caper.toml").write_text(OWN.replace("KIND", kind), encoding="utf-8")
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp, rules=folder)
    return [entry.type for entry in found]


@pytest.mark.parametrize(
    ("text", "plain", "without", "line", "types"),
    [
        (HAILED, 'traits = ["speech"]', ["support"], 'traits = ["speech", "saying"]', ["caper"]),
        (STOPS, 'traits = ["encounter"]', ["caper"], 'traits = ["encounter", "journey"]', ["caper", "caper"]),
        (
            GUEST,
            'traits = ["encounter", "gathering"]',
            ["visit"],
            'traits = ["encounter", "gathering", "conferring"]',
            ["visit", "caper"],
        ),
        (AGAIN, "", ["caper", "visit"], 'told_as = "visit"', ["visit"]),
    ],
    ids=["praise-is-part-of-a-saying", "stops-of-a-journey", "conferring-on-a-journey", "told-as-a-visit"],
)
def test_what_a_file_says_of_its_type_counts(
    nlp: Language, tmp_path: Path, text: str, plain: str, without: list[str], line: str, types: list[str]
) -> None:
    """With the trait the type behaves as the shipped ones that have it, without as any other."""
    assert told(nlp, tmp_path, plain, text) == without
    assert told(nlp, tmp_path, line, text) == types
