"""Direct quotations: where someone's own words stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from timeline.models.base import Span

MARK = re.compile(r"[\"“”„]|``|''|\n")
OPENS = ("“", "„", "``")
CLOSES = ("”", "''")


def quotations(text: str) -> tuple[Span, ...]:
    """The spans of direct quotations, their marks included, in text order.

    Reads straight and curly double quotes and the pairs of newswire (`` and ''). A straight mark opens or
    closes by the blanks beside it. A quotation that no mark closes ends with its paragraph or where the
    next one opens, as long speeches have a mark before each paragraph and one at the end.
    """
    spans: list[Span] = []
    opened: int | None = None
    for mark in MARK.finditer(text):
        opens = _opens(mark, text, opened is not None)
        if opened is not None:
            paragraph = mark[0][0] == "\n"
            spans.append((opened, mark.start() if paragraph or opens else mark.end()))
        opened = mark.start() if opens else None
    if opened is not None:
        spans.append((opened, len(text)))
    return tuple(spans)


def _opens(mark: re.Match[str], text: str, inside: bool) -> bool:
    """Whether a mark opens a quotation; one with blanks on both sides or none does so outside of one."""
    if mark[0] in OPENS or mark[0] in CLOSES or mark[0][0] == "\n":
        return mark[0] in OPENS
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    left, right = not before.strip(" \n\t(["), not after.strip(" \n\t.,;:!?)]")
    return not inside if left == right else left


def quotation_at(offset: int, spans: tuple[Span, ...]) -> Span | None:
    """The quotation around a character, or None; `spans` in text order."""
    place = bisect_right(spans, (offset, len(spans) and spans[-1][1] + 1)) - 1
    if place >= 0 and spans[place][0] <= offset < spans[place][1]:
        return spans[place]
    return None
