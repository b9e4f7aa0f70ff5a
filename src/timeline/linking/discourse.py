"""Dates that sentences leave to the text around them: headings, other events, the sentence before.

Pure. Each step takes the choices of `linking` and gives them back with some of the undated mentions dated;
a mention that linking has dated is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from timeline.linking.choice import Choice
from timeline.linking.context import Context
from timeline.linking.distances import (
    CLOSE,
    dated,
    from_events,
    from_later,
    has_time,
    is_ahead,
    is_in_the_news,
    speakers_of,
    told_elsewhere,
)
from timeline.linking.occasions import from_talks_named, from_words_at
from timeline.models import EventDate, TimeExpression
from timeline.models.mention import EventMention

Fill = Callable[[Sequence[Choice], Context], list[Choice]]
Before = Callable[[Sequence[Choice], Choice, Context], Choice | None]

PRONOUNS = frozenset({"he", "she", "it", "they"})
SAID = frozenset({"speech", "content"})
"""The traits of what is said and yet an entry of its own."""
OWN_SENTENCE = ("clause", "shared", "sentence")
FRESH = 31
"""Days: so long a day is the present of the news, in which "shortly after" is the same day."""
CHRONICLE = 3
"""So many dated headings make a chronicle."""
NEXT = 3
"""Characters from the end of a sentence's last word to the next sentence, at most."""


def fill(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """Date what the text around dates, step by step."""
    for step in STEPS:
        choices = step(choices, context)
    return list(choices)


def from_headings(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """Below a dated heading ("-- November 1986") everything told by a verb happened then."""
    headings = [
        (place.paragraph, time)
        for place, time in zip(context.places, context.times, strict=True)
        if place.zone == "heading" and time.date
    ]
    if not headings or (len(headings) == 1 and _is_dateline(headings[0][1].date, context)):
        return list(choices)
    ends = [a for a, _ in headings[1:]] + [10**9]
    sections = [(start, end, time) for (start, time), end in zip(headings, ends, strict=True)]
    return [
        choice
        if choice.mention.naming == "noun" and not _is_entry(choice.mention, sections)
        else _under_heading(choice, sections, context)
        for choice in choices
    ]


def _is_entry(mention: EventMention, sections: Sequence[tuple[int, int, TimeExpression]]) -> bool:
    """Whether a noun is all that a line of a chronicle tells: "June 4, 1961: A summit in Vienna"."""
    opens = any(mention.paragraph == start + 1 for start, _, _ in sections)
    alone = mention.tense == "none" and mention.governor is None and mention.status == "occurred"
    return opens and alone and len(sections) >= CHRONICLE and "speech" not in mention.traits


def _is_dateline(date: EventDate | None, context: Context) -> bool:
    """ "January 2009" over a note of that month says when it was written, not when all of it happened."""
    published = context.published
    return date is not None and published is not None and date.earliest <= published <= date.latest


def _under_heading(
    choice: Choice, sections: Sequence[tuple[int, int, TimeExpression]], context: Context
) -> Choice:
    mention = choice.mention
    if choice.date is not None or mention.status != "occurred":
        return choice
    if any(c.link in OWN_SENTENCE and context.times[c.time].date for c in mention.candidates):
        return choice
    for start, end, time in sections:
        if start < mention.paragraph < end and time.date is not None and not is_ahead(time.date, context):
            date = time.date.model_copy(update={"basis": "heading"})
            return dated(choice, date, "heading", f"it stands under the heading '{time.text}'")
    return choice


def from_frames(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "Pledged during the visit", "said at the summit": of the day of that event, where it is told."""
    first = {c.mention.index: c for c in reversed(choices)}
    return [_within_frame(choice, first, choices, context) for choice in choices]


def _within_frame(
    choice: Choice, first: Mapping[int, Choice], choices: Sequence[Choice], context: Context
) -> Choice:
    if choice.date is not None or has_time(choice.mention, context) or "saying" in choice.mention.traits:
        return choice
    mention = choice.mention
    around = (*mention.frames, *mention.wakes, *mention.close_to)
    if not around:
        return choice
    known = [c for c in choices if c.date is not None and _is_at_hand(c, c.date, mention, context)]
    for k in around:
        frame = first.get(k)
        event = frame if frame is None or frame.date is not None else told_elsewhere(frame, known)
        if event is None or event.date is None or not _lends(event.date, event, k, mention, context):
            continue
        date = event.date.model_copy(update={"basis": "anaphoric"})
        return dated(choice, date, "offset", f"it is during '{event.mention.trigger}'")
    return choice


def _is_at_hand(event: Choice, date: EventDate, mention: EventMention, context: Context) -> bool:
    """Whether a dated event may be the one that a mention names again.

    What is done was not at one that lies ahead, nor at one of long ago that the news tells of further on;
    what is planned is not at one that is over.
    """
    now = context.published
    over = now is not None and date.latest < now
    if (mention.status == "occurred" and is_ahead(date, context)) or (mention.status == "scheduled" and over):
        return False
    long_ago = now is not None and (now - date.latest).days > FRESH
    return event.mention.sentence <= mention.sentence or not long_ago


def _lends(date: EventDate, event: Choice, k: int, mention: EventMention, context: Context) -> bool:
    """Whether the day of an event is that of what was done during it, on leaving it, right after it."""
    now = context.published
    fresh = now is not None and (now - date.earliest).days <= FRESH and date.grain == "day"
    return (
        k in mention.frames or (k in mention.wakes and _is_left(event)) or (k in mention.close_to and fresh)
    )


def _is_left(event: Choice) -> bool:
    """Whether what comes after an event is of its day: talks of one day, out of which one comes."""
    return "gathering" in event.mention.traits and event.date is not None and event.date.grain == "day"


def from_sentence_before(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """The tale goes on: an act of the kind just dated, told next of another party, is of that day."""
    return _going_on(choices, _act_before, context, "it goes on from")


def _going_on(choices: Sequence[Choice], before: Before, context: Context, reason: str) -> list[Choice]:
    """The choices, with the date of what `before` finds told for each among those that stand before it."""
    filled: list[Choice] = []
    for choice in choices:
        earlier = before(filled, choice, context)
        if earlier is not None and earlier.date is not None:
            date = earlier.date.model_copy(update={"basis": "anaphoric"})
            filled.append(dated(choice, date, "previous", f"{reason} '{earlier.mention.trigger}'"))
        else:
            filled.append(choice)
    return filled


def _act_before(told: Sequence[Choice], choice: Choice, context: Context) -> Choice | None:
    mention = choice.mention
    plain = mention.naming != "noun" and mention.tense == "past" and mention.status == "occurred"
    if (
        choice.date is not None
        or not plain
        or mention.definiteness in ("definite", "possessive")
        or "saying" in mention.traits
        or has_time(mention, context)
    ):
        return None
    for earlier in reversed(told):
        gap = mention.sentence - earlier.mention.sentence
        if gap > 1:
            return None
        if gap == 1 and earlier.date is not None and earlier.mention.type == mention.type:
            return earlier if _other_party(earlier.mention, mention) else None
    return None


def from_act_before(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "They met on Monday. They also signed a pact.": one more thing that the same people did then."""
    return _going_on(choices, _same_party_before, context, "it is told with")


def _same_party_before(told: Sequence[Choice], choice: Choice, context: Context) -> Choice | None:
    mention = choice.mention
    plain = mention.naming != "noun" and mention.tense == "past" and mention.status == "occurred"
    if choice.date is not None or not plain or not mention.adds or "saying" in mention.traits:
        return None
    if has_time(mention, context):
        return None
    for earlier in reversed(told):
        gap = mention.sentence - earlier.mention.sentence
        if gap > 1:
            return None
        done = is_in_the_news(earlier, context) and earlier.mention.status == "occurred"
        if gap == 1 and done and earlier.mention.involved & mention.involved:
            return earlier
    return None


def from_speech(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "He spoke on Monday. He called on Peru to yield.": what the same one says next is of that occasion."""
    return _going_on(choices, _speech_before, context, "it is said with")


def _speech_before(told: Sequence[Choice], choice: Choice, context: Context) -> Choice | None:
    mention = choice.mention
    plain = mention.naming != "noun" and mention.tense == "past" and mention.status == "occurred"
    if choice.date is not None or not plain or not mention.traits >= SAID or has_time(mention, context):
        return None
    if not any(a.mention.lower() in PRONOUNS for a in mention.arguments if a.slot == "subject"):
        return None
    for earlier in reversed(told):
        gap = mention.sentence - earlier.mention.sentence
        if gap > 1:
            return None
        spoken = earlier.date is not None and "speech" in earlier.mention.traits
        if gap == 1 and spoken and speakers_of(earlier.mention) == speakers_of(mention) != set():
            return earlier
    return None


def from_journey(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "He will visit Fiji on May 3. He will meet the premier.": whom he meets, he meets there and then."""
    return _going_on(choices, _journey_before, context, "it is on the journey")


def _journey_before(told: Sequence[Choice], choice: Choice, context: Context) -> Choice | None:
    mention = choice.mention
    if choice.date is not None or "conferring" not in mention.traits or has_time(mention, context):
        return None
    if mention.naming == "noun" or mention.definiteness == "definite":
        return None
    for earlier in reversed(told):
        gap = mention.sentence - earlier.mention.sentence
        if gap > 1 or earlier.mention.paragraph != mention.paragraph:
            return None
        if gap == 1 and earlier.date is not None and "journey" in earlier.mention.traits:
            alike = earlier.mention.status == mention.status
            return earlier if alike and not _other_party(earlier.mention, mention) else None
    return None


def _other_party(a: EventMention, b: EventMention) -> bool:
    first = {x.name for x in a.arguments if x.role == "actor"}
    second = {x.name for x in b.arguments if x.role == "actor"}
    return bool(first and second) and not first & second


def from_presentation(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "The next blow came on Monday. Peru recalled its envoy.": the sentence behind tells what came."""
    placed = zip(context.places, context.times, strict=True)
    presenting = {time.span[1]: time for place, time in placed if place.presents}
    filled: list[Choice] = []
    for choice in choices:
        opens = not filled or filled[-1].mention.sentence != choice.mention.sentence
        filled.append(_presented(choice, presenting, context) if opens and presenting else choice)
    return filled


def _presented(choice: Choice, presenting: Mapping[int, TimeExpression], context: Context) -> Choice:
    """The first event of a sentence with the date at the end of the sentence before."""
    mention = choice.mention
    if (
        choice.date is not None
        or mention.naming == "noun"
        or mention.tense != "past"
        or has_time(mention, context)
    ):
        return choice
    ends = (presenting.get(mention.evidence_span[0] - gap) for gap in range(1, NEXT + 1))
    time = next(filter(None, ends), None)
    if time is None or time.date is None:
        return choice
    date = time.date.model_copy(update={"basis": "anaphoric"})
    return dated(choice, date, "previous", f"it is what came on '{time.text}'")


def set_apart(choices: Sequence[Choice], context: Context) -> list[Choice]:
    """ "A month after it tested a bomb", a month of nobody knows what: no other test that the text dates."""
    return [_apart(choice) if _counts_on(choice, context) else choice for choice in choices]


def _counts_on(choice: Choice, context: Context) -> bool:
    measured = (c.time for c in choice.mention.candidates if c.link in CLOSE)
    return choice.date is None and any(context.times[k].offset is not None for k in measured)


def _apart(choice: Choice) -> Choice:
    return choice._replace(mention=choice.mention.model_copy(update={"definiteness": "another"}))


STEPS: tuple[Fill, ...] = (
    from_headings, from_events, from_later, from_frames, from_sentence_before, from_speech, from_act_before,
    from_journey, from_talks_named, from_words_at, from_presentation, set_apart,
)  # fmt: skip
