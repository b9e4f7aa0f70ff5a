"""Those whom a text has listed, told again by a noun or number: "the guarantors", "the three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

MEETINGS: list[tuple[str, str, list[set[str]]]] = [
    (
        "listed-beside",
        "The guarantors, Chad, Mali and Niger, met on Monday. The guarantors will meet again on June 20.",
        [{"Chad", "Mali", "Niger"}],
    ),
    (
        "listed-as-subject",
        "Peru, Brazil and Chile are the guarantors of the treaty. The guarantors will meet on June 20.",
        [{"Peru", "Brazil", "Chile"}],
    ),
    ("other-noun", "The guarantors, Chad, Mali and Niger, left. The monitors will meet on June 20.", []),
    (
        "three-of-four",
        "Chad, Mali and Niger received Togolese envoys on Monday. The three will meet on June 20.",
        [{"Chad", "Mali", "Niger"}],
    ),
    (
        "all-six",
        "Chad, Mali, Niger, Ghana, Togo and Benin met on Monday. The six will meet again on June 20.",
        [{"Chad", "Mali", "Niger", "Ghana", "Togo", "Benin"}],
    ),
]


@pytest.mark.parametrize(("text", "parties"), [m[1:] for m in MEETINGS], ids=[m[0] for m in MEETINGS])
def test_who_meets(nlp: Language, text: str, parties: list[set[str]]) -> None:
    """They are those of the list that fits; where none fits nobody is made up."""
    told = [e for e in entries(nlp, text) if e.date and e.date.edtf == "2001-06-20"]
    assert [{p.name for p in e.participants} for e in told] == parties
