"""The words around a match: tokens of the document by character offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.grammar.parsed import tokens_of
from timeline.grammar.tokens import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

TITLES = ("mr", "mrs", "ms", "mr.", "mrs.", "ms.")
PARAGRAPH = re.compile(r"\n\s{0,40}\n")


class Around:
    """Finds the tokens of a document at, before and after a stretch of characters."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.small = _small(self.text)
        self._tokens = tokens_of(doc)
        self._starts = [token.idx for token in self._tokens]
        begins = doc.to_array("SENT_START").tolist()
        self.paragraphs = _paragraphs(doc)
        self.sentences = [at for k, at in enumerate(self._starts) if begins[k] == 1 or k == 0]

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The words that end or go on a person's name, or follow on a title: "Theresa May", "Mrs May"."""
        doc = self.doc
        named = {t.text for t in doc if t.ent_type_ == "PERSON" and t.ent_iob_ == "I"}
        return frozenset(named | {t.text for t in doc[1:] if doc[t.i - 1].lower_ in TITLES})

    def index(self, offset: int) -> int:
        """The index of the token at a character offset (the one before, at a blank)."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that the characters from start to end touch."""
        return self._tokens[self.index(start) : self.index(max(end - 1, start)) + 1]

    def before(self, start: int, steps: int = 1) -> Token | None:
        """The token that many words before, blanks passed over; None at the beginning."""
        return self._step(self.index(start), -1, steps)

    def after(self, end: int, steps: int = 1) -> Token | None:
        """The token that many words after, blanks passed over; None at the end."""
        return self._step(self.index(end - 1), 1, steps)

    def opens_sentence(self, start: int) -> bool:
        """Whether a sentence begins at a character."""
        at = bisect_right(self.sentences, start)
        return at > 0 and self.sentences[at - 1] == start

    def word_before(self, start: int, steps: int = 1) -> str:
        """The same as a lower-case word, "" at the beginning."""
        token = self.before(start, steps)
        return token.lower_ if token is not None else ""

    def word_after(self, end: int, steps: int = 1) -> str:
        """The word after, in lower case, "" at the end."""
        token = self.after(end, steps)
        return token.lower_ if token is not None else ""

    def _step(self, index: int, way: int, steps: int) -> Token | None:
        while steps and 0 <= (index := index + way) < len(self._tokens):
            if not self._tokens[index].is_space:
                steps -= 1
        return self._tokens[index] if 0 <= index < len(self._tokens) and not steps else None


def _paragraphs(doc: Doc) -> list[int]:
    """Where the paragraphs after the first begin: as an article's reading tells, else at blank lines."""
    told = doc.user_data.get("timeline.paragraphs", ())
    return list(told[1:]) if len(told) > 1 else [m.start() for m in PARAGRAPH.finditer(doc.text)]


def _small(text: str) -> str:
    """The text in small letters, of the same length: a letter whose small form has two stays as it is."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
