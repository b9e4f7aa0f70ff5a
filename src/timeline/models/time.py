"""Dates and time expressions: an interval with a grain and a basis, never a bare datetime."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from timeline.models.base import Span, Value

Grain = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century"]
Modifier = Literal["start", "mid", "end", "approx", "before", "after"]
Basis = Literal["explicit", "relative", "quoted", "anaphoric", "heading", "publication"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Relation = Literal["at", "by", "since", "until", "before", "after", "during", "from"]
Direction = Literal["past", "future", "unknown"]


class EventDate(Value):
    """When something happens: the `date` of a timeline entry, as CONTRACT has it.

    `earliest` and `latest` are inclusive days, the whole span that the words allow; a side that the words
    leave open is `date.min` (0001-01-01) or `date.max` (9999-12-31), and ".." in `edtf`. `edtf` is ISO 8601-2. `text` and `span` are the words that say so; `anchor` is the ISO day
    that a relative expression was counted from; `implied` names the parts the text does not say.
    """

    edtf: str
    earliest: dt.date
    latest: dt.date
    grain: Grain
    modifier: Modifier | None = None
    time: str | None = None
    text: str
    span: Span
    basis: Basis
    anchor: dt.date | None = None
    implied: tuple[str, ...] = ()


class EventOffset(Value):
    """A distance from an event that the text names ("two days after the summit"), still to be resolved.

    `count` is signed (negative is before) and None where the text gives no number ("after the summit");
    `reference` is the span of the words for the event.
    """

    count: int | None
    unit: Grain | None
    reference: Span


class TimeExpression(Value):
    """A time expression of the text and what it means.

    `timex3_type` and `timex3_value` follow TIMEX3 (TimeML 1.2.1). `date` is None where the expression
    has no calendar date (a duration, "now", or a relative one with no anchor). `relation` is the word
    that ties it ("by March", "since 1994"). `rule` is the id of the rule that found it.
    """

    text: str
    span: Span
    timex3_type: TimexType
    timex3_value: str
    date: EventDate | None = None
    relation: Relation = "at"
    direction: Direction = "unknown"
    offset: EventOffset | None = None
    rule: str

    @property
    def edtf(self) -> str | None:
        """The EDTF value of the date, or None."""
        return self.date.edtf if self.date else None

    @property
    def basis(self) -> str | None:
        """What the date rests on, or None."""
        return self.date.basis if self.date else None

    @property
    def interval(self) -> tuple[dt.date, dt.date] | None:
        """First and last day, inclusive, or None."""
        return (self.date.earliest, self.date.latest) if self.date else None
