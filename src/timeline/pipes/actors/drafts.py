"""A mention before it is final, and the choice among drafts that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import ActorMention, Form, Party


@dataclass(frozen=True, slots=True)
class Draft:
    """A mention with its tokens (end exclusive); `chars` where it is less than its tokens ("U.S.-led")."""

    first: int
    last: int
    parties: tuple[Party, ...]
    form: Form
    basis: str
    title: str | None = None
    place: str | None = None
    chars: tuple[int, int] | None = None


def span_of(draft: Draft, words: TokenLists) -> tuple[int, int]:
    """The characters of a draft."""
    return draft.chars or (words.starts[draft.first], words.ends[draft.last - 1])


def without_overlap(ranked: Iterable[Draft], words: TokenLists) -> list[Draft]:
    """The drafts that overlap none before them in the ranking, in text order."""
    taken = bytearray(len(words.source))
    kept = []
    for draft in ranked:
        start, end = span_of(draft, words)
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(draft)
    return sorted(kept, key=lambda draft: span_of(draft, words))


def finish(draft: Draft, words: TokenLists) -> ActorMention:
    """The final value of a draft."""
    return ActorMention(
        span=span_of(draft, words),
        tokens=(words.indices[draft.first], words.indices[draft.last - 1] + 1),
        head=words.indices[head_of(draft.first, draft.last, words)],
        parties=draft.parties,
        form=draft.form,
        title=draft.title,
        place=draft.place,
        basis=draft.basis,
    )


def head_of(first: int, last: int, words: TokenLists) -> int:
    """The token of a run that hangs on one outside; of several the last."""
    roots = [i for i in range(first, last) if not first <= words.heads[i] < last or words.heads[i] == i]
    return roots[-1] if roots else last - 1
