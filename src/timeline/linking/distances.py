"""Dates counted from an event that the text names: "two days after the summit", "a week before he left".

Pure. The steps take the choices of `linking` and date the events on either side of such a distance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from timeline.dates.offsets import counted_back, counted_from
from timeline.linking.choice import Choice
from timeline.linking.context import Context, Step
from timeline.linking.weighing import LINK_SCORES, THRESHOLD
from timeline.models import EventDate, Span, TimeExpression
from timeline.models.mention import EventMention, Link
from timeline.models.time import EventOffset

A_WEEK = 7
"""Days: what lies no farther back is the news of a text."""
STEM = 4
"""So many letters words for one act have in common: "landed" and "landing"."""
FIRST_WORDS = 4
"""Among so many words stands the noun that a distance counts from."""
CLOSE = ("phrase", "clause", "relative", "argument", "session", "wake", "when")


def from_events(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "Minutes after the ruling", "two days before the summit": counted from the event named there."""
    return [_from_event(choice, choices, context) for choice in choices]


def _from_event(choice: Choice, choices: Sequence[Choice], context: Context) -> Choice:
    if choice.date is not None:
        return choice
    for candidate in choice.mention.candidates:
        time = context.times[candidate.time]
        if candidate.link not in CLOSE or time.offset is None:
            continue
        if context.places[candidate.time].now and (time.offset.count or 0) > 0:
            continue  # "talks begin a year after others failed": not a year on from a day of these
        if _is_in(choice.mention, time.offset.reference):
            continue  # "a month after it tested a bomb" dates what came later, not the test
        event = _named_at(time.offset.reference, choice, choices) or _meant_by(time.offset, choice, choices)
        told = event.date if event is not None else _told_there(time.offset.reference, choices, context)
        date = counted_from(time, told) if told is not None else None
        if told is not None and date is not None and not _is_amiss(choice, date, context):
            named = event.mention.trigger if event is not None else told.text
            return dated(choice, date, "offset", f"it is counted from '{named}'")
    return choice


def _told_there(reference: Span, choices: Sequence[Choice], context: Context) -> EventDate | None:
    """ "Two days after the earthquake on May 3": the one day named there, of what is no event itself."""
    if any(_is_in(c.mention, reference) for c in choices):
        return None
    inside = [
        t.date for t in context.times if reference[0] <= t.span[0] < reference[1] and t.date is not None
    ]
    return inside[0] if len(inside) == 1 and inside[0].grain == "day" else None


def _is_amiss(choice: Choice, date: EventDate, context: Context) -> bool:
    """Whether what happened would lie ahead, or what is planned behind: it was counted from another event."""
    behind = context.published is not None and date.latest < context.published
    planned = choice.mention.status == "scheduled"
    return _done_ahead(choice, date, context) or (planned and behind)


def _done_ahead(choice: Choice, date: EventDate, context: Context) -> bool:
    """Whether an event told as having happened would lie ahead: it was counted from another one."""
    return choice.mention.status == "occurred" and is_ahead(date, context)


def _is_in(mention: EventMention, reference: Span) -> bool:
    return reference[0] <= mention.trigger_span[0] < reference[1]


def _named_at(reference: Span, choice: Choice, choices: Sequence[Choice]) -> Choice | None:
    """The dated event that a stretch of text names: there, or else the nearest one of its type before."""
    there = [c for c in choices if c is not choice and _is_in(c.mention, reference)]
    for named in there:
        if named.date is not None:
            return named
        if (alike := _told_as(named.mention, choice, choices)) is not None:
            return alike
    return None


def _meant_by(offset: EventOffset, choice: Choice, choices: Sequence[Choice]) -> Choice | None:
    """ "A day after the launch", where it was told before that a rocket was launched: by the words alone."""
    if any(_is_in(c.mention, offset.reference) for c in choices):
        return None
    stems = {word[:STEM] for word in offset.text.lower().split()[:FIRST_WORDS] if len(word) >= STEM}
    start = choice.mention.trigger_span[0]
    told = (c for c in reversed(choices) if c.date is not None and c.mention.trigger_span[0] < start)
    return next((c for c in told if c.mention.lemma[:STEM] in stems), None)


def _told_as(named: EventMention, choice: Choice, choices: Sequence[Choice]) -> Choice | None:
    """Where the text dates an event that a distance counts from: best in words alike ("landed", "landing").

    Not for what is only named again itself: "the raid came a day after they agreed" counts back from it.
    """
    if choice.mention.naming == "noun" and told_elsewhere(choice, choices) is not None:
        return None
    others = [c for c in choices if c.date is not None and c is not choice]
    same = [c for c in others if c.mention.type == named.type]
    alike = [c for c in others if c.mention.lemma[:STEM] == named.lemma[:STEM]]
    return min(alike or same, key=lambda c: abs(c.mention.sentence - named.sentence), default=None)


def from_later(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "Arrived on July 1, four days after it was agreed": counted back from the event that came later."""
    of_sentence: dict[int, list[Choice]] = {}
    for choice in choices:
        of_sentence.setdefault(choice.mention.sentence, []).append(choice)
    return [_from_later(c, of_sentence[c.mention.sentence], choices, context) for c in choices]


def _from_later(
    choice: Choice, beside: Sequence[Choice], choices: Sequence[Choice], context: Context
) -> Choice:
    if choice.date is not None or choice.mention.status not in ("occurred", "scheduled"):
        return choice
    if choice.mention.naming == "noun" and told_elsewhere(choice, choices) is not None:
        return choice  # "the day after the raid": the raid that the text dates
    for candidate in choice.mention.candidates:
        time = context.times[candidate.time]
        if time.offset is None or _first_in(time.offset.reference, beside) is not choice.mention:
            continue
        told = [context.times[c.time].date for c in choice.mention.candidates]
        before = [date for date in told if date is not None and date.span[1] <= time.span[0]]
        nearest = sorted(before, key=lambda date: date.span, reverse=True)
        told_of = _just_told(choice, choices) if context.places[candidate.time].refers else ()
        others = chain(_measured(time, beside, choices), told_of, _last_of_its_kind(choice, choices))
        if context.places[candidate.time].now:
            others = chain(_measured(time, beside, choices), told_of, _today(time, context))
        for later in chain(nearest, others):
            date = counted_back(time, later)
            if date is not None and not _done_ahead(choice, date, context):
                return dated(choice, date, "offset", f"'{later.text}' is counted from it")
    return choice


def _first_in(reference: Span, choices: Sequence[Choice]) -> EventMention | None:
    """The event that a stretch of text names first: the one that is measured from."""
    return next((c.mention for c in choices if _is_in(c.mention, reference)), None)


def _measured(
    time: TimeExpression, beside: Sequence[Choice], choices: Sequence[Choice]
) -> Iterator[EventDate]:
    """The dates of the sentence's events outside what a distance counts from: one of them it measures."""
    for other in beside:
        if _stands_outside(other, time):
            event = other if other.date is not None else told_elsewhere(other, choices)
            if event is not None and event.date is not None:
                yield event.date


def _last_of_its_kind(choice: Choice, choices: Sequence[Choice]) -> Iterator[EventDate]:
    """ "The launch came a month after it tested a bomb": an act of the kind told in a sentence before."""
    for other in reversed(choices):
        same = other.mention.type == choice.mention.type and other.mention.status == "occurred"
        if same and other.date is not None and other.mention.sentence < choice.mention.sentence:
            yield other.date
            return


def _just_told(choice: Choice, choices: Sequence[Choice]) -> Iterator[EventDate]:
    """ "Chile cut ties on Monday. The move came a week after Paz visited Lima.": the act told just before."""
    before = (c for c in reversed(choices) if c.mention.sentence == choice.mention.sentence - 1)
    done = (c for c in before if c.mention.status == "occurred" and c.mention.tense == "past")
    yield from islice((c.date for c in done if c.date is not None), 1)


def _today(time: TimeExpression, context: Context) -> Iterator[EventDate]:
    """ "The move comes a week after Paz visited Lima": counted back from the day of the news."""
    day = context.published
    if day is not None:
        yield EventDate(
            edtf=day.isoformat(), earliest=day, latest=day, grain="day",
            text=time.text, span=time.span, basis="publication",
        )  # fmt: skip


def _stands_outside(other: Choice, time: TimeExpression) -> bool:
    """Whether an event may be what a distance measures: told before it, or after what it counts from."""
    assert time.offset is not None
    first = other.mention.trigger_span[0]
    return first < time.span[0] or (first >= time.offset.reference[1] and other.mention.tense != "none")


def is_ahead(date: EventDate, context: Context) -> bool:
    """Whether a date lies after the day of publication."""
    return context.published is not None and date.earliest > context.published


def told_elsewhere(frame: Choice, choices: Sequence[Choice]) -> Choice | None:
    """The nearest dated event of the type of one that is only named ("the visit")."""
    if frame.mention.definiteness not in ("definite", "possessive"):
        return None
    alike = {"gathering"} & frame.mention.traits
    same = [
        c
        for c in choices
        if c.date is not None and (c.mention.type == frame.mention.type or alike & c.mention.traits)
    ]
    nearest = min(same, key=lambda c: abs(c.mention.sentence - frame.mention.sentence), default=None)
    if nearest is None or "journey" not in frame.mention.traits:
        return nearest
    return next((c for c in same if "journey" in c.mention.traits and _is_around(c, nearest)), nearest)


def _is_around(trip: Choice, stop: Choice) -> bool:
    """ "On May 3 he goes on to Cusco": "the visit" is the whole one of May 1 to 5."""
    if trip.date is None or stop.date is None or trip.date.grain != "day":
        return False
    return trip.date.surrounds(stop.date)


def has_time(mention: EventMention, context: Context) -> bool:
    """Whether a time stands by an event's own words; how long it took ("a two-day visit") tells no date."""
    times = [(c.link, context.times[c.time]) for c in mention.candidates]
    return any(
        (link in CLOSE and not _is_length(time)) or _counts_from(time, mention) for link, time in times
    )


def _is_length(time: TimeExpression) -> bool:
    return time.timex3_type == "DURATION" and time.date is None and time.offset is None


def _counts_from(time: TimeExpression, mention: EventMention) -> bool:
    """ "The vote came two weeks after Paz visited Lima": the visit has a day of its own."""
    return time.offset is not None and _is_in(mention, time.offset.reference)


def dated(choice: Choice, date: EventDate, link: Link, reason: str) -> Choice:
    """The choice with a date, and the reason for it."""
    score = max(LINK_SCORES[link], THRESHOLD)
    return choice._replace(date=date, link=link, score=score, reasons=(*choice.reasons, Step(score, reason)))


def is_in_the_news(choice: Choice, context: Context) -> bool:
    """Whether an event has a day of the week before publication: what is told with it is of that day."""
    date = choice.date
    if date is None or date.grain != "day" or context.published is None:
        return False
    return 0 <= (context.published - date.latest).days <= A_WEEK


def speakers_of(mention: EventMention) -> set[str]:
    """Who says it, as the subject of its own words."""
    return {a.name for a in mention.arguments if a.role == "actor" and a.slot == "subject"}
