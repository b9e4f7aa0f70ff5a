"""Which of its parties an event has on each of several dates: "met Peru on Monday and Chile on Tuesday"."""

from __future__ import annotations

from timeline.linking.context import Context
from timeline.models.mention import Argument, EventMention, Location


def dealt_to(mention: EventMention, time: int, listed: range, context: Context) -> EventMention | None:
    """The mention with the parties and the place that go with one of its listed dates, if the text names any.

    What stands between two dates goes with the later one, in place of what fills the same slot before the
    first.
    """
    ends = [context.times[k].span[1] for k in listed]
    starts = [context.times[k].span[0] for k in listed]

    def zone(named: Argument | Location) -> int:
        at = named.span[0]
        return next((n for n in range(1, len(ends)) if ends[n - 1] <= at < starts[n]), 0)

    number = time - listed.start
    mine = tuple(a for a in mention.arguments if zone(a) == number)
    stop = next((place for place in mention.stops if zone(place) == number), None)
    if number == 0:
        return mention.model_copy(update={"arguments": mine})
    if not mine and stop is None and context.places[time].elsewhere:
        return mention.model_copy(update={"place": None})  # in a town that nobody knows
    if not mine and stop is None:
        return mention if context.places[time].listed else None
    slots = {a.slot for a in mine}
    shared = tuple(a for a in mention.arguments if zone(a) == 0 and a.slot not in slots)
    return mention.model_copy(update={"arguments": (*shared, *mine), "place": stop or mention.place})
