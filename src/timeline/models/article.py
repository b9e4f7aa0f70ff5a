"""An article as ingest hands it on: the text, what is known about it, and its zones."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from timeline.models.base import Span, Value

ZoneKind = Literal["headline", "dateline", "heading", "body", "caption", "boilerplate"]
PublishedBasis = Literal["given", "metadata", "header", "dateline", "url", "none"]

MINED: frozenset[str] = frozenset({"headline", "heading", "body"})
"""The kinds of zone that events are read from."""


class Warning(Value):  # noqa: A001 - the contract's name for it
    """Something the reader of a timeline should know: a stable code and a sentence."""

    code: str
    message: str


class Zone(Value):
    """One paragraph or line of the article and what it is; spans never overlap and come in text order."""

    kind: ZoneKind
    span: Span


class Article(Value):
    """An article ready to be read.

    `text` is the text as decoded, never altered. `reading` has the same length, character for
    character: line ends inside a paragraph, odd quotes and tags are replaced there so that a parser
    reads it well; every offset holds in both. `published` is an ISO date or date-time (with its
    offset from UTC where the article tells it), or None: it is never the day of running. `written` is the day
    of a dateline that lies a little before it: "today" is that day. `day_first` says how
    "5/9/2018" is read, None where nobody has said.
    """

    id: str
    text: str
    reading: str
    zones: tuple[Zone, ...]
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "none"
    modified: str | None = None
    written: str | None = None
    language: str = "en"
    day_first: bool | None = None
    warnings: tuple[Warning, ...] = ()

    @property
    def published_day(self) -> dt.date | None:
        """The calendar day of publication, in the article's own time zone."""
        return dt.date.fromisoformat(self.published[:10]) if self.published else None
