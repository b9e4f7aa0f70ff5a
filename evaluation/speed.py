"""The cost of a timeline beside the bare model: `python evaluation/speed.py [FILE ...] [--rounds N]`.

For each article the time of `nlp(text)` with the model's own pipes and of the whole extraction, everything
loaded, in turn; prints the medians and their ratio.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from timeline.extraction import default_pipeline, extract_article
from timeline.ingest import read_article
from timeline.parsing import OURS

RAW = Path(__file__).resolve().parents[1] / "data" / "raw"


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(RAW.glob("*.*")))
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    nlp = default_pipeline()
    ours = [name for name in nlp.pipe_names if name in OURS]
    ratios = []
    for path in options.files:
        article = read_article(path)
        extract_article(article, nlp=nlp)
        pairs = []
        for _ in range(options.rounds):
            with nlp.select_pipes(disable=ours):
                bare = seconds(lambda text=article.text: nlp(text))  # type: ignore[misc]
            whole = seconds(lambda article=article: extract_article(article, nlp=nlp))  # type: ignore[misc]
            pairs.append((bare, whole))
        bare, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratios.append(statistics.median(w / b for b, w in pairs))
        print(f"{path.name:34} bare {bare * 1000:6.1f} ms, whole {whole * 1000:6.1f} ms: {ratios[-1]:.2f}")
    print(f"median ratio {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
