"""The same-length reading of a text: only what is mined, set as a parser likes it.

Every function here keeps the length, so that an offset in the reading is an offset in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.ingest.lexicon import lexicon
from timeline.ingest.lines import is_capitals
from timeline.models import MINED, Span, Zone

_CHARACTERS = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞＂", '"') | dict.fromkeys("‘’‚‛`´＇", "'") | dict.fromkeys("–‐‑‒−", "-")
)
_SPACED_HYPHEN = re.compile(r"(?<=[^\d\s] )-(?= [^\d\s])")
"""A hyphen, or a short dash, used as a dash between words, not between figures: "July 5 - 7"."""
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd\ud800-\udfff]")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\s]*\)")
_LINK = re.compile(r"\[(?P<text>[^\]\n]*)\](?P<target>\([^)\s]*\))")
_BLANKED = re.compile(
    r"(?P<tag></?[a-zA-Z][^<>\n]{0,300}>|<!--.{0,300}?-->)"
    r"|(?P<address>(?:https?://|www\.)[^\s<>\"”]+)"
    r"|(?P<ellipsis>\[\s*(?:\. ?\. ?\.|…)\s*\])"
    r"|(?P<marks>\*\*|__|~~|(?:(?<=\s)|^)\*(?=\S)|(?<=\S)\*(?=[\s.,;:!?]|$)"
    r"|(?:(?<=\s)|^)_(?=\w)|(?<=\w)_(?=[\s.,;:!?]|$))"
    r"|(?P<space>\u00c2(?=\s|$))"
)
_MARKUP_SIGNS = ("<", "[", "*", "_", "~", "&", "http", "www.", "\u00c2")
"""What a text must hold for `_without_markup` to change it: most paragraphs are spared the search."""
_OPENING = re.compile(r"(?:\s*(?:#{1,6}(?=\s)|>|[-*•·▪]+(?=\s)|--+|\d{1,2}[.)](?=\s)))+\s*")
_ENTITY = re.compile(r"&(?:#\d{1,5}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "or", "over",
     "than", "the", "to", "up", "via", "with")
)  # fmt: skip


def make_reading(text: str, zones: Iterable[Zone], holes: Iterable[Span]) -> str:
    """Spaces, save for the mined zones; `holes` are stretches inside them (page marks) that are left out."""
    parts: list[str] = []
    position = 0
    for zone in zones:
        if zone.kind not in MINED:
            continue
        start, end = zone.span
        parts += [" " * (start - position), _read_zone(text[start:end], capitals=zone.kind != "body")]
        position = end
    parts.append(" " * (len(text) - position))
    return _with_holes("".join(parts), holes)


def _read_zone(text: str, *, capitals: bool) -> str:
    reading = text.replace("``", ' "').replace("''", '" ').translate(_CHARACTERS)
    reading = _SPACED_HYPHEN.sub("—", _UNSEEN.sub(" ", reading))
    if any(sign in reading for sign in _MARKUP_SIGNS):
        reading = _without_markup(reading)
    reading = _OPENING.sub(_spaces, reading, count=1) if _OPENING.match(reading) else reading
    return _title_case(reading) if capitals and is_capitals(reading) else reading


def _without_markup(text: str) -> str:
    text = _IMAGE.sub(_spaces, text)
    text = _LINK.sub(lambda m: f" {m['text']} {' ' * len(m['target'])}", text)
    text = _BLANKED.sub(_spaces, text)
    return _ENTITY.sub(_entity, text).replace(" _ ", " — ")


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _entity(match: re.Match[str]) -> str:
    """The character that an HTML entity stands for, and spaces to its length."""
    import html  # noqa: PLC0415 - only pages pasted as text have entities

    char = html.unescape(match.group())
    return (char if len(char) == 1 else " ").ljust(len(match.group()))


def _title_case(text: str) -> str:
    """A headline in capitals in title case: "U.S. ENVOY TO VISIT PERU" is "U.S. Envoy to Visit Peru"."""
    first = _WORD.search(text)
    return _WORD.sub(lambda m: _title_word(m.group(), first=bool(first and m.start() == first.start())), text)


def _title_word(word: str, *, first: bool) -> str:
    plain = re.sub(r"['’]S$", "", word)
    if "." in plain.rstrip(".") or plain.rstrip(".") in lexicon().words["abbreviations"]:
        cased = plain + word[len(plain) :].lower()
    elif not first and word.lower() in _SMALL:
        cased = word.lower()
    else:
        cased = word[0] + word[1:].lower()
    return cased if len(cased) == len(word) else word


def _with_holes(reading: str, holes: Iterable[Span]) -> str:
    characters = list(reading)
    for start, end in holes:
        characters[start:end] = " " * (end - start)
    return "".join(characters)
