"""The place that "there" means: where somebody was, or went, before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.occasions import OCCASIONS
from timeline.pipes.actors.drafts import Draft, head_of
from timeline.rulebook.states import is_town

LEADING = frozenset({"to", "in", "at", "from", "for", "into", "through"})
GOING = frozenset({"visit", "tour", "reach", "leave", "enter"})
THERE = "coref.there"
NEAR = 2
"""So many sentences back a place may have been named that "there" means."""


def is_where(words: TokenLists, draft: Draft) -> bool:
    """Whether one goes or is there: "to Peru", "in Lima", "visited Peru", "the Singapore summit"."""
    head = head_of(draft.first, draft.last, words)
    if draft.parties[0].kind != "country" or not draft.basis.startswith(("names.", THERE)):
        return False
    above = words.heads[head]
    if words.deps[head] == "compound":
        return is_town(draft.form, draft.parties[0].name) and words.lemmas[above].lower() in OCCASIONS
    led = words.deps[head] == "pobj" and words.lowers[above] in LEADING
    return led or (words.deps[head] == "dobj" and words.lemmas[above] in GOING)


def there_draft(words: TokenLists, index: int, place: Draft | None, named: Collection[int]) -> Draft | None:
    """ "Flew to Lima in May. He went there again in June"; `named` are the tokens of all parties."""
    if words.deps[index] != "advmod" or place is None:
        return None
    if words.sentences[index] - words.sentences[place.first] > NEAR:
        return None
    if any(i not in named and _is_town(words, i) for i in range(place.last, index)):
        return None
    return replace(place, first=index, last=index + 1, basis=THERE, chars=None)


def _is_town(words: TokenLists, index: int) -> bool:
    """Whether somebody goes to a town here."""
    return words.entity_types[index] == "GPE" and words.lower(index - 1) in LEADING
