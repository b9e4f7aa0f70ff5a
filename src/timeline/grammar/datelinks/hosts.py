"""What a time expression hangs on in the parse: the nouns above it and the verb that carries it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar.parsed import tokens_of
from timeline.grammar.reattachment.parentheses import told_around
from timeline.grammar.verbgroup import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from timeline.grammar.tokens import Token
    from timeline.models.base import Span


CLAUSES = ("ccomp", "parataxis")
"""What stands before the main verb of a sentence: "On Monday it left, he said", "it left; he stayed"."""


@dataclass(frozen=True, slots=True)
class Host:
    """What a time expression hangs on: the nouns from it up to the first verb, and that verb."""

    token: Token
    nouns: tuple[int, ...]
    verb: Token | None
    fronted: bool = False


def host_of(doc: Doc, span: Span) -> Host | None:
    """What an expression hangs on; `span` counts characters. None where no token stands there."""
    piece = doc.char_span(*span, alignment_mode="expand")
    if piece is None:
        return None
    token = tokens_of(doc)[piece.root.i]
    if (verb := _main_clause_after(piece, token)) is not None:
        return Host(token, (), verb, fronted=True)
    nouns: list[int] = []
    below, node = token, token
    while not (is_verb(node) and not _is_preposition(node) and node.i != token.i):
        if node.i not in range(piece.start, piece.end):
            nouns.append(node.i)
        if node.head.i == node.i:
            return Host(token, tuple(nouns), None)
        below, node = node, node.head
    if node.dep_ == "advcl" and is_verb(node.head) and (below.dep_ == "mark" or _is_measured(piece, node)):
        node = node.head  # "two days before he spoke": it is the main clause that is measured
    return Host(token, tuple(nouns), node, fronted=token.i < node.i)


def _is_preposition(participle: Token) -> bool:
    """ "Met for two days starting Monday"."""
    return participle.dep_ == "prep" and participle.lower_ in ("starting", "beginning")


def _is_measured(piece: SpacySpan, clause: Token) -> bool:
    """Whether an expression stands right before the "after" or "before" of a clause: "days after he left"."""
    marks = (c.i for c in clause.children if c.dep_ == "mark" and c.lower_ in ("after", "before"))
    return piece.end in marks


def _main_clause_after(piece: SpacySpan, token: Token) -> Token | None:
    """The sentence's main verb, where the expression opens the sentence: "The following day Obama rang".

    Not where it belongs to a noun after it ("Friday's talks") or to what it came after ("a day after ...").
    """
    sentence, head = piece.root.sent, token.head
    before = token.doc[sentence.start : piece.start]
    if any(t.pos_ not in ("ADP", "DET", "PUNCT", "SPACE", "CCONJ", "ADV") for t in before) or len(before) > 3:
        return None
    if piece.end >= sentence.end or token.doc[piece.end].tag_ in ("POS", "HYPH", "IN"):
        return None
    if head.i >= piece.end and not is_verb(head) and not _is_title_taken_in(token.doc[piece.start], token):
        return None
    root = token.doc[sentence.root.i]
    told = next((c for c in root.children if _may_carry(c) and piece.end <= c.i < root.i), root)
    told = told_around(told) or told
    return told if is_verb(told) and told.i >= piece.end else None


def _may_carry(clause: Token) -> bool:
    """Whether a clause before the root carries what opens the sentence: "he said" between commas does not."""
    return clause.dep_ in CLAUSES and is_verb(clause) and told_around(clause) is None


def _is_title_taken_in(first: Token, token: Token) -> bool:
    """ "The following day President X rang": the parser may take the words for one name."""
    return first.pos_ == "DET" and token.tag_ == "NN" and token.head.pos_ == "PROPN"
