"""Which state somebody acts for, and the states that are a town."""

from __future__ import annotations

from timeline.models.actor import Form
from timeline.models.mention import Argument
from timeline.rulebook.gazetteer import in_force

CITY_STATES = frozenset({"Singapore", "Luxembourg", "Monaco", "Malta", "Djibouti"})
"""States of one town."""


def is_town(form: Form, name: str) -> bool:
    """Whether a name before a summit is that of its place: a capital, or a state that is a town."""
    return form == "capital" or name in CITY_STATES


def for_state(argument: Argument) -> Argument:
    """The state that a person acts for, where it is known; others as they are."""
    state = in_force().state(argument.country) if argument.kind == "person" and argument.country else None
    if state is None:
        return argument
    return argument.model_copy(update={"name": state.party, "kind": "country"})
