"""`timeline explain`: what matched in a sentence, by which rules, and why each date went where it did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options
from timeline.cli.console import emit
from timeline.cli.inputs import STDIN, stdin

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.linking.choice import Choice
    from timeline.linking.context import Context
    from timeline.models import TimeExpression, Timeline
    from timeline.models.mention import EventMention
    from timeline.rulebook.book import EventRule, RuleBook

EXAMPLES = """Examples:\n
  timeline explain "The envoy handed over the letter on Monday." --published 2018-09-10\n
  timeline explain "The king knighted the envoy in May 1912." --rules my-rules/"""

_LONGEST_PATH = 256


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence, or a few; - for stdin.")],
    published: options.Published = None,
    rules: options.Rules = None,
    model: options.Model = None,
    day_first: options.DayFirst = None,
    config: options.Config = None,
) -> None:
    """Explain what is read in TEXT: times, events, rules, and the points that gave each event its date."""
    from timeline.extraction import context_of, extract_article, read_document
    from timeline.ingest import article_from_text
    from timeline.linking.choice import link
    from timeline.linking.discourse import fill
    from timeline.pipeline import load
    from timeline.rulebook.book import load_rules

    options.check_date(published, day_first)
    words = _words(text)
    book = load_rules(rules)
    article = article_from_text(words, published=published, day_first=day_first)
    nlp = load(model, rules=rules)
    doc = read_document(article, nlp, book)
    context = context_of(doc, article, book)
    lines = [
        *_times(context.times),
        *_events(fill(link(context), context), context),
        *_silent(doc, context.mentions, book),
        *_entries(extract_article(article, nlp=nlp, rules=rules, include_undated=True)),
    ]
    emit("\n".join(lines))


def _words(text: str) -> str:
    """The words to be explained. Ends with a usage error for none, and for the name of a file."""
    if text == STDIN:
        from timeline.ingest.decoding import decode

        return decode(stdin().read(), "stdin").text
    if not text.strip():
        raise typer.BadParameter("holds no words", param_hint="TEXT")
    if "\n" not in text and len(text) < _LONGEST_PATH and Path(text).is_file():
        raise typer.BadParameter(f"is a file; write: timeline explain - < {text}", param_hint="TEXT")
    return text


def _times(times: Sequence[TimeExpression]) -> Iterator[str]:
    yield "Times" if times else "Times: none"
    for time in times:
        yield f"  {time.text!r}: {time.timex3_type} {time.timex3_value}, by rule {time.rule}"
        date = time.date
        if date is None:
            yield "    has no date of its own" + ("" if time.offset is None else ": it counts from an event")
            continue
        days = str(date.earliest) if date.earliest == date.latest else f"{date.earliest} to {date.latest}"
        anchor = f", counted from {date.anchor}" if date.anchor else ""
        implied = f"; not said: {', '.join(date.implied)}" if date.implied else ""
        yield f"    {date.edtf} ({days}), {date.basis}{anchor}{implied}"


def _events(choices: Sequence[Choice], context: Context) -> Iterator[str]:
    yield ""
    yield "Events" if choices else "Events: no rule matches"
    for choice in choices:
        yield from _event(choice.mention)
        yield from _dating(choice, context)


def _event(mention: EventMention) -> Iterator[str]:
    yield f"  {mention.trigger!r}: {mention.type}, {mention.status}"
    yield f"    rules: {mention.rule}, {mention.status_rule}"
    for argument in mention.arguments:
        kind = f"{argument.kind}, {argument.country}" if argument.country else argument.kind
        yield f"    {argument.role}: {argument.name} ({kind}), the {argument.slot} {argument.mention!r}"
    if not mention.arguments and mention.party:
        yield "    no party is named with it: it makes no entry of its own"
    if mention.place:
        yield f"    place: {mention.place.name}, from {mention.place.mention!r}"
    if mention.speaker:
        yield f"    told by: {mention.speaker.name}"


def _dating(choice: Choice, context: Context) -> Iterator[str]:
    from timeline.linking.weighing import THRESHOLD, explain

    if choice.date is None:
        yield f"    date: none; no time reaches {THRESHOLD} points"
    else:
        yield f"    date: {choice.date.edtf}, from {choice.date.text!r}"
    for time, score, steps in explain(choice.mention, context):
        reasons = "; ".join(f"{step.points:+d} {step.reason}" for step in steps)
        yield f"      {time.text!r} has {score} points: {reasons}"
    if not choice.mention.candidates:
        yield from (f"      {step.reason}" for step in choice.reasons)


def _silent(doc: Doc, mentions: Sequence[EventMention], book: RuleBook) -> Iterator[str]:
    """The words that rules know and that name no event here, and what each rule misses."""
    from timeline.grammar.parsed import tokens_of
    from timeline.grammar.parties import PartyIndex
    from timeline.pipes.actors import read
    from timeline.pipes.events import Triggers
    from timeline.rulewords import unmet

    triggers, parties, known = Triggers(book), PartyIndex(doc, read(doc)), _rules_by_head(book)
    taken = {offset for mention in mentions for offset in range(*mention.trigger_span)}
    for token in tokens_of(doc):
        rules = known.get(token.lemma_.lower(), ())
        if not rules or token.idx in taken or token.pos_ not in ("VERB", "NOUN", "PROPN", "ADJ"):
            continue
        yield f"  {token.text!r} names no event here; it is read as {token.pos_}"
        for rule in rules:
            reasons = list(unmet(rule, triggers.frame(token), parties))
            yield f"    {rule.id}: {'; '.join(reasons) or 'its words stand apart, or name another event'}"


def _rules_by_head(book: RuleBook) -> dict[str, list[EventRule]]:
    """The rules by the head of their triggers: a verb phrase begins with it, a noun phrase ends with it."""
    found: dict[str, list[EventRule]] = {}
    for _, rule in book.rules():
        heads = {verb.split()[0] for verb in rule.verbs} | {noun.split()[-1] for noun in rule.nouns}
        for head in sorted(heads):
            found.setdefault(head, []).append(rule)
    return found


def _entries(timeline: Timeline) -> Iterator[str]:
    yield ""
    yield "Timeline" if timeline.entries or timeline.undated else "Timeline: empty"
    for entry in (*timeline.entries, *timeline.undated):
        when = entry.date.edtf if entry.date else "undated"
        yield f"  {when}  {entry.type}, {entry.status}: {entry.headline} (confidence {entry.confidence})"
    for warning in timeline.warnings:
        yield f"  warning: {warning.message}"
