"""One line for each entry, as an editor would print it."""

from __future__ import annotations

import pytest

from builders import mention
from handmade import someone
from timeline.assembly.headlines import headline, join_names
from timeline.models import Participant, Place
from timeline.models.timeline import Status
from timeline.rulebook.book import EventType, load_rules

BOOK = load_rules()
VISIT = BOOK.types["visit"]
LIMA = Place(name="Lima", country="PER")
FREI, FOX, PERU = someone("Frei"), someone("Fox"), someone("Peru", "recipient")


def kind_with(link: str | None) -> EventType:
    """The type of visits with other words for its lines, and no rule that has words of its own."""
    phrases = VISIT.headline.model_copy(
        update={"third": "writes", "base": "write", "noun": "letter", "link": link, "bare": None}
    )
    rules = tuple(rule.model_copy(update={"headline": None}) for rule in VISIT.rules)
    return VISIT.model_copy(update={"headline": phrases, "rules": rules})


def line(
    *people: Participant, status: Status = "occurred", place: Place | None = None, link: str | None = "to"
) -> str:
    return headline(kind_with(link), mention("visit"), status, people, place)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("occurred", "Frei writes to Peru"),
        ("ongoing", "Frei writes to Peru"),
        ("scheduled", "Frei to write to Peru"),
        ("proposed", "Frei may write (proposed) to Peru"),
        ("possible", "Frei may write to Peru"),
        ("denied", "Frei does not write to Peru"),
        ("cancelled", "Letter of Frei to Peru cancelled"),
        ("postponed", "Letter of Frei to Peru postponed"),
    ],
)
def test_each_status_has_its_wording(status: Status, expected: str) -> None:
    """A reader sees from the line alone whether it happened, will, may, or was called off."""
    assert line(FREI, PERU, status=status) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [("occurred", "Frei and Fox write to Peru"), ("denied", "Frei and Fox do not write to Peru")],
)
def test_several_actors_take_the_plural(status: Status, expected: str) -> None:
    """Two actors write, one writes."""
    assert line(FREI, FOX, PERU, status=status) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [("to", "Frei writes to Peru"), ("", "Frei writes Peru"), (None, "Frei writes (Peru)")],
)
def test_the_type_says_how_the_recipient_is_tied(link: str | None, expected: str) -> None:
    """A preposition, a plain object, or brackets where neither reads well."""
    assert line(FREI, PERU, link=link) == expected


@pytest.mark.parametrize(
    ("people", "place", "link", "expected"),
    [
        ((FREI, PERU), LIMA, "to", "Frei writes to Peru, Lima"),
        ((FREI,), LIMA, "with", "Frei writes, Lima"),
        ((FREI,), LIMA, "to", "Frei writes to Lima"),
        ((FREI,), LIMA, "", "Frei writes Lima"),
        ((FREI, PERU), Place(name="Peru"), "to", "Frei writes to Peru"),
    ],
    ids=["after the line", "without recipient", "where to", "as the object", "named already"],
)
def test_the_place_stands_once_where_it_reads_best(
    people: tuple[Participant, ...], place: Place, link: str, expected: str
) -> None:
    """A place follows after a comma, stands behind "visits" and "leaves for", and is not told twice."""
    assert line(*people, place=place, link=link) == expected


def test_without_actors_the_noun_stands_for_the_event() -> None:
    """Nobody known to act: the line names the event, and those concerned in brackets."""
    assert line() == "Letter"
    assert line(PERU) == "Letter (Peru)"
    assert line(status="cancelled") == "Letter cancelled"


def test_a_mediator_acts_between_the_others() -> None:
    """ "Norway mediates between A and B", not the other way round."""
    kind = BOOK.types["mediation"]
    people = (
        someone("Norway", "intermediary"),
        someone("Peru", "participant"),
        someone("Chad", "participant"),
    )
    assert headline(kind, mention("mediation"), "occurred", people, None) == (
        "Norway mediates between Peru and Chad"
    )


def test_who_takes_part_beside_an_actor_is_not_told_to_act() -> None:
    """ "Mali releases (Peru)": the freed do not free."""
    people = (someone("Mali", "actor"), someone("Peru", "participant"))
    made = headline(BOOK.types["release"], mention("release"), "occurred", people, None)
    assert made == "Mali releases (Peru)"


def test_those_who_only_undergo_it_stand_in_brackets() -> None:
    """Two hostages were freed, nobody says by whom: "Release (Peru)"."""
    made = headline(
        BOOK.types["release"], mention("release"), "occurred", (someone("Peru", "participant"),), None
    )
    assert made == "Release (Peru)"


def test_a_rule_may_have_words_of_its_own() -> None:
    """Where the rule that fired has a headline, it goes before that of the type."""
    own = VISIT.headline.model_copy(update={"third": "returns", "base": "return", "bare": None})
    rules = tuple(
        r.model_copy(update={"headline": own if r.id == mention("visit").rule else None}) for r in VISIT.rules
    )
    kind = VISIT.model_copy(update={"rules": rules})
    assert headline(kind, mention("visit"), "scheduled", (FREI,), None) == "Frei to return"


@pytest.mark.parametrize(
    ("status", "parties", "expected"),
    [
        pytest.param("occurred", (FREI,), "Frei travels", id="one"),
        pytest.param("scheduled", (FREI,), "Frei to travel", id="to-come"),
        pytest.param("denied", (FREI,), "Frei does not travel", id="denied"),
        pytest.param("occurred", (FREI, PERU), "Frei visits Peru", id="with-a-host"),
    ],
)
def test_a_verb_that_nothing_follows_is_another(
    status: Status, parties: tuple[Participant, ...], expected: str
) -> None:
    """Where a type tells the bare verbs, these stand where neither recipient nor place follows."""
    assert headline(VISIT, mention("visit"), status, parties, None) == expected


@pytest.mark.parametrize("kind", list(BOOK.types))
def test_every_type_has_words_that_make_a_line_in_each_status(kind: str) -> None:
    """A line begins with a capital, names the actor, and has no doubled or dangling blanks."""
    statuses = (
        "occurred",
        "ongoing",
        "scheduled",
        "proposed",
        "cancelled",
        "postponed",
        "denied",
        "possible",
    )
    for status in statuses:
        made = headline(BOOK.types[kind], mention(kind), status, (FREI, PERU), LIMA)
        assert made[0].isupper()
        assert "Frei" in made
        assert "Peru" in made
        assert made == " ".join(made.split())


@pytest.mark.parametrize(
    ("names", "expected"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_names_are_joined_as_in_print(names: tuple[str, ...], expected: str) -> None:
    """Commas between, "and" before the last."""
    assert join_names(names) == expected
