"""Words of news whose base form or kind the model gets wrong: "staged" is no "stag", "aid" no verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

VERBS = (
    "stage wage rage fine slate dine pare wade lambaste relaunch redraft rearrest reappoint relist retest"
    " retweet text cordon courier jeer peter decree install resupply reoccupy rebury ready readmit resubmit"
    " hope rape scrape spare"
).split()
DOUBLING = frozenset({"readmit", "resubmit"})
IRREGULAR = {
    "forgave": "forgive", "mistook": "mistake", "befell": "befall", "foresaw": "foresee",
    "oversaw": "oversee", "resold": "resell", "retook": "retake", "rewrote": "rewrite",
    "redrew": "redraw", "leapt": "leap", "clung": "cling", "forewent": "forego", "forswore": "forswear",
}  # fmt: skip


def _forms(verb: str) -> tuple[str, str, str]:
    """The past, the gerund and the third person of a verb."""
    if verb.endswith("ee"):
        return f"{verb}d", f"{verb}ing", f"{verb}s"
    if verb.endswith("e"):
        return f"{verb}d", f"{verb[:-1]}ing", f"{verb}s"
    if verb.endswith("y"):
        return f"{verb[:-1]}ied", f"{verb}ing", f"{verb[:-1]}ies"
    stem = verb + verb[-1] if verb in DOUBLING else verb
    return f"{stem}ed", f"{stem}ing", f"{verb}es" if verb.endswith("ch") else f"{verb}s"


LEMMAS = {form: verb for verb in VERBS for form in _forms(verb)} | IRREGULAR
"""The verbs by their forms."""


NOUNS = {
    "bases": "base", "doses": "dose", "taxes": "tax", "guilders": "guilder", "motives": "motive",
    "plenaries": "plenary", "uses": "use",
}  # fmt: skip
"""Plurals that the lemmatizer takes for those of other nouns ("basis", "taxis")."""


SUBJECTS = {"csubj": "nsubj", "csubjpass": "nsubjpass", "nsubj": "nsubj", "nsubjpass": "nsubjpass"}


def set_noun(token: Token) -> None:
    """ "Aid to Chad was frozen": a subject in the bare form of a verb, without "to", is a noun."""
    if token.tag_ == "VB" and token.dep_ in SUBJECTS and not any(c.dep_ == "aux" for c in token.children):
        token.pos_, token.tag_, token.dep_ = "NOUN", "NN", SUBJECTS[token.dep_]


def set_lemma(token: Token) -> None:
    """Give a word the base form that rules know, and a verb its tense where the model misses that."""
    if token.pos_ == "NOUN":
        token.lemma_ = NOUNS.get(token.lower_, token.lemma_)
    if token.pos_ == "VERB":
        token.lemma_ = LEMMAS.get(token.lower_, token.lemma_)
        token.tag_ = "VBD" if token.lower_ in IRREGULAR else token.tag_
