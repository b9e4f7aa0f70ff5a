"""A long passage of history, the values of all its dates; days with an hour beside them: one test a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PASSAGE = Path(__file__).parent / "tables" / "history.txt"
MARKED = re.compile(r"\[([^\[\]|]*)\|([^\]]*)\]")
PUBLISHED = "2009-11-20"

HOURS: list[tuple[str, str, list[str]]] = [
    ("a comma", "On 28 February 1994, at 6:45 am, they fell.", ["1994-02-28", "1994-02-28T06:45"]),
    ("no comma", "On 5 June 1969 at around 17:30 it fell.", ["1969-06-05", "1969-06-05T17:30"]),
    ("noon", "On 8 September 1855, at noon, it fell.", ["1855-09-08", "1855-09-08T12:00"]),
    ("hours", "On 20 November 1953, at 1035 hours, it fell.", ["1953-11-20", "1953-11-20T10:35"]),
    ("a part of the day", "On 9 May 1916, at 3 in the morning, it fell.", ["1916-05-09", "1916-05-09T03:00"]),
    ("the hour first", "At 5 a.m. on 6 July 1967 it fell.", ["1967-07-06T05:00"]),
    ("without at", "It fell on 6 July 1967, 5 a.m. GMT.", ["1967-07-06T05:00"]),
    ("a place", "On 6 July 1967, at Nsukka, it fell.", ["1967-07-06"]),
]


def values(nlp: Language, text: str) -> list[tuple[str, str]]:
    """The words and values of the dates and times of a text, without article."""
    found = timeline.find_times(text, published=PUBLISHED, nlp=nlp)
    dated = [t for t in found if t.timex3_type in ("DATE", "TIME")]
    return [(t.text.removeprefix("the ").removeprefix("The "), t.timex3_value) for t in dated]


def test_a_history_has_all_its_dates(nlp: Language) -> None:
    """Months, days and seasons without a year, and what counts on, take it from the story."""
    written = PASSAGE.read_text(encoding="utf-8")
    told = [
        (words.removeprefix("the ").removeprefix("The "), value) for words, value in MARKED.findall(written)
    ]
    assert values(nlp, MARKED.sub(r"\1", written)) == told


@pytest.mark.parametrize(("text", "told"), [c[1:] for c in HOURS], ids=[c[0] for c in HOURS])
def test_a_day_and_the_hour_at_which(nlp: Language, text: str, told: list[str]) -> None:
    """ "May 3, at 6 a.m." are a day and an hour, "6 a.m. on May 3" is one time."""
    assert [value for _, value in values(nlp, text)] == told


def test_an_entry_keeps_the_hour(nlp: Language) -> None:
    """The day and its hour are two expressions, and one date of the event."""
    text = "Peru and Chile signed the accord on 3 May 2018, at 11 a.m., in Lima."
    days = timeline.find_times(text, published="2018-05-10", nlp=nlp)
    assert [day.date.time for day in days if day.date is not None] == [None, "11:00"]
    (entry,) = timeline.extract(text, published="2018-05-10", nlp=nlp).entries
    assert entry.date.time == "11:00"


BEFORE_CHRIST = [
    ("Persia invaded Greece in 490 B.C. and fled.", [("490 B.C.", "BC0490")]),
    ("Rome attacked Carthage in the third century BC.", [("third century BC", "BC02")]),
    ("Rome attacked Persia in the third century.", [("third century", "02")]),
]


@pytest.mark.parametrize(("text", "told"), BEFORE_CHRIST, ids=[text for text, _ in BEFORE_CHRIST])
def test_an_age_before_christ_is_not_one_after(nlp: Language, text: str, told: list[tuple[str, str]]) -> None:
    """The letters behind a year or a century say before which year it lies."""
    assert values(nlp, text) == told
