"""The tokens of a parsed document, read once: plain objects are walked much quicker than spaCy's own.

A token here has spaCy's names for what it knows, so that what is written for one reads the other too. Where
the model hangs words wrongly in a way that recurs, they are hung anew (`reattachment`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass


class Token:
    """One token: its index, its place in characters, what the model says of it, what hangs on it.

    `head` is the token itself at the root of a sentence; `children` are in text order; `doc` has all tokens.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_space", "lemma_", "lower_", "pos_",
        "tag_", "text",
    )  # fmt: skip

    def __init__(self, doc: list[Token], idx: int, texts: tuple[str, ...]) -> None:
        self.doc = doc
        self.i = len(doc)
        self.idx = idx
        self.text, self.lower_, self.lemma_, self.tag_, self.pos_, self.dep_, self.ent_type_ = texts
        self.is_space = self.text.isspace()
        self.head = self
        self.children: tuple[Token, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it is more than white space and marks."""
        return not self.is_space and not all(unicodedata.category(c).startswith("P") for c in self.text)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def left_edge(self) -> Token:
        """The first of the tokens that hang together with it."""
        token = self
        while token.children and token.children[0].i < token.i:
            token = token.children[0]
        return token

    @property
    def right_edge(self) -> Token:
        """The last of the tokens that hang together with it."""
        token = self
        while token.children and token.children[-1].i > token.i:
            token = token.children[-1]
        return token

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all below it, in text order."""
        found: list[Token] = []
        _gather(self, found)
        return iter(found)


def _gather(token: Token, found: list[Token]) -> None:
    """A token and all below it into a list, in text order (far quicker than a generator in a generator)."""
    children = token.children
    for child in children:
        if child.i < token.i:
            _gather(child, found)
    found.append(token)
    for child in children:
        if child.i > token.i:
            _gather(child, found)


def own(token: Token, labels: tuple[str, ...]) -> list[Token]:
    """The children of a token that have one of the labels, in text order."""
    return [child for child in token.children if child.dep_ in labels]
