"""What a format tells about an article beside its text."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.ingest.publication import HeaderDates
from timeline.models.article import Warning as Caution


@dataclass(frozen=True, slots=True)
class Record:
    """A page's or a file's own title, outlet, address and dates.

    `published` and `modified` are values as written there, the most trusted first; `header` are the
    dates that a reader of the page sees above the story.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    header: HeaderDates | None = None
    warnings: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of an article in a format, and what the format tells beside it."""

    text: str
    record: Record
