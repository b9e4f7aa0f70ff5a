"""Every rule of the time grammar finds its examples and leaves its counter-examples alone."""

import re

import pytest

from timeline.errors import RuleError
from timeline.pipes.timex import find
from timeline.pipes.timex.grammar import load_grammar
from timeline.pipes.timex.guards import GUARDS

SPECS = load_grammar().specs
EXAMPLES = [(s.id, text) for s in SPECS for text in s.examples]
COUNTER = [(s.id, text) for s in SPECS for text in s.counter_examples]


@pytest.mark.parametrize(("rule", "marked"), EXAMPLES, ids=[f"{r}: {t}" for r, t in EXAMPLES])
def test_example_is_found_by_its_rule(nlp, rule, marked):
    """The rule finds exactly the words in brackets."""
    wanted = re.findall(r"\[(.+?)\]", marked)
    found = [m.text for m in find(nlp(re.sub(r"[\[\]]", "", marked))) if m.rule == rule]
    assert found == wanted


@pytest.mark.parametrize(("rule", "text"), COUNTER, ids=[f"{r}: {t}" for r, t in COUNTER])
def test_counter_example_is_left_alone(nlp, rule, text):
    """The rule finds nothing in what only looks like it."""
    assert [m.text for m in find(nlp(text)) if m.rule == rule] == []


def test_every_guard_that_rules_name_exists():
    """A rule names only guards that are there, and no guard is idle."""
    named = {guard for spec in SPECS for guard in spec.guards}
    assert named == set(GUARDS)


def test_every_rule_that_gives_dates_has_both_kinds_of_examples():
    """Each rule carries examples and counter-examples, those that only drop text the latter alone."""
    assert all(s.counter_examples and (s.examples or s.set.get("drop")) for s in SPECS)


def test_rule_ids_are_unique():
    """No two rules share an id."""
    ids = [s.id for s in SPECS]
    assert len(ids) == len(set(ids))


def test_a_repeat_without_bound_is_refused(tmp_path):
    """A pattern that may backtrack without bound is an error that names file, rule and remedy."""
    path = tmp_path / "timex.toml"
    path.write_text(
        "[scan]\ncore=''\nglue=''\n[checks]\n[captures]\n[blocks]\n"
        + "".join(f"[words.{k}]\nx = 1\n" for k in (
            "month", "weekday", "wd", "season", "unit", "daypart", "deictic", "decadename", "holiday",
            "reference", "setword", "number", "ordinal",
        ))
        + "[[rules]]\nid='a.b'\nshape='odd'\npatterns=['(a+)+']\n"
    )  # fmt: skip
    with pytest.raises(RuleError, match=r"a\.b.*without bound"):
        load_grammar(path)
