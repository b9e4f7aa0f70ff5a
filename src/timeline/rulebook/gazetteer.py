"""The names of the field: countries and their peoples, capitals and seats, bodies, ministries, other parties.

The tables are `rules/en/names/*.csv` with the columns `form,kind,party,iso3,from,to`:

* `form`: the words as a newspaper prints them, without "the"; an accent counts as the plain letter, and
  "U.S." stands for "U-S" too.
* `kind`: `name`, `adjective`, `people` (of a state), `territory`, `capital`, `seat`, `city`, `abbreviation`,
  `body`, `ministry`, `group`, `figure` (one person), `usual` for one more name of what the party is that is
  as good as the canonical one ("Britain"), and `none` for words that look like a name of these and are not
  ("New York Times").
* `party`: the canonical name; `iso3`: ISO 3166-1 alpha-3, or 3166-3 for states that are gone, or empty.
* `from`, `to`: the first and last year in which the form stands for this party, or empty.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

from anyascii import anyascii

from timeline.errors import RuleError
from timeline.models.timeline import Kind

FormKind = Literal[
    "name", "adjective", "people", "territory", "capital", "seat", "city",
    "abbreviation", "body", "ministry", "group", "figure", "none",
]  # fmt: skip

FORM_KINDS: tuple[FormKind, ...] = get_args(FormKind)
USUAL = "usual"
KINDS = (*FORM_KINDS, USUAL)
COLUMNS = ["form", "kind", "party", "iso3", "from", "to"]
PARTY_KINDS: dict[FormKind, Kind] = {
    "name": "country",
    "territory": "country",
    "body": "organization",
    "ministry": "organization",
    "group": "group",
    "figure": "person",
}
NOT_A_PARTY = ("city", "none")
PLACES = ("name", "territory", "capital", "city")

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")


@dataclass(frozen=True, slots=True)
class Name:
    """What a form stands for: its kind, the canonical party and what that is, an ISO code, and the years.

    `usual` where an article that calls the party so is followed: its canonical name, or one as good.
    """

    form: str
    kind: FormKind
    party: str
    party_kind: Kind
    country: str | None
    first: int | None = None
    last: int | None = None
    usual: bool = False

    def holds(self, year: int | None) -> bool:
        """Whether the form stands for the party in that year; without a year, whether it still does."""
        if year is None:
            return self.last is None
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: its character span and every reading that the tables have for it."""

    start: int
    end: int
    readings: tuple[Name, ...]


Words = tuple[str, ...]
Wanted = Callable[[Name], bool]


class Gazetteer:
    """The tables, ready to be asked. Building takes some hundredths of a second; `shipped()` keeps one."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._readings: dict[Words, list[Name]] = {}
        self._first: dict[str, list[Words]] = {}
        self._adjectives: dict[str, str] = {}
        self._states: dict[str, Name] = {}
        for name in names:
            if name.kind == "adjective":
                self._adjectives.setdefault(name.party, name.form)
            if name.kind in ("name", "territory") and name.country and name.form == name.party:
                self._states.setdefault(name.country, name)
            for spelling in _spellings(name):
                self._add(_words(spelling), name)
        for candidates in self._first.values():
            candidates.sort(key=len, reverse=True)

    def _add(self, words: Words, name: Name) -> None:
        if words not in self._readings:
            self._readings[words] = []
            self._first.setdefault(words[0], []).append(words)
        if name not in self._readings[words]:
            self._readings[words].append(name)

    def lookup(self, form: str, year: int | None = None) -> Name | None:
        """The party that a form stands for in a year, or None.

        Abbreviations must have their capitals; other names may be all capitals, and ministries all small.
        Without a year, the party whose own name it is is taken, else the reading that still holds, else the
        first of the tables.
        """
        return self._choose(form, year, lambda name: name.kind not in NOT_A_PARTY)

    def place(self, form: str, year: int | None = None) -> Name | None:
        """The country, territory, capital or other city that a form names in a year, or None."""
        return self._choose(form, year, lambda name: name.kind in PLACES)

    def adjective(self, party: str) -> str | None:
        """The adjective of a party ("Iranian" of "Iran"), or None."""
        return self._adjectives.get(party)

    def all(self) -> Iterator[Name]:
        """Every row of the tables, once for each spelling that finds it."""
        for readings in self._readings.values():
            yield from readings

    def state(self, iso3: str) -> Name | None:
        """The state or territory of an ISO code ("PRK" is North Korea), or None."""
        return self._states.get(iso3)

    def _choose(self, form: str, year: int | None, wanted: Wanted) -> Name | None:
        words = _words(re.sub(r"^[Tt]he\s+", "", form.strip()))
        return choose([name for name in self._readings.get(words, []) if wanted(name)], year)

    def scan(self, text: str) -> Iterator[Found]:
        """The longest known names of a text from left to right, none overlapping; linear in its length."""
        matches = list(_WORD.finditer(text))
        words = [_fold(match.group()) for match in matches]
        position = 0
        while position < len(words):
            found = self._longest(words, position)
            if found:
                end = position + len(found)
                yield Found(matches[position].start(), matches[end - 1].end(), tuple(self._readings[found]))
                position = end
            else:
                position += 1

    def _longest(self, words: list[str], position: int) -> Words | None:
        for candidate in self._first.get(words[position], ()):
            if tuple(words[position : position + len(candidate)]) == candidate:
                return candidate
        return None


def choose(readings: Iterable[Name], year: int | None) -> Name | None:
    """The reading of the year; without one whose own name it is, what still holds, or the first."""
    names = list(readings)
    if year is None and (own := next((name for name in names if name.form == name.party), None)) is not None:
        return own
    holding = next((name for name in names if name.holds(year)), None)
    return holding or (names[0] if names and year is None else None)


Tables = tuple[tuple[Path, int], ...]
"""Tables of the user's own, each with the time of its last change."""
_OWN: ContextVar[Tables] = ContextVar("tables of the user's own", default=())


def in_force() -> Gazetteer:
    """The tables of the package, and over them those of the rules by which an article is being read."""
    return laid_over(_OWN.get())


@contextmanager
def named_by(tables: Tables) -> Iterator[None]:
    """Have these tables in force, in this thread, while the block runs."""
    before = _OWN.set(tables)
    try:
        yield
    finally:
        _OWN.reset(before)


def shipped() -> Gazetteer:
    """The tables of the package."""
    return laid_over(())


@lru_cache(maxsize=8)
def laid_over(tables: Tables) -> Gazetteer:
    """The tables of the package, preceded by these. Raises RuleError as `load` does."""
    return load(*(path for path, _ in tables))


def load(*tables: Path) -> Gazetteer:
    """The tables of the package, preceded by the user's own.

    Raises RuleError where a table has other columns, an empty form, an unknown kind, a year that is none,
    or a party without a row of its own.
    """
    own = Path(str(files("timeline"))) / "rules" / "en" / "names"
    rows = [row for path in (*tables, *sorted(own.glob("*.csv"))) for row in _read(path)]
    themselves = [row for row in rows if row.form == row.party]
    forms = {row.party: row.kind for row in themselves if row.kind in PARTY_KINDS}
    return Gazetteer(_name(row, forms) for row in rows)


@dataclass(frozen=True, slots=True)
class _Row:
    form: str
    kind: FormKind | None
    """None where it is that of the party's own row."""
    party: str
    iso3: str
    first: int | None
    last: int | None
    path: Path


def _read(path: Path) -> list[_Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if reader.fieldnames != COLUMNS:
                told = f"the columns are {', '.join(reader.fieldnames or ['none'])}"
                raise RuleError(path, None, told, f"Write {','.join(COLUMNS)}.")
            return [_row(record, path) for record in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise RuleError(path, None, f"not a table: {error}", "Save it as CSV in UTF-8.") from error


def _row(record: dict[str, str], path: Path) -> _Row:
    if not _words(record["form"] or ""):
        raise RuleError(path, None, "a row has no form", "Fill it in, or delete the row.")
    kind = next((known for known in FORM_KINDS if known == record["kind"]), None)
    if kind is None and record["kind"] != USUAL:
        problem = f"unknown kind '{record['kind']}'"
        raise RuleError(path, record["form"], problem, f"Use one of {', '.join(KINDS)}.")
    try:
        first, last = (int(record[side]) if record[side] else None for side in ("from", "to"))
    except (TypeError, ValueError) as error:
        raise RuleError(path, record["form"], "a year is not a number", "Write years as 1949.") from error
    return _Row(record["form"], kind, record["party"], record["iso3"], first, last, path)


def _name(row: _Row, forms: dict[str, FormKind]) -> Name:
    if row.kind != "none" and row.party not in forms:
        problem = f"no row says what '{row.party}' is"
        raise RuleError(row.path, row.form, problem, "Add a row whose form is the party itself.")
    own = forms.get(row.party)
    kind = row.kind or own or "body"
    usual = row.kind is None or row.form == row.party
    party_kind = PARTY_KINDS[own] if own else "organization"
    return Name(row.form, kind, row.party, party_kind, row.iso3 or None, row.first, row.last, usual=usual)


def _spellings(name: Name) -> Iterator[str]:
    yield name.form
    if _DOTTED.search(name.form):  # broadcasters write "U-S", "the U-N Security Council"
        yield _DOTTED.sub(lambda dotted: dotted.group().rstrip(".").replace(".", "-"), name.form)
    if name.kind == "abbreviation":
        return
    if len(name.form) > 3:
        yield name.form.upper()
    if name.kind == "body" and name.form.endswith((" Council", " Assembly")) and "." not in name.form:
        yield name.form.lower()  # British papers write "the security council"
    if name.kind == "ministry" and not name.form.isupper():
        yield name.form.lower()
        first, _, rest = name.form.partition(" ")
        yield f"{first} {rest.lower()}".strip()


def _words(text: str) -> Words:
    return tuple(_fold(match.group()) for match in _WORD.finditer(text))


def _fold(word: str) -> str:
    return word if word.isascii() else anyascii(word)
