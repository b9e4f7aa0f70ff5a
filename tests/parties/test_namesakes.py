"""A man and a woman of one family name, told apart by "Mr", "Mrs" and the names that text and lists give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries, names_of

if TYPE_CHECKING:
    from spacy.language import Language

VISITS: list[tuple[str, str, str]] = [
    (
        "unnamed-wife",
        "Peru's president John Toro flew to Rome on Monday. Mrs Toro visited Oslo on Tuesday.",
        "Mrs Toro",
    ),
    (
        "named-wife",
        "President John Toro of Peru left on Monday. Helen Toro stayed. Mrs Toro visited Oslo on Tuesday.",
        "Helen Toro",
    ),
    (
        "husband",
        "Helen Toro and Peru's president John Toro flew to Rome on Monday. Mr Toro visited Oslo on Tuesday.",
        "John Toro",
    ),
    (
        "herself",
        "Peru's president Helen Toro flew to Rome on Monday. Mrs Toro visited Oslo on Tuesday.",
        "Helen Toro",
    ),
    (
        "name-that-tells-nothing",
        "Peru's president Ximo Toro flew to Rome on Monday. Mrs Toro visited Oslo on Tuesday.",
        "Ximo Toro",
    ),
]


@pytest.mark.parametrize(("text", "name"), [v[1:] for v in VISITS], ids=[v[0] for v in VISITS])
def test_who_visits(nlp: Language, text: str, name: str) -> None:
    """The one of the two does whose sex the honorific tells; where no name tells it they are one."""
    told = [e for e in entries(nlp, text) if e.date and e.date.edtf == "2001-06-12"]
    assert [p.name for e in told for p in e.participants if p.kind == "person"] == [name]


PRONOUNS: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("she", "John Toro met Helen Berg on Monday. She flew to Rome.", "She", ("Helen Berg",)),
    ("he", "Helen Berg met John Toro on Monday. He flew to Rome.", "He", ("John Toro",)),
    ("subject", "Helen Berg met John Toro on Monday. She flew to Rome.", "She", ("Helen Berg",)),
]


@pytest.mark.parametrize(
    ("text", "pronoun", "names"), [p[1:] for p in PRONOUNS], ids=[p[0] for p in PRONOUNS]
)
def test_whom_a_pronoun_means(nlp: Language, text: str, pronoun: str, names: tuple[str, ...]) -> None:
    """ "He" is none with a woman's given name, "she" none with a man's."""
    assert names_of(nlp, text, pronoun) == names
