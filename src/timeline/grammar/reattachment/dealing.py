"""Names dealt out over dates: "to Cairo on Monday and Rome on Tuesday", "Chad left in 1990, Mali in 1992".

The model hangs the later names anywhere. They go on with the name that stands right before the first date or,
where none does, with the subject; and their dates stand on the same verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.verbgroup import governing_verb
from timeline.grammar.words.labels import DATED, FINITE, NAMED, SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

PREPOSITIONS = frozenset({"on", "in", "from", "to"})
"""Before a date, or between the days of one."""
REPEATED = frozenset({"to", "with", "by", "from", "in", "at"})
BETWEEN = frozenset({",", "and", "then"})


def deal_out(name: Token) -> None:
    """Hang a name between two dates on the name that it goes on with, and its date on their verb."""
    if name.ent_type_ not in NAMED or name.pos_ != "PROPN":
        return
    earlier, later = _date_before(name), _date_after(name)
    verb = governing_verb(earlier) if earlier is not None else None
    if earlier is None or later is None or verb is None or _has_clause(name, later):
        return
    top = later.head if later.dep_ == "pobj" else later
    if name.head.dep_ == "prep" and name.doc[_first_of(name) - 1] is name.head:
        _lead_on(name.head, verb)
    elif (peer := _peer(earlier, verb, name.ent_type_)) is not None:
        hang(name, peer, "conj")
    else:
        return
    if verb.i not in {above.i for above in top.ancestors}:
        hang(top, verb, top.dep_)
    _free_date(earlier, name, verb)


def _lead_on(preposition: Token, verb: Token) -> None:
    """ "And to Rome on Tuesday", "and then on to Rome on Tuesday": the verb leads there too."""
    onward = preposition.doc[preposition.i - 1]
    hang(preposition, verb, "prep")
    if onward.lower_ == "on":
        hang(onward, verb, "advmod")


def _free_date(date: Token, name: Token, verb: Token) -> None:
    """ "Met Peres on Monday and Egyptian President Sadat on Friday": the model takes Monday for Sadat's."""
    before = date.doc[date.left_edge.i - 1]
    if date.head.i != name.i:
        return
    for child in date.children:
        if child.i > date.i and child.i >= _first_of(name):
            hang(child, name, "compound")
    if before.dep_ == "prep" and before.lower_ in PREPOSITIONS:
        hang(date, before, "pobj")
    else:
        hang(date, verb, "npadvmod")


def _has_clause(name: Token, date: Token) -> bool:
    """ "And Chile on Tuesday agreed": the name has a verb of its own."""
    k = date.right_edge.i + 1
    while k < len(name.doc) and (name.doc[k].ent_type_ in DATED or name.doc[k].pos_ == "ADV"):
        k += 1
    return name.dep_ in SUBJECTS or (k < len(name.doc) and name.doc[k].tag_ in FINITE)


def _date_before(name: Token) -> Token | None:
    """The date that ends right before the comma or "and" in front of a name."""
    k = _first_of(name) - 1
    if k > 0 and name.doc[k].lower_ in REPEATED:
        k -= 2 if [t.lower_ for t in name.doc[k - 1 : k + 1]] == ["on", "to"] else 1
    while k > 0 and name.doc[k].pos_ == "ADV" and name.doc[k].lower_ not in BETWEEN:
        k -= 1  # "and briefly in Sirte in July"
    if k < 1 or name.doc[k].lower_ not in BETWEEN:
        return None
    while k > 0 and name.doc[k].lower_ in BETWEEN:
        k -= 1
    date = name.doc[k]
    return _head_of_date(date) if date.ent_type_ in DATED else None


def _date_after(name: Token) -> Token | None:
    """The date that stands right behind a name: "Egypt on Friday", "President X of Egypt on Friday"."""
    k = _last_of(name) + 1
    if k < len(name.doc) and name.doc[k].lower_ in PREPOSITIONS:
        k += 1
    date = name.doc[k] if k < len(name.doc) else None
    return _head_of_date(date) if date is not None and date.ent_type_ in DATED else None


def _first_of(name: Token) -> int:
    """Where the phrase of a name begins: its article, nationality, title and first names before it."""
    k = name.i
    while k > 0 and _is_before_name(name.doc[k - 1]):
        k -= 1
    return k


def _last_of(name: Token) -> int:
    """Where the phrase of a name ends, with the state that it is of or in."""
    k = name.i + 2
    if k + 1 < len(name.doc) and name.doc[k - 1].lower_ == "," and name.doc[k + 1].lower_ == ",":
        return k + 1 if name.doc[k].ent_type_ == "GPE" else name.i  # "in Sirte, Libya, in July"
    if k >= len(name.doc) or name.doc[k - 1].lower_ != "of" or name.doc[k].ent_type_ != "GPE":
        return name.i
    while k + 1 < len(name.doc) and name.doc[k + 1].ent_type_ == "GPE":
        k += 1
    return k


def _is_before_name(word: Token) -> bool:
    return word.pos_ == "PROPN" or word.lower_ == "the" or word.ent_type_ == "NORP"


def _head_of_date(date: Token) -> Token:
    while date.head.ent_type_ in DATED and date.head.i != date.i:
        date = date.head
    return date


def _peer(date: Token, verb: Token, label: str) -> Token | None:
    """The name right before a date, one of the same kind above it, or the subject of its verb."""
    k = date.i - 1
    while k > 0 and (date.doc[k].ent_type_ in DATED or date.doc[k].lower_ in PREPOSITIONS):
        k -= 1
    before = date.doc[max(k, 0)]
    if before.ent_type_ in NAMED and before.head.lower_ != "of":
        return before
    above = (t for t in before.ancestors if verb.i < t.i < date.i)
    alike = (t for t in above if t.ent_type_ == label and t.dep_ != "compound")
    subject = (c for c in verb.children if c.dep_ in SUBJECTS and c.ent_type_ in NAMED)
    return next(alike, None) or next(subject, None)
