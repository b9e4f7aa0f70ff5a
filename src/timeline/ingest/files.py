"""Which files a user means by paths, folders and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".jsonl")
"""The endings of files that can be read."""


def sources(paths: Iterable[str | Path], patterns: Iterable[str] = ()) -> Iterator[Path]:
    """The files that `paths` stand for, in order, each once.

    A folder stands for all readable files in it and below, sorted, hidden ones left out; with `patterns`
    (such as "*.txt") only for those that match one. A path with `*`, `?` or `[` that is no file is a glob.
    "-" (stdin) and a path that does not exist come out as they are: whoever reads them says so.
    """
    wanted = tuple(patterns)
    seen: set[Path] = set()
    for path in paths:
        for file in _expanded(Path(path), wanted):
            if file not in seen:
                seen.add(file)
                yield file


def _expanded(path: Path, patterns: tuple[str, ...]) -> Iterable[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if _is_wanted(file, path, patterns))
    if not path.exists() and glob.has_magic(str(path)):
        matches = sorted(Path(match) for match in glob.glob(str(path), recursive=True))  # noqa: PTH207 - absolute too
        return [file for file in matches if file.is_file()] or [path]
    return [path]


def _is_wanted(file: Path, folder: Path, patterns: tuple[str, ...]) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    named = any(file.match(pattern) for pattern in patterns) if patterns else file.suffix.lower() in SUFFIXES
    return named and not hidden and file.is_file()
