"""Sentences whose only verb the model hangs below the subject: "King X, joined by his minister, Y, left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, make_root
from timeline.grammar.words.labels import NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

FINITE = ("VBD", "VBZ", "VBP")
AUXILIARY = ("MD", "TO")


def set_main_verb(verb: Token) -> None:
    """Make the one finite verb of a sentence its root, where it stands behind a comma as a part of a noun."""
    if verb.tag_ not in FINITE or verb.dep_ not in ("acl", "relcl") or verb.i == 0:
        return
    top = next((t for t in verb.ancestors if t.head is t), verb)
    if top.pos_ not in NOUNS or verb.doc[verb.i - 1].lower_ != "," or _is_told(top, verb):
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children):
        return
    make_root(verb)
    hang(top, verb, "nsubj")


def _is_told(top: Token, verb: Token) -> bool:
    """Whether the sentence has another verb that is finite."""
    return any(t.tag_ in (*FINITE, *AUXILIARY) for t in top.subtree if t is not verb)
