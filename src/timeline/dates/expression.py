"""Puts a mention and its meaning together: the event date, the TIMEX3 value, the two ends of a range."""

from __future__ import annotations

import re
from typing import cast, get_args

from timeline.dates.calendar import Period
from timeline.dates.reading import Reading
from timeline.models.base import Span
from timeline.models.time import EventDate, EventOffset, Grain, TimeExpression, TimeMention, TimexType

LETTERS = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "quarter": "Q",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "season": "S",
}
CLOCK_LETTERS = {"hour": "H", "minute": "M", "second": "S"}
IN_DAYS = {"hour": 1 / 24, "minute": 0, "second": 0}
DAYPARTS = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}


def expression(mention: TimeMention, reading: Reading | None) -> TimeExpression:
    """The expression of the result."""
    return TimeExpression(
        text=mention.text,
        span=mention.span,
        timex3_type=mention.timex3_type,
        timex3_value=timex3_value(mention, reading),
        date=event_date(mention, reading) if reading else None,
        relation=mention.relation,
        direction=mention.direction,
        offset=event_offset(mention),
        rule=mention.rule,
        parts=_parts(mention, reading),
    )


def event_date(mention: TimeMention, reading: Reading) -> EventDate:
    """The date of the result: the whole period, with what narrows it beside it."""
    period = reading.period
    return EventDate(
        edtf=f"{period.edtf}~" if mention.modifier == "approx" and _may_be_about(period) else period.edtf,
        earliest=period.first,
        latest=period.last,
        grain=period.grain,
        modifier=mention.modifier,
        time=_time(mention),
        text=mention.text,
        span=mention.span,
        basis=reading.basis,
        anchor=reading.anchor,
        implied=reading.implied,
    )


def _may_be_about(period: Period) -> bool:
    """Whether EDTF has an approximate form of it: of years, months and days, not of seasons or quarters."""
    return re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", period.edtf) is not None


def event_offset(mention: TimeMention) -> EventOffset | None:
    """The distance from an event that the text names."""
    if mention.anchor != "event" or mention.reference is None:
        return None
    parts = mention.parts
    unit = cast("Grain", parts.unit) if parts.unit in get_args(Grain) else "day"
    days = IN_DAYS.get(parts.unit or "", 1)
    told = parts.count if parts.count is not None or days == 1 else 0  # "hours after the vote": the same day
    count = None if told is None else int((parts.step or 1) * told * days)
    return EventOffset(count=count, unit=unit, reference=mention.reference, text=mention.referent)


def timex3_value(mention: TimeMention, reading: Reading | None) -> str:
    """The TIMEX3 value: of a date its name, of a length its duration."""
    if mention.value is not None:
        return mention.value
    if mention.timex3_type in ("DURATION", "SET"):
        return duration(mention)
    if reading is None and mention.shape == "deictic" and not mention.parts.step and not _clock(mention):
        return "PRESENT_REF"
    if reading is None:
        return "PAST_REF" if mention.rule == "date.then" else _unresolved(mention)
    return reading.period.timex + _clock(mention)


def duration(mention: TimeMention) -> str:
    """ "P3M", "PT36H", "PXD" where the number is not told, "P2Y6M" for two and a half years."""
    parts = mention.parts
    count, unit = parts.count, parts.unit or "day"
    if mention.rule == "set.every" and count is None:
        count = 1
    if parts.weekday is not None:
        return f"XXXX-WXX-{parts.weekday + 1}"
    if unit in CLOCK_LETTERS:
        return f"PT{_figure(count)}{CLOCK_LETTERS[unit]}"
    if count is not None and not float(count).is_integer() and unit == "year":
        return f"P{int(count)}Y{round((count % 1) * 12)}M"
    if unit == "decade" and count is not None:
        return f"P{_figure(count * 10)}Y"
    return f"P{_figure(count)}{LETTERS.get(unit, 'X')}"


def _figure(count: float | None) -> str:
    return "X" if count is None else f"{count:g}"


def _unresolved(mention: TimeMention) -> str:
    parts = mention.parts
    if parts.month is not None:
        return f"XXXX-{parts.month:02d}" + (f"-{parts.day:02d}" if parts.day else "") + _clock(mention)
    if parts.weekday is not None:
        return f"XXXX-WXX-{parts.weekday + 1}{_clock(mention)}"
    return f"XXXX-XX-XX{_clock(mention)}" if _clock(mention) else "XXXX"


def _clock(mention: TimeMention) -> str:
    parts = mention.parts
    if parts.hour is not None:
        return f"T{parts.hour:02d}:{parts.minute or 0:02d}"
    return f"T{parts.daypart}" if parts.daypart else ""


def _time(mention: TimeMention) -> str | None:
    parts = mention.parts
    if parts.hour is not None:
        return f"{parts.hour % 24:02d}:{parts.minute or 0:02d}"
    return DAYPARTS.get(parts.daypart or "")


def _parts(mention: TimeMention, reading: Reading | None) -> tuple[TimeExpression, ...]:
    if mention.split is None or reading is None:
        return ()
    if mention.shape == "range":
        ends = zip(mention.split, reading.ends or (), strict=False)
        return tuple(_end(_part(mention, span, "DATE"), end) for span, end in ends)
    day, hour = mention.split
    clockless = mention.parts.model_copy(update={"hour": None, "minute": None, "daypart": None})
    dated = _part(mention, day, "DATE").model_copy(update={"parts": clockless})
    return _end(dated, reading), _end(_part(mention, hour, "TIME"), reading)


def _part(mention: TimeMention, span: Span, kind: TimexType) -> TimeMention:
    """The mention with one part of its words."""
    offset = mention.span[0]
    text = mention.text[span[0] - offset : span[1] - offset]
    return mention.model_copy(update={"text": text, "span": span, "timex3_type": kind, "split": None})


def _end(own: TimeMention, reading: Reading) -> TimeExpression:
    """One end of a range, or the day or the hour of a day with its hour, as an expression of its own."""
    return TimeExpression(
        text=own.text,
        span=own.span,
        timex3_type=own.timex3_type,
        timex3_value=reading.period.timex + (_clock(own) if own.timex3_type == "TIME" else ""),
        date=event_date(own, reading),
        relation=own.relation,
        direction=own.direction,
        rule=own.rule,
    )
