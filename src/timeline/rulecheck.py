"""Runs the examples of rules: does each one match where it says, and each counter-example stay silent?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar.parsed import tokens_of

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.pipes.events import Triggers
    from timeline.pipes.events.trigger import Trigger
    from timeline.rulebook.book import EventRule, EventType, RuleBook


@dataclass(frozen=True, slots=True)
class Finding:
    """One example that did not come out as written, and why, in words."""

    rule: str
    example: str
    problem: str


def check(book: RuleBook, nlp: Language, types: Iterable[str] | None = None) -> list[Finding]:
    """Run every example and counter-example of the book (or of some types); gives what went wrong."""
    from timeline.pipes.events import Triggers  # noqa: PLC0415

    triggers = Triggers(book)
    wanted = None if types is None else set(types)
    chosen = [(k, r) for k, r in book.rules() if wanted is None or k.id in wanted]
    return [finding for kind, rule in chosen for finding in _check_rule(kind, rule, triggers, nlp)]


def _check_rule(kind: EventType, rule: EventRule, triggers: Triggers, nlp: Language) -> Iterator[Finding]:
    for example in rule.examples:
        if problem := problem_of(example, kind, triggers, nlp):
            yield Finding(rule.id, example, problem)
    for example in rule.counter_examples:
        if matches(example, rule, triggers, nlp):
            yield Finding(rule.id, example, "the counter-example matches")


def matches(text: str, rule: EventRule, triggers: Triggers, nlp: Language) -> bool:
    """Whether the rule finds a trigger in a text: for a counter-example it must not."""
    return any(t.rule.id == rule.id for t in _find(text, triggers, nlp))


def problem_of(example: str, kind: EventType, triggers: Triggers, nlp: Language) -> str | None:
    """Why the word in [brackets] is not taken as an event of the type, in words; None where it is."""
    start = example.index("[")
    text = example.replace("[", "").replace("]", "")
    found = _find(text, triggers, nlp)
    doc = nlp.make_doc(text)
    here = [t for t in found if t.frame.trigger.idx <= start < t.frame.trigger.idx + len(t.frame.trigger)]
    here += [t for t in found if t not in here and doc[t.first].idx == start]
    if any(t.kind.id == kind.id for t in here):
        return None
    if here:
        return f"the word is taken as {here[0].kind.id} by rule {here[0].rule.id}"
    if found:
        return "found elsewhere: " + ", ".join(f"{t.frame.trigger.text} ({t.rule.id})" for t in found)
    return _why_silent(text, start, triggers, nlp)


def _find(text: str, triggers: Triggers, nlp: Language) -> list[Trigger]:
    return triggers.find(nlp(text))


def _why_silent(text: str, start: int, triggers: Triggers, nlp: Language) -> str:
    token = next(t for t in tokens_of(nlp(text)) if t.idx <= start < t.idx + max(len(t), 1))
    slots = {slot: [t.text for t in tokens] for slot, tokens in triggers.frame(token).slots.items()}
    return (
        f"nothing matches; {token.text!r} is read as {token.pos_} with lemma {token.lemma_.lower()!r}, "
        f"its arguments as {slots or 'none'}"
    )
