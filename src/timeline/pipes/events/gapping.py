"""One act on another date, its verb left out: "signed an accord in 1998 and a treaty in 2001"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun
from timeline.grammar.frames import Frame
from timeline.grammar.gaps import is_thing, stands_for
from timeline.grammar.words.labels import DATED
from timeline.grammar.words.missions import SENT_ABROAD

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

OBJECTS = ("dobj", "nsubjpass")
OF_ONE = frozenset({"in", "at"})
"""Before a place: it is that of the first thing alone."""
DIPLOMATS = SENT_ABROAD | {"diplomat"}


def gapped(events: Mapping[int, Frame]) -> Iterator[tuple[int, Token, Frame]]:
    """Each thing that the verb of an event has on a later date: the event's token, the thing, its frame.

    `events` are the frames by the tokens of their triggers.
    """
    for at, told in events.items():
        verb = told.verb
        things = [] if verb is None or verb.i != told.trigger.i else verb.children
        for thing in things:
            first = next((c for c in told.get("object") if c.dep_ in OBJECTS and c.i < thing.i), None)
            if first is None or first.i in events or thing.i in events or not _is_on_its_day(thing, first):
                continue
            yield at, thing, _frame_of(thing, first, told)


def _is_on_its_day(thing: Token, first: Token) -> bool:
    """Whether a thing has a date, and stands right behind that of the first one."""
    start = thing.left_edge.i
    if thing.dep_ != "conj" or not is_thing(thing):
        return False
    between = first.doc[max(first.i, thing.head.i) + 1 : start]
    before = any(t.ent_type_ in DATED for t in between) and all(t.pos_ != "VERB" for t in between)
    return before and any(t.ent_type_ in DATED and t.i > thing.i for t in thing.subtree)


def _frame_of(thing: Token, first: Token, told: Frame) -> Frame:
    """What the first act has, with the new thing for its object and what belongs to that."""
    own = read_noun(thing, frozenset()).slots
    shared = {
        slot: tokens
        for slot, tokens in told.slots.items()
        if slot not in own and not (slot in OF_ONE and any(t.i > first.i for t in tokens))
    }
    things = (thing, first) if stands_for(thing) or _are_of_one_state(thing, first) else (thing,)
    return Frame(thing, told.verb, {**shared, **own, "object": things})


def _are_of_one_state(thing: Token, first: Token) -> bool:
    """ "A Chilean envoy on Monday and a consul on Tuesday": of two diplomats the second has no state told."""
    words = [t for t in thing.subtree if t.ent_type_ not in DATED]
    told = any(t.tag_ in ("NNP", "NNPS", "PRP$") or t.ent_type_ == "NORP" for t in words)
    return not told and thing.lemma_.lower() in DIPLOMATS and first.lemma_.lower() in DIPLOMATS
