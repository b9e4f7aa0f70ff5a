"""On which side of publication a date lies, as nouns and phrases tell it: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-02-14"
"""A Wednesday."""

TOLD = [
    ("outcome", "Mali would accept the verdict of the September 9 summit.", "summit", "2000-09-09"),
    (
        "outcome-told",
        "The results of the October 20 summit called the pact into doubt.",
        "summit",
        "2000-10-20",
    ),
    ("weekday-ahead", "Mali will accept the outcome of Friday's summit with Chad.", "summit", "2001-02-16"),
    ("failed", "Mali must deal with the leaders of a failed attack on Chad in October.", "attack", "2000-10"),
    ("failed-weekday", "Mali will visit Chad on Friday after a failed coup.", "visit", "2001-02-16"),
    ("than", "Attendance will be higher than at the first summit in November.", "summit", "2000-11"),
    ("on-top", "Attendance will be high at the first summit in November.", "summit", "2001-11"),
    (
        "complained-of",
        "Mali called in the envoy to complain about the arrest of its consul over the weekend.",
        "detention",
        "2001-02-10/2001-02-11",
    ),
    ("protested", "Mali will protest against Sunday's summit with Chad.", "summit", "2001-02-18"),
    ("likely", "Thursday's summit is likely to be the last.", "summit", "2001-02-15"),
    (
        "likely-effect",
        "Tuesday's launch of a rocket by Mali is likely to anger Chad.",
        "weapons_test",
        "2001-02-13",
    ),
    (
        "as-for",
        '"As for the talks with Chad, they are scheduled to take place on February 20 in Oslo," Mali said. '
        '"To delay the talks since April 2000 was unwise," it added.',
        "talks",
        "2001-02-20",
    ),
    ("dotted", "Mali and Chad signed an accord in Oslo on 05.03.1999.", "agreement", "1999-03-05"),
    ("slashed", "Mali and Chad signed an accord in Oslo on 05/03/1999.", "agreement", "1999-05-03"),
    (
        "surname",
        "Theresa May flew to Oslo in January. Last month, May accused Chad of breaking the treaty.",
        "protest",
        "2001-01",
    ),
    (
        "surname-and-month",
        "Theresa May flew to Oslo in January. In May she accused Chad of breaking the treaty.",
        "protest",
        "2000-05",
    ),
]


@pytest.mark.parametrize(("text", "kind", "date"), [case[1:] for case in TOLD], ids=[c[0] for c in TOLD])
def test_the_side_on_which_it_lies(nlp: Language, text: str, kind: str, date: str) -> None:
    """What is judged, avenged or long in force is over, whatever the verb above looks to."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert date in {e.date.edtf for e in found if e.type == kind and e.date}


def test_a_surname_is_no_month(nlp: Language) -> None:
    """ "May accused" has one date, that before it."""
    text = "Theresa May was in Oslo. Last month, May accused Chad of breaking the treaty."
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [e.date.edtf for e in found if e.date and e.type == "protest"] == ["2001-01"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Friday's summit of Mali and Chad is likely to be tense.", "scheduled"),
        ("A summit of Mali and Chad on Friday is likely.", "possible"),
    ],
)
def test_what_will_be_said_of_it_does_not_put_it_in_doubt(nlp: Language, text: str, status: str) -> None:
    """That it is likely to be tense is no doubt whether it takes place."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [e.status for e in found if e.type == "summit"] == [status]


def test_since_never_looks_ahead(nlp: Language) -> None:
    """What has been in force since a day began before publication."""
    text = "Mali is to keep a strict embargo on Chad in place since December 30."
    assert [t.edtf for t in timeline.find_times(text, published=PUBLISHED, nlp=nlp)] == ["2000-12-30"]
