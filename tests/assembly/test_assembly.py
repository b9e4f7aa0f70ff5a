"""Mentions of one event become one entry, and entries come in a total order."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest

from builders import PUBLISHED, dated, mention, party, place
from handmade import date
from timeline.assembly.entries import assemble
from timeline.linking.choice import Choice
from timeline.models import Entry
from timeline.models.timeline import Status
from timeline.rulebook.book import load_rules

BOOK = load_rules()
TEXT = "Each mention stands at the place of its number, ten characters on from the one before. " * 3
ORTEGA, LUGO = party("Ortega"), party("Lugo", "recipient")
BOTH = (ORTEGA, LUGO)


def entries(*choices: Choice, published: dt.date | None = PUBLISHED) -> tuple[Entry, ...]:
    return assemble(choices, BOOK, TEXT, published).entries


def undated(*choices: Choice) -> tuple[Entry, ...]:
    return assemble(choices, BOOK, TEXT, PUBLISHED).undated


def visit(index: int = 0, when: object = "2001-06-04", kind: str = "visit", **more: object) -> Choice:
    """A visit of Ortega's on 4 June, told by the mention of that number."""
    fields = {"arguments": BOTH, **more}
    return dated(mention(kind, index=index, **fields), when)


def waiting(index: int, **more: object) -> Choice:
    """A visit on a Monday that only a publication date could tell."""
    return visit(index, None, **more)._replace(time=7)


# One event, several mentions


def test_mentions_of_one_kind_date_and_party_are_one_entry() -> None:
    """Told twice, a visit of one day is one entry with both places of the text as evidence."""
    (found,) = entries(visit(0), visit(1))
    assert [evidence.trigger_span for evidence in found.evidence] == [(0, 5), (10, 15)]


@pytest.mark.parametrize(
    "other",
    [
        visit(1, "2001-06-05"),
        visit(1, date("2001-06", "2001-06-01", "2001-06-30", "month")),
        visit(1, kind="letter"),
        visit(1, arguments=(party("Chile"), party("Peru", "recipient"))),
    ],
    ids=["another day", "the month around", "another kind", "other parties"],
)
def test_mentions_that_differ_are_two_entries(other: Choice) -> None:
    """Another date, kind or company is another event."""
    assert len(entries(visit(0), other)) == 2


@pytest.mark.parametrize(("second", "left"), [("Chile", 1), ("Lugo", 0)])
def test_an_undated_act_of_other_parties_is_not_the_dated_one(second: str, left: int) -> None:
    """Of two parties that it names one alone is in the dated event: it is another."""
    told = visit(1, None, arguments=(ORTEGA, party(second, "recipient")), definiteness="definite")
    assert len(undated(visit(0), told)) == left


@pytest.mark.parametrize(
    ("governor", "definiteness", "count"), [(0, "definite", 2), (None, "definite", 1), (0, "bare", 1)]
)
def test_a_noun_within_the_phrase_of_another_is_another_event(
    governor: int | None, definiteness: str, count: int
) -> None:
    """ "Talks beside the ASEAN summit" are two events; nouns apart and "rounds of talks" are one."""
    outer = visit(0, kind="summit", naming="noun")
    inner = visit(1, kind="summit", naming="noun", governor=governor, definiteness=definiteness)
    assert len(entries(outer, inner)) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("meeting", "talks", 1),
        ("meeting", "summit", 1),
        ("talks", "summit", 1),
        ("visit", "talks", 2),
        ("meeting", "letter", 2),
    ],
)
def test_words_for_a_meeting_stand_for_one_another(first: str, second: str, count: int) -> None:
    """A summit spoken of again as talks stays one event; talks on a visit are another."""
    assert len(entries(visit(0, kind=first), visit(1, kind=second))) == count


def test_a_country_stands_for_who_acts_for_it() -> None:
    """Ortega of Nicaragua and Nicaragua are one side."""
    person = party("Ortega", country="NIC")
    state = party("Nicaragua", kind="country", country="NIC")
    assert len(entries(visit(0, arguments=(person,)), visit(1, arguments=(state,)))) == 1


def test_a_mention_that_names_nobody_joins_the_event_of_its_day() -> None:
    """ "The visit on June 4" is the visit of June 4, whoever makes it."""
    assert len(entries(visit(0), visit(1, arguments=(), party=False))) == 1


def test_acts_of_two_subjects_on_one_day_are_two_entries() -> None:
    """ "Chile recalled its envoy; Peru did so too": each has a subject of its own."""
    chile = (party("Chile"), party("Lugo", "recipient"))
    assert len(entries(visit(0), visit(1, arguments=chile))) == 2


def test_subjects_of_one_state_are_no_rivals() -> None:
    """A president and the country that he acts for may be the subjects of one act."""
    first = (party("Ortega", country="NIC"), LUGO)
    second = (party("Nicaragua", kind="country", country="NIC"), LUGO)
    assert len(entries(visit(0, arguments=first), visit(1, arguments=second))) == 1


def test_stops_of_a_trip_on_one_day_are_entries_of_their_own() -> None:
    """Cairo and Amman on one day are two visits; Cairo twice is one."""
    cairo, amman = place("Cairo", "EGY"), place("Amman", "JOR")
    assert len(entries(visit(0, place=cairo), visit(1, place=amman))) == 2
    assert len(entries(visit(0, place=cairo), visit(1, place=cairo))) == 1


def test_a_city_and_its_country_are_one_stop() -> None:
    """Told to be in Cairo and in Egypt, a visit is one."""
    assert len(entries(visit(0, place=place("Cairo", "EGY")), visit(1, place=place("Egypt", "EGY")))) == 1


@pytest.mark.parametrize(("speaker", "count"), [("Ortega", 1), ("Lugo", 2)])
def test_statements_of_one_speaker_and_day_are_one_entry(speaker: str, count: int) -> None:
    """What one says on a day is one statement, however often told; others speak for themselves."""
    said = visit(0, kind="statement", arguments=(ORTEGA,))
    again = visit(1, kind="statement", arguments=(party(speaker),))
    assert len(entries(said, again)) == count


# Words that point back, and words that do not


@pytest.mark.parametrize(
    ("definiteness", "joined"),
    [("definite", True), ("possessive", True), ("another", False), ("indefinite", False), ("bare", False)],
)
def test_a_definite_noun_without_a_date_points_back(definiteness: str, joined: bool) -> None:
    """ "The visit" and "his visit" mean the one told; "a visit" and "another visit" do not."""
    noun = visit(1, None, naming="noun", tense="none", definiteness=definiteness)
    (found,) = entries(visit(0), noun)
    assert len(found.evidence) == (2 if joined else 1)
    assert len(undated(visit(0), noun)) == (0 if joined else 1)


def test_another_letter_is_a_new_one() -> None:
    """ "Another letter" with a date of its own is a second entry beside the first."""
    first = visit(0, kind="letter")
    second = visit(1, "2001-06-08", kind="letter", definiteness="another", naming="noun")
    assert len(entries(first, second)) == 2


def test_a_headline_points_to_the_event_of_the_text() -> None:
    """An undated headline is evidence of the event that the text dates."""
    title = visit(0, None, zone="headline", naming="noun", tense="none")
    (found,) = entries(title, visit(1))
    assert len(found.evidence) == 2
    assert undated(title, visit(1)) == ()


def test_what_points_back_takes_the_nearest_event_that_fits() -> None:
    """Of two visits told, "the visit" is the one told nearer."""
    early, late = visit(0, "2001-05-01"), visit(2, "2001-06-04")
    noun = visit(3, None, naming="noun", definiteness="definite")
    assert [len(found.evidence) for found in entries(early, late, noun)] == [1, 2]


def test_what_points_back_must_fit_in_kind_and_company() -> None:
    """ "The letter" is not the visit, and "Chile's visit" not Ortega's."""
    letter = visit(1, None, kind="letter", naming="noun", definiteness="definite")
    chile = visit(2, None, naming="noun", definiteness="possessive", arguments=(party("Chile"),))
    (found,) = entries(visit(0), letter, chile)
    assert len(found.evidence) == 1
    assert {e.type for e in undated(visit(0), letter, chile)} == {"letter", "visit"}


@pytest.mark.parametrize("status", ["cancelled", "denied", "possible", "proposed", "postponed"])
def test_what_did_not_come_about_is_not_what_took_place(status: Status) -> None:
    """A visit called off, without a date, is no mention of the visit that was made."""
    noun = visit(1, None, naming="noun", definiteness="definite", status=status)
    (found,) = entries(visit(0), noun)
    assert (found.status, len(found.evidence)) == ("occurred", 1)


def test_undated_mentions_come_back_in_text_order() -> None:
    """What nothing dates is handed back with no date, in the order of the text."""
    events = [visit(k, None, kind=kind) for k, kind in enumerate(("letter", "visit", "attack"))]
    assert [(e.type, e.date) for e in undated(*events)] == [
        *(("letter", None), ("visit", None), ("attack", None))
    ]  # fmt: skip


def test_what_waits_for_a_publication_date_is_kept_apart() -> None:
    """A visit of "Monday" in an article of no date is neither dated, nor undated, nor lost."""
    found = assemble([visit(0), visit(1, None, naming="noun"), waiting(2)], BOOK, TEXT, None)
    assert [len(part) for part in found] == [1, 1, 1]
    assert [e.date for e in found.waiting] == [None]
    assert found.waiting[0].evidence[0].span[0] == 20


def test_an_event_without_any_party_is_out_of_scope_where_the_rule_asks_for_one() -> None:
    """Nobody of foreign relations takes part: no entry, dated or not."""
    nobody = visit(0, arguments=())
    found = assemble([nobody, visit(1, None, arguments=()), waiting(2, arguments=())], BOOK, TEXT, PUBLISHED)
    assert not any(found)


# Status


@pytest.mark.parametrize("status", ["occurred", "ongoing", "cancelled", "denied", "possible", "proposed"])
def test_an_entry_has_the_status_of_its_mention(status: Status) -> None:
    """What is behind keeps the status that its words tell."""
    assert entries(visit(0, status=status))[0].status == status


@pytest.mark.parametrize(
    ("when", "published", "status"),
    [
        ("2001-06-20", PUBLISHED, "scheduled"),
        ("2001-06-14", PUBLISHED, "occurred"),
        ("2001-06-04", PUBLISHED, "occurred"),
        ("2001-06-20", None, "occurred"),
    ],
    ids=["ahead", "the day itself", "behind", "nobody knows when it was published"],
)
def test_what_lies_ahead_of_publication_is_scheduled(
    when: str, published: dt.date | None, status: Status
) -> None:
    """An event of a later day cannot have occurred; without a publication date nothing is judged."""
    assert entries(visit(0, when), published=published)[0].status == status


def test_a_statement_in_the_present_on_the_day_of_publication_is_made() -> None:
    """ "Says on Thursday" is said; "visits on Thursday" is still to come."""
    said, goes = (
        visit(0, "2001-06-14", kind="statement", tense="present"),
        visit(1, "2001-06-14", tense="present"),
    )
    assert {e.type: e.status for e in entries(said, goes)} == {"statement": "occurred", "visit": "scheduled"}


def test_a_planned_event_called_off_elsewhere_is_cancelled() -> None:
    """Of a scheduled visit that another sentence calls off, the last word counts."""
    planned = visit(0, "2001-06-20", status="scheduled")
    off = visit(1, None, naming="noun", definiteness="definite", status="cancelled")
    (found,) = entries(planned, off)
    assert (found.status, len(found.evidence)) == ("cancelled", 2)


# A cancellation and what it cancels


def cancelled_visit() -> tuple[Choice, Choice]:
    """ "On June 4 Ortega cancelled the visit set for June 20"."""
    act = visit(0, kind="cancellation", status="occurred")
    trip = visit(1, "2001-06-20", status="cancelled", naming="noun", governor=0)
    return act, trip


def test_a_cancellation_and_what_it_cancels_are_two_entries_tied_by_about() -> None:
    """The act has its day, the event its own; the act points to the event, and not the other way."""
    act, trip = entries(*cancelled_visit())
    assert (act.type, trip.type) == ("cancellation", "visit")
    assert (act.about, trip.about) == (trip.id, None)
    assert (act.status, trip.status) == ("occurred", "cancelled")


@pytest.mark.parametrize(("kind", "tied"), [("statement", True), ("demand", True), ("attack", False)])
def test_only_acts_upon_an_event_are_about_it(kind: str, tied: bool) -> None:
    """A statement is about what it states; an attack above a visit in the parse is about nothing."""
    above, below = visit(0, kind=kind), visit(1, "2001-06-20", kind="talks", governor=0)
    (first, second) = entries(above, below)
    assert first.about == (second.id if tied else None)


def test_an_act_upon_an_undated_event_is_about_nothing_on_the_timeline() -> None:
    """`about` names an entry that is there, or nothing."""
    act, trip = cancelled_visit()
    (found,) = entries(act, trip._replace(date=None, time=None))
    assert found.about is None


def test_an_announcement_that_only_tells_an_event_of_its_date_is_no_entry_beside_it() -> None:
    """ "Announced on June 4 the withdrawal": one entry, the withdrawal."""
    said = visit(0, kind="statement", lemma="announce")._replace(time=0)
    event = visit(1, kind="attack", governor=0)._replace(time=0)
    assert [e.type for e in entries(said, event)] == ["attack"]
    assert len(entries(said, event._replace(time=1, date=date("2001-06-05", "2001-06-05")))) == 2


# The entry


def test_participants_are_named_once_in_order_of_mention() -> None:
    """Each party stands once, in the order of the text, with role, words and place."""
    late, early = party("Ortega", span=(30, 36)), party("Lugo", "recipient", span=(4, 8))
    (found,) = entries(visit(0, arguments=(late, early)), visit(1, arguments=(late, early)))
    assert [(p.name, p.role, p.span) for p in found.participants] == [
        ("Lugo", "recipient", (4, 8)),
        ("Ortega", "actor", (30, 36)),
    ]


def test_a_second_mention_names_whom_the_first_leaves_out() -> None:
    """Where one mention names only one side, those of the others complete it."""
    (found,) = entries(visit(0, arguments=(ORTEGA,)), visit(1, arguments=(ORTEGA, LUGO)))
    assert set(found.names) == {"Ortega", "Lugo"}


def test_place_and_speaker_come_from_the_mention_that_tells_them() -> None:
    """Where it was and who says so may stand in any mention of the event."""
    (found,) = entries(visit(0), visit(1, place=place("Cairo", "EGY"), speaker=party("Lugo")))
    assert found.place is not None
    assert found.source is not None
    assert (found.place.name, found.place.country, found.source.speaker) == ("Cairo", "EGY", "Lugo")


def test_codes_follow_type_and_status() -> None:
    """A visit made, planned and called off have three codes, those of its type's file."""
    told = {e.status: e.codes for e in (entries(visit(0, status=s))[0] for s in ("occurred", "cancelled"))}
    kind = BOOK.types["visit"]
    assert told == {status: kind.codes_for(status) for status in told}
    assert told["occurred"] != told["cancelled"]


def test_an_entry_tells_what_rules_made_it() -> None:
    """Trigger, status and link are named, each once."""
    (found,) = entries(visit(0, status_rule="status.future"))
    assert found.rules == (mention("visit").rule, "status.future", "link.clause")


def test_more_mentions_make_surer_and_confidence_stays_below_one() -> None:
    """Confidence grows with mentions, and lies between nought and one."""
    sure = [entries(*(visit(k) for k in range(count)))[0].confidence for count in (1, 2, 3, 4)]
    assert sure == sorted(sure)
    assert sure[0] < sure[1]
    assert all(0 < value < 1 for value in sure)


def test_evidence_is_the_text_itself() -> None:
    """The words of an entry are cut from the article, and a place told twice counts once."""
    (found,) = entries(visit(0), visit(1), visit(1))
    assert len(found.evidence) == 2
    for evidence in found.evidence:
        assert TEXT[slice(*evidence.span)] == evidence.text
        assert TEXT[slice(*evidence.trigger_span)] == evidence.trigger


# Order and ids


def test_entries_come_by_first_day_then_last_day_then_place_in_the_text() -> None:
    """The order is that of the contract."""
    june = date("2001-06", "2001-06-01", "2001-06-30", "month")
    first_day = date("2001-06-01", "2001-06-01")
    early, late = visit(1, first_day), visit(2, first_day, kind="letter")
    made = entries(visit(3, june), late, early, visit(0, "2001-06-09", kind="attack"))
    assert [(e.type, e.date.edtf) for e in made if e.date] == [
        ("visit", "2001-06-01"),
        ("letter", "2001-06-01"),
        ("visit", "2001-06"),
        ("attack", "2001-06-09"),
    ]


def test_order_and_ids_do_not_depend_on_the_order_of_the_choices() -> None:
    """However the choices are shuffled, the same entries come out in the same order with the same ids."""
    choices = [visit(0), visit(1, kind="letter"), visit(2, kind="attack"), visit(3, "2001-05-01")]
    made = {tuple(e.id for e in entries(*shuffled)) for shuffled in permutations(choices)}
    assert len(made) == 1


def test_ids_are_the_same_on_every_run_and_differ_within_a_timeline() -> None:
    """An id names one entry of a text, for good."""
    made = entries(visit(0), visit(1, kind="letter"), visit(2, "2001-05-01"))
    assert [e.id for e in made] == [
        e.id for e in entries(visit(0), visit(1, kind="letter"), visit(2, "2001-05-01"))
    ]
    assert len({e.id for e in made}) == 3


def test_nothing_told_is_nothing_made() -> None:
    """No choices, no entries."""
    assert not any(assemble([], BOOK, "", None))
