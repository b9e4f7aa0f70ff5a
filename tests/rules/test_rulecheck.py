"""Examples of rules are run, and each that fails is told in words that help to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.rulebook.book import RuleBook, load_rules
from timeline.rulecheck import Finding, check

if TYPE_CHECKING:
    from spacy.language import Language

FEAST = """
id = "feast"
family = "consult"
title = "Feast"
codes = {{ plover = "CONSULT", cameo = "040" }}
headline = {{ third = "feasts", base = "feast", noun = "feast" }}
roles = {{ subject = "actor" }}
[[rules]]
id = "feast.feast"
verbs = ["feast"]
subject_kind = ["country"]
examples = ["{example}"]
counter_examples = ["{counter}"]
"""
GOOD, COUNTER = "Fiji [feasted] on Monday.", "The bishop feasted on fish."


@pytest.fixture
def book(tmp_path):
    """Makes the shipped rules with a type of feasts whose example and counter-example are these."""

    def make(example: str = GOOD, counter: str = COUNTER) -> RuleBook:
        text = FEAST.format(example=example, counter=counter)
        (tmp_path / "feast.toml").write_text(text, encoding="utf-8")
        return load_rules(tmp_path)

    return make


def findings(book: RuleBook, nlp: Language) -> list[Finding]:
    return check(book, nlp, ["feast"])


def test_good_examples_leave_nothing_to_tell(book, nlp: Language) -> None:
    """A rule whose examples match and whose counter-examples do not has no findings."""
    assert findings(book(), nlp) == []


@pytest.mark.parametrize(
    ("example", "words"),
    [
        ("Fiji [danced] on Monday.", ["nothing matches", "'danced'", "VERB", "dance"]),
        ("Fiji [visited] Samoa and feasted.", ["visit"]),
        ("Fiji [danced] and Samoa feasted.", ["found elsewhere", "feasted", "feast.feast"]),
        ("The bishop [feasted] on Monday.", ["nothing matches", "feast", "subject", "bishop"]),
    ],
    ids=["no trigger", "another type", "another word", "a condition not met"],
)
def test_an_example_that_fails_is_told_with_the_reason(
    book, nlp: Language, example: str, words: list[str]
) -> None:
    """The finding names rule and example, and says what was read instead."""
    (finding,) = findings(book(example), nlp)
    assert (finding.rule, finding.example) == ("feast.feast", example)
    for word in words:
        assert word in finding.problem


def test_a_counter_example_that_matches_is_told(book, nlp: Language) -> None:
    """The rule must be silent where its file says so."""
    counter = "Samoa feasted for a week."
    (finding,) = findings(book(counter=counter), nlp)
    assert (finding.rule, finding.example) == ("feast.feast", counter)
    assert "counter-example" in finding.problem


def test_only_the_types_asked_for_are_checked(book, nlp: Language) -> None:
    """A fault in one type is not told when another is checked."""
    made = book("Fiji [danced] on Monday.")
    assert check(made, nlp, ["letter"]) == []
    assert check(made, nlp, []) == []
