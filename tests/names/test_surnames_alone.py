"""A surname that stands alone, without an office, is of somebody where "who" goes on about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import names_of

if TYPE_CHECKING:
    from spacy.language import Language

ALONE: list[tuple[str, str, tuple[str, ...]]] = [
    ("Picula, who arrived in Lima on Monday, met the Peruvian leaders.", "Picula", ("Picula",)),
    ("Kostov, who heads the delegation, met the Peruvian leaders.", "Kostov", ("Kostov",)),
    ("Arusha, who had waited for long, met the Peruvian leaders.", "Arusha", ()),
    ("The Picula, who arrived in Lima on Monday, met the Peruvian leaders.", "Picula", ()),
    ("Picula, which lies in Peru, met the envoys on Monday.", "Picula", ()),
]


@pytest.mark.parametrize(("text", "words", "names"), ALONE, ids=[text for text, *_ in ALONE])
def test_who_tells_somebody(nlp: Language, text: str, words: str, names: tuple[str, ...]) -> None:
    """A known town, a name with an article and what "which" goes on about are nobody."""
    assert names_of(nlp, text, words) == names
