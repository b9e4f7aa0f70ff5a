"""The other side of an act that takes two, from what the article tells elsewhere."""

from __future__ import annotations

from builders import mention, party
from timeline.mentions.counterparts import OFTEN, REACH, with_other_sides
from timeline.models import ActorMention
from timeline.models.actor import Party
from timeline.models.mention import Argument, EventMention


def state(name: str, code: str, role: str = "actor") -> Argument:
    return party(name, role, kind="country", country=code)


CHAD, LIBYA = state("Chad", "TCD"), state("Libya", "LBY", "recipient")
PERU, MALI = state("Peru", "PER"), state("Mali", "MLI", "recipient")


def names(*events: EventMention, about: list[ActorMention] | None = None, text: str = "") -> list[list[str]]:
    return [[a.name for a in event.arguments] for event in with_other_sides(events, about or [], text)]


def named(name: str, code: str, times: int) -> list[ActorMention]:
    told = Party(name=name, kind="country", country=code)
    return [
        ActorMention(span=(0, 4), tokens=(0, 1), head=0, parties=(told,), form="name", basis="names.name")
        for _ in range(times)
    ]


def test_the_enemy_of_another_fight() -> None:
    """Who fights alone fights whom it fought before, or is told to fight later."""
    war = mention("attack", index=1, arguments=(CHAD, LIBYA))
    raid = mention("attack", index=9, arguments=(CHAD,))
    shot = mention("attack", index=0, arguments=(state("Libya", "LBY"),))
    assert names(shot, war, raid) == [["Libya", "Chad"], ["Chad", "Libya"], ["Chad", "Libya"]]


def test_an_invader_of_whom_no_enemy_is_told() -> None:
    """It is the state that the article is about, or the other of its two."""
    raid = mention("attack", arguments=(CHAD,))
    assert names(raid, about=named("Libya", "LBY", OFTEN)) == [["Chad", "Libya"]]
    assert names(raid, about=named("Chad", "TCD", OFTEN)) == [["Chad"]]
    told = mention("attack", arguments=(CHAD.model_copy(update={"slot": "context"}),))
    assert names(told, about=named("Libya", "LBY", OFTEN)) == [["Chad"]]


def test_no_enemy_of_others() -> None:
    """A third state's fight has no part in it."""
    war = mention("attack", index=0, arguments=(CHAD, LIBYA))
    assert names(war, mention("attack", index=1, arguments=(PERU,)))[1] == ["Peru"]


def test_sanctions_lie_on_whom_they_lay() -> None:
    """ "The council lifted its sanctions": on whom the last ones were."""
    laid = mention("sanctions", index=0, arguments=(PERU, MALI))
    lifted = mention("sanctions_relief", index=5, arguments=(CHAD,))
    assert names(laid, lifted)[1] == ["Chad", "Mali"]


def test_who_punishes_is_not_guessed() -> None:
    """Where only the punished are named, the article's own state did not do it."""
    laid = mention("sanctions", arguments=(MALI,))
    assert names(laid, about=named("Libya", "LBY", OFTEN)) == [["Mali"]]


def test_those_who_cut_ties_together() -> None:
    """The state that an article is about is the other side of several as of one."""
    about = named("Libya", "LBY", OFTEN)
    several = mention("rupture", arguments=(CHAD, PERU))
    assert names(several, about=about) == [["Chad", "Peru", "Libya"]]


def test_tariffs_are_everyones() -> None:
    """Curbs on trade lie on nobody in particular."""
    about, text = named("Libya", "LBY", OFTEN), "Chad cut tariffs."
    cut = mention("sanctions_relief", arguments=(CHAD,), evidence_span=(0, len(text)))
    assert names(cut, about=about, text=text) == [["Chad"]]
    assert names(cut, about=about, text="Chad eased the ban.") == [["Chad", "Libya"]]


def test_an_answer_is_to_who_asked() -> None:
    """Whoever accepts or rejects faces those who proposed, if not too far above."""
    offer = mention("proposal", index=0, arguments=(PERU,))
    answer = {"rule": "proposal.accept", "arguments": (CHAD,), "trigger_span": (0, 8)}
    text = "Accepted the plan."
    assert names(offer, mention("proposal", index=1, **answer), text=text)[1] == ["Chad", "Peru"]
    assert names(offer, mention("proposal", index=REACH + 1, **answer), text=text)[1] == ["Chad"]


def test_what_is_rejected_may_be_no_offer() -> None:
    """ "Rejected the verdict" is no answer to the last proposal; "rejected the plan" is."""
    offer = mention("proposal", index=0, arguments=(PERU,))
    answer = mention("rejection", index=1, rule="rejection.reject", arguments=(CHAD,), trigger_span=(0, 8))
    assert names(offer, answer, text="Rejected the verdict.")[1] == ["Chad"]
    assert names(offer, answer, text="Rejected the plan.")[1] == ["Chad", "Peru"]


def test_who_carries_an_offer_does_not_make_it() -> None:
    """Of "the envoy brought an offer from Peru" Peru is answered."""
    envoy = party("Moyo")
    offer = mention("proposal", index=0, arguments=(envoy, PERU.model_copy(update={"slot": "from"})))
    answer = mention("proposal", index=1, rule="proposal.accept", arguments=(CHAD,), trigger_span=(0, 8))
    assert names(offer, answer, text="Accepted the plan.")[1] == ["Chad", "Peru"]


def test_nobody_answers_himself() -> None:
    """An offer of the same party is not what it accepts."""
    offer = mention("proposal", index=0, arguments=(CHAD,))
    assert names(offer, mention("proposal", index=1, rule="proposal.accept", arguments=(CHAD,)))[1] == [
        "Chad"
    ]


def test_the_two_states_of_an_article() -> None:
    """Ties that one of them cut were with the other; a third state's were not."""
    about = [*named("Chad", "TCD", OFTEN), *named("Libya", "LBY", OFTEN)]
    assert names(mention("rupture", arguments=(CHAD,)), about=about) == [["Chad", "Libya"]]
    assert names(mention("rupture", arguments=(PERU,)), about=about) == [["Peru"]]


def test_an_article_of_many_states() -> None:
    """Where no two stand out, nothing is understood."""
    about = [a for code in ("TCD", "LBY", "MLI", "NER") for a in named(code, code, OFTEN)]
    assert names(mention("rupture", arguments=(CHAD,)), about=about) == [["Chad"]]


def test_a_meeting_is_not_filled_here() -> None:
    """Meetings have a memory of their own."""
    about = [*named("Chad", "TCD", OFTEN), *named("Libya", "LBY", OFTEN)]
    assert names(mention("meeting", arguments=(CHAD,)), about=about) == [["Chad"]]
