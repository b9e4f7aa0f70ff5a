"""What changed between two timelines."""

from __future__ import annotations

from handmade import date, entry, evidence, helsinki, many, timeline
from timeline.render import diff


def test_a_timeline_does_not_differ_from_itself():
    """Nothing changed: the difference is empty and counts every entry."""
    found = diff(helsinki(), helsinki())
    assert not found
    assert found.lines() == ["0 added, 0 removed, 0 changed, 9 the same"]


def test_a_new_and_a_missing_entry_are_told():
    """What only one of the two has is added or removed."""
    old, new = helsinki(), many(1)
    assert [e.id for e in diff(old[:2], old[1:3]).added] == ["offer-1990"]
    assert [e.id for e in diff(old[:2], old[1:3]).removed] == ["talks-1973"]
    assert diff(old, new).same == 0
    assert len(diff(old, new).removed) == 9


def test_a_changed_status_and_date_are_told_field_by_field():
    """The same id with other fields is one change, with old and new."""
    before = entry("e", date("1990-11-05", "1990-11-05"), status="scheduled")
    after = entry("e", date("1990-11-06", "1990-11-06"), status="cancelled")
    found = diff(timeline(before), timeline(after))
    (change,) = found.changed
    assert change.fields == {
        "date": ("5 November 1990", "6 November 1990"),
        "status": ("scheduled", "cancelled"),
    }
    assert found.lines()[:3] == [
        "~ 6 November 1990  visit, cancelled: A visit",
        "    date: 5 November 1990 → 6 November 1990",
        "    status: scheduled → cancelled",
    ]


def test_one_trigger_under_another_id_is_the_same_event():
    """A rule that gives an entry another type changes its id, not the event."""
    proof = (evidence("A visit planned for November 5-7, 1990", "visit"),)
    before = entry("a", date("1990-11-05", "1990-11-05"), type="visit", evidence=proof)
    after = entry("b", date("1990-11-05", "1990-11-05"), type="talks", evidence=proof)
    found = diff(timeline(before, text="same"), timeline(after, text="same"))
    assert [list(change.fields) for change in found.changed] == [["type"]]


def test_two_versions_of_an_article_pair_by_date_and_type():
    """Where the text moved, date, type and names tell that it is the same event."""
    before = entry("a", date("1990-11-05", "1990-11-05"), evidence=(evidence("A visit planned", "visit"),))
    after = entry("b", date("1990-11-05", "1990-11-05"), headline="Another headline")
    found = diff(timeline(before, text="first"), timeline(after, text="second"))
    assert [list(change.fields) for change in found.changed] == [["headline"]]


def test_two_alike_entries_pair_one_to_one():
    """An entry is the partner of one other at most."""
    one = entry("a", date("1990", "1990-01-01", "1990-12-31", "year"))
    twins = [entry(name, one.date) for name in ("b", "c")]
    found = diff(timeline(one), timeline(*twins))
    assert (len(found.added), len(found.removed), found.same) == (1, 0, 1)
