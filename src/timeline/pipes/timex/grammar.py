"""The grammar of time expressions: reads `rules/en/timex.toml` into compiled rules.

A pattern is a regular expression with `{names}` of words, captures and blocks in it (the head of the file
says how). No pattern has an unbounded repeat, so that none can backtrack without bound. Patterns are matched
against the text in small letters: that is much cheaper than to pass over the case of each.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from timeline.errors import RuleError
from timeline.models.base import Value
from timeline.models.time import Shape
from timeline.pipes.timex.openings import Openings
from timeline.rulebook.book import SHIPPED

REFERENCE = re.compile(r"\{(_?)([a-z]+)(2?)\}")
GROUP = re.compile(r"\(\?P<([a-z]+2?)>")
CAPITAL = re.compile(r"\\.|\(\?P|[A-Z]")
"""A capital of the text to match, or, longer, what is none: an escape, the beginning of a group."""
LETTERS = re.compile(r"[^\W\d_]{1,40}")
BLANK = r"\s{1,3}"
Words = Mapping[str, int | str]


class RuleSpec(Value):
    """A rule as its file has it."""

    id: str
    shape: Shape
    patterns: tuple[str, ...]
    set: Mapping[str, int | str | bool] = {}
    guards: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of a rule, compiled, and how the first word of what it matches may begin."""

    spec: RuleSpec
    pattern: re.Pattern[str]
    openings: tuple[str, ...]

    def id_is(self, name: str) -> bool:
        """Whether the rule has that id."""
        return self.spec.id == name


@dataclass(frozen=True)
class Grammar:
    """All rules, the meaning of their words, and the words that an expression may be made of."""

    rules: tuple[Rule, ...]
    specs: tuple[RuleSpec, ...]
    words: Mapping[str, Words]
    checks: Mapping[str, frozenset[str]]
    core: frozenset[str]
    glue: frozenset[str]
    around: Mapping[str, re.Pattern[str]]
    by_word: dict[str, tuple[Rule, ...]] = field(default_factory=dict)

    def rules_at(self, word: str) -> tuple[Rule, ...]:
        """The rules that a word, in small letters, may open; of a number the first figure decides."""
        key = word[0] if word[0].isdigit() else word
        if key not in self.by_word:
            self.by_word[key] = tuple(rule for rule in self.rules if key.startswith(rule.openings))
        return self.by_word[key]


@lru_cache(maxsize=4)
def load_grammar(path: Path | None = None) -> Grammar:
    """The shipped grammar, or that of a file; raises RuleError naming the file, the rule and the remedy."""
    path = path or SHIPPED / "timex.toml"
    table = _read(path)
    specs = tuple(_spec(entry, path) for entry in table["rules"])
    writer = _Writer(table)
    rules = tuple(_rule(writer, pattern, spec, path) for spec in specs for pattern in spec.patterns)
    core, glue = _vocabulary(table)
    checks = {name: frozenset(words) for name, words in table["checks"].items()}
    around = {name: _written(writer, pattern) for name, pattern in table.get("around", {}).items()}
    return Grammar(rules, specs, table["words"], checks, core, glue, around)


CORE = (
    "month", "weekday", "wd", "season", "unit", "daypart", "deictic", "decadename", "holiday",
    "reference", "setword",
)  # fmt: skip


def _vocabulary(table: Mapping[str, Any]) -> tuple[frozenset[str], frozenset[str]]:
    """Words that make an expression, and words that may stand in one."""
    glue = set(table["scan"]["glue"].split()) | set(table["words"]["number"]) | set(table["words"]["ordinal"])
    forms = [form for kind in CORE for form in table["words"][kind]]
    single = {form for form in forms if " " not in form}
    inside = {part.rstrip("'") for form in forms for part in form.split()} - glue  # "saints' day"
    core = single | inside | set(table["scan"]["core"].split())
    return frozenset(core), frozenset(glue - core)


class _Writer:
    """Writes a pattern's `{names}` out."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.words = {kind: _alternatives(forms) for kind, forms in table["words"].items()}
        self.captures = table["captures"]
        self.blocks = table["blocks"]
        self._openings: dict[str, frozenset[str]] = {
            kind: frozenset(m[0] for form in forms if (m := LETTERS.match(form.removeprefix("the "))))
            for kind, forms in table["words"].items()
        }

    def write(self, pattern: str, far: str = "") -> str:
        """The pattern with every `{name}` written out; `far` is "2" inside the far end of a range."""
        return REFERENCE.sub(lambda m: self._one(m, far), pattern)

    def openings(self, name: str) -> frozenset[str]:
        """How the text of a `{name}` may begin."""
        if name not in self._openings:
            body = self.blocks.get(name) or self.captures[name]
            self._openings[name] = Openings(body, self.openings).read()
        return self._openings[name]

    def _one(self, found: re.Match[str], far: str) -> str:
        silent, name, second = found.groups()
        far = second or far
        if name in self.blocks:
            return self.write(self.blocks[name], far)
        body = self.words.get(name) or self.write(self.captures[name], far)
        if silent:
            return f"(?:{body})"
        return f"(?P<{name}{far}>{body})"


def _numbered(pattern: str) -> str:
    """The pattern with its group names made distinct: month_1, month_2, …"""
    count = iter(range(1, 1000))
    return GROUP.sub(lambda m: f"(?P<{m[1]}_{next(count)}>", pattern)


def _alternatives(forms: Words) -> str:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(
        re.escape(form).replace("'", "['’`]").replace(r"\ ", " ") + r"(?!\w)" for form in longest_first
    )


def _rule(writer: _Writer, pattern: str, spec: RuleSpec, path: Path) -> Rule:
    compiled = _compiled(writer, pattern, spec, path)
    return Rule(spec, compiled, tuple(sorted(Openings(pattern, writer.openings).read())))


def _compiled(writer: _Writer, pattern: str, spec: RuleSpec, path: Path) -> re.Pattern[str]:
    try:
        return _written(writer, pattern)
    except (re.error, KeyError) as error:
        remedy = "Mend the pattern; the head of the file says how they are written."
        raise RuleError(path, spec.id, f"{pattern!r}: {error}", remedy) from error


def _written(writer: _Writer, pattern: str) -> re.Pattern[str]:
    written = _numbered(writer.write(pattern))
    if re.search(r"(?<!\\)[*+](?!\?)", re.sub(r"\[[^\]]*\]", "", written)):
        raise re.error("a repeat without bound (* or +)")
    small = CAPITAL.sub(lambda m: m[0] if len(m[0]) > 1 else m[0].lower(), written)
    return re.compile(small.replace(" ?", r"\s{0,3}").replace(" ", BLANK) + r"(?!\w)")


def _spec(entry: Mapping[str, Any], path: Path) -> RuleSpec:
    try:
        return RuleSpec.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise RuleError(
            path, str(entry.get("id")), f"{where}: {first['msg']}", f"Mend the field '{where}'."
        ) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(
            path, None, f"cannot be read: {error}", "Check the path and the line named."
        ) from error
