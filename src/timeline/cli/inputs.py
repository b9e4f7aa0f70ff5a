"""From the sources on the command line to articles, one at a time and in order."""

from __future__ import annotations

import glob
import io
import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from timeline.cli.console import say
from timeline.cli.records import LINES, TABLES, Reading, Source, begins_record, records_in, records_of_lines
from timeline.errors import InputError, TimelineError
from timeline.packed import MARK, in_utf8, unpacked, unpacked_name, wide
from timeline.paths import user_path

if TYPE_CHECKING:
    from timeline.ingest import Extract
    from timeline.models import Article

STDIN = "-"
VOLUMES = (".xml", ".tei")
"""Endings of files that may hold several articles: the documents of a volume."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The sources in order.

    `several` tells the shape of the output: a folder of one file is a batch too. `total` is None where
    nobody knows how many there are. `left_out` are the files of folders whose ending is not readable.
    """

    sources: Iterable[Source]
    several: bool
    total: int | None
    left_out: tuple[Path, ...] = ()


def gather(given: Sequence[str], reading: Reading) -> Batch:
    """The articles that files, folders, patterns and `-` (stdin, taken where none is given) name."""
    given = [str(user_path(name)) if name.startswith("~") else name for name in given] or [STDIN]
    found: dict[Path, bool] = {}
    for name in given:
        for path in _paths(name):
            found[path] = found.get(path, False) or _is_wanted(path, name)
    paths = [path for path, wanted in found.items() if wanted]
    left_out = tuple(path for path, wanted in found.items() if not wanted)
    alone = len(given) == 1 and len(paths) == 1 and paths[0] == Path(given[0])
    head, stream = _opened(stdin()) if Path(STDIN) in paths else (b"", io.BytesIO())
    records = begins_record(head) or any(map(_has_records, paths))
    several = not alone or records or len(_documents(paths[0])) > 1
    total = None if records or any(map(_may_be_volume, paths)) else len(paths)
    return Batch(_sources(paths, reading, head, stream), several, total, left_out)


def stdin() -> IO[bytes]:
    """Standard input, as bytes; whoever would type it is told that it is waited for."""
    if sys.stdin is None:
        raise InputError("stdin is closed; name a file")
    if sys.stdin.isatty():
        say("reading what is typed; Ctrl-D ends it")
    return sys.stdin.buffer


def _opened(stream: IO[bytes]) -> tuple[bytes, IO[bytes]]:
    """The first line of a stream and the stream behind it, as if they were neither packed nor in UTF-16."""
    head = stream.readline()
    if head.startswith(MARK):
        stream = io.BytesIO(unpacked(head + stream.read(), "stdin"))
        head = stream.readline()
    if wide(head):
        stream = io.BytesIO(in_utf8(head + stream.read()))
        head = stream.readline()
    return head, stream


def _paths(name: str) -> list[Path]:
    """The files that an argument stands for; itself where it is none, to be told when it is read."""
    path = Path(name)
    if path.is_dir():
        found = [p for p in path.rglob("*") if p.is_file() and not _hidden(p.relative_to(path))]
    elif not path.exists() and glob.has_magic(name):
        matches = map(Path, glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        found = [match for match in matches if match.is_file()]
    else:
        found = []
    return sorted(found) or [path]


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_wanted(path: Path, name: str) -> bool:
    """Whether a file that an argument stands for is read: the one it names, and those of readable formats.

    A table in a folder of articles lists them more often than it holds them, so it must be named.
    """
    is_list = unpacked_name(path).suffix.lower() in TABLES and Path(name).is_dir()
    return path == Path(name) or (_is_readable(path) and not is_list)


def _is_readable(path: Path) -> bool:
    from timeline.ingest import READABLE

    return unpacked_name(path).suffix.lower() in ("", *LINES, *TABLES, *READABLE)


def _has_records(path: Path) -> bool:
    return unpacked_name(path).suffix.lower() in (*LINES, *TABLES)


def _may_be_volume(path: Path) -> bool:
    return unpacked_name(path).suffix.lower() in VOLUMES


def _documents(path: Path) -> tuple[Extract, ...]:
    """The documents of a file that is a volume; none of another, or of one that its reading will refuse."""
    from timeline.ingest import extracts_in

    if not _may_be_volume(path):
        return ()
    try:
        found = extracts_in(path)
    except TimelineError:
        return ()
    return found if len(found) > 1 else ()


def _sources(paths: Sequence[Path], reading: Reading, head: bytes, stream: IO[bytes]) -> Iterator[Source]:
    """The articles of the paths; `head` is the first line of stdin, which is read already."""
    for path, name in zip(paths, _names(paths), strict=True):
        if path == Path(STDIN):
            yield from _piped(head, stream, reading)
        elif _has_records(path) and path.is_file():
            yield from records_in(path, reading)
        elif documents := _documents(path):
            yield from _volume(documents, name, reading)
        else:
            yield Source(name, partial(_read, path, name, reading))


def _names(paths: Sequence[Path]) -> list[str]:
    """An id for each file: its stem, or its path where two files of the batch have the same stem."""
    plain = [unpacked_name(path) for path in paths]
    stems = Counter(path.stem for path in plain)
    bare = Counter(path.with_suffix("").as_posix() for path in plain if path.name)
    names = []
    for path, given in zip(plain, paths, strict=True):
        longer = path.with_suffix("").as_posix()
        names.append(
            path.stem if stems[path.stem] == 1 else longer if bare[longer] == 1 else given.as_posix()
        )
    return names


def _piped(head: bytes, stream: IO[bytes], reading: Reading) -> Iterator[Source]:
    """What comes from stdin: an article, or JSON Lines."""
    if begins_record(head):
        yield from records_of_lines(itertools.chain([head], stream), "stdin", "stdin", reading)
    else:
        yield Source("stdin", partial(_read_stdin, head, stream, reading))


def _read_stdin(head: bytes, stream: IO[bytes], reading: Reading) -> Article:
    from timeline.ingest import article_from_bytes

    return article_from_bytes(
        head + stream.read(),
        id="stdin",
        published=reading.published,
        url=reading.url,
        day_first=reading.day_first,
    )


def _read(path: Path, name: str, reading: Reading) -> Article:
    from timeline.ingest import READABLE, read_article

    if path.is_dir():
        raise InputError(f"{path}: the folder holds no file")
    if path.is_file() and not _is_readable(path):
        endings = ", ".join((*READABLE, *LINES, *TABLES))
        raise InputError(
            f"{path}: unknown format '{path.suffix}'; readable are {endings}; "
            f"text of another ending goes to stdin: timeline extract - < {path}"
        )
    if not path.exists() and glob.has_magic(str(path)):
        raise InputError(f"{path}: no file fits the pattern")
    article = read_article(path, published=reading.published, url=reading.url, day_first=reading.day_first)
    return article.model_copy(update={"id": name})


def _volume(documents: Sequence[Extract], stem: str, reading: Reading) -> Iterator[Source]:
    from timeline.ingest import article_from_extract, names_of

    for name, document in zip(names_of(documents, stem), documents, strict=True):
        read = partial(
            article_from_extract,
            document,
            id=name,
            published=reading.published,
            url=reading.url,
            day_first=reading.day_first,
        )
        yield Source(name, read)
