"""Where `timeline extract` writes: files, folders, formats, filters, resumed runs."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import Result

from timeline.cli.console import progress
from timeline.cli.outputs import file_stem
from timeline.render import FORMATS

Cli = Callable[..., Result]

OSLO = """Talks in Oslo

OSLO, May 9, 2016 (AFP) - Norway and Sweden held talks in Oslo on May 6, 2016.

On April 4, 2016 the Norwegian prime minister visited Sweden.
"""


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(OSLO, encoding="utf-8")


def ids(path: Path) -> list[str]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row["article"]["id"] if "article" in row else f"!{row['id']}" for row in rows]


def test_the_ending_of_the_output_tells_the_format(cli: Cli, tmp_path: Path) -> None:
    """`-o a.csv` writes CSV and leaves stdout empty."""
    result = cli("extract", "a.txt", "-o", "a.csv")
    rows = list(csv.DictReader((tmp_path / "a.csv").open(encoding="utf-8")))
    assert (result.exit_code, result.stdout) == (0, "")
    assert [row["Event Date"] for row in rows] == ["2016-04-04", "2016-05-06"]


def test_the_format_named_goes_before_the_ending(cli: Cli, tmp_path: Path) -> None:
    """`--format` decides, whatever the file is called."""
    cli("extract", "a.txt", "-o", "a.dat", "--format", "json")
    assert json.loads((tmp_path / "a.dat").read_text(encoding="utf-8"))["article"]["id"] == "a"


def test_a_folder_gets_a_file_for_each(cli: Cli, tmp_path: Path) -> None:
    """`-o FOLDER/` makes the folder and a JSON file for each article; a failed one leaves no file."""
    result = cli("extract", "a.txt", "gone.txt", "b.txt", "-o", "out/")
    assert result.exit_code == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]


def test_a_folder_takes_any_format(cli: Cli, tmp_path: Path) -> None:
    """`--format` gives the files of a folder their ending."""
    cli("extract", "a.txt", "-o", "out/", "--format", "md")
    assert (tmp_path / "out" / "a.md").read_text(encoding="utf-8").startswith("# Talks in Oslo")


def test_several_articles_go_into_one_table(cli: Cli, tmp_path: Path) -> None:
    """A format that can hold several articles holds them all."""
    cli("extract", "a.txt", "b.txt", "-o", "all.csv")
    rows = list(csv.DictReader((tmp_path / "all.csv").open(encoding="utf-8")))
    assert [row["Article ID"] for row in rows] == ["a", "a", "b", "b"]


def test_one_json_file_holds_one_timeline(cli: Cli, tmp_path: Path) -> None:
    """Several sources into one JSON file are refused before any work, with the way out."""
    result = cli("extract", "a.txt", "b.txt", "-o", "all.json")
    assert result.exit_code == 2
    assert "jsonl" in result.stderr
    assert not (tmp_path / "all.json").exists()


def test_annotation_formats_get_the_text_of_every_article(cli: Cli) -> None:
    """A format that shows the text has it for several articles too."""
    result = cli("extract", "a.txt", "b.txt", "--format", "doccano")
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == [OSLO, OSLO]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_every_format_can_be_asked_for(cli: Cli, name: str) -> None:
    """Each format of the library is one of the command line."""
    result = cli("extract", "a.txt", "--format", name)
    assert result.exit_code == 0
    assert result.stdout


def test_types_and_confidence_filter(cli: Cli) -> None:
    """`--types` and `--min-confidence` keep what they say."""
    only = json.loads(cli("extract", "a.txt", "--types", "visit").stdout)
    none = json.loads(cli("extract", "a.txt", "--min-confidence", "1").stdout)
    assert [entry["type"] for entry in only["entries"]] == ["visit"]
    assert none["entries"] == []


def test_the_text_comes_when_asked_for(cli: Cli) -> None:
    """`--with-text` puts the article's text into the timeline; without it there is none."""
    assert json.loads(cli("extract", "a.txt", "--with-text").stdout)["article"]["text"] == OSLO
    assert "text" not in json.loads(cli("extract", "a.txt").stdout)["article"]


def test_the_address_is_told(cli: Cli) -> None:
    """`--url` is written into the timeline of one source."""
    address = "https://example.org/oslo"
    assert json.loads(cli("extract", "a.txt", "--url", address).stdout)["article"]["url"] == address
    assert cli("extract", "a.txt", "b.txt", "--url", address).exit_code == 2


def test_a_pipe_gets_a_plain_table(cli: Cli) -> None:
    """`--format table` without a terminal has no colour codes."""
    result = cli("extract", "a.txt", "--format", "table")
    assert "6 May 2016" in result.stdout
    assert "\x1b" not in result.stdout


def test_people_get_a_table(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal, one source and several are shown as tables where no format is named."""
    monkeypatch.setattr("timeline.cli.outputs.for_people", lambda: True)
    assert "6 May 2016" in cli("extract", "a.txt").stdout
    assert cli("extract", "a.txt", "b.txt").stdout.count("6 May 2016") == 2
    assert json.loads(cli("extract", "a.txt", "--format", "json").stdout)["article"]["id"] == "a"


def test_progress_shows_where_work_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress stands on a terminal's stderr once work takes its time, and not where it is quick."""
    shown = []
    for patience in (0.0, 60.0):
        screen = io.StringIO()
        monkeypatch.setattr(screen, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("sys.stderr", screen)
        monkeypatch.setattr("timeline.cli.console.PATIENCE", patience)
        monkeypatch.setenv("TERM", "xterm")
        with progress(2, shown=True) as step:
            step("first article")
            time.sleep(0.3)
        shown.append("first article" in screen.getvalue())
    assert shown == [True, False]


def test_quiet_says_nothing_and_verbose_tells_each(cli: Cli) -> None:
    """`-q` silences warnings, `-v` tells the entries and the date of each source."""
    assert cli("extract", "-", "-q", input="Norway met Sweden on Friday.").stderr == ""
    assert "a: 2 entries; published 2016-05-09 (dateline)" in cli("extract", "a.txt", "-v").stderr


def test_the_same_bytes_on_every_run(cli: Cli) -> None:
    """Two runs over the same sources write the same bytes."""
    assert cli("extract", "a.txt", "b.txt").stdout_bytes == cli("extract", "a.txt", "b.txt").stdout_bytes


def test_a_resumed_run_adds_what_is_missing(cli: Cli, tmp_path: Path) -> None:
    """`--resume` keeps whole lines, drops a torn one, tries failures again and adds the rest."""
    cli("extract", "a.txt", "b.txt", "-o", "all.jsonl")
    path = tmp_path / "all.jsonl"
    first, second = path.read_text(encoding="utf-8").splitlines()
    failed = '{"id": "c", "error": {"code": "input", "message": "gone"}}'
    path.write_text(f"{failed}\n{first}\n{second[:90]}", encoding="utf-8")
    result = cli("extract", "a.txt", "b.txt", "c.txt", "-o", "all.jsonl", "--resume", "-v")
    assert ids(path) == ["a", "b", "c"]
    assert "a: already there" in result.stderr


def test_a_run_that_is_not_resumed_begins_anew(cli: Cli, tmp_path: Path) -> None:
    """Without `--resume` the file holds this run alone, failures included."""
    cli("extract", "a.txt", "b.txt", "-o", "all.jsonl")
    cli("extract", "c.txt", "gone.txt", "-o", "all.jsonl")
    assert ids(tmp_path / "all.jsonl") == ["c", "!gone"]


def test_a_resumed_folder_leaves_its_files_alone(cli: Cli, tmp_path: Path) -> None:
    """`--resume` with a folder writes only the files that are not there."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.json").write_text("kept", encoding="utf-8")
    cli("extract", "a.txt", "b.txt", "-o", "out/", "--resume")
    assert (tmp_path / "out" / "a.json").read_text(encoding="utf-8") == "kept"
    assert (tmp_path / "out" / "b.json").exists()


def test_records_of_one_id_get_files_of_their_own(cli: Cli, tmp_path: Path) -> None:
    """No file of a batch is written over by another one of the same batch."""
    rows = [json.dumps({"id": name, "text": OSLO}) for name in ("x", "x", "x-2", "x/../y")]
    (tmp_path / "all.jsonl").write_text("\n".join(rows), encoding="utf-8")
    cli("extract", "all.jsonl", "-o", "out/")
    assert len(list((tmp_path / "out").iterdir())) == 4


@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=200))
def test_file_names_are_safe_and_keep_ids_apart(one: str, other: str) -> None:
    """Whatever the id, its file stays in the folder, and two ids never share one."""
    assert Path(file_stem(one)).name == file_stem(one)
    assert not file_stem(one).startswith(".")
    assert (file_stem(one) == file_stem(other)) == (one == other)
