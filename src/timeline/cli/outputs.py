"""Where timelines go: stdout, one file, or a folder with a file for each."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

import typer

from timeline.cli.console import emit, for_people
from timeline.errors import OutputError
from timeline.paths import user_path

if TYPE_CHECKING:
    from timeline.errors import TimelineError
    from timeline.models import Timeline

FLOWING = ("jsonl", "table")
"""Formats that are written article by article as they come."""

_LONGEST_NAME = 100


class Sink(Protocol):
    """Takes timelines in the order of the sources."""

    def has(self, name: str) -> bool:
        """Whether an earlier run has written the source of this id; each one counts once."""

    def put(self, timeline: Timeline, text: str | None) -> None:
        """Take a timeline, and the text of its article for the formats that show it."""

    def fail(self, name: str, error: TimelineError) -> None:
        """Take the failure of a source."""

    def close(self) -> None:
        """Write what is not yet written."""


def open_sink(
    output: str | None,
    format: str | None,  # noqa: A002 - the option's name
    *,
    several: bool,
    resume: bool = False,
    option: str = "--format",
) -> Sink:
    """The place that `-o`, the format and the number of sources name; `option` is what asks for a format.

    Ends with a usage error where the format cannot hold several timelines, or there is nothing to resume.
    """
    if output == "":
        raise typer.BadParameter("names no file and no folder", param_hint="--output")
    if output is not None and output.startswith("~"):
        output = str(user_path(output)) + ("/" if output.endswith(("/", "\\")) else "")
    if output is not None and output != "-" and _is_folder(output):
        return Folder(Path(output), format or "json", resume=resume)
    chosen = format or _fitting(output, several=several, option=option)
    if resume and (output in (None, "-") or chosen != "jsonl"):
        raise typer.BadParameter("needs -o FOLDER/ or -o FILE.jsonl", param_hint="--resume")
    if several:
        _check(chosen, option)
    if output is None or output == "-":
        return Flow(emit, chosen) if not several or chosen in FLOWING else Heap(emit, chosen)
    path = Path(output)
    if chosen == "jsonl":
        return Lines(path, resume=resume)
    return Heap(lambda content: _write(path, content), chosen, single=not several)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", "\\")) or Path(output).is_dir()


def _fitting(output: str | None, *, several: bool, option: str) -> str:
    if output is not None and output != "-":
        from timeline.render import format_of

        try:
            return format_of(output)
        except OutputError as error:
            raise typer.BadParameter(f"{error}; or name it with {option}", param_hint="--output") from error
    if for_people():
        return "table"
    return "jsonl" if several else "json"


def _check(chosen: str, option: str) -> None:
    """End with a usage error where the format holds one timeline alone."""
    from timeline.render import FORMATS

    if chosen not in FLOWING and FORMATS[chosen].many is None:
        raise typer.BadParameter(
            f"the format {chosen} holds one timeline; take jsonl, or -o FOLDER/ for a file each",
            param_hint=option,
        )


def failure(name: str, error: TimelineError) -> str:
    """The line of a batch that stands for a failed source."""
    return json.dumps({"id": name, "error": {"code": error.code, "message": str(error)}}, ensure_ascii=False)


def show(timeline: Timeline) -> None:
    """A table on stdout: in colour for people, plain for pipes."""
    if not for_people():
        emit(_render(timeline, "table", None))
        return
    from rich.console import Console

    from timeline.render import rich_table

    Console().print(rich_table(timeline))


class Flow:
    """Writes each timeline as it comes."""

    def __init__(self, write: Callable[[str], None], format: str) -> None:  # noqa: A002
        self._write = write
        self._format = format

    def has(self, name: str) -> bool:
        """Nothing was written before."""
        return False

    def put(self, timeline: Timeline, text: str | None) -> None:
        """Write it."""
        if self._format == "table":
            show(timeline)
        else:
            self._write(_render(timeline, self._format, text))

    def fail(self, name: str, error: TimelineError) -> None:
        """Write a line for it, in JSONL."""
        if self._format == "jsonl":
            self._write(failure(name, error))

    def close(self) -> None:
        """Everything is written."""


class Lines:
    """A JSONL file, written line by line; resumed, it keeps what is whole and tries the failed ones again."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        kept = _kept_lines(path) if resume and path.exists() else []
        self._done = Counter(json.loads(line)["article"]["id"] for line in kept)
        _write(path, "".join(kept))
        self._file: IO[str] = path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n")

    def has(self, name: str) -> bool:
        """Whether the file has a line with this id that no earlier source has claimed."""
        if not self._done[name]:
            return False
        self._done[name] -= 1
        return True

    def put(self, timeline: Timeline, text: str | None) -> None:
        """Write its line."""
        self._line(_render(timeline, "jsonl", text))

    def fail(self, name: str, error: TimelineError) -> None:
        """Write a line for it."""
        self._line(failure(name, error) + "\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _line(self, line: str) -> None:
        self._file.write(line)
        self._file.flush()


class Heap:
    """Collects timelines for a format that is written as a whole, and writes them at the end."""

    def __init__(self, write: Callable[[str], None], format: str, *, single: bool = False) -> None:  # noqa: A002
        self._write = write
        self._format = format
        self._single = single
        self._found: list[Timeline] = []
        self._texts: list[str | None] = []

    def has(self, name: str) -> bool:
        """Nothing was written before."""
        return False

    def put(self, timeline: Timeline, text: str | None) -> None:
        """Keep it."""
        self._found.append(timeline)
        self._texts.append(text)

    def fail(self, name: str, error: TimelineError) -> None:
        """Nothing stands for it in these formats."""

    def close(self) -> None:
        """Write them all; nothing where every source failed."""
        if not self._found:
            return
        if self._single:
            self._write(_render(self._found[0], self._format, self._texts[0]))
            return
        from timeline.render import join

        texts = zip(self._found, self._texts, strict=True)
        self._write(join([_with_text(timeline, text) for timeline, text in texts], self._format))


class Folder:
    """One file for each timeline, named after its article."""

    def __init__(self, path: Path, format: str, *, resume: bool) -> None:  # noqa: A002
        from timeline.render import FORMATS

        self._path = path
        self._format = format
        self._ending = FORMATS[format].endings[0]
        self._resume = resume
        self._used: set[str] = set()
        self._next = path

    def has(self, name: str) -> bool:
        """Whether the file of this source is there, in a run that resumes another."""
        self._next = self._file(name)
        return self._resume and self._next.exists()

    def put(self, timeline: Timeline, text: str | None) -> None:
        """Write its file."""
        _write(self._next, _render(timeline, self._format, text))

    def fail(self, name: str, error: TimelineError) -> None:
        """No file stands for it."""

    def close(self) -> None:
        """Everything is written."""

    def _file(self, name: str) -> Path:
        stem = file_stem(name)
        tries = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
        free = next(name for name in tries if name not in self._used)
        self._used.add(free)
        return self._path / f"{free}{self._ending}"


def file_stem(name: str) -> str:
    """A file name for an id: the id itself if it can be one, else a likeness with a hash."""
    safe = re.sub(r"[^\w.-]+", "_", name)[:_LONGEST_NAME].strip(".")
    if safe == name:
        return name
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{safe}-{mark}"


def _kept_lines(path: Path) -> list[str]:
    """The whole lines of an earlier run that hold a timeline; failures and a torn last line are left out."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return [f"{line}\n" for line in lines if _holds_timeline(line)]


def _holds_timeline(line: str) -> bool:
    try:
        found = json.loads(line)
    except ValueError:
        return False
    return isinstance(found, dict) and "article" in found


def _render(timeline: Timeline, format: str, text: str | None) -> str:  # noqa: A002
    from timeline.render import render

    return render(timeline, format, text=text)


def _with_text(timeline: Timeline, text: str | None) -> Timeline:
    """The timeline with its article's text in it: several have no other way to hand it to a format."""
    if text is None:
        return timeline
    return timeline.model_copy(update={"article": timeline.article.model_copy(update={"text": text})})


def _write(path: Path, content: str) -> None:
    from timeline.render import write

    write(path, content)
