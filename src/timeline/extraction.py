"""The main road: an article goes through every room and comes out as a timeline."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline import dates
from timeline.assembly.entries import assemble
from timeline.assembly.topic import with_topic
from timeline.assembly.usual_names import usual_names
from timeline.errors import InputError, ModelError, TimelineError
from timeline.ingest import article_from_record, article_from_text, redated
from timeline.linking.choice import Choice, link
from timeline.linking.context import Context
from timeline.linking.discourse import fill
from timeline.linking.places import places_of
from timeline.mentions.reader import read_mentions
from timeline.models import Article, ArticleInfo, Generator, TimeExpression, Timeline, Warning
from timeline.models.mention import EventMention
from timeline.parsing import cut_paragraphs, parse, with_datelines
from timeline.pipeline import load, model_name, rules_of, serves, stages, triggers_of
from timeline.pipes import actors, timex
from timeline.rulebook.book import RuleBook, load_rules
from timeline.rulebook.gazetteer import named_by
from timeline.version import VERSION

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@lru_cache(maxsize=1)
def default_pipeline() -> Language:
    """The pipeline that is used where none is given; loaded once."""
    return load()


def extract(
    text: str | Article,
    *,
    published: str | dt.date | None = None,
    nlp: Language | None = None,
    rules: Path | str | None = None,
    include_undated: bool = False,
    with_text: bool = False,
    day_first: bool | None = None,
) -> Timeline:
    """The timeline of a text, or of an article that `read_article` has read.

    `published` is an ISO date or date-time, or a `date`; without it the text's own is taken, if it tells
    one, and never the day of running. `nlp` is a pipeline from `load()`, to be used again for many texts;
    `rules` a folder of event files laid over the shipped ones; `with_text` keeps the text in the timeline,
    for `show_source`; `day_first` says how "5/9/2018" is read, whatever the article says. Raises
    TimelineError's children.

    >>> import timeline
    >>> text = "Gordon Brown met Manmohan Singh in Delhi on Monday."
    >>> found = timeline.extract(text, published="2008-01-23")
    >>> [(entry.date.edtf, entry.type) for entry in found]
    [('2008-01-21', 'meeting')]
    """
    article = _article_of(text, published, day_first)
    return extract_article(
        article, nlp=nlp, rules=rules, include_undated=include_undated, with_text=with_text
    )


def _article_of(
    source: object, published: str | dt.date | None = None, day_first: bool | None = None
) -> Article:
    if isinstance(source, str):
        return article_from_text(source, published=published, day_first=day_first)
    if not isinstance(source, Article):
        raise InputError(f"a {type(source).__name__} is neither a text nor an article; {_remedy(source)}")
    if day_first is not None:
        source = source.model_copy(update={"day_first": day_first})
    return source if published is None else redated(source, published)


def _remedy(source: object) -> str:
    """How to hand on what was given in place of a text."""
    if hasattr(source, "_asdict"):  # a row of pandas' itertuples
        return "give row._asdict() to timeline.extract_many"
    if (
        isinstance(source, Iterable | Mapping)
        and not hasattr(source, "text")
        and not isinstance(source, bytes)
    ):
        return "timeline.extract_many reads several, and records"
    if isinstance(getattr(source, "text", None), str):  # a document of spaCy
        return "give its .text"
    return "timeline.read_article reads a file"


Source = Mapping[str, Any] | Article | str
"""What `extract_many` reads."""


def extract_many(
    records: Iterable[Source],
    *,
    nlp: Language | None = None,
    rules: Path | str | None = None,
    include_undated: bool = False,
    with_text: bool = False,
    progress: bool = False,
    on_error: Callable[[Source, TimelineError], object] | None = None,
) -> Iterator[Timeline]:
    """One timeline for each record, in order.

    A record is a text, an article that has been read, or a mapping with `text` and, where they are known,
    `id`, `published`, `title`, `url` and `outlet`; empty cells of a table (NaN, NaT) count as unknown. The
    pipeline is loaded once; with `progress` a bar on stderr, or in the notebook, tells how far it is. A
    record that cannot be read raises, or is handed to `on_error` with its error and left out. Raises
    InputError for a single text or record, or a data frame, in place of many.

    >>> import timeline
    >>> records = [{"id": "a", "text": "Peru and Chile held talks on 3 May 1999.", "published": "1999-05-04"}]
    >>> [(found.article.id, len(found)) for found in timeline.extract_many(records)]
    [('a', 1)]
    """
    _check_many(records)
    nlp = _pipeline(nlp, rules)
    for record in _with_bar(records) if progress else records:
        try:
            article = _article_of_record(record)
        except TimelineError as error:
            if on_error is None:
                raise
            on_error(record, error)
            continue
        yield extract_article(
            article, nlp=nlp, rules=rules, include_undated=include_undated, with_text=with_text
        )


def _check_many(records: object) -> None:
    """Refuse what can be gone through, but is not a row of records: its parts would be taken for them."""
    if isinstance(records, str | bytes | Mapping | Article):
        raise InputError(f"one {type(records).__name__} is given where many are read; put it in a list")
    if hasattr(records, "columns"):
        raise InputError(
            'a data frame is given; give its rows: frame.to_dict("records"), of polars to_dicts()'
        )


def _article_of_record(record: Source) -> Article:
    """The article of one record. Raises InputError for what is none, DateError for its day."""
    if isinstance(record, str | Article) or not hasattr(record, "get"):  # as a row of a data frame has
        return _article_of(record)
    return article_from_record(record)


def _with_bar(records: Iterable[Source]) -> Iterable[Source]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    return track(records, description="Reading articles", console=Console(stderr=True))


def find_times(
    text: str | Article, *, published: str | dt.date | None = None, nlp: Language | None = None
) -> list[TimeExpression]:
    """The time expressions of a text, or of an article that has been read, in order, with their meaning.

    >>> import timeline
    >>> [t.timex3_value for t in timeline.find_times("They will arrive on Monday.", published="2018-09-05")]
    ['2018-09-10']
    """
    article = _article_of(text, published)
    return list(article_times(article, _pipeline(nlp, None)))


def article_times(article: Article, nlp: Language) -> tuple[TimeExpression, ...]:
    """The time expressions of an article that ingest has read, datelines included, without its events.

    A range ("from May 3 to 5", "1950-53") comes as its two ends, as TIMEX3 counts it.
    """
    doc = parse(with_datelines(article), nlp, (serves(nlp), actors.actors, timex.timex))
    ends = dates.flatten(resolve_times(doc, article))
    return tuple(_as_written(time, article.text) for time in ends)


def extract_article(
    article: Article,
    *,
    nlp: Language | None = None,
    rules: Path | str | None = None,
    include_undated: bool = False,
    with_text: bool = False,
) -> Timeline:
    """The timeline of an article that ingest has read."""
    nlp = _pipeline(nlp, rules)
    book = book_of(nlp, rules)
    doc = read_document(article, nlp, book)
    context = context_of(doc, article, book)
    choices = fill(link(context), context)
    with named_by(book.tables):
        names = usual_names(actors.read(doc), article.text)
        found = assemble(choices, book, article.text, article.published_day, names)
    return Timeline(
        generator=Generator(version=VERSION, model=model_name(nlp), rules=book.digest),
        article=describe(article, with_text=with_text),
        entries=found.entries,
        undated=(*found.waiting, *(found.undated if include_undated else ())),
        warnings=(
            *article.warnings,
            *_cut_warning(cut_paragraphs(doc)),
            *_waiting_warning(len(found.waiting)),
            *_order_warnings(context.times),
        ),
    )


def _order_warnings(times: Iterable[TimeExpression]) -> Iterator[Warning]:
    for time in times:
        if time.date is not None and "order" in time.date.implied:
            remedy = "--day-first (in Python day_first=True) reads the day first"
            message = f"{time.text!r} is read with the month first; {remedy}"
            yield Warning(code="ambiguous-date", message=message)


def _cut_warning(number: int) -> tuple[Warning, ...]:
    if not number:
        return ()
    told = "1 paragraph" if number == 1 else f"{number} paragraphs"
    message = f"Sentences too long to be read as one were cut in {told}; what is told across a cut is lost."
    return (Warning(code="long-sentence", message=message),)


def _waiting_warning(number: int) -> tuple[Warning, ...]:
    if not number:
        return ()
    told = "1 entry needs" if number == 1 else f"{number} entries need"
    message = f"{told} a publication date to be dated; see 'undated'"
    return (Warning(code="needs-publication-date", message=message),)


def choose(
    article: Article, nlp: Language, book: RuleBook
) -> tuple[tuple[TimeExpression, ...], list[Choice]]:
    """The time expressions of an article, and each event mention with the date that was given to it."""
    context = context_of(read_document(article, nlp, book), article, book)
    return tuple(context.times), fill(link(context), context)


def context_of(doc: Doc, article: Article, book: RuleBook) -> Context:
    """What linking decides over: the mentions and times of a parsed article, and where the times stand."""
    times = resolve_times(doc, article)
    with named_by(book.tables):
        mentions = with_topic(event_mentions(doc, article, book, times))
    return Context(mentions, times, places_of(times, article), article.published_day)


def read_document(article: Article, nlp: Language, book: RuleBook) -> Doc:
    """The article parsed, with names, time expressions, triggers and status in `doc.spans`."""
    with named_by(book.tables):
        return parse(article, nlp, (serves(nlp), *stages(book)))


def book_of(nlp: Language, rules: Path | str | None) -> RuleBook:
    """The rules in force: those of the folder given, else those the pipeline was loaded with."""
    return load_rules(rules) if rules is not None else rules_of(nlp) or load_rules()


def resolve_times(doc: Doc, article: Article) -> tuple[TimeExpression, ...]:
    """The time expressions of a parsed article, with their dates and in the article's own characters."""
    headings = [zone.span for zone in article.zones if zone.kind == "heading"]
    found = dates.resolve(
        timex.read(doc),
        published=article.written or article.published,
        headings=headings,
        day_first=article.day_first,
    )
    return tuple(_as_written(time, article.text) for time in found)


def _as_written(time: TimeExpression, text: str) -> TimeExpression:
    """The expression with the words of the text, where the reading has others (a line end, a dash)."""
    words = text[slice(*time.span)]
    if words == time.text:
        return time
    date = time.date and time.date.model_copy(update={"text": text[slice(*time.date.span)]})
    return time.model_copy(update={"text": words, "date": date})


def event_mentions(
    doc: Doc, article: Article, book: RuleBook, times: Iterable[TimeExpression]
) -> tuple[EventMention, ...]:
    """The event mentions of a parsed article."""
    spans = [time.span for time in times]
    return read_mentions(doc, triggers_of(book), actors.read(doc), article, spans)


def describe(article: Article, *, with_text: bool = False) -> ArticleInfo:
    """What the timeline says of its article."""
    return ArticleInfo(
        id=article.id,
        title=article.title,
        url=article.url,
        outlet=article.outlet,
        published=article.published,
        published_basis=article.published_basis,
        modified=article.modified,
        language=article.language,
        characters=len(article.text),
        sha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=article.text if with_text else None,
    )


def _pipeline(nlp: Language | None, rules: Path | str | None) -> Language:
    """The pipeline that is given, else one by the rules. Raises ModelError for what is no pipeline."""
    if nlp is None:
        return default_pipeline() if rules is None else load(rules=rules)
    if not hasattr(nlp, "pipe_names"):
        raise ModelError(f"a {type(nlp).__name__} is no spaCy pipeline; timeline.load() gives one")
    return nlp


__all__ = ["Warning", "default_pipeline", "extract", "extract_article", "extract_many", "find_times"]
