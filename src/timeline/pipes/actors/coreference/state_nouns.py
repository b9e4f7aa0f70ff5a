"""States told again by a noun: "the country", "the island", "the oil-rich kingdom"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import ACTING, Discourse, Seen
from timeline.pipes.actors.drafts import Draft
from timeline.rulebook.actor_rules import ActorRules

REACH = 2
"""How many sentences back the state was named."""
STRICT = frozenset({"island"})
"""A noun that no other state than one of its kind is ever called by."""
WIDEST = 3
"""So many words may stand between the article and the noun."""
FOLLOWING = frozenset({"of", "that", "which", "where", "whose", "in", "with", "to", "-"})
"""After these the noun goes on to say which state it means."""
OWN = frozenset({"government"})
"""What else somebody's state is called with "his" or "her"."""
PLACING = frozenset(
    {"in", "at", "from", "across", "around", "into", "throughout", "out", "inside", "outside"}
)


def state_draft(words: TokenLists, index: int, discourse: Discourse, rules: ActorRules) -> Draft | None:
    """The mention that a definite noun makes at its own token, or None where no state is meant."""
    if words.lowers[index] not in rules.state_nouns or words.tags[index] != "NN":
        return None
    first = _article(words, index, rules)
    if first is None or words.lower(index + 1) in FOLLOWING or words.lower(first - 1) in PLACING:
        return None
    if words.deps[index] in ("compound", "nmod", "amod"):
        return None
    party = _meant(first, index, discourse, rules)
    return Draft(first, index + 1, (party,), "definite", "definite.state") if party else None


def own_state_draft(
    index: int, owner: tuple[Party, ...], state_of: Callable[[Party], Party | None]
) -> Draft | None:
    """The mention that the noun of "his country" or "her government" makes: the state of whom it is."""
    state = state_of(owner[0]) if len(owner) == 1 else None
    return Draft(index, index + 1, (state,), "definite", "definite.own-state") if state else None


def owner_of_state(words: TokenLists, index: int, rules: ActorRules) -> int | None:
    """The token of "his" or "her" before such a noun, or None."""
    if words.lowers[index] not in rules.state_nouns | OWN or words.tags[index] != "NN":
        return None
    first = index - 2 if words.lower(index - 1) == "own" else index - 1
    return first if words.lower(first) in ("his", "her") else None


def _article(words: TokenLists, index: int, rules: ActorRules) -> int | None:
    """The token of "the" before the noun, with nothing but small words between that do not set it apart."""

    def small(at: int) -> bool:
        fits = words.tags[at] in ("JJ", "NN", "HYPH", "CD", "VBN", "RB")
        return fits and words.lowers[at] not in rules.other_states

    return words.article_before(index, WIDEST, small)


def _meant(first: int, index: int, discourse: Discourse, rules: ActorRules) -> Party | None:
    """The state most spoken of among those named near by, the nearest of equals; a kingdom of "the kingdom".

    The subject of the noun's own clause does not mean itself by it, nor does it act upon itself.
    """
    own = next(discourse.governing_subjects(index, own_clause=True), None)
    near = [seen for seen in discourse.before(first, REACH) if own is None or seen.parties != own.parties]
    faced = discourse.faced(index)
    named = [p for seen in near for p in _states(seen.parties) if p.country not in faced]
    noun = discourse.words.lowers[index]
    fitting = [p for p in named if p.country in rules.state_kinds.get(noun, ())]
    named = fitting or ([] if noun in STRICT else named)
    acting = [p for seen in near if _goes_on(seen, index, discourse) for p in _states(seen.parties)]
    return next((p for p in acting if p in named), None) or max(
        named, key=lambda party: discourse.counts[party.name], default=None
    )


def _goes_on(seen: Seen, index: int, discourse: Discourse) -> bool:
    """ "Peru tested a missile. The country": a subject goes on from that of the sentence before."""
    words = discourse.words
    before = seen.sentence == words.sentences[index] - 1 and words.deps[index] in ACTING
    return before and seen.subject and words.deps[words.heads[seen.head]] == "ROOT"


def _states(parties: tuple[Party, ...]) -> Iterator[Party]:
    if len(parties) == 1 and parties[0].kind == "country":
        yield parties[0]
