"""Subjects with a companion and his name between them and their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

JOURNEYS: list[tuple[str, str, list[set[str]]]] = [
    (
        "accompanied",
        "Jordan's King Abdullah, accompanied by his foreign minister, Juan Toro, left for Cairo on Monday.",
        [{"King Abdullah", "Juan Toro"}],
    ),
    (
        "joined",
        "Peru's envoy, joined by his wife, Ana, arrived in Rome on Monday.",
        [{"Peru"}],
    ),
    (
        "verb-of-its-own",
        "King Abdullah met his foreign minister, Juan Toro, in Cairo on Monday.",
        [{"King Abdullah", "Juan Toro"}],
    ),
    ("no-sentence", "A note for Juan Toro, who left Cairo on Monday.", [{"Juan Toro"}]),
]


@pytest.mark.parametrize(("text", "parties"), [j[1:] for j in JOURNEYS], ids=[j[0] for j in JOURNEYS])
def test_who_travels_or_meets(nlp: Language, text: str, parties: list[set[str]]) -> None:
    """The subject acts, whatever stands between him and the verb."""
    assert [{p.name for p in e.participants} for e in entries(nlp, text)] == parties
