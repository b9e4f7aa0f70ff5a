"""Two offices of one person in a row: "Peruvian Vice President and Foreign Minister Juan Toro"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.people.posts import HELD_FOR
from timeline.pipes.actors.people.titles import Title

OF_ONE = ("the", "a", "an", "this", "his", "her", "their", "its")
"""Before an office these tell that it is a phrase of its own: "the premier and Foreign Minister X"."""
OVER = 6
"""So many words may tell what the first office is of."""
NAMED = ("NNP", "DT", "CC", "JJ")


def joined(words: TokenLists, titles: Sequence[Title]) -> list[Title]:
    """The titles, the second of two taking the state and the beginning of the first, which goes into it."""
    found: list[Title] = []
    for title in titles:
        if found and _are_one(words, found[-1], title):
            first = found.pop()
            found.append(replace(title, state=first.state, lead=first.lead, first=first.first))
        else:
            found.append(title)
    return found


def _are_one(words: TokenLists, one: Title, other: Title) -> bool:
    stately = one.state is not None and one.lead < one.first and not one.plural
    alone = words.lower(one.lead - 1) not in OF_ONE and words.texts[one.first].istitle()
    further = other.state is None and not other.plural and words.texts[other.first].istitle()
    return stately and alone and further and _is_named(words, other.last) and _goes_on(words, one, other)


def _is_named(words: TokenLists, index: int) -> bool:
    return index < len(words) and words.tags[index] == "NNP" and words.texts[index].istitle()


def _goes_on(words: TokenLists, one: Title, other: Title) -> bool:
    """Whether nothing stands between but "and" or a comma, and what the first is of."""
    between = words.lowers[one.last : other.first]
    if between in (["and"], [","]):
        return True
    over = range(one.last + 1, other.first - 1)
    held = len(between) > 2 and between[0] in HELD_FOR and between[-1] == "," and len(over) <= OVER
    return held and all(words.tags[i] in NAMED for i in over)
