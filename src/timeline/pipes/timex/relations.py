"""The word that ties an expression to its event: "by March", "since 1994", "up to Monday"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.models.base import Span
from timeline.models.time import Relation
from timeline.pipes.timex.around import Around

RELATIONS: Mapping[str, Relation] = {
    "by": "by", "since": "since", "until": "until", "till": "until", "through": "until", "before": "before",
    "after": "after", "following": "after", "during": "during", "throughout": "during", "over": "during",
    "from": "from", "starting": "from", "beginning": "from",
}  # fmt: skip
TWO_WORDS: Mapping[str, Relation] = {
    "ahead of": "before", "prior to": "before", "later than": "by", "up to": "until", "back to": "since",
}  # fmt: skip
PASSED_OVER = ("the", "about", "around", "a", "on", "in", "as", "at", "late", "early")
MOVED = ("put", "pushed", "moved")
DAWN = re.compile(r"dawn|daybreak|sunrise|noon|midday|dusk|sunset|first light", re.IGNORECASE)


def relation_of(span: Span, around: Around) -> Relation:
    """The relation that the words before an expression tell; "at" where they tell none."""
    steps = 1
    word = around.word_before(span[0])
    while word in PASSED_OVER and steps < 4 and word not in RELATIONS:
        steps += 1
        word = around.word_before(span[0], steps)
    if word == "before" and DAWN.match(around.text, span[0]):
        return "at"  # "before dawn on 25 October" is of that day
    pair = f"{around.word_before(span[0], steps + 1)} {word}"
    if pair == "back to" and around.word_before(span[0], steps + 2) in MOVED:
        return "at"  # "was put back to August 3", not "dates back to August 3"
    return TWO_WORDS.get(pair) or RELATIONS.get(word, "at")
