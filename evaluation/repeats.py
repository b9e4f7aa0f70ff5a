"""The dearest texts for the time expressions: `python evaluation/repeats.py`.

Ten thousand characters of one piece over and over, which is where a pattern that backtracks shows. Prints
the seconds of processor time that finding takes in each; ends with 1 if one takes a second or more.
"""

from __future__ import annotations

import sys
import time

import spacy

from timeline.pipes.timex import find

PIECES = (
    "Monday and ", "1990-", "the end of the ", "in the ", "May 5 to ", "' ", "( ", "12:", "two ", "last ",
    '" ', "\n", "May 5, ", "from 1990 to ", "mid-", "a", "1", ", ", "Monday ", "the first half of ",
)  # fmt: skip
LENGTH = 10_000


def main() -> int:
    """Measure and print."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    find(nlp("on Monday"))  # the rules are read once
    slowest = 0.0
    for piece in PIECES:
        doc = nlp((piece * LENGTH)[:LENGTH])
        start = time.process_time()
        find(doc)
        seconds = time.process_time() - start
        slowest = max(slowest, seconds)
        print(f"{piece!r:22} {seconds:6.3f} s")
    print(f"slowest {slowest:.3f} s")
    return 1 if slowest >= 1 else 0


if __name__ == "__main__":
    sys.exit(main())
