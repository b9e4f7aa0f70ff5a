"""Those whom a text has listed by a noun: "the guarantors, Chad, Mali and Niger", told again by it."""

from __future__ import annotations

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import Discourse, Seen
from timeline.pipes.actors.drafts import Draft

REACH = 25
"""How many sentences back they were listed."""
NEAR = 8
"""So many words behind "are" stands what they are."""
LEADING_ON = frozenset({"of", "in", "from", "for", "to", "who", "that", "which", ","})
"""Behind the noun these tell anew who they are."""
ACTING = ("nsubj", "nsubjpass", "dobj", "pobj", "agent")


def named_group_draft(words: TokenLists, index: int, discourse: Discourse) -> Draft | None:
    """The mention that "the guarantors" makes at its noun, where they were listed before."""
    told_alone = words.tags[index] == "NNS" and words.lower(index - 1) == "the"
    if not told_alone or words.deps[index] not in ACTING or words.lower(index + 1) in LEADING_ON:
        return None
    parties = _listed(words, index, discourse)
    return Draft(index - 1, index + 1, parties, "definite", "definite.pair") if parties else None


def _listed(words: TokenLists, index: int, discourse: Discourse) -> tuple[Party, ...]:
    """The parties of the last list that the noun was told with: beside it, or as its subject."""
    for seen in discourse.before(index, REACH):
        parties = discourse.together(seen)
        if len(parties) > 1 and words.lowers[_noun_of(words, seen)] == words.lowers[index]:
            return parties
    return ()


def _noun_of(words: TokenLists, seen: Seen) -> int:
    """The noun that says what those of a mention are: "the guarantors, Chad, …", "Chad … are guarantors"."""
    above = words.heads[seen.head]
    if words.deps[seen.head] == "appos":
        return above
    if words.deps[seen.head] == "nsubj" and words.lemmas[above] == "be":
        behind = range(above, min(above + NEAR, len(words)))
        return next((i for i in behind if words.heads[i] == above and words.deps[i] == "attr"), above)
    return seen.head
