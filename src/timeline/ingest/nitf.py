"""NITF to text, the form of newspapers' and agencies' archives; bare, or wrapped in NewsML-G2."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline.ingest.markup import Block, Vocabulary, blocks_of, extract_of, first, words_of
from timeline.ingest.publication import HeaderDates
from timeline.ingest.record import Extract, Record
from timeline.ingest.stamps import read_stamp
from timeline.models.article import ZoneKind

ROOTS = frozenset({"nitf", "newsItem", "newsMessage"})
_HEADINGS = ("hl2", "h1", "h2", "h3", "h4", "h5", "h6", "dt")
_WORDS = Vocabulary(
    blocks=frozenset(
        (
            "p", "block", "body", "body.content", "li", "ul", "ol", "dl", "dd", "bq", "blockquote", "credit",
            "pre", "table", "tr", "div", "section", "article", "main", "header", "hr", *_HEADINGS,
        )
    ),
    kinds={**dict.fromkeys(_HEADINGS, "heading"), "credit": "boilerplate"},
    left_out=frozenset(
        (
            "head", "body.head", "body.end", "media", "fn", "note", "nitf-table", "script", "style", "figure",
            "nav", "aside", "footer", "template", "noscript", "form", "object",
        )
    ),
    breaks=frozenset(("br", "td", "th", "byttl")),
)  # fmt: skip
_ASIDE = frozenset(("correction_text", "caption", "photo_caption"))
"""Classes of blocks beside the story."""
_DAYS = (("date.issue", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"))
_MADE = ("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")


def nitf_extracts(root: Element, name: str) -> tuple[Extract, ...]:
    """The article of an NITF file or of a NewsML-G2 item, or all those of a NewsML-G2 message.

    Raises InputError if there is no text; an item that only points to its text holds none.
    """
    items = [root] if root.tag == "nitf" else list(root.iter("newsItem"))
    held = [item for item in items if _story(item)]
    return tuple(_article(item, name) for item in held or items[:1] or [root])


def _article(item: Element, name: str) -> Extract:
    """The article of an `nitf` element, or of the `newsItem` around one or around a page."""
    story = _story(item)
    record = Record(
        title=first(
            [*item.findall(".//hedline/hl1"), *item.findall("contentMeta/headline"), *_titles(item)], _WORDS
        ),
        outlet=_outlet(item),
        url=next(
            (url for data in item.iter("pubdata") if (url := data.get("ex-ref", "")).startswith("http")), None
        ),
        published=tuple(_published(item)),
        modified=tuple(filter(None, [words_of(item.find("contentMeta/contentModified"), _WORDS)])),
        header=HeaderDates(),
        dateline=next(_days_told(item), None) or first(_datelines(item), _WORDS),
    )
    numbers = (number for doc in item.iter("doc-id") if (number := doc.get("id-string")))
    blocks = [*_above(item), *(block for part in story for block in blocks_of(part, _WORDS))]
    return extract_of(blocks, record, name, id=next(numbers, None) or item.get("guid"))


def _story(item: Element) -> list[Element]:
    """The elements with the words of the story.

    Archives of newspapers keep its first paragraph a second time, apart from the full text, and its
    corrections below.
    """
    full = [block for block in item.iter("block") if block.get("class") == "full_text"]
    held = [*item.iter("body.content"), *item.findall(".//html/body")][:1]
    if not full and any(child.get("class") in _ASIDE for element in held for child in element):
        held = [child for element in held for child in element if child.get("class") not in _ASIDE]
    return [element for element in full or held if words_of(element, _WORDS)]


def _titles(item: Element) -> list[Element]:
    """What stands for a headline where there is none: the title of the file or of the page."""
    return [*item.findall(".//head/title"), *item.findall(".//html//h1")]


def _above(item: Element) -> Iterator[Block]:
    """The lines between the headline and the story: a second headline, the reporter, the dateline."""
    second = (line for line in item.findall(".//hedline/hl2") if line.get("class") != "online_headline")
    authors = [*item.findall(".//body.head/byline"), *item.findall("contentMeta/by")]
    lines: tuple[tuple[ZoneKind, str | None], ...] = (
        ("heading", first(second, _WORDS)),
        ("boilerplate", first(authors, _WORDS)),
        ("dateline", first(_datelines(item), _WORDS)),
    )
    return (Block(words, kind) for kind, words in lines if words)


def _datelines(item: Element) -> list[Element]:
    return [*item.findall(".//body.head/dateline"), *item.findall("contentMeta/dateline")]


def _days_told(item: Element) -> Iterator[str]:
    """The days that datelines tell in normal form, with their year."""
    for date in (date for line in _datelines(item) for date in line.iter("story.date")):
        stamp = read_stamp(date.get("norm", ""))
        if stamp and (iso := stamp.iso()):
            yield iso


def _outlet(item: Element) -> str | None:
    """The newspaper or agency."""
    told = (
        *(data.get("name") for data in item.iter("pubdata")),
        *(right.get("holder") for right in item.iter("doc.copyright")),
        first(item.findall(".//body.head/distributor"), _WORDS),
        *(first([*sender], _WORDS) or sender.get("literal") for sender in item.findall("itemMeta/provider")),
    )
    return next((" ".join(name.split()) for name in told if name and name.strip()), None)


def _published(item: Element) -> Iterator[str]:
    """The values that may be the day of publication, the most trusted first."""
    for tag, key in _DAYS:
        yield from (value for element in item.iter(tag) if (value := element.get(key)))
    metas = {meta.get("name", ""): meta.get("content", "") for meta in item.iter("meta")}
    parts = [metas.get(f"publication_{part}", "") for part in ("year", "month", "day_of_month")]
    if all(part.isdecimal() for part in parts):
        yield "-".join(part.zfill(2) for part in parts)
    for path in _MADE:
        yield from (value for element in item.findall(path) if (value := (element.text or "").strip()))
