"""The name that the article gives a party is printed where it is as good as the canonical one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from timeline.rulebook.gazetteer import shipped

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2003-05-14"
"""A Wednesday."""

NAMED = [
    pytest.param("Britain and Peru signed a pact on Monday.", ["Britain", "Peru"], id="usual"),
    pytest.param("The UK and Peru signed a pact on Monday.", ["United Kingdom", "Peru"], id="abbreviation"),
    pytest.param("London recalled its envoy from Lima on Monday.", ["United Kingdom", "Peru"], id="capital"),
    pytest.param(
        "British and Peruvian officials signed a pact on Monday.", ["United Kingdom", "Peru"], id="adjectives"
    ),
    pytest.param(
        "America and the Russian Federation signed a pact on Monday.",
        ["United States", "Russia"],
        id="colloquial-and-official",
    ),
    pytest.param(
        "Britain and Peru signed a pact on Monday. The United Kingdom had asked for it. Britain is glad.",
        ["Britain", "Peru"],
        id="the-most",
    ),
    pytest.param(
        "The United Kingdom and Peru signed a pact on Monday. Britain had asked for it.",
        ["United Kingdom", "Peru"],
        id="of-as-many-the-first",
    ),
    pytest.param(
        "British and Peruvian officials signed a pact on Monday. Britain's minister, Ann Lee, was glad.",
        ["Britain", "Peru"],
        id="told-elsewhere-by-its-name",
    ),
    pytest.param(
        "Swaziland and the Holy See signed a pact on Monday.", ["Swaziland", "Holy See"], id="former-and-seat"
    ),
    pytest.param(
        "Turkish troops held two Peruvian officers on Monday. Türkiye said so.",
        ["Türkiye", "Peru"],
        id="a-state-and-its-adjective",
    ),
    pytest.param("Côte d'Ivoire and Peru signed a pact on Monday.", ["Cote d'Ivoire", "Peru"], id="accent"),
    pytest.param(
        "The World Food Program and Peru signed a pact on Monday.",
        ["World Food Program", "Peru"],
        id="spelling-of-a-body",
    ),
    pytest.param(
        "Dutch Prime Minister Jan Vos signed a pact with Peru on Monday. Mr. Holland wept.",
        ["Jan Vos", "Peru"],
        id="a-surname-is-no-state",
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_participants_go_by_the_name_of_the_article(nlp: Language, text: str, names: list[str]) -> None:
    """The usual name that the text has most; no capital, adjective, abbreviation or official form."""
    entry = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries[0]
    assert [one.name for one in entry.participants] == names


def test_what_is_printed_agrees_and_the_code_stays(nlp: Language) -> None:
    """Headline, place and speaker have the same name; the ISO code is that of the state."""
    text = "Holland said on Monday that Peru's ministers held talks with Chile in Holland on Sunday."
    said, met = sorted(timeline.extract(text, published=PUBLISHED, nlp=nlp), key=lambda entry: entry.type)
    assert said.participants[0].name == "Holland"
    assert said.participants[0].country == "NLD"
    assert "Holland" in said.headline
    assert met.place is not None
    assert met.place.name == "Holland"
    assert met.source is not None
    assert met.source.speaker == "Holland"


def test_two_names_are_one_party(nlp: Language) -> None:
    """What is told twice under two names is one entry."""
    text = "Britain and Peru signed a pact on Monday. The United Kingdom and Peru signed the pact on Monday."
    assert len(timeline.extract(text, published=PUBLISHED, nlp=nlp)) == 1


@pytest.mark.parametrize(
    ("form", "usual"),
    [
        ("Britain", True),
        ("United Kingdom", True),
        ("Organisation of African Unity", True),
        ("America", False),
        ("UK", False),
        ("London", False),
        ("British", False),
        ("United Kingdom of Great Britain and Northern Ireland", False),
        ("Nato", False),
    ],
)
def test_the_tables_tell_which_names_are_usual(form: str, usual: bool) -> None:
    """A name of the kind `usual`, and the canonical one."""
    found = shipped().lookup(form)
    assert found is not None
    assert found.usual is usual


def test_a_usual_name_has_the_kind_of_its_party() -> None:
    """Everything but printing takes it for one more name."""
    found = shipped().lookup("Holland")
    assert found is not None
    assert (found.kind, found.party, found.country) == ("name", "Netherlands", "NLD")
