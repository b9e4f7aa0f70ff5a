"""Groups and bodies outside the tables: someone's delegation, "the rebels", a body that NER names."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.drafts import Draft
from timeline.pipes.actors.groups.state_mentions import party_of
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.titles import POSSESSIVE, state_before
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import Name, in_force

REACH = 4
RULED = frozenset({"government", "regime", "office", "cabinet", "junta"})
"""What acts for the person who heads it: "Allende's government" is Allende."""
STATELY = ("administration", "government", "regime")
"""What stands for the state whose head names it: "the Maduro government"."""
OF_A_STATE = frozenset("federal central national interim provisional transitional military".split())
"""What a government is, and not whose."""


def companies(words: TokenLists, people: list[Draft], rules: ActorRules) -> Iterator[Draft]:
    """Those whom a person leads or sends: "Moon's special delegation", "the Clinton administration"."""
    for person in people:
        noun = _company_noun(words, person.last, rules)
        if noun is None:
            continue
        party = person.parties[0]
        tail = words.text(person.last, noun + 1)
        own = words.lower(person.last) in POSSESSIVE
        name = f"{party.name}{tail}" if own else f"{words.text(person.first, person.last)} {tail}"
        ruled = own and words.lowers[noun] in RULED
        state = None if own else in_force().state(party.country or "")
        group = party if ruled else _state_or_group(state, name, party.country)
        yield Draft(person.first, noun + 1, (group,), "compound", "group.company")


def _state_or_group(state: Name | None, name: str, country: str | None) -> Party:
    return party_of(state) if state is not None else Party(name=name, kind="group", country=country)


def governments(words: TokenLists, known: set[int], people: list[Draft]) -> Iterator[Draft]:
    """ "The Petrov government", of someone whom the text does not introduce, goes by its own name."""
    taken = known | {index for person in people for index in range(person.first, person.last)}
    for index in range(1, len(words) - 1):
        named = words.tags[index] == "NNP" and words.entity_types[index] not in ("NORP", "GPE")
        named = named and index not in taken and words.lowers[index] not in OF_A_STATE
        if named and words.texts[index + 1] in STATELY and words.lowers[index - 1] == "the":
            party = Party(name=words.text(index, index + 2), kind="group", country=None)
            yield Draft(index, index + 2, (party,), "compound", "group.company")


def _company_noun(words: TokenLists, index: int, rules: ActorRules) -> int | None:
    """The noun of a company after a person: at once, or after a possessive and up to three small words."""
    if words.lower(index) in STATELY:
        return index
    if words.lower(index) not in POSSESSIVE:
        return None
    for noun in range(index + 1, min(index + 1 + REACH, len(words))):
        if words.lowers[noun] in rules.companies and words.tags[noun][:2] == "NN":
            return noun if words.tags[noun + 1 : noun + 2] not in (["NN"], ["NNS"]) else None
        if words.tags[noun] not in ("JJ", "NN", "CD", "HYPH", "VBN"):
            return None
    return None


OWNING = ("adjective", "territory", "name")
"""Kinds of names that tell whose fighters are: "Syrian rebels", "Ivory Coast rebels"."""


NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
"""Numbers that belong to what a group is called: "six world powers"."""


def fighters(words: TokenLists, known: list[Known], rules: ActorRules) -> Iterator[Draft]:
    """Parties named by what they do: "the rebels", "Haitian opposition", "six world powers"."""
    adjectives = {
        m.last: m for m in known if m.is_party and m.name and (m.name.kind in OWNING or _is_group(m.name))
    }
    owning = {  # "the IAEA's inspectors"
        m.last + 1: m
        for m in known
        if m.is_party and m.name and _is_group(m.name) and words.lower(m.last) in POSSESSIVE
    }
    for index in range(len(words)):
        called, last = _fighting(words, index, rules)
        if last == index:
            continue
        owner = adjectives.get(index) or owning.get(index)
        people = owner is None and _has_people_before(words, index, rules)
        first = owner.first if owner else index - people
        counted = words.lowers[index] not in rules.fighting  # "six rebel officials" are the rebels
        while counted and first > 0 and words.tags[first - 1] == "CD" and words.lowers[first - 1] in NUMBERS:
            first -= 1
        text = f"{words.text(first, index)} {called}" if first < index else called
        party = _called(owner, text if owner or people else text.lower())
        yield Draft(first, last, (party,), "definite", "group.fighters")


def _fighting(words: TokenLists, index: int, rules: ActorRules) -> tuple[str, int]:
    """What fighters from this word on are called, and where their words end: here where there are none."""
    word, after = words.lowers[index], words.lower(index + 1)
    if f"{word} {after}" in rules.fighters:
        return words.text(index, index + 2), index + 2
    company = word in rules.fighting and after in rules.fighting_companies and _is_noun(words, index + 1)
    if company and not _is_named(words, index + 2):
        return rules.fighting[word], index + 2
    if word in rules.fighters and _is_noun(words, index):
        return words.texts[index], index + 1
    return "", index


def _is_named(words: TokenLists, after: int) -> bool:
    """Whether a group's own name follows: "the rebel movement M23", "the guerrilla group, the FARC"."""
    while words.lower(after) in (",", "the", "a", '"', "(", "-", "called", "named", "known", "as"):
        after += 1
    return after < len(words) and words.tags[after] == "NNP"


def _has_people_before(words: TokenLists, index: int, rules: ActorRules) -> bool:
    """Whether the word before is of a people without a state: "Karen rebels", "Tuareg separatists"."""
    before = index - 1
    if before < 0 or words.heads[before] != index or words.tags[before] not in ("NNP", "JJ"):
        return False
    opens = before == 0 or words.sentences[before - 1] != words.sentences[index]
    plain = words.texts[before].istitle() and words.lowers[before] not in rules.not_names
    return plain and words.lowers[before] not in words.small and not (opens and words.tags[before] == "JJ")


def _is_group(name: Name) -> bool:
    """ "Hamas", "ELN", "NATO": a group's or body's own name, not that of a people or a ministry."""
    if name.kind in ("body", "abbreviation") and name.party_kind == "organization":
        return not name.country
    return name.kind in ("group", "abbreviation") and name.party_kind == "group"


def _called(owner: Known | None, text: str) -> Party:
    """What fighters are called: "rebels", "Syrian rebels"; "NATO peacekeepers" are NATO."""
    if owner is None or owner.name is None:
        return Party(name=text, kind="group", country=None)
    if _is_group(owner.name):
        return party_of(owner.name)
    return Party(name=text, kind="group", country=owner.name.country)


def _is_noun(words: TokenLists, index: int) -> bool:
    return words.tags[index][:2] == "NN" and words.deps[index] not in ("compound", "amod", "nmod")


def bodies(words: TokenLists, known: list[Known], inside: set[int], rules: ActorRules) -> Iterator[Draft]:
    """Bodies that NER names and whose last word says that they are one: "the Lebanese Phalange Party"."""
    endings = {match.last: match for match in known if match.is_party}
    for entity in words.entities:
        if entity.label != "ORG" or entity.last - entity.first < 2 or entity.last - 1 in inside:
            continue
        first = entity.first + (words.lowers[entity.first] in ("the", "a"))
        if _body_head(words, first, entity.last) in rules.body_heads:
            state = endings.get(first) or state_before(words, first, endings)
            country = state.name.country if state and state.name else None
            party = Party(name=words.text(first, entity.last), kind="organization", country=country)
            yield Draft(first, entity.last, (party,), "name", "body.entity")


def _body_head(words: TokenLists, first: int, last: int) -> str:
    for index in range(first, last):
        if words.lower(index + 1) in ("of", "for", "on") and index + 1 < last:
            return words.lowers[index]
    return words.lowers[last - 1]
