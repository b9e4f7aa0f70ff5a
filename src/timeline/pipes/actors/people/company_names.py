"""Companies: names that end in "Corp." or "Ltd.", which speak and act as people do and are none."""

from __future__ import annotations

from timeline.grammar.token_lists import TokenLists
from timeline.rulebook.actor_rules import ActorRules

LONGEST = 5


def company_words(words: TokenLists, rules: ActorRules) -> frozenset[str]:
    """The words of which the names of a document's companies are made, endings and all."""
    found: set[str] = set()
    for index, lower in enumerate(words.lowers):
        if lower in rules.company_endings and words.texts[index][0].isupper():
            first = _beginning(words, index)
            found.update(words.lowers[first : index + 1] if first < index else ())
    return frozenset(found)


def _beginning(words: TokenLists, ending: int) -> int:
    """Where the run of capital words begins that ends there; the ending itself where there is none."""
    first = ending
    while first > 0 and ending - first < LONGEST and _goes_before(words, first - 1):
        first -= 1
    return first


def _goes_before(words: TokenLists, index: int) -> bool:
    same = words.sentences[index] == words.sentences[index + 1]
    return same and words.tags[index] in ("NNP", "NNPS") and words.texts[index][0].isupper()
