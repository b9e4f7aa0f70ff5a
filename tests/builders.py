"""Event mentions, time expressions and choices built by hand, for the rooms that know no parser."""

from __future__ import annotations

import datetime as dt
from itertools import count
from typing import Any

from handmade import date
from timeline.linking.choice import Choice
from timeline.linking.context import Context, Step, TimePlace
from timeline.linking.weighing import weigh
from timeline.models import EventDate, EventOffset, TimeExpression
from timeline.models.mention import Argument, EventMention, Link, Location, TimeCandidate, Trait
from timeline.rulebook.book import load_rules

PUBLISHED = dt.date(2001, 6, 14)
"""A Thursday; the day on which everything built here was published."""
TYPES = load_rules().types
RULES = {kind.id: kind.rules[0].id for kind in TYPES.values()}
"""A rule of each type, whichever comes first in its file."""


def day(iso: str, **more: Any) -> EventDate:
    """A single day, as an entry has it."""
    return date(iso, iso, **more)


def time(words: str = "June 4", when: str | EventDate | None = "2001-06-04", **more: Any) -> TimeExpression:
    """A time expression; `when` is an ISO day, a date made elsewhere, or None for one without date."""
    found = day(when, text=words) if isinstance(when, str) else when
    fields = {"timex3_type": "DATE", "timex3_value": found.edtf if found else "PRESENT_REF", **more}
    return TimeExpression(text=words, date=found, rule="date.built", **{"span": (0, len(words)), **fields})


AHEAD = time("June 20", "2001-06-20")
"""A day after that of publication."""
BEHIND = time("June 4", "2001-06-04")
"""A day before that of publication."""


def offset(words: str, steps: int | None, unit: str | None, reference: tuple[int, int]) -> TimeExpression:
    """A distance from an event, such as "two days after the talks"; `reference` is where the event stands."""
    distance = EventOffset(count=steps, unit=unit, reference=reference)
    return time(words, None, offset=distance, relation="after" if (steps or 0) >= 0 else "before")


def party(name: str, role: str = "actor", **more: Any) -> Argument:
    """Someone who takes part; a subject if they act, else what follows "with"."""
    slot = "subject" if role == "actor" else "with"
    fields = {
        "slot": slot,
        "kind": "person",
        "country": None,
        "mention": name,
        "span": (0, len(name)),
        **more,
    }
    return Argument(role=role, name=name, **fields)


def place(name: str, country: str | None = None) -> Location:
    """Somewhere named as the place of an event."""
    return Location(name=name, country=country, mention=name, span=(0, len(name)))


def candidate(link: Link, number: int = 0, distance: int = 0, carrier: int | None = None) -> TimeCandidate:
    """The time expression `number`, standing in that link to the event."""
    return TimeCandidate(time=number, link=link, distance=distance, carrier=carrier)


def _of_rule(kind: str, rule: str) -> frozenset[Trait]:
    """The traits that a rule of the type has of its own; none for an id that a test makes up."""
    return next((known.traits for known in TYPES[kind].rules if known.id == rule), frozenset())


def mention(kind: str = "meeting", *candidates: TimeCandidate, index: int = 0, **more: Any) -> EventMention:
    """A mention of an event: by default a finite verb of the past, in a sentence of its own."""
    lemma = more.pop("lemma", {"meeting": "meet", "statement": "say", "visit": "visit"}.get(kind, kind))
    here = (index * 10, index * 10 + len(lemma))
    fields: dict[str, Any] = {
        "rule": RULES[kind],
        "traits": TYPES[kind].traits | _of_rule(kind, more.get("rule", RULES[kind])),
        "told_as": TYPES[kind].told_as,
        "naming": "verb",
        "trigger": lemma,
        "trigger_span": here,
        "evidence_span": here,
        "sentence": index,
        "paragraph": 0,
        "zone": "body",
        "status": "occurred",
        "status_rule": "status.default",
        "tense": "past",
        "definiteness": "bare",
        "arguments": (),
        "place": None,
        "governor": None,
        "speaker": None,
        "weight": 0.8,
        "party": True,
        **more,
    }
    return EventMention(index=index, type=kind, lemma=lemma, candidates=candidates, **fields)


def context(*parts: EventMention | TimeExpression, **more: Any) -> Context:
    """Mentions and times in order, as linking gets them; every time stands in the first body paragraph."""
    mentions = [part for part in parts if isinstance(part, EventMention)]
    times = [part for part in parts if isinstance(part, TimeExpression)]
    places = more.get("places", [TimePlace(0, "body") for _ in times])
    return Context(mentions, times, places, more.get("published", PUBLISHED))


def steps_beyond_the_link(found: Context, of: int = 0) -> list[Step]:
    """What the refiners say of the first candidate of one mention."""
    event = found.mentions[of]
    _, steps = weigh(event, event.candidates[0], found)
    return list(steps[1:])


def dated(event: EventMention, when: str | EventDate | None, **more: Any) -> Choice:
    """A choice that linking might have made: the mention with that date, or with none."""
    found = day(when) if isinstance(when, str) else when
    fields = {"time": None if found is None else next(_NUMBERS), "link": "clause", "score": 95, **more}
    return Choice(event, found, reasons=(Step(fields["score"], "built"),), **fields)


_NUMBERS = count(100)
