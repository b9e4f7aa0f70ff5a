"""The spaCy component for names: who is mentioned where, by which words, standing for whom.

`find` reads a document and returns its mentions; `actors` is the component, which keeps them in
`doc.spans["actors"]`; `read` gets them back from there. The year of the article, which decides names such as
Bonn or Leningrad, is read from `doc.user_data["timeline.year"]` (int or None).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from timeline.grammar.token_lists import TokenLists, token_lists
from timeline.grammar.words.labels import SUBJECTS
from timeline.models.actor import ActorMention, Form
from timeline.pipes.actors.coreference.definites import adopt_home, adopt_states
from timeline.pipes.actors.coreference.introductions import Introductions
from timeline.pipes.actors.coreference.resolver import Resolver
from timeline.pipes.actors.drafts import Draft, finish, without_overlap
from timeline.pipes.actors.groups.group_mentions import bodies, companies, fighters, governments
from timeline.pipes.actors.groups.seated_organs import seated_organs
from timeline.pipes.actors.groups.state_mentions import state_mentions
from timeline.pipes.actors.known_names import covered, known_names
from timeline.pipes.actors.people.double_titles import joined
from timeline.pipes.actors.people.headline_names import cut_to_surnames
from timeline.pipes.actors.people.name_descriptions import Written
from timeline.pipes.actors.people.namesakes import kept_apart
from timeline.pipes.actors.people.person_evidence import believable
from timeline.pipes.actors.people.person_names import NameFinder
from timeline.pipes.actors.people.roster import Roster, name_words
from timeline.pipes.actors.people.titles import find_titles
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.book import RuleBook
from timeline.rulebook.gazetteer import in_force, named_by

__all__ = ["YEAR", "Actors", "actors", "find", "read"]

KEY = "actors"
YEAR = "timeline.year"
FINITE = ("VBZ", "VBD", "MD")
NOUN_LABELS = ("pobj", "dobj", "nsubj", "nsubjpass", "poss")


def find(doc: Doc) -> tuple[ActorMention, ...]:
    """All mentions of parties in text order; their spans do not overlap. Linear in the length of the text."""
    rules = actor_rules()
    words = token_lists(doc)
    known = known_names(words, in_force(), doc.user_data.get(YEAR), rules)
    inside = covered(known)
    titles = joined(words, find_titles(words, known, inside, rules))
    finder = NameFinder(words, known, inside, titles, rules)
    written = believable(words, cut_to_surnames(words, finder.find(titles), rules), rules)
    written = kept_apart(words, written, rules)
    roster = Roster(rules)
    roster.add_all(written)
    adopt_states(titles, roster, rules, words)
    Introductions(words, known, written, rules).adopt(titles, roster)
    adopt_home(roster, known)
    people = [*_people(written, roster), *_short_names(words, written, inside, roster)]
    drafts = without_overlap(
        [
            *companies(words, people, rules),
            *governments(words, inside, people),
            *people,
            *fighters(words, known, rules),
            *seated_organs(words, known, rules),
            *sorted(state_mentions(words, known, rules), key=_length, reverse=True),
            *bodies(words, known, inside, rules),
        ],
        words,
    )
    further = Resolver(words, drafts, titles, roster, rules).resolve(known, inside)
    firm = [draft for draft in drafts if draft.basis.startswith(("person", "group.company"))]
    return tuple(finish(draft, words) for draft in without_overlap([*firm, *further, *drafts], words))


def _people(written: list[Written], roster: Roster) -> Iterator[Draft]:
    for name in written:
        person = (
            roster.find(name.name, name.title) if len(name_words(name.name)) == 1 else roster.full(name.name)
        )
        if person is None:
            continue
        form: Form = "surname" if len(name_words(name.name)) < len(name_words(person.name)) else "name"
        yield Draft(name.lead, name.last, (person.party(),), form, name.basis, title=name.title)


def _short_names(
    words: TokenLists, written: list[Written], inside: set[int], roster: Roster
) -> Iterator[Draft]:
    done = {index for name in written for index in range(name.lead, name.last)} | inside
    for index, text in enumerate(words.texts):
        if index in done or not text[0].isupper() or not _may_name(words, index):
            continue
        person = roster.find(text)
        if person is not None:
            yield Draft(index, index + 1, (person.party(),), "surname", "person.surname")


def _may_name(words: TokenLists, index: int) -> bool:
    """Whether a capital word can be a surname: a noun, or a verb that stands as one.

    The tagger takes "Begin" and "Trump" for verbs; before a finite verb or after a preposition they are none.
    """
    if words.tags[index][:2] in ("NN", "JJ") or words.deps[index] in SUBJECTS:
        return True
    following = words.tags[index + 1] if index + 1 < len(words) else ""
    return words.tags[index] == "VB" and (following in FINITE or words.deps[index] in NOUN_LABELS)


def _length(draft: Draft) -> int:
    return draft.last - draft.first


def actors(doc: Doc) -> Doc:
    """The component: keeps the mentions of a document in `doc.spans["actors"]`.

    Each span has the kind of the party as its label and the basis as its id; all fields are kept as plain
    JSON in the attributes of the span group.
    """
    mentions = find(doc)
    spans = [Span(doc, *mention.tokens, label=mention.kind, span_id=mention.basis) for mention in mentions]
    attributes: dict[str, Any] = {"mentions": [mention.model_dump(mode="json") for mention in mentions]}
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans, attrs=attributes)
    return doc


class Actors:
    """The component by a rule book, whose tables of names are in force while it reads."""

    def __init__(self, book: RuleBook) -> None:
        self._tables = book.tables

    def __call__(self, doc: Doc) -> Doc:
        """Find the names of a document."""
        with named_by(self._tables):
            return actors(doc)


def read(doc: Doc) -> tuple[ActorMention, ...]:
    """The mentions that `actors` has kept in a document; none where it has not run."""
    if KEY not in doc.spans:
        return ()
    return tuple(ActorMention.model_validate(fields) for fields in doc.spans[KEY].attrs["mentions"])
