"""A sentence as long as a book is cut, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

LONG = {
    "coordination": " and ".join(["Norway", "Peru", "Chile"] * 400) + " met in Oslo on Monday.",
    "clauses": "Brown said that Peru said that " * 300 + "Chile met Mali in Lima on Monday.",
    "of": "the visit of the envoy of the minister of " * 200 + "Peru to Lima took place on Monday.",
    "relative clauses": "Norway, which met Peru, " * 200 + "left on Monday.",
    "brackets": "Norway " + "(" * 1200 + "Peru" + ")" * 1200 + " met in Oslo on Monday.",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_sentence_without_end_is_cut(nlp: Language, text: str) -> None:
    """However deep a sentence is, it is read, and a warning tells that it was cut."""
    found = timeline.extract(text, published="2018-09-12", nlp=nlp)
    assert [w.code for w in found.warnings if w.code == "long-sentence"] == ["long-sentence"]


def test_what_stands_beside_a_cut_sentence_is_read(nlp: Language) -> None:
    """The sentences before and after the long one are told with their own dates and offsets."""
    middle = "cod, herring, " * 300
    before, after = "Norway and Peru held talks in Oslo on May 6, 2016.", "Chile and Mali met on May 9, 2016."
    text = f"{before} They eat {middle}and crab. {after}"
    found = timeline.extract(text, published="2018-09-12", nlp=nlp)
    assert [entry.date.edtf for entry in found if entry.date] == ["2016-05-06", "2016-05-09"]
    assert all(text[slice(*one.span)] == one.text for entry in found for one in entry.evidence)


def test_a_long_sentence_of_news_is_read_as_one(nlp: Language) -> None:
    """A sentence of a hundred and fifty words is left whole."""
    talk = ", that the nets which they had cast were torn by a storm that came out of the west" * 8
    text = f"Norway and Peru, whose fishermen said{talk}, met in Oslo on May 6, 2016."
    found = timeline.extract(text, published="2018-09-12", nlp=nlp)
    assert [w.code for w in found.warnings] == []
    assert len(found) == 1
