"""The names that `import timeline` promises, and what the import itself costs."""

from __future__ import annotations

import importlib
import subprocess
import sys
from types import FunctionType

import pytest

import timeline


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each name of `__all__` can be had from the package."""
    assert getattr(timeline, name) is not None
    assert name in dir(timeline)


def test_a_notebook_offers_the_public_names_alone() -> None:
    """What completes `timeline.` is the interface, without what the package itself imports."""
    assert dir(timeline) == sorted(timeline.__all__)


def test_python_runs_the_package() -> None:
    """`python -m timeline` is the command line, where the script is not on the path."""
    command = [sys.executable, "-m", "timeline", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert timeline.__version__ in done.stdout


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that is not public is told as any module tells it."""
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        _ = timeline.extrakt


def test_extract_is_the_function_whatever_was_imported_first() -> None:
    """The module that holds `extract` does not take its place in the package."""
    importlib.import_module("timeline.extraction")
    assert isinstance(timeline.extract, FunctionType)


def test_errors_have_one_parent() -> None:
    """Whoever catches TimelineError catches all that the package raises on purpose."""
    errors = [getattr(timeline, name) for name in timeline.__all__ if name.endswith("Error")]
    assert all(issubclass(error, timeline.TimelineError) for error in errors)


def test_importing_the_package_imports_nothing_heavy() -> None:
    """`import timeline` alone loads neither spaCy nor pydantic."""
    out = run("import sys, timeline; print({'spacy', 'pydantic', 'dateparser', 'typer'} & set(sys.modules))")
    assert out.strip() == "set()"


def test_the_version_is_that_of_the_distribution() -> None:
    """`timeline.__version__` is what pip shows."""
    from importlib.metadata import version

    assert timeline.__version__ == version("diplomatic-timeline")


def test_the_example_of_the_package_holds() -> None:
    """The first lines that a reader sees of the package run as written."""
    import doctest

    assert doctest.testmod(timeline).failed == 0
