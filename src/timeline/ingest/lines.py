"""Lines of a text, and which of them carry on the paragraph above them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.ingest.chronicles import entry
from timeline.ingest.lexicon import LineKind, lexicon
from timeline.models.base import Span

_LINE = re.compile(r"[^\r\n\v\f\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\u2028\u2029]")
_TAG_EDGE = re.compile(
    r"(?=<(?:p|div|h[1-6]|li|br|ul|ol|blockquote|figure|figcaption|table|tr)\b)"
    r"|(?<=</p>)|(?<=</li>)|(?<=</div>)|(?<=</h[1-6]>)|(?<=</figcaption>)|(?<=</blockquote>)",
    re.IGNORECASE,
)
_OPENER = re.compile(r"(?:[-*•·▪–—]|--+|\d{1,2}[.)]|#{1,6}|>)\s*\S")
_LOWER_NAME = re.compile(r"(?:al|el|de|von|van|bin|e|i)[-A-Z ]|\S+@")
YEAR = re.compile(r"[12]\d{3}[.,;]?")
"""A line that is a year: the end of a sentence that was broken before it."""
_LAST_TAGS = re.compile(r"(?:\s*</?[a-zA-Z][^<>]*>)+$")
_STRAY_SIGNS = re.compile(r"(?:\s+[^\w\s]{1,6})+$")
_FEW = 3
_WIDEST = 100
_ENOUGH = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: `start` and `end` without the white space around it.

    `indent` is the number of white characters before it, `blank` whether a blank line stands above,
    `kind` what the line is by itself, or None for running text; "mark" is a page number or the noise of
    a scan, which a paragraph may run across.
    """

    start: int
    end: int
    indent: int
    blank: bool
    text: str
    kind: LineKind | str | None = None

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence or a quotation ends; stray signs of a scan do not count."""
        ending = _LAST_TAGS.sub("", self.text[-200:]) or self.text
        words = _STRAY_SIGNS.sub("", ending[-40:]) or ending
        return words[-1] in ".!?:;\"”’'»)]…"

    @property
    def words(self) -> list[str]:
        """Its words, split at white space."""
        return self.text.split()


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: width of hard-wrapped lines (None if it is not wrapped), double spacing, indent.

    In a `chronicle` a line that begins with a date is a paragraph of its own.
    """

    width: int | None
    double_spaced: bool
    indent: int = 0
    chronicle: bool = False


def split_lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """The lines of `text` from offset `start` on that are not blank; a block's tag ends one too."""
    lines: list[Line] = []
    last = start
    for match in _LINE.finditer(text, start):
        for begin, end in _blocks(match):
            content = text[begin:end].strip()
            if not content:
                continue
            first = begin + text[begin:end].index(content[0])
            blank = not lines or begin > match.start() or len(_BREAK.findall(text, last, begin)) > 1
            lines.append(Line(first, first + len(content), first - begin, blank, content))
            last = first + len(content)
    return tuple(lines)


def _blocks(line: re.Match[str]) -> Iterator[Span]:
    """The parts of a line of HTML that was saved as text: paragraph by paragraph, tags and all."""
    start, end = line.span()
    if "<" in line.group():
        for edge in _TAG_EDGE.finditer(line.string, start, end):
            yield start, edge.start()
            start = edge.start()
    yield start, end


def layout_of(lines: Sequence[Line]) -> Layout:
    """Hard-wrapped texts have many lines of about one length and none much longer."""
    prose = [line for line in lines if len(line.words) >= _FEW]
    lengths = sorted(length for line in prose if (length := len(line.text)) <= _WIDEST)
    if len(lengths) <= _FEW or len(lengths) < 0.8 * len(prose):
        return Layout(None, double_spaced=False)
    width = lengths[int(len(lengths) * 0.9)]
    full = sum(length > 0.75 * width for length in lengths) / len(lengths)
    if full < 0.4:
        return Layout(None, double_spaced=False)
    blanks = sum(line.blank for line in prose) / len(prose)
    unfinished = sum(not line.closed for line in prose) / len(prose)
    indent = Counter(line.indent for line in prose).most_common(1)[0][0]
    return Layout(width, double_spaced=blanks > 0.7 and unfinished > 0.5, indent=indent)


def continues(above: Line, line: Line, layout: Layout) -> bool:
    """Whether `line` belongs to the paragraph that ends in the line `above` it."""
    if is_capitals(above.text) != is_capitals(line.text):
        return False
    if layout.chronicle and (entry(line.text) or (above.closed and YEAR.fullmatch(line.text))):
        return False
    unfinished = not above.closed and len(above.words) >= _FEW
    if _OPENER.match(line.text):
        return unfinished and not line.blank and _is_full(above, line, layout)
    if layout.double_spaced:
        return not above.closed and (_is_full(above, line, layout) or _must_go_on(above, line))
    if line.blank:
        return unfinished and _must_go_on(above, line)
    indented = line.indent > layout.indent + 1
    wrapped = layout.width is not None and not indented and _is_full(above, line, layout)
    return wrapped or (unfinished and not indented and _is_lower(line))


def repeated(lines: Iterable[Line]) -> frozenset[str]:
    """Unfinished lines that stand more than once: captions and titles are printed twice, prose is not."""
    counts = Counter(line.text for line in lines if not line.closed and 3 <= len(line.words) <= 40)
    return frozenset(text for text, count in counts.items() if count > 1)


def _must_go_on(above: Line, line: Line) -> bool:
    if above.closed:
        return False
    last = above.words[-1].lower().strip("(“\"'")
    number = line.text[0].isdigit() and len(above.text) > 60
    return _is_lower(line) or number or last.endswith(",") or last in lexicon().words["function_words"]


def _is_lower(line: Line) -> bool:
    return (line.text[0].islower() or YEAR.fullmatch(line.text) is not None) and not _LOWER_NAME.match(
        line.text
    )


def _is_full(above: Line, line: Line, layout: Layout) -> bool:
    """Whether the next line's first word would not have fitted on the line above."""
    if layout.width is None:
        return False
    slack = layout.width * (0.3 if layout.double_spaced else 0.1)
    return len(above.text) + 1 + len(line.words[0]) >= layout.width - slack


def is_titled(line: Line) -> bool:
    """A headline in title case: most long words begin with a capital, and nothing ends it."""
    words = [word for word in line.words if len(word) > _FEW and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return not line.closed and len(words) > _FEW and capitals > 0.85 * len(words)


def is_capitals(text: str) -> bool:
    """Whether a line is all in capitals, as old headlines are; a few letters do not make a headline."""
    letters = [char for char in text[:_ENOUGH] if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    return len(letters) > 8 and upper >= 0.9 * len(letters)
