"""The documentation: all its code runs, the outputs it shows are real, its links lead somewhere."""

from __future__ import annotations

import doctest
import json
import re
import shutil
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from documents import NOT_RUN, ROOT, Block, blocks, pages, run, shown
from timeline.models.mention import Trait
from timeline.rulebook.book import load_rules

LINK = re.compile(r"\]\((?!https?:|#)([^)\s#]+)(?:#[^)\s]*)?\)")
CHECKED = ("bash", "python", "toml", "json", "text", "mermaid")
PAGES = pages()


def page_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like the repository's, to write in."""
    shutil.copytree(ROOT / "data" / "raw", tmp_path / "data" / "raw")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_code(page: Path, folder: Path) -> None:
    """Every block of a page runs, in order, in one folder and one Python session."""
    names: dict[str, object] = {"__name__": "page"}
    found = blocks(page.read_text(encoding="utf-8"))
    for block in found:
        assert block.kind in CHECKED, f"nothing checks a block of {block.kind}"
        check(block, names, folder)
    assert page.read_text(encoding="utf-8").count("```") == 2 * len(found), "a block has no language"


def check(block: Block, names: dict[str, object], folder: Path) -> None:
    if block.note.startswith(NOT_RUN):
        return
    if block.command:
        assert shown(run(block.command, folder)) == block.body, "renew with tests/renew_golden.py"
    elif block.kind == "bash":
        run(block.body, folder)
    elif block.kind == "toml":
        assert tomllib.loads(block.body)
    elif block.kind == "json":
        assert json.loads(block.body)
    elif block.kind == "python" and ">>>" in block.body:
        check_session(block.body, names)
    elif block.kind == "python":
        exec(compile(block.body, "page", "exec"), names)


def check_session(body: str, names: dict[str, object]) -> None:
    case = doctest.DocTestParser().get_doctest(body, names, "page", None, None)
    case.globs = names
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    failed, _ = runner.run(case, out=report.append, clear_globs=False)
    assert not failed, "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_links(page: Path) -> None:
    """A link of a page to another file of the repository leads to a file that is there."""
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_commands_of_the_readme() -> None:
    """The README has the two commands that set everything up, each on one line."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    starts = [line for line in lines if line.startswith("python3 -m venv .venv && .venv/bin/pip install")]
    assert [line.split("&&")[-1].split()[0] for line in starts] == [".venv/bin/timeline", ".venv/bin/pytest"]


def test_every_trait_is_in_the_rule_language_and_worn_by_a_rule() -> None:
    """The table of traits has each that a file may name, and each is that of a shipped type or rule."""
    page = (ROOT / "docs" / "reference" / "rule-language.md").read_text(encoding="utf-8")
    table = page.split("### Traits")[1].split("## A rule")[0]
    kinds = load_rules().types.values()
    worn = {trait for kind in kinds for rule in kind.rules for trait in kind.traits_for(rule)}
    assert set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) == set(get_args(Trait)) == worn
