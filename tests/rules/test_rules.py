"""Every example and counter-example of every shipped rule, each a test of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.rulebook.book import load_rules
from timeline.rulecheck import matches, problem_of

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.pipes.events import Triggers
    from timeline.rulebook.book import EventRule, EventType

BOOK = load_rules()
EXAMPLES = [
    pytest.param(kind, example, id=f"{rule.id}-{number}")
    for kind, rule in BOOK.rules()
    for number, example in enumerate(rule.examples)
]
COUNTER_EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for _, rule in BOOK.rules()
    for number, example in enumerate(rule.counter_examples)
]


@pytest.fixture(scope="module")
def triggers() -> Triggers:
    from timeline.pipes.events import Triggers

    return Triggers(BOOK)


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_the_word_in_brackets_names_an_event_of_the_type(
    kind: EventType, example: str, triggers: Triggers, nlp: Language
) -> None:
    """The bracketed word of an example is found and given the type of its file."""
    assert problem_of(example, kind, triggers, nlp) is None


@pytest.mark.parametrize(("rule", "example"), COUNTER_EXAMPLES)
def test_a_counter_example_stays_silent(
    rule: EventRule, example: str, triggers: Triggers, nlp: Language
) -> None:
    """The rule finds nothing in a sentence written against it."""
    assert not matches(example, rule, triggers, nlp)


def test_no_two_rules_share_an_example() -> None:
    """Each example is written for one rule."""
    texts = [example for _, rule in BOOK.rules() for example in rule.examples]
    assert len(texts) == len(set(texts))
