"""Whom a text means by offices, organs, places and things that stand near an event: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

TOLD: list[tuple[str, str, str, set[str]]] = [
    (
        "name-of-the-noun-before-it",
        "Israel and the militant group Hamas signed an agreement on Monday.",
        "agreement",
        {"Israel", "Hamas"},
    ),
    (
        "organ-by-its-seat",
        "On Monday the parliament in Lima ratified a treaty with Chile.",
        "agreement",
        {"Peru", "Chile"},
    ),
    (
        "who-admits-it",
        "The Pentagon admitted on Monday that a drone strike on June 5 had killed ten villagers in Mali.",
        "attack",
        {"United States"},
    ),
    (
        "what-it-called",
        "Chad launched what it called an operation against Sudan on Monday.",
        "attack",
        {"Chad", "Sudan"},
    ),
    (
        "the-talks-again",
        "Chad and Niger held talks in Rome on May 1. It was a mild spring. Wine was dear. Bread was cheap. "
        "The hall was full. The king of Fiji was ill. The talks resumed on June 8.",
        "talks",
        {"Chad", "Niger"},
    ),
    (
        "states-behind-a-month",
        "In May Chad and Niger signed a pact.",
        "agreement",
        {"Chad", "Niger"},
    ),
    (
        "it-of-the-sentence-before",
        "The interim accord with Iran froze its work. It was struck in Geneva on June 4.",
        "agreement",
        {"Iran"},
    ),
    (
        "ministers-are-no-presidents",
        "Iran's foreign minister, Ali Velayati, met the Saudi minister, Saud al-Faisal, on Friday. President "
        "Jiang Zemin received President Vladimir Putin. The two ministers will meet again on June 20.",
        "meeting",
        {"Ali Velayati", "Saud al-Faisal"},
    ),
    (
        "secretary-general-without-a-name",
        "The United Nations regrets it. On 11 June the Secretary-General wrote to President Vladimir Putin.",
        "letter",
        {"United Nations", "Vladimir Putin"},
    ),
    (
        "name-behind-a-date",
        "Prime Minister Abiy Ahmed offered peace. On 8 June Abiy flew to Asmara.",
        "visit",
        {"Abiy Ahmed"},
    ),
    (
        "name-that-travels",
        "Then Xi Jinping went to Riyadh in May.",
        "visit",
        {"Xi Jinping"},
    ),
    (
        "officials-of-several",
        "The ministers of Egypt, Sudan and Mali failed to agree. They will meet again in Rome on July 5.",
        "meeting",
        {"Egypt", "Sudan", "Mali"},
    ),
    (
        "presidents-of",
        "Presidents Alpha Konare of Mali, Idriss Deby of Chad and Omar Bongo of Gabon met on Monday.",
        "summit",
        {"Alpha Konare", "Idriss Deby", "Omar Bongo"},
    ),
    (
        "leaders-in-apposition",
        "The leaders of Egypt, Anwar Sadat, and Israel, Menachem Begin, met on Monday.",
        "summit",
        {"Anwar Sadat", "Menachem Begin"},
    ),
    (
        "title-before-two-names",
        "President Barack Obama and Raul Castro spoke by telephone on Tuesday.",
        "call",
        {"Barack Obama", "Raul Castro"},
    ),
    (
        "including",
        "Officials including Foreign Minister Igor Ivanov met President Jiang Zemin on Monday.",
        "meeting",
        {"Igor Ivanov", "Jiang Zemin"},
    ),
    (
        "whose-measure",
        "US tariffs on Mexican steel took effect on June 1.",
        "sanctions",
        {"United States", "Mexico"},
    ),
    (
        "hours-of-talks-with-several",
        "Iran agreed on Tuesday, after hours of talks with the ministers of Egypt and Mali, to yield.",
        "talks",
        {"Iran", "Egypt", "Mali"},
    ),
    (
        "talks-with-several-welcomed",
        "Peru praised on Monday the talks with Chad and Mali that were held in Rome on Friday.",
        "talks",
        {"Chad", "Mali"},
    ),
    (
        "arrested-abroad",
        "A Chilean general was arrested in London on Monday.",
        "detention",
        {"Chile", "United Kingdom"},
    ),
    (
        "arrested-at-home",
        "A Chilean general was arrested in Santiago on Monday.",
        "detention",
        {"Chile"},
    ),
    (
        "kidnapped-abroad",
        "Three German soldiers were kidnapped in Yemen on Monday.",
        "detention",
        {"Germany"},
    ),
    (
        "charge-rejected",
        "Zaire accused Rwanda of killing 12 villagers. The Rwandan government rejected the charge on Sunday.",
        "rejection",
        {"Zaire", "Rwanda"},
    ),
    (
        "offer-accepted-not-the-charge",
        "The EU offered Iran a pact on Monday. Peru accused Iran of lies. Iran accepted it on Tuesday.",
        "proposal",
        {"European Union", "Iran"},
    ),
    (
        "seldom-named-of-a-list",
        "Libyan troops left Faya after Chadian troops shelled the Libyans. Chad thanked France and Gabon."
        " Libya blamed Chad. The Organization of African Unity appealed to both countries on Monday.",
        "demand",
        {"Organization of African Unity", "Libya", "Chad"},
    ),
    (
        "when-the-two-met",
        "King Salman raised it with President Barack Obama when the two met in Lima on May 20.",
        "meeting",
        {"King Salman", "Barack Obama"},
    ),
    (
        "pact-with",
        "Chad demanded on Monday the signing of a peace treaty with Libya.",
        "demand",
        {"Chad", "Libya"},
    ),
    ("talks-with", "Chad rejected direct talks with Libya on Monday.", "rejection", {"Chad", "Libya"}),
    (
        "condition",
        "Chad warned on Monday of reprisals if Libya does not withdraw.",
        "threat",
        {"Chad", "Libya"},
    ),
    (
        "beside-a-summit",
        "Chad and Mali held their first talks on May 3 on the sidelines of the OAU summit in Lome.",
        "talks",
        {"Chad", "Mali"},
    ),
    (
        "invited-for-talks",
        "Jacques Chirac invited the leaders of Chad and Libya to Paris for talks on July 5.",
        "talks",
        {"Jacques Chirac", "Chad", "Libya"},
    ),
    (
        "visit-by",
        "Robin Cook saw Igor Ivanov on Friday. The talks follow a visit to Lima by Premier Anna Berg of"
        " Norway on Monday, during which she condemned Chad.",
        "protest",
        {"Anna Berg", "Chad"},
    ),
    ("member-of", "Finland became the 31st member of NATO on Tuesday.", "relations", {"Finland", "NATO"}),
    (
        "taken-for-a-time",
        "Nauru switched recognition to China on Monday.",
        "relations",
        {"Nauru", "China"},
    ),
    ("raid-by", "A raid by Chad killed ten Malian soldiers on Monday.", "attack", {"Chad", "Mali"}),
    (
        "for-hours-with",
        "Cyrus Vance talked for three hours with King Hussein on Monday.",
        "talks",
        {"Cyrus Vance", "King Hussein"},
    ),
    ("each-other", "Libyan and Chadian troops pounded each other on Monday.", "attack", {"Libya", "Chad"}),
    (
        "after-a-semicolon",
        "Bill Clinton is away. Roberto Robaina said it was so; he flies to New York on Tuesday.",
        "visit",
        {"Roberto Robaina"},
    ),
    ("whose-pact-lapsed", "Peru's pact with Chile lapsed on Monday.", "agreement", {"Peru", "Chile"}),
    (
        "pact-that-was-signed",
        "Australia has a pact with Singapore, which it signed in February.",
        "agreement",
        {"Australia", "Singapore"},
    ),
    (
        "brought-together",
        "A conference in Rome on Monday brought together the foreign ministers of Chad and Mali.",
        "talks",
        {"Chad", "Mali"},
    ),
    (
        "met-beside-it",
        "Vladimir Putin held talks in Lima on Monday, meeting President Ricardo Lagos.",
        "talks",
        {"Vladimir Putin", "Ricardo Lagos"},
    ),
    (
        "out-of-a-meeting",
        "Mexico pulled out of a meeting with American officials on Monday.",
        "cancellation",
        {"Mexico", "United States"},
    ),
    (
        "handed-to",
        "Ambassador Paul Lund handed Foreign Minister Tang Jiaxuan a letter on Monday.",
        "letter",
        {"Paul Lund", "Tang Jiaxuan"},
    ),
    (
        "whose-envoy",
        "Chad, whose envoy delivered a protest to the Foreign Ministry in Tripoli on Friday, is angry.",
        "protest",
        {"Chad", "Libya"},
    ),
    (
        "posted-to",
        "Alexander Downer announced on Monday the appointment of Ms Susan Boyd as High Commissioner to Fiji.",
        "envoy",
        {"Alexander Downer", "Susan Boyd", "Fiji"},
    ),
    (
        "last-to-do-so",
        "Colin Powell is in Taipei. The last secretary to visit was Warren Christopher, in 1995.",
        "visit",
        {"Warren Christopher"},
    ),
    (
        "its-behind-several",
        "Peru and Chile recognised Kosovo on Monday, a day after its parliament declared independence from"
        " Serbia.",
        "relations",
        {"Kosovo", "Serbia"},
    ),
    (
        "capture-by",
        "Hezbollah's capture of two Israeli soldiers on June 12 set off the war.",
        "detention",
        {"Hezbollah", "Israel"},
    ),
    (
        "government-troops",
        "Ivory Coast is divided. Government warplanes bombed the French camp on Monday.",
        "attack",
        {"Ivory Coast", "France"},
    ),
    (
        "senate",
        "President George Bush is in Moscow. The Senate voted on Friday to ratify the treaty with Russia.",
        "agreement",
        {"United States", "Russia"},
    ),
]

NOT_TOLD: list[tuple[str, str, str, str]] = [
    (
        "convoy-that-leaves",
        "Israeli aircraft hit a convoy leaving the town on Friday.",
        "deescalation",
        "Israel",
    ),
    (
        "word-of-it",
        "Iran fired missiles at a base in Iraq on Monday. Tony Blair received word of the attack on Tuesday.",
        "attack",
        "Tony Blair",
    ),
    ("landlord", "A Greek landlord protested to Turkey on Monday.", "protest", "Greece"),
    ("carmaker", "On Monday the French carmaker accused Chad of bad faith.", "protest", "France"),
]


def sides(nlp: Language, text: str, kind: str) -> list[set[str]]:
    return [set(e.names) for e in timeline.extract(text, published=PUBLISHED, nlp=nlp) if e.type == kind]


@pytest.mark.parametrize(("text", "kind", "names"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
def test_who_is_meant(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The event has the parties that offices, pronouns and things near it stand for."""
    assert names in sides(nlp, text, kind)


@pytest.mark.parametrize(("text", "kind", "name"), [c[1:] for c in NOT_TOLD], ids=[c[0] for c in NOT_TOLD])
def test_who_is_not_meant(nlp: Language, text: str, kind: str, name: str) -> None:
    """Whoever only stands near takes no part."""
    assert all(name not in names for names in sides(nlp, text, kind))


def test_six_party_talks_are_not_those_of_two(nlp: Language) -> None:
    """What two of many have beside the talks is another entry."""
    text = "Six-nation talks opened in Beijing on Monday. James Kelly met Kim Yong-il on Monday."
    kinds = {entry.type for entry in timeline.extract(text, published=PUBLISHED, nlp=nlp)}
    assert {"talks", "meeting"} <= kinds


@pytest.mark.parametrize("end", ["", ",", ", and", ", and Israel", ", and Israel,"])
def test_a_list_of_leaders_may_end_anywhere(nlp: Language, end: str) -> None:
    """A text that breaks off within a list of leaders is read without an error."""
    text = f"He met the leaders of Egypt, Anwar Sadat{end}"
    assert timeline.extract(text, published=PUBLISHED, nlp=nlp) is not None


def test_who_met_before_lends_the_state(nlp: Language) -> None:
    """A pact without parties is one of the states, not of those who met before for them."""
    text = (
        "Russian President Vladimir Putin met Chinese President Jiang Zemin on Monday."
        " A border treaty was signed in May."
    )
    assert {"Russia", "China"} in sides(nlp, text, "agreement")
