"""Events that get another day, and plans that came to nothing."""

from __future__ import annotations

import pytest
from spacy.language import Language

import timeline
from told import dated, dated_with_status

PUBLISHED = "2001-06-14"  # a Thursday
Found = tuple[str, str, str]

MOVED: list[tuple[str, str, list[Found]]] = [
    (
        "moved-from-to",
        "The Arab summit was moved from June 18 to July 4 because of the floods.",
        [("2001-06-18", "summit", "postponed"), ("2001-07-04", "summit", "scheduled")],
    ),
    (
        "brought-forward",
        "The Arab summit has been brought forward from July 10 to June 20.",
        [("2001-06-20", "summit", "scheduled"), ("2001-07-10", "summit", "postponed")],
    ),
    (
        "weekdays",
        "Chad has postponed its talks with Libya from Monday to Friday.",
        [("2001-06-11", "talks", "postponed"), ("2001-06-15", "talks", "scheduled")],
    ),
    (
        "on-a-day-of-its-own",
        "Chad on Monday moved its talks with Libya from June 20 to June 24.",
        [
            ("2001-06-11", "cancellation", "occurred"),
            ("2001-06-20", "talks", "postponed"),
            ("2001-06-24", "talks", "scheduled"),
        ],
    ),
    (
        "put-off-before-and-again",
        "Algeria's hosting of the Arab League summit, already put off from March because of the war, has "
        "been postponed again, to July 12, diplomats said.",
        [("2001-07-12", "summit", "scheduled")],
    ),
    (
        "put-off-and-now-on",
        "The visit of King Juan Carlos to Algiers, postponed from April, will begin on June 20.",
        [("2001-06-20", "visit", "scheduled")],
    ),
    (
        "put-off-by-adverb",
        "Talks between Chad and Libya, already postponed twice, will begin on June 20.",
        [("2001-06-20", "talks", "scheduled")],
    ),
]

STAYED: list[tuple[str, str, list[Found]]] = [
    (
        "extended",
        "Chad observed a truce with Libya from May 10 to June 10.",
        [("2001-05-10/2001-06-10", "deescalation", "occurred")],
    ),
    (
        "held",
        "Chad held talks with Libya from Monday to Wednesday.",
        [("2001-06-11/2001-06-13", "talks", "occurred")],
    ),
]

CAME_TO_NOTHING: list[tuple[str, str, list[Found]]] = [
    (
        "did-not-take-place",
        "A visit to Ankara planned for May did not take place.",
        [("2001-05", "visit", "cancelled")],
    ),
    (
        "never-materialized",
        "A planned visit to Ankara in April never materialized.",
        [("2001-04", "visit", "cancelled")],
    ),
    (
        "weekday-behind",
        "A meeting between Chad and Libya scheduled for Monday did not go ahead.",
        [("2001-06-11", "meeting", "cancelled")],
    ),
    (
        "did-not-do-so",
        "Envoys of Sudan and Eritrea, who were to meet on June 5, did not do so because of the rain.",
        [("2001-06-05", "meeting", "cancelled")],
    ),
    (
        "will-take-place",
        "A meeting between Chad and Libya scheduled for Monday will go ahead.",
        [("2001-06-18", "meeting", "scheduled")],
    ),
]

CASES = [*MOVED, *STAYED, *CAME_TO_NOTHING]

PUT_OFF: list[tuple[str, str, tuple[str, str]]] = [
    (
        "the new day of what was put off",
        "The summit of Peru and Chile, set for June 18, was put off to July 4.",
        ("2001-07-04", "summit"),
    ),
    (
        "the old day of what was put off",
        "The summit of Peru and Chile, set for June 18, was put off to July 4.",
        ("2001-06-18", "summit"),
    ),
    (
        "what had been due to open",
        "Peru forced the postponement of the summit with Chile that had been due to open in Lima on June 18.",
        ("2001-06-18", "summit"),
    ),
]

IN_DOUBT: list[tuple[str, str, Found]] = [
    (
        "put-it-off",
        "Chad and Mali had planned to sign a treaty on July 5 but put it off.",
        ("2001-07-05", "agreement", "postponed"),
    ),
    (
        "put-off-what-had-been-set",
        "Peru postponed a visit to Chile that had been set for Friday.",
        ("2001-06-15", "visit", "postponed"),
    ),
    (
        "had-been-due",
        "Peru and Chile had been due to meet on Monday.",
        ("2001-06-11", "meeting", "cancelled"),
    ),
    (
        "due-behind-a-comma",
        "Colin Powell had cancelled a trip to Chile, due to start on Monday.",
        ("2001-06-18", "visit", "cancelled"),
    ),
    (
        "offered-to-host",
        "A meeting between Chad and Mali, which Togo wanted to host on June 23, is doubtful.",
        ("2001-06-23", "meeting", "possible"),
    ),
    (
        "was-to-have-begun",
        "A visit to Quito by Mr. Mesa, which was to have begun on May 18, has been put off.",
        ("2001-05-18", "visit", "postponed"),
    ),
    (
        "due-to-open",
        "The SAARC summit due to open on Monday has been postponed.",
        ("2001-06-18", "summit", "postponed"),
    ),
    (
        "hoped-to-host",
        "A summit with Chad, which Bamako had hoped to host in May, now looks unlikely.",
        ("2001-05", "summit", "possible"),
    ),
    (
        "had-been-due",
        "President Mesa had been due in Quito on May 14.",
        ("2001-05-14", "visit", "cancelled"),
    ),
    (
        "planned-behind-a-comma",
        "Foreign Minister Luis Paz scrapped a trip to Quito, planned for Friday and Saturday.",
        ("2001-06-15/2001-06-16", "visit", "cancelled"),
    ),
    (
        "had-been-set",
        "A summit of Chad and Mali had been scheduled for May 28.",
        ("2001-05-28", "summit", "cancelled"),
    ),
    (
        "plans-dropped",
        "President Mubarak has dropped plans to fly to Cairo on Monday.",
        ("2001-06-18", "visit", "cancelled"),
    ),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_another_day_or_none(nlp: Language, text: str, found: list[Found]) -> None:
    """The day given up and the new day are entries; a range is given up by nobody; a plan may fail."""
    entries = timeline.extract(text, published=PUBLISHED, nlp=nlp).entries
    assert [(e.date.edtf, e.type, e.status) for e in entries if e.date is not None] == found


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in PUT_OFF], ids=[case[0] for case in PUT_OFF])
def test_the_day_is_the_events(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """The text has an entry of that date and type."""
    assert found in dated(nlp, text)


@pytest.mark.parametrize(
    ("text", "found"), [case[1:] for case in IN_DOUBT], ids=[case[0] for case in IN_DOUBT]
)
def test_a_date_reaches_its_event(nlp: Language, text: str, found: Found) -> None:
    """The event has the day that its own clause, or the one that it goes on from, tells."""
    assert found in dated_with_status(nlp, text)
