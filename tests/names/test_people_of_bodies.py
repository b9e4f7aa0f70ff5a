"""Whose inspectors and peacekeepers are: those of the body that is named with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

SENT: list[tuple[str, set[str]]] = [
    ("The IAEA is worried. Chad expelled the agency's inspectors on Monday.", {"Chad", "IAEA"}),
    ("Chad expelled the IAEA's inspectors on Monday.", {"Chad", "IAEA"}),
    ("Chad expelled inspectors from the IAEA on Monday.", {"Chad", "IAEA"}),
    ("The rebels attacked NATO's peacekeepers in Mali on Monday.", {"rebels", "NATO"}),
    ("Chad expelled the country's inspectors on Monday.", {"Chad", "inspectors"}),
    ("Chad expelled inspectors from its north on Monday.", {"Chad", "inspectors"}),
]


@pytest.mark.parametrize(("text", "names"), SENT, ids=[text for text, _ in SENT])
def test_what_is_done_to_the_people_of_a_body_is_done_to_it(
    nlp: Language, text: str, names: set[str]
) -> None:
    """Inspectors stand for the body that owns or sent them; of those of nobody only the people are told."""
    (entry,) = entries(nlp, text)
    assert set(entry.names) == names
