"""Timelines against corrected ones: what pairs, what counts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from handmade import helsinki
from timeline.models import Timeline
from timeline.render import read_corrections, render
from timeline.scoring import score

Cli = Callable[..., Result]


@pytest.fixture
def gold(tmp_path: Path) -> list[dict]:
    """The corrections of an annotator who found nothing to correct."""
    task = json.loads(render(helsinki(), "labelstudio"))[0]
    task["annotations"] = [{"result": task.pop("predictions")[0]["result"]}]
    (tmp_path / "gold.json").write_text(json.dumps([task]), encoding="utf-8")
    return read_corrections(tmp_path / "gold.json")


def changed(gold: list[dict], **fields: object) -> list[dict]:
    """The gold with its first entry told differently."""
    first, *rest = gold[0]["entries"]
    return [{**gold[0], "entries": [{**first, **fields}, *rest]}]


def only(timeline: Timeline, keep: slice) -> Timeline:
    return timeline.model_copy(update={"entries": timeline.entries[keep]})


def test_what_was_not_corrected_scores_full(gold: list[dict]) -> None:
    """A prediction that the annotator left as it was has every figure at 1."""
    found = score(gold, [helsinki()])
    assert [c.f1 for c in (found.evidence, found.dated, found.typed, found.participants)] == [1.0] * 4
    assert (found.status.hits, found.status.gold) == (len(gold[0]["entries"]), len(gold[0]["entries"]))


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        pytest.param({"date": "1905-01-01"}, {"dated", "typed"}, id="date"),
        pytest.param({"type": "attack"}, {"typed"}, id="type"),
        pytest.param({"status": "denied"}, {"status"}, id="status"),
        pytest.param({"participants": ["Nobody"]}, {"participants"}, id="participants"),
    ],
)
def test_a_difference_costs_its_own_figures(gold: list[dict], fields: dict, lost: set[str]) -> None:
    """A wrong date costs dated and typed, a wrong type typed alone, and so on."""
    found = score(changed(gold, **fields), [helsinki()])
    figures = {
        name: getattr(found, name) for name in ("evidence", "dated", "typed", "status", "participants")
    }
    assert {name for name, counts in figures.items() if counts.f1 < 1} == lost


def test_marks_of_doubt_are_set_aside(gold: list[dict]) -> None:
    """An approximate date agrees with the plain one."""
    date = gold[0]["entries"][0]["date"]
    assert score(changed(gold, date=f"{date}~"), [helsinki()]).dated.f1 == 1.0


def test_a_missing_entry_costs_recall_alone(gold: list[dict]) -> None:
    """What was not found lowers recall; what was found stays precise."""
    found = score(gold, [only(helsinki(), slice(1, None))])
    assert found.dated.precision == 1.0
    assert found.dated.recall < 1.0


def test_an_entry_too_many_costs_precision_alone(gold: list[dict]) -> None:
    """What the annotator struck out lowers precision."""
    fewer = [{**gold[0], "entries": gold[0]["entries"][1:]}]
    found = score(fewer, [helsinki()])
    assert found.dated.recall == 1.0
    assert found.dated.precision < 1.0


def test_no_prediction_is_an_empty_one(gold: list[dict]) -> None:
    """An article without a timeline counts as found empty; no gold at all is full marks."""
    assert score(gold, []).dated.recall == 0.0
    assert score([], [helsinki()]).dated.f1 == 1.0


def test_the_command_prints_figures_and_differences(cli: Cli, gold: list[dict], tmp_path: Path) -> None:
    """`timeline evaluate` tells the figures, and with --detail each difference."""
    (tmp_path / "found.json").write_text(only(helsinki(), slice(1, None)).to_json(), encoding="utf-8")
    result = cli("evaluate", "gold.json", "found.json", "--detail")
    figures = json.loads(cli("evaluate", "gold.json", "found.json", "--json").stdout)
    assert result.exit_code == 0
    assert "missed" in result.stdout
    assert figures["dated"]["precision"] == 1.0
    assert figures["dated"]["recall"] < 1.0


def test_the_command_tells_what_has_no_timeline(cli: Cli, gold: list[dict], tmp_path: Path) -> None:
    """An article of the gold without a timeline is told on stderr; a folder without any is an error."""
    other = helsinki()
    article = other.article.model_copy(update={"id": "another"})
    (tmp_path / "found.json").write_text(
        other.model_copy(update={"article": article}).to_json(), encoding="utf-8"
    )
    (tmp_path / "none").mkdir()
    assert "counted as empty" in cli("evaluate", "gold.json", "found.json").stderr
    assert cli("evaluate", "gold.json", "none").exit_code == 1
