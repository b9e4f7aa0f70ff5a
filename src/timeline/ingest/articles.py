"""A text or a file to an `Article`: what the package reads."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import InputError
from timeline.ingest.decoding import decode
from timeline.ingest.front_matter import read_front_matter
from timeline.ingest.language import is_english
from timeline.ingest.lines import split_lines
from timeline.ingest.paragraphs import paragraphs_of
from timeline.ingest.publication import Sources, copyright_year, decide, header_dates
from timeline.ingest.reading import make_reading
from timeline.ingest.zoning import Zoned, zone
from timeline.models import Article
from timeline.models.article import Warning as Caution

TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Record:
    """What a format tells beside the text: a page's or a file's own title, dates, address and outlet.

    `published` and `modified` are values as written there, the most trusted first.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    warnings: tuple[Caution, ...] = ()


def article_from_text(  # noqa: PLR0913 - what a caller may know, each by its name
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

    `text` stays as it is; offsets count its characters. `id` is a hash of the text if it is not given;
    `published` (ISO date or date-time, or a date as a newspaper prints it), `title`, `url` and `outlet`
    overrule what the text says; `day_first` settles a date such as 03/04/2018. `record` is what the
    text's own format tells. Raises DateError for a `published` that is not a date. An empty text is an
    article without zones, with a warning.
    """
    told = record or Record()
    front = read_front_matter(text)
    lines = split_lines(text, front.end)
    header = header_dates(lines, day_first=day_first)
    english = is_english(text[front.end :])
    zoned = zone(text, paragraphs_of(lines, dated=header.lines, english=english), front.end)
    address = url or told.url or front.url
    publication = decide(
        Sources(
            given=published,
            metadata=(*told.published, *front.published),
            modified=(*told.modified, *((front.modified,) if front.modified else ())),
            header=header,
            dateline=zoned.dateline,
            copyright_year=copyright_year(text),
            url=address,
            day_first=day_first,
        )
    )
    return Article(
        id=id or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        text=text,
        reading=make_reading(text, zoned.zones, zoned.holes),
        zones=zoned.zones,
        title=title or told.title or front.title or zoned.title,
        url=address,
        outlet=outlet or told.outlet or front.outlet or zoned.outlet,
        published=publication.published,
        published_basis=publication.basis,
        modified=publication.modified,
        language="en" if english else "und",
        warnings=(*told.warnings, *publication.warnings, *_warnings(zoned, english=english)),
    )


def article_from_bytes(
    data: bytes,
    *,
    id: str,  # noqa: A002 - the contract's name for it
    published: str | dt.date | None = None,
    url: str | None = None,
    day_first: bool | None = None,
) -> Article:
    """The article in bytes of unknown kind, such as those of stdin.

    Raises InputError for empty or binary data, DateError for a `published` that is not a date.
    """
    decoded = decode(data, id)
    guessed = Caution(
        code="encoding-guessed", message=f"The text is not UTF-8; it was read as {decoded.encoding}, a guess."
    )
    record = Record(warnings=(guessed,) if decoded.guessed else ())
    return article_from_text(
        decoded.text, id=id, published=published, url=url, day_first=day_first, record=record
    )


def read_article(
    path: str | Path,
    *,
    published: str | dt.date | None = None,
    url: str | None = None,
    day_first: bool | None = None,
) -> Article:
    """The article in a file: plain text or Markdown.

    `published` overrules what the file says and is never the file's own date; `url` says where it comes
    from. Raises InputError for a file that is missing, empty, binary, a folder or of an unknown format,
    DateError for a `published` that is not a date.
    """
    file = Path(path)
    data = _bytes_of(file)
    if file.suffix.lower() not in ("", *TEXT_SUFFIXES):
        raise InputError(f"{file}: unknown format '{file.suffix}'; readable are {', '.join(TEXT_SUFFIXES)}")
    article = article_from_bytes(data, id=file.name, published=published, url=url, day_first=day_first)
    return article.model_copy(update={"id": file.stem})


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
