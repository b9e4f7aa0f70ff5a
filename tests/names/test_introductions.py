"""Who is meant where a name and its office, or a name and its state, stand apart: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2014-03-06"
"""A Thursday."""

TOLD: list[tuple[str, str, str, set[str]]] = [
    (
        "office-then-name",
        "Peru's acting president ordered a mobilisation on Monday. Manuel Merino spoke to troops in Lima.",
        "military",
        {"Manuel Merino"},
    ),
    (
        "abroad-then-name",
        "The US Secretary of State flew into Accra on Tuesday. John Kerry laid flowers in the square.",
        "visit",
        {"John Kerry"},
    ),
    (
        "name-then-office",
        "Sergei Lavrov flew to Madrid on Monday. The Russian foreign minister met King Carlos on Tuesday.",
        "meeting",
        {"Sergei Lavrov", "King Carlos"},
    ),
    (
        "host-is-another",
        "The German chancellor flew to Paris on Monday. Francois Hollande received her at the airport.",
        "visit",
        {"Germany"},
    ),
    (
        "own-state-beside-name",
        "Mark Berg ended America's longest war on Monday. The US president will meet Ashraf Ghani on Friday.",
        "meeting",
        {"Mark Berg", "Ashraf Ghani"},
    ),
    (
        "unknown-holder",
        "Mr Obama met Mr Humala in May. The Chilean president left Rome. He flies to Paris on Friday.",
        "visit",
        {"Chile"},
    ),
    (
        "visitor-is-another",
        "Francois Hollande arrived in Berlin on Monday. The German chancellor spoke on Tuesday.",
        "visit",
        {"Francois Hollande"},
    ),
    (
        "of-another-state",
        "Ukraine's president flew to Lima on Monday. Alan Garcia promised Ukraine medicine.",
        "visit",
        {"Ukraine"},
    ),
    (
        "state-before-name",
        "India's Narendra Modi met Japan's Fumio Kishida on Monday.",
        "meeting",
        {"Narendra Modi", "Fumio Kishida"},
    ),
    (
        "body-of-state",
        "India's Supreme Court met Italian judges on Monday.",
        "meeting",
        {"India", "Italy"},
    ),
    (
        "by-whom-received",
        "Mr Berg left on Monday. Mr Lee, the first guest met by Mr Biden, held talks with him on Tuesday.",
        "talks",
        {"Lee", "Biden"},
    ),
    (
        "friend-of-another",
        "President Obama left on Monday. President Humala, a friend of Mr Garcia, met him on Tuesday.",
        "meeting",
        {"Obama", "Humala"},
    ),
    (
        "the-very-office",
        "Premier Wen Jiabao met Prime Minister John Howard in May. The premier left for Lima on Tuesday.",
        "visit",
        {"Wen Jiabao"},
    ),
    (
        "comes-back-alone",
        "Oleksandr Turchynov spoke by telephone with Joe Biden on Monday. Turchynov met Mr Kerry in Kiev.",
        "call",
        {"Oleksandr Turchynov", "Joe Biden"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "parties"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_who_is_meant_by_a_name_or_an_office_alone(
    nlp: Language, text: str, kind: str, parties: set[str]
) -> None:
    """A name without an office holds the one told beside it, unless the text tells of two people."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [set(entry.names) for entry in found if entry.type == kind][:1] == [parties]
