"""Nouns that stand for nothing: "no talks", "neither side", "none of the envoys", "nobody"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.datelinks.parsepaths import portion_above
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import is_verb
from timeline.grammar.words.labels import SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

NONE = frozenset({"none", "nobody", "nothing", "neither"})
NO = frozenset({"no", "neither"})
PARTS = frozenset({"none", "neither"})
IF = frozenset({"if", "unless"})
NAMED = frozenset({"-", "confidence", "doubt"})
"""What follows "no" in a name or a phrase of its own: "a no-fly zone", "a no confidence vote"."""


def is_none(noun: Token) -> bool:
    """Whether a noun phrase names nothing; "no fewer than ten" names ten."""
    if noun.lower_ in NONE:
        return True
    words = (c for c in noun.children if c.i < noun.i and c.lower_ in NO)
    return any(not _means_else(word) for word in words)


def is_of_none(trigger: Token, verb: Token | None) -> bool:
    """Whether an event is told of as not there: "no talks were held", "no ship crossed", "signed no treaty".

    `verb` is what carries the event. What hangs on a condition is left to that ("if no deal is signed"), and
    "have none of it" to its rule.
    """
    noun = None if verb is not None and verb.i == trigger.i else trigger
    counted = portion_above(noun) if noun is not None else None
    things = [t for t in (noun, counted) if t is not None]
    if noun is not None and noun.dep_ == "pobj" and noun.head.head.lower_ in PARTS:
        things.append(noun.head.head)
    if verb is not None and (noun is not None or verb.lemma_ != "have"):
        things += own(verb, (*SUBJECTS, "dobj"))
    return any(map(is_none, things)) and not _is_condition(verb or trigger)


def _means_else(no: Token) -> bool:
    """ "No fewer than", "no later than"; "no-fly"."""
    after, behind = no.doc[no.i + 1 : no.i + 2], no.doc[no.i + 2 : no.i + 3]
    return any(t.lower_ == "than" for t in behind) or any(t.lower_ in NAMED for t in after)


def _is_condition(word: Token) -> bool:
    """Whether the clause of a word begins with "if"."""
    clause = next((t for t in (word, *word.ancestors) if is_verb(t)), word)
    return any(c.dep_ == "mark" and c.lower_ in IF for c in clause.children)
