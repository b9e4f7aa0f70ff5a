"""Events that get another day, or none: which day is given up, which is the new one, what came to nothing."""

from __future__ import annotations

from timeline.grammar.tokens import Token
from timeline.grammar.verbgroup import governing_verb, is_verb, verb_group
from timeline.grammar.words.labels import SUBJECTS
from timeline.grammar.words.occasions import CLOSING, OPENING

PUTTING_OFF = frozenset("postpone put push defer delay move bring reschedule shift advance".split())
"""Verbs that name the day given up behind "from", and the new one behind "to" or "until"."""
TIME_VERBS = OPENING | CLOSING | {"last", "run", "collapse"}
"""Verbs of an event's course: in the past tense they say that it came about ("talks that ended in May")."""
HAPPENING = TIME_VERBS | frozenset("take happen occur materialize materialise come go get".split())
"""With them those that say whether it came about: "did not take place", "never got off the ground"."""
UNDERGOING = ("dobj", "nsubjpass", "nsubj")


def is_new_day(time: Token, verb: Token) -> bool:
    """ "Postponed to March 4", "put back until May": what the verb names is the new day."""
    to = ("to", "until", "till", "for") if verb.lemma_ == "reschedule" else ("to", "until", "till")
    return time.head.lower_ in to and _is_appointed(time, verb)


def is_old_day(time: Token, verb: Token) -> bool:
    """ "Moved from June 18 to July 4": what stands behind "from" is given up."""
    return time.head.lower_ == "from" and _is_appointed(time, verb)


def is_put_off(noun: Token, verb: Token) -> bool:
    """Whether a noun names what gets another day: the verb's object or subject, or what its clause is of."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head  # "the opening of the talks"
    of_it = verb.dep_ in ("acl", "relcl") and verb.head.i == noun.i
    return of_it or (noun.head.i == verb.i and noun.dep_ in UNDERGOING)


def came_to_nothing(plan: Token) -> bool:
    """ "A visit planned for May did not take place", "a panel which was to meet did not do so"."""
    verb = plan.head
    if plan.dep_ not in SUBJECTS or not is_verb(verb):
        return False
    so = verb.lemma_ == "do" and any(c.lower_ == "so" for c in verb.children)
    group = verb_group(verb)
    return (so or verb.lemma_ in HAPPENING) and group.negated and (group.tense == "past" or group.perfect)


def moves_from(preposition: Token) -> bool:
    """Whether the day behind this "from" is one that is given up."""
    verb = governing_verb(preposition)
    return preposition.lower_ == "from" and verb is not None and verb.lemma_.lower() in PUTTING_OFF


def _is_appointed(time: Token, verb: Token) -> bool:
    """Behind a preposition that hangs on the verb, on what is put off, or on the day given up."""
    preposition = time.head
    if time.dep_ != "pobj" or preposition.i < verb.i or verb.lemma_.lower() not in PUTTING_OFF:
        return False
    head = preposition.head
    while head.i != verb.i and (head.dep_ in ("prep", "prt", "advmod") or head.head.lower_ == "from"):
        head = head.head
    return verb.i in (head.i, head.head.i)
