"""schema.org Event as JSON-LD: `eventStatus` for what is cancelled, postponed or moved to another day.

An entry that is `about` a postponed one of its own type is the new appointment: it is EventRescheduled and
its `previousStartDate` is the old one's date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.models import ArticleInfo, Entry, EventDate, Participant, Timeline
from timeline.render.wording import date_words, is_open, label, title_of, web_address

_SCHEMA = "https://schema.org"
_STATUS = {"cancelled": "EventCancelled", "denied": "EventCancelled", "postponed": "EventPostponed"}
_KIND = {"person": "Person", "country": "Country", "organization": "Organization", "group": "Organization"}
_ROLE = {"topic": "about", "actor": "organizer"}


def to_jsonld(timeline: Timeline, text: str | None = None) -> str:
    """A graph of the article and its events."""
    return join_jsonld([timeline])


def join_jsonld(timelines: Sequence[Timeline]) -> str:
    """One graph of all articles and their events."""
    graph = [node for timeline in timelines for node in _nodes(timeline)]
    return json.dumps({"@context": _SCHEMA, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _nodes(timeline: Timeline) -> list[dict[str, Any]]:
    entries = {entry.id: entry for entry in timeline.entries}
    events = [_event(entry, entry.date, timeline, entries) for entry in timeline.entries if entry.date]
    return [_article(timeline.article), *events]


def _article(article: ArticleInfo) -> dict[str, Any]:
    node = {
        "@type": "NewsArticle",
        "@id": _article_id(article),
        "headline": title_of(article.title, article.id),
        "url": web_address(article.url),
        "datePublished": article.published,
        "dateModified": article.modified,
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
    }
    return _filled(node)


def _event(entry: Entry, date: EventDate, timeline: Timeline, entries: Mapping[str, Entry]) -> dict[str, Any]:
    opened, unended = is_open(date)
    before = _appointment_before(entry, entries)
    status = "EventRescheduled" if before else _STATUS.get(entry.status, "EventScheduled")
    node: dict[str, Any] = {
        "@type": "Event",
        "@id": f"{_article_id(timeline.article).partition('#')[0]}#{entry.id}",
        "name": entry.headline,
        "description": entry.evidence[0].text if entry.evidence else None,
        "disambiguatingDescription": f"{label(entry.status)}; {date_words(date)}",
        "keywords": f"{label(entry.type)}, {label(entry.family)}",
        "startDate": None if opened else _start(date),
        "endDate": None if unended else date.latest.isoformat(),
        "eventStatus": f"{_SCHEMA}/{status}",
        "previousStartDate": _start(before) if before else None,
        "location": {"@type": "Place", "name": entry.place.name} if entry.place else None,
        "subjectOf": {"@id": _article_id(timeline.article)},
        **_participants(entry.participants),
    }
    return _filled(node)


def _appointment_before(entry: Entry, entries: Mapping[str, Entry]) -> EventDate | None:
    """The date that the entry was moved from, if it is the new appointment of a postponed event."""
    other = entries.get(entry.about or "")
    moved = other is not None and other.status == "postponed" and other.type == entry.type
    return other.date if other is not None and moved and entry.status != "postponed" else None


def _start(date: EventDate) -> str:
    """ISO 8601 as exact as the words are: a year, a month or a day."""
    if date.grain == "year" and date.earliest.year == date.latest.year:
        return f"{date.earliest.year:04d}"
    month = date.earliest.isoformat()[:7]
    if date.grain == "month" and date.latest.isoformat().startswith(month):
        return month
    return date.earliest.isoformat()


def _participants(participants: Sequence[Participant]) -> dict[str, Any]:
    """By schema.org's properties. A country or body that acts is its organizer, the others attend."""
    found: dict[str, list[dict[str, str]]] = {}
    for one in participants:
        role = _ROLE.get(one.role, "attendee")
        kind = "Organization" if one.kind == "country" and role != "about" else _KIND[one.kind]
        found.setdefault(role, []).append({"@type": kind, "name": one.name})
    return dict(found)


def _article_id(article: ArticleInfo) -> str:
    return web_address(article.url) or f"urn:sha256:{article.sha256}"


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value is not None}
