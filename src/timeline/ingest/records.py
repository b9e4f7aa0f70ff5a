"""JSON Lines: one article a line, as corpora are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.ingest.decoding import decode

_EXTRA = ("title", "url", "outlet")


def read_records(
    path: str | Path, *, text_key: str = "text", date_key: str = "published", id_key: str = "id"
) -> Iterator[Mapping[str, Any] | InputError]:
    """The records of a JSONL file, in order, as mappings with `id`, `text`, `published` and more.

    The keys say under which names the file has them; `id` is "<file stem>:<line>" where it has none,
    `published` None. A line that is no record is yielded as the InputError that says so, so that
    one bad line does not stop a batch. Raises InputError if the file cannot be read at all.
    """
    file = Path(path)
    if not file.is_file():
        raise InputError(f"{file}: no such file")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}") from error
    yield from records_in(decode(data, str(file)).text, name=file.stem, keys=(text_key, date_key, id_key))


def records_in(
    text: str, *, name: str, keys: tuple[str, str, str] = ("text", "published", "id")
) -> Iterator[Mapping[str, Any] | InputError]:
    """The records of JSONL text; `keys` are those of text, date and id, `name` is for ids and messages."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        yield _record(line, f"{name}:{number}", keys)


def _record(line: str, place: str, keys: tuple[str, str, str]) -> Mapping[str, Any] | InputError:
    text_key, date_key, id_key = keys
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return InputError(f"{place}: not JSON: {error}")
    if not isinstance(value, dict) or not isinstance(value.get(text_key), str):
        return InputError(f"{place}: no text under the key '{text_key}'")
    date, given_id = value.get(date_key), value.get(id_key)
    return {
        "id": place if given_id is None else str(given_id),
        "text": value[text_key],
        "published": None if date is None else str(date),
        **{key: value[key] for key in _EXTRA if isinstance(value.get(key), str)},
    }
