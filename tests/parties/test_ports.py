"""Whose port a ship puts into: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

PORTS: list[tuple[str, str, set[str]]] = [
    ("kind-of-ship", "An Indian frigate arrived in Osaka on Monday.", {"India", "Japan"}),
    (
        "ship-by-prefix",
        "The USS Carson on Monday arrived in Chennai, a port city.",
        {"United States", "India"},
    ),
    ("own-port", "An Indian frigate arrived in Chennai on Monday.", {"India"}),
    ("somebody", "The Indian premier arrived in Osaka on Monday.", {"India"}),
]


@pytest.mark.parametrize(("text", "named"), [row[1:] for row in PORTS], ids=[row[0] for row in PORTS])
def test_state_of_a_port_takes_part(nlp: Language, text: str, named: set[str]) -> None:
    """A warship is let in by the state of its port; for a traveller a town is only a place."""
    (entry,) = entries(nlp, text)
    assert {p.name for p in entry.participants} == named
