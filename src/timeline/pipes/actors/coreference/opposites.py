"""People told by where they stand to another: "his host", "her opposite number", "the visitor"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import ACTING, Discourse, Seen
from timeline.pipes.actors.drafts import Draft
from timeline.rulebook.actor_rules import actor_rules

REACH = 3
"""How many sentences back the other may have been named."""
HOSTS = frozenset({"host", "hostess"})
GUESTS = frozenset({"guest", "visitor"})
RECEIVING = frozenset({"receive", "welcome", "host", "greet", "entertain", "invite", "fete"})
"""Whoever does this stays, and whom it is done to goes."""
GOING = frozenset(
    "go travel fly leave depart return continue arrive head drive sail proceed land visit come".split()
)
LEAVING = GOING - {"visit", "come", "arrive", "land"}
"""What the one who was received does next."""
FOLLOWING = frozenset({"of", "in", "from", "at", "for"})
"""After these the noun goes on to say whose it is."""

Offices = Mapping[str, Sequence[str]]


def opposite_draft(words: TokenLists, index: int, discourse: Discourse, offices: Offices) -> Draft | None:
    """The mention that such a noun makes at its own token; `offices` are those of each person."""
    noun = words.lowers[index]
    number = noun == "number" and words.lower(index - 1) == "opposite"
    if not (number or noun in HOSTS | GUESTS | actor_rules().opposites) or words.tags[index] != "NN":
        return None
    if _is_told(words, index, discourse) or words.deps[index] in ("compound", "amod", "nmod", "attr"):
        return None
    first = index - 1 if number else index
    if noun == "visitor" and words.lower(first - 1) == "the":
        party = _only(_guests(discourse, index))
    else:
        party = _other(first, noun, discourse, offices)
    return Draft(first, index + 1, (party,), "title", "definite.opposite") if party else None


def received_before(words: TokenLists, index: int, discourse: Discourse) -> Seen | None:
    """Whom the sentence before tells to be received, where a pronoun goes: "X received him. He flew on"."""
    if words.deps[index] not in ACTING or words.lemmas[words.heads[index]] not in LEAVING:
        return None
    mine = words.sentences[index]
    near = (s for s in discourse.before(index, 1) if s.sentence == mine - 1 and _is_received(s, words))
    return next(near, None)


def _is_told(words: TokenLists, index: int, discourse: Discourse) -> bool:
    """Whether a name or a place behind it says who it is: "his host, X", "his colleague in Peru"."""
    behind = index + 2 if words.lower(index + 1) == "," else index + 1
    return words.lower(index + 1) in FOLLOWING or discourse.is_named(behind)


def _other(first: int, noun: str, discourse: Discourse, offices: Offices) -> Party | None:
    """The one who stands across from the noun's owner: of the same office, or alone named near by."""
    words = discourse.words
    owner = first - 2 if words.lower(first - 1) in ("'s", "’s") else first - 1
    seen = discourse.at(owner)
    if seen is None or len(seen.parties) != 1 or seen.parties[0].kind != "person":
        return None
    own = seen.parties[0]
    others = [p for p in _people(discourse, first) if p.name != own.name and _is_foreign(p, own)]
    if noun in actor_rules().opposites or noun == "number":
        held = set(offices.get(own.name, ()))
        alike = [p for p in others if held & set(offices.get(p.name, ()))]
        return _only(alike) or (None if alike else _only(others))
    if noun in GUESTS:
        return _only(p for p in _guests(discourse, first) if p in others) or _only(others)
    return _only(others)


def _is_foreign(party: Party, own: Party) -> bool:
    return party.country is None or own.country is None or party.country != own.country


def _people(discourse: Discourse, index: int) -> Iterator[Party]:
    for seen in discourse.before(index, REACH):
        yield from (party for party in seen.parties if party.kind == "person")


def _guests(discourse: Discourse, index: int) -> Iterator[Party]:
    """Who came or was received."""
    words = discourse.words
    for seen in discourse.before(index, REACH):
        goes = words.deps[seen.head] in ACTING and words.lemmas[words.heads[seen.head]] in GOING
        person = len(seen.parties) == 1 and seen.parties[0].kind == "person"
        if person and (goes or _is_received(seen, words)):
            yield seen.parties[0]


def _is_received(seen: Seen, words: TokenLists) -> bool:
    object_of = words.deps[seen.head] in ("dobj", "nsubjpass")
    return object_of and words.lemmas[words.heads[seen.head]] in RECEIVING


def _only(parties: Iterable[Party]) -> Party | None:
    """The one that all of them are, or None."""
    found = {party.name: party for party in parties}
    return next(iter(found.values())) if len(found) == 1 else None
