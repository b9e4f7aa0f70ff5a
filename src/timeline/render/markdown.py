"""Markdown: a table; and the lines that Markwhen and Obsidian Chronos draw timelines from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.models import Entry, EventDate, Timeline
from timeline.render.wording import date_words, is_open, known_days, label, one_line, title_of, when

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")
_CHRONOS_SAFE = str.maketrans({"|": "¦", "{": "(", "}": ")", "#": "＃", "`": "'"})
_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")


def to_markdown(timeline: Timeline, text: str | None = None) -> str:
    """A heading, a line on the article and a table of its entries (GitHub-flavoured Markdown)."""
    article = timeline.article
    facts = [fact for fact in (article.outlet, article.published, article.url) if fact]
    lines = [f"# {escape(title_of(article.title, article.id))}", ""]
    if facts:
        lines += [escape(" · ".join(facts)), ""]
    lines += ["| Date | Status | Type | Event | In the words of the article |", "|---|---|---|---|---|"]
    lines += [_row(entry) for entry in (*timeline.entries, *timeline.undated)]
    return "\n".join(lines) + "\n"


def join_markdown(timelines: Sequence[Timeline]) -> str:
    """One section an article."""
    return "\n".join(to_markdown(timeline) for timeline in timelines)


def escape(text: str) -> str:
    """The text on one line, with every character that Markdown gives a meaning escaped."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def _row(entry: Entry) -> str:
    quote = entry.evidence[0].text if entry.evidence else ""
    cells = (when(entry), label(entry.status), label(entry.type), entry.headline, quote)
    return "| " + " | ".join(escape(cell) for cell in cells) + " |"


def to_markwhen(timeline: Timeline, text: str | None = None) -> str:
    """One line an entry for Markwhen: an EDTF date or range, the event, its type and status as tags."""
    return join_markwhen([timeline])


def join_markwhen(timelines: Sequence[Timeline]) -> str:
    """The lines of all timelines in one document, a section an article where there are several."""
    title = timelines[0].article.title or timelines[0].article.id if len(timelines) == 1 else "Timeline"
    lines = ["---", f'title: "{_yaml(title)}"', "dateFormat: yyyy-MM-dd", "---", ""]
    for timeline in timelines:
        body = [_markwhen_line(entry, entry.date) for entry in timeline.entries if entry.date]
        name = title_of(timeline.article.title, timeline.article.id)
        lines += body if len(timelines) == 1 else [f"# {name}", "", *body, ""]
    return "\n".join(lines) + "\n"


def _markwhen_line(entry: Entry, date: EventDate) -> str:
    words = one_line(entry.headline).replace("#", "＃")  # a bare # would begin a tag
    return f"{_simple_edtf(date)}: {words}{_note(date)} #{entry.type} #{entry.status}"


def to_chronos(timeline: Timeline, text: str | None = None) -> str:
    """A code block for the Chronos plugin of Obsidian: one line an entry, grouped by type."""
    return join_chronos([timeline])


def join_chronos(timelines: Sequence[Timeline]) -> str:
    """The entries of all timelines in one code block."""
    entries = [entry for timeline in timelines for entry in timeline.entries]
    lines = [_chronos_line(entry, entry.date) for entry in entries if entry.date]
    return "\n".join(["```chronos", *lines, "```"]) + "\n"


def _chronos_line(entry: Entry, date: EventDate) -> str:
    span = _simple_edtf(date).replace("/", "~")
    words = _chronos_words(entry.headline) + _note(date)
    quote = _chronos_words(entry.evidence[0].text) if entry.evidence else ""
    return f"- [{span}] {{{label(entry.type)}}} {words} | {label(entry.status)}. {quote}".rstrip()


def _chronos_words(text: str) -> str:
    """On one line, without the signs that Chronos reads as groups, colours and descriptions."""
    return one_line(text).translate(_CHRONOS_SAFE)


def _simple_edtf(date: EventDate) -> str:
    """The date in level 0 of EDTF, which is what these tools read: a day, month, year, or two of them.

    A side that is left open is left out: the note beside the event tells it.
    """
    sides = date.edtf.rstrip("~?%").split("/")
    if all(_PLAIN.fullmatch(side) for side in sides):
        return "/".join(sides)
    first, last = known_days(date)
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _note(date: EventDate) -> str:
    """What a level 0 date cannot say: an open side, a part of the period, a guess."""
    inexact = any(is_open(date)) or date.modifier or date.edtf.endswith(("~", "?", "%"))
    return f" ({date_words(date)})" if inexact else ""


def _yaml(text: str) -> str:
    return one_line(text).replace("\\", "\\\\").replace('"', '\\"')
