"""Who says it, set between commas behind the subject, which the model then takes from its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.words.labels import NAMED, NOUNS, SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

SAYING = frozenset(
    "say tell announce report add state confirm note declare claim insist explain write".split()
)
HEARERS = frozenset({"reporter", "journalist", "lawmaker", "parliament", "newsman"})
QUOTES = frozenset({'"', "'", "“", "‘", "``"})
LOOSE = ("npadvmod", "dep", "nsubj")
"""What the model makes of the subject that stands before the first comma."""


def set_parenthesis(verb: Token) -> None:
    """ "Chile, he said on Monday, expelled them", "Chile, the king announced in May, had expelled them"."""
    if verb.lemma_ not in SAYING or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return
    if verb.dep_ in ("acl", "relcl"):
        _free_saying(verb)
    else:
        _give_subject(verb)
        _give_opening(verb)


def told_around(saying: Token) -> Token | None:
    """The verb of the clause around "he said", where that stands between commas; None where it does not.

    "On Monday, he said, Peru expelled them", but not "On Monday he said Peru had expelled them", nor what
    leads to a quotation.
    """
    if saying.lemma_ not in SAYING:
        return None
    speaker = next((c for c in saying.children if c.dep_ == "nsubj" and c.i < saying.i), None)
    told = _clause_of(saying)
    if speaker is None or told is None or not _is_behind_comma(speaker):
        return None
    quoted = any(t.lower_ in QUOTES for t in saying.doc[saying.i : told.i])
    opens = quoted or any(c.dep_ == "mark" for c in told.children)
    first = next((t.i for t in told.subtree if t.pos_ != "PUNCT" and t.i > saying.i), told.i)
    closed = any(t.lower_ == "," for t in saying.doc[saying.i : first])
    return told if closed and not opens else None


def _give_subject(saying: Token) -> None:
    """Hang what stands before the parenthesis on the verb behind it, which has no subject of its own."""
    told = _clause_of(saying)
    subjects = [c for c in saying.children if c.dep_ == "nsubj" and c.i < saying.i]
    if told is None or not subjects or any(c.dep_ in SUBJECTS for c in told.children):
        return
    speaker = subjects[-1]
    before = [c for c in saying.children if c.i < speaker.left_edge.i and c.dep_ in LOOSE]
    beside = [c for c in speaker.children if c.dep_ == "appos" and c.right_edge.i + 1 == saying.i]
    hearers = (c for c in saying.children if c.dep_ == "dobj" and c.lemma_ in HEARERS)
    joined = [c for hearer in hearers for c in hearer.children if c.dep_ == "conj"]
    if before and _is_subject(before[-1], speaker):
        _make_subject(before[-1], told)
    elif beside and _is_behind_comma(beside[0]):  # "Chad, Mali's army said Saturday, fired"
        hang(beside[0], saying, "nsubj")
        _make_subject(speaker, told)
    elif joined and _is_behind_comma(joined[0]):  # "in May, he told reporters, Chad and Mali will meet"
        _make_subject(joined[0], told)


def _clause_of(saying: Token) -> Token | None:
    """The verb behind the parenthesis, whichever of the two the model hangs on the other."""
    if saying.dep_ == "parataxis":
        return saying.head if saying.head.i > saying.i else None
    return next((c for c in saying.children if c.dep_ == "ccomp" and c.i > saying.i), None)


def _give_opening(saying: Token) -> None:
    """ "On Monday, he said, he will fly to Lima": what opens the sentence is not of the saying."""
    told = told_around(saying)
    if told is None:
        return
    for child in saying.children:
        opens = child.dep_ in ("prep", "npadvmod") and child.right_edge.i < saying.i
        if opens and saying.doc[child.right_edge.i + 1].lower_ == ",":
            hang(child, told, child.dep_)


def _free_saying(saying: Token) -> None:
    """Make the saying a clause of its own, and what stands before it the subject of the verb behind it."""
    speaker, told = saying.head, saying.head.head
    bare = not any(c.dep_ in SUBJECTS or c.lower_ in ("who", "that") for c in saying.children)
    closed = saying.right_edge.i + 1 < told.i and saying.doc[saying.right_edge.i + 1].lower_ == ","
    if not (bare and closed and speaker.dep_ in SUBJECTS and _is_behind_comma(speaker)):
        return
    before = [c for c in told.children if c.i < speaker.left_edge.i and c.dep_ in LOOSE]
    if before and _is_subject(before[-1], speaker):
        hang(saying, told, "parataxis")
        hang(speaker, saying, "nsubj")
        _make_subject(before[-1], told)


def _is_behind_comma(word: Token) -> bool:
    first = word.left_edge.i
    return first > 0 and word.doc[first - 1].lower_ == ","


def _is_subject(name: Token, speaker: Token) -> bool:
    """Whether a name, or a noun that is no time, stands right before the speaker's comma."""
    nominal = name.pos_ in NOUNS and (name.ent_type_ in (*NAMED, "") or name.ent_type_ == "CARDINAL")
    return nominal and name.right_edge.i + 2 == speaker.left_edge.i


def _make_subject(name: Token, verb: Token) -> None:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(name, verb, "nsubjpass" if passive else "nsubj")
