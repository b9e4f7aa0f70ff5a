"""Where the time expressions of an article stand: in which zone, and in what kind of sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from timeline.models import Article, TimeExpression
from timeline.weighing import TimePlace

PRESENTING = re.compile(r"\b(?:came|happened|occurred|followed|took place|began|unfolded)\s+(?:\w+\s+){0,3}$")
"""What stands before the time in a sentence that says no more than when something was."""
LONGEST_LEAD = 50
"""So many characters before a time are looked at."""


def places_of(times: Iterable[TimeExpression], article: Article) -> tuple[TimePlace, ...]:
    """The place of each time expression, in the same order."""
    starts = [zone.span[0] for zone in article.zones]
    return tuple(_place(bisect_right(starts, time.span[0]) - 1, time, article) for time in times)


def _place(k: int, time: TimeExpression, article: Article) -> TimePlace:
    inside = k >= 0 and time.span[0] < article.zones[k].span[1]
    return TimePlace(k, article.zones[k].kind, _presents(time, article)) if inside else TimePlace(-1, "body")


def _presents(time: TimeExpression, article: Article) -> bool:
    """Whether the sentence ends with the time and only says that something came then."""
    start, end = time.span
    ends = article.reading[end : end + 1] in (".", ":")
    return ends and PRESENTING.search(article.reading[max(start - LONGEST_LEAD, 0) : start]) is not None
