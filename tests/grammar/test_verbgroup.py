"""Tense, aspect, modality, voice and polarity of verbs, read from sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.grammar.verbgroup import governing_verb, is_verb, main_verb, subject_of, verb_group

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

    from timeline.grammar.verbgroup import VerbGroup

TABLE = [
    # plain tenses
    ("The envoys [met] in Lima.", "finite past"),
    ("The minister [travels] to Lima today.", "finite present"),
    ("The envoys [meet] every spring.", "finite present"),
    ("The envoys [will] meet in Lima.", "finite future"),
    ("The envoys will [meet] in Lima.", "finite future"),
    ("They'll [sign] the pact in May.", "finite future"),
    ("We shall [return] in May.", "finite future"),
    # aspect
    ("The envoys have [met] twice.", "finite present perfect"),
    ("The envoys had [met] before.", "finite past perfect"),
    ("The envoys are [meeting] in Lima.", "finite present progressive"),
    ("The envoys were [meeting] in Lima.", "finite past progressive"),
    ("The envoys have been [meeting] since Monday.", "finite present perfect progressive"),
    ("The envoys will be [meeting] in Lima.", "finite future progressive"),
    ("The envoys will have [met] by then.", "finite future perfect"),
    # modality
    ("The envoys may [meet] in Lima.", "finite present may"),
    ("The envoys might [meet] in Lima.", "finite present might"),
    ("The envoys could [meet] in Lima.", "finite present could"),
    ("The envoys can [meet] in Lima.", "finite present can"),
    ("The envoys would [meet] in Lima.", "finite present would"),
    ("The envoys should [meet] in Lima.", "finite present should"),
    ("The envoys must [meet] in Lima.", "finite present must"),
    ("The envoys may have [met] in Lima.", "finite present perfect may"),
    ("The envoys could be [meeting] in Lima.", "finite present progressive could"),
    # voice
    ("The pact was [signed] in Lima.", "finite past passive"),
    ("The pact is [signed] by both sides.", "finite present passive"),
    ("The pact has been [signed] by both sides.", "finite present perfect passive"),
    ("The pact had been [signed] by both sides.", "finite past perfect passive"),
    ("The pact will be [signed] in May.", "finite future passive"),
    ("The pact may be [signed] in May.", "finite present passive may"),
    ("The pact is being [signed] now.", "finite present passive"),
    ("The talks [held] in Lima were brief.", "participle none passive"),
    ("The ministers who [held] talks in Lima left.", "finite past"),
    # polarity
    ("The envoys did not [meet] in Lima.", "finite past negated"),
    ("The envoys do not [meet] in Lima.", "finite present negated"),
    ("The envoys won't [meet] in Lima.", "finite future negated"),
    ("The envoys have never [met] in Lima.", "finite present perfect negated"),
    ("The pact was not [signed] in Lima.", "finite past passive negated"),
    ("The envoys may not [meet] in Lima.", "finite present may negated"),
    ("The envoys did [meet] in Lima.", "finite past"),
    # forms that are not finite
    ("The envoys want to [meet] in Lima.", "infinitive none"),
    ("The pact needs to be [signed] soon.", "infinitive none passive"),
    ("The envoys claim to have [met] in Lima.", "infinitive none perfect"),
    ("The minister left after [signing] the pact.", "gerund none"),
    ("The envoys decided not to [meet] in Lima.", "infinitive none negated"),
]


def marked(nlp: Language, text: str) -> Token:
    """The word that stands in brackets."""
    start = text.index("[")
    doc = nlp(text.replace("[", "").replace("]", ""))
    return next(token for token in doc if token.idx == start)


def told(group: VerbGroup) -> str:
    """A verb group in words, as the table writes it."""
    flags = [name for name in ("perfect", "progressive", "passive") if getattr(group, name)]
    words = [group.form, group.tense, *flags, group.modal, "negated" if group.negated else None]
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(("text", "reading"), TABLE, ids=[text for text, _ in TABLE])
def test_the_auxiliaries_of_a_verb_are_read(nlp: Language, text: str, reading: str) -> None:
    """Form, tense, aspect, voice, modal and polarity of the verb in brackets are those of the table."""
    assert told(verb_group(marked(nlp, text))) == reading


def test_a_negation_counts_for_its_own_verb_alone(nlp: Language) -> None:
    """In "did not say that they met" it is the saying that is denied."""
    assert verb_group(marked(nlp, "She did not [say] that they met.")).negated
    assert not verb_group(marked(nlp, "She did not say that they [met].")).negated


def test_the_group_of_an_auxiliary_is_that_of_its_verb(nlp: Language) -> None:
    """Any auxiliary of "have been meeting" leads to the one verb."""
    doc = nlp("The envoys have been meeting since Monday.")
    assert {verb_group(token).verb for token in doc[2:5]} == {4}
    assert main_verb(doc[0]).i == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys [met] in Lima.", True),
        ("The mood [was] good.", True),
        ("The envoys [have] met in Lima.", False),
        ("The pact [was] signed in Lima.", False),
        ("The [envoys] met in Lima.", False),
    ],
)
def test_verbs_and_copulas_head_a_group_and_auxiliaries_do_not(
    nlp: Language, text: str, expected: bool
) -> None:
    """A verb or copula heads a verb group; an auxiliary or noun does not."""
    assert is_verb(marked(nlp, text)) is expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The envoys met in the [hall] of the palace.", "met"),
        ("She said the envoys had met in [Lima].", "met"),
        ("Talks on [Monday] of the envoys", None),
    ],
)
def test_the_verb_over_a_word_is_the_nearest_above(nlp: Language, text: str, verb: str | None) -> None:
    """The governing verb is the nearest one up the tree, or none where there is no verb."""
    found = governing_verb(marked(nlp, text))
    assert (found.text if found is not None else None) == verb


def test_a_verb_may_count_as_governing_itself(nlp: Language) -> None:
    """With `include_self` a verb is its own answer; without it, the verb above is."""
    verb = marked(nlp, "She said the envoys had [met].")
    own, above = governing_verb(verb, include_self=True), governing_verb(verb)
    assert own is not None
    assert above is not None
    assert (own.text, above.text) == ("met", "said")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The [envoys] met in Lima.", "envoys"),
        ("The pact was [signed] in Lima.", "pact"),
        ("The envoys flew home and [slept].", None),
    ],
)
def test_a_verb_has_the_subject_that_stands_with_it(nlp: Language, text: str, subject: str | None) -> None:
    """Active and passive subjects are the verb's own; one shared by coordination is not."""
    token = marked(nlp, text)
    verb = token if is_verb(token) else token.head
    found = subject_of(verb)
    assert (found.text if found is not None else None) == subject
