"""A saved web page to text: the title once, then the body that trafilatura finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.errors import InputError, MissingExtraError
from timeline.ingest.page_metadata import page_lines, page_record
from timeline.ingest.record import Extract

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LOOKS_LIKE = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_BREAKS = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
"""Two line breaks are how old pages begin a paragraph."""
_FEWEST = 80


def is_page(text: str) -> bool:
    """Whether a text is HTML by its first tag."""
    return _LOOKS_LIKE.match(text[:2000]) is not None


def read_page(text: str, name: str) -> Extract:
    """The article of a web page; its text is the title and the paragraphs, with blank lines between.

    Raises InputError if the page holds no text, MissingExtraError without trafilatura and lxml.
    """
    try:
        import trafilatura  # noqa: PLC0415 - optional and heavy
        from lxml import etree, html  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("trafilatura", "html", "Reading a web page") from error
    source = _BREAKS.sub("<p>", _DECLARATION.sub("", text).replace("\0", " "))
    try:
        tree = html.document_fromstring(source)
    except (etree.ParserError, ValueError) as error:
        raise InputError(f"{name} is not a readable web page: {error}") from error
    record = page_record(tree)
    body = trafilatura.extract(source, output_format="xml", include_comments=False, include_tables=False)
    paragraphs = list(_paragraphs(html.fragment_fromstring(body, create_parent=True))) if body else []
    if sum(map(len, paragraphs)) < _FEWEST:
        paragraphs = max(paragraphs, _fallback(tree), key=lambda found: sum(map(len, found)))
    kept = list(_without_title(paragraphs, record.title))
    if not kept and not record.title:
        raise InputError(f"{name} holds no article text")
    return Extract("\n\n".join([*([record.title] if record.title else []), *kept]), record)


def _paragraphs(root: HtmlElement) -> Iterator[str]:
    """The paragraphs of trafilatura's XML; a line break inside one begins another."""
    for element in root.iter("p", "head", "item", "quote", "fw"):
        if element.tag in {"quote", "item"} and element.find(".//p") is not None:
            continue
        for line_break in element.iter("lb"):
            line_break.tail = "\n" + (line_break.tail or "")
        for line in element.text_content().split("\n"):
            words = " ".join(line.split())
            if words:
                yield words


def _fallback(tree: HtmlElement) -> list[str]:
    """For a page too small for trafilatura: every line of its article, or else of its body."""
    main = next(tree.iter("article", "main"), None)
    body = main if main is not None else tree.find("body")
    text = page_lines(body if body is not None else tree)
    return [words for line in text.split("\n") if (words := " ".join(line.split()))]


def _without_title(paragraphs: Iterable[str], title: str | None) -> Iterator[str]:
    """The paragraphs without the title, which stands above them already."""
    wanted = _key(title or "")
    for number, paragraph in enumerate(paragraphs):
        key = _key(paragraph)
        repeats = (
            number < 4
            and wanted
            and (key == wanted or (key.startswith(wanted) and len(key) < len(wanted) + 40))
        )
        if not repeats:
            yield paragraph


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
