"""Years told with a thing that has been so since then, or was so over the years: they date no act."""

from __future__ import annotations

from timeline.linking.context import Context, Step
from timeline.models.mention import EventMention, TimeCandidate

OVER_THE_YEARS = ("after", "before")


def since_long_ago(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "May lift a ban in place since 1984": what is still to come has not been going on since then."""
    time = context.times[candidate.time]
    wished = mention.status in ("proposed", "scheduled", "possible") and mention.naming == "verb"
    begun = time.date is not None and context.published is not None and time.date.earliest < context.published
    since = wished and begun and time.relation == "since"
    return Step(-100, "it has not been so since then") if since else None


def of_what_was(mention: EventMention, candidate: TimeCandidate, context: Context) -> Step | None:
    """ "Must pay for property seized after 1959": what a participle tells of things was on no one day."""
    described = mention.naming == "verb" and mention.tense == "none" and mention.status == "occurred"
    own = (context.times[c.time] for c in mention.candidates if c.link == "clause" and c.carrier is None)
    bound = any(t.relation in OVER_THE_YEARS and t.date and t.date.grain == "year" for t in own)
    return Step(-100, "it was over the years") if bound and described else None
