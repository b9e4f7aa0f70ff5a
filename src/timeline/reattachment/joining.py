"""Words that "and" joins to the wrong one of those before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.reattachment.hanging import hang, has_subject

if TYPE_CHECKING:
    from timeline.tokens import Token

TIMES = ("DATE", "TIME")


def join(token: Token) -> None:
    """Hang a noun or verb behind "and" on what it goes on from."""
    if token.pos_ == "NOUN" and token.dep_ in ("dep", "conj"):
        _join_noun(token)
    elif token.tag_ == "VBD" and token.dep_ == "conj":
        _join_verb(token)


def _join_noun(noun: Token) -> None:
    """ "Met the Chadian premier 10 days ago and the Malian king last week": the king is met as well."""
    above, first = noun.head, noun.left_edge.i
    verb = above
    while verb.ent_type_ in TIMES and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "prep":
        verb = verb.head
    if verb.pos_ != "VERB" or first < 2 or noun.doc[first - 1].lower_ != "and":
        return
    met = next((c for c in verb.children if c.dep_ == "dobj" and c.i < first), None)
    if met is not None and noun.ent_type_ not in TIMES and noun.doc[first - 2].ent_type_ in TIMES:
        hang(noun, met, "conj")


def _join_verb(verb: Token) -> None:
    """ "Asked Peru to stop and recalled its envoy": what was done goes on from what was done, not to be done.

    "Cut in March and restored in June", of ties: the second is a participle as well.
    """
    first = verb.head
    if has_subject(verb):
        return
    if first.tag_ == "VB" and any(c.tag_ == "TO" for c in first.children):
        above = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
        if above is not None and above.tag_ == "VBD":
            hang(verb, above, "conj")
    elif first.tag_ == "VBN" and first.dep_ == "acl" and not any(c.dep_ == "dobj" for c in verb.children):
        verb.tag_ = "VBN"
