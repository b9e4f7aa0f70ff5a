"""Timelines as data frames: a row an entry, of one article or of many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

from timeline.errors import OutputError
from timeline.extras import imported
from timeline.models import Entry, Timeline
from timeline.render.wording import is_open
from timeline.views import Engine

COLUMNS: tuple[str, ...] = (
    *("id", "date", "earliest", "latest", "grain", "modifier", "date_text", "basis"),
    *("type", "family", "status", "headline", "participants", "place", "source", "about"),
    *("plover", "cameo", "text", "start", "end", "rules", "confidence"),
)
"""The columns of a timeline's data frame, those of `Entry.to_record`; an empty timeline has them too."""

ARTICLE_COLUMNS: tuple[str, ...] = ("article", "title", "published", "outlet", "url")
"""The columns that stand before them where a frame holds several timelines: whose entry it is."""

_LIBRARIES = {"pandas": ("pandas", "frame"), "polars": ("polars", "polars"), "arrow": ("pyarrow", "arrow")}


def to_frame(
    timelines: Iterable[Timeline], engine: Engine = "pandas", *, include_undated: bool = False
) -> Any:  # noqa: ANN401 - of an optional library
    """Several timelines in one data frame or Arrow table: a row an entry, in the order of the timelines.

    `article`, `title`, `published`, `outlet` and `url` tell the article of each row; the other columns are
    those of `Timeline.to_frame`. With `include_undated` the undated entries of each timeline stand behind its
    dated ones. Raises MissingExtraError where the library is not installed, OutputError for another engine
    and for what is no timeline.

    >>> import timeline
    >>> texts = ["Peru and Chile held talks on 3 May 1999.", "Mali and Niger signed a pact on 4 May 1999."]
    >>> frame = timeline.to_frame(timeline.extract_many(texts))
    >>> list(frame["type"])
    ['talks', 'agreement']
    """
    if isinstance(timelines, Timeline):
        timelines = [timelines]
    rows = ({**_article(one), **row} for one in _checked(timelines) for row in _rows(one, include_undated))
    return frame_of(rows, (*ARTICLE_COLUMNS, *COLUMNS), engine)


def one_frame(timeline: Timeline, engine: Engine, *, include_undated: bool) -> Any:  # noqa: ANN401
    """One timeline as a data frame, without columns for its article."""
    return frame_of(_rows(timeline, include_undated), COLUMNS, engine)


def frame_of(rows: Iterable[Mapping[str, Any]], names: tuple[str, ...], engine: Engine) -> Any:  # noqa: ANN401
    """Rows under these names in the data frame of an engine."""
    if engine not in _LIBRARIES:
        raise OutputError(f"no data frame engine named {engine!r}; there are {', '.join(_LIBRARIES)}")
    library, extra = _LIBRARIES[engine]
    module = imported(library, extra, "to_frame")
    columns: dict[str, list[Any]] = {name: [] for name in names}
    for row in rows:
        for name, value in row.items():
            columns[name].append(value)
    if engine == "pandas":
        return _pandas_frame(module, columns)
    return module.DataFrame(columns) if engine == "polars" else module.table(columns)


def _checked(timelines: Iterable[Timeline]) -> Iterator[Timeline]:
    for one in timelines:
        if not isinstance(one, Timeline):
            raise OutputError(
                f"not a timeline but {type(one).__name__!r}; to_frame takes those of extract_many"
            )
        yield one


def _article(timeline: Timeline) -> dict[str, str | None]:
    article = timeline.article
    return dict(
        zip(
            ARTICLE_COLUMNS,
            (article.id, article.title, article.published, article.outlet, article.url),
            strict=True,
        )
    )


def _rows(timeline: Timeline, include_undated: bool) -> Iterator[dict[str, Any]]:
    yield from map(_row, (*timeline.entries, *(timeline.undated if include_undated else ())))


def _row(entry: Entry) -> dict[str, Any]:
    """The record of an entry with dates for days, and none for a side that the words leave open."""
    if entry.date is None:
        return entry.to_record()
    opened, unended = is_open(entry.date)
    ends = {
        "earliest": None if opened else entry.date.earliest,
        "latest": None if unended else entry.date.latest,
    }
    return {**entry.to_record(), **ends}


def _pandas_frame(pandas: ModuleType, columns: dict[str, list[Any]]) -> Any:  # noqa: ANN401
    """Dates by the second, not the nanosecond: pandas then holds every year of the calendar."""
    frame = pandas.DataFrame(columns)
    for name in ("earliest", "latest"):
        days: list[dt.date | None] = columns[name]
        frame[name] = pandas.Series(days, dtype="object").astype("datetime64[s]")
    return frame
