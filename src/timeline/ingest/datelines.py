"""The dateline at the head of a story: place, date, agency, dash. Never mined; it may date the story."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.ingest.lexicon import lexicon
from timeline.ingest.stamps import MONTH_DAY

_UPPER = r"[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]+){0,4}"
_MIXED = r"[A-Z][\w.'’]+(?:[ /-](?:[a-z]{2,3} )?[A-Z][\w.'’]*){0,3}"
_REGION = r"(?:,\s*[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,3}){0,2}"
_DATE = rf"(?i:{MONTH_DAY})(?:,?\s+[12]\d{{3}})?"
_AGENCY = r"\(\s*(?P<agency>[A-Za-z][\w.&/’' -]{1,40}?)\s*\)"
_NAMED = r"(?:,?\s*/?(?P<agency>[A-Z][\w-]{1,12}(?:/[A-Z]{2})?(?: [A-Z]\w+)?)/?\s*[.,]?)"
_DASH = r"\s*(?:--+|[-–—―_]+)\s*"
_SPACED_DASH = r"(?:\s+[-–_]\s*(?!\d)|\s*(?:--+|[—―]+)\s*)"
_NO_PLACE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|from|on|by|in|since|until|after|before|between|around|as|at"
    r"|the|early|late|mid|during|to|of|but|and|for|last|next|this|updated?|posted|published",
    re.IGNORECASE,
)

_OPENINGS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_UPPER}|{_MIXED}){_REGION}[,.]?\s+{_DATE}\.?,?\s*{_AGENCY}(?:\s*:\s*|{_DASH}|\s+)",
        rf"(?:{_UPPER}|{_MIXED}){_REGION}[,.]?\s+{_DATE}\.?\s*?(?::\s+|{_SPACED_DASH})",
        rf"(?:{_UPPER}|{_MIXED}){_REGION}[,.]?\s+{_DATE}\.?{_NAMED}(?:{_DASH}|\s+)",
        rf"(?:{_UPPER}|{_MIXED}){_REGION},?\s*{_AGENCY}(?:\s*:\s*|{_DASH})",
        rf"{_AGENCY}{_DASH}",
    )
)
_BARE = re.compile(rf"(?P<place>{_UPPER})(?:{_REGION})(?:\s*:\s+|\s+(?:--+|[-–—―_])\s*|(?:--+|[–—―])\s*)")
_RUN_ON = re.compile(r"(?P<place>[A-Z]{4,}(?:[ /][A-Z]{4,})?)\s+(?=(?:[A-Z][a-z]|(?:The|A|An)\s))")
_EMBEDDED = re.compile(rf"(?<![A-Z.] ){_UPPER}{_REGION},?\s+{_DATE}\s*{_AGENCY}\s*(?:--+|[-–—―_])\s*")
_WINDOW = 500


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: its text, and `end`, the offset where the story itself begins. `agency` as printed."""

    text: str
    end: int
    agency: str | None = None


def find_dateline(paragraph: str, *, lead: bool) -> Dateline | None:
    """The dateline at the start of a paragraph.

    In the `lead` also the looser forms: a city in capitals with a bare dash, colon or nothing, and a full
    wire dateline behind a desk's slug line ("(2nd LD) … By NAME SEOUL, Dec. 30 (Yonhap) --").
    """
    indent = len(paragraph) - len(paragraph.lstrip())
    head = paragraph[indent : indent + _WINDOW]
    found = _strict(head) or (_loose(head) if lead else None)
    return replace(found, end=found.end + indent) if found else None


def _strict(head: str) -> Dateline | None:
    for form in _OPENINGS:
        match = form.match(head)
        if (
            match
            and _names_agency(match)
            and not _NO_PLACE.fullmatch(re.split(r"[\s,/.-]", head, maxsplit=1)[0])
        ):
            return Dateline(match.group(), match.end(), match.groupdict().get("agency"))
    return None


def _names_agency(match: re.Match[str]) -> bool:
    """A bare name after the date is an agency only if it is known; in brackets any name will do."""
    agency = match.groupdict().get("agency")
    if agency is None or f"({agency}" in match.group().replace("( ", "("):
        return True
    return agency in lexicon().agencies


def _loose(head: str) -> Dateline | None:
    bare = _BARE.match(head)
    if bare and _is_place(bare["place"]):
        return Dateline(bare.group(), bare.end())
    run_on = _RUN_ON.match(head)
    if run_on and _is_place(run_on["place"]) and _is_city(run_on["place"]):
        return Dateline(run_on.group(), run_on.end())
    inside = _EMBEDDED.search(head)
    return Dateline(head[: inside.end()], inside.end(), inside["agency"]) if inside else None


def _is_place(words: str) -> bool:
    known = lexicon().words
    first = re.split(r"[ /-]", words, maxsplit=1)[0].replace(".", "").strip("'’")
    return len(first) > 2 and first not in known["not_places"] | known["abbreviations"]


def _is_city(words: str) -> bool:
    first = words.split(maxsplit=1)[0]
    return len(first) > 4 or first in lexicon().words["short_cities"]
