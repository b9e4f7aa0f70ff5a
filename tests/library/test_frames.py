"""Several timelines in one data frame: whose entry each row is, in every library, and what is refused."""

from __future__ import annotations

import doctest

import pytest

import timeline as package
from handmade import date, entry, helsinki, timeline
from timeline import frames
from timeline.errors import OutputError

TALKS = timeline(
    entry("e", date("2001-06-04/..", "2001-06-04", "9999-12-31"), type="talks"),
    undated=(entry("u", None),),
    id="second",
    title="Talks",
    published="2001-06-05",
    outlet=None,
    url=None,
)
TWO = [helsinki(), TALKS]


def names_and_rows(frame) -> tuple[list[str], int]:
    """The column names and the number of rows of a frame of whatever library."""
    columns = frame.column_names if hasattr(frame, "column_names") else list(frame.columns)
    return columns, len(frame)


@pytest.mark.parametrize(
    ("engine", "library"), [("pandas", "pandas"), ("polars", "polars"), ("arrow", "pyarrow")]
)
def test_a_frame_of_several_timelines_says_whose_each_row_is(engine: str, library: str) -> None:
    """The columns of the article stand before those of the entry, with a row an entry in order."""
    pytest.importorskip(library)
    columns, rows = names_and_rows(package.to_frame(TWO, engine))
    assert columns == [*frames.ARTICLE_COLUMNS, *frames.COLUMNS]
    assert rows == len(helsinki()) + 1


def test_rows_can_be_chosen_by_their_article() -> None:
    """Each row has its article's own id, title and day; what is unknown is missing; an open side too."""
    pandas = pytest.importorskip("pandas")
    frame = package.to_frame(iter(TWO))
    assert frame["article"].value_counts().to_dict() == {"article": 8, "second": 1}
    row = frame[frame["article"] == "second"].iloc[0]
    assert (row["title"], row["published"], row["type"]) == ("Talks", "2001-06-05", "talks")
    assert pandas.isna(row["outlet"])
    assert pandas.isna(row["url"])
    assert row["earliest"] == pandas.Timestamp("2001-06-04")
    assert pandas.isna(row["latest"])


def test_undated_entries_are_in_a_frame_where_they_are_asked_for() -> None:
    """They stand behind the dated ones of their own timeline, without dates."""
    pytest.importorskip("pandas")
    assert list(TALKS.to_frame()["id"]) == ["e"]
    assert list(TALKS.to_frame(include_undated=True)["id"]) == ["e", "u"]
    frame = package.to_frame([TALKS, TALKS], include_undated=True)
    assert list(frame["id"]) == ["e", "u", "e", "u"]
    assert frame["earliest"].isna().tolist() == [False, True, False, True]


@pytest.mark.parametrize("none", [[], [timeline()]], ids=["no timeline", "no entry"])
def test_a_frame_without_rows_has_its_columns(none: list) -> None:
    """Code that takes a column goes on working where nothing was found."""
    pytest.importorskip("pandas")
    assert list(package.to_frame(none).columns) == [*frames.ARTICLE_COLUMNS, *frames.COLUMNS]


def test_one_timeline_is_taken_for_a_row_of_one() -> None:
    """A single timeline is not gone through entry by entry."""
    pytest.importorskip("pandas")
    assert package.to_frame(TALKS)["article"].tolist() == ["second"]


@pytest.mark.parametrize(("wrong", "kind"), [(["a text"], "str"), (list(helsinki()), "DatedEntry")])
def test_what_is_no_timeline_is_refused(wrong: list, kind: str) -> None:
    """The error names what was given."""
    pytest.importorskip("pandas")
    with pytest.raises(OutputError, match=f"not a timeline but '{kind}'"):
        package.to_frame(wrong)


def test_the_example_holds() -> None:
    """What the documentation shows runs as written."""
    pytest.importorskip("pandas")
    assert doctest.testmod(frames).failed == 0
