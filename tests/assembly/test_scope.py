"""What is left out: acts of nobody, and the private and domestic matters of one state."""

from __future__ import annotations

import pytest

from builders import mention, party, place
from timeline.assembly.scope import Scope
from timeline.models.mention import EventMention

PRIVATE = mention("meeting", index=0, arguments=(party("Ortega"), party("Lugo")))
MOI, HASSAN = party("Moi", mention="President Moi"), party("King Hassan", mention="King Hassan")
OF_LEADERS = mention("call", index=2, arguments=(MOI, HASSAN))
OF_A_PRESIDENT = mention("meeting", index=2, arguments=(MOI, party("Lugo", mention="President-elect Lugo")))
CHILE = mention("protest", index=1, arguments=(party("Chile", kind="country", country="CHL"),))
PERU = mention("visit", index=2, arguments=(party("Peru", kind="country", country="PER"),))
CLUB = mention("meeting", index=3, arguments=(party("Rotary Club", kind="organization"),))
BODY = mention("statement", index=3, arguments=(party("Mercosur", kind="organization"),))
NOBODY = mention("talks", index=4, arguments=())
IMPERSONAL = mention("attack", index=4, arguments=(), party=False)
UNSAID = mention("statement", index=5, arguments=(party("Ortega"),), status="denied")
UNATTRIBUTED = mention("statement", index=5, arguments=())
ABOUT_CHILE = party("Chile", "topic", kind="country", country="CHL")
SPEAKER = mention("statement", index=2, arguments=(party("Ortega"), ABOUT_CHILE))
TRAVELLER = mention("visit", index=2, arguments=(party("Ortega"), ABOUT_CHILE))
LATER = mention("meeting", index=4, arguments=(party("Ortega"), party("Lugo")))
IN_LIMA = mention("attack", index=4, arguments=(), party=False, place=place("Lima", "PER"))
ELECTION = mention("leadership", index=4, arguments=(), party=False, traits=frozenset({"ballot"}))
OF_OTHERS = IMPERSONAL.model_copy(update={"strangers": True, "index": 5})
MURDER = OF_OTHERS.model_copy(update={"traits": OF_OTHERS.traits | {"crime"}})
PACT = OF_OTHERS.model_copy(update={"traits": frozenset({"treaty"})})
RALLY = mention("protest", index=4, arguments=(), party=False, strangers=True)
TIGERS = mention("threat", index=4, arguments=(party("Tamil Tigers", kind="group"),))
DEATH = mention("leadership", index=4, arguments=(party("Ortega"),), traits=frozenset({"mortal"}))
SOON = DEATH.model_copy(update={"sentence": 2})
OF_A_LEADER = DEATH.model_copy(update={"arguments": (party("Ortega", country="CHL"),)})
ABROAD = mention("visit", index=6, arguments=(party("Ortega"),), place=place("Lima", "PER"))


def test_a_trait_and_not_a_name_says_what_only_states_do() -> None:
    """Of nobody's act only one that is "of-states" stays in."""
    feast = NOBODY.model_copy(update={"traits": frozenset({"of-states"})})
    assert Scope((feast, CHILE, PERU)).holds(feast)
    assert not Scope((NOBODY, CHILE, PERU)).holds(NOBODY)


@pytest.mark.parametrize(
    ("text", "one", "held"),
    [
        pytest.param((PRIVATE, CHILE), PRIVATE, False, id="people-in-a-text-about-one-state"),
        pytest.param((PRIVATE, CHILE), CHILE, True, id="the-state-itself"),
        pytest.param((OF_LEADERS, CHILE), OF_LEADERS, True, id="two-leaders-of-unknown-states"),
        pytest.param((OF_A_PRESIDENT, CHILE), OF_A_PRESIDENT, False, id="one-president-of-no-state"),
        pytest.param((PRIVATE, CHILE, PERU), PRIVATE, True, id="people-in-a-text-about-two-states"),
        pytest.param((PRIVATE, CHILE, BODY), PRIVATE, True, id="people-beside-a-state-and-a-body"),
        pytest.param((PRIVATE, BODY), PRIVATE, True, id="people-beside-a-body-of-states-alone"),
        pytest.param((PRIVATE,), PRIVATE, True, id="no-state-tells-nothing"),
        pytest.param((ABROAD, CHILE), ABROAD, True, id="someone-in-another-state"),
        pytest.param((PRIVATE,) * 8, PRIVATE, False, id="a-long-text-without-any-state"),
        pytest.param((*(PRIVATE,) * 8, CHILE, PERU), PRIVATE, True, id="a-long-text-with-two"),
        pytest.param((PRIVATE, CHILE, CLUB), PRIVATE, False, id="a-body-of-no-table-is-no-state"),
        pytest.param((CLUB, CHILE), CLUB, False, id="a-body-of-no-table-in-a-text-about-one-state"),
        pytest.param((CLUB, CHILE, PERU), CLUB, True, id="a-body-of-no-table-in-a-text-about-two"),
        pytest.param((BODY, CHILE), BODY, True, id="a-body-of-the-tables"),
        pytest.param((SPEAKER, CHILE), SPEAKER, False, id="who-speaks-of-the-one-state"),
        pytest.param((TRAVELLER, CHILE), TRAVELLER, True, id="who-acts-upon-the-one-state"),
        pytest.param((NOBODY, CHILE), NOBODY, False, id="nobody-takes-part"),
        pytest.param((IMPERSONAL, CHILE), IMPERSONAL, True, id="a-rule-that-asks-for-nobody"),
        pytest.param((OF_OTHERS, CHILE), OF_OTHERS, True, id="a-raid-of-others-in-a-text-about-one-state"),
        pytest.param((MURDER, CHILE), MURDER, False, id="a-murder-in-a-text-about-one-state"),
        pytest.param((MURDER, CHILE, TIGERS), MURDER, True, id="a-killing-beside-a-state-and-its-enemy"),
        pytest.param((PACT, CHILE), PACT, True, id="a-pact-of-others-in-a-text-about-one-state"),
        pytest.param((RALLY, CHILE), RALLY, False, id="a-rally-of-others-in-a-text-about-one-state"),
        pytest.param((RALLY, CHILE, PERU), RALLY, True, id="a-rally-of-others-in-a-text-about-two"),
        pytest.param((DEATH, CHILE, PERU), DEATH, False, id="who-dies-and-is-of-no-state"),
        pytest.param((OF_A_LEADER, CHILE, PERU), OF_A_LEADER, True, id="a-leader-dies"),
        pytest.param((SOON, CHILE, PERU), SOON, True, id="who-dies-in-a-short-text"),
        pytest.param((UNSAID,), UNSAID, False, id="what-was-not-said"),
        pytest.param(
            (UNATTRIBUTED, CHILE, PERU), UNATTRIBUTED, False, id="what-nobody-is-named-to-have-said"
        ),
        pytest.param((PRIVATE, LATER), PRIVATE, False, id="no-state-by-the-fifth-sentence"),
        pytest.param((PRIVATE, LATER, CHILE, PERU), PRIVATE, True, id="two-states-by-the-fifth-sentence"),
        pytest.param((PRIVATE, IMPERSONAL), IMPERSONAL, False, id="of-nobody-where-no-state-is-named"),
        pytest.param((PRIVATE, IN_LIMA), IN_LIMA, True, id="of-nobody-in-a-state"),
        pytest.param((PRIVATE, ELECTION), ELECTION, True, id="an-election-is-of-a-state"),
    ],
)
def test_scope(text: tuple[EventMention, ...], one: EventMention, held: bool) -> None:
    """People without a state are left out where a text speaks of one state alone, or a long one of none."""
    assert Scope(text).holds(one) is held


COURT = mention("detention", index=2, arguments=CHILE.arguments, of_court=True)
COURT_ON_OTHERS = COURT.model_copy(update={"arguments": (*CHILE.arguments, *PERU.arguments)})
COURT_ON_SOMEBODY = COURT.model_copy(update={"arguments": (*CHILE.arguments, party("Lugo"))})
COURT_OF_STATES = COURT.model_copy(update={"arguments": BODY.arguments})


@pytest.mark.parametrize(
    ("one", "held"),
    [
        pytest.param(COURT, False, id="of-a-state-alone"),
        pytest.param(COURT_ON_OTHERS, True, id="upon-another-state"),
        pytest.param(COURT_ON_SOMEBODY, True, id="upon-somebody-by-name"),
        pytest.param(COURT_OF_STATES, True, id="of-a-body-of-states"),
    ],
)
def test_what_a_court_rules_at_home_is_left_out(one: EventMention, *, held: bool) -> None:
    """A verdict of a state's own court belongs to foreign relations if it meets somebody else."""
    assert Scope((one, CHILE, PERU, BODY)).holds(one) is held
