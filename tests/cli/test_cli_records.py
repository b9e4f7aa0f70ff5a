"""`timeline extract` on records: JSON Lines from stdin, tables in CSV and TSV, and files that hold none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Cli = Callable[..., Result]

FIRST = "Norway and Sweden held talks in Oslo on Friday."
SECOND = 'The Norwegian premier visited Sweden on May 6, 2016,\nhe said; "a good day", he called it.'


def articles(result: Result) -> list[tuple[str, str | None]]:
    """Id and publication date of each line that holds a timeline."""
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return [(row["article"]["id"], row["article"]["published"]) for row in rows if "article" in row]


def test_json_lines_may_come_from_stdin(cli: Cli) -> None:
    """Records that are piped in are read as records, and give a line each, even if there is but one."""
    rows = [{"id": "a", "text": FIRST, "published": "2016-05-09"}, {"text": FIRST}]
    whole = "".join(json.dumps(row) + "\n" for row in rows)
    assert articles(cli("extract", "-", input=whole)) == [("a", "2016-05-09"), ("stdin-2", None)]
    assert articles(cli("extract", input=json.dumps(rows[0]))) == [("a", "2016-05-09")]


def test_an_article_from_stdin_is_no_record(cli: Cli) -> None:
    """A text in braces is still an article."""
    found = json.loads(cli("extract", "-", input="{From our files}\n\n" + FIRST).stdout)
    assert found["article"]["id"] == "stdin"


@pytest.mark.parametrize(
    "document", [json.dumps({"entries": [FIRST]}, indent=1), json.dumps([{"text": FIRST}])]
)
def test_a_json_document_is_no_article(cli: Cli, tmp_path: Path, document: str) -> None:
    """JSON that is not a record a line is refused, wherever it comes from: its words are no text."""
    (tmp_path / "whole.txt").write_text(document, encoding="utf-8")
    for result in (cli("extract", "-", input=document), cli("extract", "whole.txt")):
        assert (result.exit_code, result.stdout) == (1, "")
        assert "is JSON, not an article" in result.stderr


@pytest.mark.parametrize(
    ("name", "parted", "encoding"),
    [
        ("a.csv", ",", "utf-8"),
        ("a.csv", ";", "utf-8-sig"),
        ("a.tsv", "\t", "utf-8"),
        ("a.csv", ",", "cp1252"),
    ],
)
def test_a_table_gives_an_article_a_row(
    cli: Cli, tmp_path: Path, name: str, parted: str, encoding: str
) -> None:
    """Each row of a table is an article, whatever parts its cells; cells may hold line ends and quotes."""
    quoted = '"' + SECOND.replace('"', '""') + '"'
    rows = [
        ("key", "day", "body", "title"),
        ("r1", "2016-05-09", f'"{FIRST}"', "Façade"),
        ("", "", quoted, ""),
    ]
    content = "".join(parted.join(row) + "\r\n" for row in rows)
    (tmp_path / name).write_bytes(content.encode(encoding))
    result = cli("extract", name, "--text-key", "body", "--date-key", "day", "--id-key", "key", "--with-text")
    assert articles(result) == [("r1", "2016-05-09"), ("a-2", None)]
    first, second = (json.loads(line)["article"] for line in result.stdout.splitlines())
    assert (first["title"], second["text"]) == ("Façade", SECOND)


def test_a_row_without_a_text_fails_alone(cli: Cli, tmp_path: Path) -> None:
    """An empty cell of text is a failure that names its row; the others are read."""
    (tmp_path / "a.csv").write_text(f"text,published\n,2016-05-09\n{FIRST},2016-05-09\n", encoding="utf-8")
    result = cli("extract", "a.csv")
    assert result.exit_code == 1
    assert "a.csv, row 1: no text in the column 'text'" in result.stderr
    assert articles(result) == [("a-2", "2016-05-09")]


def test_a_very_long_cell_is_read(cli: Cli, tmp_path: Path) -> None:
    """A cell may be longer than the csv module takes by itself."""
    (tmp_path / "a.csv").write_text(f"text\n{FIRST}{' ' * 200_000}\n", encoding="utf-8")
    assert len(articles(cli("extract", "a.csv"))) == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.jsonl", "\n", "a.jsonl: holds no record"),
        ("a.csv", "text\n", "a.csv: holds no row below its head"),
        ("a.csv", "headline,body\nA,B\n", "a.csv: no column 'text'; --text-key names one of headline, body"),
        ("a.csv", "", "a.csv is empty"),
        ("a.jsonl", "{text}", "a.jsonl, line 1: not JSON: Expecting property name enclosed in double quotes"),
    ],
)
def test_a_file_without_records_fails(cli: Cli, tmp_path: Path, name: str, content: str, told: str) -> None:
    """A file that holds no record is told in one line, and never passed over in silence."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    result = cli("extract", name)
    assert result.exit_code == 1
    assert told in result.stderr


def test_a_table_in_a_folder_must_be_named(cli: Cli, tmp_path: Path) -> None:
    """A folder gives its articles; a list of them beside them is left out, and a pattern takes it."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "news" / "list.csv").write_text(f"text\n{FIRST}\n", encoding="utf-8")
    result = cli("extract", "news")
    assert [name for name, _ in articles(result)] == ["a"]
    assert "list.csv" in result.stderr
    assert [name for name, _ in articles(cli("extract", "news/*.csv"))] == ["list-1"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("story.msg", "timeline extract - < story.msg"),
        ("story.msg", ".jsonl, .ndjson, .csv, .tsv"),
        ("no*.txt", "no file fits"),
    ],
)
def test_a_wrong_source_is_told_with_a_way_out(cli: Cli, tmp_path: Path, source: str, told: str) -> None:
    """A file of an unknown format says what is read and how; a pattern says that nothing fits it."""
    (tmp_path / "story.msg").write_text(FIRST, encoding="utf-8")
    result = cli("extract", source)
    assert result.exit_code == 1
    assert told in result.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_records_in_utf_16(cli: Cli, tmp_path: Path, encoding: str) -> None:
    """What some programs write is read from a file and from stdin, with a byte order mark or without one."""
    rows = [{"id": name, "text": f"{FIRST} {name}", "published": "2016-05-09"} for name in ("Zoë", "Ċ")]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode(encoding)
    (tmp_path / "rows.jsonl").write_bytes(lines)
    told = [("Zoë", "2016-05-09"), ("Ċ", "2016-05-09")]
    assert articles(cli("extract", "rows.jsonl")) == told
    assert articles(cli("extract", "-", input=lines)) == told
