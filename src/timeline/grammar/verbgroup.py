"""Verb groups: tense, aspect, modality, voice and polarity of a verb, read from its auxiliaries.

One reading for everything that needs it: the direction of a weekday, the status of an event. Works on
spaCy tokens with Penn tags and the dependency labels of the English pipelines (ClearNLP style).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from timeline.grammar.words.labels import AUXILIARIES, FINITE

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

Tense = Literal["past", "present", "future", "none"]
Form = Literal["finite", "infinitive", "gerund", "participle"]

FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "wo", "ll"})
MODALS = frozenset({"would", "may", "might", "could", "can", "should", "must", "ought", "'d"})
NEGATORS = frozenset({"never", "not", "n't", "no", "neither", "nor", "hardly"})
NAMED_FORMS: dict[str, Form] = {"VBG": "gerund", "VBN": "participle"}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """What the auxiliaries of one verb say. `verb` is its token index in the document."""

    verb: int
    form: Form
    tense: Tense
    perfect: bool
    progressive: bool
    passive: bool
    modal: str | None
    negated: bool

    @property
    def pluperfect(self) -> bool:
        """ "Had visited": earlier than what is told."""
        return self.perfect and self.tense == "past"


@lru_cache(maxsize=2048)  # each verb is asked about by times, arguments, links and status
def verb_group(token: Token) -> VerbGroup:
    """The verb group of a verb (for an auxiliary, of the verb that it serves)."""
    verb = main_verb(token)
    auxiliaries = [c for c in verb.children if c.dep_ in AUXILIARIES]
    words = [a.lower_ for a in auxiliaries]
    form = _form(verb, auxiliaries)
    return VerbGroup(
        verb=verb.i,
        form=form,
        tense=_tense(verb, auxiliaries, form),
        perfect=any(a.lemma_ == "have" for a in auxiliaries),
        progressive=verb.tag_ == "VBG" and any(a.lemma_ == "be" for a in auxiliaries),
        passive=any(a.dep_ == "auxpass" for a in auxiliaries) or _bare_passive(verb, auxiliaries),
        modal=next((w for w in words if w in MODALS), None),
        negated=any(_negates(c) for c in verb.children),
    )


def main_verb(token: Token) -> Token:
    """The verb that an auxiliary serves; any other token is given back."""
    while token.dep_ in AUXILIARIES and token.head.i != token.i:
        token = token.head
    return token


def is_verb(token: Token) -> bool:
    """Whether the token heads a verb group (a copula does, an auxiliary does not)."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in AUXILIARIES


def governing_verb(token: Token, *, include_self: bool = False) -> Token | None:
    """The nearest verb above a token in the parse, or None; with `include_self`, the token if it is one."""
    if include_self and is_verb(token):
        return token
    while token.head.i != token.i:
        token = token.head
        if is_verb(token):
            return token
    return None


def subject_of(verb: Token) -> Token | None:
    """The head word of a verb's own subject, or None."""
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")), None)


def _negates(child: Token) -> bool:
    if child.dep_ == "neg" or (child.dep_ in ("advmod", "preconj") and child.lower_ in NEGATORS):
        return True
    return child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children)  # "will no longer go"


def _form(verb: Token, auxiliaries: list[Token]) -> Form:
    if any(a.tag_ == "TO" for a in auxiliaries):
        return "infinitive"
    if verb.tag_ in NAMED_FORMS and not any(a.tag_ in FINITE for a in auxiliaries):
        return NAMED_FORMS[verb.tag_]
    if verb.tag_ == "VB" and not auxiliaries:
        return "infinitive"
    return "finite"


def _tense(verb: Token, auxiliaries: list[Token], form: Form) -> Tense:
    if any(a.lower_ in FUTURE_AUXILIARIES for a in auxiliaries):
        return "future"
    if form != "finite":
        return "none"
    finite = next((a for a in auxiliaries if a.tag_ in FINITE), verb)
    if finite.tag_ == "VBD":
        return "past"
    return (
        "present"
        if finite.tag_ in ("VBZ", "VBP", "MD")
        else "past"
        if verb.tag_ in ("VBD", "VBN")
        else "present"
    )


def _bare_passive(verb: Token, auxiliaries: list[Token]) -> bool:
    """A participle with no auxiliary after its noun is passive: "the pact drafted and signed on Friday"."""
    bare = verb.tag_ == "VBN" and not auxiliaries and subject_of(verb) is None
    first = verb.head if verb.dep_ == "conj" else verb
    return bare and first.tag_ == "VBN" and first.dep_ in ("acl", "relcl") and not _has_auxiliary(first)


def _has_auxiliary(verb: Token) -> bool:
    return any(c.dep_ in AUXILIARIES for c in verb.children)
