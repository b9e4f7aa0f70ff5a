"""Mentions of one event become one entry; entries come in a total order.

Precision first: two mentions are one event when type, date and parties agree, or when a mention without a
date of its own points back to one that has it ("the summit", "his visit"). A cancellation and what it
cancels stay two entries, tied by `about`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.headlines import headline
from timeline.linking import ANNOUNCING, Choice
from timeline.models import Entry, Evidence, Place, Source
from timeline.models.mention import Argument, EventMention
from timeline.models.timeline import Status
from timeline.participants import named_outright, participants_of
from timeline.rulebook import RuleBook
from timeline.scope import Scope

EXCHANGEABLE = (
    frozenset({"meeting", "talks", "summit"}),
    frozenset({"visit", "envoy"}),
    frozenset({"deescalation", "withdrawal"}),
)
"""Types whose words stand for one another when a text speaks of one event again."""
DEFAULT = "status.default"
UNREALISED = frozenset({"cancelled", "denied", "possible", "proposed", "postponed"})
ACTS_UPON = frozenset(
    {
        "cancellation",
        "statement",
        "proposal",
        "demand",
        "rejection",
        "threat",
        "protest",
        "support",
        "agreement",
    }
)
"""Types of act that are about another event."""
OWN_SLOTS = frozenset({"subject", "by", "possessive"})
ANYBODY, NOBODY = "*", ""
"""Under these, beside the names of parties, groups are filed."""
POINTING = frozenset({"definite", "possessive"})


class Assembled(NamedTuple):
    """What comes out: dated entries, those whose date needs a publication date, those without any."""

    entries: tuple[Entry, ...]
    waiting: tuple[Entry, ...]
    undated: tuple[Entry, ...]


@dataclass
class Group:
    """The mentions of one event while they are gathered; the first one gives type and date."""

    lead: Choice
    others: list[Choice] = field(default_factory=list)
    sides: set[str] = field(init=False)
    """The names of all parties of all mentions, and the states that they act for."""

    def __post_init__(self) -> None:
        self.sides = set(sides(self.lead.mention))

    @property
    def choices(self) -> list[Choice]:
        """All mentions, the leading one first."""
        return [self.lead, *self.others]

    def add(self, choice: Choice) -> None:
        """Take one more mention in."""
        self.others.append(choice)
        self.sides |= sides(choice.mention)


def sides(mention: EventMention) -> frozenset[str]:
    """The names of a mention's parties, and the states that they act for."""
    return frozenset(side for a in mention.arguments for side in (a.name, a.country) if side)


def assemble(choices: Sequence[Choice], book: RuleBook, text: str, published: dt.date | None) -> Assembled:
    """Dated entries in order, those that wait for a publication date, and undated ones, in text order."""
    scope = Scope(c.mention for c in choices)
    held = [c for c in choices if scope.holds(c.mention)]
    dated = [c for c in held if c.date is not None]
    told = _announcements(dated)
    groups = _gathered(c for c in dated if c.mention.index not in told)
    loose = [c for c in held if c.date is None and c.time is None]
    waiting = [c for c in held if c.date is None and c.time is not None]
    left = _attach(groups, loose)
    maker = _Maker(book, text, published)
    entries = [maker.entry(group) for group in groups]
    entries = _tied(groups, entries)
    return Assembled(
        entries=tuple(sorted(entries, key=_order)),
        waiting=tuple(maker.entry(Group(choice)) for choice in waiting),
        undated=tuple(maker.entry(Group(choice)) for choice in left),
    )


def _announcements(dated: Sequence[Choice]) -> frozenset[int]:
    """Sayings that only tell an act of their own date: the act is the entry, not the saying.

    A verb of announcing over the act ("announced that it had joined"), or a speech in which the act was
    done ("announced the blockade in a speech on Monday").
    """
    by_index = {c.mention.index: c for c in dated}
    found = set()
    for below in dated:
        above = by_index.get(below.mention.governor) if below.mention.governor is not None else None
        if above is None or above.time != below.time:
            continue
        during = below.mention.index in above.mention.frames  # "announced at Monday's summit": two events
        if _is_announcing(above.mention) and below.mention.type != "statement" and not during:
            found.add(above.mention.index)
        elif below.mention.type == "statement" and below.mention.naming == "noun":
            found.add(below.mention.index)
    return frozenset(found)


def _is_announcing(mention: EventMention) -> bool:
    return mention.type == "statement" and mention.lemma in ANNOUNCING


def _gathered(dated: Iterable[Choice]) -> list[Group]:
    """The mentions by event, the best dated ones first; only those of the same days can be one event."""
    groups: list[Group] = []
    of_days: dict[tuple[dt.date, dt.date], list[Group]] = defaultdict(list)
    for choice in sorted(dated, key=lambda c: (-c.score, c.mention.index)):
        assert choice.date is not None
        beside = of_days[choice.date.earliest, choice.date.latest]
        group = next((g for g in beside if _same_event(g, choice)), None)
        if group is None:
            group = Group(choice)
            groups.append(group)
            beside.append(group)
        else:
            group.add(choice)
    return groups


def _same_event(group: Group, choice: Choice) -> bool:
    """Whether a mention of the same days is of the event that a group gathers."""
    lead = group.lead
    if not _same_kind(lead.mention, choice.mention):
        return False
    if choice.mention.definiteness == "another" and lead.date != choice.date:
        return False
    if lead.mention.type == "statement":
        return _speaker(lead.mention) == _speaker(choice.mention)
    if any(_rival_actors(c.mention, choice.mention) for c in group.choices):
        return False
    if _another_stop(lead.mention, choice.mention):
        return False
    mine, theirs = group.sides, sides(choice.mention)
    pointing = choice.mention.definiteness in POINTING or lead.mention.definiteness in POINTING
    named = named_outright(choice.mention) and named_outright(lead.mention)
    return not mine or not theirs or bool(mine & theirs) or (pointing and not named)


def _rival_actors(a: EventMention, b: EventMention) -> bool:
    """Two verbs with subjects of their own that are not one party: two acts of one day."""
    if "noun" in (a.naming, b.naming):
        return False
    mine, theirs = _own_actors(a), _own_actors(b)
    if not mine or not theirs or {x.name for x in mine} & {x.name for x in theirs}:
        return False
    return not {x.country for x in mine if x.country} & {x.country for x in theirs if x.country}


def _another_stop(a: EventMention, b: EventMention) -> bool:
    """Two stages of a trip on one day: other places."""
    if a.type != "visit" or b.type != "visit" or a.place is None or b.place is None:
        return False
    return a.place.name != b.place.name and a.place.country != b.place.country


def _own_actors(mention: EventMention) -> list[Argument]:
    return [a for a in mention.arguments if a.role == "actor" and a.slot in OWN_SLOTS]


def _same_kind(a: EventMention, b: EventMention) -> bool:
    return b.type in _exchangeable(a.type)


def _speaker(mention: EventMention) -> str | None:
    return next((a.name for a in mention.arguments if a.role == "actor"), None)


def _attach(groups: list[Group], loose: Iterable[Choice]) -> list[Choice]:
    """Give mentions without a date to the event they point back to; those left over come back."""
    left = []
    told = _Told(groups)
    for choice in loose:
        number = _pointed_at(told.like(choice.mention), choice.mention)
        if number is None:
            left.append(choice)
        else:
            groups[number].add(choice)
            told.file(number)
    return left


class _Told:
    """The groups by type and party: only a few of a long text need be looked at for one mention."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._filed: dict[tuple[str, str], dict[int, Group]] = defaultdict(dict)
        for number in range(len(groups)):
            self.file(number)

    def file(self, number: int) -> None:
        """Enter a group under each of its parties; again, where it got more of them."""
        group = self._groups[number]
        for kind in _exchangeable(group.lead.mention.type):
            for side in (ANYBODY, *(group.sides or (NOBODY,))):
                self._filed[kind, side][number] = group

    def like(self, mention: EventMention) -> dict[int, Group]:
        """The groups of its type by number: those of its parties or of none, all where it has none."""
        own = sides(mention)
        found: dict[int, Group] = {}
        for side in (*own, NOBODY) if own else (ANYBODY,):
            found |= self._filed[mention.type, side]
        return found


def _exchangeable(kind: str) -> frozenset[str]:
    """The types whose words may stand for those of this one, itself among them."""
    return next((kinds for kinds in EXCHANGEABLE if kind in kinds), frozenset({kind}))


def _pointed_at(groups: Mapping[int, Group], mention: EventMention) -> int | None:
    """The number of the group that a mention points back to; `groups` have its type, and a party of it."""
    if not _may_point(mention):
        return None
    own = sides(mention)
    fitting = [
        (*_gap(g, mention), number)
        for number, g in groups.items()
        if (not own or not g.sides or own & g.sides)
        and (mention.type != "statement" or _speaker(g.lead.mention) == _speaker(mention))
        and _same_fate(g.lead.mention, mention)
    ]
    return min(fitting)[-1] if fitting else None


def _same_fate(lead: EventMention, mention: EventMention) -> bool:
    """What was called off or only proposed is not the event that took place, nor what was done one ahead."""
    if mention.status in UNREALISED and lead.status == "occurred":
        return False
    done = mention.status == "occurred" and mention.naming != "noun" and mention.tense == "past"
    return not (done and lead.status in ("scheduled", "proposed"))


def _may_point(mention: EventMention) -> bool:
    if mention.definiteness == "another":
        return False
    return mention.definiteness in POINTING or mention.zone == "headline" or mention.naming != "noun"


def _gap(group: Group, mention: EventMention) -> tuple[int, int]:
    nearest = min(abs(c.mention.sentence - mention.sentence) for c in group.choices)
    return nearest, group.lead.mention.index


class _Maker:
    """Turns groups into entries."""

    def __init__(self, book: RuleBook, text: str, published: dt.date | None) -> None:
        self._book = book
        self._text = text
        self._published = published

    def entry(self, group: Group) -> Entry:
        lead = group.lead
        kind = self._book.types[lead.mention.type]
        status, status_rule = self._status(group)
        participants = participants_of(group.lead.mention, [c.mention for c in group.choices])
        place = _place(group)
        rules = (
            lead.mention.rule,
            status_rule,
            *(f"link.{lead.link}" for _ in [0] if lead.link),
        )
        evidence = self._evidence(group)
        return Entry(
            id=self._id(lead),
            date=lead.date,
            type=kind.id,
            family=kind.family,
            headline=headline(kind, lead.mention, status, participants, place),
            status=status,
            participants=participants,
            place=place,
            source=_source(group),
            about=None,
            codes=kind.codes_for(status, self._book.by_id[lead.mention.rule][1]),
            evidence=evidence,
            rules=tuple(dict.fromkeys(rules)),
            confidence=_confidence(group),
        )

    def _status(self, group: Group) -> tuple[Status, str]:
        """The leading mention's, unless a word tells more elsewhere; what lies ahead is scheduled."""
        lead = group.lead.mention
        status, rule = lead.status, lead.status_rule
        if rule == DEFAULT and lead.naming == "noun":
            told = (c.mention for c in group.others if c.date == group.lead.date)
            status, rule = next(
                ((m.status, m.status_rule) for m in told if m.status_rule != DEFAULT), (status, rule)
            )
        if status == "occurred" and self._lies_ahead(group.lead):
            status, rule = "scheduled", "status.date-ahead"
        if status == "scheduled":
            later = (c.mention for c in group.others if c.mention.status in ("cancelled", "postponed"))
            status, rule = next(((m.status, m.status_rule) for m in later), (status, rule))
        return status, rule

    def _lies_ahead(self, choice: Choice) -> bool:
        date, mention = choice.date, choice.mention
        if date is None or self._published is None:
            return False
        if mention.naming == "noun" and date.grain in ("day", "week"):
            return date.latest > self._published
        if mention.tense == "present" and mention.type != "statement":
            return date.earliest >= self._published
        return date.earliest > self._published

    def _evidence(self, group: Group) -> tuple[Evidence, ...]:
        unique = {c.mention.trigger_span: c.mention for c in group.choices}
        return tuple(
            Evidence(
                text=self._text[slice(*m.evidence_span)],
                span=m.evidence_span,
                trigger=self._text[slice(*m.trigger_span)],
                trigger_span=m.trigger_span,
            )
            for m in unique.values()
        )

    def _id(self, lead: Choice) -> str:
        mention = lead.mention
        date = lead.date.edtf if lead.date else "undated"
        key = f"{mention.type}|{date}|{mention.trigger_span}|{self._text[slice(*mention.evidence_span)]}"
        return hashlib.sha256(key.encode()).hexdigest()[:12]


def _place(group: Group) -> Place | None:
    location = next((c.mention.place for c in group.choices if c.mention.place is not None), None)
    if location is None:
        return None
    return Place(name=location.name, country=location.country, mention=location.mention, span=location.span)


def _source(group: Group) -> Source | None:
    speaker = next((c.mention.speaker for c in group.choices if c.mention.speaker is not None), None)
    return Source(speaker=speaker.name, span=speaker.span) if speaker else None


def _confidence(group: Group) -> float:
    lead = group.lead
    base = lead.mention.weight * min(lead.score, 100) / 100
    return round(min(0.99, base + 0.05 * min(len(group.others), 2)), 2)


def _tied(groups: Sequence[Group], entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each act upon an event (a cancellation, an announcement) tied to it by `about`."""
    ids = {c.mention.index: e.id for g, e in zip(groups, entries, strict=True) for c in g.choices}
    below: dict[str, str] = {}
    for group, entry in zip(groups, entries, strict=True):
        for choice in group.choices:
            above = ids.get(choice.mention.governor) if choice.mention.governor is not None else None
            if above is not None and above != entry.id:
                below.setdefault(above, entry.id)
    acts = {e.id for e in entries if e.type in ACTS_UPON}
    return [
        e.model_copy(update={"about": below[e.id]}) if e.id in below and e.id in acts else e for e in entries
    ]


def _order(entry: Entry) -> tuple[dt.date, dt.date, int, str]:
    assert entry.date is not None
    first = min((e.span[0] for e in entry.evidence), default=0)
    return entry.date.earliest, entry.date.latest, first, entry.id
