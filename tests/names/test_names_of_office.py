"""Family names that are offices too, and styles that stay: "John Major", "Angus King", "U Nu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.pipes.actors import find

if TYPE_CHECKING:
    from spacy.language import Language

NAMES = [
    pytest.param("British Prime Minister John Major said no.", "Major", ("John Major",), id="major"),
    pytest.param("John Major met Helmut Kohl. Major went home.", "Major", ("John Major",), id="major-again"),
    pytest.param("U.S. Senator Angus King said no.", "King", ("Angus King",), id="king"),
    pytest.param("Army Major John Smith said no.", "Major John Smith", ("John Smith",), id="rank"),
    pytest.param("He met Major John Smith.", "Major John Smith", ("John Smith",), id="rank-after-a-verb"),
    pytest.param("Jordan's King Hussein said no.", "King Hussein", ("King Hussein",), id="crowned"),
    pytest.param("U Nu met Mr. Than. Nu left.", "Nu", ("U Nu",), id="style"),
    pytest.param("U Nu met Mr. Than of Burma.", "Than", ("Than",), id="plain-honorific"),
    pytest.param("The King said no.", "King", (), id="king-of-nobody"),
    pytest.param(
        "Angus King met King Hussein of Jordan.", "King Hussein", ("King Hussein",), id="name-and-crown"
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), NAMES)
def test_names(nlp: Language, text: str, words: str, expected: tuple[str, ...]) -> None:
    """The last time the words stand there they mean this person."""
    at = text.rindex(words)
    covering = [m for m in find(nlp(text)) if m.span[0] <= at and at + len(words) <= m.span[1]]
    assert (covering[-1].names if covering else ()) == expected
