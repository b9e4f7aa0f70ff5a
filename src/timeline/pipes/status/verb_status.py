"""What a verb's own words say of its status: tense, modals, negation, and what it is only due to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.grammar.clauses import SAYING
from timeline.grammar.datelinks.postponing import came_to_nothing
from timeline.grammar.going_on import tells_course
from timeline.grammar.nothing import is_of_none
from timeline.grammar.predicates import held_likely
from timeline.grammar.verbgroup import VerbGroup, governing_verb, is_verb, verb_group
from timeline.models.mention import NONE, NONE_AFOOT
from timeline.models.timeline import Status

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

MISSED = "status.was-to-have"
AGREEING = frozenset("agree promise pledge vow decide undertake expect indicate predict".split())
"""Verbs beside those of saying under which "would" is what is planned."""
DENYING = frozenset("deny dismiss reject refute dispute".split())
"""Verbs over what is told, or over a noun for it, that say it is untrue."""
TIDINGS = frozenset("report claim allegation rumour rumor suggestion speculation charge accusation".split())
CONDITIONS = frozenset({"if", "unless", "provided", "once"})
DUE = frozenset({"due", "expected", "awaited", "slated", "scheduled"})


class Reading(NamedTuple):
    """A status and the id of what told it."""

    status: Status
    rule: str


def own_reading(group: VerbGroup, verb: Token) -> Reading | None:
    """The status that a verb group tells by itself: negation, future, modals, perfect progressive."""
    if group.negated:
        return Reading("denied", "status.negated")
    if group.tense == "future":
        return Reading("scheduled", "status.future")
    if group.modal is not None and (modal := _by_modal(group.modal, verb)) is not None:
        return modal
    if _goes_with_future(group, verb):
        return Reading("scheduled", "status.beside-future")
    if verb.lemma_ == "be" and group.form == "finite" and any(c.dep_ == "xcomp" for c in verb.children):
        return None
    if group.perfect and group.progressive:
        return Reading("ongoing", "status.perfect-progressive")
    return None


def of_none(trigger: Token, verb: Token | None) -> Reading | None:
    """ "No talks were held", "no talks are under way", "neither side signed"."""
    if not is_of_none(trigger, verb):
        return None
    afoot = trigger.dep_ == "nsubj" and tells_course(trigger.head)
    return Reading("denied", NONE_AFOOT if afoot else NONE)


def _by_modal(modal: str, verb: Token) -> Reading | None:
    if modal in ("may", "might", "could", "can"):
        return Reading("possible", f"status.{modal}")
    if modal in ("would", "'d"):
        bound = _is_bound(verb)
        planned = not bound and _is_reported(verb)
        return Reading("scheduled" if planned else "possible", f"status.would{'-if' if bound else ''}")
    return Reading("proposed", f"status.{modal}") if modal in ("should", "must", "ought") else None


def _is_bound(verb: Token) -> bool:
    """ "Would leave if it rained", "would have left": told under a condition, or against the facts."""
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    clauses = (c for v in (verb, verb.head) for c in v.children if c.dep_ == "advcl")
    marks = (m.lower_ for clause in clauses for m in clause.children if m.dep_ in ("mark", "advmod"))
    return perfect or not CONDITIONS.isdisjoint(marks)


def expected(verb: Token) -> Reading | None:
    """ "Is due in Paris", "was expected in Lima": still to come; what "had been due" has come to nothing."""
    due = verb.lemma_ == "be" and any(c.lower_ in DUE for c in verb.children if c.dep_ in ("acomp", "attr"))
    group = verb_group(verb)
    if not (due or (verb.lower_ in DUE and group.passive)) or group.negated:
        return None
    return Reading("cancelled", MISSED) if group.pluperfect else Reading("scheduled", "status.due")


def had_been(word: Token) -> bool:
    """ "They had been due to meet on Monday": what had been awaited before did not come about."""
    copula = word.head
    awaited = word.lower_ in DUE and word.dep_ == "acomp" and copula.lemma_ == "be"
    return awaited and verb_group(copula).pluperfect


def _goes_with_future(group: VerbGroup, verb: Token) -> bool:
    """ "Will disarm while Chad pulls out": a present in a clause under a future lies ahead as well."""
    if verb.dep_ != "advcl" or group.form != "finite" or group.tense != "present" or group.perfect:
        return False
    above = governing_verb(verb)
    return above is not None and verb_group(above).tense == "future"


def by_copula(verb: Token, head: Token) -> Reading | None:
    """What "is to", "has yet to" and "has to" say of the infinitive under them."""
    if verb.dep_ != "xcomp" or verb_group(verb).form != "infinitive":
        return None
    if head.lemma_ in ("have", "be", "remain") and any(
        c.lower_ == "yet" for c in (*head.children, *verb.children)
    ):
        return Reading("denied", "status.yet-to")
    if head.lemma_ == "be":
        return as_arranged(verb, head)
    if head.lemma_ == "have" and verb_group(head).tense == "present" and not verb_group(head).negated:
        return Reading("proposed", "status.has-to")
    return None


def as_arranged(verb: Token, copula: Token) -> Reading:
    """ "Is to leave", "was to leave" are arranged; what "was to have been" has not come about."""
    missed = verb_group(copula).tense == "past" and any(
        c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children
    )
    missed = missed or (copula.dep_ == "relcl" and came_to_nothing(copula.head))
    return Reading("cancelled", MISSED) if missed else Reading("scheduled", "status.is-to")


def is_described(verb: Token) -> bool:
    """ "Friday's talks are likely to be short": whether they take place is not in doubt."""
    being = (below for below in held_likely(verb) if below.lemma_ == "be")
    return any(c.dep_ in ("attr", "acomp") for copula in being for c in copula.children)


def _is_reported(verb: Token) -> bool:
    """ "Said that it would", "agreed that it would"; "it would, he said"."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    above = governing_verb(verb)
    inserted = (c for c in verb.children if c.dep_ in ("parataxis", "ccomp"))
    told = (above,) if above is not None else ()
    return any(v.lemma_.lower() in SAYING or v.lemma_.lower() in AGREEING for v in (*told, *inserted))


def contested(verb: Token) -> Reading | None:
    """ "Denied that X would come", "dismissed a report that X had come": it is told to be untrue."""
    told = verb.head if verb.dep_ in ("acl", "ccomp", "relcl") else None
    if told is not None and told.lemma_.lower() in TIDINGS and not is_verb(told):
        told = governing_verb(told) if told.dep_ == "dobj" or told.head.lower_ == "as" else None
    if told is None or not is_verb(told) or told.lemma_.lower() not in DENYING or verb_group(told).negated:
        return None
    if verb.dep_ == "ccomp" and verb_group(verb).modal is None:
        return None  # the word above tells it
    content = any(c.lower_ == "that" and c.dep_ in ("mark", "dobj") for c in verb.children)
    return Reading("denied", "status.contested") if content else None
