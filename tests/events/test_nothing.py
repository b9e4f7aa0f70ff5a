"""Events told of as not there: "no talks were held", "neither side signed", "no plans for a summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated_with_status

if TYPE_CHECKING:
    from spacy.language import Language

NOT_THERE: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    ("held none", "Chad and Mali held no talks on Monday.", [("2001-06-11", "talks", "denied")]),
    (
        "none were held",
        "No talks were held between Chad and Mali on Monday.",
        [("2001-06-11", "talks", "denied")],
    ),
    (
        "none took place",
        "No talks took place between Chad and Mali on Monday.",
        [("2001-06-11", "talks", "denied")],
    ),
    (
        "some took place",
        "New talks took place between Chad and Mali on Monday.",
        [("2001-06-11", "talks", "occurred")],
    ),
    ("none signed", "Chad signed no treaty with Mali on Monday.", [("2001-06-11", "agreement", "denied")]),
    (
        "not fewer",
        "Chad signed no fewer than three treaties with Mali on Monday.",
        [("2001-06-11", "agreement", "occurred")],
    ),
    (
        "neither did",
        "Neither Chad nor Mali signed the treaty on Monday.",
        [("2001-06-11", "agreement", "denied")],
    ),
    (
        "both did",
        "Both Chad and Mali signed the treaty on Monday.",
        [("2001-06-11", "agreement", "occurred")],
    ),
    ("nobody did", "Nobody from Chile visited Peru in May.", [("2001-05", "visit", "denied")]),
    (
        "none of the planned",
        "None of the planned talks between Chad and Mali took place on Monday.",
        [("2001-06-11", "talks", "denied")],
    ),
    (
        "none is planned",
        "No summit of Chad and Mali is planned for July 5.",
        [("2001-07-05", "summit", "denied")],
    ),
    (
        "one is planned",
        "A summit of Chad and Mali is planned for July 5.",
        [("2001-07-05", "summit", "scheduled")],
    ),
    ("no plans", "Chad has no plans to hold talks with Mali in July.", [("2001-07", "talks", "denied")]),
    ("plans", "Chad has plans to hold talks with Mali in July.", [("2001-07", "talks", "scheduled")]),
    (
        "a no-fly zone",
        "The United Nations imposed a no-fly zone on Libya on Monday.",
        [("2001-06-11", "deescalation", "occurred")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in NOT_THERE], ids=[c[0] for c in NOT_THERE])
def test_what_is_told_of_as_not_there(nlp: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    """What "no", "neither" and "none" stand before is denied, with the day on which it was not."""
    assert dated_with_status(nlp, text) == expected


LONG_NOT: list[tuple[str, str, str]] = [
    ("none under way", "No talks have been under way between Chad and Mali since Monday.", "denied"),
    ("under way", "Talks have been under way between Chad and Mali since Monday.", "ongoing"),
    ("no raids", "There have been no raids on Peru since Monday.", "denied"),
    ("not met since", "Chad and Mali have not met since Monday.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), [c[1:] for c in LONG_NOT], ids=[c[0] for c in LONG_NOT])
def test_since_when_there_has_been_nothing(nlp: Language, text: str, status: str) -> None:
    """The day since which nothing goes on is not the day of an event; who has not met since has met then."""
    assert [found[2] for found in dated_with_status(nlp, text)] == [status]


HARMED: list[tuple[str, str]] = [
    ("nobody killed", "No one was killed in the Chilean raid on Peru on Monday."),
    ("nobody hurt", "The Chilean raid on Peru on Monday wounded nobody."),
    ("three killed", "Three men were killed in the Chilean raid on Peru on Monday."),
]


@pytest.mark.parametrize("text", [c[1] for c in HARMED], ids=[c[0] for c in HARMED])
def test_a_raid_that_harms_nobody_is_a_raid(nlp: Language, text: str) -> None:
    """Whether anybody came to harm or not, the raid was."""
    assert dated_with_status(nlp, text) == [("2001-06-11", "attack", "occurred")]


TALKS: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    (
        "never sat down",
        "During the talks in Lima in May the Chilean and Peruvian envoys never sat down together.",
        [("2001-05", "talks", "occurred")],
    ),
    (
        "never held any",
        "The Chilean and Peruvian envoys never held talks in May.",
        [("2001-05", "talks", "denied")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in TALKS], ids=[c[0] for c in TALKS])
def test_what_they_did_not_do_while_they_talked(
    nlp: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Talks during which the sides did not sit down were held."""
    assert dated_with_status(nlp, text) == expected
