"""The word lists and line patterns of `rules/en/ingest.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

_LONGEST_LINE = 400

LineKind = Literal["boilerplate", "caption", "section"]


@dataclass(frozen=True, slots=True)
class LinePattern:
    """A rule on a line (or, with kind None, on the end of a paragraph), with its examples."""

    id: str
    kind: LineKind | None
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that ingest knows by heart about how newspapers set their stories."""

    lines: tuple[LinePattern, ...]
    tails: tuple[LinePattern, ...]
    utc_offsets: Mapping[str, str]
    agencies: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    def kind_of_line(self, line: str) -> LineKind | None:
        """The kind of zone that a whole line becomes by itself, or None for running text.

        Captions may be long; what is longer than a desk's lines are is not tried on their rules.
        """
        rules = self.lines if len(line) <= _LONGEST_LINE else (r for r in self.lines if r.kind == "caption")
        return next((rule.kind for rule in rules if rule.pattern.fullmatch(line)), None)


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    path = files("timeline") / "rules" / "en" / "ingest.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Lexicon(
        lines=_patterns(table["lines"]),
        tails=_patterns(table["tails"]),
        utc_offsets=table["utc_offsets"],
        agencies=table["agencies"],
        words={name: frozenset(words) for name, words in table["words"].items()},
    )


def _patterns(tables: Sequence[Mapping[str, Any]]) -> tuple[LinePattern, ...]:
    return tuple(
        LinePattern(
            id=table["id"],
            kind=cast("LineKind | None", table.get("kind")),
            pattern=re.compile(table["pattern"]),
            examples=tuple(table["examples"]),
            counter_examples=tuple(table["counter_examples"]),
        )
        for table in tables
    )
