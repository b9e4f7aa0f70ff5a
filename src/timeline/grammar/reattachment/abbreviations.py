"""Bodies that go by their letters, which the model takes for a verb or for no word of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, has_subject, make_root
from timeline.grammar.words.labels import NOUNS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

SHORTEST = 3
ACTING = ("VBD", "VBN")
BESIDE = ("aux", "npadvmod", "dep")


def set_letters(name: Token) -> None:
    """ "ECOWAS imposed sanctions on Togo", "SWAPO sent arms to Angola": the letters are who does it."""
    if not name.text.isupper() or not name.text.isalpha() or len(name.text) < SHORTEST:
        return
    if name.i + 1 >= len(name.doc):
        return
    verb = name.doc[name.i + 1]
    if verb.tag_ not in ACTING or not verb.text.islower():
        return
    if name.dep_ in BESIDE and name.head is verb and not _has_another(verb, name):
        name.pos_, name.tag_, name.dep_ = "PROPN", "NNP", "nsubj"
    elif name.head is name and verb.dep_ == "amod":
        _give_clause(name, verb)


def _has_another(verb: Token, name: Token) -> bool:
    """Whether a verb has a subject or auxiliary besides the name."""
    if name.dep_ != "aux":
        return has_subject(verb)
    return any(c.dep_ in ("nsubj", "nsubjpass", "auxpass") for c in verb.children)


def _give_clause(name: Token, verb: Token) -> None:
    """Make the participle before a thing the verb, the thing its object and the name its subject."""
    thing = verb.head
    if thing.head is not name or thing.dep_ not in ("dobj", "appos", "dep") or thing.pos_ not in NOUNS:
        return
    make_root(verb)
    verb.pos_, verb.tag_ = "VERB", "VBD"
    name.pos_, name.tag_ = "PROPN", "NNP"
    for child in name.children:
        hang(child, verb, "dobj" if child is thing else child.dep_)
    hang(name, verb, "nsubj")
