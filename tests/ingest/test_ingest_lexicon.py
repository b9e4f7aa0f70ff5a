"""The examples of rules/en/ingest.toml."""

from __future__ import annotations

import pytest

from timeline.ingest.articles import article_from_text
from timeline.ingest.lexicon import lexicon

LINES = [(rule, text) for rule in lexicon().lines for text in rule.examples]
PROSE = [(rule, text) for rule in lexicon().lines for text in rule.counter_examples]
TAILS = [(rule, text) for rule in lexicon().tails for text in rule.examples]
NO_TAILS = [(rule, text) for rule in lexicon().tails for text in rule.counter_examples]


def by_text(case):
    return f"{case[0].id}: {case[1]}"


@pytest.mark.parametrize("case", LINES, ids=by_text)
def test_line_rule_takes_its_example(case) -> None:
    """Every example is a whole line of the rule's kind."""
    rule, text = case
    assert rule.pattern.fullmatch(text)


@pytest.mark.parametrize("case", PROSE, ids=by_text)
def test_counter_example_is_running_text(case) -> None:
    """No line rule at all takes a counter-example of any of them."""
    assert lexicon().kind_of_line(case[1]) is None


@pytest.mark.parametrize("case", TAILS, ids=by_text)
def test_tail_rule_cuts_its_example(case) -> None:
    """The desk's mark is cut off and the sentence before it stays."""
    article = article_from_text(case[1])
    assert [article.text[slice(*z.span)] for z in article.zones if z.kind == "body"] == ["The talks ended."]


@pytest.mark.parametrize("case", NO_TAILS, ids=by_text)
def test_tail_counter_example_stays_whole(case) -> None:
    """Prose that looks like a mark is not cut."""
    text = case[1]
    (zone,) = article_from_text(text).zones
    assert (zone.kind, zone.span) == ("body", (0, len(text)))
