"""Who speaks or acts for no state: companies, outlets, the families of others; one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries, names_of

if TYPE_CHECKING:
    from spacy.language import Language

NAMED = {
    "a-company": ("Halden Corp. said on Monday that it would sell.", "Halden Corp.", ()),
    "a-company-told-again": ("Halden Corp. sold a mine. Halden left on Monday.", "Halden", ()),
    "a-man-of-that-name": ("Halden Corp. sold a mine. Mr. Halden left.", "Halden", ("Halden",)),
    "a-man-beside-a-company": (
        "Halden Corp. sold a mine to Chile. Anna Berg left. Berg said so.",
        "Berg",
        ("Anna Berg",),
    ),
}
SAID = {
    "the-state-itself": ("Peru sent an envoy to Chile. Peru said on Monday that talks would go on.", True),
    "its-officials": ("Peru sent an envoy to Chile. Officials said on Monday that talks would go on.", True),
    "a-company": ("Peru sent an envoy to Chile. Halden Corp. said on Monday that it would sell.", False),
    "a-newspaper": ("Peru sent an envoy to Chile. The Lagos Globe said on Monday that he stayed.", False),
    "its-people": ("Peru sent an envoy to Chile. Halden Corp. officials said on Monday that it sold.", False),
}
ACTED = {
    "an-aide": ("Malian Premier Juan Toro's aides said on Monday that he would go.", {"Juan Toro's aides"}),
    "his-wife": ("Malian Premier Juan Toro's wife said on Monday that he would go.", set()),
    "lawyers-for-him": ("Malian Premier Juan Toro is ill. Lawyers for Toro said so on Monday.", set()),
    "his-brother-by-name": (
        "Malian Premier Juan Toro's brother, Luis Toro, flew to Oslo on Monday.",
        {"Luis Toro"},
    ),
    "his-brother": ("Malian Premier Juan Toro's brother flew to Oslo on Monday.", set()),
    "upon-his-brother": (
        "Peru ordered the son of Malian Premier Juan Toro on Monday to leave.",
        {"Peru", "Juan Toro"},
    ),
}


@pytest.mark.parametrize(("text", "words", "parties"), NAMED.values(), ids=NAMED)
def test_a_company_is_no_person(nlp: Language, text: str, words: str, parties: tuple[str, ...]) -> None:
    """What ends in "Corp." or the like is nobody, nor is its short name; who bears a title is."""
    assert names_of(nlp, text, words) == parties


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID)
def test_who_is_not_known_does_not_speak_for_a_state(nlp: Language, text: str, *, said: bool) -> None:
    """A name that is no party's says nothing for the state that the text told of before."""
    assert ("statement" in {entry.type for entry in entries(nlp, text)}) is said


@pytest.mark.parametrize(("text", "parties"), ACTED.values(), ids=ACTED)
def test_relatives_and_lawyers_act_for_themselves(nlp: Language, text: str, parties: set[str]) -> None:
    """What somebody's wife or lawyers do is not told as done by that one; what is done to them may be."""
    assert {p.name for entry in entries(nlp, text) for p in entry.participants} == parties


VERDICTS: list[tuple[str, bool]] = [
    ("A Peruvian court sentenced two ministers on Monday. Chile met Peru on Tuesday.", False),
    ("Peru's supreme court struck down a tax law on Monday. Chile met Peru on Tuesday.", False),
    ("A Peruvian court jailed a Chilean for spying on Monday. Chile met Peru on Tuesday.", True),
]


@pytest.mark.parametrize(("text", "told"), VERDICTS, ids=[text for text, _ in VERDICTS])
def test_a_verdict_at_home_makes_no_entry(nlp: Language, text: str, *, told: bool) -> None:
    """What the court of a state does to nobody from elsewhere is a matter of that state."""
    assert bool({entry.type for entry in entries(nlp, text)} & {"detention", "rejection"}) is told
