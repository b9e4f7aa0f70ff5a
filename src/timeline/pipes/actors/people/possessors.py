"""Whose somebody is by the state before the name: "Peru's Anna Berg".

Or by the state alone, where the office has just been told: "Peru's president, X, and Chile's, Y, met".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.titles import POSSESSIVE, Title


def owner_before(words: TokenLists, lead: int, endings: Mapping[int, Known]) -> Known | None:
    """The state of "Peru's Anna Berg"."""
    if words.lower(lead - 1) not in POSSESSIVE:
        return None
    match = endings.get(lead - 1)
    state = match is not None and match.name is not None and match.name.party_kind == "country"
    return match if state else None


def office_left_out(
    words: TokenLists, first: int, titles: Mapping[int, Title], endings: Mapping[int, Known]
) -> Title | None:
    """The office of whom "and Chile's, Y," names: the last one that its sentence tells of another state."""
    owner = owner_before(words, first - 1, endings)
    if owner is None:
        return None
    sentence = words.sentences[first]
    for last in range(owner.first, 0, -1):
        title = titles.get(last)
        if title is not None and words.sentences[title.first] == sentence:
            return replace(title, state=owner) if _is_owned(title) else None
    return None


def lead_over_comma(words: TokenLists, lead: int, endings: Mapping[int, Known]) -> int:
    """Where the phrase of a name begins with the state of "Chile's, Anna Berg", or else the name."""
    owner = owner_before(words, lead - 1, endings) if words.lower(lead - 1) == "," else None
    return lead if owner is None else owner.first


def next_listed(words: TokenLists, last: int, beginnings: Mapping[int, Known]) -> int | None:
    """Where the next begins of those who share an office: "Presidents Juan Toro of Peru and …"."""
    state = beginnings.get(last + 1) if words.lower(last) == "of" else None
    behind = state.last if state is not None else last
    if words.lower(behind) == "and":
        return behind + 1
    return behind + 1 if state is not None and words.lower(behind) == "," else None


def _is_owned(title: Title) -> bool:
    """Whether an office is one person's and goes with the state before it."""
    return not title.plural and title.state is not None and title.lead < title.first
