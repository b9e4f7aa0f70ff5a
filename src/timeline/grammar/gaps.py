"""What may stand where a verb is left out: "freed two hostages on Monday and three on Thursday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.words.labels import DATED

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


STANDING_FOR = frozenset({"other", "another", "more", "one", "dozen", "hundred"})
"""Words for more of what was told of, like a bare number."""


def is_thing(token: Token) -> bool:
    """Whether a word may be what an act is done to: a noun, a number, "another"; no time."""
    plain = token.pos_ in ("NOUN", "NUM") or token.lower_ == "another"
    return plain and token.ent_type_ not in DATED


def stands_for(thing: Token) -> bool:
    """ "Three", "two more", "six others": more of what was told of."""
    return thing.pos_ == "NUM" or thing.lemma_.lower() in STANDING_FOR
