"""What the commands on finished timelines say of failed lines and of differences."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Cli = Callable[..., Result]

FAILURE = json.dumps({"id": "bad", "error": {"code": "input", "message": "bad.txt is empty"}})


@pytest.fixture
def batch(cli: Cli, tmp_path: Path) -> Path:
    """Three batches: of two articles, of the first and a failure, and of the first told otherwise."""
    (tmp_path / "a.txt").write_text("Norway and Sweden held talks in Oslo on May 6, 2016.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Peru and Chile signed a treaty on May 8, 2016.", encoding="utf-8")
    cli("extract", "a.txt", "b.txt", "-o", "both.jsonl")
    line = (tmp_path / "both.jsonl").read_text(encoding="utf-8").split("\n")[0]
    (tmp_path / "one.jsonl").write_text(f"{line}\n", encoding="utf-8")
    (tmp_path / "failed.jsonl").write_text(f"{line}\n{FAILURE}\n", encoding="utf-8")
    cli("extract", "a.txt", "-o", "less.json", "--types", "visit")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        ["render", "failed.jsonl", "--to", "md"],
        ["show", "failed.jsonl"],
        ["diff", "one.jsonl", "failed.jsonl"],
    ],
    ids=" ".join,
)
def test_failed_lines_are_told(cli: Cli, batch: Path, command: list[str]) -> None:
    """What could not be read when a batch was made is counted and named; the rest is done, the code is 1."""
    result = cli(*command)
    assert result.exit_code == 1
    assert result.stdout
    assert "failed.jsonl: left out, as they failed when it was made: 1 (bad)" in result.stderr


def test_a_whole_batch_has_nothing_to_tell(cli: Cli, batch: Path) -> None:
    """A batch without failures is rendered without a word."""
    result = cli("render", "both.jsonl", "--to", "md")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("one.jsonl", "one.jsonl", 0),
        ("one.jsonl", "less.json", 1),
        ("both.jsonl", "both.jsonl", 0),
        ("both.jsonl", "one.jsonl", 1),
    ],
)
def test_a_difference_as_an_exit_code(cli: Cli, batch: Path, old: str, new: str, code: int) -> None:
    """With `--exit-code` a difference ends with 1; without it a difference is no failure."""
    assert cli("diff", old, new, "--exit-code").exit_code == code
    assert cli("diff", old, new).exit_code == 0


def test_one_entry_is_one_entry(cli: Cli, batch: Path) -> None:
    """The count agrees with its noun."""
    assert "a: 1 entry;" in cli("extract", "a.txt", "-v").stderr
    assert "a: 0 entries;" in cli("extract", "a.txt", "-v", "--types", "visit").stderr


def test_rules_in_the_home_folder_and_in_capitals(
    cli: Cli, batch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--rules=~/own` is a folder of the user's, and a file ending in .TOML is a rule file."""
    monkeypatch.setenv("HOME", str(batch))
    cli("rules", "new", "knighthood", "own")
    (batch / "own" / "knighthood.toml").rename(batch / "own" / "knighthood.TOML")
    assert "knighthood" in cli("rules", "list", "--rules=~/own").stdout


def test_half_a_pair_is_replaced(cli: Cli, batch: Path) -> None:
    """A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD with a warning; offsets stay."""
    record = '{"id": "s", "text": "Envoys \\ud83d of Norway and Sweden held talks on May 6, 2016."}\n'
    result = cli("extract", "-", "--with-text", input=record)
    found = json.loads(result.stdout)
    entry, text = found["entries"][0], found["article"]["text"]
    assert "Envoys \ufffd of" in text
    assert text[slice(*entry["evidence"][0]["trigger_span"])] == entry["evidence"][0]["trigger"]
    assert [warning["code"] for warning in found["warnings"]] == ["broken-characters", "no-publication-date"]


def test_a_whole_pair_stays(cli: Cli, batch: Path) -> None:
    """A character outside of the first plane is written in JSON as a pair, and is no fault."""
    record = '{"published": "2016-05-07", "text": "Norway \\ud83d\\ude00 and Sweden held talks on May 6."}\n'
    found = json.loads(cli("extract", "-", "--with-text", input=record).stdout)
    assert "Norway \U0001f600 and" in found["article"]["text"]
    assert found["warnings"] == []
