"""The parties that noun phrases of the parse stand for, as arguments of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.grammar.wording import any_called
from timeline.models.actor import Party
from timeline.models.mention import Argument
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.gazetteer import in_force

if TYPE_CHECKING:
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token
    from timeline.models.timeline import Role


class Naming:
    """Names what stands in the slots of one document's events."""

    def __init__(self, parties: PartyIndex, text: str) -> None:
        self.parties = parties
        self._text = text

    def named(self, tokens: Iterable[Token], slot: str, role: Role) -> Iterator[Argument]:
        """The parties that the noun phrases of a slot stand for."""
        for token in tokens:
            if role == "actor" and any_called((token,), actor_rules().private):
                continue
            for actor in self.parties.named_by(token):
                for party in map(acting, actor.parties):
                    yield Argument(
                        slot=slot,
                        role=role,
                        name=party.name,
                        kind=party.kind,
                        country=party.country,
                        mention=self._text[slice(*actor.span)],
                        span=actor.span,
                    )


def acting(party: Party) -> Party:
    """The state for its ministry, parliament or navy, as for its capital; other parties as they are."""
    state = in_force().state(party.country) if party.kind == "organization" and party.country else None
    return party if state is None else Party(name=state.party, kind="country", country=party.country)
