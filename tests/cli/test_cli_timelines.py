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


@pytest.fixture
def folders(cli: Cli, batch: Path) -> Path:
    """Two folders of timelines, the later one without one of them and with a file in another format."""
    cli("extract", "a.txt", "b.txt", "-o", "before/")
    cli("extract", "a.txt", "-o", "after/")
    cli("extract", "a.txt", "-o", "after/", "--format", "vis")
    return batch


def test_a_folder_is_a_batch(cli: Cli, folders: Path) -> None:
    """The folder that `extract -o DIR/` writes is read as the timelines in it, other formats left out."""
    assert cli("show", "before").stdout.count("Occurred") == 2
    assert cli("render", "before", "--to", "jsonl").stdout == cli("render", "both.jsonl").stdout
    told = cli("diff", "before", "after", "--exit-code")
    assert told.exit_code == 1
    assert "- b: the whole timeline" in told.stdout


def test_timelines_corrected_by_hand_are_gold(cli: Cli, folders: Path) -> None:
    """`evaluate` takes timelines in place of an annotation tool's export, in a file or a folder."""
    path = folders / "before" / "b.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"occurred"', '"denied"'), encoding="utf-8")
    result = cli("evaluate", "before", "both.jsonl", "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    figures = json.loads(result.stdout)
    assert (figures["typed"]["f1"], figures["status"]["hits"], figures["status"]["gold"]) == (1.0, 1, 2)


def test_timelines_come_through_a_pipe(cli: Cli, batch: Path) -> None:
    """`-` is standard input, as bytes."""
    piped = cli("show", "-", input=(batch / "one.jsonl").read_text(encoding="utf-8"))
    assert piped.stdout == cli("show", "one.jsonl").stdout


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
