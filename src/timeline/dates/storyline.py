"""The years of a tale: which of its dates carry the story on, and of which year its months and days are.

A history names the year now and then, and tells beside the story of others ("painted in 1814", "in 1994
they conceded"). Read from left to right, one such aside puts every month behind it into a wrong year, so
the text is weighed as a whole. Each date either moves the story, at the price of the leap, or stands beside
it, at a price that its grain and its place in the sentence set (`timeline.dates.leaps`), and the cheapest
reading of all dates together is taken: the algorithm of A. J. Viterbi (IEEE Transactions on Information
Theory 13, 1967), over the few years that are open at each date. The cost grows linearly with the text.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.leaps import (
    NEW_PARAGRAPH,
    NEW_SECTION,
    Move,
    Point,
    Setting,
    extent,
    is_placed,
    month_of,
    moves,
)
from timeline.models.time import TimeMention

KEPT = 12
"""So many points where the story may stand are followed at once; no text needs more."""
LEAD_PARAGRAPHS = 2
"""A text without headings says in these how long its story lasted."""


class InTale(NamedTuple):
    """What the tale makes of an expression: its year, whether it moved the story, the story's year then."""

    year: int | None
    carries: bool
    story: int | None


class Path(NamedTuple):
    """The cheapest reading that ends at a point, step by step from the last one back."""

    cost: float
    last: tuple[Path, InTale] | None


def places_in_tale(
    mentions: Sequence[TimeMention], published: dt.date | None, headings: Sequence[int]
) -> tuple[InTale, ...]:
    """The place of each expression in the tale; `headings` are the characters where heading lines begin."""
    paths: dict[Point | None, Path] = {None: Path(0.0, None)}
    for mention, setting in zip(mentions, _settings(mentions, published, headings), strict=True):
        paths = _onward(paths, mention, setting)
    return _steps(min(paths.values(), key=lambda path: path.cost))


def _onward(
    paths: dict[Point | None, Path], mention: TimeMention, setting: Setting
) -> dict[Point | None, Path]:
    """The cheapest paths over one more expression."""
    onward: dict[Point | None, Path] = {}
    for point, path in paths.items():
        for move in moves(point, mention, setting):
            cost = path.cost + move.price
            if move.to not in onward or cost < onward[move.to].cost:
                onward[move.to] = Path(cost, (path, _in_tale(move)))
    return dict(sorted(onward.items(), key=lambda item: item[1].cost)[:KEPT])


def _in_tale(move: Move) -> InTale:
    return InTale(move.year, move.carries, move.to.year if move.to is not None else None)


def _steps(path: Path) -> tuple[InTale, ...]:
    steps = []
    while path.last is not None:
        path, step = path.last
        steps.append(step)
    return tuple(reversed(steps))


def _settings(
    mentions: Sequence[TimeMention], published: dt.date | None, headings: Sequence[int]
) -> list[Setting]:
    """What is known at each expression beside the place where the story stands."""
    whole = home = _lasting(mentions, headings)
    settings: list[Setting] = []
    before: TimeMention | None = None
    named: TimeMention | None = None
    eased = 1.0
    for mention in mentions:
        opened = before is not None and _passed(before, mention, headings)
        if opened:
            home = whole
        if mention.heading and mention.parts.year is not None:
            home = extent(mention)
        if opened or mention.heading:
            eased = min(eased, NEW_SECTION)
        elif before is not None and mention.paragraph != before.paragraph:
            eased = min(eased, NEW_PARAGRAPH)
        beside = named if named is not None and named.sentence == mention.sentence else None
        settings.append(Setting(home, _year(beside), _opening_year(beside), eased, published))
        named = mention if mention.parts.year is not None and not mention.heading else named
        eased = 1.0 if is_placed(mention) else eased
        before = mention
    return settings


def _year(named: TimeMention | None) -> int | None:
    return named.parts.year if named is not None else None


def _opening_year(named: TimeMention | None) -> int | None:
    """The year of an expression that opens its sentence and names no more than a year: "in 1937, on …"."""
    if named is None or not named.opens or named.shape != "calendar":
        return None
    return named.parts.year if month_of(named.parts) is None else None


def _passed(before: TimeMention, mention: TimeMention, headings: Sequence[int]) -> bool:
    """Whether a heading line stands between two expressions, or is the second one's own."""
    return bisect_left(headings, before.span[0] + 1) < bisect_left(headings, mention.span[0] + 1)


def _lasting(mentions: Sequence[TimeMention], headings: Sequence[int]) -> tuple[Point, Point] | None:
    """How long the story lasts, as the lead says: "from 11 October 1899 until 31 May 1902"."""
    bounds = [end for m in _lead(mentions, headings) if _tells_length(m) for end in extent(m)]
    return (min(bounds), max(bounds)) if bounds else None


def _lead(mentions: Sequence[TimeMention], headings: Sequence[int]) -> list[TimeMention]:
    """The expressions above the first heading, or of the first paragraphs of a text that has more."""
    body = [m for m in mentions if not m.heading]
    if not body:
        return []
    above = next((at for at in headings if at > body[0].span[0]), None)
    if above is not None:
        return [m for m in body if m.span[0] < above]
    end = body[0].paragraph + LEAD_PARAGRAPHS
    return [m for m in body if m.paragraph < end] if body[-1].paragraph >= end else []


def _tells_length(mention: TimeMention) -> bool:
    ends = [end for end in (mention.parts, mention.until) if end is not None and end.year is not None]
    fine = mention.parts.day is not None or (mention.parts.month is not None and mention.place == "line")
    return bool(ends) and (mention.shape == "range" or fine)
