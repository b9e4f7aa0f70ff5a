"""Offices told in one sentence and names in the next: "Peru's president flew to Rome. Anna Berg said …".

News that calls nobody twice by office and name tells first the one and then the other. Who is named without
an office, right before or behind an office without a name, holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.labels import SUBJECTS
from timeline.pipes.actors.coreference.definites import ROVING, holds_office
from timeline.pipes.actors.drafts import head_of
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.name_descriptions import Written
from timeline.pipes.actors.people.roster import Person, Roster
from timeline.pipes.actors.people.titles import Title
from timeline.rulebook.actor_rules import ActorRules

REACH = 2
"""How many sentences behind its office a name may stand."""
TOWNS = frozenset({"capital", "city", "seat"})
"""Kinds of names by which a state is told where it is at home: "told reporters in Lima"."""
GOALS = ("pobj", "dobj")
"""Labels of where somebody goes or whom he meets, so that it is not his own state."""
ANOTHER = frozenset({"him", "her", "himself", "herself", "counterpart"})
"""Beside a name these tell that the one spoken of before is another."""


class Introductions:
    """The names and offices of one document that stand without each other."""

    def __init__(
        self, words: TokenLists, known: Sequence[Known], written: Sequence[Written], rules: ActorRules
    ) -> None:
        self._words = words
        self._rules = rules
        self._goals = _states_by_sentence(words, (k for k in known if words.deps[k.last - 1] in GOALS))
        self._outright = _states_by_sentence(words, (k for k in known if k.name and k.name.kind not in TOWNS))
        self._of_another = _sentences_of_another(words)
        self._written = {name.first: name for name in written}

    def adopt(self, titles: Iterable[Title], roster: Roster) -> None:
        """Give those who are named without an office the one that stands without a name beside them."""
        for title in titles:
            if self._is_nameless(title) and not self._is_held(title, roster):
                free = [p for p in roster.people if p.full and not p.titles and not p.states]
                holder = self._named_before(title, free) or self._named_behind(title, free)
                if holder is not None:
                    holder.titles.append(title.text)
                    holder.states[self._country(title)] += 1

    def _country(self, title: Title) -> str:
        name = title.state.name if title.state is not None else None
        return (name.country if name is not None else None) or ""

    def _is_nameless(self, title: Title) -> bool:
        """Whether an office of one state, which one person holds, is a subject by itself."""
        office = title.text.split()[-1]
        several = title.plural or office in self._rules.anonymous | ROVING | self._rules.opposites
        beside = title.last in self._written or title.last + 1 in self._written
        if several or beside or not self._country(title):
            return False
        indefinite = self._words.lower(title.lead - 1) in ("a", "an", "some", "any", "another")
        return not indefinite and self._words.deps[head_of(title.first, title.last, self._words)] in SUBJECTS

    def _is_held(self, title: Title, roster: Roster) -> bool:
        """Whether someone is told to hold the office, for this state or for one that is not told."""
        country = self._country(title)
        unlike = (p for p in roster.people if not p.states or p.states[country])
        return any(holds_office(title, held, self._rules) for p in unlike for held in p.titles)

    def _named_behind(self, title: Title, free: Iterable[Person]) -> Person | None:
        """Who is the first to be named after the office, as the subject of a sentence that opens with it."""
        mine = self._sentence(title.first)
        later = [p for p in free if p.first_seen > title.last]
        first = min(later, key=lambda p: p.first_seen, default=None)
        if first is None or not 0 < self._sentence(first.first_seen) - mine <= REACH:
            return None
        return first if self._opens(first.first_seen) and self._fits(title, first.first_seen) else None

    def _named_before(self, title: Title, free: Iterable[Person]) -> Person | None:
        """Who alone is named in the sentence before, of which the office goes on to speak."""
        mine = self._sentence(title.first)
        near = [at for at in self._written if at < title.first and mine - self._sentence(at) == 1]
        if len(near) != 1 or not self._begins(title) or self._is_of_another(mine):
            return None
        found = [p for p in free if p.first_seen == near[0]]
        return found[0] if found and self._country(title) not in self._goals.get(mine - 1, set()) else None

    def _begins(self, title: Title) -> bool:
        """Whether "the Peruvian president" begins its sentence."""
        before = title.lead - 1
        return self._words.lower(before) == "the" and (
            before == 0 or self._sentence(before - 1) < self._sentence(title.first)
        )

    def _opens(self, first: int) -> bool:
        """Whether a name opens its sentence, as its subject."""
        opening = first == 0 or self._sentence(first - 1) < self._sentence(first)
        return opening and self._words.deps[self._written[first].last - 1] in SUBJECTS

    def _fits(self, title: Title, first: int) -> bool:
        """Whether nothing in the name's sentence tells of the office's holder or state as of another."""
        sentence = self._sentence(first)
        told = self._outright.get(sentence, set())
        return not self._is_of_another(sentence) and self._country(title) not in told

    def _is_of_another(self, sentence: int) -> bool:
        return sentence in self._of_another

    def _sentence(self, index: int) -> int:
        return self._words.sentences[index]


def _states_by_sentence(words: TokenLists, known: Iterable[Known]) -> dict[int, set[str]]:
    """The states that each sentence names."""
    found: dict[int, set[str]] = {}
    for match in known:
        if match.name is not None and match.name.country:
            found.setdefault(words.sentences[match.first], set()).add(match.name.country)
    return found


def _sentences_of_another(words: TokenLists) -> set[int]:
    return {
        number
        for number, lower, tag in zip(words.sentences, words.lowers, words.tags, strict=True)
        if lower in ANOTHER and tag != "PRP$"
    }
