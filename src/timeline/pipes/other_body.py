""" "Chad attacked Mali and invaded it": the state or body that its own subject acts on as "it"."""

from __future__ import annotations

from timeline.grammar.predicates import FACING
from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.discourse import Discourse, Seen

JUDGING = frozenset("condemn criticise criticize denounce attack join arm press".split())
"""Verbs whose object may be a thing as well."""
BODIES = frozenset({"country", "organization", "group"})


def other_body(words: TokenLists, index: int, discourse: Discourse) -> tuple[Party, ...]:
    """The one state or body of the sentence that "it", or the owner of an object, is across from its subject.

    "Signed a pact with Egypt and paid it a million", "accusing its army of"; nobody where several are named.
    """
    if not _is_faced(words, index):
        return ()
    subject = next(discourse.governing_subjects(index, own_clause=True), None)
    if subject is None or subject.sentence != words.sentences[index] or len(subject.parties) > 1:
        return ()
    here = [
        s for s in discourse.before(index, 0) if s.sentence == subject.sentence and s.first > subject.first
    ]
    others = {seen.parties for seen in here if _is_other(seen, subject)}
    return others.pop() if len(others) == 1 else ()


def _is_faced(words: TokenLists, index: int) -> bool:
    """Whether a pronoun is whom something is given to, or whom a verb faces, or whose what it faces is."""
    if words.deps[index] == "dative":
        return True
    node = words.heads[index] if words.deps[index] == "poss" else index
    return words.deps[node] == "dobj" and words.lemmas[words.heads[node]] in FACING | JUDGING


def _is_other(seen: Seen, subject: Seen) -> bool:
    """Whether a mention is a body of another side than the subject."""
    one, own = seen.parties[0], subject.parties[0]
    same = one.name == own.name or (one.country is not None and one.country == own.country)
    return len(seen.parties) == 1 and one.kind in BODIES and not same and not one.name.islower()
