"""A table for people at a terminal; the same as plain text for anything else."""

from __future__ import annotations

import io

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from timeline.models import Entry, Timeline
from timeline.render.wording import label, one_line, title_of, when

_PLAIN_WIDTH = 120

_SIGNS = {
    "occurred": ("●", ""),
    "ongoing": ("◐", "bold"),
    "scheduled": ("○", "cyan"),
    "proposed": ("◇", "cyan"),
    "cancelled": ("✕", "red"),
    "postponed": ("↷", "yellow"),
    "denied": ("⊘", "red"),
    "possible": ("?", "magenta"),
}


def rich_table(timeline: Timeline) -> Table:
    """The entries as a table of the `rich` library: date, status, type, event."""
    title = title_of(timeline.article.title, timeline.article.id)
    table = Table(title=_text(title), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("Date", overflow="fold")
    table.add_column("Status", overflow="fold")
    table.add_column("Type", overflow="fold")
    table.add_column("Event", overflow="fold", ratio=1)
    for entry in (*timeline.entries, *timeline.undated):
        table.add_row(*_cells(entry))
    return table


def to_table(timeline: Timeline, text: str | None = None) -> str:
    """The table as plain text, at most 120 characters wide, without colour."""
    buffer = io.StringIO()
    console = Console(file=buffer, width=_PLAIN_WIDTH, color_system=None, force_terminal=False)
    console.print(rich_table(timeline))
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def _cells(entry: Entry) -> tuple[Text, Text, Text, Text]:
    sign, style = _SIGNS[entry.status]
    status = _text(f"{sign} {label(entry.status)}", style)
    return _text(when(entry)), status, _text(label(entry.type)), _text(entry.headline)


def _text(words: str, style: str = "") -> Text:
    """Plain words: nothing in them is read as markup or sent to the terminal as a command."""
    return Text(one_line(words), style=style)
