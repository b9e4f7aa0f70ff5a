"""What the linking looks at: the mentions, the times and where they stand; and the reasons that it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from timeline.models import TimeExpression
from timeline.models.mention import EventMention


class Step(NamedTuple):
    """One reason of a decision: how many points, and why."""

    points: int
    reason: str


class TimePlace(NamedTuple):
    """Where a time expression stands: the number of its zone in the article, and the zone's kind.

    `presents` where its sentence only says that something came then: "The next blow came on Monday."
    `listed` where only a comma or "and" stands between it and the time before, `again` for "and again";
    `dealt` where a name does that goes with it, `elsewhere` where that one stands behind "in" or "at".
    `refers` where the words before only take up what was told: "The move came a week after ..."; `now`
    where they are in the present tense: "The move comes a week after ..."
    """

    paragraph: int
    zone: str
    presents: bool = False
    listed: bool = False
    again: bool = False
    dealt: bool = False
    elsewhere: bool = False
    refers: bool = False
    now: bool = False


class Context(NamedTuple):
    """What may be looked at besides the candidate itself; `places` goes with `times`."""

    mentions: Sequence[EventMention]
    times: Sequence[TimeExpression]
    places: Sequence[TimePlace]
    published: dt.date | None
