"""An article's reading goes through the pipeline, paragraph by paragraph, and comes out as one document.

Paragraphs are parsed apart, so that a headline is never glued to the lead and memory does not grow with
the article; then our own components see the document whole, because a surname needs the article's other
mentions. Offsets in the document are offsets in the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.grammar.cutting import cuts_of
from timeline.grammar.hyphens import joined, with_lemmas
from timeline.models import MINED, Article
from timeline.pipeline import PIPES
from timeline.pipes.factories import merging

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.pipeline import Stage

OURS = (*PIPES, "diplomatic_events")
PARSED_APART = MINED | {"dateline"}
LONGEST = 20_000
"""Characters of a paragraph that are parsed at once; a longer one is cut at a line end or blank."""


def parse(article: Article, nlp: Language, then: Iterable[Stage]) -> Doc:
    """The article as one document of the same length, with the findings of the stages.

    `nlp` is any English pipeline; our own components in it are not asked, the stages given are run. Nor are
    spaCy's that merge tokens: names are read word by word.
    """
    from spacy.tokens import Doc  # noqa: PLC0415

    docs, cuts = [], 0
    for chunk in _parsed(_chunks(article), nlp):
        pieces = list(_bounded(chunk, nlp))
        docs += pieces
        cuts += len(pieces) > 1
    doc = Doc.from_docs(docs, ensure_whitespace=False) if docs else nlp.make_doc("")
    assert doc is not None
    docs.clear()  # a long article is not kept twice
    year = article.published_day.year if article.published_day else None
    doc.user_data["timeline.year"] = year
    doc.user_data["timeline.cuts"] = cuts
    doc.user_data["timeline.paragraphs"] = _beginnings(article)
    for stage in then:
        doc = stage(doc)
    return doc


def _parsed(chunks: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """The documents of the pieces, without the vectors of the model's own layers, which nobody reads."""
    left_out = [*(name for name in nlp.pipe_names if name in OURS), *merging(nlp)]
    made = (joined(nlp.make_doc(chunk)) for chunk in chunks)
    for doc in nlp.pipe(made, disable=left_out, batch_size=64):
        if doc.tensor is not None:  # a pipe of the user's may have cleared it
            doc.tensor = doc.tensor[:0].copy()
        yield with_lemmas(doc, nlp)


def _bounded(doc: Doc, nlp: Language) -> Iterator[Doc]:
    """The document, or its pieces, parsed anew, where a sentence in it is too long to be read as one."""
    edges = cuts_of(doc)
    if not edges:
        yield doc
        return
    texts = [doc[start:end].text_with_ws for start, end in pairwise([0, *edges, len(doc)])]
    for piece in _parsed(texts, nlp):
        yield from _bounded(piece, nlp)


def cut_paragraphs(doc: Doc) -> int:
    """In how many paragraphs of a parsed article a sentence was cut, as it was too long."""
    return int(doc.user_data.get("timeline.cuts", 0))


def with_datelines(article: Article) -> Article:
    """The article with its datelines in the reading: they tell times, though no events."""
    reading = article.reading
    for zone in article.zones:
        if zone.kind == "dateline":
            start, end = zone.span
            reading = reading[:start] + article.text[start:end].replace("\n", " ") + reading[end:]
    return article.model_copy(update={"reading": reading})


def _chunks(article: Article) -> Iterator[str]:
    """The reading cut at the beginnings of mined zones; the pieces joined are the reading."""
    edges = [*_beginnings(article), len(article.reading)]
    for start, end in pairwise(edges):
        yield from _short_pieces(article.reading[start:end])


def _beginnings(article: Article) -> list[int]:
    """Where the paragraphs begin, of which the reading has no other sign."""
    starts = {zone.span[0] for zone in article.zones if zone.kind in PARSED_APART}
    return sorted({0, *starts} - {len(article.reading)})


def _short_pieces(text: str) -> Iterator[str]:
    while len(text) > LONGEST:
        cut = text.rfind(". ", 0, LONGEST) + 2
        if cut < LONGEST // 2:
            cut = text.rfind(" ", 0, LONGEST) + 1 or LONGEST
        yield text[:cut]
        text = text[cut:]
    if text:
        yield text
