"""Where the name of a person begins and ends: capital words, particles, hyphens, "Jr."."""

from __future__ import annotations

from timeline.pipes.actors.people.name_ground import NameGround

LONGEST = 6
WIDE = 4
"""So many blanks between two words part a headline from what follows."""


class NameRuns:
    """The runs of words in a document that can be names."""

    def __init__(self, ground: NameGround) -> None:
        self.words = ground.words
        self.rules = ground.rules
        self.inside = ground.inside
        self.titles_ending = ground.titles_ending
        self.titles_inside = ground.titles_inside

    def run(self, first: int) -> int:
        """The end of the name that begins at a token; the token itself where none does."""
        words, index = self.words, first
        while index < len(words) and index - first < LONGEST and not self.breaks(first, index):
            inner = index == first or words.lowers[index - 1] in self.rules.particles  # "Bandar bin Sultan"
            if self.is_word(index) and (inner or index not in self.titles_inside):
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

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """The name within what NER calls a person: without titles, and whole."""
        while first < last and (self._no_name(first) or first in self.titles_inside):
            first += 1
        end = self.run(first)
        first = self._grow_left(first) if end > first else first
        return first, max(end, first)

    def _grow_left(self, first: int) -> int:
        before = first - 1
        words = self.words
        if before < 0 or not self.is_word(before) or before in self.titles_inside:
            return first
        plain = words.lowers[before] not in self.rules.honorifics and words.texts[before].istitle()
        tied = words.deps[before] == "compound" and first <= words.heads[before] < first + LONGEST
        named = words.entity_types[before] not in ("DATE", "TIME", "CARDINAL", "ORDINAL")
        named = named and (words.entity_types[before] != "" or words.lowers[before] not in words.small)
        return before if plain and tied and named and words.tags[before] == "NNP" else first

    def start(self, index: int) -> int:
        """Where the run of capital words begins that ends with a token."""
        while index > 0 and self.is_word(index - 1):
            index -= 1
        return index

    def breaks(self, first: int, index: int) -> bool:
        """Whether a name that begins at the first token is over before the second: at another sentence."""
        words = self.words
        if words.sentences[first] == words.sentences[index]:
            return False
        return words.starts[index] - words.ends[index - 1] >= WIDE

    def is_word(self, index: int) -> bool:
        """Whether a token is a capital word that can be part of a name."""
        if index >= len(self.words) or index in self.inside:
            return False
        text = self.words.texts[index]
        letters = text.replace(".", "").replace("'", "").replace("’", "").replace("-", "")
        return (
            text[0].isupper() and letters.isalpha() and self.words.lowers[index] not in self.rules.not_names
        )

    def _no_name(self, index: int) -> bool:
        lower = self.words.lowers[index]
        return lower in self.rules.honorifics or index in self.inside or not self._begins(index)

    def _begins(self, index: int) -> bool:
        return self.is_word(index) or self._particle(index)

    def _particle(self, index: int) -> bool:
        lower = self.words.lower(index)
        if lower == "as" and self.words.lower(index + 1) != "-":
            return False  # "X as ambassador", but "as-Sadr"
        following = index + 2 if self.words.lower(index + 1) == "-" else index + 1
        if lower not in self.rules.particles or following >= len(self.words):
            return False
        return self.is_word(following) or self._particle(following)  # "Otto von der Heide"

    def _joins(self, index: int) -> bool:
        """Whether the hyphen at the index goes on with the name: "Jong-un", "Jean-Pierre"."""
        words, after = self.words, index + 1
        if not (words.glued(index - 1) and words.glued(index) and words.texts[after].isalpha()):
            return False
        if words.texts[after].islower():
            return len(words.texts[after]) < 7 and words.lowers[after] not in self.rules.hyphen_tails
        return self.is_word(after) and self._double_name(index)

    def _double_name(self, index: int) -> bool:
        """Whether a hyphen ties two parts of one name ("Jean-Pierre") and not two people ("Trump-Kim")."""
        if self.words.lower(index - 1) in self.rules.double_given:
            return True
        if self.words.lower(index - 2) in self.rules.honorifics:
            return True  # "Mrs Smith-Jones"
        if self.titles_ending.get(index - 1) is not None and self.is_word(index + 2):
            return self.words.tags[index + 2] == "NNP"  # "rebel leader Pierre-Celestin Rwigema"
        return self.words.entity_types[index : index + 2] == ["PERSON", "PERSON"]

    def _junior(self, index: int) -> int:
        after_comma = index + 1 if self.words.lower(index) == "," else index
        return after_comma + 1 if self.words.lower(after_comma) in ("jr.", "sr.", "jr") else index
