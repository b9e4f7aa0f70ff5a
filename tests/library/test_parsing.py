"""An article goes through the model paragraph by paragraph and comes out as one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.ingest import article_from_text
from timeline.models import Article, Zone
from timeline.parsing import LONGEST, parse

if TYPE_CHECKING:
    from spacy.language import Language

NEWS = """Envoys Meet in Suva

SUVA, June 4 (Example) -- The queen said on Monday that “the talks”
would go on, and the bishop agreed.

Photo: the hall in Suva

They met again on Tuesday; the rebels did not.
"""


@pytest.fixture(scope="module")
def bare() -> Language:
    """A pipeline without a model: sentences end at full stops. For tests of length alone."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def whole(text: str) -> Article:
    """An article of one body zone whose reading is its text."""
    return Article(id="a", text=text, reading=text, zones=(Zone(kind="body", span=(0, len(text))),))


def test_the_document_is_the_reading(nlp: Language) -> None:
    """The document has the article's length, and its text is the reading, character for character."""
    article = article_from_text(NEWS, published="2001-06-14")
    doc = parse(article, nlp, ())
    assert doc.text == article.reading
    assert len(doc.text) == len(article.text)


def test_offsets_of_tokens_hold_in_the_article(nlp: Language) -> None:
    """The words of the document stand where they stand in the article's own text."""
    article = article_from_text(NEWS, published="2001-06-14")
    doc = parse(article, nlp, ())
    for word in ("queen", "bishop", "rebels"):
        (token,) = [t for t in doc if t.text == word]
        assert article.text[token.idx : token.idx + len(token)] == word


def test_paragraphs_are_parsed_apart(nlp: Language) -> None:
    """No sentence runs from a headline into the lead, or from one paragraph into the next."""
    article = article_from_text(NEWS, published="2001-06-14")
    starts = [zone.span[0] for zone in article.zones if zone.kind in ("headline", "body")]
    assert len(starts) >= 2
    sentences = [sentence.start_char for sentence in parse(article, nlp, ()).sents]
    for start in starts:
        at = next(k for k in range(start, len(article.reading)) if not article.reading[k].isspace())
        assert any(start <= sentence <= at for sentence in sentences)


def test_the_document_knows_its_paragraphs(nlp: Language) -> None:
    """The reading has no line ends, so where paragraphs begin is told beside it."""
    article = article_from_text("The queen said so on Monday.\n\nThe bishop agreed.\n\nThey met again.")
    told = parse(article, nlp, ()).user_data["timeline.paragraphs"]
    assert [article.text[at:].split(".")[0] for at in told] == [
        "The queen said so on Monday",
        "The bishop agreed",
        "They met again",
    ]


def test_a_paragraph_reads_the_same_alone_and_in_its_article(nlp: Language) -> None:
    """What stands around a paragraph does not change how it is parsed."""
    article = article_from_text(NEWS, published="2001-06-14")
    start = article.text.index("They met")
    alone = nlp.get_pipe("parser")(
        nlp.get_pipe("tok2vec")(nlp.make_doc("They met again on Tuesday; the rebels did not."))
    )
    inside = [t for t in parse(article, nlp, ()) if t.idx >= start and not t.is_space]
    assert [(t.text, t.dep_) for t in inside] == [(t.text, t.dep_) for t in alone]


def test_the_stages_see_the_document_whole(nlp: Language) -> None:
    """What is run after the model gets one document, with the year of publication."""
    article = article_from_text(NEWS, published="2001-06-14")
    seen = []

    def stage(doc):
        seen.append((doc.text, doc.user_data["timeline.year"]))
        return doc

    parse(article, nlp, (stage, stage))
    assert seen == [(article.reading, 2001)] * 2


def test_without_a_publication_date_the_year_is_unknown(nlp: Language) -> None:
    """The year is never taken from the clock."""
    assert parse(whole("They met on June 4."), nlp, ()).user_data["timeline.year"] is None


@pytest.mark.parametrize("text", ["", " ", "\n\n", "."])
def test_hardly_any_text_is_a_document_too(nlp: Language, text: str) -> None:
    """An empty article is an empty document."""
    assert parse(whole(text), nlp, ()).text == text


LONG = {
    "sentences": "The queen met the bishop in Suva. " * 9000,
    "words without stops": "queen bishop rebel envoy " * 12500,
    "one word without end": "x" * 300_000,
    "words as long as pieces": ("y" * 30_000 + " ") * 10,
}


@pytest.mark.parametrize("text", LONG.values(), ids=list(LONG))
def test_a_text_of_300000_characters_is_parsed_in_pieces(bare: Language, text: str) -> None:
    """However long a paragraph is, its document is whole, in few pieces, none longer than the model takes."""
    longest = []
    make_doc = bare.make_doc
    bare.make_doc = lambda piece: longest.append(len(piece)) or make_doc(piece)  # type: ignore[method-assign]
    try:
        doc = parse(whole(text), bare, ())
    finally:
        del bare.make_doc
    assert doc.text == text
    parsed = [length for length in longest if length > LONGEST // 2]  # the rest are cut sentences
    assert 10 <= len(parsed) <= 20
    assert len(longest) <= 300
    assert max(longest) <= 30_000


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_comes_out_as_long_as_it_went_in(bare: Language, text: str) -> None:
    """Reading, text and document have one length and one place for every character."""
    article = article_from_text(text)
    doc = parse(article, bare, ())
    assert doc.text == article.reading
    assert len(doc.text) == len(text)


def test_a_pipe_that_clears_the_documents_is_no_hindrance() -> None:
    """A pipeline that ends in spaCy's doc_cleaner is read as any other."""
    import spacy

    from timeline import extract
    from timeline.pipeline import SHIPPED_MODEL

    cleaning = spacy.load(SHIPPED_MODEL)
    cleaning.add_pipe("doc_cleaner")
    found = extract("Peru and Chile held talks in Arica on Monday.", published="1999-05-05", nlp=cleaning)
    assert [entry.type for entry in found] == ["talks"]


@pytest.mark.parametrize(
    ("left_out", "told"),
    [("parser", "no parse"), ("tagger", "no tags"), ("lemmatizer", "no lemmas")],
)
def test_a_pipeline_that_lacks_a_layer_is_told(left_out: str, told: str) -> None:
    """A pipeline without a parser, tagger or lemmatizer is refused, instead of finding nothing."""
    import spacy

    from timeline import ModelError, extract
    from timeline.pipeline import SHIPPED_MODEL

    lacking = spacy.load(SHIPPED_MODEL, exclude=[left_out])
    with pytest.raises(ModelError, match=rf"gives .*{told}.*timeline.load"):
        extract("Peru and Chile held talks on 3 May 1999.", nlp=lacking)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "12", "\x00"], ids=repr)
def test_hardly_any_text_lacks_no_layer(nlp: Language, text: str) -> None:
    """A text without words is no fault of the pipeline."""
    from timeline import extract

    assert len(extract(text, nlp=nlp)) == 0


def test_the_name_of_a_model_is_no_pipeline() -> None:
    """A pipeline is loaded first; its name alone is told as none."""
    from timeline import ModelError, extract

    with pytest.raises(ModelError, match=r"a str is no spaCy pipeline; timeline.load"):
        extract("Peru and Chile held talks on 3 May 1999.", nlp="en_core_web_sm")  # type: ignore[arg-type]
