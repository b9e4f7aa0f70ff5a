"""Verbs that are written with a hyphen are one word: "re-open", "co-operate", "test-fired".

The tokenizer cuts them in three, and the parser, which has hardly seen them so, loses the verb. They are put
together before the parse; afterwards they get the lemma of the word without the hyphen, under which rules
know it ("reopen", "cooperate"; "co-host" is "host", "test-fire" is "fire").

Broadcasters write for the voice, one letter at a time: "U-S", "U-N". These are one word too, and to the
parser the same as "U.S.".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PREFIXED = re.compile(
    r"\b(?:(?:re|co|pre)-(?!(?:sign|form|cover|lease|sent|mark|lay|count)(?:s|d|ed|ing)?\b)[a-z]{3,20}"
    r"|(?:test|flight|hand)-(?:fired|launched|tested|delivered))\b"
)
"""Prefix and word; not those that mean another word without the hyphen ("re-signed")."""
SPELLED = re.compile(r"(?<![\w-])[A-Z](?:-[A-Z])+(?!\w)")
"""Capital letters told one by one: "U-S", not "F-16"."""
HOW = ("co", "test", "flight", "hand")
"""What only tells how it is done: "co-hosted", "test-fired", "hand-delivered"."""
CLOSED = re.compile(r"op(?:erat|t)|ordinat|exist|incid")
"""What "co-" belongs to: elsewhere it says only that there are several ("co-host")."""


def joined(doc: Doc) -> Doc:
    """The document with such words as one token each; nothing is known of its grammar yet."""
    text = doc.text
    if "-" not in text:
        return doc
    spans = [doc.char_span(*match.span()) for match in PREFIXED.finditer(text)]
    spelled = [doc.char_span(*match.span()) for match in SPELLED.finditer(text)]
    with doc.retokenize() as retokenizer:
        for span in spans:
            if span is not None and len(span) > 1:
                retokenizer.merge(span)
        for span in spelled:
            if span is not None and len(span) > 1:
                retokenizer.merge(span, attrs={"NORM": span.text.lower().replace("-", ".") + "."})
    return doc


def with_lemmas(doc: Doc, nlp: Language) -> Doc:
    """The parsed document with the lemma of each such word."""
    text = doc.text
    if "-" in text and PREFIXED.search(text) and nlp.has_pipe("lemmatizer"):
        for token in doc:
            if "-" in token.text and PREFIXED.fullmatch(token.text):
                token.lemma_ = _lemma(token, nlp)
    return doc


def _lemma(token: Token, nlp: Language) -> str:
    from spacy.tokens import Doc  # noqa: PLC0415

    prefix, word = token.text.split("-", 1)
    morphs = [str(token.morph)]
    alone = Doc(nlp.vocab, words=[word], tags=[token.tag_], pos=[token.pos_], morphs=morphs)
    lemma = nlp.get_pipe("lemmatizer")(alone)[0].lemma_
    return lemma if prefix in HOW and not CLOSED.match(word) else prefix + lemma
