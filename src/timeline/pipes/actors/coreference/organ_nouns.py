"""Organs of a state told without it: "the government", "the army", "the Foreign Ministry"."""

from __future__ import annotations

from collections import Counter

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.missions import MISSIONS, SENT_ABROAD
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import Discourse, Seen
from timeline.pipes.actors.drafts import Draft
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import in_force

REACH = 2
"""How many sentences back the state was named."""
DIPLOMATS = MISSIONS | SENT_ABROAD | {"diplomat"}
"""Whoever has to do with one of these is of another state."""
SENT = frozenset({"delegation", "mission", "team", "convoy", "fleet"})
"""What a state sends, told again by itself where it was told with its state."""
FAR = 3
"""How many sentences back the organ itself was told with its state."""
RULERS = frozenset({"junta", "army", "military", "generals", "soldiers", "officers"})
"""Those who rule where a junta does."""
WIDEST = 3
"""So many words may stand between the article and the noun."""
BARE = frozenset({"parliament"})
"""Organs that go without an article."""
SETTING_APART = frozenset({"of", "in", "at", "for", "that", "which", "-"})
"""After these the noun goes on to say whose it is."""
INSIDE = frozenset({"in", "at"})
SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "source", "statement"})


def organ_draft(words: TokenLists, index: int, discourse: Discourse, rules: ActorRules) -> Draft | None:
    """The mention that an organ makes at its own token, as its state, or None where no state stands out."""
    noun = words.lowers[index]
    if noun in SENT and words.tags[index] == "NN" and words.lower(index + 1) not in SETTING_APART:
        article = words.lower(index - 1) == "the"
        sender = _told_of(index - 1, noun, discourse) if article else None
        return Draft(index - 1, index + 1, (sender,), "definite", "definite.state-organ") if sender else None
    if noun not in rules.organ_nouns or words.tags[index] not in ("NN", "NNP"):
        return None
    if noun == "government" and _is_of_forces(words, index, rules):
        owner = _owner(index, discourse)
        return Draft(index, index + 1, (owner,), "definite", "definite.state-organ") if owner else None
    ministry = _of_a_spokesman(words, index, rules)
    if ministry is not None and (owner := _owner(ministry, discourse)) is not None:
        return Draft(ministry, index + 1, (owner,), "definite", "definite.state-organ")
    if words.lower(index + 1) in SETTING_APART or words.deps[index] in ("compound", "nmod", "amod"):
        return None
    first = _first(words, index, rules)
    party = None if first is None else _told_of(first, noun, discourse) or _owner(first, discourse, index)
    if first is not None and noun == "senate" and words.tags[index] == "NNP":
        party = _of_a_senate(party, rules)
    if first is None or party is None:
        return None
    return Draft(first, index + 1, (party,), "definite", "definite.state-organ")


def _of_a_spokesman(words: TokenLists, index: int, rules: ActorRules) -> int | None:
    """Where "foreign ministry" begins in "a foreign ministry spokesman", of the state spoken of."""
    if words.lowers[index] != "ministry" or words.lemmas[words.heads[index]].lower() not in SPEAKING:
        return None
    kind = words.lower(index - 1) in rules.organ_kinds
    return index - 1 if kind and words.lower(index - 2) in ("a", "an", "senior", "top") else None


def _is_of_forces(words: TokenLists, index: int, rules: ActorRules) -> bool:
    """ "Government troops": those of the state spoken of, where no word before says of which."""
    after = words.lemmas[index + 1] if index + 1 < len(words) else ""
    told = index > 0 and words.tags[index - 1] in ("JJ", "NNP", "POS", "PRP$", "HYPH")
    return words.deps[index] in ("compound", "nmod") and after in rules.groups and not told


def _of_a_senate(party: Party | None, rules: ActorRules) -> Party | None:
    """The state, if it has a senate, else the United States, whose Senate goes without a state's name."""
    if party is not None and party.country in rules.senates:
        return party
    state = in_force().state("USA")
    return None if state is None else Party(name=state.party, kind="country", country=state.country)


def _first(words: TokenLists, index: int, rules: ActorRules) -> int | None:
    """The token of "the", with nothing between that says whose the organ is; of Parliament its own."""

    def small(at: int) -> bool:
        plain = words.texts[at].islower() and words.tags[at] in ("JJ", "NN", "HYPH", "VBG")
        named = words.lowers[at] in rules.organ_kinds
        return words.lowers[at] not in rules.other_organs and (plain or named)

    article = words.article_before(index, WIDEST, small)
    alone = words.lowers[index] in BARE and words.tags[index] == "NNP"
    if article is None and alone and words.tags[index - 1 : index] in ([], ["."], [","], ["IN"]):
        return index
    return article


def _told_of(first: int, noun: str, discourse: Discourse) -> Party | None:
    """The state whose organ of that name was told last: "Peru's army … Chile protested. The army …"."""
    words = discourse.words
    oldest = words.sentences[first] - FAR
    alike = RULERS if noun in RULERS else {noun}
    for index in range(first - 1, -1, -1):
        if words.sentences[index] < oldest:
            return None
        if words.lowers[index] in alike and (owner := _whose(index, discourse)) is not None:
            return owner
    return None


def _whose(index: int, discourse: Discourse) -> Party | None:
    """The state that an organ is of, by the word before it: "Peru's army", "Peruvian generals"."""
    words = discourse.words
    for node in (index, words.heads[index]):
        here = discourse.at(node)
        before = (discourse.at(i) for i in range(max(index - WIDEST, 0), node) if words.heads[i] == node)
        if (owner := next((p for s in (here, *before) if s and (p := _state(s))), None)) is not None:
            return owner
        if words.deps[index] not in ("compound", "nmod"):
            break
    return None


def _owner(first: int, discourse: Discourse, index: int | None = None) -> Party | None:
    """The state whose organ it is: that of who acts around it, else the one spoken of before.

    "Peru is leaving, the Foreign Ministry said", "in Peru, the army struck", "Peru signed. The Senate met."
    It is not the state whose envoy it summons.
    """
    around = (_state(seen) for seen in discourse.governing_subjects(first, own_clause=False))
    own = (
        _visited(first, discourse)
        or next((party for party in around if party), None)
        or _beside(first, discourse)
    )
    if own is not None:
        return own
    received = discourse.faced(index, DIPLOMATS) if index is not None else set()
    near = [s for s in discourse.before(first, REACH) if (p := _state(s)) and p.country not in received]
    acting = [seen for seen in near if seen.subject]
    counted = Counter(party.country for seen in near if (party := _state(seen)))
    best = _state(acting[0]) if acting else None
    if best is not None and counted[best.country] == max(counted.values()):
        return best
    return _state(near[0]) if len(counted) == 1 else None


def _visited(first: int, discourse: Discourse) -> Party | None:
    """ "He went to Peru, where he met the government": that of the place."""
    words = discourse.words
    for index in range(first - 1, 0, -1):
        if words.sentences[index] != words.sentences[first]:
            return None
        if words.lowers[index] == "where":
            place = discourse.at(index - 2 if words.lowers[index - 1] == "," else index - 1)
            return None if place is None or place.parties[0].kind != "country" else _state(place)
    return None


def _beside(first: int, discourse: Discourse) -> Party | None:
    """The state of the sentence's own acting party, or of the place that opens it."""
    mine = discourse.words.sentences[first]
    same = [seen for seen in discourse.before(first, 0) if seen.sentence == mine]
    opening = [s for s in same if discourse.words.lower(s.first - 1) in INSIDE or s.subject]
    return next((party for seen in opening if (party := _state(seen))), None)


def _state(seen: Seen) -> Party | None:
    """The one state that a mention is of, or that its person acts for."""
    codes = {party.country for party in seen.parties}
    code = codes.pop() if len(codes) == 1 else None
    state = in_force().state(code) if code is not None else None
    return None if state is None else Party(name=state.party, kind="country", country=state.country)
