"""What tells that a name which NER missed is of a person: what it does, and what stands around it."""

from __future__ import annotations

from functools import cached_property

from timeline.grammar.words.labels import SUBJECTS
from timeline.pipes.actors.people.name_descriptions import NameDescriptions
from timeline.pipes.actors.people.name_ground import NameGround
from timeline.pipes.actors.people.name_runs import NameRuns
from timeline.pipes.actors.people.possessors import owner_before

ALONE = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "agent", "dative")
"""The labels of a name that acts or is acted on."""
UNSURE = ("", "PERSON", "ORG", "FAC")
"""What NER calls people whom it does not know."""
PERSONAL = frozenset("aide loyalist successor predecessor widow wife son daughter confidant".split())
"""What only a person has."""
TOWNLIKE = ("GPE", "LOC")
"""What NER calls people of names that it has never seen, and places."""
NAMING = frozenset({"name", "appoint", "nominate", "designate", "propose", "choose", "elect", "make"})
"""Verbs that give an office."""


class NameSigns:
    """The signs in a document by which its names are known to be of people."""

    def __init__(self, ground: NameGround, runs: NameRuns, descriptions: NameDescriptions) -> None:
        self.words = ground.words
        self.rules = ground.rules
        self.inside = ground.inside
        self.endings = ground.endings
        self.titles_inside = ground.titles_inside
        self._runs = runs
        self._descriptions = descriptions
        self._surnames = self._told_alone()

    def is_somebody(self, first: int, last: int) -> bool:
        """Whether what stands around a name, or the name itself, tells that it is of a person."""
        double = self.words.lowers[first] in self.rules.double_given and last - first > 3
        told = self._descriptions.is_described(first, last) or self._acts(last) or self._is_given_office(last)
        return double or told or self._has_aides(first)

    def returns(self, first: int, last: int) -> bool:
        """Whether the last word of a full name that acts comes back alone: "Anna Berg spoke … Berg left"."""
        words, rules = self.words, self.rules
        things = rules.body_heads | rules.vessels | rules.honorifics
        plain = all(
            words.lowers[i] not in things and words.entity_types[i] in UNSURE for i in range(first, last)
        )
        placed = words.lower(first - 1) in ("the", *rules.place_prepositions)
        acting = words.deps[last - 1] in ALONE and words.texts[last - 1].istitle() and not placed
        return plain and acting and words.lowers[last - 1] in self._surnames

    def _is_given_office(self, last: int) -> bool:
        """ "Named X as its mediator", "appointed X ambassador": the office stands right behind the name."""
        words, head = self.words, self.words.heads[last - 1]
        if words.lemmas[head] not in NAMING and words.lemmas[words.heads[head]] not in NAMING:
            return False
        behind = last + 1 if words.lower(last) == "as" else last
        after = next((i for i in range(behind, min(behind + 4, len(words))) if words.tags[i] == "NN"), behind)
        leads = self._descriptions.leads_to_title
        return after in self.titles_inside and all(leads(i) for i in range(behind, after))

    def _has_aides(self, first: int) -> bool:
        """Whether only a person has what stands before: "aides to X", "the widow of X"."""
        led = self.words.lower(first - 1) in ("to", "of")
        return led and self.words.lower(first - 2).removesuffix("s") in PERSONAL

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
        if acting is not None and owner_before(words, self._runs.start(index), self.endings) is not None:
            acts = self.rules.meeting | self.rules.personal | self.rules.saying | self.rules.moving
            return words.lemmas[words.heads[acting]] in acts and not self._of_ships
        unknown = not any(words.entity_types[i] for i in range(self._runs.start(index), last))
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
