"""`timeline extract`: articles in, timelines out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from timeline.cli import options
from timeline.cli.console import Voice, complain, for_people, progress
from timeline.cli.inputs import Batch, gather
from timeline.cli.outputs import Sink, open_sink
from timeline.cli.records import Reading, Source
from timeline.errors import InputError, ModelError, TimelineError

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.models import Article, Timeline

EXAMPLES = """Examples:\n
  timeline extract article.txt --published 2018-09-10\n
  timeline extract articles/ -o timelines/\n
  timeline extract "news/2018-*.txt" -o all.jsonl --types meeting,visit\n
  cat article.txt | timeline extract - --format md"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of each article."""

    model: str | None
    rules: Path | None
    include_undated: bool
    with_text: bool
    types: tuple[str, ...]
    min_confidence: float


def extract(
    sources: options.Sources = None,
    published: options.Published = None,
    format: options.Format = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    rules: options.Rules = None,
    model: options.Model = None,
    include_undated: options.IncludeUndated = False,
    with_text: options.WithText = False,
    types: options.Types = None,
    min_confidence: options.MinConfidence = 0.0,
    url: options.Url = None,
    day_first: options.DayFirst = None,
    text_key: options.TextKey = "text",
    date_key: options.DateKey = "published",
    id_key: options.IdKey = "id",
    resume: options.Resume = False,
    config: options.Config = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Extract the timeline of each SOURCE.

    One source gives JSON (at a terminal: a table), several give JSONL, one line each, in order.
    """
    from timeline.rulebook.book import load_rules

    options.check_date(published, day_first)
    wanted = Wanted(model, rules, include_undated, with_text, options.names(types), min_confidence)
    options.known_types(wanted.types, load_rules(rules).types)
    batch = gather(sources or [], Reading(published, url, day_first, text_key, date_key, id_key))
    if url and batch.several:
        raise typer.BadParameter("is for one source", param_hint="--url")
    sink = open_sink(output, format, several=batch.several, resume=resume)
    run(batch, sink, wanted, Voice(quiet, verbose), apart=output is not None)


def run(batch: Batch, sink: Sink, wanted: Wanted, voice: Voice, *, apart: bool) -> None:
    """Read every source into the sink; exit code 1 if some of several failed, its own if the only one did.

    `apart` tells that the data do not go to the terminal, where progress would be in their way.
    """
    failures: list[TimelineError] = []
    make = _maker(wanted, voice)
    if batch.left_out:
        some = ", ".join(str(path) for path in batch.left_out[:3])
        voice.warn(
            f"{len(batch.left_out)} files left out, whose format is not looked for in a folder: {some}"
        )
    with progress(batch.total, shown=not voice.quiet and (apart or not for_people())) as step:
        for source in batch.sources:
            step(source.id)
            if sink.has(source.id):
                voice.tell(f"{source.id}: already there")
            elif error := _one(source, sink, make, voice):
                failures.append(error)
    sink.close()
    if failures:
        raise typer.Exit(1 if batch.several else failures[0].exit_code)


def _one(
    source: Source, sink: Sink, make: Callable[[Article], Timeline], voice: Voice
) -> TimelineError | None:
    """Put one timeline into the sink, or its failure, which is given back."""
    start = time.perf_counter()
    try:
        article = source.read()
        timeline = make(article)
    except ModelError:
        raise
    except TimelineError as error:
        failure = error
    except Exception as error:  # a fault of ours in one article must not lose the rest of a batch
        failure = InputError(f"internal error: {type(error).__name__}: {error}")
    else:
        sink.put(timeline, article.text)
        _comment(timeline, time.perf_counter() - start, voice)
        return None
    sink.fail(source.id, failure)
    complain(str(failure) if source.id in str(failure) else f"{source.id}: {failure}")
    return failure


def _comment(timeline: Timeline, seconds: float, voice: Voice) -> None:
    article = timeline.article
    for warning in timeline.warnings:
        voice.warn(f"{article.id}: {warning.message}")
    noun = "entry" if len(timeline) == 1 else "entries"
    voice.tell(
        f"{article.id}: {len(timeline)} {noun}; published {article.published or 'unknown'}"
        f" ({article.published_basis}); {seconds:.1f} s"
    )


def _maker(wanted: Wanted, voice: Voice) -> Callable[[Article], Timeline]:
    """The function from an article to its timeline; the model is loaded when the first article needs it."""

    @lru_cache(maxsize=1)
    def pipeline() -> Language:
        from timeline.pipeline import load, model_name

        nlp = load(wanted.model, rules=wanted.rules)
        voice.tell(f"model {model_name(nlp)}")
        return nlp

    def make(article: Article) -> Timeline:
        from timeline.extraction import extract_article

        timeline = extract_article(
            article,
            nlp=pipeline(),
            rules=wanted.rules,
            include_undated=wanted.include_undated,
            with_text=wanted.with_text,
        )
        return timeline.filter(types=wanted.types or None, min_confidence=wanted.min_confidence)

    return make
