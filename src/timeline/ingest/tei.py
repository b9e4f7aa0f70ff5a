"""TEI to text: historians' articles, and volumes of documents such as Foreign Relations of the United States.

A TEI file holds many dates: of the text, of the print, of the edition, of what it tells. Those of a dateline,
of the printed source and of the publication are read, and none of the running text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from timeline.errors import InputError
from timeline.ingest.markup import Vocabulary, blocks_of, extract_of, first, words_of
from timeline.ingest.publication import LATE, HeaderDates
from timeline.ingest.record import Extract, Record
from timeline.ingest.stamps import read_stamp

ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus", "teiCorpus.2"})
_WORDS = Vocabulary(
    blocks=frozenset(
        (
            "p", "ab", "lg", "item", "head", "row", "sp", "speaker", "opener", "closer", "dateline", "byline",
            "salute", "signed", "postscript", "trailer", "argument", "epigraph", "div", "div1", "div2",
            "div3", "div4", "div5", "div6", "div7", "body", "text", "group", "list", "table", "floatingText",
            "attachment",
        )
    ),
    kinds={"head": "heading", "dateline": "dateline", "byline": "boilerplate"},
    left_out=frozenset(
        (
            "teiHeader", "front", "back", "note", "noteGrp", "figure", "figDesc", "graphic", "fw", "del",
            "surplus", "listBibl", "index", "standOff", "facsimile", "sourceDoc", "interp", "interpGrp",
            "spanGrp", "linkGrp", "certainty", "desc", "metamark", "docDate",
        )
    ),
    breaks=frozenset(("lb", "pb", "cb", "gb", "milestone", "space", "l", "cell", "addrLine")),
    choices={"choice": ("corr", "reg", "expan"), "app": ("lem",)},
)  # fmt: skip
_TITLES = ("complete", "main", None)
"""The types of title, the best first; those of other types are short, subordinate or for sorting."""
_IN_HEADER, _ON_TITLE = frozenset(("date", "origDate")), frozenset(("docDate",))
_HISTORY = frozenset(("provenance", "acquisition", "custodialHist", "note", "availability"))
"""What became of the source later; its dates are not the text's."""
_OF_OTHERS = frozenset(("floatingText", "attachment", "quote", "q", "cit", "note", "figure", "front", "back"))
_NORMAL = ("when", "when-iso", "value")
_RANGE = ("doc-dateTime-min", "doc-dateTime-max")


def tei_extracts(root: Element, name: str) -> tuple[Extract, ...]:
    """The article of a TEI file, or the documents of a volume or corpus, each with its own title and date.

    A volume is what holds two or more divisions of type "document". Raises InputError if there is no text.
    """
    parts = [part for tei in _texts(root) for part in _parts(tei, name)]
    if not parts:
        raise InputError(f"{name} holds no article text")
    return tuple(parts)


def _texts(root: Element) -> Iterator[Element]:
    """The TEI elements that hold a text; those of a corpus, one after the other."""
    return (tei for tei in root.iter() if tei.tag in {"TEI", "TEI.2"} and tei.find("text") is not None)


def _parts(tei: Element, name: str) -> Iterator[Extract]:
    text = tei.find("text")
    documents = list(_documents(text)) if text is not None else []
    if len(documents) > 1:
        yield from (_document(tei, document, name) for document in documents if words_of(document, _WORDS))
    elif text is not None:
        yield _article(tei, text, next(iter(documents), text), name)


def _documents(element: Element) -> Iterator[Element]:
    """The divisions that are documents, outermost ones alone; indexes and appendices hold none."""
    for child in element:
        if child.tag == "div" and child.get("type") == "document":
            yield child
        elif child.tag not in {"front", "back"}:
            yield from _documents(child)


def _article(tei: Element, text: Element, document: Element, name: str) -> Extract:
    """The one article of a file: its title and its dates stand in the header, a document's own with it."""
    header = tei.find("teiHeader")
    header = header if header is not None else Element("teiHeader")
    dateline, created = _dateline(text), _created(header) or _only_day(document)
    record = Record(
        title=_title(header),
        outlet=_outlet(header),
        url=next((words for node in header.iter("idno") if (words := _plain(node)).startswith("http")), None),
        published=(*_printed(header, text, dateline or created), *filter(None, [created])),
        header=HeaderDates(),
        dateline=dateline,
    )
    return extract_of(blocks_of(text, _WORDS), record, name, id=tei.get("id"))


def _document(tei: Element, document: Element, name: str) -> Extract:
    """A document of a volume: its head is its title, and the volume's own date is not its date."""
    header = tei.find("teiHeader")
    record = Record(
        title=words_of(document.find("head"), _WORDS),
        outlet=_outlet(header) if header is not None else None,
        published=tuple(filter(None, [_only_day(document)])),
        header=HeaderDates(),
        dateline=_dateline(document),
    )
    return extract_of(blocks_of(document, _WORDS), record, name, id=document.get("id"))


def _title(header: Element) -> str | None:
    """The title of the text: the complete one, else the main one, else the first that has no type."""
    titles = header.findall("fileDesc/titleStmt/title")
    best = (title for kind in _TITLES for title in titles if title.get("type") == kind)
    return first([*best, *titles], _WORDS)


def _outlet(header: Element) -> str | None:
    """The newspaper or journal that the source names, else the publisher."""
    journals = (title for title in header.findall("fileDesc/sourceDesc//title") if title.get("level") == "j")
    return first([*journals, *header.findall("fileDesc/publicationStmt/publisher")], _WORDS)


def _dateline(text: Element) -> str | None:
    """The day of the dateline above the first paragraph, or else of the only one below the text.

    Its words if it tells no day in normal form. Those of letters that the text quotes are not its own.
    """
    body = text.find("body") if text.tag == "text" else None
    own = list(_own(text if body is None else body))
    start = next((number for number, element in enumerate(own) if element.tag == "p"), len(own))
    above = [element for element in own[:start] if element.tag == "dateline"]
    below = [line for element in own if element.tag == "closer" for line in element.iter("dateline")]
    picked = above[:1] or (below if len(below) == 1 else [])
    days = (_value(date) for line in picked for date in line.iter("date"))
    return next((day for day in days if _day(day)), None) or first(picked, _WORDS)


def _own(element: Element) -> Iterator[Element]:
    """The elements inside one, in order, save for what it quotes or adds."""
    for child in element:
        if child.tag not in _OF_OTHERS:
            yield child
            yield from _own(child)


def _created(header: Element) -> str | None:
    """The day on which the text was written or the letter was sent, as the profile in the header tells it."""
    sent = (action for action in header.findall("profileDesc//correspAction") if action.get("type") == "sent")
    places = [*header.findall("profileDesc/creation"), *sent]
    days = (_value(date) for place in places for date in place.iter("date"))
    return next((day for day in days if _day(day)), None)


def _printed(header: Element, text: Element, written: str | None) -> tuple[str, ...]:
    """The days of print, the nearest to the text first.

    Of a text that tells when it was `written`, those right after it alone: a letter of 1776 was not
    published in 1983 or on the day of its edition, which its "yesterday" would be counted from.
    """
    description = [header.find("fileDesc/sourceDesc"), header.find("fileDesc/publicationStmt")]
    dates = (
        date
        for place in (text.find("front"), *description)
        if place is not None
        for date in _dates(place, _ON_TITLE if place.tag == "front" else _IN_HEADER)
    )
    found = tuple(value for date in dates if _day(value := _value(date)))
    day = _day(written)
    return tuple(value for value in found if day is None or _follows(day, _day(value)))


def _dates(element: Element, names: frozenset[str]) -> Iterator[Element]:
    for child in element:
        if child.tag in names:
            yield child
        elif child.tag not in _HISTORY:
            yield from _dates(child, names)


def _follows(day: dt.date, later: dt.date | None) -> bool:
    return later is not None and 0 <= (later - day).days <= LATE


def _only_day(document: Element) -> str | None:
    """The day of a document whose attributes tell the one day that it is of; notes by editors have none."""
    start, end = (document.get(name, "")[:10] for name in _RANGE)
    return start if start == end and _day(start) and document.get("subtype") != "editorial-note" else None


def _value(date: Element) -> str:
    """The normal form of a date, or of one inside it, else its words."""
    forms = (element.get(name) for element in date.iter() for name in _NORMAL)
    return next(filter(None, forms), None) or _plain(date)


def _plain(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _day(value: str | None) -> dt.date | None:
    """The day that a value tells in full."""
    stamp = read_stamp(value) if value else None
    iso = stamp.iso() if stamp and stamp.plausible and not stamp.ambiguous else None
    return dt.date.fromisoformat(iso[:10]) if iso else None
