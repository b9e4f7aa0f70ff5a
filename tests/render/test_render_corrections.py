"""Annotations for correction: what is written, and what comes back as gold."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from handmade import HELSINKI, entry, evidence, helsinki, hostile, many, someone, timeline, words
from handmade import date as day
from timeline.errors import InputError
from timeline.render import join, labelling_config, read_corrections, render

TYPES = ("visit", "talks", "agreement", "proposal", "relations", "call", "withdrawal")


def task() -> dict:
    return json.loads(render(helsinki(), "labelstudio"))[0]


def accepted(made: dict) -> dict:
    """The task as Label Studio exports it when the annotator took the prediction over."""
    return {"id": 7, "data": made["data"], "annotations": [{"result": made["predictions"][0]["result"]}]}


def saved(path: Path, *tasks: dict) -> Path:
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def test_every_region_is_the_stated_stretch_of_the_text():
    """Offsets and words of a Label Studio region agree."""
    for result in task()["predictions"][0]["result"]:
        if result["type"] == "labels":
            value = result["value"]
            assert value["text"] == HELSINKI[value["start"] : value["end"]]


def test_the_labelling_interface_knows_every_name_in_a_task():
    """Tags and labels of the interface are those the tasks use, so that no region is dropped."""
    config = ET.fromstring(labelling_config(TYPES))
    names = {tag.get("name"): tag.get("toName") for tag in config.iter() if tag.get("toName")}
    labels = {tag.get("value") for tag in config.iter("Label")}
    choices = {tag.get("value") for tag in config.iter("Choice")}
    relations = {tag.get("value") for tag in config.iter("Relation")}
    for result in task()["predictions"][0]["result"]:
        if result["type"] == "relation":
            assert set(result["labels"]) <= relations
            continue
        assert names[result["from_name"]] == result["to_name"]
        assert set(result["value"].get("labels", [])) <= labels
        assert set(result["value"].get("choices", [])) <= choices


def test_regions_have_ids_of_their_own():
    """No two regions share an id, and every relation joins two regions."""
    for made in (helsinki(), hostile(), many(30)):
        results = json.loads(render(made, "labelstudio"))[0]["predictions"][0]["result"]
        ids = [r["id"] for r in results if r["type"] == "labels"]
        assert len(ids) == len(set(ids))
        ends = {r[end] for r in results if r["type"] == "relation" for end in ("from_id", "to_id")}
        assert ends <= set(ids)


def test_an_accepted_task_comes_back_as_the_timeline(tmp_path):
    """What nobody changed reads back as the entries that were written."""
    (gold,) = read_corrections(saved(tmp_path / "export.json", accepted(task())))
    assert gold["article"] == "article"
    assert gold["published"] == "1990-12-03T09:00:00+01:00"
    told = [(e["date"], e["modifier"], e["type"], e["status"], e["participants"]) for e in gold["entries"]]
    assert told == [
        (e.date.edtf, e.date.modifier, e.type, e.status, list(e.names)) for e in helsinki().entries if e.date
    ]
    mention = gold["entries"][1]["mentions"][0]
    assert (mention["trigger"], HELSINKI[slice(*mention["span"])]) == ("signed", mention["text"])
    assert gold["entries"][1]["place"] == "Helsinki"


def test_a_correction_is_what_counts(tmp_path):
    """A type, status and date changed by hand, and a region removed, are in the gold."""
    made = accepted(task())
    results = made["annotations"][0]["result"]
    for result in results:
        if result.get("id", "").startswith("event-visit-1990"):
            value = result["value"]
            if result["type"] == "labels":
                value["labels"] = ["talks"]
            if result["type"] == "choices":
                value["choices"] = ["postponed"]
        if result["type"] == "textarea" and result["value"]["text"] == ["1990-11-05/1990-11-07"]:
            result["value"]["text"] = ["1990-11-06"]
    gone = {r["id"] for r in results if r.get("id", "").startswith("event-talks-1973")}
    made["annotations"][0]["result"] = [
        r for r in results if r.get("id") not in gone and r.get("from_id") not in gone
    ]
    (gold,) = read_corrections(saved(tmp_path / "export.json", made))
    changed = next(e for e in gold["entries"] if e["mentions"][0]["trigger"] == "visit")
    assert (changed["type"], changed["status"], changed["date"]) == ("talks", "postponed", "1990-11-06")
    assert "1973" not in [e["date"] for e in gold["entries"]]


def test_the_last_annotation_that_was_not_skipped_counts(tmp_path):
    """Skipped annotations and tasks without any are left out."""
    made = accepted(task())
    made["annotations"].append({"result": [], "was_cancelled": True})
    untouched = task()
    assert len(read_corrections(saved(tmp_path / "export.json", made, untouched))) == 1


def test_a_date_marked_without_a_value_is_asked_for(tmp_path):
    """The error names the article, the words and the remedy."""
    made = accepted(task())
    results = made["annotations"][0]["result"]
    made["annotations"][0]["result"] = [r for r in results if r.get("from_name") != "edtf"]
    with pytest.raises(InputError, match=r'article: the date "1973" .* has no EDTF value'):
        read_corrections(saved(tmp_path / "export.json", made))


def test_doccano_lines_come_back_as_the_timeline(tmp_path):
    """doccano's export of an unchanged line reads back, with its status and values."""
    path = tmp_path / "all.jsonl"
    path.write_text(join([helsinki(), many(3)], "doccano"), encoding="utf-8")
    first, second = read_corrections(path)
    assert [e["date"] for e in first["entries"]] == [e.date.edtf for e in helsinki() if e.date]
    assert [e["status"] for e in first["entries"]] == [e.status for e in helsinki()]
    assert [e["participants"] for e in first["entries"]] == [list(e.names) for e in helsinki()]
    assert first["entries"][6]["modifier"] == "start"
    assert second["entries"][2]["participants"] == ["Envoy 2", "Delegation 2"]


def test_doccano_entities_fit_its_own_form():
    """Offsets lie in the text, ids are numbers of their own, and relations join them."""
    record = json.loads(render(helsinki(), "doccano"))
    ids = [e["id"] for e in record["entities"]]
    assert len(ids) == len(set(ids))
    assert all(0 <= e["start_offset"] < e["end_offset"] <= len(record["text"]) for e in record["entities"])
    assert {r[end] for r in record["relations"] for end in ("from_id", "to_id")} <= set(ids)
    assert "visit/cancelled" in {e["label"] for e in record["entities"]}


def test_doccano_values_are_also_found_under_meta(tmp_path):
    """Some versions of doccano put the fields they do not know under `meta`."""
    record = json.loads(render(helsinki(), "doccano"))
    kept = ("id", "text", "entities", "relations")
    moved = {
        **{k: v for k, v in record.items() if k in kept},
        "meta": {k: v for k, v in record.items() if k not in kept},
    }
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps(moved), encoding="utf-8")
    (gold,) = read_corrections(path)
    assert gold["entries"][0]["date"] == "1973"


def test_a_second_mention_is_a_mention_of_the_same_entry(tmp_path):
    """Two pieces of evidence for one entry come back as one entry with two mentions."""
    twice = entry(
        "twice",
        day("1990-11-05/1990-11-07", "1990-11-05", "1990-11-07", **words("November 5-7, 1990")),
        evidence=(
            evidence("A visit planned for November 5-7, 1990", "visit"),
            evidence("a call took place on Monday", "call"),
        ),
    )
    made = json.loads(render(timeline(twice, text=HELSINKI), "labelstudio"))[0]
    (gold,) = read_corrections(saved(tmp_path / "export.json", accepted(made)))
    assert [m["trigger"] for m in gold["entries"][0]["mentions"]] == ["visit", "call"]


def test_a_new_trigger_stands_on_its_line(tmp_path):
    """An event that the annotator added has the line around it as its words."""
    made = accepted(task())
    start = HELSINKI.index("conference")
    place = {"start": start, "end": start + 10}
    date_region = next(r for r in made["annotations"][0]["result"] if r["id"].startswith("date-"))
    made["annotations"][0]["result"] += [
        {"id": "new", "type": "labels", "from_name": "label", "value": {**place, "labels": ["talks"]}},
        {"type": "relation", "from_id": "new", "to_id": date_region["id"], "labels": []},
    ]
    (gold,) = read_corrections(saved(tmp_path / "export.json", made))
    added = next(e for e in gold["entries"] if e["mentions"][0]["trigger"] == "conference")
    assert added["date"] == "1973"
    assert added["mentions"][0]["text"] in HELSINKI


@pytest.mark.parametrize(
    "content", ["", "words", "[1]", '[{"annotations": [{"result": [{}]}]}]', '{"text": "a"}', "{}"]
)
def test_other_files_are_refused(tmp_path, content):
    """A file that is neither export is named in the error; an empty one has no gold."""
    path = tmp_path / "other.json"
    path.write_text(content, encoding="utf-8")
    if not content:
        assert read_corrections(path) == []
    else:
        with pytest.raises(InputError, match=r"other\.json"):
            read_corrections(path)


def test_doccano_keeps_what_differs_on_one_span(tmp_path):
    """Two people whom one word stands for come back with their own names, and two events with their dates."""
    both = tuple(someone(name, "participant", "person", "A visit") for name in ("Ann Roe", "Bo Lund"))
    days = [day(edtf, edtf, edtf, **words("November 5-7, 1990")) for edtf in ("1990-11-05", "1990-11-07")]
    said = (evidence("A visit planned for November 5-7, 1990", "visit"),)
    entries = [entry(f"e{n}", when, participants=both, evidence=said) for n, when in enumerate(days)]
    path = tmp_path / "all.jsonl"
    path.write_text(render(timeline(*entries, text=HELSINKI), "doccano"), encoding="utf-8")
    (gold,) = read_corrections(path)
    assert [one["date"] for one in gold["entries"]] == ["1990-11-05", "1990-11-07"]
    assert [one["participants"] for one in gold["entries"]] == [["Ann Roe", "Bo Lund"]] * 2
