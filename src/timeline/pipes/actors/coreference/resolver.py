"""Words that point back: pronouns, offices without a name, "the two leaders", "the North".

One pass from left to right over the document with a memory of what was mentioned. Precision comes first:
where no antecedent stands out, nothing is said. The order of search for a pronoun follows Hobbs (1978) and
the salience of Lappin and Leass (1994) in small: subjects of the clauses around it, then of the sentence
before.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.labels import SUBJECTS
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.body_nouns import body_draft
from timeline.pipes.actors.coreference.cataphora import Ahead
from timeline.pipes.actors.coreference.definites import ROVING, title_draft
from timeline.pipes.actors.coreference.discourse import ACTING, Discourse, Seen, Wanted
from timeline.pipes.actors.coreference.divided_states import side_drafts
from timeline.pipes.actors.coreference.named_groups import named_group_draft
from timeline.pipes.actors.coreference.opposites import opposite_draft, received_before
from timeline.pipes.actors.coreference.organ_nouns import organ_draft
from timeline.pipes.actors.coreference.other_body import other_body
from timeline.pipes.actors.coreference.pairs import Pairs
from timeline.pipes.actors.coreference.speakers import Quotations
from timeline.pipes.actors.coreference.state_nouns import own_state_draft, owner_of_state, state_draft
from timeline.pipes.actors.coreference.there import THERE, is_where, there_draft
from timeline.pipes.actors.drafts import Draft, head_of
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.namesakes import FEMALE, gender_of
from timeline.pipes.actors.people.roster import Roster
from timeline.pipes.actors.people.titles import Title
from timeline.rulebook.actor_rules import ActorRules

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
RECIPROCAL = frozenset(
    "meet see host receive welcome call phone telephone ring join talk speak negotiate confer visit".split()
)
"""Verbs of which both sides may be told again by "they"."""
NEAR = 12
"""So many tokens behind a pronoun a name may be coordinated with it."""
DISPOSED = 4
"""How far behind "is" stands what somebody is: "was now more than ready to"."""
SERVANTS = frozenset({"minister", "ambassador", "envoy", "general", "diplomat", "army", "government"})
"""Who is not of a person but of his state."""
FAR = 5
"""How many sentences back someone who alone is spoken of may have been named."""
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})


class Resolver:
    """Resolves one document; `resolve` gives the further mentions."""

    def __init__(
        self, words: TokenLists, drafts: list[Draft], titles: list[Title], roster: Roster, rules: ActorRules
    ) -> None:
        self.words = words
        self.drafts = drafts
        self.titles = {title.first: title for title in titles}
        self._named: set[int] = set()
        self._place: Draft | None = None
        self._stranger: int | None = None
        self._strangers: tuple[Party, ...] = ()
        self._draft_at = {i: draft for draft in drafts for i in range(draft.first, draft.last)}
        self.roster = roster
        self.rules = rules
        self.discourse = Discourse(words, rules.people, drafts)
        self.ahead = Ahead(words, drafts)
        self.pairs = Pairs(words, self.discourse, roster, rules)
        self.female, self.male = _genders(words, drafts, rules)

    def resolve(self, known: list[Known], inside: set[int]) -> list[Draft]:
        """The mentions that the drafts lack, in text order; they may replace a draft that they cover."""
        sides = {draft.first: draft for draft in side_drafts(self.words, known, inside)}
        firm = ("person", "group.company")
        self._named = {draft.first for draft in self.drafts if draft.basis.startswith("person")}
        named = {draft.first: draft for draft in self.drafts if draft.basis.startswith(firm)}
        states = {draft.first: draft for draft in self.drafts if draft.first not in named}
        taken = {i for draft in named.values() for i in range(draft.first, draft.last)}
        found: list[Draft] = []
        for index in range(len(self.words)):
            draft = named.get(index) or (None if index in taken else sides.get(index) or self._anaphor(index))
            if draft is not None and index not in named:
                found.append(draft)
            draft = draft or states.get(index)
            if draft is not None:
                if draft.basis != THERE:
                    self.discourse.add(draft)
                self._place = draft if is_where(self.words, draft) else self._place
        return [*found, *self._first_person(taken)]

    def _anaphor(self, index: int) -> Draft | None:
        word = self.words.lowers[index]
        if self.words.tags[index] in ("PRP", "PRP$"):
            return self._pronoun(index, word)
        if word == "there":
            return there_draft(self.words, index, self._place, self._draft_at)
        if word == "each" and self.words.deps[index] == "nsubj":
            parties = self._plural(index)
            return Draft(index, index + 1, parties, "pronoun", "coref.pronoun") if parties else None
        title = self.titles.get(index)
        if title is not None and self.words.lower(title.last) == "," and title.last + 1 in self._named:
            return None  # "its president, X": the name says who
        if title is not None and not title.plural:
            holder = title_draft(self.words, title, self.roster, self.discourse, self.rules)
            self._note_stranger(title, holder)
            if holder is not None or title.state is not None:
                return holder
            index = title.last - 1
            return opposite_draft(self.words, index, self.discourse, self.pairs.titles)
        if (own := owner_of_state(self.words, index, self.rules)) is not None:
            return own_state_draft(index, self._owners(own), self.pairs.side_of)
        found = self.pairs.draft(index) or body_draft(self.words, index, self.discourse, self.rules)
        found = found or state_draft(self.words, index, self.discourse, self.rules)
        found = found or opposite_draft(self.words, index, self.discourse, self.pairs.titles)
        found = found or organ_draft(self.words, index, self.discourse, self.rules)
        return found or named_group_draft(self.words, index, self.discourse)

    def _owners(self, index: int) -> tuple[Party, ...]:
        """Whose "his" is: of whoever it points to, else of the unknown holder of an office just told."""
        seen = self.discourse.at(index)
        if seen is not None or self._stranger is None:
            return seen.parties if seen is not None else ()
        near = self.words.sentences[index] == self.words.sentences[self._stranger]
        return self._strangers if near else ()

    def _note_stranger(self, title: Title, holder: Draft | None) -> None:
        """Remember an office that acts, of which the text does not tell who holds it."""
        words, head = self.words, head_of(title.first, title.last, self.words)
        known = holder is not None and holder.parties[0].kind == "person"
        several = title.text.split()[-1] in self.rules.anonymous | ROVING
        if not known and not several and words.deps[head] == "nsubj" and words.lower(title.last) != ",":
            self._stranger, self._strangers = head, holder.parties if holder is not None else ()

    def _means_stranger(self, index: int) -> bool:
        """Whether "he" is the unknown holder of an office, after whom nobody is named before the pronoun."""
        words, stranger = self.words, self._stranger
        if stranger is None or words.sentences[index] - words.sentences[stranger] > 1:
            return False
        since = (seen for seen in self.discourse.before(index, 1) if seen.first > stranger)
        return words.deps[index] in ACTING and not any(map(_one_person, since))

    def _beside(self, index: int) -> set[str]:
        """Who is coordinated with a pronoun, and so is another: "he and Jackson left"."""
        words = self.words
        others = {i for i, head in enumerate(words.heads[index : index + NEAR], index) if head == index}
        heads = {i for i in others if words.deps[i] == "conj"}
        return {party.name for i in heads if i in self._draft_at for party in self._draft_at[i].parties}

    def _pronoun(self, index: int, word: str) -> Draft | None:
        words = self.words
        if words.lower(index + 1) in ("excellency", "majesty", "highness", "holiness"):
            return None
        parties: tuple[Party, ...]
        if (word in HE or word in SHE) and self._means_stranger(index):
            parties = self._strangers  # "Peru's president left. He flew to Rome": Peru
        elif word in HE or word in SHE:
            excluded = (self.female if word in HE else self.male) | self._beside(index)

            def one_of_them(seen: Seen) -> bool:
                return _one_person(seen) and seen.parties[0].name not in excluded

            parties = self.ahead.antecedent(index, one_of_them) or self._antecedent(index, one_of_them)
        elif word in IT and not self._impersonal(index):
            parties = self.ahead.antecedent(index, _one_body) or other_body(words, index, self.discourse)
            parties = parties or self._body(index)
        elif word in THEY:
            parties = self._plural(index)
            parties = self._states_of(parties) if self._owns_officers(index) else parties
        else:
            return None
        return Draft(index, index + 1, parties, "pronoun", "coref.pronoun") if parties else None

    def _body(self, index: int) -> tuple[Party, ...]:
        """The subject around "it", else the owner of one: "Peru's patience was gone and it left"."""
        words, mine = self.words, self.words.sentences[index]
        around = self._acted_on_by_several(index) or self._strict(index, _one_body, back=0)
        around = around or self.discourse.acted_on_above(index, _one_body)
        if around or words.deps[index] not in SUBJECTS:
            return around or self._strict(index, _one_body)
        owners = [
            seen
            for seen in self.discourse.before(index, 0)
            if seen.sentence == mine
            and _one_body(seen)
            and words.deps[seen.head] == "poss"
            and words.deps[words.heads[seen.head]] == "nsubj"
        ]
        return owners[-1].parties if owners else self._strict(index, _one_body)

    def _acted_on_by_several(self, index: int) -> tuple[Party, ...]:
        """ "Peru and Chile recognised it a day after its parliament met": it is none of the two."""
        words = self.words
        for subject in self.discourse.governing_subjects(index, own_clause=True):
            if len(self.discourse.together(subject)) == 1:
                return ()
            verb = words.heads[subject.head]
            objects = [i for i in range(verb, index) if words.heads[i] == verb and words.deps[i] == "dobj"]
            seen = self.discourse.at(objects[0]) if objects else None
            return seen.parties if seen is not None and _one_body(seen) else ()
        return ()

    def _antecedent(self, index: int, wanted: Wanted) -> tuple[Party, ...]:
        guest = received_before(self.words, index, self.discourse)
        if guest is not None and wanted(guest):
            return guest.parties
        strict = self._acted_on_before(index, wanted) or self._acted_by(index, wanted)
        strict = strict or self._told_as_doing(index, wanted) or self._strict(index, wanted)
        if strict:
            return strict
        near = self.discourse.before(index, 2)
        mine = self.words.sentences[index]
        excluded = self._own_subject(index)
        near = [seen for seen in near if excluded is None or seen.parties != excluded.parties]
        same = [seen for seen in near if seen.sentence == mine and wanted(seen)]
        earlier = [seen for seen in near if seen.sentence < mine and wanted(seen)]
        ranked = [*[s for s in same if s.subject], *same, *earlier] or self._last_subjects(index, wanted)
        return ranked[0].parties if ranked else ()

    def _acted_by(self, index: int, wanted: Wanted) -> tuple[Party, ...]:
        """ "X, received by Y in May, wrote to him": by whom something was done to the subject."""
        words, own = self.words, self._own_subject(index)
        if own is None or not _one_person(own) or own.sentence != words.sentences[index]:
            return ()
        agents = (s for s in self.discourse.before(index, 0) if words.deps[words.heads[s.head]] == "agent")
        return next((s.parties for s in agents if wanted(s) and s.parties != own.parties), ())

    def _told_as_doing(self, index: int, wanted: Wanted) -> tuple[Party, ...]:
        """ "A visit by X, during which she spoke": who does what the sentence tells, if nobody else acts."""
        words, mine = self.words, self.words.sentences[index]
        here = [s for s in self.discourse.before(index, 0) if s.sentence == mine and wanted(s)]
        doing = [s for s in here if words.deps[s.head] == "pobj" and words.lower(words.heads[s.head]) == "by"]
        alone = len({s.parties for s in here}) == 1 and not any(s.subject for s in here)
        return doing[0].parties if doing and alone else ()

    def _acted_on_before(self, index: int, wanted: Wanted) -> tuple[Party, ...]:
        """ "X telephoned Y and warned him": the object of the verb that the pronoun's own goes on from."""
        words, verb = self.words, self.words.heads[index]
        if words.deps[index] != "dobj" or words.deps[verb] != "conj":
            return ()
        first = words.heads[verb]
        acted_on = [i for i in range(first, verb) if words.heads[i] == first and words.deps[i] == "dobj"]
        seen = self.discourse.at(acted_on[0]) if acted_on else None
        return seen.parties if seen is not None and wanted(seen) else ()

    def _last_subjects(self, index: int, wanted: Wanted) -> list[Seen]:
        """Whoever alone was spoken of in the last sentences; nobody where two could be meant."""
        far = [seen for seen in self.discourse.before(index, FAR) if wanted(seen)]
        return [seen for seen in far if seen.subject] if len({seen.parties for seen in far}) == 1 else []

    def _own_subject(self, index: int) -> Seen | None:
        """The subject of the pronoun's own clause, which "him" cannot mean."""
        objective = self.words.deps[index] in ("dobj", "pobj", "dative")
        return next(self.discourse.governing_subjects(index, own_clause=True), None) if objective else None

    def _strict(self, index: int, wanted: Wanted, *, back: int = 1) -> tuple[Party, ...]:
        """The nearest fitting subject: of the clauses around, else the first of the sentence before."""
        own = self.words.deps[index] == "poss" or self.words.lowers[index].endswith("self")
        itself = self._own_subject(index)
        acted_on = self.words.deps[index] == "dobj"

        def other(seen: Seen) -> bool:
            same = itself is not None and seen.parties == itself.parties
            return wanted(seen) and not (same and (acted_on or _one_person(seen)))

        for seen in self.discourse.governing_subjects(index, own_clause=own):
            if other(seen):
                return seen.parties
        mine = self.words.sentences[index]
        beside = [s for s in self.discourse.before(index, 0) if s.subject and other(s)]
        if beside and ";" in self.words.lowers[beside[-1].first : index]:
            return beside[-1].parties  # "X said it was so; he flies home on Monday"
        near = self.discourse.before(index, 1) if back else []
        before = [seen for seen in near if seen.sentence == mine - 1 and seen.subject and other(seen)]
        return before[-1].parties if before else ()

    def _plural(self, index: int) -> tuple[Party, ...]:
        def many(seen: Seen) -> bool:
            return seen.plural or len(self.discourse.together(seen)) > 1

        own = self.words.deps[index] == "poss"
        for seen in self.discourse.governing_subjects(index, own_clause=own):
            if many(seen):
                return self.discourse.together(seen)
        mine = self.words.sentences[index]
        for seen in self.discourse.before(index, 0):
            labels = ("pobj",) if own else ("appos",) if self.words.lowers[index] == "them" else ()
            if self.words.deps[seen.head] in labels and many(seen):
                return self.discourse.together(seen)  # "an offer by Peru and Chile, when Mali refused theirs"
        near = [s for s in self.discourse.before(index, 1) if s.sentence == mine - 1]
        before = [s for s in near if many(s) and (s.subject or self._between(s))]
        before = before or [s for s in near if self.words.lowers[s.first] in THEY]
        before = before or self._only_pair(near, mine)
        return self.discourse.together(before[-1]) if before else self._partners(near)

    def _only_pair(self, near: list[Seen], mine: int) -> list[Seen]:
        """ "Peru praised the two leaders. They …": the only several people of the sentence before."""
        people = [s for s in near if s.sentence == mine - 1 and len(self.discourse.together(s)) > 1]
        people = [s for s in people if all(party.kind == "person" for party in s.parties)]
        return people[:1] if len({self.discourse.together(s) for s in people}) == 1 else []

    def _owns_officers(self, index: int) -> bool:
        """ "Their defence ministers": those who serve the states of the two who were named."""
        noun = self.words.heads[index]
        several = self.words.deps[index] == "poss" and self.words.tags[noun] == "NNS"
        return several and self.words.lemmas[noun] in SERVANTS

    def _states_of(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """The states that people act for, where that is told of all of them."""
        states = tuple(self.pairs.side_of(party) for party in parties)
        return tuple(state for state in states if state) if all(states) else parties

    def _between(self, seen: Seen) -> bool:
        """ "A meeting between the two presidents. They …"."""
        words, head = self.words, seen.head
        people = all(party.kind == "person" for party in seen.parties)
        return people and words.deps[head] == "pobj" and words.lowers[words.heads[head]] == "between"

    def _partners(self, near: list[Seen]) -> tuple[Party, ...]:
        """ "X met Y. They …": a subject and whom it met."""
        words = self.words
        for seen in near:
            verb = words.heads[seen.head]
            if not seen.subject or words.lemmas[verb] not in RECIPROCAL:
                continue
            for other in near:
                above = words.heads[other.head]
                after = words.lowers[above] in ("with", "to") and words.heads[above] == verb
                if other.parties[0].kind == seen.parties[0].kind and (
                    (above == verb and words.deps[other.head] == "dobj") or after
                ):
                    return (*seen.parties, *other.parties)
        return ()

    def _impersonal(self, index: int) -> bool:
        words = self.words
        if words.lowers[index] != "it":
            return False
        verb = words.heads[index]
        if words.deps[index] == "expl" or words.lemmas[verb] not in self.rules.impersonal:
            return words.deps[index] == "expl"
        behind = range(verb + 1, min(verb + 1 + DISPOSED, len(words)))
        return not any(words.heads[i] == verb and words.lowers[i] in self.rules.dispositions for i in behind)

    def _first_person(self, taken: set[int]) -> Iterator[Draft]:
        quotations = Quotations(self.words, self.discourse, self.rules)
        for index, word in enumerate(self.words.lowers):
            if word in FIRST_PERSON and index not in taken and self.words.tags[index] in ("PRP", "PRP$"):
                parties = quotations.speaker(index)
                if parties:
                    yield Draft(index, index + 1, parties, "pronoun", "coref.speaker")


def _one_body(seen: Seen) -> bool:
    if len(seen.parties) != 1 or _one_person(seen):
        return False
    party = seen.parties[0]
    several = party.kind == "group" and party.name.islower() and party.name.endswith("s")
    return not several  # "the inspectors" are they


def _one_person(seen: Seen) -> bool:
    return len(seen.parties) == 1 and seen.parties[0].kind == "person"


def _genders(words: TokenLists, drafts: list[Draft], rules: ActorRules) -> tuple[set[str], set[str]]:
    """The names of those whom a title or given name tells to be a woman, and a man."""
    female: set[str] = set()
    male: set[str] = set()
    for draft in drafts:
        if draft.parties[0].kind == "person":
            name = draft.parties[0].name
            sex = gender_of(name, words.lowers[draft.first : draft.last], rules)
            if sex is not None:
                (female if sex == FEMALE else male).add(name)
    return female, male
