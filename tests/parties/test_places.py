"""Where one goes: "there", a goal behind its journey, a stop on the way: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import PUBLISHED

if TYPE_CHECKING:
    from spacy.language import Language


def visited(nlp: Language, text: str) -> list[str]:
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return [entry.place.name for entry in found if entry.type == "visit" and entry.place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Paul Lund toured Myanmar in May. He went there again in June.", "Myanmar"),
        ("Paul Lund arrived in Lima in May. His trip there in June was short.", "Lima"),
    ],
    ids=["went-there", "trip-there"],
)
def test_there_is_the_last_place(nlp: Language, text: str, place: str) -> None:
    """ "There" is where one was said to go before."""
    assert visited(nlp, text) == [place, place]


@pytest.mark.parametrize(
    ("named", "place"),
    [("summit", "Cairo"), ("embassy", "Lima")],
    ids=["where-it-was-to-be-held", "what-only-belongs-there"],
)
def test_there_is_where_a_meeting_was_to_be(nlp: Language, named: str, place: str) -> None:
    """ "The Cairo summit" tells a place to be at, "the Cairo embassy" does not."""
    text = (
        f"Paul Lund arrived in Lima in May. The Cairo {named} would be closed, he said."
        " The leaders of Chad and Mali met there on June 1."
    )
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.place.name for entry in found if entry.type == "summit" and entry.place] == [place]


def test_a_goal_before_a_participle_is_the_place(nlp: Language) -> None:
    """Where one leaves for carrying something is where one goes."""
    text = "Envoy Paul Lund of Chad left Lima on Monday for Quito carrying a note."
    assert visited(nlp, text) == ["Quito"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chad's minister stopped over in Quito on Monday on his way to New York.", id="way"),
        pytest.param("President Paz arrived in Quito on Monday en route to New York.", id="en-route"),
        pytest.param("President Paz landed in Quito on Monday.", id="no-goal"),
    ],
)
def test_a_stop_on_the_way_is_the_place(nlp: Language, text: str) -> None:
    """One is where one arrives, not where the journey goes on to."""
    assert visited(nlp, text) == ["Quito"]


def test_there_is_no_place_before_a_town_that_no_table_knows(nlp: Language) -> None:
    """A state left for some town is not where the next meeting was."""
    text = (
        "Malian leader Modibo Keita left Chad on Monday and flew to Kazan."
        " He met Chadian President Idriss Deby there on Tuesday."
    )
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [e.place for e in found if e.type in ("meeting", "summit")] == [None]


def test_there_that_only_opens_is_no_place(nlp: Language) -> None:
    """ "There were talks" tells no place."""
    text = "Paul Lund left Lima in May. There were talks between Chad and Mali in June."
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.place for entry in found if entry.type == "talks"] == [None]
