"""How often entries of a confidence are right: `reliability.py [--gold DIR --predicted DIR]`.

An entry is right where it is paired with a gold entry of the same date and type; optional gold entries that
an entry only half matches are left out of the count. Prints a table by tenths, and precision, recall and F1
of all entries above each threshold.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

from articles import BENCH, OUT, predict

Judged = tuple[float, bool]


def scorer() -> ModuleType:
    """The benchmark's own scorer, as a module."""
    spec = importlib.util.spec_from_file_location("score", BENCH / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(
    gold: list[dict[str, Any]], predicted: list[dict[str, Any]], score: ModuleType
) -> tuple[list[Judged], int]:
    """Each prediction's confidence and whether it is right, and how many core entries there are."""
    types = json.loads((BENCH / "types.json").read_text(encoding="utf-8"))
    family = {name: kind["family"] for name, kind in types.items()}
    out: list[Judged] = []
    for saying in (False, True):
        golds = [g for g in gold if (g["type"] == "statement") is saying]
        entries = [p for p in predicted if (p["type"] == "statement") is saying]
        paired = {j: golds[i] for i, j in score.pair(golds, entries, family)}
        for j, entry in enumerate(entries):
            match = paired.get(j)
            right = match is not None and score.dates_agree(match, entry) and score.type_agrees(match, entry)
            if right or match is None or match.get("core", True):
                out.append((entry["confidence"], right))
    return out, sum(g.get("core", True) for g in gold)


def collect(gold_dir: Path, predicted_dir: Path) -> tuple[list[Judged], int]:
    """All predictions of a folder, judged."""
    score, rows, core = scorer(), [], 0
    for path in sorted(gold_dir.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))["entries"]
        predicted = json.loads((predicted_dir / path.name).read_text(encoding="utf-8"))["entries"]
        found, number = judged(gold, predicted, score)
        rows += found
        core += number
    return rows, core


def print_tables(rows: list[Judged], core: int) -> None:
    """By tenths, then by threshold."""
    print("confidence   entries   right")
    for low in range(10):
        inside = [right for confidence, right in rows if low / 10 <= confidence < (low + 1) / 10]
        if inside:
            print(f".{low} to .{low}9   {len(inside):7}   {sum(inside) / len(inside):.2f}")
    print("at least   precision   recall     F1")
    for step in range(10):
        kept = [right for confidence, right in rows if confidence >= step / 10]
        if kept:
            precision, recall = sum(kept) / len(kept), sum(kept) / max(1, core)
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(f"  .{step}        {precision:.3f}       {recall:.3f}    {f1:.3f}")


def main() -> int:
    """Predict, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=BENCH / "dev" / "gold")
    parser.add_argument("--predicted", type=Path, help="timelines made before; else they are made now")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print("the benchmark is not here (../shared/bench): nothing measured")
        return 0
    if options.predicted is None:
        predict(OUT)
    print_tables(*collect(options.gold, options.predicted or OUT))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
