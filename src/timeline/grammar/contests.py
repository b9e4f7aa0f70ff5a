"""Rounds and sessions of sport, of auctions and of the stock exchange, which are no talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.verbgroup import governing_verb

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

STAGES = frozenset({"round", "session"})
BEATING = frozenset(
    "beat defeat knock outpoint outbox oust eliminate trounce thrash upset crush down edge shoot card".split()
)
"""What one does to another in a match, or on a golf course."""
FARING = frozenset({"win", "lose", "lead", "draw", "trail", "tie", "play"})
"""The same without an object; talks win concessions."""
CONTESTS = frozenset(
    "auction bidder boxer bout heavyweight middleweight welterweight golfer golf tennis match tournament"
    " par birdie bogey seed stroke knockout striker goal championship playoff contestant footballer"
    " stock index trader bourse".split()
)
"""Words of a sentence that tell what the round or session in it is of."""


def is_of_contest(noun: Token) -> bool:
    """ "Beat him in the second round", "the third round of their bout": of sport or of trade."""
    if noun.lemma_ not in STAGES:
        return False
    verb = governing_verb(noun)
    if verb is not None and (verb.lemma_ in BEATING or (verb.lemma_ in FARING and not _has_object(verb))):
        return True
    top = [noun, *noun.ancestors][-1]
    return any(t.pos_ == "NOUN" and t.lemma_ in CONTESTS for t in top.subtree)


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "dobj" for c in verb.children)
