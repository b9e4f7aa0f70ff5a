"""The CSV for spreadsheet programs: what it has besides the plain one, and what it leaves as it is."""

from __future__ import annotations

import csv
import io

import pytest

from handmade import date, entry, helsinki, timeline
from timeline.render import format_of, join, render, write


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_spreadsheet_is_the_plain_table_with_a_mark(tmp_path):
    """Where no cell looks like a formula, the mark of UTF-8 is all that is added."""
    assert render(helsinki(), "excel") == "\ufeff" + render(helsinki(), "csv")
    assert join([helsinki(), helsinki()], "excel").count("\ufeff") == 1
    write(tmp_path / "a.excel.csv", render(helsinki(), "excel"))
    assert (tmp_path / "a.excel.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert format_of("a.excel.csv") == "excel"


@pytest.mark.parametrize("words", ['=HYPERLINK("x")', "+1 for the pact", "- a dash", "@desk writes"])
def test_no_cell_is_a_formula(words):
    """A cell that would be computed has an apostrophe before it; in the plain table it stands as it is."""
    made = timeline(entry("a", date("1975-08-01", "1975-08-01"), headline=words))
    assert rows(render(made, "excel"))[0]["Headline"] == f"'{words}"
    assert rows(render(made, "csv"))[0]["Headline"] == words
