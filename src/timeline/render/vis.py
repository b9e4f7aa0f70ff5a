"""vis-timeline: items and groups, for `new vis.Timeline(element, data.items, data.groups)`.

An item's `end` is a moment, so an interval ends where the day after its last begins. All words are
escaped: vis-timeline reads HTML. `className` carries status and family, for a style sheet.
"""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Sequence
from typing import Any

from timeline.models import Entry, EventDate, Timeline
from timeline.render.wording import known_days, label, one_line, when


def to_vis(timeline: Timeline, text: str | None = None) -> str:
    """The items of one timeline, grouped by type."""
    return join_vis([timeline])


def join_vis(timelines: Sequence[Timeline]) -> str:
    """The items of all timelines, grouped by type."""
    items = [
        _item(entry, entry.date, f"{timeline.article.id}-{entry.id}")
        for timeline in timelines
        for entry in timeline.entries
        if entry.date
    ]
    groups = [{"id": kind, "content": _escape(label(kind))} for kind in sorted({i["group"] for i in items})]
    return json.dumps({"items": items, "groups": groups}, ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry, date: EventDate, identifier: str) -> dict[str, Any]:
    quote = entry.evidence[0].text if entry.evidence else ""
    words = f"{when(entry)} · {label(entry.status)} · {entry.headline} · {quote}"
    return {
        "id": identifier,
        "content": _escape(entry.headline),
        "title": _escape(words.rstrip(" ·")),
        "group": entry.type,
        "className": f"status-{entry.status} family-{_class(entry.family)}",
        **_stretch(date),
    }


def _stretch(date: EventDate) -> dict[str, str]:
    first, last = known_days(date)
    if first == last:
        return {"start": first.isoformat(), "type": "box"}
    after = last + dt.timedelta(days=1)
    return {"start": first.isoformat(), "end": after.isoformat(), "type": "range"}


def _class(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name)


def _escape(text: str) -> str:
    return html.escape(one_line(text))
