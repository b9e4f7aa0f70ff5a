"""Which parties a noun phrase names: at its head, beside it, before it, after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.grammar.parties import PartyIndex
from timeline.pipes.actors import find

if TYPE_CHECKING:
    from spacy.language import Language


def named(nlp: Language, text: str) -> list[str]:
    """The names that the noun in brackets stands for."""
    start = text.index("[")
    doc = nlp(text.replace("[", "").replace("]", ""))
    head = next(token for token in doc if token.idx == start)
    return [name for actor in PartyIndex(doc, find(doc)).named_by(head) for name in actor.names]


NAMED = [
    pytest.param("[Ghana] protested.", ["Ghana"], id="head"),
    pytest.param("Ghanaian [officials] protested.", ["Ghana"], id="adjective"),
    pytest.param("The foreign minister of [Ghana] protested.", ["Ghana"], id="inside-a-phrase"),
    pytest.param(
        "The Ghanaian [envoy], Kofi Busia, protested.", ["Kofi Busia"], id="a-name-beside-a-description"
    ),
    pytest.param("[Delegations] from Ghana and Togo met.", ["Ghana", "Togo"], id="from-two"),
    pytest.param("[Delegations] from Ghana and from Togo met.", ["Ghana", "Togo"], id="from-each-of-two"),
    pytest.param("Ghana, but not [Togo], signed.", [], id="who-is-left-out"),
    pytest.param("Not only [Togo] but also Ghana signed.", ["Togo"], id="who-is-not-the-only-one"),
    pytest.param("A [delegation] led by Kofi Busia left.", ["Kofi Busia"], id="led-by"),
    pytest.param(
        "The [chairman] of the Presidium, Mr. Kofi Busia, left for Rome.",
        ["Kofi Busia"],
        id="a-name-after-the-last-noun",
    ),
    pytest.param(
        "They freed Kofi Busia, a Ghanaian [teacher] jailed in 1972.",
        ["Kofi Busia"],
        id="apposition-is-its-head",
    ),
    pytest.param(
        "Her [counterpart] from Norway, Knut Vollan, left.", ["Knut Vollan"], id="a-name-behind-from"
    ),
    pytest.param(
        "They met with Chad's [king], Idris Alo, who is ill, and Mali's king, Musa Traore.",
        ["Idris Alo", "Musa Traore"],
        id="each-of-two-beside-their-offices",
    ),
    pytest.param("The [weather] was fine.", [], id="no-one"),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_named_by(nlp: Language, text: str, names: list[str]) -> None:
    """A noun phrase stands for whom its words name, a name before a description."""
    assert named(nlp, text) == names


@pytest.mark.parametrize(
    ("text", "place"),
    [("They met in [Accra].", True), ("They met in [Ghana].", True), ("They met Mr. [Busia].", False)],
)
def test_is_place(nlp: Language, text: str, place: bool) -> None:
    """One can go to a capital or a country, not to a person."""
    start = text.index("[")
    doc = nlp(text.replace("[", "").replace("]", ""))
    head = next(token for token in doc if token.idx == start)
    assert PartyIndex(doc, find(doc)).is_place(head) is place
