"""What the page tells of an entry: the facts of its card, and the values that its script draws from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.models import Entry, EventDate, Timeline
from timeline.render.extent import day_number, extent
from timeline.render.page.passages import Mark, Piece, pieces
from timeline.render.wording import date_words, day_words, label, one_line, when

_BASIS = {
    "explicit": "the text gives the date",
    "relative": "counted from {anchor}",
    "quoted": "counted from the day of speaking, {anchor}",
    "anaphoric": "counted from a date told before, {anchor}",
    "heading": "from the heading above",
    "publication": "the day of publication",
}


@dataclass(frozen=True)
class Card:
    """One entry as the page lists it. `facts` are pairs of a name and words."""

    number: int
    entry: Entry
    when: str
    facts: tuple[tuple[str, str], ...]
    quotes: tuple[tuple[Piece, ...], ...]
    about: int | None
    told_by: tuple[int, ...]


def cards(entries: Sequence[Entry]) -> list[Card]:
    """A card for each entry; `about` is the number of the entry it is about, `told_by` of those about it."""
    numbers = {entry.id: number for number, entry in enumerate(entries)}
    tellers: dict[str | None, list[int]] = {}
    for number, entry in enumerate(entries):
        tellers.setdefault(entry.about, []).append(number)
    return [
        Card(
            number=number,
            entry=entry,
            when=when(entry),
            facts=tuple((name, one_line(words)) for name, words in _facts(entry) if words),
            quotes=tuple(_quotes(entry, number)),
            about=numbers.get(entry.about or ""),
            told_by=tuple(tellers.get(entry.id, ())),
        )
        for number, entry in enumerate(entries)
    ]


def _facts(entry: Entry) -> list[tuple[str, str]]:
    date = entry.date
    codes = [
        f"{scheme} {code}"
        for scheme, code in (("PLOVER", entry.codes.plover), ("CAMEO", entry.codes.cameo))
        if code
    ]
    return [
        ("Date", f"{date.edtf} — “{date.text}”: {_basis(date)}" if date else ""),
        ("Participants", "; ".join(f"{p.name} ({p.role})" for p in entry.participants)),
        ("Place", entry.place.name if entry.place else ""),
        ("Said by", entry.source.speaker if entry.source else ""),
        ("Codes", ", ".join(codes)),
        ("Read by", f"{', '.join(entry.rules)} (confidence {entry.confidence:.2f})"),
    ]


def _basis(date: EventDate) -> str:
    """How the date was decided; the parts that the text leaves out are named."""
    anchor = day_words(date.anchor) if date.anchor else "another date"
    words = _BASIS[date.basis].format(anchor=anchor)
    return f"{words}; not said but understood: {', '.join(date.implied)}" if date.implied else words


def _quotes(entry: Entry, number: int) -> list[tuple[Piece, ...]]:
    found = []
    for item in entry.evidence:
        start = item.span[0]
        spans = [("trigger", item.trigger_span, item.trigger)]
        spans += [("date", entry.date.span, entry.date.text)] if entry.date else []
        marks = [Mark((a - start, b - start), number, kind) for kind, (a, b), words in spans if words]
        found.append(tuple(pieces(item.text, (0, len(item.text)), marks)))
    return found


def script_data(timeline: Timeline, entries: Sequence[Entry]) -> dict[str, Any]:
    """What the script draws from: days are whole days since 1970-01-01, ends exclusive."""
    published = timeline.article.published
    numbers = {entry.id: number for number, entry in enumerate(entries)}
    return {
        "published": day_number(dt.date.fromisoformat(published[:10])) if published else None,
        "entries": [_values(entry, numbers) for entry in entries],
    }


def _values(entry: Entry, numbers: dict[str, int]) -> dict[str, Any]:
    place = [entry.place.name] if entry.place else []
    quotes = [item.text for item in entry.evidence]
    told = [entry.headline, label(entry.type), entry.status, date_words(entry.date), *entry.names, *place]
    return {
        "id": entry.id,
        "headline": one_line(entry.headline),
        "type": entry.type,
        "typeLabel": one_line(label(entry.type)),
        "family": family_class(entry.family),
        "status": entry.status,
        "names": list(dict.fromkeys(map(one_line, entry.names))),
        "when": when(entry),
        "about": numbers.get(entry.about or ""),
        "words": " ".join([*told, *quotes]),
        **(_times(entry.date) if entry.date else {"shape": "none"}),
    }


def _times(date: EventDate) -> dict[str, Any]:
    shown = extent(date)
    return {"from": shown.start, "to": shown.end, "at": shown.at, "shape": shown.shape, "fuzzy": shown.fuzzy}


def family_class(name: str) -> str:
    """The name of a family as it may stand in a class attribute."""
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in name)
