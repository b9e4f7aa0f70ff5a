"""Every value that crosses from one room to the next. Frozen pydantic models; no spaCy."""

from timeline.models.actor import ActorMention, Party
from timeline.models.article import MINED, Article, Warning, Zone
from timeline.models.base import Span, Value
from timeline.models.time import EventDate, EventOffset, TimeExpression, TimeMention, TimeParts
from timeline.models.timeline import (
    SCHEMA_VERSION,
    ArticleInfo,
    Codes,
    DatedEntry,
    Entry,
    Evidence,
    Generator,
    Participant,
    Place,
    Source,
    Timeline,
)

__all__ = [
    "MINED",
    "SCHEMA_VERSION",
    "ActorMention",
    "Article",
    "ArticleInfo",
    "Codes",
    "DatedEntry",
    "Entry",
    "EventDate",
    "EventOffset",
    "Evidence",
    "Generator",
    "Participant",
    "Party",
    "Place",
    "Source",
    "Span",
    "TimeExpression",
    "TimeMention",
    "TimeParts",
    "Timeline",
    "Value",
    "Warning",
    "Zone",
]
