"""Who takes part, by how a newspaper names the sides: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

NAMED: list[tuple[str, str, str, set[str]]] = [
    (
        "a-given-name-that-is-a-word",
        "Mali's minister will meet Bill Okello on Friday.",
        "meeting",
        {"Mali", "Bill Okello"},
    ),
    ("a-bill-that-is-met", "Mali met the bill of the United Nations on Monday.", "meeting", set()),
    (
        "a-body-of-states",
        "On Tuesday the Organization of Eastern Caribbean States condemned Grenada.",
        "protest",
        {"Organization of Eastern Caribbean States", "Grenada"},
    ),
    ("states-of-the-gulf", "The kings of Gulf States met in Muscat on Tuesday.", "meeting", set()),
    (
        "the-states-alone",
        "Peru sent an envoy to the States on Tuesday.",
        "envoy",
        {"Peru", "United States"},
    ),
    (
        "answered-with-a-raid",
        "Chad responded on Monday with air strikes on Sudan.",
        "attack",
        {"Chad", "Sudan"},
    ),
    (
        "complained-about-a-raid",
        "Chad complained on Monday about air strikes on Sudan.",
        "attack",
        set(),
    ),
    (
        "behind-an-apposition",
        "The Danish minister met the Polish president, Jan Lis, and Olga Lund on Tuesday.",
        "meeting",
        {"Denmark", "Jan Lis", "Olga Lund"},
    ),
    (
        "two-people-conferring",
        "Carlos Menem and Omar Bongo conferred for an hour on Tuesday.",
        "talks",
        {"Carlos Menem", "Omar Bongo"},
    ),
    (
        "aid-that-begins-a-sentence",
        "Aid to Togo worth five million dollars was frozen by Norway on Tuesday.",
        "sanctions",
        {"Togo", "Norway"},
    ),
    (
        "who-say-they-will-talk",
        "Talks would be held on Friday, Peru and Chile said.",
        "talks",
        {"Peru", "Chile"},
    ),
    ("who-says-he-will-talk", "A summit will be held in July, Peru said.", "summit", {"Peru"}),
    (
        "who-says-that-others-will-talk",
        "Mali and Niger held talks on Monday. More talks will be held on Friday, Algeria said.",
        "talks",
        {"Mali", "Niger"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "names"), [n[1:] for n in NAMED], ids=[n[0] for n in NAMED])
def test_sides_are_those_whom_the_words_name(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """Each entry of the type has these participants, however they are named."""
    found = [{p.name for p in e.participants} for e in entries(nlp, text) if e.type == kind]
    assert all(one == names for one in found)
    assert found or not names
