"""`python -m timeline`: the command line, where the script `timeline` is not on the path."""

from __future__ import annotations

from timeline.cli import main

if __name__ == "__main__":
    main()
