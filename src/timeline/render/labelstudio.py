"""Label Studio: tasks with the timeline as a prediction to correct, and corrected tasks read back.

`labelling_config` gives the project's labelling interface; the names in it are those in the tasks.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

from timeline.models import Timeline
from timeline.models.time import Modifier
from timeline.models.timeline import Status
from timeline.render.marks import ROLES, Link, Marks, Region, marks_of

_CHOICES = {"status": get_args(Status), "modifier": get_args(Modifier)}
_WORDS = ("edtf", "name", "understood")


def to_labelstudio(timeline: Timeline, text: str | None = None) -> str:
    """A list of one task. Raises OutputError without the text of the article."""
    return _dump([_task(marks_of(timeline, text), _version(timeline))])


def join_labelstudio(timelines: Sequence[Timeline]) -> str:
    """A list of one task an article. Raises OutputError where one comes without its text."""
    return _dump([_task(marks_of(t, t.article.text), _version(t)) for t in timelines])


def labelling_config(types: Iterable[str]) -> str:
    """The labelling interface (XML) of a project whose events have these types."""
    names = (*types, "date", "place", *ROLES)
    labels = "\n".join(f'    <Label value="{html.escape(name)}"/>' for name in names)
    choices = "\n".join(_choices(name, values) for name, values in _CHOICES.items())
    areas = "\n".join(
        f'  <TextArea name="{name}" toName="text" perRegion="true" editable="true"/>' for name in _WORDS
    )
    relations = "\n".join(f'    <Relation value="{name}"/>' for name in ("date", "place", *ROLES, "same"))
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n'
        f'  <Text name="text" value="$text"/>\n{choices}\n{areas}\n'
        f"  <Relations>\n{relations}\n  </Relations>\n</View>\n"
    )


def _choices(name: str, values: Iterable[str]) -> str:
    inner = "".join(f'<Choice value="{html.escape(value)}"/>' for value in values)
    return f'  <Choices name="{name}" toName="text" perRegion="true">{inner}</Choices>'


def _dump(tasks: list[dict[str, Any]]) -> str:
    return json.dumps(tasks, ensure_ascii=False, indent=2) + "\n"


def _version(timeline: Timeline) -> str:
    return f"{timeline.generator.name} {timeline.generator.version}"


def _task(marks: Marks, version: str) -> dict[str, Any]:
    results = [result for region in marks.regions for result in _results(region, marks.text)]
    results += [_relation(link) for link in marks.links]
    data = {
        "text": marks.text,
        "article": marks.article,
        "published": marks.published,
        "evidence": [list(span) for span in marks.evidence],
    }
    return {"data": data, "predictions": [{"model_version": version, "result": results}]}


def _results(region: Region, text: str) -> Iterator[dict[str, Any]]:
    """The label of a region, then each value beside it; they share the region's id."""
    start, end = region.span
    place = {"start": start, "end": end}
    base = {"id": region.id, "to_name": "text"}
    words = {"text": text[start:end]}
    yield {
        **base,
        "from_name": "label",
        "type": "labels",
        "value": {**place, **words, "labels": [region.label]},
    }
    for name, value in region.values.items():
        if name in _CHOICES:
            yield {
                **base,
                "from_name": name,
                "type": "choices",
                "value": {**place, **words, "choices": [value]},
            }
        else:
            yield {**base, "from_name": name, "type": "textarea", "value": {**place, "text": [value]}}


def _relation(link: Link) -> dict[str, Any]:
    ends = {"from_id": link.source, "to_id": link.target}
    return {"type": "relation", **ends, "direction": "right", "labels": [link.label]}


def read_task(task: dict[str, Any]) -> Marks | None:
    """The corrected marks of an exported task; None where nobody has annotated it.

    The last annotation that was not skipped counts.
    """
    done = [a for a in task.get("annotations", []) if not a.get("was_cancelled")]
    if not done:
        return None
    results: list[dict[str, Any]] = done[-1]["result"]
    data = task["data"]
    return Marks(
        article=str(data.get("article") or task.get("id")),
        published=data.get("published"),
        text=data["text"],
        evidence=tuple((start, end) for start, end in data.get("evidence", [])),
        regions=_read_regions(results),
        links=tuple(
            Link(r["from_id"], r["to_id"], (r.get("labels") or [""])[0])
            for r in results
            if r["type"] == "relation"
        ),
    )


def _read_regions(results: list[dict[str, Any]]) -> tuple[Region, ...]:
    values: dict[str, dict[str, str]] = {}
    for result in results:
        if result["type"] == "choices":
            values.setdefault(result["id"], {})[result["from_name"]] = result["value"]["choices"][0]
        elif result["type"] == "textarea":
            values.setdefault(result["id"], {})[result["from_name"]] = " ".join(result["value"]["text"])
    return tuple(
        Region(
            r["id"],
            (r["value"]["start"], r["value"]["end"]),
            r["value"]["labels"][0],
            values.get(r["id"], {}),
        )
        for r in results
        if r["type"] == "labels"
    )
