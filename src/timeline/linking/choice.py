"""Which date belongs to which event: of the candidates from the parse the one that weighs most.

Pure: mentions and time expressions in, dated mentions out. What the date tells of the mention's status is
read off as well. What sentences leave to the text around is filled in afterwards (`discourse`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from timeline.linking.context import Context, Step
from timeline.linking.dealing import dealt_to
from timeline.linking.weighing import DIRECT, THRESHOLD, is_decided, weigh
from timeline.models import EventDate
from timeline.models.mention import DECIDED, NONE, NONE_AFOOT, EventMention, Link, TimeCandidate
from timeline.models.timeline import GIVEN_UP, PLANS


class Choice(NamedTuple):
    """A mention with the date given to it and the reasons.

    `date` is None where nothing dates it; with a `time` all the same, the words date it but the date
    needs a publication date that the article does not give.
    """

    mention: EventMention
    date: EventDate | None
    time: int | None
    link: Link | None
    score: int
    reasons: tuple[Step, ...]


def link(context: Context) -> list[Choice]:
    """Give each mention the date that its words tie to it: one choice a mention, in the same order.

    A mention with several dates ("tests in 2006, 2009 and 2013") has a choice for each.
    """
    return [choice for mention in context.mentions for choice in _on_its_days(mention, context)]


def _on_its_days(mention: EventMention, context: Context) -> Iterator[Choice]:
    """The event on its day, or on each of several; where it was put off on the new day as well."""
    first = _as_told(_choose(mention, context), context)
    moved = _moved_to(mention, context)
    if moved is not None and mention.status == "occurred":
        update = {"status": "postponed", "status_rule": "status.moved-from"}
        first = first._replace(mention=first.mention.model_copy(update=update))
    if moved is None or first.time is not None:
        yield from _listed_with(first, context)
    if moved is not None:
        yield moved


def _moved_to(mention: EventMention, context: Context) -> Choice | None:
    """ "Set for May 3, put off to June 1": on its new day, as long as that is ahead, it is to be."""
    candidate = next((c for c in mention.candidates if c.link == "moved"), None)
    if candidate is None:
        return None
    date = context.times[candidate.time].date
    score, steps = weigh(mention, candidate, context)
    if score < THRESHOLD or (date is None and not _waits(context, candidate)):
        return None
    if date is not None and context.published is not None and date.latest > context.published:
        mention = mention.model_copy(update={"status": "scheduled", "status_rule": "status.moved-to"})
    return Choice(mention, date, candidate.time, candidate.link, score, steps)


def _listed_with(choice: Choice, context: Context) -> Iterator[Choice]:
    """The event with its date, and again on the other dates of a list."""
    if choice.time is None or choice.link not in DIRECT:
        yield choice
        return
    direct = {c.time: c for c in choice.mention.candidates if c.link in DIRECT and c.carrier is None}
    first = last = choice.time
    while first - 1 in direct and _is_listed(first, context):
        first -= 1
    while last + 1 in direct and _is_listed(last + 1, context):
        last += 1
    dealt = any(context.places[k].dealt for k in range(first + 1, last + 1))
    for k in range(first, last + 1):
        told = choice if k == choice.time else choice._replace(date=context.times[k].date, time=k)
        part = dealt_to(choice.mention, k, range(first, last + 1), context) if dealt else choice.mention
        if part is not None:
            yield told._replace(mention=part)


def _is_listed(k: int, context: Context) -> bool:
    """Whether a date stands in one list with the date before it: of the same grain, or dealt out to names."""
    first, second = context.times[k - 1].date, context.times[k].date
    if first is None or second is None or first.surrounds(second):
        return False  # "within 45 days, on Jan. 4"
    place = context.places[k]
    return place.dealt or place.again or (place.listed and first.grain == second.grain)


def _as_told(choice: Choice, context: Context) -> Choice:
    """The choice with the status that the date gives it, and the date with the end that it must have."""
    choice = _named_by_date(_gone_by(_over_by_now(choice, context), context), context)
    choice = _would_be(_still_ahead(choice, context), context)
    return _said_all_the_same(_done_when_decided(_last_time(choice, context), context), context)


def _still_ahead(choice: Choice, context: Context) -> Choice:
    """ "Talks resume later this month": what comes later has not been."""
    mention, date = choice.mention, choice.date
    if date is None or choice.time is None or context.published is None:
        return choice
    ahead = context.times[choice.time].direction == "future" and date.latest > context.published
    told = mention.tense in ("none", "present") and mention.status == "occurred"
    if not (ahead and told and choice.link in DIRECT and date.basis == "relative"):
        return choice
    due = mention.model_copy(update={"status": "scheduled", "status_rule": "status.date-ahead"})
    return choice._replace(mention=due)


def _would_be(choice: Choice, context: Context) -> Choice:
    """ "It would be signed on Friday", under no condition, is planned; "would visit Mali in 1972", done."""
    mention, date = choice.mention, choice.date
    bare = mention.status == "possible" and mention.status_rule == "status.would"
    if not bare or date is None or context.published is None or choice.link not in DIRECT:
        return choice
    told = "occurred" if date.latest < context.published else "scheduled"
    return choice._replace(mention=mention.model_copy(update={"status": told}))


def _gone_by(choice: Choice, context: Context) -> Choice:
    """ "The recapture of the town came this week": an event by a noun has the tense of its day."""
    mention = choice.mention
    if choice.time is None or mention.naming != "noun" or mention.tense != "none":
        return choice
    if context.times[choice.time].direction != "past" or choice.link == "phrase":
        return choice
    return choice._replace(mention=mention.model_copy(update={"tense": "past"}))


def _over_by_now(choice: Choice, context: Context) -> Choice:
    """ "Weeks later it launched a rocket", told as done: before the text was published."""
    date, published = choice.date, context.published
    done = choice.mention.status == "occurred" and choice.mention.tense == "past"
    if date is None or choice.time is None or published is None or not done:
        return choice
    vague = context.times[choice.time].timex3_value == "FUTURE_REF" and date.basis == "anaphoric"
    if not vague or not date.earliest < published <= date.latest:
        return choice
    last = published - dt.timedelta(days=1)
    ended = {"latest": last, "edtf": f"{date.earliest.isoformat()}/{last.isoformat()}"}
    return choice._replace(date=date.model_copy(update=ended))


def _named_by_date(choice: Choice, context: Context) -> Choice:
    """ "Tried to save the 2015 accord": what goes by a past date took place, whatever is planned for it."""
    mention, date = choice.mention, choice.date
    planned = mention.status in PLANS and not mention.status_rule.endswith("-modifier")
    if date is None or choice.time is None or context.published is None or mention.naming != "noun":
        return choice
    named = choice.link == "phrase" and context.times[choice.time].span[1] <= mention.trigger_span[0]
    if not (planned and named and date.latest < context.published):
        return choice
    held = mention.model_copy(update={"status": "occurred", "status_rule": "status.named-by-date"})
    return choice._replace(mention=held)


def _said_all_the_same(choice: Choice, context: Context) -> Choice:
    """ "The threat of Sept. 11 has been shelved": what was said was said, whatever became of it."""
    mention = choice.mention
    if mention.status not in GIVEN_UP or "speech" not in mention.traits:
        return choice
    if choice.date is None or (context.published is not None and choice.date.earliest > context.published):
        return choice
    said = mention.model_copy(update={"status": "occurred", "status_rule": "status.said"})
    return choice._replace(mention=said)


def _done_when_decided(choice: Choice, context: Context) -> Choice:
    """An act that has the date of the decision has been taken with it.

    So has one whose date is over at publication: "decided to leave the bloc in June 2016", told later.
    """
    if choice.date is None or not (_has_day_of_decision(choice, context) or _is_over(choice, context)):
        return choice
    done = choice.mention.model_copy(update={"status": "occurred", "status_rule": "status.decided-then"})
    return choice._replace(mention=done)


def _has_day_of_decision(choice: Choice, context: Context) -> bool:
    if choice.link != "governor" or choice.date is None or not is_decided(choice.mention):
        return False
    return context.published is None or choice.date.earliest <= context.published


def _is_over(choice: Choice, context: Context) -> bool:
    """Whether the date of what was decided lies before the day of publication."""
    if choice.date is None or context.published is None or choice.mention.status_rule != DECIDED:
        return False
    return choice.date.latest < context.published


def _last_time(choice: Choice, context: Context) -> Choice:
    """ "Have not met since October", "was not signed until July": they met, it was signed."""
    if choice.time is None or choice.mention.status != "denied":
        return choice
    if context.times[choice.time].relation not in ("since", "until") or _is_absence(choice.mention):
        return choice
    met = choice.mention.model_copy(update={"status": "occurred", "status_rule": "status.not-since"})
    return choice._replace(mention=met)


def _is_absence(mention: EventMention) -> bool:
    """ "No talks have been under way since May", "no raids since May": so long there has been nothing."""
    forceful = mention.status_rule == NONE and "force" in mention.traits
    return forceful or mention.status_rule == NONE_AFOOT


def _choose(mention: EventMention, context: Context) -> Choice:
    options = []
    for candidate in (c for c in mention.candidates if c.link != "moved"):
        if context.times[candidate.time].date is None and not _waits(context, candidate):
            continue
        if candidate.link == "coordinated" and _is_counted(mention, context):
            continue
        score, steps = weigh(mention, candidate, context)
        options.append((score, -candidate.distance, -candidate.time, candidate, steps))
    if not options:
        return Choice(mention, None, None, None, 0, ())
    score, _, _, best, steps = max(options, key=lambda option: option[:3])
    for points, _, _, other, reasons in options:
        alike = (other.link, other.carrier) == (best.link, best.carrier)
        if alike and points >= THRESHOLD and _is_closer(other, best, context):
            score, best, steps = points, other, reasons
    if score < THRESHOLD:
        return Choice(mention, None, None, None, score, steps)
    return Choice(mention, context.times[best.time].date, best.time, best.link, score, steps)


def _is_closer(one: TimeCandidate, other: TimeCandidate, context: Context) -> bool:
    """ "Was signed last year, on 24 November": the day that lies within the year is meant."""
    date, wide = context.times[one.time].date, context.times[other.time].date
    return date is not None and wide is not None and wide.surrounds(date)


def _is_counted(mention: EventMention, context: Context) -> bool:
    """ "Left in May but returned a day after the raid": a verb with a distance of its own shares no date."""
    own = (c for c in mention.candidates if c.link == "clause" and c.carrier is None)
    return any(context.times[c.time].offset is not None for c in own)


def _waits(context: Context, candidate: TimeCandidate) -> bool:
    """Whether an expression would have a date, had the article a day of publication."""
    time = context.times[candidate.time]
    calendar = time.timex3_type in ("DATE", "TIME") and not time.timex3_value.endswith("_REF")
    return context.published is None and calendar and time.offset is None
