"""Rounds and sessions that are no talks: boxers', auctions', the stock exchange's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import dated

if TYPE_CHECKING:
    from spacy.language import Language

ROUNDS: list[tuple[str, bool]] = [
    ("Tova knocked Lind out in the fifth round in Oslo on Monday.", False),
    ("Chile beat Peru in the second round in Lima on Monday.", False),
    ("The Peruvian boxer won in the third round in Oslo on Monday.", False),
    ("Tova stopped Lind in the fifth round of their bout in Oslo on Monday.", False),
    ("The session of the stock market in Oslo ended lower on Monday.", False),
    ("Envoys of Chad and Mali met for a second round in Oslo on Monday.", True),
    ("Chad won concessions from Mali in the third round in Oslo on Monday.", True),
    ("The joint session of Chad and Mali in Oslo ended on Monday.", True),
]


@pytest.mark.parametrize(("text", "talks"), ROUNDS, ids=[text for text, _ in ROUNDS])
def test_rounds_of_sport_and_trade_are_no_talks(nlp: Language, text: str, talks: bool) -> None:
    """A round in which one beats another, or bids, is not one of negotiations."""
    assert (("2001-06-11", "talks") in dated(nlp, text)) is talks
