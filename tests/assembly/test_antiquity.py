"""Events of antiquity: no state of today takes part, one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handmade import date
from timeline.assembly.antiquity import as_of_their_time
from timeline.models import Participant
from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

LONG_AGO: list[tuple[str, str, set[tuple[str, str | None]]]] = [
    ("one", "Rome attacked Judea in 70 AD.", {("Rome", None)}),
    ("both", "Rome invaded Britain in AD 43.", {("Rome", None), ("Britain", None)}),
    ("today", "Rome attacked Britain in 1940.", {("Italy", "ITA"), ("Britain", "GBR")}),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in LONG_AGO], ids=[row[0] for row in LONG_AGO])
def test_names_of_long_ago_are_no_states_of_today(
    nlp: Language, text: str, told: set[tuple[str, str | None]]
) -> None:
    """Before the Middle Ages parties go by the words of the text and have no code of a state."""
    (entry,) = entries(nlp, text)
    assert {(p.name, p.country) for p in entry.participants} == told


def test_a_party_that_is_only_understood_keeps_its_name() -> None:
    """Where no words stand for a state its usual name does."""
    party = Participant(name="Italy", role="actor", kind="country", country="ITA")
    when = date("0070", "0070-01-01", "0070-12-31", grain="year")
    assert [(p.name, p.country) for p in as_of_their_time([party], when)] == [("Italy", None)]
