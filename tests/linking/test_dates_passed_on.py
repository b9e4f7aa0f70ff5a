"""Dates that clauses lend each other, and days that are planned: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Found = tuple[str, str]

DATED: list[tuple[str, str, Found]] = [
    (
        "when-under-a-saying",
        "She said Lima had sent its appeal to President Lund when Lund toured Peru last month.",
        ("2001-05", "visit"),
    ),
    (
        "when-before-a-saying",
        "Peru recalled its envoy to Chile when the ministers met in Quito on May 20, an aide said.",
        ("2001-05-20", "rupture"),
    ),
    (
        "date-and-when",
        "The rebels failed to oust Paz in 1994 when the army of Peru repelled their invasion.",
        ("1994", "attack"),
    ),
    (
        "days-after-a-clause",
        "Peru freed the Chilean pilot on May 3. Ana Lund visited Lima four days after Peru freed him.",
        ("2001-05-07", "visit"),
    ),
    (
        "hours-after-a-clause",
        "Peru freed the pilot on May 3. Hours after Peru freed him, Chile's army raided a Peruvian port.",
        ("2001-05-03", "attack"),
    ),
    (
        "at-a-place",
        "President Paz of Peru, speaking at his ranch near Lima on Monday, condemned Chile.",
        ("2001-06-11", "protest"),
    ),
    (
        "earlier-before-the-subject",
        "Chile shelled a port in Peru on May 9. Two days earlier Ana Lund, the mediator, had left Lima.",
        ("2001-05-07", "visit"),
    ),
    (
        "shortly-after",
        "Chile's army raided the Peruvian embassy on Monday. Shortly after the raid, Peru cut ties.",
        ("2001-06-11", "rupture"),
    ),
    (
        "at-a-briefing-after",
        "Peru and Chile held talks on Monday. At a briefing after the talks, Peru accused Chile.",
        ("2001-06-11", "protest"),
    ),
    (
        "hoped-to",
        "The Chilean president, Ana Lund, said she hoped to travel to Lima in July.",
        ("2001-07", "visit"),
    ),
    ("had-been-due", "President Lund had been due in Lima on July 4.", ("2001-07-04", "visit")),
    (
        "for-a-day",
        "Peru has proposed a summit of Andean leaders for Friday.",
        ("2001-06-15", "summit"),
    ),
    (
        "were-to-start",
        "The rebels of Chile were to begin laying down arms on May 1, but did not.",
        ("2001-05-01", "deescalation"),
    ),
    (
        "the-move-came-after",
        "Chile cut ties with Peru on Monday. The move came four days after President Lund visited Bolivia.",
        ("2001-06-07", "visit"),
    ),
    (
        "the-raid-came-after",
        "Chile raided a Peruvian port on Monday. The raid came a day after Lima and Bolivia signed a pact.",
        ("2001-06-10", "agreement"),
    ),
    (
        "within-hours",
        "Chile raided a port in Peru on Monday. Peru answered within hours by recalling its envoy.",
        ("2001-06-11", "rupture"),
    ),
    (
        "within-hours-of",
        "Chile raided a Peruvian port on Monday. Within hours of the raid, Peru recalled its envoy.",
        ("2001-06-11", "rupture"),
    ),
    (
        "days-later-in-a-month",
        "In May 1967 Chile expelled the Peruvian envoy and two days later closed the border with Peru.",
        ("1967-05", "rupture"),
    ),
    (
        "bid-last-week",
        "Chile rejected a Peruvian bid to ship arms through Arica last week.",
        ("2001-06-04/2001-06-10", "rejection"),
    ),
    (
        "operation-called",
        "Chile's army attacked a Peruvian base called Camp Sur near Tacna on Monday.",
        ("2001-06-11", "attack"),
    ),
    (
        "a-day-of-hours",
        "Peru and Chile signed a truce on Monday. Peru freed six Chilean soldiers 24 hours after the truce.",
        ("2001-06-12", "release"),
    ),
    (
        "due-to-begin",
        "Talks between Peru and Chile on lifting the blockade are due to begin in Quito on Monday.",
        ("2001-06-18", "talks"),
    ),
    (
        "day-and-two-named-state",
        "Peru announced a cut in exports on Friday, and on Monday South Africa recalled its envoy from Peru.",
        ("2001-06-11", "rupture"),
    ),
    (
        "by-behind-a-gerund",
        "On Monday Peru met a condition for ending the siege by signing a pact with Chile.",
        ("2001-06-11", "agreement"),
    ),
    (
        "planned-for-a-visit-ahead",
        "President Lund will visit Peru on June 20, the first visit since President Paz came in 1997. "
        "Peru and Chile will sign a pact during the visit.",
        ("2001-06-20", "agreement"),
    ),
    (
        "the-whole-visit",
        "President Lund will visit Peru from June 20 to 24. On June 22 she goes to Ica. Peru and Chile will "
        "sign a pact during the visit.",
        ("2001-06-20/2001-06-24", "agreement"),
    ),
    (
        "bombing-condemned",
        "Peru condemned the bombing of a Chilean bus in Tacna on May 13.",
        ("2001-05-13", "attack"),
    ),
    (
        "talks-told-before",
        "Peru and Chile held talks on Monday. Mexico will meet Lund on Saturday. Peru accused Chile "
        "of bad faith after the talks.",
        ("2001-06-11", "protest"),
    ),
    (
        "day-before-a-saying",
        "Chilean rebels, who receive arms from Peru, captured the northern town of Tacna from government "
        "troops Monday, diplomats in Quito said.",
        ("2001-06-11", "attack"),
    ),
    (
        "landing-and-landed",
        "Chilean troops landed in Peru on May 4. On May 6 Chile occupied Tacna. Hours after the landing, "
        "Peru broke off relations with Chile.",
        ("2001-05-04", "rupture"),
    ),
    (
        "put-off-next-month",
        "Mali's premier on Monday put off a visit to Peru next month.",
        ("2001-07", "visit"),
    ),
    (
        "ending-a-visit",
        "The Polish minister, ending a two-day visit to Lima, said on Monday that all was well.",
        ("2001-06-11", "visit"),
    ),
    (
        "on-a-visit",
        "The Polish minister laid a wreath on Monday on a visit to Lima.",
        ("2001-06-11", "visit"),
    ),
    (
        "kept-from-doing",
        "Egypt barred the Sudanese envoy from entering the country on Monday.",
        ("2001-06-11", "rejection"),
    ),
]

NOT_DATED: list[tuple[str, str, Found]] = [
    (
        "after-a-vote",
        "Speaking after the vote on Monday, President Paz of Peru condemned Chile.",
        ("2001-06-11", "protest"),
    ),
    (
        "soon-after-in-a-tale",
        "Chile raided the Peruvian embassy on May 9, 1951. Shortly after the raid, Peru recalled its envoy.",
        ("1951-05-09", "rupture"),
    ),
    (
        "came-after-a-visit",
        "Chile cut ties with Peru on Monday. The move came four days after President Lund visited Bolivia.",
        ("2001-06-11", "visit"),
    ),
    (
        "after-a-visit-something",
        "Chile cut ties with Peru on Monday. A ship sank four days after President Lund visited Bolivia.",
        ("2001-06-07", "visit"),
    ),
    (
        "will-within-hours",
        "Chile raided a port in Peru on Monday. Peru will recall its envoy within hours.",
        ("2001-06-11", "rupture"),
    ),
    (
        "no-made-up-day",
        "In May 1967 Chile expelled the Peruvian envoy and two days later closed the border with Peru.",
        ("1967-05-03", "rupture"),
    ),
    (
        "bid-next-week",
        "Chile rejected a Peruvian bid to ship arms through Arica next week.",
        ("2001-06-18/2001-06-24", "rejection"),
    ),
    (
        "days-after-without-a-number",
        "Peru and Chile signed a truce on Monday. Peru freed six Chilean soldiers days after the truce.",
        ("2001-06-11", "release"),
    ),
    (
        "blamed-for-a-breach-by-firing",
        "On Monday Peru condemned Chile for breaking the truce by shelling a port.",
        ("2001-06-11", "attack"),
    ),
    (
        "condemned-itself",
        "Peru condemned the bombing of a Chilean bus in Tacna on May 13.",
        ("2001-05-13", "protest"),
    ),
    (
        "background-told-further-on",
        "Peru accused Chile of bad faith during the talks. It was the first round since the failed summit of "
        "the Peruvian and Chilean presidents in July 1997.",
        ("1997-07", "protest"),
    ),
    (
        "after-talks-on-monday",
        "After a good start of the talks on Monday, President Paz of Peru refused to meet Chile's envoys.",
        ("2001-06-11", "rejection"),
    ),
    (
        "has-been-put-off",
        "A planned visit by Mali's premier to Peru next month has been put off.",
        ("2001-07", "cancellation"),
    ),
    (
        "accused-of-a-raid",
        "The Polish minister, speaking in Lima on Monday, accused Chad of a raid.",
        ("2001-06-11", "attack"),
    ),
    (
        "on-the-visit-of-another",
        "Peru commented on Monday on the visit to Bonn of Mali's president.",
        ("2001-06-11", "visit"),
    ),
    (
        "due-long-ago",
        "President Lund had been due in Lima on May 4.",
        ("2002-05-04", "visit"),
    ),
    (
        "what-a-deal-is-for",
        "World powers and Libya reached a deal in December 2000 to curb its weapons programme.",
        ("2000-12", "deescalation"),
    ),
    (
        "what-a-pact-is-for",
        "Cuba and Mali signed a pact on Monday to exchange prisoners.",
        ("2001-06-11", "release"),
    ),
    (
        "what-talks-are-for",
        "Chad and Libya held talks in Rome on Monday to demand a truce in Mali.",
        ("2001-06-11", "demand"),
    ),
]


def dated(nlp: Language, text: str) -> list[Found]:
    """Dates and types of the entries."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    return [(entry.date.edtf, entry.type) for entry in found]


@pytest.mark.parametrize(("text", "found"), [c[1:] for c in DATED], ids=[c[0] for c in DATED])
def test_a_date_is_passed_on(nlp: Language, text: str, found: Found) -> None:
    """The event has the day that a clause beside it, or the plan that it is told in, tells."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(("text", "wrong"), [c[1:] for c in NOT_DATED], ids=[c[0] for c in NOT_DATED])
def test_a_date_is_kept(nlp: Language, text: str, wrong: Found) -> None:
    """A day that is not the event's own is not lent to it."""
    assert wrong not in dated(nlp, text)
