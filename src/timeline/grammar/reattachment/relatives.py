"""Relative clauses that the model hangs on the wrong noun, or on the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.reattachment.times import HOLDABLE
from timeline.grammar.words.labels import DATED, NAMED, NOUNS, SUBJECTS
from timeline.grammar.words.occasions import CLOSING, OPENING, TALKS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

SIGNED = frozenset({"sign", "initial", "ratify"})
DOCUMENTS = frozenset("treaty agreement accord pact protocol convention declaration deal memorandum".split())
POINTING = frozenset({"which", "who", "whom", "whose"})
HOSTING = frozenset("host hold attend convene stage chair organize organise boycott cancel postpone".split())
COURSE = OPENING | CLOSING | {"last", "hold", "schedule", "take"}
ARRANGED = frozenset({"schedule", "slate", "plan", "pencil", "postpone"})
"""These are said of occasions alone: "talks with the rebels scheduled for Sunday"."""
HELD = frozenset(
    "hold schedule slate convene postpone set expect plan pencil"
    " suspend adjourn interrupt cancel reopen".split()
)
RECIPROCAL = frozenset({"meet", "talk", "negotiate", "confer", "agree"})
"""What nobody does alone."""
SHARED = DOCUMENTS | TALKS | {"war"}
"""What nobody signs, holds or fights alone."""
PREMISES = frozenset("embassy consulate mission legation office base station camp plant".split())
SHUTTING = frozenset("close shut open reopen evacuate seal vacate abandon build".split())
"""What is done to premises, and not to the place that they are in."""


def give_to_occasion(clause: Token) -> None:
    """ "Agreed at talks, held in May, to", "talks between ministers, which were scheduled for May"."""
    first = clause.left_edge.i
    head = clause.head
    bare = clause.dep_ in ("acl", "advcl", "dep") and first == clause.i and first > 0
    before = clause.doc[first - 1]
    set_off = before.lower_ == "," or (clause.lemma_ in ARRANGED and before.pos_ != "PUNCT")
    if not (clause.dep_ == "relcl" or (bare and set_off)):
        return
    if head.lemma_ in HOLDABLE or head.i > first:
        return
    nouns = (t for t in reversed(clause.doc[head.left_edge.i : first]) if t.lemma_ in HOLDABLE)
    noun = next((t for t in nouns if t.pos_ in NOUNS and t.dep_ != "compound"), None)
    if noun is None and head.dep_ in ("pobj", "conj"):
        noun = next((t for t in head.ancestors if t.lemma_ in HOLDABLE and t.pos_ in NOUNS), None)
    if noun is None and head.ent_type_ in NAMED and clause.lemma_ in HELD:
        noun = head.head.head if head.dep_ == "pobj" and head.head.head.pos_ == "NOUN" else None
    if noun is None:  # nor is it a person that was set for May
        return
    hang(clause, noun, "relcl" if clause.dep_ == "relcl" else "acl")
    for child in clause.children:  # "agreed at talks, held in May, to open the border"
        if child.i > clause.i and head.pos_ == "VERB" and clause.doc[child.left_edge.i - 1].lower_ == ",":
            hang(child, head, "xcomp" if child.dep_ == "advcl" else child.dep_)


def _tells_of_course(clause: Token) -> bool:
    """ "A visit by X, which was to have begun in May", "a summit with X, which Lima hoped to host"."""
    verbs = (clause, *(c for c in clause.children if c.dep_ == "xcomp"))
    pointing = ("which", "that") if clause.head.pos_ == "PROPN" else ("which",)
    which = [(c, verb) for verb in verbs for c in verb.children if c.lower_ in pointing]
    begun = any(c.dep_ in SUBJECTS for c, _ in which) and any(v.lemma_ in COURSE for v in verbs)
    hosted = any(verb.lemma_ in HOSTING for verb in verbs)
    return begun or (hosted and any(c.dep_ == "dobj" for c, _ in which))


def _give_to_document(clause: Token) -> None:
    """ "A treaty calling for demarcation, which both signed": what is signed is the document."""
    which = any(c.lower_ == "which" for c in clause.children)
    if not which or clause.head.lemma_ in DOCUMENTS:
        return
    document = next((t for t in clause.ancestors if t.lemma_ in DOCUMENTS), None)
    if document is not None and document.i < clause.i:
        hang(clause, document, "relcl")


def _give_to_several(clause: Token) -> None:
    """ "Ties between Peru and Chile, which were cut in May": the plural tells that they are no state."""
    if not any(c.lower_ == "which" for c in clause.children):
        return
    several = next((t for t in clause.ancestors if t.tag_ == "NNS" and t.i < clause.i), None)
    if several is not None:
        hang(clause, several, "relcl")


def _take_off_date(clause: Token) -> None:
    """ "They signed a pact in May, which Chad left in June": it tells of the pact, not of the month."""
    which = any(w.lower_ in POINTING for c in clause.children for w in (c, *c.children))
    date = clause.head
    if not which or date.ent_type_ not in DATED:
        return
    above = next((t for t in date.ancestors if t.dep_ != "prep" and t.ent_type_ not in DATED), None)
    if above is None or above.i > clause.i:
        return
    things = [c for c in above.children if c.dep_ in ("dobj", "nsubjpass") and c.i < date.i]
    noun = above if above.pos_ in NOUNS else things[-1] if things else None
    if noun is not None:
        hang(clause, noun, "relcl")


def _is_of_all(clause: Token) -> bool:
    """ "A and B, who met in May", "A and B, which signed an accord": what nobody does alone."""
    first = clause.left_edge
    who = any(c.i == first.i and c.lower_ in ("who", "which") and c.dep_ == "nsubj" for c in clause.children)
    if not who or clause.head.dep_ != "conj" or clause.doc[first.i - 1].lower_ != ",":
        return False
    objects = [c for c in clause.children if c.dep_ == "dobj"]
    phrases = [c for word in (clause, *objects) for c in word.children if c.dep_ == "prep"]
    if any(phrase.lower_ == "with" for phrase in phrases):
        return False
    return any(t.lemma_ in SHARED for t in objects) if objects else clause.lemma_ in RECIPROCAL


def _give_to_all(clause: Token) -> None:
    """Hang the clause on the first of those that are joined, which stands for all."""
    first = clause.head
    while first.dep_ == "conj" and first.head.pos_ in NOUNS:
        first = first.head
    hang(clause, first, "relcl")


def _give_to_object(clause: Token) -> None:
    """ "Signed a trade agreement, which came into force in May": that of the verb's object."""
    first = clause.left_edge
    which = first.lower_ == "which" and first.dep_ in SUBJECTS and first.head.i == clause.i
    if not which or clause.doc[first.i - 1].lower_ != ",":
        return
    things = [c for c in clause.head.children if c.dep_ in ("dobj", "nsubjpass") and c.i < first.i]
    if things and things[-1].pos_ == "NOUN":
        hang(clause, things[-1], "relcl")


def _premises(clause: Token) -> Token | None:
    """Of "its embassy in Lima, which it shut in 1964" the embassy."""
    preposition = clause.head.head
    which = any(c.lower_ in ("which", "that") and c.dep_ in ("dobj", "nsubjpass") for c in clause.children)
    if not which or clause.lemma_ not in SHUTTING or preposition.lower_ not in ("in", "at", "near"):
        return None
    return preposition.head if preposition.head.lemma_ in PREMISES else None


def set_relative(clause: Token) -> bool:
    """Whether a relative clause was one to move, which hangs now on what it tells of."""
    if clause.dep_ == "advcl":
        _give_to_object(clause)
    if clause.dep_ != "relcl":
        return False
    if clause.head.ent_type_ in DATED:
        _take_off_date(clause)
    elif _is_of_all(clause):
        _give_to_all(clause)
    elif _tells_of_course(clause):
        give_to_occasion(clause)
    elif clause.head.tag_ == "NNP" and any(c.lower_ in ("were", "are", "have") for c in clause.children):
        _give_to_several(clause)
    elif clause.lemma_ in SIGNED:
        _give_to_document(clause)
    elif (premises := _premises(clause)) is not None:
        hang(clause, premises, "relcl")
    else:
        return False
    return True
