"""Libraries that an extra brings: imported when something needs them, or named with the extra to install."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from timeline.errors import MissingExtraError


def imported(library: str, extra: str, purpose: str) -> ModuleType:
    """The library that `purpose` needs. Raises MissingExtraError where it is not installed."""
    try:
        return import_module(library)
    except ImportError as error:
        raise MissingExtraError(library.partition(".")[0], extra, purpose) from error
