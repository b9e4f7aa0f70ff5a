"""The tokens that rules of grammar walk say what spaCy's say."""

from __future__ import annotations

import gc
import weakref

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.grammar.parsed import tokens_of

TEXT = """Envoys of Norway and Peru, who had met twice in Quito, said on Monday that they'd sign.

  "We will come," she added, and the talks ended."""
FIELDS = ("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "is_space")


@pytest.mark.parametrize("field", FIELDS)
def test_a_token_has_what_spacy_says_of_it(nlp: Language, field: str) -> None:
    """Every field has the value of spaCy's attribute of that name."""
    doc = nlp(TEXT)
    assert [getattr(token, field) for token in tokens_of(doc)] == [getattr(token, field) for token in doc]


@pytest.mark.parametrize("walk", ["children", "ancestors", "subtree"])
def test_a_token_is_tied_to_others_as_in_spacy(nlp: Language, walk: str) -> None:
    """What hangs on a token, what it hangs on, and all below it come in spaCy's order."""
    doc = nlp(TEXT)
    own = [[other.i for other in getattr(token, walk)] for token in tokens_of(doc)]
    assert own == [[other.i for other in getattr(token, walk)] for token in doc]


@pytest.mark.parametrize("end", ["head", "left_edge", "right_edge"])
def test_head_and_edges_are_those_of_spacy(nlp: Language, end: str) -> None:
    """The head and the outermost tokens below a token are the same."""
    doc = nlp(TEXT)
    assert [getattr(token, end).i for token in tokens_of(doc)] == [getattr(token, end).i for token in doc]


@pytest.mark.parametrize(("word", "expected"), [("Peru", True), (",", False), ("\n\n  ", False)])
def test_marks_and_blanks_are_no_words(nlp: Language, word: str, expected: bool) -> None:
    """A token of marks or white space alone is no word."""
    assert next(token for token in tokens_of(nlp(TEXT)) if token.text == word).is_word is expected


def test_a_document_is_read_once(nlp: Language) -> None:
    """Asked again, the same objects are given."""
    doc = nlp(TEXT)
    assert tokens_of(doc)[0] is tokens_of(doc)[0]


def test_a_document_parsed_since_is_read_again() -> None:
    """Tokens that were read before the parse do not hide it."""
    doc = spacy.blank("en")("Peru left")
    before = [token.head.i for token in tokens_of(doc)]
    doc[0].head, doc[0].dep_, doc[1].dep_ = doc[1], "nsubj", "ROOT"
    assert (before, [token.head.i for token in tokens_of(doc)]) == ([0, 1], [1, 1])


def test_tokens_do_not_keep_a_document(nlp: Language) -> None:
    """A document that nobody holds any more is forgotten with its tokens."""
    doc: Doc = nlp(TEXT)
    assert tokens_of(doc)
    known = weakref.ref(doc)
    del doc
    gc.collect()
    assert known() is None
