"""XML to paragraphs: read safely, then walked by a vocabulary that says what each element is.

The parser fetches nothing and expands nothing: no external entity, no DTD, no entity of the file's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html.entities import name2codepoint
from xml.etree.ElementTree import Element, ParseError, XMLParser

from timeline.errors import InputError
from timeline.ingest.record import Extract, Record
from timeline.models.article import ZoneKind

_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(?P<name>[A-Za-z][A-Za-z\d]*);")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>")
_SPACE = re.compile(r"\s*")
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_ASIDES = (("<?", "?>"), ("<!--", "-->"))
_DEEPEST = 200
_HEAD = 4
_GAP = "\n\n"
_JOIN = "\0"
"""Stands for a line or page break inside a word; no XML holds this character."""
_JOINED = re.compile(rf"(?<=[^\W\d_])[-\u00ad\u2010]\s*{_JOIN}\s*(?=[a-zß-ÿ])|\s*{_JOIN}\s*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the elements of a kind of XML are, by their names.

    `blocks` begin and end a paragraph; `kinds` are those of them that hold no running text; what is in
    neither stands inside a line. `left_out` are skipped with all they hold; `breaks` have a space before
    what they hold, if anything; of the readings in an element of `choices` the one named first is taken.
    """

    blocks: frozenset[str]
    kinds: Mapping[str, ZoneKind]
    left_out: frozenset[str]
    breaks: frozenset[str]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its words with single spaces, and its kind if that is not running text."""

    text: str
    kind: ZoneKind | None = None


def root_of(text: str) -> str | None:
    """The name of the first element of a text that begins as XML does, without its prefix."""
    position = _after_space(text, text.startswith("\ufeff"))
    while True:
        doctype = _DOCTYPE.match(text, position)
        closing = next((end for start, end in _ASIDES if text.startswith(start, position)), None)
        if doctype:
            position = _after_space(text, doctype.end())
        elif closing and (found := text.find(closing, position)) >= 0:
            position = _after_space(text, found + len(closing))
        else:
            root = _ROOT.match(text, position)
            return root[1] if root else None


def _after_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def parse(text: str, name: str) -> Element:
    """The root of an XML text; names of elements and attributes have lost their namespaces.

    Raises InputError for XML that is not well-formed, is nested beyond reason, or declares entities.
    """
    if "<!ENTITY" in text:
        raise InputError(
            f"{name} declares entities, which are not expanded; "
            "write it without them (xmllint --noent does) and read that"
        )
    parser = XMLParser()
    try:
        parser.feed(_ENTITY.sub(_character, text.lstrip("\ufeff \t\r\n")))
        root: Element = parser.close()
    except (ParseError, ValueError) as error:
        raise InputError(
            f"{name} is not well-formed XML: {error}; mend it there, or save the article as plain text"
        ) from error
    if _depth(root) > _DEEPEST:
        raise InputError(f"{name} is not an article: its XML is nested more than {_DEEPEST} deep")
    for element in root.iter():
        element.tag = _local(element.tag)
        for key in [key for key in element.attrib if key.startswith("{")]:
            element.attrib.setdefault(_local(key), element.attrib.pop(key))
    return root


def _character(match: re.Match[str]) -> str:
    """The character of an entity of HTML, which the DTDs of newspapers declare outside of the file."""
    code = name2codepoint.get(match["name"])
    return match.group() if code is None else chr(code)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _depth(root: Element) -> int:
    """How deep the elements are nested; counted level by level, as a hostile file has very many."""
    depth, level = 0, [root]
    while level and depth <= _DEEPEST:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth


def blocks_of(element: Element, vocabulary: Vocabulary) -> tuple[Block, ...]:
    """The paragraphs of an element in order; text outside of any is a paragraph too, as nothing is lost."""
    walk = _Walk(vocabulary)
    walk.take(element, None)
    walk.end(None)
    return tuple(walk.blocks)


def words_of(element: Element | None, vocabulary: Vocabulary) -> str | None:
    """All words of an element in one line; None if it is not there or holds none."""
    found = blocks_of(element, vocabulary) if element is not None else ()
    return " ".join(block.text for block in found) or None


def first(elements: Iterable[Element | None], vocabulary: Vocabulary) -> str | None:
    """The words of the first of some elements that has any."""
    return next((words for element in elements if (words := words_of(element, vocabulary))), None)


def extract_of(blocks: Sequence[Block], record: Record, name: str, *, id: str | None = None) -> Extract:  # noqa: A002
    """The title and the paragraphs, a blank line between them, with the kinds of those that are known.

    A heading among the first that is the title again is left out. Raises InputError if no words are left.
    """
    again = next((b for b in blocks[:_HEAD] if record.title and _key(b.text) == _key(record.title)), None)
    kept = [block for block in blocks if block is not again]
    if not kept and not record.title:
        raise InputError(f"{name} holds no article text")
    parts = [record.title] if record.title else []
    kinds: dict[int, ZoneKind] = {0: "headline"} if record.title else {}
    start = len(record.title) + len(_GAP) if record.title else 0
    for block in kept:
        if block.kind:
            kinds[start] = block.kind
        parts.append(block.text)
        start += len(block.text) + len(_GAP)
    return Extract(_GAP.join(parts), replace(record, kinds=kinds), id)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


class _Walk:
    """Goes through an element once and gathers its paragraphs."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.blocks: list[Block] = []
        self._known = vocabulary
        self._pieces: list[str] = []

    def take(self, element: Element, kind: ZoneKind | None) -> None:
        """An element, inside one of a kind; `_DEEPEST` bounds how often this calls itself."""
        known, tag = self._known, element.tag
        if tag in known.left_out:
            return
        if tag in known.breaks:
            self._pieces.append(_JOIN if element.get("break") == "no" else " ")
        block = tag in known.blocks
        inner = known.kinds.get(tag, kind)
        if block:
            self.end(kind)
        if tag in known.choices:
            for chosen in _chosen(element, known.choices[tag]):
                self.take(chosen, inner)
        else:
            self._content(element, inner)
        if block:
            self.end(inner)

    def _content(self, element: Element, kind: ZoneKind | None) -> None:
        self._pieces.append(element.text or "")
        for child in element:
            self.take(child, kind)
            self._pieces.append(child.tail or "")

    def end(self, kind: ZoneKind | None) -> None:
        """The paragraph ends here."""
        words = " ".join(_JOINED.sub("", "".join(self._pieces)).split())
        if words:
            self.blocks.append(Block(words, kind))
        self._pieces.clear()


def _chosen(element: Element, names: tuple[str, ...]) -> Iterator[Element]:
    """The reading that is taken: of the first name that is there, else the first of all."""
    found = next((child for name in names for child in element if child.tag == name), None)
    yield from [found] if found is not None else list(element)[:1]
