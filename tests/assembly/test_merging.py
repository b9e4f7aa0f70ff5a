"""Which mentions are one event where their dates are not the same: each text counted from one Thursday."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

TOLD_AGAIN = [
    "Kenya and Uganda held a summit on June 6. Last week's summit of Kenya and Uganda failed.",
    "Chad raided Mali on May 8. Last month's raid by Chad on Mali killed ten.",
    "Chad tested a missile in May. Mali was silent. On May 8, Chad tested a missile near the coast.",
    "Mali will vote in a referendum on August 5. Ahead of the August referendum in Mali all was quiet.",
]
APART = [
    "Chad raided Mali on May 8. It raided Mali on May 10. Last month's raid by Chad on Mali killed ten.",
    "Kenya and Uganda held a summit on June 6. Another summit of Kenya and Uganda last week failed.",
    "Wen Jiabao arrived in Suva on May 8. In Lima, on his tour of last month, Wen Jiabao was silent.",
    "Chad tested two missiles in May. On May 8, Chad tested a missile near the coast.",
    "Chad tested a missile in May. On May 8 it tested one, and on May 9 Chad tested another missile.",
]


def days(nlp: Language, text: str) -> set[str]:
    """The dates of all entries but agreements."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return {entry.date.edtf for entry in found if entry.date and entry.type != "agreement"}


@pytest.mark.parametrize("text", TOLD_AGAIN)
def test_a_wider_date_points_back(nlp: Language, text: str) -> None:
    """What is told again as that of last week or month is the event whose day was told."""
    assert len(days(nlp, text)) == 1


@pytest.mark.parametrize("text", APART)
def test_a_wider_date_of_another_event(nlp: Language, text: str) -> None:
    """Two events in that time, another one, or a whole trip beside a stage of it stand for themselves."""
    assert len(days(nlp, text)) > 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A bomb exploded in Lima on Monday. On Monday four died in a blast in Quito, police said.", 2),
        ("A bomb exploded in Lima on Monday. Four people were killed in the blast in Peru on Monday.", 1),
        ("Gunmen attacked a bus in Haifa on Monday. Another bus was attacked in Tel Aviv on Monday.", 2),
        ("Gunmen attacked a bus in Haifa on Monday. The bus was attacked in Haifa on Monday.", 1),
        ("Turkish jets bombed Kurds in Iraq on Monday. They also bombed Kurds in Syria on Monday.", 2),
    ],
    ids=["two-states", "town-in-its-state", "another-town", "same-town", "two-targets"],
)
def test_acts_of_force_in_two_places_are_two(nlp: Language, text: str, count: int) -> None:
    """What is struck in two states on one day, or in another town, is struck twice."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert sum(entry.type == "attack" for entry in found) == count


def test_an_act_told_twice_has_the_place_of_the_noun(nlp: Language) -> None:
    """Where people were killed is told by the noun of what killed them."""
    text = "Three Italians were killed in a bombing in Kabul on Monday."
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [entry.place and entry.place.name for entry in found] == ["Kabul"]


def test_who_receives_one_and_met_another_did_not_meet_him_again(nlp: Language) -> None:
    """A meeting told without a date is no mention of the same host's meeting with somebody else."""
    text = (
        "Chad's President Idriss Deby met President Ibrahim Keita of Mali on June 4. "
        "Deby received Ugandan Foreign Minister Sam Kutesa, his spokesman said."
    )
    (met,) = (
        e for e in timeline.extract(text, published=PUBLISHED, nlp=nlp) if "met" in e.evidence[0].trigger
    )
    assert {p.name for p in met.participants} == {"Idriss Deby", "Ibrahim Keita"}


def test_what_is_told_as_one_more_is_not_told_again(nlp: Language) -> None:
    """ "Also", with a verb of its own and no date, is no mention of the event before."""
    text = (
        "Uganda tested a missile on June 4. Later this year the army will move. Uganda also tested a missile."
    )
    (test,) = (e for e in timeline.extract(text, published=PUBLISHED, nlp=nlp) if e.type == "weapons_test")
    assert len(test.evidence) == 1
