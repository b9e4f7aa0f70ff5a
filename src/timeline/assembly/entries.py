"""Entries from dated mentions, one for each event that `merging` finds, in a total order.

A cancellation and what it cancels stay two entries, tied by `about`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.assembly.antiquity import as_of_their_time
from timeline.assembly.headlines import headline
from timeline.assembly.merging import Group, attach, gathered, narrowed
from timeline.assembly.participants import participants_of
from timeline.assembly.praise import in_speeches
from timeline.assembly.sayings import said_in_one_breath
from timeline.assembly.scope import Scope
from timeline.assembly.usual_names import as_named, spoken_by
from timeline.linking.choice import Choice
from timeline.linking.weighing import ANNOUNCING
from timeline.models import DatedEntry, Entry, Evidence, Place, Source
from timeline.models.mention import FIGHT, EventMention, Location
from timeline.models.timeline import GIVEN_UP, Status
from timeline.rulebook.book import RuleBook

DEFAULT = "status.default"
CARRYING = frozenset({"bear", "carry", "bring", "take"})


class Assembled(NamedTuple):
    """What comes out: dated entries, those whose date needs a publication date, those without any."""

    entries: tuple[DatedEntry, ...]
    waiting: tuple[Entry, ...]
    undated: tuple[Entry, ...]


def assemble(
    choices: Sequence[Choice],
    book: RuleBook,
    text: str,
    published: dt.date | None,
    names: Mapping[str, str] | None = None,
) -> Assembled:
    """Dated entries in order, those that wait for a publication date, and undated ones, in text order.

    `names` are those that the text itself gives to parties, by their canonical ones.
    """
    scope = Scope(c.mention for c in choices)
    held = in_speeches([c for c in choices if scope.holds(c.mention, dated=c.date is not None)])
    dated = [c for c in held if c.date is not None]
    told = _told_twice(dated)
    spare = {again.index for _, again in told} | said_in_one_breath(dated)
    places = {index: again.place for index, again in told if again.place is not None}
    once = [_placed(c, places.get(c.mention.index)) for c in dated if c.mention.index not in spare]
    groups = narrowed(gathered(once))
    loose = [c for c in held if c.date is None and c.time is None]
    waiting = [c for c in held if c.date is None and c.time is not None]
    left = attach(groups, loose)
    maker = _Maker(book, text, published, names or {})
    entries = [maker.entry(group) for group in groups]
    entries = _tied(groups, entries)
    return Assembled(
        entries=tuple(sorted(map(DatedEntry.model_validate, entries), key=_order)),
        waiting=tuple(maker.entry(Group(choice)) for choice in waiting),
        undated=tuple(maker.entry(Group(choice)) for choice in left),
    )


def _told_twice(dated: Sequence[Choice]) -> list[tuple[int, EventMention]]:
    """Mentions that only tell an act again, each behind the number of that of the day which tells it."""
    by_index = {c.mention.index: c for c in dated}
    found = []
    for below in dated:
        above = by_index.get(below.mention.governor) if below.mention.governor is not None else None
        spare = _spare(above, below) if above is not None and above.time == below.time else None
        if spare is not None:
            assert above is not None
            kept = below.mention if spare is above.mention else above.mention
            found.append((kept.index, spare))
    return found


def _placed(choice: Choice, place: Location | None) -> Choice:
    """ "Killed in a bombing in Nairobi": the act is where the words are that tell it again."""
    if place is None or choice.mention.place is not None:
        return choice
    return choice._replace(mention=choice.mention.model_copy(update={"place": place}))


def _spare(above: Choice, below: Choice) -> EventMention | None:
    """Which of two nested mentions tells nothing of its own, if one does.

    A verb of announcing over the act ("announced that it had joined"), but not at an occasion ("announced at
    Monday's summit"); a speech in which the act was done ("announced the blockade in a speech"); talking in a
    call ("discussed it in a call"); what is part of the act above.
    """
    over, under = above.mention, below.mention
    during = under.index in over.frames
    if _is_announcing(over) and "saying" not in under.traits and not during:
        return over
    if "saying" in under.traits and (under.naming == "noun" or above.link == "occasion"):
        return under  # "in a speech", "rejected it, saying on Monday …"
    if _is_on_the_line(under) and "conferring" in over.traits:
        return over
    # "captured in a raid", "flew there with a letter", "flew there to meet him on Monday"
    caught = during and under.traits >= FIGHT and (over.traits >= FIGHT or "custody" in over.traits)
    carried = _goes_somewhere(over) and _is_carried(under)
    met = above.link == "aim" and "gathering" in under.traits
    return under if caught or carried or met else None


def _is_carried(mention: EventMention) -> bool:
    """ "Sent him there bearing a letter", "with a letter": part of the journey; "to deliver one" is not."""
    sent = "message" in mention.traits and not _is_on_the_line(mention)
    return sent and (mention.naming == "noun" or mention.lemma in CARRYING)


def _is_on_the_line(mention: EventMention) -> bool:
    """ "In a call": those who hold it with each other are in no one place."""
    return "gathering" in mention.traits and "encounter" not in mention.traits


def _goes_somewhere(mention: EventMention) -> bool:
    """Whether one goes, or is sent, to whom one wants to meet: no more than that is told."""
    return "encounter" in mention.traits and "gathering" not in mention.traits


def _is_announcing(mention: EventMention) -> bool:
    return "saying" in mention.traits and mention.lemma in ANNOUNCING


class _Maker:
    """Turns groups into entries."""

    def __init__(
        self, book: RuleBook, text: str, published: dt.date | None, names: Mapping[str, str]
    ) -> None:
        self._book = book
        self._text = text
        self._published = published
        self._names = names

    def entry(self, group: Group) -> Entry:
        lead = group.lead
        kind = self._book.types[lead.mention.type]
        status, status_rule = self._status(group)
        taking_part = participants_of(lead.mention, [c.mention for c in group.choices], status)
        usual = (as_named(one, self._names) for one in taking_part)
        participants = as_of_their_time(usual, lead.date)
        place, source = _place(group), _source(group)
        place = place and as_named(place, self._names)
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
            source=source and spoken_by(source, self._names),
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
            told = (m for m in told if not (m.status == "denied" and lead.index in m.frames))
            status, rule = next(
                ((m.status, m.status_rule) for m in told if m.status_rule != DEFAULT), (status, rule)
            )
        if status in ("occurred", "ongoing") and self._lies_ahead(group.lead):
            status, rule = "scheduled", "status.date-ahead"
        if status == "scheduled":
            later = (c.mention for c in group.others if c.mention.status in GIVEN_UP)
            status, rule = next(((m.status, m.status_rule) for m in later), (status, rule))
        return status, rule

    def _lies_ahead(self, choice: Choice) -> bool:
        date, mention = choice.date, choice.mention
        if date is None or self._published is None:
            return False
        if mention.status == "ongoing":
            return date.earliest > self._published
        begun = date.earliest <= self._published
        unannounced = "hostile" in mention.traits and mention.status_rule == DEFAULT  # "this week's raids"
        told = begun and (mention.tense == "past" or unannounced)  # "was lifted this week"
        if mention.naming == "noun" and date.grain in ("day", "week"):
            return not told and date.latest > self._published
        performed = "saying" in mention.traits or mention.lemma in ANNOUNCING
        if mention.tense == "present" and not performed:
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
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


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
    acts = {e.id for g, e in zip(groups, entries, strict=True) if "about" in g.lead.mention.traits}
    return [
        e.model_copy(update={"about": below[e.id]}) if e.id in below and e.id in acts else e for e in entries
    ]


def _order(entry: DatedEntry) -> tuple[dt.date, dt.date, int, str]:
    first = min((e.span[0] for e in entry.evidence), default=0)
    return entry.date.earliest, entry.date.latest, first, entry.id
