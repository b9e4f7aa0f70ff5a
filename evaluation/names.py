"""Repeats the figure for names: how many of the forms of names.csv the tables know.

    python evaluation/names.py [PATH]

A form counts where the canonical name and the ISO code are both as written; a negative counts where
something is found. Prints each failure too; where the benchmark is absent it says so and succeeds.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from timeline.rulebook.gazetteer import Gazetteer, shipped

DEFAULT = Path(__file__).parents[2] / "shared" / "bench" / "names.csv"


def failures(rows: list[dict[str, str]], gazetteer: Gazetteer) -> list[str]:
    """One line for each row that the tables read otherwise."""
    lines = []
    for row in rows:
        name = gazetteer.lookup(row["form"])
        given = (name.party, name.country or "") if name else ("NONE", "")
        wanted = (row["canonical"], row["iso3"] if row["category"] != "negative" else "")
        if given != wanted:
            lines.append(f"  {row['category']:<22} {row['form']}: {given}, not {wanted}")
    return lines


def main(path: Path = DEFAULT) -> int:
    """Print the figures for the benchmark at `path`."""
    if not path.exists():
        print(f"names: skipped, {path} is not there")
        return 0
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    wrong = failures(rows, shipped())
    negatives = sum(row["category"] == "negative" for row in rows)
    false_alarms = sum(line.startswith("  negative") for line in wrong)
    positives = len(rows) - negatives
    hits = positives - len(wrong) + false_alarms
    print(f"names: {hits} of {positives}; {false_alarms} of {negatives} negatives")
    print("\n".join(wrong))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:])))
