"""Whom "it" and "its" mean as the object of a verb: not its subject, but who stands across from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

ACROSS: list[tuple[str, str, set[str]]] = [
    ("Chad apologised to Mali in April and paid it $7 million in May.", "aid", {"Chad", "Mali"}),
    ("Chad met Mali in April and threatened it with war in May.", "threat", {"Chad", "Mali"}),
    ("Chad closed its border with Mali and accused it in May of lying.", "protest", {"Chad", "Mali"}),
    ("Chad closed its border with Mali in May, accusing its army of lying.", "protest", {"Chad", "Mali"}),
    ("Chad signed pacts with Mali and Niger and paid it $7 million in May.", "aid", {"Chad"}),
    ("Chad, which borders Mali, sent its army to Togo in May.", "military", {"Chad"}),
]


@pytest.mark.parametrize(("text", "kind", "names"), ACROSS, ids=[case[0] for case in ACROSS])
def test_what_a_state_faces_as_it_is_another(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The one other state of the sentence is meant, nobody where there are two, and whose own army its is."""
    assert [set(e.names) for e in entries(nlp, text) if e.type == kind] == [names]


OWNED: list[tuple[str, str, set[str]]] = [
    ("Mali warned Chad on Sunday and expelled its envoy on Monday.", "rupture", {"Mali", "Chad"}),
    ("Mali executed a cleric; Chadians stormed its embassy on Monday.", "attack", {"Mali", "Chad"}),
    ("Mali accused Chad on Sunday and recalled its army on Monday.", "deescalation", {"Mali"}),
    ("Mali turned down an offer by rebels on Monday.", "rejection", {"Mali", "rebels"}),
    ("Mali's and Chad's presidents reopened their border on Monday.", "relations", {"Mali", "Chad"}),
]


@pytest.mark.parametrize(("text", "kind", "names"), OWNED, ids=[case[0] for case in OWNED])
def test_whose_the_object_is(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """One expels another's envoy, "its" is of no people, and an offer "by rebels" is theirs."""
    assert [set(e.names) for e in entries(nlp, text) if e.type == kind] == [names]


def test_all_who_are_brought_together_take_part(nlp: Language) -> None:
    """Behind the first one's state stands the second one as well."""
    text = "Paul Biya brought together King Hassan of Morocco and President Ben Bella of Algeria in May."
    (entry,) = entries(nlp, text)
    assert set(entry.names) == {"Paul Biya", "King Hassan", "Ben Bella"}
