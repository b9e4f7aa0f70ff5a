"""Looks for time expressions in plain text: where one may begin, and the longest rule that fits there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from timeline.pipes.timex.grammar import Grammar, Rule

WORD = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|['’‘`]\d\ds?(?!\w)|[^\W_]+(?:['’][^\W\d_]+)?|[^\w\s]"
)
TIMELIKE = re.compile(
    r"\d{1,2}[a-z]{3,9}\d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|['’‘`]\d\d|['’‘`]?\d{2,4}['’]?s"
    r"|\d{1,2}(?:st|nd|rd|th)|(?:1\d|20)\d\d|\d{1,4}[ap]m",
    re.IGNORECASE,
)
NEVER_FIRST = frozenset(", . of and or till until through thru - – — st nd rd th ? ! ; : ) ' ’".split())
LONGEST = 160
"""No expression is longer than this, in characters."""


class Found(NamedTuple):
    """A rule that matched: its groups by name, those of a range's far end apart."""

    rule: Rule
    start: int
    end: int
    near: Mapping[str, str]
    far: Mapping[str, str]
    join: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that an expression may be made of, by the offsets of those that may begin one."""

    starts: tuple[int, ...]


def candidates(text: str, grammar: Grammar) -> Iterator[list[Found]]:
    """For each place where an expression may begin, what fits there, the longest first."""
    for run in _runs(text, grammar):
        for start in run.starts:
            if fits := _fits(text, start, grammar):
                yield fits


def _runs(text: str, grammar: Grammar) -> Iterator[_Run]:
    starts: list[int] = []
    anchored = False
    last_end = 0
    for found in WORD.finditer(text):
        word = found[0].lower().replace("’", "'")
        core = word in grammar.core or _timelike(word, grammar)
        joined = found.start() - last_end <= 3
        last_end = found.end()
        if not (core or word in grammar.glue or word.isdigit() or not word[0].isalnum()) or not joined:
            if anchored:
                yield _Run(tuple(starts))
            starts, anchored = [], False
        if core or word in grammar.glue or word.isdigit():
            anchored = anchored or core
            if word not in NEVER_FIRST:
                starts.append(found.start())
    if anchored:
        yield _Run(tuple(starts))


def _timelike(word: str, grammar: Grammar) -> bool:
    if word.endswith("'s"):
        return word[:-2] in grammar.core or TIMELIKE.fullmatch(word[:-2]) is not None
    return TIMELIKE.fullmatch(word) is not None


def _fits(text: str, start: int, grammar: Grammar) -> list[Found]:
    end = start + LONGEST
    fits = [(m, rule) for rule in grammar.rules if (m := rule.pattern.match(text, start, end))]
    fits.sort(key=lambda pair: -pair[0].end())
    return [_found(match, rule) for match, rule in fits]


def _found(match: re.Match[str], rule: Rule) -> Found:
    near: dict[str, str] = {}
    far: dict[str, str] = {}
    join: tuple[int, int] | None = None
    for name, value in match.groupdict().items():
        if value is not None:
            base = name.split("_")[0]
            (far if base.endswith("2") else near).setdefault(base.removesuffix("2"), value)
            if base in ("join", "dash"):
                join = match.span(name)
    return Found(rule, match.start(), match.end(), near, far, join)
