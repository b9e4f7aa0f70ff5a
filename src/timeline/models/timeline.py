"""The result: entries in order, what they rest on, and the article they come from (CONTRACT, version 1)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, Literal, get_args, overload

from pydantic import ConfigDict, Field

from timeline.errors import InputError
from timeline.models.article import PublishedBasis, Warning
from timeline.models.base import Span, Value, read_open
from timeline.models.period import read_period
from timeline.models.time import EventDate
from timeline.version import VERSION
from timeline.views import Backend, Engine, Html, view

Status = Literal[
    "occurred", "ongoing", "scheduled", "proposed", "cancelled", "postponed", "denied", "possible"
]
PLANS: Final[frozenset[Status]] = frozenset({"scheduled", "proposed", "possible"})
"""What may still come about."""
GIVEN_UP: Final[frozenset[Status]] = frozenset({"cancelled", "postponed"})
Role = Literal["actor", "recipient", "participant", "intermediary", "topic"]
Kind = Literal["person", "country", "organization", "group"]

SCHEMA_VERSION: Final = "1"


class Generator(Value):
    """What made the timeline: the same generator over the same text gives the same bytes."""

    name: str = "diplomatic-timeline"
    version: str
    model: str
    rules: str


class ArticleInfo(Value):
    """What is known about the article; `text` only when asked for."""

    id: str
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None
    published_basis: PublishedBasis
    modified: str | None
    language: str
    characters: int
    sha256: str
    text: str | None = Field(default=None, exclude_if=lambda value: value is None)


class Participant(Value):
    """Someone who takes part, and the words that say so (None where it is understood).

    `name` is canonical, but a state or body goes by the usual name that the article gives it: "Britain" where
    it says so, "United Kingdom" where it says only "British" or "London". `country` is the same for both.
    """

    name: str
    role: Role
    kind: Kind
    country: str | None = None
    mention: str | None = None
    span: Span | None = None


class Place(Value):
    """Where it happens: a city, venue or country."""

    name: str
    country: str | None = None
    mention: str | None = None
    span: Span | None = None


class Source(Value):
    """Who says so."""

    speaker: str
    span: Span


class Codes(Value):
    """PLOVER and CAMEO codes, a function of type and status; None where the scheme has no code."""

    plover: str | None
    cameo: str | None


class Evidence(Value):
    """The clause or sentence that tells the event, and the word in it that names it."""

    text: str
    span: Span
    trigger: str
    trigger_span: Span


class Entry(Value):
    """One event that the article places in time."""

    id: str
    date: EventDate | None
    type: str
    family: str
    headline: str
    status: Status
    participants: tuple[Participant, ...]
    place: Place | None
    source: Source | None
    about: str | None
    codes: Codes
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    confidence: float

    @property
    def names(self) -> tuple[str, ...]:
        """The participants' names, in order of mention."""
        return tuple(p.name for p in self.participants)

    def to_record(self) -> dict[str, Any]:
        """A flat row: plain strings and numbers, for a table or a data frame."""
        date = self.date
        return {
            "id": self.id,
            "date": date.edtf if date else None,
            "earliest": date.earliest.isoformat() if date else None,
            "latest": date.latest.isoformat() if date else None,
            "grain": date.grain if date else None,
            "modifier": date.modifier if date else None,
            "date_text": date.text if date else None,
            "basis": date.basis if date else None,
            "type": self.type,
            "family": self.family,
            "status": self.status,
            "headline": self.headline,
            "participants": "; ".join(self.names),
            "place": self.place.name if self.place else None,
            "source": self.source.speaker if self.source else None,
            "about": self.about,
            "plover": self.codes.plover,
            "cameo": self.codes.cameo,
            "text": self.evidence[0].text if self.evidence else None,
            "start": self.evidence[0].span[0] if self.evidence else None,
            "end": self.evidence[0].span[1] if self.evidence else None,
            "rules": " ".join(self.rules),
            "confidence": self.confidence,
        }


class DatedEntry(Entry):
    """An entry that has a date, as those of `Timeline.entries` do."""

    model_config = ConfigDict(from_attributes=True)

    date: EventDate


class Timeline(Value):
    """The dated events of one article, in order; a sequence of `DatedEntry`.

    Order is total: earliest day, latest day, offset of the first evidence. `undated` is empty unless it
    was asked for (`include_undated`), save for entries whose date needs a publication date that the
    article does not give.
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    generator: Generator
    article: ArticleInfo
    entries: tuple[DatedEntry, ...] = ()
    undated: tuple[Entry, ...] = ()
    warnings: tuple[Warning, ...] = ()

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[DatedEntry]:  # type: ignore[override]  # a sequence of entries, not of fields
        return iter(self.entries)

    @overload
    def __getitem__(self, index: int) -> DatedEntry: ...
    @overload
    def __getitem__(self, index: slice) -> Timeline: ...
    def __getitem__(self, index: int | slice) -> DatedEntry | Timeline:
        if isinstance(index, slice):
            return self._with(self.entries[index])
        return self.entries[index]

    def filter(
        self,
        predicate: Callable[[Entry], bool] | None = None,
        *,
        types: Iterable[str] | None = None,
        status: Iterable[str] | str | None = None,
        participant: Iterable[str] | str | None = None,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        min_confidence: float = 0.0,
    ) -> Timeline:
        """A timeline of the entries that meet every condition given.

        `types` and `status` are names; `participant` is a part of a name, or several of which one is
        enough, case ignored; `since` and `until` are dates or ISO days, months or years, inclusive (an entry
        is kept if its interval touches the period); `predicate` is any test of an entry. Raises DateError for
        what is no such date, InputError for a status that there is not.
        """
        first = None if since is None else read_period(since).first
        last = None if until is None else read_period(until).last
        wanted_types = _names(types)
        wanted_status = _statuses(status)
        parts = _names(participant)

        def keep(entry: Entry) -> bool:
            return (
                (wanted_types is None or entry.type in wanted_types)
                and (wanted_status is None or entry.status in wanted_status)
                and (parts is None or _named(entry, parts))
                and entry.confidence >= min_confidence
                and _touches(entry.date, first, last)
                and (predicate is None or predicate(entry))
            )

        return self._with(tuple(filter(keep, self.entries)), tuple(filter(keep, self.undated)))

    @classmethod
    def from_json(cls, text: str | bytes) -> Timeline:
        """The timeline that `to_json` wrote, from one JSON object; `timeline.read_timelines` reads a file.

        Fields that a later version of the package has added are left out. Raises InputError for what is no
        timeline or one of another schema version, and for a field that is a misspelt one.
        """
        try:
            return read_open(cls, text)
        except ValueError as error:
            raise InputError(_other_version(text) or f"not a timeline: {error}") from error

    def to_json(self, *, indent: int | None = 2) -> str:
        """The timeline as JSON text (CONTRACT, version 1); the same bytes on every run."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """What `to_json` writes, as mappings, lists, plain strings and numbers."""
        return self.model_dump(mode="json")

    def to_records(self) -> list[dict[str, Any]]:
        """One flat mapping per entry, in order."""
        return [entry.to_record() for entry in self.entries]

    def _with(self, entries: Sequence[DatedEntry], undated: Sequence[Entry] | None = None) -> Timeline:
        changed: dict[str, Any] = {"entries": tuple(entries)}
        if undated is not None:
            changed["undated"] = tuple(undated)
        return self.model_copy(update=changed)

    def counted(self) -> str:
        """How many entries there are, in words: "8 entries, 1 undated"."""
        told = "1 entry" if len(self.entries) == 1 else f"{len(self.entries)} entries"
        return f"{told}, {len(self.undated)} undated" if self.undated else told

    def __repr__(self) -> str:
        name = self.article.title or self.article.id
        lines = [f"Timeline of {name!r}: {self.counted()}"]
        entries = (*self.entries, *self.undated)
        lines += [f"  {_when(e):<24} {e.type:<16} {e.status:<10} {e.headline}" for e in entries]
        lines += [f"  Warning: {warning.message}" for warning in self.warnings]
        return "\n".join(lines)

    __str__ = __repr__

    def _repr_html_(self) -> str:
        return view().drawing(self)

    def to_frame(self, engine: Engine = "pandas", *, include_undated: bool = False) -> Any:  # noqa: ANN401
        """The dated entries as a pandas or polars data frame or an Arrow table, a row each.

        With `include_undated` the undated entries stand behind them. `timeline.to_frame` puts several
        timelines into one frame. Raises MissingExtraError where the library is not installed.
        """
        return view().to_frame(self, engine, include_undated=include_undated)

    def plot(self, backend: Backend = "altair") -> Any:  # noqa: ANN401
        """A chart of the dated entries: by Altair for the screen, by matplotlib for paper.

        Raises MissingExtraError where the library is not installed.
        """
        return view().plot(self, backend)

    def show_source(self, text: str | None = None) -> Html:
        """The article with its evidence marked, for a notebook; `text` where the timeline carries none.

        Raises OutputError without a text.
        """
        return view().show_source(self, text)


def _other_version(text: str | bytes) -> str | None:
    """What to say of a timeline that is written by another version of the contract."""
    try:
        version = json.loads(text)["schema_version"]
    except (ValueError, TypeError, LookupError):
        return None
    if version == SCHEMA_VERSION:
        return None
    remedy = f"this version of the package, {VERSION}, reads {SCHEMA_VERSION!r}"
    return f"a timeline of schema version {version!r}; {remedy}: install the one that wrote it"


def _names(value: Iterable[str] | str | None) -> frozenset[str] | None:
    if value is None:
        return None
    return frozenset([value] if isinstance(value, str) else value)


def _statuses(value: Iterable[str] | str | None) -> frozenset[str] | None:
    """The names of statuses; a misspelt one would keep nothing, and nobody would know why."""
    names = _names(value)
    if unknown := sorted((names or frozenset()) - set(get_args(Status))):
        raise InputError(f"there is no status {unknown[0]!r}; there are {', '.join(get_args(Status))}")
    return names


def _named(entry: Entry, parts: Iterable[str]) -> bool:
    return any(part.lower() in name.lower() for part in parts for name in entry.names)


def _touches(date: EventDate | None, first: dt.date | None, last: dt.date | None) -> bool:
    if first is None and last is None:
        return True
    if date is None:
        return False
    return (first is None or date.latest >= first) and (last is None or date.earliest <= last)


def _when(entry: Entry) -> str:
    return entry.date.edtf if entry.date else "undated"
