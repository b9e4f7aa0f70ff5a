"""States, organs, groups and bodies told again by a noun: "the kingdom", "the junta", "the delegation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.pipes.actors import find

if TYPE_CHECKING:
    from spacy.language import Language

AGAIN: list[tuple[str, str, str, tuple[str, ...]]] = [
    (
        "kingdom-and-no-republic",
        "Jordan fell out with Iraq. Iraq denied it. The kingdom sent aid.",
        "kingdom",
        ("Jordan",),
    ),
    ("island-of-none", "Iraq fell out with Iran. The island sent aid.", "island", ()),
    ("emirate", "Qatar fell out with Egypt. The emirate sent aid.", "emirate", ("Qatar",)),
    (
        "archipelago",
        "Tonga fell out with Chad. Chad and Cuba wrote. The archipelago signed.",
        "archipelago",
        ("Tonga",),
    ),
    (
        "no-state-expels-its-own",
        "Morocco fell out with Spain. Spain was furious. The kingdom expelled the Spanish envoy.",
        "kingdom",
        ("Morocco",),
    ),
    (
        "country-across-from-another",
        "Peru fell out with Chile. Chile was furious. The country broke with Chile.",
        "country",
        ("Peru",),
    ),
    (
        "army-told-before",
        "Turkey's army crossed the border. Iraq protested. The army withdrew.",
        "army",
        ("Turkey",),
    ),
    (
        "army-of-the-acting-state",
        "Turkey crossed the border. Turkey and Iraq talked. The army withdrew.",
        "army",
        ("Turkey",),
    ),
    (
        "junta-of-generals",
        "Haiti's generals would not go. The United States was angry. The junta stayed.",
        "junta",
        ("Haiti",),
    ),
    (
        "junta-of-an-army",
        "Haiti's army rulers would not go. Washington was angry. The junta stayed.",
        "junta",
        ("Haiti",),
    ),
    (
        "junta-summons-anothers-envoy",
        "Mali's prime minister spoke. France answered. The junta summoned the French ambassador.",
        "junta",
        ("Mali",),
    ),
    (
        "government-of-the-place",
        "Norwegian minister Jan Berg went to Fiji, where he heard the government and the Tamil Tigers.",
        "government",
        ("Fiji",),
    ),
    (
        "government-of-who-goes",
        "Norwegian minister Jan Berg went to Fiji, and the government was content.",
        "government",
        ("Norway",),
    ),
    (
        "delegation-told-before",
        "An Israeli delegation went to Khartoum. Sudan was at ease. The delegation met the president.",
        "delegation",
        ("Israel",),
    ),
    (
        "delegation-of-nobody",
        "Israel spoke to Sudan. The delegation met the president.",
        "delegation",
        (),
    ),
    (
        "association-by-its-full-name",
        "ASEAN leaders met. China signed the treaty. The association was content.",
        "association",
        ("ASEAN",),
    ),
    (
        "community-by-its-full-name",
        "ECOWAS leaders met. Chad signed the treaty. The community was content.",
        "community",
        ("ECOWAS",),
    ),
    ("not-what-it-is", "ASEAN leaders met. The league was content.", "league", ()),
    ("movement", "The Taliban took the town. The movement was content.", "movement", ("Taliban",)),
    ("movement-of-something", "The Taliban took the town. The movement of troops went on.", "movement", ()),
    ("movement-of-nobody", "The rebels took the town. The movement was content.", "movement", ()),
]


@pytest.mark.parametrize(
    ("text", "noun", "expected"), [pytest.param(*case, id=name) for name, *case in AGAIN]
)
def test_told_again(nlp: Language, text: str, noun: str, expected: tuple[str, ...]) -> None:
    """The last time the noun stands there it means these parties."""
    at = text.rindex(noun)
    covering = [m for m in find(nlp(text)) if m.span[0] <= at < m.span[1]]
    assert (covering[-1].names if covering else ()) == expected
