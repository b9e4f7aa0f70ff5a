"""Files packed with gzip or written in UTF-16: their names and bytes as if they were neither."""

from __future__ import annotations

import codecs
import gzip
import zlib
from pathlib import Path

from timeline.errors import InputError

ENDING = ".gz"
MARK = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BRACES = ((b"{\0", "utf-16-le"), (b"\0{", "utf-16-be"))
"""How JSON in UTF-16 begins that has no byte order mark."""


def unpacked_name(path: Path) -> Path:
    """The name without the ending of gzip: "a.txt" of "a.txt.gz"; any other name as it is."""
    return path.with_suffix("") if path.suffix.lower() == ENDING else path


def unpacked(data: bytes, name: str) -> bytes:
    """The bytes that gzip has packed; any others as they are. Raises InputError where they are not whole."""
    if not data.startswith(MARK):
        return data
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{name} is not a whole gzip file: {error}") from error


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark of UTF-16 or UTF-32 tells, or None."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def in_utf8(data: bytes) -> bytes:
    """JSON that is in UTF-16, as some programs write it, in UTF-8; other bytes as they are."""
    encoding = wide(data)
    return data.decode(encoding, errors="replace").encode() if encoding else data


def wide(data: bytes) -> str | None:
    """The encoding of JSON in UTF-16 or UTF-32, with or without a byte order mark; None for any other."""
    return marked(data) or next((encoding for start, encoding in _BRACES if data.startswith(start)), None)
