"""Writes the golden timelines anew, and the marks of what they miss: `python tests/renew_golden.py`.

The outputs that the documentation shows are renewed too.

Run it after a change that alters what is found in the samples, read the differences (`git diff
tests/golden`), and commit them with the change. It prints each event that the tool misses or misreads and
each entry that the reader does not have.
"""

# ruff: noqa: T201 - a script that reports
from __future__ import annotations

import re
import sys

from documents import pages, with_outputs
from samples import Reading, Sample, golden_bytes, names, pair, sample
from timeline import read_article
from timeline.extraction import extract_article
from timeline.models import Entry

_MARK = re.compile(r"^(?:missed|wrong|extra) = .*\n", re.MULTILINE)


def main() -> int:
    """Renew every sample and page."""
    for name in names():
        renew(sample(name))
    for page in pages():
        text = page.read_text(encoding="utf-8")
        page.write_text(with_outputs(text), encoding="utf-8")
    return 0


def renew(item: Sample) -> None:
    """Renew the golden file and the marks of one sample."""
    found = extract_article(read_article(item.source))
    item.golden.write_text(golden_bytes(found), encoding="utf-8")
    pairs = pair(item.readings, found.entries)
    extras = [entry for entry in found.entries if entry not in pairs.values()]
    marks = [_mark(reading, pairs.get(number)) for number, reading in enumerate(item.readings)]
    item.expected.write_text(
        _marked(item.expected.read_text(encoding="utf-8"), marks, len(extras)), encoding="utf-8"
    )
    print(f"{item.name}: {len(pairs)} of {len(item.readings)} events, {len(extras)} other entries")
    for reading, mark in zip(item.readings, marks, strict=True):
        if mark:
            print(f"  {mark:<40} {reading.date} {reading.types[0]}: {reading.quote}")
    for entry in extras:
        print(
            f"  extra {entry.date.edtf if entry.date else ''} {entry.type}: {entry.evidence[0].text[:90]!r}"
        )


def _mark(reading: Reading, entry: Entry | None) -> str:
    if entry is None:
        return "missed = true"
    faults = reading.faults(entry)
    return f"wrong = [{', '.join(f'{chr(34)}{fault}{chr(34)}' for fault in faults)}]" if faults else ""


def _marked(text: str, marks: list[str], extras: int) -> str:
    head, *blocks = _MARK.sub("", text).split("[[events]]\n")
    parts = [head.rstrip("\n") + f"\nextra = {extras}\n"]
    for block, mark in zip(blocks, marks, strict=True):
        parts.append(block.rstrip("\n") + (f"\n{mark}" if mark else "") + "\n")
    return "\n[[events]]\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
