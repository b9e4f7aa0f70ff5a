"""Tables on stdout: drawn for people, tab-separated for pipes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.cli.console import emit, for_people


def show_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows under a head; a pipe gets one row a line, cells parted by tabs, and no head."""
    if not for_people():
        emit("".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in head:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(" ".join(cell.split())) for cell in row))
    Console().print(table)
