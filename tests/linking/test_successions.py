"""An act told once that goes on with somebody or somewhere else: "followed by", "then on to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

Found = tuple[str, str, str, tuple[str, ...], str | None]

GOES_ON: list[tuple[str, str, list[Found]]] = [
    (
        "the next guest some days later",
        "Ghana's foreign minister visited Togo on May 3, followed two days later by his Malian colleague.",
        [
            ("2001-05-03", "visit", "occurred", ("Ghana", "Togo"), "Togo"),
            ("2001-05-05", "visit", "occurred", ("Mali", "Togo"), "Togo"),
        ],
    ),
    (
        "the next guest to come",
        "The Danish premier will visit Oslo on June 20, followed a week later by Sweden's foreign minister.",
        [
            ("2001-06-20", "visit", "scheduled", ("Denmark", "Norway"), "Oslo"),
            ("2001-06-27", "visit", "scheduled", ("Sweden", "Norway"), "Oslo"),
        ],
    ),
    (
        "the next states to act",
        "Kuwait recalled its ambassador on Monday, followed the next day by Bahrain and Qatar.",
        [
            ("2001-06-11", "rupture", "occurred", ("Kuwait",), None),
            ("2001-06-12", "rupture", "occurred", ("Bahrain", "Qatar"), None),
        ],
    ),
    (
        "the next places of a journey",
        "President Marin visited Tokyo on Monday, followed by Seoul on Tuesday and Beijing on Wednesday.",
        [
            ("2001-06-11", "visit", "occurred", ("Marin", "Japan"), "Tokyo"),
            ("2001-06-12", "visit", "occurred", ("Marin",), "Seoul"),
            ("2001-06-13", "visit", "occurred", ("Marin",), "Beijing"),
        ],
    ),
    (
        "the next one met",
        "Oman's sultan will receive the Greek foreign minister on Saturday, followed on June 23 by the "
        "Iranian president.",
        [
            ("2001-06-16", "meeting", "scheduled", ("Oman", "Greece"), None),
            ("2001-06-23", "meeting", "scheduled", ("Oman", "Iran"), None),
        ],
    ),
    (
        "on to another place",
        "President Marin flew to Quito on Monday, and then on to Bogota on Wednesday.",
        [
            ("2001-06-11", "visit", "occurred", ("Marin",), "Quito"),
            ("2001-06-13", "visit", "occurred", ("Marin",), "Bogota"),
        ],
    ),
    (
        "on to another place, to come",
        "President Marin will travel to Tokyo on Friday and then on to Seoul on Sunday.",
        [
            ("2001-06-15", "visit", "scheduled", ("Marin",), "Tokyo"),
            ("2001-06-17", "visit", "scheduled", ("Marin",), "Seoul"),
        ],
    ),
]

ONE_ACT: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "what is no party",
        "Peru signed the convention on Monday, followed by a dinner on Tuesday.",
        [("2001-06-11", "agreement")],
    ),
    (
        "an event of its own",
        "Peru signed the convention with Chile on Monday, followed by talks on Tuesday.",
        [("2001-06-11", "agreement"), ("2001-06-12", "talks")],
    ),
    (
        "without a date",
        "Peru's troops attacked Chile on Monday, followed by Bolivian police.",
        [("2001-06-11", "attack")],
    ),
    (
        "who is followed",
        "The Chilean premier, followed by reporters, met the Peruvian president on Monday.",
        [("2001-06-11", "summit")],
    ),
]


def _found(nlp: Language, text: str) -> list[Found]:
    return [
        (e.date.edtf, e.type, e.status, tuple(sorted(e.names)), e.place and e.place.name)
        for e in entries(nlp, text)
        if e.date is not None
    ]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in GOES_ON], ids=[c[0] for c in GOES_ON])
def test_an_act_that_goes_on_is_one_more_on_its_own_day(nlp: Language, text: str, found: list[Found]) -> None:
    """Whoever or whatever comes next has an act of the kind on the day told with it."""
    assert _found(nlp, text) == [(*e[:3], tuple(sorted(e[3])), e[4]) for e in found]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in ONE_ACT], ids=[c[0] for c in ONE_ACT])
def test_what_only_stands_behind_is_no_act_of_the_kind(
    nlp: Language, text: str, found: list[tuple[str, str]]
) -> None:
    """Nothing is done again by what is no party, has no date, or is an event itself."""
    assert [entry[:2] for entry in _found(nlp, text)] == found
