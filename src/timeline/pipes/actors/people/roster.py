"""The people of one document: one entry a person, with every way in which the document may write the name.

A surname gets the full name that its best mention has. Spellings of one name ("Kim Jong Un", "Kim Jong-un")
are one person; people of one surname stay apart, and a bare surname goes to the most mentioned of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from anyascii import anyascii

from timeline.models.actor import Party
from timeline.pipes.actors.people.name_descriptions import Written
from timeline.rulebook.actor_rules import ActorRules, actor_rules

ARTICLE = re.compile(r"\b(?:al|el|ul|as|ad|ash|ar)-(?=[a-z])")
"""The article of an Arabic name, which later mentions leave out."""
FUZZY_FAMILY = 88
FUZZY_GIVEN = 80
FUZZY_GIVEN_ASIAN = 91
"""Least likeness, of 100, of two spellings of one name within one document (rapidfuzz ratio): of family
names standing alone, of given names beside the same family name, and of given names such as Jong-un, where
one letter makes another person."""


CROWNED = frozenset(
    {"king", "queen", "emperor", "empress", "pope", "sultan", "prince", "princess", "crown prince"}
)
"""Titles before a given name, never a family name: "King Hussein" is not Saddam Hussein."""


@dataclass(slots=True)
class Person:
    """One person: written forms with counts, titles, states acted for; `full`: a full name was written.

    `home`: no words tell the state, since it is that of the text.
    """

    forms: Counter[str] = field(default_factory=Counter)
    titles: list[str] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    first_seen: int = 0
    full: bool = False
    home: bool = False

    @property
    def name(self) -> str:
        """The full name, in the commonest spelling; the longest of equals."""
        return max(self.forms, key=lambda form: (min(_own_words(form), 2), self.forms[form], len(form)))

    def party(self) -> Party:
        """The person as a party, with the state that most mentions give."""
        country = self.states.most_common(1)[0][0] if self.states else None
        return Party(name=self.name, kind="person", country=country)


def name_words(name: str) -> list[str]:
    """The words of a name in plain small letters: "Kim Jong-un" is kim, jongun, "al-Sabah" sabah."""
    plain = (
        ARTICLE.sub("", anyascii(name).lower())
        .replace("-", "")
        .replace(".", " ")
        .replace("'", "")
        .replace(",", " ")
    )
    return [word for word in plain.split() if word not in ("jr", "sr")]


def _own_words(name: str) -> int:
    """How many words a name has beside its particles: "van Mierlo" has one."""
    return sum(word not in actor_rules().particles for word in name_words(name))


class Roster:
    """Everyone whom a document names."""

    def __init__(self, rules: ActorRules) -> None:
        self.rules = rules
        self.people: list[Person] = []
        self._by_key: dict[str, Person] = {}
        self._by_ends: dict[tuple[str, str], Person] = {}
        self._by_part: dict[str, list[Person]] = defaultdict(list)
        self._answers: dict[tuple[str, str | None], Person | None] = {}
        self._by_start: dict[str, list[str]] = defaultdict(list)

    def add_all(self, written: Iterable[Written]) -> None:
        """Take in the names of a document: full names first, so that surnames find theirs."""
        names = list(written)
        for name in names:
            if len(name_words(name.name)) > 1:
                self._note(self._full(name), name)
        for name in names:
            if len(name_words(name.name)) == 1:
                self._note(self._search(name.name, name.title) or self._single(name), name)

    def _full(self, written: Written) -> Person:
        parts = name_words(written.name)
        ends = (parts[0], parts[-1])
        key = "".join(parts)
        person = self._by_key.get(key) or self._by_ends.get(ends) or self._within(parts) or self._alike(parts)
        if person is None:
            person = self._new(written)
            person.full = True
        self._by_key.setdefault(key, person)
        self._by_ends.setdefault(ends, person)
        for part in parts:
            self._index(part, person)
        return person

    def _index(self, part: str, person: Person) -> None:
        if len(part) > 5 and part not in self._by_part and len(self._by_start[part[:3]]) < 20:
            self._by_start[part[:3]].append(part)
        if person not in self._by_part[part]:
            self._by_part[part].append(person)

    def _within(self, parts: list[str]) -> Person | None:
        """The one person whose longer or shorter name begins or ends with the other: "Ali Mahdi"."""
        found = []
        for person in (*self._by_part.get(parts[0], ())[:20], *self._by_part.get(parts[-1], ())[:20]):
            other = name_words(person.name)
            short, long = sorted((parts, other), key=len)
            ends = short in (long[: len(short)], long[-len(short) :])
            if len(short) > 1 and len(long) > len(short) and ends and person not in found:
                found.append(person)
        return found[0] if len(found) == 1 else None

    def _alike(self, parts: list[str]) -> Person | None:
        """A person with the same family name whose other words are spelt nearly the same."""
        from rapidfuzz import fuzz  # noqa: PLC0415

        family_first = parts[0] in self.rules.family_first
        family, given = (parts[0], parts[1:]) if family_first else (parts[-1], parts[:-1])
        least = FUZZY_GIVEN_ASIAN if family_first else FUZZY_GIVEN
        short = self.rules.nicknames
        for person in self._by_part.get(family, ())[:20]:
            other = [word for word in name_words(person.name) if word != family]
            if other and given and short.get(other[0], other[0]) == short.get(given[0], given[0]):
                return person  # "Joe Biden" is Joseph R. Biden
            if len(other) == len(given) and fuzz.ratio("".join(other), "".join(given)) >= least:
                return person
        return None

    def _single(self, written: Written) -> Person:
        person = self._new(written)
        self._index(name_words(written.name)[-1], person)
        return person

    def _new(self, written: Written) -> Person:
        person = Person(first_seen=written.first)
        person.forms[self._styled(written)] = 0
        self.people.append(person)
        return person

    def _styled(self, written: Written) -> str:
        """The written name; a king or prince of one name keeps his rank ("King Hussein")."""
        royal = written.title in self.rules.royal and len(name_words(written.name)) == 1
        return f"{(written.title or '').title()} {written.name}" if royal else written.name

    def _note(self, person: Person, written: Written) -> None:
        person.mentions += 1
        if len(name_words(written.name)) > 1 or not person.full:
            person.forms[self._styled(written)] += 1
        if written.title and written.title not in person.titles:
            person.titles.append(written.title)
        state = written.state.name.country if written.state and written.state.name else None
        state = state or self.rules.office_states.get(written.title or "")
        if state:
            person.states[state] += 1

    def find(self, word: str, title: str | None = None) -> Person | None:
        """The person whom a single word names, or None; a title decides between people of one name."""
        key = (word, title)
        if key not in self._answers:
            self._answers[key] = self._search(word, title)
        return self._answers[key]

    def _search(self, word: str, title: str | None) -> Person | None:
        part = name_words(word)[-1] if name_words(word) else ""
        people = self._by_part.get(part) or self._by_part.get(self._near(part) or "", [])
        if not people:
            return None
        if title:
            titled = [p for p in people if any(title in known or known in title for known in p.titles)]
            if title in CROWNED:
                titled = titled or [p for p in people if name_words(p.name)[0] == part]
                return titled[0] if titled else None
            people = titled or people
        return max(people, key=lambda p: (self._stands_for(part, p), p.mentions, -p.first_seen))

    def _near(self, part: str) -> str | None:
        """A word of a known name that is spelt nearly as this one ("Zelensky", "Zelenskyy")."""
        if len(part) < 6:
            return None
        from rapidfuzz import fuzz  # noqa: PLC0415

        near = self._by_start.get(part[:3], ())
        return next((known for known in near if fuzz.ratio(known, part) >= FUZZY_FAMILY), None)

    def _stands_for(self, part: str, person: Person) -> int:
        """How well a word serves as the short form of a name: its family name best."""
        parts = name_words(person.name)
        family_first = parts[0] in self.rules.family_first
        if part == (parts[0] if family_first else parts[-1]):
            return 2
        return 1 if part in (parts[0], parts[-1]) else 0

    def full(self, name: str) -> Person | None:
        """The person of a full name, or None."""
        return self._by_key.get("".join(name_words(name)))
