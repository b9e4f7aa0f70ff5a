"""TimelineJS 3 (Knight Lab): the JSON that its `Timeline` reads.

Dates keep their precision: a start date may be a year or a month only. What such a date cannot say
("early July", "until 12 June") stands in `display_date`. All words are escaped: TimelineJS reads HTML.
"""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Sequence
from typing import Any

from timeline.models import ArticleInfo, Entry, EventDate, Timeline
from timeline.render.wording import (
    date_words,
    is_open,
    known_days,
    label,
    one_line,
    title_of,
    web_address,
    when,
)

_MONTHLY = ("month", "quarter", "season", "half")
_YEARLY = ("year", "decade", "century")
_PLAIN_STATUS = ("occurred", "ongoing")


def to_timelinejs(timeline: Timeline, text: str | None = None) -> str:
    """One event an entry, grouped by type, with a title slide for the article."""
    return _dump(_title(timeline.article), _events([timeline]))


def join_timelinejs(timelines: Sequence[Timeline]) -> str:
    """The events of all timelines in one, without a title slide; TimelineJS puts them in order."""
    return _dump(None, _events(timelines))


def _dump(title: dict[str, Any] | None, events: list[dict[str, Any]]) -> str:
    whole = {**({"title": title} if title else {}), "events": events, "scale": "human"}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _title(article: ArticleInfo) -> dict[str, Any]:
    facts = [fact for fact in (article.outlet, article.published) if fact]
    words = "".join(f"<p>{_escape(fact)}</p>" for fact in facts) + _link(article)
    return {"text": {"headline": _escape(title_of(article.title, article.id)), "text": words}}


def _events(timelines: Sequence[Timeline]) -> list[dict[str, Any]]:
    return [
        _event(entry, entry.date, timeline.article)
        for timeline in timelines
        for entry in timeline.entries
        if entry.date
    ]


def _event(entry: Entry, date: EventDate, article: ArticleInfo) -> dict[str, Any]:
    start, end = (_day(day, date) for day in known_days(date))
    event: dict[str, Any] = {"start_date": start}
    if end != start:
        event["end_date"] = end
    headline = entry.headline if entry.status in _PLAIN_STATUS else f"{entry.headline} ({entry.status})"
    return {
        **event,
        "display_date": _escape(when(entry)),
        "text": {"headline": _escape(headline), "text": _words(entry, date, article)},
        "group": _escape(label(entry.type)),
        "unique_id": f"{article.id}-{entry.id}",
    }


def _day(day: dt.date, date: EventDate) -> dict[str, int]:
    parts = {"year": day.year}
    if date.grain in _YEARLY and not any(is_open(date)):
        return parts
    parts["month"] = day.month
    if date.grain in _MONTHLY and not any(is_open(date)):
        return parts
    return {**parts, "day": day.day}


def _words(entry: Entry, date: EventDate, article: ArticleInfo) -> str:
    quote = f"<blockquote>{_escape(entry.evidence[0].text)}</blockquote>" if entry.evidence else ""
    facts = [label(entry.status), date_words(date), *entry.names]
    facts += [entry.place.name] if entry.place else []
    return f"{quote}<p>{_escape(' · '.join(facts))}</p>{_link(article)}"


def _link(article: ArticleInfo) -> str:
    address = web_address(article.url)
    if not address:
        return ""
    return f'<p><a href="{html.escape(address)}">{_escape(title_of(article.title, address))}</a></p>'


def _escape(text: str) -> str:
    return html.escape(one_line(text))
