"""What goes to the terminal: data to stdout, words to stderr, progress where someone is looking."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.errors import OutputError

PATIENCE = 2.0
"""Seconds of work before progress is shown."""


def emit(text: str) -> None:
    """Write data to stdout at once, with a line end: a pipe gets each line as it comes.

    Raises OutputError where stdout is closed or full; a reader that is gone is a BrokenPipeError.
    """
    if sys.stdout is None:
        raise OutputError("stdout is closed; name a file for the output")
    try:
        _write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"stdout: cannot be written: {error.strerror or error}") from error


def _write(text: str) -> None:
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
    sys.stdout.flush()


def say(message: str) -> None:
    """Write a message for people to stderr, on one line; nothing where stderr is closed."""
    if sys.stderr is None:
        return
    sys.stderr.write(f"timeline: {' '.join(message.split())}\n")
    sys.stderr.flush()


def complain(message: str) -> None:
    """Say what went wrong."""
    say(f"error: {message}")


def for_people() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


@dataclass(frozen=True, slots=True)
class Voice:
    """How much is said on stderr: failures always, warnings unless quiet, details if verbose."""

    quiet: bool = False
    verbose: bool = False

    def warn(self, message: str) -> None:
        """Say what the reader of the result should know."""
        if not self.quiet:
            say(f"warning: {message}")

    def tell(self, message: str) -> None:
        """Say what is being done."""
        if self.verbose and not self.quiet:
            say(message)


@contextlib.contextmanager
def progress(total: int | None, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """Progress on stderr from the second `PATIENCE` on; gives the function that names the next piece of work.

    `total` is the number of pieces, None where nobody knows. Nothing appears where `shown` is false or
    stderr is no terminal.
    """
    if not shown or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
    task = bar.add_task("reading", total=total)
    started = 0

    def step(name: str) -> None:
        nonlocal started
        bar.update(task, description=name[-40:], completed=started)
        started += 1

    timer = threading.Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield step
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
