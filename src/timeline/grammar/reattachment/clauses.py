"""Participles, auxiliaries and clauses that the model hangs or tags wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.opinions import CALLING
from timeline.grammar.reattachment.hanging import hang, has_subject, make_root, take_place
from timeline.grammar.reattachment.relatives import HELD, give_to_occasion, set_relative
from timeline.grammar.reattachment.times import HOLDABLE
from timeline.grammar.words.labels import AUXILIARIES, DATED, NAMED, NOUNS, SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

NEAR = 8
"""So many words before "due" what is due may stand."""
CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
GIVING = frozenset({"give", "offer", "send", "pay", "award", "grant", "call", "name", "deny", "owe"})
"""Verbs of which a passive participle may have an object: "a man given asylum"."""
INTRANSITIVE = frozenset(
    "swoop march land arrive clash converge surge retreat advance depart sail call erupt explode flare"
    " rage".split()
)
"""Verbs that nothing is done by: "commandos landed" is no passive."""
NOT_REDUCED = AUXILIARIES | {"dobj", "ccomp", "xcomp", "cc", "advmod"}
"""What a participle that only describes the noun before it does not have."""
ABOVE = ("csubj", "csubjpass", "ccomp", "nsubj")
BEHIND = ("conj", "dep", "ccomp")


def _give_due(due: Token) -> None:
    """ "Cancelled a trip to Lima, due to start on Monday", "to attend talks due to open": the trip is due."""
    verb = due.head
    before = due.doc[max(verb.i + 1, due.i - NEAR) : due.i]
    noun = next((t for t in reversed(before) if t.lemma_ in HOLDABLE and t.pos_ == "NOUN"), None)
    beside = noun is not None and (due.doc[due.i - 1].lower_ == "," or noun.i == due.i - 1)
    if verb.pos_ == "VERB" and noun is not None and beside:
        hang(due, noun, "amod")


def _give_to_next(verb: Token) -> None:
    """ "Left in May and, a year later, returned": what stands behind "and" is the next verb's."""
    first = verb.head
    conjunction = next((c.i for c in reversed(first.children) if c.dep_ == "cc" and c.i < verb.i), None)
    if conjunction is None or first.pos_ not in ("VERB", "AUX"):
        return
    for child in first.children:
        if conjunction < child.i < verb.i and child.dep_ in ("advmod", "npadvmod", "prep"):
            hang(child, verb, child.dep_)


def _make_auxiliary(have: Token) -> None:
    """ "Had a day earlier declared": the participle is the verb, wherever the model puts the time."""
    verb = next((c for c in have.children if c.dep_ in ("ccomp", "xcomp") and c.i > have.i), None)
    if verb is None or verb.tag_ not in ("VBN", "VBD") or not 0 < have.i < verb.i:
        return
    between = [c for c in have.children if have.i < c.i < verb.i]
    timed = between and all(c.ent_type_ in DATED or c.dep_ in ("advmod", "punct") for c in between)
    if not timed or any(c.dep_ in ("nsubj", "aux", "mark") for c in verb.children):
        return
    take_place(verb, have)
    for child in have.children:
        hang(child, verb, "npadvmod" if child in between and child.dep_ == "dobj" else child.dep_)
    hang(have, verb, "aux")
    verb.tag_ = "VBN"


def _is_set_off(verb: Token) -> bool:
    """ "The accord, signed in May, held": a participle behind a comma that the model takes for the verb."""
    own = {c.dep_ for c in verb.children if c.dep_ != "ccomp" or not _goes_on(c)}
    bare = not own & {"aux", "auxpass", "dobj", "ccomp", "xcomp"} and "nsubj" in own
    first = verb.i
    while first > 0 and verb.doc[first - 1].pos_ == "ADV":
        first -= 1  # "the summit, already put off twice, has been"
    return bare and first > 0 and verb.doc[first - 1].lower_ == ","


def _is_of_noun(participle: Token) -> bool:
    """Whether a participle was taken for the verb of its clause, which it has now behind it."""
    if _is_set_off(participle):
        _give_to_main_verb(participle)
        return True
    finite = _reduced(participle)
    if finite is not None:
        _give_to_finite(participle, finite)
    return finite is not None


def _give_to_main_verb(participle: Token) -> None:
    """Make the finite verb behind the next comma the clause's, and the participle the noun's."""
    noun = next(c for c in participle.children if c.dep_ == "nsubj")
    finite = next((t for t in participle.subtree if t.i > participle.i and _goes_on(t)), None)
    if finite is None and any(c.dep_ == "appos" and c.i < participle.i for c in noun.children):
        participle.tag_ = "VBD"  # "her mother, Queen Juliana, visited in 1971": there is no other verb
    if finite is None or noun.i > participle.i:
        return
    take_place(finite, participle)
    for child in participle.children:
        if child is not noun and (child.i < noun.i or child.i > finite.i):
            hang(child, finite, child.dep_)
    hang(noun, finite, "nsubj")
    hang(participle, noun, "acl")
    if participle.tag_ != "VBG":
        participle.tag_ = "VBN"
    finite.tag_ = "VBD" if finite.tag_ == "VBN" else finite.tag_


def _goes_on(verb: Token) -> bool:
    """A finite verb without a subject of its own, right behind a comma."""
    subject = any(c.dep_ in SUBJECTS for c in verb.children)
    first = min((c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "advmod")), default=verb.i)
    set_off = verb.doc[min(first, verb.i) - 1].lower_ == ","
    finite = verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") or any(c.tag_ == "MD" for c in verb.children)
    finite = finite and verb.pos_ in ("VERB", "AUX")
    return finite and verb.dep_ in ("conj", "advcl", "dep", "ccomp", "acl") and set_off and not subject


def _reduced(participle: Token) -> Token | None:
    """The finite verb of "two soldiers captured in May were shown", where the model takes the first for it.

    It stands behind with its auxiliaries, neither a conjunction nor a subject of its own before it; behind
    a gerund it needs none ("leaders meeting in Lima voted to").
    """
    own = {c.dep_ for c in participle.children if not _is_left_of_passive(c)}
    gerund = participle.tag_ == "VBG"
    if "nsubj" not in own or own & (AUXILIARIES | {"cc"} if gerund else NOT_REDUCED):
        return None
    nouns = [c for c in participle.children if c.dep_ == "nsubj"]
    if gerund and not any(c.tag_ in ("NNS", "NNPS") or c.ent_type_ == "PERSON" for c in nouns):
        return None  # "Chilean shelling on Monday killed ten"
    above = participle.head
    if participle.dep_ in ABOVE and above.i > participle.i:
        alone = not any(c.dep_ in (*SUBJECTS, "expl") and c is not participle for c in above.children)
        return above if alone and _may_be_finite(above, gerund=gerund) else None
    behind = (*BEHIND, "advcl") if gerund else BEHIND
    later = (c for c in participle.children if c.dep_ in behind and c.i > participle.i)
    finite = next((c for c in later if _may_be_finite(c, gerund=gerund)), None)
    bare = finite is not None and not any(c.dep_ in (*SUBJECTS, "mark") for c in finite.children)
    return finite if bare else None


def _is_left_of_passive(clause: Token) -> bool:
    """ "Talks planned for May were put off": a passive without a subject is nobody's content."""
    labels = {c.dep_ for c in clause.children}
    bare = clause.dep_ == "ccomp" and clause.i > clause.head.i and "auxpass" in labels
    return bare and labels.isdisjoint({*SUBJECTS, "expl", "mark"})


def _may_be_finite(verb: Token, *, gerund: bool) -> bool:
    """Whether a verb has auxiliaries, or behind a gerund a finite form."""
    return (gerund and verb.tag_ in ("VBD", "VBZ")) or any(c.dep_ in AUXILIARIES for c in verb.children)


def _give_to_finite(participle: Token, finite: Token) -> None:
    """Make the noun the subject of the finite verb, and the participle the noun's own clause."""
    noun = next(c for c in participle.children if c.dep_ == "nsubj")
    if noun.i > participle.i:
        return
    if finite is not participle.head:
        take_place(finite, participle)
    passive = any(c.dep_ == "auxpass" for c in finite.children)
    for child in participle.children:
        if child is not noun and child.i < noun.i:
            hang(child, finite, child.dep_)
    hang(noun, finite, "nsubjpass" if passive else "nsubj")
    hang(participle, noun, "acl")
    if participle.tag_ != "VBG":
        participle.tag_ = "VBN"


def _share_perfect(verb: Token) -> None:
    """ "Was to have left on Monday and returned on Friday": a participle, which shares "to have".

    Not behind "but": "was to have left on Monday, but called off the trip".
    """
    if verb.doc[verb.i - 1].lower_ == "but":
        return
    first = next((c for c in verb.head.children if c.dep_ == "xcomp" and c.i < verb.i), verb.head)
    shared = {c.lower_ for c in first.children if c.dep_ == "aux"}
    own = any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.children)
    if not own and {"to", "have"} <= shared:
        verb.tag_ = "VBN"
        hang(verb, first, "conj")


def _give_back(verb: Token) -> None:
    """ "Said on Monday it would sign": what stands between the saying and the clause's subject is its own."""
    saying, subject = verb.head, next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
    if subject is None or saying.pos_ != "VERB":
        return
    for child in verb.children:
        if child.dep_ in ("prep", "npadvmod") and saying.i < child.i < subject.left_edge.i:
            hang(child, saying, child.dep_)


def _take_in(verb: Token) -> None:
    """ "Said that next week, if all goes well, it will sign": what stands behind "that" is the clause's."""
    marks = [c.i for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"]
    for child in verb.head.children:
        if child.dep_ in ("prep", "npadvmod") and child.i < verb.i and child.left_edge.i - 1 in marks:
            hang(child, verb, child.dep_)


def _take_subject(verb: Token) -> None:
    """ "After Colombia this week denounced it": the name behind "after" does what the clause tells."""
    before = [c for c in verb.head.children if c.dep_ == "prep" and c.lower_ in CONJUNCTIONS and c.i < verb.i]
    names = [c for c in before[-1].children if c.dep_ == "pobj"] if before else []
    if len(names) != 1 or names[0].right_edge.i + 1 != verb.left_edge.i or has_subject(verb):
        return
    if names[0].ent_type_ not in NAMED:
        return
    preposition = before[-1]
    hang(names[0], verb, "nsubj")
    hang(preposition, verb, "mark")


def take_from_phrase(verb: Token) -> None:
    """ "In a cable to the president of Mali, King Hassan on Monday denounced it": the king does."""
    if verb.dep_ != "ROOT" or has_subject(verb):
        return
    fronted = next((c for c in verb.children if c.dep_ == "prep" and c.i < verb.i), None)
    beside = [t for t in fronted.subtree if _is_beside(t)] if fronted else []
    name = beside[-1] if beside else None
    if name is None or name.ent_type_ not in NAMED or name.doc[name.left_edge.i - 1].lower_ != ",":
        return
    between = name.doc[name.right_edge.i + 1 : verb.i]
    if all(t.ent_type_ in DATED or t.pos_ in ("ADV", "ADP", "AUX") for t in between):
        hang(name, verb, "nsubj")


def _is_beside(name: Token) -> bool:
    """Whether a name stands beside another that nothing joins it to."""
    joined = name.dep_ == "conj" and any(c.dep_ == "cc" for c in name.head.children)
    return name.tag_ == "NNP" and name.dep_ in ("appos", "conj") and not joined


def _set_apart(clause: Token) -> None:
    """ "On Monday Chad left; Mali stayed": no content of what follows, and what stands before is its own."""
    later = clause.head
    for child in later.children:
        subject = child.dep_ == "nsubj" and has_subject(clause)
        if child.i < clause.i and child.dep_ in ("prep", "npadvmod", "nsubj") and not subject:
            hang(child, clause, child.dep_)
    clause.dep_ = "parataxis"


def _is_finite(verb: Token) -> bool:
    """Whether a verb that is taken for a participle tells what the noun before it did."""
    if verb.dep_ == "advcl" and (verb.lemma_ not in INTRANSITIVE or verb.head.tag_ != "VBG"):
        return False  # but "fighting at the border flared on Monday"
    bare = verb.tag_ == "VBN" and (verb.lemma_ in INTRANSITIVE or _acts(verb))
    leaving = verb.lemma_ == "leave" and any(t.lower_ == "for" for t in verb.doc[verb.i + 1 : verb.i + 2])
    return verb.tag_ == "VBD" or bare or leaving


def _acts(verb: Token) -> bool:
    """ "A coalition raid killed ten soldiers": what heads the sentence does something to somebody."""
    acted_on = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    return acted_on and verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.lemma_ not in GIVING


def _make_finite(verb: Token) -> None:
    """ "Kenyan commandos swooped on the camp": the noun, taken for a fragment, is the subject."""
    noun = verb.head
    gerund = noun.tag_ == "VBG" and not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in noun.children)
    if noun.dep_ != "ROOT" or (noun.pos_ not in NOUNS and not gerund) or verb.i < noun.i:
        return
    if gerund:
        noun.pos_, noun.tag_ = "NOUN", "NN"
    for child in noun.children:
        if child is not verb and (child.i > verb.i or child.left_edge.i < noun.left_edge.i):
            hang(child, verb, child.dep_)
    make_root(verb)
    hang(noun, verb, "nsubj")
    verb.tag_ = "VBD"


def _set_content(clause: Token) -> None:
    """Tell the content of a verb from the clause that only stands before it, or from its object."""
    if clause.tag_ in ("NN", "NNS") and clause.i > clause.head.i and not has_subject(clause):
        clause.dep_ = "dobj"  # "struck the embassy annex"
        return
    if any(c.dep_ == "mark" and c.lower_ in CONJUNCTIONS for c in clause.children):
        clause.dep_ = "advcl"  # "hours after they met, Chad left"
    elif clause.lemma_ in CALLING and clause.left_edge.lower_ == "what":
        _give_over_naming(clause)
    elif clause.head.i < clause.i:
        _give_back(clause)
        _take_in(clause)
    elif any(t.lower_ == ";" for t in clause.doc[clause.i : clause.head.i]):
        _set_apart(clause)


def free_verb(verb: Token) -> None:
    """ "Orlov held talks with them": the model takes the verb for an adjective, though it has a subject."""
    noun = verb.head
    if verb.dep_ != "amod" or verb.tag_ != "VBD" or noun.pos_ not in NOUNS:
        return
    if verb.i < noun.i and any(c.dep_ == "nsubj" for c in verb.children):
        take_place(verb, noun)
        hang(noun, verb, "dobj")


def _give_over_naming(clause: Token) -> None:
    """ "Launched what it called a raid on Friday": the day is that of the launch."""
    below = [clause, *(t for t in clause.children if t.dep_ == "oprd" or t.lower_ == "as")]
    below += [t for p in below if p.lower_ == "as" for t in p.children if t.dep_ == "pobj"]
    for word in below:
        for phrase in word.children:
            dated = phrase if phrase.dep_ == "npadvmod" else next(iter(phrase.children), phrase)
            if phrase.i > clause.i and phrase.dep_ in ("prep", "npadvmod") and dated.ent_type_ == "DATE":
                hang(phrase, clause.head, phrase.dep_)


def set_clause(token: Token) -> None:
    """Hang a participle, an auxiliary or a clause where it belongs."""
    if token.dep_ == "conj" and token.tag_ == "VBD":
        _give_to_next(token)
        _share_perfect(token)
    elif token.dep_ in ("relcl", "advcl") and set_relative(token):
        return
    elif token.dep_ == "advcl" and token.tag_ == "VBD":
        _take_subject(token)
    elif token.lemma_ == "have" and token.pos_ in ("VERB", "AUX"):
        _make_auxiliary(token)
    elif token.dep_ in ("acl", "advcl") and _is_finite(token):
        _make_finite(token)
    elif token.tag_ in ("VBD", "VBN", "VBG") and _is_of_noun(token):
        return
    elif token.tag_ == "VBN" and token.lemma_ in HELD:
        give_to_occasion(token)
    elif token.dep_ == "ccomp":
        _set_content(token)
    elif token.lower_ == "due":
        _give_due(token)
