"""Lines labelled for what they are, and joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.ingest.chronicles import is_chronicle
from timeline.ingest.language import is_foreign_line
from timeline.ingest.lexicon import lexicon
from timeline.ingest.lines import YEAR, Layout, Line, continues, is_titled, layout_of, repeated
from timeline.models.base import Span

_MARKUP_ENDS = re.compile(r"^[\s*_#>|\\]+|[\s*_|\\]+$")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
"""An HTML tag in a text that is not a page."""
_LONGEST_LABEL, _LONGEST_LINE = 800, 300
_OFFICE = re.compile(r"\b(?:minister|leader of|ambassador|secretary of)\b", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:(?:The |THE )?(?:Hon\.? |HON\.? |Senator |SENATOR ))?(?:[A-Z][\w.'’-]+\s?){2,3}(?:,? M\.?P\.?)?"
)
_YEARS = re.compile(r"[12]\d{3}\s?[-–—]\s?(?:[12]\d)?\d\d:?|(?:the\s)?[12]\d\d0['’]?s:?", re.IGNORECASE)
"""The heading of a chapter: "1986-87", "1970s"."""
_PAGE = re.compile(
    r"(?:page\s+)?[-–. /]*\d{1,3}[-–. /]*(?:of \d+)?|[. ]*/\s*\d{0,3}\s*\.{0,3}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `kind` where the lines tell it by themselves; `holes` are marks inside."""

    start: int
    end: int
    kind: str | None
    first: Line
    holes: tuple[Span, ...] = ()


def paragraphs_of(
    lines: Sequence[Line], *, dated: frozenset[int], told: Mapping[int, str], english: bool
) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in order.

    `dated` are offsets of lines that say when the story was published, `told` what the format says of the
    lines at some offsets; in a text that is not `english` lines in other scripts are its running text.
    """
    labelled = tuple(_labelled(lines, dated, told, english=english))
    running = [line for line in labelled if line.kind is None]
    layout = replace(layout_of(running), chronicle=is_chronicle(line.text for line in running))
    return tuple(_joined(labelled, layout))


def _labelled(
    lines: Sequence[Line], dated: frozenset[int], told: Mapping[int, str], *, english: bool
) -> Iterator[Line]:
    twice = repeated(lines)
    title = lines[0].text if lines else ""
    in_links = False
    for number, line in enumerate(lines):
        kind = "boilerplate" if line.start in dated else _kind(line.text, english=english)
        if kind is None and 0 < number < 8 and _holds_office(lines[number - 1].text, line.text):
            kind = "boilerplate"
        if kind is None and line.text in twice and number > 0:
            kind = "boilerplate" if line.text.strip("#* ") == title.strip("#* ") else _twice(line)
        if line.start in told and kind not in {"section", "mark"}:
            kind = told[line.start]
        in_links = in_links or (kind == "section" and number >= len(lines) // 2)
        if in_links and (kind is None or kind == "section"):
            kind = "boilerplate" if kind or not _is_prose(line) else None
            in_links = in_links and kind is not None
        yield replace(line, kind="boilerplate" if kind == "section" else kind)


def _kind(text: str, *, english: bool) -> str | None:
    plain = _MARKUP_ENDS.sub("", TAG.sub("", text[: 2 * _LONGEST_LABEL]))
    if YEAR.fullmatch(text) or _YEARS.fullmatch(text):
        return None
    if not any(char.isalpha() for char in plain):
        return "mark"
    if len(plain) > _LONGEST_LABEL:
        return None
    kind = lexicon().kind_of_line(plain)
    if kind:
        return kind
    if len(plain) > _LONGEST_LINE:
        return None
    if _PAGE.fullmatch(plain) or _is_noise(plain):
        return "mark"
    return "boilerplate" if english and is_foreign_line(plain) else None


def _twice(line: Line) -> str | None:
    """A line that stands twice is a caption, but a heading that a chronicle repeats is none."""
    dated = any(char.isdigit() for char in line.text) and len(line.words) <= 4
    return None if dated or line.text.startswith("#") else "caption"


def _is_noise(text: str) -> bool:
    """The dirt of a scan: hardly a letter and no word of three, or more signs than letters and figures."""
    letters = sum(char.isalpha() for char in text)
    solid = sum(not char.isspace() for char in text)
    has_word = re.search(r"[A-Za-z]{3}", text) is not None
    return sum(char.isalnum() for char in text) < solid / 2 or (not has_word and letters < 4)


def _holds_office(above: str, line: str) -> bool:
    """The name under an office in a letterhead: "MINISTER FOR DEFENCE", and below it "JANE ROE MP"."""
    return len(above) < 90 and bool(_OFFICE.search(above)) and bool(_HOLDER.fullmatch(line))


def _is_prose(line: Line) -> bool:
    return len(line.text) > 160 and line.closed


def _joined(lines: Sequence[Line], layout: Layout) -> Iterator[Paragraph]:
    """Runs of lines; marks between two lines that belong together become holes of their paragraph."""
    number = 0
    while number < len(lines):
        last, holes = _run(lines, number, layout)
        first = lines[number]
        yield Paragraph(first.start, lines[last].end, _zone_kind(first), first, holes)
        number = last + 1


def _run(lines: Sequence[Line], first: int, layout: Layout) -> tuple[int, tuple[Span, ...]]:
    """The number of the last line of the paragraph that begins in line `first`, and its holes."""
    last = first
    holes: tuple[Span, ...] = ()
    if lines[first].kind is not None or (first == 0 and is_titled(lines[0])):
        return first, ()
    while last + 1 < len(lines):
        following = last + 1
        marks: list[Span] = []
        while following < len(lines) - 1 and lines[following].kind == "mark" and len(marks) < 4:
            marks.append((lines[following].start, lines[following].end))
            following += 1
        line = lines[following]
        if line.kind is not None or not _belongs(lines[last], line, layout, marked=bool(marks)):
            break
        last, holes = following, (*holes, *marks)
    return last, holes


def _belongs(above: Line, line: Line, layout: Layout, *, marked: bool) -> bool:
    if marked:
        return not above.closed and continues(above, replace(line, blank=True), layout)
    return continues(above, line, layout)


def _zone_kind(line: Line) -> str | None:
    return "boilerplate" if line.kind == "mark" else line.kind
