"""The CSV for a spreadsheet program: with the mark by which Excel knows UTF-8, and without formulas.

A cell that begins as a formula does ("- a dash that opens a sentence", or the title of a hostile page) has an
apostrophe before it, so it is shown and never computed. The plain CSV has every cell as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.models import Timeline
from timeline.render.flat import Cell, rows_of, table_of

_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_excel(timeline: Timeline, text: str | None = None) -> str:
    """One row an entry, the undated last; with a header."""
    return join_excel([timeline])


def join_excel(timelines: Sequence[Timeline]) -> str:
    """The rows of all timelines under one header."""
    plain = ({name: _plain(cell) for name, cell in row.items()} for row in rows_of(timelines))
    return _MARK + table_of(plain)


def _plain(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
