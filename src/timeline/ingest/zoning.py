"""Paragraphs to zones: headline, dateline, heading, body, caption, boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.ingest.chronicles import entry, is_chronicle
from timeline.ingest.datelines import Dateline, find_dateline
from timeline.ingest.lexicon import lexicon
from timeline.ingest.paragraphs import TAG, Paragraph
from timeline.models import Span, Zone
from timeline.models.article import ZoneKind

_LONGEST_TITLE = 240
_LONGEST_HEADING = 120
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_ABBREVIATED_END = re.compile(r"(?:\b[A-Z]\.){2,}$|\.\.\.$|[?!][\"”’']*$|\bNo\.$")
_SENTENCES = re.compile(r"[a-z\d][.!?][\"”’']?\s+[A-Z\"“]")
_OUTLET_SUFFIX = re.compile(r"\s+(?:[-–—|:]|\u2022)\s+(?P<outlet>[^\s–—|:-][^–—|:-]{1,59})$")
_PIPE_SUFFIX = re.compile(r"\s*\|.*$")
_BYLINE_SUFFIX = re.compile(
    r"(?:(?<=[)\]\"'”’])|(?<=\s[A-Z])|(?<=[A-Z][a-z.]{1})|(?<=[a-z]))\s+by\s+(?P<name>[A-Z][a-z'’-]+(?:\s+[A-Z][\w.'’-]*){1,2})$"
)
_LAST_WORD = re.compile(r"([^\W\d_]\w*|[)\]])$")


@dataclass(frozen=True, slots=True)
class Zoned:
    """The zones of a text with what was seen on the way: title, outlet, the dateline, holes in paragraphs."""

    zones: tuple[Zone, ...]
    title: str | None
    outlet: str | None
    dateline: str | None
    holes: tuple[Span, ...]


def zone(
    text: str, paragraphs: Sequence[Paragraph], *, front_end: int = 0, title: str | None = None
) -> Zoned:
    """The zones of a text, in order.

    `front_end` is where its front matter ends (0 if it has none); `title` the headline, if a page tells it.
    """
    zoner = _Zoner(text, paragraphs, title)
    zones = [Zone(kind="boilerplate", span=(0, front_end))] if front_end else []
    for number in range(len(paragraphs)):
        zones += zoner.zones_of(number)
    holes = tuple(hole for paragraph in paragraphs for hole in paragraph.holes)
    return Zoned(tuple(zones), zoner.title, zoner.outlet, zoner.dateline, holes)


class _Zoner:
    """Goes through the paragraphs once and remembers what the head of the article said."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], told: str | None) -> None:
        self._told = told
        self.text = text
        self.paragraphs = paragraphs
        self.title: str | None = None
        self.outlet: str | None = None
        self.dateline: str | None = None
        self._leads = 0
        self._chronicle = is_chronicle(self._words(p) for p in paragraphs if p.kind is None)

    def zones_of(self, number: int) -> Iterator[Zone]:
        """The zone or zones of one paragraph: a lead has its dateline cut off, a last one its tail."""
        paragraph = self.paragraphs[number]
        if paragraph.kind == "headline":
            yield from self._headline(paragraph)
        elif paragraph.kind:
            yield Zone(kind=_as_kind(paragraph.kind), span=(paragraph.start, paragraph.end))
        elif self._chronicle and (head := entry(self._words(paragraph))) is not None:
            yield _trimmed("heading", self.text, paragraph.start, paragraph.start + head.end("date"))
            yield from self._body(paragraph, head.end())
        elif self._opens_story(number):
            yield from self._body(paragraph)
        elif self._is_headline(number):
            yield from self._headline(paragraph)
        elif self._is_heading(number):
            yield Zone(kind="heading", span=(paragraph.start, paragraph.end))
        else:
            yield from self._body(paragraph)

    def _words(self, paragraph: Paragraph) -> str:
        """The paragraph, with spaces for its tags, so that offsets hold."""
        return TAG.sub(lambda tag: " " * len(tag.group()), self.text[paragraph.start : paragraph.end])

    def _opens_story(self, number: int) -> bool:
        return find_dateline(self._words(self.paragraphs[number]), lead=False) is not None

    def _is_headline(self, number: int) -> bool:
        """The first running text, if it is short, does not end as a sentence, and a story follows it."""
        words = self._words(self.paragraphs[number]).strip()
        if self._told and words == self._told:
            return True
        if self.title or self._leads or not _is_short(words, _LONGEST_TITLE):
            return False
        return words.startswith("# ") or words.isupper() or self._follows(number, len(self.paragraphs))

    def _is_heading(self, number: int) -> bool:
        """A short paragraph that does not end as a sentence, and is not the last thing said."""
        words = self._words(self.paragraphs[number]).strip()
        if words.startswith("#"):
            return True
        limit = _LONGEST_HEADING if self._leads else _LONGEST_TITLE
        short = _is_short(words, limit) and not (self._leads and words.endswith("."))
        return (self.title is not None or self._leads > 0) and short and self._follows(number, 3)

    def _follows(self, number: int, within: int) -> bool:
        """Whether running text comes in one of the next paragraphs."""
        return any(p.kind is None for p in self.paragraphs[number + 1 : number + 1 + within])

    def _headline(self, paragraph: Paragraph) -> Iterator[Zone]:
        words = self._words(paragraph)
        end, self.outlet = _end_of_title(words)
        self.title = " ".join(words[:end].lstrip("# \t").strip("*_ \t").split()) or None
        yield Zone(kind="headline", span=(paragraph.start, paragraph.start + end))
        if end < len(words):
            yield _trimmed("boilerplate", self.text, paragraph.start + end, paragraph.end)

    def _body(self, paragraph: Paragraph, skip: int = 0) -> Iterator[Zone]:
        """The running text of a paragraph; so many characters at its head are told already."""
        start, end = paragraph.start + skip, _end_of_story(self.text, paragraph)
        dateline = None if skip else find_dateline(self._words(paragraph), lead=self._leads == 0)
        if dateline and start + dateline.end <= end:
            yield _trimmed("dateline", self.text, start, start + dateline.end)
            start += dateline.end
            self._note(dateline)
        if self.text[start:end].strip():
            self._leads += 1
            yield _trimmed("body", self.text, start, end)
        if end < paragraph.end:
            yield _trimmed("boilerplate", self.text, end, paragraph.end)

    def _note(self, dateline: Dateline) -> None:
        self.dateline = self.dateline or dateline.text
        if self.outlet is None and dateline.agency:
            self.outlet = lexicon().agencies.get(dateline.agency)


def _as_kind(kind: str) -> ZoneKind:
    match kind:
        case "caption" | "heading" | "dateline":
            return kind
        case _:
            return "boilerplate"


def _is_short(words: str, limit: int) -> bool:
    """A title or heading: not long, not two sentences, not ended as a sentence ends."""
    if len(words) > limit or _SENTENCES.search(words) or (words.endswith(":") and len(words) > limit / 2):
        return False
    return not _SENTENCE_END.search(words) or _ABBREVIATED_END.search(words) is not None


def _end_of_title(words: str) -> tuple[int, str | None]:
    """Where a headline ends before the name of its outlet or reporter, and the outlet."""
    end, outlet = len(words), None
    piped = _PIPE_SUFFIX.search(words)
    if piped:
        end, outlet = piped.start(), words.rsplit("|", 1)[1].strip() or None
    else:
        suffix = _OUTLET_SUFFIX.search(words)
        if suffix and suffix["outlet"].split()[-1] in lexicon().words["outlet_words"]:
            end, outlet = suffix.start(), suffix["outlet"].strip()
    byline = _BYLINE_SUFFIX.search(words[:end])
    if byline and _is_reporter(words[: byline.start()], byline["name"]):
        end = byline.start()
    return end, outlet


def _is_reporter(before: str, name: str) -> bool:
    """Whether "by NAME" at the end of a headline is its author, not who did it."""
    if name.split(maxsplit=1)[0] in lexicon().words["titles_after_by"]:
        return False
    if len(before.split()) < 3:
        return False
    last = _LAST_WORD.search(before)
    return last is not None and (last[1] in ")]" or last[1][0].isupper())


def _end_of_story(text: str, paragraph: Paragraph) -> int:
    """Where a paragraph ends before the desk's marks at its end: addresses, "(END)", "Reporting by …"."""
    end = paragraph.end
    cut = True
    while cut:
        cut = False
        window = max(paragraph.start, end - 400)
        for rule in lexicon().tails:
            match = next((m for m in rule.pattern.finditer(text, window, end) if m.end() == end), None)
            if match and match.end() > match.start():
                end, cut = match.start(), True
                break
    return end


def _trimmed(kind: ZoneKind, text: str, start: int, end: int) -> Zone:
    """A zone without the white space at its ends."""
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return Zone(kind=kind, span=(start, end))
    begin = start + words.index(stripped[0])
    return Zone(kind=kind, span=(begin, begin + len(stripped)))
