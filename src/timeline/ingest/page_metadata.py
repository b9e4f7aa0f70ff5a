"""The title, date, outlet and address of a web page: JSON-LD, then meta tags, then what a reader sees.

A page says when it was published in many places, and near each of them when it was changed, when it was
fetched, and the date of today in its masthead. Only fields that mean publication are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from timeline.ingest.lines import split_lines
from timeline.ingest.publication import HeaderDates, header_dates
from timeline.ingest.record import Record
from timeline.ingest.stamps import Stamp, read_stamp

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(
    r"(?:News|Blog|Live|Report|Opinion|Analysis|Review|Background)?\w*(?:Article|Posting)|Report"
)
_PARTS = frozenset(
    {"liveblogupdate", "haspart", "ispartof", "mentions", "itemlistelement", "comment", "citation"}
)
_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "datepublished", "published_time", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "publishdate", "publish-date", "publish_date", "pubdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "citation_publication_date", "article.published",
    "date.release", "originalpublicationdate", "release_date", "ptime", "pdate", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "article:modified", "og:updated_time", "datemodified", "lastmod",
    "last-modified", "dcterms.modified", "dc.date.modified", "article.updated", "revised",
)  # fmt: skip
_TITLE = ("og:title", "twitter:title", "headline", "dc.title", "title")
_OUTLET = ("og:site_name", "article:publisher_name", "application-name", "dc.publisher", "cre")
_CHANGED = re.compile(r"modif|updat|lastmod|edited", re.IGNORECASE)
_ASIDE = ("nav", "aside", "footer", "script", "style", "noscript", "template", "form")
_BLOCKS = frozenset(
    (
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "section", "article", "br",
        "header", "table", "tr", "td", "figure", "figcaption", "blockquote", "main", "body", "time", "dl",
    )
)  # fmt: skip
_SITE_IN_TITLE = re.compile(r"\s+(?:[|•·»]|[-–—:])\s+(?P<site>[^|•·»]{2,60})$")
_LINES_BELOW_TITLE = 12


def page_record(tree: HtmlElement) -> Record:
    """What a page says about its article, everything as written."""
    linked = list(_articles(tree))
    metas = _metas(tree)
    outlet = next((name for a in linked if (name := _name(a.get("publisher")))), None) or _first(
        metas, _OUTLET
    )
    seen = _seen_dates(tree)
    return Record(
        title=_title(tree, linked, metas, outlet),
        outlet=outlet,
        url=_address(tree, metas),
        published=(*_values(linked, "datePublished"), *_all(metas, _PUBLISHED)),
        modified=(*_values(linked, "dateModified"), *_all(metas, _MODIFIED)),
        header=seen,
    )


def page_lines(element: HtmlElement) -> str:
    """The text of an element, one line for each block, without navigation, scripts and asides."""
    return "".join(_pieces(element))


def _pieces(element: HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _ASIDE:
        return
    block = element.tag in _BLOCKS
    if block:
        yield "\n"
    yield re.sub(r"\s+", " ", element.text or "")
    for child in element:
        yield from _pieces(child)
        yield re.sub(r"\s+", " ", child.tail or "")
    if block:
        yield "\n"


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that are the page's article, outermost first; not the entries of a live blog."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(re.sub(r"[\x00-\x1f]", " ", script.text_content()).strip(" ;"))
        except (ValueError, RecursionError):
            continue
        level = [data]
        while level:
            yield from (item for item in level if isinstance(item, dict) and _is_article(item))
            level = [child for item in level for child in _children(item)]


def _children(item: object) -> Iterable[object]:
    if isinstance(item, dict):
        return [value for key, value in item.items() if str(key).lower() not in _PARTS]
    return item if isinstance(item, list) else ()


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in named)


def _values(articles: Iterable[dict[str, Any]], key: str) -> tuple[str, ...]:
    return tuple(value for article in articles if isinstance(value := article.get(key), str) and value)


def _name(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    name = value.get("name") if isinstance(value, dict) else value
    return name.strip() or None if isinstance(name, str) else None


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The meta tags, first come first kept, by their property, name or itemprop in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").strip().lower()
            if key and content:
                found.setdefault(key, content)
    return found


def _first(metas: dict[str, str], keys: Iterable[str]) -> str | None:
    return next((metas[key] for key in keys if key in metas), None)


def _all(metas: dict[str, str], keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(metas[key] for key in keys if key in metas)


def _title(
    tree: HtmlElement, linked: list[dict[str, Any]], metas: dict[str, str], outlet: str | None
) -> str | None:
    """The headline without the name of the site after it."""
    heading = next((text for h1 in tree.iter("h1") if (text := _plain(h1.text_content()))), None)
    head = tree.find(".//head/title")
    candidates = [
        *_values(linked, "headline"),
        _first(metas, _TITLE),
        heading,
        _plain(head.text_content()) if head is not None else None,
    ]
    title = next((_plain(text) for text in candidates if text), None)
    if title is None:
        return None
    suffix = _SITE_IN_TITLE.search(title)
    if not suffix:
        return title
    is_site = (outlet is not None and suffix["site"].lower() in outlet.lower()) or "|" in suffix.group()
    shown = heading is not None and heading == title[: suffix.start()]
    return title[: suffix.start()] if is_site or shown else title


def _plain(text: str) -> str:
    return " ".join(text.split())


def _address(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    return next(
        (metas[key] for key in ("og:url", "twitter:url") if metas.get(key, "").startswith("http")), None
    )


def _seen_dates(tree: HtmlElement) -> HeaderDates:
    """The dates that a reader sees: marked up as the time of publication, or on a line below the title."""
    marked = tuple(_marked(tree))
    body = tree.find("body")
    text = page_lines(body if body is not None else tree)
    title = next((_plain(h1.text_content()) for h1 in tree.iter("h1")), "")
    lines = split_lines(text)
    start = next((n for n, line in enumerate(lines) if title and _plain(line.text) == title), None)
    below = (
        lines[start + 1 : start + 1 + _LINES_BELOW_TITLE] if start is not None else lines[:_LINES_BELOW_TITLE]
    )
    dates = header_dates(below)
    return HeaderDates(published=(*marked, *dates.published), modified=dates.modified, others=dates.others)


def _marked(tree: HtmlElement) -> Iterator[Stamp]:
    """The stamps of `<time>` and of elements with itemprop="datePublished", but none of a change."""
    for element in tree.iter("time", "span", "div", "abbr"):
        prop = element.get("itemprop") or ""
        marks = f"{prop} {element.get('class') or ''} {element.get('id') or ''}"
        is_time = element.tag == "time" and (element.get("pubdate") is not None or _in_story(element))
        if _CHANGED.search(marks) or not (is_time or "datePublished" in prop):
            continue
        value = (
            element.get("datetime")
            or element.get("content")
            or element.get("title")
            or element.text_content()
        )
        stamp = read_stamp(value)
        if stamp and stamp.year:
            yield stamp


def _in_story(element: HtmlElement) -> bool:
    """Whether an element stands inside the article and not in a list of links to others."""
    above = [str(ancestor.tag) for ancestor in element.iterancestors()]
    return "article" in above and not {"nav", "aside", "footer", "li", "a"} & set(above)
