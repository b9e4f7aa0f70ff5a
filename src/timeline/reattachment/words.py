"""Prepositions, participles and clauses that the model hangs or tags wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.reattachment.hanging import hang, make_root, take_place
from timeline.reattachment.times import HOLDABLE

if TYPE_CHECKING:
    from timeline.tokens import Token

OF_SOMETHING = frozenset(
    "accuse inform warn notify remind convict assure deprive rob relieve strip advise suspect acquit clear "
    "convince persuade tell complain approve dispose consist speak talk think hear know learn make become "
    "say die apprise absolve cure rid drain empty ask demand require be".split()
)
"""Verbs that take "of" themselves: "accused Chile on Monday of spying"."""
STAND_INS = frozenset({"ones", "those", "another"})
NOMINAL = ("NOUN", "PROPN")
WITH_A_GUEST = frozenset({"with", "between", "to"})
CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
INTRANSITIVE = frozenset(
    "swoop march land arrive clash converge surge retreat advance depart sail call erupt explode flare rage".split()
)
"""Verbs that nothing is done by: "commandos landed" is no passive."""
SIGNED = frozenset({"sign", "initial", "ratify"})
DOCUMENTS = frozenset("treaty agreement accord pact protocol convention declaration deal memorandum".split())
SUMMING = frozenset({"deal", "agreement", "accord", "pact", "move", "gesture", "step", "swap", "bid"})
GIVING = frozenset("hand give send offer grant pass deliver pay promise lend award show present".split())
POSTS = frozenset({"ambassador", "commissioner", "consul", "consul-general", "envoy"})
POINTING = frozenset({"which", "who", "whom", "whose"})
HOSTING = frozenset("host hold attend convene stage chair organize organise boycott cancel postpone".split())
NAMES = ("GPE", "PERSON", "ORG", "NORP")
COURSE = frozenset("begin start open resume commence last end conclude hold schedule take".split())
HELD = frozenset({"hold", "schedule", "slate", "convene", "postpone", "set", "expect", "plan", "pencil"})


def _make_adjective(word: Token) -> None:
    """ "Met (with) visiting premier X", "signed by X and visiting premier Y": whom nobody visits."""
    guest = next((c for c in word.children if c.dep_ == "dobj" and c.pos_ == "PROPN"), None)
    if guest is None or guest.left_edge.i != word.i + 1:
        return
    verb, before = word.head, word.doc[word.i - 1]
    if word.dep_ == "advcl" and before.i == verb.i:
        hang(guest, verb, "dobj")
    elif word.dep_ == "pcomp" and before.i == verb.i and verb.lower_ in WITH_A_GUEST:
        hang(guest, verb, "pobj")
    elif word.dep_ == "conj" and before.dep_ == "cc" and word.doc[word.i - 2].pos_ in NOMINAL:
        hang(guest, word.doc[word.i - 2], "conj")
    else:
        return
    for child in word.children:
        hang(child, verb, child.dep_)
    hang(word, guest, "amod")


def _join_to_object(of: Token) -> None:
    """ "Saw the signature in Lima on Monday of a pact": it and what stands between are the noun's."""
    verb = of.head
    if verb.pos_ != "VERB" or verb.lemma_ in OF_SOMETHING:
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if noun is not None and noun.pos_ == "NOUN" and verb.i < noun.i < of.i - 1:
        for child in verb.children:
            if noun.i < child.i <= of.i:
                hang(child, noun, child.dep_)


def _give_to_occasion(clause: Token) -> None:
    """ "Agreed at talks, held in May, to", "talks between ministers, which were scheduled for May"."""
    first = clause.left_edge.i
    head = clause.head
    bare = clause.dep_ in ("acl", "advcl", "dep") and first == clause.i and first > 0
    if not (clause.dep_ == "relcl" or (bare and clause.doc[first - 1].lower_ == ",")):
        return
    if head.lemma_ in HOLDABLE or head.i > first:
        return
    before = (t for t in reversed(clause.doc[head.left_edge.i : first]) if t.lemma_ in HOLDABLE)
    noun = next((t for t in before if t.pos_ in NOMINAL and t.dep_ != "compound"), None)
    if noun is None and head.dep_ in ("pobj", "conj"):
        noun = next((t for t in head.ancestors if t.lemma_ in HOLDABLE and t.pos_ in NOMINAL), None)
    if noun is None:
        return
    hang(clause, noun, "relcl" if clause.dep_ == "relcl" else "acl")
    for child in clause.children:  # "agreed at talks, held in May, to open the border"
        if child.i > clause.i and head.pos_ == "VERB" and clause.doc[child.left_edge.i - 1].lower_ == ",":
            hang(child, head, "xcomp" if child.dep_ == "advcl" else child.dep_)


def _tells_of_course(clause: Token) -> bool:
    """ "A visit by X, which was to have begun in May", "a summit with X, which Lima hoped to host"."""
    verbs = (clause, *(c for c in clause.children if c.dep_ == "xcomp"))
    which = [(c, verb) for verb in verbs for c in verb.children if c.lower_ == "which"]
    begun = any(c.dep_ in ("nsubj", "nsubjpass") for c, _ in which) and any(v.lemma_ in COURSE for v in verbs)
    return begun or any(c.dep_ == "dobj" and verb.lemma_ in HOSTING for c, verb in which)


def _set_face_to_face(face: Token) -> None:
    """ "Met face to face in Lima": it says how, and what stands behind it is the verb's."""
    to = face.doc[face.i + 1 : face.i + 3]
    if [t.lower_ for t in to] != ["to", "face"]:
        return
    face.dep_ = "advmod"
    for child in to[1].children:
        if child.i > to[1].i:
            hang(child, face.head, "advcl" if child.pos_ == "VERB" else child.dep_)
    hang(to[0], face, "prep")
    hang(to[1], to[0], "pobj")
    to[1].pos_, to[1].tag_ = "NOUN", "NN"


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
    timed = between and all(c.ent_type_ in ("DATE", "TIME") or c.dep_ in ("advmod", "punct") for c in between)
    if not timed or any(c.dep_ in ("nsubj", "aux", "mark") for c in verb.children):
        return
    take_place(verb, have)
    for child in have.children:
        hang(child, verb, "npadvmod" if child in between and child.dep_ == "dobj" else child.dep_)
    hang(have, verb, "aux")
    verb.tag_ = "VBN"


def _is_set_off(verb: Token) -> bool:
    """ "The accord, signed in May, held": a participle behind a comma that the model takes for the verb."""
    own = {c.dep_ for c in verb.children}
    bare = not own & {"aux", "auxpass", "dobj", "ccomp", "xcomp"} and "nsubj" in own
    return bare and verb.i > 0 and verb.doc[verb.i - 1].lower_ == ","


def _give_to_main_verb(participle: Token) -> None:
    """Make the finite verb behind the next comma the clause's, and the participle the noun's."""
    noun = next(c for c in participle.children if c.dep_ == "nsubj")
    finite = next((t for t in participle.subtree if t.i > participle.i and _goes_on(t)), None)
    if finite is None or noun.i > participle.i:
        return
    take_place(finite, participle)
    for child in participle.children:
        if child is not noun and (child.i < noun.i or child.i > finite.i):
            hang(child, finite, child.dep_)
    hang(noun, finite, "nsubj")
    hang(participle, noun, "acl")
    participle.tag_, finite.tag_ = "VBN", "VBD" if finite.tag_ == "VBN" else finite.tag_


def _goes_on(verb: Token) -> bool:
    """A finite verb without a subject of its own, right behind a comma."""
    subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    first = min((c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "advmod")), default=verb.i)
    set_off = verb.doc[min(first, verb.i) - 1].lower_ == ","
    finite = verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") and verb.pos_ in ("VERB", "AUX")
    return finite and verb.dep_ in ("conj", "advcl", "dep", "ccomp", "acl") and set_off and not subject


def _share_perfect(verb: Token) -> None:
    """ "Was to have left on Monday and returned on Friday": a participle, which shares "to have"."""
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


def _take_subject(verb: Token) -> None:
    """ "After Colombia this week denounced it": the name behind "after" does what the clause tells."""
    before = [c for c in verb.head.children if c.dep_ == "prep" and c.lower_ in CONJUNCTIONS and c.i < verb.i]
    names = [c for c in before[-1].children if c.dep_ == "pobj"] if before else []
    if len(names) != 1 or names[0].right_edge.i + 1 != verb.left_edge.i or _has_subject(verb):
        return
    if names[0].ent_type_ not in NAMES:
        return
    preposition = before[-1]
    hang(names[0], verb, "nsubj")
    hang(preposition, verb, "mark")


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children)


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
    if not which or date.ent_type_ not in ("DATE", "TIME"):
        return
    above = next(
        (t for t in date.ancestors if t.dep_ != "prep" and t.ent_type_ not in ("DATE", "TIME")), None
    )
    if above is None or above.i > clause.i:
        return
    things = [c for c in above.children if c.dep_ in ("dobj", "nsubjpass") and c.i < date.i]
    noun = above if above.pos_ in NOMINAL else things[-1] if things else None
    if noun is not None:
        hang(clause, noun, "relcl")


def _set_apart(clause: Token) -> None:
    """ "On Monday Chad left; Mali stayed": no content of what follows, and what stands before is its own."""
    later = clause.head
    for child in later.children:
        subject = child.dep_ == "nsubj" and _has_subject(clause)
        if child.i < clause.i and child.dep_ in ("prep", "npadvmod", "nsubj") and not subject:
            hang(child, clause, child.dep_)
    clause.dep_ = "parataxis"


def _is_finite(verb: Token) -> bool:
    """Whether a verb that is taken for a participle tells what the noun before it did."""
    if verb.dep_ == "advcl" and (verb.lemma_ not in INTRANSITIVE or verb.head.tag_ != "VBG"):
        return False  # but "fighting at the border flared on Monday"
    bare = verb.tag_ == "VBN" and verb.lemma_ in INTRANSITIVE
    leaving = verb.lemma_ == "leave" and any(t.lower_ == "for" for t in verb.doc[verb.i + 1 : verb.i + 2])
    return verb.tag_ == "VBD" or bare or leaving


def _make_finite(verb: Token) -> None:
    """ "Kenyan commandos swooped on the camp": the noun, taken for a fragment, is the subject."""
    noun = verb.head
    gerund = noun.tag_ == "VBG" and not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in noun.children)
    if noun.dep_ != "ROOT" or (noun.pos_ not in NOMINAL and not gerund) or verb.i < noun.i:
        return
    if gerund:
        noun.pos_, noun.tag_ = "NOUN", "NN"
    for child in noun.children:
        if child is not verb and (child.i > verb.i or child.left_edge.i < noun.left_edge.i):
            hang(child, verb, child.dep_)
    make_root(verb)
    hang(noun, verb, "nsubj")
    verb.tag_ = "VBD"


def _set_relative(clause: Token) -> bool:
    """Whether a relative clause was one to move, which hangs now on what it tells of."""
    if clause.head.ent_type_ in ("DATE", "TIME"):
        _take_off_date(clause)
    elif _tells_of_course(clause):
        _give_to_occasion(clause)
    elif clause.head.tag_ == "NNP" and any(c.lower_ in ("were", "are", "have") for c in clause.children):
        _give_to_several(clause)
    elif clause.lemma_ in SIGNED:
        _give_to_document(clause)
    else:
        return False
    return True


def _set_content(clause: Token) -> None:
    """Tell the content of a verb from the clause that only stands before it."""
    if clause.head.i < clause.i:
        _give_back(clause)
    elif any(t.lower_ == ";" for t in clause.doc[clause.i : clause.head.i]):
        _set_apart(clause)


def set_clause(token: Token) -> None:
    """Hang a participle, an auxiliary or a clause where it belongs."""
    if token.dep_ == "conj" and token.tag_ == "VBD":
        _give_to_next(token)
        _share_perfect(token)
    elif token.dep_ == "advcl" and token.tag_ == "VBD":
        _take_subject(token)
    elif token.dep_ == "relcl" and _set_relative(token):
        return
    elif token.lemma_ == "have" and token.pos_ in ("VERB", "AUX"):
        _make_auxiliary(token)
    elif token.dep_ in ("acl", "advcl") and _is_finite(token):
        _make_finite(token)
    elif token.tag_ in ("VBD", "VBN") and _is_set_off(token):
        _give_to_main_verb(token)
    elif token.tag_ == "VBN" and token.lemma_ in HELD:
        _give_to_occasion(token)
    elif token.dep_ == "ccomp":
        _set_content(token)


def _make_object(name: Token) -> None:
    """ "Met Ban Ki-moon on Friday": a name right behind a verb without an object, taken for a time."""
    verb = name.head
    follows = verb.pos_ == "VERB" and name.left_edge.i == verb.i + 1
    if follows and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        name.dep_ = "dobj"


def _take_off_coordination(name: Token) -> None:
    """ "Chad left on Monday and Mali followed": no day is coordinated with a name that has a verb."""
    after = name.right_edge.i + 1
    verb = name.doc[after] if after < len(name.doc) else name
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ in ("conj", "ccomp", "ROOT")
    if finite and not _has_subject(verb) and verb not in name.ancestors:
        hang(name, verb, "nsubj")


def _join_to_person(name: Token) -> None:
    """ "Presidents A of Peru and B of Chile met": B is coordinated with A, not with Peru."""
    state = name.head
    first = state.head.head
    if state.dep_ == "pobj" and state.head.lower_ == "of" and first.pos_ == "PROPN":
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


def _is_only_title(title: Token, name: Token) -> bool:
    """Whether a word written as a name stands right before a person's, without a comma."""
    return title.tag_ == "NNP" and title.ent_type_ == "" and name.left_edge.i == title.i + 1


def _is_post(noun: Token) -> bool:
    """ "As its ambassador to Peru": an office that is held in a state."""
    return noun.pos_ in NOMINAL and noun.lemma_.lower() in POSTS and noun.dep_ == "pobj"


def _are_several(name: Token) -> bool:
    """ "Presidents A of Peru, B of Chile": more than one name follows."""
    return any(c.dep_ == "compound" and c.tag_ == "NNS" for c in name.children)


def _give_to_whole(preposition: Token) -> None:
    """ "Agreed to reopen its embassy, in a deal brokered by Mali": that is what the whole sentence tells."""
    summing = any(c.lemma_ in SUMMING for c in preposition.children)
    verbs = [t for t in preposition.ancestors if t.pos_ == "VERB" and t.i < preposition.i]
    if summing and verbs:
        hang(preposition, verbs[-1], "prep")


def _make_dative(name: Token) -> None:
    """ "Handed the minister a letter": of two objects side by side the first receives the second."""
    objects = [c for c in name.head.children if c.dep_ == "dobj" and c.i > name.i]
    if any(c.left_edge.i == name.right_edge.i + 1 for c in objects):
        name.dep_ = "dative"


def set_word(token: Token) -> None:
    """Hang a word that stands for itself where it belongs."""
    if token.ent_type_ == "PERSON" and token.dep_ == "conj" and token.head.ent_type_ == "GPE":
        _join_to_person(token)
    elif token.ent_type_ == "PERSON" and token.dep_ == "appos":
        _set_name(token)
    if token.dep_ == "npadvmod" and token.ent_type_ == "PERSON":
        _make_object(token)
    if token.dep_ == "conj" and token.head.ent_type_ == "DATE" and token.ent_type_ in NAMES:
        _take_off_coordination(token)
    if token.dep_ == "dobj" and token.head.lemma_ in GIVING:
        _make_dative(token)
    if token.lower_ == "visiting" and token.dep_ in ("advcl", "conj", "pcomp"):
        _make_adjective(token)
    elif token.dep_ == "prep" and token.i and token.doc[token.i - 1].lower_ in STAND_INS:
        hang(token, token.doc[token.i - 1], "prep")
    elif token.lower_ == "of" and token.dep_ == "prep":
        _join_to_object(token)
    elif token.lower_ == "to" and token.dep_ == "prep" and token.i and _is_post(token.doc[token.i - 1]):
        hang(token, token.doc[token.i - 1], "prep")
    elif token.lower_ == "in" and token.dep_ == "prep" and token.i and token.doc[token.i - 1].lower_ == ",":
        _give_to_whole(token)
    elif token.lower_ == "face" and token.dep_ == "dobj":
        _set_face_to_face(token)
