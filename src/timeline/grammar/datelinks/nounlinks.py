"""The link of an event noun to a time that stands on the verb above it, by the noun's place there.

"Attended the summit on Monday" is an `argument`, "flew home on Monday after the summit" a `wake`: `timelinks`
tells what each link means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.datelinks.counting import is_measured_from
from timeline.grammar.datelinks.parsepaths import is_aside, top_preposition
from timeline.grammar.verbgroup import is_verb, subject_of
from timeline.grammar.words.labels import NOUNS, SUBJECTS
from timeline.grammar.words.occasions import JOURNEYS
from timeline.models.mention import Link

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

TOPICS = frozenset("for about on over against from despite amid under beyond into behind".split())
COMMEMORATIONS = frozenset("anniversary commemoration centenary jubilee remembrance".split())
APART = frozenset("before since until without unlike pending ahead".split())
"""A noun after these was not there when the verb was: "ended on Sunday without a ceasefire"."""
PURPOSES = frozenset("for about on over against from because of as despite amid under beyond".split())
REASONS = frozenset("protest response retaliation reaction revenge reprisal".split())
"""What is done in these, at or for something, is not done then: "in protest at the raid"."""
TURNED_TO = frozenset({"oppose", "object", "refer", "react", "respond", "lead", "point"})
"""What stands after "to" is what these are about, or what comes of them: "opposed to the 1998 accord"."""
REACTING = TURNED_TO - {"lead", "point"}
UNDERWAY = frozenset({"way", "route", "heel", "eve"})
"""What lies at the end of these is of another day: "met him on Monday on the way to a summit"."""
BIDDING = frozenset({"invitation", "request", "demand", "appeal"})
"""At these something else is done: "arrived on Monday at the invitation of Mali"."""
ONE = frozenset({"a", "an", "his", "her", "their"})
SESSIONS: dict[str, Link] = {
    "at": "session", "during": "session", "in": "session", "after": "wake", "following": "wake",
}  # fmt: skip
"""Before a meeting these tell that it was when the verb was."""
FOLLOWING = frozenset({"precede", "follow"})
BRINGING_UP = frozenset({"raise", "mention", "recall", "cite", "discuss", "debate"})


def beside_verb(noun: Token, verb: Token, time: Token) -> Link:
    """The link of a noun under the verb that carries the time, which before the verb may be its subject's."""
    if is_aside(time, verb, anywhere=True) or is_measured_from(noun, time):
        return "aside"
    subject = subject_before(time, verb)
    if subject is not None and subject.i == noun.i:
        return "phrase"
    if verb.lemma_ in FOLLOWING and (subject is not None or is_led_up_to(noun, time, verb)):
        return "aside"
    return _under_verb(noun, verb)


def _under_verb(noun: Token, verb: Token) -> Link:
    """The link of a noun under the verb that carries the time, by its place there."""
    if is_topic(noun, verb) or describes(noun, verb):
        return "inside"
    preposition = top_preposition(noun, verb)
    if is_reason(noun):
        return "purpose"
    if preposition == "at" and noun.lemma_ in BIDDING:
        return "inside"
    if is_brought_up(noun, verb) or (preposition == "to" and verb.lemma_ in REACTING):
        return "inside" if verb.tag_ == "VBG" else "aside"  # "told them, referring to its raid on Monday"
    if preposition == "on" and noun.lemma_ in JOURNEYS and any(c.lower_ in ONE for c in noun.children):
        return "session"  # "paid tribute on Monday on a visit to Warsaw"
    underway = any(t.lemma_ in UNDERWAY and verb.i < t.i for t in noun.ancestors)
    if underway or preposition in APART or comes_before_or_after(noun, verb):
        return "aside"
    if preposition in PURPOSES:
        return "session" if preposition == "for" and is_while_there(noun, verb) else "purpose"
    return SESSIONS.get(preposition, "argument")


def is_reason(noun: Token) -> bool:
    """Whether a noun is why something is done: "in protest at the raid", "over the murder"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.i < 2:
        return False
    within, reason = noun.doc[preposition.i - 2], noun.doc[preposition.i - 1]
    over = preposition.lower_ == "over" and not is_verb(reason)  # not "glossed over the raid"
    return over or (reason.lemma_ in REASONS and within.lower_ == "in")


def is_topic(noun: Token, verb: Token) -> bool:
    """Whether another noun is about it: "evidence on the raid came", "the anniversary of the war is near"."""
    node = noun
    while node.head.i not in {verb.i, node.i}:
        node = node.head
        if node.lemma_ in COMMEMORATIONS:
            return True
        if node.dep_ == "prep" and node.lower_ in TOPICS and node.head.pos_ in NOUNS:
            return True
    return False


def describes(noun: Token, verb: Token) -> bool:
    """Whether the subject is only called by it: "X, the architect of the truce, leaves on Friday"."""
    node, beside = noun, False
    while node.head.i not in {verb.i, node.i}:
        node = node.head
        beside = beside or node.dep_ == "appos"
    return beside and node.dep_ in SUBJECTS


def subject_before(time: Token, verb: Token) -> Token | None:
    """The noun whose phrase a time ends that stands before the verb: "the raid by Chad on Monday followed".

    None where a comma parts the two, or nothing stands before the verb.
    """
    subject = subject_of(verb)
    if subject is None or subject.pos_ != "NOUN" or not subject.i < time.i < verb.i:
        return None
    parted = any(t.lower_ == "," for t in time.doc[subject.i : time.i])
    return None if parted else subject


def comes_before_or_after(noun: Token, verb: Token) -> bool:
    """ "The talks will be preceded on Monday by a visit", "the visit follows talks in May": not its time."""
    told = any(c.dep_ == "dobj" for c in verb.children)
    if told and noun.dep_ == "nsubj" and noun.head.i == verb.i and verb.lemma_ in FOLLOWING:
        return True
    return noun.dep_ == "nsubjpass" and noun.head.i == verb.i and verb.lemma_ in FOLLOWING


def is_led_up_to(noun: Token, time: Token, verb: Token) -> bool:
    """ "Monday's deal followed weeks of raids": what is followed has not the time of what follows."""
    subject = subject_of(verb)
    return subject is not None and subject.left_edge.i <= time.i <= subject.right_edge.i < verb.i < noun.i


def is_brought_up(noun: Token, verb: Token) -> bool:
    """ "Raised the raid at Wednesday's meeting", "recalled the vote": what is spoken of is older."""
    return noun.dep_ == "dobj" and noun.head.i == verb.i and verb.lemma_ in BRINGING_UP


def is_while_there(noun: Token, verb: Token) -> bool:
    """ "Said on Monday while in Oslo for talks": what one was there for was then."""
    marks = (c.i for p in (verb, *verb.children) for c in p.children if c.lower_ == "while")
    return any(verb.i < i < noun.i for i in marks)
