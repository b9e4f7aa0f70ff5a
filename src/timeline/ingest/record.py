"""What a format tells about an article beside its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.ingest.publication import HeaderDates
from timeline.models.article import Warning as Caution
from timeline.models.article import ZoneKind


@dataclass(frozen=True, slots=True)
class Record:
    """A page's or a file's own title, outlet, address and dates.

    `published` and `modified` are values as written there, the most trusted first; `header` are the
    dates that a reader of the page sees above the story, `dateline` the words or the date of its
    dateline, `sent` when it was mailed, which counts last. `kinds` tells what the
    paragraphs are that begin at these offsets, where the format knows.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    header: HeaderDates | None = None
    dateline: str | None = None
    sent: str | None = None
    kinds: Mapping[int, ZoneKind] = field(default_factory=dict)
    warnings: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of an article in a format, and what the format tells beside it.

    `id` is its own within a file that holds several.
    """

    text: str
    record: Record
    id: str | None = None
