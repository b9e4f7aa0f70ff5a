"""The tokens of a parsed document, read once and hung anew where the model errs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from timeline.grammar.reattachment import reattach
from timeline.grammar.tokens import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXTS = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")
"""The attributes that are texts, in the order in which a token takes them."""
_read: WeakKeyDictionary[Doc, tuple[bool, list[Token]]] = WeakKeyDictionary()


def tokens_of(doc: Doc) -> list[Token]:
    """The tokens of a document; read once, forgotten with it, read again where it was parsed since."""
    parsed = doc.has_annotation("DEP")
    known = _read.get(doc)
    if known is None or known[0] != parsed:
        known = _read[doc] = (parsed, _tokens(doc))
    return known[1]


def _tokens(doc: Doc) -> list[Token]:
    tokens: list[Token] = []
    starts = doc.to_array("IDX").tolist()
    for idx, texts in zip(starts, zip(*(_texts(doc, name) for name in TEXTS), strict=True), strict=True):
        tokens.append(Token(tokens, idx, texts))
    for token, distance in zip(tokens, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
        if distance:
            token.head = tokens[token.i + distance]
            token.head.children += (token,)
    reattach(tokens)
    return tokens


def _texts(doc: Doc, attribute: str) -> list[str]:
    """The texts of an attribute, one string object a text."""
    keys = doc.to_array(attribute).tolist()
    texts = {key: doc.vocab.strings[key] for key in set(keys)}
    return [texts[key] for key in keys]
