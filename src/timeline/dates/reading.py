"""What an expression means, and what it counts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from timeline.dates.calendar import Period
from timeline.dates.memory import Memory
from timeline.models.time import Basis, TimeMention


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: its period, what that rests on, and what the words left out."""

    period: Period
    basis: Basis
    anchor: dt.date | None = None
    implied: tuple[str, ...] = ()


UNDER_A_WEEK = ("day", "hour", "minute", "second")


def base_day(mention: TimeMention, memory: Memory) -> dt.date | None:
    """The day that a relative expression counts from."""
    last = memory.last_day if mention.parts.unit in UNDER_A_WEEK and memory.last_day else memory.last
    told = last.period.first if last else None
    if mention.anchor == "last" or memory.historical:
        return told if told is not None else memory.published
    return memory.published


def basis_of(mention: TimeMention, memory: Memory) -> Basis:
    """What a relative expression rests on: the date told last, the day of speaking, or publication."""
    if (mention.anchor == "last" or memory.historical) and memory.last is not None:
        return "anaphoric"
    return memory.basis
