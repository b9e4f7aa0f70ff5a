"""What is read off the parse about one mention of an event: no spaCy from here on."""

from __future__ import annotations

from typing import Literal

from timeline.models.base import Span, Value
from timeline.models.timeline import Kind, Role, Status

Link = Literal[
    "phrase",
    "clause",
    "moved",
    "relative",
    "shared",
    "occasion",
    "when",
    "argument",
    "session",
    "wake",
    "purpose",
    "aim",
    "means",
    "inside",
    "governor",
    "reported",
    "coordinated",
    "aside",
    "parting",
    "complement",
    "sentence",
    "heading",
    "previous",
    "offset",
]  # fmt: skip
"""How a time expression stands to an event: see `linking`."""
Naming = Literal["verb", "light", "noun"]
Trait = Literal[
    "encounter", "gathering", "speech", "announced", "content", "wish", "about", "paired", "many", "personal",
    "force", "facing", "hostile", "punishing", "between-states", "offer", "of-states", "abroad",
    "answer", "charge", "custody", "praise", "treaty", "two-sided",
    "saying", "journey", "message", "conferring", "venue", "brokering", "undoing", "international",
    "vote", "motion", "ballot", "crime", "mortal",
]  # fmt: skip
"""What kind of act a type or a rule tells of, as the rule file says: see `rulebook.book.EventType`."""
FIGHT: frozenset[Trait] = frozenset({"force", "hostile"})
"""The traits of an act of one side against an enemy."""
Definiteness = Literal["definite", "possessive", "indefinite", "another", "bare"]


class Argument(Value):
    """Someone who fills a slot of the event: canonical name, the words, and the role that the rule gives."""

    slot: str
    role: Role
    name: str
    kind: Kind
    country: str | None
    mention: str
    span: Span


class Location(Value):
    """Somewhere named as the place of the event."""

    name: str
    country: str | None
    mention: str
    span: Span


Told = Literal["said", "thing", "aim", "plan"]
"""What the words of a matter are: a clause that is said, what an act is done to, an infinitive that another
is told to do ("calls on Peru to leave") or that one is to do oneself ("threatens to leave")."""


class Matter(Value):
    """What an event is about: the words for a headline, where they stand, and the `verb` that tells them.

    The verb is a base form, None where any verb of the type will do.
    """

    kind: Told
    text: str
    span: Span
    verb: str | None = None


class TimeCandidate(Value):
    """A time expression (by its place in the list of expressions) that might date the event.

    `distance` counts words between the two; `carrier` is the index of another mention that the expression
    stands on first (its own clause or phrase), or None.
    """

    time: int
    link: Link
    distance: int
    carrier: int | None = None


DECIDED = "status.decided"
"""The status rule of what somebody decided to do."""
TRIED = "status.tried"
"""The status rule of what was only tried; it has the day of the trying."""
NONE = "status.none"
"""That of what is told of as not there: "no talks were held"."""
NONE_AFOOT = "status.none-afoot"
"""That of what does not go on: "no talks are under way"."""
UNDERSTOOD = frozenset({"context", "topic", "content"})
"""Slots that were filled from the text around, not from the event's own words."""


class EventMention(Value):
    """One place in the text that names an event.

    `governor` is the index of the event above it in the parse; `frames` are the events during which it
    happens ("at the summit", "during the visit"), `wakes` those out of which one comes ("after the talks"),
    `close_to` those that it came shortly after or before ("immediately after the raid").
    `told_as` is another type by whose words the event is told again ("the talks" of "met").
    `strangers` act who are none of those told of ("lawmakers"), or are `unknown` by name ("Miller Corp.").
    `of_court` where judges or prosecutors act.
    `stops` are further places ("visited Peru and Chile"), `toured` the states gone round. `adds` where it is
    told as one more ("they also signed"), `partnered` where words tell with or from whom. `matters` tell what
    is said or acted on.
    """

    index: int
    type: str
    rule: str
    naming: Naming
    lemma: str
    traits: frozenset[Trait] = frozenset()
    told_as: str | None = None
    trigger: str
    trigger_span: Span
    evidence_span: Span
    sentence: int
    paragraph: int
    zone: str
    status: Status
    status_rule: str
    tense: str
    progressive: bool = False
    definiteness: Definiteness
    arguments: tuple[Argument, ...]
    place: Location | None
    stops: tuple[Location, ...] = ()
    toured: tuple[Argument, ...] = ()
    candidates: tuple[TimeCandidate, ...]
    governor: int | None
    frames: tuple[int, ...] = ()
    wakes: tuple[int, ...] = ()
    close_to: tuple[int, ...] = ()
    adds: bool = False
    speaker: Argument | None
    sides: tuple[Argument, ...] = ()
    strangers: bool = False
    unknown: bool = False
    of_court: bool = False
    pair: bool = False
    partnered: bool = False
    matters: tuple[Matter, ...] = ()
    weight: float
    party: bool

    @property
    def named_as(self) -> str:
        """The type whose words may name the event: that which its file gives, else its own."""
        return self.told_as or self.type

    @property
    def named(self) -> list[Argument]:
        """The parties that the event's own words name."""
        return [a for a in self.arguments if a.slot not in UNDERSTOOD]

    @property
    def involved(self) -> frozenset[str]:
        """The names of the parties, and the states that they act for."""
        return frozenset(side for a in self.arguments for side in (a.name, a.country) if side)
