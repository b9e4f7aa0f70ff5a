"""Hyphens: "re-open" and "test-fired" are one word, with the lemma that rules know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.grammar.hyphens import joined, with_lemmas

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The consulate was re-opened in May.", "re-opened", "reopen"),
        ("Ghana and Togo re-established ties.", "re-established", "reestablish"),
        ("Togo will co-operate with Ghana.", "co-operate", "cooperate"),
        ("Togo co-hosted the games.", "co-hosted", "host"),
        ("Togo test-fired two rockets.", "test-fired", "fire"),
        ("Their aide hand-delivered the letter.", "hand-delivered", "deliver"),
    ],
)
def test_a_prefixed_word_is_one_token_with_its_plain_lemma(
    nlp: Language, text: str, word: str, lemma: str
) -> None:
    """The word keeps its place in the text and gets the lemma that it has without the hyphen."""
    doc = with_lemmas(nlp(joined(nlp.make_doc(text))), nlp)
    assert [(token.text, token.lemma_) for token in doc if "-" in token.text] == [(word, lemma)]
    assert doc.text == text


def test_letters_told_one_by_one_are_one_word(nlp: Language) -> None:
    """To the parser "U-S" is what "U.S." is."""
    doc = joined(nlp.make_doc("The U-S-led force met U-N monitors."))
    found = [(token.text, token.norm_) for token in doc if "-" in token.text and len(token) > 1]
    assert found == [("U-S", "u.s."), ("U-N", "u.n.")]


@pytest.mark.parametrize(
    "text",
    [
        "An F-16 and a G-8 envoy came.",
        "He re-signed the charter.",
        "A well-known envoy came.",
        "Re-Election is a word.",
        "It was re- .",
        "A test-tube broke.",
    ],
)
def test_other_hyphens_stay_as_the_tokenizer_has_them(nlp: Language, text: str) -> None:
    """Words that mean something else without the hyphen, and all other compounds, are left alone."""
    assert [t.text for t in joined(nlp.make_doc(text))] == [t.text for t in nlp.make_doc(text)]
