"""Whose a joint exercise is, and an attack of which nobody is told."""

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


BOMBED: list[tuple[str, set[str]]] = [
    ("Chad arrested two Malians on June 12. The bombing of a bus on June 10 killed ten.", set()),
    ("Chad attacked Mali on June 12. The bombing of a bus on June 10 killed ten.", {"Chad", "Mali"}),
]


@pytest.mark.parametrize(("text", "names"), BOMBED, ids=[text for text, _ in BOMBED])
def test_an_arrest_does_not_tell_whose_an_attack_was(nlp: Language, text: str, names: set[str]) -> None:
    """Who is arrested after an attack of nobody's has not fought those who arrest him."""
    (entry,) = (e for e in entries(nlp, text) if e.date and e.date.edtf == "2001-06-10")
    assert set(entry.names) == names
