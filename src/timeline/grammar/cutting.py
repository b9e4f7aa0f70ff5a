"""Where a sentence is cut that is too long to be read as one: a list without full stops, a broken file.

Grammar goes from a word to the words below it; a parse as deep as a book would never end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LONGEST_SENTENCE = 240
"""Words and signs of a sentence that are read together. In news no sentence is half as long."""
_STOPS = (";", ":", ",")
"""Where it is cut, the best first."""


def cuts_of(doc: Doc) -> list[int]:
    """The words before which a parsed document is cut, so that no sentence is too long; mostly none."""
    if len(doc) <= LONGEST_SENTENCE or not doc.has_annotation("SENT_START"):
        return []
    found = {cut for sentence in doc.sents for cut in _cuts(sentence)}
    return sorted(found - {0, len(doc)})


def _cuts(sentence: Span) -> Iterator[int]:
    """Both ends of a sentence that is too long, and so many cuts between them as it needs."""
    if len(sentence) <= LONGEST_SENTENCE:
        return
    start = sentence.start
    yield start
    while sentence.end - start > LONGEST_SENTENCE:
        start = _cut(sentence.doc, start)
        yield start
    yield sentence.end


def _cut(doc: Doc, start: int) -> int:
    """The word after the last sign that parts clauses, of those that stand neither early nor too late."""
    last = start + LONGEST_SENTENCE
    for stop in _STOPS:
        for number in range(last, start + LONGEST_SENTENCE // 2, -1):
            if doc[number - 1].text == stop:
                return number
    return last
