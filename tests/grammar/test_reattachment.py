"""Words hung anew where the model hangs them wrongly: what changes, and what must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.grammar.parsed import tokens_of
from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.tokens import Token

if TYPE_CHECKING:
    from spacy.language import Language

HUNG: list[tuple[str, str, tuple[str, str]]] = [
    ("Her envoys left Lima Monday.", "Lima", ("left", "dobj")),
    (
        "Fox met on Monday with Jan Paz, who wants it to end, and Eva Lund, whose party lost.",
        "Lund",
        ("Paz", "conj"),
    ),
    ("Her envoys left Lima Monday.", "Monday", ("left", "npadvmod")),
    ("He arrived in Lima Monday for talks.", "Lima", ("in", "pobj")),
    ("He arrived in Lima Monday for talks.", "Monday", ("arrived", "npadvmod")),
    ("Fox met visiting Kenyan leader Moi on Monday.", "Moi", ("met", "dobj")),
    ("Fox met visiting Kenyan leader Moi on Monday.", "visiting", ("Moi", "amod")),
    ("Fox met visiting Kenyan leader Moi on Monday.", "on", ("met", "prep")),
    ("Fox told visiting Prime Minister Jan Paz on Monday that talks would go on.", "Paz", ("told", "dobj")),
    ("Fox told visiting Prime Minister Jan Paz on Monday that talks would go on.", "on", ("told", "prep")),
    ("Fox began visiting Prime Minister Jan Paz on Mondays.", "visiting", ("began", "xcomp")),
    ("Fox met with visiting Kenyan leader Moi on Monday.", "Moi", ("with", "pobj")),
    ("Peru invited Chile to join two weeks ago.", "ago", ("invited", "advmod")),
    ("Peru will investigate the massacre last week.", "week", ("massacre", "nmod")),
    ("It harmed the trade talks, set to resume Friday in Lima.", "set", ("talks", "acl")),
    ("Fiji said on Monday it would not back the ban on tuna.", "on", ("said", "prep")),
    ("Peru proposed May 5 for the meeting.", "May", ("meeting", "nmod")),
    ("He hailed the signature in Lima today of the pact.", "of", ("signature", "prep")),
    ("He hailed the signature in Lima today of the pact.", "today", ("signature", "npadvmod")),
    ("Fox met Paz before the summit in Lima on Friday.", "on", ("summit", "prep")),
    ("Fox met Paz ahead of the summit in Lima in May.", "May", ("in", "pobj")),
    ("He spoke at talks, held in May, to end it.", "held", ("talks", "acl")),
    ("The treaty signed in Lima last week ended the war.", "week", ("signed", "npadvmod")),
    ("The following day the Kremlin recalled its envoy, Ivan Petrov.", "day", ("recalled", "npadvmod")),
    ("Two weeks ago in the same house they had agreed to trade.", "ago", ("agreed", "advmod")),
    ("Kenyan commandos swooped on the camp on Monday.", "commandos", ("swooped", "nsubj")),
    ("Fox met Secretary-General Ban Ki-moon on Monday.", "moon", ("met", "dobj")),
    ("The offer came after Chile this week denounced it.", "Chile", ("denounced", "nsubj")),
    (
        "In a cable to President Ramon Paz, President Moi on Monday condemned the raid.",
        "Moi",
        ("condemned", "nsubj"),
    ),
    ("Angela Merkel rang President Moi on Wednesday to complain.", "Merkel", ("rang", "nsubj")),
    ("Angela Merkel rang President Moi on Wednesday to complain.", "Moi", ("rang", "dobj")),
    ("Presidents Joe Biden and Vladimir Putin met on Tuesday.", "Biden", ("met", "nsubj")),
    ("Leaders meeting at a trade summit in Lima voted late Friday to join.", "Leaders", ("voted", "nsubj")),
    ("Leaders meeting at a trade summit in Lima voted late Friday to join.", "meeting", ("Leaders", "acl")),
    ("Peru has a treaty calling for peace, which both signed.", "signed", ("treaty", "relcl")),
    ("Fox left talks between the ministers, which were held in Lima.", "held", ("talks", "relcl")),
]
HUNG += [
    ("The signing, on Aug. 12, of the accord with Chile angered Peru.", "of", ("signing", "prep")),
    ("Fox rang the premier, Dr. Hugo Paz, four times on Sunday.", "times", ("rang", "npadvmod")),
    ("Fox met the premier, a clerk who spent years in jail, in Lima on Sunday.", "on", ("met", "prep")),
    ("Fox met Paz's colleague, who had flown in from Lima, in Quito on Tuesday.", "Quito", ("in", "pobj")),
    ("Peru asked Chile to stop the raids and recalled its envoy.", "recalled", ("asked", "conj")),
    ("Fox met the Polish premier 10 days ago and the Czech king last week.", "king", ("met", "conj")),
    ("Two French men kidnapped in Iraq on Friday were shown on Monday.", "kidnapped", ("men", "acl")),
    (
        "Three American soldiers captured on Wednesday near the Macedonian border will be tried.",
        "soldiers",
        ("tried", "nsubjpass"),
    ),
]
AS_IT_WAS = [
    "The soldiers captured the town on Monday and were shown on television.",
    "Rebels attacked on Monday and were driven back by the army.",
    "What Iran said on Monday was rejected by France.",
    "Fox met Paz before dawn in Lima on Friday.",
    "He spoke of the ministers, who were held in Lima.",
    "The Sunday papers reached Lima on Monday.",
    "He began visiting Kenyan villages on Monday.",
    "She likes meeting and visiting old friends.",
    "He said it would sign on Monday.",
    "They offered Friday prayers for the king.",
    "They accused the ministry on Monday of spying.",
    "They are said to have left Lima two weeks ago.",
    "Peru met with visiting rights activists.",
    "He informed the ministry in Lima on Monday of the raid.",
]


def _token(tokens: list[Token], word: str) -> Token:
    return next(token for token in tokens if token.text == word)


@pytest.mark.parametrize(("text", "word", "expected"), HUNG)
def test_a_word_is_hung_where_it_belongs(
    nlp: Language, text: str, word: str, expected: tuple[str, str]
) -> None:
    """The word has this head and label, and its head has it among its children."""
    token = _token(tokens_of(nlp(text)), word)
    assert ((token.head.text, token.dep_), token in token.head.children) == (expected, True)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("He was to have left on May 3 and returned on May 8.", "VBN"),
        ("He was to have left on May 3 and Fox returned on May 8.", "VBD"),
        ("He was to have left on May 3 but returned to his desk.", "VBD"),
        ("He left on May 3 and returned on May 8.", "VBD"),
    ],
)
def test_a_second_verb_shares_the_perfect(nlp: Language, text: str, tag: str) -> None:
    """After "to have" and "and" a form that may be either is the participle, unless it has a subject."""
    assert _token(tokens_of(nlp(text)), "returned").tag_ == tag


@pytest.mark.parametrize("text", AS_IT_WAS)
def test_what_the_model_reads_well_stays(nlp: Language, text: str) -> None:
    """Heads and labels are those of the model."""
    doc = nlp(text)
    found = [(token.head.i, token.dep_) for token in tokens_of(doc)]
    assert found == [(token.head.i, token.dep_) for token in doc]


@pytest.mark.parametrize("text", sorted({case[0] for case in HUNG}))
def test_all_words_still_hang_together(nlp: Language, text: str) -> None:
    """From the root every word of the sentence is reached, each once."""
    tokens = tokens_of(nlp(text))
    root = next(token for token in tokens if token.head is token)
    assert sorted(token.i for token in root.subtree) == [token.i for token in tokens]


def test_nothing_is_hung_below_itself(nlp: Language) -> None:
    """A head from below a token would close a circle: the parse stays as it is."""
    verb, name = tokens_of(nlp("Fox met Paz."))[1:3]
    hang(verb, name, "dobj")
    assert verb.head is verb
    assert name.head is verb
