"""Dates counted from an event that the text dates elsewhere: "two days after the summit"."""

from __future__ import annotations

from timeline.dates import calendar
from timeline.models.time import EventDate, Grain, TimeExpression

BOUNDS = ("less than", "more than", "under ", "over ", "at least", "at most")
"""Distances that begin so are no more than bounds: "less than a month after the vote"."""


def counted_from(expression: TimeExpression, event: EventDate) -> EventDate | None:
    """The date of an expression with an `offset`, given the date of the event it counts from.

    "On the day of the summit" and without a number ("minutes after the vote", "before the talks") it is the
    event's own date, with the modifier "before" or "after" where the relation says so. None where the
    expression has no offset, one of weeks and more without a number ("weeks before the summit"; "days before"
    a day), or a bound.
    """
    offset = expression.offset
    if expression.text.lower().startswith(BOUNDS):
        return None
    if offset is None or (offset.count is None and not _is_same(offset.unit, event)):
        return None
    told: dict[str, object] = {
        "text": expression.text,
        "span": expression.span,
        "basis": "anaphoric",
        "anchor": event.earliest,
    }
    if offset.count is None or offset.unit is None or offset.count == 0:
        modifier = expression.relation if expression.relation in ("before", "after") else event.modifier
        return event.model_copy(update={**told, "modifier": modifier})
    base = event.latest if offset.count > 0 else event.earliest
    period = calendar.around(calendar.shift(base, offset.unit, offset.count), offset.unit)
    return EventDate(
        edtf=period.edtf,
        earliest=period.first,
        latest=period.last,
        grain=period.grain,
        text=expression.text,
        span=expression.span,
        basis="anaphoric",
        anchor=event.earliest,
        implied=("date",),
    )


def _is_same(unit: Grain | None, event: EventDate) -> bool:
    """ "Days after the raid in May" is of that May too."""
    return unit is None or (unit == "day" and event.grain in ("month", "season"))


def counted_back(expression: TimeExpression, event: EventDate) -> EventDate | None:
    """The date of the event that an expression counts from, given that of the one which it measures.

    "Arrived on July 1, four days after it was agreed": the agreement is of June 27.
    """
    offset = expression.offset
    if offset is None:
        return None
    count = None if offset.count is None else -offset.count
    opposite = {"before": "after", "after": "before"}.get(expression.relation, expression.relation)
    turned = {"offset": offset.model_copy(update={"count": count}), "relation": opposite}
    return counted_from(expression.model_copy(update=turned), event)
