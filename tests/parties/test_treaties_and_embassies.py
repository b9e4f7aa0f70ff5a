"""Who takes part in treaties, embassies, resolutions, sanctions, aid and force: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from told import PUBLISHED, entries

if TYPE_CHECKING:
    from spacy.language import Language

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
        "a-subject-set-off-by-commas",
        "On April 4, 1949, on behalf of Chad, Bongo's secretary of state, Omar Paz, signed the treaty.",
        "agreement",
        {"Omar Paz"},
    ),
    ("ministry", "The Kenyan Foreign Ministry condemned Chad on Monday.", "protest", {"Kenya", "Chad"}),
    ("contacts-between", "Contacts between Peru and Mali stopped in May.", "cancellation", {"Peru", "Mali"}),
    ("whose-assets", "France froze Libyan assets on Monday.", "sanctions", {"France", "Libya"}),
    (
        "government-of",
        "President Allende's government recalled its envoy on Monday.",
        "rupture",
        {"Allende"},
    ),
    (
        "our-friends",
        'Danish Premier Poul Schluter said: "Our Greek friends sent troops on Monday."',
        "military",
        {"Greece"},
    ),
    ("out-of", "NATO pulled its troops out of Chad on Monday.", "deescalation", {"NATO", "Chad"}),
    ("demanded-that", "On Monday NATO demanded that President Banda stop.", "demand", {"NATO", "Banda"}),
    (
        "urged-in-a-resolution",
        "On Monday the UN Security Council adopted a resolution, urging Chad to yield.",
        "resolution",
        {"UN Security Council", "Chad"},
    ),
    (
        "two-with-their-titles",
        "Indian Prime Minister Inder Gujral and Pakistani President Farooq Leghari agreed on Monday to talk.",
        "agreement",
        {"Inder Gujral", "Farooq Leghari"},
    ),
    (
        "whose-guerrillas",
        "The Khmer Rouge, whose guerrillas signed an accord with Fiji on Monday, is weak.",
        "agreement",
        {"Khmer Rouge", "Fiji"},
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
        "head-of-a-bank-who-signed",
        "Jan Syse, chairman of the Norwegian Bank, who signed an accord with Poland on Friday, left.",
        "agreement",
        {"Jan Syse", "Poland"},
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
    ("embassy-in", "Italy reopened its embassy in Lima on Monday.", "relations", {"Italy", "Peru"}),
    (
        "office-of-an-envoy",
        "Fiji sent its ambassador to the United Nations, Peter Moyo, to the region on Monday.",
        "envoy",
        {"Fiji", "Peter Moyo"},
    ),
    ("embassy-far-off", "Italy reopened its old embassy on Monday in Lima.", "relations", {"Italy", "Peru"}),
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
]

BOUND: list[tuple[str, str, str, set[str]]] = [
    (
        "an object taken for a clause",
        "A suicide bomber struck the United States Embassy annex near Beirut on June 4.",
        "attack",
        {"United States"},
    ),
    (
        "a raid taken for a fragment",
        "A coalition raid killed at least 62 Syrian soldiers on Saturday.",
        "attack",
        {"Syria"},
    ),
    (
        "bound-by-terms",
        "Qatar brokered an accord on May 2 under which Sudan and Eritrea agreed to restore ties.",
        "mediation",
        {"Qatar", "Sudan", "Eritrea"},
    ),
    (
        "bound-by-terms-of-what-was-reached",
        "An accord was reached on May 2 under which Sudan would hand three rebels over to Eritrea.",
        "agreement",
        {"Sudan", "Eritrea"},
    ),
    (
        "terms-for-a-third",
        "Peru and Chile signed an accord on Monday under which Norway will monitor the border.",
        "agreement",
        {"Peru", "Chile"},
    ),
    (
        "whose-release-is-asked-for",
        "Peru on Tuesday demanded the release of two Greek nuns held by Chile.",
        "demand",
        {"Peru", "Chile"},
    ),
    (
        "whose-return-of-force-is-asked-for",
        "Peru on Tuesday demanded the withdrawal of Chilean troops.",
        "demand",
        {"Peru", "Chile"},
    ),
    (
        "embassy-of-its-own",
        "Libya closed its embassy in Chad on Monday.",
        "rupture",
        {"Libya", "Chad"},
    ),
    (
        "embassy-of-another",
        "Chad closed the Libyan embassy in Ndjamena on Monday.",
        "rupture",
        {"Chad", "Libya"},
    ),
    (
        "embassy-that-was-shut",
        "Madagascar has reopened its embassy in Pretoria, which it shut in 1964.",
        "rupture",
        {"Madagascar", "South Africa"},
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "names"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES]
)
def test_who_takes_part(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The entry of the type has these participants and no others."""
    assert [set(e.names) for e in entries(nlp, text) if e.type == kind] == [names]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [pytest.param(*case, id=name) for name, *case in BOUND],
)
def test_participants(nlp: Language, text: str, kind: str, expected: set[str]) -> None:
    """The entry of the type, the last of several, has these participants."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    entry = next(e for e in reversed(found) if e.type == kind)
    assert {participant.name for participant in entry.participants} == expected
