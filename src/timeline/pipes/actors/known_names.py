"""The names of the tables in a document: every match, which reading holds, and what it is not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.labels import SUBJECTS
from timeline.grammar.words.missions import SENT_ABROAD
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import Gazetteer, Name, choose

NAME = 2
"""So many words a plain name has."""
NEW_TOWNS = frozenset({"New", "Fort", "Port", "Little"})
"""Before the name of a town or state these make another town of it: "New Amsterdam"."""
SIDING = frozenset({"anti", "pro", "non"})
"""Before a hyphen these make those who are for or against a party, and not it: "anti-Taliban groups"."""


@dataclass(frozen=True, slots=True)
class Known:
    """A match of the tables: characters, tokens (end exclusive), and what it stands for.

    `name` is None where the words are known to be no party ("Korean War"), or were none in the year.
    """

    start: int
    end: int
    first: int
    last: int
    name: Name | None

    @property
    def is_party(self) -> bool:
        """Whether the words can name a party."""
        return self.name is not None and self.name.kind not in ("city", "none")


def known_names(words: TokenLists, gazetteer: Gazetteer, year: int | None, rules: ActorRules) -> list[Known]:
    """All matches in text order, none overlapping."""
    known: list[Known] = []
    surnames = _surnames(words)
    for found in gazetteer.scan(words.source):
        first, last = words.at(found.start), words.at(found.end - 1) + 1
        name = choose(found.readings, year)
        called = last - first == 1 and words.lowers[first] in surnames
        if _is_first_name(words, first, last, rules) or (called and _is_surname(words, first, name)):
            continue
        if name is None or _is_something_else(words, first, last, name, rules):
            name = None
        known.append(Known(found.start, found.end, first, last, name))
    return _brussels(_korea(_shared_halves(known, words, year, gazetteer), year, gazetteer))


def _shared_halves(
    known: list[Known], words: TokenLists, year: int | None, gazetteer: Gazetteer
) -> list[Known]:
    """ "Greek- and Turkish-Cypriot", "Greek and Turkish Cypriots": the first takes the other half."""
    found = list(known)
    for k, (one, other) in enumerate(pairwise(known)):
        between = words.source[one.end : other.start]
        if between.strip("- ") in ("and", "or"):
            half = words.source[other.start : other.end].replace("-", " ").split()[-1]
            name = gazetteer.lookup(f"{words.source[one.start : one.end]} {half}", year)
            found[k] = replace(one, name=name or one.name)
    return found


def _korea(known: list[Known], year: int | None, gazetteer: Gazetteer) -> list[Known]:
    """Since 1948 "Korea" is South Korea; so is "Korean" in a document that does not speak of the North."""
    parties = {match.name.party for match in known if match.name}
    south = gazetteer.lookup("South Korea")
    if "Korea" not in parties or south is None or (year or 2000) < 1948:
        return known
    kinds = ("name",) if "North Korea" in parties else ("name", "adjective", "people")
    return [replace(match, name=_as_south(match.name, south, kinds)) for match in known]


def _brussels(known: list[Known]) -> list[Known]:
    """Where a text is about the European Union, Brussels speaks for it; not where Belgium is named too."""
    names = [match.name for match in known if match.name]
    union = next((n for n in names if n.party in ("European Union", "European Community")), None)
    if union is None or any(n.party == "Belgium" and n.kind != "capital" for n in names):
        return known
    return [replace(match, name=_as_seat(match.name, union)) for match in known]


def _as_seat(name: Name | None, union: Name) -> Name | None:
    if name is None or name.party != "Belgium":
        return name
    return replace(name, kind="seat", party=union.party, party_kind=union.party_kind, country=None)


def _as_south(name: Name | None, south: Name, kinds: tuple[str, ...]) -> Name | None:
    if name is None or name.party != "Korea" or name.kind not in kinds:
        return name
    return replace(name, party=south.party, country=south.country)


def _is_something_else(words: TokenLists, first: int, last: int, name: Name, rules: ActorRules) -> bool:
    return (
        (_names_a_thing(words, last, name, rules) and not _is_of_two(words, first, last))
        or _is_us_state(words, first, rules)
        or _are_states_of_many(words, first, last)
        or (first > 0 and words.texts[first - 1] in NEW_TOWNS and words.tags[first - 1] == "NNP")
        or (words.lower(first - 1) == "-" and words.lower(first - 2) in SIDING)
        or (words.lower(last) == "-" and words.lower(last + 1) in rules.hyphen_places)
        or (words.lowers[first] in rules.hyphen_heads and words.lower(last) != "-")
    )


def _is_of_two(words: TokenLists, first: int, last: int) -> bool:
    """ "The Peruvian-Chilean War": the war of the two, and not the name of one like "the Korean War"."""
    paired = words.lower(first - 1) == "-" and first > 1 and words.texts[first - 2][0].isupper()
    return paired and words.lower(last) == "war"


def _names_a_thing(words: TokenLists, last: int, name: Name, rules: ActorRules) -> bool:
    following = words.lower(last)
    if name.kind in ("body", "ministry") or following not in rules.other_things:
        return False
    capital = words.texts[last][0].isupper()
    return capital or following in (
        "dollar",
        "dollars",
        "war",
        "francs",
        "newspaper",
        "language",
        "correspondent",
    )


def _are_states_of_many(words: TokenLists, first: int, last: int) -> bool:
    """ "Gulf States", "the Member States": only "the States" alone are the American ones."""
    alone = last - first == 1 and words.lowers[first] == "states"
    return alone and words.lower(first - 1) != "the"


def _is_first_name(words: TokenLists, first: int, last: int, rules: ActorRules) -> bool:
    if last - first > 1 or words.lowers[first] not in rules.given_names or last >= len(words):
        return False
    if words.lower(first - 1) == "to" and words.lower(first - 2) in SENT_ABROAD:
        return False  # "the ambassador to Kenya Osman Ali"
    following = words.texts[last]
    capital = following[0].isupper() and following[1:].islower()
    surname = capital and words.tags[last] == "NNP" and words.lowers[last] not in rules.not_names
    return surname and words.lowers[last] not in rules.offices | rules.modifiers


def _surnames(words: TokenLists) -> frozenset[str]:
    """The last words of the names of people that the model finds, of two plain words: "Jack London"."""
    names = (e for e in words.entities if e.label == "PERSON" and e.last - e.first == NAME)
    plain = (e for e in names if all(words.texts[i].istitle() for i in range(e.first, e.last)))
    return frozenset(words.lowers[e.last - 1] for e in plain)


def _is_surname(words: TokenLists, first: int, place: Name | None) -> bool:
    """Whether a place is somebody's name where it stands: the model sees that, or a town acts."""
    acting = words.deps[first] in SUBJECTS and place is not None and place.kind == "city"
    return words.tags[first] == "NNP" and (acting or words.entity_types[first] == "PERSON")


def _is_us_state(words: TokenLists, first: int, rules: ActorRules) -> bool:
    if words.lowers[first] not in rules.us_states or words.lower(first - 1) != ",":
        return False
    town = words.texts[first - 2] if first >= 2 else ""
    return town[:1].isupper() and words.deps[first] == "appos" and town not in ("Armenia", "Azerbaijan")


def covered(known: list[Known]) -> set[int]:
    """The indices of all tokens inside a match."""
    return {index for match in known for index in range(match.first, match.last)}
