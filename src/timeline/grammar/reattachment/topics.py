"""Days behind what is only talked about, which are those of the talking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.words.labels import DATED
from timeline.grammar.words.time_words import DAYS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

TALKING = frozenset({"discuss", "debate", "talk", "confer", "consider"})
CLAUSES = ("xcomp", "advcl", "ccomp")


def set_topic_time(token: Token) -> None:
    """ "Met to discuss restoring ties on Monday": they met that day; "on reopening it in May" stays."""
    gerund = token.head
    if gerund.tag_ != "VBG" or gerund.i > token.i or not _is_day(token):
        return
    above = _main_verb(gerund)
    if above is not None and above.tag_ == "VBD" and not any(_is_time(c) for c in above.children):
        hang(token, above, token.dep_)


def _main_verb(gerund: Token) -> Token | None:
    """The main verb over a gerund that stands under a verb of talking."""
    talked = gerund.head.head if gerund.dep_ == "pcomp" else gerund.head
    if talked.lemma_ not in TALKING or gerund.dep_ not in (*CLAUSES, "pcomp", "dobj"):
        return None
    top = talked
    while top.dep_ in CLAUSES and top.tag_ != "VBD":
        top = top.head
    return top


def _is_day(token: Token) -> bool:
    named = token.dep_ == "npadvmod" or (token.dep_ == "prep" and token.lower_ == "on")
    words = (token, *token.children)
    return named and any(t.ent_type_ in DATED and t.lower_ in DAYS for t in words)


def _is_time(token: Token) -> bool:
    return any(t.ent_type_ in DATED for t in (token, *token.children)) and token.dep_ in ("prep", "npadvmod")
