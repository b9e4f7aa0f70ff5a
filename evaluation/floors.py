"""Fails where a figure has sunk below its floor: `python evaluation/floors.py [--raise]`.

`--raise` lifts each floor to the figure reached now, rounded down to three decimals, and lowers none.
Without the benchmark (../shared/bench) it says so, checks what needs none, and succeeds.
"""

from __future__ import annotations

import argparse
import math
import re
import sys

from figures import BENCH, FLOORS, Figure, ScriptError, measure


def main() -> int:
    """Measure, compare, and lift the floors if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is now")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print(f"floors: the benchmark is not here ({BENCH}); its figures are skipped")
    try:
        figures = measure()
    except ScriptError as error:
        print(error, file=sys.stderr)
        return 1
    if options.lift:
        FLOORS.write_text(lifted(FLOORS.read_text(encoding="utf-8"), figures), encoding="utf-8")
    return report(figures)


def report(figures: list[Figure]) -> int:
    """Print what was measured and what has sunk; the exit code."""
    for figure in figures:
        state = "skipped" if figure.value is None else f"{figure.value:g} (floor {figure.floor:g})"
        print(f"{'SUNK  ' if figure.sunk else ''}{figure.name}: {state}")
    return int(any(figure.sunk for figure in figures))


def lifted(text: str, figures: list[Figure]) -> str:
    """The text of floors.toml with each floor at the figure reached, where that is higher."""
    head, *blocks = text.split("[[figures]]\n")
    floors = {figure.id: max(figure.floor, _rounded(figure.value)) for figure in figures}
    for number, block in enumerate(blocks):
        found = re.search(r'^id = "(.+)"$', block, re.MULTILINE)
        assert found, "each figure has an id"
        blocks[number] = re.sub(r"(?m)^floor = .*$", f"floor = {floors[found[1]]:g}", block)
    return "[[figures]]\n".join([head, *blocks])


def _rounded(value: float | None) -> float:
    return math.floor(value * 1000) / 1000 if value is not None else 0.0


if __name__ == "__main__":
    sys.exit(main())
