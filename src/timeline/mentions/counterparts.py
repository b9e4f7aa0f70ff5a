"""The other side of an act that takes two, where only one is named beside it.

Pure. Who fights whom, whom sanctions are laid on and whose offer is answered is told once in an article and
understood from there on. Three memories tell it: the enemies of a party, the last target of sanctions, the
last to propose something. Where these are silent, sanctions and ties are between the two states that the
article is about, if it is about two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.models import ActorMention, Span
from timeline.models.mention import FIGHT, UNDERSTOOD, Argument, EventMention
from timeline.models.timeline import Role
from timeline.rulebook.gazetteer import Name, in_force

TRADE = re.compile(
    r"\b(tariff|dut(y|ies)|quota|import|curb|restriction|barrier|control|lev(y|ies))s?\b", re.IGNORECASE
)
OFFER = re.compile(
    r"\b(proposals?|offers?|plans?|invitations?|demands?|lists?|terms|ideas?|requests?|calls?|ultimatum|conditions?"
    r"|appeals?|compromise|formula|drafts?|package|overtures?|initiative|them|it)\b"
)
"""What may be accepted or rejected of another."""
WHOSE = frozenset({"from", "possessive"})
OBJECT = 60
"""So many characters after the verb it stands."""
ARRESTS = frozenset("arrest detain jail imprison sentence convict".split())
"""What only a state's own officers do."""
CHARGES = re.compile(r"\b(charge|allegation|accusation|claim|complaint|protest)s?\b", re.IGNORECASE)
"""What may be rejected of whoever accuses."""
REACH = 3
"""How many sentences back an offer stands that is answered."""
NEAR = 2
"""How many sentences back an act stands that tells against whom the next is."""
PARTING = frozenset({"hostile", "between-states"})
"""The traits of breaking with another state."""
QUARRELLING = frozenset({"hostile", "charge", "punishing"})
"""One of these an act has that sets two against each other."""
WRONGING = QUARRELLING | {"custody"}
"""One of these an act has that wrongs another."""
REACTING = frozenset({"speech", "facing"})
"""The traits of what one says to whoever did it."""
DUE = re.compile(
    r"\b(apolog(y|ies)|releases?|returns?|withdraw(al)?|compensation|reparations?|end|halt|explanation|cease-?fire"
    r"|lift(ing)?|extradition|handover|pull-?out|evacuation)\b"
)
"""What is asked of whoever did wrong."""
FACING = frozenset({"hostile", "punishing", "facing", "undoing"})
"""One of these an act has that one turns against another for what he did."""
FOR_IT = re.compile(
    r"\b(citing|over|because of|for|in (protest|retaliation|response|reaction|revenge) (at|for|to|against))"
    r"( [\w'’-]+){0,4} $"
)
"""Before an act these tell that it is why one turns against another."""
BEFORE = 1
"""How many sentences back they were."""
OFTEN = 4
"""A state that is named so often may be what an article is about."""
TWICE = 2
"""It is, where it is named so many times as often as any other."""
MOST = 0.6
"""Else two states are, that have this share of all namings of states."""


def with_other_sides(
    mentions: Sequence[EventMention], actors: Sequence[ActorMention], text: str
) -> tuple[EventMention, ...]:
    """The mentions with the other side filled in where one side stands alone; `text` is the article's."""
    about = _states_told_of(actors)
    mentions = tuple(_of_those_mediated(mention, mentions) for mention in mentions)
    return tuple(
        mention
        if _is_of_nobody(mention, text)
        else _filled(mention, _answerable(mention, mentions, text), about, text)
        for mention in mentions
    )


def _of_those_mediated(mention: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    """ "Mediates between Chad and Mali in the hope of talks": the talks are theirs, not the mediator's."""
    understood = {a.name for a in mention.arguments if a.slot in UNDERSTOOD}
    if "gathering" not in mention.traits or len(understood) != len(mention.arguments):
        return mention
    for other in (m for m in mentions if m.sentence == mention.sentence and m is not mention):
        between = tuple(a for a in other.arguments if a.role == "participant")
        mediators = {a.name for a in other.arguments if a.role == "intermediary"}
        if understood and understood <= mediators and len(between) > 1:
            return mention.model_copy(update={"arguments": between})
    return mention


def _answerable(mention: EventMention, mentions: Sequence[EventMention], text: str) -> Sequence[EventMention]:
    """For an answer the mentions of what it may answer: a charge, or an offer; for all else all mentions."""
    if not mention.arguments or not _is_answer(mention):
        return mentions
    start, end = mention.trigger_span
    charge = CHARGES.search(text[start : end + OBJECT]) is not None
    return [m for m in mentions if m is mention or ("charge" in m.traits) == charge]


def _is_of_nobody(mention: EventMention, text: str) -> bool:
    """Tariffs are cut for everyone; what is rejected may be no offer ("rejected the verdict")."""
    if "punishing" in mention.traits:
        return TRADE.search(text, *mention.evidence_span) is not None
    start, end = mention.trigger_span
    after = text[start : end + OBJECT]
    return "answer" in mention.traits and not (OFFER.search(after) or CHARGES.search(after))


def _filled(
    mention: EventMention, mentions: Sequence[EventMention], about: Sequence[Argument], text: str
) -> EventMention:
    sides = {_side(a) for a in mention.arguments}
    together = "between-states" in mention.traits and all(a.role == "actor" for a in mention.arguments)
    if len(sides) != 1 and not (sides and together):
        return mention
    facing = _wronging(mention, mentions, text) or _faced_for(mention, mentions, text)
    others = facing or _others(mention, mentions, about)
    own = mention.arguments[0].role
    more = tuple(_understood(a, own) for a in others if _side(a) not in sides)
    return mention.model_copy(update={"arguments": (*mention.arguments, *more)}) if more else mention


def _others(
    mention: EventMention, mentions: Sequence[EventMention], about: Sequence[Argument]
) -> Iterable[Argument]:
    if "custody" in mention.traits:
        return _arresting(mention)
    if mention.traits >= FIGHT:
        one = mention.arguments[0]
        invader = one.kind == "country" and one.role == "actor" and one.slot not in UNDERSTOOD
        return _enemy(mention, mentions) or (_told_of(mention, about) if invader else ())
    if _is_answer(mention):
        return _asking(mention, mentions)
    if "punishing" in mention.traits:
        if mention.arguments[0].role != "actor":
            return ()  # who punishes is told, if by a word that names nobody
        return _target(mention, mentions) or _last_state(mention, mentions) or _told_of(mention, about)
    quarrel = _opponent(mention, mentions) if mention.traits >= PARTING else ()
    if quarrel or "between-states" not in mention.traits:
        return quarrel
    other = _same_other(mention, mentions) or _told_of(mention, about)
    return other or (_offending(mention, mentions) if "hostile" in mention.traits else ())


def _arresting(mention: EventMention) -> tuple[Argument, ...]:
    """The state where the other's people are arrested, as far as no word tells who does it."""
    own, place = mention.arguments[0], mention.place
    state = in_force().state(place.country) if place is not None and place.country else None
    if state is None or own.role != "recipient" or mention.lemma not in ARRESTS:
        return ()
    return (_of_state(state, mention.trigger_span),)


def _side(argument: Argument) -> str:
    return argument.country or argument.name


def _enemy(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """Whom the one party fights in the nearest fight that names both, those before first; nobody alone."""
    own = _side(mention.arguments[0])
    fights = [m for m in mentions if m.traits >= FIGHT and len({_side(a) for a in m.arguments}) == 2]
    for fight in sorted(fights, key=lambda m: _distance(mention, m)):
        if own in {_side(a) for a in fight.arguments}:
            return tuple(a for a in fight.arguments if _side(a) != own and a.kind != "person")[:1]
    return ()


def _opponent(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """The other of the two states, and of no third, that were set against each other right before."""
    own = _side(mention.arguments[0])
    first = mention.sentence - BEFORE
    told = [m for m in mentions[: mentions.index(mention)] if m.sentence >= first]
    acts = [m for m in told if m.traits & QUARRELLING and len({_side(a) for a in m.arguments}) > 1]
    states = {a.country for m in told for a in m.arguments if a.country} - {own}
    others = [a for m in acts for a in m.arguments if a.country and a.country != own]
    against = any(own in {_side(a) for a in m.arguments} for m in acts)
    other = in_force().state(others[0].country or "") if against and len(states) == 1 and others else None
    return (_of_state(other, others[0].span),) if other is not None else ()


def _target(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """On whom the last sanctions lie that say so."""
    own = _side(mention.arguments[0])
    for other in reversed(mentions[: mentions.index(mention)]):
        hit = tuple(a for a in other.arguments if a.role == "recipient" and _side(a) != own)
        if "punishing" in other.traits and hit:
            return hit
    return ()


def _last_state(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """The state that the acts told right before are about."""
    own = _side(mention.arguments[0])
    for other in reversed(mentions[: mentions.index(mention)]):
        if mention.sentence - other.sentence > NEAR:
            return ()
        lifting = {_side(a) for a in other.arguments if a.role == "actor" and "punishing" in other.traits}
        states = [a for a in other.arguments if a.kind == "country" and _side(a) not in (own, *lifting)]
        if states:
            return (states[-1],)
    return ()


def _wronging(mention: EventMention, mentions: Sequence[EventMention], text: str) -> tuple[Argument, ...]:
    """ "Peru bombed the island. Chile protested": against whom that did it wrong right before.

    So do "demanded an apology" and "vowed revenge", but not "appealed for help", which others are to give.
    """
    if mention.naming == "noun" or not mention.traits >= REACTING:
        return ()
    end = mention.trigger_span[1]
    asks = "wish" in mention.traits and "hostile" not in mention.traits
    if asks and not DUE.search(text[end : end + OBJECT]):
        return ()
    own = _side(mention.arguments[0])
    before = [m for m in mentions if m.sentence == mention.sentence - BEFORE]
    for other in reversed(before):
        wronged = any(a.role == "recipient" and _side(a) == own for a in other.arguments)
        doers = tuple(a for a in other.arguments if a.role == "actor" and _side(a) != own)
        if other.traits & WRONGING and other.status == "occurred" and wronged:
            return doers
    return ()


def _faced_for(mention: EventMention, mentions: Sequence[EventMention], text: str) -> tuple[Argument, ...]:
    """ "Broke with Chile over the arrest of six Peruvians": whom one turns against for an act has done it."""
    own = mention.arguments[0]
    if mention.naming != "noun" or own.role != "recipient" or not mention.traits & WRONGING:
        return ()
    for other in reversed(mentions[: mentions.index(mention)]):
        why = " ".join(text[other.trigger_span[1] : mention.trigger_span[0]].split()) + " "
        if other.sentence != mention.sentence:
            return ()
        turned = any(a.role == "actor" and _side(a) == _side(own) for a in other.arguments)
        faced = tuple(a for a in other.arguments if a.role == "recipient" and a.kind != "organization")
        if FOR_IT.search(why) and other.traits & FACING and turned and not _asks_third(other, why):
            return tuple(a for a in faced if _side(a) != _side(own))[:1]
    return ()


def _asks_third(mention: EventMention, after: str) -> bool:
    """ "Appealed to Chile over the arrest": only who wants what is due faces whoever did it."""
    return mention.traits >= {"wish", "offer"} and not DUE.search(after)


def _offending(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """ "Peru seized the island. Chile broke off relations": with the state that struck right before."""
    if mention.partnered:
        return ()
    own = _side(mention.arguments[0])
    for other in reversed(mentions[: mentions.index(mention)]):
        if mention.sentence - other.sentence > 1:
            return ()
        struck = tuple(a for a in other.arguments if a.role == "actor" and a.kind == "country")
        if other.traits >= FIGHT and other.status == "occurred" and struck and _side(struck[0]) != own:
            return struck[:1]
    return ()


def _is_answer(mention: EventMention) -> bool:
    return "answer" in mention.traits and mention.arguments[0].role == "actor"


def _asking(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """Who made the last offer before, of another party than the one who answers."""
    own = _side(mention.arguments[0])
    for offer in reversed(mentions[: mentions.index(mention)]):
        if mention.sentence - offer.sentence > REACH:
            return ()
        made = tuple(a for a in offer.arguments if a.role == "actor")
        made = tuple(a for a in made if a.slot in WHOSE) or made  # the envoy only carries it
        if "offer" in offer.traits and not _is_answer(offer) and made and _side(made[0]) != own:
            return made
    return ()


def _same_other(mention: EventMention, mentions: Sequence[EventMention]) -> tuple[Argument, ...]:
    """ "Peru recognised Mali in May and established ties in June": the other one of what went before."""
    own = _side(mention.arguments[0])
    before = (m for m in reversed(mentions[: mentions.index(mention)]) if m.sentence == mention.sentence)
    for other in (m for m in before if "between-states" in m.traits):
        sides = {_side(a): a for a in other.arguments}
        if own in sides and len(sides) == 2:
            return tuple(a for side, a in sides.items() if side != own)
    return ()


def _distance(mention: EventMention, other: EventMention) -> tuple[bool, int]:
    return other.index > mention.index, abs(other.index - mention.index)


def _told_of(mention: EventMention, about: Sequence[Argument]) -> tuple[Argument, ...]:
    """The other of the two states of an article; the one state it is about, for whoever is not of it."""
    own = _side(mention.arguments[0])
    if own not in {_side(a) for a in about} and len(about) > 1:
        return ()
    return tuple(a for a in about if _side(a) != own)


def _understood(argument: Argument, own: Role) -> Argument:
    role: Role = {"actor": "recipient", "recipient": "actor"}.get(own, own)  # type: ignore[assignment]
    return argument.model_copy(update={"slot": "topic", "role": role})


def _states_told_of(actors: Sequence[ActorMention]) -> tuple[Argument, ...]:
    """The one or two states that an article is about, as it names them most; none where it is of many."""
    named = Counter(country for actor in actors for country in _countries(actor))
    (one, first), (other, second) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    if first >= OFTEN and first >= TWICE * second:
        about = [one]
    elif second >= OFTEN and first + second >= MOST * named.total():
        about = [one, other]
    else:
        about = []
    return tuple(a for country in about if (a := _first(country, actors)) is not None)


def _countries(actor: ActorMention) -> Iterator[str]:
    yield from {party.country for party in actor.parties if party.country}


def _first(country: str, actors: Sequence[ActorMention]) -> Argument | None:
    """The state as the text names it first."""
    state = in_force().state(country)
    actor = next((a for a in actors if country in _countries(a)), None)
    if state is None or actor is None:
        return None
    return _of_state(state, actor.span)


def _of_state(state: Name, span: Span) -> Argument:
    return Argument(
        slot="topic",
        role="recipient",
        name=state.party,
        kind="country",
        country=state.country,
        mention="",
        span=span,
    )
