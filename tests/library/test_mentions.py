"""What is read off the parse about each mention of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.extraction import context_of, read_document
from timeline.ingest import article_from_text
from timeline.models.mention import EventMention
from timeline.rulebook.book import load_rules

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.linking.context import Context

BOOK = load_rules()


def read(nlp: Language, text: str) -> Context:
    article = article_from_text(text, published="2001-06-14")
    return context_of(read_document(article, nlp, BOOK), article, BOOK)


def of(nlp: Language, text: str) -> EventMention:
    """The mention at the word in brackets."""
    start = text.index("[")
    found = read(nlp, text.replace("[", "").replace("]", "")).mentions
    return next(mention for mention in found if mention.trigger_span[0] <= start < mention.trigger_span[1])


@pytest.mark.parametrize(
    ("text", "definiteness"),
    [
        ("The [visit] of Fiji's prime minister was brief.", "definite"),
        ("This [visit] of Fiji's prime minister was brief.", "definite"),
        ("Fiji's [talks] with Tonga were brief.", "possessive"),
        ("Its [talks] with Tonga were brief.", "possessive"),
        ("A [visit] of Fiji's prime minister was announced.", "indefinite"),
        ("Another [visit] of Fiji's prime minister was announced.", "another"),
        ("A second [visit] of Fiji's prime minister was announced.", "another"),
        ("A new [round of talks] between Fiji and Tonga began.", "another"),
        ("[Talks] between Fiji and Tonga began.", "bare"),
        ("Fiji [signed] the treaty with Tonga.", "definite"),
        ("Fiji [signed] a treaty with Tonga.", "indefinite"),
        ("Fiji [signed] another treaty with Tonga.", "another"),
        ("Fiji [recalled] its ambassador to Tonga.", "possessive"),
        ("Fiji [attacked] Tonga.", "bare"),
    ],
)  # fmt: skip
def test_the_determiner_tells_whether_an_event_is_new(nlp: Language, text: str, definiteness: str) -> None:
    """Of an event noun its own determiner tells, of a verb that of its object."""
    assert of(nlp, text).definiteness == definiteness


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Fiji's prime minister [visited] Samoa.", "verb"),
        ("Fiji's prime minister paid a [visit] to Samoa.", "light"),
        ("Fiji held [talks] with Tonga.", "light"),
        ("The [visit] of Fiji's prime minister was brief.", "noun"),
    ],
)
def test_an_event_is_named_by_verb_light_verb_or_noun(nlp: Language, text: str, naming: str) -> None:
    """ "Paid a visit" is told by a verb as "visited" is; "the visit" by a noun alone."""
    assert of(nlp, text).naming == naming


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tonga said that Fiji [recalled] its ambassador.", "Tonga"),
        ("Fiji [recalled] its ambassador, Tonga said.", "Tonga"),
        ("Tonga announced on Monday that Fiji will [visit] Samoa.", "Tonga"),
        ("Fiji [recalled] its ambassador.", None),
        ("Tonga wept when Fiji [recalled] its ambassador.", None),
        ("Tonga spoke, and Fiji [recalled] its ambassador.", None),
    ],
)
def test_who_says_so_is_the_subject_of_the_saying_above(
    nlp: Language, text: str, speaker: str | None
) -> None:
    """The speaker is the subject of a verb of saying over the event's clause, and of no other verb."""
    found = of(nlp, text).speaker
    assert (found.name if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        ("Tonga announced that Fiji [recalled] its ambassador.", "announced"),
        ("Fiji's prime minister met Tonga's prime minister to [sign] the treaty.", "met"),
        ("Fiji cancelled the [talks] with Tonga.", "cancelled"),
        ("Fiji [recalled] its ambassador.", None),
        ("Tonga said little. Fiji [recalled] its ambassador.", None),
    ],
)
def test_the_event_above_is_known(nlp: Language, text: str, governor: str | None) -> None:
    """The governor is the nearest event up the tree, by its number among the mentions."""
    mention = of(nlp, text)
    mentions = read(nlp, text.replace("[", "").replace("]", "")).mentions
    assert (mentions[mention.governor].trigger if mention.governor is not None else None) == governor


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Fiji [recalled] its ambassador.", "past"),
        ("Fiji will [recall] its ambassador.", "future"),
        ("Fiji [recalls] its ambassador.", "present"),
        ("Fiji held [talks] with Tonga.", "past"),
        ("The [visit] of Fiji's prime minister was brief.", "none"),
    ],
)
def test_tense_is_that_of_the_verb_that_carries_the_event(nlp: Language, text: str, tense: str) -> None:
    """A light verb lends its tense; a bare noun has none."""
    assert of(nlp, text).tense == tense


NEWS = """Fiji Recalls Ambassador to Tonga

Fiji recalled its ambassador to Tonga on Monday. The prime minister of Fiji will visit Samoa in May.

Tonga protested on Tuesday.
"""


def test_mentions_are_numbered_in_text_order(nlp: Language) -> None:
    """Numbers, offsets and sentences rise together through the text."""
    mentions = read(nlp, NEWS).mentions
    assert [m.index for m in mentions] == list(range(len(mentions)))
    assert [m.trigger_span for m in mentions] == sorted(m.trigger_span for m in mentions)
    assert [m.sentence for m in mentions] == sorted(m.sentence for m in mentions)


def test_words_and_evidence_are_the_text_itself(nlp: Language) -> None:
    """A trigger stands at its span, inside the sentence that is its evidence, without blanks around."""
    for mention in read(nlp, NEWS).mentions:
        evidence = NEWS[slice(*mention.evidence_span)]
        assert NEWS[slice(*mention.trigger_span)] == mention.trigger
        assert mention.trigger in evidence
        assert evidence == evidence.strip()
        assert "\n\n" not in evidence


def test_a_mention_knows_its_zone(nlp: Language) -> None:
    """The headline's mention is told from those of the body, and paragraphs from one another."""
    mentions = read(nlp, NEWS).mentions
    headline, *body = mentions
    assert headline.zone == "headline"
    assert {m.zone for m in body} == {"body"}
    assert len({m.paragraph for m in mentions}) == 3


def test_a_mention_has_the_times_of_its_sentence(nlp: Language) -> None:
    """Candidates are numbers of time expressions of the article, each of the event's own sentence."""
    found = read(nlp, NEWS)
    told = {m.trigger: [found.times[c.time].text for c in m.candidates] for m in found.mentions}
    assert told["recalled"] == ["Monday"]
    assert told["visit"] == ["May"]
    assert told["protested"] == ["Tuesday"]


def test_arguments_and_place_have_their_words(nlp: Language) -> None:
    """Who takes part and where stand with role, canonical name, and the words at their place."""
    text = "French diplomats and Swedish diplomats held talks in Geneva on Monday."
    mention = next(m for m in read(nlp, text).mentions if m.trigger == "talks")
    assert [(a.name, text[slice(*a.span)]) for a in mention.arguments] == [
        ("France", "French diplomats"),
        ("Sweden", "Swedish diplomats"),
    ]
    assert mention.place is not None
    assert (mention.place.name, text[slice(*mention.place.span)]) == ("Geneva", "Geneva")


def test_a_text_without_events_has_no_mentions(nlp: Language) -> None:
    """Nothing of foreign relations, nothing mentioned."""
    assert list(read(nlp, "The cook peeled three potatoes on Monday.").mentions) == []
