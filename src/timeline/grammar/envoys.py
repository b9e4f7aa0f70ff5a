"""Envoys by their post, and whose they are: "X, Peru's ambassador to Chile", "Peru's ambassador, X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.tokens import own
from timeline.grammar.words.missions import SENT_ABROAD

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

ADJECTIVES = ("amod", "compound", "nmod")
ACCREDITING = frozenset({"to", "in"})


def posts_of(name: Token) -> list[Token]:
    """The posts that stand beside a name: the ambassador of "X, Peru's ambassador to Chile"."""
    beside = own(name, ("appos",))
    return [t for t in beside if t.pos_ == "NOUN" and t.lemma_.lower() in SENT_ABROAD]


def envoy_posts(noun: Token) -> list[Token]:
    """The posts that a noun phrase tells of, by itself or beside a name."""
    return [noun] if noun.lemma_.lower() in SENT_ABROAD else posts_of(noun)


def senders_of(post: Token) -> Iterator[Token]:
    """Whose envoy it is: "Peru's ambassador", "the Peruvian ambassador", "the ambassador of Peru"."""
    owned = (t for p in own(post, ("prep",)) if p.lower_ == "of" for t in own(p, ("pobj",)))
    for head in (*own(post, ("poss",)), *own(post, ADJECTIVES), *owned):
        yield from with_conjuncts(head)


def seats_of(post: Token) -> Iterator[Token]:
    """Where the envoy is posted: "ambassador to Chile", "envoy in Santiago"."""
    for preposition in own(post, ("prep",)):
        if preposition.lower_ in ACCREDITING:
            yield from own(preposition, ("pobj",))
