"""Timelines of the benchmark's articles against its gold: `python evaluation/articles.py [--detail]`."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from timeline.extraction import default_pipeline, extract_article
from timeline.ingest import article_from_text

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
OUT = ROOT / "evaluation" / "out" / "articles"
HELD_OUT = ("A006", "A008", "A011", "A063", "A068")
"""Articles chosen by lot, whose errors nobody reads while building.

Ten were drawn at first (random.Random(20181124).sample); five, again by lot (random.Random(20261130)), were
opened once all else had been read (A003, A007, A037, A049, A079); README.md has the figures until then."""


def predict(out: Path) -> None:
    """Write a timeline for each article of the benchmark."""
    out.mkdir(parents=True, exist_ok=True)
    nlp = default_pipeline()
    for line in (BENCH / "dev" / "index.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = (BENCH / "dev" / record["file"]).read_text(encoding="utf-8")
        article = article_from_text(text, id=record["id"], published=record["published"])
        found = extract_article(article, nlp=nlp)
        (out / f"{record['id']}.json").write_text(found.to_json(), encoding="utf-8")


def split(out: Path) -> dict[str, Path]:
    """Folders of gold for all articles, those worked on, and those held out."""
    folders = {name: out.parent / f"gold-{name}" for name in ("all", "worked-on", "held-out")}
    for folder in folders.values():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for path in (BENCH / "dev" / "gold").glob("*.json"):
        part = "held-out" if path.stem in HELD_OUT else "worked-on"
        for name in ("all", part):
            (folders[name] / path.name).write_bytes(path.read_bytes())
    return folders


def score(gold: Path, predicted: Path, *options: str) -> str:
    """What the benchmark's scorer prints."""
    command = [sys.executable, str(BENCH / "score.py"), str(gold), str(predicted), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> int:
    """Predict, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--detail", action="store_true", help="list pairs, misses and extras of the articles worked on"
    )
    options = parser.parse_args()
    if not BENCH.is_dir():
        print("the benchmark is not here (../shared/bench): nothing measured")
        return 0
    predict(OUT)
    folders = split(OUT)
    if options.detail:
        print(score(folders["worked-on"], OUT, "--detail"))
    for name, folder in folders.items():
        print(f"-- {name}\n{score(folder, OUT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
