"""With which letters or figures a pattern may begin, so that most patterns need not be tried at a place.

Reads a pattern as the grammar file has it, up to the first piece that cannot be empty. A letter stands with
the letters that follow it ("month"), a figure or mark alone ("1"). The article is passed over: where a text
has "the", the word after it decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

PIECE = re.compile(
    r"\{_?(?P<name>[a-z]+)2?\}|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?P<\w+>|\?:)?)|(?P<set>\[[^\]]+\])"
    r"|(?P<end>[|)])|\\(?P<escaped>.)|(?P<letters>[a-z]{1,40}(?![?{]))|(?P<mark>.)",
    re.IGNORECASE,
)
MAYBE = re.compile(r"\?|\{0,\d+\}")
TIMES = re.compile(r"\{\d+(?:,\d+)?\}")
EMPTY = frozenset({""})
FIGURES = "0123456789"
FIRST = FIGURES + "abcdefghijklmnopqrstuvwxyz'’‘`"
"""The characters that may begin an expression."""


class Openings:
    """Reads one pattern; `named` gives the openings of a `{name}` in it."""

    def __init__(self, pattern: str, named: Callable[[str], frozenset[str]]) -> None:
        self.pattern = pattern
        self.named = named
        self.place = 0

    def read(self) -> frozenset[str]:
        """What may stand first, in small letters; "" among it where the pattern may be empty."""
        found = self._sequence()
        while self.pattern.startswith("|", self.place):
            self.place += 1
            found |= self._sequence()
        return found

    def _sequence(self) -> frozenset[str]:
        found = EMPTY
        while self.place < len(self.pattern) and self.pattern[self.place] not in "|)":
            piece = self._piece()
            if "" in found:
                found = (found - EMPTY) | piece
        return found

    def _piece(self) -> frozenset[str]:
        found = PIECE.match(self.pattern, self.place)
        assert found is not None  # the last alternative takes any character
        self.place = found.end()
        kind = found.lastgroup
        if kind in ("open", "look"):
            first = self.read()
            self.place += 1
            return self._repeated(first if kind == "open" else EMPTY)
        return self._repeated(self.named(found["name"]) if kind == "name" else _plain(found, str(kind)))

    def _repeated(self, first: frozenset[str]) -> frozenset[str]:
        """The openings of a piece with what is said of its number."""
        if maybe := MAYBE.match(self.pattern, self.place):
            self.place = maybe.end()
            return first | EMPTY
        if times := TIMES.match(self.pattern, self.place):
            self.place = times.end()
        return first


def _plain(found: re.Match[str], kind: str) -> frozenset[str]:
    """The openings of letters, a set of characters or an escaped one."""
    if kind == "escaped":
        return frozenset(FIGURES) if found["escaped"] == "d" else frozenset(found["escaped"].lower())
    if kind == "set":
        return frozenset(c for c in FIRST if re.match(found["set"], c))
    return EMPTY if found[0].lower() in ("the", " ") else frozenset({found[0].lower()})
