"""The rule book: what a file may say, what a wrong one is told, folders laid over the shipped rules."""

from __future__ import annotations

import os
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from timeline.errors import RuleError
from timeline.rulebook.book import SHIPPED, EventRule, EventType, load_rules, load_type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOOD = """
id = "feast"
family = "consult"
title = "Feast"
codes = { plover = "CONSULT", cameo = "040", scheduled = { plover = "AGREE", cameo = "036" } }
headline = { third = "feasts", base = "feast", noun = "feast" }
roles = { subject = "actor", with = "participant" }

[[rules]]
id = "feast.feast"
verbs = ["Feast", "dine"]
roles = { with = "recipient" }
examples = ["Fiji [feasted] on Monday."]

[[rules]]
id = "feast.noun"
nouns = ["feast"]
codes = { plover = "CONSULT/feast" }
examples = ["Fiji held a [feast] on Monday."]
"""


def written(folder: Path, text: str, name: str = "feast.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def feast(tmp_path: Path) -> EventType:
    return load_type(written(tmp_path, GOOD))


# Wrong files

LAST = 'examples = ["Fiji held a [feast] on Monday."]'
WRONG: dict[
    str, tuple[str, str, str, str | None]
] = {  # what is replaced, by what, the problem told, the rule
    "not TOML": ('id = "feast"', "id = = 1", "not a TOML file", None),
    "another id than its name": ('id = "feast"', 'id = "fest"', "fest", None),
    "an unknown field": ('title = "Feast"', 'title = "Feast"\nsubtitle = "Meal"', "subtitle", None),
    "a missing field": ('title = "Feast"', "", "title", None),
    "an unknown field of a rule": ('verbs = ["Feast', 'verb = ["Feast', "verb", "feast.feast"),
    "an unknown trait": ('title = "Feast"', 'title = "Feast"\ntraits = ["festive"]', "traits", None),
    "an unknown slot": ('{ with = "recipient"', '{ beside = "recipient"', "beside", "feast.feast"),
    "an unknown role": ('"recipient"', '"guest"', "with", "feast.feast"),
    "an unknown kind": ("nouns =", 'subject_kind = ["ghost"]\nnouns =', "subject_kind", "feast.noun"),
    "a weight above one": ("nouns =", "weight = 1.5\nnouns =", "weight", "feast.noun"),
    "a word with blanks around": ('"dine"', '" dine"', "verbs", "feast.feast"),
    "an empty word": ('"dine"', '""', "verbs", "feast.feast"),
    "a misspelt field": ('title = "Feast"', 'titel = "Feast"', "Did you mean 'title'?", "feast"),
    "a word for a list": (
        'nouns = ["feast"]',
        'nouns = "feast"',
        "a list in [brackets] is needed",
        "feast.noun",
    ),
    "a code without marks": ('cameo = "040"', "cameo = 40", "cameo is written in quotation marks", "feast"),
    "an unknown status": ("scheduled = {", "planned = {", "'planned' is neither plover", "feast"),
    "no trigger": ('nouns = ["feast"]', "", "no trigger", "feast.noun"),
    "no example": (LAST, "examples = []", "examples", "feast.noun"),
    "an example without brackets": ("[feasted]", "feasted", "no trigger marked", "feast.feast"),
    "an example with two marks": ("Fiji [f", "[Fiji] [f", "no trigger marked", "feast.feast"),
    "an id twice": ("feast.noun", "feast.feast", "the id is taken", "feast.feast"),
    "an id of another type": ("feast.noun", "visit.noun", "wrong beginning", "visit.noun"),
    "no rules": (GOOD[GOOD.index("[[rules]]") :], "", "rules", None),
}


@pytest.mark.parametrize(("good", "bad", "problem", "rule"), WRONG.values(), ids=list(WRONG))
def test_a_wrong_file_is_told_with_file_rule_and_remedy(
    tmp_path: Path, good: str, bad: str, problem: str, rule: str | None
) -> None:
    """The message names the file, the rule if it is one rule's fault, what is wrong, and what to do."""
    assert good in GOOD
    path = written(tmp_path, GOOD.replace(good, bad, 1))
    with pytest.raises(RuleError) as caught:
        load_type(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert problem in message
    assert caught.value.remedy
    assert message.endswith(caught.value.remedy)
    if rule is not None:
        assert caught.value.rule == rule
        assert f"rule '{rule}'" in message


def test_the_mark_that_some_editors_write_first_is_passed_over(tmp_path: Path) -> None:
    """A file saved with a byte order mark is read as any other."""
    assert load_type(written(tmp_path, "\ufeff" + GOOD)).id == "feast"


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """Bytes of another encoding are an error with the file's name, not a crash."""
    path = tmp_path / "feast.toml"
    path.write_bytes(GOOD.replace("Feast", "Fête").encode("latin-1"))
    with pytest.raises(RuleError, match=r"feast\.toml"):
        load_type(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A path that cannot be read names itself."""
    with pytest.raises(RuleError, match=r"feast\.toml: cannot be read"):
        load_type(tmp_path / "feast.toml")


# What a file says


def test_words_are_read_in_small_letters(feast: EventType) -> None:
    """Lemmas are compared in small letters, however the file writes them."""
    assert feast.rules[0].verbs == ("feast", "dine")


def test_roles_of_a_rule_are_laid_over_those_of_its_type(feast: EventType) -> None:
    """A rule adds to the roles of its type and replaces them slot by slot."""
    assert feast.roles_for(feast.rules[0]) == {"subject": "actor", "with": "recipient"}
    assert feast.roles_for(feast.rules[1]) == {"subject": "actor", "with": "participant"}


@pytest.mark.parametrize(
    ("status", "rule", "plover"),
    [
        ("occurred", None, "CONSULT"),
        ("occurred", 0, "CONSULT"),
        ("occurred", 1, "CONSULT/feast"),
        ("scheduled", None, "AGREE"),
        ("scheduled", 1, "AGREE"),
        ("denied", None, "CONSULT"),
        ("denied", 1, "CONSULT/feast"),
    ],
)
def test_codes_are_those_of_rule_type_and_status(
    feast: EventType, status, rule: int | None, plover: str
) -> None:
    """A status with codes of its own has them; else the rule's count, and else those of occurrence."""
    assert feast.codes_for(status, feast.rules[rule] if rule is not None else None).plover == plover


def rule(**fields: object) -> EventRule:
    return EventRule.model_validate({"id": "a.b", "verbs": ["go"], "examples": ["[Go]."], **fields})


def test_a_narrower_rule_is_more_specific() -> None:
    """Words for the object narrow more than kinds of party, and these more than nothing."""
    order = [
        rule(),
        rule(subject_kind=["country"]),
        rule(object=["letter"]),
        rule(object=["letter"], subject_kind=["country"]),
        rule(object=["letter"], needs={"to": ["king"]}, subject_kind=["country"]),
    ]
    narrow = [made.specificity() for made in order]
    assert narrow == sorted(set(narrow))
    assert rule(needs={"to": ["*"]}).specificity() < rule(needs={"to": ["king"]}).specificity()


# Folders and books


def test_the_shipped_book_is_whole() -> None:
    """Each file of the shipped folder is a type; rule ids are of one kind and belong to one rule."""
    book = load_rules()
    assert set(book.types) == {path.stem for path in (SHIPPED / "events").glob("*.toml")}
    ids = [made.id for _, made in book.rules()]
    assert len(ids) == len(set(ids))
    assert all(made.id.startswith(f"{kind.id}.") for kind, made in book.rules())
    families = {kind.family for kind in book.types.values()}
    assert families == {"consult", "cooperate", "intent", "oppose", "force", "politics"}


def test_a_folder_adds_its_types_to_the_shipped_ones(tmp_path: Path) -> None:
    """A file of a new name is a new type beside all others."""
    written(tmp_path, GOOD)
    assert set(load_rules(tmp_path).types) == set(load_rules().types) | {"feast"}


def test_a_file_of_the_same_name_replaces_the_shipped_type(tmp_path: Path) -> None:
    """A user's visit.toml is the type of visits; the shipped rules for it are gone."""
    written(tmp_path, GOOD.replace("feast", "visit"), "visit.toml")
    book = load_rules(tmp_path)
    assert set(book.types) == set(load_rules().types)
    assert [made.id for made in book.types["visit"].rules] == ["visit.visit", "visit.noun"]
    assert book.types["visit"].title == "Feast"


@pytest.mark.parametrize("name", ["visit.TOML", "visit.Toml"])
def test_the_ending_of_a_rule_file_may_have_capitals(tmp_path: Path, name: str) -> None:
    """A file is a rule file whatever the case of its ending, and replaces the shipped type of its name."""
    written(tmp_path, GOOD.replace("feast", "visit"), name)
    written(tmp_path, "no rules", "visit.txt")
    assert load_rules(tmp_path).types["visit"].title == "Feast"


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ "~/own" is found in the home folder without a shell; a folder that is not there is told."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "own").mkdir()
    written(tmp_path / "own", GOOD)
    assert "feast" in load_rules("~/own").types
    with pytest.raises(RuleError, match="no such folder"):
        load_rules("~/other")


@pytest.mark.parametrize("kind", ["missing", "empty", "a file"])
def test_a_folder_that_gives_no_rules_is_told(tmp_path: Path, kind: str) -> None:
    """A missing or empty folder is an error, not a silent return to the shipped rules."""
    folder = tmp_path / "own"
    if kind == "empty":
        folder.mkdir()
    elif kind == "a file":
        folder.write_text("", encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    assert str(folder) in str(caught.value)
    assert caught.value.remedy


def test_the_digest_is_that_of_the_words_of_the_rules(tmp_path: Path) -> None:
    """The same files have the same digest wherever they lie; a changed word has another."""
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    for folder in (one, two, three):
        folder.mkdir()
        written(folder, GOOD)
    written(three, GOOD.replace("dine", "sup"))
    digests = {folder.name: load_rules(folder).digest for folder in (one, two, three)}
    assert digests["one"] == digests["two"]
    assert len({*digests.values(), load_rules().digest}) == 3


def test_a_book_is_read_once_and_again_when_a_file_changes(tmp_path: Path) -> None:
    """The same book is given back until one of its files is written anew."""
    path = written(tmp_path, GOOD)
    first = load_rules(tmp_path)
    assert load_rules(str(tmp_path)) is first
    written(tmp_path, GOOD.replace("Feast", "Banquet"))
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1_000_000))
    assert load_rules(tmp_path).types["feast"].title == "Banquet"


def test_a_book_of_some_types_alone() -> None:
    """`only` keeps the types named, in the book's order, and refuses a name that is none."""
    book = load_rules().only(["visit", "letter"])
    assert list(book.types) == ["letter", "visit"]
    assert {kind.id for kind, _ in book.rules()} == {"letter", "visit"}
    with pytest.raises(RuleError, match=r"unknown type 'wedding'.*Known: .*visit"):
        load_rules().only(["visit", "wedding"])


def test_a_rule_adds_traits_to_its_type(tmp_path: Path) -> None:
    """What one rule tells of is what its type does, and more."""
    kind = load_type(
        written(tmp_path, GOOD.replace('nouns = ["feast"]', 'nouns = ["feast"]\ntraits = ["praise"]'))
    )
    feast, noun = (rule for rule in kind.rules)
    assert (kind.traits_for(feast), kind.traits_for(noun)) == (frozenset(), {"praise"})


@pytest.mark.parametrize(
    "other", ["banquet", "feast", "talks"], ids=["unknown", "itself", "told-as-a-meeting"]
)
def test_a_type_is_told_as_one_that_stands_for_itself(tmp_path: Path, other: str) -> None:
    """The words of another type may tell of the event, if there is one and it is told as no third."""
    path = written(tmp_path, GOOD.replace('title = "Feast"', f'title = "Feast"\ntold_as = "{other}"'))
    with pytest.raises(RuleError, match=f"'{other}' is no type.*Name one of: .*meeting") as caught:
        load_rules(tmp_path)
    assert caught.value.file == str(path)


def test_the_code_names_no_type() -> None:
    """What is asked of an event is a trait of its type: no line compares the type with a name."""
    compared = re.compile(r"(\.type|\bkind\.id|\bkinds\[.*?\]) (==|!=|in|not in) [(\"\[{A-Z]")
    code = SHIPPED.parents[1]
    rooms = ("grammar", "pipes", "mentions", "linking", "assembly")
    lines = ((path, line) for room in rooms for path in (code / room).rglob("*.py") for line in path.open())
    assert [(path.name, line) for path, line in lines if compared.search(line)] == []


def _lists(value: object, where: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of words in a table, each with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lists(inner, f"{where}.{key}")
    elif isinstance(value, list):
        yield where, [item for item in value if isinstance(item, str)]
        for number, inner in enumerate(value):
            yield from _lists(inner, f"{where}.{number}")


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.toml")), ids=lambda path: path.stem)
def test_no_list_holds_a_word_twice(path: Path) -> None:
    """A word stands once in a list of the shipped rules."""
    lists = dict(_lists(tomllib.loads(path.read_text(encoding="utf-8")), path.stem))
    assert {where: words for where, words in lists.items() if len(set(words)) < len(words)} == {}
