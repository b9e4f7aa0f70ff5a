"""What a thing is declared to be, where the model takes the word for a noun: "null and void"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, take_place
from timeline.grammar.words.labels import NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


def set_verdict(null: Token) -> None:
    """ "Declared the treaty with Chad null and void": an adjective, and the noun before it no part of it."""
    behind = tuple(t.lower_ for t in null.doc[null.i + 1 : null.i + 3])
    if null.lower_ != "null" or behind != ("and", "void"):
        return
    null.pos_, null.tag_ = "ADJ", "JJ"
    before = null.doc[null.i - 1] if null.i else null
    if before.dep_ == "compound" and before.head is null and before.pos_ in NOUNS:
        _give_place(null, before)


def _give_place(null: Token, noun: Token) -> None:
    """Hang the noun where the word hangs, with what stands before both, and the word on the verb above."""
    take_place(noun, null)
    for child in null.children:
        if child.i < noun.i:
            hang(child, noun, child.dep_)
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is not None:
        hang(null, verb, "oprd")
