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

    Reads straight and curly double quotes and the pairs of newswire (`` and ''). A quotation that no
    mark closes ends with its paragraph (the line, in a text whose paragraphs are lines).
    """
    spans: list[Span] = []
    opened: int | None = None
    for mark in MARK.finditer(text):
        if mark[0][0] == "\n":
            if opened is not None:
                spans.append((opened, mark.start()))
            opened = None
        elif opened is None:
            opened = None if mark[0] in CLOSES else mark.start()
        elif mark[0] not in OPENS:
            spans.append((opened, mark.end()))
            opened = None
    if opened is not None:
        spans.append((opened, len(text)))
    return tuple(spans)


def quotation_at(offset: int, spans: tuple[Span, ...]) -> Span | None:
    """The quotation around a character, or None; `spans` in text order."""
    place = bisect_right(spans, (offset, len(spans) and spans[-1][1] + 1)) - 1
    if place >= 0 and spans[place][0] <= offset < spans[place][1]:
        return spans[place]
    return None
