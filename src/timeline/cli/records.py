"""Records, an article each: the lines of JSON Lines, the rows of a table in CSV or TSV."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.errors import InputError, TimelineError
from timeline.packed import unpacked, unpacked_name, wide

if TYPE_CHECKING:
    from collections.abc import Callable
    from gzip import GzipFile
    from io import BufferedReader

    from timeline.models import Article
    from timeline.models.article import Warning as Caution

LINES = (".jsonl", ".ndjson")
"""Endings of files with one record a line."""
TABLES = (".csv", ".tsv")
"""Endings of files with one record a row, and the names of the fields above them."""

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*"')
_DELIMITERS = ",;\t|"


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


def begins_record(line: bytes) -> bool:
    """Whether a text that begins with this line is JSON Lines: no article opens with a brace and a quote."""
    return bool(_OBJECT.match(line))


def records_in(path: Path, reading: Reading) -> Iterator[Source]:
    """The articles of a file of records; one that fails where the file cannot be read or holds none."""
    name = unpacked_name(path)
    try:
        if name.suffix.lower() in TABLES:
            yield from _of_table(path, reading)
        else:
            with path.open("rb") if name == path else gzip.open(path, "rb") as lines:
                yield from records_of_lines(_in_utf8(lines), name.stem, str(path), reading)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield _failing(name.stem, f"{path} is not a whole gzip file: {error}")
    except OSError as error:
        yield _failing(path.stem, f"{path}: cannot be read: {error.strerror}")
    except csv.Error as error:
        yield _failing(path.stem, f"{path}: not a table: {error}")


def _in_utf8(lines: BufferedReader | GzipFile) -> Iterable[bytes]:
    """The lines of a file, also of one in UTF-16."""
    encoding = wide(lines.read(4))
    lines.seek(0)
    if encoding is None:
        return lines
    text = io.TextIOWrapper(lines, encoding=encoding, errors="replace")
    return (line.encode() for line in text)


def records_of_lines(lines: Iterable[bytes], stem: str, where: str, reading: Reading) -> Iterator[Source]:
    """The articles of JSON Lines, read as they come; `where` is what messages call the file."""
    number = 0
    for number, line in _filled(lines):
        record, problem = _record(line, reading)
        yield _source(record, problem, f"{stem}-{number}", f"{where}, line {number}", reading)
    if not number:
        yield _failing(stem, f"{where}: holds no record")


def _filled(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _record(line: bytes, reading: Reading) -> tuple[dict[str, Any], str | None]:
    """The record in a line, and what is wrong with it."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        return {}, f"not JSON: {error.msg}, column {error.colno}"
    except UnicodeDecodeError:
        return {}, "not UTF-8; save the file in this encoding"
    if not isinstance(found, dict):
        return {}, "not a JSON object"
    if not isinstance(found.get(reading.text_key), str):
        return found, f"no text under the key {reading.text_key!r}; --text-key names another"
    return found, None


def _of_table(path: Path, reading: Reading) -> Iterator[Source]:
    from timeline.ingest.articles import encoding_doubt
    from timeline.ingest.decoding import decode

    try:
        decoded = decode(unpacked(path.read_bytes(), str(path)), str(path))
    except TimelineError as error:
        yield _failing(path.stem, str(error))
        return
    csv.field_size_limit(sys.maxsize)  # an article is longer than what Python takes for a cell
    doubts = (encoding_doubt(decoded.encoding),) if decoded.guessed else ()
    rows = csv.DictReader(io.StringIO(decoded.text, newline=""), delimiter=_delimiter(decoded.text, path))
    columns = rows.fieldnames or ()
    if reading.text_key not in columns:
        there = ", ".join(columns)
        yield _failing(
            path.stem, f"{path}: no column {reading.text_key!r}; --text-key names one of {there:.200}"
        )
        return
    number = 0
    for number, row in enumerate(rows, start=1):
        told = None if row[reading.text_key] else f"no text in the column {reading.text_key!r}"
        yield _source(row, told, f"{path.stem}-{number}", f"{path}, row {number}", reading, doubts)
    if not number:
        yield _failing(path.stem, f"{path}: holds no row below its head")


def _delimiter(text: str, path: Path) -> str:
    """What parts the cells: a tab in TSV, else what the head has most of; Excel may write semicolons."""
    head = text.lstrip().partition("\n")[0]
    return "\t" if unpacked_name(path).suffix.lower() == ".tsv" else max(_DELIMITERS, key=head.count)


def _source(
    record: Mapping[str, Any],
    problem: str | None,
    unnamed: str,
    where: str,
    reading: Reading,
    doubts: Sequence[Caution] = (),
) -> Source:
    from timeline.ingest.decoding import whole

    told = record.get(reading.id_key)
    name = unnamed if told in (None, "") else whole(str(told))
    if problem:
        return _failing(name, f"{where}: {problem}")
    return Source(name, partial(_article, record, name, reading, doubts))


def _failing(name: str, message: str) -> Source:
    def fail() -> Article:
        raise InputError(message)

    return Source(name, fail)


def _article(record: Mapping[str, Any], name: str, reading: Reading, doubts: Sequence[Caution]) -> Article:
    from timeline.ingest import Keys, article_from_record

    article = article_from_record(
        record,
        keys=Keys(reading.text_key, reading.date_key),
        id=name,
        published=reading.published,
        day_first=reading.day_first,
    )
    return article.model_copy(update={"warnings": (*doubts, *article.warnings)})
