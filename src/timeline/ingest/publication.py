"""When a story was published: given, metadata, a visible line, a dateline, the address; never today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.errors import DateError
from timeline.ingest.lines import Line
from timeline.ingest.stamps import LATEST_YEAR, Stamp, find_stamps, read_stamp
from timeline.models.article import PublishedBasis
from timeline.models.article import Warning as Caution

_LABEL = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!is )\b(?:"
    r"(?P<published>(?:first |originally )?(?:posted|published|released?|issued|filed|dated?|publication date"
    r"|release date|published date|date of publication|input|registered))"
    r"|(?P<modified>(?:last )?(?:modified|updated?|edited|revised|corrected)(?: date)?)"
    r"|(?P<other>crawled|retrieved|accessed|archived|printed|downloaded|captured|embargo(?:ed)?))"
    r"(?:\s+(?:on|at|by|until|[\w ]{2,20}(?= \|)))?[\s:|,(]*$",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"\b(?:of|on|in|since|until|till|by|from|after|before|between|and|the|to|during|dated)\s*$", re.I
)
_HEADING_MARK = re.compile(r"(?:[-–—*•#>]+|\d+[.)])\s|--")
_COPYRIGHT = re.compile(r"(?:©|&copy;|\(c\)|copyright)\D{0,30}([12]\d{3})(?!\d)", re.IGNORECASE)
_IN_URL = (
    re.compile(r"/([12]\d{3})[/-](\d{1,2})[/-](\d{1,2})(?=[/\W]|$)"),
    re.compile(r"[/_-]([12]\d{3})(\d{2})(\d{2})(?=\D|$)"),
)
_URL_MONTHS = re.compile(r"/([12]\d{3})/([a-z]{3})/(\d{1,2})(?=/|$)")
_REMARK = re.compile(r"\([^()]*\)")
_HEAD_LINES, _TAIL_LINES, _LONG, _LONE_WORDS, _CHRONICLE = 14, 6, 200, 7, 3


@dataclass(frozen=True, slots=True)
class HeaderDates:
    """The dates of visible lines: publication, change, any other (a crawl), and the lines that hold them."""

    published: tuple[Stamp, ...] = ()
    modified: tuple[Stamp, ...] = ()
    others: tuple[Stamp, ...] = ()
    lines: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of the time of publication: ISO values, what they rest on, and what was wrong.

    `written` is the day of the dateline where the paper appeared a day or two later.
    """

    published: str | None
    basis: PublishedBasis
    modified: str | None = None
    written: str | None = None
    warnings: tuple[Caution, ...] = ()


LATE = 2
"""How many days after it was written a story may appear."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All that may tell the time of publication, each as found.

    `given` is the user's word; `metadata` and `modified` are values of a page or front matter, the
    likeliest first; `dateline` is the dateline's text; `copyright_year` a year to read it by; `url` the
    address; `sent` when it was mailed, which anybody may do later and counts last.
    """

    given: str | dt.date | None
    metadata: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    header: HeaderDates = HeaderDates()
    dateline: str | None = None
    sent: str | None = None
    copyright_year: int | None = None
    url: str | None = None
    day_first: bool | None = None


def header_dates(lines: Sequence[Line], *, day_first: bool | None = None) -> HeaderDates:
    """The dates of the lines above the story and of the last lines below it.

    A labelled date ("Posted on …", "Modified on …") counts for what its label says. A date that is alone
    on its line counts as published if it has its year, unless the text is a chronicle of such lines.
    """
    head = _head_length(lines)
    picked = {*range(head), *range(max(head, len(lines) - _TAIL_LINES), len(lines))}
    lone: list[tuple[int, Stamp]] = []
    labelled: list[tuple[int, str, Stamp]] = []
    for number in sorted(picked):
        line = lines[number]
        stamps = find_stamps(line.text, day_first=day_first) if len(line.text) <= _LONG else ()
        kinds = _labels(line.text, stamps)
        labelled += [(number, kind, stamp) for kind, stamp in kinds]
        if not kinds and len(stamps) == 1 and _is_lone(line.text, stamps[0]):
            lone.append((number, stamps[0]))
    if sum(_is_dated_heading(line) for line in lines) >= _CHRONICLE:
        lone = []
    published = [stamp for _, kind, stamp in labelled if kind == "published"]
    return HeaderDates(
        published=tuple(published) + tuple(stamp for _, stamp in lone),
        modified=tuple(stamp for _, kind, stamp in labelled if kind == "modified"),
        others=tuple(stamp for _, kind, stamp in labelled if kind == "other"),
        lines=frozenset({lines[n].start for n, *_ in labelled} | {lines[n].start for n, _ in lone}),
    )


def copyright_year(text: str) -> int | None:
    """The year of a copyright line near either end of the text, or None."""
    for part in (text[-1500:], text[:1500]):
        found = _COPYRIGHT.search(part)
        if found:
            return int(found[1])
    return None


def decide(sources: Sources) -> Publication:
    """The publication by order of trust, with a warning for every value that cannot be one.

    Raises DateError if the given date cannot be read.
    """
    warnings: list[Caution] = list(_partly_read(sources))
    published, basis = _first_good(_candidates(sources), sources.header.published, warnings)
    modified_values = [*_read_all(sources.modified, sources.day_first), *sources.header.modified]
    modified = next((iso for stamp in modified_values if stamp.plausible and (iso := stamp.iso())), None)
    if published is None:
        warnings.append(
            Caution(
                code="no-publication-date",
                message="The text does not tell when it was published; dates counted from it stay open.",
            )
        )
    return Publication(published, basis, modified, _written(sources, published), tuple(warnings))


def _written(sources: Sources, published: str | None) -> str | None:
    """The day of a dateline a little before publication: "PARIS, May 3 -" in the paper of the 4th."""
    if published is None or sources.dateline is None:
        return None
    day = dt.date.fromisoformat(published[:10])
    for stamp in find_stamps(sources.dateline, day_first=sources.day_first):
        for iso in filter(None, (stamp.iso(year) for year in (day.year, day.year - 1))):
            if 0 < (day - dt.date.fromisoformat(iso[:10])).days <= LATE:
                return iso[:10]
    return None


def _candidates(sources: Sources) -> Iterable[tuple[PublishedBasis, Stamp, int | None]]:
    """Every stamp that may be the publication, the most trusted first, with a year to read it by."""
    if sources.given is not None:
        yield "given", _given(sources.given, sources.day_first), None
    for stamp in _read_all(sources.metadata, sources.day_first):
        yield "metadata", stamp, None
    for stamp in sources.header.published:
        yield "header", stamp, _year_for(stamp, sources)
    if sources.dateline:
        for stamp in find_stamps(sources.dateline, day_first=sources.day_first):
            yield "dateline", stamp, _year_for(stamp, sources)
    if sources.url:
        in_url = date_in_url(sources.url)
        if in_url:
            yield "url", in_url, None
    for stamp in _read_all(filter(None, [sources.sent]), sources.day_first):
        yield "metadata", stamp, None


def _first_good(
    candidates: Iterable[tuple[PublishedBasis, Stamp, int | None]],
    seen: Sequence[Stamp],
    warnings: list[Caution],
) -> tuple[str | None, PublishedBasis]:
    for basis, stamp, year in candidates:
        iso = stamp.iso(year)
        if stamp.ambiguous:
            warnings.append(
                _doubt("ambiguous-publication-date", "its day and month can change places", stamp)
            )
        elif not stamp.plausible:
            code = "future-publication-date" if (stamp.year or 0) > LATEST_YEAR else "bad-publication-date"
            warnings.append(_doubt(code, "no newspaper has this year", stamp))
        elif iso:
            return _completed(stamp, seen).iso(year), basis
        elif stamp.year:
            warnings.append(_doubt("bad-publication-date", "there is no such day", stamp))
    return None, "none"


def _completed(stamp: Stamp, seen: Iterable[Stamp]) -> Stamp:
    """The stamp with the time or zone that the page shows for the same day, where the stamp has none."""
    for other in seen:
        same_day = (other.year, other.month, other.day) == (stamp.year, stamp.month, stamp.day)
        if (
            same_day
            and other.time
            and (stamp.time is None or (stamp.time == other.time and stamp.offset is None))
        ):
            return other
    return stamp


def _doubt(code: str, why: str, stamp: Stamp) -> Caution:
    value = f"{stamp.year}-{stamp.month:02}-{stamp.day:02}"
    return Caution(code=code, message=f"The publication date {value} was left aside: {why}.")


def _given(value: str | dt.date, day_first: bool | None) -> Stamp:
    text = value.isoformat() if isinstance(value, dt.date) else str(value)
    known = isinstance(value, dt.date | str)
    stamp = read_stamp(text, day_first=day_first) if known else None
    if stamp is None or stamp.year is None or (stamp.plausible and stamp.iso() is None):
        raise DateError(f"'{text}' is not a publication date; write 2018-09-10 or 2018-09-10T16:59+09:00")
    return stamp


def _partly_read(sources: Sources) -> Iterable[Caution]:
    """A warning where the given words say more than the date that was read: another zone, a second date."""
    text = sources.given
    if not isinstance(text, str):
        return
    stamp = _given(text, sources.day_first)
    rest = text[: stamp.span[0]] + _REMARK.sub("", text[stamp.span[1] :])
    if stamp.odd_zone or any(char.isalnum() for char in rest):
        message = (
            f"Of the publication date '{text}' only {stamp.iso()} was read; write 2018-09-10T16:59+09:00."
        )
        yield Caution(code="partly-read-publication-date", message=message)


def _read_all(values: Iterable[str], day_first: bool | None) -> Iterable[Stamp]:
    return (s for value in values if (s := read_stamp(value, day_first=day_first)) and s.year)


def _year_for(stamp: Stamp, sources: Sources) -> int | None:
    """The year of a date without one: the latest that is not after a full date found elsewhere."""
    if stamp.year:
        return None
    in_url = date_in_url(sources.url) if sources.url else None
    sent = read_stamp(sources.sent) if sources.sent else None
    full = [s for s in (*sources.header.others, in_url, *sources.header.modified, sent) if s and s.iso()]
    if full and full[0].year:
        reference = full[0]
        return full[0].year - ((stamp.month, stamp.day) > (reference.month, reference.day + 1))
    return sources.copyright_year


def date_in_url(url: str) -> Stamp | None:
    """The date in an address such as …/2018/09/10/… or …/20180910-…, or None."""
    named = _URL_MONTHS.search(url)
    if named:
        return read_stamp(f"{named[3]} {named[2]} {named[1]}")
    for form in _IN_URL:
        match = form.search(url)
        if match:
            stamp = Stamp(int(match[2]), int(match[3]), match.span(), int(match[1]))
            if stamp.plausible and stamp.iso():
                return stamp
    return None


def _head_length(lines: Sequence[Line]) -> int:
    """How many lines stand above the story: up to the first long one, in any case few."""
    long = (n for n, line in enumerate(lines) if len(line.text) > _LONG or _is_sentence_pair(line.text))
    return min(next(long, len(lines)), _HEAD_LINES, len(lines))


def _is_sentence_pair(text: str) -> bool:
    return len(text) > 100 and text.endswith(".") and ". " in text


def _labels(line: str, stamps: Sequence[Stamp]) -> list[tuple[str, Stamp]]:
    """The stamps that a label stands before, with what it says."""
    found: list[tuple[str, Stamp]] = []
    start = 0
    sentence = line.endswith(".") and len(line.split()) > 4
    for stamp in stamps:
        label = _LABEL.search(line[start : stamp.span[0]])
        told = sentence and stamp.year is None and start == 0  # "The town, captured on June 4 by rebels, …"
        if label and label.start() <= 60 and not (told and label.start() > 0):
            found.append((label.lastgroup or "other", stamp))
        start = stamp.span[1]
    return found if len(line) - start <= 60 else []


def _is_lone(line: str, stamp: Stamp) -> bool:
    """Whether a line is a date with little beside it, and not a sentence or a dated heading."""
    if stamp.year is None or _HEADING_MARK.match(line):
        return False
    before, after = line[: stamp.span[0]], line[stamp.span[1] :]
    sentence = line.endswith(".") and len(line.split()) > 4
    few = len((before + " " + after).split()) <= _LONE_WORDS
    tells_on = after.lstrip().startswith((":", "-", "–", "—"))
    return few and not sentence and not tells_on and not _DANGLING.search(before)


def _is_dated_heading(line: Line) -> bool:
    return len(line.text) <= 40 and any(_is_lone(line.text, stamp) for stamp in find_stamps(line.text))
