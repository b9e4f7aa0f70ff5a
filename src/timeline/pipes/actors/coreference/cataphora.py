"""Pronouns that point ahead: "When it sent troops, the government …", "In his speech, Nkomo …".

A pronoun in what stands before the main clause means the subject of that clause, where this is a name.
"""

from __future__ import annotations

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.labels import SUBJECTS
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import Seen, Wanted
from timeline.pipes.actors.drafts import Draft, head_of


class Ahead:
    """The named subjects of a document's main clauses."""

    def __init__(self, words: TokenLists, drafts: list[Draft]) -> None:
        self.words = words
        self._subjects: dict[int, Seen] = {}
        self._subject_at = {words.heads[i]: i for i, dep in enumerate(words.deps) if dep in SUBJECTS}
        for draft in drafts:
            head = head_of(draft.first, draft.last, words)
            verb = words.heads[head]
            alone = words.lower(draft.first - 1) not in ("and", "or")
            if alone and words.deps[head] in SUBJECTS and words.heads[verb] == verb:
                sentence = words.sentences[head]
                self._subjects[sentence] = Seen(draft.parties, draft.first, head, sentence, True, False)

    def antecedent(self, index: int, wanted: Wanted) -> tuple[Party, ...]:
        """The parties of the main subject that a pronoun before it means; none where it does not fit."""
        subject = self._subjects.get(self.words.sentences[index])
        if subject is None or subject.first <= index or not wanted(subject):
            return ()
        return subject.parties if self._fronted(index, subject) else ()

    def _fronted(self, index: int, subject: Seen) -> bool:
        """Whether the pronoun hangs on the subject's verb, no other clause's subject standing between."""
        words, verb = self.words, self.words.heads[subject.head]
        node = index
        while words.heads[node] != node and node != verb:
            if self._subject_at.get(node, index) < index:
                return False
            if words.deps[node] in ("ccomp", "parataxis", "conj", *SUBJECTS) and words.heads[node] == verb:
                return False
            node = words.heads[node]
        return node == verb
