"""JSON, JSONL and CSV.

The columns of the CSV carry POLECAT's names where the two mean the same (Event ID, Event Date,
Event Type, Event Mode, Actor Name, Recipient Name, Placename, Country, Source, Publication Date,
Language, Version); `Event Date` is EDTF, which is POLECAT's plain day wherever the day is known.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from timeline.models import Entry, Timeline

Cell = str | int | float | None

_ACTORS = ("actor", "participant")
_RECIPIENTS = ("recipient",)


def to_json(timeline: Timeline, text: str | None = None) -> str:
    """The timeline as `Timeline.to_json` writes it."""
    return timeline.to_json()


def to_jsonl(timeline: Timeline, text: str | None = None) -> str:
    """The timeline on one line."""
    return timeline.to_json(indent=None) + "\n"


def join_jsonl(timelines: Sequence[Timeline]) -> str:
    """One timeline a line, in the order given."""
    return "".join(to_jsonl(timeline) for timeline in timelines)


def to_csv(timeline: Timeline, text: str | None = None) -> str:
    """One row an entry, the undated last; with a header."""
    return join_csv([timeline])


def join_csv(timelines: Sequence[Timeline]) -> str:
    """The rows of all timelines under one header."""
    return table_of(rows_of(timelines))


def table_of(rows: Iterable[dict[str, Cell]]) -> str:
    """Rows under the names of `COLUMNS`, as CSV."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, fieldnames=COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def rows_of(timelines: Iterable[Timeline]) -> Iterator[dict[str, Cell]]:
    """A row for each entry, the undated ones behind those of their timeline."""
    for timeline in timelines:
        yield from (row(timeline, entry) for entry in (*timeline.entries, *timeline.undated))


def row(timeline: Timeline, entry: Entry) -> dict[str, Cell]:
    """One entry under the names of `COLUMNS`; several values in a cell are parted by "; "."""
    return {**_what(entry), **_date(entry), **_who(entry), **_words(entry), **_article(timeline)}


def _what(entry: Entry) -> dict[str, Cell]:
    root, _, mode = (entry.codes.plover or "").partition("/")
    return {
        "Event ID": entry.id,
        "Event Type": root,
        "Event Mode": mode,
        "CAMEO": entry.codes.cameo,
        "Type": entry.type,
        "Family": entry.family,
        "Status": entry.status,
        "Headline": entry.headline,
        "About": entry.about,
        "Rules": _join(entry.rules),
        "Confidence": entry.confidence,
    }


def _date(entry: Entry) -> dict[str, Cell]:
    date = entry.date
    if date is None:
        return {}
    return {
        "Event Date": date.edtf,
        "Earliest": date.earliest.isoformat(),
        "Latest": date.latest.isoformat(),
        "Time": date.time,
        "Grain": date.grain,
        "Modifier": date.modifier,
        "Date Text": date.text,
        "Date Basis": date.basis,
    }


def _who(entry: Entry) -> dict[str, Cell]:
    actors = [p for p in entry.participants if p.role in _ACTORS]
    recipients = [p for p in entry.participants if p.role in _RECIPIENTS]
    return {
        "Actor Name": _join(p.name for p in actors),
        "Actor Country": _join(p.country for p in actors),
        "Recipient Name": _join(p.name for p in recipients),
        "Recipient Country": _join(p.country for p in recipients),
        "Participants": _join(entry.names),
        "Placename": entry.place.name if entry.place else None,
        "Country": entry.place.country if entry.place else None,
        "Speaker": entry.source.speaker if entry.source else None,
    }


def _words(entry: Entry) -> dict[str, Cell]:
    if not entry.evidence:
        return {}
    first = entry.evidence[0]
    return {"Evidence": first.text, "Evidence Start": first.span[0], "Evidence End": first.span[1]}


def _article(timeline: Timeline) -> dict[str, Cell]:
    article = timeline.article
    return {
        "Article ID": article.id,
        "Article Title": article.title,
        "URL": article.url,
        "Source": article.outlet,
        "Publication Date": article.published,
        "Language": article.language,
        "Version": timeline.generator.version,
    }


def _join(values: Iterable[str | None]) -> str:
    return "; ".join(value for value in values if value)


COLUMNS: tuple[str, ...] = (
    *("Event ID", "Event Date", "Earliest", "Latest", "Time", "Grain", "Modifier", "Date Text", "Date Basis"),
    *("Event Type", "Event Mode", "CAMEO", "Type", "Family", "Status", "Headline"),
    *("Actor Name", "Actor Country", "Recipient Name", "Recipient Country", "Participants"),
    *("Placename", "Country", "Speaker", "About", "Evidence", "Evidence Start", "Evidence End"),
    *("Rules", "Confidence", "Article ID", "Article Title", "URL", "Source", "Publication Date"),
    *("Language", "Version"),
)
"""The columns of the CSV, in order."""
