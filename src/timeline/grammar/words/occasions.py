"""What parties come together for and travel on, and how that runs its course. Lemmas."""

from __future__ import annotations

TALKS = frozenset(
    {"talk", "talks", "negotiation", "negotiations", "meeting", "summit", "discussion", "consultation"}
)
"""What nobody holds alone; the tagger leaves some of their plurals as they stand."""
GATHERINGS = frozenset({"conference", "session", "gathering"})
"""Where many sit."""
ASSEMBLIES = GATHERINGS | {"summit", "meeting"}
"""Occasions that stand for those who meet there: "the summit condemned the raid"."""
OCCASIONS = TALKS | GATHERINGS | {"ceremony", "hearing"}
"""Where one speaks: "condemned it at a summit in Mauritius"."""
JOURNEYS = frozenset({"visit", "trip", "tour", "mission", "journey", "stopover", "swing"})
"""What one is on: "said on a visit to Rome", but not "a reply on their proposal"."""
OPENING = frozenset({"begin", "start", "commence", "open", "resume"})
"""How an occasion comes about."""
CLOSING = frozenset({"end", "conclude", "finish", "close"})
"""How it is over."""
