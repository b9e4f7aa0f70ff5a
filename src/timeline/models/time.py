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
Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
]
Shape = Literal[
    "calendar",
    "unit",
    "offset",
    "deictic",
    "reference",
    "clock",
    "holiday",
    "range",
    "stretch",
    "duration",
    "set",
    "odd",
]
Place = Literal["line", "aside", "ahead"]
AnchorKind = Literal["publication", "last", "event"]


class TimeParts(Value):
    """What the words of a time expression say, part by part; None is what they leave out.

    `weekday` counts from Monday as 0; `season` is the EDTF code (21 spring to 24 winter); `decade` is the
    year without its last figure (199), `century` the year without its last two (19 for the twentieth);
    `daypart` is the TIMEX3 code (MO, MI, AF, EV, NI, DT); `zone` is an abbreviation. `order` holds the two
    numbers of "5/9/2018", whose order is open. `edge` is the first (0) or last (-1) day of the period.
    `step` counts periods from the anchor ("last" is -1, "next" 1) and `unit` is the period stepped over;
    `count` is how many units, None where the text gives no number.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: int | None = None
    decade: int | None = None
    century: int | None = None
    fiscal: bool = False
    hour: int | None = None
    minute: int | None = None
    daypart: str | None = None
    zone: str | None = None
    holiday: str | None = None
    order: tuple[int, int] | None = None
    edge: Literal[0, -1] | None = None
    step: int | None = None
    unit: Unit | None = None
    count: float | None = None


class TimeMention(Value):
    """A time expression as the text has it, before it is given a meaning; no spaCy inside.

    `span` counts characters of the document. `until` is the far end of a range and `split` the spans of its
    two ends. `anchor` says what a relative expression counts from: the day of publication (or of speaking),
    the date told last, or an event whose words, `referent`, stand at `reference`. `direction` comes from the
    words themselves or from the verb that governs them. `quotation` is the span of the direct quotation
    around it; `speech` is true where a verb of saying governs it, `planned` where what is ahead is told from
    a past time ("was to meet on June 12"), `loose` where it hangs on a noun. `place` tells whether it stands
    in the line of the story, beside it (in a relative clause, in brackets) or ahead of it, `apart` that it is
    of another time than the story (in brackets, after "had" or "would"), `bracketed` that brackets say so.
    `sentence` and `paragraph` count from 0; `heading` is true where it stands in a dated heading, `resumed`
    where the sentence before tells what has happened by now, `opens` where it opens its sentence ("in 1988"),
    `grounds` where it stands behind an "after" ("closed it in 2011 after a mob had stormed it in May").
    `value` is a TIMEX3 value that needs no reckoning ("PRESENT_REF", "P3M").
    """

    text: str
    span: Span
    rule: str
    shape: Shape
    timex3_type: TimexType
    parts: TimeParts = TimeParts()
    until: TimeParts | None = None
    split: tuple[Span, Span] | None = None
    grain: Grain | None = None
    modifier: Modifier | None = None
    relation: Relation = "at"
    direction: Direction = "unknown"
    anchor: AnchorKind = "publication"
    quotation: Span | None = None
    speech: bool = False
    loose: bool = False
    planned: bool = False
    place: Place = "line"
    apart: bool = False
    bracketed: bool = False
    sentence: int = 0
    paragraph: int = 0
    heading: bool = False
    resumed: bool = False
    opens: bool = False
    grounds: bool = False
    reference: Span | None = None
    referent: str = ""
    value: str | None = None


class EventDate(Value):
    """When something happens: the `date` of a timeline entry, as CONTRACT has it.

    `earliest` and `latest` are inclusive days, the whole span that the words allow; a side that the words
    leave open is `date.min` (0001-01-01) or `date.max` (9999-12-31), and ".." in `edtf` (ISO 8601-2).
    `text` and `span` are the words that say so; `anchor` is the ISO day that a relative expression was
    counted from; `implied` names the parts the text does not say.
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

    def surrounds(self, near: EventDate) -> bool:
        """Whether the other date lies within this one, which is longer."""
        inside = self.earliest <= near.earliest <= near.latest <= self.latest
        return inside and self.latest - self.earliest > near.latest - near.earliest


class EventOffset(Value):
    """A distance from an event that the text names ("two days after the summit"), still to be resolved.

    `count` is signed (negative is before) and None where the text gives no number ("after the summit");
    `reference` is the span of the words for the event, `text` those words.
    """

    count: int | None
    unit: Grain | None
    reference: Span
    text: str = ""


class TimeExpression(Value):
    """A time expression of the text and what it means.

    `timex3_type` and `timex3_value` follow TIMEX3 (TimeML 1.2.1). `date` is None where the expression
    has no calendar date (a duration, "now", or a relative one with no anchor). `relation` is the word
    that ties it ("by March", "since 1994"). `rule` is the id of the rule that found it. `parts` are the
    two ends of a range that TIMEX3 counts as expressions of their own ("from May 1 to June 3").
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
    parts: tuple[TimeExpression, ...] = ()

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
