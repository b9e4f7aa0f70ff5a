"""doccano: one JSON line an article with entities and relations, and corrected lines read back.

doccano keeps no values beside a span. So the status is part of an event's label where it is not
`occurred` (`visit/cancelled`), and EDTF dates and full names travel in the fields `dates` and `names`,
by the offsets of the span ("120-128"), which doccano keeps as they are. Where several entities stand on one
span ("the leaders" are four), a list has the value of each, in the order of their numbers.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from timeline.models import Span, Timeline
from timeline.render.marks import NOT_EVENTS, Link, Marks, Region, marks_of

_FIELDS = ("dates", "names", "understood")
"""The fields for what is told of entities beside their labels."""


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
        **{field: _values(marks.regions, field) for field in _FIELDS},
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _field(label: str) -> str:
    """The field for what is told of an entity beside its label."""
    if label == "date":
        return "dates"
    return "names" if label in NOT_EVENTS else "understood"


def _values(regions: Sequence[Region], field: str) -> dict[str, str | list[str]]:
    """What is told of the regions of a kind, by place: once where it is the same of all that stand there."""
    told: dict[str, list[str]] = {}
    for region in regions:
        if _field(region.label.partition("/")[0]) == field:
            told.setdefault(_place(region.span), []).append(_value(region, field))
    return {
        place: values if len(set(values)) > 1 else values[0] for place, values in told.items() if any(values)
    }


def _value(region: Region, field: str) -> str:
    if field == "dates":
        return _date_value(region)
    return region.values.get("name" if field == "names" else "understood", "")


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
    text, own = told["text"], _own_values(told)
    return Marks(
        article=str(told.get("article") or told.get("id")),
        published=told.get("published"),
        text=text,
        evidence=tuple((start, end) for start, end in told.get("evidence", [])),
        regions=tuple(_read_region(entity, own[str(entity["id"])]) for entity in told["entities"]),
        links=tuple(Link(str(r["from_id"]), str(r["to_id"]), r["type"]) for r in told.get("relations", [])),
    )


def _own_values(told: dict[str, Any]) -> dict[str, str]:
    """By the number of each entity, what is told of it: its own part of a list, by the order of numbers."""
    found: dict[str, str] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for entity in sorted(told["entities"], key=lambda one: one["id"]):
        field = _field(entity["label"].partition("/")[0])
        place = _place((entity["start_offset"], entity["end_offset"]))
        values = told.get(field, {}).get(place, "")
        number = seen[field, place]
        seen[field, place] += 1
        if isinstance(values, list):
            values = values[number] if number < len(values) else ""
        found[str(entity["id"])] = values
    return found


def _read_region(entity: dict[str, Any], told: str) -> Region:
    span = (entity["start_offset"], entity["end_offset"])
    label, _, status = entity["label"].partition("/")
    values: dict[str, str] = {}
    if label == "date":
        edtf, _, modifier = told.partition(" ")
        values = {"edtf": edtf, "modifier": modifier}
    elif label not in NOT_EVENTS:
        values = {"status": status or "occurred", "understood": told}
    else:
        values = {"name": told}
    return Region(str(entity["id"]), span, label, {name: value for name, value in values.items() if value})
