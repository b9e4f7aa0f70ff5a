"""A document as plain lists of its tokens' texts, tags and places: quicker to walk than token objects."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class TokenLists:
    """One list an attribute; `starts` and `ends` are character offsets, `heads` token indices.

    `small` holds the words that the document writes in small letters somewhere.
    """

    doc: Doc
    texts: list[str]
    lowers: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    small: frozenset[str]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """The index of the token that holds the character, or of the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def lower(self, index: int) -> str:
        """The small-letter text of a token; empty outside the document."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the next."""
        return index + 1 < len(self.starts) and self.ends[index] == self.starts[index + 1]

    def text(self, start: int, end: int) -> str:
        """The text of a run of tokens, line ends as spaces."""
        return " ".join(self.doc.text[self.starts[start] : self.ends[end - 1]].split())


def token_lists(doc: Doc) -> TokenLists:
    """Read the document once."""
    starts = [token.idx for token in doc]
    texts = [token.text for token in doc]
    return TokenLists(
        doc=doc,
        texts=texts,
        lowers=[text.lower() for text in texts],
        tags=[token.tag_ for token in doc],
        deps=[token.dep_ for token in doc],
        heads=[token.head.i for token in doc],
        starts=starts,
        ends=[start + len(text) for start, text in zip(starts, texts, strict=True)],
        small=frozenset(text for text in texts if text.islower()),
    )
