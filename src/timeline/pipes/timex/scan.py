"""Looks for time expressions in plain text: where one may begin, and the longest rule that fits there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from timeline.pipes.timex.grammar import Grammar, Rule

WORD = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{1,2}:\d\d(?![\w:])|['’‘`]\d\ds?(?!\w)|[^\W_]+(?:['’][^\W\d_]+)?|[^\w\s]"
)
TIMELIKE = re.compile(
    r"\d{1,2}[a-z]{3,9}\d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|['’‘`]\d\d|['’‘`]?\d{2,4}['’]?s"
    r"|\d{1,2}(?:st|nd|rd|th)|(?:1\d|20|0[1-9])\d\d|\d{1,4}[ap]m|\d{1,2}:\d\d",
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


class Place(NamedTuple):
    """Where an expression may begin, and the word that it opens with ("the" passed over)."""

    start: int
    word: str


def places(text: str, grammar: Grammar) -> Iterator[Place]:
    """Where expressions may begin, in text order."""
    for run in _runs(text, grammar):
        for own, following in pairwise([*run, None]):
            if own is not None and own.word != "the":
                yield own
            elif own is not None and following is not None:
                yield Place(own.start, following.word)


def _runs(text: str, grammar: Grammar) -> Iterator[list[Place]]:
    """Words in a row that an expression may be made of, without those that never begin one."""
    run: list[Place] = []
    anchored = False
    last_end = 0
    for found in WORD.finditer(text):
        word = found[0].lower().replace("’", "'")
        core = _timelike(word, grammar)
        inside = core or word in grammar.glue or word.isdigit()
        joined = found.start() - last_end <= 3
        last_end = found.end()
        if not joined or not (inside or not word[0].isalnum()):
            if anchored:
                yield run
            run, anchored = [], False
        if inside:
            anchored = anchored or core
            if word not in NEVER_FIRST:
                run.append(Place(found.start(), word))
    if anchored:
        yield run


def _timelike(word: str, grammar: Grammar) -> bool:
    bare = word.removesuffix("'s")
    return bare in grammar.core or (not bare[:1].isalpha() and TIMELIKE.fullmatch(bare) is not None)


def fitting(text: str, small: str, place: Place, grammar: Grammar) -> Iterator[Found]:
    """What fits at a place, the longest first, of two equal ones the earlier rule.

    `small` is the text in small letters, which the patterns are written in.
    """
    start, end = place.start, place.start + LONGEST
    tried = ((rule.pattern.match(small, start, end), rule) for rule in grammar.rules_at(place.word))
    fits = [(match, rule) for match, rule in tried if match]
    fits.sort(key=lambda pair: -pair[0].end())
    return (_found(match, rule, text) for match, rule in fits)


def _found(match: re.Match[str], rule: Rule, text: str) -> Found:
    near: dict[str, str] = {}
    far: dict[str, str] = {}
    join: tuple[int, int] | None = None
    for name in rule.pattern.groupindex:
        start, end = match.span(name)
        if start >= 0:
            base = name.split("_")[0]
            (far if base.endswith("2") else near).setdefault(base.removesuffix("2"), text[start:end])
            if base in ("join", "dash"):
                join = start, end
    return Found(rule, match.start(), match.end(), near, far, join)
