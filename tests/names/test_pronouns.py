"""Whom pronouns mean: "it", "he", "their", "both", and those that stand before their noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import names_of

if TYPE_CHECKING:
    from spacy.language import Language

RESOLVED = [
    pytest.param(
        "Fiji spoke. Tonga's patience was at an end and it would act.",
        "it",
        ("Tonga",),
        id="owner-of-subject",
    ),
    pytest.param("Fiji spoke. Tonga's envoy was there. It would act.", "It", ("Tonga",), id="it-of-before"),
    pytest.param(
        "Norwegian envoy Terje Larsen said he would return.", "he", ("Terje Larsen",), id="he-of-the-speaker"
    ),
    pytest.param(
        "French President Charles de Gaulle landed in Bucharest. He left a day later.",
        "He",
        ("Charles de Gaulle",),
        id="he-in-the-next-sentence",
    ),
    pytest.param(
        "British Foreign Secretary Lord Carrington postponed his visit.",
        "his",
        ("Lord Carrington",),
        id="his",
    ),
    pytest.param("Cuba said it would send doctors.", "it", ("Cuba",), id="it-is-a-state"),
    pytest.param("Cuba recalled its ambassador.", "its", ("Cuba",), id="its"),
    pytest.param("Chile and Peru said they would sign.", "they", ("Chile", "Peru"), id="they-of-two"),
    pytest.param("Iraqi officials said they had agreed.", "they", ("Iraq",), id="they-of-officials"),
    pytest.param(
        'German Chancellor Willy Brandt spoke. "I am content," Brandt said.',
        "I",
        ("Willy Brandt",),
        id="i-quoted",
    ),
    pytest.param(
        "Canadian Premier Lester Pearson met Mali's Modibo Keita. They shook hands.",
        "They",
        ("Lester Pearson", "Modibo Keita"),
        id="they-who-met",
    ),
    pytest.param(
        "An offer by Peru and Chile fell through when Mali turned down their plan.",
        "their",
        ("Peru", "Chile"),
        id="their-in-the-sentence",
    ),
    pytest.param(
        "Soviet Foreign Minister Andrei Gromyko flew in. Prime Minister Lester Pearson raised it when he "
        "received him.",
        "him",
        ("Andrei Gromyko",),
        id="him-is-not-he",
    ),
    pytest.param(
        "Two others, Peter Moyo and Ivan Phiri, flew to Mali, where Premier Modibo Keita received them.",
        "them",
        ("Peter Moyo", "Ivan Phiri"),
        id="them-of-an-apposition",
    ),
    pytest.param(
        "Peter Moyo, who brokered the accord that ended the war in Bosnia, left for Brussels on Tuesday. "
        "He will come back.",
        "He",
        ("Peter Moyo",),
        id="he-of-a-name-that-stands-alone",
    ),
    pytest.param(
        "The trip took Banda to Peru, which had been under sanctions since its tests.",
        "its",
        ("Peru",),
        id="its-in-a-relative-clause",
    ),
    pytest.param(
        "Chadian President Idriss Deby rested. Mali said its president, Peter Moyo, left. He will come back.",
        "He",
        ("Peter Moyo",),
        id="he-of-an-apposition",
    ),
    pytest.param(
        "President Banda will fly in. NATO sent troops. It rained. NATO will decide. He will meet the king.",
        "He",
        ("Banda",),
        id="he-who-alone-is-spoken-of",
    ),
    pytest.param(
        "Premier Hun Sen met Prince Ranariddh. King Hassan appealed to both on Monday.",
        "both",
        ("Hun Sen", "Prince Ranariddh"),
        id="both-alone",
    ),
    pytest.param(
        "President Banda invited Kenneth Kaunda to a dinner. He had welcomed him before.",
        "him",
        ("Kenneth Kaunda",),
        id="him-is-not-the-subject-before",
    ),
]


@pytest.mark.parametrize(("text", "words", "names"), RESOLVED)
def test_points_back(nlp: Language, text: str, words: str, names: tuple[str, ...]) -> None:
    """A word that points back has the parties that it means."""
    assert names_of(nlp, text, words) == names


AHEAD = [
    pytest.param(
        "When it sent troops in 1978, Tanzania sought peace.", "it", ("Tanzania",), id="it-in-a-clause"
    ),
    pytest.param(
        "In his speech, Julius Nyerere praised the army.", "his", ("Julius Nyerere",), id="his-in-a-phrase"
    ),
    pytest.param(
        "When Kenneth Kaunda paid his visit, Julius Nyerere was ill.",
        "his",
        ("Kenneth Kaunda",),
        id="own-subject",
    ),
]


@pytest.mark.parametrize(("text", "words", "names"), AHEAD)
def test_points_ahead(nlp: Language, text: str, words: str, names: tuple[str, ...]) -> None:
    """A pronoun before the main clause means its subject, unless its own clause has one."""
    assert names_of(nlp, text, words) == names


UNRESOLVED = [
    pytest.param(
        "I met Mr. Gromyko in May. I told Mr. Gromyko that I would write.",
        "I",
        id="no-author-before-the-first-I",
    ),
    pytest.param("It is late in the day.", "It", id="impersonal-it"),
    pytest.param("Cuba waited. It seems that nobody came.", "It", id="it-seems"),
    pytest.param("He came alone.", "He", id="nobody-before"),
    pytest.param("I like tea.", "I", id="no-author"),
    pytest.param(
        "President Banda met President Mwinyi. NATO sent men. It rained. NATO will decide. He will go.",
        "He",
        id="he-of-two-long-ago",
    ),
]


@pytest.mark.parametrize(("text", "words"), UNRESOLVED)
def test_points_to_no_one(nlp: Language, text: str, words: str) -> None:
    """Where no one stands out, nothing is said."""
    assert names_of(nlp, text, words) == ()


def test_she_is_not_a_man(nlp: Language) -> None:
    """A pronoun does not mean someone whose title tells the other sex."""
    text = "Queen Beatrix met Mr. Kohl. Mr. Kohl was late, and she said so."
    assert names_of(nlp, text, "she") == ("Queen Beatrix",)
