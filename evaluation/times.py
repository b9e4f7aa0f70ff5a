"""Time expressions against the benchmark's gold: `python evaluation/times.py [--detail] [PATH]`.

Reads every document of PATH (by default ../shared/bench/times/dev.jsonl) with `timeline.find_times`, splits
ranges as TIMEX3 does, and prints what the benchmark's scorer says. Where the benchmark is absent it says so
and succeeds. What is wrong in the gold itself is listed in times_gold_notes.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from timeline.extraction import default_pipeline, find_times

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
OUT = ROOT / "evaluation" / "out" / "times.jsonl"


def predict(gold: Path, out: Path) -> None:
    """Write the expressions of each document of a gold file, one document a line."""
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp = default_pipeline()
    with out.open("w", encoding="utf-8") as lines:
        for line in gold.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            found = find_times(document["text"], published=document.get("published"), nlp=nlp)
            times = [{"span": t.span, "type": t.timex3_type, "value": t.timex3_value} for t in found]
            lines.write(json.dumps({"id": document["id"], "times": times}) + "\n")


def main() -> int:
    """Predict, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=BENCH / "times" / "dev.jsonl")
    parser.add_argument("--detail", action="store_true", help="list every wrong, missed and extra expression")
    options = parser.parse_args()
    scorer = BENCH / "score_times.py"
    if not options.gold.exists() or not scorer.exists():
        print(f"times: skipped, {options.gold} is not there")
        return 0
    predict(options.gold, OUT)
    command = [sys.executable, str(scorer), str(options.gold), str(OUT)]
    command += ["--detail"] if options.detail else []
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
