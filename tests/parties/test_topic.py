"""Who takes part where the sentence does not say: the parties of the text before."""

from __future__ import annotations

from builders import mention, party
from timeline.assembly.topic import REACH, with_topic
from timeline.models.mention import EventMention

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


def test_a_trait_and_not_a_name_says_what_has_another_side() -> None:
    """Any type that is "paired" goes on with whom its party faced last; one that is not does not."""
    letter = mention("letter", index=0, arguments=(party("Tito"), party("Nehru", "recipient")))
    feast = mention("visit", index=9, arguments=(party("Tito"),), traits=frozenset({"paired"}))
    assert names(with_topic([letter, feast])[1]) == ["Tito", "Nehru"]
    assert names(with_topic([letter, feast.model_copy(update={"traits": frozenset()})])[1]) == ["Tito"]


def test_the_counterpart_of_the_same_kind_of_event_comes_first() -> None:
    """Who was met in between is not the one to whom letters go."""
    events = [
        mention("letter", index=0, arguments=(party("Tito"), party("Nehru", "recipient"))),
        mention("meeting", index=1, arguments=(party("Tito", "participant"), NASSER)),
        mention("letter", index=2, arguments=(party("Tito"),)),
    ]
    assert names(with_topic(events)[2]) == ["Tito", "Nehru"]


def test_visit_needs_no_counterpart() -> None:
    """A type that one party does alone gets no other side."""
    events = [
        mention("letter", index=0, arguments=(party("Tito"), party("Nehru", "recipient"))),
        mention("visit", index=1, arguments=(party("Tito"),)),
    ]
    assert names(with_topic(events)[1]) == ["Tito"]


def test_who_speaks_of_a_raid_is_not_in_it() -> None:
    """An act of force told after a saying stays without parties, and so do those told on after it."""
    events = [
        mention("statement", index=0, arguments=(NASSER,)),
        mention("attack", index=1),
        mention("attack", index=REACH + 1),
    ]
    told = with_topic(events)
    assert [(names(event), event.party) for event in told[1:]] == [([], False), ([], False)]


def test_an_act_of_force_after_another_has_its_parties() -> None:
    """A raid told after a deployment is of the same parties."""
    events = [mention("military", index=0, arguments=(NASSER,)), mention("attack", index=1)]
    assert names(with_topic(events)[1]) == ["Gamal Abdel Nasser"]


def test_a_body_needs_no_counterpart() -> None:
    """A body that meets has its members."""
    league = party("Arab League", "participant", kind="organization")
    events = [
        mention("meeting", index=0, arguments=(league, TITO)),
        mention("meeting", index=1, arguments=(league,)),
    ]
    assert names(with_topic(events)[1]) == ["Arab League"]


def test_understood_is_less_sure() -> None:
    """An event that borrows all its parties weighs less."""
    events = [mention("visit", index=0, arguments=(TITO,)), mention("visit", index=1)]
    assert with_topic(events)[1].weight < events[1].weight


def test_talks_are_of_two_who_faced_each_other() -> None:
    """Talks and fights have the parties of a quarrel told near by, not of one who acted alone since."""
    for quarrel, kind in (("protest", "talks"), ("threat", "attack")):
        events = [
            mention(quarrel, index=0, arguments=(TITO, NEHRU)),
            mention("visit", index=1, arguments=(NASSER,)),
            mention(kind, index=2),
        ]
        assert names(with_topic(events)[2]) == ["Josip Broz Tito", "Jawaharlal Nehru"]


def test_who_condemns_a_raid_is_not_in_it() -> None:
    """A fight does not take over the parties of a protest."""
    events = [mention("protest", index=0, arguments=(TITO, NEHRU)), mention("attack", index=1)]
    assert names(with_topic(events)[1]) == []


def test_a_treaty_is_not_of_those_who_quarrelled() -> None:
    """A treaty may be of many: who faced whom does not tell of whom it is."""
    events = [
        mention("protest", index=0, arguments=(TITO, NEHRU)),
        mention("visit", index=1, arguments=(NASSER,)),
        mention("agreement", index=2),
    ]
    assert names(with_topic(events)[2]) == ["Gamal Abdel Nasser"]


def test_a_war_is_not_of_two_who_met() -> None:
    """Whoever met does not fight for that."""
    events = [mention("meeting", index=0, arguments=(TITO, NEHRU)), mention("attack", index=1)]
    assert names(with_topic(events)[1]) == []


def test_a_conference_has_more_than_the_last_counterpart() -> None:
    """Whoever holds a conference does not hold it with the one whom he met last."""
    met = mention("meeting", index=0, arguments=(TITO, NEHRU))
    talks = mention("talks", index=1, arguments=(TITO,))
    conference = talks.model_copy(update={"lemma": "conference"})
    assert names(with_topic([met, talks])[1]) == ["Josip Broz Tito", "Jawaharlal Nehru"]
    assert names(with_topic([met, conference])[1]) == ["Josip Broz Tito"]


def test_strangers_are_not_who_was_told_of_last() -> None:
    """ "Lawmakers ratified it", "diplomats said": of nobody who acted before, or of the last such act."""
    strangers = mention("agreement", index=1).model_copy(update={"strangers": True})
    told = with_topic([mention("visit", index=0, arguments=(TITO,)), strangers])[1]
    assert (names(told), told.party) == ([], False)
    said, foreign = (mention("statement", index=1).model_copy(update={"strangers": s}) for s in (False, True))
    visit = mention("visit", index=0, arguments=(TITO,))
    assert names(with_topic([visit, said])[1]) == ["Josip Broz Tito"]
    assert names(with_topic([visit, foreign])[1]) == []
    pact = mention("agreement", index=0, arguments=(TITO, NEHRU))
    assert names(with_topic([pact, strangers])[1]) == ["Josip Broz Tito", "Jawaharlal Nehru"]


def test_two_are_not_one() -> None:
    """ "The two presidents signed it": two who acted before, and not the last one alone."""
    pair = mention("agreement", index=2).model_copy(update={"pair": True})
    alone = mention("visit", index=1, arguments=(NASSER,))
    two = mention("visit", index=0, arguments=(TITO, NEHRU))
    assert names(with_topic([two, alone, pair])[2]) == ["Josip Broz Tito", "Jawaharlal Nehru"]
    told = with_topic([alone, pair])[1]
    assert (names(told), told.party) == ([], False)


def test_a_treaty_of_nobody_is_of_those_named_together() -> None:
    """Sides named in one breath come before one who acted alone, and behind those of a treaty."""
    signed = mention("agreement", index=1).model_copy(update={"sides": (TITO, NEHRU)})
    alone = mention("visit", index=0, arguments=(NASSER,))
    assert names(with_topic([alone, signed])[1]) == ["Josip Broz Tito", "Jawaharlal Nehru"]
    pact = mention("agreement", index=0, arguments=(NASSER, TITO))
    assert names(with_topic([pact, signed])[1]) == ["Gamal Abdel Nasser", "Josip Broz Tito"]
