"""The program: its commands, settings and way of ending."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timeline.cli import describing, evaluating, explaining, extract, rules, timelines, times
from timeline.cli.console import complain
from timeline.errors import TimelineError

_UsageError: type[Any] = typer.BadParameter.__mro__[1]
"""The parent of what is raised for wrong use; typer's later versions keep it in a module of their own."""


class Commands(TyperGroup):
    """Ends every command in words: an error is one line and an exit code, a closed pipe is quiet."""

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401
        """Run the program. Wrong use is one line, which names the help; no words at all are given it."""
        try:
            code = super().main(*args, standalone_mode=False, **extra)  # type: ignore[misc]  # never a position
        except _UsageError as error:
            code = _tell_wrong_use(error, self._asked(args[0] if args else extra.get("args")))
        if standalone_mode:
            sys.exit(code or 0)
        return code

    def _asked(self, args: Sequence[str] | None) -> str:
        """The command that the words name, for errors that do not tell it: "timeline rules check"."""
        group: Any = self
        path = ["timeline"]
        for word in sys.argv[1:] if args is None else args:
            group = getattr(group, "commands", {}).get(word)
            if group is None:
                break
            path.append(word)
        return " ".join(path)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - as its parent has it
        """Run the command."""
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            complain(str(error))
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
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        sys.exit(1)
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        complain(
            f"internal error: {type(error).__name__}: {error}; please report it; TIMELINE_DEBUG=1 tells more"
        )
        sys.exit(1)


def _tell_wrong_use(error: Any, asked: str) -> int:  # noqa: ANN401 - typer's copy of click's UsageError
    if type(error).__name__ != "NoArgsIsHelpError":  # whose help stands on the screen already
        command = error.ctx.command_path if error.ctx else asked
        words = error.format_message().strip().rstrip(".")
        complain(f"{words[:1].lower()}{words[1:]} ({command} --help tells more)")
    return int(error.exit_code)


def _close_stdout() -> None:
    """Let the flush at the end of the process go nowhere, since the reader is gone."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file: nothing is flushed to a pipe later
        return
