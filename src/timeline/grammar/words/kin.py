"""Whom somebody has about him who holds no office of his. Lemmas."""

from __future__ import annotations

OWN_PEOPLE = frozenset(
    "father mother parent son daughter child brother sister wife husband widow cousin uncle aunt nephew niece"
    " grandfather grandmother grandparent grandson granddaughter relative fiancee fiance girlfriend"
    " boyfriend lawyer attorney doctor neighbor neighbour classmate".split()
)
"""Whom one has without their acting for one: "the envoy's wife", "lawyers for the envoy"."""
