"""Where a document writes the name of a person: by NER, by a title before it or after it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.labels import SUBJECTS
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.possessors import (
    lead_over_comma,
    next_listed,
    office_left_out,
    owner_before,
)
from timeline.pipes.actors.people.posts import (
    POSTED,
    post_before,
    tells_somebody,
    title_over,
    towns_before_names,
)
from timeline.pipes.actors.people.titles import POSSESSIVE, Title, state_before
from timeline.rulebook.actor_rules import ActorRules

LONGEST = 6
ALONE = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "agent", "dative")
"""The labels of a name that acts or is acted on."""
UNSURE = ("", "PERSON", "ORG", "FAC")
"""What NER calls people whom it does not know."""
BORNE = frozenset("sheikh prince princess general colonel admiral major captain cardinal senator".split())
"""Ranks that go with the name, whatever office its bearer holds besides."""
PERSONAL = frozenset("aide loyalist successor predecessor widow wife son daughter confidant".split())
"""What only a person has."""
TOWNLIKE = ("GPE", "LOC")
"""What NER calls people of names that it has never seen, and places."""
NAMING = frozenset({"name", "appoint", "nominate", "designate", "propose", "choose", "elect", "make"})
"""Verbs that give an office."""
WIDE = 4
"""So many blanks between two words part a headline from what follows."""


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


class NameFinder:
    """Finds the written names of one document."""

    def __init__(
        self, words: TokenLists, known: list[Known], inside: set[int], titles: list[Title], rules: ActorRules
    ) -> None:
        self.words = words
        self.rules = rules
        self._towns = towns_before_names(words, inside)
        self.inside = inside | self._towns
        self.endings = {match.last: match for match in known if match.is_party}
        self.beginnings = {match.first: match for match in known if match.is_party}
        self.titles_ending = {title.last: title for title in titles}
        self.titles_inside = {i: title for title in titles for i in range(title.first, title.last)}
        self._surnames = self._told_alone()

    def find(self, titles: list[Title]) -> list[Written]:
        """All names in text order, none overlapping."""
        spans: dict[int, tuple[int, int, str]] = {}
        for first, last, basis in self._candidates(titles):
            if not any(index in spans for index in range(first, last)):
                spans.update((index, (first, last, basis)) for index in range(first, last))
        return [self.describe(*span) for span in sorted(set(spans.values()))]

    def _candidates(self, titles: list[Title]) -> Iterator[tuple[int, int, str]]:
        yield from self._after_titles(titles)
        yield from self._entities()
        yield from self._unlabelled()

    def _after_titles(self, titles: list[Title]) -> Iterator[tuple[int, int, str]]:
        for title in titles:
            last = yield from self._name_from(title.last)
            while title.plural and (following := next_listed(self.words, last, self.beginnings)):
                last = yield from self._name_from(following)
        for index, word in enumerate(self.words.lowers):
            if word in self.rules.honorifics and self.words.texts[index][0].isupper():
                yield from self._name_from(index + 1)

    def _name_from(self, first: int) -> Generator[tuple[int, int, str], None, int]:
        """The name that begins at a token, after honorifics; gives back where it ends."""
        while self.words.lower(first) in self.rules.honorifics:
            first += 1
        if first and first < len(self.words) and self._breaks(first - 1, first):
            return first
        last = self.run(first)
        if last > first and self.words.tags[first] not in ("VBZ", "VBD"):  # "Premier Pledges Reforms"
            yield first, last, "person.title"
        return last

    def _entities(self) -> Iterator[tuple[int, int, str]]:
        for entity in self.words.entities:
            if entity.label == "PERSON":
                first, last = self._trim(entity.first, entity.last)
                if last > first:
                    yield first, last, "person.entity"

    def _unlabelled(self) -> Iterator[tuple[int, int, str]]:
        """Names of two words or more that NER missed, told to be people by an apposition or by speaking."""
        index = 0
        while index < len(self.words):
            last = self.run(index) if self.words.tags[index] == "NNP" and self._word(index) else index
            if last - index >= 2 and self._is_somebody(index, last):
                yield index, last, "person.apposition"
            elif last - index >= 2 and self._returns(index, last):
                yield index, last, "person.returning"
            elif last - index == 1 and tells_somebody(self.words, index, self._title_after(last)):
                yield index, last, "person.apposition"
            index = max(last, index + 1)

    def _is_somebody(self, first: int, last: int) -> bool:
        """Whether what stands around a name, or the name itself, tells that it is of a person."""
        double = self.words.lowers[first] in self.rules.double_given and last - first > 3
        told = self._described(first, last) or self._acts(last) or self._is_given_office(last)
        return double or told or self._has_aides(first)

    def _is_given_office(self, last: int) -> bool:
        """ "Named X as its mediator", "appointed X ambassador": the office stands right behind the name."""
        words, head = self.words, self.words.heads[last - 1]
        if words.lemmas[head] not in NAMING and words.lemmas[words.heads[head]] not in NAMING:
            return False
        behind = last + 1 if words.lower(last) == "as" else last
        after = next((i for i in range(behind, min(behind + 4, len(words))) if words.tags[i] == "NN"), behind)
        return after in self.titles_inside and all(self._leads_to_title(i) for i in range(behind, after))

    def _has_aides(self, first: int) -> bool:
        """Whether only a person has what stands before: "aides to X", "the widow of X"."""
        led = self.words.lower(first - 1) in ("to", "of")
        return led and self.words.lower(first - 2).removesuffix("s") in PERSONAL

    def _told_alone(self) -> set[str]:
        """The capital words that stand as a party by themselves: the surnames under which people return."""
        words = self.words
        return {
            words.lowers[i]
            for i, tag in enumerate(words.tags)
            if tag == "NNP"
            and words.deps[i] in ALONE
            and i not in self.inside
            and not self._beside_a_name(i)
            and words.lower(i - 1) not in ("the", *self.rules.place_prepositions)
        }

    def _beside_a_name(self, index: int) -> bool:
        """Whether a word is part of a longer name."""
        words = self.words
        around = (i for i in (index - 1, index + 1) if 0 <= i < len(words))
        plain = (i for i in around if i not in self.titles_inside and words.entity_types[i] != "DATE")
        return any(
            words.tags[i] in ("NNP", "HYPH") and words.lowers[i] not in self.rules.honorifics for i in plain
        )

    def _returns(self, first: int, last: int) -> bool:
        """Whether the last word of a full name that acts comes back alone: "Anna Berg spoke … Berg left"."""
        words, rules = self.words, self.rules
        things = rules.body_heads | rules.vessels | rules.honorifics
        plain = all(
            words.lowers[i] not in things and words.entity_types[i] in UNSURE for i in range(first, last)
        )
        placed = words.lower(first - 1) in ("the", *rules.place_prepositions)
        acting = words.deps[last - 1] in ALONE and words.texts[last - 1].istitle() and not placed
        return plain and acting and words.lowers[last - 1] in self._surnames

    def _acts(self, last: int) -> bool:
        """Whether the name does what only people do, or goes on with "who"."""
        words, index = self.words, last - 1
        if words.lowers[index] in self.rules.body_heads:
            return False
        if "who" in (words.lower(last), words.lower(last + 1) if words.lower(last) == "," else ""):
            return True
        if words.deps[index] == "conj" and words.tags[words.heads[index]] == "PRP":
            return words.lowers[words.heads[index]] in ("he", "she")  # "he and X agreed"
        verb, dep = words.lemmas[words.heads[index]], words.deps[index]
        personal = dep in SUBJECTS and verb in self.rules.personal
        if dep == "dobj" and words.entity_types[index] in ("", "FAC", *TOWNLIKE):
            return verb in self.rules.meeting
        if dep == "nsubj" and verb in self.rules.meeting and words.entity_types[index] in TOWNLIKE:
            return True
        acting = self._acting_with(index)
        if acting is not None and owner_before(words, self._start(index), self.endings) is not None:
            acts = self.rules.meeting | self.rules.personal | self.rules.saying | self.rules.moving
            return words.lemmas[words.heads[acting]] in acts and not self._of_ships
        unknown = not any(words.entity_types[i] for i in range(self._start(index), last))
        moves = unknown and verb in self.rules.moving and not self._of_ships
        return personal or (dep == "nsubj" and (verb in self.rules.saying or moves))

    def _acting_with(self, index: int) -> int | None:
        """The subject that a name is, or is joined to: "Peru's Anna Berg and Chile's Juan Toro met"."""
        words = self.words
        while words.deps[index] in ("conj", "appos") and words.tags[words.heads[index]] == "NNP":
            index = words.heads[index]
        return index if words.deps[index] == "nsubj" else None

    @cached_property
    def _of_ships(self) -> bool:
        """Whether the text tells of ships, whose names act and travel as people's do."""
        return not self.rules.vessels.isdisjoint(self.words.lowers)

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        while first < last and (self._no_name(first) or first in self.titles_inside):
            first += 1
        end = self.run(first)
        first = self._grow_left(first) if end > first else first
        return first, max(end, first)

    def _no_name(self, index: int) -> bool:
        lower = self.words.lowers[index]
        return lower in self.rules.honorifics or index in self.inside or not self._begins(index)

    def _begins(self, index: int) -> bool:
        return self._word(index) or self._particle(index)

    def _particle(self, index: int) -> bool:
        lower = self.words.lower(index)
        if lower == "as" and self.words.lower(index + 1) != "-":
            return False  # "X as ambassador", but "as-Sadr"
        following = index + 2 if self.words.lower(index + 1) == "-" else index + 1
        if lower not in self.rules.particles or following >= len(self.words):
            return False
        return self._word(following) or self._particle(following)  # "Otto von der Heide"

    def _word(self, index: int) -> bool:
        if index >= len(self.words) or index in self.inside:
            return False
        text = self.words.texts[index]
        letters = text.replace(".", "").replace("'", "").replace("’", "").replace("-", "")
        return (
            text[0].isupper() and letters.isalpha() and self.words.lowers[index] not in self.rules.not_names
        )

    def run(self, first: int) -> int:
        """The end of the name that begins at a token; the token itself where none does."""
        words, index = self.words, first
        while index < len(words) and index - first < LONGEST and not self._breaks(first, index):
            inner = index == first or words.lowers[index - 1] in self.rules.particles  # "Bandar bin Sultan"
            if self._word(index) and (inner or index not in self.titles_inside):
                index += 1
            elif index > first and words.texts[index] == "-" and self._joins(index):
                index += 2
            elif self._particle(index):
                index += 1
            else:
                break
        while index > first and len(words.texts[index - 1].rstrip(".")) == 1:
            index -= 1
        return self._junior(index) if index > first else first

    def _breaks(self, first: int, index: int) -> bool:
        """Whether a name that begins at the first token is over before the second: at another sentence."""
        words = self.words
        if words.sentences[first] == words.sentences[index]:
            return False
        return words.starts[index] - words.ends[index - 1] >= WIDE

    def _joins(self, index: int) -> bool:
        """Whether the hyphen at the index goes on with the name: "Jong-un", "Jean-Pierre"."""
        words, after = self.words, index + 1
        if not (words.glued(index - 1) and words.glued(index) and words.texts[after].isalpha()):
            return False
        if words.texts[after].islower():
            return len(words.texts[after]) < 7 and words.lowers[after] not in self.rules.hyphen_tails
        return self._word(after) and self._double_name(index)

    def _double_name(self, index: int) -> bool:
        """Whether a hyphen ties two parts of one name ("Jean-Pierre") and not two people ("Trump-Kim")."""
        if self.words.lower(index - 1) in self.rules.double_given:
            return True
        if self.words.lower(index - 2) in self.rules.honorifics:
            return True  # "Mrs Smith-Jones"
        if self.titles_ending.get(index - 1) is not None and self._word(index + 2):
            return self.words.tags[index + 2] == "NNP"  # "rebel leader Pierre-Celestin Rwigema"
        return self.words.entity_types[index : index + 2] == ["PERSON", "PERSON"]

    def _junior(self, index: int) -> int:
        after_comma = index + 1 if self.words.lower(index) == "," else index
        return after_comma + 1 if self.words.lower(after_comma) in ("jr.", "sr.", "jr") else index

    def _grow_left(self, first: int) -> int:
        before = first - 1
        words = self.words
        if before < 0 or not self._word(before) or before in self.titles_inside:
            return first
        plain = words.lowers[before] not in self.rules.honorifics and words.texts[before].istitle()
        tied = words.deps[before] == "compound" and first <= words.heads[before] < first + LONGEST
        named = words.entity_types[before] not in ("DATE", "TIME", "CARDINAL", "ORDINAL")
        named = named and (words.entity_types[before] != "" or words.lowers[before] not in words.small)
        return before if plain and tied and named and words.tags[before] == "NNP" else first

    def _start(self, index: int) -> int:
        """Where the run of capital words begins that ends with a token."""
        while index > 0 and self._word(index - 1):
            index -= 1
        return index

    def _described(self, first: int, last: int) -> bool:
        """Whether an office stands in apposition: "X, the foreign minister" or "its leader, X,"."""
        titled = self._title_before(first) or self._title_after(last) or self._post_before(first)
        return titled is not None

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

    def _title_after(self, last: int) -> Title | None:
        if self.words.lower(last) != ",":
            return None
        for index in range(last + 1, min(last + 9, len(self.words))):
            if index in self.titles_inside:
                return self.titles_inside[index]
            if not self._leads_to_title(index):
                return None
        return None

    def _leads_to_title(self, index: int) -> bool:
        lower, tag = self.words.lowers[index], self.words.tags[index]
        small = lower in ("the", "a", "an", "-") or lower in POSSESSIVE
        return small or index in self.inside or tag in ("JJ", "JJS", "NN", "PRP$")

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

    def _styled(self, first: int, last: int) -> int:
        """Where a name begins with the style that it is never written without: "U Nu"."""
        alone = last - first == 1 and self.words.lower(first - 1) in self.rules.name_styles
        return first - 1 if alone and self.words.texts[first - 1].isupper() else first

    def _demonym_before(self, lead: int) -> bool:
        match = self.endings.get(lead)
        return match is not None and match.name is not None and match.name.kind == "adjective"

    def _apposed(self, first: int, last: int) -> Title | None:
        return self._title_after(last) or self._title_before(first)

    def _owning(self, last: int) -> Known | None:
        """The state of "Anna Berg of Peru"."""
        match = self._of_state(last)
        country = match is not None and match.name is not None and match.name.party_kind == "country"
        return match if country and match is not None and match.first == last + 1 else None

    def _of_state(self, last: int) -> Known | None:
        return self.beginnings.get(last + 1) if self.words.lower(last) == "of" else None
