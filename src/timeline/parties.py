"""Which parties a noun phrase names: the bridge from parse tokens to the actors that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from timeline.models import ActorMention

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
PLACE_FORMS = frozenset({"capital", "seat"})
MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "dep")
MEMBERS_OF = frozenset({"of", "from"})


class PartyIndex:
    """The actors of a document by token: which one stands at a word, and whom a noun phrase names."""

    def __init__(self, doc: Doc, actors: Iterable[ActorMention]) -> None:
        self._at = {i: actor for actor in actors for i in range(*actor.tokens)}
        self._doc = doc

    def at(self, token: Token) -> ActorMention | None:
        """The actor whose words the token is part of, or None."""
        return self._at.get(token.i)

    def named_by(self, head: Token) -> list[ActorMention]:
        """The actors that a noun phrase stands for, best first; empty where it names none.

        Those at its head; else those that modify it ("US officials", "Moon's delegation"); else those
        after "of" or "from" ("the president of Iraq", "inspectors from the IAEA").
        """
        if actor := self.at(head):
            return [actor]
        modifiers = [a for c in head.children if c.dep_ in MODIFIERS if (a := self._modifier(c))]
        return _once(modifiers) or _once(self._members(head))

    def kinds(self, head: Token) -> frozenset[str]:
        """The kinds of party and place that a noun phrase is: for the conditions of rules."""
        found = {actor.kind for actor in self.named_by(head)}
        if self.is_place(head):
            found.add("place")
        return frozenset(found | {"any"}) if found - {"place"} else frozenset(found | {"none"})

    def is_place(self, head: Token) -> bool:
        """Whether the word names somewhere one can go."""
        actor = self.at(head)
        if actor is not None:
            return actor.kind == "country" or actor.form in PLACE_FORMS
        return head.ent_type_ in PLACE_LABELS

    def _modifier(self, child: Token) -> ActorMention | None:
        if actor := self.at(child):
            return actor
        return next((a for part in child.children if (a := self.at(part))), None)

    def _members(self, head: Token) -> Iterator[ActorMention]:
        for prep in head.children:
            if prep.dep_ == "prep" and prep.lower_ in MEMBERS_OF:
                for inner in prep.children:
                    if inner.dep_ == "pobj":
                        yield from self.named_by(inner)


def _once(actors: Iterable[ActorMention]) -> list[ActorMention]:
    return list({actor.span: actor for actor in actors}.values())
