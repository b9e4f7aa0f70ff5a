"""Who plays which role in an event, by canonical name: slots of the parse meet the actors of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun
from timeline.grammar.clauses import (
    BROKERED,
    SAYING,
    SUBJECTS,
    agents,
    answerable,
    is_passive,
    objects,
    own,
    surface_subjects,
    with_conjuncts,
)
from timeline.grammar.known_days import is_spoken_of_by_day
from timeline.grammar.missions import ENVOYS
from timeline.grammar.opinions import (
    ATTENDING,
    SPEAKING,
    comments_on,
    is_planned_by_others,
    is_told_of,
    runs_in,
)
from timeline.grammar.parties import PLACE_FORMS, town_of
from timeline.grammar.predicates import tried_out_by
from timeline.grammar.verbgroup import governing_verb, verb_group
from timeline.mentions.blows import liable_for, strikers
from timeline.mentions.journeys import TOURED, comes_to_deal, is_tour
from timeline.mentions.naming import Naming
from timeline.mentions.otherside import OtherSide
from timeline.models.mention import Argument, Location
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.states import for_state, is_town

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from timeline.grammar.arguments import Frame
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token
    from timeline.models.timeline import Role
    from timeline.rulebook.book import SlotRole

SUBORDINATE = ("advcl", "xcomp", "pcomp", "acl", "conj")
APART = frozenset({"since", "after", "before", "following", "amid", "despite", "until"})
"""After these an event has parties of its own: "they met for the first time since the invasion"."""
COMING_FROM = frozenset({"after", "following", "before"})
BESIDE = frozenset({"sideline", "sidelines", "margin", "margins", "fringe", "fringes"})
DAYS_OF = frozenset({"day", "days", "eve", "anniversary"})
"""The same of an event that tells when: "they met on the first day of the summit"."""
MEETING_BESIDE = frozenset({"meet", "hold", "confer"})
"""Whoever meets on the sidelines of an event has one of his own: "they met on the margins of the summit"."""
GATHERING = frozenset({"join", "invite"})
"""Whom their subject meets is their object: "joined X at the talks", "invited X to a summit"."""
WITHIN = frozenset({"at", "during", "in"})
TURNING = frozenset({"to", "with"})
GATHERED_FOR = WITHIN | TURNING | {"for"}
JOINED = frozenset({"", "and", ",", ", and"})
"""What stands between two names that are told in one breath."""
ADMITTING = frozenset({"admit", "acknowledge", "concede"})
ANNOUNCING = frozenset({"announce", "confirm", "disclose", "reveal", "declare"})
IMPOSED = ("on", "against")
"""Behind a thing these tell whom it is put on."""
UNDERGONE = (("subject", "actor"), ("object", "recipient"))
"""Slots where an act upon somebody stands for no party: "the bombing of the embassy killed ten"."""
PLACE_SLOTS = ("in", "at", "here")


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
        self._ballots = ballots
        self._entities: dict[int, SpacySpan] = {i: e for e in doc.ents for i in range(e.start, e.end)}
        self._parties = parties
        self._names = Naming(parties, text)
        self.named = self._names.named
        self._other_side = OtherSide(doc, self._names)

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
            owned = self._owning(frame, "participant") if "possessive" in roles else ()
            self._add(found, chain(self._other_side.bound(frame), owned, self._around(frame, "participant")))
        elif not _acted(found):
            self._add(found, self._held_by(frame, found), most=1)
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
        return _represented(found.values())

    def _add(self, found: dict[str, Argument], more: Iterator[Argument], most: int = 9) -> None:
        """Take in so many more, and those named in one breath with the last of them."""
        last: Argument | None = None
        for argument in more:
            beside = last is not None and self._text[last.span[1] : argument.span[0]].strip() in JOINED
            if argument.name not in found and (most > 0 or beside):
                found[argument.name] = last = argument
                most -= 1

    def _adjectives(self, frame: Frame) -> Iterator[Argument]:
        """Whose act a noun is by the adjective before it: "Israeli attacks on the camp"."""
        described = [t for t in frame.get("compound") if t.tag_ == "JJ" and t.head.i == frame.trigger.i]
        yield from self.named(described, "compound", "actor")

    def places(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> tuple[Location, ...]:
        """Where it happens: a slot that the rule calls place, else what stands after "in" or "at".

        For an event that `moves` also what is visited: the object, or what stands after "to".
        """
        named = [slot for slot, role in roles.items() if role == "place"]
        named.sort(key=lambda slot: (slot == "object", slot not in PLACE_SLOTS))  # "left Rome for Cairo"
        venue = ("compound",) if self._is_venue(frame) else ()
        slots = (*named, *PLACE_SLOTS, *venue, *(("object", "to") if moves else ()))
        return tuple(self._location(t) for s in slots for t in frame.get(s) if self._parties.is_place(t))

    def _in_slots(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> Iterator[Argument]:
        dealing = moves and comes_to_deal(frame)
        for slot, tokens in frame.slots.items():
            role = roles.get(slot)
            if role is not None and role != "place":
                if slot == "compound" and role == "participant" and self._is_venue(frame):
                    continue
                if slot == "subject" and role == "topic":
                    shared = "participant" in roles.values()
                    yield from self._shared(tokens) if shared else self._of_thing(tokens)
                acts = self._acting(tokens) if (slot, role) in UNDERGONE else []
                holding = self.named(liable_for(acts), "object", "recipient")
                yield from self._of_thing(acts) if slot == "subject" else holding
                doers = (t for t in tokens if t not in acts)
                partners = (t for t in doers if not self._is_no_side(t, slot, frame, role))
                if slot == "possessive" and role == "recipient" == roles.get("of") and frame.get("of"):
                    role = "actor"  # "Peru's capture of six soldiers"
                if slot == "by" and any(t.head.head.lower_ in BROKERED for t in tokens):
                    role = "intermediary"  # "a truce brokered by Peru"
                named = [a for a in self.named(partners, slot, role) if not _is_itself(a, frame, slot)]
                if slot == "subject" and role == "actor" and not named:
                    named = [*self.named(_doers(tokens), slot, role)]
                if dealing or not moves or slot not in TOURED or not is_tour(named):
                    yield from named
            elif dealing and slot in TOURED:
                states = (t for t in tokens if self._is_state(t))
                yield from self.named(states, slot, "recipient")

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

    def _shared(self, things: Iterable[Token]) -> Iterator[Argument]:
        """Between whom the thing is: "Peru's pact with Chile lapsed"."""
        for thing in things:
            own_slots = read_noun(thing, frozenset())
            for slot in ("possessive", "with", "between"):
                yield from self.named(own_slots.get(slot), slot, "participant")

    def _is_no_side(self, token: Token, slot: str, frame: Frame, role: Role) -> bool:
        """Whether a word is no side of the event: what it goes on beside or dates it, or a word after "to".

        That belongs to a named envoy's office ("its ambassador to the UN, X"), or it is where someone comes
        ("welcomed X to the White House").
        """
        if slot != "to":
            return slot == "of" and token.head.head.lower_ in BESIDE | DAYS_OF
        actor = self._parties.at(token)
        if role == "participant" and actor is not None and actor.form in PLACE_FORMS:
            people = (a for t in frame.get("object") for a in self._parties.named_by(t))
            return any(a.kind == "person" for a in people)
        before = token.doc[token.head.i - 1] if token.head.i else token
        nouns = (n for n in (token.head.head, before) if n.lemma_.lower() in ENVOYS)
        return any(a.kind == "person" for noun in nouns for a in self._parties.named_by(noun))

    def _is_venue(self, frame: Frame) -> bool:
        """Whether a capital before the noun is where it was held: "the Madrid summit", not "A-B talks"."""
        named = {actor.span: actor for token in frame.get("compound") if (actor := self._parties.at(token))}
        return len(named) == 1 and all(is_town(a.form, a.name) for a in named.values())

    def _owning(self, frame: Frame, role: Role) -> Iterator[Argument]:
        """Whose the object is, or between whom: "a deal between Chad and Mali, reached in May"."""
        if role == "participant":
            yield from self._shared(frame.get("object"))
        told = role == "actor" and frame.verb is not None and (is_passive(frame.verb) or frame.get("subject"))
        owned = (t for t in frame.get("object") if not (told and self._is_somebody(t)))
        yield from self.named(owned, "object", role)

    def _around(self, frame: Frame, role: Role) -> Iterator[Argument]:
        """The understood parties: the subject of the clause above."""
        node = frame.verb if frame.verb is not None else governing_verb(frame.trigger)
        if node is None:
            return
        if frame.verb is None:
            yield from self._of_clause(
                frame.trigger, node, role, named=any(map(self._parties.at, frame.get("compound")))
            )
            if role == "participant" and _preposition(frame.trigger) in COMING_FROM and frame.get("with"):
                yield from self._subjects(node, role)  # "after talks with X, Y said"
            return
        above = governing_verb(node)
        if node.dep_ == "acl" and node.tag_ == "VBG" and node.head.dep_ in ("dobj", "pobj"):
            return  # "hit a convoy leaving the town": the convoy does
        alone = node.dep_ == "conj" or not own(node, ("nsubj",))
        below = node.dep_ in SUBORDINATE and alone
        if above is not None and is_planned_by_others(node, above):
            return
        if above is not None and (below or _announced(node, above, role)):
            yield from self._subjects(above, role)

    def _held_by(self, frame: Frame, found: Mapping[str, Argument]) -> Iterator[Argument]:
        """Who does it by the clause around; of a ballot whoever only speaks of it lends it his state."""
        struck = self.named(strikers(frame, self._acts_upon), "in", "actor")
        around = chain(struck, self._owning(frame, "actor"), self._around(frame, "actor"))
        verb = None if found and frame.trigger.dep_ in SUBJECTS else governing_verb(frame.trigger)
        if frame.trigger.i not in self._ballots or (verb is not None and runs_in(verb, frame.trigger)):
            return around
        states = map(for_state, around)
        return (a for a in states if a.kind == "country" and not found)

    def _is_somebody(self, token: Token) -> bool:
        """ "X was told of it", "the Court ordered Peru": who undergoes an act does not do it."""
        actor = self._parties.at(token)
        return actor is not None and (actor.kind == "person" or token.ent_type_ == "GPE")

    def _of_clause(self, noun: Token, verb: Token, role: Role, *, named: bool) -> Iterator[Argument]:
        """Those of the clause that an event noun stands in; `named` tells that a name stands before it."""
        if liable := answerable(noun, verb):
            yield from self.named((t for head in liable for t in with_conjuncts(head)), "context", role)
            return
        if verb.lemma_.lower() in MEETING_BESIDE and noun.head.head.lower_ in BESIDE:
            return
        preposition = _preposition(noun)
        if noun.dep_ in SUBJECTS:  # "the withdrawal of Russian forces revealed it"
            whose = (t for p in own(noun, ("prep",)) if p.lower_ == "of" for t in own(p, ("pobj",)))
            yield from self.named(whose, "context", role)
        elif preposition not in APART and not self._is_of_others(noun, verb, role):
            yield from self._subjects(verb, role)
        gathered = verb.lemma_.lower() in GATHERING
        if preposition in (GATHERED_FOR if gathered else WITHIN) and role == "participant" and not named:
            joined = (t for head in objects(verb) for t in with_conjuncts(head))
            heads = list(joined) if gathered else _spoken_to(verb)
            officers = {t.idx + len(t) for t in heads if t.lemma_.lower() in actor_rules().offices}
            told = self.named(heads, "context", role)
            yield from (a for a in told if gathered or a.kind == "person" or a.span[1] in officers)

    def _is_of_others(self, noun: Token, verb: Token, role: Role) -> bool:
        """Whether what a clause tells of is not its subject's: "welcomed the talks", "attended a funeral"."""
        attended = role == "actor" and verb.lemma_.lower() in ATTENDING
        acts = role == "actor" and noun.i in self._acts_upon
        about = _preposition(noun) != "with" and noun.head.head.i == verb.i  # "responded with a raid"
        spoken_of = acts and (is_spoken_of_by_day(noun) or (about and verb.lemma_.lower() in SPEAKING))
        return attended or spoken_of or comments_on(verb, noun) or is_told_of(noun, verb)

    def _subjects(self, verb: Token, role: Role) -> Iterator[Argument]:
        doers = (agents(verb) if role == "actor" and is_passive(verb) else ()) or surface_subjects(verb)
        yield from self.named((t for head in doers for t in with_conjuncts(head)), "context", role)

    def _location(self, token: Token) -> Location:
        token = town_of(token) or token
        actor = self._parties.at(token)
        if actor is not None:
            name = actor.place or actor.name
            mention = self._text[slice(*actor.span)]
            return Location(name=name, country=actor.country, mention=mention, span=actor.span)
        entity = self._entities.get(token.i)
        start, end = (entity.start_char, entity.end_char) if entity else (token.idx, token.idx + len(token))
        text = self._text[start:end]
        name = re.sub(r" (?:on|in|at|by)$", "", " ".join(text.split()).removeprefix("the "))
        return Location(name=name, country=None, mention=text, span=(start, end))


def _doers(acts: Iterable[Token]) -> Iterator[Token]:
    """Who did what a verb says it of: "a raid by Chad killed ten"."""
    yield from (t for act in acts for head in agents(act) for t in with_conjuncts(head))


def _spoken_to(verb: Token) -> list[Token]:
    """Whom a verb turns to, besides its subject: "protested to X at a meeting", "told X during talks"."""
    after = (
        t for prep in own(verb, ("prep", "dative")) if prep.lower_ in TURNING for t in own(prep, ("pobj",))
    )
    return [*own(verb, ("dobj",)), *(t for t in own(verb, ("dative",)) if t.pos_ != "ADP"), *after]


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


def _preposition(noun: Token) -> str:
    """The preposition that a noun stands after, or ""."""
    return noun.head.lower_ if noun.dep_ == "pobj" else ""


def _others(found: Mapping[str, Argument]) -> list[Argument]:
    return [a for a in found.values() if a.role != "actor"]


def _announced(verb: Token, above: Token, role: Role) -> bool:
    """Whoever announces a passive act, or admits one, has done it; of one to come whoever says so will do it.

    "Seoul announced that the ship was seized", "Chad admitted that a strike had killed ten", "two prisoners
    would be freed, Peru said", "talks would be held, Peru and Chile said", but not "its men would be freed".
    """
    over = above.lemma_.lower()
    together = any(own(subject, ("conj",)) for subject in surface_subjects(above))
    to_be_done = (role == "actor" or together) and over in SAYING and _is_to_be_done(verb)
    tried_out = role == "actor" and over in SAYING and tried_out_by(verb, above)
    told = over in ADMITTING or (is_passive(verb) and (over in ANNOUNCING or to_be_done or tried_out))
    return verb.dep_ == "ccomp" and told


def _is_to_be_done(verb: Token) -> bool:
    """ "Will be freed", but not the one himself or his own: "he will be deported", "its envoys expelled"."""
    group = verb_group(verb)
    undergone = own(verb, ("nsubjpass",))
    told = any(own(subject, ("poss",)) or subject.tag_ == "PRP" for subject in undergone)
    return (group.tense == "future" or group.modal == "would") and not told
