"""What the commands say of input that they cannot use: one line, in words, with the remedy."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Cli = Callable[..., Result]

TALKS = "Norway and Sweden held talks in Oslo on May 6, 2016."
FAILURE = json.dumps({"id": "a", "error": {"code": "input", "message": "a.txt is empty"}})


@pytest.fixture
def oslo(cli: Cli, tmp_path: Path) -> Path:
    """An article in a file, and its timeline beside it."""
    (tmp_path / "oslo.txt").write_text(TALKS, encoding="utf-8")
    cli("extract", "oslo.txt", "-o", "oslo.json")
    return tmp_path


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["show", "none.json"], "none.json: cannot be read: No such file or directory"),
        (["show", "articles"], "articles: the folder holds no file of timelines (.json, "),
        (["show", "failed.jsonl"], "failed.jsonl: holds no timeline"),
        (["diff", "oslo.json", "latin.json"], "latin.json: not a timeline: not UTF-8"),
        (["render", "oslo.json", "--to", "doccano"], "--with-text"),
        (["evaluate", "latin.json", "oslo.json"], "latin.json: not an export of Label Studio or doccano: "),
        (["evaluate", "articles", "oslo.json"], "articles: the folder holds no file of timelines (.json, "),
        (["evaluate", "empty.json", "oslo.json"], "no field 'text'"),
    ],
)
def test_a_file_that_does_not_serve(cli: Cli, oslo: Path, command: list[str], told: str) -> None:
    """What is wrong with a file is one line, which names it; nothing in it reads like Python."""
    (oslo / "articles").mkdir()
    (oslo / "articles" / "a.txt").write_text(TALKS, encoding="utf-8")
    (oslo / "failed.jsonl").write_text(FAILURE, encoding="utf-8")
    (oslo / "latin.json").write_bytes("é".encode("latin-1"))
    (oslo / "empty.json").write_text("{}", encoding="utf-8")
    result = cli(*command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Error(" not in result.stderr


def test_what_nobody_corrected_is_no_gold(cli: Cli, oslo: Path) -> None:
    """Label Studio's tasks that hold predictions alone are told, not scored: nothing is gold."""
    cli("extract", "oslo.txt", "--format", "labelstudio", "-o", "tasks.json")
    result = cli("evaluate", "tasks.json", "oslo.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "tasks.json: holds nothing corrected" in result.stderr


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (["render", "two.jsonl", "--to", "html"], "--to"),
        (["render", "two.jsonl", "-o", "two.json"], "--to"),
        (["render", "oslo.json", "-o", "two.word"], "name it with --to"),
        (["extract", "oslo.txt", "oslo.json", "--format", "html"], "--format"),
        (["rules", "list", "wedding"], "TYPE"),
    ],
)
def test_wrong_use_names_what_was_written(cli: Cli, oslo: Path, command: list[str], option: str) -> None:
    """A message names an option that the command has."""
    line = json.dumps(json.loads((oslo / "oslo.json").read_text(encoding="utf-8")))
    (oslo / "two.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    result = cli(*command)
    assert result.exit_code == 2
    assert option in " ".join(result.stderr.split())


def test_explain_reads_stdin(cli: Cli) -> None:
    """`explain -` explains what is piped in."""
    assert "'talks'" in cli("explain", "-", input=TALKS).stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "holds no words"), ("oslo.txt", "is a file; write: timeline explain - < oslo.txt")],
)
def test_explain_refuses_what_is_no_sentence(cli: Cli, oslo: Path, text: str, told: str) -> None:
    """Nothing, and the name of a file, are no sentence: they are wrong use."""
    result = cli("explain", text)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())


def test_a_new_type_of_an_old_name_is_told(cli: Cli) -> None:
    """`rules new` says when its file will replace a shipped type."""
    assert "replaces" in cli("rules", "new", "letter", "own").stderr
    assert "replaces" not in cli("rules", "new", "knighthood", "own").stderr


def test_the_labelling_interface_has_the_types_of_the_settings(cli: Cli, tmp_path: Path) -> None:
    """`schema --labelstudio` knows the event types that a setting names."""
    cli("rules", "new", "knighthood", "own")
    (tmp_path / "timeline.toml").write_text('rules = "own"\n', encoding="utf-8")
    assert "knighthood" in cli("schema", "--labelstudio").stdout


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["extract", "--colour"], "no such option: --colour"),
        (["extrct"], "no such command 'extrct'. Did you mean 'extract'?"),
        (["rules", "lst"], "no such command 'lst'. Did you mean 'list'?"),
        (["show"], "missing argument 'FILE'"),
        (["extract", "-", "--min-confidence", "3"], "invalid value for '--min-confidence'"),
        (["extract", "-", "--format", "word"], "no format is named 'word'"),
    ],
)
def test_wrong_use_is_one_line(cli: Cli, command: list[str], told: str) -> None:
    """Wrong use is one plain line as every error is, which names the command's help; the code is 2."""
    result = cli(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("timeline: error: ")
    assert told in result.stderr
    assert result.stderr.endswith("--help tells more)\n")
    assert result.stderr.count("\n") == 1


def test_no_words_at_all_are_given_the_help(cli: Cli) -> None:
    """`timeline` alone prints the help, and not an error beside it."""
    result = cli()
    assert result.exit_code == 2
    assert "extract" in result.stdout
    assert result.stderr == ""
