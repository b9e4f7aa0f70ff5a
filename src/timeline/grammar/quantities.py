"""Nouns that count, portion or stage what stands after "of": "a round of talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

QUANTITIES = frozenset(
    {
        "hour", "day", "week", "month", "year",
        "series", "number", "round", "pair", "set", "kind", "lot", "couple", "dozen", "group", "string",
        "spate", "session", "batch", "team", "delivery", "shipment", "tranche", "first", "second",
        "third", "fourth", "latest", "last", "next", "final", "one", "part", "start", "beginning",
        "end", "resumption", "conduct",
        "holding", "hundred", "thousand", "million", "billion", "ton", "tonne", "load", "package",
        "consignment", "version", "variant",
        "some", "many", "most", "all", "several", "any", "both", "half", "rest",
        "majority", "remainder", "member", "type", "form", "array", "range", "portion", "bulk", "score",
        "handful", "barrel", "flurry", "wave", "vanguard", "percent", "%",
    }
)  # fmt: skip
"""Nouns that only count, portion or stage what stands after "of"."""


def top_of_quantity(noun: Token) -> Token:
    """For "talks" in "a round of talks" the word "round", which stands in its place in the clause."""
    chain = quantity_chain(noun)
    return chain[-1] if chain else noun


def quantity_chain(noun: Token) -> list[Token]:
    """The nouns that portion a noun, the nearest first: "a series of rounds of talks"."""
    chain = []
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in QUANTITIES:
        noun = noun.head.head
        chain.append(noun)
    return chain
