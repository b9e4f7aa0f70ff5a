""" "Chad attacked Mali and invaded it": the state or body that its own subject acts on as "it"."""

from __future__ import annotations

from timeline.grammar.predicates import FACING
from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import Discourse, Seen

JUDGING = frozenset("condemn criticise criticize denounce attack join arm press".split())
"""Verbs whose object may be a thing as well."""
EXPELLING = frozenset({"expel", "deport", "oust"})
"""Verbs of what is never one's own: "expelled its ambassador"."""
BODIES = frozenset({"country", "organization", "group"})


def other_body(words: TokenLists, index: int, discourse: Discourse) -> tuple[Party, ...]:
    """The one state or body of the sentence that "it", or the owner of an object, is across from its subject.

    "Signed a pact with Egypt and paid it a million", "accusing its army of", "Iranians stormed its embassy",
    as those would be "they"; nobody where several are named.
    """
    subject = next(discourse.governing_subjects(index, own_clause=True), None)
    if subject is None or subject.sentence != words.sentences[index] or len(subject.parties) > 1:
        return ()
    if not (_is_faced(words, index) or (subject.plural and _owns_object(words, index))):
        return ()
    here = [seen for seen in discourse.before(index, 0) if _is_other(seen, subject)]
    others = {seen.parties for seen in here if seen.first > subject.first} or {seen.parties for seen in here}
    return others.pop() if len(others) == 1 else ()


def _is_faced(words: TokenLists, index: int) -> bool:
    """Whether a pronoun is whom something is given to, or whom a verb faces, or whose what it faces is."""
    if words.deps[index] == "dative":
        return True
    own = words.deps[index] == "poss"
    node = words.heads[index] if own else index
    facing = FACING | JUDGING | (EXPELLING if own else frozenset())
    return words.deps[node] == "dobj" and words.lemmas[words.heads[node]] in facing


def _owns_object(words: TokenLists, index: int) -> bool:
    """Whether "its" stands in the object of a verb, or behind its preposition: "set fire to its embassy"."""
    return words.deps[index] == "poss" and words.deps[words.heads[index]] in ("dobj", "pobj")


def _is_other(seen: Seen, subject: Seen) -> bool:
    """Whether a mention is a body of another side than the subject."""
    one, own = seen.parties[0], subject.parties[0]
    same = one.name == own.name or (one.country is not None and one.country == own.country)
    return len(seen.parties) == 1 and one.kind in BODIES and not same and not one.name.islower()
