"""Who takes part where the sentence leaves it to those before: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import PUBLISHED

if TYPE_CHECKING:
    from spacy.language import Language

TOGETHER: list[tuple[str, str, str, set[str]]] = [
    (
        "treaty-signed-by-nobody",
        "Chile and Peru nearly fought in the spring. Monsignor Aldo Rossi flew between them. A treaty was "
        "signed in Rome on June 4.",
        "agreement",
        {"Chile", "Peru"},
    ),
    (
        "envoys-of-two",
        "Cuban and American negotiators spent four days in Lima. A framework agreement was signed on June 4.",
        "agreement",
        {"Cuba", "United States"},
    ),
    (
        "truce-that-began",
        "Armenia and Azerbaijan are old foes. A truce that began on May 12 has held.",
        "deescalation",
        {"Armenia", "Azerbaijan"},
    ),
    (
        "talks-hoped-for-by-a-mediator",
        "Aldo Rossi has mediated since March between Chad and Mali, in the hope of talks on June 20.",
        "talks",
        {"Chad", "Mali"},
    ),
    (
        "talks-of-the-mediator",
        "Norway, which mediates between Chad and Mali, held talks with Togo on June 4.",
        "talks",
        {"Norway", "Togo"},
    ),
    (
        "truce-that-another-brokered",
        "Chad and Mali have quarrelled for years. A cease-fire brokered by Togo took effect on June 4.",
        "deescalation",
        {"Chad", "Mali", "Togo"},
    ),
    (
        "fighting-that-broke-out",
        "Chad and Mali have quarrelled for years. Fighting broke out on May 3.",
        "attack",
        {"Chad", "Mali"},
    ),
    (
        "truce-after-people-were-named",
        "Jan Paz and Eva Lund came to Rome. A truce began on June 4.",
        "deescalation",
        set(),
    ),
    (
        "truce-after-mediators",
        "Norway and Sweden mediated. A truce began on June 4.",
        "deescalation",
        set(),
    ),
    (
        "truce-signed-by-nobody",
        "The Sri Lankan government and the Tamil Tigers fought until May. Norway offered monitors. A "
        "ceasefire was signed in Oslo on June 4.",
        "deescalation",
        {"Sri Lanka", "Tamil Tigers"},
    ),
    (
        "president-and-people-are-one",
        "I greet President Lopez, the Tamil Tigers and the Colombian people. A treaty was signed on June 4.",
        "agreement",
        {"Tamil Tigers", "Colombia"},
    ),
    (
        "guarantors-are-no-sides",
        "Chad and Niger have long quarrelled. Norway and Cuba have been guarantors of the talks. A treaty "
        "was signed on June 4.",
        "agreement",
        {"Chad", "Niger"},
    ),
    (
        "where-it-was-is-no-side",
        "Chad and Niger have long quarrelled. Envoys came from Norway and Cuba. A treaty was signed on June "
        "4.",
        "agreement",
        {"Chad", "Niger"},
    ),
    (
        "by-somebody",
        "Chile and Peru nearly fought in the spring. A treaty was signed by Fiji on June 4.",
        "agreement",
        {"Fiji"},
    ),
    (
        "treaty-of-one-told-before",
        "Chile and Peru nearly fought. Mali and Niger agreed on a treaty on June 3. It was signed on June 4.",
        "agreement",
        {"Mali", "Niger"},
    ),
]

STRANGERS: list[tuple[str, str, str, set[str]]] = [
    (
        "lawmakers-and-a-pope",
        "Pope John Paul appealed for peace on Sunday. Lawmakers ratified the treaty on Monday.",
        "agreement",
        set(),
    ),
    (
        "envoys-of-four",
        "U.N. envoy Juan Ruiz flew to Moscow on Sunday. Envoys of four powers held talks in Vienna on "
        "Monday.",
        "talks",
        set(),
    ),
    (
        "court-of-nobody",
        "Brazilian President Juan Ruiz spoke to Guyana's Ivan Berg. A tribunal in Paris handed down its "
        "ruling on June 4.",
        "resolution",
        set(),
    ),
    (
        "two-and-a-third",
        "Nigeria moved troops. Cameroon went to court. France sent paratroopers on Friday. The two "
        "neighbours met in Lome on Monday.",
        "meeting",
        set(),
    ),
]

AGAIN: list[tuple[str, str, str, set[str]]] = [
    (
        "a kind of text is nobody",
        "Joint Declaration on Fiji. I visited Suva in May and met Prime Minister Toro of Fiji.",
        "visit",
        {"Fiji"},
    ),
    (
        "it, behind a thing, acts itself",
        "Iraq, barred from selling oil since it invaded Kuwait in August 1990, reached a deal on Monday.",
        "attack",
        {"Iraq", "Kuwait"},
    ),
    (
        "whose base is taken",
        "Chad said its troops took the Libyan base of Fada on June 4.",
        "attack",
        {"Chad", "Libya"},
    ),
    (
        "it-was-ready",
        "Chad said it was ready to sign an accord with Libya next week.",
        "agreement",
        {"Chad", "Libya"},
    ),
    (
        "who-goes-on-after-a-reception",
        "Peru's President Luis Paz is to be received by King Juan Carlos on Monday before going on to Rome.",
        "visit",
        {"Luis Paz"},
    ),
    (
        "at-their-own-occasion",
        "The OAU heads of state condemned the raid at their summit in Mauritius on June 5.",
        "protest",
        {"Organization of African Unity"},
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [pytest.param(*case, id=name) for name, *case in (*TOGETHER, *STRANGERS, *AGAIN)],
)
def test_participants(nlp: Language, text: str, kind: str, expected: set[str]) -> None:
    """The entry of the type, the last of several, has these participants."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    entry = next(e for e in reversed(found) if e.type == kind)
    assert {participant.name for participant in entry.participants} == expected
