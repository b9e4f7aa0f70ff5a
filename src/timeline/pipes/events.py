"""Triggers: the words that name an event, each with the rule that says so.

A rule names lemmas and phrases; which tokens they govern is read by `arguments`, whom those name by
`parties`. Of several rules that fit one word, the narrowest gives the type. The spans go into
`doc.spans["events"]` (label: type, id: rule), the carrying verb and the arguments into its attributes as
plain JSON; `read` gets the frames back from there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, SpanGroup

from timeline.arguments import QUANTITIES, Frame, read_noun, read_verb
from timeline.clauses import with_conjuncts
from timeline.parties import PartyIndex
from timeline.pipes.actors import read as read_actors
from timeline.rulebook import EventRule, EventType, RuleBook, Slot
from timeline.tokens import Token, tokens_of
from timeline.verbgroup import is_verb

KEY = "events"
KINDS = frozenset({"person", "country", "organization", "group", "any", "none", "place", "thing"})
PRONOUNS = frozenset({"he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "who", "whom", "it"})
MAY_BE = frozenset({"person", "organization"})
NOUN_TAGS = ("NOUN", "PROPN")
SKIPPED_LABELS = ("compound", "nmod")
CUTS = re.compile(r"(-|'s\b|'(?!\w))")
OF_TIME = frozenset({"on", "in", "at", "by", "for"})
"""Prepositions that may begin a date: they belong to a verb only right after it ("called on Serbia")."""
ANYTHING = "*"
AUXILIARIES = ("aux", "auxpass")
TITLE_LABELS = ("compound", "nmod", "appos")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One trigger phrase of a rule, and its rank: how narrow the rule is, then its weight."""

    words: tuple[str, ...]
    kind: EventType
    rule: EventRule
    rank: tuple[int, float]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in a document: the rule that fits, the frame of arguments, the words."""

    kind: EventType
    rule: EventRule
    frame: Frame
    first: int
    last: int


class Triggers:
    """The spaCy component: finds triggers by the rule book it was given."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self._light = frozenset(book.light_verbs)
        verbs = (_pattern(w, k, r) for k, r in book.rules() for w in r.verbs)
        nouns = (_pattern(w, k, r) for k, r in book.rules() for w in r.nouns)
        self._verbs = _index(verbs, head=0)
        self._nouns = _index(nouns, head=-1)

    def __call__(self, doc: Doc) -> Doc:
        """Find the triggers and store them in `doc.spans`."""
        found = self.find(doc)
        spans = [Span(doc, t.first, t.last + 1, label=t.kind.id, span_id=t.rule.id) for t in found]
        verbs = [t.frame.verb.i if t.frame.verb is not None else -1 for t in found]
        heads = [t.frame.trigger.i for t in found]
        slots = [_numbers(t.frame) for t in found]
        attrs = {"verbs": verbs, "heads": heads, "slots": slots}
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans, attrs=attrs)
        return doc

    def find(self, doc: Doc) -> list[Trigger]:
        """The triggers of a document, in text order, one per word."""
        parties = PartyIndex(doc, read_actors(doc))
        found = [
            trigger for token in tokens_of(doc) if (trigger := self._trigger(token, parties)) is not None
        ]
        absorbed = {t.i for trigger in found if trigger.rule.absorbs for t in _named_with(trigger)}
        return [trigger for trigger in found if trigger.frame.trigger.i not in absorbed]

    def frame(self, token: Token) -> Frame:
        """The arguments of a trigger token, as the rules see them."""
        if is_verb(token) and token.pos_ != "NOUN":
            return read_verb(token)
        return read_noun(token, self._light)

    def _trigger(self, token: Token, parties: PartyIndex) -> Trigger | None:
        standing = self._standing(token)
        if not standing:
            return None
        frame = self.frame(token)
        fitting = ((p, reach) for p, reach in standing if fits(p.rule, frame, parties))
        pattern, reach = next(fitting, (None, (0, 0)))
        return None if pattern is None else Trigger(pattern.kind, pattern.rule, frame, *reach)

    def _standing(self, token: Token) -> list[tuple[Pattern, Reach]]:
        """The patterns whose words stand there, the narrowest first."""
        patterns = self._patterns(token)
        near = _words_after(token) if is_verb(token) and any(len(p.words) > 1 for p in patterns) else None
        return [(p, reach) for p in patterns if (reach := _reach(token, p.words, near))]

    def _patterns(self, token: Token) -> list[Pattern]:
        """The patterns that have the word for their head, the narrowest first."""
        if is_verb(token):
            # "the jailed pastor", "a threatening letter" describe; they do not tell what happened.
            describes = token.dep_ == "amod" and token.i < token.head.i
            return [] if describes else self._verbs.get(token.lemma_.lower(), [])
        if token.pos_ in NOUN_TAGS and token.dep_ not in SKIPPED_LABELS:
            return _ranked(pattern for form in _forms(token) for pattern in self._nouns.get(form, ()))
        return []


def read(doc: Doc) -> list[Frame]:
    """The frames of the triggers that the component has kept in a document, in text order."""
    attrs, tokens = doc.spans[KEY].attrs, tokens_of(doc)
    kept = zip(attrs["heads"], attrs["verbs"], attrs["slots"], strict=True)
    return [
        Frame(
            tokens[head],
            tokens[verb] if verb >= 0 else None,
            {slot: tuple(tokens[i] for i in filling) for slot, filling in slots.items()},
        )
        for head, verb, slots in kept
    ]


def _numbers(frame: Frame) -> dict[str, list[int]]:
    """The slots of a frame by the indices of their tokens."""
    return {slot: [token.i for token in tokens] for slot, tokens in frame.slots.items()}


PRETEXTS = frozenset({"consultation", "discussion"})
"""What an ambassador is recalled for: no talks."""


def _named_with(trigger: Trigger) -> Iterator[Token]:
    """What belongs to the name: the object, or the subject that the rule asks for ("the pact lapsed")."""
    frame, rule = trigger.frame, trigger.rule
    objects = frame.get("object") or frame.get("of")
    for token in objects or (frame.get("subject") if rule.subject else ()):
        yield from _with_contents(token)
    yield from (token for token in frame.get("for") if token.lemma_ in PRETEXTS)


def _pattern(phrase: str, kind: EventType, rule: EventRule) -> Pattern:
    words = words_of(phrase)
    return Pattern(words, kind, rule, (rule.specificity() + len(words), rule.weight))


@cache
def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of a rule: the parser cuts at hyphens and apostrophes ("cease-fire")."""
    return tuple(CUTS.sub(r" \1 ", phrase).split())


Reach = tuple[int, int]
"""First and last token index of a phrase."""


def phrase_at(head: Token, words: tuple[str, ...]) -> Reach | None:
    """Where a noun's phrase stands that ends with its head, or None."""
    start = head.i - len(words) + 1
    if start < 0 or not all(_is_word(head.doc[start + k], w) for k, w in enumerate(words[:-1])):
        return None
    return start, head.i


def _reach(head: Token, words: tuple[str, ...], after: Mapping[str, list[int]] | None) -> Reach | None:
    """Where a trigger phrase stands around its head; `after` are the words that a verb may be joined with."""
    if len(words) == 1:
        return head.i, head.i
    return phrase_at(head, words) if after is None else _verb_reach(head, words[1:], after)


def _verb_reach(head: Token, rest: tuple[str, ...], after: Mapping[str, list[int]]) -> Reach | None:
    last = head.i
    for word in rest:
        places = after.get(word, [])
        if word in OF_TIME:
            places = [i for i in places if i == last + 1]
        if not places:
            return None
        last += last + 1 in places
    return head.i, last


def _words_after(verb: Token) -> dict[str, list[int]]:
    """The forms of the words that a verb's phrase may have, with their places.

    Particles, prepositions and objects in any place below it, and the words right behind it wherever the
    parser hangs them ("cut short her trip").
    """
    deeper = (g for c in verb.children if c.dep_ in ("prep", "prt", "advmod") for g in c.children)
    beside = verb.doc[verb.i + 1 : verb.i + 3]
    found: dict[str, list[int]] = defaultdict(list)
    for token in (*beside, *verb.children, *deeper):
        if token.i > verb.i:
            for form in _forms(token):
                found[form].append(token.i)
    return found


def fits(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    """Whether a trigger's arguments meet every condition of a rule."""
    return (
        _fits_objects(rule, frame, parties)
        and _fits_agents(rule, frame, parties)
        and (not rule.modifier or _modified(frame.trigger, rule.modifier))
        and not _modified(frame.trigger, rule.modifier_not)
        and _fits_slots(rule, frame, parties)
    )


def _fits_objects(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    objects = frame.get("object") or frame.get("of")
    return (
        (not rule.object or _any_phrase(objects, rule.object))
        and not _any_phrase(objects, rule.object_not)
        and (not rule.object_kind or _any_kind(objects, rule.object_kind, parties))
        and (not rule.counterpart or _any_titled(frame.get("object") or frame.get("with"), rule.counterpart))
    )


def _fits_agents(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    agents = frame.get("subject") or frame.get("possessive") or frame.get("by")
    return (
        (not rule.subject or _any_titled(agents, rule.subject))
        and not _any_phrase(agents, rule.subject_not)
        and (not rule.subject_kind or not agents or _any_kind(agents, rule.subject_kind, parties))
    )


def _fits_slots(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    def stands(slot: Slot, words: tuple[str, ...]) -> bool:
        return _stands(frame.get(slot), words, parties)

    return (
        all(stands(slot, words) for slot, words in rule.needs.items())
        and (not rule.needs_one or any(stands(slot, words) for slot, words in rule.needs_one.items()))
        and not any(stands(slot, words) for slot, words in rule.forbids.items())
    )


def _stands(heads: Sequence[Token], words: tuple[str, ...], parties: PartyIndex) -> bool:
    if ANYTHING in words or not heads:
        return bool(heads)
    kinds = tuple(w for w in words if w in KINDS)
    return (bool(kinds) and _any_kind(heads, kinds, parties)) or _any_phrase(heads, words)


def _any_kind(tokens: Iterable[Token], kinds: Iterable[str], parties: PartyIndex) -> bool:
    wanted = frozenset(kinds)
    return any(_kinds(token, parties) & wanted for token in tokens)


def _kinds(token: Token, parties: PartyIndex) -> frozenset[str]:
    """The kinds of a noun phrase; a name or pronoun that nothing explains may be a person or a body."""
    name = token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON", "ORG", "NORP")
    if (name or token.lower_ in PRONOUNS) and not parties.named_by(token) and not parties.is_place(token):
        return parties.kinds(token) | MAY_BE
    return parties.kinds(token)


def _any_phrase(tokens: Sequence[Token], phrases: tuple[str, ...]) -> bool:
    """Whether one of the heads, or what it portions out ("a series of missiles"), is one of the phrases."""
    if not phrases or not tokens:
        return False
    index = _by_head(phrases)
    return any(
        _is_phrase(head, words)
        for token in tokens
        for head in _with_contents(token)
        for form in (*_forms(head), ANYTHING)
        for words in index.get(form, ())
    )


@cache
def _by_head(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by the word that a head must be, infinitives under "*"."""
    index: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in map(words_of, phrases):
        index[words[_head_of(words)]].append(words)
    return dict(index)


def _head_of(words: tuple[str, ...]) -> int:
    """A phrase ends with its head, but "heads of state" begins with it."""
    return words.index("of", 1) - 1 if "of" in words[1:] else len(words) - 1


def _is_phrase(head: Token, words: tuple[str, ...]) -> bool:
    """Whether the words stand around their head; "to *" is an infinitive."""
    if words[-1] == ANYTHING:
        return any(c.dep_ in AUXILIARIES and c.lower_ == words[0] for c in head.children)
    if len(words) == 1:
        return True
    start = head.i - _head_of(words)
    inside = start >= 0 and start + len(words) <= len(head.doc)
    return inside and all(_is_word(head.doc[start + k], word) for k, word in enumerate(words))


def _any_titled(tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    """Whether a head, a title before it or an apposition to it is one of the words."""
    heads = [t for token in tokens for t in _with_contents(token)]
    titles = [c for t in heads for c in t.children if c.dep_ in TITLE_LABELS]
    return _any_phrase((*heads, *titles), words)


def _with_contents(token: Token) -> Iterator[Token]:
    yield token
    if token.lemma_.lower() not in QUANTITIES and token.pos_ != "NUM":
        return
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "of":
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    yield from with_conjuncts(inner)


def _modified(trigger: Token, words: tuple[str, ...]) -> bool:
    if not words:
        return False
    described = (c for c in trigger.children if c.dep_ not in ("punct", "det"))
    modifiers = [t for c in described for t in (c, *c.children) if t.i < trigger.i]
    after = [c for c in trigger.children if c.dep_ in ("advmod", "prt")]
    return any(_is_word(t, w) for t in (*modifiers, *after) for w in words)


def _is_word(token: Token, word: str) -> bool:
    return word in _forms(token)


def _forms(token: Token) -> tuple[str, ...]:
    """The forms under which rules may name a word: as it stands, its lemma, the singular of a name.

    The lemma of a plural written as a name ("Americans", "Sanctions" in a headline) keeps its ending.
    """
    lower, lemma = token.lower_, token.lemma_.lower()
    forms = (lower,) if lemma == lower else (lower, lemma)
    plural = lower.endswith("s") and not lower.endswith("ss") and token.pos_ == "PROPN"
    return (*forms, lower[:-1]) if (plural or token.tag_ == "NNPS") and lower[:-1] != lemma else forms


def _index(patterns: Iterable[Pattern], *, head: int) -> dict[str, list[Pattern]]:
    index: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        index[pattern.words[head]].append(pattern)
    return {word: _ranked(found) for word, found in index.items()}


def _ranked(patterns: Iterable[Pattern]) -> list[Pattern]:
    return sorted(patterns, key=lambda pattern: pattern.rank, reverse=True)
