"""Where the second party of an event may stand that its slots do not name.

Whom one comes to meet, whose the object is, where an embassy is, whom it is done for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from timeline.grammar.clauses import ENCOUNTERING, is_passive, objects, subjects, undergoing
from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.envoys import envoy_posts, seats_of, senders_of
from timeline.grammar.parties import POSTED
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import is_verb
from timeline.grammar.words.labels import SUBJECTS
from timeline.grammar.words.missions import ENVOYS, MISSIONS, SENT_ABROAD
from timeline.grammar.words.occasions import OCCASIONS, TALKS
from timeline.models.mention import Argument
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.gazetteer import in_force

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from timeline.grammar.frames import Frame
    from timeline.grammar.tokens import Token
    from timeline.mentions.naming import Naming
    from timeline.models.timeline import Role
    from timeline.rulebook.book import SlotRole

PURPOSES = ("advcl", "acl", "relcl", "xcomp")
CONTENT = ("ccomp", "xcomp", "acl")
BIDS = frozenset({"bid", "effort", "attempt", "move", "order", "drive"})
CONDITIONS = frozenset({"if", "unless"})
AIMS = frozenset({"with", "over", "about", "against", "toward", "towards", "at"})
NAMING_LABELS = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative")
MEETING_VERBS = frozenset({"meet", "see", "brief", "consult", "visit"})
INVITING = {"as": frozenset({"guest"}), "at": frozenset({"invitation", "request", "behest"})}
"""Who receives a visitor stands after these: "as the guest of X", "at the invitation of X"."""
URGING = frozenset(
    "urge call demand ask tell order warn condemn accuse require press appeal oblige give".split()
)
URGED = frozenset({"country", "person", "group"})
EMBASSIES = MISSIONS | ENVOYS | {"office"}
BESIDE = frozenset({"near", "outside", "at", "on", "beside"})
BETWEEN = frozenset({"between", "among"})
LEAVING = frozenset({"leave", "depart", "set"})
BRINGING_TOGETHER = frozenset({"bring", "gather", "unite", "group", "assemble", "involve", "attract", "draw"})
"""Verbs whose object takes part in the occasion that is their subject."""


THREATENING = frozenset({"threaten", "vow", "promise", "swear"})
INVITATIONS = frozenset({"invite", "invitation"})
NAVAL_PREFIXES = frozenset({"uss", "hms", "ins", "hmas", "hmcs", "jds"})
"""What stands before the name of a ship of a navy."""
AIMED = frozenset({"on", "against", "at"})
HELP = frozenset({"aid", "assistance", "help", "relief", "food"})
HELPING = frozenset({"to", "for"})
OWNED_BY = frozenset({"of", "to", "with", "from"})


def _is_ship(frame: Frame) -> bool:
    """Whether it is a ship that comes: by its kind, or by what stands before its name."""
    words = {t.lemma_.lower() for head in frame.get("subject") for t in (head, *head.children)}
    return not words.isdisjoint(actor_rules().vessels | NAVAL_PREFIXES)


class OtherSide:
    """Looks for second parties around the frames of one document."""

    def __init__(self, doc: Doc, names: Naming) -> None:
        self._entities: dict[int, SpacySpan] = {i: e for e in doc.ents for i in range(e.start, e.end)}
        self._names = names

    def searches(
        self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool
    ) -> Iterator[Callable[[Argument], Iterator[Argument]]]:
        """Where the second party may stand that the slots do not name, the likeliest place first."""
        yield lambda one: self._accredited(frame, one, whose=roles.get("object") == "recipient")
        yield lambda one: self._city(frame, roles, one)
        yield lambda _: self._urged(frame)
        if roles.get("subject") == "participant":
            yield lambda _: self._meeting(frame)
        if "recipient" in roles.values():
            if "object" not in roles:
                yield lambda _: self._described(frame)
            elif frame.trigger.lemma_.lower() in THREATENING:
                yield lambda _: self._threatened(frame)
            yield lambda _: self._told(frame)
            if not moves:
                yield lambda _: self._below(frame)
                yield lambda _: self._purpose(frame)
        if "intermediary" in roles.values():
            yield lambda _: chain(self._quarrel(frame), self.bound(frame))

    def met(self, frame: Frame) -> Iterator[Argument]:
        """Who is met at the other end: "flew to Tunis to meet X", "arrives for talks with X"."""
        verb = frame.verb
        if verb is None or verb.lemma_.lower() in LEAVING:
            return
        for child in verb.children:
            if child.dep_ in ("advcl", "xcomp") and child.lemma_.lower() in MEETING_VERBS:
                heads = (t for head in objects(child) for t in with_conjuncts(head))
                yield from self._names.named(heads, "purpose", "recipient")
            elif child.dep_ == "prep" and child.lower_ in INVITING:
                nouns = (t for t in own(child, ("pobj",)) if t.lemma_.lower() in INVITING[child.lower_])
                yield from self._names.named(_hosts(nouns), "purpose", "recipient")
        talks = (t for aim in _aims(verb) for t in own(aim, ("pobj",)) if t.lemma_.lower() in TALKS)
        partners = (p for noun in talks for prep in own(noun, ("prep",)) for p in own(prep, ("pobj",)))
        heads = (t for p in partners if p.head.lower_ == "with" for t in with_conjuncts(p))
        yield from self._names.named(heads, "purpose", "recipient")

    def _meeting(self, frame: Frame) -> Iterator[Argument]:
        """Whom one meets in what goes on beside: "held talks in Lima, meeting President X"."""
        if frame.verb is not None:
            clauses = (c for c in own(frame.verb, ("advcl",)) if c.tag_ == "VBG" and c.i > frame.verb.i)
            objects_of = (o for c in clauses if c.lemma_.lower() in MEETING_VERBS for o in objects(c))
            yield from self._names.named(
                (t for head in objects_of for t in with_conjuncts(head)), "purpose", "participant"
            )

    def gathered(self, frame: Frame) -> Iterator[Argument]:
        """Whom an occasion has together: "the talks brought together Chad and Mali"."""
        noun = frame.trigger
        if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in BRINGING_TOGETHER:
            heads = (t for head in objects(noun.head) for t in with_conjuncts(head))
            yield from self._names.named(heads, "gathered", "participant")

    def bound(self, frame: Frame) -> Iterator[Argument]:
        """Whom its terms bind: "an accord under which Chad and Mali agreed to", "by which Chile is to"."""
        nouns = (frame.trigger, *frame.get("object"), *frame.get("subject"))
        clauses = [c for noun in nouns for c in own(noun, ("relcl",)) if _tells_terms(c)]
        if frame.verb is not None:
            clauses += [c for c in own(frame.verb, ("advcl",)) if _tells_terms(c)]
        for clause in (c for first in clauses for c in with_conjuncts(first)):
            after = (t for p in own(clause, ("prep",)) if p.lower_ == "to" for t in own(p, ("pobj",)))
            heads = (t for head in (*own(clause, SUBJECTS), *after) for t in with_conjuncts(head))
            yield from self._names.named(heads, "terms", "participant")

    def _described(self, frame: Frame) -> Iterator[Argument]:
        """Whose the object is, or what it is on: "froze Japanese assets", "a ban on arms sales to Mali"."""
        for token in (*frame.get("object"), *frame.get("on")):
            owned = (
                t for prep in own(token, ("prep",)) if prep.lower_ in OWNED_BY for t in own(prep, ("pobj",))
            )
            for noun in (token, *map(self._post_of, owned)):
                if self._names.parties.at(noun) is None or noun.i != token.i:
                    yield from self._names.named((noun,), "object", "recipient")

    def _post_of(self, noun: Token) -> Token:
        """Of "its envoy to Rome Juan Toro" the place, where the parser takes it for a part of the name."""
        actor = self._names.parties.at(noun)
        if actor is None or actor.basis != POSTED:
            return noun
        before = noun.doc[actor.tokens[0] - 1]
        return before if self._names.parties.at(before) is not None else noun

    def posted(self, frame: Frame) -> Iterator[Argument]:
        """Where an envoy is sent: "named X its ambassador to Peru"."""
        posts = (t for t in frame.get("as") if t.lemma_.lower() in SENT_ABROAD)
        after = (p for post in posts for p in own(post, ("prep",)) if p.lower_ in ("to", "in"))
        yield from self._names.named((t for p in after for t in own(p, ("pobj",))), "as", "recipient")

    def sent(self, frame: Frame, roles: Mapping[str, SlotRole]) -> Iterator[Argument]:
        """Who is the envoy whom a state calls home: "recalled its ambassador to Peru, X".

        Nobody where the `roles` name the object, or nobody acts.
        """
        if "object" in roles or roles.get("subject") != "actor":
            return
        passive = frame.verb is not None and is_passive(frame.verb)
        for noun in frame.get("object"):
            posts = [t for t in envoy_posts(noun) if own(t, ("poss",)) or (passive and any(senders_of(t)))]
            if posts:
                named = self._names.named((noun,), "object", "participant")
                yield from (a for a in named if a.kind == "person")
                seats = (t for post in posts for t in seats_of(post))
                yield from self._names.named(map(self._post_of, seats), "object", "recipient")

    def joined(self, frame: Frame) -> Iterator[Argument]:
        """What body one is invited to join: "invited Mali to join NATO", "an invitation to join NATO"."""
        told = (frame.trigger, *frame.get("object"))
        inviting = (t for t in told if t.lemma_.lower() in INVITATIONS)
        clauses = (c for t in inviting for c in own(t, PURPOSES) if c.lemma_.lower() == "join")
        bodies = self._names.named((t for c in clauses for t in objects(c)), "content", "recipient")
        yield from (a for a in bodies if a.kind == "organization")

    def _told(self, frame: Frame) -> Iterator[Argument]:
        """Whom one tells it in that: "told the president in a letter", "warned Peru by cable"."""
        noun, verb = frame.trigger, frame.trigger.head.head
        inside = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "by") and noun.head.dep_ == "prep"
        if inside and verb.lemma_.lower() in URGING:
            yield from self._names.named(objects(verb), "context", "recipient")

    def _threatened(self, frame: Frame) -> Iterator[Argument]:
        """On whom the act would be: "threatened strikes on Peru and Chile"."""
        aimed = (p for act in frame.get("object") for p in own(act, ("prep",)) if p.lower_ in AIMED)
        yield from self._names.named(
            (t for p in aimed for head in own(p, ("pobj",)) for t in with_conjuncts(head)),
            "object",
            "recipient",
        )

    def _accredited(self, frame: Frame, other: Argument, *, whose: bool) -> Iterator[Argument]:
        """The state that an embassy or envoy is in: "reopened its embassy in Lima".

        Where it counts `whose` it is, only of one's own: not "closed the Libyan embassy in Lima".
        """
        for noun in frame.get("object"):
            if noun.lemma_.lower() in EMBASSIES and not (whose and not own(noun, ("poss",))):
                inside = (
                    t for prep in own(noun, ("prep",)) if prep.lower_ == "in" for t in own(prep, ("pobj",))
                )
                role: Role = "participant" if other.role == "participant" else "recipient"
                named = self._names.named(map(self._post_of, (*inside, *frame.get("in"))), "object", role)
                yield from (a for a in named if a.country != other.country)

    def _urged(self, frame: Frame) -> Iterator[Argument]:
        """Whom a resolution or statement turns to: "adopted a resolution, urging Libya to yield".

        Or whom it touches: "a resolution cutting Libya's oil exports", "imposing sanctions on Libya".
        """
        beside = own(frame.verb, ("advcl",)) if frame.verb is not None else []
        inside = [c for noun in (frame.trigger, *frame.get("object")) for c in own(noun, ("acl",))]
        for clause in (t for t in (*beside, *inside) if t.tag_ == "VBG"):
            prepositions = (p for p in own(clause, ("prep",)) if p.lower_ in ("on", "to", "against"))
            after = [t for p in prepositions for t in own(p, ("pobj",))]
            whom = (*objects(clause), *undergoing(clause), *after)
            urging = clause.lemma_.lower() in URGING
            if urging:
                yield from (a for a in self._names.named(whom, "content", "recipient") if a.kind in URGED)
            elif clause in inside:
                named = self._names.named(whom, "content", "recipient")
                yield from (a for a in named if a.kind == "country")

    def _city(self, frame: Frame, roles: Mapping[str, SlotRole], other: Argument) -> Iterator[Argument]:
        """The state of a city that is visited from abroad: "two Dutch frigates visited Osaka".

        Where a ship puts in, its port has let it in: "a Dutch frigate arrived in Osaka".
        """
        if frame.verb is None or frame.verb.i != frame.trigger.i:
            return
        visited = frame.get("object") if roles.get("object") == "recipient" else ()
        ports = frame.get("in") if roles.get("in") == "place" and _is_ship(frame) else ()
        for token in (*visited, *ports):
            place = (
                in_force().place(self._place_name(token)) if self._names.parties.at(token) is None else None
            )
            state = in_force().state(place.country) if place is not None and place.country else None
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
        """The other side, named only in what the event is about: "ruled that Iran had complied".

        Or in its condition: "warned of reprisals if Iran goes on".
        """
        for child in frame.trigger.children:
            if child.dep_ in CONTENT and child.lemma_.lower() in ENCOUNTERING:
                met = (t for head in objects(child) for t in with_conjuncts(head))
                yield from self._names.named(met, "content", "recipient")  # "refused to meet X"
            if child.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in own(child, ("mark",))):
                yield from self._names.named(subjects(child), "content", "recipient")
            aimed = child.dep_ == "prep" and child.lower_ in AIMS and child.i > frame.trigger.i
            away = EMBASSIES | OCCASIONS if child.lower_ == "at" and frame.get("object") else EMBASSIES
            aimed = aimed and not any(t.lemma_.lower() in away for t in own(child, ("pobj",)))
            told = child.dep_ in CONTENT and child.i > frame.trigger.i
            if told or aimed:
                for token in child.subtree if child.dep_ in CONTENT else _phrase(child):
                    if token.dep_ in NAMING_LABELS:
                        asked = token.dep_ == "nsubj" and token.head.i == child.i
                        named = self._names.named((token,), "content", "recipient")
                        with_him = token.dep_ == "pobj" and token.head.lower_ == "with"
                        yield from (a for a in named if asked or with_him or a.kind == "country")
        yield from self._names.named(_helped(frame), "content", "recipient")

    def struck(self, frame: Frame) -> Iterator[Argument]:
        """Whose embassy a blast was near: "died in a blast near the Peruvian embassy"."""
        for blast in (*frame.get("in"), frame.trigger):
            events = (blast, *own(blast, ("relcl", "acl")))
            near = (p for event in events for p in own(event, ("prep",)) if p.lower_ in BESIDE)
            places = (t for p in near for t in own(p, ("pobj",)) if t.lemma_.lower() in EMBASSIES)
            yield from self._names.named(places, "near", "recipient")

    def _quarrel(self, frame: Frame) -> Iterator[Argument]:
        """Between whom one mediates, named in the purpose: "to end the rift between Chad and Niger"."""
        verb = frame.verb or frame.trigger
        clauses = {c.i: c for above in (frame.trigger, verb) for c in own(above, PURPOSES)}
        between = (t for clause in clauses.values() for t in clause.subtree if t.lower_ in BETWEEN)
        heads = (t for prep in between for head in own(prep, ("pobj",)) for t in with_conjuncts(head))
        yield from self._names.named(heads, "purpose", "participant")

    def _purpose(self, frame: Frame) -> Iterator[Argument]:
        """Whom it is done to or for, named only in its purpose: "sent troops to restore X to power"."""
        verb = frame.verb or frame.trigger
        after = (prep for one in with_conjuncts(verb) for prep in own(one, ("prep",)))  # of all it does
        bids = (t for prep in after for t in own(prep, ("pobj",)) if t.lemma_ in BIDS)
        for above in {t.i: t for t in (frame.trigger, verb, *bids)}.values():
            for clause in own(above, PURPOSES):
                if any(c.tag_ == "TO" for c in clause.children):
                    whom = objects(clause) or undergoing(clause)
                    heads = (t for head in whom for t in with_conjuncts(head))
                    yield from self._names.named(heads, "purpose", "recipient")


def _hosts(nouns: Iterable[Token]) -> Iterator[Token]:
    """Whose guest or invitation a noun is."""
    for noun in nouns:
        yield from own(noun, ("poss",))
        yield from (t for prep in own(noun, ("prep",)) if prep.lower_ == "of" for t in own(prep, ("pobj",)))


def _aims(verb: Token) -> Iterator[Token]:
    """The "for" of a verb, or of where it leads: "left for Rome for talks", "flew to Rome for talks"."""
    for prep in own(verb, ("prep",)):
        below = (t for noun in own(prep, ("pobj",)) for t in own(noun, ("prep",)))
        yield from (t for t in (prep, *below) if t.lower_ == "for")


def _tells_terms(clause: Token) -> bool:
    """ "Under which", "by which": what an accord says that one will do."""
    prepositions = (p for p in own(clause, ("prep",)) if p.lower_ in ("under", "by"))
    return any(t.lower_ == "which" for p in prepositions for t in own(p, ("pobj",)))


def _phrase(prep: Token) -> Iterator[Token]:
    """The words of a prepositional phrase, without the clauses inside it."""
    yield prep
    for child in prep.children:
        if not is_verb(child):
            yield from _phrase(child)


def _helped(frame: Frame) -> Iterator[Token]:
    """Whom it is to help that something is asked for: "an appeal for $126 million in aid to Togo"."""
    for asked in frame.get("for"):
        inside = (p for p in own(asked, ("prep",)) if p.lower_ in ("in", "of"))
        for noun in (asked, *(t for prep in inside for t in own(prep, ("pobj",)))):
            if noun.lemma_.lower() in HELP:
                yield from (t for p in own(noun, ("prep",)) if p.lower_ in HELPING for t in own(p, ("pobj",)))
