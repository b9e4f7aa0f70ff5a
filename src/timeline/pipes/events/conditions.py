"""The conditions of a rule against the arguments of a trigger: does it fit here?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.grammar.clauses import agents, is_passive, subjects
from timeline.grammar.frames import Frame
from timeline.grammar.parties import PartyIndex
from timeline.grammar.tokens import Token
from timeline.grammar.wording import ANYTHING, any_called, any_phrase, any_titled, modified
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.book import EventRule, Slot

KINDS = frozenset({"person", "country", "organization", "group", "any", "none", "place", "thing"})
PRONOUNS = frozenset({"he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "who", "whom", "it"})
MAY_BE = frozenset({"person", "organization"})
PLACING = frozenset({"to", "in", "into", "from", "through", "near", "towards", "toward", "via"})
"""Prepositions after which a name that nothing explains may be a town ("flew to", "pulled out of")."""
ENTERING = frozenset({"enter", "reach", "overrun", "besiege", "recapture", "retake"})
"""Verbs whose object, a name that nothing explains, may be a town as well."""
TAKING = ENTERING | {"capture", "seize", "take", "liberate", "occupy", "conquer"}
ARMED = frozenset(
    "troop force rebel army soldier fighter guerrilla militia militiaman insurgent militant separatist marine"
    " paratrooper commando brigade battalion division".split()
)
"""What these take is a town, where nothing tells that the name is a person's."""
PARTICLES = frozenset({"in", "out", "up", "off", "down", "over", "back", "away"})
NEVER_TOWNS = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "EVENT", "LAW", "LANGUAGE"}
)


def fits(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    """Whether a trigger's arguments meet every condition of a rule."""
    return (
        _fits_objects(rule, frame, parties)
        and _fits_agents(rule, frame, parties)
        and (not rule.modifier or modified(frame.trigger, rule.modifier))
        and not modified(frame.trigger, rule.modifier_not)
        and _fits_slots(rule, frame, parties)
    )


def _fits_objects(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    objects = frame.get("object") or _after_particle(rule, frame) or frame.get("of")
    return (
        (not rule.object or any_phrase(objects, rule.object))
        and not _is_any_of(objects, rule.object_not, parties)
        and (not rule.object_kind or _any_kind(objects, rule.object_kind, parties))
        and (not rule.counterpart or any_titled(frame.get("object") or frame.get("with"), rule.counterpart))
    )


def _after_particle(rule: EventRule, frame: Frame) -> tuple[Token, ...]:
    """ "Sent in troops": the object, where the parser takes the particle of a verb for a preposition."""
    verb = frame.trigger
    beside = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    phrasal = beside.lower_ in PARTICLES and f"{verb.lemma_.lower()} {beside.lower_}" in rule.verbs
    return tuple(t for t in frame.get(beside.lower_) if t.head.i == beside.i) if phrasal else ()


def _fits_agents(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    agents = frame.get("subject") or frame.get("possessive") or frame.get("by")
    return (
        (not rule.subject or any_titled(agents, rule.subject))
        and not _is_any_of(agents, rule.subject_not, parties)
        and (not rule.subject_kind or not agents or _any_kind(agents, rule.subject_kind, parties))
        and any_called(agents, actor_rules().private) in (None, *rule.subject)
    )


def _is_any_of(heads: Sequence[Token], words: tuple[str, ...], parties: PartyIndex) -> bool:
    """Whether one of the heads is what a rule leaves out: "the union", but not "the African Union".

    The last word of a known body's name says little of what it is; a phrase still names it ("central bank").
    """
    named = [head for head in heads if _is_last_of_name(head, parties)]
    rest = [head for head in heads if head not in named]
    phrases = tuple(word for word in words if " " in word) if named else ()
    return any_phrase(rest, words) or any_phrase(named, phrases)


def _is_last_of_name(head: Token, parties: PartyIndex) -> bool:
    actor = parties.at(head)
    if actor is None or actor.kind == "person" or actor.form != "name":
        return False
    return actor.tokens[1] - actor.tokens[0] > 1


def _fits_slots(rule: EventRule, frame: Frame, parties: PartyIndex) -> bool:
    def stands(slot: Slot, words: tuple[str, ...]) -> bool:
        heads = frame.get(slot)
        if slot == "clause" and ANYTHING not in words:  # "pledged not to attack" is no threat
            heads = tuple(head for head in heads if not _is_denied(head))
        return _stands(heads, words, parties)

    return (
        all(stands(slot, words) for slot, words in rule.needs.items())
        and (not rule.needs_one or any(stands(slot, words) for slot, words in rule.needs_one.items()))
        and not any(stands(slot, words) for slot, words in rule.forbids.items())
    )


def _is_denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _stands(heads: Sequence[Token], words: tuple[str, ...], parties: PartyIndex) -> bool:
    if ANYTHING in words or not heads:
        return bool(heads)
    kinds = tuple(w for w in words if w in KINDS)
    return (bool(kinds) and _any_kind(heads, kinds, parties)) or any_phrase(heads, words)


def _any_kind(tokens: Iterable[Token], kinds: Iterable[str], parties: PartyIndex) -> bool:
    wanted = frozenset(kinds)
    return any(_kinds(token, parties) & wanted for token in tokens)


def _kinds(token: Token, parties: PartyIndex) -> frozenset[str]:
    """The kinds of a noun phrase; a name that nothing explains may be a person, a body or a town."""
    kinds = parties.kinds(token)
    if parties.named_by(token) or parties.is_place(token):
        return kinds
    if _is_taken_town(token, parties):
        return kinds | {"place"}
    name = token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON", "ORG", "NORP")
    town = {"place"} if _may_be_town(token) else set()
    return kinds | town | (MAY_BE if name or token.lower_ in PRONOUNS else frozenset())


def _is_taken_town(token: Token, parties: PartyIndex) -> bool:
    """ "The rebels seized Goma": one plain name that nobody bears in the text, taken by armed men."""
    verb = token.head
    if token.pos_ != "PROPN" or token.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in TAKING:
        return False
    described = any(c.dep_ in ("compound", "amod", "appos", "det") for c in token.children)
    doers = agents(verb) if is_passive(verb) else subjects(verb)
    armed = (t.lemma_.lower() in ARMED or "group" in parties.kinds(t) for t in doers)
    return not described and token.ent_type_ not in NEVER_TOWNS and any(armed)


def _may_be_town(token: Token) -> bool:
    """Whether a name stands where a town may: the model knows few of them."""
    if token.pos_ != "PROPN" or token.ent_type_ in NEVER_TOWNS:
        return False
    if token.dep_ == "dobj" and token.head.lemma_ in ENTERING:
        return token.ent_type_ != "PERSON"
    if token.dep_ != "pobj":
        return False
    preposition = token.head
    before = preposition.doc[max(preposition.i - 1, 0)].lower_
    return preposition.lower_ in PLACING or (preposition.lower_, before) == ("of", "out")
