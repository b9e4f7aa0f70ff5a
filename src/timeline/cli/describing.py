"""`timeline schema`, `timeline doctor`, `--version`: what the program is and what it stands on."""

from __future__ import annotations

import importlib.util
import json
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli import options
from timeline.cli.console import emit
from timeline.errors import ModelError, RuleError, TimelineError

EXTRAS = {
    "html": ("trafilatura", "lxml"),
    "pdf": ("pypdf",),
    "docx": ("docx",),
    "ics": ("icalendar",),
    "page": ("jinja2",),
    "frame": ("pandas",),
    "plot": ("altair", "pandas"),
}
"""The modules that each extra of the package brings."""


def version(distribution: str) -> str:
    """The version of an installed distribution, or "not installed"."""
    from importlib import metadata

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "not installed"


def print_version(wanted: bool) -> None:
    """Print the versions of the package, of spaCy and of the model, and end; spaCy is not imported."""
    if wanted:
        emit(f"diplomatic-timeline {version('diplomatic-timeline')}, spaCy {version('spacy')}, {_model()}")
        raise typer.Exit


def schema(
    labelstudio: Annotated[
        bool, typer.Option("--labelstudio", help="Print Label Studio's labelling interface instead.")
    ] = False,
    rules: options.Rules = None,
    config: options.Config = None,
) -> None:
    """Print the JSON Schema of a timeline."""
    from timeline.models import Timeline

    if labelstudio:
        from timeline.render import labelling_config
        from timeline.rulebook.book import load_rules

        emit(labelling_config(load_rules(rules).types))
        return
    described = Timeline.model_json_schema(mode="serialization")
    dialect = "https://json-schema.org/draft/2020-12/schema"
    emit(json.dumps({"$schema": dialect, **described}, ensure_ascii=False, indent=2))


def doctor(
    ctx: typer.Context,
    rules: options.Rules = None,
    model: options.Model = None,
    config: options.Config = None,
) -> None:
    """Tell the versions, the model, the rules, the extras and the settings in force.

    Exit code 3 where no model serves, 2 where the rules are wrong.
    """
    emit(f"{'diplomatic-timeline':<20} {version('diplomatic-timeline')}")
    emit(f"{'Python':<20} {platform.python_version()}")
    for name in ("spacy", "dateparser", "pydantic", "typer"):
        emit(f"{name:<20} {version(name)}")
    problems = [*_check_model(model, rules), *_check_rules(rules)]
    for extra, modules in EXTRAS.items():
        missing = [name for name in modules if not importlib.util.find_spec(name)]
        state = f"missing; pip install 'diplomatic-timeline[{extra}]'" if missing else "installed"
        emit(f"{f'extra {extra}':<20} {state}")
    for name, origin in ctx.obj.origins.items():
        emit(f"{f'setting {name}':<20} {ctx.obj.values[name]} (from {origin})")
    if problems:
        raise typer.Exit(max(problem.exit_code for problem in problems))


def _check_model(name: str | None, rules: Path | None) -> Iterator[TimelineError]:
    from timeline.pipeline import load, model_name

    try:
        nlp = load(name, rules=rules)
    except ModelError as error:
        emit(f"{'model':<20} {error}")
        yield error
    except RuleError:
        return  # told with the rules
    else:
        emit(f"{'model':<20} {model_name(nlp)}; pipes: {', '.join(nlp.pipe_names)}")


def _check_rules(folder: Path | None) -> Iterator[TimelineError]:
    from timeline.rulebook.book import load_rules

    try:
        book = load_rules(folder)
    except RuleError as error:
        emit(f"{'rules':<20} {error}")
        yield error
    else:
        count = sum(1 for _ in book.rules())
        emit(f"{'rules':<20} {len(book.types)} types, {count} rules, digest {book.digest}")


def _model() -> str:
    from timeline.pipeline import find_model

    try:
        name = find_model()
        return f"{name} {version(name)}"
    except ModelError:
        return "no model"
