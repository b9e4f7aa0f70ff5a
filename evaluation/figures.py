"""Runs the evaluation scripts and takes the figures out of what they print, as `floors.toml` says."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
BENCH = HERE.parents[1] / "shared" / "bench"


@dataclass(frozen=True)
class Figure:
    """A figure: where it comes from, its floor, what it is to reach, and its value (None: not measured)."""

    id: str
    name: str
    script: str
    pattern: str
    floor: float
    reach: float | None = None
    value: float | None = None

    @property
    def sunk(self) -> bool:
        """Whether the figure is below its floor."""
        return self.value is not None and self.value < self.floor


class ScriptError(Exception):
    """An evaluation script failed, or printed no figure where one was looked for."""


def measure() -> list[Figure]:
    """Every figure of `floors.toml`, measured now; raises ScriptError."""
    tables = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["figures"]
    printed = {script: _run(script) for script in dict.fromkeys(table["script"] for table in tables)}
    return [Figure(**table, value=_value(table, printed[table["script"]])) for table in tables]


def _run(script: str) -> str | None:
    """What a script prints; None where there is no such script or no data."""
    path = HERE / script
    if not path.exists():
        return None
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ScriptError(f"{script} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return None if re.search(r"nothing measured|skipped", done.stdout) else done.stdout


def _value(table: dict[str, str], printed: str | None) -> float | None:
    if printed is None:
        return None
    found = re.search(table["pattern"], printed)
    if not found:
        raise ScriptError(f"{table['script']} printed no figure for {table['id']}")
    return float(found[1])
