"""What changed between two timelines, of one article or of two versions of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from timeline.models import Entry, Timeline
from timeline.render.wording import when

_FIELDS: dict[str, Callable[[Entry], str]] = {
    "date": when,
    "type": lambda entry: entry.type,
    "status": lambda entry: entry.status,
    "headline": lambda entry: entry.headline,
    "participants": lambda entry: "; ".join(f"{p.name} ({p.role})" for p in entry.participants),
    "place": lambda entry: entry.place.name if entry.place else "",
    "source": lambda entry: entry.source.speaker if entry.source else "",
}


@dataclass(frozen=True)
class Change:
    """An entry that both timelines have, told differently; `fields` gives old and new words by field."""

    old: Entry
    new: Entry
    fields: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Difference:
    """What a new timeline adds, lacks and tells differently; `same` counts what stayed."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    changed: tuple[Change, ...]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def lines(self) -> list[str]:
        """The difference in plain lines: `-` removed, `+` added, `~` changed, and a count last."""
        told = [f"- {_line(entry)}" for entry in self.removed]
        told += [f"+ {_line(entry)}" for entry in self.added]
        for change in self.changed:
            told.append(f"~ {_line(change.new)}")
            told += [f"    {name}: {old or '–'} → {new or '–'}" for name, (old, new) in change.fields.items()]
        counts = f"{len(self.added)} added, {len(self.removed)} removed, {len(self.changed)} changed"
        return [*told, f"{counts}, {self.same} the same"]


def diff(old: Timeline, new: Timeline) -> Difference:
    """Compare two timelines, undated entries included.

    Two entries are the same event if they have one id; failing that, if they stand on the same trigger of
    the same text; failing that, if they agree on date and type, or on headline.
    """
    before = [*old.entries, *old.undated]
    after = [*new.entries, *new.undated]
    pairs: list[tuple[Entry, Entry]] = []
    for key in _keys(same_text=old.article.sha256 == new.article.sha256):
        found = _pair(before, after, key)
        pairs += found
        before = _without(before, (a for a, _ in found))
        after = _without(after, (b for _, b in found))
    changes = [Change(a, b, fields) for a, b in pairs if (fields := _fields(a, b))]
    order = {id(entry): place for place, entry in enumerate((*new.entries, *new.undated))}
    changes.sort(key=lambda change: order[id(change.new)])
    return Difference(tuple(after), tuple(before), tuple(changes), len(pairs) - len(changes))


def _keys(same_text: bool) -> list[Callable[[Entry], Hashable]]:
    """What two entries must agree on to be one event, the surest first; None agrees with nothing."""
    triggers: list[Callable[[Entry], Hashable]] = [
        lambda e: (e.type, e.evidence[0].trigger_span) if e.evidence else None,
        lambda e: e.evidence[0].trigger_span if e.evidence else None,
    ]
    return [
        lambda e: e.id,
        *(triggers if same_text else []),
        lambda e: (e.date.edtf, e.type, e.names) if e.date else None,
        lambda e: (e.date.edtf, e.type) if e.date else None,
        lambda e: e.headline,
    ]


def _pair(
    before: Sequence[Entry], after: Sequence[Entry], key: Callable[[Entry], Hashable]
) -> list[tuple[Entry, Entry]]:
    waiting: dict[Hashable, list[Entry]] = {}
    for entry in reversed(before):
        waiting.setdefault(key(entry), []).append(entry)
    waiting.pop(None, None)
    return [(waiting[key(entry)].pop(), entry) for entry in after if waiting.get(key(entry))]


def _without(entries: Iterable[Entry], taken: Iterable[Entry]) -> list[Entry]:
    gone = {id(entry) for entry in taken}
    return [entry for entry in entries if id(entry) not in gone]


def _fields(old: Entry, new: Entry) -> dict[str, tuple[str, str]]:
    told = {name: (read(old), read(new)) for name, read in _FIELDS.items()}
    return {name: both for name, both in told.items() if both[0] != both[1]}


def _line(entry: Entry) -> str:
    return f"{when(entry)}  {entry.type}, {entry.status}: {entry.headline}"
