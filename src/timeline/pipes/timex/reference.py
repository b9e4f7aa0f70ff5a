"""The event that an expression counts from: "two days after the summit"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.models.base import Span
from timeline.pipes.timex.around import Around
from timeline.pipes.timex.scan import Found

if TYPE_CHECKING:
    from spacy.tokens import Token

COUNTING = frozenset({"after", "before"})
LONGEST_REFERENCE = 30
"""How many words the name of an event may have; the rest of a long clause adds nothing."""


def reference_after(found: Found, around: Around) -> dict[str, Any]:
    """The span of the words for the event, and the expression's own span without the preposition."""
    text = around.text[found.start : found.end]
    own = text[: len(text) - len(found.near["event"])].rstrip()
    span = (found.start, found.start + len(own))
    reference = _reference(found.end, around)
    words = around.text[slice(*reference)] if reference is not None else ""
    return {"span": span, "text": own, "reference": reference, "referent": words}


def _reference(end: int, around: Around) -> Span | None:
    """The noun phrase or clause after the preposition: what the parse hangs on its head."""
    after = around.after(end)
    if after is None:
        return None
    doc = around.doc
    first = doc[after.i]
    if not doc.has_annotation("DEP"):
        return (first.idx, first.idx + len(first))
    limit = min(first.i + LONGEST_REFERENCE, len(doc))
    head = first
    while head.head.i > head.i and head.head.i < limit and head.head.i != head.i:
        head = head.head
    clause = _fronted_clause(first)
    last = clause if clause is not None else max(head.right_edge.i, head.i)
    stop = min(last, limit - 1, first.sent.end - 1)
    return (first.idx, doc[stop].idx + len(doc[stop]))


def _fronted_clause(first: Token) -> int | None:
    """ "Hours after the city fell, the council met": the last word of a clause before the sentence's own."""
    for word in (first, *first.ancestors):
        if word.dep_ == "advcl" or _is_after_it(word):
            return word.right_edge.i if word.head.i > word.right_edge.i else None
    return None


def _is_after_it(clause: Token) -> bool:
    """Whether a clause only tells what came first, which the model takes for the content of the next verb."""
    return clause.dep_ == "ccomp" and any(c.dep_ == "mark" and c.lower_ in COUNTING for c in clause.children)
