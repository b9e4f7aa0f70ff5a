"""How many events of the samples' hand-made readings are found: `python evaluation/samples.py`.

Counts the marks in `tests/golden/*.expected.toml`, which the tests hold against what the tool finds: an
event is found where an entry on its words has its date and type. Optional events count neither way, as in
the benchmark. This needs nothing but the repository.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden"


def main() -> int:
    """Count and print."""
    total = found = right = extra = 0
    for path in sorted(GOLDEN.glob("*.expected.toml")):
        reading = tomllib.loads(path.read_text(encoding="utf-8"))
        events = [event for event in reading["events"] if not event.get("optional")]
        hits = [event for event in events if not event.get("missed")]
        whole = [event for event in hits if not event.get("wrong")]
        name = path.name.removesuffix(".expected.toml")
        counts = f"{len(hits):3} of {len(events):3} found, {len(whole):3} whole"
        print(f"{name:28} {counts}, {reading['extra']} others")
        total, found, right = total + len(events), found + len(hits), right + len(whole)
        extra += reading["extra"]
    print(f"{'all':28} {found:3} of {total:3} found, {right:3} whole, {extra} others")
    print(f"recall {found / total:.3f}, precision {found / (found + extra):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
