"""Who takes part by what stands around an event: the owner of its object, the subjects of clauses above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun
from timeline.grammar.clauses import SAYING, agents, answerable, is_passive, objects, surface_subjects
from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.envoys import envoy_posts, senders_of
from timeline.grammar.known_days import is_spoken_of_by_day
from timeline.grammar.opinions import (
    ATTENDING,
    SPEAKING,
    comments_on,
    is_planned_by_others,
    is_told_of,
    runs_in,
)
from timeline.grammar.predicates import tried_out_by
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import governing_verb, verb_group
from timeline.grammar.words.labels import SUBJECTS
from timeline.mentions.blows import strikers
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.states import for_state

if TYPE_CHECKING:
    from timeline.grammar.frames import Frame
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token
    from timeline.mentions.naming import Naming
    from timeline.models.mention import Argument
    from timeline.models.timeline import Role

SUBORDINATE = ("advcl", "xcomp", "pcomp", "acl", "conj")
APART = frozenset({"since", "after", "before", "following", "amid", "despite", "until"})
"""After these an event has parties of its own: "they met for the first time since the invasion"."""
COMING_FROM = frozenset({"after", "following", "before"})
BESIDE = frozenset({"sideline", "sidelines", "margin", "margins", "fringe", "fringes"})
MEETING_BESIDE = frozenset({"meet", "hold", "confer"})
"""Whoever meets on the sidelines of an event has one of his own: "they met on the margins of the summit"."""
GATHERING = frozenset({"join", "invite"})
"""Whom their subject meets is their object: "joined X at the talks", "invited X to a summit"."""
WITHIN = frozenset({"at", "during", "in"})
TURNING = frozenset({"to", "with"})
GATHERED_FOR = WITHIN | TURNING | {"for"}
ADMITTING = frozenset({"admit", "acknowledge", "concede"})
ANNOUNCING = frozenset({"announce", "confirm", "disclose", "reveal", "declare"})


class Around:
    """Reads the parties of an event from the clauses around it, in one document.

    `acts_upon` and `ballots` are the triggers, by their tokens, of acts upon somebody and of ballots.
    """

    def __init__(
        self, parties: PartyIndex, names: Naming, acts_upon: frozenset[int], ballots: frozenset[int]
    ) -> None:
        self._parties = parties
        self.named = names.named
        self._acts_upon = acts_upon
        self._ballots = ballots

    def held_by(self, frame: Frame, found: Mapping[str, Argument]) -> Iterator[Argument]:
        """Who does it by the clause around; of a ballot whoever only speaks of it lends it his state."""
        struck = self.named(strikers(frame, self._acts_upon), "in", "actor")
        if calling_home := self._senders(frame, found):
            return iter(calling_home)
        around = chain(struck, self.owning(frame, "actor"), self.above(frame, "actor"))
        verb = None if found and frame.trigger.dep_ in SUBJECTS else governing_verb(frame.trigger)
        if frame.trigger.i not in self._ballots or (verb is not None and runs_in(verb, frame.trigger)):
            return around
        states = map(for_state, around)
        return (a for a in states if a.kind == "country" and not found)

    def _senders(self, frame: Frame, found: Mapping[str, Argument]) -> list[Argument]:
        """Whose the envoy is that is called home, where nobody is told: "X, Peru's ambassador, was recalled".

        "Peru's ambassador" is known as the man himself, so it is his state.
        """
        faced = any(a.slot == "object" for a in found.values())
        if faced or frame.verb is None or not is_passive(frame.verb):
            return []
        posts = (post for token in frame.get("object") for post in envoy_posts(token))
        senders = (token for post in posts for token in senders_of(post))
        return list(map(for_state, self.named(senders, "object", "actor")))

    def above(self, frame: Frame, role: Role) -> Iterator[Argument]:
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

    def owning(self, frame: Frame, role: Role) -> Iterator[Argument]:
        """Whose the object is, or between whom: "a deal between Chad and Mali, reached in May"."""
        if role == "participant":
            yield from self.shared(frame.get("object"))
        told = role == "actor" and frame.verb is not None and (is_passive(frame.verb) or frame.get("subject"))
        owned = (t for t in frame.get("object") if not (told and self._is_somebody(t)))
        yield from self.named(owned, "object", role)

    def shared(self, things: Iterable[Token]) -> Iterator[Argument]:
        """Between whom the thing is: "Peru's pact with Chile lapsed"."""
        for thing in things:
            own_slots = read_noun(thing, frozenset())
            for slot in ("possessive", "with", "between"):
                yield from self.named(own_slots.get(slot), slot, "participant")

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


def _spoken_to(verb: Token) -> list[Token]:
    """Whom a verb turns to, besides its subject: "protested to X at a meeting", "told X during talks"."""
    after = (
        t for prep in own(verb, ("prep", "dative")) if prep.lower_ in TURNING for t in own(prep, ("pobj",))
    )
    return [*own(verb, ("dobj",)), *(t for t in own(verb, ("dative",)) if t.pos_ != "ADP"), *after]


def _preposition(noun: Token) -> str:
    """The preposition that a noun stands after, or ""."""
    return noun.head.lower_ if noun.dep_ == "pobj" else ""
