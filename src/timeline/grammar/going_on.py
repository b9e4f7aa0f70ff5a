"""Whether an event is told as going on: "talks are under way", "is on a visit", "has been under siege"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import verb_group

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

AFOOT = frozenset({"underway", "ongoing"})
IN_COURSE = {"under": "way", "in": "progress"}
BUSY = frozenset({"on", "under"})
"""Behind these the copula's subject is in the midst of the event: "is on a visit", "is under siege"."""


def goes_on(trigger: Token) -> bool:
    """Whether a copula in the present says of an event, or of who is in its midst, that it has not ended."""
    if trigger.lemma_ == "be":
        return _is_present(trigger) and any(p.lower_ in BUSY for p in own(trigger, ("prep",)))
    if any(c.lower_ == "no" for c in own(trigger, ("det",))):
        return False
    if trigger.dep_ == "nsubj":
        return (_is_present(trigger.head) and tells_course(trigger.head)) or _continues(trigger.head)
    preposition = trigger.head
    busy = trigger.dep_ == "pobj" and preposition.dep_ == "prep" and preposition.lower_ in BUSY
    return busy and _is_present(preposition.head)


def _is_present(copula: Token) -> bool:
    group = verb_group(copula)
    told = group.form == "finite" and group.tense == "present" and group.modal is None and not group.negated
    return copula.lemma_ == "be" and told


def _continues(verb: Token) -> bool:
    """ "The talks are going on", "the siege is continuing"."""
    auxiliaries = [c for c in own(verb, ("aux",)) if c.lower_ in ("is", "are", "'s", "'re")]
    lasting = verb.lemma_ == "continue" or (
        verb.lemma_ == "go" and any(c.lower_ == "on" for c in verb.children)
    )
    return verb.tag_ == "VBG" and lasting and bool(auxiliaries)


def tells_course(copula: Token) -> bool:
    """ "Is underway", "is under way", "is in progress"."""
    if any(c.lower_ in AFOOT for c in own(copula, ("acomp", "advmod", "attr"))):
        return True
    inside = (t for p in own(copula, ("prep",)) for t in own(p, ("pobj",)))
    return any(IN_COURSE.get(t.head.lower_) == t.lower_ for t in inside)
