"""Small things that a user of other command lines takes for granted."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Cli = Callable[..., Result]

TALKS = "Norway and Sweden held talks in Oslo on May 6, 2016."
RECORD = json.dumps({"id": "a", "text": TALKS})


@pytest.mark.parametrize(
    ("words", "help_line"),
    [
        (["extract", "--published"], "timeline extract --help"),
        (["rules", "check", "--no-such"], "timeline rules check --help"),
        (["--no-such"], "timeline --help"),
    ],
)
def test_wrong_use_names_the_help_of_its_command(cli: Cli, words: list[str], help_line: str) -> None:
    """An option without its value points at the help of the command that has it."""
    result = cli(*words)
    assert result.exit_code == 2
    assert help_line in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("content", [TALKS, RECORD, f"{RECORD}\n{RECORD}"], ids=["text", "record", "records"])
def test_packed_stdin(cli: Cli, content: str) -> None:
    """What comes through a pipe may be packed, be it an article or records."""
    result = cli("extract", "-", input=gzip.compress(content.encode()))
    assert result.exit_code == 0
    for line in result.stdout.splitlines() if "\n" in content else [result.stdout]:
        assert [entry["date"]["edtf"] for entry in json.loads(line)["entries"]] == ["2016-05-06"]


def test_torn_stdin(cli: Cli) -> None:
    """A packed pipe that breaks off is an error of one line."""
    result = cli("extract", "-", input=gzip.compress(RECORD.encode())[:30])
    assert result.exit_code == 1
    assert "stdin is not a whole gzip file" in result.stderr


def test_half_a_character_in_a_record(cli: Cli, tmp_path: Path) -> None:
    """What cannot be written in UTF-8 is replaced wherever a record has it."""
    line = f'{{"id": "a\\ud83d", "title": "b\\ud83d", "url": "c\\ud83d", "text": "{TALKS}"}}'
    (tmp_path / "in.jsonl").write_text(line)
    assert cli("extract", "in.jsonl", "-o", "out.jsonl").exit_code == 0
    told = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["article"]
    assert (told["id"], told["title"], told["url"]) == ("a\ufffd", "b\ufffd", "c\ufffd")


def test_the_home_folder_in_an_option(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell leaves the tilde of --option=~/x alone, so that the program reads it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "a.txt").write_text(TALKS)
    (tmp_path / "own.toml").write_text('types = ["talks"]\n')
    assert cli("extract", "~/a.txt", "--output=~/out.json", "--config=~/own.toml").exit_code == 0
    assert json.loads((tmp_path / "out.json").read_text())["article"]["id"] == "a"
    assert cli("extract", "a.txt", "--output=~/out/").exit_code == 0
    assert (tmp_path / "out" / "a.json").is_file()
    assert str(tmp_path) in cli("extract", "a.txt", "--model=~/none").stderr


def test_evaluate_tells_what_failed(cli: Cli, tmp_path: Path) -> None:
    """A line of the predictions that stands for a failed article is named as such."""
    (tmp_path / "a.txt").write_text(TALKS)
    assert cli("extract", "a.txt", "--with-text", "-o", "gold.doccano.jsonl").exit_code == 0
    (tmp_path / "found.jsonl").write_text('{"id": "a", "error": {"code": "input", "message": "torn"}}\n')
    result = cli("evaluate", "gold.doccano.jsonl", "found.jsonl")
    assert "failed when found.jsonl was made" in result.stderr
    assert "no timeline of" not in result.stderr
