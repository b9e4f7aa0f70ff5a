"""A path as a user writes it, who may not have a shell that puts the home folder in place of "~"."""

from __future__ import annotations

from pathlib import Path


def user_path(path: str | Path) -> Path:
    """The path with the home folder for "~"; as it is where there is no such user's."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
