"""How a pattern may begin: only the patterns that a word can open are tried at it."""

import pytest

from timeline.pipes.timex.grammar import load_grammar
from timeline.pipes.timex.openings import Openings

NAMED = {"month": frozenset({"may", "june"}), "early": frozenset({"late"})}


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        ("{month} \\d", {"may", "june"}),
        ("(?:{early} )?{_month}", {"late", "may", "june"}),
        ("the {month}", {"may", "june"}),
        ("(?:the )?(?P<part>end|close) of", {"end", "close"}),
        ("an? {month}", {"a"}),
        ("x{0,3}yes", {"x", "yes"}),
        ("[1-3]\\d|no", {"1", "2", "3", "no"}),
        ("(?<!\\w)(?=may)yes", {"yes"}),
        ("\\$?\\d{1,4}", {"$", *"0123456789"}),
        ("(?:late)?", {"late", ""}),
    ],
)
def test_openings(pattern, openings):
    """The first letters of all that may stand first, the article and what may be absent passed over."""
    assert Openings(pattern, NAMED.__getitem__).read() == openings


@pytest.mark.parametrize("word", ["may", "monday", "the", "2018", "early", "yesterday"])
def test_no_rule_is_lost_at_a_word(word):
    """What a word opens is a part of the rules, and no rule begins with nothing at all."""
    grammar = load_grammar()
    assert {id(rule) for rule in grammar.rules_at(word)} <= {id(rule) for rule in grammar.rules}
    assert all("" not in rule.openings for rule in grammar.rules)


def test_rules_that_cannot_begin_with_a_word_are_passed_over():
    """A weekday opens rules of weekdays and dates, and no rule of holidays or durations."""
    opened = {rule.spec.id for rule in load_grammar().rules_at("monday")}
    assert {"date.weekday", "date.full"} <= opened
    assert not {"date.holiday", "duration.count", "date.deictic"} & opened
