"""Verbs that only tell of a noun that it is, and where: "the talks are due in Rome", "took place in Rome"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar.clauses import objects, subjects
from timeline.grammar.tokens import own

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

TRYING_OUT = frozenset({"test", "test-fire", "flight-test"})
"""Verbs of what forces do with weapons of their own."""
FORCES = frozenset({"army", "military", "navy", "force", "forces", "pentagon", "command"})
DEFENCE = frozenset({"defence", "defense", "military", "armed"})
HELD = frozenset({"hold", "plan", "schedule", "set", "slate", "expect", "due", "convene"})
"""What a clause says of an occasion that tells only when and where it is."""
PLACING = frozenset({"in", "at"})
FACING = frozenset(
    "accuse blame warn threaten urge ask tell thank promise persuade pressure invade annex help supply"
    " provide".split()
)
"""Verbs of which only somebody can be the object, and another than their subject."""
BURDENED = frozenset({"be", "come", "remain", "put", "place", "live", "bring"})


def telling_of(noun: Token) -> tuple[Token, ...]:
    """The words whose phrases belong to the subject: the copula, with its "due", or "take place"."""
    verb = noun.head
    if noun.dep_ != "nsubj":
        return ()
    if verb.lemma_.lower() == "be":
        return (verb, *(t for t in own(verb, ("acomp",)) if t.lower_ == "due"))
    takes_place = verb.lemma_.lower() == "take" and any(t.lower_ == "place" for t in own(verb, ("dobj",)))
    return (verb,) if takes_place else ()


def where_held(noun: Token) -> Iterator[tuple[str, Token]]:
    """ "A conference planned for May in Rome", "talks, held in Rome,": places with their prepositions."""
    for clause in own(noun, ("acl", "relcl")):
        for prep in own(clause, ("prep",)) if clause.lemma_ in HELD else ():
            if prep.lower_ in PLACING:
                yield from ((prep.lower_, token) for token in own(prep, ("pobj",)))


def judged(verb: Token) -> tuple[Token, ...]:
    """ "Declared the treaty void": what a verb says something of, which the parser takes for a subject."""
    words = (c for c in own(verb, ("ccomp",)) if c.tag_ == "JJ" and c.i > verb.i)
    plain = (c for c in words if not any(t.dep_ in ("aux", "mark", "cop") for t in c.children))
    return tuple(t for word in plain for t in own(word, ("nsubj",)) if verb.i < t.i < word.i)


def tried_out_by(verb: Token, above: Token) -> bool:
    """ "A missile was tested, Peru's army said": by those who say so, as they tell of their own forces.

    So it is with what was "successfully launched", but not with what was launched at somebody.
    """
    succeeded = any(c.lower_ == "successfully" for c in own(verb, ("advmod",)))
    tried = verb.lemma_.lower() in TRYING_OUT or (verb.lemma_ == "launch" and succeeded)
    return tried and any(map(_is_of_forces, own(above, ("nsubj",))))


def _is_of_forces(speaker: Token) -> bool:
    """ "The army", "the defence ministry", "the ministry of defence", or somebody who speaks for it."""
    words = {t.lower_ for t in speaker.subtree}
    return bool(words & FORCES) or ("ministry" in words and bool(words & DEFENCE))


def held_likely(verb: Token) -> tuple[Token, ...]:
    """The verbs of what is told as likely: "be" in "Monday's talks are likely to be short"."""
    likely = (c for c in verb.children if c.lower_ in ("likely", "unlikely"))
    return tuple(below for word in likely for below in word.children if below.dep_ == "xcomp")


def burdened(noun: Token) -> tuple[Token, ...]:
    """ "Syria is under an embargo", "Syria was put under it": on whom it lies."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "under" or verb.lemma_.lower() not in BURDENED:
        return ()
    return objects(verb) or subjects(verb)


def comes_into_force(verb: Token) -> bool:
    """ "It took effect", "they come into force": what nobody but a treaty or a measure does."""
    if verb.lemma_ == "take":
        return any(c.lemma_ == "effect" for c in own(verb, ("dobj",)))
    into = (c for c in own(verb, ("prep",)) if c.lower_ == "into" and verb.lemma_ in ("come", "enter", "go"))
    return verb.lemma_ in ("expire", "lapse") or any(
        c.lemma_ in ("force", "effect") for preposition in into for c in own(preposition, ("pobj",))
    )
