"""A state whose name was changed, of which an article uses both: Burma and Myanmar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

TOLD: list[tuple[str, str, str, list[set[str]]]] = [
    (
        "both-in-one-article",
        "2009-02-10",
        "Burma and Laos signed a treaty on Monday. Myanmar freed a Thai sailor on Tuesday.",
        [{"Burma", "Laos"}, {"Burma", "Thailand"}],
    ),
    (
        "by-the-name-that-it-has-most",
        "2009-02-10",
        "Myanmar and Laos signed a treaty on Monday. Myanmar's, once Burma's, army freed a Thai on Tuesday.",
        [{"Myanmar", "Laos"}, {"Myanmar", "Thailand"}],
    ),
    (
        "before-the-change",
        "1975-02-11",
        "Burma and Laos signed a treaty on Monday.",
        [{"Burma", "Laos"}],
    ),
    (
        "two-states",
        "2009-02-10",
        "Burma and Laos signed a treaty on Monday. Malaysia freed a Thai sailor on Tuesday.",
        [{"Burma", "Laos"}, {"Malaysia", "Thailand"}],
    ),
]


@pytest.mark.parametrize(("published", "text", "parties"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_the_name_of_the_state(nlp: Language, published: str, text: str, parties: list[set[str]]) -> None:
    """It is one state, by the name that the article has most."""
    found = timeline.extract(text, published=published, nlp=nlp)
    assert [{p.name for p in e.participants} for e in found] == parties


@pytest.mark.parametrize(("year", "code"), [("1975", "BUR"), ("1989", "MMR"), ("2009", "MMR")])
def test_the_code_of_the_state(nlp: Language, year: str, code: str) -> None:
    """Its code is that of the year."""
    (entry,) = timeline.extract("Burma freed a Thai sailor on May 3.", published=f"{year}-06-10", nlp=nlp)
    assert code in {p.country for p in entry.participants}


FIGHTERS: list[tuple[str, str, set[str]]] = [
    ("tribesmen", "A Spanish envoy was kidnapped by tribesmen on Feb. 2.", {"Spain", "tribesmen"}),
    ("terrorists", "A raid by terrorists on Feb. 2 killed six Peruvian troops.", {"terrorists", "Peru"}),
    ("nobody", "A bombing on Feb. 2 killed six Peruvian troops.", {"Peru"}),
]


@pytest.mark.parametrize(("text", "names"), [f[1:] for f in FIGHTERS], ids=[f[0] for f in FIGHTERS])
def test_fighters_of_no_state(nlp: Language, text: str, names: set[str]) -> None:
    """Whoever fights for no state takes part under the word that the article has for him."""
    (entry,) = timeline.extract(text, published="2009-02-10", nlp=nlp)
    assert {p.name for p in entry.participants} == names
