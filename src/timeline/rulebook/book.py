"""The rule book: one TOML file per event type, and the words that tell status.

The file is the type: a new type is a new file in `rules/en/events`, or in a folder of the user's own,
which is laid over the shipped one (a file of the same name replaces the shipped type). Everything is
checked when it is loaded; an error names the file, the rule and the remedy.
"""

from __future__ import annotations

import difflib
import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar, get_args

from pydantic import AfterValidator, Field, ValidationError

from timeline.errors import RuleError
from timeline.models.base import Value
from timeline.models.mention import Told, Trait
from timeline.models.timeline import Codes, Role, Status
from timeline.paths import user_path
from timeline.rulebook.gazetteer import Tables, laid_over

CLOSED = ("actors.toml", "ingest.toml", "status.toml", "timex.toml")
"""The word lists of the package, which a user's folder does not replace."""
NAMES = "names"
OVERLAID = f"A folder may hold a TOML file for each event type, and tables in {NAMES}/*.csv."
SHIPPED = Path(str(files("timeline") / "rules" / "en"))

Slot = Literal[
    "subject", "object", "indirect_object", "possessive", "compound", "of", "by", "with", "to", "from",
    "between", "among", "for", "on", "in", "at", "against", "through", "via", "into", "about", "over",
    "toward", "towards", "near", "under", "before", "after", "as", "upon", "off", "around", "outside",
    "across", "inside", "onto", "here", "clause",
]  # fmt: skip
PartyKind = Literal["person", "country", "organization", "group", "any", "none"]
SlotRole = Role | Literal["place"]
NO_ROLE: Final = "none"
"""What a rule writes of a slot that plays no role in it, though it plays one in the type."""


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    if wrong := [w for w in words if w != w.strip() or not w]:
        raise ValueError(f"words must not be empty or have blanks around them: {wrong}")
    return tuple(w.lower() for w in words)


Model = TypeVar("Model", bound=Value)
Words = Annotated[tuple[str, ...], AfterValidator(_lower)]


def _coded(codes: Mapping[str, Any]) -> Mapping[str, Any]:
    """The codes, where each is text, and each table among them that of a status."""
    for name, value in codes.items():
        if name in get_args(Status) and isinstance(value, dict):
            _coded(value)
        elif name not in Codes.model_fields:
            raise ValueError(f"{name!r} is neither plover, cameo nor a table of a status")
        elif not isinstance(value, str):
            raise ValueError(f"{name} is written in quotation marks: {name} = {str(value)!r}")
    return codes


Coded = AfterValidator(_coded)


class Headline(Value):
    """How an entry of this type is put into one line.

    `third` and `base` are the verb phrase for one actor and for several ("visits", "visit"), `link` ties
    the recipient ("to"; "" makes it the object, without it the recipient stands in brackets), `noun` names
    the event in a line about its cancellation. `bare` are the two verb phrases where nobody and nothing
    stands behind them ("travels", "travel"). `content` are those before the article's own words, by what
    these tell: `said` ("says", "say"), `thing` ("frees", "free"), `aim` ("calls on", "call on") or `plan`
    ("vows", "vow").
    """

    third: str
    base: str
    noun: str
    link: str | None = None
    bare: tuple[str, str] | None = None
    content: Mapping[Told, tuple[str, str]] = {}


class EventRule(Value):
    """A way to name an event of one type.

    `verbs` and `nouns` are lemmas or phrases that end ("nuclear test") or begin ("call off") with their
    head. The other fields narrow the rule: `object`, `object_not`, `subject_not`, `modifier`,
    `modifier_not` are lemmas or phrases; `subject` and `counterpart` (object, or what stands after
    "with") too, and there a title or an apposition of the name counts as well ("President Sadat");
    `object_kind`, `subject_kind` are kinds of party; `needs`, `needs_one` (one of them is enough) and
    `forbids` map a slot to lemmas or kinds of what fills it ("*" is anything); the slot "clause" is the
    verb under this one ("declined to meet"), where "to *" is any infinitive, "must *" any verb under "must".
    `absorbs` says that the object, a subject that the rule asks for, or what fills another slot with a word
    that it asks for there, is part of the event's name and no event of its own ("signed a pact", "the pact
    lapsed", "pulled out of the pact"). `roles` and `traits` add to the type's, `codes` replaces the type's
    ("agreed to", "signed"). `party` asks for at least one party of foreign relations among the arguments.
    In `examples` the trigger stands in brackets; both lists are run as tests.
    """

    id: str
    verbs: Words = ()
    nouns: Words = ()
    object: Words = ()
    object_not: Words = ()
    object_kind: tuple[PartyKind, ...] = ()
    absorbs: bool = False
    subject: Words = ()
    counterpart: Words = ()
    subject_not: Words = ()
    subject_kind: tuple[PartyKind, ...] = ()
    modifier: Words = ()
    modifier_not: Words = ()
    needs: Mapping[Slot, Words] = {}
    needs_one: Mapping[Slot, Words] = {}
    forbids: Mapping[Slot, Words] = {}
    roles: Mapping[Slot, SlotRole | Literal["none"]] = {}
    codes: Annotated[Mapping[str, Any], Coded] = {}
    headline: Headline | None = None
    traits: frozenset[Trait] = frozenset()
    party: bool = True
    weight: float = Field(default=0.8, ge=0, le=1)
    examples: tuple[str, ...] = Field(min_length=1)
    counter_examples: tuple[str, ...] = ()

    def specificity(self) -> int:
        """How narrow the rule is: of two rules that fit, the narrower one names the type.

        Words for what is acted on count two, since they name the type ("lifted sanctions"); kinds of
        party, words for the subject and slots that anything fills count one.
        """
        needs = (self.needs, self.needs_one)
        slots = [tuple(w for words in mapping.values() for w in words) for mapping in needs]
        named = (self.object, self.counterpart, *(tuple(w for w in words if w != "*") for words in slots))
        vague = (self.object_kind, self.subject, self.subject_kind, self.modifier)
        open_slots = (words and set(words) == {"*"} for words in slots)
        return 2 * sum(map(bool, named)) + sum(map(bool, (*vague, *open_slots)))


class EventType(Value):
    """A type of event: its family, codes by status, roles of its arguments, rules.

    `moves` says that what stands after "to" is where it happens, `told_as` names another type whose words
    tell of the same event ("the talks" of those who met). `traits` say what kind of act it is,
    whatever its name, to the rooms that give it dates, parties and entries: "encounter", "speech", "paired"
    and so on; the rule language in the documentation lists them.
    """

    id: str
    family: str
    title: str
    codes: Annotated[Mapping[str, Any], Coded]
    headline: Headline
    roles: Mapping[Slot, SlotRole] = {}
    moves: bool = False
    told_as: str | None = None
    traits: frozenset[Trait] = frozenset()
    rules: tuple[EventRule, ...] = Field(min_length=1)

    def roles_for(self, rule: EventRule) -> dict[str, SlotRole]:
        """The role of each slot under one rule: the type's, with the rule's own laid over them."""
        laid = {**self.roles, **rule.roles}
        return {str(slot): role for slot, role in laid.items() if role != NO_ROLE}

    def traits_for(self, rule: EventRule) -> frozenset[Trait]:
        """What kind of act one rule tells of: the type's traits and the rule's own."""
        return self.traits | rule.traits

    def codes_for(self, status: Status, rule: EventRule | None = None) -> Codes:
        """PLOVER and CAMEO codes in that status (those of occurrence where none is given).

        A rule with codes of its own replaces the type's for the statuses that it names, and for
        occurrence.
        """
        own = rule.codes if rule is not None else {}
        of_type = {} if status == "occurred" else self.codes.get(status, {})
        given = own.get(status) or of_type or own or self.codes
        return Codes(plover=given.get("plover"), cameo=given.get("cameo"))


class StatusCue(Value):
    """Words that give an event under them a status.

    `scope` says where the event stands: `forward` the cue governs it (verb over complement, noun over
    "of" phrase), `modifier` the cue modifies it ("planned visit"), `backward` the event is the cue's
    subject ("the visit was called off"). `only` limits it to events that a verb or a noun names.
    """

    id: str
    status: Status
    scope: Literal["forward", "modifier", "backward"]
    words: Words
    only: Literal["verb", "noun"] | None = None
    negated: Status | None = None
    examples: tuple[str, ...] = Field(min_length=1)
    counter_examples: tuple[str, ...] = ()


class RuleBook(Value):
    """All rules in force, and a short hash of them for the result's `generator.rules`.

    `tables` are the tables of names of the user's own, laid over those of the package.
    """

    types: Mapping[str, EventType]
    cues: tuple[StatusCue, ...]
    light_verbs: Words
    digest: str
    tables: Tables = ()

    def __hash__(self) -> int:
        return hash((self.digest, tuple(self.types)))

    def rules(self) -> Iterator[tuple[EventType, EventRule]]:
        """Every rule with its type, in the order of the files."""
        for kind in self.types.values():
            for rule in kind.rules:
                yield kind, rule

    @cached_property
    def by_id(self) -> Mapping[str, tuple[EventType, EventRule]]:
        """Every rule with its type, by the rule's id."""
        return {rule.id: (kind, rule) for kind, rule in self.rules()}

    def only(self, types: Iterable[str]) -> RuleBook:
        """A rule book with these types alone; an unknown one raises RuleError."""
        wanted = list(types)
        if unknown := [t for t in wanted if t not in self.types]:
            raise RuleError("types", None, f"unknown type {unknown[0]!r}", f"Known: {', '.join(self.types)}.")
        return self.model_copy(update={"types": {t: k for t, k in self.types.items() if t in wanted}})


def load_rules(folder: Path | str | None = None) -> RuleBook:
    """The shipped rules, with the event files of `folder`, and the tables of names in its folder `names`,
    laid over them; "~" is the home folder.

    A book is read once and again when one of its files has changed. Raises RuleError for a missing folder
    or a wrong file.
    """
    paths = {p.stem: p for p in sorted((SHIPPED / "events").glob("*.toml"))}
    if folder is not None:
        paths |= {p.stem: p for p in own_files(folder)}
    files = [paths[name] for name in sorted(paths)]
    tables = own_tables(folder) if folder is not None else []
    return _load(_dated(*files, SHIPPED / "status.toml"), _dated(*tables))


def _dated(*paths: Path) -> Tables:
    """The files, each with the time of its last change."""
    return tuple((path, path.stat().st_mtime_ns) for path in paths)


@lru_cache(maxsize=8)
def _load(files: Tables, tables: Tables) -> RuleBook:
    *paths, status = (path for path, _ in files)
    table = _read(status)
    types = {kind.id: kind for kind in map(load_type, paths)}
    for path, kind in zip(paths, types.values(), strict=True):
        _check_told_as(kind, types, path)
    laid_over(tables)  # a wrong one is told now
    return RuleBook(
        types=types,
        cues=tuple(_validated(StatusCue, cue, status) for cue in table.get("cues", ())),
        light_verbs=tuple(table.get("light_verbs", ())),
        digest=_digest([*paths, status, *(path for path, _ in tables)]),
        tables=tables,
    )


def load_type(path: Path) -> EventType:
    """One event type from its file; raises RuleError with file, rule and remedy."""
    kind = _validated(EventType, _read(path), path)
    if kind.id != path.stem:
        raise RuleError(path, None, f"the id is {kind.id!r}", f"Write id = {path.stem!r} or rename the file.")
    _check_rules(kind, path)
    return kind


def _check_rules(kind: EventType, path: Path) -> None:
    seen: set[str] = set()
    for rule in kind.rules:
        if rule.id in seen or not rule.id.startswith(f"{kind.id}."):
            remedy = f"Give each rule an id of its own that begins with '{kind.id}.'."
            raise RuleError(path, rule.id, "the id is taken or has the wrong beginning", remedy)
        seen.add(rule.id)
        if not (rule.verbs or rule.nouns):
            raise RuleError(path, rule.id, "it names no trigger", "Add verbs = [...] or nouns = [...].")
        for example in rule.examples:
            if example.count("[") != 1 or example.count("]") != 1:
                raise RuleError(path, rule.id, f"no trigger marked in {example!r}", "Put it in [brackets].")


def _check_told_as(kind: EventType, types: Mapping[str, EventType], path: Path) -> None:
    """A type may be told in the words of another that the book has, which stands for itself."""
    known = [other.id for other in types.values() if other.told_as is None and other is not kind]
    if kind.told_as is not None and kind.told_as not in known:
        problem = f"told_as: {kind.told_as!r} is no type that stands for itself"
        raise RuleError(path, kind.id, problem, f"Name one of: {', '.join(known)}.")


def own_files(place: Path | str) -> list[Path]:
    """The rule files of a folder; `~` is the user's own. Raises RuleError where there are none."""
    folder = user_path(place)
    if not folder.is_dir():
        raise RuleError(folder, None, "there is no such folder", "Give a folder of TOML files.")
    found = sorted(p for p in folder.iterdir() if p.suffix.lower() == ".toml")  # some systems write .TOML
    for path in (*found, *folder.glob("*.[cC][sS][vV]")):
        if path.name.lower() in CLOSED:
            raise RuleError(path, None, "these words are the package's own", OVERLAID)
        if path not in found:
            raise RuleError(path, None, "a table is no event type", f"Move it into {folder / NAMES}.")
    if not found and not own_tables(folder):
        raise RuleError(folder, None, "it holds no TOML file and no table of names", OVERLAID)
    return found


def own_tables(place: Path | str) -> list[Path]:
    """The tables of names in a folder of rules: those in its folder `names`."""
    return sorted(p for p in user_path(place).glob(f"{NAMES}/*") if p.suffix.lower() == ".csv")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(path, None, f"not a TOML file: {error}", "Mend the line named.") from error
    except OSError as error:
        raise RuleError(path, None, f"cannot be read: {error.strerror}", "Check the path.") from error


def _validated(model: type[Model], table: Mapping[str, Any], path: Path) -> Model:
    try:
        return model.model_validate(table)
    except ValidationError as error:
        problems = error.errors()  # a misspelt field goes before the one that is then missing
        first = next((one for one in problems if one["type"] == "extra_forbidden"), problems[0])
        places = (str(part) for part in first["loc"])
        where = ".".join(part for part in places if not part.startswith(("literal[", "[key]")))
        remedy = f"Mend the field '{where}'; see the rule language in the documentation."
        if first["type"] == "extra_forbidden":
            remedy = _nearest(str(first["loc"][-1])) or remedy
        said = _IN_TOML.get(first["type"], first["msg"].removeprefix("Value error, "))
        raise RuleError(path, _rule_at(table, first["loc"]), f"{where}: {said}", remedy) from error


_IN_TOML = {
    "extra_forbidden": "there is no such field",
    "missing": "the field is missing",
    "tuple_type": "a list in [brackets] is needed",
    "dict_type": "a table in {braces} is needed",
}
"""What is wrong, in words for whoever writes TOML and no Python."""


def _nearest(field: str) -> str | None:
    """Which field of a rule file may have been meant."""
    known = {**EventType.model_fields, **EventRule.model_fields, **Headline.model_fields}
    meant = difflib.get_close_matches(field, known, n=1)
    return f"Did you mean '{meant[0]}'?" if meant else None


def _rule_at(table: Mapping[str, Any], where: tuple[int | str, ...]) -> str | None:
    if len(where) > 1 and where[0] == "rules" and isinstance(where[1], int):
        return str(table["rules"][where[1]].get("id", where[1]))
    return str(table["id"]) if "id" in table else None


def _digest(paths: Iterable[Path]) -> str:
    hasher = hashlib.sha256()
    for path in paths:
        hasher.update(path.name.encode() + path.read_bytes())
    return hasher.hexdigest()[:12]
