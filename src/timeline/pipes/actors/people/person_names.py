"""Where a document writes the name of a person: by NER, by a title before it or after it."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.name_descriptions import NameDescriptions, Written
from timeline.pipes.actors.people.name_ground import name_ground
from timeline.pipes.actors.people.name_runs import NameRuns
from timeline.pipes.actors.people.name_signs import NameSigns
from timeline.pipes.actors.people.possessors import next_listed
from timeline.pipes.actors.people.posts import tells_somebody
from timeline.pipes.actors.people.titles import Title
from timeline.rulebook.actor_rules import ActorRules


class NameFinder:
    """Finds the written names of one document."""

    def __init__(
        self, words: TokenLists, known: list[Known], inside: set[int], titles: list[Title], rules: ActorRules
    ) -> None:
        self._words = words
        self._rules = rules
        self._ground = name_ground(words, known, inside, titles, rules)
        self._runs = NameRuns(self._ground)
        self._descriptions = NameDescriptions(self._ground)
        self._signs = NameSigns(self._ground, self._runs, self._descriptions)

    def find(self, titles: list[Title]) -> list[Written]:
        """All names in text order, none overlapping."""
        spans: dict[int, tuple[int, int, str]] = {}
        for first, last, basis in self._candidates(titles):
            if not any(index in spans for index in range(first, last)):
                spans.update((index, (first, last, basis)) for index in range(first, last))
        return [self._descriptions.describe(*span) for span in sorted(set(spans.values()))]

    def _candidates(self, titles: list[Title]) -> Iterator[tuple[int, int, str]]:
        yield from self._after_titles(titles)
        yield from self._entities()
        yield from self._unlabelled()

    def _after_titles(self, titles: list[Title]) -> Iterator[tuple[int, int, str]]:
        for title in titles:
            last = yield from self._name_from(title.last)
            while title.plural and (following := next_listed(self._words, last, self._ground.beginnings)):
                last = yield from self._name_from(following)
        for index, word in enumerate(self._words.lowers):
            if word in self._rules.honorifics and self._words.texts[index][0].isupper():
                yield from self._name_from(index + 1)

    def _name_from(self, first: int) -> Generator[tuple[int, int, str], None, int]:
        """The name that begins at a token, after honorifics; gives back where it ends."""
        while self._words.lower(first) in self._rules.honorifics:
            first += 1
        if first and first < len(self._words) and self._runs.breaks(first - 1, first):
            return first
        last = self._runs.run(first)
        if last > first and self._words.tags[first] not in ("VBZ", "VBD"):  # "Premier Pledges Reforms"
            yield first, last, "person.title"
        return last

    def _entities(self) -> Iterator[tuple[int, int, str]]:
        for entity in self._words.entities:
            if entity.label == "PERSON":
                first, last = self._runs.trim(entity.first, entity.last)
                if last > first:
                    yield first, last, "person.entity"

    def _unlabelled(self) -> Iterator[tuple[int, int, str]]:
        """Names of two words or more that NER missed, told to be people by an apposition or by speaking."""
        index = 0
        while index < len(self._words):
            begins = self._words.tags[index] == "NNP" and self._runs.is_word(index)
            last = self._runs.run(index) if begins else index
            if last - index >= 2 and self._signs.is_somebody(index, last):
                yield index, last, "person.apposition"
            elif last - index >= 2 and self._signs.returns(index, last):
                yield index, last, "person.returning"
            elif last - index == 1 and tells_somebody(
                self._words, index, self._descriptions.title_after(last)
            ):
                yield index, last, "person.apposition"
            index = max(last, index + 1)
