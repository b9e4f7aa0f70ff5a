"""Organs told by where they sit: "police in the Comoros", "a court in Minsk", "officials in Lima"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.drafts import Draft
from timeline.pipes.actors.groups.state_mentions import party_of
from timeline.pipes.actors.known_names import Known
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import PLACES, Name

SEATED = "definite.seated-organ"
JOINED = frozenset({"and", "or"})
DIRECTIONS = frozenset("northern southern eastern western central".split())


def seated_organs(words: TokenLists, known: list[Known], rules: ActorRules) -> Iterator[Draft]:
    """The mention of the state of the place at each such organ, if no word before says whose else it is."""
    places = {m.first: m for m in known if m.name is not None and m.name.kind in PLACES}
    taken = {index for match in known for index in range(match.first, match.last)}
    organs = rules.seated_organs | rules.organ_nouns
    for index, word in enumerate(words.lowers):
        organ = word in organs or f"{words.lower(index - 1)} {word}" in organs  # "security forces"
        if not organ or index in taken or words.tags[index][:2] != "NN" or words.lower(index + 1) != "in":
            continue
        states = tuple(dict.fromkeys(party_of(name) for name in _seats(words, index + 2, places)))
        first = _first(words, index, taken, rules)
        if states and first is not None:
            yield Draft(first, index + 1, states, "definite", SEATED)


def _seats(words: TokenLists, index: int, places: Mapping[int, Known]) -> list[Name]:
    """The places behind "in": one, or several that "and" joins; none where another word is meant."""
    if words.lower(index) == "the":
        index += 1
    if words.lower(index) in DIRECTIONS:
        index += 1
    place = places.get(index)
    if place is None or place.name is None or words.heads[place.last - 1] >= place.last:
        return []  # "officials in Lima's port"
    more = _seats(words, place.last + 1, places) if words.lower(place.last) in JOINED else []
    return [place.name, *more]


def _first(words: TokenLists, index: int, taken: set[int], rules: ActorRules) -> int | None:
    """Where the organ's words begin; None where they make it that of another ("embassy officials")."""
    first = index
    while first > 0 and words.heads[first - 1] == index and words.deps[first - 1] in ("amod", "compound"):
        if words.entity_types[first - 1] == "DATE":
            break  # "on Tuesday parliament in Lima"
        first -= 1
        if first in taken or words.lowers[first] not in rules.seated_kinds:
            return None
    before = words.lower(first - 1)
    if first > 0 and (first - 1 in taken or words.tags[first - 1] in ("POS", "PRP$", "HYPH")):
        return None
    return first - 1 if before in ("the", "a") else first
