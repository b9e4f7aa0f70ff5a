"""Sources packed with gzip are read as what they hold."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Cli = Callable[..., Result]

TALKS = "Norway and Sweden held talks in Oslo on May 6, 2016."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt.gz", TALKS),
        ("a.TXT.GZ", TALKS),
        ("a.jsonl.gz", json.dumps({"id": "a", "text": TALKS})),
        ("a.csv.gz", f'id,text\na,"{TALKS}"\n'),
        ("a.html.gz", f"<html><body><article><p>{TALKS}</p></article></body></html>"),
    ],
)
def test_a_packed_source(cli: Cli, tmp_path: Path, name: str, content: str) -> None:
    """The ending before .gz tells the format, and neither is part of the article's id."""
    (tmp_path / name).write_bytes(gzip.compress(content.encode()))
    result = cli("extract", name)
    found = json.loads(result.stdout)
    assert found["article"]["id"] == "a"
    assert [entry["date"]["edtf"] for entry in found["entries"]] == ["2016-05-06"]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz"])
def test_a_torn_file_is_told(cli: Cli, tmp_path: Path, name: str) -> None:
    """A packed file that breaks off is an error of one line, not half an article."""
    (tmp_path / name).write_bytes(gzip.compress(TALKS.encode())[:30])
    result = cli("extract", name)
    assert result.exit_code == 1
    assert f"{name} is not a whole gzip file" in result.stderr
    assert result.stderr.count("\n") == 1


def test_packed_articles_in_a_folder(cli: Cli, tmp_path: Path) -> None:
    """A folder is searched for packed articles too, and other packed things are left out."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt.gz").write_bytes(gzip.compress(TALKS.encode()))
    (tmp_path / "in" / "b.tar.gz").write_bytes(gzip.compress(b"archive"))
    result = cli("extract", "in")
    assert len(result.stdout.splitlines()) == 1
    assert "b.tar.gz" in result.stderr
