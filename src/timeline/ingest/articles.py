"""A text or a file to an `Article`: what the package reads."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.ingest.decoding import decode
from timeline.ingest.docx import read_docx
from timeline.ingest.front_matter import read_front_matter
from timeline.ingest.language import is_english
from timeline.ingest.lines import split_lines
from timeline.ingest.paragraphs import paragraphs_of
from timeline.ingest.pdf import read_pdf
from timeline.ingest.publication import Publication, Sources, copyright_year, decide, header_dates
from timeline.ingest.reading import make_reading
from timeline.ingest.record import Extract, Record
from timeline.ingest.webpage import is_page, read_page
from timeline.ingest.zoning import Zoned, zone
from timeline.models import Article
from timeline.models.article import Warning as Caution

_FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".pdf": "pdf",
    ".docx": "docx",
}
READABLE = tuple(_FORMATS)
"""The file endings that can be read."""


def article_from_text(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the contract's name for it
    published: str | dt.date | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    day_first: bool | None = None,
    record: Record | None = None,
) -> Article:
    """The article that a text is.

    `text` stays as it is; offsets count its characters. `id` is a hash of it if not given; `published`
    (ISO, or as newspapers print it), `title`, `url`, `outlet` overrule what the text says; `day_first`
    settles 03/04/2018; `record` is what the format tells. Raises DateError for a wrong `published`.
    """
    told = record or Record()
    front = read_front_matter(text)
    lines = split_lines(text, front.end)
    header = header_dates(lines, day_first=day_first)
    english = is_english(text[front.end :])
    zoned = zone(
        text, paragraphs_of(lines, dated=header.lines, english=english), front_end=front.end, title=told.title
    )
    address = url or told.url or front.url
    sources = Sources(
        given=published,
        metadata=(*told.published, *front.published),
        modified=(*told.modified, *filter(None, [front.modified])),
        header=told.header or header,
        dateline=zoned.dateline,
        copyright_year=copyright_year(text),
        url=address,
        day_first=day_first,
    )
    publication = decide(sources)
    return Article(
        day_first=day_first,
        id=id or _hash(text),
        text=text,
        reading=make_reading(text, zoned.zones, zoned.holes),
        zones=zoned.zones,
        title=title or told.title or front.title or zoned.title,
        url=address,
        outlet=outlet or told.outlet or front.outlet or zoned.outlet,
        language="en" if english else "und",
        **_dates(publication),
        warnings=(*told.warnings, *publication.warnings, *_warnings(zoned, english=english)),
    )


def _dates(publication: Publication) -> dict[str, Any]:
    return {
        "published": publication.published,
        "published_basis": publication.basis,
        "modified": publication.modified,
        "written": publication.written,
    }


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article_from_bytes(
    data: bytes,
    *,
    id: str,  # noqa: A002 - the contract's name for it
    published: str | dt.date | None = None,
    url: str | None = None,
    day_first: bool | None = None,
    format: str | None = None,  # noqa: A002
) -> Article:
    """The article in bytes, such as those of stdin; `format` is text, page, pdf, docx or found out.

    Raises InputError for empty or binary data, DateError for a `published` that is not a date,
    MissingExtraError if the format's library is not installed.
    """
    extract = _extract(data, id, format)
    return article_from_text(
        extract.text, id=id, published=published, url=url, day_first=day_first, record=extract.record
    )


def read_article(
    path: str | Path,
    *,
    published: str | dt.date | None = None,
    url: str | None = None,
    day_first: bool | None = None,
) -> Article:
    """The article in a file: plain text, Markdown, a saved web page, PDF or DOCX.

    `published` overrules what the file says and is never the file's own date; `url` says where it comes
    from. Raises InputError for a file that is missing, empty, binary, a folder or of an unknown format,
    DateError for a `published` that is not a date, MissingExtraError for a missing library.
    """
    file = Path(path)
    data = _bytes_of(file)
    suffix = file.suffix.lower()
    if suffix and suffix not in _FORMATS:
        raise InputError(f"{file}: unknown format '{suffix}'; readable are {', '.join(_FORMATS)}")
    extract = _extract(data, str(file), _FORMATS.get(suffix))
    return article_from_text(
        extract.text, id=file.stem, published=published, url=url, day_first=day_first, record=extract.record
    )


def _extract(data: bytes, name: str, format_name: str | None) -> Extract:
    """The text in the bytes of a format; if it is not given, its beginning tells it."""
    if format_name == "pdf" or data.startswith(b"%PDF-"):
        return read_pdf(data, name)
    if format_name == "docx" or (format_name is None and data.startswith(b"PK\x03\x04")):
        return read_docx(data, name)
    decoded = decode(data, name)
    if format_name == "page" or is_page(decoded.text):
        extract = read_page(decoded.text, name)
    else:
        extract = Extract(decoded.text, Record())
    if not decoded.guessed:
        return extract
    guessed = Caution(
        code="encoding-guessed", message=f"The text is not UTF-8; it was read as {decoded.encoding}, a guess."
    )
    return replace(extract, record=replace(extract.record, warnings=(guessed,)))


def _bytes_of(file: Path) -> bytes:
    if file.is_dir():
        raise InputError(f"{file} is a folder, not an article")
    if not file.exists():
        raise InputError(f"{file}: no such file")
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}") from error


def _warnings(zoned: Zoned, *, english: bool) -> Sequence[Caution]:
    found: list[Caution] = []
    if not english:
        found.append(Caution(code="not-english", message="The text is not English; its events are not read."))
    if not any(part.kind == "body" for part in zoned.zones):
        found.append(Caution(code="empty-body", message="The text has no running text below its headline."))
    return found
