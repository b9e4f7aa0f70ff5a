"""Mentions of states, bodies and other parties of the tables, with the people and forces after them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Form, Party
from timeline.pipes.actors.drafts import Draft
from timeline.pipes.actors.known_names import Known, covered
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import Name, in_force

REACH = 6
"""How many tokens after an adjective its noun may stand: "US and South Korean foreign ministry officials"."""

STATES = frozenset({"state", "country", "nation", "power"})
"""After a people without one state these mean several: "Arab states"."""

Neighbours = tuple[Known | None, Known | None]
"""The parties of the tables that come before and after."""

CHAMBERS = frozenset({"congress", "senate", "parliament", "cabinet", "duma", "knesset"})
JOINERS = (["and"], ["or"], ["-"], [","], ["/"], [",", "and"], ["-", "and"], ["'s", "and"])
BEFORE_NOUNS = ("adjective", "abbreviation", "name", "body", "group", "territory")

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
    """One draft for each party of the tables; "US and Iranian officials" is one draft of two parties."""
    matches = [match for match in known if match.is_party]
    index = 0
    inside = covered(known)
    while index < len(matches):
        company = _before_one_noun(words, matches, index, inside, rules)
        if company:
            yield _people_of(words, matches[index : index + company], rules)
        else:
            before = matches[index - 1] if index else None
            after = matches[index + 1] if index + 1 < len(matches) else None
            yield _alone(words, matches[index], (before, after))
        index += max(1, company)


def _before_one_noun(
    words: TokenLists, matches: list[Known], index: int, inside: set[int], rules: ActorRules
) -> int:
    """How many matches from this one on stand before one noun for people or forces; 0 for none."""
    last = index
    while last + 1 < len(matches) and words.lowers[matches[last].last : matches[last + 1].first] in JOINERS:
        if _is_where(words, matches[last]) and words.lower(matches[last].last) == ",":
            break  # "in Brussels, Common Market governments agreed"
        last += 1
    named = matches[index].name
    if named is not None and named.kind == "name" and _has_commas_alone(words, matches[index : last + 1]):
        last = index
    group = matches[index : last + 1]
    noun = max(_noun_after(words, match, rules) for match in group)
    fighters = noun > 0 and words.lowers[noun - 1] in rules.fighters
    if fighters and len(group) > 1 and group[0].name is not None and group[0].name.kind == "name":
        return 0  # "Chad and Sahel rebels"
    return sum(match.last <= noun for match in group) if noun and noun - 1 not in inside else 0


def _has_commas_alone(words: TokenLists, matches: list[Known]) -> bool:
    """ "Chad, Mali's army said, fired": names without an "and" are no list."""
    between = (words.lowers[one.last : other.first] for one, other in pairwise(matches))
    return all(joiner == [","] for joiner in between)


def _is_where(words: TokenLists, match: Known) -> bool:
    """Whether a capital stands after "in" or "at"."""
    capital = match.name is not None and match.name.kind == "capital"
    return capital and words.lower(match.first - 1) in ("in", "at", "from", "near")


def _people_of(words: TokenLists, matches: list[Known], rules: ActorRules) -> Draft:
    end = max(_noun_after(words, match, rules) for match in matches)
    named = dict.fromkeys(party_of(match.name) for match in matches if match.name)
    kind = matches[0].name.kind if matches[0].name else "adjective"
    text = words.text(matches[0].first, end)
    shared = kind == "group" or len(named) > 1
    parties = tuple(party if shared else _as_written(party, text) for party in named)
    return Draft(matches[0].first, end, parties, "demonym", f"names.{kind}")


def _as_written(party: Party, text: str) -> Party:
    """ "Arab states", "European leaders": a people without one state goes by the words of the text."""
    many = party.kind == "group" and party.country is None and text.startswith(party.name.removesuffix("s"))
    return party.model_copy(update={"name": text}) if many else party


def _alone(words: TokenLists, match: Known, near: Neighbours) -> Draft:
    name = match.name
    assert name is not None  # `is_party` has been asked
    party, first, last = party_of(name), match.first, match.last
    if (owner := near[0]) and owner.name and _is_owned(words, match, owner):
        party, first = party_of(owner.name), owner.first
    elif name.kind == "ministry" and name.country is None:
        party, first, last = _owned(words, match, party, near)
    chars = (match.start, match.end) if (first, last) == (match.first, match.last) else None
    form = FORMS.get(name.kind) or ("compound" if _modifies(words, match.last - 1) else "name")
    place = name.form if name.kind in ("capital", "seat") else None
    return Draft(first, last, (party,), form, f"names.{name.kind}", place=place, chars=chars)


def _is_owned(words: TokenLists, match: Known, owner: Known) -> bool:
    """ "Peru's Congress", "the Peruvian Senate": no one else's."""
    generic = words.lower(match.first) in CHAMBERS and match.last - match.first == 1
    states = owner.name is not None and owner.name.party_kind == "country"
    return generic and states and words.lowers[owner.last : match.first] in ([], ["'s"], ["'"])


def _owned(words: TokenLists, match: Known, party: Party, near: Neighbours) -> tuple[Party, int, int]:
    """A ministry without a country takes it from the words around; with the new first and last token.

    "The Iranian foreign ministry", "Iran's foreign ministry", "the Foreign Ministry of Iran" and, keeping
    its own tokens, "in Tehran, the foreign ministry".
    """
    before, after = near
    if before and before.name and before.name.party_kind == "country":
        gap = words.lowers[before.last : match.first]
        if gap in ([], ["'s"], ["'"]):
            return _of_state(party, before.name), before.first, match.last
    first = _own_name(words, match)
    if first < match.first:
        return party.model_copy(update={"name": words.text(first, match.last)}), first, match.last
    if after and after.name and _belongs(words.lowers[match.last : after.first], after.name):
        return _of_state(party, after.name), match.first, after.last
    if before and before.name and before.name.kind == "capital" and match.first - before.last <= 3:
        return _of_state(party, before.name), match.first, match.last
    return party, match.first, match.last


def _belongs(gap: list[str], state: Name) -> bool:
    """ "The Foreign Ministry of Iran", "the Foreign Ministry in Tehran"."""
    return gap in (["of"], ["of", "the"]) or (gap == ["in"] and state.kind == "capital")


def _own_name(words: TokenLists, match: Known) -> int:
    """Where the name of a body begins that is written before its kind: "the Lima Party Central Committee"."""
    first = match.first
    while first > 0 and words.tags[first - 1] == "NNP" and words.heads[first - 1] == match.last - 1:
        first -= 1
    return first


def _of_state(ministry: Party, state: Name) -> Party:
    adjective = in_force().adjective(state.party) or state.party
    return Party(name=f"{adjective} {ministry.name}", kind="organization", country=state.country)


def _noun_after(words: TokenLists, match: Known, rules: ActorRules) -> int:
    """The end of the phrase where the word stands before people or forces of the state; 0 where not."""
    if match.name is None or match.name.kind not in BEFORE_NOUNS:
        return 0
    head = words.heads[match.last - 1]
    if not match.last <= head < match.last + REACH or words.tags[head][:2] != "NN":
        return 0
    stateless = match.name.party_kind == "group" and match.name.country is None
    nouns = rules.people | rules.groups | (STATES if stateless else frozenset())
    for noun in range(match.last, head):  # "Togo's government and southern rebels"
        if words.lower(noun + 1) == "and" and words.tags[noun] == "NN" and words.lowers[noun] in nouns:
            return noun + 1
    return head + 1 if _singular(words.lowers[head]) & nouns else 0


def _singular(noun: str) -> set[str]:
    return {noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y"}


def _modifies(words: TokenLists, index: int) -> bool:
    return words.deps[index] in ("compound", "nmod", "amod") and words.heads[index] > index
