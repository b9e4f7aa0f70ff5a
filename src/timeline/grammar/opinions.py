"""Words with which one speaks of what others do: "backed the plan to hold talks", "spoke of the election"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

CALLING = frozenset({"call", "describe", "term", "label", "dub"})
"""Verbs of "what it called a raid"."""
OPINING = frozenset(
    "welcome praise condemn denounce criticise criticize hail deplore applaud decry slam blast support back"
    " endorse oppose lament".split()
)
"""Verbs of an opinion on what another does."""
COMMENTING = OPINING | frozenset(
    "regret describe recall mention deny note cite await watch monitor mark observe mourn bemoan".split()
)
"""Verbs over an event that others take part in."""
SPEAKING = frozenset(
    "complain speak talk warn refer allude react respond ask inquire comment protest object hear learn"
    " know worry".split()
)
"""The same with a preposition over an act of force: "complained about the raid"."""
REFERRING = frozenset({"refer", "allude"})
"""The same over any event: "referring to the summit"."""
ATTENDING = frozenset({"attend", "witness"})
"""Whoever does so takes part in talks, but not in the act of another."""
SUFFERING = frozenset("suffer die perish survive mourn grieve investigate probe examine commemorate".split())
"""Verbs whose subject has not done what is named below them."""
TIDINGS = frozenset(
    "word news report account warning details rumour rumor footage evidence knowledge".split()
)
"""Nouns for what is told of something else."""
AFTERMATH = frozenset(
    "victim survivor casualty suspect investigation probe inquiry trial connection anniversary memory"
    " memorial condolence scene site aftermath toll wreckage perpetrator culprit".split()
)
"""What is left of an act, or follows it: whoever comes to it has not done it."""
BALLOTS = frozenset({"referendum", "plebiscite"})
RUNNING = frozenset({"in", "at"})
"""One takes part in what stands right behind these: "lost in the election"."""
CAMPAIGNING = frozenset({"campaign", "run", "stand", "vote", "compete", "go", "head"})
"""Verbs whose subject takes part in the ballot behind them: "campaigned for a referendum"."""
OUTCOMES = frozenset({"vote", "victory", "win", "defeat", "loss", "majority", "landslide"})
"""What one gets, seeks or suffers in a ballot: "secured victory in the election"."""


def is_planned_by_others(verb: Token, above: Token) -> bool:
    """ "Backed the plan to hold talks", "welcomed the idea of meeting": whoever has an opinion of a plan."""
    of = verb.dep_ == "pcomp" and verb.head.lower_ == "of"
    return (of or verb.dep_ == "acl") and above.lemma_.lower() in OPINING


def owners_of(plan: Token) -> tuple[Token, ...]:
    """Who is to do what a plan is for: "Peru's plan to", "the proposal of the envoy to"."""
    whose = tuple(c for c in plan.children if c.dep_ == "poss")
    of = (c for c in plan.children if c.dep_ == "prep" and c.lower_ == "of")
    return whose or tuple(t for p in of for t in p.children if t.dep_ == "pobj" and t.pos_ != "NUM")


def comments_on(verb: Token, noun: Token) -> bool:
    """Whether the noun is only what a verb speaks of: "Peru welcomed the talks", "referred to the talks"."""
    if noun.dep_ in ("dobj", "nsubjpass"):
        return verb.lemma_.lower() in COMMENTING
    about = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.i == verb.i
    return about and verb.lemma_.lower() in REFERRING


def is_told_of(noun: Token, verb: Token) -> bool:
    """ "Received word of the attack", "helped victims of the attack": not done by who hears or comes."""
    behind = noun.head.lower_ if noun.dep_ == "pobj" else ""
    above = noun.head.head.lemma_ if behind else ""
    told = behind in ("of", "about", "on") and above in TIDINGS
    return told or above in AFTERMATH or verb.lemma_.lower() in SUFFERING


def runs_in(verb: Token, ballot: Token) -> bool:
    """Whether a ballot is the subject's: "called an election", "lost in the election", not "spoke of it"."""
    if comments_on(verb, ballot):
        return False
    if ballot.dep_ != "pobj":
        return ballot.dep_ in ("dobj", "nsubjpass") and ballot.head.i == verb.i
    above = ballot.head.head
    inside = ballot.head.lower_ in RUNNING and (above.i == verb.i or above.lemma_ in OUTCOMES)
    return inside or verb.lemma_ in CAMPAIGNING
