"""`timeline render`, `show`, `diff`: what is done with timelines that are already made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options
from timeline.cli.console import emit
from timeline.cli.inputs import STDIN
from timeline.cli.outputs import open_sink
from timeline.cli.outputs import show as show_table
from timeline.errors import InputError

if TYPE_CHECKING:
    from timeline.models import Timeline

RENDER_EXAMPLES = """Examples:\n
  timeline render summit.json --to md\n
  timeline render all.jsonl -o all.csv\n
  timeline extract article.txt --format json | timeline render - --to ics -o article.ics"""
DIFF_EXAMPLES = """Example:\n
  timeline diff before.json after.json"""

File = Annotated[str, typer.Argument(metavar="FILE", help="Timelines in JSON or JSONL; - for stdin.")]


def render(
    file: File,
    to: options.To = None,
    output: options.Output = None,
    article: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The article's text, for formats that show it; see --with-text."),
    ] = None,
) -> None:
    """Write the timelines of FILE in another format."""
    timelines = _load(file)
    several = len(timelines) != 1
    if article is not None and several:
        raise typer.BadParameter("is for one timeline", param_hint="--article")
    sink = open_sink(output, to, several=several, option="--to")
    text = _text_of(timelines[0], article) if article is not None else None
    for timeline in timelines:
        sink.has(timeline.article.id)
        sink.put(timeline, text)
    sink.close()


def show(file: File) -> None:
    """Show the timelines of FILE as tables, with their warnings."""
    for timeline in _load(file):
        show_table(timeline)
        for warning in timeline.warnings:
            emit(f"Warning: {warning.message}")


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="Timelines in JSON or JSONL.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, made later.")],
) -> None:
    """Tell what changed between two timelines, or two batches of them: - gone, + new, ~ told differently."""
    before, after = _load(old), _load(new)
    if len(before) == len(after) == 1:
        emit("\n".join(_changes(before[0], after[0])))
        return
    emit("\n".join(_batch_changes(before, after)))


def _batch_changes(before: list[Timeline], after: list[Timeline]) -> Iterator[str]:
    earlier = {timeline.article.id: timeline for timeline in before}
    later = {timeline.article.id: timeline for timeline in after}
    for name in dict.fromkeys([*earlier, *later]):
        if name not in later:
            yield f"- {name}: the whole timeline"
        elif name not in earlier:
            yield f"+ {name}: the whole timeline"
        else:
            yield f"{name}"
            yield from (f"  {line}" for line in _changes(earlier[name], later[name]))


def _changes(old: Timeline, new: Timeline) -> list[str]:
    from timeline.render import diff as compare

    return compare(old, new).lines()


def _load(file: str) -> list[Timeline]:
    from timeline.render import load_many

    found = list(load_many("/dev/stdin" if file == STDIN else file))
    if not found:
        raise InputError(f"{file}: holds no timeline")
    return found


def _text_of(timeline: Timeline, file: Path) -> str:
    """The text of the article that the timeline was made from: offsets hold in no other."""
    import hashlib

    from timeline.ingest import extracts_in

    for extract in extracts_in(file):
        if (
            hashlib.sha256(extract.text.encode("utf-8", "surrogatepass")).hexdigest()
            == timeline.article.sha256
        ):
            return extract.text
    raise InputError(f"{file}: not the article that {timeline.article.id} was made from")
