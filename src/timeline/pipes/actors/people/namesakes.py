"""A man and a woman of one family name: "President Juan Toro flew out … Mrs Toro followed".

A family name behind "Mrs" is not that of a man whom the text names in full, nor one behind "Mr" a woman's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.people.name_descriptions import Written
from timeline.pipes.actors.people.roster import name_words
from timeline.rulebook.actor_rules import ActorRules

FEMALE, MALE = "female", "male"


def kept_apart(words: TokenLists, written: Sequence[Written], rules: ActorRules) -> list[Written]:
    """The names, with a family name told by its honorific to be of a namesake written out as such."""
    full = [name for name in written if len(name_words(name.name)) > 1]
    return [_apart(words, name, full, rules) for name in written]


def gender_of(name: str, said: Iterable[str], rules: ActorRules) -> str | None:
    """The sex that the words beside a name tell, or else the given name."""
    told = set(said)
    if told & rules.female or told & rules.male:
        return FEMALE if told & rules.female else MALE
    given = name.lower().split()[0]
    if given in rules.given_female:
        return FEMALE
    return MALE if given in rules.given_male else None


def _apart(words: TokenLists, name: Written, full: Sequence[Written], rules: ActorRules) -> Written:
    """The name as it stands, or with the given name or the honorific that tells it from a namesake's."""
    honorific = words.lower(name.first - 1)
    parts = name_words(name.name)
    if len(parts) != 1 or name.first == name.lead or honorific not in rules.honorifics:
        return name
    mine = gender_of("?", (honorific,), rules)
    bearers = {
        other.name: _told(words, other, rules) for other in full if name_words(other.name)[-1] == parts[0]
    }
    if mine is None or None in bearers.values() or set(bearers.values()) <= {mine}:
        return name
    alike = [bearer for bearer, sex in bearers.items() if sex == mine]
    return replace(name, name=alike[0] if alike else f"{words.texts[name.first - 1]} {name.name}")


def _told(words: TokenLists, name: Written, rules: ActorRules) -> str | None:
    return gender_of(name.name, words.lowers[name.lead : name.first], rules)
