"""Base forms that the model's lemmatizer gets wrong."""

from __future__ import annotations

import pytest

from timeline.grammar.reattachment.lemmas import LEMMAS


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("staged", "stage"),
        ("waging", "wage"),
        ("resupplies", "resupply"),
        ("readmitted", "readmit"),
        ("relaunches", "relaunch"),
        ("decreed", "decree"),
        ("forgave", "forgive"),
    ],
)
def test_a_form_has_its_verb(form: str, verb: str) -> None:
    """Past, gerund and third person lead to the verb."""
    assert LEMMAS[form] == verb


@pytest.mark.parametrize("form", ["wagged", "stag", "fins", "pars", "rags"])
def test_another_verb_or_noun_is_left(form: str) -> None:
    """Words that only look like such a form are none."""
    assert form not in LEMMAS
