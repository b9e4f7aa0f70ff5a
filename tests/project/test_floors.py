"""The floors under the figures: they rise, they never sink, and a figure below one fails."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation"
TABLE = """# figures
[[figures]]
id = "one"
name = "the first"
script = "a.py"
pattern = 'a ([0-9.]+)'
floor = 0.5

[[figures]]
id = "two"
name = "the second"
script = "a.py"
pattern = 'b ([0-9.]+)'
floor = 0.7
"""


@pytest.fixture
def floors(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, imported from its folder."""
    if not EVALUATION.is_dir():
        pytest.skip("the evaluation is not part of this copy")
    monkeypatch.syspath_prepend(str(EVALUATION))
    for name in ("floors", "figures"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    import floors

    return floors


def figures(floors: ModuleType, *values: float | None) -> list:
    made = [
        floors.Figure("one", "the first", "a.py", "", 0.5),
        floors.Figure("two", "the second", "a.py", "", 0.7),
    ]
    return [replace(figure, value=value) for figure, value in zip(made, values, strict=True)]


def test_floors_rise_and_never_sink(floors: ModuleType) -> None:
    """Lifting takes the figure where it is higher, rounded down, and keeps the floor where it is lower."""
    lifted = floors.lifted(TABLE, figures(floors, 0.61239, 0.4))
    assert lifted == TABLE.replace("floor = 0.5", "floor = 0.612")


def test_unmeasured_floor_stays(floors: ModuleType) -> None:
    """A figure that could not be measured leaves its floor alone."""
    assert floors.lifted(TABLE, figures(floors, None, None)) == TABLE


@pytest.mark.parametrize(
    ("values", "code"),
    [((0.5, 0.7), 0), ((0.49, 0.7), 1), ((None, None), 0)],
    ids=["at the floor", "below it", "not measured"],
)
def test_report(floors: ModuleType, values: tuple[float | None, ...], code: int, capsys) -> None:
    """The script fails exactly where a measured figure is below its floor, and names it."""
    assert floors.report(figures(floors, *values)) == code
    assert ("SUNK" in capsys.readouterr().out) == bool(code)


def test_shipped_table(floors: ModuleType) -> None:
    """Every figure of the shipped table has an id of its own, a script and a pattern with one group."""
    import re
    import tomllib

    tables = tomllib.loads(floors.FLOORS.read_text(encoding="utf-8"))["figures"]
    assert len({table["id"] for table in tables}) == len(tables) > 10
    assert [re.compile(table["pattern"]).groups for table in tables] == [1] * len(tables)
    assert [table["script"] for table in tables if not (EVALUATION / table["script"]).exists()] == []
