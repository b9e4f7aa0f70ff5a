"""A text or a file to an `Article`: what the package reads."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.errors import InputError
from timeline.ingest.decoding import decode, whole
from timeline.ingest.docx import read_docx
from timeline.ingest.front_matter import read_front_matter
from timeline.ingest.language import is_english
from timeline.ingest.lines import split_lines
from timeline.ingest.mail import is_mail, read_mail
from timeline.ingest.markup import root_of
from timeline.ingest.paragraphs import paragraphs_of
from timeline.ingest.pdf import read_pdf
from timeline.ingest.publication import Publication, Sources, copyright_year, decide, header_dates
from timeline.ingest.reading import make_reading
from timeline.ingest.record import Extract, Record
from timeline.ingest.webpage import is_page, read_page
from timeline.ingest.xml_text import is_article_xml, read_xml
from timeline.ingest.zoning import Zoned, zone
from timeline.models import Article
from timeline.models.article import Warning as Caution
from timeline.packed import unpacked, unpacked_name
from timeline.paths import user_path

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
    ".eml": "mail",
    ".xml": "xml",
    ".tei": "xml",
    ".nitf": "xml",
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
    """The article that a text is; half a pair of UTF-16 in it becomes U+FFFD, with a warning.

    `id` is a hash of it if not given; `published` (ISO, or as newspapers print it), `title`, `url`, `outlet`
    overrule what it says, `day_first` settles 03/04/2018, `record` is what its format told. Raises DateError.
    """
    text, told = whole(text), _doubting(text, record or Record())
    id, title, url, outlet = map(_written, (id, title, url, outlet))  # noqa: A001
    front = read_front_matter(text)
    lines = split_lines(text, front.end)
    header = header_dates(lines, day_first=day_first)
    english = is_english(text[front.end :])
    paragraphs = paragraphs_of(lines, dated=header.lines, told=told.kinds, english=english)
    zoned = zone(text, paragraphs, front_end=front.end, title=told.title)
    address = url or told.url or front.url
    sources = Sources(
        given=published,
        metadata=(*told.published, *front.published),
        modified=(*told.modified, *filter(None, [front.modified])),
        header=told.header or header,
        dateline=told.dateline or zoned.dateline,
        sent=told.sent,
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


def redated(article: Article, published: str | dt.date) -> Article:
    """The article with a day of publication that goes before its own. Raises DateError for a wrong one."""
    publication = decide(Sources(given=published, day_first=article.day_first))
    kept = (warning for warning in article.warnings if not warning.code.endswith("publication-date"))
    changes = {**_dates(publication), "modified": article.modified}
    return article.model_copy(update={**changes, "warnings": (*publication.warnings, *kept)})


def _dates(publication: Publication) -> dict[str, Any]:
    return {
        "published": publication.published,
        "published_basis": publication.basis,
        "modified": publication.modified,
        "written": publication.written,
    }


def _doubting(text: str, told: Record) -> Record:
    """What the format tells, with a warning where the text holds characters that cannot be written."""
    halves = sum("\ud800" <= char <= "\udfff" for char in text) if not text.isascii() else 0
    if not halves:
        return told
    message = f"Characters that are half of a pair were replaced: {halves}."
    return replace(told, warnings=(*told.warnings, Caution(code="broken-characters", message=message)))


def _written(words: str | None) -> str | None:
    return whole(words) if words else words


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
    """The article in bytes, such as those of stdin.

    `format` is text, page, pdf, docx, mail, xml or found out. Raises InputError for empty or binary data
    and for several articles, DateError for a `published` that is not a date, MissingExtraError if the
    format's library is not installed.
    """
    extract = _only(_extracts(unpacked(data, id), id, format), id)
    return article_from_extract(extract, id=id, published=published, url=url, day_first=day_first)


def article_from_extract(
    extract: Extract,
    *,
    id: str,  # noqa: A002 - the contract's name for it
    published: str | dt.date | None = None,
    url: str | None = None,
    day_first: bool | None = None,
) -> Article:
    """The article of what a format holds. Raises DateError for a `published` that is not a date."""
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
    """The article in a file: plain text, Markdown, a saved web page, PDF, DOCX, mail, TEI, NITF or NewsML-G2.

    `published` overrules what the file says and is never the file's own date; `url` says where it comes
    from. Raises InputError for a file that is missing, empty, binary, a folder, of an unknown format or
    with several articles, DateError for a `published` that is not a date, MissingExtraError for a missing
    library.
    """
    extract = _only(extracts_in(path), str(path))
    return article_from_extract(
        extract, id=unpacked_name(Path(path)).stem, published=published, url=url, day_first=day_first
    )


def read_articles(
    path: str | Path, *, published: str | dt.date | None = None, day_first: bool | None = None
) -> Iterator[Article]:
    """Every article in a file, in order: those of a volume in TEI or of a NewsML-G2 message, else the one.

    The id of one among several is the file's name and its own id or number. Raises what `read_article`
    raises, but takes files with several articles.
    """
    extracts = extracts_in(path)
    for name, extract in zip(names_of(extracts, unpacked_name(Path(path)).stem), extracts, strict=True):
        yield article_from_extract(extract, id=name, published=published, day_first=day_first)


def extracts_in(path: str | Path) -> tuple[Extract, ...]:
    """What a file holds, one for each of its articles. Raises InputError and MissingExtraError."""
    file = user_path(path)
    data = unpacked(_bytes_of(file), str(file))
    suffix = unpacked_name(file).suffix.lower()
    if suffix and suffix not in _FORMATS:
        raise InputError(f"{file}: unknown format '{suffix}'; readable are {', '.join(_FORMATS)}")
    return _extracts(data, str(file), _FORMATS.get(suffix))


def names_of(extracts: Sequence[Extract], stem: str) -> list[str]:
    """The id of each article of a file: its stem, and with several behind it their own ids, or numbers."""
    if len(extracts) == 1:
        return [stem]
    own = [extract.id for extract in extracts]
    told = None not in own and len(set(own)) == len(own)
    return [f"{stem}-{name if told else number}" for number, name in enumerate(own, start=1)]


def _only(extracts: Sequence[Extract], name: str) -> Extract:
    if len(extracts) > 1:
        raise InputError(
            f"{name} holds {len(extracts)} articles, each with a date of its own; give the file's name to "
            "`timeline extract`, or read it with timeline.ingest.read_articles"
        )
    return extracts[0]


def _extracts(data: bytes, name: str, format_name: str | None) -> tuple[Extract, ...]:
    """The texts in the bytes of a format; if it is not given, its beginning tells it."""
    if format_name == "pdf" or data.startswith(b"%PDF-"):
        return (read_pdf(data, name),)
    if format_name == "docx" or (format_name is None and data.startswith(b"PK\x03\x04")):
        return (read_docx(data, name),)
    if format_name == "mail" or (format_name is None and is_mail(data)):
        return (read_mail(data, name),)
    decoded = decode(data, name)
    extracts = _from_text(decoded.text, name, format_name)
    if not decoded.guessed:
        return extracts
    guessed = encoding_doubt(decoded.encoding)
    return tuple(replace(found, record=replace(found.record, warnings=(guessed,))) for found in extracts)


def encoding_doubt(encoding: str) -> Caution:
    """The warning of an article whose encoding had to be guessed."""
    return Caution(
        code="encoding-guessed", message=f"The text is not UTF-8; it was read as {encoding}, a guess."
    )


def _from_text(text: str, name: str, format_name: str | None) -> tuple[Extract, ...]:
    """The texts in a decoded file: of a page, of XML, or the text itself."""
    if format_name == "page" or is_page(text) or (format_name == "xml" and root_of(text) == "html"):
        return (read_page(text, name),)
    declared = format_name is None and text.lstrip().startswith("<?xml")
    if format_name == "xml" or declared or is_article_xml(text):
        return read_xml(text, name)
    if _is_json(text):
        raise InputError(f"{name} is JSON, not an article; records, one a line, go into a file named .jsonl")
    return (Extract(text, Record()),)


def _is_json(text: str) -> bool:
    """Whether a text, or its first line, is an object or a list of JSON."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    for part in (text, text.lstrip().partition("\n")[0]):
        try:
            return isinstance(json.loads(part), dict | list)
        except ValueError:
            continue
    return False


def _bytes_of(file: Path) -> bytes:
    try:
        if file.is_dir():
            raise InputError(f"{file} is a folder, not an article")
        if not file.exists():
            raise InputError(f"{file}: no such file")
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{str(file)[:200]} cannot be read: {error.strerror}") from error


def _warnings(zoned: Zoned, *, english: bool) -> Sequence[Caution]:
    found: list[Caution] = []
    if not english:
        found.append(Caution(code="not-english", message="The text is not English; its events are not read."))
    if not any(part.kind == "body" for part in zoned.zones):
        found.append(Caution(code="empty-body", message="The text has no running text below its headline."))
    return found
