"""The participants of an entry: chosen from what its mentions name."""

from __future__ import annotations

from builders import mention, party, place
from timeline.assembly.participants import participants_of
from timeline.models.mention import EventMention


def names(*mentions: EventMention) -> list[str]:
    return [p.name for p in participants_of(mentions[0], mentions, "occurred")]


def test_other_side_from_another_mention() -> None:
    """Where the leading mention names one side, another mention adds the other."""
    lead = mention(arguments=(party("Tito", "participant", country="YUG"),))
    other = mention(index=1, arguments=(party("Nehru", "participant", country="IND"),))
    assert set(names(lead, other)) == {"Tito", "Nehru"}


def test_no_state_beside_its_person() -> None:
    """A state that was only understood is left out beside a person who acts for it."""
    lead = mention(arguments=(party("Tito", "participant", country="YUG"),))
    state = party("Yugoslavia", "participant", slot="topic", kind="country", country="YUG")
    assert names(lead, mention(index=1, arguments=(state,))) == ["Tito"]


def test_no_state_in_the_role_of_its_person() -> None:
    """A state that is named in the same role as a person who acts for it is left out."""
    state = party("Yugoslavia", "recipient", kind="country", country="YUG")
    lead = mention(
        arguments=(party("Nehru", country="IND"), party("Tito", "recipient", country="YUG"), state)
    )
    assert set(names(lead)) == {"Nehru", "Tito"}


def test_who_holds_somebody_stays_beside_him() -> None:
    """A state that acts on a person of its own is the other side."""
    state = party("Yugoslavia", kind="country", country="YUG")
    held = party("Djilas", "recipient", country="YUG")
    assert set(names(mention("detention", arguments=(state, held)))) == {"Yugoslavia", "Djilas"}


def test_two_of_one_state_in_one_sentence_stay() -> None:
    """Whom the sentence itself names stays, though one stands for the other."""
    lead = mention(arguments=(party("Tito", country="YUG"), party("Kardelj", "recipient", country="YUG")))
    assert set(names(lead)) == {"Tito", "Kardelj"}


def test_one_actor_is_enough() -> None:
    """A second actor from another mention is no other side."""
    lead = mention("visit", arguments=(party("Tito", country="YUG"),))
    assert names(lead, mention("visit", index=1, arguments=(party("Nehru", country="IND"),))) == ["Tito"]


def test_place_of_a_trip_is_not_added() -> None:
    """The state where a trip goes is a participant only where the leading mention says so."""
    lead = mention("visit", arguments=(party("Tito", country="YUG"),), place=place("Delhi", "IND"))
    host = party("India", "recipient", kind="country", country="IND")
    assert names(lead, mention("visit", index=1, arguments=(host,))) == ["Tito"]


def test_speakers_together() -> None:
    """A saying of two has two speakers, and no one of whom they speak."""
    both = (party("Togo"), party("Ghana"), party("Mali", "recipient", slot="content"))
    assert set(names(mention("statement", arguments=both))) == {"Togo", "Ghana"}
