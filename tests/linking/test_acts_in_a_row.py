"""Several acts in one sentence, each with its own day or with none; one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated, entries

if TYPE_CHECKING:
    from spacy.language import Language

ROWS: list[tuple[str, str, set[tuple[str, str]]]] = [
    (
        "a-date-between-and-and-its-verb",
        "Chad expelled the inspectors, quit the treaty and, in October, tested a missile.",
        {("2000-10", "weapons_test")},
    ),
    (
        "the-same-without-commas",
        "Togo recalled its envoy, closed its border with Benin and on Tuesday expelled a Beninese diplomat.",
        {("2001-06-12", "rupture")},
    ),
    (
        "a-date-of-the-first-alone",
        "Chad quit the treaty in October and, officials said, tested a missile.",
        {("2000-10", "withdrawal"), ("2000-10", "weapons_test")},
    ),
    (
        "hours-after-a-clause-that-opens-the-sentence",
        "Hours after Zambian and Angolan ministers met in Lusaka on Tuesday, Angolan planes bombed a "
        "Zambian village.",
        {("2001-06-12", "meeting"), ("2001-06-12", "attack")},
    ),
    (
        "another-act-with-a-day-between",
        "Guinean rebels attacked a convoy on Sunday and blew up a pipeline two days later, and Liberia "
        "closed its border with Guinea.",
        {("2001-06-10", "attack"), ("2001-06-12", "attack")},
    ),
    (
        "the-day-of-the-last-dated-act",
        "Fiji's premier met Samoa's leader on Monday, flew to Tonga on Tuesday and signed a pact with Nauru.",
        {("2001-06-11", "summit"), ("2001-06-12", "visit"), ("2001-06-12", "agreement")},
    ),
    (
        "no-other-day-between",
        "Peru signed a pact with Chile on Monday and closed its border with Bolivia.",
        {("2001-06-11", "agreement"), ("2001-06-11", "rupture")},
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_each_act_of_a_row_has_the_day_told_with_it(
    nlp: Language, text: str, found: set[tuple[str, str]]
) -> None:
    """A day is that of the verb behind it or before it, and passes over no act that has another."""
    assert dated(nlp, text) == found


LISTED: list[tuple[str, int]] = [
    ("The attack on Togo, the raid on Niger and the bombing of Mali on June 3 angered Peru.", 1),
    ("The raid on Togo and bombing of Niger on June 3 angered Peru.", 2),
]


@pytest.mark.parametrize(("text", "count"), LISTED, ids=[text for text, _ in LISTED])
def test_a_day_behind_the_last_of_several_acts_told_whole_is_its_own(
    nlp: Language, text: str, count: int
) -> None:
    """Where each noun has its article and its place, the day goes with the last; else they share it."""
    attacks = [e for e in entries(nlp, text) if e.type == "attack" and e.date]
    assert len(attacks) == count


COUNTED: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "India tested a long-range missile on Sunday, its second launch since January.",
        {("2001-06-10", "weapons_test")},
    ),
    (
        "Mali's president arrived in Togo on Monday, his third visit since 1999.",
        {("2001-06-11", "visit")},
    ),
    (
        "President Marin arrived in Lima on Monday for the first such visit since 1996.",
        {("2001-06-11", "visit")},
    ),
    (
        "Peru condemned on Monday the deadliest attack on Chile since 1996.",
        {("2001-06-11", "protest")},
    ),
    (
        "Mali and Togo met on Monday, their first meeting since January.",
        {("2001-06-11", "meeting"), ("2001-01", "meeting")},
    ),
]


@pytest.mark.parametrize(("text", "found"), COUNTED, ids=[text for text, _ in COUNTED])
def test_one_of_several_since_a_day_tells_of_none_on_that_day(
    nlp: Language, text: str, found: set[tuple[str, str]]
) -> None:
    """The first since a month was preceded by one then, the third was not."""
    assert dated(nlp, text) == found
