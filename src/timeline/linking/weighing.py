"""How strongly a time is tied to an event: points for the link, more or fewer for what refiners see.

Pure. The link is how the time stands to the event in the parse (`timelinks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.linking.context import Context, Step
from timeline.linking.long_ago import of_what_was, since_long_ago
from timeline.linking.topics import DISCUSSING, of_topic
from timeline.models import EventDate, TimeExpression
from timeline.models.mention import DECIDED, FIGHT, NONE, NONE_AFOOT, TRIED, EventMention, Link, TimeCandidate

LINK_SCORES: dict[Link, int] = {
    "phrase": 100,
    "clause": 95,
    "relative": 90,
    "moved": 85,
    "shared": 80,
    "occasion": 75,
    "when": 70,
    "argument": 65,
    "session": 65,
    "wake": 65,
    "means": 75,
    "aim": 55,
    "governor": 60,
    "purpose": 30,
    "heading": 60,
    "offset": 60,
    "coordinated": 45,
    "previous": 30,
    "reported": 25,
    "inside": 25,
    "aside": 20,
    "parting": 50,
    "complement": 10,
    "sentence": 8,
}
DIRECT: frozenset[Link] = frozenset({"phrase", "clause", "relative"})
OF_MEETINGS: dict[Link, Link] = {"session": "argument", "wake": "aside"}
"""Links that date a meeting when they stand under a dated verb, and what they are to other events."""
TOLD = frozenset({"past", "present", "perfect"})
THRESHOLD = 35
A_YEAR, A_YEAR_OF_MONTHS = 380, 400
"""Days: no longer is a year, and one from a month to the same month."""
TEN = 10
"""So many years back, and more, numbers with "about" are round."""
ANNOUNCING = frozenset(
    {"announce", "declare", "confirm", "agree", "decide", "announcement", "proclaim", "reveal", "disclose"}
)
HELD = frozenset({"encounter", "gathering"})
"""The traits of what people meet for: talks, a summit."""
LEAVING = frozenset({"leave", "depart", "set", "head", "fly", "embark", "sail", "departure"})


Refiner = Callable[[EventMention, TimeCandidate, Context], Step | None]


def weigh(mention: EventMention, candidate: TimeCandidate, context: Context) -> tuple[int, tuple[Step, ...]]:
    """The score of one candidate and the reasons that make it up."""
    if candidate.link in OF_MEETINGS and "encounter" not in mention.traits:
        candidate = candidate.model_copy(update={"link": OF_MEETINGS[candidate.link]})
    steps = [Step(LINK_SCORES[candidate.link], f"the time stands in link '{candidate.link}'")]
    steps += [step for refiner in REFINERS if (step := refiner(mention, candidate, context))]
    return sum(step.points for step in steps), tuple(steps)


def _carried_elsewhere(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    if candidate.carrier is None or candidate.link in ("shared", "aim", "means", "parting"):
        return None
    carrier = context.mentions[candidate.carrier]
    if candidate.link == "wake" and carrier.type == mention.type:
        return Step(-60, f"it came before '{carrier.trigger}'")  # "flew on Monday after visiting Oslo"
    if candidate.link == "coordinated" and carrier.naming != "noun":
        return None
    if candidate.link == "argument" and _is_announced_for(carrier, candidate, context):
        return None
    if candidate.link in (*DIRECT, "occasion", *OF_MEETINGS):
        return Step(-15, f"it stands nearer to '{carrier.trigger}'")
    if "brokering" in carrier.traits and candidate.link == "argument" and "encounter" in mention.traits:
        return Step(-50, f"'{carrier.trigger}' tells of these talks")
    if candidate.link in ("governor", "when") and mention.governor == carrier.index:
        return Step(-5, f"it dates '{carrier.trigger}' above first")
    return Step(-25, f"it dates '{carrier.trigger}' first")


def _statement_needs_own(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    if "saying" in mention.traits and candidate.link not in (*DIRECT, "argument", "occasion", "shared"):
        return Step(-100, "a statement is dated by its own clause alone")
    if "saying" in mention.traits and context.times[candidate.time].relation in ("since", "until", "from"):
        return Step(-100, "nothing is said through a stretch of time")
    if "saying" in mention.traits and candidate.link == "occasion" and candidate.carrier is not None:
        at = context.mentions[candidate.carrier]  # "admitted planning the raid of Monday"
        return Step(-60, f"nobody speaks at '{at.trigger}'") if at.traits >= FIGHT else None
    return None


def _announced(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    if candidate.link not in ("reported", "governor", "argument") or mention.governor is None:
        return None
    governor = context.mentions[mention.governor]
    if candidate.carrier not in (None, governor.index) or "saying" not in governor.traits:
        return None
    if candidate.link == "argument":  # "announced on Monday the appointment of an envoy"
        told = governor.lemma in ANNOUNCING and "announced" in mention.traits
        return Step(30, f"'{governor.trigger}' brings it about") if told else None
    under_way = governor.lemma == "say" and mention.progressive and mention.tense == "past"
    if (governor.lemma in ANNOUNCING or under_way) and "announced" in mention.traits:
        return Step(50, f"'{governor.trigger}' brings it about")
    return Step(-30, f"the time dates the saying ('{governor.trigger}') alone")


def _decided(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Decided on Monday to recall its envoy": the act is done with the decision."""
    if candidate.link == "governor" and is_decided(mention):
        return Step(30, "it was decided then")
    return None


def is_decided(mention: EventMention) -> bool:
    """Whether an act was told as decided ("decided to recall its envoy") that a decision brings about."""
    return mention.status_rule == DECIDED and "announced" in mention.traits


def _direction(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    date = context.times[candidate.time].date
    if date is None or context.published is None or candidate.link in DIRECT:
        return None
    announced = candidate.link == "reported" and "announced" in mention.traits
    announced = announced or (candidate.link == "governor" and is_decided(mention))
    if mention.status == "scheduled" and date.latest <= context.published and not announced:
        return Step(-45, "what is planned does not lie in the past")
    unreal = mention.status in ("proposed", "possible", "denied")
    told = mention.status_rule in (NONE, NONE_AFOOT) and candidate.link == "argument"
    tried = mention.status_rule == TRIED and "speech" not in mention.traits
    if unreal and not tried and not told and candidate.link in ("governor", "argument", "occasion"):
        return Step(-40, "what is only wished for, or was not done, has no date of its own")
    if mention.status == "occurred" and mention.tense == "past" and date.earliest > context.published:
        return Step(-40, "what has happened does not lie ahead")
    return None


def _wished_then(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Was invited to join in July 1997", told later: of that July is the inviting."""
    time = context.times[candidate.time]
    if time.date is None or context.published is None or time.date.latest >= context.published:
        return None
    if time.relation in ("by", "until", "before", "from"):
        return None
    for above in _above(mention, context) if candidate.link in DIRECT else ():
        if _is_wish_for(above, mention):
            return Step(-70, f"it dates '{above.trigger}'")
    below = context.mentions[candidate.carrier] if candidate.carrier is not None else None
    wished = below is not None and mention in _above(below, context) and _is_wish_for(mention, below)
    if candidate.link in ("aim", "complement") and below is not None and wished:
        return Step(85, f"'{below.trigger}' was only wished for")
    return None


def _spare(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Convicted him of spying on Saturday": a day at the end that no event below takes is the verb's."""
    time = context.times[candidate.time]
    if candidate.link != "aim" or candidate.carrier is not None or mention.traits & {"encounter", "saying"}:
        return None
    if time.date is None or context.published is None or time.date.latest > context.published:
        return None
    acted = mention.naming == "verb" and mention.status == "occurred" and mention.tense in TOLD
    tied = time.relation in ("by", "until", "before", "since", "from")
    return Step(40, "no other event takes it") if acted and not tied else None


def _is_wish_for(above: EventMention, below: EventMention) -> bool:
    """Whether a told request, offer or refusal has for its content the other act, not come about."""
    wishing = "wish" in above.traits or above.type == below.type
    wish = wishing and above.status == "occurred" and above.tense in TOLD
    unreal = below.status in ("proposed", "denied", "scheduled", "possible") and below.tense == "none"
    return wish and unreal


def _above(mention: EventMention, context: Context) -> Iterator[EventMention]:
    """What governs an event, and what governs that where it is a noun: "rejected a call for a ceasefire"."""
    governor = context.mentions[mention.governor] if mention.governor is not None else None
    if governor is not None:
        yield governor
        if governor.naming == "noun" and governor.governor is not None:
            yield context.mentions[governor.governor]


def _cited(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Spoke of resolution 425 on Monday": a resolution is older than what is said of it."""
    if mention.lemma == "resolution" and mention.naming == "noun" and candidate.link not in DIRECT:
        return Step(-40, "a resolution is dated by its own words alone")
    return None


def _ahead_of_its_time(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Told them of a cut in September", "invited him to a summit in May", before: that lies ahead."""
    date = context.times[candidate.time].date
    if date is None or context.published is None or candidate.link not in DIRECT:
        return None
    acts = "speech" in mention.traits or "undoing" in mention.traits
    told = acts and mention.status == "occurred" and mention.tense in TOLD
    ahead = date.earliest > context.published
    return Step(-65, "what was said or called off does not lie ahead") if told and ahead else None


def _so_now(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Was seized on Monday and is in jail", "leaves on Friday, but they are fighting": so it is now."""
    date, published = context.times[candidate.time].date, context.published
    present = mention.naming == "verb" and mention.tense == "present" and mention.status == "occurred"
    if candidate.link != "coordinated" or not present or date is None or published is None:
        return None
    past, ahead = date.latest < published, date.earliest >= published and mention.progressive
    return Step(-45, "what is so now has not the date of the other") if past or ahead else None


def _nearness(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    lost = min(candidate.distance, 25) // 5
    return Step(-lost, f"{candidate.distance} words away") if lost else None


def _object_of_saying(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Hailed on Sunday the deal": the time dates the praise, the deal is older."""
    if candidate.link == "occasion":
        return _object_at_occasion(mention, context)
    if candidate.link != "argument" or candidate.carrier is None:
        return None
    carrier = context.mentions[candidate.carrier]
    if carrier.lemma in ANNOUNCING and "announced" in mention.traits:
        return None
    if _is_announced_for(carrier, candidate, context):
        return None
    discussed = carrier.lemma in DISCUSSING and "venue" not in mention.traits
    if carrier.naming == "verb" and ("speech" in carrier.traits or discussed):
        return Step(-30, f"'{carrier.trigger}' is about it")
    return None


def _object_at_occasion(mention: EventMention, context: Context) -> Step | None:
    """ "Speaking in Rome on Sunday, he condemned the raid": nor is the raid of that Sunday."""
    if mention.naming != "noun" or mention.governor is None or "encounter" in mention.traits:
        return None
    above = context.mentions[mention.governor]
    brought_about = above.lemma in ANNOUNCING and "announced" in mention.traits
    told = above.naming == "verb" and "speech" in above.traits and not brought_about
    return Step(-45, f"'{above.trigger}' is about it") if told else None


def _is_announced_for(carrier: EventMention, candidate: TimeCandidate, context: Context) -> bool:
    """ "Announced drills from Thursday", before Thursday: nobody has announced anything on that day."""
    told = carrier.tense in TOLD and carrier.status == "occurred"
    return told and carrier.lemma in ANNOUNCING and _lies_ahead(candidate, context)


def _content_of_demand(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Cancelled on Friday his trip", "called on Sunday on them to ratify": the time is the act's alone."""
    if candidate.link not in ("governor", "argument") or mention.governor is None:
        return None
    above = context.mentions[mention.governor]
    held = "encounter" in mention.traits and "undoing" in above.traits
    if held and _lies_ahead(candidate, context):
        return None  # "put off on Monday a visit next month"
    for_it = candidate.link == "governor" and ("message" in above.traits or _is_what_for(mention, above))
    if "content" in above.traits or for_it:
        return Step(-45, f"it is what '{above.trigger}' is about")
    return None


def _is_what_for(mention: EventMention, above: EventMention) -> bool:
    """ "Made a deal in May to curb its arms", "held talks on Monday to press claims": not done with it."""
    terms = "treaty" in above.traits and "force" in mention.traits
    pressed = "gathering" in above.traits and mention.traits >= {"speech", "wish"}
    return mention.naming == "verb" and mention.tense == "none" and (terms or pressed)


def _lies_ahead(candidate: TimeCandidate, context: Context) -> bool:
    date, published = context.times[candidate.time].date, context.published
    return date is not None and published is not None and date.earliest > published


def _announced_before(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "A trip that he had announced the day before", "a plan discussed in May": the telling's day."""
    if candidate.link != "relative" or candidate.carrier is None:
        return None
    carrier = context.mentions[candidate.carrier]
    told = "saying" in carrier.traits and "announced" not in mention.traits
    if told or ("saying" not in carrier.traits and carrier.naming == "verb" and carrier.type != mention.type):
        return Step(-60, f"it dates '{carrier.trigger}'")
    return None


def _purpose_of_meeting(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    if candidate.link != "purpose":
        return None
    if candidate.carrier is None:
        held = mention.traits >= HELD and mention.status in ("occurred", "scheduled")
        return Step(10, "one came there for it") if held else None
    carrier = context.mentions[candidate.carrier]
    leaves = carrier.lemma in LEAVING
    if "encounter" in carrier.traits and "encounter" in mention.traits and not leaves:
        return Step(40, f"'{carrier.trigger}' is for it")
    return None


def _aim_of_journey(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Flew to Rome to meet the Pope on Friday": one goes there when one meets."""
    if candidate.link == "aim" and "encounter" not in mention.traits:
        return Step(-45, "only a journey has the date of its aim")
    return None


def _left_the_same_day(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Told reporters on Monday before flying home": on the day that he told them."""
    date = context.times[candidate.time].date
    same_day = "journey" in mention.traits and date is not None and date.earliest == date.latest
    if candidate.link != "parting" or same_day:
        return None
    return Step(-30, "only who leaves does so the same day")


def _long_stretch(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "The third trip in the past two years": a stretch of years counts, it does not date.

    A verb's own past year does ("were withdrawn in the past year"), and so do the years of a plan.
    """
    date = context.times[candidate.time].date
    if date is None or date.grain == "decade":
        return None
    days = (date.latest - date.earliest).days
    acted = candidate.link == "clause" and mention.status == "occurred" and mention.naming == "verb"
    planned = mention.status == "scheduled" and not _is_over(date, context)
    loose = not planned and (_is_round(date, context) or days > (A_YEAR_OF_MONTHS if acted else A_YEAR))
    far = days > 15 * 366 or (date.basis == "relative" and loose)
    return Step(-100, "a stretch of years dates nothing") if far else None


def _is_round(date: EventDate, context: Context) -> bool:
    """ "Some twenty years ago" is no date, "nearly four years ago" is."""
    now = context.published
    far = now is None or now.year - date.earliest.year >= TEN
    return date.modifier == "approx" and date.grain == "year" and far


def _is_over(date: EventDate, context: Context) -> bool:
    return context.published is None or date.latest <= context.published


REFINERS: tuple[Refiner, ...] = (
    _carried_elsewhere,
    _statement_needs_own,
    _announced,
    _decided,
    _direction,
    since_long_ago,
    of_what_was,
    _wished_then,
    _spare,
    _cited,
    _ahead_of_its_time,
    _so_now,
    _nearness,
    _object_of_saying,
    _content_of_demand,
    of_topic,
    _announced_before,
    _purpose_of_meeting,
    _aim_of_journey,
    _left_the_same_day,
    _long_stretch,
)


def explain(
    mention: EventMention, context: Context
) -> Iterator[tuple[TimeExpression, int, tuple[Step, ...]]]:
    """Every candidate of a mention with its score and reasons, best first."""
    weighed = [(context.times[c.time], *weigh(mention, c, context)) for c in mention.candidates]
    yield from sorted(weighed, key=lambda row: -row[1])
