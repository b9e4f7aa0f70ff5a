"""`timeline render`, `show`, `diff`: what is done with timelines that are already made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options
from timeline.cli.console import complain, emit
from timeline.cli.inputs import STDIN, stdin
from timeline.cli.outputs import open_sink
from timeline.cli.outputs import show as show_table
from timeline.errors import InputError

if TYPE_CHECKING:
    from timeline.models import Timeline
    from timeline.render import Difference

RENDER_EXAMPLES = """Examples:\n
  timeline render summit.json --to md\n
  timeline render all.jsonl -o all.csv\n
  timeline extract article.txt --format json | timeline render - --to ics -o article.ics"""
DIFF_EXAMPLES = """Examples:\n
  timeline diff before.json after.json\n
  timeline diff last-week/ today/"""

File = Annotated[
    str, typer.Argument(metavar="FILE", help="Timelines: JSON, JSONL or a folder of them; - for stdin.")
]


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
    timelines, failed = _load(file)
    several = len(timelines) != 1
    if article is not None and several:
        raise typer.BadParameter("is for one timeline", param_hint="--article")
    sink = open_sink(output, to, several=several, option="--to")
    text = _text_of(timelines[0], article) if article is not None else None
    for timeline in timelines:
        sink.has(timeline.article.id)
        sink.put(timeline, text)
    sink.close()
    if failed:
        raise typer.Exit(1)


def show(file: File) -> None:
    """Show the timelines of FILE as tables, with their warnings."""
    timelines, failed = _load(file)
    for timeline in timelines:
        show_table(timeline)
        for warning in timeline.warnings:
            emit(f"Warning: {warning.message}")
    if failed:
        raise typer.Exit(1)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="Timelines: JSON, JSONL or a folder of them.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, made later.")],
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with 1 where they differ.")] = False,
) -> None:
    """Tell what changed between two timelines, or two batches of them: - gone, + new, ~ told differently."""
    (before, lost), (after, lost_later) = _load(old), _load(new)
    earlier = {timeline.article.id: timeline for timeline in before}
    later = {timeline.article.id: timeline for timeline in after}
    if len(before) == len(after) == 1:
        emit("\n".join(_changes(before[0], after[0])))
        differ = bool(_compared(before[0], after[0]))
    else:
        emit("\n".join(_batch_changes(earlier, later)))
        both = earlier.keys() & later.keys()
        differ = earlier.keys() != later.keys() or any(_compared(earlier[n], later[n]) for n in both)
    if lost or lost_later or (exit_code and differ):
        raise typer.Exit(1)


def _batch_changes(earlier: dict[str, Timeline], later: dict[str, Timeline]) -> Iterator[str]:
    for name in dict.fromkeys([*earlier, *later]):
        if name not in later:
            yield f"- {name}: the whole timeline"
        elif name not in earlier:
            yield f"+ {name}: the whole timeline"
        else:
            yield f"{name}"
            yield from (f"  {line}" for line in _changes(earlier[name], later[name]))


def _changes(old: Timeline, new: Timeline) -> list[str]:
    return _compared(old, new).lines()


def _compared(old: Timeline, new: Timeline) -> Difference:
    from timeline.render import diff as compare

    return compare(old, new)


def _load(file: str) -> tuple[list[Timeline], int]:
    """The timelines of a file or folder, and how many of its lines are failures, which are told."""
    from timeline.render import load_many
    from timeline.render.files import timelines_in

    failed: list[str] = []
    if file == STDIN:
        found = list(timelines_in(stdin().read(), "stdin", on_failure=failed.append))
    else:
        found = list(load_many(file, on_failure=failed.append))
    if failed and found:
        some = ", ".join(failed[:3]) + (", …" if len(failed) > 3 else "")
        complain(f"{file}: left out, as they failed when it was made: {len(failed)} ({some})")
    if not found:
        raise InputError(f"{file}: holds no timeline")
    return found, len(failed)


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
