"""The year that opens a sentence, and the days that are told within it: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

READ: list[tuple[str, str, str, str]] = [
    ("a day", "In 1988 Peru and Chile signed the accord on May 4.", "May 4", "1988-05-04"),
    ("a month", "In 1997, the two held talks in March.", "March", "1997-03"),
    ("the second of two", "In 1997 they met in March and on Sept. 3 they signed.", "Sept. 3", "1997-09-03"),
    ("after a conjunction", "But in 1988 Peru broke off the talks in May.", "May", "1988-05"),
    ("a year by its distance", "Last year Peru recalled its envoy in May.", "May", "2000-05"),
    ("a clause", "In 1990, when it invaded on Aug. 2, Iraq broke with Egypt.", "Aug. 2", "1990-08-02"),
    ("what was due", "In 1986 Peru was to hold talks on Dec. 31.", "Dec. 31", "1986-12-31"),
    ("an aim", "In 1998 Peru promised to withdraw its troops by Dec. 31.", "Dec. 31", "1998-12-31"),
    ("a year to come", "In 2003 Peru will hold talks in May.", "May", "2003-05"),
    ("the next sentence", "In 1998 Peru left on May 3. On June 4 Chile followed.", "June 4", "1998-06-04"),
    ("no year", "Peru held talks with Chile in May.", "May", "2001-05"),
    ("a year at the end", "Peru signed an accord in 1997, and in May it held talks.", "May", "2001-05"),
    ("what will be", "In 1999 Chile joined, and Peru will join on Dec. 4.", "Dec. 4", "2001-12-04"),
    ("a sentence later", "In 1999 Chile joined. On May 4 Peru asked for talks.", "May 4", "2001-05-04"),
    ("the year of a noun", "The 1999 accord opened the border on May 4.", "May 4", "2001-05-04"),
    ("since a day", "It has held since May 8, and they left two days later.", "two days later", "2001-05-10"),
    ("what was followed", "Peru closed it in 1998 after a mob had stormed it in May.", "May", "1998-05"),
    (
        "talks that led to it",
        "Peru and Chile signed it in 1998 after talks in March.",
        "March",
        "1998-03",
    ),
    ("talks of the year before", "It was signed on March 3, 1998, after talks in May.", "May", "1997-05"),
    ("what was not followed", "Peru closed it in 1998 and opened it in May.", "May", "2001-05"),
    ("told since", "Peru, in it since 1998, left on Monday after talks in May.", "May", "2001-05"),
    ("counted from another", "They met on May 4 and left two days later.", "two days later", "2001-05-06"),
]

UNREAD: list[tuple[str, str, str]] = [
    ("weeks counted from nothing", "The last troops left for home three weeks later.", "three weeks later"),
    ("a year counted from nothing", "It was signed in Lima a year later.", "a year later"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), [c[1:] for c in READ], ids=[c[0] for c in READ])
def test_a_day_is_of_the_year_in_force(nlp: Language, text: str, words: str, edtf: str) -> None:
    """A month or day within a sentence is of the year that opens it, unless its verb looks elsewhere."""
    found = {t.text: t.date.edtf for t in timeline.find_times(text, published=PUBLISHED, nlp=nlp) if t.date}
    assert found[words] == edtf


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in UNREAD], ids=[c[0] for c in UNREAD])
def test_what_counts_from_nothing_has_no_date(nlp: Language, text: str, words: str) -> None:
    """What is "later" than nothing that was told has no date."""
    found = {t.text: t.date for t in timeline.find_times(text, published=PUBLISHED, nlp=nlp)}
    assert found[words] is None
