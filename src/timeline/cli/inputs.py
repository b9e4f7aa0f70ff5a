"""From the sources on the command line to articles, one at a time and in order."""

from __future__ import annotations

import glob
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import InputError, TimelineError

if TYPE_CHECKING:
    from timeline.ingest import Extract
    from timeline.models import Article

STDIN = "-"
RECORDS = (".jsonl", ".ndjson")
"""Endings of files with one article a line."""
VOLUMES = (".xml", ".tei")
"""Endings of files that may hold several articles: the documents of a volume."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How sources are read: what the user said of them, and the names of a record's fields."""

    published: str | None = None
    url: str | None = None
    day_first: bool | None = None
    text_key: str = "text"
    date_key: str = "published"
    id_key: str = "id"


@dataclass(frozen=True, slots=True)
class Source:
    """One article to be read: its id, known before it is read, and the function that reads it."""

    id: str
    read: Callable[[], Article]


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
    given = list(given) or [STDIN]
    found = list(dict.fromkeys(path for name in given for path in _paths(name)))
    paths = [path for path in found if path in map(Path, given) or _is_readable(path)]
    left_out = tuple(path for path in found if path not in paths)
    alone = len(given) == 1 and len(paths) == 1 and paths[0] == Path(given[0])
    several = not alone or _has_records(paths[0]) or len(_documents(paths[0])) > 1
    total = None if any(_has_records(path) or _may_be_volume(path) for path in paths) else len(paths)
    return Batch(_sources(paths, reading), several, total, left_out)


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


def _is_readable(path: Path) -> bool:
    from timeline.ingest import READABLE

    return path.suffix.lower() in ("", *RECORDS, *READABLE)


def _has_records(path: Path) -> bool:
    return path.suffix.lower() in RECORDS


def _may_be_volume(path: Path) -> bool:
    return path.suffix.lower() in VOLUMES


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


def _sources(paths: Sequence[Path], reading: Reading) -> Iterator[Source]:
    for path, name in zip(paths, _names(paths), strict=True):
        if _has_records(path) and path.is_file():
            yield from _records(path, reading)
        elif documents := _documents(path):
            yield from _volume(documents, name, reading)
        else:
            yield Source(name, partial(_read, path, name, reading))


def _names(paths: Sequence[Path]) -> list[str]:
    """An id for each file: its stem, or its path where two files of the batch have the same stem."""
    stems = Counter(path.stem for path in paths)
    bare = Counter(path.with_suffix("").as_posix() for path in paths if path.name)
    names = []
    for path in paths:
        longer = path.with_suffix("").as_posix()
        names.append(path.stem if stems[path.stem] == 1 else longer if bare[longer] == 1 else path.as_posix())
    return names


def _read(path: Path, name: str, reading: Reading) -> Article:
    from timeline.ingest import article_from_bytes, read_article

    if path == Path(STDIN):
        data = sys.stdin.buffer.read()
        return article_from_bytes(
            data, id="stdin", published=reading.published, url=reading.url, day_first=reading.day_first
        )
    if path.is_dir():
        raise InputError(f"{path}: the folder holds no file")
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


def _records(path: Path, reading: Reading) -> Iterator[Source]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                record, problem = _record(line, reading)
                told = record.get(reading.id_key)
                name = f"{path.stem}-{number}" if told in (None, "") else str(told)
                yield Source(
                    name, partial(_article, record, name, f"{path}, line {number}", problem, reading)
                )


def _record(line: bytes, reading: Reading) -> tuple[dict[str, Any], str | None]:
    """The record in a line, and what is wrong with it."""
    try:
        found = json.loads(line)
    except ValueError as error:
        return {}, f"not JSON: {error}"
    if not isinstance(found, dict):
        return {}, "not a JSON object"
    if not isinstance(found.get(reading.text_key), str):
        return found, f"no text under the key {reading.text_key!r}; --text-key names another"
    return found, None


def _article(record: dict[str, Any], name: str, where: str, problem: str | None, reading: Reading) -> Article:
    from timeline.ingest import Keys, article_from_record

    if problem:
        raise InputError(f"{where}: {problem}")
    return article_from_record(
        record,
        keys=Keys(reading.text_key, reading.date_key),
        id=name,
        published=reading.published,
        day_first=reading.day_first,
    )
