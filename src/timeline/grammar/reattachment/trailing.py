"""A time behind a clause or apposition that commas or dashes set off: it is the main verb's.

"Met the premier, a former clerk who spent years in jail, in Lima on Sunday."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.words.time_words import DAYS, MONTHS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

SETTING_OFF = frozenset({",", "-", "–", "—"})
ENDS = frozenset({".", ";", "!"})
ADDED = ("relcl", "appos", "acl")
EXPLAINED = ("dobj", "pobj", "appos", "conj", "prep", "nsubj", "nsubjpass")
"""What hangs on a verb before the addition; the model gives it to the subject as well."""


def set_trailing(phrase: Token) -> None:
    """Hang a time at the end of a sentence, and what stands between it and the comma, on the main verb."""
    mark = phrase.doc[phrase.left_edge.i - 1] if phrase.left_edge.i else phrase
    if phrase.dep_ not in ("prep", "npadvmod", "advmod") or mark.lower_ not in SETTING_OFF:
        return
    above = phrase.head
    added = next((t for t in (above, *above.ancestors) if t.dep_ in ADDED and _opens_after_mark(t)), None)
    verb = _verb_over(added) if added is not None and _is_alone(added, mark) else None
    if added is None or verb is None or not added.left_edge.i < above.i < phrase.i:
        return
    moved = [c for c in above.children if c.i > mark.i and c.pos_ != "PUNCT"]
    last = max(c.right_edge.i for c in moved) + 1
    tail = phrase.doc[mark.i + 1 : last]
    ended = last == len(phrase.doc) or phrase.doc[last].lower_ in ENDS
    if ended and any(_is_calendar(t) for t in tail) and not any(t.pos_ in ("VERB", "AUX") for t in tail):
        for child in moved:
            hang(child, verb, child.dep_)


def _is_calendar(token: Token) -> bool:
    return token.lower_ in DAYS or token.lower_ in MONTHS


def _opens_after_mark(added: Token) -> bool:
    first = added.left_edge.i
    return first > 0 and added.doc[first - 1].lower_ in SETTING_OFF


def _is_alone(added: Token, mark: Token) -> bool:
    """Whether no comma or dash parts the addition: else one that ends it may not be the mark."""
    return not any(t.lower_ in SETTING_OFF for t in added.doc[added.left_edge.i : mark.i])


def _verb_over(added: Token) -> Token | None:
    """The verb in the past or future whose object, or what belongs to it, the addition explains."""
    noun = added.head
    while noun.dep_ in EXPLAINED and noun.pos_ != "VERB" and noun.head.i < added.i:
        noun = noun.head
    return noun if noun.pos_ == "VERB" and noun.i < added.left_edge.i else None


def set_times(times: Token) -> None:
    """ "Rang the premier, X, three times over the weekend": the model takes the times for what X is."""
    if (
        times.lower_ != "times"
        or times.dep_ != "appos"
        or not any(c.dep_ == "nummod" for c in times.children)
    ):
        return
    verb = next((t for t in times.ancestors if t.pos_ == "VERB"), None)
    if verb is not None and verb.i < times.head.i:
        hang(times, verb, "npadvmod")
