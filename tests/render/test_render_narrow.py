"""The table on terminals of any width."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from handmade import helsinki
from timeline.render import rich_table


@pytest.mark.parametrize("width", [30, 50, 80, 200])
def test_every_column_keeps_its_words(width: int) -> None:
    """However narrow the terminal, date, status, type and event of each entry are there in full."""
    screen = io.StringIO()
    Console(file=screen, width=width, color_system=None).print(rich_table(helsinki()))
    lines = screen.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert "…" not in screen.getvalue()
    shown = set("".join(screen.getvalue().split()))
    for entry in helsinki():
        assert set(entry.headline.replace(" ", "")) <= shown
    assert sum("Event" in line for line in lines) == 1
