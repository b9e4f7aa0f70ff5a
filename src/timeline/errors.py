"""The errors that the package raises on purpose.

::

    TimelineError
    ├── InputError          a source that cannot be read: missing, empty, binary, of an unknown format
    │   └── DateError       a date, of publication or of a period, that is not one
    ├── RuleError           a rule file that is wrong: names the file, the rule and the remedy
    ├── ModelError          no English spaCy pipeline with a parser is installed
    ├── MissingExtraError   an optional library is needed: names the extra to install
    ├── SettingsError       a wrong setting in timeline.toml, pyproject.toml or the environment
    └── OutputError         an output that cannot be written

The command line turns each into one line on stderr and an exit code; `code` is what a batch writes
into the line of a failed input.
"""

from __future__ import annotations

from pathlib import Path


class TimelineError(Exception):
    """The parent of every error that the package raises on purpose."""

    code = "error"
    exit_code = 1


class InputError(TimelineError):
    """A source that cannot be read."""

    code = "input"


class DateError(InputError):
    """A date of publication, or the bound of a period, that cannot be understood."""

    code = "bad-date"
    exit_code = 2


class RuleError(TimelineError):
    """A rule file that cannot be used; the message names the file, the rule and the remedy."""

    code = "rule"
    exit_code = 2

    def __init__(self, file: Path | str, rule: str | None, problem: str, remedy: str) -> None:
        where = f"{file}, rule '{rule}'" if rule else f"{file}"
        super().__init__(f"{where}: {problem}. {remedy}")
        self.file = str(file)
        self.rule = rule
        self.problem = problem
        self.remedy = remedy


class ModelError(TimelineError):
    """No usable English spaCy pipeline."""

    code = "model"
    exit_code = 3


class MissingExtraError(TimelineError):
    """An optional library that an input or output format needs is not installed."""

    code = "missing-extra"
    exit_code = 3

    def __init__(self, library: str, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} needs {library}: pip install 'diplomatic-timeline[{extra}]'")
        self.library = library
        self.extra = extra


class SettingsError(TimelineError):
    """A setting that is unknown or has a wrong value; the message names the file or variable."""

    code = "settings"
    exit_code = 2


class OutputError(TimelineError):
    """An output that cannot be written."""

    code = "output"
