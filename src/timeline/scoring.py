"""How well timelines agree with corrected ones: precision, recall and F1, for `timeline evaluate`.

A gold entry and a predicted one are about the same event if the gold trigger lies in the evidence of the
prediction; of several such pairs the one that agrees on most (date, then type, then status) is taken
first, and no entry is used twice. Every figure counts over all articles together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.models import Entry, Timeline

Gold = Mapping[str, Any]
"""A gold timeline, or an entry of one, as `timeline.render.read_corrections` gives it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold entry and the prediction on the same words; one of the two may be missing."""

    article: str
    gold: Gold | None
    found: Entry | None

    @property
    def date(self) -> bool:
        """Whether both have the same EDTF date, marks of doubt aside."""
        if self.gold is None or self.found is None or self.found.date is None:
            return False
        return _sure(self.gold["date"]) == _sure(self.found.date.edtf)

    @property
    def type(self) -> bool:
        """Whether both have the same type."""
        return self.gold is not None and self.found is not None and self.gold["type"] == self.found.type

    @property
    def status(self) -> bool:
        """Whether both have the same status."""
        return self.gold is not None and self.found is not None and self.gold["status"] == self.found.status


@dataclass(frozen=True, slots=True)
class Counts:
    """Hits among the gold and among the predicted."""

    hits: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        """The share of the predicted that is right; 1 where nothing was predicted."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 1 where there was nothing to find."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.gold + self.found
        return 2 * self.hits / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """The figures, and the pairs that they are counted from."""

    pairs: tuple[Pair, ...] = field(repr=False)
    evidence: Counts
    dated: Counts
    typed: Counts
    status: Counts
    participants: Counts


def score(gold: Iterable[Gold], predicted: Iterable[Timeline]) -> Score:
    """Compare timelines with gold ones of the same article ids.

    An article without a prediction counts as predicted empty; one without gold is left out.
    """
    found = {timeline.article.id: timeline.entries for timeline in predicted}
    pairs = tuple(pair for one in gold for pair in _pairs(one, found.get(one["article"], ())))
    both = [pair for pair in pairs if pair.gold is not None and pair.found is not None]
    return Score(
        pairs=pairs,
        evidence=_counts(pairs, both),
        dated=_counts(pairs, [pair for pair in both if pair.date]),
        typed=_counts(pairs, [pair for pair in both if pair.date and pair.type]),
        status=Counts(sum(pair.status for pair in both), len(both), len(both)),
        participants=_participants(both),
    )


def _pairs(gold: Gold, found: Sequence[Entry]) -> Iterator[Pair]:
    article, entries = gold["article"], gold["entries"]
    possible = [
        (-agreement, g, f)
        for g, entry in enumerate(entries)
        for f, other in enumerate(found)
        if (agreement := _agreement(entry, other))
    ]
    golds, founds = set(range(len(entries))), set(range(len(found)))
    for _, g, f in sorted(possible):
        if g in golds and f in founds:
            golds.remove(g)
            founds.remove(f)
            yield Pair(article, entries[g], found[f])
    yield from (Pair(article, entries[g], None) for g in sorted(golds))
    yield from (Pair(article, None, found[f]) for f in sorted(founds))


def _agreement(gold: Gold, found: Entry) -> int:
    """0 where the two do not stand on the same words; more, the more they agree on."""
    triggers = [mention["trigger_span"] for mention in gold["mentions"]]
    spans = [evidence.span for evidence in found.evidence]
    if not any(span[0] <= trigger[0] and trigger[1] <= span[1] for trigger in triggers for span in spans):
        return 0
    pair = Pair("", gold, found)
    return 1 + 4 * pair.date + 2 * pair.type + pair.status


def _counts(pairs: Sequence[Pair], hits: Sequence[Pair]) -> Counts:
    gold = sum(pair.gold is not None for pair in pairs)
    found = sum(pair.found is not None for pair in pairs)
    return Counts(len(hits), gold, found)


def _participants(pairs: Iterable[Pair]) -> Counts:
    """Names of the paired entries, letters' case aside."""
    hits = gold = found = 0
    for pair in pairs:
        if pair.gold is not None and pair.found is not None:
            right = {name.casefold() for name in pair.gold["participants"]}
            given = {name.casefold() for name in pair.found.names}
            hits, gold, found = hits + len(right & given), gold + len(right), found + len(given)
    return Counts(hits, gold, found)


def _sure(edtf: str) -> str:
    return edtf.strip().rstrip("~?%")
