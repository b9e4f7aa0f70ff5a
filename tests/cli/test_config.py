"""Settings: files, variables, and which goes before which."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from timeline.config import read_settings
from timeline.errors import SettingsError

Cli = Callable[..., Result]


def test_a_file_of_our_own_is_found_from_below(tmp_path: Path) -> None:
    """`timeline.toml` holds for the folders below it."""
    (tmp_path / "timeline.toml").write_text("min_confidence = 0.5\n", encoding="utf-8")
    (tmp_path / "deep" / "down").mkdir(parents=True)
    settings = read_settings(folder=tmp_path / "deep" / "down", environ={})
    assert settings.values == {"min_confidence": 0.5}
    assert settings.origins == {"min_confidence": str(tmp_path / "timeline.toml")}


def test_the_table_of_a_project_file_is_read(tmp_path: Path) -> None:
    """`[tool.timeline]` of a pyproject.toml serves; one without that table is passed over."""
    (tmp_path / "pyproject.toml").write_text("[tool.timeline]\nwith_text = true\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert read_settings(folder=tmp_path / "sub", environ={}).values == {"with_text": True}


def test_a_variable_goes_before_the_file(tmp_path: Path) -> None:
    """`TIMELINE_…` overrules the file; an empty one says nothing."""
    (tmp_path / "timeline.toml").write_text('format = "csv"\nmodel = "x"\n', encoding="utf-8")
    settings = read_settings(folder=tmp_path, environ={"TIMELINE_FORMAT": "md", "TIMELINE_MODEL": ""})
    assert settings.values == {"format": "md", "model": "x"}
    assert settings.origins["format"] == "TIMELINE_FORMAT"


def test_a_path_counts_from_its_file(tmp_path: Path) -> None:
    """A folder of rules named in a file stands beside that file; a model's name stays a name."""
    (tmp_path / "own").mkdir()
    (tmp_path / "timeline.toml").write_text('rules = "own"\nmodel = "en_core_web_sm"\n', encoding="utf-8")
    values = read_settings(tmp_path / "timeline.toml", environ={}).values
    assert values == {"rules": str(tmp_path / "own"), "model": "en_core_web_sm"}


def test_a_list_of_types_is_a_list(tmp_path: Path) -> None:
    """Types can be a list in a file."""
    (tmp_path / "timeline.toml").write_text('types = ["visit", "letter"]\n', encoding="utf-8")
    assert read_settings(folder=tmp_path, environ={}).values == {"types": "visit,letter"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("modle = 'x'", "known are model", id="unknown"),
        pytest.param("min-confidence = 0.5", "write min_confidence", id="hyphen"),
        pytest.param("with_text = 'yes'", "truth value", id="text-for-bool"),
        pytest.param("min_confidence = true", "number", id="bool-for-number"),
        pytest.param("model = ", "not a TOML file", id="torn"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, content: str, words: str) -> None:
    """A wrong line of a settings file is told with the file and the way out."""
    (tmp_path / "timeline.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=words) as caught:
        read_settings(folder=tmp_path, environ={})
    assert "timeline.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"), [("TIMELINE_WITH_TEXT", "perhaps"), ("TIMELINE_MIN_CONFIDENCE", "high")]
)
def test_a_wrong_variable_is_told(tmp_path: Path, name: str, value: str) -> None:
    """A variable with a value that is none is told by its name."""
    with pytest.raises(SettingsError, match=name):
        read_settings(folder=tmp_path, environ={name: value})


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A settings file that was named and is not there is an error."""
    with pytest.raises(SettingsError, match=r"gone\.toml"):
        read_settings(tmp_path / "gone.toml", environ={})


def test_settings_are_defaults_that_options_overrule(cli: Cli, tmp_path: Path) -> None:
    """A setting holds for `extract` until an option says otherwise, and for no command that lacks it."""
    (tmp_path / "timeline.toml").write_text('format = "md"\n', encoding="utf-8")
    text = "Norway and Sweden held talks in Oslo on May 6, 2016."
    assert cli("extract", input=text).stdout.startswith("#")
    assert json.loads(cli("extract", "--format", "json", input=text).stdout)["schema_version"] == "1"
    assert json.loads(cli("times", input=text).stdout)[0]["edtf"] == "2016-05-06"


def test_another_file_can_be_named(cli: Cli, tmp_path: Path) -> None:
    """`--config` takes another file, and a wrong one ends with code 2."""
    (tmp_path / "other.toml").write_text("with_text = true\n", encoding="utf-8")
    found = json.loads(cli("extract", "--config", "other.toml", input="Talks were held in Oslo.").stdout)
    assert found["article"]["text"] == "Talks were held in Oslo."
    assert cli("extract", "--config", "gone.toml", input="x").exit_code == 2
