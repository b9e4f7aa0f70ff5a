"""Journeys and acts that go on behind a comma or "and": "followed a day later by Mali", "then on to Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, has_subject

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


def set_succession(verb: Token) -> None:
    """ "Met the premier, followed a day later by Mali's": the model takes it for what the subject did."""
    if verb.lower_ != "followed" or verb.dep_ not in ("conj", "dep", "acl") or has_subject(verb):
        return
    comma = verb.i > 0 and verb.doc[verb.i - 1].lower_ == ","
    if comma and any(c.dep_ == "agent" for c in verb.children):
        verb.tag_ = "VBN"
        hang(verb, verb.head, "advcl")


def is_followed(verb: Token) -> bool:
    """Whether a word is the "followed" of "met the premier, followed by Mali's"."""
    behind = verb.dep_ == "advcl" and verb.i > verb.head.i
    return verb.lower_ == "followed" and verb.tag_ == "VBN" and behind and not has_subject(verb)
