"""Nouns and offices that point back: "the alliance", "the envoy", "the two leaders", "the North"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import names_of

if TYPE_CHECKING:
    from spacy.language import Language


RESOLVED = [
    pytest.param("NATO was ready. The western alliance sent ships.", "alliance", ("NATO",), id="alliance"),
    pytest.param(
        "NATO met the European Union. The Union was slow, the European Union said. Spain left the alliance.",
        "alliance",
        ("NATO",),
        id="alliance-where-a-union-is-named-more",
    ),
    pytest.param(
        "Fiji asked for U.N. sanctions. The council voted.",
        "council",
        ("UN Security Council",),
        id="council-of-a-body",
    ),
    pytest.param("Fiji asked for sanctions. The council voted.", "council", (), id="council-of-nobody"),
    pytest.param(
        "Peru sent ships. Fiji and the European Union set up ties. The two sides will meet.",
        "two sides",
        ("Fiji", "European Union"),
        id="sides-of-a-state-and-a-body",
    ),
    pytest.param(
        "Fiji and Peru wrote to the European Union. The two sides will meet.",
        "two sides",
        ("Fiji", "Peru"),
        id="sides-of-two-states",
    ),
    pytest.param("The IAEA met. The agency was alarmed.", "agency", ("IAEA",), id="initials-of-an-agency"),
    pytest.param("The IAEA met. The union was alarmed.", "union", (), id="not-the-kind-of-its-initials"),
    pytest.param("Cuba met NATO. The alliance treaty was old.", "alliance", (), id="alliance-before-a-noun"),
    pytest.param("It rained. The agency was alarmed.", "agency", (), id="agency-of-nobody"),
    pytest.param(
        "Polish Foreign Minister Radek Sikorski went home. The foreign minister gave no reason.",
        "foreign minister",
        ("Radek Sikorski",),
        id="office",
    ),
    pytest.param(
        "Indonesian President Suharto met Thai Premier Prem Tinsulanonda. The Thai leader smiled.",
        "Thai leader",
        ("Prem Tinsulanonda",),
        id="leader-of-a-state",
    ),
    pytest.param(
        "The Danish foreign minister resigned.", "foreign minister", ("Denmark",), id="no-name-told"
    ),
    pytest.param(
        "Tanzanian President Julius Nyerere and Ghanaian President Kwame Nkrumah were silent. It rained. It "
        "snowed. It hailed. Willy Brandt met Leonid Brezhnev. The two leaders smiled.",
        "two leaders",
        ("Willy Brandt", "Leonid Brezhnev"),
        id="people-near-by-before-offices-far-up",
    ),
    pytest.param(
        "Egyptian President Anwar Sadat met Israeli Prime Minister Menachem Begin. The two leaders smiled.",
        "two leaders",
        ("Anwar Sadat", "Menachem Begin"),
        id="two-leaders",
    ),
    pytest.param(
        "Chile and Peru signed a pact. The two countries had long quarrelled.",
        "two countries",
        ("Chile", "Peru"),
        id="two-countries",
    ),
    pytest.param(
        "Talks between the two Koreas began.", "two Koreas", ("North Korea", "South Korea"), id="koreas"
    ),
    pytest.param("North Korea agreed. Then the North refused.", "North", ("North Korea",), id="the-north"),
    pytest.param(
        "North Korea and South Korea met. A North-South line was laid.",
        "South",
        ("South Korea",),
        id="north-south",
    ),
    pytest.param(
        "Peru sent troops to Chad. Mali imposed an embargo on the country.",
        "country",
        ("Chad",),
        id="the-country",
    ),
    pytest.param(
        "Iceland wrote to Cyprus. The sides will meet.", "sides", ("Iceland", "Cyprus"), id="the-sides"
    ),
    pytest.param(
        "Mali spoke to Chad over Peru. The two sides agreed.",
        "two sides",
        ("Mali", "Chad"),
        id="not-what-they-talk-over",
    ),
    pytest.param(
        "The UN Security Council met. The Council voted.", "Council", ("UN Security Council",), id="council"
    ),
    pytest.param(
        "Peter Moyo, the US ambassador to Chad, flew in. The envoy smiled.",
        "envoy",
        ("Peter Moyo",),
        id="envoy",
    ),
    pytest.param(
        "Zambian President Frederick Chiluba rested. The ailing president slept.",
        "president",
        ("Frederick Chiluba",),
        id="ailing",
    ),
    pytest.param(
        "President Bush will host President Jacques Chirac of France. The President is glad.",
        "The President",
        (),
        id="the-president-begins-with-the",
    ),
    pytest.param(
        "President Bush will host President Jacques Chirac of France. The President is glad.",
        "President",
        ("Bush",),
        id="our-own-president",
    ),
    pytest.param(
        "The SCO met. The Group of Eight followed.", "Group of Eight", ("G8",), id="group-of-a-name"
    ),
    pytest.param(
        "Chad, Mali, Niger and Togo cut ties with Peru. Peru sold fish to Cuba. The four countries met.",
        "four countries",
        ("Chad", "Mali", "Niger", "Togo"),
        id="four-of-one-list",
    ),
    pytest.param(
        "President Banda met President Mwinyi. The presidents smiled.",
        "presidents",
        ("Banda", "Mwinyi"),
        id="the-presidents",
    ),
    pytest.param(
        "President Banda met President Mwinyi. The two heads of state smiled.",
        "heads",
        ("Banda", "Mwinyi"),
        id="heads-of-state",
    ),
    pytest.param(
        "President Banda will meet Prime Minister Shigeru Okada. He will call on the Japanese leader. "
        "Before, he met then Japanese Prime Minister Taro Mori.",
        "Japanese leader",
        ("Shigeru Okada",),
        id="not-who-was-then-premier",
    ),
    pytest.param(
        "Thai Foreign Minister Siddhi Savetsila met Lao Deputy Foreign Minister Peter Moyo and Lao Foreign "
        "Minister Phoun Sipaseuth. The two top diplomats shook hands.",
        "two top diplomats",
        ("Siddhi Savetsila", "Phoun Sipaseuth"),
        id="top-diplomats",
    ),
    pytest.param(
        "Chad and Mali met. " * 6 + "Chad spoke to Peru. Annan praised both countries.",
        "both countries",
        ("Chad", "Mali"),
        id="the-two-of-the-article",
    ),
    pytest.param(
        "Kenyan President Daniel Moi met Greek Premier Adonis Ioannou. He asked his Greek counterpart.",
        "Greek counterpart",
        ("Adonis Ioannou",),
        id="counterpart-named-before",
    ),
    pytest.param(
        "Kenyan President Daniel Moi met aides. He asked his Greek counterpart.",
        "Greek counterpart",
        ("Greece",),
        id="counterpart-of-no-name",
    ),
    pytest.param(
        "Chad and Mali met. " * 6 + "Chad spoke to Peru. The two countries agreed.",
        "two countries",
        ("Chad", "Peru"),
        id="the-two-just-told-of",
    ),
    pytest.param("Peru met Cuba. Ships sailed to the island.", "island", ("Cuba",), id="the-island"),
    pytest.param(
        "Chad met Chad and Chad. Mali praised Chad. Peru wept. Togo attacked the country.",
        "country",
        ("Chad",),
        id="the-country-most-spoken-of",
    ),
    pytest.param(
        "President Banda and President Mwinyi spoke. Annan came. Envoy Peter Moyo came. Kofi Annan met both "
        "leaders.",
        "both leaders",
        ("Banda", "Mwinyi"),
        id="both-leaders-are-not-who-meets-them",
    ),
]


@pytest.mark.parametrize(("text", "words", "names"), RESOLVED)
def test_points_back(nlp: Language, text: str, words: str, names: tuple[str, ...]) -> None:
    """A word that points back has the parties that it means."""
    assert names_of(nlp, text, words) == names


UNRESOLVED = [
    pytest.param("They drove north to the border.", "north", id="direction"),
    pytest.param("Cuba grew sugar in the South of the island.", "South", id="undivided-country"),
    pytest.param("The two leaders never met.", "two leaders", id="no-leaders-named"),
    pytest.param("The foreign minister resigned.", "foreign minister", id="no-minister-named"),
    pytest.param(
        "Polish Foreign Minister Radek Sikorski met Danish Foreign Minister Per Moeller. "
        "A vice foreign minister was there.",
        "vice foreign minister",
        id="another-rank",
    ),
    pytest.param(
        "President Banda, President Mwinyi and President Keita met. The presidents smiled.",
        "presidents",
        id="one-too-many",
    ),
    pytest.param(
        "Mr Banda is prime minister. Rebels seized the then prime minister.",
        "prime minister",
        id="who-was-it-then",
    ),
    pytest.param(
        "President Banda met President Mwinyi before a NATO summit. The presidents were asked to act.",
        "presidents",
        id="or-those-of-the-body",
    ),
    pytest.param("Peru met Chad. Ships sailed to the island.", "island", id="no-island-named"),
    pytest.param("Peru met Chad. The host country was calm.", "country", id="another-country"),
    pytest.param("Peru fought. It rained in the country.", "country", id="country-as-a-place"),
    pytest.param("Peru is a country that grew.", "country", id="a-country"),
    pytest.param("Peru met Chad. An ailing president slept.", "president", id="some-president"),
    pytest.param(
        "President Alpha met President Omega. The president slept.", "president", id="one-of-two-presidents"
    ),
]


@pytest.mark.parametrize(("text", "words"), UNRESOLVED)
def test_points_to_no_one(nlp: Language, text: str, words: str) -> None:
    """Where no one stands out, nothing is said."""
    assert names_of(nlp, text, words) == ()
