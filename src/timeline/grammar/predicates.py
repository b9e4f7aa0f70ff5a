"""Verbs that only tell of a noun that it is, and where: "the talks are due in Rome", "took place in Rome"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.clauses import objects, own, subjects

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

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


def judged(verb: Token) -> tuple[Token, ...]:
    """ "Declared the treaty void": what a verb says something of, which the parser takes for a subject."""
    words = (c for c in own(verb, ("ccomp",)) if c.tag_ == "JJ" and c.i > verb.i)
    plain = (c for c in words if not any(t.dep_ in ("aux", "mark", "cop") for t in c.children))
    return tuple(t for word in plain for t in own(word, ("nsubj",)) if verb.i < t.i < word.i)


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
