"""From a timeline to every format that it is written in.

::

    render(timeline, "csv")             the text of one timeline
    join(timelines, "csv")              of several, where the format can hold them
    format_of("summit.ics")             the format that a file ending stands for
    write("summit.ics", text)           in one step
    load("summit.json")                 a timeline back from its JSON

A format decides nothing: it writes what the timeline says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import OutputError
from timeline.models import Timeline
from timeline.render.corrections import read_corrections
from timeline.render.diff import Difference, diff
from timeline.render.doccano import join_doccano, to_doccano
from timeline.render.files import read_timeline as load
from timeline.render.files import read_timelines as load_many
from timeline.render.files import write
from timeline.render.flat import join_csv, join_jsonl, to_csv, to_json, to_jsonl
from timeline.render.ics import join_ics, to_ics
from timeline.render.jsonld import join_jsonld, to_jsonld
from timeline.render.labelstudio import join_labelstudio, labelling_config, to_labelstudio
from timeline.render.markdown import (
    join_chronos,
    join_markdown,
    join_markwhen,
    to_chronos,
    to_markdown,
    to_markwhen,
)
from timeline.render.page import to_html
from timeline.render.spreadsheet import join_excel, to_excel
from timeline.render.terminal import rich_table, to_table
from timeline.render.timelinejs import join_timelinejs, to_timelinejs
from timeline.render.vis import join_vis, to_vis

__all__ = [
    "FORMATS",
    "Difference",
    "Format",
    "diff",
    "format_of",
    "join",
    "labelling_config",
    "load",
    "load_many",
    "read_corrections",
    "render",
    "rich_table",
    "write",
]


@dataclass(frozen=True)
class Format:
    """One way to write a timeline.

    `endings` are the file endings that it is guessed from, longest first; `one` writes one timeline
    and takes the article's text or None; `many` writes several into one text, or is None where the
    format cannot hold them.
    """

    name: str
    endings: tuple[str, ...]
    one: Callable[[Timeline, str | None], str]
    many: Callable[[Sequence[Timeline]], str] | None = None


_ALL = (
    Format("json", (".json",), to_json),
    Format("jsonl", (".jsonl", ".ndjson"), to_jsonl, join_jsonl),
    Format("csv", (".csv",), to_csv, join_csv),
    Format("excel", (".excel.csv",), to_excel, join_excel),
    Format("md", (".md", ".markdown"), to_markdown, join_markdown),
    Format("markwhen", (".mw",), to_markwhen, join_markwhen),
    Format("chronos", (".chronos.md",), to_chronos, join_chronos),
    Format("table", (".txt",), to_table),
    Format("timelinejs", (".timelinejs.json",), to_timelinejs, join_timelinejs),
    Format("vis", (".vis.json",), to_vis, join_vis),
    Format("ics", (".ics", ".ical"), to_ics, join_ics),
    Format("labelstudio", (".labelstudio.json",), to_labelstudio, join_labelstudio),
    Format("doccano", (".doccano.jsonl",), to_doccano, join_doccano),
    Format("jsonld", (".jsonld",), to_jsonld, join_jsonld),
    Format("html", (".html", ".htm"), to_html),
)

FORMATS: dict[str, Format] = {form.name: form for form in _ALL}
"""Every format, by name."""


def render(timeline: Timeline, format: str, *, text: str | None = None) -> str:  # noqa: A002 - the option's name
    """The timeline in a format, as text.

    `text` is the text of the article, for the formats that show it; without it they use the one in
    `timeline.article.text`. Raises OutputError for a format that does not exist or lacks what it needs,
    MissingExtraError where its library is not installed.
    """
    return _named(format).one(timeline, text if text is not None else timeline.article.text)


def join(timelines: Sequence[Timeline], format: str) -> str:  # noqa: A002 - the option's name
    """Several timelines in one text. Raises OutputError where the format holds only one."""
    found = _named(format)
    if found.many is None:
        several = ", ".join(name for name, other in FORMATS.items() if other.many)
        raise OutputError(f"the format {format} holds one timeline; these hold several: {several}")
    return found.many(timelines)


def format_of(path: str | Path) -> str:
    """The name of the format that the file's ending stands for. Raises OutputError for any other ending."""
    name = Path(path).name.lower()
    fits = [(len(e), f.name) for f in FORMATS.values() for e in f.endings if name.endswith(e)]
    if not fits:
        endings = ", ".join(e for f in FORMATS.values() for e in f.endings)
        raise OutputError(f"{path}: no format has this ending; known are {endings}")
    return max(fits)[1]


def _named(name: str) -> Format:
    if name not in FORMATS:
        raise OutputError(f"no format named {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]
