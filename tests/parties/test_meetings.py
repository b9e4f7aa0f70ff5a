"""Who meets, calls, visits and talks with whom: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

NAMES: list[tuple[str, str, str, set[str]]] = [
    (
        "whose-part-in-a-summit",
        "The visit builds on President Carlos Menem's participation in the Chile-Peru summit in May 1998.",
        "summit",
        {"Carlos Menem", "Chile", "Peru"},
    ),
    (
        "whom-one-invites",
        "Peru has invited President Omar Bongo to a summit in August.",
        "summit",
        {"Peru", "Omar Bongo"},
    ),
    (
        "with-whom-one-talks",
        "Foreign Minister Karl Berg, with whom Fiji held talks on Monday, is content.",
        "talks",
        {"Fiji", "Karl Berg"},
    ),
    (
        "a-king-of-somewhere-met-at-home",
        "After a meeting at his home with King Hussein of Jordan on Monday, President Carlos Menem left.",
        "meeting",
        {"King Hussein", "Carlos Menem"},
    ),
    (
        "a-delegation-of-many-led-by-one",
        "A delegation of African leaders, led by President Omar Bongo, visited Kiev in May.",
        "visit",
        {"Omar Bongo", "Ukraine"},
    ),
    (
        "two-who-confer",
        "On Tuesday Peru and Chile conferred in Quito on fish.",
        "talks",
        {"Peru", "Chile"},
    ),
    (
        "minister-beside-a-minister",
        "Fiji's minister met Prime Minister Karl Berg and Foreign Minister Olga Lund on Monday.",
        "meeting",
        {"Fiji", "Karl Berg", "Olga Lund"},
    ),
    ("tour", "President Ershad visited India and Nepal on Monday.", "visit", {"Ershad"}),
    (
        "host",
        "Mali's minister is to discuss trade on Monday with his host, King Hassan.",
        "talks",
        {"Mali", "King Hassan"},
    ),
    (
        "aides",
        "Two aides to President Banda, Peter Moyo and Ivan Phiri, met Mali's envoy on Monday.",
        "meeting",
        {"Peter Moyo", "Ivan Phiri", "Mali"},
    ),
    (
        "successor",
        "President Banda met Kenneth Kaunda's successor, Peter Moyo, on Monday.",
        "meeting",
        {"Banda", "Peter Moyo"},
    ),
    (
        "at-a-meeting",
        "President Banda protested to Kenneth Kaunda at a meeting on Monday.",
        "meeting",
        {"Banda", "Kenneth Kaunda"},
    ),
    ("city-abroad", "Two Danish warships visited Dalian on Monday.", "visit", {"China", "Denmark"}),
    ("city-at-home", "Two Chinese warships visited Dalian on Monday.", "visit", {"China"}),
    (
        "guest-of",
        "President Banda flew to Rome on Monday as the guest of Aldo Moro.",
        "visit",
        {"Banda", "Aldo Moro"},
    ),
    (
        "to-brief",
        "President Banda flew to Rome on Monday to brief Aldo Moro.",
        "visit",
        {"Banda", "Aldo Moro"},
    ),
    (
        "premier-of",
        "Mr Keita spoke. The Prime Minister of Fiji, Mr Peter Moyo, will visit Peru on Monday.",
        "visit",
        {"Peter Moyo", "Peru"},
    ),
    (
        "in-a-call",
        "President Banda told President Mwinyi in a phone call on Monday that he was ill.",
        "call",
        {"Banda", "Mwinyi"},
    ),
    (
        "welcomed-to",
        "President Bush welcomed President Banda to the White House on Monday.",
        "meeting",
        {"Bush", "Banda"},
    ),
    (
        "a-president-of",
        "Carlos Menem met Peru's president, Alan Garcia, on Monday.",
        "meeting",
        {"Carlos Menem", "Alan Garcia"},
    ),
    (
        "speaker-of",
        "Carlos Menem met the speaker of the Peruvian parliament, Alan Garcia, on Monday.",
        "meeting",
        {"Carlos Menem", "Alan Garcia"},
    ),
    (
        "with-one-and-with-another",
        "Carlos Menem held talks with Syrian leaders in Damascus and with Turkish officials in Ankara "
        "in May.",
        "talks",
        {"Carlos Menem", "Syria", "Turkey"},
    ),
    (
        "talks-led-by",
        "Negotiations led by U.S. envoy Ann Moore and her Syrian counterpart, Omar Haddad, began on May 5.",
        "talks",
        {"Ann Moore", "Omar Haddad"},
    ),
    (
        "talks-between-told-before-a-relative-clause",
        "Negotiations between Peru and Chile, which were proposed by Brazil, began on May 5.",
        "talks",
        {"Peru", "Chile"},
    ),
    (
        "meeting-one-to-discuss",
        "Carlos Menem will be meeting Prime Minister Alan Garcia and others to discuss trade on 20 June.",
        "meeting",
        {"Carlos Menem", "Alan Garcia"},
    ),
    (
        "named-like-a-town",
        "Chilean President Ricardo Lagos is here. Lagos met Peru's foreign minister in Lima on Monday.",
        "meeting",
        {"Ricardo Lagos", "Peru"},
    ),
    (
        "a-town-of-that-name",
        "Chilean President Ricardo Ramos met Peru's foreign minister in Lagos on Monday.",
        "meeting",
        {"Ricardo Ramos", "Peru"},
    ),
    (
        "left-the-own-capital",
        "Chilean President Ricardo Lagos left Santiago on Saturday.",
        "visit",
        {"Ricardo Lagos"},
    ),
    (
        "left-the-capital-of-another",
        "Chilean President Ricardo Lagos visited Peru on Saturday.",
        "visit",
        {"Ricardo Lagos", "Peru"},
    ),
    (
        "ministers-of-the-two-countries",
        "Chad asked Mali for talks. Ministers of the two countries will meet on 20 June.",
        "meeting",
        {"Chad", "Mali"},
    ),
    (
        "ministers-of-two-states-named",
        "The foreign ministers of Greece and Turkey, George Papas and Cem Kaya, will meet on Friday.",
        "meeting",
        {"George Papas", "Cem Kaya"},
    ),
    (
        "ministers-of-two-states-unnamed",
        "The foreign ministers of Greece and Turkey, who are friends, will meet on Friday.",
        "meeting",
        {"Greece", "Turkey"},
    ),
    (
        "a-seat-where-one-is-received",
        "President Alan Garcia of Peru was received at the White House on Monday.",
        "meeting",
        {"Alan Garcia", "United States"},
    ),
    (
        "talks-the-first-between",
        "The talks on Friday, the first between Peru and Chile, were held in Suva.",
        "talks",
        {"Peru", "Chile"},
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "names"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES]
)
def test_who_takes_part(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The entry of the type has these participants and no others."""
    assert [set(e.names) for e in entries(nlp, text) if e.type == kind] == [names]


def test_two_met_in_turn_on_one_day_are_two_meetings(nlp: Language) -> None:
    """Lunch with one and a meeting with another are an entry each."""
    text = (
        "On Monday Carlos Menem, the Argentine president, is to have lunch with Chinese Premier Li Peng, and"
        " meet with Qiao Shi, chairman of the National People's Congress."
    )
    met = [set(e.names) for e in entries(nlp, text) if e.type == "meeting"]
    assert met == [{"Carlos Menem", "Li Peng"}, {"Carlos Menem", "Qiao Shi"}]


ON_A_VISIT: list[tuple[str, str, set[str]]] = [
    (
        "set-off-behind-subject",
        "Juan Toro, on the first visit to Mali by a Peruvian leader in years, met Modibo Keita on Monday.",
        {"Juan Toro", "Modibo Keita"},
    ),
    (
        "behind-the-verb",
        "Juan Toro met in Rome with Osman Ali of Chad on Monday.",
        {"Juan Toro", "Osman Ali"},
    ),
]


@pytest.mark.parametrize(("text", "names"), [v[1:] for v in ON_A_VISIT], ids=[v[0] for v in ON_A_VISIT])
def test_what_is_set_off_behind_a_subject_names_no_partner(nlp: Language, text: str, names: set[str]) -> None:
    """On what visit somebody is does not tell whom he meets; what stands behind the verb does."""
    (entry,) = [e for e in entries(nlp, text) if e.type == "meeting"]
    assert {p.name for p in entry.participants} == names


LISTED: list[tuple[str, str, set[str]]] = [
    (
        "counterpart-and-mediator",
        "Premier Juan Toro, his Chilean counterpart Luis Vera and the Swiss envoy, Karl Berg, met on Monday.",
        {"Juan Toro", "Luis Vera", "Karl Berg"},
    ),
    (
        "title-behind-and",
        "Premier Juan Toro, his host Luis Vera and Swiss Foreign Minister Karl Berg met in Rome on Monday.",
        {"Juan Toro", "Luis Vera", "Karl Berg"},
    ),
    (
        "wife",
        "Premier Juan Toro, his wife Ana Toro and Swiss Foreign Minister Karl Berg met in Rome on Monday.",
        {"Juan Toro", "Karl Berg"},
    ),
    (
        "office-of-the-first",
        "Juan Toro, the leader of Peru and its founder, met Swiss Foreign Minister Karl Berg on Monday.",
        {"Juan Toro", "Karl Berg"},
    ),
]


@pytest.mark.parametrize(("text", "names"), [e[1:] for e in LISTED], ids=[e[0] for e in LISTED])
def test_all_of_a_list_of_people_meet(nlp: Language, text: str, names: set[str]) -> None:
    """Who stands behind an office of his own is another one, unless he only belongs to the first."""
    (entry,) = [e for e in entries(nlp, text) if e.type == "meeting"]
    assert {p.name for p in entry.participants} == names
