"""Who plays which role in an event, by canonical name: slots of the parse meet the actors of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from timeline.arguments import helped
from timeline.clauses import (
    answerable,
    is_passive,
    objects,
    own,
    surface_subjects,
    undergoing,
    with_conjuncts,
)
from timeline.gazetteer import shipped
from timeline.models.actor import Party
from timeline.models.mention import Argument, Location
from timeline.parties import PLACE_FORMS
from timeline.verbgroup import governing_verb, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from timeline.arguments import Frame
    from timeline.models.timeline import Role
    from timeline.parties import PartyIndex
    from timeline.rulebook import SlotRole
    from timeline.tokens import Token

PURPOSES = ("advcl", "acl", "relcl", "xcomp")
SUBORDINATE = ("advcl", "xcomp", "pcomp", "acl", "conj")
CONTENT = ("ccomp", "xcomp", "acl")
BIDS = frozenset({"bid", "effort", "attempt", "move", "order", "drive"})
AIMS = frozenset({"with", "over", "about", "against", "toward", "towards", "at"})
NAMING_LABELS = ("nsubj", "nsubjpass", "dobj", "pobj", "poss")
MEETING_VERBS = frozenset({"meet", "see", "brief", "consult", "visit"})
INVITING = {"as": frozenset({"guest"}), "at": frozenset({"invitation", "request", "behest"})}
"""Who receives a visitor stands after these: "as the guest of X", "at the invitation of X"."""
URGING = frozenset(
    "urge call demand ask tell order warn condemn accuse require press appeal oblige give".split()
)
URGED = frozenset({"country", "person", "group"})
ENVOYS = frozenset({"ambassador", "envoy", "representative", "emissary"})
EMBASSIES = frozenset({"embassy", "consulate", "mission", "legation", "ambassador", "envoy", "office"})
APART = frozenset({"since", "after", "before", "following", "amid", "despite", "until"})
"""After these an event has parties of its own: "they met for the first time since the invasion"."""
BESIDE = frozenset({"sideline", "sidelines", "margin", "margins", "fringe", "fringes"})
MEETING_BESIDE = frozenset({"meet", "hold", "confer"})
"""Whoever meets on the sidelines of an event has one of his own: "they met on the margins of the summit"."""
JOINING = frozenset({"join"})
WITHIN = frozenset({"at", "during", "in"})
TURNING = frozenset({"to", "with"})
COMMENTING = frozenset(
    "welcome praise condemn denounce criticise criticize hail deplore regret applaud decry slam blast support"
    " oppose describe recall mention deny note cite await watch monitor mark observe".split()
)
"""Verbs over an event that others take part in."""
CITY_STATES = frozenset({"Singapore", "Luxembourg", "Monaco", "Malta", "Djibouti"})
"""States whose name before a summit is that of its place."""
COMMERCIAL = frozenset(
    "company firm maker automaker carmaker giant manufacturer retailer bank lender insurer investor trader"
    " exporter importer producer supplier conglomerate subsidiary corporation unit bidder buyer broker"
    " economist analyst businessman executive shareholder consumer farmer grower tourist fan".split()
)
"""Whoever does not act for the state that a word before it names: "the French carmaker bought it"."""
LEAVING = frozenset({"leave", "depart", "set"})
MEETING_NOUNS = frozenset({"talk", "talks", "meeting", "discussion", "consultation", "summit", "negotiation"})
ANNOUNCING = frozenset({"announce", "confirm", "disclose", "reveal", "declare"})
PLACE_SLOTS = ("in", "at")
STATES = frozenset({"countries", "nations", "states"})
TOURED = ("to", "object")
"""Where several states are visited these are stops of a tour, not its other side."""


class Roles:
    """Reads arguments and places off the frames of one document."""

    def __init__(self, doc: Doc, parties: PartyIndex, text: str) -> None:
        self._text = text
        self._entities: dict[int, SpacySpan] = {i: e for e in doc.ents for i in range(e.start, e.end)}
        self._parties = parties

    def arguments(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> tuple[Argument, ...]:
        """Those whom the slots name; where a side is missing, those of the clauses around and below.

        Of an event that `moves` several states in the slots of `TOURED` take no part.
        """
        found: dict[str, Argument] = {}
        for argument in self._in_slots(frame, roles, TOURED if moves else ()):
            found.setdefault(argument.name, argument)
        two_sided = roles.get("subject") == "participant"
        if "compound" not in roles and not any(a.role == "actor" for a in found.values()):
            self._add(found, self._adjectives(frame), most=1)
        if two_sided and len(found) < 2:
            self._add(found, self._around(frame, "participant"))
        elif not _acted(found):
            self._add(found, self._around(frame, "actor"), most=1)
        if (
            "place" in roles.values()
            and not two_sided
            and not any(a.kind == "person" for a in _others(found))
        ):
            self._add(found, self._met(frame), most=2)
        for more in self._other_side(frame, roles, moves=moves):
            if len(found) == 1:
                self._add(found, more(next(iter(found.values()))), most=1)
        return tuple(found.values())

    def _other_side(
        self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool
    ) -> Iterator[Callable[[Argument], Iterator[Argument]]]:
        """Where the second party may stand that the slots do not name, the likeliest place first."""
        yield lambda one: self._accredited(frame, one)
        yield lambda one: self._city(frame, roles, one)
        yield lambda _: self._urged(frame)
        if "recipient" in roles.values():
            if "object" not in roles:
                yield lambda _: self._described(frame)
            yield lambda _: self._below(frame)
            if not moves:
                yield lambda _: self._purpose(frame)

    def _add(self, found: dict[str, Argument], more: Iterator[Argument], most: int = 9) -> None:
        for argument in more:
            if argument.name not in found and most > 0:
                found[argument.name] = argument
                most -= 1

    def _adjectives(self, frame: Frame) -> Iterator[Argument]:
        """Whose act a noun is by the adjective before it: "Israeli attacks on the camp"."""
        described = [t for t in frame.get("compound") if t.tag_ == "JJ" and t.head.i == frame.trigger.i]
        yield from self.named(described, "compound", "actor")

    def _met(self, frame: Frame) -> Iterator[Argument]:
        """Who is met at the other end: "flew to Tunis to meet X", "arrives for talks with X"."""
        verb = frame.verb
        if verb is None or verb.lemma_.lower() in LEAVING:
            return
        for child in verb.children:
            if child.dep_ in ("advcl", "xcomp") and child.lemma_.lower() in MEETING_VERBS:
                heads = (t for head in objects(child) for t in with_conjuncts(head))
                yield from self.named(heads, "purpose", "recipient")
            elif child.dep_ == "prep" and child.lower_ in INVITING:
                nouns = (t for t in own(child, ("pobj",)) if t.lemma_.lower() in INVITING[child.lower_])
                yield from self.named(_hosts(nouns), "purpose", "recipient")
            elif child.dep_ == "prep" and child.lower_ == "for":
                talks = (t for t in own(child, ("pobj",)) if t.lemma_.lower() in MEETING_NOUNS)
                partners = (
                    p for noun in talks for prep in own(noun, ("prep",)) for p in own(prep, ("pobj",))
                )
                heads = (t for p in partners if p.head.lower_ == "with" for t in with_conjuncts(p))
                yield from self.named(heads, "purpose", "recipient")

    def _described(self, frame: Frame) -> Iterator[Argument]:
        """Whose the object is: "froze Japanese assets", "halted imports of Iranian oil"."""
        for token in frame.get("object"):
            owned = (t for prep in own(token, ("prep",)) if prep.lower_ == "of" for t in own(prep, ("pobj",)))
            for noun in (token, *owned):
                if self._parties.at(noun) is None:
                    yield from self.named((noun,), "object", "recipient")

    def _accredited(self, frame: Frame, other: Argument) -> Iterator[Argument]:
        """The state that an embassy or envoy is in: "reopened its embassy in Lima"."""
        for noun in frame.get("object"):
            if noun.lemma_.lower() in EMBASSIES:
                inside = (
                    t for prep in own(noun, ("prep",)) if prep.lower_ == "in" for t in own(prep, ("pobj",))
                )
                role: Role = "participant" if other.role == "participant" else "recipient"
                named = self.named((*inside, *frame.get("in")), "object", role)
                yield from (a for a in named if a.country != other.country)

    def _urged(self, frame: Frame) -> Iterator[Argument]:
        """Whom a resolution or statement turns to: "adopted a resolution, urging Libya to yield"."""
        for clause in own(frame.verb, ("advcl",)) if frame.verb is not None else ():
            if clause.tag_ == "VBG" and clause.lemma_.lower() in URGING:
                on = (
                    t for p in own(clause, ("prep",)) if p.lower_ in ("on", "to") for t in own(p, ("pobj",))
                )
                whom = (*objects(clause), *undergoing(clause), *on)
                yield from (a for a in self.named(whom, "content", "recipient") if a.kind in URGED)

    def _city(self, frame: Frame, roles: Mapping[str, SlotRole], other: Argument) -> Iterator[Argument]:
        """The state of a city that is visited from abroad: "two Dutch frigates visited Osaka"."""
        if frame.verb is None or frame.verb.i != frame.trigger.i or roles.get("object") != "recipient":
            return
        for token in frame.get("object"):
            place = shipped().place(self._place_name(token)) if self._parties.at(token) is None else None
            state = shipped().state(place.country) if place is not None and place.country else None
            if state is not None and other.country not in (None, state.country):
                yield Argument(
                    slot="object",
                    role="recipient",
                    name=state.party,
                    kind="country",
                    country=state.country,
                    mention=token.text,
                    span=(token.idx, token.idx + len(token)),
                )

    def _place_name(self, token: Token) -> str:
        entity = self._entities.get(token.i)
        return " ".join(entity.text.split()) if entity is not None else token.text

    def _below(self, frame: Frame) -> Iterator[Argument]:
        """The other side, named only in what the event is about: "ruled that Iran had complied"."""
        for child in frame.trigger.children:
            if child.dep_ in CONTENT or (child.dep_ == "prep" and child.lower_ in AIMS):
                for token in child.subtree if child.dep_ in CONTENT else _phrase(child):
                    if token.dep_ in NAMING_LABELS:
                        asked = token.dep_ == "nsubj" and token.head.i == child.i
                        named = self.named((token,), "content", "recipient")
                        yield from (a for a in named if asked or a.kind == "country")
        yield from self.named(helped(frame), "content", "recipient")

    def _purpose(self, frame: Frame) -> Iterator[Argument]:
        """Whom it is done to or for, named only in its purpose: "sent troops to restore X to power"."""
        verb = frame.verb or frame.trigger
        bids = (t for prep in own(verb, ("prep",)) for t in own(prep, ("pobj",)) if t.lemma_ in BIDS)
        for above in {t.i: t for t in (frame.trigger, verb, *bids)}.values():
            for clause in own(above, PURPOSES):
                if any(c.tag_ == "TO" for c in clause.children):
                    whom = objects(clause) or undergoing(clause)
                    heads = (t for head in whom for t in with_conjuncts(head))
                    yield from self.named(heads, "purpose", "recipient")

    def named(self, tokens: Iterable[Token], slot: str, role: Role) -> Iterator[Argument]:
        """The parties that the noun phrases of a slot stand for."""
        for token in tokens:
            if role == "actor" and token.lemma_.lower() in COMMERCIAL:
                continue
            for actor in self._parties.named_by(token):
                for party in map(acting, actor.parties):
                    yield Argument(
                        slot=slot,
                        role=role,
                        name=party.name,
                        kind=party.kind,
                        country=party.country,
                        mention=self._text[slice(*actor.span)],
                        span=actor.span,
                    )

    def place(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> Location | None:
        """Where it happens: a slot that the rule calls place, else what stands after "in" or "at".

        For an event that `moves` also what is visited: the object, or what stands after "to".
        """
        named = (slot for slot, role in roles.items() if role == "place")
        venue = ("compound",) if self._is_venue(frame) else ()
        slots = (*named, *PLACE_SLOTS, *venue, *(("object", "to") if moves else ()))
        places = (t for slot in slots for t in frame.get(slot) if self._parties.is_place(t))
        token = next(places, None)
        return None if token is None else self._location(token)

    def _in_slots(
        self, frame: Frame, roles: Mapping[str, SlotRole], toured: tuple[str, ...]
    ) -> Iterator[Argument]:
        for slot, tokens in frame.slots.items():
            role = roles.get(slot)
            if role is not None and role != "place":
                if slot == "compound" and role == "participant" and self._is_venue(frame):
                    continue
                partners = (t for t in tokens if slot != "to" or not self._is_no_side(t, frame, role))
                named = list(self.named(partners, slot, role))
                if slot not in toured or not _is_tour(named):
                    yield from named

    def _is_no_side(self, token: Token, frame: Frame, role: Role) -> bool:
        """Whether the word after "to" is no other side.

        It belongs to a named envoy's office ("its ambassador to the UN, X"), or it is where someone comes
        ("welcomed X to the White House").
        """
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
        return len(named) == 1 and all(a.form == "capital" or a.name in CITY_STATES for a in named.values())

    def _around(self, frame: Frame, role: Role) -> Iterator[Argument]:
        """The understood parties: the object's own, then the subject of the clause above."""
        yield from self.named(frame.get("object"), "object", role)
        node = frame.verb if frame.verb is not None else governing_verb(frame.trigger)
        if node is None:
            return
        if frame.verb is None:
            yield from self._of_clause(
                frame.trigger, node, role, named=any(map(self._parties.at, frame.get("compound")))
            )
            return
        above = governing_verb(node)
        if above is not None and (node.dep_ in SUBORDINATE or _announced(node, above)):
            yield from self._subjects(above, role)

    def _of_clause(self, noun: Token, verb: Token, role: Role, *, named: bool) -> Iterator[Argument]:
        """Those of the clause that an event noun stands in; `named` tells that a name stands before it."""
        if liable := answerable(noun, verb):
            yield from self.named((t for head in liable for t in with_conjuncts(head)), "context", role)
            return
        if verb.lemma_.lower() in MEETING_BESIDE and noun.head.head.lower_ in BESIDE:
            return
        preposition = _preposition(noun)
        if preposition not in APART and not _comments_on(verb, noun):
            yield from self._subjects(verb, role)
        if preposition in WITHIN and role == "participant" and not named:
            joined = verb.lemma_.lower() in JOINING
            heads = (t for head in _spoken_to(verb) for t in (with_conjuncts(head) if joined else (head,)))
            found = self.named(heads, "context", role)
            yield from (a for a in found if joined or a.kind == "person")

    def _subjects(self, verb: Token, role: Role) -> Iterator[Argument]:
        heads = (token for head in surface_subjects(verb) for token in with_conjuncts(head))
        yield from self.named(heads, "context", role)

    def _location(self, token: Token) -> Location:
        actor = self._parties.at(token)
        if actor is not None:
            name = actor.place or actor.name
            mention = self._text[slice(*actor.span)]
            return Location(name=name, country=actor.country, mention=mention, span=actor.span)
        entity = self._entities.get(token.i)
        start, end = (entity.start_char, entity.end_char) if entity else (token.idx, token.idx + len(token))
        text = self._text[start:end]
        name = " ".join(text.split()).removeprefix("the ")
        return Location(name=name, country=None, mention=text, span=(start, end))


def _hosts(nouns: Iterable[Token]) -> Iterator[Token]:
    """Whose guest or invitation a noun is."""
    for noun in nouns:
        yield from own(noun, ("poss",))
        yield from (t for prep in own(noun, ("prep",)) if prep.lower_ == "of" for t in own(prep, ("pobj",)))


def _comments_on(verb: Token, noun: Token) -> bool:
    """Whether the noun is only what a verb speaks of: "Peru welcomed the talks"."""
    return noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in COMMENTING


def _spoken_to(verb: Token) -> list[Token]:
    """Whom a verb turns to, besides its subject: "protested to X at a meeting", "told X during talks"."""
    after = (
        t for prep in own(verb, ("prep", "dative")) if prep.lower_ in TURNING for t in own(prep, ("pobj",))
    )
    return [*own(verb, ("dobj",)), *(t for t in own(verb, ("dative",)) if t.pos_ != "ADP"), *after]


def _acted(found: Mapping[str, Argument]) -> bool:
    """Whether it is told who did it: someone, or two together ("an accord reached between A and B")."""
    return any(a.role == "actor" for a in found.values()) or (
        sum(a.role == "participant" for a in found.values()) > 1
    )


def _is_tour(named: Iterable[Argument]) -> bool:
    """Whether these are several states: told one by one, or as "eight African countries"."""
    states = {a.name for a in named if a.kind == "country"}
    return len(states) > 1 or any(a.name.rsplit(maxsplit=1)[-1] in STATES for a in named)


def _preposition(noun: Token) -> str:
    """The preposition that a noun stands after, or ""."""
    return noun.head.lower_ if noun.dep_ == "pobj" else ""


def acting(party: Party) -> Party:
    """The state for its ministry, parliament or navy, as for its capital; other parties as they are."""
    state = shipped().state(party.country) if party.kind == "organization" and party.country else None
    return party if state is None else Party(name=state.party, kind="country", country=party.country)


def _others(found: Mapping[str, Argument]) -> list[Argument]:
    return [a for a in found.values() if a.role != "actor"]


def _phrase(prep: Token) -> Iterator[Token]:
    """The words of a prepositional phrase, without the clauses inside it."""
    yield prep
    for child in prep.children:
        if not is_verb(child):
            yield from _phrase(child)


def _announced(verb: Token, above: Token) -> bool:
    """ "Seoul announced that the ship was seized": whoever announces a passive act has done it."""
    return verb.dep_ == "ccomp" and above.lemma_.lower() in ANNOUNCING and is_passive(verb)
