"""Measures every figure and prints the table: `python evaluation/all.py [--write]`.

`--write` puts the table into README.md and docs/quality.md, between their marks.

The benchmark lies outside the repository (../shared/bench); where it is absent, the figures that need it
are left out and the table says so.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from figures import BENCH, Figure, ScriptError, measure

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "quality.md")
MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)


def main() -> int:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into the documentation")
    options = parser.parse_args()
    try:
        figures = measure()
    except ScriptError as error:
        print(error, file=sys.stderr)
        return 1
    if not BENCH.is_dir():
        print(f"The benchmark is not here ({BENCH}): only what needs no benchmark was measured.\n")
    lines = "\n".join(table(figures))
    print(lines)
    if options.write:
        for page in PAGES:
            text = page.read_text(encoding="utf-8")
            page.write_text(MARKED.sub(rf"\g<1>\n{lines}\n\n\g<2>", text), encoding="utf-8")
    return 0


def table(figures: list[Figure]) -> list[str]:
    """The lines of a Markdown table."""
    rows = ["| figure | now | floor | to reach |", "|---|---|---|---|"]
    for figure in figures:
        cells = (figure.name, _number(figure.value), _number(figure.floor), _number(figure.reach))
        rows.append(f"| {' | '.join(cells)} |")
    return rows


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if value > 1 else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
