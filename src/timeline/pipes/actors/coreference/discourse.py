"""What has been mentioned so far: the memory in which words that point back find what they mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.labels import SUBJECTS
from timeline.models.actor import Party
from timeline.pipes.actors.drafts import Draft, head_of
from timeline.rulebook.actor_rules import ActorRules

ACTING = ("nsubj", "nsubjpass", "csubj", "agent")
RELATIVE = frozenset({"which", "who", "that"})
AROUND = 12
"""So many words behind a name it may be called a mediator."""
FACING = 20
"""So many words behind a subject stands what it acts on."""
OBJECTS = ("amod", "compound", "poss", "nmod", "appos", "dobj", "conj", "pobj", "prep")
ACROSS = frozenset({"with", "against"})
"""Prepositions behind a verb of those on the other side."""
LISTING = 12
"""So many tokens behind one name of a list stands the next."""
FACED = ACROSS | {"from", "on", "to", "at"}
"""Prepositions of those whom an act is done to, behind its verb or its object."""
WINDOW = 60
"""How many mentions back a search goes: more than three sentences hold, and few enough to stay linear."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention in the discourse: its parties, its head token, sentence, and whether it is a subject."""

    parties: tuple[Party, ...]
    first: int
    head: int
    sentence: int
    subject: bool
    plural: bool


Wanted = Callable[[Seen], bool]


class Discourse:
    """The mentions of a document in text order, growing as words that point back are resolved.

    `counts` counts mentions by canonical name and by ISO code; `states` has the first party of each code;
    `people` are nouns for those who act for the state behind "of", `drafts` the names of the whole document.
    """

    def __init__(
        self, words: TokenLists, people: frozenset[str] = frozenset(), drafts: Iterable[Draft] = ()
    ) -> None:
        self.words = words
        self._named = {i: draft for draft in drafts for i in range(draft.first, draft.last)}
        self._people = people
        self.seen: list[Seen] = []
        self.counts: Counter[str] = Counter()
        self.states: dict[str, Party] = {}
        self._at_head: dict[int, Seen] = {}
        self._subject_of = _subjects(words)

    def add(self, draft: Draft) -> None:
        """Take in a mention."""
        words, head = self.words, head_of(draft.first, draft.last, self.words)
        plural = len(draft.parties) > 1 or words.tags[head] in ("NNS", "NNPS")
        subject = words.deps[head] in ACTING or (words.deps[head] == "ROOT" and words.tags[head] == "NNP")
        described = words.heads[head] if words.deps[head] == "appos" else self._officials_of(head)
        subject = subject or words.deps[described] in ACTING
        seen = Seen(draft.parties, draft.first, head, words.sentences[head], subject, plural)
        self.seen.insert(
            bisect_left([one.first for one in self.seen[-3:]], draft.first) + max(0, len(self.seen) - 3), seen
        )
        self.counts.update(party.name for party in draft.parties)
        self.counts.update(party.country for party in draft.parties if party.country)
        for party in draft.parties:
            if party.kind in ("country", "group") and party.country:
                self.states.setdefault(party.country, party)
        for index in range(draft.first, draft.last):
            self._at_head[index] = seen
        if described not in self._at_head:
            self._at_head[described] = seen  # "its president, X, left": X is the subject

    def _officials_of(self, head: int) -> int:
        """ "The ministers of Peru and Chile": the noun that stands for those of a state, else the head."""
        words = self.words
        of = words.heads[head]
        noun = words.heads[of]
        several = words.tags[noun] == "NNS" and words.lemmas[noun] in self._people
        return noun if several and words.lowers[of] == "of" and words.deps[head] == "pobj" else head

    def at(self, index: int | None) -> Seen | None:
        """The mention that holds a token, or None."""
        return self._at_head.get(index) if index is not None else None

    def is_named(self, index: int) -> bool:
        """Whether a person's name stands there."""
        draft = self._named.get(index)
        return draft is not None and draft.basis.startswith("person")

    def subject_of(self, verb: int) -> Seen | None:
        """The mention that is the subject of a verb, or None; of a relative clause what it hangs on."""
        subject = self._subject_of.get(verb)
        relative = subject is not None and self.words.lowers[subject] in RELATIVE
        if relative and self.words.deps[verb] == "relcl":
            return self.at(self.words.heads[verb])
        return self.at(subject)

    def governing_subjects(self, index: int, own_clause: bool) -> Iterator[Seen]:
        """The subjects of the clauses around a token, from the innermost; its own clause's only if asked."""
        words, previous, skip = self.words, index, not own_clause
        while True:
            head = words.heads[previous]
            if head == previous:
                return
            if head in self._subject_of:
                subject = self.subject_of(head)
                if subject and not skip and subject.first < index:
                    yield subject
                skip = False
            previous = head

    def acted_on_above(self, index: int, wanted: Wanted) -> tuple[Party, ...]:
        """ "Peru cut ties with Chile, accusing it of theft": whom alone the verb around names."""
        words, verb = self.words, self.words.heads[index]
        above = words.heads[verb]
        if words.deps[index] != "dobj" or words.deps[verb] not in ("advcl", "conj"):
            return ()
        own = {party for seen in self.governing_subjects(verb, own_clause=True) for party in seen.parties}
        inside = (s for s in self.before(index, 0) if s.first > above and self._is_faced_by(s.head, above))
        faced = {seen.parties: seen for seen in inside if wanted(seen) and own.isdisjoint(seen.parties)}
        return next(iter(faced)) if len(faced) == 1 else ()

    def _is_faced_by(self, index: int, verb: int) -> bool:
        """Whether a word is what a verb acts on, or with or against whom it does something."""
        words = self.words
        if words.deps[index] == "dobj":
            return words.heads[index] == verb
        preposition = words.heads[index]
        above = words.heads[preposition]
        led = words.deps[index] == "pobj" and words.lowers[preposition] in FACED
        return led and (above == verb or (words.heads[above] == verb and words.deps[above] == "dobj"))

    def before(self, index: int, sentences: int) -> list[Seen]:
        """The mentions before a token, the nearest first, of its sentence and of so many before."""
        oldest = self.words.sentences[index] - sentences
        near = self.seen[-WINDOW:]
        return [one for one in reversed(near) if one.first < index and one.sentence >= oldest]

    def faced(self, index: int, nouns: frozenset[str] = frozenset()) -> set[str]:
        """The states that a subject acts on or with: "it expelled the Peruvian envoy", "met Peru's envoy".

        With `nouns` none but those of whom such a noun tells.
        """
        words, verb = self.words, self.words.heads[index]
        if words.deps[index] not in ACTING:
            return set()
        after = range(index + 1, min(index + FACING, len(words)))
        told = (i for i in after if not nouns or {words.lemmas[i], words.lemmas[words.heads[i]]} & nouns)
        named = (self._named[i] for i in told if i in self._named and self._is_object(i, verb))
        return {party.country for draft in named for party in draft.parties if party.country}

    def _is_object(self, index: int, verb: int) -> bool:
        """Whether a word is what a verb acts on, or says whose that is."""
        words, node = self.words, index
        while words.deps[node] in OBJECTS and words.heads[node] != verb:
            node = words.heads[node]
        return words.heads[node] == verb and (words.deps[node] == "dobj" or words.lowers[node] in ACROSS)

    def mediates(self, seen: Seen, rules: ActorRules) -> bool:
        """ "Chad and Niger are guarantors", "mediated by Chad and Niger": whether they are no sides."""
        words, above = self.words, self.words.heads[seen.head]
        acting = words.lemmas[above] in rules.mediating and words.deps[seen.head] in ACTING
        brought = words.deps[above] == "agent" and words.lemmas[words.heads[above]] in rules.mediating
        around = range(seen.head, min(seen.head + AROUND, len(words)))
        called = (i for i in around if words.lemmas[i].lower() in rules.mediators)
        return acting or brought or any(words.heads[i] == above or above == i for i in called)

    def together(self, seen: Seen) -> tuple[Party, ...]:
        """The parties of a mention and of those coordinated with it: "Trump and Kim"."""
        words, parties, heads = self.words, list(seen.parties), {seen.head, self._described_by(seen.head)}
        for other in self.seen[-WINDOW:]:
            alike = words.deps[other.head] == "appos" and self._are_listed(seen, other)
            one = other.head if alike or words.deps[other.head] == "conj" else self._described_by(other.head)
            if (alike or words.deps[one] == "conj") and words.heads[one] in heads:
                parties += other.parties
                heads.add(one)
        return tuple(dict.fromkeys(parties))

    def _are_listed(self, seen: Seen, other: Seen) -> bool:
        """ "Chad, Mali and Niger": the parser takes the second of a list of names for an apposition."""
        kinds = {seen.parties[0].kind, other.parties[0].kind}
        apart = seen.parties != other.parties
        goes_on = range(other.head + 1, min(other.head + LISTING, len(self.words)))
        listed = any(self.words.deps[i] == "conj" and self.words.heads[i] == other.head for i in goes_on)
        return apart and (kinds == {"country"} or (kinds == {"person"} and listed))

    def _described_by(self, head: int) -> int:
        """The noun that a group's name stands beside, or its own: "the guerrilla group X"."""
        words, noun = self.words, self.words.heads[head]
        beside = words.deps[head] == "appos" and words.tags[noun] == "NN"
        return noun if beside and "," not in words.lowers[noun:head] else head


def _subjects(words: TokenLists) -> dict[int, int]:
    """The subject token of each verb that has one; coordinated verbs share it."""
    subjects = {words.heads[i]: i for i, dep in enumerate(words.deps) if dep in SUBJECTS}
    for index, dep in enumerate(words.deps):
        if (
            dep == "conj"
            and index not in subjects
            and words.heads[index] in subjects
            and words.tags[index][0] == "V"
        ):
            subjects[index] = subjects[words.heads[index]]
    return subjects
