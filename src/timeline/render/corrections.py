"""Corrected annotations read back as gold timelines, for `timeline evaluate`.

A gold timeline is what the evaluation reads: the article's id, its publication date, and entries with
`date` (EDTF), `modifier`, `type`, `status`, `participants`, `place`, `core` and `mentions` (each with
`text`, `span`, `trigger`, `trigger_span`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.models import Span
from timeline.paths import user_path
from timeline.render import doccano, labelstudio
from timeline.render.marks import NOT_EVENTS, ROLES, Marks, Region

Gold = dict[str, Any]


def read_corrections(path: str | Path) -> list[Gold]:
    """The gold timelines of a file exported by Label Studio (JSON) or doccano (JSONL), in its order.

    Events without a date are left out, as a gold timeline has none; so are tasks that nobody annotated.
    Raises InputError where the file is neither, or where a date was marked but not given its EDTF value.
    """
    path = user_path(path)
    try:
        return [_gold(marks, path) for marks in _read(path)]
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        why = f"no field {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(f"{path}: not an export of Label Studio or doccano: {why}") from error


def _read(path: Path) -> Iterator[Marks]:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    if content.lstrip().startswith("["):
        yield from filter(None, map(labelstudio.read_task, json.loads(content)))
    else:
        yield from (doccano.read_line(json.loads(line)) for line in content.split("\n") if line.strip())


def _gold(marks: Marks, path: Path) -> Gold:
    regions = {region.id: region for region in marks.regions}
    linked: dict[str, list[tuple[str, Region]]] = {}
    for link in marks.links:
        linked.setdefault(link.source, []).append((link.label, regions[link.target]))
    repeated = {link.target for link in marks.links if link.label == "same"}
    events = [r for r in marks.regions if r.label not in NOT_EVENTS and r.id not in repeated]
    entries = [_entry(event, linked.get(event.id, []), marks, path) for event in events]
    return {
        "article": marks.article,
        "published": marks.published,
        "entries": [entry for entry in entries if entry is not None],
    }


def _entry(event: Region, linked: list[tuple[str, Region]], marks: Marks, path: Path) -> Gold | None:
    dates = [region for _, region in linked if region.label == "date"]
    if not dates:
        return None
    triggers = [event, *(region for label, region in linked if label == "same")]
    places = [region for _, region in linked if region.label == "place"]
    return {
        "date": _edtf(dates[0], marks, path),
        "modifier": dates[0].values.get("modifier"),
        "type": event.label,
        "also_types": [],
        "status": event.values.get("status", "occurred"),
        "participants": _participants(event, linked, marks),
        "place": _name(places[0], marks) if places else None,
        "core": True,
        "mentions": [_mention(trigger.span, marks) for trigger in triggers],
        "also_dates": [],
        "also_status": [],
        "optional_participants": [],
    }


def _edtf(region: Region, marks: Marks, path: Path) -> str:
    edtf = region.values.get("edtf")
    if not edtf:
        start, end = region.span
        words = marks.text[start:end]
        raise InputError(
            f'{path}: article {marks.article}: the date "{words}" ({start}-{end}) has no EDTF value; '
            "write it beside the region (Label Studio) or into the field dates (doccano)"
        )
    return edtf


def _participants(event: Region, linked: list[tuple[str, Region]], marks: Marks) -> list[str]:
    marked = sorted((region for _, region in linked if region.label in ROLES), key=lambda r: r.span)
    understood = [name for name in event.values.get("understood", "").split("; ") if name]
    return list(dict.fromkeys([*(_name(region, marks) for region in marked), *understood]))


def _name(region: Region, marks: Marks) -> str:
    """The full name beside the region, or the words themselves."""
    return region.values.get("name") or marks.text[slice(*region.span)]


def _mention(trigger: Span, marks: Marks) -> Gold:
    span = _evidence(trigger, marks)
    return {
        "text": marks.text[slice(*span)],
        "span": list(span),
        "trigger": marks.text[slice(*trigger)],
        "trigger_span": list(trigger),
    }


def _evidence(trigger: Span, marks: Marks) -> Span:
    """The shortest clause or sentence of the timeline that holds the trigger; else its line."""
    around = [s for s in marks.evidence if s[0] <= trigger[0] and trigger[1] <= s[1]]
    if around:
        return min(around, key=lambda s: s[1] - s[0])
    start = marks.text.rfind("\n", 0, trigger[0]) + 1
    end = marks.text.find("\n", trigger[1])
    return start, end if end >= 0 else len(marks.text)
