"""iCalendar (RFC 5545), written by the icalendar library (extra `ics`).

Every event is of whole days, because an article seldom says in which zone its hours are; the hour it
tells is in the description. `DTEND` is the day after the last. `DTSTAMP` is the day of publication:
the same timeline gives the same bytes. What is cancelled or denied is CANCELLED, what is not certain to
be TENTATIVE. `X-TIMELINE-EDTF` keeps the date as it is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from timeline.errors import MissingExtraError
from timeline.models import ArticleInfo, Entry, EventDate, Timeline
from timeline.render.wording import known_days, label, one_line, title_of, web_address, when

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_STATUS = {
    "cancelled": "CANCELLED",
    "denied": "CANCELLED",
    "postponed": "TENTATIVE",
    "proposed": "TENTATIVE",
    "possible": "TENTATIVE",
}
_NO_STAMP = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def to_ics(timeline: Timeline, text: str | None = None) -> str:
    """A calendar with one event an entry. Raises MissingExtraError without icalendar."""
    return _calendar([timeline], title_of(timeline.article.title, timeline.article.id))


def join_ics(timelines: Sequence[Timeline]) -> str:
    """The events of all timelines in one calendar. Raises MissingExtraError without icalendar."""
    return _calendar(timelines, "Timeline")


def _calendar(timelines: Sequence[Timeline], name: str) -> str:
    try:
        from icalendar import Calendar  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("icalendar", "ics", "The format ics") from error
    calendar = Calendar()
    calendar.add("prodid", "-//diplomatic-timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for timeline in timelines:
        _add_events(calendar, timeline)
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _add_events(calendar: Calendar, timeline: Timeline) -> None:
    for entry in timeline.entries:
        if entry.date:
            calendar.add_component(_event(entry, entry.date, timeline.article))


def _event(entry: Entry, date: EventDate, article: ArticleInfo) -> Event:
    from icalendar import Event  # noqa: PLC0415 - an extra

    event = Event()
    for name, value in _fields(entry, date, article).items():
        if value:
            event.add(name, value)
    return event


def _fields(entry: Entry, date: EventDate, article: ArticleInfo) -> dict[str, Any]:
    first, last = known_days(date)
    return {
        "uid": _uid(entry.id, article),
        "dtstamp": _stamp(article),
        "dtstart": first,
        "dtend": last + dt.timedelta(days=1) if last < dt.date.max else None,
        "summary": one_line(entry.headline),
        "description": _description(entry),
        "location": one_line(entry.place.name) if entry.place else None,
        "categories": [label(entry.type), label(entry.status)],
        "status": _STATUS.get(entry.status, "CONFIRMED"),
        "transp": "TRANSPARENT",
        "url": web_address(article.url),
        "related-to": _uid(entry.about, article) if entry.about else None,
        "x-timeline-edtf": date.edtf,
    }


def _uid(identifier: str, article: ArticleInfo) -> str:
    return f"{one_line(identifier)}@{article.sha256[:16]}.diplomatic-timeline"


def _stamp(article: ArticleInfo) -> dt.datetime:
    if not article.published:
        return _NO_STAMP
    published = dt.datetime.fromisoformat(article.published)
    return published.astimezone(dt.UTC) if published.tzinfo else published.replace(tzinfo=dt.UTC)


def _description(entry: Entry) -> str:
    facts = f"{label(entry.status)}: {when(entry)}"
    return "\n".join(dict.fromkeys([facts, *(one_line(item.text) for item in entry.evidence)]))
