"""What the noun over a time tells of past and future, whatever the verb: "the verdict of June's vote".

All take tokens of one document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.verbgroup import is_verb
from timeline.grammar.words.labels import NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token
    from timeline.models.time import Direction

OUTCOMES = frozenset(
    "result outcome verdict aftermath legacy fallout consequence lesson repercussion".split()
)
"""Nouns whose "of" names what is over, as a rule."""
DOERS = frozenset(
    "ringleader plotter perpetrator mastermind organizer organiser victim survivor winner loser".split()
)
"""Nouns whose "of" names what has happened."""
FAILED = frozenset({"failed", "attempted", "abortive", "botched", "foiled", "disputed", "previous"})
ANSWERING = frozenset(
    "complain protest apologize apologise condemn denounce deplore retaliate punish avenge mourn regret"
    " blame investigate react respond".split()
)
"""What these verbs are about has happened, whether they look ahead or not."""


ATTENDED = frozenset({"at", "during", "after", "following", "since"})
"""Before a dated occasion these tell when the verb was: "he pledged at a summit in June"."""


def noun_above(root: Token) -> Token | None:
    """The noun that an expression modifies ("Monday's talks", "the talks on Monday"), or None."""
    if root.dep_ in ("poss", "compound", "nmod", "amod", "nummod"):
        return root.head if root.head.pos_ in NOUNS else None
    if root.dep_ != "pobj":
        return None
    above = root.head.head
    above = above.head if above.lower_ in ("late", "early") else above  # "the raid late on Tuesday"
    return above if above.pos_ in NOUNS else None


def failed_before(root: Token) -> Token | None:
    """ "To try the leaders of a failed coup in May": the noun just before, if the parser hangs it higher."""
    if root.dep_ != "pobj" or root.head.i == 0 or root.lower_.endswith("day"):
        return None  # "will try the leaders of the failed coup on Monday"
    noun = root.doc[root.head.i - 1]
    return noun if noun.pos_ == "NOUN" and is_over(noun, coming=True) else None


def portioned(noun: Token) -> Token:
    """For "talks" in "two days of talks" the days, which stand in their place in the clause."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun


def by_itself(
    noun: Token, root: Token, found: Direction, *, coming: bool, unforeseen: bool
) -> Direction | None:
    """Past or future where the noun tells it, whatever was `found` of the verb; None where it does not."""
    if is_judged(noun, root):
        return "unknown" if found == "future" else "past"
    if is_over(noun, coming=coming):
        return "past"
    if root.dep_ == "pobj" and noun.dep_ == "pobj" and noun.head.lower_ in ATTENDED:
        return found
    return "past" if unforeseen else None  # "the bombing on Tuesday will not stop the talks"


def is_over(noun: Token, *, coming: bool) -> bool:
    """ "To punish the plotters of the coup in July", "will complain about the arrests in May"."""
    if any(c.dep_ == "amod" and c.lower_ in FAILED for c in noun.children):
        return True
    if _whose(noun) in DOERS:
        return True
    while not coming and noun.dep_ in ("pobj", "prep", "dobj") and noun.head.i != noun.i:
        noun = noun.head
        if is_verb(noun):
            return noun.lemma_ in ANSWERING
    return False


def is_judged(noun: Token, root: Token) -> bool:
    """ "The results of the vote in June", "no more than at the meeting in June": held against what is over.

    Of a weekday, so near, the verb tells more: "will accept the result of Sunday's vote".
    """
    if root.lower_.endswith("day"):
        return False
    return _whose(noun) in OUTCOMES or (
        noun.head.dep_ in ("prep", "pcomp") and noun.head.head.lower_ == "than"
    )


def _whose(noun: Token) -> str:
    """For "coup" in "the leaders of the coup" the noun above it, or ""."""
    of_it = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return str(noun.head.head.lemma_.lower()) if of_it else ""
