"""Days of what was planned, where the model takes them for those on which it was given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.words.labels import DATED, SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

PLANNED = frozenset({"planned", "scheduled", "proposed", "intended", "expected", "upcoming", "forthcoming"})
TIMING = frozenset({"on", "in", "for"})


def set_planned(preposition: Token) -> None:
    """ "The planned meeting of the ministers on Friday was called off": the meeting is to be on Friday."""
    if preposition.lower_ not in TIMING or preposition.dep_ != "prep" or not _is_of_time(preposition):
        return
    verb = preposition.head
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is None or not subject.i < preposition.i < verb.i:
        return
    apart = any(t.lower_ == "," for t in preposition.doc[subject.i : preposition.i])
    if not apart and any(c.lower_ in PLANNED for c in subject.children if c.i < subject.i):
        hang(preposition, subject, "prep")


def _is_of_time(preposition: Token) -> bool:
    return any(c.ent_type_ in DATED for c in preposition.children)
