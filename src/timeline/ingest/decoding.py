"""Bytes to text: UTF-8 strictly first, then a byte order mark, then detection by charset-normalizer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.errors import InputError
from timeline.packed import marked

_WESTERN = frozenset(
    (
        "cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "latin_1", "iso8859_2", "iso8859_3", "iso8859_4",
        "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_15",
    )
)  # fmt: skip
"""Encodings that differ in a few accents: for a newspaper in English the Western one is meant."""
_DOS = frozenset(("cp437", "cp775", "cp850", "cp852", "cp857", "cp858", "cp860", "cp861", "cp863", "cp865"))
"""Encodings of DOS, which detection takes for Western ones; their own accents lie below `_FIRST_LETTER`."""
_FIRST_LETTER = 0xC0
_SAMPLE = 64 * 1024
_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def whole(text: str) -> str:
    """The text with U+FFFD for halves of pairs, which JSON may hold one of and UTF-8 cannot; offsets hold."""
    return text if text.isascii() else text.translate(_SURROGATES)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, and whether its encoding had to be guessed."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, name: str) -> Decoded:
    """The text of `data`, character for character: line ends stay as they are, a byte order mark goes.

    `name` is for messages only. Raises InputError for empty and for binary data.
    """
    if not data.strip():
        raise InputError(f"{name} is empty")
    if encoding := marked(data):
        return Decoded(_checked(data.decode(encoding, errors="replace"), name), encoding, guessed=False)
    try:
        return Decoded(_checked(data.decode("utf-8-sig"), name), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return _declared(data, name) or _guess(data, name)


def _declared(data: bytes, name: str) -> Decoded | None:
    """The text in the encoding that a web page or XML declares, if it holds."""
    declared = _CHARSET.search(data[:2048])
    if not declared:
        return None
    encoding = declared[1].decode("ascii")
    try:
        return Decoded(_checked(data.decode(encoding), name), encoding.lower(), guessed=False)
    except (UnicodeError, LookupError):
        return None


def _guess(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - needed for the few texts that are not UTF-8

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise InputError(f"{name} is not text: a binary file, or an unknown encoding")
    accented = any(byte >= _FIRST_LETTER for byte in data[:_SAMPLE])
    western = best.encoding in _WESTERN or (best.encoding in _DOS and accented)
    encoding = "cp1252" if western else best.encoding
    return Decoded(_checked(data.decode(encoding, errors="replace"), name), encoding, guessed=True)


def _checked(text: str, name: str) -> str:
    """The text itself, if it is one: no text has NULs or many control characters."""
    sample = text[:_SAMPLE]
    controls = sum(char < " " and char not in "\t\n\v\f\r\x1a\x1b" for char in sample)
    if "\0" in sample or controls > len(sample) / 50:
        raise InputError(f"{name} is a binary file, not text")
    if not text.strip():
        raise InputError(f"{name} is empty")
    return text
