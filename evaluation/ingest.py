"""How well ingest reads the benchmark's texts: `python evaluation/ingest.py [--detail]`.

The day of publication and the title are compared with the benchmark's index. Most of its plain texts do
not tell when they were published: for those an open date is the right answer, so a wrong day is what
counts. For the annotated articles, each piece of evidence should lie inside one zone that is mined.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.ingest import read_article
from timeline.models import MINED, Article

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
FOREIGN = (
    "Modified on",
    "Posted on",
    "Crawled at",
    "Related stories",
    "All rights reserved",
    "http",
    "(END)",
)
"""Words of the desk, none of which may be read as a story."""


@dataclass(frozen=True)
class Read:
    """A text of the benchmark: what the index says of it and what was read (None: of a format not read)."""

    record: dict[str, Any]
    article: Article | None
    gold: Path

    @property
    def day(self) -> str:
        """ "right", "open" or "wrong", for the day of publication."""
        if self.article is None or self.article.published is None:
            return "open"
        return "right" if self.article.published[:10] == self.record["published"] else "wrong"

    @property
    def titled(self) -> bool:
        """Whether the title is the index's, an outlet's or reporter's name after it aside."""
        title = self.article.title if self.article else None
        return bool(title) and self.record["title"].casefold().startswith(str(title).casefold()[:60])


def read_all() -> list[Read]:
    """Every text of the benchmark."""
    found = []
    for part in ("dev", "unlabelled"):
        for line in (BENCH / part / "index.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            try:
                article = read_article(BENCH / part / record["file"])
            except InputError:
                article = None
            found.append(Read(record, article, BENCH / part / "gold" / f"{record['id']}.json"))
    return found


def mentions(read: Read) -> Iterator[bool]:
    """For each piece of core evidence, whether it lies inside one mined zone."""
    if read.article is None or not read.gold.is_file():
        return
    zones = [zone.span for zone in read.article.zones if zone.kind in MINED]
    for entry in json.loads(read.gold.read_text(encoding="utf-8"))["entries"]:
        if entry["core"]:
            for start, end in (mention["span"] for mention in entry["mentions"]):
                yield any(first <= start and end <= last for first, last in zones)


def main() -> int:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--detail", action="store_true", help="one line for each text")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print("the benchmark is not here (../shared/bench): nothing measured")
        return 0
    texts = read_all()
    days = [read.day for read in texts]
    inside = [found for read in texts for found in mentions(read)]
    leaks = sum(word in read.article.reading for read in texts if read.article for word in FOREIGN)
    print(f"texts read: {sum(read.article is not None for read in texts)} of {len(texts)}")
    print(f"publication: {days.count('right')} right, {days.count('open')} open, {days.count('wrong')} wrong")
    print(f"titles: {sum(read.titled for read in texts)} of {len(texts)}")
    print(f"evidence inside one mined zone: {sum(inside) / len(inside):.3f} of {len(inside)}")
    print(f"words of the desk in a reading: {leaks}")
    if options.detail:
        for read in texts:
            told = read.article.published if read.article else "not read"
            print(
                f"{read.record['id']}  {read.day:<6} {told or '-':<26} title {'yes' if read.titled else 'no'}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
