"""The day of what a verb left out has: "freed two hostages on Monday and three on Thursday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.gaps import is_thing

if TYPE_CHECKING:
    from timeline.grammar.datelinks.hosts import Host
    from timeline.grammar.tokens import Token
    from timeline.models.mention import Link


def of_left_out(trigger: Token, verb: Token | None, host: Host) -> Link | None:
    """How a time under a verb dates an event of that verb, where a thing stands with the verb left out.

    That thing has the day within its phrase and no other, and what has the verb does not have that day. None
    where nothing is left out.
    """
    if verb is None or host.verb is None or host.verb.i != verb.i:
        return None
    thing = next((i for i in host.nouns if _is_left_out(trigger.doc[i], verb)), None)
    if thing is not None:
        return "phrase" if thing == trigger.i else "sentence"
    return "sentence" if _is_left_out(trigger, verb) else None


def _is_left_out(thing: Token, verb: Token) -> bool:
    return thing.dep_ == "conj" and thing.head.i == verb.i and is_thing(thing)
