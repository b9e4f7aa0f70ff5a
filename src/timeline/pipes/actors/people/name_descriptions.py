"""What is told with the name of a person: the title before it or behind it, and the state that it is of."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.name_ground import NameGround
from timeline.pipes.actors.people.possessors import lead_over_comma, office_left_out, owner_before
from timeline.pipes.actors.people.posts import POSTED, post_before, title_over
from timeline.pipes.actors.people.titles import POSSESSIVE, Title, state_before

BORNE = frozenset("sheikh prince princess general colonel admiral major captain cardinal senator".split())
"""Ranks that go with the name, whatever office its bearer holds besides."""


@dataclass(frozen=True, slots=True)
class Written:
    """A written name: its tokens, its words, and the title that stands with it.

    `lead` is the first token of the whole phrase with title and state. `basis` tells how it was found.
    """

    first: int
    last: int
    lead: int
    name: str
    title: str | None
    state: Known | None
    basis: str


class NameDescriptions:
    """What a document tells with its names."""

    def __init__(self, ground: NameGround) -> None:
        self.words = ground.words
        self.rules = ground.rules
        self.inside = ground.inside
        self._towns = ground.towns
        self.endings = ground.endings
        self.beginnings = ground.beginnings
        self.titles_ending = ground.titles_ending
        self.titles_inside = ground.titles_inside

    def describe(self, first: int, last: int, basis: str) -> Written:
        """The name with the title and the state that stand with it."""
        lead = first
        while (
            lead > 0
            and self.words.lowers[lead - 1] in self.rules.honorifics
            and lead - 1 not in self.titles_inside
        ):
            lead -= 1
        title = self.titles_ending.get(lead)
        name = self.words.text(self._styled(first, last), last)
        borne = title is not None and title.text in BORNE and title.state is None and last - first > 1
        held = self._apposed(title.lead, last) if title is not None and borne else None
        if title is not None and held is not None:  # "Peru's foreign minister, Prince X"
            return Written(first, last, title.lead, name, held.text, held.state, basis)
        if title is not None:
            return Written(
                first, last, title.lead, name, title.text, title.state or self._of_state(last), basis
            )
        around = self._apposed(lead, last)
        if around is not None:
            lead = lead_over_comma(self.words, lead, self.endings)
            return Written(first, last, lead, name, around.text, around.state, basis)
        post = self._post_before(lead)
        if post is not None:
            return Written(first, last, lead, name, post.text, post.state, POSTED)
        owner = owner_before(self.words, lead, self.endings)
        if owner is not None:
            return Written(first, last, owner.first, name, None, owner, basis)
        state = state_before(self.words, lead, self.endings) if self._demonym_before(lead) else None
        state = state or self._owning(last)
        return Written(first, last, lead, name, None, state, basis)

    def is_described(self, first: int, last: int) -> bool:
        """Whether an office stands in apposition: "X, the foreign minister" or "its leader, X,"."""
        titled = self._title_before(first) or self.title_after(last) or self._post_before(first)
        return titled is not None

    def title_after(self, last: int) -> Title | None:
        """The office behind the comma that a name ends at: "X, the foreign minister"."""
        if self.words.lower(last) != ",":
            return None
        for index in range(last + 1, min(last + 9, len(self.words))):
            if index in self.titles_inside:
                return self.titles_inside[index]
            if not self.leads_to_title(index):
                return None
        return None

    def _title_before(self, first: int) -> Title | None:
        """The office before a comma, over what it is of: "its envoy in Kabul", "the head of Peru's team"."""
        if self.words.lower(first - 1) != ",":
            return None
        over = title_over(self.words, first - 1, self.titles_ending, self.inside)
        return over or office_left_out(self.words, first, self.titles_ending, self.endings)

    def _post_before(self, first: int) -> Title | None:
        """The office before the place where it is held: "Peru's ambassador to Rome Juan Toro"."""
        if first not in self.endings and first - 1 not in self._towns:
            return None
        return post_before(self.words, first, self.titles_ending, self.inside)

    def _apposed(self, first: int, last: int) -> Title | None:
        return self.title_after(last) or self._title_before(first)

    def leads_to_title(self, index: int) -> bool:
        """Whether a word can stand between a name and its office: "the new Peruvian"."""
        lower, tag = self.words.lowers[index], self.words.tags[index]
        small = lower in ("the", "a", "an", "-") or lower in POSSESSIVE
        return small or index in self.inside or tag in ("JJ", "JJS", "NN", "PRP$")

    def _styled(self, first: int, last: int) -> int:
        """Where a name begins with the style that it is never written without: "U Nu"."""
        alone = last - first == 1 and self.words.lower(first - 1) in self.rules.name_styles
        return first - 1 if alone and self.words.texts[first - 1].isupper() else first

    def _demonym_before(self, lead: int) -> bool:
        match = self.endings.get(lead)
        return match is not None and match.name is not None and match.name.kind == "adjective"

    def _owning(self, last: int) -> Known | None:
        """The state of "Anna Berg of Peru"."""
        match = self._of_state(last)
        country = match is not None and match.name is not None and match.name.party_kind == "country"
        return match if country and match is not None and match.first == last + 1 else None

    def _of_state(self, last: int) -> Known | None:
        return self.beginnings.get(last + 1) if self.words.lower(last) == "of" else None
