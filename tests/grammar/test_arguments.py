"""From a trigger to who, whom, where: voice, control, coordination, prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.grammar.arguments import read_noun, read_verb
from timeline.grammar.clauses import is_passive, subjects, surface_subjects
from timeline.grammar.verbgroup import is_verb

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

LIGHT = frozenset({"hold", "pay", "make"})


def at(nlp: Language, text: str) -> Token:
    """The parsed token in brackets."""
    start = text.index("[")
    doc = nlp(text.replace("[", "").replace("]", ""))
    return next(token for token in doc if token.idx == start)


def filled(nlp: Language, text: str, slot: str) -> list[str]:
    """The words that fill a slot of the trigger in brackets."""
    token = at(nlp, text)
    frame = read_verb(token) if is_verb(token) else read_noun(token, LIGHT)
    return [head.text for head in frame.get(slot)]


VERBS = [
    pytest.param("Norway [recalled] its envoy.", "subject", ["Norway"], id="subject"),
    pytest.param(
        "Norway and Sweden [recalled] their envoys.", "subject", ["Norway", "Sweden"], id="two-subjects"
    ),
    pytest.param("The envoy was [recalled] by Norway.", "subject", ["Norway"], id="agent"),
    pytest.param("The envoy was [recalled] by Norway.", "object", ["envoy"], id="passive-object"),
    pytest.param("The envoy was [recalled].", "subject", [], id="no-agent-no-subject"),
    pytest.param("Brandt promised to [visit] Warsaw.", "subject", ["Brandt"], id="subject-control"),
    pytest.param("Brandt urged Honecker to [visit] Bonn.", "subject", ["Honecker"], id="object-control"),
    pytest.param("Brandt is expected to [visit] Warsaw.", "subject", ["Brandt"], id="raising"),
    pytest.param("Brandt flew home after [visiting] Warsaw.", "subject", ["Brandt"], id="gerund"),
    pytest.param("Brandt, who [visited] Warsaw, was tired.", "subject", ["Brandt"], id="relative"),
    pytest.param(
        "Brandt is scheduled to dine with Tito on Monday and [meet] Gromyko.",
        "subject",
        ["Brandt"],
        id="coordinated-with-a-passive",
    ),
    pytest.param(
        "The note, sent on Monday and [published] by Norway, was long.",
        "subject",
        ["Norway"],
        id="second-participle",
    ),
    pytest.param(
        "Tito had Kardelj [deliver] a note to Brandt.", "subject", ["Kardelj", "Tito"], id="causative"
    ),
    pytest.param("Tito had Kardelj [deliver] a note to Brandt.", "to", ["Brandt"], id="dative-to"),
    pytest.param("Tito [sent] Brandt a note.", "indirect_object", ["Brandt"], id="indirect-object"),
    pytest.param("Tito [left] Tuesday.", "object", [], id="a-day-is-no-object"),
]


@pytest.mark.parametrize(("text", "slot", "words"), VERBS)
def test_verb(nlp: Language, text: str, slot: str, words: list[str]) -> None:
    """The slots of a verb hold what the sentence means, whatever its order."""
    assert filled(nlp, text, slot) == words


NOUNS = [
    pytest.param("Tito's [visit] to Delhi was long.", "possessive", ["Tito"], id="possessive"),
    pytest.param("Tito's [visit] to Delhi was long.", "to", ["Delhi"], id="to"),
    pytest.param("The [visit] on Monday by Tito was long.", "by", ["Tito"], id="by-after-a-date"),
    pytest.param("The [talks] between Chad and Libya failed.", "between", ["Chad", "Libya"], id="between"),
    pytest.param("The Chad-Libya [talks] failed.", "compound", ["Libya", "Chad"], id="compound"),
    pytest.param("Tito paid a [visit] to Delhi.", "subject", ["Tito"], id="light-verb"),
    pytest.param(
        "The [talks] will be in Rome between Chad and Libya.", "between", ["Chad", "Libya"], id="copula"
    ),
    pytest.param(
        "The last of the [talks] will be in Rome between Chad and Libya.",
        "between",
        ["Chad", "Libya"],
        id="last-of",
    ),
    pytest.param("The [talks] will be long.", "between", [], id="nobody"),
]


@pytest.mark.parametrize(("text", "slot", "words"), NOUNS)
def test_noun(nlp: Language, text: str, slot: str, words: list[str]) -> None:
    """The slots of a noun come from its phrase, its light verb or its copula."""
    assert filled(nlp, text, slot) == words


def test_sides_of_a_noun_act_in_its_infinitive(nlp: Language) -> None:
    """An agreement between two to do something is done by the two."""
    verb = at(nlp, "An agreement between Chad and Libya to [reopen] the border was praised.")
    assert [token.text for token in subjects(verb)] == ["Chad", "Libya"]


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("The envoy was [expelled].", True),
        ("The envoy [expelled] by Chad went home.", True),
        ("Chad [expelled] the envoy.", False),
    ],
)
def test_is_passive(nlp: Language, text: str, passive: bool) -> None:
    """An auxiliary or an agent makes a passive."""
    assert is_passive(at(nlp, text)) is passive


def test_surface_subject_of_a_passive(nlp: Language) -> None:
    """What a passive verb is about stands before it, though it does not act."""
    verb = at(nlp, "Chad was [accused] of the raid.")
    assert ([t.text for t in surface_subjects(verb)], subjects(verb)) == (["Chad"], ())


def test_second_office_is_no_second_object(nlp: Language) -> None:
    """A second office in an apposition is no one else."""
    text = "Tito [sent] Edvard Kardelj, head of the assembly and director of the institute, to Delhi."
    assert "director" not in filled(nlp, text, "object")
