"""The table of formats: what every one of them keeps to, and how files are read and written."""

from __future__ import annotations

import csv
import io
import json
import stat
import sys
from pathlib import Path

import pytest

from handmade import HELSINKI, date, entry, helsinki, hostile, many, timeline
from timeline import read_timeline as timeline_of
from timeline import read_timelines as timelines_of
from timeline.errors import InputError, OutputError
from timeline.models import Timeline
from timeline.render import FORMATS, format_of, join, load, load_many, render, write
from timeline.render.wording import date_words

JOINED = [form.name for form in FORMATS.values() if form.many]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_text_on_every_run(name):
    """A format is a function of the timeline alone."""
    assert render(helsinki(), name) == render(helsinki(), name)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_timeline_without_entries(name):
    """An article with no event still gives a document that names it."""
    assert render(timeline(text="Nothing happened."), name).strip()


@pytest.mark.parametrize("name", JOINED)
def test_joined_text_tells_the_entries_of_every_timeline(name):
    """Joining keeps what each timeline tells."""
    joined = join([helsinki(), many(3)], name)
    assert "the autumn of 1990" in joined or "Malta offers to be the host" in joined
    assert "Envoy 2" in joined


def test_a_format_for_one_timeline_refuses_several():
    """JSON holds one timeline; the error names the formats that hold more."""
    with pytest.raises(OutputError, match="jsonl"):
        join([helsinki(), helsinki()], "json")


def test_an_unknown_format_is_named_with_those_there_are():
    """A slip in a format's name is answered with the list."""
    with pytest.raises(OutputError, match=r"no format named 'jsn'.*json"):
        render(helsinki(), "jsn")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.json", "json"),
        ("A.JSON", "json"),
        ("folder.csv/a.jsonl", "jsonl"),
        ("notes.md", "md"),
        ("notes.chronos.md", "chronos"),
        ("story.mw", "markwhen"),
        ("out.txt", "table"),
        ("a.timelinejs.json", "timelinejs"),
        ("a.labelstudio.json", "labelstudio"),
        ("a.doccano.jsonl", "doccano"),
        ("a.jsonld", "jsonld"),
        ("a.ics", "ics"),
    ],
)
def test_the_ending_tells_the_format(path, name):
    """The longest ending that fits decides, whatever its case."""
    assert format_of(path) == name


@pytest.mark.parametrize("path", ["a", "a.xyz", "json", "a.json.gz"])
def test_other_endings_are_refused(path):
    """No format is guessed where the ending stands for none."""
    with pytest.raises(OutputError, match="known are"):
        format_of(path)


def test_json_is_what_the_timeline_writes():
    """The json format adds and drops nothing."""
    assert render(helsinki(), "json") == helsinki().to_json()


def test_jsonl_is_one_line_that_reads_back():
    """One timeline, one line, nothing lost."""
    line = render(helsinki(), "jsonl")
    assert line.count("\n") == 1
    assert Timeline.model_validate_json(line) == helsinki()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_csv_has_a_row_an_entry_under_polecat_names():
    """The flat table reads back, with the undated entry last."""
    table = rows(render(helsinki(), "csv"))
    assert [row["Event ID"] for row in table] == [e.id for e in helsinki()] + ["round"]
    pact = table[7]
    assert (pact["Event Type"], pact["Event Mode"]) == ("SANCTION", "withdraw")
    assert (pact["Actor Name"], pact["Actor Country"], pact["Recipient Name"]) == (
        "Hungary",
        "HUN",
        "Warsaw Pact",
    )
    assert (pact["Event Date"], pact["Earliest"], pact["Latest"]) == ("1991", "1991-01-01", "1991-12-31")
    assert (table[8]["Event Date"], table[8]["Status"]) == ("", "postponed")


def test_csv_evidence_is_the_stated_stretch_of_the_text():
    """The offsets in the flat table lead back to the words."""
    for row in rows(render(helsinki(), "csv")):
        assert HELSINKI[int(row["Evidence Start"]) : int(row["Evidence End"])] == row["Evidence"]


def test_csv_keeps_hostile_words_in_their_cell():
    """Quotes, bars and line ends do not break the table."""
    (row,) = rows(render(hostile(), "csv"))
    assert row["Headline"] == hostile()[0].headline


def test_joined_csv_has_one_header():
    """The header stands once, at the top."""
    assert join([helsinki(), helsinki()], "csv").count("Event ID") == 1
    assert len(rows(join([helsinki(), helsinki()], "csv"))) == 18


def cells(line: str) -> list[str]:
    return line.replace("\\|", "").strip("|").split("|")


def test_markdown_rows_have_five_cells_each():
    """Every entry is one row of the table, whatever its words hold."""
    for made in (helsinki(), hostile()):
        lines = [line for line in render(made, "md").split("\n") if line.startswith("|")]
        assert {len(cells(line)) for line in lines} == {5}
        assert len(lines) == 2 + len(made.entries) + len(made.undated)


def test_markdown_escapes_tags_and_emphasis():
    """No markup of the article is read as markup of the document."""
    text = render(hostile(), "md")
    assert "\\<script\\>" in text
    assert "\\*b\\*" in text
    assert not any(c in text for c in "\x1b\u202e")


def test_markwhen_lines_begin_with_a_date_it_reads():
    """Every dated entry is a line that begins with a level 0 date or range."""
    lines = [line for line in render(helsinki(), "markwhen").split("\n") if "#" in line]
    assert [line.partition(": ")[0] for line in lines] == [
        "1973",
        "1975-08-01",
        "1990-09-01/1990-11-30",
        "1990-10-03",
        "1990-11-05/1990-11-07",
        "1990-12-03",
        "1991-03",
        "1991",
    ]
    assert lines[3].endswith("A united Germany takes part (from 3 October 1990) #relations #ongoing")


def test_joined_markwhen_has_a_section_an_article():
    """Markwhen reads a heading as a section with the lines below it."""
    lines = join([helsinki(), many(3)], "markwhen").split("\n")
    sections = [line for line in lines if line.startswith("# ")]
    assert sections == ["# Europe's conference, 15 years on", "# 3 events"]


def test_chronos_lines_stand_in_one_code_block():
    """Obsidian finds a fenced block with a line an entry, its group and its words."""
    lines = render(helsinki(), "chronos").split("\n")
    assert (lines[0], lines[-2]) == ("```chronos", "```")
    assert lines[5].startswith(
        "- [1990-11-05~1990-11-07] {Visit} Visit planned for 5–7 November called off | Cancelled."
    )
    assert len(lines) == 8 + 3


def test_chronos_words_cannot_end_the_block():
    """Backticks and bars of the article do not reach the plugin."""
    block = render(hostile(), "chronos")
    assert block.count("`") == 6
    assert block.count(" | ") == 1


def test_the_table_is_plain_text_for_pipes():
    """The table has a line an entry, its status sign and no colour codes."""
    text = render(helsinki(), "table")
    assert "✕ Cancelled" in text
    assert "5–7 November 1990" in text
    assert "\x1b" not in render(hostile(), "table")


def test_a_square_bracket_in_a_headline_is_not_markup():
    """rich markup in an article is shown, not obeyed."""
    assert "[red]loud[/red]" in render(
        timeline(entry("e", date("2018-09", "2018-09-01"), headline="[red]loud[/red]")), "table"
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (date("2018-09-05", "2018-09-05"), "5 September 2018"),
        (date("2018-09-18/2018-09-20", "2018-09-18", "2018-09-20"), "18–20 September 2018"),
        (date("2018-08-30/2018-09-02", "2018-08-30", "2018-09-02"), "30 August – 2 September 2018"),
        (date("2018-12-30/2019-01-02", "2018-12-30", "2019-01-02"), "30 December 2018 – 2 January 2019"),
        (date("2018-09-03/2018-09-09", "2018-09-03", "2018-09-09", "week"), "the week of 3 September 2018"),
        (date("2018-09", "2018-09-01", "2018-09-30", "month"), "September 2018"),
        (date("2018-07", "2018-07-01", "2018-07-31", "month", modifier="start"), "early July 2018"),
        (date("2006-05/2006-06", "2006-05-01", "2006-06-30", "month"), "May–June 2006"),
        (date("2018-33", "2018-01-01", "2018-03-31", "quarter"), "Q1 2018"),
        (date("2018-21", "2018-03-01", "2018-05-31", "season"), "spring 2018"),
        (date("1994", "1994-01-01", "1994-12-31", "year", modifier="mid"), "mid-1994"),
        (date("1994~", "1994-01-01", "1994-12-31", "year", modifier="approx"), "around 1994"),
        (date("1994?", "1994-01-01", "1994-12-31", "year"), "1994 (uncertain)"),
        (date("1994/1996", "1994-01-01", "1996-12-31", "year"), "1994–1996"),
        (date("199X", "1990-01-01", "1999-12-31", "decade"), "the 1990s"),
        (date("19XX", "1900-01-01", "1999-12-31", "century"), "the years 1900–1999"),
        (date("../2018-06-12", "0001-01-01", "2018-06-12"), "until 12 June 2018"),
        (date("2018-06-12/..", "2018-06-12", "9999-12-31"), "from 12 June 2018"),
        (None, "undated"),
    ],
    ids=lambda value: value if isinstance(value, str) else getattr(value, "edtf", "none"),
)
def test_dates_in_words(given, expected):
    """A date is told as a person would write it, no more exactly than it is known."""
    assert date_words(given) == expected


def test_a_written_file_reads_back(tmp_path: Path):
    """What write puts down, load gives back."""
    path = tmp_path / "new" / "a.json"
    write(path, render(helsinki(), "json"))
    assert load(path) == helsinki()
    assert path.read_text(encoding="utf-8").endswith("}\n")
    assert [p.name for p in path.parent.iterdir()] == ["a.json"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch):
    """Where the last step fails, the old file stands and no half-written one is left."""
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")

    def refuse(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="No space left"):
        write(path, "new")
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("a.json", "old")]


def test_a_folder_cannot_be_written_as_a_file(tmp_path: Path):
    """The error names the path."""
    with pytest.raises(OutputError, match=tmp_path.name):
        write(tmp_path, "text")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_a_rewritten_file_keeps_its_mode_and_its_link(tmp_path: Path):
    """Writing in one step changes neither who may read the file nor where a link points."""
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(path)
    write(link, "new")
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text(encoding="utf-8") == "new\n"


def test_a_batch_reads_back_without_its_failures(tmp_path: Path):
    """JSONL gives its timelines in order; lines that record a failure are passed over."""
    path = tmp_path / "a.jsonl"
    failure = json.dumps({"id": "b", "error": {"code": "input", "message": "empty"}})
    write(path, render(helsinki(), "jsonl") + failure + "\n" + render(many(2), "jsonl"))
    assert list(load_many(path)) == [helsinki(), many(2)]
    with pytest.raises(InputError, match="2 timelines"):
        load(path)


def test_the_package_reads_what_was_written(tmp_path: Path):
    """`timeline.read_timeline` and `read_timelines` read a file by its name alone, given as text or path."""
    path = tmp_path / "a.jsonl"
    write(path, join([helsinki(), many(2)], "jsonl"))
    assert list(timelines_of(str(path))) == [helsinki(), many(2)]
    write(path, helsinki().to_json())
    assert timeline_of(path) == helsinki()
    assert list(timelines_of(path)) == [helsinki()]


def test_a_timeline_in_utf_16_is_read_back(tmp_path: Path):
    """A shell that writes what is redirected to a file in UTF-16 spoils nothing."""
    path = tmp_path / "a.json"
    path.write_bytes(helsinki().to_json().encode("utf-16"))
    assert timeline_of(path) == helsinki()


def test_a_wrong_line_is_told_by_its_number(tmp_path: Path):
    """Of many timelines the error names the one that cannot be read; those before it are given."""
    path = tmp_path / "a.jsonl"
    write(path, render(helsinki(), "jsonl") + "\n" + '{"schema_version": "1"}\n')
    found = timelines_of(path)
    assert next(found) == helsinki()
    with pytest.raises(InputError, match=r"a\.jsonl, line 3: not a timeline: generator: Field required"):
        next(found)


@pytest.mark.parametrize(
    "content",
    ["", "no json", "[]", "{}", '{"schema_version": "2"}', '{"id": 1}\n{"id": 2}\n', "\x00\x01"],
    ids=["empty", "words", "list", "bare", "other version", "other lines", "binary"],
)
def test_a_file_without_a_timeline_is_refused(tmp_path: Path, content):
    """The error names the file, and never escapes as another library's."""
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json"):
        load(path)


def test_a_missing_file_is_an_input_error(tmp_path: Path):
    """A path that does not exist is said so."""
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "none.json")
