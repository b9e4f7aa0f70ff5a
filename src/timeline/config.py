"""Settings of the command line that hold until an option says otherwise.

They come from `timeline.toml`, or the table `[tool.timeline]` of `pyproject.toml`, in the working folder
or the nearest folder above it that has one; and from environment variables (`TIMELINE_MODEL`), which go
before the file. `--config` or `TIMELINE_CONFIG` names another file. The library itself reads none of this.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.errors import SettingsError
from timeline.paths import user_path

Setting = str | bool | float

KINDS: dict[str, type] = {
    "model": str,
    "rules": str,
    "day_first": bool,
    "format": str,
    "include_undated": bool,
    "with_text": bool,
    "types": str,
    "min_confidence": float,
    "text_key": str,
    "date_key": str,
    "id_key": str,
}
"""Every setting, named as its option is, and the kind of its value."""

SHARED = ("model", "rules", "day_first")
"""The settings that hold for every command that has the option; the others are those of `extract`."""

PREFIX = "TIMELINE_"
_SWITCH = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


@dataclass(frozen=True)
class Settings:
    """The settings in force, and where each comes from (a file or a variable)."""

    values: Mapping[str, Setting] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)

    def shared(self) -> dict[str, Setting]:
        """Those that hold for every command."""
        return {name: value for name, value in self.values.items() if name in SHARED}


def read_settings(
    file: Path | str | None = None, *, folder: Path | None = None, environ: Mapping[str, str] | None = None
) -> Settings:
    """The settings of a file and the environment.

    `file` is taken instead of the one found from `folder` (the working folder) upwards; `environ` stands
    for the process's own. Raises SettingsError for a missing file, an unknown name or a wrong value.
    """
    environ = os.environ if environ is None else environ
    named = file or environ.get(f"{PREFIX}CONFIG")
    path = user_path(named) if named else find_file(folder or Path.cwd())
    table = _table(path) if path else {}
    values = {name: _from_file(name, value, path) for name, value in table.items() if path}
    origins = dict.fromkeys(values, str(path))
    for name in KINDS:
        variable = PREFIX + name.upper()
        if environ.get(variable):
            values[name] = _from_variable(name, environ[variable])
            origins[name] = variable
    return Settings(values, origins)


def find_file(folder: Path) -> Path | None:
    """The nearest `timeline.toml`, or `pyproject.toml` with a table for us, from a folder upwards."""
    for place in (folder, *folder.parents):
        own, project = place / "timeline.toml", place / "pyproject.toml"
        if own.is_file():
            return own
        if project.is_file() and "timeline" in _load(project).get("tool", {}):
            return project
    return None


def _table(path: Path) -> Mapping[str, Any]:
    loaded = _load(path)
    found = loaded.get("tool", {}).get("timeline", {}) if path.name == "pyproject.toml" else loaded
    if not isinstance(found, dict):
        raise SettingsError(f"{path}: tool.timeline is not a table")
    return found


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not a TOML file: {error}") from error


def _from_file(name: str, value: object, path: Path) -> Setting:
    key = name.replace("-", "_")
    if key not in KINDS or key != name:
        hint = f"write {key}" if key in KINDS else f"known are {', '.join(KINDS)}"
        raise SettingsError(f"{path}: no setting is named {name!r}; {hint}")
    if key == "types" and isinstance(value, list):
        value = ",".join(map(str, value))
    kind = KINDS[key]
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if not isinstance(value, kind):
        raise SettingsError(f"{path}: {name} = {value!r} is not a {_WORDS[kind]}")
    return _beside(path, value) if key in ("rules", "model") else value  # type: ignore[return-value]


def _beside(path: Path, value: object) -> str:
    """A relative path in a file counts from that file; a model's plain name stays a name."""
    there = path.parent / str(value)
    return str(there) if there.exists() else str(value)


def _from_variable(name: str, text: str) -> Setting:
    kind = KINDS[name]
    if kind is bool:
        if text.lower() not in _SWITCH:
            raise SettingsError(f"{PREFIX}{name.upper()}={text}: write 1 or 0")
        return _SWITCH[text.lower()]
    if kind is float:
        try:
            return float(text)
        except ValueError as error:
            raise SettingsError(f"{PREFIX}{name.upper()}={text}: not a number") from error
    return text


_WORDS = {str: "text", bool: "truth value (true or false)", float: "number"}
