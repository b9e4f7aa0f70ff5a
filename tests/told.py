"""What the tool makes of a text of a few sentences, in the forms in which tests compare it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import timeline
from timeline.pipes.actors import find

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday; the day on which every text read here was published."""


def entries(nlp: Language, text: str) -> list[timeline.Entry]:
    """All entries of the text."""
    return list(timeline.extract(text, published=PUBLISHED, nlp=nlp))


def dated(nlp: Language, text: str) -> set[tuple[str, str]]:
    """Date and type of each entry that has a date."""
    return {(e.date.edtf, e.type) for e in entries(nlp, text) if e.date}


def dated_with_status(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """Date, type and status of each entry that has a date."""
    return [(e.date.edtf, e.type, e.status) for e in entries(nlp, text) if e.date is not None]


def names_of(nlp: Language, text: str, words: str) -> tuple[str, ...]:
    """The parties of the last mention that covers the last occurrence of the words."""
    start = text.rindex(words)
    covering = [m for m in find(nlp(text)) if m.span[0] <= start and start + len(words) <= m.span[1]]
    return covering[-1].names if covering else ()
