"""Who plays which role in an event, by canonical name: slots of the parse meet the actors of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun
from timeline.grammar.clauses import (
    BROKERED,
    agents,
)
from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.parties import PLACE_FORMS
from timeline.grammar.words.missions import ENVOYS
from timeline.mentions.around import BESIDE, Around
from timeline.mentions.blows import liable_for
from timeline.mentions.journeys import TOURED, comes_to_deal, is_tour
from timeline.mentions.locations import Places
from timeline.mentions.naming import Naming
from timeline.mentions.otherside import OtherSide
from timeline.models.mention import Argument, Location

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.grammar.frames import Frame
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token
    from timeline.models.timeline import Role
    from timeline.rulebook.book import SlotRole

DAYS_OF = frozenset({"day", "days", "eve", "anniversary"})
"""Of an event these tell when another was: "they met on the first day of the summit"."""
JOINED = frozenset({"", "and", ",", ", and"})
"""What stands between two names that are told in one breath."""
IMPOSED = ("on", "against")
"""Behind a thing these tell whom it is put on."""
UNDERGONE = (("subject", "actor"), ("object", "recipient"))
"""Slots where an act upon somebody stands for no party: "the bombing of the embassy killed ten"."""


class Roles:
    """Reads arguments and places off the frames of one document."""

    def __init__(
        self,
        doc: Doc,
        parties: PartyIndex,
        text: str,
        acts_upon: frozenset[int] = frozenset(),
        ballots: frozenset[int] = frozenset(),
    ) -> None:
        self._text = text
        self._acts_upon = acts_upon
        self._parties = parties
        self._names = Naming(parties, text)
        self.named = self._names.named
        self._other_side = OtherSide(doc, self._names)
        self._around = Around(parties, self._names, acts_upon, ballots)
        self._places = Places(doc, parties, text)

    def arguments(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> tuple[Argument, ...]:
        """Those whom the slots name; where a side is missing, those of the clauses around and below.

        Of an event that `moves` several states take no part where they are stops of a tour.
        """
        found: dict[str, Argument] = {}
        for argument in self._in_slots(frame, roles, moves=moves):
            found.setdefault(argument.name, argument)
        self._add(found, self._other_side.posted(frame))
        two_sided = roles.get("subject") == "participant"
        if "compound" not in roles and not any(a.role == "actor" for a in found.values()):
            self._add(found, self._adjectives(frame), most=1)
        if two_sided:
            self._add(found, self._other_side.gathered(frame))
        if two_sided and (len(found) < 2 or _is_one_side(found)):
            owned = self._around.owning(frame, "participant") if "possessive" in roles else ()
            self._add(
                found, chain(self._other_side.bound(frame), owned, self._around.above(frame, "participant"))
            )
        elif not _acted(found):
            stops = {a.name for a in self.toured(frame, roles)} if moves else set()
            self._add(found, (a for a in self._around.held_by(frame, found) if a.name not in stops), most=1)
        if (
            "place" in roles.values()
            and not two_sided
            and not any(a.kind == "person" for a in _others(found))
        ):
            self._add(found, self._other_side.met(frame), most=2)
        if not found and roles.get("outside") == "recipient":
            self._add(found, self._other_side.struck(frame))
        for more in self._other_side.searches(frame, roles, moves=moves):
            if len(found) == 1:
                one = next(iter(found.values()))
                self._add(
                    found, (a for a in more(one) if a.country is None or a.country != one.country), most=1
                )
        self._add(found, self._other_side.sent(frame, roles))
        self._add(found, self._other_side.joined(frame))
        return _represented(found.values())

    def _add(self, found: dict[str, Argument], more: Iterator[Argument], most: int = 9) -> None:
        """Take in so many more, and those named in one breath with the last of them.

        Whoever was only a topic ("died in a Libyan raid") may turn out to be more.
        """
        last: Argument | None = None
        for argument in more:
            beside = last is not None and self._text[last.span[1] : argument.span[0]].strip() in JOINED
            known = found.get(argument.name)
            if (known is None or known.role == "topic" != argument.role) and (most > 0 or beside):
                found[argument.name] = last = argument
                most -= 1

    def _adjectives(self, frame: Frame) -> Iterator[Argument]:
        """Whose act a noun is by the adjective before it: "Israeli attacks on the camp"."""
        described = [t for t in frame.get("compound") if t.tag_ == "JJ" and t.head.i == frame.trigger.i]
        yield from self.named(described, "compound", "actor")

    def places(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> tuple[Location, ...]:
        """Where it happens, by its own slots; of an event that `moves` also what is visited."""
        return self._places.of_frame(frame, roles, moves=moves)

    def toured(self, frame: Frame, roles: Mapping[str, SlotRole]) -> tuple[Argument, ...]:
        """The states that are stops of a tour: of one that is called off they are the other side."""
        slots = [s for s in TOURED if roles.get(s) == "recipient"]
        named = [a for s in slots for a in self.named(frame.get(s), s, "recipient")]
        return tuple(a for a in named if a.kind == "country") if is_tour(named) else ()

    def _in_slots(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> Iterator[Argument]:
        dealing = moves and comes_to_deal(frame)
        for slot, tokens in frame.slots.items():
            role = roles.get(slot)
            if role is not None and role != "place":
                if slot == "compound" and role == "participant" and self._places.is_venue(frame):
                    continue
                if slot == "subject" and role == "topic":
                    shared = "participant" in roles.values()
                    yield from self._around.shared(tokens) if shared else self._of_thing(tokens)
                acts = self._acting(tokens) if (slot, role) in UNDERGONE else []
                holding = self.named(liable_for(acts), "object", "recipient")
                yield from self._of_thing(acts) if slot == "subject" else holding
                doers = (t for t in tokens if t not in acts)
                partners = (t for t in doers if not self._is_no_side(t, slot, frame, role))
                role = _turned(slot, role, tokens, frame, roles)
                named = [a for a in self.named(partners, slot, role) if not _is_itself(a, frame, slot)]
                if slot == "subject" and role == "actor" and not named:
                    named = [*self.named(_doers(tokens), slot, role)]
                stops = moves and slot in TOURED and role == "recipient"
                if dealing or not stops or not is_tour(named):
                    yield from named
            elif dealing and slot in TOURED:
                states = (t for t in tokens if self._is_state(t))
                yield from self.named(states, slot, "recipient")

    def _is_victim(self, act: Token, frame: Frame, role: Role) -> bool:
        """ "Condemned the bombing of the French embassy": France was hit, and is not whom the words face."""
        return role == "recipient" and act.i != frame.trigger.i and act.i in self._acts_upon

    def _is_state(self, token: Token) -> bool:
        """Whether a state stands there by its name, and not by its capital."""
        actor = self._parties.at(token)
        return actor is not None and actor.kind == "country" and actor.form not in PLACE_FORMS

    def _acting(self, tokens: Iterable[Token]) -> list[Token]:
        """The words that are acts upon somebody themselves."""
        return [t for t in tokens if t.i in self._acts_upon]

    def _of_thing(self, things: Iterable[Token]) -> Iterator[Argument]:
        """Whose a thing is that a verb tells of, and whom it is on: "Peru's tariffs on Chilean fish"."""
        for thing in things:
            own_slots = read_noun(thing, frozenset())
            described = [t for t in own_slots.get("compound") if t.tag_ == "JJ" or t.text.isupper()]
            yield from self.named([*own_slots.get("possessive"), *described], "subject", "actor")
            for slot in IMPOSED:
                yield from self.named(own_slots.get(slot), slot, "recipient")

    def _is_no_side(self, token: Token, slot: str, frame: Frame, role: Role) -> bool:
        """Whether a word is no side: what the event goes on beside or is dated by, a victim, one after "to".

        That belongs to a named envoy's office ("its ambassador to the UN, X"), or it is where someone comes
        ("welcomed X to the White House").
        """
        if slot != "to":
            told = token.head.head
            return slot == "of" and (told.lower_ in BESIDE | DAYS_OF or self._is_victim(told, frame, role))
        actor = self._parties.at(token)
        if role == "participant" and actor is not None and actor.form in PLACE_FORMS:
            people = (a for t in frame.get("object") for a in self._parties.named_by(t))
            return any(a.kind == "person" for a in people)
        before = token.doc[token.head.i - 1] if token.head.i else token
        nouns = (n for n in (token.head.head, before) if n.lemma_.lower() in ENVOYS)
        return any(a.kind == "person" for noun in nouns for a in self._parties.named_by(noun))


def _turned(
    slot: str, role: Role, tokens: tuple[Token, ...], frame: Frame, roles: Mapping[str, SlotRole]
) -> Role:
    """The role of a slot as its own words and the slots beside it turn it."""
    if slot == "possessive" and role == "recipient" == roles.get("of") and frame.get("of"):
        return "actor"  # "Peru's capture of six soldiers"
    if slot == "of" and roles.get("subject") == "recipient" and all(t.head.lower_ == "by" for t in tokens):
        return "actor"  # "died in an attack by rebels"
    if slot == "by" and any(t.head.head.lower_ in BROKERED for t in tokens):
        return "intermediary"  # "a truce brokered by Peru"
    return role


def _doers(acts: Iterable[Token]) -> Iterator[Token]:
    """Who did what a verb says it of: "a raid by Chad killed ten"."""
    yield from (t for act in acts for head in agents(act) for t in with_conjuncts(head))


def _is_itself(argument: Argument, frame: Frame, slot: str) -> bool:
    """ "The East Asia Summit": the name of the event is no party to it, unless that is whom it is done to."""
    inside = argument.span[0] < frame.trigger.idx < argument.span[1]
    return inside and frame.trigger not in frame.get(slot)


def _represented(found: Iterable[Argument]) -> tuple[Argument, ...]:
    """Without the state before the noun for which somebody acts: "X took part in the Peru-Chile summit"."""
    arguments = tuple(found)
    acting = {a.country for a in arguments if a.kind == "person" and a.country}
    return tuple(
        a for a in arguments if a.slot != "compound" or a.kind == "person" or a.country not in acting
    )


def _acted(found: Mapping[str, Argument]) -> bool:
    """Whether it is told who did it: someone, or two together ("an accord reached between A and B")."""
    return any(a.role == "actor" for a in found.values()) or (
        sum(a.role == "participant" for a in found.values()) > 1
    )


def _is_one_side(found: Mapping[str, Argument]) -> bool:
    """Whether only those are told with whom another does it: "hours of talks with Peru and Chile"."""
    return all(a.slot == "with" for a in found.values())


def _others(found: Mapping[str, Argument]) -> list[Argument]:
    return [a for a in found.values() if a.role != "actor"]
