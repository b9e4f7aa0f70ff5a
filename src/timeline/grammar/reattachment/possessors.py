"""A state whose officer is told before: "Peru's president, Juan Toro, and Chile's, Anna Berg, met".

The model takes the state for the second of the two, and its officer for the state's other name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, take_place

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


def set_possessor(sign: Token) -> None:
    """Put who is named behind "Chile's," where the state hangs; `sign` is the sign of possession."""
    state = sign.head
    if sign.dep_ != "case" or state.pos_ != "PROPN" or state.dep_ == "poss":
        return
    officer = _named_behind(sign)
    if officer is None or officer.dep_ not in ("appos", "conj"):
        return
    take_place(officer, state)
    hang(state, officer, "poss")


def _named_behind(sign: Token) -> Token | None:
    """The name that begins right behind a comma after a token."""
    first = sign.i + 2
    if first >= len(sign.doc) or sign.doc[sign.i + 1].lower_ != ",":
        return None
    name = sign.doc[first]
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    return name if name.pos_ == "PROPN" and name.left_edge.i == first else None
