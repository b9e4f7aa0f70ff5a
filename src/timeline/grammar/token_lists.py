"""A document as plain lists of its tokens' texts, tags and places: quicker to walk than token objects.

Tokens of white space are left out, so that a name broken over two lines is one run; `indices` leads back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc

from timeline.grammar.parsed import tokens_of
from timeline.grammar.tokens import Token


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An entity of the NER with its first token and the one after its last."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class TokenLists:
    """One list an attribute; positions in these lists are meant wherever a token is given by number.

    `starts` and `ends` are character offsets, `indices` the token's index in the document, `heads` positions;
    `sentences` numbers the sentence of each token. `small` has the words written in small letters.
    """

    source: str
    indices: list[int]
    texts: list[str]
    lowers: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    entities: list[NamedEntity]
    entity_types: list[str]
    small: frozenset[str]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """The position of the token that holds the character, or of the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def lower(self, index: int) -> str:
        """The small-letter text of a token; empty outside the document."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def article_before(self, index: int, widest: int, small: Callable[[int], bool]) -> int | None:
        """The token of "the" before a noun, over at most so many words, all of them `small`; else None."""
        for first in range(index - 1, max(index - 2 - widest, -1), -1):
            if self.lowers[first] == "the":
                return first
            if not small(first):
                return None
        return None

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the next."""
        return index + 1 < len(self.starts) and self.ends[index] == self.starts[index + 1]

    def text(self, start: int, end: int) -> str:
        """The text of a run of tokens, line ends as spaces."""
        return " ".join(self.source[self.starts[start] : self.ends[end - 1]].split())


def token_lists(doc: Doc) -> TokenLists:
    """Read the document once."""
    everything = tokens_of(doc)
    tokens = [token for token in everything if not token.is_space]
    position = _positions(everything)
    starts = [token.idx for token in tokens]
    texts = [token.text for token in tokens]
    return TokenLists(
        source=doc.text,
        indices=[token.i for token in tokens],
        texts=texts,
        lowers=[token.lower_ for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        heads=[position[token.head.i] for token in tokens],
        starts=starts,
        ends=[start + len(text) for start, text in zip(starts, texts, strict=True)],
        sentences=_sentences(doc, tokens),
        entities=[NamedEntity(position[e.start], position[e.end], e.label_) for e in doc.ents],
        entity_types=[token.ent_type_ for token in tokens],
        small=frozenset(text for text in texts if text.islower()),
    )


def _positions(everything: list[Token]) -> list[int]:
    """For each index of the document, and its end, the position among the tokens that are no white space."""
    positions, count = [], 0
    for token in everything:
        positions.append(count)
        count += not token.is_space
    return [*(min(position, max(0, count - 1)) for position in positions), count]


def _sentences(doc: Doc, tokens: list[Token]) -> list[int]:
    """The number of the sentence of each token."""
    numbers = [number for number, sentence in enumerate(doc.sents) for _ in range(len(sentence))]
    return [numbers[token.i] for token in tokens]
