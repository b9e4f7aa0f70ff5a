"""Who takes part where the sentence does not say: the parties of the text before."""

from __future__ import annotations

from builders import mention, party
from timeline.models.mention import EventMention
from timeline.topic import REACH, with_topic

NASSER = party("Gamal Abdel Nasser", "participant")
TITO = party("Josip Broz Tito", "participant")
NEHRU = party("Jawaharlal Nehru", "participant")


def names(event: EventMention) -> list[str]:
    return [argument.name for argument in event.arguments]


def test_parties_of_the_same_kind_come_first() -> None:
    """An event without parties has those of the last one of its type, not of whatever stands before."""
    events = [
        mention("visit", index=0, arguments=(TITO, NEHRU)),
        mention("threat", index=1, arguments=(NASSER,)),
        mention("visit", index=2),
    ]
    assert names(with_topic(events)[2]) == ["Josip Broz Tito", "Jawaharlal Nehru"]


def test_too_far_above() -> None:
    """What stands too far above is no longer the topic."""
    events = [mention("visit", index=0, arguments=(TITO,)), mention("visit", index=REACH + 1)]
    assert names(with_topic(events)[1]) == []


def test_last_counterpart() -> None:
    """A letter of one party goes to the one to whom the last went."""
    events = [
        mention("letter", index=0, arguments=(party("Tito"), party("Nehru", "recipient"))),
        mention("letter", index=9, arguments=(party("Tito"),)),
    ]
    filled = with_topic(events)[1]
    assert [(a.name, a.role) for a in filled.arguments] == [("Tito", "actor"), ("Nehru", "recipient")]


def test_visit_needs_no_counterpart() -> None:
    """A type that one party does alone gets no other side."""
    events = [
        mention("letter", index=0, arguments=(party("Tito"), party("Nehru", "recipient"))),
        mention("visit", index=1, arguments=(party("Tito"),)),
    ]
    assert names(with_topic(events)[1]) == ["Tito"]


def test_understood_is_less_sure() -> None:
    """An event that borrows all its parties weighs less."""
    events = [mention("visit", index=0, arguments=(TITO,)), mention("visit", index=1)]
    assert with_topic(events)[1].weight < events[1].weight
