"""The pages of the documentation and the blocks of code in them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]+?) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
OUTPUT = "output of: "
NOT_RUN = "not run: "


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, text, the comment right above it, and where its text stands."""

    kind: str
    body: str
    note: str
    span: tuple[int, int]

    @property
    def command(self) -> str | None:
        """The command whose output the block shows, or None."""
        return self.note.removeprefix(OUTPUT) if self.note.startswith(OUTPUT) else None


def pages() -> list[Path]:
    """README and every page under docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    found = BLOCK.finditer(text)
    return [Block(match["kind"], match["body"], match["note"] or "", match.span("body")) for match in found]


def run(command: str, folder: Path) -> str:
    """What a command of the documentation prints; it runs in a shell that finds `timeline`."""
    keep = {name: value for name, value in os.environ.items() if not name.startswith("TIMELINE_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    call = ["bash", "-euo", "pipefail", "-c", command]
    environment = {**keep, "PATH": path, "COLUMNS": "110", "NO_COLOR": "1"}
    done = subprocess.run(
        call, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def with_outputs(text: str) -> str:
    """The page with each shown output as it is now."""
    for block in reversed(blocks(text)):
        if block.command:
            start, end = block.span
            text = text[:start] + shown(run(block.command, ROOT)) + text[end:]
    return text


def shown(output: str) -> str:
    """An output as a page shows it: without blanks at line ends and empty lines around it."""
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines()) + "\n"
