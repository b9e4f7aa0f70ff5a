"""What a verb left out has on a later date: "freed two hostages on Monday and three on Thursday".

The model hangs the second thing on the verb, on the first thing or on the first date, and its date anywhere.
The thing goes on the verb, and its date on the thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.gaps import is_thing, stands_for
from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.verbgroup import governing_verb
from timeline.grammar.words.labels import DATED, FINITE

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

HUNG_AS = ("conj", "dobj", "npadvmod", "dep")
NAMES = ("GPE", "PERSON", "ORG", "LOC", "FAC")
OF_DATE = frozenset({"on", "in"})
JOINING = frozenset({"and", ","})
CLAUSAL = ("VERB", "AUX", "SCONJ", "PRON")


def set_gapped(thing: Token) -> None:
    """Hang a thing that stands between two dates, behind "and", on the verb, and the later date on it."""
    if thing.dep_ not in HUNG_AS or not is_thing(thing) or thing.ent_type_ in NAMES:
        return
    day, later = _day_before(thing), _day_after(thing)
    verb = governing_verb(day) if day is not None else None
    if day is None or later is None or verb is None or not verb.i < day.i:
        return
    before = [c for c in verb.children if c.i < day.i]
    done = [c for c in before if c.dep_ in ("dobj", "nsubjpass")]
    named = any(day.i in {t.i for t in c.subtree} for c in done)  # "condemned the raid in May"
    if not done or (named and not stands_for(thing)):
        return
    if thing.head.ent_type_ in DATED or thing.head in (verb, *before):
        hang(thing, verb, "conj")
        hang(later, thing, later.dep_)


def _day_before(thing: Token) -> Token | None:
    """The date right before the "and" in front of a thing."""
    k = thing.left_edge.i - 1
    if k < 1 or thing.doc[k].lower_ not in JOINING:
        return None
    while k > 0 and thing.doc[k].lower_ in JOINING:
        k -= 1
    return thing.doc[k] if thing.doc[k].ent_type_ in DATED else None


def _day_after(thing: Token) -> Token | None:
    """The top of the date behind a thing, with nothing of a clause between, where no verb follows it."""
    words = thing.doc[thing.i + 1 : thing.i + 9]
    day = next((t for t in words if t.ent_type_ in DATED), None)
    if day is None or any(t.pos_ in (*CLAUSAL, "PUNCT", "CCONJ") for t in words if t.i < day.i):
        return None
    while day.head.ent_type_ in DATED and day.head.i != day.i:
        day = day.head
    behind = thing.doc[day.right_edge.i + 1 : day.right_edge.i + 2]
    if any(t.tag_ in FINITE for t in behind):
        return None
    return day.head if day.dep_ == "pobj" and day.head.lower_ in OF_DATE else day
