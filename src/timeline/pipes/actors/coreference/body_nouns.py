"""Bodies told again by a noun: "the alliance" for NATO, "the agency" for the IAEA."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import Discourse
from timeline.pipes.actors.drafts import Draft
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import Gazetteer, in_force

REACH = 6
"""How many sentences back the body was named."""
OF = frozenset({"of", "for", "to", "that", "which", "-"})
"""After these the noun goes on to say what it is."""
WIDEST = 3
"""So many words may stand between the article and the noun: "the 16-nation bloc"."""


def body_draft(words: TokenLists, index: int, discourse: Discourse, rules: ActorRules) -> Draft | None:
    """The mention that a definite noun makes at its own token, or None where no body is meant."""
    noun = words.lowers[index]
    if noun in rules.group_nouns:
        return _group_draft(words, index, discourse)
    vague = noun in rules.body_nouns
    capital = words.tags[index] == "NNP" and words.lower(index - 1) == "the" and not vague
    if not (vague or noun in rules.own_body_nouns) or not (words.tags[index] == "NN" or capital):
        return None
    first = _article(words, index)
    if first is None or words.deps[index] in ("compound", "nmod", "amod"):
        return None
    named = (party for seen in discourse.before(first, REACH) for party in seen.parties if _is_body(party))
    fitting = [party for party in named if (_is_union(party, rules) if vague else _fits(party.name, noun))]
    if noun in rules.alliance_nouns:
        fitting = [party for party in fitting if party.name in rules.alliances] or fitting
    if not fitting:
        organ = _organ(first, noun, discourse, rules)
        return Draft(first, index + 1, (organ,), "definite", "definite.organ") if organ else None
    body = max(fitting, key=lambda party: discourse.counts[party.name])
    return Draft(first, index + 1, (body,), "definite", "definite.body")


def _group_draft(words: TokenLists, index: int, discourse: Discourse) -> Draft | None:
    """ "The movement": the group with a name of its own that is told of most near by."""
    first = _article(words, index) if words.tags[index] == "NN" else None
    if first is None or words.lower(index + 1) in OF or words.deps[index] in ("compound", "nmod", "amod"):
        return None
    named = (party for seen in discourse.before(first, REACH) for party in seen.parties)
    groups = [party for party in named if party.kind == "group" and not party.name.islower()]
    party = max(groups, key=lambda group: discourse.counts[group.name], default=None)
    return Draft(first, index + 1, (party,), "definite", "definite.body") if party else None


def _organ(first: int, noun: str, discourse: Discourse, rules: ActorRules) -> Party | None:
    """The organ that a body is known by: "the council" after "U.N. sanctions"."""
    named = (p.name for seen in discourse.before(first, REACH) for p in seen.parties if _is_body(p))
    organs = (rules.organs[name] for name in named if name in rules.organs)
    organ = next((name for name in organs if _fits(name, noun)), None)
    return Party(name=organ, kind="organization", country=None) if organ else None


def _article(words: TokenLists, index: int) -> int | None:
    """The token of "the" before the noun, with nothing but small words between."""

    def small(at: int) -> bool:
        return not words.texts[at][0].isupper() and words.tags[at] in ("JJ", "NN", "HYPH", "CD")

    return words.article_before(index, WIDEST, small)


def _is_body(party: Party) -> bool:
    return party.kind == "organization" and party.country is None


def _is_union(party: Party, rules: ActorRules) -> bool:
    """Whether a body may be an alliance: no council, court or committee."""
    return party.name.rsplit(maxsplit=1)[-1].lower() not in rules.own_body_nouns - {"union", "league"}


def _fits(name: str, noun: str) -> bool:
    """Whether the noun is the body's own, ends its name, or begins with the last letter of its initials."""
    last = name.rsplit(maxsplit=1)[-1]
    own = noun in _kinds(in_force()).get(name, ())
    return own or last.lower() == noun or (last.isupper() and last[-1].lower() == noun[0])


@lru_cache(maxsize=4)
def _kinds(tables: Gazetteer) -> dict[str, set[str]]:
    """What each body calls itself: "Economic Community of West African States" is a community."""
    kinds: dict[str, set[str]] = {}
    for name in tables.all():
        before_of = re.split(r" (?:of|for|on) ", name.form)[0].split()
        if name.kind == "body" and before_of:
            kinds.setdefault(name.party, set()).add(before_of[-1].lower())
    return kinds
