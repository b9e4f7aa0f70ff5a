"""`timeline extract`: sources of every kind, outputs of every kind, failures in words."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from timeline.models import Article, Timeline

Cli = Callable[..., Result]

LIMA = """Ministers meet in Lima

LIMA, March 4, 2017 (Reuters) - The foreign minister of Peru met his Chilean counterpart in Lima on Friday.

On Feb. 20, 2017 President Humala visited Chile.
"""
OSLO = """Talks in Oslo

OSLO, May 9, 2016 (AFP) - Norway and Sweden held talks in Oslo on May 6, 2016.
"""
UNDATED = """Talks in Oslo

Norway and Sweden held talks in Oslo on Friday. On May 6, 2016 the Norwegian prime minister visited Sweden.
"""


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> None:
    (tmp_path / "lima.txt").write_text(LIMA, encoding="utf-8")
    (tmp_path / "oslo.txt").write_text(OSLO, encoding="utf-8")


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_file_gives_one_json_object(cli: Cli) -> None:
    """A single source puts its timeline on stdout as indented JSON."""
    result = cli("extract", "lima.txt")
    timeline = Timeline.model_validate_json(result.stdout)
    assert result.exit_code == 0
    assert timeline.article.id == "lima"
    assert "2017-03-03" in [entry.date.edtf for entry in timeline if entry.date]


def test_stdout_holds_data_alone(cli: Cli) -> None:
    """Warnings go to stderr and leave the JSON on stdout whole."""
    result = cli("extract", "-", input=UNDATED)
    assert json.loads(result.stdout)["article"]["published"] is None
    assert "warning" in result.stderr


def test_a_dash_reads_stdin(cli: Cli) -> None:
    """`-` reads the text of stdin, and the publication date given."""
    result = cli("extract", "-", "--published", "2016-05-09", input=UNDATED)
    article = json.loads(result.stdout)["article"]
    assert (article["id"], article["published"], article["published_basis"]) == (
        "stdin",
        "2016-05-09",
        "given",
    )


def test_no_source_reads_stdin(cli: Cli) -> None:
    """Without a source the text comes from stdin."""
    assert json.loads(cli("extract", input=OSLO).stdout)["article"]["title"] == "Talks in Oslo"


def test_several_files_give_a_line_each_in_order(cli: Cli) -> None:
    """Several sources give JSONL in the order in which they were named."""
    assert [row["article"]["id"] for row in lines(cli("extract", "oslo.txt", "lima.txt"))] == ["oslo", "lima"]


def test_a_folder_is_read_in_order_with_its_folders(cli: Cli, tmp_path: Path) -> None:
    """A folder gives its files, those below it too, sorted; hidden ones and other formats are left out."""
    (tmp_path / "news" / "old").mkdir(parents=True)
    for name in ("b.txt", "old/a.txt", ".hidden.txt", "picture.jpg"):
        (tmp_path / "news" / name).write_text(OSLO, encoding="utf-8")
    result = cli("extract", "news")
    assert [row["article"]["id"] for row in lines(result)] == ["b", "a"]
    assert "picture.jpg" in result.stderr


def test_a_folder_of_one_file_is_a_batch(cli: Cli, tmp_path: Path) -> None:
    """The shape of the output does not depend on how many files a folder happens to hold."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(OSLO, encoding="utf-8")
    assert len(cli("extract", "news").stdout.splitlines()) == 1


def test_a_pattern_is_expanded(cli: Cli) -> None:
    """A pattern that the shell has left alone is expanded."""
    assert [row["article"]["id"] for row in lines(cli("extract", "*.txt"))] == ["lima", "oslo"]


def test_files_of_one_name_keep_apart(cli: Cli, tmp_path: Path) -> None:
    """Two files of the same stem are named by their paths."""
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "day.txt").write_text(OSLO, encoding="utf-8")
    found = lines(cli("extract", "north", "south"))
    assert [row["article"]["id"] for row in found] == ["north/day", "south/day"]


def test_records_give_a_line_each(cli: Cli, tmp_path: Path) -> None:
    """A JSONL file gives one timeline a record, with its id and date from the keys named."""
    rows = [{"n": "r1", "body": UNDATED, "day": "2016-05-09"}, {"body": UNDATED, "day": None}]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = cli("extract", "all.jsonl", "--text-key", "body", "--date-key", "day", "--id-key", "n")
    articles = [row["article"] for row in lines(result)]
    assert [(a["id"], a["published"]) for a in articles] == [("r1", "2016-05-09"), ("all-2", None)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("{", "not JSON", id="torn"),
        pytest.param("[1]", "not a JSON object", id="list"),
        pytest.param('{"id": "x"}', "--text-key", id="no-text"),
        pytest.param('{"text": 5}', "--text-key", id="number"),
        pytest.param('{"text": "Talks.", "published": "soon"}', "soon", id="bad-date"),
    ],
)
def test_a_bad_record_fails_alone(cli: Cli, tmp_path: Path, line: str, words: str) -> None:
    """A record that cannot be read becomes a line with its error, and the next one is read."""
    good = json.dumps({"id": "good", "text": OSLO})
    (tmp_path / "all.jsonl").write_text(f"{line}\n{good}\n", encoding="utf-8")
    result = cli("extract", "all.jsonl")
    bad, found = lines(result)
    assert result.exit_code == 1
    assert words in bad["error"]["message"]
    assert words in result.stderr
    assert found["article"]["id"] == "good"


def test_the_others_go_on_after_a_failure(cli: Cli) -> None:
    """A failed source of several gives its line in place, a message, and exit code 1 at the end."""
    result = cli("extract", "lima.txt", "missing.txt", "oslo.txt")
    first, failed, last = lines(result)
    assert (result.exit_code, first["article"]["id"], last["article"]["id"]) == (1, "lima", "oslo")
    assert failed["id"] == "missing"
    assert set(failed["error"]) == {"code", "message"}


def test_a_fault_of_ours_loses_one_article_alone(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen exception in one article is told as its failure; the rest of the batch is read."""
    module = importlib.import_module("timeline.extraction")
    real = module.extract_article

    def breaking(article: Article, **options: object) -> Timeline:
        if article.id == "lima":
            raise KeyError("gone")
        return real(article, **options)

    monkeypatch.setattr(module, "extract_article", breaking)
    result = cli("extract", "lima.txt", "oslo.txt")
    assert result.exit_code == 1
    assert "KeyError" in lines(result)[0]["error"]["message"]
    assert lines(result)[1]["article"]["id"] == "oslo"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("empty.txt", b"", "empty", id="empty"),
        pytest.param("noise.txt", bytes(range(256)) * 40, "not text", id="binary"),
        pytest.param("page.xyz", b"Talks were held.", "unknown format", id="unknown-format"),
        pytest.param("missing.txt", None, "no such file", id="missing"),
    ],
)
def test_bad_files_end_in_words(
    cli: Cli, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    """A file that cannot be read ends with code 1, one line on stderr and nothing on stdout."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = cli("extract", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_empty_folder_is_told(cli: Cli, tmp_path: Path) -> None:
    """A folder without files is a failure, not a silence."""
    (tmp_path / "nothing").mkdir()
    result = cli("extract", "nothing")
    assert result.exit_code == 1
    assert "holds no file" in result.stderr


def test_a_text_that_is_not_english_is_told(cli: Cli) -> None:
    """A German text gives an empty timeline and a warning."""
    german = (
        "Gespräche in Oslo\n\nDie Minister aus Norwegen und Schweden trafen sich am Freitag in Oslo, "
        "um über die Fischerei und die Grenze zu sprechen, und sie wollen das im Mai noch einmal tun.\n"
    )
    result = cli("extract", "-", input=german)
    timeline = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [warning["code"] for warning in timeline["warnings"]].count("not-english") == 1
    assert "not English" in result.stderr


def test_without_a_publication_date_relative_dates_stay_open(cli: Cli) -> None:
    """ "On Friday" stays open without a publication date, and its event goes to `undated`."""
    timeline = json.loads(cli("extract", "-", "--include-undated", input=UNDATED).stdout)
    assert [entry["date"]["edtf"] for entry in timeline["entries"]] == ["2016-05-06"]
    assert [entry["type"] for entry in timeline["undated"]] == ["talks"]
    assert "no-publication-date" in [warning["code"] for warning in timeline["warnings"]]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--published", "2016-05-09 10:00 XYZ"], "only 2016-05-09T10:00:00 was read"),
        (["--published", "03/04/2016"], "Add --day-first or --month-first"),
    ],
)
@pytest.mark.parametrize("command", ["extract", "times", "explain"])
def test_a_doubtful_date_is_refused(cli: Cli, command: str, given: list[str], told: str) -> None:
    """A date that is read in part, or may be another, is wrong use: nobody meant it so."""
    result = cli(command, "lima.txt", *given)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.split())


def test_a_date_that_is_settled_is_taken(cli: Cli) -> None:
    """`--day-first` and `--month-first`, as options or settings, say how a date is read."""
    for option, day in (("--day-first", "2016-04-03"), ("--month-first", "2016-03-04")):
        result = cli("extract", "lima.txt", "--published", "03/04/2016", option)
        assert json.loads(result.stdout)["article"]["published"] == day
    Path("timeline.toml").write_text("day_first = true\n", encoding="utf-8")
    result = cli("extract", "lima.txt", "--published", "03/04/2016")
    assert json.loads(result.stdout)["article"]["published"] == "2016-04-03"


def test_a_date_far_ahead_is_no_publication_date(cli: Cli) -> None:
    """A publication date that no article can have is refused before any work, as wrong use."""
    result = cli("extract", "lima.txt", "--published", "2950-01-01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "2950" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--published", "soon"], "soon", id="date"),
        pytest.param(["--format", "word"], "word", id="format"),
        pytest.param(["--types", "meeting,wedding"], "wedding", id="type"),
        pytest.param(["--min-confidence", "2"], "min-confidence", id="confidence"),
        pytest.param(["-o", "out.word"], "--format", id="ending"),
        pytest.param(["-o", ""], "names no file", id="empty-output"),
        pytest.param(["--rules", "no-such-folder"], "no such folder", id="rules"),
        pytest.param(["--resume"], "-o", id="resume-without-output"),
        pytest.param(["--no-such-option"], "--no-such-option", id="option"),
    ],
)
def test_wrong_use_ends_with_two(cli: Cli, arguments: list[str], words: str) -> None:
    """Wrong use is told before any work is done, with exit code 2."""
    result = cli("extract", "lima.txt", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_a_broken_rule_file_is_named(cli: Cli, tmp_path: Path) -> None:
    """A rule file that lacks a field ends with code 2, and the file and the remedy."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "feast.toml").write_text('id = "feast"\n', encoding="utf-8")
    result = cli("extract", "lima.txt", "--rules", "own")
    assert result.exit_code == 2
    assert "feast.toml" in result.stderr
    assert "Mend" in result.stderr


def test_no_model_ends_with_three(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no model is installed, the message has the command that installs one."""
    from timeline import pipeline

    monkeypatch.undo()
    monkeypatch.setattr(pipeline, "OFFICIAL", ())
    monkeypatch.setattr(pipeline, "SHIPPED_MODEL", "no_such_model")
    result = cli("extract", "-", input=OSLO)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "pip install" in result.stderr


def test_an_unknown_model_ends_with_three(cli: Cli) -> None:
    """`--model` with a name that is not installed is told with the install command."""
    result = cli("extract", "lima.txt", "--model", "no_such_model")
    assert result.exit_code == 3
    assert "no_such_model" in result.stderr


def test_a_missing_extra_ends_with_three(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A format whose library is not installed names the extra."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    result = cli("extract", "lima.txt", "--format", "ics")
    assert result.exit_code == 3
    assert "diplomatic-timeline[ics]" in result.stderr
