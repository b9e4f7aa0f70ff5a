"""More of those told of: "expelled two Chilean envoys and barred two others", "three more left later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.gaps import stands_for
from timeline.grammar.verbgroup import is_verb

if TYPE_CHECKING:
    from timeline.grammar.frames import Frame
    from timeline.grammar.tokens import Token

ACTED_ON = ("dobj", "nsubjpass")
COUNTED = ("", "CARDINAL")
"""What the model takes a number for that counts people or things."""
COORDINATED = ("conj", "advcl")


def more_of(word: Token, frame: Frame) -> Token | None:
    """The noun of which the object of an act is more, told in its sentence or right before."""
    if word.dep_ not in ACTED_ON or word.head.i != frame.trigger.i or not _stands_alone(word):
        return None
    return _in_sentence(word, frame.trigger) or _in_sentence_before(word)


def _stands_alone(word: Token) -> bool:
    """ "Two others", "three", but not "three of them", "all three", "$3 million"."""
    counted = stands_for(word) and word.ent_type_ in COUNTED
    told = any(c.dep_ in ("prep", "relcl") or c.pos_ in ("PROPN", "ADJ") for c in word.children)
    known = word.pos_ == "NUM" and any(c.dep_ in ("det", "predet") for c in word.children)
    return counted and not told and not known


def _in_sentence(word: Token, verb: Token) -> Token | None:
    """What the verb acts on with which this one is coordinated."""
    while verb.dep_ in COORDINATED and is_verb(verb.head):
        verb = verb.head
        if (noun := _acted_on(verb, word)) is not None:
            return noun
    return None


def _in_sentence_before(word: Token) -> Token | None:
    """What the main verb of the sentence before acts on."""
    top = next((t for t in word.ancestors if t.head is t), word)
    first = top.left_edge.i
    if not first:
        return None
    last = word.doc[first - 1]
    return _acted_on(next((t for t in last.ancestors if t.head is t), last), word)


def _acted_on(verb: Token, word: Token) -> Token | None:
    """The people or things told by a noun on which a verb acts, before the word."""
    return next((c for c in verb.children if c.dep_ in ACTED_ON and c.pos_ == "NOUN" and c.i < word.i), None)
