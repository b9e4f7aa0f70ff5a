"""For a relative pronoun, the noun that its clause is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import governing_verb, is_verb
from timeline.grammar.words.labels import NOUNS, SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


RELATIVE_WORDS = frozenset({"who", "which", "that", "whom"})


def antecedent(token: Token) -> Token:
    """For a relative pronoun, also after a preposition, the noun that its clause is about; else the token."""
    if token.lower_ == "whose" and (verb := governing_verb(token)) is not None and verb.dep_ == "relcl":
        return verb.head
    if token.lower_ in RELATIVE_WORDS and token.pos_ in ("PRON", "DET", "SCONJ"):
        clause = token.head.head if token.dep_ == "pobj" else token.head
        while clause.dep_ in ("xcomp", "ccomp", "conj") and is_verb(clause.head):
            clause = clause.head
        if clause.dep_ in ("relcl", "acl"):
            return _agreeing(clause.head, token, clause)
    return token


def _agreeing(noun: Token, pronoun: Token, clause: Token) -> Token:
    """The noun, or the one above it that agrees with the clause where it does not itself.

    The parser hangs "that was held" on the nearest noun: a plural noun cannot be its subject, nor a
    person that of "which" or "that was handed over".
    """
    finite = next(
        (t for t in (*clause.children, clause) if t.tag_ in ("VBZ", "VBP") or t.lower_ in ("was", "were")),
        None,
    )
    if pronoun.lower_ == "who" and noun.ent_type_ == "ORG" and (person := _person_above(noun)) is not None:
        return person
    if pronoun.lower_ == "whom" and noun.ent_type_ != "PERSON" and (named := _person_before(clause)):
        return named
    for _ in range(4):
        if not _clashes(noun, pronoun, finite):
            return noun
        above = noun.head
        while above.head.i != above.i and above.pos_ in ("ADP", "CCONJ", "VERB", "AUX"):
            if is_verb(above):
                above_it = own(above, SUBJECTS)
                return above_it[0] if above_it else noun
            above = above.head
        noun = above if above.pos_ in NOUNS else noun
    return noun


def _person_above(noun: Token) -> Token | None:
    """ "X, head of the Bank, who signed": the person whose office the body tells."""
    node = noun
    while node.dep_ in ("pobj", "prep", "appos", "compound") and node.head.i != node.i:
        node = node.head
        if node.ent_type_ == "PERSON":
            return node
    return None


def _person_before(clause: Token) -> Token | None:
    """ "A note from X, with whom he met": the person whose name the clause follows."""
    before = reversed(clause.doc[max(clause.left_edge.i - 2, 0) : clause.left_edge.i])
    return next((t for t in before if t.ent_type_ == "PERSON"), None)


def _clashes(noun: Token, pronoun: Token, finite: Token | None) -> bool:
    if pronoun.lower_ != "who" and noun.ent_type_ == "PERSON":
        return True
    if finite is None:
        return False
    plural = noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.children)
    return plural and (finite.tag_ == "VBZ" or finite.lower_ == "was")
