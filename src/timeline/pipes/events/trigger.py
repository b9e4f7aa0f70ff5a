"""A trigger: the words of an event in a document, and the rule by which they are one."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.grammar.frames import Frame
from timeline.rulebook.book import EventRule, EventType


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in a document: the rule that fits, the frame of arguments, the words."""

    kind: EventType
    rule: EventRule
    frame: Frame
    first: int
    last: int
