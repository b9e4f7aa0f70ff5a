"""One line for an entry, as an editor would print it, made from its fields alone."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Participant, Place
from timeline.models.mention import EventMention, Matter
from timeline.models.timeline import Status
from timeline.rulebook.book import EventType, Headline

NOUN_ENDINGS: dict[Status, str] = {"cancelled": "cancelled", "postponed": "postponed"}
LONGEST = 90
"""So many characters of what is said or acted on stand in a line."""
BEHIND = frozenset({"to", "from"})
"""The links that fit behind a thing: "returns the ship to Peru"."""
WHITHER = frozenset({"", "for", "to"})
"""The links before the place that one goes to."""
SINGULAR = frozenset({"Hamas"})
"""Groups that end in "s" and are one."""


def headline(
    kind: EventType,
    mention: EventMention,
    status: Status,
    participants: Sequence[Participant],
    place: Place | None,
) -> str:
    """A line such as "Moon's delegation visits Pyongyang" or "Summit of Trump and Kim cancelled"."""
    phrases = next((r.headline for r in kind.rules if r.id == mention.rule and r.headline), kind.headline)
    acting = _acting(kind, mention, participants)
    rest = [p for p in participants if p not in acting]
    lines = (_content_line(phrases, matter, status, acting, rest) for matter in mention.matters)
    if line := next(filter(None, lines), None):
        return _sentence(line)
    actors = [p.name for p in acting]
    led = any(p.role == "actor" for p in acting)
    beside = [p.name for p in participants if led and p.role == "participant"]
    others = [p.name for p in participants if p not in acting and p.name not in beside]
    where = place.name if place is not None and place.name not in (*actors, *others) else None
    if status in NOUN_ENDINGS:
        toward = "to" if kind.moves else phrases.link
        if led and others and toward:
            return _sentence(
                _noun_line(phrases, [*actors, *beside], f" {toward} {join_names(others)}", status)
            )
        return _sentence(_noun_line(phrases, [*actors, *others, *beside], "", status))
    states = any(p.kind == "country" for p in participants if p.name in others)
    placed = not others if kind.family == "force" else kind.moves and not states
    if placed and phrases.link in WHITHER and where:
        # "visits Paris (X)", "leaves for Paris", "visits Chad and Mali"
        others, beside, where = _stops(mention) or [where], [*others, *beside], None
    if not others and phrases.bare is not None:
        phrases = phrases.model_copy(update=dict(zip(("third", "base"), phrases.bare, strict=True)))
    return _sentence(
        _verb_line(phrases, _verb(phrases, status, _are_several(acting)), actors, others)
        + (f" ({join_names(beside)})" if beside else "")
        + (f", {where}" if where else "")
    )


def _stops(mention: EventMention) -> list[str]:
    """Those that a tour goes to, as the text has them: states, or their capitals."""
    toured = {a.span for a in mention.toured}
    places = (p for p in (mention.place, *mention.stops) if p is not None and p.span in toured)
    return list(dict.fromkeys(place.name for place in places))


def _acting(kind: EventType, mention: EventMention, participants: Sequence[Participant]) -> list[Participant]:
    """Those of whom the line says that they do it: the mediator, the actors, or all who take part.

    Without an actor nobody acts where an object takes part too ("freed two Peruvians"), or where one alone
    is known of an act of force.
    """
    rule = next((r for r in kind.rules if r.id == mention.rule), None)
    roles = kind.roles if rule is None else kind.roles_for(rule)
    subject, thing = roles.get("subject", "actor"), roles.get("object")
    acts = "intermediary" if subject == "intermediary" else "actor"
    acting = [p for p in participants if p.role == acts]
    if acting or acts == "intermediary" or (subject == "actor" and thing == "participant"):
        return acting
    both = [p for p in participants if p.role == "participant"]
    return [] if kind.family == "force" and len(both) == 1 else both


def _content_line(
    phrases: Headline, matter: Matter, status: Status, acting: list[Participant], others: list[Participant]
) -> str | None:
    """ "The IAEA says Iran has abided by it", "Iran frees two sailors (France)", "Peru calls on Chile to go".

    None where the type has no such line, or nobody who would stand in it.
    """
    verbs = phrases.content.get(matter.kind)
    if verbs is None or status in NOUN_ENDINGS:
        return None
    words = shortened(matter.text)
    if not acting:
        return f"{phrases.noun} of {words}" if matter.kind == "thing" else None
    third, base = _telling(matter, verbs)
    phrases = phrases.model_copy(update={"third": third, "base": base})
    line = f"{join_names([p.name for p in acting])} {_verb(phrases, status, _are_several(acting))}"
    beside = [p.name for p in others if not _is_within(p, matter)] if matter.kind != "said" else []
    if matter.kind == "aim":
        return None if phrases.bare and not beside else f"{line}{_tail(phrases, beside)} {words}"
    link = phrases.link if matter.kind == "thing" and phrases.link in BEHIND else None
    return f"{line} {words}{_tail(phrases.model_copy(update={'link': link}), beside)}"


def _telling(matter: Matter, verbs: tuple[str, str]) -> tuple[str, str]:
    """The verbs before what is said: the article's own ("denies that"), else those of the type."""
    if matter.verb is None or matter.verb == verbs[1]:
        return verbs
    return f"{present(matter.verb)} that", f"{matter.verb} that"


def present(verb: str) -> str:
    """The third person of a base form, particles behind it: "says", "denies", "points out"."""
    head, _, rest = verb.partition(" ")
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        head = f"{head[:-1]}ies"
    else:
        head += "es" if head.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
    return f"{head} {rest}".rstrip()


def _is_within(participant: Participant, matter: Matter) -> bool:
    return participant.span is not None and matter.span[0] <= participant.span[0] < matter.span[1]


def shortened(words: str) -> str:
    """At most `LONGEST` characters, cut behind a whole word; a quotation that is cut keeps its end mark."""
    if len(words) <= LONGEST:
        return words
    whole = words[: LONGEST - 2].rsplit(" ", 1)[0].rstrip(" ,;:.–—-")
    closing = "”" if whole.count("“") > whole.count("”") else '"' if whole.count('"') % 2 else ""
    return f"{whole} …{closing}"


def _are_several(acting: Sequence[Participant]) -> bool:
    return len(acting) > 1 or any(
        p.kind == "group" and p.name.endswith(("s", "men")) and p.name not in SINGULAR for p in acting
    )


def _verb_line(phrases: Headline, verb: str, actors: list[str], others: list[str]) -> str:
    if not actors:
        return f"{phrases.noun} ({join_names(others)})" if others else phrases.noun
    return f"{join_names(actors)} {verb}{_tail(phrases, others)}"


def _tail(phrases: Headline, others: list[str]) -> str:
    if not others:
        return ""
    if phrases.link is None:
        return f" ({join_names(others)})"
    return f" {phrases.link} {join_names(others)}" if phrases.link else f" {join_names(others)}"


def _verb(phrases: Headline, status: Status, several: bool) -> str:
    if status == "scheduled":
        return f"to {phrases.base}"
    if status == "proposed":
        return f"may {phrases.base} (proposed)"
    if status == "possible":
        return f"may {phrases.base}"
    if status == "denied":
        return f"{'do' if several else 'does'} not {phrases.base}"
    return phrases.base if several else phrases.third


def _noun_line(phrases: Headline, names: list[str], toward: str, status: Status) -> str:
    """ "Summit of Trump and Kim cancelled", "visit of Trump to Peru postponed"."""
    owners = f" of {join_names(names)}" if names else ""
    return f"{phrases.noun}{owners}{toward} {NOUN_ENDINGS[status]}"


def join_names(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _sentence(line: str) -> str:
    return line[:1].upper() + line[1:]
