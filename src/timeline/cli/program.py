"""The program: its commands, settings and way of ending."""

from __future__ import annotations

import logging
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timeline.cli import describing, evaluating, explaining, extract, rules, timelines, times
from timeline.cli.console import say
from timeline.errors import TimelineError


class Commands(TyperGroup):
    """Ends every command in words: an error of ours is one line and an exit code, a closed pipe is quiet."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as its parent has it
        """Run the command."""
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            say(str(error))
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError as error:
            _close_stdout()
            raise typer.Exit(0) from error


app = typer.Typer(
    name="timeline",
    cls=Commands,
    epilog="timeline extract article.txt is a good beginning; timeline COMMAND --help tells more.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("extract", epilog=extract.EXAMPLES)(extract.extract)
app.command("times", epilog=times.EXAMPLES)(times.times)
app.command("explain", epilog=explaining.EXAMPLES)(explaining.explain)
app.command("show")(timelines.show)
app.command("render", epilog=timelines.RENDER_EXAMPLES)(timelines.render)
app.command("diff", epilog=timelines.DIFF_EXAMPLES)(timelines.diff)
app.command("evaluate", epilog=evaluating.EXAMPLES)(evaluating.evaluate)
app.add_typer(rules.app, name="rules")
app.command("schema")(describing.schema)
app.command("doctor")(describing.doctor)


@app.callback()
def start(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=describing.print_version, is_eager=True, help="Print the versions."
        ),
    ] = False,
) -> None:
    """Turn foreign news into timelines: dated diplomatic events, each with the words that say so."""


def main() -> None:
    """The console script `timeline`: never a traceback, save where `TIMELINE_DEBUG` is set."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not os.environ.get("TIMELINE_DEBUG"):
        logging.getLogger().addHandler(logging.NullHandler())  # libraries' own words about a broken file
    try:
        app(prog_name="timeline")
    except OSError as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        say(f"{error.filename or 'output'}: {error.strerror or error}")
        sys.exit(1)
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        say(f"internal error: {type(error).__name__}: {error}; please report it; TIMELINE_DEBUG=1 tells more")
        sys.exit(1)


def _close_stdout() -> None:
    """Let the flush at the end of the process go nowhere, since the reader is gone."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file: nothing is flushed to a pipe later
        return
