"""Names of one's own: tables in a user's folder of rules are laid over those of the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from timeline.errors import RuleError
from timeline.rulebook.book import load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

TEXT = "Ruritania recalled its ambassador to Chile on Tuesday. The Ruritanian envoy left on Thursday."
HEAD = "form,kind,party,iso3,from,to\n"
TABLE = f"{HEAD}Ruritania,name,Ruritania,,,\nRuritanian,adjective,Ruritania,,,\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of rules that holds a table of names alone."""
    (tmp_path / "own" / "names").mkdir(parents=True)
    (tmp_path / "own" / "names" / "states.csv").write_text(TABLE, encoding="utf-8-sig")
    return tmp_path / "own"


def states(found: timeline.Timeline) -> set[tuple[str, str]]:
    """Who acts, and what that is."""
    return {(p.name, p.kind) for entry in found for p in entry.participants if p.role == "actor"}


def test_a_state_of_ones_own_acts(nlp: Language, own: Path) -> None:
    """It is known by its name and its adjective, where the folder is given and nowhere else."""
    assert states(timeline.extract(TEXT, published="2001-06-14", nlp=nlp, rules=own)) == {
        ("Ruritania", "country")
    }
    assert ("Ruritania", "country") not in states(timeline.extract(TEXT, published="2001-06-14", nlp=nlp))


def test_the_pipe_for_names_takes_the_folder(own: Path) -> None:
    """A pipeline that is loaded with the folder finds the names without being told again."""
    made = timeline.load(rules=own)
    doc = made("Ruritania met Chile.")
    assert next((span.text, span.label_) for span in doc.spans["actors"]) == ("Ruritania", "country")
    assert states(timeline.extract(TEXT, published="2001-06-14", nlp=made)) == {("Ruritania", "country")}


def test_names_are_part_of_the_digest(own: Path) -> None:
    """What made a timeline can be told: other names are other rules."""
    assert load_rules(own).digest != load_rules().digest
    assert load_rules(own).types == load_rules().types


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("actors.toml", "offices = []", "actors.toml: these words are the package's own. A folder may hold"),
        ("timex.toml", "", "timex.toml: these words are the package's own"),
        ("states.csv", TABLE, "states.csv: a table is no event type. Move it into"),
        ("names/states.csv", "form,kind\n", "the columns are form, kind. Write form,kind,party"),
        ("names/states.csv", f"{HEAD},name,Ruritania,,,\n", "states.csv: a row has no form"),
        ("names/states.csv", f"{HEAD}Strelsau,capital,Ruritania,,,\n", "no row says what 'Ruritania' is"),
    ],
)
def test_what_cannot_be_laid_over_is_told(own: Path, file: str, content: str, told: str) -> None:
    """The error names the file, and comes when the rules are loaded."""
    (own / file).write_text(content, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules(own)
    assert told in str(caught.value)
    assert file in str(caught.value)


def test_a_table_in_another_encoding_is_told(own: Path) -> None:
    """A spreadsheet's Western table is an error of one line."""
    (own / "names" / "states.csv").write_bytes(f"{HEAD}Zúrich,city,,,,\n".encode("cp1252"))
    with pytest.raises(RuleError, match=r"states\.csv: not a table: .* Save it as CSV in UTF-8"):
        load_rules(own)
