"""What is an entry at all: someone of foreign relations must take part.

Pure. Purely domestic and private matters are left out, as far as the names of a text tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.models.mention import Argument, EventMention
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.gazetteer import in_force

LONG = 8
"""A text of so many events that names no state, body or group of the tables is about private matters."""
FAR = 4
"""So is one that still tells of events in its fifth sentence, and has named none."""

BOTH = 2
"""So many leaders of states, whichever these are, deal with one another and not with their own."""
NEVER_AT_HOME = frozenset({"treaty", "saying"})
"""What strangers in a text about one state do beyond it."""


class Scope:
    """What the mentions of one text leave in; `mentions` are all of them."""

    def __init__(self, mentions: Iterable[EventMention]) -> None:
        told = list(mentions)
        known = {side for mention in told for side in _states(mention)}
        bodies = {side for mention in told for side in _bodies(mention)}
        self._long = len(told) >= LONG or max((m.sentence for m in told), default=0) >= FAR
        self._stateless = not known and not bodies and self._long
        self._domestic = (len(known) == 1 and not bodies) or self._stateless

    def holds(self, mention: EventMention, *, dated: bool = True) -> bool:
        """Whether someone takes part who may stand for a state or body; what was not said is no statement.

        A summit is one of states, whoever comes, and a treaty signed in Moscow is foreign, whoever signs.
        Where a text speaks of one state alone, people without a state are its own people; where a long one
        speaks of none, they are private, and so is what nobody is said to have done. Whose state a long text
        never tells is no leader when he dies. What a state's court rules upon nobody else is its own matter.
        """
        if "saying" in mention.traits and mention.status == "denied":
            return False
        abroad = mention.place is not None and mention.place.country is not None
        if mention.of_court and _is_home_matter(mention):
            return False
        if not mention.arguments:
            return self._holds_of_nobody(mention, abroad=abroad, dated=dated)
        if "mortal" in mention.traits and self._long:
            return not _private(mention.arguments)
        return abroad or not (self._domestic and _private(_concerned(mention)))

    def _holds_of_nobody(self, mention: EventMention, *, abroad: bool, dated: bool) -> bool:
        """Whether an event of which no party is named stays in; an election is one of a state."""
        if mention.party:
            return dated and self._stands_alone(mention, abroad=abroad)
        if abroad or "ballot" in mention.traits:
            return True
        return not (self._stateless or (self._domestic and mention.strangers and _is_at_home(mention)))

    def _stands_alone(self, mention: EventMention, *, abroad: bool) -> bool:
        """Whether an event of which no party is named can only be one of states, as far as the text tells."""
        if "international" in mention.traits:
            return True
        return not self._domestic and (
            "of-states" in mention.traits or (abroad and "abroad" in mention.traits)
        )


def _concerned(mention: EventMention) -> Sequence[Argument]:
    """Whose act it is: what is said is its speaker's and hearer's, whoever it is about."""
    speakers = [a for a in mention.arguments if a.role != "topic"] if "saying" in mention.traits else []
    return speakers or mention.arguments


def _is_home_matter(mention: EventMention) -> bool:
    """Whether no other state, no body, no person and no place elsewhere stands beside a state's court."""
    states = _states(mention)
    if mention.place is not None and mention.place.country not in (None, *states):
        return False
    people = any(a.kind in ("person", "group") for a in mention.arguments)
    return len(states) <= 1 and not people and not _bodies(mention)


def _is_at_home(mention: EventMention) -> bool:
    """Whether strangers do such a thing in their own state: a murder or a rally.

    Not a bombing or a raid, which are of a conflict; nor a treaty; nor a saying, for those of whom it is told
    without their state are diplomats.
    """
    of_war = "hostile" in mention.traits and "crime" not in mention.traits
    return not of_war and mention.traits.isdisjoint(NEVER_AT_HOME)


def _private(parties: Sequence[Argument]) -> bool:
    """Whether all are people, or bodies of no table, of whom the text tells no state.

    Not if two of them lead states: "President Moi telephoned King Hassan".
    """
    stateless = all(a.kind != "country" and a.country is None and not _is_known_body(a) for a in parties)
    return stateless and sum(map(_leads_a_state, parties)) < BOTH


def _leads_a_state(party: Argument) -> bool:
    titles = tuple(f"{title} " for title in actor_rules().statesmen)
    return party.kind == "person" and party.mention.lower().startswith(titles)


def _is_known_body(party: Argument) -> bool:
    return party.kind in ("organization", "group") and in_force().lookup(party.name) is not None


def _states(mention: EventMention) -> set[str]:
    """The states of an event's parties."""
    return {a.country for a in mention.arguments if a.country}


def _bodies(mention: EventMention) -> set[str]:
    """The bodies among an event's parties, or those that they serve: "the Council", "U.N. envoy Ana Ruiz"."""
    stateless = [a for a in mention.arguments if a.country is None]
    bodies = {a.name for a in stateless if _is_known_body(a)}
    titles = (a.mention for a in stateless if a.kind == "person")
    served = (name for title in titles for found in in_force().scan(title) for name in found.readings[:1])
    return bodies | {name.party for name in served if name.party_kind == "organization"}
