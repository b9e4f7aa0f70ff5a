"""Whoever only speaks of an event, or stands by, takes no part in it: one test a text."""

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
        "who-backs-the-plan-of-another",
        'Peru backs it. "We back Chile\'s proposal to hold talks with Mali on July 3," envoy Lars Holm said.',
        "talks",
        {"Chile", "Mali"},
    ),
    (
        "who-welcomes-an-offer",
        "French Premier Lionel Jospin welcomed Peru's offer to hold talks with Chile on Monday.",
        "talks",
        {"Peru", "Chile"},
    ),
    (
        "whose-offer-it-is",
        "French Premier Lionel Jospin offered to hold talks with Chile on Monday.",
        "talks",
        {"Lionel Jospin", "Chile"},
    ),
    (
        "who-opposes-a-plan",
        "Norwegian Premier Lars Holm opposed a plan to visit Ankara on Monday.",
        "visit",
        {"Turkey"},
    ),
    (
        "whose-plan-it-is",
        "Norwegian Premier Lars Holm agreed on a plan to visit Ankara on Monday.",
        "visit",
        {"Lars Holm", "Turkey"},
    ),
    (
        "who-refers-to-a-summit",
        "Fine, said Norwegian Premier Lars Holm, referring to the G7 summit to be held in Genoa in July.",
        "summit",
        {"G7"},
    ),
    (
        "who-speaks-at-a-summit",
        "Norwegian Premier Lars Holm spoke at the G7 summit in Genoa on Monday.",
        "summit",
        {"G7", "Lars Holm"},
    ),
    (
        "who-speaks-of-a-vote-abroad",
        "Norwegian Premier Lars Holm spoke about the referendum planned for July in Mali.",
        "leadership",
        {"Mali"},
    ),
    (
        "who-speaks-before-a-vote-at-home",
        "Norwegian Premier Lars Holm warned of a crisis ahead of next month's parliamentary election.",
        "leadership",
        {"Norway"},
    ),
    ("who-wins", "Lars Holm won the election in Norway in May.", "leadership", {"Lars Holm"}),
    ("who-loses", "The Malian president lost in the election of May 1992.", "leadership", {"Mali"}),
    ("voters", "Voters in Norway go to the polls on Friday.", "leadership", {"Norway"}),
    ("taking-place", "A general election will take place in Norway on Friday.", "leadership", {"Norway"}),
    (
        "what-one-meets-about",
        "The UN Security Council met on Monday to discuss Iran's missile test.",
        "meeting",
        {"UN Security Council"},
    ),
    (
        "with-whom-one-discusses-it",
        "Norwegian Premier Lars Holm discussed Mali's debt with Chile on Monday.",
        "talks",
        {"Lars Holm", "Chile"},
    ),
    (
        "where-an-envoy-was",
        "Norwegian diplomat Lars Holm resigned as envoy for Mali on Monday.",
        "leadership",
        {"Lars Holm"},
    ),
    (
        "who-tours-a-border",
        "Peruvian Premier Juan Toro toured the border on Monday, which was drawn by a treaty signed in 1953.",
        "agreement",
        set(),
    ),
    ("war-of-two", "The Peruvian-Chilean war began in April 1998.", "attack", {"Peru", "Chile"}),
    (
        "the-country-that-acted",
        "The United States warned Peru. The United States armed Chile. Peru went its way. The country "
        "has conducted a nuclear test in May.",
        "weapons_test",
        {"Peru"},
    ),
    (
        "on-the-day-of-another",
        "Talks between Iran and Mali on the first day of the G20 summit failed on Monday.",
        "talks",
        {"Iran", "Mali"},
    ),
    (
        "who-refers-to-it-in-a-speech",
        "Norwegian Premier Lars Holm referred to the accord in a speech in May.",
        "statement",
        {"Lars Holm"},
    ),
    ("due", "The presidential election is due in Mali on July 19.", "leadership", {"Mali"}),
    (
        "the-name-of-the-event-is-no-party",
        "Peru and Chile met nobody at the East Asia Summit in May.",
        "summit",
        {"Peru", "Chile"},
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
    ("venue", "Peru and Chile signed nothing at Monday's Madrid summit.", "summit", {"Peru", "Chile"}),
    ("city-state", "Peru and Chile met nobody at Monday's Malta summit.", "summit", {"Peru", "Chile"}),
    ("commented", "Peru condemned Monday's joint exercise by Chad and Mali.", "military", {"Chad", "Mali"}),
    ("begun-by", "Peru saw the exercise that Chad and Mali began on Monday.", "military", {"Chad", "Mali"}),
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
        "leader-of-the-opposition",
        "Carlos Menem rang Alan Garcia on Sunday. Menem met the leader of the opposition on Monday.",
        "call",
        {"Carlos Menem", "Alan Garcia"},
    ),
    (
        "leaders-of-many-nations",
        "Peru wrote to Chile. On 20 June, leaders of 44 nations will gather in Oslo for a summit on water.",
        "summit",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "kind", "names"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_who_takes_part(nlp: Language, text: str, kind: str, names: set[str]) -> None:
    """The parties of the entries of the type."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [{p.name for p in e.participants} for e in found if e.type == kind] == [names]


def test_where_it_takes_place(nlp: Language) -> None:
    """What stands behind "take place" is the place of the event."""
    (entry,) = timeline.extract(
        "Talks between Peru and Chile took place in Rome on Monday.", published=PUBLISHED, nlp=nlp
    )
    assert entry.place is not None
    assert entry.place.name == "Rome"


def test_who_stands_behind_a_semicolon_is_not_the_one_before_it(nlp: Language) -> None:
    """A name that opens what follows a semicolon is no apposition to who acts before it."""
    text = "Chadian rebels captured Mao on Monday; Idriss Deby, who was there, fled by plane to Paris."
    assert [e.names for e in timeline.extract(text, published="2001-06-14", nlp=nlp)][:1] == [
        ("Chadian rebels",)
    ]


BALLOTS: list[tuple[str, str, set[str]]] = [
    ("who-tells-of-it", "Elections will be held in Mali on June 22, Peruvian officials said.", {"Mali"}),
    ("who-holds-it", "Mali will hold elections on June 22, Peruvian officials said.", {"Mali"}),
    (
        "who-congratulates",
        "French leaders congratulated Peru's president on winning Monday's election.",
        {"Peru"},
    ),
]


@pytest.mark.parametrize(("text", "names"), [b[1:] for b in BALLOTS], ids=[b[0] for b in BALLOTS])
def test_whose_ballot(nlp: Language, text: str, names: set[str]) -> None:
    """A ballot is of the state that holds it, and not of who speaks of it."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    assert [{p.name for p in e.participants} for e in found if e.type == "leadership"] == [names]
