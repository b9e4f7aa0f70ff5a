"""Which written names are of people: what NER calls a person may be a ship, a newspaper or a town."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.people.company_names import company_words
from timeline.pipes.actors.people.name_descriptions import Written
from timeline.pipes.actors.people.roster import name_words
from timeline.rulebook.actor_rules import ActorRules

QUOTES = ('"', "``", "''", "'", "“", "”")
INNER_CAPITAL = re.compile(r"(?!Mc|Mac|De|Di|La|Le|O')\w+[a-z][A-Z]|[A-Z]{3,}$")
"""A single word that is no one's name: "MoU", "KOTI"."""
LONGEST_LIST = 9
SUBJECTS = ("nsubj", "nsubjpass", "poss", "agent", "appos")

MEETING = frozenset(
    {"meet", "greet", "telephone", "phone", "congratulate", "thank", "host", "brief", "succeed"}
)
"""Verbs whose object is somebody."""


def believable(words: TokenLists, written: list[Written], rules: ActorRules) -> list[Written]:
    """The names that are of people, by all that the document shows of each.

    A title anywhere settles it. Else "the" before it or a word after it that makes a thing of it speaks
    against it, or that a company is called so; so do, for a single word, a preposition of place, a common
    noun of the same spelling, and NER's own second thoughts. A single word must be found twice, or act.
    """
    groups: dict[str, list[Written]] = defaultdict(list)
    for name in written:
        groups[" ".join(name_words(name.name))].append(name)
    full = {word for key in groups if " " in key for word in key.split()}
    others = _other_labels(words)
    things = _things(words, rules)
    of_companies = company_words(words, rules)
    kept = {
        key
        for key, names in groups.items()
        if key.split(" ")[0] not in things
        and not _is_company(words, names, of_companies)
        and _is_person(words, key, names, full, others, rules)
    }
    return [name for name in written if " ".join(name_words(name.name)) in kept]


def _is_company(words: TokenLists, names: list[Written], of_companies: frozenset[str]) -> bool:
    """ "Miller Corp.", and then "Miller": not "President Miller", even where a company is named after him."""
    if not of_companies or any(name.title or name.basis == "person.title" for name in names):
        return False
    return all(of_companies.issuperset(words.lowers[name.first : name.last]) for name in names)


def _things(words: TokenLists, rules: ActorRules) -> set[str]:
    """The words that anywhere in the document are called a newspaper, a ship or the like."""
    found = set()
    for index, lower in enumerate(words.lowers):
        if lower in rules.outlets and index and words.texts[index - 1][0].isupper():
            found.add(words.lowers[index - 1])
        if lower in rules.outlets | rules.vessels:
            after = index + (2 if words.lower(index + 1) in QUOTES else 1)
            if after < len(words) and words.texts[after][0].isupper():
                found.add(words.lowers[after])
    return found


def _other_labels(words: TokenLists) -> Counter[str]:
    others = [entity for entity in words.entities if entity.label not in ("PERSON", "ORG", "NORP")]
    return Counter(" ".join(name_words(words.text(entity.first, entity.last))) for entity in others)


def _is_person(
    words: TokenLists, key: str, names: list[Written], full: set[str], others: Counter[str], rules: ActorRules
) -> bool:
    if any(_is_ship(words, name, rules) for name in names):
        return False
    if any(name.title or name.basis == "person.title" for name in names):
        return True
    if any(_is_thing(words, name, rules) for name in names):
        return False
    if " " in key or key in full:
        return bool(key)
    if all(INNER_CAPITAL.match(name.name) for name in names):
        return False
    if any(_is_place_or_noun(words, name, rules) for name in names):
        return False
    if any(_speaks(words, name, rules) for name in names):
        return True
    return others[key] <= len(names) and (len(names) > 1 or _acts(words, names[0].last - 1))


def _acts(words: TokenLists, token: int) -> bool:
    """Whether a word is a subject, alone or in a list ("A, B and C met"), or whom one meets."""
    for _ in range(LONGEST_LIST):
        if words.deps[token] != "conj":
            break
        token = words.heads[token]
    met = words.deps[token] == "dobj" and words.lemmas[words.heads[token]] in MEETING
    return met or words.deps[token] in SUBJECTS


def _speaks(words: TokenLists, name: Written, rules: ActorRules) -> bool:
    """Whether the name is the subject of a verb of saying."""
    token = name.last - 1
    return words.deps[token] == "nsubj" and words.lemmas[words.heads[token]] in rules.saying


def _is_thing(words: TokenLists, name: Written, rules: ActorRules) -> bool:
    following = words.texts[name.last] if name.last < len(words) else ""
    capital = following[:1].isupper()
    noun = following.lower()
    makes_thing = noun in rules.other_things or (
        capital and noun in rules.body_heads and noun != "administration"
    )
    before = words.lower(name.first - 1)
    return makes_thing or (before == "the" and not _describes(words, name)) or before in rules.other_things


def _is_ship(words: TokenLists, name: Written, rules: ActorRules) -> bool:
    """ "The cruiser General Belgrano": a ship, if it bears a rank."""
    return any(words.lower(name.first - back) in rules.vessels for back in (1, 2))


def _describes(words: TokenLists, name: Written) -> bool:
    """Whether the name only stands before a noun: "the Clinton administration", "the Trump-Kim summit"."""
    return (
        words.deps[name.last - 1] in ("compound", "nmod", "amod", "poss")
        and words.heads[name.last - 1] >= name.last
    )


def _is_place_or_noun(words: TokenLists, name: Written, rules: ActorRules) -> bool:
    word = words.lowers[name.last - 1]
    common = {word, word.removesuffix("s"), word + "s"}
    return words.lower(name.first - 1) in rules.place_prepositions or bool(common & words.small)
