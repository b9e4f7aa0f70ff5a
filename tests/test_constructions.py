"""Constructions of newspaper English from text to entry, with what must not come of them: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Found = tuple[str, str, str]

HOLD: list[tuple[str, str, Found]] = [
    (
        "decided-then",
        "Fiji decided on Monday to recall its ambassador to Chile.",
        ("2001-06-11", "rupture", "occurred"),
    ),
    (
        "decided-for-a-day-of-its-own",
        "Fiji decided on Monday to recall its ambassador to Chile on July 2.",
        ("2001-07-02", "rupture", "scheduled"),
    ),
    (
        "counted-back-from-what-came-later",
        "Mali recalled its ambassador on April 4, a day after Niger expelled a Malian diplomat.",
        ("2001-04-03", "rupture", "occurred"),
    ),
    (
        "hours-after",
        "Mali closed its airspace on Monday, hours after recalling its ambassador to Niger.",
        ("2001-06-11", "rupture", "occurred"),
    ),
    (
        "participle-before-the-saying",
        "Speaking in Lima on Monday, the Peruvian president warned Chile.",
        ("2001-06-11", "threat", "occurred"),
    ),
    (
        "talks-during-which-it-was-said",
        "Peru's minister said on Monday after talks with Chile in Lima that he was content.",
        ("2001-06-11", "talks", "occurred"),
    ),
    (
        "was-to-have",
        "The Chilean minister, who was to have left for Lima on July 2, will stay in Santiago.",
        ("2001-07-02", "visit", "cancelled"),
    ),
    (
        "threat-withdrawn-later",
        "Peru's threat of May 3 to expel the Chilean consul has been shelved.",
        ("2001-05-03", "threat", "occurred"),
    ),
    (
        "reached-is-reached",
        "Annan praised an agreement reached on Monday between Chad and Libya to open the border.",
        ("2001-06-11", "agreement", "occurred"),
    ),
    (
        "spaced-hyphens",
        "The three states - Chad, Mali and Niger - severed relations with Libya on June 5.",
        ("2001-06-05", "rupture", "occurred"),
    ),
    (
        "british-hyphen",
        "Ghana and Togo re-established diplomatic relations on Monday.",
        ("2001-06-11", "relations", "occurred"),
    ),
    (
        "dateline-of-the-day-before",
        "LIMA, June 13 - The presidents of Peru and Chile met today.",
        ("2001-06-13", "summit", "occurred"),
    ),
    (
        "set-off-participle",
        "Peru's ambassador in Quito, withdrawn on Monday, will not go back.",
        ("2001-06-11", "rupture", "occurred"),
    ),
    (
        "what-came-is-told-next",
        "The second blow came on May 3. Peru recalled its ambassador to Chile.",
        ("2001-05-03", "rupture", "occurred"),
    ),
    (
        "counted-back-from-the-last-of-its-kind",
        "Peru launched a rocket on Monday. The launch came a month after it tested a missile.",
        ("2001-05", "weapons_test", "occurred"),
    ),
    (
        "state-admitted",
        "The Arab League will admit Djibouti on Monday.",
        ("2001-06-18", "relations", "scheduled"),
    ),
    (
        "town-that-nothing-explains",
        "President Banda went to Zwedru on Monday.",
        ("2001-06-11", "visit", "occurred"),
    ),
    (
        "sum-in-duties",
        "Peru imposed $40 million in duties on Chilean copper on Monday.",
        ("2001-06-11", "sanctions", "occurred"),
    ),
    (
        "particle-taken-for-a-preposition",
        "Peru, which has soldiers in Haiti, sent in another 150 troops on Monday.",
        ("2001-06-11", "military", "occurred"),
    ),
    (
        "title-before-a-name",
        "Peru's foreign ministry summoned Ambassador Pedro Salas of Chile on Monday.",
        ("2001-06-11", "protest", "occurred"),
    ),
    (
        "talks-held-told-after-a-comma",
        "Fiji and Tonga agreed at a third round of talks, held in January, to open a second port.",
        ("2001-01", "talks", "occurred"),
    ),
    (
        "talks-scheduled-behind-those-who-talk",
        "Fiji called off a round of talks between the foreign ministers of Tonga and Samoa, which had "
        "been scheduled for May 20.",
        ("2001-05-20", "talks", "cancelled"),
    ),
    (
        "what-a-portion-did",
        "Fijian police want to question a man about a wave of bombings that killed 13 people in Suva "
        "last September.",
        ("2000-09", "attack", "occurred"),
    ),
    (
        "called-day-for",
        "Tonga called Monday for the release of the hostages in Fiji.",
        ("2001-06-11", "demand", "occurred"),
    ),
    (
        "called-on-day-on",
        "The pope called on Sunday on Fiji to lift the siege.",
        ("2001-06-10", "demand", "occurred"),
    ),
    (
        "before-a-dated-summit",
        "Tomasi Vuli could meet Ann Moore before the Pacific summit in Tonga in November.",
        ("2001-11", "summit", "scheduled"),
    ),
    (
        "the-first-this-year",
        "Vuli will fly to Tonga on Friday and will hold talks there with its premier, Ann Moore, the "
        "first at that level this year.",
        ("2001-06-15", "talks", "scheduled"),
    ),
    (
        "unforeseen-under-a-future",
        "The bombing of the port of Suva late on Tuesday will not weaken Fiji.",
        ("2001-06-12", "attack", "occurred"),
    ),
    (
        "rescheduled-from",
        "Fiji and Tonga were to hold a session rescheduled from June 1.",
        ("2001-06-01", "talks", "postponed"),
    ),
    (
        "agreed-at-talks-held-to",
        "Fiji and Tonga agreed at talks, held in January this year, to open a second port.",
        ("2001-01", "agreement", "occurred"),
    ),
    (
        "weeks-before-what-is-planned",
        "The premier of Tonga received President Salas on Monday, two weeks before he is to travel to Suva.",
        ("2001-06-25/2001-07-01", "visit", "scheduled"),
    ),
    (
        "hours-before-what-was-planned",
        "Tonga shelled a Fijian boat on Monday, hours before President Salas was to meet Tonga's premier.",
        ("2001-06-11", "summit", "scheduled"),
    ),
    (
        "title-before-a-hyphened-name",
        "Ann Moore will see President Roh Moo-hyun on Monday.",
        ("2001-06-18", "meeting", "scheduled"),
    ),
    ("aid-frozen", "Tonga froze its aid to Fiji on Monday.", ("2001-06-11", "sanctions", "occurred")),
    (
        "a-pronoun-for-what-was-closed",
        "Tonga closed its embassy in Suva in February and plans to reopen it in November.",
        ("2001-11", "relations", "scheduled"),
    ),
    (
        "a-pronoun-for-several",
        "Tonga imposed sanctions on Fiji in May 1999 and lifted them in June 2000.",
        ("2000-06", "sanctions_relief", "occurred"),
    ),
    (
        "coming-from-talks",
        "After talks in Suva on Friday, Tonga accused Fiji of spying.",
        ("2001-06-08", "protest", "occurred"),
    ),
    ("tanks-into-a-place", "Peru sent tanks into Bolivia on Monday.", ("2001-06-11", "military", "occurred")),
    (
        "counted-not-shared",
        "Tonga closed its embassy in Suva in May 1999 but reopened it a day after the coup of June 3, 2000.",
        ("2000-06-04", "relations", "occurred"),
    ),
]  # fmt: skip

ABSENT: list[tuple[str, str, str]] = [
    ("taking-a-turn", "The row took a turn on Monday when Peru called Chile weak.", "call"),
    ("kind-of-talks", "The first ceasefire talks of Peru and Chile took place on Monday.", "deescalation"),
    ("left-on-their-own", "Peru's allies were left on their own by the union on Monday.", "withdrawal"),
    ("grounds", "Peru was punished on Monday for seizing a Chilean ship.", "detention"),
    ("reduced-relative", "On Monday Peru honoured the sailors captured in the war with Chile.", "detention"),
    ("recalled-for-consultations", "Peru recalled its envoy to Chile on Monday for consultations.", "talks"),
    ("told-after-something-else", "The bank closed on May 3. Peru recalled its envoy to Chile.", "rupture"),
    ("called-a-name", "The Peruvian president called the Chilean president a liar on Monday.", "call"),
    ("cited-resolution", "Peru's minister spoke of Security Council resolution 425 on Monday.", "resolution"),
    ("what-another-noun-is-about", "Evidence on the raid in Chad reached Libya on Monday.", "attack"),
    ("promised-not-done", "Peru hailed a 1997 agreement with Chile not to deploy troops.", "military"),
    ("promised-not-to", "Peru pledged on Monday not to attack Chile.", "threat"),
    ("what-was-left", "Peru pulled out of the 1997 accord with Chile on Monday.", "agreement"),
    ("aid-cut-off", "Peru cut off aid to Haiti on Monday.", "aid"),
    ("sum-in-a-place", "Peru gave two million dollars in Chile on Monday.", "sanctions"),
    ("sanctions-honoured", "Peru was honoring the sanctions against Libya on Monday.", "support"),
    ("called-for-a-length", "Ministers of Tonga called on Monday for two hours.", "demand"),
    ("aid-frozen", "Tonga froze its aid to Fiji on Monday.", "aid"),
    ("after-a-coup-that-day", "After the coup on Friday, Fiji recalled its ambassador to Tonga.", "rupture"),
    (
        "a-pronoun-of-another-number",
        "Tonga opened two embassies in May, and Fiji lifted it in June.",
        "sanctions_relief",
    ),
]  # fmt: skip

NAMES: list[tuple[str, str, str, set[str]]] = [
    (
        "two-states-in-one-word",
        "The U.S.-Peruvian tin accord was signed on Monday.",
        "agreement",
        {"United States", "Peru"},
    ),
    (
        "states-only-before-a-hyphen",
        "The Franco-German treaty was signed in January.",
        "agreement",
        {"France", "Germany"},
    ),
    (
        "whose-part-in-a-summit",
        "The visit builds on President Carlos Menem's participation in the Chile-Peru summit in May 1998.",
        "summit",
        {"Carlos Menem", "Chile", "Peru"},
    ),
    (
        "the-name-of-the-event-is-no-party",
        "Peru and Chile met nobody at the East Asia Summit in May.",
        "summit",
        {"Peru", "Chile"},
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
        "an-embargo-on-trade-with",
        "The Security Council ordered an embargo on trade with Chad on May 6.",
        "sanctions",
        {"UN Security Council", "Chad"},
    ),
    (
        "a-resolution-that-cuts-whose-imports",
        "On May 22 the United Nations passed a resolution cutting Chad's imports of oil.",
        "resolution",
        {"United Nations", "Chad"},
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
        "a-gathering-of-many",
        "Togo and Chad held talks in May. The June 4 summit on trade brought together more than 90 nations.",
        "summit",
        set(),
    ),
    (
        "who-condemns-a-raid-is-not-in-it",
        "Kenya on Monday condemned the bombing of Chad's embassy. The bombing last week killed nine.",
        "attack",
        {"Chad"},
    ),
    (
        "a-subject-set-off-by-commas",
        "On April 4, 1949, on behalf of Chad, Bongo's secretary of state, Omar Paz, signed the treaty.",
        "agreement",
        {"Omar Paz"},
    ),
    (
        "two-who-confer",
        "On Tuesday Peru and Chile conferred in Quito on fish.",
        "talks",
        {"Peru", "Chile"},
    ),
    ("ministry", "The Kenyan Foreign Ministry condemned Chad on Monday.", "protest", {"Kenya", "Chad"}),
    (
        "minister-beside-a-minister",
        "Fiji's minister met Prime Minister Karl Berg and Foreign Minister Olga Lund on Monday.",
        "meeting",
        {"Fiji", "Karl Berg", "Olga Lund"},
    ),
    ("contacts-between", "Contacts between Peru and Mali stopped in May.", "cancellation", {"Peru", "Mali"}),
    ("whose-assets", "France froze Libyan assets on Monday.", "sanctions", {"France", "Libya"}),
    ("tour", "President Ershad visited India and Nepal on Monday.", "visit", {"Ershad"}),
    ("venue", "Peru and Chile signed nothing at Monday's Madrid summit.", "summit", {"Peru", "Chile"}),
    ("city-state", "Peru and Chile met nobody at Monday's Malta summit.", "summit", {"Peru", "Chile"}),
    (
        "government-of",
        "President Allende's government recalled its envoy on Monday.",
        "rupture",
        {"Allende"},
    ),
    ("commented", "Peru condemned Monday's joint exercise by Chad and Mali.", "military", {"Chad", "Mali"}),
    ("begun-by", "Peru saw the exercise that Chad and Mali began on Monday.", "military", {"Chad", "Mali"}),
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
    ("embassy-in", "Italy reopened its embassy in Lima on Monday.", "relations", {"Italy", "Peru"}),
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
        "our-friends",
        "Danish Premier Poul Schluter said: \"Our Greek friends sent troops on Monday.\"",
        "military",
        {"Greece"},
    ),
    (
        "premier-of",
        "Mr Keita spoke. The Prime Minister of Fiji, Mr Peter Moyo, will visit Peru on Monday.",
        "visit",
        {"Peter Moyo", "Peru"},
    ),
    ("out-of", "NATO pulled its troops out of Chad on Monday.", "deescalation", {"NATO", "Chad"}),
    ("demanded-that", "On Monday NATO demanded that President Banda stop.", "demand", {"NATO", "Banda"}),
    (
        "in-a-call",
        "President Banda told President Mwinyi in a phone call on Monday that he was ill.",
        "call",
        {"Banda", "Mwinyi"},
    ),
    (
        "urged-in-a-resolution",
        "On Monday the UN Security Council adopted a resolution, urging Chad to yield.",
        "resolution",
        {"UN Security Council", "Chad"},
    ),
    (
        "office-of-an-envoy",
        "Fiji sent its ambassador to the United Nations, Peter Moyo, to the region on Monday.",
        "envoy",
        {"Fiji", "Peter Moyo"},
    ),
    ("embassy-far-off", "Italy reopened its old embassy on Monday in Lima.", "relations", {"Italy", "Peru"}),
    (
        "welcomed-to",
        "President Bush welcomed President Banda to the White House on Monday.",
        "meeting",
        {"Bush", "Banda"},
    ),
    (
        "two-with-their-titles",
        "Indian Prime Minister Inder Gujral and Pakistani President Farooq Leghari agreed on Monday to talk.",
        "agreement",
        {"Inder Gujral", "Farooq Leghari"},
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
        "whose-guerrillas",
        "The Khmer Rouge, whose guerrillas signed an accord with Fiji on Monday, is weak.",
        "agreement",
        {"Khmer Rouge", "Fiji"},
    ),
    (
        "blamed-for-a-raid",
        "Togo blamed Ghana for the May 5 raid on a bus.",
        "attack",
        {"Ghana"},
    ),
    (
        "said-after-a-raid",
        "Togo withdrew its troops from Ghana after the May 5 raid by Mali on a bus.",
        "attack",
        {"Mali"},
    ),
    (
        "thanked-for-releasing",
        "Togo thanked Ghana for releasing two pilots on May 5.",
        "release",
        {"Ghana"},
    ),
    (
        "known-for-releasing",
        "Togo spoke with Ghana on Monday after releasing two pilots on May 5.",
        "release",
        {"Togo"},
    ),
    (
        "met-on-the-sidelines",
        "Carlos Menem met Alan Garcia on the sidelines of the ASEAN summit in Hanoi on June 3.",
        "summit",
        {"ASEAN"},
    ),
    (
        "took-part-in-a-summit",
        "Carlos Menem spoke at the ASEAN summit in Hanoi on June 3.",
        "summit",
        {"Carlos Menem", "ASEAN"},
    ),
    (
        "joined-at-a-meeting",
        "President Carlos Menem will join the presidents of Peru and Chile at a meeting on June 20.",
        "meeting",
        {"Carlos Menem", "Peru", "Chile"},
    ),
    (
        "spoke-of-at-a-meeting",
        "President Carlos Menem will raise the debt of Peru at a meeting with Chile on June 20.",
        "meeting",
        {"Carlos Menem", "Chile"},
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
        "worth-so-much-for",
        "Norway on Monday approved a package of food and medicine worth $5 million for Sudan.",
        "aid",
        {"Norway", "Sudan"},
    ),
    (
        "in-a-bid-to-induce",
        "Norway pledged $10 million of aid in May in a bid to induce Sudan to come to the table.",
        "aid",
        {"Norway", "Sudan"},
    ),
    (
        "in-a-bid-of-nobody",
        "Norway pledged $10 million of aid in May in a bid to feed hungry children.",
        "aid",
        {"Norway"},
    ),
    (
        "together-with",
        "Foreign Minister Carl Bildt, together with Minister Jan Syse, met President Garcia on Monday.",
        "meeting",
        {"Carl Bildt", "Jan Syse", "Garcia"},
    ),
    (
        "angry-with",
        "Foreign Minister Carl Bildt, angry with Minister Jan Syse, met President Garcia on Monday.",
        "meeting",
        {"Carl Bildt", "Garcia"},
    ),
    (
        "head-of-a-bank-who-signed",
        "Jan Syse, chairman of the Norwegian Bank, who signed an accord with Poland on Friday, left.",
        "agreement",
        {"Jan Syse", "Poland"},
    ),
    (
        "meeting-one-to-discuss",
        "Carlos Menem will be meeting Prime Minister Alan Garcia and others to discuss trade on 20 June.",
        "meeting",
        {"Carlos Menem", "Alan Garcia"},
    ),
    (
        "leader-of-the-opposition",
        "Carlos Menem rang Alan Garcia on Sunday. Menem met the leader of the opposition on Monday.",
        "call",
        {"Carlos Menem", "Alan Garcia"},
    ),
    (
        "name-apposition-verb",
        "France, another old friend, called on Monday for an immediate ceasefire.",
        "demand",
        {"France"},
    ),
    (
        "name-apposition-participle",
        "Carlos Menem, a priest, expelled on Monday by Chad.",
        "detention",
        {"Carlos Menem", "Chad"},
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
        "leaders-of-many-nations",
        "Peru wrote to Chile. On 20 June, leaders of 44 nations will gather in Oslo for a summit on water.",
        "summit",
        set(),
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
        "a-name-behind-after",
        "The offer came after Chile this week denounced the raid.",
        "protest",
        {"Chile"},
    ),
    (
        "an-accord-reached-between-two-to",
        "Paz hailed an accord reached in May between Peru and Chile to reopen their border on July 25.",
        "relations",
        {"Peru", "Chile"},
    ),
    (
        "a-government-and-its-rebels",
        "Sudan's government and southern rebels signed a cease-fire on Monday in Nairobi.",
        "deescalation",
        {"Sudan", "rebels"},
    ),
    (
        "an-ambassador-was-recalled",
        "Peru's ambassador to Chile was recalled on Monday.",
        "rupture",
        {"Peru", "Chile"},
    ),
    (
        "an-ambassador-returned-to",
        "Peru's ambassador was recalled on Monday from a holiday.",
        "rupture",
        {"Peru"},
    ),
    (
        "talks-the-first-between",
        "The talks on Friday, the first between Peru and Chile, were held in Suva.",
        "talks",
        {"Peru", "Chile"},
    ),
    (
        "an-unnamed-leader-beside-a-president",
        "President Carlos Menem wrote to the Syrian leader on Monday.",
        "letter",
        {"Carlos Menem", "Syria"},
    ),
    (
        "an-appeal-for-help-to",
        "The World Food Programme made an appeal in May for 40 million dollars in aid to Sudan.",
        "demand",
        {"World Food Programme", "Sudan"},
    ),
    (
        "an-appeal-for-money-in",
        "The World Food Programme launched a new appeal for famine relief in Sudan in May.",
        "demand",
        {"World Food Programme"},
    ),
]  # fmt: skip


def entries(nlp: Language, text: str) -> list[timeline.Entry]:
    return list(timeline.extract(text, published=PUBLISHED, nlp=nlp))


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in HOLD], ids=[case[0] for case in HOLD])
def test_a_construction_gives_its_entry(nlp: Language, text: str, found: Found) -> None:
    """The text has an entry of that date, type and status."""
    assert found in [(e.date.edtf, e.type, e.status) for e in entries(nlp, text) if e.date]


@pytest.mark.parametrize(("text", "kind"), [case[1:] for case in ABSENT], ids=[case[0] for case in ABSENT])
def test_what_only_looks_like_an_event_of_that_day_is_none(nlp: Language, text: str, kind: str) -> None:
    """The text has no dated entry of the type."""
    assert kind not in {e.type for e in entries(nlp, text)}


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


DEALT: list[tuple[str, str, str, list[tuple[str, set[str], str | None]]]] = [
    (
        "places-of-a-journey",
        "President Marin of Chile visited Peru on Monday and Mali on Tuesday.",
        "visit",
        [("2001-06-11", {"Marin"}, "Peru"), ("2001-06-12", {"Marin"}, "Mali")],
    ),
    (
        "places-after-to",
        "President Marin flew to Lima on Monday and to Quito on Tuesday.",
        "visit",
        [("2001-06-11", {"Marin"}, "Lima"), ("2001-06-12", {"Marin"}, "Quito")],
    ),
    (
        "subjects-without-their-verb",
        "Fiji and Tonga ratified the pact in 1981, Samoa in 1983, and the Netherlands in 1985.",
        "agreement",
        [("1981", {"Fiji", "Tonga"}, None), ("1983", {"Samoa"}, None), ("1985", {"Netherlands"}, None)],
    ),
    (
        "whom-one-met",
        "Argentina's Carlos Menem met Julio Sanguinetti of Uruguay five days ago and Alan Garcia on Tuesday.",
        "meeting",
        [
            ("2001-06-09", {"Carlos Menem", "Julio Sanguinetti"}, None),
            ("2001-06-12", {"Carlos Menem", "Alan Garcia"}, None),
        ],
    ),
    (
        "in-another-state",
        "Peru and Chile held talks in Doha on Monday and briefly in Tripoli, Libya, on Tuesday.",
        "talks",
        [("2001-06-11", {"Peru", "Chile"}, "Doha"), ("2001-06-12", {"Peru", "Chile"}, "Tripoli")],
    ),
    (
        "in-a-town-that-nobody-knows",
        "Peru and Chile held talks in Kinshasa on Monday and in Goma on Tuesday.",
        "talks",
        [("2001-06-11", {"Peru", "Chile"}, "Kinshasa"), ("2001-06-12", {"Peru", "Chile"}, None)],
    ),
    (
        "again-by-other-words",
        "President Marin of Chile visited Lima in October and again two weeks ago.",
        "visit",
        [("2000-10", {"Marin", "Peru"}, "Lima"), ("2001-05-28/2001-06-03", {"Marin", "Peru"}, "Lima")],
    ),
    (
        "a-verb-of-its-own",
        "Peru recalled its envoy on Monday and Chile on Tuesday protested.",
        "rupture",
        [("2001-06-11", {"Peru"}, None)],
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "found"), [case[1:] for case in DEALT], ids=[case[0] for case in DEALT]
)
def test_names_dealt_out_over_dates_are_an_event_on_each(
    nlp: Language, text: str, kind: str, found: list[tuple[str, set[str], str | None]]
) -> None:
    """Each date has its own name, for that for which the first date has one."""
    dealt = [
        (e.date.edtf, set(e.names), e.place and e.place.name)
        for e in entries(nlp, text)
        if e.type == kind and e.date
    ]
    assert dealt == found


def test_what_is_said_with_an_act_dates_the_act_alone(nlp: Language) -> None:
    """ "Saying on Monday" under a rejection tells its day; no statement stands beside it."""
    text = "Peru turned down the offer, saying on Monday that its terms were harsh."
    assert [(e.date.edtf, e.type) for e in entries(nlp, text) if e.date] == [("2001-06-11", "rejection")]


def test_talks_that_are_to_resume_are_on(nlp: Language) -> None:
    """ "Suspended since May, will resume": the day to come is that of talks that are held."""
    text = "Talks between Peru and Chile, suspended since May, will resume on Monday."
    assert ("2001-06-18", "talks", "scheduled") in [
        (e.date.edtf, e.type, e.status) for e in entries(nlp, text) if e.date
    ]


@pytest.mark.parametrize(
    "words", ["Rome for whom called", "for which Fox called", "Peru for whom asked on Monday"]
)
def test_a_verb_may_end_the_text(nlp: Language, words: str) -> None:
    """A preposition before its verb, which nothing follows, is read without an error."""
    assert isinstance(entries(nlp, words), list)


def test_a_ship_is_nobody(nlp: Language) -> None:
    """A ship that bears the name of a person takes part in nothing."""
    text = "The carrier Franklin Pierce, which has been on patrol since March, is in Suva."
    assert "Franklin Pierce" not in {name for e in entries(nlp, text) for name in e.names}


def test_lines_of_a_chronicle_are_dated_by_their_heads(nlp: Language) -> None:
    """A date, a dash and a sentence, three times over: each sentence is of its date."""
    text = (
        "A short chronology\n\n21 May 1981 - Togo breaks off relations with Ghana.\n\n"
        "November 1982 – Ghana sends troops to the border.\n\n1985: Ghana and Togo sign a treaty in Lome.\n"
    )
    found = [(e.date.edtf, e.type) for e in entries(nlp, text) if e.date]
    assert found == [("1981-05-21", "rupture"), ("1982-11", "military"), ("1985", "agreement")]


def test_two_such_lines_are_no_chronicle(nlp: Language) -> None:
    """Two dates before a dash leave the text as it is."""
    text = "A note\n\n1981: Togo broke off relations with Ghana.\n\nThe minister of Togo was in Lome in May."
    assert "heading" not in {e.date.basis for e in entries(nlp, text) if e.date}
