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
from timeline.models import DatedEntry, Span, Timeline
from timeline.packed import in_utf8
from timeline.paths import user_path
from timeline.render import doccano, labelstudio
from timeline.render.files import files_in, timelines_in
from timeline.render.marks import NOT_EVENTS, ROLES, Marks, Region

Gold = dict[str, Any]
_NO_CHOICE: Gold = {
    "core": True,
    "also_types": [],
    "also_dates": [],
    "also_status": [],
    "optional_participants": [],
}
"""What a gold entry says where only one answer is right."""


def read_corrections(path: str | Path) -> list[Gold]:
    """The gold timelines of a file exported by Label Studio (JSON) or doccano (JSONL), in its order.

    Timelines that were corrected by hand (JSON, JSONL) are gold as well.

    Of a folder all its JSON and JSONL files are read, in the order of their names.

    Events without a date are left out, as a gold timeline has none; so are tasks that nobody annotated.
    Raises InputError where the file is neither, or where a date was marked but not given its EDTF value.
    """
    path = user_path(path)
    files = files_in(path) if path.is_dir() else [path]
    return [gold for file in files for gold in _golds(file)]


def _golds(path: Path) -> list[Gold]:
    try:
        content = in_utf8(path.read_bytes()).decode("utf-8-sig")
        if _holds_timelines(content):
            return [_gold_of(timeline) for timeline in timelines_in(content.encode(), str(path))]
        return [_gold(marks, path) for marks in _read(content)]
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not an export of Label Studio or doccano: not UTF-8") from error
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        why = f"no field {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(f"{path}: not an export of Label Studio or doccano: {why}") from error


def _holds_timelines(content: str) -> bool:
    """Whether the first object of a file is a timeline, and no task or line of an annotation tool."""
    if not content.lstrip().startswith("{"):
        return False
    first: Gold = json.JSONDecoder().raw_decode(content.lstrip())[0]
    return {"generator", "entries"} <= first.keys() or first.keys() == {"id", "error"}


def _gold_of(timeline: Timeline) -> Gold:
    article = timeline.article
    entries = [_gold_entry(entry) for entry in timeline]
    return {"article": article.id, "published": article.published, "entries": entries}


def _gold_entry(entry: DatedEntry) -> Gold:
    return {
        "date": entry.date.edtf,
        "modifier": entry.date.modifier,
        "type": entry.type,
        "status": entry.status,
        "participants": list(dict.fromkeys(entry.names)),
        "place": entry.place.name if entry.place else None,
        "mentions": [told.model_dump(mode="json") for told in entry.evidence],
        **_NO_CHOICE,
    }


def _read(content: str) -> Iterator[Marks]:
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
        "status": event.values.get("status", "occurred"),
        "participants": _participants(event, linked, marks),
        "place": _name(places[0], marks) if places else None,
        "mentions": [_mention(trigger.span, marks) for trigger in triggers],
        **_NO_CHOICE,
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
