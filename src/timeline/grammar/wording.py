"""The words of rules against the words of a text: phrases around their head, contents of portions, titles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.envoys import posts_of
from timeline.grammar.quantities import QUANTITIES
from timeline.grammar.tokens import Token
from timeline.grammar.words.labels import AUXILIARIES
from timeline.rulebook.actor_rules import actor_rules

CUTS = re.compile(r"((?<=[^\W\d_])-(?=[^\W\d_])|'s\b|'(?!\w))")
ANYTHING = "*"
TITLE_LABELS = ("compound", "nmod", "appos")
MONEY = frozenset(
    "$ £ € dollar dollars euro euros pound yen yuan franc dlr dlrs worth m bn million billion".split()
)
"""Sums, which stand for what they are given or raised in ("imposed $50 billion in duties")."""

Reach = tuple[int, int]
"""First and last token index of a phrase."""


@cache
def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of a rule: the parser cuts at apostrophes, and at hyphens between letters.

    "Cease-fire" is three of them, "F-16" one.
    """
    return tuple(CUTS.sub(r" \1 ", phrase).split())


def phrase_at(head: Token, words: tuple[str, ...]) -> Reach | None:
    """Where a noun's phrase stands that ends with its head, or None."""
    start = head.i - len(words) + 1
    if start < 0 or not all(is_word(head.doc[start + k], w) for k, w in enumerate(words[:-1])):
        return None
    return start, head.i


def any_phrase(tokens: Sequence[Token], phrases: tuple[str, ...]) -> bool:
    """Whether one of the heads, or what it portions out ("a series of missiles"), is one of the phrases."""
    if not phrases or not tokens:
        return False
    index = _by_head(phrases)
    return any(
        _is_phrase(head, words)
        for token in tokens
        for head in _called(token)
        for form in (*forms(head), ANYTHING)
        for words in index.get(form, ())
    )


@cache
def _by_head(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by the word that a head must be, infinitives under "*"."""
    index: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in map(words_of, phrases):
        index[words[_head_of(words)]].append(words)
    return dict(index)


def _head_of(words: tuple[str, ...]) -> int:
    """A phrase ends with its head, but "heads of state" begins with it."""
    return words.index("of", 1) - 1 if "of" in words[1:] else len(words) - 1


def _is_phrase(head: Token, words: tuple[str, ...]) -> bool:
    """Whether the words stand around their head; "to *" is an infinitive."""
    if words[-1] == ANYTHING:
        return any(c.dep_ in AUXILIARIES and c.lower_ == words[0] for c in head.children)
    if len(words) == 1:
        return True
    start = head.i - _head_of(words)
    inside = start >= 0 and start + len(words) <= len(head.doc)
    return inside and all(is_word(head.doc[start + k], word) for k, word in enumerate(words))


def any_called(tokens: Sequence[Token], nouns: frozenset[str]) -> str | None:
    """The first of the common nouns, or of their pairs ("trade union"), that one of the heads is, or None."""
    for head in (t for token in tokens for t in with_contents(token) if t.pos_ == "NOUN"):
        before = head.doc[head.i - 1].lower_ if head.i else ""
        for form in forms(head):
            if found := next((w for w in (form, f"{before} {form}") if w in nouns), None):
                return found
    return None


def any_titled(tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    """Whether a head, a title before it or an apposition to it is one of the words."""
    heads = [t for token in tokens for t in with_contents(token)]
    titles = [c for t in heads for c in t.children if c.dep_ in TITLE_LABELS]
    return any_phrase((*heads, *titles), words)


def _called(token: Token) -> Iterator[Token]:
    """A head with its contents, and of a person the title before the name ("Ambassador Silva")."""
    for head in with_contents(token):
        yield head
        if head.ent_type_ == "PERSON":
            yield from _before_name(head)
            yield from posts_of(head)
        elif head.pos_ == "PROPN":  # "Operation Desert Storm", "the frigate Rosario"
            yield from (c for c in head.children if c.i < head.i and _is_kind(c.lower_))
            yield from (c for c in head.children if c.dep_ == "appos" and c.pos_ == "NOUN")


def _is_kind(word: str) -> bool:
    """Whether a word says before a name what bears it."""
    return word == "operation" or word in actor_rules().vessels


def _before_name(name: Token) -> Iterator[Token]:
    """The compounds of a name, and theirs: the parser cuts at hyphens ("President Roh Moo-hyun")."""
    for child in name.children:
        if child.dep_ == "compound" and child.i < name.i:
            if not _is_given(child):
                yield child
            yield from _before_name(child)


def _is_given(word: Token) -> bool:
    """Whether a word is part of the name: "met Bill Lee" tells of no bill, "met King Saud" of a king."""
    return word.ent_type_ == "PERSON" and word.lower_ not in actor_rules().offices


def with_contents(token: Token) -> Iterator[Token]:
    """A head, and what it counts, portions or is a sum of ("a round of talks", "$50 billion in duties")."""
    yield token
    sum_of_money = token.lemma_.lower() in MONEY or token.pos_ == "NUM"
    if not sum_of_money and token.lemma_.lower() not in QUANTITIES:
        return
    for prep in token.children:
        if prep.dep_ == "prep" and (prep.lower_ == "of" or (sum_of_money and prep.lower_ == "in")):
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    yield from with_conjuncts(inner)


def modified(trigger: Token, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands beside a trigger: before it, or after it as an adverb."""
    if not words:
        return False
    described = (c for c in trigger.children if c.dep_ not in ("punct", "det"))
    modifiers = [t for c in described for t in (c, *c.children) if t.i < trigger.i]
    after = [c for c in trigger.children if c.dep_ in ("advmod", "prt")]
    return any(is_word(t, w) for t in (*modifiers, *after) for w in words)


def is_word(token: Token, word: str) -> bool:
    """Whether a token is a word of a rule, in one of its forms."""
    return word in forms(token)


def forms(token: Token) -> tuple[str, ...]:
    """The forms under which rules may name a word: as it stands, its lemma, the singular of a name.

    The lemma of a plural written as a name ("Americans", "Sanctions" in a headline) keeps its ending.
    """
    lower, lemma = token.lower_, token.lemma_.lower()
    forms = (lower,) if lemma == lower else (lower, lemma)
    plural = lower.endswith("s") and not lower.endswith("ss") and token.pos_ == "PROPN"
    return (*forms, lower[:-1]) if (plural or token.tag_ == "NNPS") and lower[:-1] != lemma else forms
