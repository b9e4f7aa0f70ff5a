"""The frame of a trigger: which tokens fill which of its slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.tokens import own
from timeline.grammar.words.labels import DATED

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

DATING = frozenset({"on", "in", "at"})
"""Behind these a date tells when, and what it is the day of is another event."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger with its arguments: slot name to head tokens, in text order, no token twice in a slot.

    `verb` is the verb that carries tense and subject: the trigger itself, its light verb, or None.
    """

    trigger: Token
    verb: Token | None
    slots: dict[str, tuple[Token, ...]]

    def get(self, slot: str) -> tuple[Token, ...]:
        """The head tokens that fill a slot; empty where nothing does."""
        return self.slots.get(slot, ())


class Slots:
    """The slots of a frame while they are being filled."""

    def __init__(self) -> None:
        self.found: dict[str, list[Token]] = {}

    def add(self, slot: str, head: Token, *, alone: bool = False) -> None:
        """Fill a slot; a date fills none ("on Friday lifted sanctions on Iran"), a length that of "for".

        Of "two years of talks" the talks do, but not of "on the first day of the talks". Who is meant `alone`
        comes without those who are coordinated with him.
        """
        if slot != "for" and head.ent_type_ in DATED:
            if slot in DATING:
                return
            spent = (t for of in own(head, ("prep",)) if of.lower_ == "of" for t in own(of, ("pobj",)))
            for inner in spent:
                self.add(slot, inner)
            return
        filled = self.found.setdefault(slot, [])
        for token in (head,) if alone else with_conjuncts(head):
            if all(token.i != other.i for other in filled):
                filled.append(token)

    def frozen(self) -> dict[str, tuple[Token, ...]]:
        """The slots as a frame keeps them."""
        return {slot: tuple(tokens) for slot, tokens in self.found.items()}
