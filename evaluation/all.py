"""Measures every figure and prints the table: `python evaluation/all.py`.

The benchmark lies outside the repository (../shared/bench); where it is absent, the figures that need it
are left out and the table says so.
"""

from __future__ import annotations

import sys

from figures import BENCH, Figure, ScriptError, measure


def main() -> int:
    """Measure and print."""
    try:
        figures = measure()
    except ScriptError as error:
        print(error, file=sys.stderr)
        return 1
    if not BENCH.is_dir():
        print(f"The benchmark is not here ({BENCH}): only what needs no benchmark was measured.\n")
    print("\n".join(table(figures)))
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
