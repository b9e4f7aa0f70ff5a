"""A day of what is said or done about an event, and days counted back from now: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

NOT_ITS_OWN = [
    ("reacted", "Mali reacted on Tuesday to the raid on Chad.", "attack"),
    ("responded", "On Monday Mali responded to the attack by Chad with a note.", "attack"),
    ("raised", "Mali raised the deployment of Chadian troops during Monday's meeting in Oslo.", "military"),
    ("recalled", "The envoy recalled on Monday the attack by Chad on Mali.", "attack"),
    ("followed", "Monday's deal followed weeks of bombardment of Mali by Chad.", "attack"),
    ("on-top-of-now", "New talks of Mali and Chad begin a year after others fell apart.", "talks"),
]

DATED = [
    ("led", "Monday's talks of Mali and Chad led to an agreement.", "agreement", "2001-06-11"),
    (
        "by-doing",
        "Mali responded to the raid by expelling the Chadian envoy on Monday.",
        "rupture",
        "2001-06-11",
    ),
    (
        "comes",
        "The move comes two weeks after Mali expelled the Chadian envoy.",
        "rupture",
        "2001-05-28/2001-06-03",
    ),
    ("comes-noun", "The visit comes a day after Mali's attack on Chad.", "attack", "2001-06-13"),
    ("begin", "Their exercise begins a month after Mali expelled the Chadian envoy.", "rupture", "2001-05"),
    (
        "told-before",
        "Mali cut ties with Chad on Monday. The move comes a day after Chad expelled its envoy.",
        "rupture",
        "2001-06-10",
    ),
]


def dates(nlp: Language, text: str, kind: str) -> set[str]:
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return {e.date.edtf for e in found if e.type == kind and e.date}


@pytest.mark.parametrize(
    ("text", "kind"), [case[1:] for case in NOT_ITS_OWN], ids=[c[0] for c in NOT_ITS_OWN]
)
def test_what_one_reacts_to_has_another_day(nlp: Language, text: str, kind: str) -> None:
    """What is answered, raised or followed is older than that."""
    assert dates(nlp, text, kind) == set()


@pytest.mark.parametrize(("text", "kind", "date"), [case[1:] for case in DATED], ids=[c[0] for c in DATED])
def test_the_day_it_has(nlp: Language, text: str, kind: str, date: str) -> None:
    """What follows from an event has its day; a distance in the present tense is counted from now."""
    assert date in dates(nlp, text, kind)


def test_what_will_come_counts_from_no_day(nlp: Language) -> None:
    """ "Will come a week after" tells no day."""
    text = "The move will come a week after Mali expelled the Chadian envoy."
    assert dates(nlp, text, "rupture") == set()
