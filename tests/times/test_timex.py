"""The finder and its spaCy component: plain values, spans, quotations, headings, sentences, direction."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from timeline.models.time import TimeMention
from timeline.pipes.timex import find, read, timex

WORDS = (
    "Monday", "May", "the", "of", "last", "next", "2018", "1914-18", "week", "ago", "two", "-", ",", ".",
    "Sept.", "7", "from", "to", "between", "and", "12:30", "p.m.", "the 1990s", "quarter", "first", "half",
    "end", "in", "years", "later", "5/9/2018", "\n", "BC", "'80s", "troops", "later that", "Christmas Eve",
    "of the", "31st", "99:99",
)  # fmt: skip


def one(nlp, text) -> TimeMention:
    found = find(nlp(text))
    assert len(found) == 1
    return found[0]


def test_the_component_stores_plain_json(nlp):
    """Spans carry type and rule; the fields come back from the bytes of a document as they went in."""
    doc = timex(nlp("The envoy left on Sept. 7, 2018, and will return on Monday."))
    assert [(s.text, s.label_, s.id_) for s in doc.spans["timex"]] == [
        ("Sept. 7, 2018", "DATE", "date.full"),
        ("Monday", "DATE", "date.weekday"),
    ]
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert read(again) == read(doc) == find(doc)


def test_read_of_an_untouched_document_is_empty():
    """A document that the component has not seen has no expressions."""
    assert read(spacy.blank("en")("He left on Monday.")) == ()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The king will leave on Monday.", "future"),
        ("The king left on Monday.", "past"),
        ("The king had left on Monday.", "past"),
        ("The king is to leave on Monday.", "future"),
        ("The king leaves on Monday.", "future"),
        ("The king agreed to leave on Monday.", "future"),
        ("The king should have left on Monday.", "past"),
        ("The king could not be reached on Monday.", "past"),
        ("The king began to leave on Monday.", "past"),
        ("The king let them leave on Monday.", "past"),
        ("The king signed the order to release them on Monday.", "past"),
        ("The king signed an agreement to release them on Monday.", "future"),
        ("The court ordered the king to leave on Monday.", "future"),
        ("The deadline set for Monday is firm.", "future"),
        ("The record set on Monday is firm.", "unknown"),
        ("Monday is hard for envoys.", "unknown"),
    ],
)
def test_direction(nlp, text, direction):
    """The verb group and the nouns above tell whether a weekday lies ahead."""
    assert one(nlp, text).direction == direction


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It must end by March 2019.", "by"),
        ("They have talked since March 2017.", "since"),
        ("They talked until March 2017.", "until"),
        ("They left before March 2017.", "before"),
        ("They left prior to March 2017.", "before"),
        ("They left after March 2017.", "after"),
        ("They left during March 2017.", "during"),
        ("They left in March 2017.", "at"),
        ("It must end no later than March 2019.", "by"),
    ],
)
def test_relation(nlp, text, relation):
    """The word before ties the expression to its event."""
    assert one(nlp, text).relation == relation


def test_quotation_speech_and_sentence(nlp):
    """A mention knows the quotation around it, the verb of saying above it, and its sentence."""
    text = '"We met yesterday," he told reporters on Friday. They left in 1994.'
    first, second, third = find(nlp(text))
    assert text[slice(*first.quotation)] == '"We met yesterday,"'
    assert (first.speech, second.speech, second.quotation) == (False, True, None)
    assert (first.sentence, second.sentence, third.sentence) == (0, 0, 1)


def test_paragraphs_are_counted(nlp):
    """A blank line begins a new paragraph."""
    found = find(nlp("They met in 1994.\n\nThey met in 1995.\nThey met in 1996."))
    assert [m.paragraph for m in found] == [0, 1, 1]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("-- November 1986\nThe ministers met.", True),
        ("November 1986\nThe ministers met.", True),
        ("May 5, 2018: The ministers met.", True),
        ("1994 - The ministers met.", True),
        ("In November 1986 the ministers met.", False),
        ("November 1986 was cold.", False),
    ],
)
def test_dated_headings(nlp, text, heading):
    """A date that heads its line is a heading, one inside a sentence is not."""
    assert find(nlp(text))[0].heading is heading


def test_the_event_that_a_distance_counts_from(nlp):
    """The words after "two days after" are kept by their span."""
    text = "Two days after the summit in Vienna they left."
    found = one(nlp, text)
    assert (found.text, found.anchor, found.parts.count, found.parts.step) == ("Two days", "event", 2, 1)
    assert text[slice(*found.reference)].startswith("the summit")


@pytest.fixture(scope="module")
def plain():
    """A tokenizer with sentence ends only: what the properties need, and fast."""
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank


def check(doc) -> None:
    found = find(doc)
    ends = [(0, 0), *(m.span for m in found)]
    assert all(before[1] <= after[0] < after[1] for before, after in pairwise(ends))
    assert all(m.text == doc.text[slice(*m.span)] for m in found)
    assert all(m.span[0] <= s < e <= m.span[1] for m in found for s, e in m.split or ())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(words=st.lists(st.sampled_from(WORDS), max_size=25))
def test_spans_of_timelike_words_are_inside_sorted_and_apart(plain, words):
    """Whatever the order of time words, spans lie inside the text, sorted, and never overlap."""
    check(plain(" ".join(words)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(text=st.text(max_size=120))
def test_spans_of_any_text_are_inside_sorted_and_apart(plain, text):
    """The same holds of any text at all."""
    check(plain(text))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(words=st.lists(st.sampled_from([*WORDS, "after", "the summit", "will", "met", "said"]), max_size=25))
def test_spans_in_a_parsed_document_are_inside_sorted_and_apart(nlp, words):
    """The same holds where a parse gives direction and references."""
    check(nlp(" ".join(words)))


def calls(doc: Doc) -> int:
    """How many functions, in C too, the finder calls for a document: its work, on a machine of any speed."""
    made = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find(doc)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize(
    "piece",
    [
        "Monday and ",
        "1990-",
        "the end of the ",
        "in the ",
        "May 5 to ",
        "' ",
        "( ",
        "12:",
        "two ",
        "last ",
        '" ',
        "\n",
    ],
)
def test_the_work_grows_no_faster_than_the_text(plain, piece):
    """However the words repeat, four times the text is at most some four times the calls.

    A pattern that backtracks without bound would not come to an end; the seconds are told by
    `evaluation/repeats.py`.
    """
    text = piece * 10_000
    find(plain(text[:2_500]))
    assert calls(plain(text[:10_000])) < 5 * calls(plain(text[:2_500]))
