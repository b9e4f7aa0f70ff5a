"""The sample articles, their golden timelines, and the readings that were made of them by hand.

`golden/NAME.expected.toml` says what a careful reader puts on the timeline of `data/raw/NAME.*`: one
`[[events]]` table each, written from the annotation guidelines before the tool had read the article. Where
the tool falls short the table says so: `missed = true` (no entry with that date and type on those words) or
`wrong = [...]` (the fields that it reads otherwise); `extra` counts its entries that the reader does not
have. `renew_golden.py` writes these marks; nobody edits the readings to suit the tool.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.models import Entry, Generator, Timeline

RAW = Path(__file__).resolve().parents[1] / "data" / "raw"
GOLDEN = Path(__file__).parent / "golden"
ANY_GENERATOR = Generator(version="*", model="*", rules="*")
"""Stands in golden files for the versions, which change oftener than what is found."""


@dataclass(frozen=True)
class Reading:
    """An event as the reader has it: `spans` are where its trigger words stand in the article."""

    date: str
    modifier: str | None
    types: tuple[str, ...]
    status: tuple[str, ...]
    needed: tuple[str, ...]
    allowed: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quote: str
    optional: bool
    missed: bool
    wrong: tuple[str, ...]

    def same_event(self, entry: Entry) -> bool:
        """Whether an entry has this date and one of these types, on these words."""
        told = any(
            evidence.span[0] <= start and end <= evidence.span[1]
            for evidence in entry.evidence
            for start, end in self.spans
        )
        return told and entry.type in self.types and entry.date is not None and entry.date.edtf == self.date

    def faults(self, entry: Entry) -> tuple[str, ...]:
        """The fields that an entry for this event has otherwise."""
        assert entry.date is not None
        fields = {
            "modifier": entry.date.modifier == self.modifier,
            "status": entry.status in self.status,
            "participants": self._participants(set(entry.names)),
        }
        return tuple(field for field, right in fields.items() if not right)

    def on_trigger(self, entry: Entry) -> bool:
        """Whether the entry's own trigger overlaps one of the reader's."""
        triggers = [evidence.trigger_span for evidence in entry.evidence]
        return any(a < end and start < b for a, b in triggers for start, end in self.spans)

    def _participants(self, names: set[str]) -> bool:
        for need in self.needed:
            met = names & set(need.split(" | "))
            if not met:
                return False
            names = names - met
        return names <= set(self.allowed)


@dataclass(frozen=True)
class Sample:
    """A sample article with its reading."""

    name: str
    source: Path
    published: str
    extra: int
    readings: tuple[Reading, ...]

    @property
    def golden(self) -> Path:
        """The file with the timeline that the tool makes."""
        return GOLDEN / f"{self.name}.json"

    @property
    def expected(self) -> Path:
        """The file with the reading."""
        return GOLDEN / f"{self.name}.expected.toml"


def names() -> list[str]:
    """The names of the sample articles, in order."""
    return sorted(path.stem for path in RAW.iterdir() if path.suffix in (".txt", ".md"))


def sample(name: str) -> Sample:
    """A sample and its reading."""
    source = next(path for path in RAW.iterdir() if path.stem == name)
    text = source.read_text(encoding="utf-8")
    data = tomllib.loads((GOLDEN / f"{name}.expected.toml").read_text(encoding="utf-8"))
    readings = tuple(_reading(event, text) for event in data["events"])
    return Sample(name, source, data["published"], data.get("extra", 0), readings)


def golden_bytes(found: Timeline) -> str:
    """The timeline as golden files have it: without the versions of what made it."""
    return found.model_copy(update={"generator": ANY_GENERATOR}).to_json()


def pair(readings: tuple[Reading, ...], entries: tuple[Entry, ...]) -> dict[int, Entry]:
    """Each reading's entry, one to one: same trigger first, then fewest faults."""
    possible = sorted(
        (not reading.on_trigger(entry), len(reading.faults(entry)), number, place)
        for number, reading in enumerate(readings)
        for place, entry in enumerate(entries)
        if reading.same_event(entry)
    )
    pairs: dict[int, Entry] = {}
    used: set[int] = set()
    for _, _, number, place in possible:
        if number not in pairs and place not in used:
            pairs[number] = entries[place]
            used.add(place)
    return pairs


def _reading(event: dict[str, Any], text: str) -> Reading:
    quote = event["quote"]
    assert text.count(quote) == 1, f"not once in the article: {quote!r}"
    at = text.index(quote)
    triggers = _several(event["trigger"])
    spans = tuple((at + quote.index(word), at + quote.index(word) + len(word)) for word in triggers)
    return Reading(
        date=event["date"],
        modifier=event.get("modifier"),
        types=_several(event["type"]),
        status=_several(event["status"]),
        needed=tuple(event.get("with", ())),
        allowed=tuple(event.get("may", ())),
        spans=spans,
        quote=quote,
        optional=event.get("optional", False),
        missed=event.get("missed", False),
        wrong=tuple(event.get("wrong", ())),
    )


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
