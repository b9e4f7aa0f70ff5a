"""Which mentions are of one event.

Precision first: two mentions are one event when type, date and parties agree, or when a mention without a
date of its own points back to one that has it ("the summit", "his visit").
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.linking.choice import Choice
from timeline.models.mention import Argument, EventMention
from timeline.models.timeline import GIVEN_UP

MANY_SIDED = re.compile(
    r"(?:three|four|five|six|seven|eight)[- ](?:party|way|nation|power|country)|multilateral", re.IGNORECASE
)
"""How talks of more than two begin."""
UNDERSTOOD = frozenset({"topic", "context"})
"""Slots of parties that the mention's own words do not name."""
OWN_SLOTS = frozenset({"subject", "by", "possessive"})
UNREALISED = frozenset({"cancelled", "denied", "possible", "proposed", "postponed"})
ANYBODY, NOBODY = "*", ""
"""Under these, beside the names of parties, groups are filed."""
POINTING = frozenset({"definite", "possessive"})
ONE = frozenset({"indefinite", *POINTING})
"""How one act has its object: "a missile", "the treaty"."""
REPEATED = frozenset({"saying", "journey", "gathering"})
"""Traits of what the same parties do many times a month."""
LATER = tuple(f"{way} {same}" for way in ("later", "earlier") for same in ("that", "the same"))
"""How a time of day is told that comes after or before another event of that day."""
MONTH = 31
"""In days."""
MONTHS = 12


@dataclass
class Group:
    """The mentions of one event while they are gathered; the first one gives type and date."""

    lead: Choice
    others: list[Choice] = field(default_factory=list)
    sides: set[str] = field(init=False)
    """The names of all parties of all mentions, and the states that they act for."""

    def __post_init__(self) -> None:
        self.sides = set(self.lead.mention.involved)

    @property
    def choices(self) -> list[Choice]:
        """All mentions, the leading one first."""
        return [self.lead, *self.others]

    def add(self, choice: Choice) -> None:
        """Take one more mention in."""
        self.others.append(choice)
        self.sides |= choice.mention.involved


def gathered(dated: Iterable[Choice]) -> list[Group]:
    """The mentions by event, the best dated ones first; only those of the same days can be one event."""
    groups: list[Group] = []
    of_days: dict[tuple[dt.date, dt.date], list[Group]] = defaultdict(list)
    for choice in sorted(dated, key=_rank):
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


def narrowed(groups: Sequence[Group]) -> list[Group]:
    """The groups, those told again with a wider date in them: "the Sept. 7 summit", "last week's summit"."""
    of_months: dict[tuple[str, int, int], list[Group]] = defaultdict(list)
    for group in groups:
        for month in _months(group):
            of_months[group.lead.mention.type, *month].append(group)
    told_again: set[int] = set()
    for group in (g for g in groups if _points_to_longer(g)):
        beside = [g for month in _months(group) for g in of_months[group.lead.mention.type, *month]]
        same = {id(g): g for g in beside if id(g) not in told_again and _is_wider(group, g)}
        if len(same) == 1:
            told_again.add(id(group))
            for choice in group.choices:
                next(iter(same.values())).add(choice)
    return [group for group in groups if id(group) not in told_again]


def _months(group: Group) -> list[tuple[int, int]]:
    """The months that an event's date touches, a year of them at most."""
    date = group.lead.date
    if date is None:
        return []
    first = date.earliest.year * MONTHS + date.earliest.month - 1
    last = date.latest.year * MONTHS + date.latest.month - 1
    return [divmod(k, MONTHS) for k in range(first, min(last, first + MONTHS) + 1)]


def _points_to_longer(group: Group) -> bool:
    """ "Last week's summit", "the treaty signed last week": told again, and dated by more than a day."""
    mention, date = group.lead.mention, group.lead.date
    longer = date is not None and date.latest > date.earliest
    points = mention.naming == "noun" and mention.definiteness in POINTING
    return longer and (points or (mention.tense == "none" and not group.sides) or _is_one_act(group))


def _is_one_act(group: Group) -> bool:
    """ "Fired a missile in February": one act, told by its month where another sentence has the day."""
    mention, date = group.lead.mention, group.lead.date
    if date is None or (date.latest - date.earliest).days >= MONTH or mention.traits & REPEATED:
        return False
    return mention.definiteness in ONE and bool(group.sides)


def _is_wider(group: Group, other: Group) -> bool:
    """Whether a group is the other's event, pointed to by a longer time around its own."""
    wide, near = group.lead, other.lead
    if wide.date is None or near.date is None:
        return False
    if not wide.date.surrounds(near.date):
        return False
    if "journey" in wide.mention.traits and not _same_place(wide.mention, near.mention):
        return False  # a whole trip and a stage of it
    shared = not group.sides or bool(group.sides & other.sides)
    return shared and wide.mention.status == near.mention.status


def _same_place(a: EventMention, b: EventMention) -> bool:
    return a.place is not None and b.place is not None and a.place.name == b.place.name


def _in_other_place(a: EventMention, b: EventMention) -> bool:
    return a.place is not None and b.place is not None and a.place.name != b.place.name


def _rank(choice: Choice) -> tuple[bool, int, int]:
    """The best dated first; what talks failed to bring ("broke no deadlock") behind the talks themselves."""
    mention = choice.mention
    return mention.status == "denied" and "gathering" in mention.traits, -choice.score, mention.index


def _same_event(group: Group, choice: Choice) -> bool:
    """Whether a mention of the same days is of the event that a group gathers."""
    lead = group.lead
    if not _same_kind(lead.mention, choice.mention):
        return False
    if choice.mention.definiteness == "another" and (
        lead.date != choice.date or _in_other_place(lead.mention, choice.mention)
    ):
        return False
    if "saying" in lead.mention.traits:
        return _speaker(lead.mention) == _speaker(choice.mention)
    if _comes_later(lead, choice):
        return False
    if any(differ(c.mention, choice.mention) for c in group.choices for differ in DIFFERENCES):
        return False
    if _another_stop(lead.mention, choice.mention):
        return False
    mine, theirs = group.sides, choice.mention.involved
    pointing = choice.mention.definiteness in POINTING or lead.mention.definiteness in POINTING
    named = choice.mention.named and lead.mention.named
    return not mine or not theirs or bool(mine & theirs) or (pointing and not named)


def _comes_later(one: Choice, other: Choice) -> bool:
    """ "Landed on Monday. Later that day he flew on": what the words themselves set apart."""
    told = ((c.date.text or "").lower().startswith(LATER) for c in (one, other) if c.date is not None)
    return one.mention.naming != "noun" != other.mention.naming and len({*told}) > 1


def _one_in_other(a: EventMention, b: EventMention) -> bool:
    """ "Talks beside the summit": a noun under another is another event; not in "rounds of talks"."""
    if a.type != b.type or not a.naming == b.naming == "noun":
        return False
    outer, inner = (a, b) if a.index == b.governor else (b, a)
    return inner.governor == outer.index and inner.definiteness == "definite"


def _rival_actors(a: EventMention, b: EventMention) -> bool:
    """Two verbs with subjects of their own that are not one party: two acts of one day."""
    if "noun" in (a.naming, b.naming):
        return False
    mine, theirs = _own_actors(a), _own_actors(b)
    if not mine or not theirs or {x.name for x in mine} & {x.name for x in theirs}:
        return False
    return not {x.country for x in mine if x.country} & {x.country for x in theirs if x.country}


def _other_partner(a: EventMention, b: EventMention) -> bool:
    """ "Had lunch with X and met Y": one party meets two others, each on its own."""
    if "gathering" not in a.traits & b.traits or any(_is_pointing_noun(m) for m in (a, b)):
        return False
    mine, theirs = ({x.name for x in m.arguments if x.slot not in UNDERSTOOD} for m in (a, b))
    people = {x.name for x in (*a.arguments, *b.arguments) if x.kind == "person"}
    return bool(mine & theirs) and bool((mine - theirs) & people) and bool((theirs - mine) & people)


def _is_pointing_noun(mention: EventMention) -> bool:
    """ "The talks"; in "received the envoy" the article is the envoy's."""
    return mention.naming != "verb" and mention.definiteness in POINTING


def _other_number(a: EventMention, b: EventMention) -> bool:
    """What many have with each other is not what two of them have."""
    return _of_many(a) != _of_many(b)


def _of_many(mention: EventMention) -> bool:
    """ "The six-party talks": not what two of them have beside these."""
    return "gathering" in mention.traits and MANY_SIDED.match(mention.trigger) is not None


def _another_stop(a: EventMention, b: EventMention) -> bool:
    """Two stages of a trip on one day: other places."""
    if "journey" not in a.traits & b.traits or a.place is None or b.place is None:
        return False
    towns = a.place.country is None and b.place.country is None
    return a.place.name != b.place.name and (towns or a.place.country != b.place.country)


def _elsewhere(a: EventMention, b: EventMention) -> bool:
    """Acts of force of one day in towns of two states: "in Nairobi", "in Dar es Salaam"."""
    if "force" not in a.traits & b.traits:
        return False
    mine, theirs = ({p.country for p in (m.place, *m.stops) if p is not None} for m in (a, b))
    return bool(mine and theirs) and None not in mine | theirs and not mine & theirs


DIFFERENCES = (_one_in_other, _rival_actors, _other_partner, _other_number, _elsewhere)
"""What tells two mentions of one day and kind apart."""


def _own_actors(mention: EventMention) -> list[Argument]:
    return [a for a in mention.arguments if a.role == "actor" and a.slot in OWN_SLOTS]


def _same_kind(a: EventMention, b: EventMention) -> bool:
    return a.named_as == b.named_as


def _speaker(mention: EventMention) -> str | None:
    return next((a.name for a in mention.arguments if a.role == "actor"), None)


def attach(groups: list[Group], loose: Iterable[Choice]) -> list[Choice]:
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
        for side in (ANYBODY, *(group.sides or (NOBODY,))):
            self._filed[group.lead.mention.named_as, side][number] = group

    def like(self, mention: EventMention) -> dict[int, Group]:
        """The groups of its type by number: those of its parties or of none, all where it has none."""
        own = mention.involved
        found: dict[int, Group] = {}
        for side in (*own, NOBODY) if own else (ANYBODY,):
            found |= self._filed[mention.named_as, side]
        return found


def _pointed_at(groups: Mapping[int, Group], mention: EventMention) -> int | None:
    """The number of the group that a mention points back to; `groups` have its type, and a party of it."""
    if not _may_point(mention):
        return None
    own = mention.involved
    fitting = [
        (*_gap(g, mention), number)
        for number, g in groups.items()
        if (not own or not g.sides or own & g.sides)
        and not _is_of_others(mention, g)
        and ("saying" not in mention.traits or _speaker(g.lead.mention) == _speaker(mention))
        and _same_fate(g.lead.mention, mention)
        and not (mention.status in GIVEN_UP and _is_told_after(g, mention))
        and _of_many(g.lead.mention) == _of_many(mention)
        and not _another_stop(g.lead.mention, mention)
        and not _other_partner(g.lead.mention, mention)
    ]
    return min(fitting)[-1] if fitting else None


def _is_of_others(mention: EventMention, group: Group) -> bool:
    """Whether a mention has two parties and more, of whom only one is in the event so far."""
    known = [a for a in mention.arguments if group.sides & {a.name, a.country}]
    return len(mention.arguments) > 1 and len(group.sides) > 1 and len(known) < 2


def _same_fate(lead: EventMention, mention: EventMention) -> bool:
    """What was called off or only proposed is not the event that took place, nor what was done one ahead."""
    if mention.status in UNREALISED and lead.status == "occurred":
        return False
    done = mention.status == "occurred" and mention.naming != "noun" and mention.tense == "past"
    return not (done and lead.status in ("scheduled", "proposed"))


def _is_told_after(group: Group, mention: EventMention) -> bool:
    """What is given up was told before: "the trip was put off"."""
    return all(c.mention.index > mention.index for c in group.choices)


def _may_point(mention: EventMention) -> bool:
    if mention.definiteness == "another" or _is_one_more(mention):
        return False
    return mention.definiteness in POINTING or mention.zone == "headline" or mention.naming != "noun"


def _is_one_more(mention: EventMention) -> bool:
    """ "He also met the opposition": no telling again."""
    return mention.adds and mention.naming == "verb" and "saying" not in mention.traits


def _gap(group: Group, mention: EventMention) -> tuple[int, int]:
    nearest = min(abs(c.mention.sentence - mention.sentence) for c in group.choices)
    return nearest, group.lead.mention.index
