"""What the documentation takes from the package itself while it is built: tables of the JSON, types, options.

A page asks for it with a comment of its own line, `<!-- generated: schema -->`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

from timeline.models import Timeline
from timeline.rulebook.book import load_rules

MARK = re.compile(r"^<!-- generated: (\w+) -->$", re.MULTILINE)
COMMANDS = (
    "extract", "times", "explain", "show", "render", "diff", "evaluate",
    "rules list", "rules check", "rules new", "schema", "doctor",
)  # fmt: skip


def on_page_markdown(markdown: str, **_: object) -> str:
    """Replace each mark by what it names."""
    return MARK.sub(lambda match: GENERATORS[match[1]](), markdown)


def schema() -> str:
    """A table for each object of the timeline JSON, from its JSON Schema."""
    described = Timeline.model_json_schema(mode="serialization")
    objects = {"Timeline": described, **described["$defs"]}
    return "\n".join(line for name, body in objects.items() for line in _object(name, body))


def types() -> str:
    """A table of the shipped event types."""
    rows = ["| type | family | PLOVER | CAMEO | rules |", "|---|---|---|---|---|"]
    for kind in load_rules().types.values():
        codes = kind.codes_for("occurred")
        cells = (f"`{kind.id}`", kind.family, codes.plover or "–", codes.cameo or "–", len(kind.rules))
        rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows)


def commands() -> str:
    """What `--help` prints for each command."""
    found = [(name, _help(name)) for name in COMMANDS]
    return "\n".join(f"## timeline {name}\n\n```text\n{text}\n```\n" for name, text in found if text)


def _help(command: str) -> str:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "TERM": "dumb"}
    call = [sys.executable, "-c", "from timeline.cli import main; main()", *command.split(), "--help"]
    done = subprocess.run(call, capture_output=True, text=True, env=environment, check=False)
    return (
        "" if done.returncode else "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
    )


def _object(name: str, body: dict[str, Any]) -> Iterator[str]:
    if body.get("type") != "object":
        return
    yield f"## {name}\n\n{' '.join(body.get('description', '').split())}\n"
    yield "| field | value |\n|---|---|"
    for field, value in body.get("properties", {}).items():
        yield f"| `{field}` | {_value(value)} |"
    yield ""


def _value(value: dict[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in value:
        return " or ".join(_value(choice) for choice in value["anyOf"])
    if "enum" in value:
        return ", ".join(f"`{json.dumps(choice)}`" for choice in value["enum"])
    if "const" in value:
        return f"`{json.dumps(value['const'])}`"
    if value.get("type") == "array":
        inside = value.get("items") or {"type": " and ".join(i["type"] for i in value.get("prefixItems", ()))}
        return f"list of {_value(inside)}"
    return str(value.get("format") or value.get("type", "anything"))


GENERATORS: dict[str, Callable[[], str]] = {"schema": schema, "types": types, "commands": commands}
