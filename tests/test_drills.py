"""Whose a joint exercise is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

DRILLS: list[tuple[str, set[str]]] = [
    ("A joint drill of Chad and Mali began on Monday.", {"Chad", "Mali"}),
    ("A joint drill near Chad was held by Mali on Monday.", {"Mali"}),
]


@pytest.mark.parametrize(("text", "names"), DRILLS, ids=[text for text, _ in DRILLS])
def test_a_joint_exercise_is_of_all_who_are_named(nlp: Language, text: str, names: set[str]) -> None:
    """Those behind "of" drill together; a state that it is held near does not."""
    (entry,) = entries(nlp, text)
    assert set(entry.names) == names
