"""From where a state calls home its envoy, and who that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

RECALLED: list[tuple[str, set[str]]] = [
    ("Chad recalled its ambassador to Kenya Osman Ali on Monday.", {"Chad", "Kenya", "Osman Ali"}),
    ("Chad recalled its ambassador Kenya Barris on Monday.", {"Chad", "Kenya Barris"}),
    ("Chad recalled its ambassador to Uganda Osman Ali on Monday.", {"Chad", "Uganda", "Osman Ali"}),
    ("Chad recalled its ambassador to Uganda, Osman Ali, on Monday.", {"Chad", "Uganda", "Osman Ali"}),
    ("Chad recalled its ambassador in Kampala Osman Ali on Monday.", {"Chad", "Uganda", "Osman Ali"}),
    ("Chad recalled its ambassador to Uganda on Monday.", {"Chad", "Uganda"}),
]


@pytest.mark.parametrize(("text", "names"), RECALLED, ids=[text for text, _ in RECALLED])
def test_an_envoy_is_recalled_from_the_state_where_he_is(nlp: Language, text: str, names: set[str]) -> None:
    """The state behind the office is the other side, and a man who is named takes part."""
    (entry,) = entries(nlp, text)
    assert set(entry.names) == names


FROM_WHOM: list[tuple[str, set[str]]] = [
    ("Chad accused Mali of arming rebels on Sunday.", {"Chad", "Mali"}),
    ("Chad accused Mali and Niger of arming rebels on Sunday.", {"Chad"}),
    ("Mali accused Niger of arming rebels on Sunday.", {"Chad"}),
    ("Malian leader Modibo Keita met Chad's President Idriss Deby on Sunday.", {"Chad"}),
]


@pytest.mark.parametrize(("before", "names"), FROM_WHOM, ids=[before for before, _ in FROM_WHOM])
def test_it_is_recalled_from_the_state_quarrelled_with(nlp: Language, before: str, names: set[str]) -> None:
    """Where no host is named it is the other of the two states that a quarrel was told of right before."""
    last = entries(nlp, f"{before} Chad recalled its ambassador on Monday.")[-1]
    assert (last.type, set(last.names)) == ("rupture", names)


UNDERGONE: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "post-behind",
        "Osman Ali, Chad's ambassador to Kenya, was recalled on Monday.",
        {("Chad", "actor"), ("Osman Ali", "participant"), ("Kenya", "recipient")},
    ),
    (
        "post-before",
        "Chad's ambassador to Kenya, Osman Ali, was recalled on Monday.",
        {("Chad", "actor"), ("Osman Ali", "participant"), ("Kenya", "recipient")},
    ),
    (
        "from-where",
        "The Chadian ambassador, Osman Ali, was recalled from Nairobi on Monday.",
        {("Chad", "actor"), ("Osman Ali", "participant"), ("Kenya", "recipient")},
    ),
    (
        "nobody-recalled",
        "Osman Ali, Chad's ambassador to Kenya, was expelled on Monday.",
        {("Osman Ali", "recipient")},
    ),
    (
        "by-another",
        "Osman Ali, Chad's ambassador, was summoned by Kenya on Monday.",
        {("Osman Ali", "recipient"), ("Kenya", "actor")},
    ),
]


@pytest.mark.parametrize(("text", "parties"), [u[1:] for u in UNDERGONE], ids=[u[0] for u in UNDERGONE])
def test_whose_envoy_is_recalled(nlp: Language, text: str, parties: set[tuple[str, str]]) -> None:
    """An envoy is called home by his own state, while he faces another that expels or summons him."""
    (entry,) = entries(nlp, text)
    assert {(p.name, p.role) for p in entry.participants} == parties
