"""The command line: thin commands that read options, call the library and write what comes back.

Data goes to stdout alone, messages and progress to stderr. Exit codes: 0 done, 1 some inputs failed,
2 wrong use (also a wrong date, rule file or setting), 3 a model or an optional library is missing.
Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

from __future__ import annotations

from timeline.cli.program import app, main

__all__ = ["app", "main"]
