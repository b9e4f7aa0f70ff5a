"""Status: what became of an event, as seen at publication.

Read in this order, the nearest word winning: modifiers of the event noun, the tense, modals and negation
of its own verb, the words that govern it (verbs over infinitives, nouns over "of"), and the verb whose
subject it is. The words are data (`rules/en/status.toml`); the scopes follow ConText (Chapman 2007):
forward, backward, modifier, ended by a new clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from timeline.grammar.datelinks.parsepaths import portion_above
from timeline.grammar.datelinks.postponing import TIME_VERBS, came_to_nothing
from timeline.grammar.going_on import goes_on
from timeline.grammar.nothing import is_none
from timeline.grammar.parsed import tokens_of
from timeline.grammar.tokens import Token, own
from timeline.grammar.verbgroup import is_verb, subject_of, verb_group
from timeline.grammar.words.labels import SUBJECTS
from timeline.models.mention import TRIED
from timeline.models.timeline import GIVEN_UP, PLANS
from timeline.pipes.events import KEY
from timeline.pipes.status.governing import governor, has_own_tense, is_told_as_done, may_govern, passes_on
from timeline.pipes.status.verb_status import (
    MISSED,
    Reading,
    as_arranged,
    by_copula,
    contested,
    expected,
    had_been,
    is_described,
    of_none,
    own_reading,
)
from timeline.rulebook.book import RuleBook, StatusCue

__all__ = ["Reading", "Statuses"]

RESUMING = frozenset({"resume", "restart", "reopen", "reconvene", "recommence"})
"""Talks of which these are said are on again, whatever they were: "suspended in May, will resume"."""
PARTICLES = frozenset({"aside", "apart", "off", "out", "back"})
CARRIERS = ("prep", "prt", "advmod")
"""What a cue's further words may hang on: "put on ice", "stop short of"."""
HOLDING = frozenset("have hold host attend pay conduct make".split())
"""Verbs that with the noun they tell of say in the past tense that it was: "the talks that they held"."""
IT = frozenset({"it", "them", "that"})
COMPLETING = frozenset({"complete", "hold", "conclude", "sign", "carry", "finish", "reach", "wind"})
WISHES = PLANS | {"possible"}
UNSETTLED = frozenset({"date", "timetable", "schedule", "doubt"})
"""That there is none of these leaves open what they are of: "no date was set for the talks"."""
AFFECTING = frozenset(
    "affect weaken derail deter stop prevent harm hurt damage hinder dent shake undermine jeopardize "
    "jeopardise disrupt influence change break intimidate".split()
)
"""Verbs whose subject is there, whatever it will or will not do: "the raid will not stop the talks"."""
MAX_CLIMB = 5
TRYING = frozenset({"try", "seek", "attempt", "strive"})
"""What is tried by doing something is done: "tried to win them over by recalling its envoy"."""
OCCURRED = Reading("occurred", "status.default")


class Statuses:
    """The spaCy component: a status for every trigger in `doc.spans["events"]`."""

    def __init__(self, book: RuleBook) -> None:
        self._cues: dict[tuple[str, str], list[tuple[list[str], StatusCue]]] = {}
        for cue in book.cues:
            for words in map(str.split, cue.words):
                self._cues.setdefault((cue.scope, words[0]), []).append((words, cue))
        for options in self._cues.values():
            options.sort(key=lambda option: -len(option[0]))  # "call off" goes before "call"

    def __call__(self, doc: Doc) -> Doc:
        """Store status and rule of each trigger in the attributes of the span group."""
        group, tokens = doc.spans[KEY], tokens_of(doc)
        pairs = zip(group.attrs["heads"], group.attrs["verbs"], strict=True)
        group.attrs["statuses"] = [
            list(self.read(tokens[head], tokens[verb] if verb >= 0 else None)) for head, verb in pairs
        ]
        return doc

    def read(self, trigger: Token, verb: Token | None) -> Reading:
        """The status of one trigger; `verb` is itself, its light verb, or None for a bare noun."""
        for reading in self._readings(trigger, verb):
            if reading is not None:
                return reading
        return OCCURRED

    def _readings(self, trigger: Token, verb: Token | None) -> Iterator[Reading | None]:
        if verb is None or verb_group(verb).form == "infinitive":
            yield self._put_off(trigger)
        yield of_none(trigger, verb)
        if verb is None or trigger.i != verb.i:
            modified = self._by_modifier(trigger, done=verb is not None and _is_done(verb))
            if modified is not None and (modified.status in PLANS or modified.rule == MISSED):
                yield self._called_off(trigger)
            if modified is None or not (modified.status in GIVEN_UP and _resumes(trigger)):
                yield modified
        yield Reading("ongoing", "status.goes-on") if goes_on(trigger) else None
        if verb is not None:
            yield expected(verb) if trigger.i == verb.i else None
            yield self._by_carrier(trigger, verb)
            yield contested(verb)
            yield own_reading(verb_group(verb), verb)
            yield self._above(verb)
        else:
            yield self._above(trigger)
            yield self._as_subject(trigger)

    def _by_modifier(self, noun: Token, *, done: bool) -> Reading | None:
        """What stands beside an event noun; of one that is `done` a clause may tell what it will bring."""
        portion = portion_above(noun)
        for child in (*noun.children, *(portion.children if portion is not None else ())):
            before = child.i < noun.i and child.dep_ in ("amod", "compound", "nmod")
            if before and (cue := self._cue("modifier", child)):
                return Reading(cue.status, cue.id)
            if child.dep_ in ("acl", "relcl") and is_verb(child) and (found := self._in_relative(child)):
                return None if done and found.rule == "status.future" else found
        return None

    def _put_off(self, trigger: Token) -> Reading | None:
        """ "Had planned to sign it on Monday but put it off": what goes on from the verb over it tells."""
        above = [t for t in (trigger, *trigger.ancestors) if is_verb(t)]
        later = (c for verb in above for c in verb.children if c.dep_ == "conj" and c.i > trigger.i)
        for verb in later:
            cue = self._cue("forward", verb)
            if (
                cue is not None
                and cue.status in GIVEN_UP
                and any(c.lower_ in IT for c in own(verb, ("dobj",)))
            ):
                return self._from_cue(cue, verb)
        return None

    def _called_off(self, noun: Token) -> Reading | None:
        """ "The planned visit was cancelled": that it was planned is not what became of it."""
        told = (self._above(noun), self._as_subject(noun))
        given_up = next((r for r in told if r is not None and r.status in GIVEN_UP), None)
        return given_up or (Reading("cancelled", MISSED) if came_to_nothing(noun) else None)

    def _by_carrier(self, noun: Token, verb: Token) -> Reading | None:
        """ "Arranged a meeting", "the talks were set for Sunday": the verb that carries it may plan it."""
        scope = {"dobj": "forward", "nsubjpass": "backward"}.get(noun.dep_)
        cue = self._cue(scope, verb) if scope and noun.head.i == verb.i else None
        return self._from_cue(cue, verb) if cue else None

    def _in_relative(self, clause: Token) -> Reading | None:
        """ "A visit planned for May", "the summit, which will be held in June"."""
        sets_up = clause.tag_ == "VBG" and any(c.dep_ == "dobj" for c in clause.children)
        if not (sets_up or _is_done_by_it(clause)) and (cue := self._cue("backward", clause)):
            return self._from_cue(cue, clause)  # not "an accord setting up a council", "which set a cap"
        for below in clause.children:
            if clause.lemma_ == "be" and below.dep_ == "xcomp" and verb_group(below).form == "infinitive":
                return as_arranged(below, clause)
        group = verb_group(clause)
        if clause.lemma_.lower() in COMPLETING and group.passive and group.tense == "past":
            return own_reading(group, clause) or OCCURRED  # "the exchange, which was completed on Friday"
        if clause.tag_ == "VBN" or group.tense == "future":
            return own_reading(group, clause) or self._above(clause, limit=1)
        told = clause.lemma_.lower() in TIME_VERBS or (
            not group.negated and (_is_done_by_it(clause) or clause.lemma_.lower() in HOLDING)
        )
        if told and group.tense == "past":
            return own_reading(group, clause) or OCCURRED
        return None

    def _as_subject(self, noun: Token) -> Reading | None:
        """ "The talks will begin", "the visit was called off", "a summit could follow"."""
        if noun.dep_ not in SUBJECTS:
            return None
        verb = noun.head
        if not is_verb(verb):
            return None
        if is_described(verb):
            return Reading("scheduled", "status.likely-to-be")
        acts = noun.dep_ == "nsubj" and bool(own(verb, ("dobj",)))  # "the summit set ceilings"
        if not acts and (cue := self._cue("backward", verb)):
            return self._from_cue(cue, verb)
        if verb.lemma_ in AFFECTING and verb_group(verb).negated:
            return None
        return own_reading(verb_group(verb), verb) or self._above(verb)

    def _above(self, token: Token, limit: int = MAX_CLIMB) -> Reading | None:
        """What the words say that govern a verb or noun, nearest first."""
        if is_told_as_done(token):
            return None
        node, means = token, token.dep_ == "pcomp" and token.head.lower_ == "by"
        for _ in range(limit):
            if without := self._from_preposition(node):
                return without
            head = governor(node)
            if head is None:
                return None
            cue = None if means and head.lemma_ in TRYING else self._cue("forward", head)
            if cue and may_govern(cue, node, head):
                return self._given_up(head) or _as_far(self._from_cue(cue, head), token, node)
            if told := by_copula(node, head):
                return told
            if not passes_on(node, head):
                return None if is_verb(node) and has_own_tense(node) else _possible(head)
            if is_verb(head) and (reading := own_reading(verb_group(head), head)):
                return reading
            node = head
        return None

    def _given_up(self, plan: Token) -> Reading | None:
        """ "Dropped plans to fly": what becomes of the plan becomes of what was planned."""
        above = governor(plan) if not is_verb(plan) else None
        cue = self._cue("forward", above) if above is not None else None
        return self._from_cue(cue, above) if cue and above is not None and cue.status in GIVEN_UP else None

    def _from_preposition(self, node: Token) -> Reading | None:
        """ "Ended without an agreement": the preposition itself is the cue."""
        preposition = node.head
        cue = self._cue("forward", preposition) if preposition.dep_ == "prep" else None
        return Reading(cue.status, cue.id) if cue and cue.status == "denied" else None

    def _from_cue(self, cue: StatusCue, head: Token) -> Reading | None:
        """The cue's status, or that of the cue's own verb where it is negated or not yet done."""
        group = verb_group(head) if is_verb(head) else None
        if cue.status in WISHES and is_none(head) and head.lemma_ not in UNSETTLED:
            return Reading("denied", f"{cue.id}.negated")
        if cue.status == "scheduled" and had_been(head):
            return Reading("cancelled", MISSED)
        if group is not None and group.negated:
            return Reading(cue.negated, f"{cue.id}.negated") if cue.negated else None
        if group is not None and cue.status in GIVEN_UP and (group.modal or group.tense == "future"):
            return Reading("possible", f"{cue.id}.modal")
        if group is not None and cue.status == "proposed" and group.tense == "future":
            return Reading("scheduled", f"{cue.id}.future")
        if group is not None and cue.scope == "backward" and cue.status == "scheduled" and group.pluperfect:
            return Reading("cancelled", MISSED)
        return Reading(cue.status, cue.id)

    def _cue(self, scope: str, head: Token) -> StatusCue | None:
        options = self._cues.get((scope, head.lemma_.lower()), [])
        if scope == "modifier":
            options = options or self._cues.get((scope, head.lower_), [])
        if not options:
            return None
        below = {c.lower_ for c in head.children}
        deeper = {g.lower_ for c in head.children if c.dep_ in CARRIERS for g in c.children}
        for words, cue in options:
            other = len(words) == 1 and is_verb(head) and not below.isdisjoint(PARTICLES)  # "set aside"
            if not other and all(word in below or word in deeper for word in words[1:]):
                return cue
        return None


def _is_done(verb: Token) -> bool:
    """ "It has reached a deal", "reached a deal": told as done by a verb of its own."""
    group = verb_group(verb)
    return group.form == "finite" and (group.perfect or group.tense == "past") and group.modal is None


def _is_done_by_it(clause: Token) -> bool:
    """ "A raid that killed ten": what has done something has happened, whatever is wished above."""
    subject = subject_of(clause)
    acts = subject is not None and subject.dep_ == "nsubj" and subject.lower_ in ("that", "which")
    return acts and any(c.dep_ == "dobj" for c in clause.children)


def _as_far(reading: Reading | None, told: Token, node: Token) -> Reading | None:
    """ "Tried to get Chad to sign": only what is right below has the day of the trying."""
    if reading is None or reading.rule != TRIED or node is told:
        return reading
    return Reading(reading.status, f"{reading.rule}.further")


def _possible(head: Token) -> Reading | None:
    """ "Could lead to a visit": what may happen makes its objects possible too."""
    reading = own_reading(verb_group(head), head) if is_verb(head) else None
    return reading if reading is not None and reading.status == "possible" else None


def _resumes(noun: Token) -> bool:
    """ "The talks, suspended in May, will resume"; "the visit, put off twice, will begin": it is on again."""
    if noun.dep_ not in SUBJECTS or not is_verb(noun.head):
        return False
    verbs = (noun.head, *(c for c in noun.head.children if c.dep_ == "xcomp"))
    return verb_group(noun.head).tense == "future" or any(verb.lemma_ in RESUMING for verb in verbs)
