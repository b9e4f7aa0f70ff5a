"""Timelines read from files, and rendered text written to them."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from timeline.errors import InputError, OutputError
from timeline.models import Timeline
from timeline.paths import user_path


def write(path: str | Path, content: str) -> None:
    """Write the text to a file in one step: no reader ever sees half of it.

    UTF-8, line ends as given, with one at the end. Folders on the way are made. Raises OutputError
    where the file cannot be written; what stood there before is then untouched.
    """
    path = Path(path)
    if content and not content.endswith("\n"):
        content += "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content.encode("utf-8"))
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():  # a pipe or device has no half-written state
        path.write_bytes(content)
        return
    target = path.resolve()  # a link keeps pointing where it did
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def read_timeline(path: str | Path) -> Timeline:
    """Read a timeline back from its JSON. Raises InputError where the file holds none, or several."""
    path = Path(path)
    timelines = list(read_timelines(path))
    if len(timelines) != 1:
        raise InputError(
            f"{path}: holds {len(timelines)} timelines where one is expected; read_timelines reads several"
        )
    return timelines[0]


def read_timelines(path: str | Path) -> Iterator[Timeline]:
    """Read the timelines of a file, in order: one JSON object, or JSON Lines with one a line.

    Lines that record a failed input (`{"id": …, "error": …}`) are passed over. Raises InputError for a file
    that cannot be read or a line that is no timeline, with its number.
    """
    path = user_path(path)
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not a timeline: not UTF-8") from error
    if _is_failure(content):
        return
    if _is_lines(content):
        yield from _of_lines(path, content)
    else:
        yield _timeline(content, str(path))


def _is_lines(content: str) -> bool:
    """Whether the text is JSONL: its first line is an object by itself."""
    first = content.lstrip().partition("\n")[0]
    try:
        return isinstance(json.loads(first), dict) and content.strip() != first.strip()
    except ValueError:
        return False


def _of_lines(path: Path, content: str) -> Iterator[Timeline]:
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip() and not _is_failure(line):
            yield _timeline(line, f"{path}, line {number}")


def _timeline(text: str, where: str) -> Timeline:
    try:
        return Timeline.from_json(text)
    except InputError as error:
        raise InputError(f"{where}: {error}") from error


def _is_failure(line: str) -> bool:
    try:
        found = json.loads(line)
    except ValueError:
        return False
    return isinstance(found, dict) and "error" in found
