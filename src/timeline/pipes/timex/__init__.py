"""Finds time expressions in a parsed document and says what their words and surroundings tell.

The grammar is data (`rules/en/timex.toml`); meaning is given later, by `timeline.dates`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from timeline.models.time import TimeMention
from timeline.pipes.timex.around import Around
from timeline.pipes.timex.context import Context
from timeline.pipes.timex.fields import Reader
from timeline.pipes.timex.grammar import Grammar, load_grammar
from timeline.pipes.timex.guards import stands
from timeline.pipes.timex.reading import plain_mention
from timeline.pipes.timex.reference import reference_after
from timeline.pipes.timex.scan import Found, fitting, places

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["GROUP", "find", "read", "timex"]

THE_NEXT = re.compile(r"(?:\w{1,12}\s)?the\s+next\s", re.IGNORECASE)
IT_IS = ("is", "'s", "’s", "has", "was", "had")
GROUP = "timex"
"""The name of the span group in `doc.spans`."""


def find(doc: Doc) -> tuple[TimeMention, ...]:
    """The time expressions of a parsed document, in text order, none overlapping another."""
    return _find(Around(doc))


def _find(around: Around) -> tuple[TimeMention, ...]:
    grammar = load_grammar()
    context = Context(around, grammar.checks)
    reader = Reader(grammar)
    matches = _matches(around, grammar)
    return tuple(_in_context(match, around, context, reader) for match in matches)


def timex(doc: Doc) -> Doc:
    """The spaCy component: stores the expressions as `doc.spans["timex"]`, fields as JSON in its attrs."""
    from spacy.tokens import Span, SpanGroup  # noqa: PLC0415 - spaCy is loaded by whoever has a Doc

    around = Around(doc)
    mentions = _find(around)
    spans = []
    for mention in mentions:
        tokens = around.tokens(*mention.span)
        first, last = tokens[0].i, tokens[-1].i + 1
        spans.append(Span(doc, first, last, label=mention.timex3_type, span_id=mention.rule))
    attrs: dict[str, Any] = {"mentions": [m.model_dump(mode="json") for m in mentions]}
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans, attrs=attrs)
    return doc


def read(doc: Doc) -> tuple[TimeMention, ...]:
    """The expressions that the component stored on a document; none where it has not run."""
    if GROUP not in doc.spans:
        return ()
    return tuple(TimeMention.model_validate(m) for m in doc.spans[GROUP].attrs.get("mentions", ()))


def _matches(around: Around, grammar: Grammar) -> list[Found]:
    """The longest match at each place that its guards let stand, from left to right."""
    kept: list[Found] = []
    end = 0
    for place in places(around.text, grammar):
        if place.start < end:
            continue
        fits = fitting(around.text, around.small, place, grammar)
        best = next((found for found in fits if stands(found, around, grammar)), None)
        if best is not None:
            end = best.end
            kept.append(best)
    return [found for found in kept if not found.rule.spec.set.get("drop")]


def _in_context(found: Found, around: Around, context: Context, reader: Reader) -> TimeMention:
    plain = plain_mention(found, around.text, reader)
    changes: dict[str, Any] = {
        "relation": context.relation(plain.span),
        "quotation": context.quotation(found.start),
        "speech": context.speech(plain.span),
        "loose": context.under_noun(plain.span),
        "sentence": context.sentence(found.start),
        "paragraph": context.paragraph(found.start),
        "heading": context.heading(plain.span),
        "resumed": context.resumed(found.start),
        "apart": context.apart(plain.span),
        "bracketed": context.bracketed(plain.span),
        "opens": _opens(plain.span[0], around),
        "grounds": context.grounds(plain.span),
    }
    if plain.direction == "unknown":
        changes["direction"] = context.direction(plain.span)
        changes["planned"] = changes["direction"] == "future" and context.planned(plain.span)
    changes["place"] = context.place(plain.span, changes["relation"])
    if plain.rule == "date.ago" and _between_commas(plain, around):
        changes["place"] = "aside"
    elif around.word_before(plain.span[0]) == ":":
        changes["place"] = "line"
    if plain.anchor == "event":
        changes |= reference_after(found, around)
    within = plain.shape == "duration" and plain.text.lower().startswith("within ")
    if within and around.word_after(plain.span[1]) != "of":
        changes["relation"] = "by"
    if _points_back(plain, around) or _goes_on(plain, around, context):
        changes["anchor"] = "last"
    changes |= _since(plain, around)
    changes |= _ahead(plain, changes.get("direction", plain.direction), around)
    return plain.model_copy(update=changes)


def _opens(start: int, around: Around) -> bool:
    """Whether a sentence begins with an expression: "1988 saw …", "In 1988 …", "But in 1988 …"."""
    before = around.before(start)
    if before is not None and before.pos_ == "ADP":
        start = before.idx
        before = around.before(start)
    if before is not None and before.pos_ in ("CCONJ", "ADV") and not around.opens_sentence(start):
        start = before.idx
    return around.opens_sentence(start)


def _compares(start: int, around: Around) -> bool:
    """ "The first visit in 11 years", "the worst in a decade": a length of time, whatever the verb."""
    before = (around.before(start, steps) for steps in range(2, 9))
    return any(
        t is not None and (t.tag_ in ("JJS", "RBS") or t.lower_ in ("first", "second", "third", "time"))
        for t in before
    )


def _points_back(mention: TimeMention, around: Around) -> bool:
    """ "At the time, …" is the time told before, "at the time he was caught" is not."""
    following = around.after(mention.span[1])
    clause = following is not None and following.pos_ in ("DET", "PROPN", "NOUN", "PRON", "ADJ")
    return mention.text.lower() in ("the time", "that time") and not clause


def _between_commas(mention: TimeMention, around: Around) -> bool:
    """ "In April 2012, four years later, …": the date before in other words."""
    start, end = mention.span
    before = around.before(start, 2)
    dated = before is not None and before.pos_ in ("NUM", "PROPN") and around.word_before(start) == ","
    return dated and mention.parts.step == 1 and around.word_after(end) in (",", ".", ")")


def _goes_on(mention: TimeMention, around: Around, context: Context) -> bool:
    """ "The next month they fled" counts from the month told, "over the next month" and "will" from now."""
    counted = mention.shape == "unit" and mention.parts.unit in ("week", "month", "year")
    if not counted or THE_NEXT.match(mention.text) is None:
        return False
    before = around.before(mention.span[0])
    alone = before is None or before.pos_ not in ("ADP", "SCONJ")
    return alone and context.direction(mention.span) == "past"


def _since(mention: TimeMention, around: Around) -> dict[str, Any]:
    """ "It is three years since they parted": a length that tells when; "was" counts from the time told."""
    start, end = mention.span
    counted = mention.rule == "duration.count" and mention.parts.count is not None
    if not counted or around.word_after(end) != "since":
        return {}
    been = around.word_before(start) == "been"
    told, subject = around.word_before(start, 1 + been), around.word_before(start, 2 + been)
    if subject != "it" or told not in IT_IS:
        return {}
    parts = mention.parts.model_copy(update={"step": -1})
    anchor = "last" if told in ("was", "had") else "publication"
    return {"shape": "offset", "anchor": anchor, "parts": parts, "direction": "past"}


def _ahead(mention: TimeMention, direction: str, around: Around) -> dict[str, Any]:
    """ "In two weeks" under a verb that looks ahead is a date, not a length."""
    unit = mention.parts.unit if "-" not in mention.text else None
    counted = (
        mention.shape == "duration" and mention.parts.count is not None and unit not in (None, "quarter")
    )
    if not counted or direction != "future" or around.word_before(mention.span[0]) != "in":
        return {}
    if _compares(mention.span[0], around):
        return {}
    parts = mention.parts.model_copy(update={"step": 1})
    return {"shape": "offset", "timex3_type": "DATE", "parts": parts}
