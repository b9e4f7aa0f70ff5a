"""Files packed with gzip: their names and bytes as if they were not packed."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from timeline.errors import InputError

ENDING = ".gz"
MARK = b"\x1f\x8b"


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
