"""Charts of a timeline: by Altair for the screen, by matplotlib for paper. The libraries are handed in."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from types import ModuleType
from typing import Any

from timeline.models import Timeline
from timeline.render.extent import Extent, extent
from timeline.render.wording import label, one_line, title_of, when

_SHAPES = {
    "occurred": "circle",
    "ongoing": "triangle-right",
    "scheduled": "square",
    "proposed": "diamond",
    "cancelled": "cross",
    "postponed": "triangle-down",
    "denied": "triangle-up",
    "possible": "triangle-left",
}
_MARKERS = {
    "occurred": "o",
    "ongoing": ">",
    "scheduled": "s",
    "proposed": "D",
    "cancelled": "X",
    "postponed": "v",
    "denied": "^",
    "possible": "*",
}
_MANY = 40  # more entries than this share a row by type


def altair_chart(altair: ModuleType, timeline: Timeline) -> Any:  # noqa: ANN401 - its own type
    """A sign for each entry, its shape the status and its colour the type, over a bar for its extent."""
    rows = chart_rows(timeline)
    by_type = len(rows) > _MANY
    scale = altair.Scale(type="utc")
    y = altair.Y("type:N" if by_type else "row:N", sort=None, title=None, axis=altair.Axis(labelLimit=320))
    legend = altair.Legend(title="Type", symbolOpacity=1, symbolType="circle")
    tooltip = [altair.Tooltip(f"{key}:N") for key in ("when", "event", "type", "status", "participants")]
    base = altair.Chart(altair.Data(values=rows)).encode(
        y=y, color=altair.Color("type:N", legend=legend), tooltip=tooltip
    )
    bars = base.mark_bar(height=5, opacity=0.4).encode(
        x=altair.X("start:T", scale=scale, title=None), x2="end:T"
    )
    shapes = altair.Scale(domain=list(_SHAPES), range=list(_SHAPES.values()))
    signs = base.mark_point(filled=True, size=90, opacity=1).encode(
        x=altair.X("at:T", scale=scale, title=None),
        shape=altair.Shape("status:N", scale=shapes, title="Status"),
    )
    title = altair.Title(title_of(timeline.article.title, timeline.article.id), anchor="start")
    return altair.layer(bars, signs).properties(width=620, title=title).interactive(bind_y=False)


def chart_rows(timeline: Timeline) -> list[dict[str, Any]]:
    """What a chart needs of each dated entry, as plain values; instants in ISO 8601."""
    rows: list[dict[str, Any]] = []
    twins: Counter[str] = Counter()
    for entry in timeline.entries:
        if entry.date is None:
            continue
        shown = extent(entry.date)
        headline = one_line(entry.headline)
        twins[headline] += 1
        rows.append(
            {
                "row": headline if twins[headline] == 1 else f"{headline} ({twins[headline]})",
                "event": headline,
                "start": _instant(shown.start),
                "end": _instant(shown.end),
                "at": _instant(shown.at),
                "when": when(entry),
                "type": label(entry.type),
                "status": entry.status,
                "participants": ", ".join(map(one_line, entry.names)),
            }
        )
    return rows


def matplotlib_figure(pyplot: ModuleType, timeline: Timeline) -> Any:  # noqa: ANN401 - its own type
    """A figure with a row an entry, earliest on top: marker by status, bar by extent."""
    dated = [(entry, extent(entry.date)) for entry in timeline.entries if entry.date]
    figure, axes = pyplot.subplots(figsize=(9, 1.4 + 0.28 * max(len(dated), 2)), layout="constrained")
    for row, (entry, shown) in enumerate(dated):
        axes.plot(_ends(shown), [row, row], color="0.75", linewidth=4, solid_capstyle="butt")
        axes.plot(_moment(shown.at), row, _MARKERS[entry.status], **_style(entry.status))
    words = [f"{one_line(entry.headline)}  ({when(entry)})" for entry, _ in dated]
    axes.set_yticks(range(len(dated)), words, fontsize=9, parse_math=False)
    axes.invert_yaxis()
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right", "left"]].set_visible(False)
    figure.autofmt_xdate()
    axes.set_title(title_of(timeline.article.title, timeline.article.id), loc="left", parse_math=False)
    for status in (one for one in _MARKERS if any(e.status == one for e, _ in dated)):
        axes.plot([], [], _MARKERS[status], **_style(status), label=status)
    if dated:
        axes.legend(fontsize=8, frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
    pyplot.close(figure)  # it is shown as the value of a cell, not a second time at its end
    return figure


def _style(status: str) -> dict[str, Any]:
    """Grey that prints well; what has not happened is hollow."""
    hollow = status in ("scheduled", "proposed", "possible")
    return {"color": "0.2", "markerfacecolor": "white" if hollow else "0.2", "markersize": 7}


def _ends(shown: Extent) -> list[dt.datetime]:
    return [_moment(shown.start), _moment(shown.end)]


def _moment(day: float) -> dt.datetime:
    """The moment that a number of days since 1970 stands for; the calendar's last one where it ends."""
    start = dt.datetime(1970, 1, 1)
    return start + dt.timedelta(days=min(day, (dt.datetime.max - start).days))


def _instant(day: float) -> str:
    return f"{_moment(day).isoformat(timespec='seconds')}Z"
