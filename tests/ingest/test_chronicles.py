"""Texts whose lines begin with a date: which lines do, and what each of them dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from timeline.ingest.chronicles import entry, is_chronicle
from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

HEADS = [
    ("21 September 1981 - Belize becomes independent.", "21 September 1981"),
    ("Oct. 21, 1994: Chad and Mali sign a treaty.", "Oct. 21, 1994"),
    ("May 25-28, 1999: Chad's envoy visits Mali.", "May 25-28, 1999"),
    ("30 May to 2 June 1999: The leaders meet.", "30 May to 2 June 1999"),
    ("June 2000 — Chad and Mali hold a summit.", "June 2000"),
    ("May/June 2000: Talks go on.", "May/June 2000"),
    ("Late 2001: Chad recalls its envoy.", "Late 2001"),
    ("1986-87: Chad and Libya fight.", "1986-87"),
    ("2003-01-10 | Chad leaves the pact.", "2003-01-10"),
    ("December: 12 soldiers are freed.", "December"),
    ("- **8 March 1917**: Strikes begin.", "8 March 1917"),
    ("Friday: Talks begin in Mali.", "Friday"),
]
NO_HEADS = [
    "May 25 was a quiet day.",
    "In June 2000: nothing.",
    "June said: We will not go.",
    "The March 3 accord: A summary",
    "12 soldiers - All from Chad - were freed.",
    "May 5 - no talks were held.",
    "",
]

CHRONICLE = """A chronology of Chad and Mali

May 3, 1990: Chad breaks off relations with Mali.
June 2-4, 1990: Mali's foreign minister visits Chad.
1992
January 9: Chad and Mali sign a treaty.
October 3-5: The president of Mali visits Chad.
1993
March - Chad sends troops to Mali.
"""


@pytest.mark.parametrize(("line", "date"), HEADS, ids=[date for _, date in HEADS])
def test_a_line_that_begins_with_a_date(line: str, date: str) -> None:
    """A day, days, a month or a year before a colon, a dash or a bar opens an entry of a chronicle."""
    found = entry(line)
    assert found is not None
    assert found["date"] == date


@pytest.mark.parametrize("line", NO_HEADS)
def test_a_line_that_does_not(line: str) -> None:
    """A sentence that only begins with a date, or with a word like one, opens none."""
    assert entry(line) is None


def test_three_such_lines_make_a_chronicle() -> None:
    """Two may stand in any article."""
    lines = [line for line, _ in HEADS]
    assert is_chronicle(lines[:3])
    assert not is_chronicle(lines[:2])


def test_each_line_of_a_chronicle_is_of_its_date(nlp: Language) -> None:
    """Lines without a blank between them stand for themselves; a year alone holds for those below it."""
    found = timeline.extract(CHRONICLE, published="1995-01-05", nlp=nlp)
    assert [(e.date.edtf, e.type) for e in found if e.date] == [
        ("1990-05-03", "rupture"),
        ("1990-06-02/1990-06-04", "visit"),
        ("1992-01-09", "agreement"),
        ("1992-10-03/1992-10-05", "visit"),
        ("1993-03", "military"),
    ]


def test_a_noun_may_be_all_that_a_line_tells(nlp: Language) -> None:
    """A chronicle often has no verb."""
    text = (
        "Two powers\n\nJune 3, 1961: Summit of Chad and Mali in Lome.\n"
        "May 2, 1962: Chad and Mali sign a pact.\n"
        "June 4, 1963: Talks of Chad and Mali in Accra.\n"
    )
    found = timeline.extract(text, published="1995-01-05", nlp=nlp)
    assert [(e.date.edtf, e.type) for e in found if e.date] == [
        ("1961-06-03", "summit"),
        ("1962-05-02", "agreement"),
        ("1963-06-04", "talks"),
    ]


def test_a_speaker_is_no_month(nlp: Language) -> None:
    """A line that begins with "May:" may be what May says."""
    found = timeline.find_times(
        "May: We will go.\n\nMarch: Chad sends troops.", published="1995-01-05", nlp=nlp
    )
    assert [time.text for time in found] == ["March"]


def test_lines_of_a_chronicle_are_dated_by_their_heads(nlp: Language) -> None:
    """A date, a dash and a sentence, three times over: each sentence is of its date."""
    text = (
        "A short chronology\n\n21 May 1981 - Togo breaks off relations with Ghana.\n\n"
        "November 1982 – Ghana sends troops to the border.\n\n1985: Ghana and Togo sign a treaty in Lome.\n"
    )
    found = [(e.date.edtf, e.type) for e in entries(nlp, text) if e.date]
    assert found == [("1981-05-21", "rupture"), ("1982-11", "military"), ("1985", "agreement")]


def test_two_such_lines_are_no_chronicle(nlp: Language) -> None:
    """Two dates before a dash leave the text as it is."""
    text = "A note\n\n1981: Togo broke off relations with Ghana.\n\nThe minister of Togo was in Lome in May."
    assert "heading" not in {e.date.basis for e in entries(nlp, text) if e.date}
