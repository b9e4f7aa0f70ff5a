"""Mentions of states, bodies and other parties of the tables, with the people and forces they stand before."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.gazetteer import Name
from timeline.models.actor import Form, Party
from timeline.pipes.actor_rules import ActorRules
from timeline.pipes.drafts import Draft
from timeline.pipes.known_names import Known
from timeline.pipes.token_lists import TokenLists

REACH = 6
"""How many tokens after an adjective its noun may stand: "US and South Korean foreign ministry officials"."""

FORMS: dict[str, Form] = {
    "adjective": "demonym",
    "people": "demonym",
    "capital": "capital",
    "seat": "seat",
}


def party_of(name: Name) -> Party:
    """The party that a name of the tables stands for."""
    return Party(name=name.party, kind=name.party_kind, country=name.country)


def state_mentions(words: TokenLists, known: list[Known], rules: ActorRules) -> Iterator[Draft]:
    """One draft for each party of the tables."""
    for index, match in enumerate(known):
        if match.name is None or not match.is_party:
            continue
        owner = known[index - 1] if index else None
        yield _draft(words, match, match.name, owner, rules)


def _draft(words: TokenLists, match: Known, name: Name, owner: Known | None, rules: ActorRules) -> Draft:
    party = party_of(name)
    first, last = match.first, match.last
    chars: tuple[int, int] | None = (match.start, match.end)
    if name.kind == "ministry" and name.country is None:
        party, first = _owned(words, match, party, owner)
        chars = None if first < match.first else chars
    elif name.kind == "adjective" or (name.kind == "abbreviation" and name.party_kind == "country"):
        last = _to_noun(words, match, rules)
        chars = None if last > match.last else chars
    form = FORMS.get(name.kind) or ("compound" if _modifies(words, match.last - 1) else "name")
    if last > match.last:
        form = "demonym"
    place = name.form if name.kind in ("capital", "seat") else None
    return Draft(first, last, (party,), form, f"names.{name.kind}", place=place, chars=chars)


def _owned(words: TokenLists, match: Known, party: Party, owner: Known | None) -> tuple[Party, int]:
    """A ministry without a country takes the one whose adjective or possessive stands before it."""
    if owner is None or owner.name is None or owner.name.party_kind != "country":
        return party, match.first
    gap = words.lowers[owner.last : match.first]
    if gap not in ([], ["'s"], ["'"]):
        return party, match.first
    adjective = words.text(owner.first, owner.last)
    return party.model_copy(
        update={"name": f"{adjective} {party.name}", "country": owner.name.country}
    ), owner.first


def _to_noun(words: TokenLists, match: Known, rules: ActorRules) -> int:
    """The end of the phrase where the adjective belongs to people or forces of the state, else its own end."""
    head = words.heads[match.last - 1]
    if not match.last <= head < match.last + REACH or words.tags[head][:2] != "NN":
        return match.last
    noun = words.lowers[head]
    singular = noun[:-1] if noun.endswith("s") else noun
    singular = singular[:-2] + "y" if singular.endswith("ie") else singular
    return head + 1 if {noun, singular} & (rules.people | rules.groups) else match.last


def _modifies(words: TokenLists, index: int) -> bool:
    return words.deps[index] in ("compound", "nmod", "amod") and words.heads[index] > index
