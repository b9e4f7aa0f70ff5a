"""What users do with a timeline: choose, cut, print and show it; and what an article and errors tell."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from pydantic import ValidationError

from handmade import HOSTILE, date, entry, helsinki, hostile, someone, timeline
from timeline.errors import DateError, InputError, MissingExtraError, RuleError
from timeline.models import Article, DatedEntry, Entry, Timeline, Warning
from timeline.models.period import read_period

MAY = entry("may", date("2001-05", "2001-05-01", "2001-05-31", "month"), type="visit", confidence=0.5)
LUZ = someone("Ana Luz")
FOURTH = entry(
    "fourth", date("2001-06-04", "2001-06-04"), type="talks", status="scheduled", participants=(LUZ,)
)
OPEN = entry("open", date("2001-06-05/..", "2001-06-05", "9999-12-31"), type="talks")
LOOSE = entry("loose", None, type="talks")
THREE = timeline(MAY, FOURTH, OPEN, undated=(LOOSE,))


def ids(found: Timeline) -> list[str]:
    return [e.id for e in found]


@pytest.mark.parametrize(
    ("conditions", "kept"),
    [
        ({}, ["may", "fourth", "open"]),
        ({"types": ["visit"]}, ["may"]),
        ({"types": "talks"}, ["fourth", "open"]),
        ({"types": []}, []),
        ({"types": ["visit", "talks"]}, ["may", "fourth", "open"]),
        ({"status": "scheduled"}, ["fourth"]),
        ({"status": ["scheduled", "occurred"]}, ["may", "fourth", "open"]),
        ({"participant": "ana luz"}, ["fourth"]),
        ({"participant": "LUZ"}, ["fourth"]),
        ({"participant": "Ana Maria"}, []),
        ({"participant": ["Ana Maria", "luz"]}, ["fourth"]),
        ({"participant": []}, []),
        ({"min_confidence": 0.6}, ["fourth", "open"]),
        ({"predicate": lambda e: e.id == "open"}, ["open"]),
        ({"types": "talks", "status": "occurred"}, ["open"]),
    ],
)
def test_filter_keeps_what_meets_every_condition(conditions: dict, kept: list[str]) -> None:
    """Conditions are joined by "and"; without any, all is kept."""
    assert ids(THREE.filter(**conditions)) == kept


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        ("2001-06-04", None, ["fourth", "open"]),
        ("2001-05-31", None, ["may", "fourth", "open"]),
        ("2001-06-01", None, ["fourth", "open"]),
        (None, "2001-05-01", ["may"]),
        (None, "2001-04-30", []),
        (None, "2001-06-04", ["may", "fourth"]),
        ("2001-05-10", "2001-05-12", ["may"]),
        ("2050-01-01", None, ["open"]),
        ("2001-06-04", "2001-06-04", ["fourth"]),
    ],
)
def test_a_period_keeps_what_touches_it(since: str | None, until: str | None, kept: list[str]) -> None:
    """Both ends count; a month is kept if a day of it is inside, an open date if it begins before."""
    assert ids(THREE.filter(since=since, until=until)) == kept


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        ("2001", None, ["may", "fourth", "open"]),
        ("2001-06", None, ["fourth", "open"]),
        ("2002", None, ["open"]),
        (None, "2001", ["may", "fourth", "open"]),
        (None, "2001-05", ["may"]),
        (None, "2000", []),
        ("2001-06", "2001-06", ["fourth", "open"]),
        (dt.date(2001, 6, 4), dt.date(2001, 6, 4), ["fourth"]),
        (dt.datetime(2001, 6, 4, 16, 59), None, ["fourth", "open"]),
        ("2001-06-04T16:59:00+09:00", "2001-06-04T16:59:00+09:00", ["fourth"]),
    ],
)
def test_a_period_may_be_given_by_years_months_and_dates(
    since: dt.date | str | None, until: dt.date | str | None, kept: list[str]
) -> None:
    """A year or month counts whole, from its first day to its last; the time of a date-time counts not."""
    assert ids(THREE.filter(since=since, until=until)) == kept


@pytest.mark.parametrize(
    "wrong",
    [
        "yesterday",
        "May 3, 2001",
        "2001-13",
        "2001-02-30",
        "2001-00-01",
        "0000",
        "",
        2001,
        ["2001"],
        float("nan"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("side", ["since", "until"])
def test_what_is_no_date_bounds_no_period(side: str, wrong: Any) -> None:
    """A bound that cannot be read is told, and never taken for one that keeps all or nothing."""
    with pytest.raises(DateError, match="is no year, month or day; write 2018, 2018-09 or 2018-09-10"):
        THREE.filter(**{side: wrong})


@pytest.mark.parametrize(
    ("written", "grain", "first", "last"),
    [
        ("2000", "year", "2000-01-01", "2000-12-31"),
        ("2000-02", "month", "2000-02-01", "2000-02-29"),
        ("2000-02-29", "day", "2000-02-29", "2000-02-29"),
    ],
)
def test_a_period_is_read_as_the_dates_of_entries_are_made(
    written: str, grain: str, first: str, last: str
) -> None:
    """What a user writes gives the same period, of the same spelling, as the words of an article."""
    read = read_period(written)
    assert (read.grain, read.first.isoformat(), read.last.isoformat()) == (grain, first, last)
    assert read.edtf == written


def test_filter_chooses_among_the_undated_too() -> None:
    """Undated entries meet the same conditions, and no period."""
    assert THREE.filter(types="talks").undated == (LOOSE,)
    assert THREE.filter(types="visit").undated == ()
    assert THREE.filter(since="1900-01-01").undated == ()


@pytest.mark.parametrize("wrong", ["happened", ["occurred", "Denied"]], ids=str)
def test_a_status_that_there_is_not_is_told(wrong: Any) -> None:
    """Types may be one's own, but a misspelt status would keep nothing; the error lists those there are."""
    with pytest.raises(InputError, match=r"there is no status .*; there are occurred, ongoing"):
        THREE.filter(status=wrong)
    assert ids(THREE.filter(types="my-own")) == []


def test_filter_gives_a_new_timeline_and_leaves_the_old() -> None:
    """The rest of the timeline is kept, and nothing is changed in place."""
    found = THREE.filter(types="visit")
    assert (len(THREE), len(found)) == (3, 1)
    assert (found.article, found.generator) == (THREE.article, THREE.generator)


def test_a_timeline_is_a_sequence_of_entries() -> None:
    """It has a length, an order, entries by number from either end, and cuts that are timelines."""
    assert len(THREE) == 3
    assert list(THREE) == [MAY, FOURTH, OPEN]
    assert (THREE[0], THREE[-1]) == (MAY, OPEN)
    assert isinstance(THREE[1:], Timeline)
    assert ids(THREE[1:]) == ["fourth", "open"]
    assert ids(THREE[::-1]) == ["open", "fourth", "may"]
    assert THREE[:1].article == THREE.article
    with pytest.raises(IndexError):
        _ = THREE[3]


def test_an_empty_timeline_is_false_and_prints() -> None:
    """No entries: no length, and a print of one line."""
    empty = timeline()
    assert not empty
    assert repr(empty) == "Timeline of 'An article': 0 entries"


def test_a_timeline_prints_a_line_for_each_entry() -> None:
    """Date, type, status and headline of each entry stand in a line of the print, in order, undated last."""
    made = helsinki()
    head, *lines = repr(made).splitlines()
    assert head == f"Timeline of {made.article.title!r}: 8 entries, 1 undated"
    assert str(made) == repr(made)
    for one, line in zip((*made, *made.undated), lines, strict=True):
        for part in (one.date.edtf if one.date else "undated", one.type, one.status, one.headline):
            assert part in line


def test_a_timeline_prints_its_warnings() -> None:
    """What the reader should know stands below the entries; one entry is no "1 entries"."""
    made = timeline(FOURTH, warnings=(Warning(code="odd", message="the zone XST is not known"),))
    assert repr(made).splitlines()[0] == "Timeline of 'An article': 1 entry"
    assert repr(made).splitlines()[-1] == "  Warning: the zone XST is not known"
    assert "Warning" not in repr(timeline(FOURTH))


def test_without_a_title_the_print_names_the_id() -> None:
    """An article without a title is known by its id."""
    assert repr(timeline(title=None)).startswith("Timeline of 'article'")


def test_what_a_notebook_shows_is_escaped() -> None:
    """No word of an article becomes a tag, whatever it is."""
    shown = hostile()._repr_html_()
    assert "<script" not in shown
    assert "<img" not in shown
    assert HOSTILE not in shown
    assert "&lt;script&gt;" in shown


def test_json_holds_everything() -> None:
    """A timeline read back from its JSON is the same timeline."""
    for made in (helsinki(), hostile(), THREE, timeline()):
        assert Timeline.model_validate_json(made.to_json()) == made


def test_json_is_read_back_as_it_was_written() -> None:
    """`from_json` reads what `to_json` wrote, as text or bytes; `to_dict` says the same in plain values."""
    for made in (helsinki(), hostile(), THREE, timeline()):
        assert Timeline.from_json(made.to_json()) == made
        assert Timeline.from_json(made.to_json(indent=None).encode()) == made
        assert Timeline.model_validate(made.to_dict()) == made
        assert json.loads(made.to_json()) == made.to_dict()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Invalid JSON"),
        ("May 3", "Invalid JSON"),
        (b"\xff\xfe", "Invalid JSON"),
        ("[]", "should be an object"),
        ("{}", "generator: Field required"),
        (THREE.to_json().replace('"status": "occurred"', '"status": "past"', 1), "entries.0.status"),
        (THREE.to_json() + THREE.to_json(), "trailing characters"),
    ],
    ids=["empty", "words", "binary", "list", "bare", "wrong status", "two"],
)
def test_what_is_no_timeline_is_not_read(text: str | bytes, told: str) -> None:
    """The error is the package's own, and says what is wrong and where."""
    with pytest.raises(InputError, match=r"^not a timeline: ") as caught:
        Timeline.from_json(text)
    assert told in str(caught.value)


def test_another_version_of_the_contract_is_told() -> None:
    """A timeline of another schema version is not guessed at; the error says which one can be read."""
    later = THREE.to_json().replace('"schema_version": "1"', '"schema_version": "2", "new": 1')
    with pytest.raises(InputError, match=r"^a timeline of schema version '2'; .* reads '1'"):
        Timeline.from_json(later)


def test_fields_that_were_added_later_are_left_out() -> None:
    """The contract may grow: what a later version has added, at whatever depth, is passed over."""
    later = THREE.to_dict()
    later["section"] = "World"
    later["article"]["pages"] = [1, 2]
    later["entries"][0]["date"]["zone"] = {"name": "KST"}
    assert Timeline.from_json(json.dumps(later)) == THREE


@pytest.mark.parametrize(
    ("field", "written", "told"),
    [
        ("modifier", "modifer", "entries.0.date.modifer: there is no such field; is it 'modifier'?"),
        ("grain", "grian", "entries.0.date.grain: Field required; entries.0.date.grian is no field"),
    ],
)
def test_a_misspelt_field_is_no_added_one(field: str, written: str, told: str) -> None:
    """In a timeline corrected by hand a slip is told, whether the field may be left out or not."""
    wrong = THREE.to_dict()
    when = wrong["entries"][0]["date"]
    when[written] = when.pop(field)
    with pytest.raises(InputError, match=r"^not a timeline: ") as caught:
        Timeline.from_json(json.dumps(wrong))
    assert told in str(caught.value)


def test_an_entry_of_a_timeline_is_a_dated_one() -> None:
    """A plain entry that has a date becomes a dated one, with the same JSON; one without is refused."""
    plain = Entry.model_validate(MAY.model_dump())
    made = timeline(plain)
    assert type(made[0]) is DatedEntry
    assert made.to_json() == timeline(MAY).to_json()
    with pytest.raises(ValidationError, match=r"entries\.0\.date"):
        timeline(LOOSE)


def test_records_are_flat() -> None:
    """A row has plain values under the same names for every entry, dated or not."""
    rows = helsinki().to_records()
    assert len(rows) == len(helsinki())
    assert {type(value) for row in rows for value in row.values()} <= {str, int, float, type(None)}
    assert set(LOOSE.to_record()) == set(rows[0])
    assert LOOSE.to_record()["date"] is None


def test_values_cannot_be_changed() -> None:
    """What one room hands on, the next cannot alter."""
    with pytest.raises(ValidationError, match="frozen"):
        MAY.status = "denied"  # type: ignore[misc]


def test_values_refuse_unknown_fields() -> None:
    """A misspelt field is an error, not a loss."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Timeline.model_validate({**THREE.model_dump(), "entrys": []})


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2001-06-04", "2001-06-04"),
        ("2001-06-04T23:30:00-05:00", "2001-06-04"),
        ("2001-06-04T00:30:00+09:00", "2001-06-04"),
        (None, None),
    ],
)
def test_the_day_of_publication_is_that_of_its_own_clock(published: str | None, day: str | None) -> None:
    """The day is the one at the place of publication; an article without a date has none."""
    made = Article(id="a", text="", reading="", zones=(), published=published)
    assert (made.published_day.isoformat() if made.published_day else None) == day


def test_errors_tell_where_and_how() -> None:
    """A rule error names file, rule, problem and remedy; a missing library, what to install."""
    assert str(RuleError("own/visit.toml", "visit.go", "it names no trigger", "Add verbs.")) == (
        "own/visit.toml, rule 'visit.go': it names no trigger. Add verbs."
    )
    assert str(RuleError("own", None, "it is empty", "Fill it.")) == "own: it is empty. Fill it."
    assert "diplomatic-timeline[pdf]" in str(MissingExtraError("pypdf", "pdf", "Reading a PDF"))
