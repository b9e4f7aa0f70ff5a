"""What a thing is declared to be, where the model takes the word for a noun: "null and void"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, take_place
from timeline.grammar.words.labels import NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


JUDGING = frozenset("declare pronounce proclaim deem consider call hold regard judge rule".split())
"""Verbs that say of a thing what it is."""


def set_verdict(word: Token) -> None:
    """ "Declared the treaty with Chad null and void": an adjective, and the noun before it no part of it.

    So is "void" alone ("declared the treaty with Chad void"), also behind "as" ("regards it as void").
    """
    if not (_is_null(word) or _is_void(word)):
        return
    word.pos_, word.tag_ = "ADJ", "JJ"
    before = word.doc[word.i - 1] if word.i else word
    if before.dep_ == "compound" and before.head is word and before.pos_ in NOUNS:
        _give_place(word, before)
    if before.lower_ == "as":
        _set_behind(word, before)
    verb = next((t for t in word.ancestors if t.lemma_ in JUDGING), None)
    if verb is not None:
        _leave_to(verb, word)


def _set_behind(word: Token, preposition: Token) -> None:
    """ "Regards the treaty as void": what it is held to be, where the model takes it for a clause."""
    if word.dep_ == "advcl":
        hang(word, word.head, "oprd")
    elif word.dep_ == "amod" and word.head is preposition:
        word.dep_ = "pobj"


def _leave_to(verb: Token, word: Token) -> None:
    """ "Was declared void by Chad on Monday": who did so and when belongs to the verb."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    for part in (word, *(c for c in word.children if c.dep_ == "conj")):
        for child in part.children:
            if child.dep_ == "prep" and child.i > part.i:
                hang(child, verb, "agent" if passive and child.lower_ == "by" else "prep")


def _is_null(word: Token) -> bool:
    behind = tuple(t.lower_ for t in word.doc[word.i + 1 : word.i + 3])
    return word.lower_ == "null" and behind == ("and", "void")


def _is_void(word: Token) -> bool:
    """Not "filled the void", nor in "null and void"."""
    if word.lower_ != "void" or not word.i or word.doc[word.i - 1].lower_ in ("and", "the", "a"):
        return False
    return any(above.lemma_ in JUDGING for above in word.ancestors)


def _give_place(null: Token, noun: Token) -> None:
    """Hang the noun where the word hangs, with what stands before both, and the word on the verb above."""
    take_place(noun, null)
    for child in null.children:
        if child.i < noun.i:
            hang(child, noun, child.dep_)
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is not None:
        hang(null, verb, "oprd")
