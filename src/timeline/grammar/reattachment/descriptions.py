"""What several are, told behind their names: "Toro and Berg, the leaders of Peru and Chile, met"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.reattachment.hanging import hang

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


def set_description(noun: Token) -> None:
    """Hang what several people are on the first of them, where the model makes it a subject of its own."""
    if noun.tag_ != "NNS" or noun.dep_ not in ("nsubj", "nsubjpass") or noun.left_edge.i < 2:
        return
    comma, last = noun.doc[noun.left_edge.i - 1], noun.doc[noun.left_edge.i - 2]
    behind = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    if comma.lower_ != "," or [t.lower_ for t in behind] != [","]:
        return
    for first in noun.head.children:
        people = list(with_conjuncts(first)) if first.dep_ in ("nsubj", "nsubjpass") else []
        if len(people) > 1 and people[-1].i == last.i and last.ent_type_ == "PERSON":
            hang(noun, first, "appos")
