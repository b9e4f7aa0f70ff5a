"""A light check of the language: English prose is full of a few little words, in Latin letters."""

from __future__ import annotations

import re

from timeline.ingest.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200_000
_ENOUGH = 12
_SHARE = 0.12


def is_english(text: str) -> bool:
    """Whether a text is English, by its share of common words; a text of under 12 words by its letters."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    latin = sum(word[0] < "ɐ" for word in words)
    if latin < len(words) / 2:
        return False
    if len(words) < _ENOUGH:
        return True
    common = sum(word in lexicon().words["english"] for word in words)
    return common >= _SHARE * len(words)


def is_foreign_line(line: str) -> bool:
    """Whether a line that does not end is in part in another script: a link of a translated page."""
    letters = [char for char in line if char.isalpha()]
    other = sum(char >= "Ͱ" for char in letters)
    return other > 0.5 * len(letters) or (other >= 5 and len(line) < 150 and line[-1] not in '.!?"”')
