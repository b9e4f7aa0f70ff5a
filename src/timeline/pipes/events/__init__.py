"""Triggers: the words that name an event, each with the rule that says so.

A rule names lemmas and phrases; which tokens they govern is read by `arguments`, whom those name by
`parties`. Of several rules that fit one word, the narrowest gives the type. The spans go into
`doc.spans["events"]` (label: type, id: rule), the carrying verb and the arguments into its attributes as
plain JSON; `read` gets the frames back from there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, SpanGroup

from timeline.grammar.arguments import read_noun, read_verb
from timeline.grammar.frames import Frame
from timeline.grammar.parsed import tokens_of
from timeline.grammar.parties import PartyIndex
from timeline.grammar.tokens import Token
from timeline.grammar.verbgroup import is_verb
from timeline.grammar.wording import Reach, any_phrase, forms, with_contents, words_of
from timeline.grammar.words.labels import NOUNS
from timeline.pipes.actors import read as read_actors
from timeline.pipes.events.asides import asides, is_other_verb, tells_nothing
from timeline.pipes.events.conditions import fits
from timeline.pipes.events.gapping import gapped
from timeline.pipes.events.meant_things import root_of, with_meant
from timeline.pipes.events.phrases import reach_of, words_after
from timeline.pipes.events.stand_ins import counted_out, followers, is_answer, repeated, stand_ins
from timeline.pipes.events.successors import next_in_turn, successions
from timeline.pipes.events.trigger import Trigger
from timeline.rulebook.book import EventRule, EventType, RuleBook

__all__ = ["KEY", "Triggers", "read"]

KEY = "events"
SKIPPED_LABELS = ("compound", "nmod")
HOSTILE = frozenset({"oppose", "force"})
"""Families of acts that are answered in kind."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One trigger phrase of a rule, and its rank: how narrow the rule is, then its weight."""

    words: tuple[str, ...]
    kind: EventType
    rule: EventRule
    rank: tuple[int, float]


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
        absorbed |= set(asides(found))
        kept = [trigger for trigger in found if trigger.frame.trigger.i not in absorbed]
        sentences = {i: number for number, sent in enumerate(doc.sents) for i in range(sent.start, sent.end)}
        more = [*_pointed_to(doc, kept, sentences), *_repeated(doc, kept, sentences)]
        more += _on_later_dates([*kept, *more], parties)
        more += _next_in_turn(doc, kept, parties)
        told_better = {trigger.frame.trigger.i for trigger in more}
        kept = [trigger for trigger in kept if trigger.frame.trigger.i not in told_better]
        return sorted([*kept, *more], key=lambda trigger: trigger.frame.trigger.i)

    def frame(self, token: Token) -> Frame:
        """The arguments of a trigger token, as the rules see them."""
        if is_verb(token) and token.pos_ != "NOUN":
            return with_meant(read_verb(token))
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
        near = words_after(token) if is_verb(token) and any(len(p.words) > 1 for p in patterns) else None
        return [(p, reach) for p in patterns if (reach := reach_of(token, p.words, near))]

    def _patterns(self, token: Token) -> list[Pattern]:
        """The patterns that have the word for their head, the narrowest first."""
        if is_verb(token):
            patterns = [] if tells_nothing(token) else self._verbs.get(token.lemma_.lower(), [])
            return [p for p in patterns if len(p.words) > 1] if is_other_verb(token) else patterns
        if token.pos_ in NOUNS and token.dep_ not in SKIPPED_LABELS:
            return _ranked(pattern for form in forms(token) for pattern in self._nouns.get(form, ()))
        return []


def _pointed_to(doc: Doc, found: Sequence[Trigger], sentences: Mapping[int, int]) -> Iterator[Trigger]:
    """What "those of June 9" points to, as an event of its own."""
    named = {t.frame.trigger.i: t for t in found if t.frame.trigger.pos_ in NOUNS}
    frames = {i: trigger.frame for i, trigger in named.items()}
    for word, noun, frame in stand_ins(sentences, frames, tokens_of(doc)):
        if word.i not in named:
            yield Trigger(named[noun.i].kind, named[noun.i].rule, frame, word.i, word.i)
    told = {t.frame.trigger.i: t for t in found}
    frames = {i: trigger.frame for i, trigger in told.items()}
    for word, event, frame in counted_out(sentences, frames, tokens_of(doc)):
        yield Trigger(told[event.i].kind, told[event.i].rule, frame, word.i, word.i)


def _repeated(doc: Doc, found: Sequence[Trigger], sentences: Mapping[int, int]) -> Iterator[Trigger]:
    """ "Peru cut its ties on Monday. Mali followed suit": one more act of the kind."""
    named = {t.frame.trigger.i: t for t in found}
    frames = {i: trigger.frame for i, trigger in named.items()}
    for verb, last, before in followers(sentences, frames, tokens_of(doc)):
        act = named[before]
        if is_answer(verb) and act.kind.family not in HOSTILE:
            continue
        yield Trigger(act.kind, act.rule, repeated(verb, act.frame), verb.i, last.i)


def _on_later_dates(found: Sequence[Trigger], parties: PartyIndex) -> Iterator[Trigger]:
    """ "Freed two on Monday and three on Thursday": the same act again, if its rule has such an object."""
    named = {t.frame.trigger.i: t for t in found}
    frames = {i: trigger.frame for i, trigger in named.items()}
    for at, thing, frame in gapped(frames):
        act = named[at]
        if fits(act.rule, replace(frame, trigger=act.frame.trigger), parties):
            yield Trigger(act.kind, act.rule, frame, thing.i, thing.i)


def _next_in_turn(doc: Doc, found: Sequence[Trigger], parties: PartyIndex) -> Iterator[Trigger]:
    """ "Peru cut its ties on Monday, followed a day later by Mali": the same act, if its rule lets it."""
    named = {t.frame.trigger.i: t for t in found}
    frames = {i: trigger.frame for i, trigger in named.items()}
    for verb, at in successions(frames, tokens_of(doc)):
        act = named[at]
        confers = "conferring" in act.kind.traits_for(act.rule)
        frame = next_in_turn(verb, act.frame, parties, moves=act.kind.moves, confers=confers)
        if frame is not None and fits(act.rule, replace(frame, trigger=act.frame.trigger), parties):
            yield Trigger(act.kind, act.rule, frame, verb.i, verb.i)


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
    """What belongs to the name: the object, or the subject that the rule asks for ("the pact lapsed").

    So does what fills the other slots that it asks for ("pulled out of the accord"); not what a pronoun
    points to, which is another verb's ("carried an invitation, and they accepted it").
    """
    frame, rule = trigger.frame, trigger.rule
    own = [*(frame.get("object") or frame.get("of")), *(frame.get("subject") if rule.subject else ())]
    for token in (*(t for t in own if not _is_elsewhere(t, frame.trigger)), *_asked_for(rule, frame)):
        yield from with_contents(token)
    yield from (token for token in frame.get("for") if token.lemma_ in PRETEXTS)


def _is_elsewhere(thing: Token, trigger: Token) -> bool:
    """Whether a thing stands in another sentence, or before the verb as the object of another one.

    So does the subject of another one, which the verb goes on from ("talks began in April but stalled").
    """
    if root_of(thing) is not root_of(trigger):
        return True
    if trigger.dep_ == "conj" and thing.dep_ == "nsubj" and thing.head.i == trigger.head.i:
        return True
    return is_verb(trigger) and thing.dep_ == "dobj" and thing.head.i != trigger.i and thing.i < trigger.i


def _asked_for(rule: EventRule, frame: Frame) -> Iterator[Token]:
    """What fills a slot with one of the words that the rule asks for there."""
    for slot, words in (*rule.needs.items(), *rule.needs_one.items()):
        yield from (token for token in frame.get(slot) if any_phrase((token,), words))


def _pattern(phrase: str, kind: EventType, rule: EventRule) -> Pattern:
    words = words_of(phrase)
    return Pattern(words, kind, rule, (rule.specificity() + len(words), rule.weight))


def _index(patterns: Iterable[Pattern], *, head: int) -> dict[str, list[Pattern]]:
    index: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        index[pattern.words[head]].append(pattern)
    return {word: _ranked(found) for word, found in index.items()}


def _ranked(patterns: Iterable[Pattern]) -> list[Pattern]:
    return sorted(patterns, key=lambda pattern: pattern.rank, reverse=True)
