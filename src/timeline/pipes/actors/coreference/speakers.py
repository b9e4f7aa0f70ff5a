"""Who speaks: "I" and "we" are the speaker inside a quotation, and the author outside."""

from __future__ import annotations

from collections import defaultdict

from timeline.grammar.quotations import quotation_at, quotations
from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import Discourse, Seen
from timeline.rulebook.actor_rules import ActorRules

FIRST_PERSON = frozenset({"i", "my", "me", "we", "our", "us"})
AUTHOR_WITHIN = 80
LEAST = 3
"""A text with so many first-person pronouns outside quotations is its author's own."""


class Quotations:
    """The quotations of a document and their speakers."""

    def __init__(self, words: TokenLists, discourse: Discourse, rules: ActorRules) -> None:
        self.words = words
        self.discourse = discourse
        self.paragraph = _paragraphs(words)
        self.quoted = _quoted(words)
        self._in_sentence: dict[int, list[tuple[int, Seen]]] = defaultdict(list)
        self._in_paragraph: dict[int, list[tuple[int, Seen]]] = defaultdict(list)
        self._find_speakers(rules)
        self.author = self._author()

    def speaker(self, index: int) -> tuple[Party, ...]:
        """Whom a first-person pronoun means; nothing where the text does not tell."""
        if not self.quoted[index]:
            return self.author
        return self._of_sentence(index) or self._of_paragraph(index)

    def _find_speakers(self, rules: ActorRules) -> None:
        for index, lemma in enumerate(self.words.lemmas):
            subject = self.discourse.subject_of(index) if lemma in rules.saying else None
            if subject is not None and not self.quoted[index]:
                self._in_sentence[self.words.sentences[index]].append((index, subject))
                self._in_paragraph[self.paragraph[index]].append((index, subject))

    def _of_sentence(self, index: int) -> tuple[Party, ...]:
        same = self._in_sentence.get(self.words.sentences[index], [])
        return min(same, key=lambda pair: abs(pair[0] - index))[1].parties if same else ()

    def _of_paragraph(self, index: int) -> tuple[Party, ...]:
        mine = self.paragraph[index]
        same = self._in_paragraph.get(mine, [])
        if same:
            return min(same, key=lambda pair: abs(pair[0] - index))[1].parties
        before = self._in_paragraph.get(mine - 1, [])
        return before[-1][1].parties if before else ()

    def _author(self) -> tuple[Party, ...]:
        words = self.words
        own = [
            i
            for i, w in enumerate(words.lowers)
            if w in FIRST_PERSON and not self.quoted[i] and words.texts[i] != "US"
        ]
        if len(own) < LEAST:
            return ()
        early = [seen for seen in self.discourse.seen if seen.first < min(AUTHOR_WITHIN, own[0])]
        people = [seen for seen in early if seen.parties[0].kind == "person" and len(seen.parties) == 1]
        return people[0].parties if people else ()


def _paragraphs(words: TokenLists) -> list[int]:
    """The number of the paragraph of each token: a line end begins a new one."""
    numbers, number, text = [], 0, words.source
    for index, start in enumerate(words.starts):
        gap = text[words.ends[index - 1] : start] if index else ""
        if "\n" in gap:
            number += 1
        numbers.append(number)
    return numbers


def _quoted(words: TokenLists) -> list[bool]:
    """Whether each token is inside a quotation."""
    spans = quotations(words.source)
    return [quotation_at(start, spans) is not None for start in words.starts]
