"""A date right before a verb: behind its subject, for whose end the model takes it, or behind "and"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, has_subject, make_root
from timeline.grammar.reattachment.times import BEFORE_DAYS
from timeline.grammar.words.labels import FINITE, SUBJECTS
from timeline.grammar.words.time_words import DAYS, MONTHS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

BEFORE_DATES = frozenset({"on", "in"})
AUXILIARIES = ("aux", "auxpass", "neg", "advmod")
FIGURES = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")


def set_midway(time: Token) -> None:
    """ "Britain on Jan. 31, 2020 left the union": the date is the verb's; its year belongs to its month."""
    preposition = time.head
    subject, verb = preposition.head, preposition.head.head
    if time.dep_ != "pobj" or preposition.lower_ not in BEFORE_DATES or not _is_dated(time):
        return
    named = subject.dep_ in SUBJECTS and subject.pos_ == "PROPN"
    if not named or not subject.i < preposition.i < verb.i or verb.tag_ not in (*FINITE, "VBN"):
        return
    between = time.doc[preposition.i + 1 : verb.i]
    if not all(_is_of_date(t) or (t.head.i == verb.i and t.dep_ in AUXILIARIES) for t in between):
        return
    hang(preposition, verb, "prep")
    for figure in between:
        if figure.dep_ == "appos" and figure.head.i == subject.i:
            hang(figure, time, "nummod")


def set_actor(name: Token) -> None:
    """ "Washington on Jan. 3, 1961 broke off relations", where the model takes the year for who does it."""
    verb = name.head
    if name.dep_ != "npadvmod" or name.pos_ != "PROPN" or not name.i < verb.i or verb.tag_ not in FINITE:
        return
    preposition = name.doc[name.i + 1]
    months = [t for t in preposition.children if t.dep_ == "pobj" and _is_dated(t)]
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    figures = [c for c in subjects if FIGURES.fullmatch(c.lower_)]
    if preposition.lower_ not in BEFORE_DATES or not months or figures != subjects:
        return
    name.dep_ = "nsubj"
    for figure in figures:
        hang(figure, months[0], "nummod")


def set_verb(name: Token) -> None:
    """ "Japan on Thursday scrambled jets", where the model sees jets that are scrambled, and no verb."""
    if name.dep_ != "ROOT" or name.pos_ != "PROPN" or name.i + 1 >= len(name.doc):
        return
    preposition = name.doc[name.i + 1]
    inside = [t for t in preposition.children if t.dep_ == "pobj"]
    if preposition.lower_ not in BEFORE_DATES or len(inside) != 2 or not _is_dated(inside[0]):
        return
    date, thing = inside
    verb = next((c for c in thing.children if c.tag_ in ("VBN", "VBD") and c.dep_ == "amod"), None)
    if verb is None or verb.i != date.right_edge.i + 1:
        return
    make_root(verb)
    verb.tag_ = "VBD"
    for part in name.children:
        hang(part, verb, part.dep_)
    hang(name, verb, "nsubj")
    hang(thing, verb, "dobj")


def set_before_verb(phrase: Token) -> None:
    """ "Quit the pact and, in May, tested a bomb": the model hangs the date on the verb before."""
    first, verb = phrase.left_edge.i, _verb_behind(phrase)
    if phrase.head.i > phrase.i or verb is None or has_subject(verb) or verb.dep_ != "conj" or first < 2:
        return
    before = phrase.doc[first - 2 : first]
    opens = before[1].lower_ == "and" or [t.lower_ for t in before] == ["and", ","]
    dated = phrase.dep_ in ("prep", "npadvmod", "advmod") and any(_is_of_date(t) for t in phrase.subtree)
    if opens and dated:
        hang(phrase, verb, phrase.dep_)


def _verb_behind(phrase: Token) -> Token | None:
    """The finite verb that stands right behind a phrase, or behind the comma that ends it."""
    behind = phrase.doc[phrase.right_edge.i + 1 : phrase.right_edge.i + 3]
    word = next((t for t in behind if t.lower_ != ","), None)
    return word if word is not None and word.tag_ in FINITE else None


def _is_dated(time: Token) -> bool:
    return time.lower_ in MONTHS or time.lower_ in DAYS or re.fullmatch(r"[12]\d{3}", time.lower_) is not None


def _is_of_date(token: Token) -> bool:
    word = token.lower_
    plain = word in MONTHS or word in DAYS or word in BEFORE_DAYS
    return plain or word == "," or FIGURES.fullmatch(word) is not None
