"""doccano: one JSON line an article with entities and relations, and corrected lines read back.

doccano keeps no values beside a span. So the status is part of an event's label where it is not
`occurred` (`visit/cancelled`), and EDTF dates and full names travel in the fields `dates` and `names`,
by the offsets of the span ("120-128"), which doccano keeps as they are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from timeline.models import Span, Timeline
from timeline.render.marks import NOT_EVENTS, Link, Marks, Region, marks_of


def to_doccano(timeline: Timeline, text: str | None = None) -> str:
    """One line. Raises OutputError without the text of the article."""
    return _line(marks_of(timeline, text))


def join_doccano(timelines: Sequence[Timeline]) -> str:
    """One line an article. Raises OutputError where one comes without its text."""
    return "".join(to_doccano(timeline, timeline.article.text) for timeline in timelines)


def _line(marks: Marks) -> str:
    numbers = {region.id: number for number, region in enumerate(marks.regions, start=1)}
    record = {
        "text": marks.text,
        "entities": [_entity(region, numbers[region.id]) for region in marks.regions],
        "relations": [
            {"id": n, "from_id": numbers[link.source], "to_id": numbers[link.target], "type": link.label}
            for n, link in enumerate(marks.links, start=1)
        ],
        "article": marks.article,
        "published": marks.published,
        "evidence": [list(span) for span in marks.evidence],
        "dates": {_place(r.span): _date_value(r) for r in marks.regions if r.label == "date"},
        "names": {_place(r.span): r.values["name"] for r in marks.regions if "name" in r.values},
        "understood": {
            _place(r.span): r.values["understood"] for r in marks.regions if "understood" in r.values
        },
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _entity(region: Region, number: int) -> dict[str, Any]:
    status = region.values.get("status", "occurred")
    label = region.label if status == "occurred" else f"{region.label}/{status}"
    start, end = region.span
    return {"id": number, "start_offset": start, "end_offset": end, "label": label}


def _place(span: Span) -> str:
    return f"{span[0]}-{span[1]}"


def _date_value(region: Region) -> str:
    """The EDTF date, and the modifier after a blank where there is one."""
    return " ".join(region.values[name] for name in ("edtf", "modifier") if name in region.values)


def read_line(record: dict[str, Any]) -> Marks:
    """The corrected marks of one exported line."""
    told = {**record.get("meta", {}), **record}
    return Marks(
        article=str(told.get("article") or told.get("id")),
        published=told.get("published"),
        text=told["text"],
        evidence=tuple((start, end) for start, end in told.get("evidence", [])),
        regions=tuple(_read_region(entity, told) for entity in told["entities"]),
        links=tuple(Link(str(r["from_id"]), str(r["to_id"]), r["type"]) for r in told.get("relations", [])),
    )


def _read_region(entity: dict[str, Any], told: dict[str, Any]) -> Region:
    span = (entity["start_offset"], entity["end_offset"])
    label, _, status = entity["label"].partition("/")
    values: dict[str, str] = {}
    if label == "date":
        edtf, _, modifier = told.get("dates", {}).get(_place(span), "").partition(" ")
        values = {"edtf": edtf, "modifier": modifier}
    elif label not in NOT_EVENTS:
        values = {
            "status": status or "occurred",
            "understood": told.get("understood", {}).get(_place(span), ""),
        }
    else:
        values = {"name": told.get("names", {}).get(_place(span), "")}
    return Region(str(entity["id"]), span, label, {name: value for name, value in values.items() if value})
