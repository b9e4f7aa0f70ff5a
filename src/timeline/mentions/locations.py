"""Where an event is: the slots of its frame that tell of a place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.grammar.parties import town_of
from timeline.models.mention import Location
from timeline.rulebook.states import is_town

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from timeline.grammar.frames import Frame
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token
    from timeline.rulebook.book import SlotRole

PLACE_SLOTS = ("in", "at", "here")


class Places:
    """Reads the places of the events of one document."""

    def __init__(self, doc: Doc, parties: PartyIndex, text: str) -> None:
        self._text = text
        self._parties = parties
        self._entities: dict[int, SpacySpan] = {i: e for e in doc.ents for i in range(e.start, e.end)}

    def of_frame(self, frame: Frame, roles: Mapping[str, SlotRole], *, moves: bool) -> tuple[Location, ...]:
        """Where it happens: a slot that the rule calls place, else what stands after "in" or "at".

        For an event that `moves` also what is visited: the object, or what stands after "to" or "tour of".
        """
        named = [slot for slot, role in roles.items() if role == "place"]
        named.sort(key=lambda slot: (slot == "object", slot not in PLACE_SLOTS))  # "left Rome for Cairo"
        venue = ("compound",) if self.is_venue(frame) else ()
        visited = [s for s in ("object", "to", "of") if moves and (s != "of" or roles.get(s) == "recipient")]
        slots = (*named, *PLACE_SLOTS, *venue, *visited)
        return tuple(self._location(t) for s in slots for t in frame.get(s) if self._parties.is_place(t))

    def _location(self, token: Token) -> Location:
        token = town_of(token) or token
        actor = self._parties.at(token)
        if actor is not None:
            name = actor.place or actor.name
            mention = self._text[slice(*actor.span)]
            return Location(name=name, country=actor.country, mention=mention, span=actor.span)
        entity = self._entities.get(token.i)
        start, end = (entity.start_char, entity.end_char) if entity else (token.idx, token.idx + len(token))
        text = self._text[start:end]
        name = re.sub(r" (?:on|in|at|by)$", "", " ".join(text.split()).removeprefix("the "))
        return Location(name=name, country=None, mention=text, span=(start, end))

    def is_venue(self, frame: Frame) -> bool:
        """Whether a capital before the noun is where it was held: "the Madrid summit", not "A-B talks"."""
        named = {actor.span: actor for token in frame.get("compound") if (actor := self._parties.at(token))}
        return len(named) == 1 and all(is_town(a.form, a.name) for a in named.values())
