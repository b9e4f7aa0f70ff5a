"""Timelines read from files, and rendered text written to them."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from timeline.errors import InputError, OutputError
from timeline.models import Timeline
from timeline.packed import in_utf8, unpacked, unpacked_name
from timeline.paths import user_path

ENDINGS = (".json", ".jsonl", ".ndjson")
"""Endings of files that may hold timelines."""
FOREIGN = (".timelinejs.json", ".vis.json", ".labelstudio.json", ".doccano.jsonl")
"""Endings of other formats, which hold timelines that are not read back."""


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


def read_timelines(
    path: str | Path, *, on_failure: Callable[[str], None] | None = None
) -> Iterator[Timeline]:
    """Read the timelines of a file, in order: one JSON object, or JSON Lines with one a line.

    Of a folder all its JSON and JSONL files are read, in the order of their names, without those that
    `render` writes in other formats ("a.vis.json"). Lines that record a failed input
    (`{"id": …, "error": …}`) are passed over; `on_failure` is given the id of each. Raises InputError for
    a file that cannot be read, a line that is no timeline, and a folder that holds none.
    """
    path = user_path(path)
    for file in files_in(path, FOREIGN) if path.is_dir() else [path]:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise InputError(f"{file}: cannot be read: {error.strerror}") from error
        yield from timelines_in(content, str(file), on_failure=on_failure)


def files_in(folder: Path, left_out: tuple[str, ...] = ()) -> list[Path]:
    """The JSON and JSONL files of a folder by name, hidden ones and some endings left out; never none."""
    found = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    names = [(path, unpacked_name(path).name.lower()) for path in found]
    files = [path for path, name in names if name.endswith(ENDINGS) and not name.endswith(left_out)]
    if not files:
        raise InputError(f"{folder}: the folder holds no file of timelines ({', '.join(ENDINGS)})")
    return files


def timelines_in(
    data: bytes, where: str, *, on_failure: Callable[[str], None] | None = None
) -> Iterator[Timeline]:
    """The timelines in the bytes of a file, as `read_timelines` gives them; `where` is for messages."""
    on_failure = on_failure or (lambda _: None)
    try:
        content = in_utf8(unpacked(data, where)).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not a timeline: not UTF-8") from error
    if not content.strip():
        raise InputError(f"{where} is empty")
    if failed := _failed(content):
        on_failure(failed)
    elif _is_lines(content):
        yield from _of_lines(where, content, on_failure)
    else:
        yield _timeline(content, where)


def _is_lines(content: str) -> bool:
    """Whether the text is JSONL: its first line is an object by itself."""
    first = content.lstrip().partition("\n")[0]
    try:
        return isinstance(json.loads(first), dict) and content.strip() != first.strip()
    except ValueError:
        return False


def _of_lines(where: str, content: str, on_failure: Callable[[str], None]) -> Iterator[Timeline]:
    for number, line in enumerate(content.split("\n"), start=1):
        if failed := _failed(line):
            on_failure(failed)
        elif line.strip():
            yield _timeline(line, f"{where}, line {number}")


def _timeline(text: str, where: str) -> Timeline:
    try:
        return Timeline.from_json(text)
    except InputError as error:
        raise InputError(f"{where}: {error}") from error


def _failed(line: str) -> str | None:
    """The id in a line that stands for a failed input; None for any other line."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return str(found.get("id")) if isinstance(found, dict) and "error" in found else None
