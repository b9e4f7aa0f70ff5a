"""One line for an entry, as an editor would print it, made from its fields alone."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Participant, Place
from timeline.models.mention import EventMention
from timeline.models.timeline import Status
from timeline.rulebook import EventType, Headline

NOUN_ENDINGS: dict[Status, str] = {
    "cancelled": "cancelled",
    "postponed": "postponed",
    "denied": "does not take place",
}


def headline(
    kind: EventType,
    mention: EventMention,
    status: Status,
    participants: Sequence[Participant],
    place: Place | None,
) -> str:
    """A line such as "Moon's delegation visits Pyongyang" or "Trump–Kim summit cancelled"."""
    phrases = next((r.headline for r in kind.rules if r.id == mention.rule and r.headline), kind.headline)
    actors = [p.name for p in participants if p.role in ("actor", "participant")]
    others = [p.name for p in participants if p.role in ("recipient", "intermediary", "topic")]
    if status in NOUN_ENDINGS and status != "denied":
        return _sentence(_noun_line(phrases, [*actors, *others], status))
    return _sentence(_verb_line(phrases, status, actors, others) + _where(place, [*actors, *others]))


def _verb_line(phrases: Headline, status: Status, actors: list[str], others: list[str]) -> str:
    if not actors:
        named = f" ({', '.join(others)})" if others else ""
        return f"{phrases.noun}{named}"
    tail = (
        f" {phrases.link} {join_names(others)}"
        if others and phrases.link
        else f" ({join_names(others)})"
        if others
        else ""
    )
    return f"{join_names(actors)} {_verb(phrases, status, len(actors) > 1)}{tail}"


def _verb(phrases: Headline, status: Status, several: bool) -> str:
    if status == "scheduled":
        return f"to {phrases.base}"
    if status == "proposed":
        return f"may {phrases.base} (proposed)"
    if status == "possible":
        return f"may {phrases.base}"
    if status == "denied":
        return f"{'do' if several else 'does'} not {phrases.base}"
    return phrases.base if several else phrases.third


def _noun_line(phrases: Headline, names: list[str], status: Status) -> str:
    owners = f" of {join_names(names)}" if names else ""
    return f"{phrases.noun}{owners} {NOUN_ENDINGS[status]}"


def _where(place: Place | None, named: list[str]) -> str:
    return f", {place.name}" if place is not None and place.name not in named else ""


def join_names(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _sentence(line: str) -> str:
    return line[:1].upper() + line[1:]
