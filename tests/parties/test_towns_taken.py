"""Names that nothing explains: towns that armed men take, and men who are given an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

TAKEN: list[tuple[str, str]] = [
    ("The separatists seized Lisovka on Tuesday.", "attack"),
    ("Lisovka was captured by rebels on Tuesday.", "attack"),
    ("M23 fighters captured Rutovu on Tuesday.", "attack"),
    ("The separatists seized Colonel Lisov on Tuesday.", "detention"),
    ("The rebels captured Ivan Lisov on Tuesday.", "detention"),
]


@pytest.mark.parametrize(("text", "kind"), TAKEN, ids=[text for text, _ in TAKEN])
def test_a_bare_name_that_armed_men_take_is_a_town(nlp: Language, text: str, kind: str) -> None:
    """Troops and rebels take towns; whoever has a title or a given name is a man whom they hold."""
    assert [e.type for e in entries(nlp, text)] == [kind]


GIVEN: list[tuple[str, set[str]]] = [
    (
        "The African Union named Olusegun Adeyemi as its mediator for Sudan on Monday.",
        {"African Union", "Olusegun Adeyemi"},
    ),
    ("The African Union named Addis Ababa as its seat on Monday.", {"African Union", "Ethiopia"}),
]


@pytest.mark.parametrize(("text", "names"), GIVEN, ids=[text for text, _ in GIVEN])
def test_who_is_named_to_an_office_is_a_person(nlp: Language, text: str, names: set[str]) -> None:
    """A name before the office that it is given is a person's; a seat is given to a town."""
    (entry,) = entries(nlp, text)
    assert set(entry.names) == names


PLACED: list[tuple[str, str | None]] = [
    ("President Idriss Deby of Chad met Malian leader Modibo Keita in Zagora on Monday.", "Zagora"),
    ("President Idriss Deby of Chad met Malian leader Modibo Keita in Parliament on Monday.", None),
]


@pytest.mark.parametrize(("text", "town"), PLACED, ids=[text for text, _ in PLACED])
def test_a_bare_name_behind_in_is_a_town(nlp: Language, text: str, town: str | None) -> None:
    """One capital word before a day is where it was, if it is no house or body."""
    (entry,) = entries(nlp, text)
    assert (entry.place.name if entry.place else None) == town


HOLDERS: list[tuple[str, set[str]]] = [
    ("Mobutu, Zaire's president, flew to Chad on Monday.", {"Mobutu"}),
    ("Kigali, Rwanda's capital, was bombed by Chad on Monday.", {"Rwanda", "Chad"}),
]


@pytest.mark.parametrize(("text", "names"), HOLDERS, ids=[text for text, _ in HOLDERS])
def test_one_word_with_an_office_of_a_state_beside_it_is_a_person(
    nlp: Language, text: str, names: set[str]
) -> None:
    """Whoever holds an office acts himself, and not his state."""
    (entry,) = entries(nlp, text)
    assert set(entry.names) == names
