"""Sides that a text names in one breath, and of whom it goes on: "Chad and Niger met. A treaty was signed".

They need no event of their own: "Chad and Niger had long quarrelled", "envoys of Chad and Niger".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.models import ActorMention
from timeline.models.actor import Party
from timeline.models.mention import Argument
from timeline.rulebook.actor_rules import actor_rules

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.grammar.tokens import Token

REACH = 3
"""How many sentences back they may stand."""
TWO = 2
WIDEST = 5
"""So many words may stand between two of them: "and the breakaway region of"."""
WORDS = frozenset({"DT", "JJ", "NN", "NNS", "POS", "CD"})
"""Tags of what may: no verb, and no name of which nothing is known."""
LISTING = frozenset({"and", ",", "of"})
PLACING = frozenset({"in", "at", "near", "from", "via", "through"})


class Together:
    """The sides of one document that stand together."""

    def __init__(self, doc: Doc, actors: Sequence[ActorMention]) -> None:
        self._doc = doc
        self._starts = [sentence.start for sentence in doc.sents]
        ordered = sorted((a for a in actors if a.form != "pronoun"), key=lambda actor: actor.tokens)
        self._groups = [group for group in self._grouped(ordered) if self._are_sides(group)]

    def before(self, token: Token) -> tuple[Argument, ...]:
        """The last that are named together in the sentences before a token's, or none."""
        first = self._starts[bisect_right(self._starts, token.i) - 1]
        nearest = next((g for g in reversed(self._groups) if g[0].tokens[0] < first), None)
        if nearest is None or self._between(nearest[0].tokens[0], first) > REACH:
            return ()
        return tuple(_argument(*side) for side in _sides(nearest).values())

    def _between(self, start: int, end: int) -> int:
        return sum(start < first <= end for first in self._starts)

    def _grouped(self, actors: Sequence[ActorMention]) -> Iterator[list[ActorMention]]:
        group = list(actors[:1])
        for one, other in pairwise(actors):
            if not self._are_linked(one, other):
                yield group
                group = []
            group.append(other)
        yield group

    def _are_linked(self, one: ActorMention, other: ActorMention) -> bool:
        """Whether nothing but "and" or a comma, and small words, stands between two."""
        between = self._doc[one.tokens[1] : other.tokens[0]]
        listed = [t for t in between if t.lower_ in LISTING and t.lower_ != "of"]
        small = all(t.lower_ in LISTING or (t.tag_ in WORDS and t.text.islower()) for t in between)
        return len(listed) == 1 and len(between) <= WIDEST and small

    def _are_sides(self, group: Sequence[ActorMention]) -> bool:
        """Whether they are two at least, that neither mediate nor are where something happens."""
        if len(_sides(group)) < TWO:
            return False
        above = self._doc[group[0].head].head
        placed = {above.lower_, self._doc[group[0].tokens[0] - 1].lower_} & PLACING
        return not placed and not self._mediate(group)

    def _mediate(self, group: Sequence[ActorMention]) -> bool:
        """ "Chad and Niger are guarantors", "Chad and Niger mediated", "brokered by Chad and Niger"."""
        rules, above = actor_rules(), self._doc[group[0].head].head
        doing = above.head if above.dep_ == "agent" else above
        called = {t.lemma_.lower() for t in (above, *above.children)} & rules.mediators
        return bool(called) or doing.lemma_ in rules.mediating


def _sides(group: Sequence[ActorMention]) -> dict[str, tuple[Party, ActorMention]]:
    """One party of each side: "President X, the rebels and the people of Chad" are two."""
    found = [(party, actor) for actor in group for party in actor.parties]
    known = [one for one in found if one[0].country or one[0].kind != "person"]
    sides: dict[str, tuple[Party, ActorMention]] = {}
    for party, actor in known if len(known) >= TWO else found:
        sides.setdefault(party.country or party.name, (party, actor))
    return sides


def _argument(party: Party, actor: ActorMention) -> Argument:
    return Argument(
        slot="topic",
        role="participant",
        name=party.name,
        kind=party.kind,
        country=party.country,
        mention="",
        span=actor.span,
    )
