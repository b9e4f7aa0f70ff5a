"""What a notebook shows of a timeline: the drawing, frames, charts and the marked source."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handmade import HELSINKI, date, entry, helsinki, hostile, many, timeline
from timeline import extras, frames
from timeline.errors import MissingExtraError, OutputError
from timeline.models import Warning
from timeline.render.drawing import svg
from timeline.render.extent import Extent, extent
from timeline.render.scale import parts, ticks


class Reader(HTMLParser):
    """Collects tags and checks that each is closed."""

    VOID = ("br", "img", "hr")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    "made", [helsinki(), hostile(), many(500), timeline()], ids=["some", "hostile", "many", "none"]
)
def test_the_drawing_is_sound_html_without_script(made):
    """A notebook gets closed tags, no script, and nothing to fetch."""
    shown = made._repr_html_()
    tags = set(Reader(shown).tags)
    assert tags <= {
        *("div", "svg", "g", "path", "circle", "rect", "text", "title"),
        *("details", "summary", "table", "thead", "tbody", "tr", "th", "td"),
    }
    assert "http" not in shown


def test_the_drawing_has_a_sign_and_words_for_each_entry():
    """Every dated entry stands in the drawing with its headline, the undated in the list."""
    drawn = svg(helsinki())
    for one in helsinki():
        assert one.headline.replace("'", "&#x27;")[:20] in drawn
    assert "Next round put off" not in drawn
    assert "Next round put off" in helsinki()._repr_html_()
    assert 'role="img"' in drawn


def test_a_notebook_shows_what_the_reader_should_know():
    """Warnings stand open under the drawing, escaped; the undated are counted; one entry is "1 entry"."""
    warned = timeline(
        entry("e", date("2001-01-01", "2001-01-01")),
        undated=(entry("u", None),),
        warnings=(Warning(code="odd", message="<b> is odd"),),
    )
    shown = warned._repr_html_()
    assert "⚠ &lt;b&gt; is odd</div>" in shown
    assert ">1 entry, 1 undated</summary>" in shown
    assert "⚠" not in helsinki()._repr_html_()


def test_the_drawing_is_sound_svg_with_labels_inside_it():
    """The drawing parses, and no label begins or ends outside it."""
    root = ET.fromstring(svg(helsinki()))
    width = float(root.get("viewBox").split()[2])
    for text in root.iter("text"):
        if text.get("text-anchor") in ("start", "end"):
            length = len(text.text) * 7
            x = float(text.get("x"))
            left = x - length if text.get("text-anchor") == "end" else x
            assert -1 <= left <= left + length <= width + 1


def test_time_without_events_is_left_out_and_shown_so():
    """A far-off event does not press all others into a corner: the line is broken, visibly."""
    assert svg(helsinki()).count("time is left out here") == 1
    assert "time is left out here" not in svg(many(30))


def test_plain_text_is_there_without_html():
    """A console shows the entries line by line."""
    assert repr(helsinki()).startswith('Timeline of "Europe\'s conference, 15 years on": 8 entries')


@given(st.lists(st.tuples(st.integers(-700_000, 2_900_000), st.integers(1, 40_000)), min_size=1, max_size=30))
def test_every_part_of_the_line_is_true_to_time(spans):
    """Whatever the dates: parts lie side by side, hold every date, keep proportions and have a tick."""
    extents = [Extent(start, start + size, start, "within", False) for start, size in spans]
    line = parts(extents, 0, 860)
    assert line[0].left == 0
    assert line[-1].right == pytest.approx(860)
    for before, after in pairwise(line):
        assert before.right < after.left
        assert before.end <= after.start + 2
    for one in extents:
        assert any(part.start <= one.start and one.end <= part.end for part in line)
    for part in line:
        assert ticks(part)
        middle = part.x((part.start + part.end) / 2)
        assert middle == pytest.approx((part.left + part.right) / 2)


@pytest.mark.parametrize(
    ("given_date", "shape"),
    [
        (date("2018-09-05", "2018-09-05"), "point"),
        (date("2018-09-18/2018-09-20", "2018-09-18", "2018-09-20"), "stretch"),
        (date("2018-09", "2018-09-01", "2018-09-30", "month"), "within"),
        (date("2018-09-03/2018-09-09", "2018-09-03", "2018-09-09", "week"), "within"),
        (date("2018-06-12/..", "2018-06-12", "9999-12-31"), "since"),
        (date("../2018-06-12", "0001-01-01", "2018-06-12"), "until"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.edtf,
)
def test_the_shape_shows_how_the_date_is_known(given_date, shape):
    """A day, a stretch, a time within and an open side are told apart."""
    assert extent(given_date).shape == shape


def test_early_and_late_stand_in_their_part_of_the_period():
    """The sign of early July stands in the first third of July."""
    month = {"edtf": "2018-07", "earliest": "2018-07-01", "latest": "2018-07-31", "grain": "month"}
    early, whole, late = (extent(date(**month, modifier=part)).at for part in ("start", None, "end"))
    assert early < whole < late


def test_the_frame_has_the_columns_of_a_record():
    """Frames and records name the same fields, in the same order."""
    assert tuple(helsinki()[0].to_record()) == frames.COLUMNS


def test_a_pandas_frame_holds_dates():
    """Days are dates that pandas can sort and subtract, and an open side is missing."""
    pandas = pytest.importorskip("pandas")
    frame = helsinki().to_frame()
    assert list(frame.columns) == list(frames.COLUMNS)
    assert len(frame) == 8
    assert frame["earliest"][1] == pandas.Timestamp("1975-08-01")
    assert pandas.isna(frame["latest"][3])
    assert list(timeline().to_frame().columns) == list(frames.COLUMNS)


def test_a_polars_frame_holds_dates():
    """The same columns in polars."""
    pytest.importorskip("polars")
    frame = helsinki().to_frame("polars")
    assert frame.columns == list(frames.COLUMNS)
    assert frame["earliest"][1] == dt.date(1975, 8, 1)
    assert frame["latest"][3] is None


def test_an_arrow_table_holds_dates():
    """The same columns in Arrow, with a type for days."""
    arrow = pytest.importorskip("pyarrow")
    table = helsinki().to_frame("arrow")
    assert table.column_names == list(frames.COLUMNS)
    assert table.schema.field("earliest").type == arrow.date32()


def test_an_altair_chart_is_valid_and_whole():
    """The chart validates against Vega-Lite's schema, and holds every dated entry."""
    pytest.importorskip("altair")
    chart = json.loads(helsinki().plot().to_json())
    assert len(chart["data"]["values"]) == 8
    assert chart["data"]["values"][4]["start"] == "1990-11-05T00:00:00Z"
    assert chart["data"]["values"][4]["end"] == "1990-11-08T00:00:00Z"
    assert many(100).plot().to_dict()["layer"][0]["encoding"]["y"]["field"] == "type"


def test_two_entries_of_one_headline_keep_a_row_each():
    """Twins are not drawn over each other."""
    pytest.importorskip("altair")
    made = timeline(
        *(entry(name, date(day, day)) for name, day in (("a", "2001-01-01"), ("b", "2002-01-01")))
    )
    assert [row["row"] for row in made.plot().to_dict()["data"]["values"]] == ["A visit", "A visit (2)"]


def test_a_matplotlib_figure_has_a_row_an_entry():
    """Headlines label the rows, and signs of money or markup in them are taken as they are."""
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    figure = helsinki().plot("matplotlib")
    labels = [label.get_text() for label in figure.axes[0].get_yticklabels()]
    assert labels[4] == "Visit planned for 5–7 November called off  (5–7 November 1990)"
    assert len(labels) == 8
    costly = timeline(entry("e", date("2001-01-01", "2001-01-01"), headline="Aid of $5 and $\\frac"))
    costly.plot("matplotlib").canvas.draw()
    timeline().plot("matplotlib").canvas.draw()


@pytest.mark.parametrize(
    ("act", "library", "extra"),
    [
        (lambda made: made.to_frame(), "pandas", "frame"),
        (lambda made: made.to_frame("polars"), "polars", "polars"),
        (lambda made: made.to_frame("arrow"), "pyarrow", "arrow"),
        (lambda made: made.plot(), "altair", "plot"),
        (lambda made: made.plot("matplotlib"), "matplotlib", "paper"),
    ],
    ids=["pandas", "polars", "arrow", "altair", "matplotlib"],
)
def test_a_missing_library_is_named_with_its_extra(monkeypatch, act, library, extra):
    """The error says what to install."""
    real = importlib.import_module

    def refuse(name, *args):
        if name.partition(".")[0] == library:
            raise ImportError(name)
        return real(name, *args)

    monkeypatch.setattr(extras, "import_module", refuse)
    with pytest.raises(
        MissingExtraError, match=rf"needs {library}: pip install 'diplomatic-timeline\[{extra}\]'"
    ):
        act(helsinki())


@pytest.mark.parametrize(
    "act", [lambda t: t.to_frame("excel"), lambda t: t.plot("ggplot")], ids=["frame", "plot"]
)
def test_an_unknown_library_is_answered_with_the_list(act):
    """A slip in a name is answered with those there are."""
    with pytest.raises(OutputError, match="there are"):
        act(helsinki())


def test_the_source_is_shown_with_its_marks():
    """The article's words come back whole, marked where they tell an event."""
    shown = helsinki().show_source()
    reader = Reader(shown)
    assert reader.tags.count("mark") > 8
    assert "5–7 November 1990: Visit planned" in shown
    assert "alert" not in Reader(hostile().show_source()).tags


def test_the_source_needs_the_text():
    """Without the text there is nothing to show; it can be given."""
    bare = timeline(*helsinki().entries)
    with pytest.raises(OutputError, match="needs the text"):
        bare.show_source()
    assert "<mark" in bare.show_source(HELSINKI)


def test_models_import_nothing_heavy():
    """A timeline is a plain value: reading one imports no parser, template or data frame library."""
    code = (
        "import sys, timeline.models; "
        "print([n for n in ('spacy', 'jinja2', 'pandas', 'altair', 'rich') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
