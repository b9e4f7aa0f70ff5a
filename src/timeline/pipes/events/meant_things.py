"""The things that "it" and "them" point to: "closed its embassy and will reopen it", "it expires today"."""

from __future__ import annotations

from dataclasses import replace

from timeline.grammar.frames import Frame
from timeline.grammar.predicates import FACING, comes_into_force
from timeline.grammar.tokens import Token
from timeline.grammar.verbgroup import is_verb
from timeline.grammar.words.labels import SUBJECTS
from timeline.pipes.events.further_ones import more_of

POINTING = {"it": False, "them": True}
"""Pronouns for things, and whether they are of several."""

THINGS = frozenset(
    "accord agreement treaty deal pact truce ceasefire armistice embargo ban blockade plan proposal offer"
    " resolution visit meeting summit conference embassy law protocol memorandum declaration mandate".split()
)
"""What "it" may be at the beginning of the next sentence."""
MEASURES = THINGS | frozenset(
    {"sanction", "measure", "restriction", "tariff", "curb", "penalty", "sanctions"}
)
"""What else may come into force."""
PLACES = ("nsubj", "nsubjpass", "dobj")
"""Where in the sentence before."""


def with_meant(frame: Frame) -> Frame:
    """ "Closed its embassy in May and will reopen it": the thing that a pronoun points to in its sentence."""
    slots = dict(frame.slots)
    for slot in ("object", "subject"):
        pronouns = frame.get(slot)
        one = pronouns[0] if len(pronouns) == 1 and not _acts(pronouns[0]) else None
        meant = one and (_meant(one, frame.trigger) or _told_before(one, frame.trigger))
        if meant is None and one is not None and slot == "object":
            meant = more_of(one, frame)
        slots |= {} if meant is None else {slot: (meant,)}
    return replace(frame, slots=slots)


def _acts(pronoun: Token) -> bool:
    """ "It invaded Kuwait", "accused it": what does something to another, or is faced, is no thing."""
    if pronoun.dep_ == "dobj" and pronoun.head.lemma_ in FACING:
        return True
    acts = pronoun.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in pronoun.head.children)
    return acts and not comes_into_force(pronoun.head)


def _meant(pronoun: Token, verb: Token) -> Token | None:
    """The object, a thing of the same number, of the verb that this one is coordinated with."""
    plural = POINTING.get(pronoun.lower_)
    if plural is None or pronoun.dep_ not in ("dobj", "nsubj", "nsubjpass") or pronoun.head.i != verb.i:
        return None
    if pronoun.dep_ != "dobj" and (plural or verb.dep_ != "advcl"):
        return None  # "it lapses", but not "they left"
    for above in verb.ancestors:
        if verb.dep_ not in ("conj", "xcomp", "ccomp", "advcl") or not is_verb(above):
            return None
        for thing in above.children:
            if thing.dep_ == "dobj" and thing.pos_ == "NOUN" and thing.i < pronoun.i:
                return thing if (thing.tag_ == "NNS") == plural else None
        verb = above
    return None


def root_of(token: Token) -> Token:
    """The head of the sentence that a token stands in."""
    return next((t for t in token.ancestors if t.head is t), token)


def _is_several(subject: Token) -> bool:
    """Whether a subject is of several, so that "it" cannot be it: "Peru and Chile signed an accord"."""
    return subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)


def _told_before(pronoun: Token, verb: Token) -> Token | None:
    """ "The truce began in May. It expires today": the thing that the sentence before is about."""
    in_force = comes_into_force(verb)
    if (
        pronoun.lower_ not in (("it", "they") if in_force else ("it",))
        or pronoun.dep_ not in SUBJECTS
        or verb.dep_ not in ("ROOT", "conj")
    ):
        return None
    first = root_of(pronoun).left_edge.i
    before = root_of(pronoun.doc[first - 1]) if first else None
    around = [] if before is None else [t for t in before.children if t.dep_ in PLACES]
    others = any(t.dep_ != "dobj" and _is_several(t) for t in around)
    done = pronoun.dep_ == "nsubjpass" or others or in_force
    told = [t for t in around if done or t.dep_ != "dobj"]
    tag, things = ("NNS" if pronoun.lower_ == "they" else "NN"), MEASURES if in_force else THINGS
    return next((t for t in told if t.tag_ == tag and t.lemma_.lower() in things), None)
