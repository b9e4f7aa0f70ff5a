"""The example notebooks run from top to bottom (with the extra `notebook-test`)."""

from __future__ import annotations

from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat", reason="the extra notebook-test is not installed")
nbclient = pytest.importorskip("nbclient", reason="the extra notebook-test is not installed")
pytest.importorskip("ipykernel", reason="the extra notebook-test is not installed")

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(path: Path) -> None:
    """Every cell of a notebook runs, and the last one shows something."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(EXAMPLES)}})
    client.execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert cells[-1].outputs, "the last cell shows nothing"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_outputs_kept(path: Path) -> None:
    """Notebooks are kept without outputs, so that a difference shows what somebody wrote."""
    notebook = nbformat.read(path, as_version=4)
    assert [cell.outputs for cell in notebook.cells if cell.get("outputs")] == []


def test_two_examples() -> None:
    """There are two examples: one article, and many."""
    assert [path.stem for path in NOTEBOOKS] == ["many_articles", "one_article"]
