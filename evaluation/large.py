"""A text of ten megabytes through the command line: `python evaluation/large.py [MEGABYTES]`.

The text is made of invented days of an invented congress, one paragraph each. Prints seconds, megabytes of
memory at the peak and entries; ends with 1 if the command fails or loses a paragraph's event.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = "from timeline.cli import main; main()"
STATES = ("Norway", "Sweden", "Denmark", "Finland", "Iceland", "Estonia", "Latvia", "Portugal")
PADDING = (
    "The delegates sat in the long hall beside the harbour, where the light fell on maps that nobody had "
    "unrolled, and the clerks wrote down each word with care although little was said. "
)


def text_of(megabytes: float) -> tuple[str, int]:
    """A text of that size, and how many days it tells."""
    paragraphs = ["A congress without end"]
    size, number = 0, 0
    while size < megabytes * 1_000_000:
        day = dt.date(1920, 1, 1) + dt.timedelta(number)
        one, other = STATES[number % 8], STATES[(number // 8 + number + 1) % 8]
        held = (
            f"{one} and {other if other != one else 'Spain'} held talks on {day:%B} {day.day}, {day.year}. "
        )
        paragraphs.append(held + PADDING * 5)
        size += len(paragraphs[-1]) + 2
        number += 1
    return "\n\n".join(paragraphs) + "\n", number


def main() -> int:
    """Write the text, run the command, print what it cost."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    text, days = text_of(megabytes)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "large.txt", Path(folder) / "large.json"
        source.write_text(text, encoding="utf-8")
        start = time.perf_counter()
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM, "extract", str(source), "-o", str(target)], check=False
        )
        seconds = time.perf_counter() - start
        entries = json.loads(target.read_text(encoding="utf-8"))["entries"] if target.exists() else []
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print(
        f"{len(text) / 1e6:.1f} MB: {seconds:.0f} s, {peak:.0f} MB of memory,"
        f" {len(entries)} of {days} entries"
    )
    return 1 if run.returncode or len(entries) < days else 0


if __name__ == "__main__":
    sys.exit(main())
