"""Names that the model hangs or labels wrongly, among each other and on their verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, has_subject, make_root
from timeline.grammar.words.labels import DATED, NAMED, NOUNS
from timeline.grammar.words.time_words import MONTHS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

TELLING = frozenset("tell urge ask assure inform warn advise remind press".split())
"""Verbs that turn to somebody; whoever begins or avoids visiting somebody does visit."""
WITH_A_GUEST = frozenset({"with", "between", "to"})
SEVERAL = ("NNS", "NNPS")
GIVING = frozenset("hand give send offer grant pass deliver pay promise lend award show present".split())


def _make_adjective(word: Token) -> None:
    """ "Met (with) visiting premier X", "signed by X and visiting premier Y": whom nobody visits."""
    guest = next((c for c in word.children if c.dep_ == "dobj" and c.pos_ == "PROPN"), None)
    if guest is None or guest.left_edge.i != word.i + 1:
        return
    verb, before = word.head, word.doc[word.i - 1]
    told = word.dep_ == "xcomp" and verb.lemma_ in TELLING
    if (word.dep_ == "advcl" or told) and before.i == verb.i:
        hang(guest, verb, "dobj")
    elif word.dep_ == "pcomp" and before.i == verb.i and verb.lower_ in WITH_A_GUEST:
        hang(guest, verb, "pobj")
    elif word.dep_ == "conj" and before.dep_ == "cc" and word.doc[word.i - 2].pos_ in NOUNS:
        hang(guest, word.doc[word.i - 2], "conj")
    else:
        return
    for child in word.children:
        hang(child, verb, child.dep_)
    hang(word, guest, "amod")


def _make_object(name: Token) -> None:
    """ "Met Ban Ki-moon on Friday": a name right behind a verb without an object, taken for a time."""
    verb = name.head
    follows = verb.pos_ == "VERB" and name.left_edge.i == verb.i + 1
    if follows and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        name.dep_ = "dobj"


def _make_subject(name: Token) -> None:
    """ "Nauru switched sides on Friday": a name right before a verb without a subject, taken for a time."""
    verb = name.head
    before = verb.tag_ in ("VBD", "VBZ", "VBP") and name.right_edge.i == verb.i - 1
    if before and not has_subject(verb):
        name.dep_ = "nsubj"


def _take_from_verb(name: Token) -> None:
    """ "Angela Merkel rang Mr. Obama": a name right before a verb without a subject, taken for its part."""
    verb = name.head
    if verb.tag_ not in ("VBD", "VBZ") or name.i != verb.i - 1 or has_subject(verb):
        return
    parts = [c for c in verb.children if c.dep_ == "compound" and c.i < name.i]
    hang(name, verb, "nsubj")
    for part in parts:
        hang(part, name, "compound")
    for behind in (c for c in verb.children if c.dep_ == "npadvmod" and c.left_edge.i == verb.i + 1):
        if behind.pos_ == "PROPN" and behind.ent_type_ not in DATED:
            behind.dep_ = "dobj"


def _take_out_of_date(name: Token) -> None:
    """ "On 8 July Abiy flew out": a name right before its verb, taken for the end of a date."""
    month, after = name.doc[name.i - 1], name.i + 1
    verb = name.doc[after] if after < len(name.doc) else name
    dated = name.i > 0 and month.ent_type_ == "DATE" and month.lower_ in MONTHS
    hung = name.dep_ == "nsubj" and month.head is not name
    before_verb = verb.tag_ in ("VBD", "VBZ") and (name.head is verb or not has_subject(verb))
    if not dated or name.lower_ in MONTHS or not (hung or before_verb):
        return
    if name.ent_type_ == "DATE":
        name.ent_type_ = ""
    if hung:
        return
    for child in tuple(c for c in name.children if c is not month):
        hang(child, month, child.dep_)
    before = name.doc[month.left_edge.i - 1] if month.left_edge.i else month
    if month.head is name:
        hang(month, before if before.pos_ == "ADP" else verb, "pobj" if before.pos_ == "ADP" else "npadvmod")
    hang(name, verb, "nsubj")


def _take_off_coordination(name: Token) -> None:
    """ "Chad left on Monday and Mali followed": no day is coordinated with a name that has a verb.

    The verb may stand above the day as well: "In May 2014, Lima, Quito and La Paz recalled their envoys".
    """
    after = name.right_edge.i + 1
    verb = name.doc[after] if after < len(name.doc) else name
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ in ("conj", "ccomp", "ROOT")
    if finite and not has_subject(verb):
        hang(name, verb, "nsubj")


def _join_to_person(name: Token) -> None:
    """ "Presidents A of Peru and B of Chile met": B is coordinated with A, not with Peru.

    Nor is B another name of Peru, where there are three: "Presidents A of Peru, B of Chile and C of Mali".
    """
    state = name.head
    first = state.head.head
    if name.pos_ != "PROPN" or name.dep_ not in ("conj", "appos") or state.ent_type_ != "GPE":
        return
    joined = (name.dep_ == "conj" and name.ent_type_ == "PERSON") or _are_several(first)
    if joined and state.dep_ == "pobj" and state.head.lower_ == "of" and first.pos_ == "PROPN":
        hang(name, first, "conj")


def _lead_with_name(name: Token) -> None:
    """ "President A and B spoke": the title stands before the name, which stands for both."""
    title = name.head
    for child in title.children:
        if child is not name:
            hang(child, name, child.dep_)
    if title.head is title:
        make_root(name)
    else:
        hang(name, title.head, title.dep_)
    hang(title, name, "compound")


def _set_name(name: Token) -> None:
    """Tell a name from an apposition: the next of a list, or that of a title right before it."""
    if _are_several(name.head):
        name.dep_ = "conj"
    elif _is_only_title(name.head, name):
        _lead_with_name(name)


def _join_owned(name: Token) -> None:
    """ "Peru's A, Chile's B and Mali's C": B is the second of three, and no other name of A's."""
    owned = all(any(c.dep_ == "poss" for c in t.children) for t in (name, name.head))
    if owned and name.head.pos_ == "PROPN" and any(c.dep_ == "conj" for c in name.children):
        name.dep_ = "conj"


def _leave_next_to_title(name: Token) -> None:
    """ "Its foreign minister A and B met": B is coordinated with the minister, not a further name of his."""
    title = name.head
    if title.tag_ != "NN" or name.left_edge.i != title.i + 1:
        return
    for child in tuple(c for c in name.children if c.dep_ in ("cc", "conj") and c.i > name.i):
        hang(child, title, child.dep_)


def _give_to_noun(name: Token) -> None:
    """ "Israel and the militant group Hamas": the name is that of the noun right before it."""
    noun = name.doc[name.left_edge.i - 1] if name.left_edge.i > 0 else name
    if noun.tag_ == "NN" and noun.dep_ == "conj" and noun is not name.head:
        hang(name, noun, "appos")


def _set_behind_semicolon(name: Token) -> bool:
    """ "Rebels took Goma on Monday; X, who was there, fled": no name of the rebels, but who fled."""
    verb = next((t for t in name.ancestors if t.pos_ == "VERB"), None)
    if verb is None or all(t.lower_ != ";" for t in name.doc[name.head.i : name.left_edge.i]):
        return False
    clause = next((c for c in name.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")), None)
    if clause is None:
        hang(name, verb, "dep")
        return True
    hang(clause, verb, "parataxis")
    hang(name, clause, "nsubj")
    clause.tag_ = "VBD"
    return True


def _is_only_title(title: Token, name: Token) -> bool:
    """Whether a word written as a name stands right before a person's, without a comma."""
    written = title.tag_ == "NNP" or (title.tag_ in ("NNS", "NNPS") and title.text.istitle())
    return written and title.ent_type_ == "" and name.left_edge.i == title.i + 1


def _are_several(name: Token) -> bool:
    """ "Presidents A of Peru, B of Chile": more than one name follows."""
    titled = name.head if name.dep_ == "appos" else None
    inside = any(c.dep_ == "compound" and c.tag_ in SEVERAL for c in name.children)
    return inside or (titled is not None and titled.tag_ in SEVERAL and titled.i < name.i)


def _make_dative(name: Token) -> None:
    """ "Handed the minister a letter": of two objects side by side the first receives the second."""
    objects = [c for c in name.head.children if c.dep_ == "dobj" and c.i > name.i]
    if any(c.left_edge.i == name.right_edge.i + 1 for c in objects):
        name.dep_ = "dative"


def _set_called(name: Token) -> None:
    """ "Called Peru a sponsor of terror": of two complements side by side the first is whom it tells of."""
    beside = (c for c in name.head.children if c.dep_ == "oprd" and c.i > name.i)
    if any(c.left_edge.i == name.right_edge.i + 1 for c in beside):
        name.dep_ = "dobj"


def _set_sent(token: Token) -> None:
    """ "Sent an envoy home": the model gives the envoy something, or takes him for a kind of home."""
    if token.lower_ == "home" and token.dep_ == "dobj":
        _take_home(token)
    given = token.dep_ == "dative" and token.pos_ == "NOUN" and token.head.lemma_ in GIVING
    if given and not any(c.dep_ == "dobj" for c in token.head.children):
        token.dep_ = "dobj"


def _take_home(home: Token) -> None:
    """ "Sent a Libyan envoy home": the model takes the one who is sent for a kind of home."""
    whom = next((c for c in home.children if c.dep_ == "compound" and c.i == home.i - 1), None)
    if whom is None or whom.pos_ != "NOUN" or home.head.pos_ != "VERB":
        return
    hang(whom, home.head, "dobj")
    for child in home.children:
        if child.i < whom.i:
            hang(child, whom, child.dep_)
    home.dep_ = "advmod"


def set_name(token: Token) -> None:
    """Hang a name, or a word beside one, where it belongs."""
    _join_to_person(token)
    if token.ent_type_ == "PERSON":
        _set_person(token)
    if token.tag_ == "NNP" and (token.ent_type_ == "DATE" or token.dep_ in ("pobj", "npadvmod")):
        _take_out_of_date(token)
    if token.dep_ == "appos" and token.pos_ == "PROPN" and not _set_behind_semicolon(token):
        _give_to_noun(token)
        _join_owned(token)
    if token.dep_ == "compound" and token.pos_ == "PROPN":
        _take_from_verb(token)
    if token.dep_ == "conj" and token.head.ent_type_ == "DATE" and token.ent_type_ in NAMED:
        _take_off_coordination(token)
    if token.dep_ == "npadvmod" and token.pos_ == "PROPN" and token.ent_type_ in NAMED:
        _make_subject(token)
    if token.dep_ == "oprd" and token.tag_ == "NNP":
        _set_called(token)
    if token.dep_ == "dobj" and token.head.lemma_ in GIVING:
        _make_dative(token)
    _set_sent(token)
    if token.lower_ == "visiting" and token.dep_ in ("advcl", "conj", "pcomp", "xcomp"):
        _make_adjective(token)


def _set_person(name: Token) -> None:
    if name.dep_ == "appos":
        _set_name(name)
    if name.dep_ == "appos":
        _leave_next_to_title(name)
    if name.dep_ == "npadvmod":
        _make_object(name)
