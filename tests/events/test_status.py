"""What became of an event: the words of status.toml, and tense, modals and negation of its own verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.pipes.events import Triggers
from timeline.pipes.status import Reading, Statuses
from timeline.rulebook.book import load_rules

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.models.timeline import Status
    from timeline.rulebook.book import StatusCue

BOOK = load_rules()
TRIGGERS, STATUSES = Triggers(BOOK), Statuses(BOOK)
EXAMPLES = [(cue, text) for cue in BOOK.cues for text in cue.examples]
COUNTER = [(cue, text) for cue in BOOK.cues for text in cue.counter_examples]


def read(nlp: Language, text: str) -> Reading:
    """The status of the event in brackets, whatever rule would name it."""
    doc = nlp(text.replace("[", "").replace("]", ""))
    trigger = next(token for token in doc if token.idx == text.index("["))
    return STATUSES.read(trigger, TRIGGERS.frame(trigger).verb)


@pytest.mark.parametrize(("cue", "text"), EXAMPLES, ids=[f"{cue.id}: {text}" for cue, text in EXAMPLES])
def test_a_cue_gives_the_event_in_brackets_its_status(nlp: Language, cue: StatusCue, text: str) -> None:
    """The example of a cue has the cue's status, and from that cue."""
    assert read(nlp, text) == (cue.status, cue.id)


@pytest.mark.parametrize(("cue", "text"), COUNTER, ids=[f"{cue.id}: {text}" for cue, text in COUNTER])
def test_a_cue_is_silent_where_it_only_looks_like_one(nlp: Language, cue: StatusCue, text: str) -> None:
    """In a counter-example the cue says nothing of the event in brackets."""
    assert not read(nlp, text).rule.startswith(cue.id)


def test_every_cue_has_examples_and_counter_examples() -> None:
    """No cue without a second example and a sentence like it where it must be silent."""
    assert {cue.id for cue in BOOK.cues if len(cue.examples) < 2 or not cue.counter_examples} == set()


OWN: list[tuple[Status, str]] = [
    ("occurred", "They praised an agreement [reached] in May to open the border."),
    ("occurred", "The queen [visited] Suva in May."),
    ("occurred", "The queen has [visited] Suva."),
    ("occurred", "The queen had [visited] Suva in May."),
    ("occurred", "The charter was [signed] in May."),
    ("occurred", "The queen paid a [visit] to Suva in May."),
    ("occurred", "The queen went on a [visit] to Suva."),
    ("occurred", "The [talks] in Suva lasted a week."),
    ("occurred", "The two armies began to [withdraw] in May."),
    ("occurred", "The [talks] which the queen had with the king in May will be followed by more."),
    ("occurred", "The queen said that the envoys [met] in May."),
    ("occurred", "The mast could have been of use in 1974 when Turkey [invaded] Cyprus."),
    ("occurred", "The firms said that they had [reached] a pact which will open the port."),
    ("occurred", "They met often to arrange a [swap], which was completed in May."),
    ("scheduled", "The premier, he said, would [visit] Suva in May."),
    ("scheduled", "The two agreed that their fleets would [blockade] the strait in May."),
    ("scheduled", "She announced that the navy would sail and would [attack] the port in May."),
    ("proposed", "The king invited both premiers to Suva for [talks] in May."),
    ("denied", "The palace denied reports that the king would [visit] Suva in May."),
    ("denied", "He dismissed as idle a report that envoys had [met] in Suva."),
    ("denied", "The palace denied that the king would [visit] Suva in May."),
    ("possible", "The king would [visit] Suva if he were asked."),
    ("ongoing", "The envoys have been [meeting] since Monday."),
    ("ongoing", "The army has been [attacking] the islands for a week."),
    ("scheduled", "The queen will [visit] Suva in May."),
    ("scheduled", "The charter will be [signed] in May."),
    ("scheduled", "The queen will pay a [visit] to Suva in May."),
    ("scheduled", "The [talks] will begin on Monday."),
    ("scheduled", "The queen is to [visit] Suva in May."),
    ("scheduled", "The queen said she would [visit] Suva."),
    ("scheduled", "The [summit], which will be held in June, is the first."),
    ("possible", "The queen may [visit] Suva in May."),
    ("possible", "The queen might [visit] Suva in May."),
    ("possible", "The queen could [visit] Suva in May."),
    ("possible", "A [summit] could follow in June."),
    ("possible", "The talks could lead to a [visit] in June."),
    ("possible", "The queen would [visit] Suva if the rebels left."),
    ("proposed", "The queen should [visit] Suva in May."),
    ("proposed", "The rebels must [withdraw] by May."),
    ("denied", "The queen did not [visit] Suva."),
    ("denied", "The queen has never [visited] Suva."),
    ("denied", "The queen will not [visit] Suva in May."),
    ("denied", "The charter was not [signed] in May."),
    ("denied", "The queen did not pay a [visit] to Suva."),
    ("denied", "The [talks] did not begin on Monday."),
    ("denied", "The queen has yet to [sign] the charter."),
    ("occurred", "Fiji broke off the talks, [recalling] its envoy."),
    ("denied", "The queen will no longer [visit] Suva in May."),
    ("proposed", "The charter still has to be [ratified] by May."),
    ("occurred", "The queen had to [visit] Suva in May."),
    ("occurred", "They pledged to honour a charter [signed] in May."),
    ("occurred", "They set the date in [talks] that ended in May."),
    ("scheduled", "They set a date for [talks] in Suva."),
    ("proposed", "They spoke of an offer made by Fiji to [visit] Suva."),
    ("cancelled", "The planned [visit] was called off on Monday."),
    ("postponed", "The envoys put off the [talks] on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("status", "text"), OWN, ids=[f"{status}: {text}" for status, text in OWN])
def test_verbs_tell_the_status_of_their_event(nlp: Language, status: Status, text: str) -> None:
    """Tense, aspect, modals and negation of the verb that carries an event tell what became of it."""
    assert read(nlp, text).status == status


def test_the_table_has_all_eight_statuses() -> None:
    """Each status of the contract has a sentence."""
    from typing import get_args

    from timeline.models.timeline import Status

    assert {status for status, _ in OWN} == set(get_args(Status))


TURNED: list[tuple[Status, str, str]] = [
    ("denied", "status.planned.negated", "Samoa has not promised to [sign] the charter."),
    ("denied", "status.agreed.negated", "Samoa has not agreed to [sign] the charter."),
    ("denied", "status.proposed.negated", "Tonga does not want to [hold] talks in August."),
    ("occurred", "status.denied.negated", "Fiji did not fail to [sign] the charter."),
    ("possible", "status.cancelled.modal", "Fiji may call off the [talks] on Sunday."),
    ("possible", "status.postponed.modal", "Fiji may delay the [talks] by a month."),
    ("scheduled", "status.proposed.future", "Fiji will ask for [talks] in May."),
]


@pytest.mark.parametrize(("status", "rule", "text"), TURNED, ids=[text for *_, text in TURNED])
def test_a_cue_is_turned_by_negation_modal_or_future_of_its_own(
    nlp: Language, status: Status, rule: str, text: str
) -> None:
    """ "Not agreed to", "may call off", "will ask for" say something else than the cue alone."""
    assert read(nlp, text) == (status, rule)


NEAREST: list[tuple[Status, str]] = [
    ("cancelled", "The queen, who had agreed to the talks, called off the [visit]."),
    ("possible", "The papers expected a possible [visit]."),
    ("scheduled", "The queen praised the planned [summit]."),
    ("cancelled", "The queen cancelled the planned [summit] in Suva."),
    ("postponed", "The proposed [visit] was put off."),
    ("occurred", "The envoys agreed that the queen had [visited] Suva."),
    ("scheduled", "The queen denied nothing and will [visit] Suva."),
    ("denied", "The queen hopes for talks and has refused to [visit] Suva."),
]


@pytest.mark.parametrize(("status", "text"), NEAREST, ids=[text for _, text in NEAREST])
def test_the_nearest_word_wins_and_a_new_clause_ends_a_scope(
    nlp: Language, status: Status, text: str
) -> None:
    """Of two cues the one nearer in the tree counts; a clause with a tense of its own heeds no plan above."""
    assert read(nlp, text).status == status


def test_two_events_of_a_sentence_have_a_status_each(nlp: Language) -> None:
    """ "Met and will meet again": one is done, the other planned."""
    assert read(nlp, "The envoys [met] on Monday and will meet again on Friday.").status == "occurred"
    assert read(nlp, "The envoys met on Monday and will [meet] again on Friday.").status == "scheduled"


def test_the_component_stores_a_status_for_each_trigger(nlp: Language) -> None:
    """The attributes of the span group hold status and rule as plain lists, one for each span."""
    doc = nlp(
        "Fiji recalled its ambassador to Tonga in May. Fiji will recall its ambassador to Samoa in June."
    )
    group = doc.spans["events"]
    assert [status for status, _ in group.attrs["statuses"]] == ["occurred", "scheduled"]
    assert all(isinstance(pair, list) for pair in group.attrs["statuses"])
