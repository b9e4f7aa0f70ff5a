"""Names that swallow a neighbour: "Brown Holds" in a headline, "Echoing Brown" at a sentence's start.

A headline writes every word with a capital, and so does a sentence its first; NER then takes the verb into
the name. What the rest of the document has as a surname is cut out of it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.people.name_descriptions import Written
from timeline.pipes.actors.people.roster import name_words
from timeline.rulebook.actor_rules import ActorRules

LEAST_WORDS = 4
SHORT = 5
"""A headline has so many words; those shorter than this may be in small letters in it."""


def cut_to_surnames(words: TokenLists, written: list[Written], rules: ActorRules) -> list[Written]:
    """The written names; those that only a headline or a sentence's start has are cut to their surname."""
    counts = Counter(_key(name) for name in written)
    surnames = {_key(name).split()[-1] for name in written if " " in _key(name) or name.title}
    once = {id(name) for name in written if counts[_key(name)] == 1}
    return [
        _cut(words, name, surnames, rules) if id(name) in once else name
        for name in written
        if id(name) not in once or not _tells(words, name)
    ]


def _tells(words: TokenLists, name: Written) -> bool:
    """Whether a headline's verb was taken for a name after an office: "Premier Pledges Reforms"."""
    plural = words.tags[name.first] == "NNPS" and name.basis == "person.title"
    return plural and _in_headline(words, name.first)


def _key(name: Written) -> str:
    return " ".join(name_words(name.name))


def _cut(words: TokenLists, name: Written, surnames: set[str], rules: ActorRules) -> Written:
    parts = name_words(name.name)
    if name.title or len(parts) != 2 or name.last - name.first != 2:
        return name
    swallowed = parts[0] in surnames and parts[0] not in rules.family_first
    if swallowed and _in_headline(words, name.first):
        return replace(name, last=name.last - 1, name=words.text(name.first, name.last - 1))
    verb = parts[0].endswith("ing") and _begins_sentence(words, name.first)
    verb = verb or (words.lower(name.first - 1) == "to" and _in_headline(words, name.first))
    if parts[1] in surnames and verb:
        return replace(
            name, first=name.first + 1, lead=name.first + 1, name=words.text(name.last - 1, name.last)
        )
    return name


def _begins_sentence(words: TokenLists, index: int) -> bool:
    return index == 0 or words.sentences[index - 1] != words.sentences[index]


def _in_headline(words: TokenLists, index: int) -> bool:
    """Whether the sentence of a token has a capital at every word but the small ones."""
    first, last = index, index
    while first > 0 and words.sentences[first - 1] == words.sentences[index]:
        first -= 1
    while last < len(words) and words.sentences[last] == words.sentences[index]:
        last += 1
    long = [text for text in words.texts[first:last] if len(text) >= SHORT and text[0].isalpha()]
    return last - first >= LEAST_WORDS and all(text[0].isupper() for text in long)
