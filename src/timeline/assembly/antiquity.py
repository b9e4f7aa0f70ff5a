"""Who acted long ago: "Rome" in the year 70 is not today's Italy."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.models import Participant
from timeline.models.time import EventDate

MIDDLE_AGES = 800
"""Before this year no name of a state means a state of today."""


def as_of_their_time(parties: Iterable[Participant], date: EventDate | None) -> tuple[Participant, ...]:
    """The parties of an event; those of long ago go by the words of the text, and are no state of today."""
    if date is None or date.latest.year >= MIDDLE_AGES:
        return tuple(parties)
    return tuple(
        p.model_copy(update={"name": p.mention or p.name, "country": None}) if p.kind == "country" else p
        for p in parties
    )
