"""Meetings and what was said at them or after them: which of the two has the date of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2017-03-02"
"""A Thursday."""


def dated(nlp: Language, text: str) -> set[tuple[str, str | None]]:
    """Type and date of each entry."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return {(entry.type, entry.date and entry.date.edtf) for entry in found}


@pytest.mark.parametrize(
    "text",
    [
        '"We are ready," Peruvian Minister Juan Soto told reporters after Wednesday\'s talks with Chile.',
        "Peruvian Interior Minister Juan Soto said during Wednesday's talks with Chile that he was ready.",
    ],
    ids=["after", "during"],
)
def test_words_at_talks_with_a_day_are_of_that_day(nlp: Language, text: str) -> None:
    """What is said at or after "Wednesday's talks" was said on Wednesday."""
    assert ("statement", "2017-03-01") in dated(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Interior Minister Juan Soto said after last month's talks with Chile that he was ready.",
        "Peruvian Interior Minister Juan Soto said Wednesday's talks with Chile would fail.",
        "Peruvian Interior Minister Juan Soto said before Friday's talks with Chile that he was ready.",
    ],
    ids=["a-month", "about-them", "ahead"],
)
def test_words_about_talks_have_no_date_of_theirs(nlp: Language, text: str) -> None:
    """Nor is anything said through a month, on talks, or ahead of them on their day."""
    assert not any(kind == "statement" for kind, _ in dated(nlp, text))


def test_who_spoke_on_a_day_and_spoke_at_a_meeting_met_then(nlp: Language) -> None:
    """ "He said on Monday ... he said at a meeting with the president": the meeting was on that Monday."""
    text = (
        "Russian Prime Minister Dmitry Orlov said on Monday that trade would grow. "
        '"Your visit will help," Orlov said at a meeting with Peruvian President Juan Soto.'
    )
    assert ("meeting", "2017-02-27") in dated(nlp, text)


def test_somebody_elses_meeting_has_not_the_day_of_the_words(nlp: Language) -> None:
    """Another speaker's meeting stays undated."""
    text = (
        "Russian Prime Minister Dmitry Orlov said on Monday that trade would grow. "
        '"We agree," Malian President Ibrahim Keita said at a meeting with Peru\'s president.'
    )
    assert not any(kind == "meeting" for kind, _ in dated(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Foreign Minister Juan Soto said on Tuesday, opening talks with Chile, he was ready.",
        "Peruvian Foreign Minister Juan Soto told the press on Tuesday while in Rome for talks with Italy.",
    ],
    ids=["opening", "while-there"],
)
def test_who_speaks_on_a_day_opening_talks_holds_them_then(nlp: Language, text: str) -> None:
    """Talks that one opens, or for which one is there, while one speaks, have the day of the words."""
    assert ("talks", "2017-02-28") in dated(nlp, text)


def test_who_prepares_for_talks_does_not_hold_them_then(nlp: Language) -> None:
    """Talks that are only spoken of have not the day of the words."""
    text = "Peruvian Foreign Minister Juan Soto said on Tuesday he had prepared for talks with Chile."
    assert not any(kind == "talks" for kind, _ in dated(nlp, text))


def test_ministers_who_met_on_a_day_agreed_then(nlp: Language) -> None:
    """What several did who had met, they did where and when they met."""
    text = "Ministers from Chad and Mali, who met in Lome on Monday, signed a treaty."
    assert ("agreement", "2017-02-27") in dated(nlp, text)


def test_one_who_met_somebody_in_a_month_acts_at_another_time(nlp: Language) -> None:
    """What one man did who had met another is not of their meeting."""
    text = "Chadian President Idriss Deby, who met his Malian counterpart in May, resigned."
    assert not any(kind == "leadership" for kind, _ in dated(nlp, text))
