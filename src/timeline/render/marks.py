"""A timeline as spans to correct by hand: regions of the text, and links between them.

The word that names an event is a region labelled with its type; its date, participants and place are
regions labelled `date`, `place` or a role, and a link leads to each from the event. A second mention of
the event is linked by `same`. Values that are not in the words (the EDTF date, a full name, the status)
are kept beside the region.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

from timeline.errors import OutputError
from timeline.models import Entry, Evidence, Span, Timeline
from timeline.models.timeline import Role

ROLES: tuple[str, ...] = get_args(Role)
NOT_EVENTS: frozenset[str] = frozenset({"date", "place", *ROLES})
"""The labels of regions that are no event of their own; any other label is a type."""


@dataclass(frozen=True)
class Region:
    """A labelled stretch of the text (offsets in characters) and the values kept beside it."""

    id: str
    span: Span
    label: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Link:
    """From the region of an event to the region of what belongs to it; ids of regions."""

    source: str
    target: str
    label: str


@dataclass(frozen=True)
class Marks:
    """The regions and links of one article, with its text, id and publication date."""

    article: str
    published: str | None
    text: str
    evidence: tuple[Span, ...]
    regions: tuple[Region, ...]
    links: tuple[Link, ...]


def marks_of(timeline: Timeline, text: str | None) -> Marks:
    """The entries of a timeline, dated and undated, as marks. Raises OutputError without the text."""
    if text is None:
        raise OutputError(
            f"{timeline.article.id}: spans to correct need the text of the article; "
            "extract with the text (--with-text), or give it (--article)"
        )
    regions: dict[str, Region] = {}
    links: dict[Link, None] = {}
    entries = (*timeline.entries, *timeline.undated)
    for entry in entries:
        _add(entry, regions, links)
    return Marks(
        article=timeline.article.id,
        published=timeline.article.published,
        text=text,
        evidence=tuple(sorted({item.span for entry in entries for item in entry.evidence})),
        regions=tuple(regions.values()),
        links=tuple(links),
    )


def _add(entry: Entry, regions: dict[str, Region], links: dict[Link, None]) -> None:
    """Add the regions of an entry; those of a date or name that two entries share stand once."""
    if not entry.evidence:
        return
    first, *others = (_trigger(entry, item, number) for number, item in enumerate(entry.evidence))
    regions[first.id] = first
    belongings = [(region, region.label) for region in _belongings(entry)]
    for region, label in [*belongings, *((other, "same") for other in others)]:
        regions.setdefault(region.id, region)
        links[Link(first.id, region.id, label)] = None


def _trigger(entry: Entry, evidence: Evidence, number: int) -> Region:
    unmarked = [p.name for p in entry.participants if p.span is None]
    values = {"status": entry.status, **({"understood": "; ".join(unmarked)} if unmarked else {})}
    return Region(f"event-{entry.id}-{number}", evidence.trigger_span, entry.type, values)


def _belongings(entry: Entry) -> list[Region]:
    found = []
    if entry.date:
        values = {"edtf": entry.date.edtf}
        if entry.date.modifier:
            values["modifier"] = entry.date.modifier
        found.append(_region("date", entry.date.span, values))
    found += [_region(p.role, p.span, {"name": p.name}) for p in entry.participants if p.span]
    if entry.place and entry.place.span:
        found.append(_region("place", entry.place.span, {"name": entry.place.name}))
    return found


def _region(label: str, span: Span, values: dict[str, str]) -> Region:
    """The id tells label, place and values: only what is the same in all three is one region."""
    told = "-".join("".join(c if c.isalnum() else "_" for c in value) for value in values.values())
    return Region(f"{label}-{span[0]}-{span[1]}-{told}", span, label, values)
