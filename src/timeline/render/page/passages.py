"""The article cut into pieces for the page: which entries a stretch of text is evidence of, and what in it.

A mark is made only where the text has the stated words at the stated place, so a text that is not the
one the timeline was made from is shown without marks rather than with wrong ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.models import Entry, Span

_BLANK_LINE = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+")


@dataclass(frozen=True)
class Mark:
    """A stretch of the text (offsets in characters) and what it is for the entry of this number."""

    span: Span
    number: int
    kind: str


@dataclass(frozen=True)
class Piece:
    """A stretch of the text under one set of marks.

    `entries` are the numbers of those it is evidence of, shortest evidence first; `own` those whose
    trigger or date it is; `kinds` the names of the marks on it. `first` holds the numbers of the entries
    whose trigger begins here.
    """

    text: str
    entries: tuple[int, ...] = ()
    own: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    first: tuple[int, ...] = ()


def marks_in(entries: Iterable[Entry], text: str) -> list[Mark]:
    """The evidence, triggers and dates of the entries, numbered in the order given."""
    return [mark for number, entry in enumerate(entries) for mark in _marks(entry, number, text)]


def paragraphs(text: str, marks: Sequence[Mark]) -> list[list[Piece]]:
    """The paragraphs of the text (parted by blank lines), each cut into pieces."""
    bounds = _paragraph_spans(text)
    found = []
    waiting = sorted(marks, key=lambda mark: mark.span)
    for start, end in bounds:
        inside = [mark for mark in waiting if mark.span[0] < end and mark.span[1] > start]
        waiting = [mark for mark in waiting if mark.span[1] > end]
        found.append(list(pieces(text, (start, end), inside)))
    return found


def pieces(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """The stretch `span` of the text, cut wherever a mark begins or ends."""
    start, end = span
    cuts = {start, end} | {cut for mark in marks for cut in mark.span if start < cut < end}
    for left, right in pairwise(sorted(cuts)):
        over = [mark for mark in marks if mark.span[0] <= left and right <= mark.span[1]]
        yield _piece(text[left:right], left, over)


def _piece(words: str, left: int, over: Sequence[Mark]) -> Piece:
    by_length = sorted(over, key=lambda mark: (mark.span[1] - mark.span[0], mark.number))
    return Piece(
        text=words,
        entries=tuple(dict.fromkeys(mark.number for mark in by_length)),
        own=tuple(dict.fromkeys(mark.number for mark in by_length if mark.kind != "evidence")),
        kinds=tuple(sorted({mark.kind for mark in over})),
        first=tuple(m.number for m in by_length if m.kind == "trigger" and m.span[0] == left),
    )


def _marks(entry: Entry, number: int, text: str) -> Iterator[Mark]:
    for item in entry.evidence:
        if _says(text, item.span, item.text):
            yield Mark(item.span, number, "evidence")
        if _says(text, item.trigger_span, item.trigger):
            yield Mark(item.trigger_span, number, "trigger")
    if entry.date and _says(text, entry.date.span, entry.date.text):
        yield Mark(entry.date.span, number, "date")


def _says(text: str, span: Span, words: str) -> bool:
    return bool(words) and text[span[0] : span[1]] == words


def _paragraph_spans(text: str) -> list[Span]:
    start, spans = 0, []
    for gap in _BLANK_LINE.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return [(a, b) for a, b in spans if text[a:b].strip()]
