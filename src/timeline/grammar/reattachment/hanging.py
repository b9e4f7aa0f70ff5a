"""How a token is moved in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


def hang(token: Token, head: Token, label: str) -> None:
    """Hang a token, with all below it, on another head; never below itself."""
    if token.i in (head.i, *(above.i for above in head.ancestors)):
        return
    token.head.children = tuple(c for c in token.head.children if c is not token)
    token.head, token.dep_ = head, label
    head.children = tuple(sorted((*head.children, token), key=lambda child: child.i))


def make_root(verb: Token) -> None:
    """Take a verb from its head and make it the root of its sentence."""
    verb.head.children = tuple(c for c in verb.head.children if c is not verb)
    verb.head, verb.dep_ = verb, "ROOT"


def take_place(verb: Token, other: Token) -> None:
    """Hang a verb from below another one where that one hangs."""
    if other.head is other:
        make_root(verb)
    else:
        hang(verb, other.head, other.dep_)


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject or auxiliary of its own."""
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children)
