"""The table of time expressions: each line of tables/times.txt is a test of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from timeline.dates import resolve
from timeline.pipes.timex import find

MARKED = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
FIELDS = {"t": "timex3_value", "r": "relation", "b": "basis"}


class Line(NamedTuple):
    section: str
    published: str | None
    text: str
    wanted: list[tuple[str, list[str]]]


def read_table(path: Path) -> list[Line]:
    lines, section, published = [], "", None
    for raw in path.read_text(encoding="utf-8").splitlines():
        if raw.startswith("== "):
            section = raw[3:]
        elif raw.startswith("@ "):
            published = None if raw[2:] == "none" else raw[2:]
        elif raw and not raw.startswith("#"):
            wanted = [
                (words, [p.strip() for p in meaning.split(";")]) for words, meaning in MARKED.findall(raw)
            ]
            text = MARKED.sub(r"\1", raw).replace("\\n", "\n")
            lines.append(Line(section, published, text, wanted))
    return lines


TABLE = read_table(Path(__file__).parent / "tables" / "times.txt")


def told(expression, meaning: list[str]) -> list[str]:
    """What the expression says of the same fields that the table asks for."""
    date = expression.date
    out = [date.edtf if date else "-"]
    for item in meaning[1:]:
        name, _, _ = item.partition(":")
        if name in FIELDS:
            out.append(f"{name}:{getattr(expression, FIELDS[name])}")
        elif name == "i":
            out.append("i:" + "+".join(date.implied if date else ()))
        else:
            out.append(str(date.modifier if date else None))
    return out


@pytest.mark.parametrize("line", TABLE, ids=[f"{line.section}: {line.text}" for line in TABLE])
def test_line(nlp, line):
    """Each expression of the sentence is found with its meaning, and nothing else is."""
    found = resolve(find(nlp(line.text)), published=line.published)
    wanted = [words for words, _ in line.wanted]
    dated = [e for e in found if e.timex3_type in ("DATE", "TIME") or e.text in wanted]
    meanings = dict(enumerate(meaning for _, meaning in line.wanted))
    got = [(e.text, told(e, meanings.get(i, ["-"]))) for i, e in enumerate(dated)]
    assert got == line.wanted


def test_the_table_is_long_enough():
    """The table covers the forms with at least 250 sentences, each once."""
    texts = [(line.published, line.text) for line in TABLE]
    assert len(texts) >= 250
    assert len(texts) == len(set(texts))
