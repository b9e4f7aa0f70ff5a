"""Where the time expressions of an article stand: in which zone, and in what kind of sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from timeline.linking.context import TimePlace
from timeline.models import Article, Span, TimeExpression

PRESENTING = re.compile(r"\b(?:came|happened|occurred|followed|took place|began|unfolded)\s+(?:\w+\s+){0,3}$")
"""What stands before the time in a sentence that says no more than when something was."""
REFERRING = re.compile(
    r"(?:^|[.!?”\"]\s+|\n)(?:The|This|That|It|His|Her|Their|Its)\b(?: [\w'’-]+){0,4} (?:came|comes|followed)"
    r"(?: (?:just|only|barely|some|exactly))? $"
)
"""What stands before a distance in a sentence that takes up what was told: "The move came just ..."."""
COMING = re.compile(
    r"(?<!will )(?<!to )(?<!would )\b(?:comes?|begins?)(?: (?:just|only|barely|some|exactly))? $"
)
"""What stands before a distance from which one counts back from now: "The move comes a week after ..."."""
LONGEST_LEAD = 50
"""So many characters before a time are looked at."""
LISTED = re.compile(r"(?:,|,? (?:and|or)|,? (?:and )?then)(?P<again> again| once more)?(?: (?:in|on))? ")
"""What stands between two dates of one event: "in 2006 and 2009", "on May 3 and again on June 5"."""

DEALT = re.compile(
    r"(?:,|,? and|,(?: and)? then|,? and then) (?:again |later |[a-z]{3,}ly |on (?=to ))?"
    r"(?:(?:to|with|by|from|(?P<there>in|at)) )?(?:the )?"
    r"(?:[A-Z][\w.'’-]*|of|the)(?: (?:[A-Z][\w.'’-]*|of|the|and)){0,6}(?:, [A-Z][\w.'’-]*,)?(?: [a-z]+){0,3}?"
    r"(?: (?:in|on))? "
)
"""The same with a name that goes with the later date: "visited Peru on Monday and Chile on Tuesday"."""


def places_of(times: Sequence[TimeExpression], article: Article) -> tuple[TimePlace, ...]:
    """The place of each time expression, in the same order."""
    starts = [zone.span[0] for zone in article.zones]
    ends = [0, *(time.span[1] for time in times)]
    return tuple(
        _after(_place(bisect_right(starts, time.span[0]) - 1, time, article), (end, time.span[0]), article)
        for end, time in zip(ends, times, strict=False)
    )


def _after(place: TimePlace, between: Span, article: Article) -> TimePlace:
    """The place with what the words between it and the time before tell."""
    listed = LISTED.fullmatch(article.reading, *between)
    dealt = DEALT.fullmatch(article.reading, *between)
    return place._replace(
        listed=listed is not None,
        again=listed is not None and listed["again"] is not None,
        dealt=dealt is not None,
        elsewhere=dealt is not None and dealt["there"] is not None,
    )


def _place(k: int, time: TimeExpression, article: Article) -> TimePlace:
    inside = k >= 0 and time.span[0] < article.zones[k].span[1]
    if not inside:
        return TimePlace(-1, "body")
    kind = article.zones[k].kind
    refers, now = (_stands_behind(pattern, time, article) for pattern in (REFERRING, COMING))
    return TimePlace(k, kind, _presents(time, article), refers=refers, now=now)


def _presents(time: TimeExpression, article: Article) -> bool:
    """Whether the sentence ends with the time and only says that something came then."""
    start, end = time.span
    ends = article.reading[end : end + 1] in (".", ":")
    return ends and PRESENTING.search(article.reading[max(start - LONGEST_LEAD, 0) : start]) is not None


def _stands_behind(pattern: re.Pattern[str], time: TimeExpression, article: Article) -> bool:
    """Whether the words before a distance from another event end in a pattern."""
    if time.offset is None:
        return False
    return pattern.search(article.reading[max(time.span[0] - LONGEST_LEAD, 0) : time.span[0]]) is not None
