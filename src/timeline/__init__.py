"""Turns foreign news into timelines: an article goes in, its dated events come out, with their evidence.

>>> import timeline
>>> found = timeline.extract("Norway and Sweden held talks in Oslo on Monday.", published="2008-01-23")
>>> found[0].date.edtf, found[0].type
('2008-01-21', 'talks')

`extract` reads one text, `extract_many` many records, `read_article` a file, `find_times` only the time
expressions; `load` gives the spaCy pipeline, to be used again. `read_timelines` reads back what was written
as JSON or JSON Lines, `to_frame` puts timelines into one data frame. Everything is imported when it is first
asked for: `import timeline` itself costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from timeline import views

if TYPE_CHECKING:
    from timeline.errors import (
        DateError,
        InputError,
        MissingExtraError,
        ModelError,
        OutputError,
        RuleError,
        SettingsError,
        TimelineError,
    )
    from timeline.extraction import extract, extract_many, find_times
    from timeline.frames import to_frame
    from timeline.ingest import read_article
    from timeline.models import Article, DatedEntry, Entry, TimeExpression, Timeline
    from timeline.pipeline import load
    from timeline.render.files import read_timeline, read_timelines
    from timeline.rulebook.book import load_rules
    from timeline.version import VERSION

    __version__ = VERSION

__all__ = [
    "Article",
    "DateError",
    "DatedEntry",
    "Entry",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "OutputError",
    "RuleError",
    "SettingsError",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "__version__",
    "extract",
    "extract_many",
    "find_times",
    "load",
    "load_rules",
    "read_article",
    "read_timeline",
    "read_timelines",
    "to_frame",
]

_HOMES = {
    "timeline.errors": (
        "DateError InputError MissingExtraError ModelError OutputError RuleError SettingsError TimelineError"
    ),
    "timeline.extraction": "extract extract_many find_times",
    "timeline.frames": "to_frame",
    "timeline.ingest": "read_article",
    "timeline.models": "Article DatedEntry Entry TimeExpression Timeline",
    "timeline.pipeline": "load",
    "timeline.render.files": "read_timeline read_timelines",
    "timeline.rulebook.book": "load_rules",
    "timeline.version": "__version__",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


if not TYPE_CHECKING:  # or a type checker takes every misspelt name for one that is there

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = importlib.import_module(_HOME[name])
        value: object = getattr(home, "VERSION" if name == "__version__" else name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)


def _notebook() -> views.View:
    from timeline import notebook  # noqa: PLC0415

    return notebook


views.show_with(_notebook)
