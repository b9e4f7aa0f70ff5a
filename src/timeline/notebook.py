"""A timeline in a notebook: as a drawing, a data frame, a chart, and over its source text.

Everything here is shown without scripts from elsewhere. The libraries are extras, imported when asked for:
pandas (`frame`), Altair (`plot`), polars (`polars`), PyArrow (`arrow`), matplotlib (`paper`).
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.errors import OutputError
from timeline.extras import imported
from timeline.frames import one_frame
from timeline.models import Entry, Timeline
from timeline.render.charts import altair_chart, matplotlib_figure
from timeline.render.drawing import svg
from timeline.render.page.passages import Piece, marks_in, paragraphs
from timeline.render.wording import label, one_line, title_of, when
from timeline.views import Backend, Engine, Html

_LISTED = 200  # entries listed under the drawing at most
_CELL = "padding:2px 12px 2px 0;vertical-align:top;text-align:left"


def drawing(timeline: Timeline) -> str:
    """The timeline as HTML: the drawing, the warnings, and a list to unfold. No script, nothing fetched."""
    title = html.escape(title_of(timeline.article.title, timeline.article.id))
    entries = (*timeline.entries, *timeline.undated)
    warnings = "".join(_warnings(timeline))
    return (
        f'<div class="timeline"><div style="font-weight:600;margin-bottom:4px">{title}</div>{svg(timeline)}'
        f'{warnings}<details><summary style="cursor:pointer">{timeline.counted()}</summary>'
        f"{_table(entries)}</details></div>"
    )


def _warnings(timeline: Timeline) -> Iterator[str]:
    for warning in timeline.warnings:
        yield f'<div class="timeline-warning" style="margin:4px 0">⚠ {html.escape(warning.message)}</div>'


def _table(entries: Sequence[Entry]) -> str:
    head = "".join(
        f'<th style="{_CELL}">{name}</th>' for name in ("date", "status", "type", "event", "words")
    )
    rows = "".join(_row(entry) for entry in entries[:_LISTED])
    rest = len(entries) - _LISTED
    more = f'<tr><td colspan="5">and {rest} more</td></tr>' if rest > 0 else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}{more}</tbody></table>"


def _row(entry: Entry) -> str:
    words = entry.evidence[0].text if entry.evidence else ""
    cells = (when(entry), entry.status, label(entry.type), entry.headline, words)
    inside = "".join(f'<td style="{_CELL}">{html.escape(one_line(cell))}</td>' for cell in cells)
    return f"<tr>{inside}</tr>"


def to_frame(timeline: Timeline, engine: Engine = "pandas", *, include_undated: bool = False) -> Any:  # noqa: ANN401
    """The entries as a data frame or Arrow table, a row each, with the columns of `to_records`.

    `earliest` and `latest` are dates, missing where the words leave that side open. Raises
    MissingExtraError where the library is not installed, OutputError for another engine.
    """
    return one_frame(timeline, engine, include_undated=include_undated)


def plot(timeline: Timeline, backend: Backend = "altair") -> Any:  # noqa: ANN401 - of an optional library
    """A chart of the dated entries: an Altair chart for the screen, or a matplotlib figure for paper.

    Raises MissingExtraError where the library is not installed, OutputError for another backend.
    """
    if backend == "altair":
        return altair_chart(imported("altair", "plot", "plot"), timeline)
    if backend == "matplotlib":
        return matplotlib_figure(
            imported("matplotlib.pyplot", "paper", "plot(backend='matplotlib')"), timeline
        )
    raise OutputError(f"no chart backend named {backend!r}; there are altair, matplotlib")


def show_source(timeline: Timeline, text: str | None = None) -> Html:
    """The article with its evidence, triggers and dates marked, to be shown in a notebook.

    `text` is the article's, where the timeline does not carry it. Raises OutputError without either.
    """
    text = text if text is not None else timeline.article.text
    if text is None:
        raise OutputError("show_source needs the text of the article: extract with it, or give it")
    entries = (*timeline.entries, *timeline.undated)
    told = [f"{when(entry)}: {one_line(entry.headline)} ({entry.status})" for entry in entries]
    body = "".join(
        f'<p style="white-space:pre-line">{"".join(_piece(piece, told) for piece in pieces)}</p>'
        for pieces in paragraphs(text, marks_in(entries, text))
    )
    return Html(f'<div class="timeline-source" style="max-width:46em;line-height:1.6">{body}</div>')


def _piece(piece: Piece, told: Sequence[str]) -> str:
    words = html.escape(piece.text)
    if not piece.entries:
        return words
    style = "background:rgba(230,180,40,.22);color:inherit"
    if "trigger" in piece.kinds:
        style += ";font-weight:700;border-bottom:2px solid #3b82c4"
    if "date" in piece.kinds:
        style += ";text-decoration:underline dotted"
    title = html.escape("\n".join(told[number] for number in piece.entries))
    return f'<mark style="{style}" title="{title}">{words}</mark>'
