"""A PDF to text: pages in reading order, running heads dropped, broken lines and words joined."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.errors import InputError, MissingExtraError
from timeline.ingest.lines import continues, layout_of, split_lines
from timeline.ingest.record import Extract, Record

if TYPE_CHECKING:
    from pypdf import PageObject

_HYPHEN = re.compile(r"(?P<head>[^\W\d_]+)[-\u00ad\u2010]$")
_EDGE = 3
_WIDE_GAP = 1.9


def read_pdf(data: bytes, name: str) -> Extract:
    """The text of a PDF, one paragraph a line. Its own dates are those of the file and are not read.

    Raises InputError for a PDF that is broken, locked or without text, MissingExtraError without pypdf.
    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - optional
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("pypdf", "pdf", "Reading a PDF") from error
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{name} is locked with a password")
        pages = [_page_text(page) for page in reader.pages]
    except InputError:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OSError,
        RecursionError,
        IndexError,
    ) as error:
        raise InputError(f"{name} is not a readable PDF: {error}") from error
    lines = without_running_heads([page.splitlines() for page in pages])
    if not any(line.strip() for line in lines):
        raise InputError(f"{name} holds no text; a scan must first go through text recognition")
    return Extract(join_lines(lines), Record())


def _page_text(page: PageObject) -> str:
    """The text of a page, with a blank line where letters change their size or a gap opens."""
    parts: list[str] = []
    last: tuple[float, float] | None = None

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _font: object, size: float) -> None:
        nonlocal last
        if text.strip():
            here = (tm[5] + cm[5], size * abs(tm[3] or 1))
            if last is not None and _is_apart(last, here):
                parts.append("\n\n")
            last = here
        parts.append(text)

    page.extract_text(visitor_text=visit)
    return "".join(parts)


def _is_apart(above: tuple[float, float], below: tuple[float, float]) -> bool:
    """Whether two lines, given by height and letter size in points, belong to two paragraphs."""
    gap = above[0] - below[0]
    size = max(above[1], below[1])
    resized = abs(above[1] - below[1]) > 0.15 * size and abs(gap) > 0.5 * size
    return gap > _WIDE_GAP * size or resized


def without_running_heads(pages: Sequence[Sequence[str]]) -> list[str]:
    """The lines of all pages, without those at the edges that most pages share, figures aside.

    A blank line that stands between two lines stays.
    """
    edges: Counter[str] = Counter()
    for page in pages:
        filled = [line.strip() for line in page if line.strip()]
        edges.update({_bare(line) for line in (*filled[:_EDGE], *filled[-_EDGE:])})
    often = max(2, (len(pages) + 1) // 2)
    running = {line for line, count in edges.items() if count >= often} if len(pages) > 1 else set()
    kept: list[str] = []
    for page in pages:
        places = [number for number, line in enumerate(page) if line.strip()]
        edge = {*places[:_EDGE], *places[-_EDGE:]}
        kept += [
            line
            for number, line in enumerate(page)
            if not (number in edge and _bare(line.strip()) in running)
        ]
    return kept


def _bare(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def join_lines(lines: Sequence[str]) -> str:
    """Paragraphs of the lines, with a blank line between; a word broken at a line end is made whole.

    A hyphen at a line end stays if the article writes the word with it elsewhere.
    """
    text = "\n".join(lines)
    known = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)+", text))
    found = split_lines(text)
    layout = layout_of(found)
    paragraphs: list[str] = []
    for number, line in enumerate(found):
        above = found[number - 1] if number else None
        if above is None or not (_HYPHEN.search(above.text) or continues(above, line, layout)):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _glued(paragraphs[-1], line.text, known)
    return "\n\n".join(paragraphs)


def _glued(above: str, line: str, known: set[str]) -> str:
    broken = _HYPHEN.search(above)
    if not broken or not line[:1].islower():
        return f"{above}{'' if broken else ' '}{line}"
    rest = re.match(r"[^\W\d_]+", line)
    word = f"{broken['head']}-{rest.group() if rest else ''}"
    return f"{above if word in known else above[:-1]}{line}"
