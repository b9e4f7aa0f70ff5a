"""From a trigger to who, whom, to whom, where, through whom: one reader for all rules.

Reads voice, by-agents, relatives and reduced relatives, control and raising, coordination, possessors,
compounds and prepositions of verbs and nouns once; rules only say which slot plays which role. New grammar
goes here, not into rules. Works on spaCy parses with ClearNLP labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.verbgroup import governing_verb, is_verb, verb_group

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUN_PREPOSITIONS = frozenset({"of", "by", "to", "with", "between", "on", "in", "at", "from"})
SUBJECTS = ("nsubj", "nsubjpass")
PREPOSITION_LABELS = ("prep", "agent", "dative", "prt")
OBJECT_CONTROL = frozenset(
    [
        "ask",
        "urge",
        "order",
        "tell",
        "force",
        "invite",
        "allow",
        "persuade",
        "press",
        "request",
        "send",
        "get",
        "help",
        "let",
        "make",
        "have",
        "permit",
        "enable",
        "compel",
        "instruct",
        "call",
        "appeal",
        "want",
        "see",
    ]
)
"""Governing verbs whose object, not subject, is the subject of the infinitive below them."""
CAUSATIVES = frozenset({"have", "let", "make", "get"})
QUANTITIES = frozenset(
    {
        "series", "number", "round", "pair", "set", "kind", "lot", "couple", "dozen", "group", "string",
        "spate", "session", "batch", "team", "delivery", "shipment", "tranche", "first", "second",
        "third", "fourth", "latest", "one", "part", "start", "beginning", "end", "resumption", "conduct",
        "holding", "hundred", "thousand", "million", "billion", "ton", "tonne", "load", "package",
        "consignment", "some", "many", "most", "all", "several", "any", "both", "half", "rest",
        "majority", "remainder", "member", "type", "form", "array", "range", "portion", "bulk", "score",
        "handful", "barrel", "flurry", "wave", "percent", "%",
    }
)  # fmt: skip
"""Nouns that only count, portion or stage what stands after "of"."""
RELATIVE_WORDS = frozenset({"who", "which", "that", "whom"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger with its arguments: slot name to head tokens, in text order, no token twice in a slot.

    `verb` is the verb that carries tense and subject: the trigger itself, its light verb, or None.
    """

    trigger: Token
    verb: Token | None
    slots: dict[str, tuple[Token, ...]]

    def get(self, slot: str) -> tuple[Token, ...]:
        """The head tokens that fill a slot; empty where nothing does."""
        return self.slots.get(slot, ())


class _Slots:
    def __init__(self) -> None:
        self.found: dict[str, list[Token]] = {}

    def add(self, slot: str, head: Token) -> None:
        filled = self.found.setdefault(slot, [])
        for token in with_conjuncts(head):
            if all(token.i != other.i for other in filled):
                filled.append(token)

    def frozen(self) -> dict[str, tuple[Token, ...]]:
        return {slot: tuple(tokens) for slot, tokens in self.found.items()}


def read_verb(verb: Token) -> Frame:
    """The frame of a verb trigger."""
    slots = _Slots()
    _add_verb_arguments(slots, verb)
    return Frame(verb, verb, slots.frozen())


def read_noun(noun: Token, light_verbs: frozenset[str]) -> Frame:
    """The frame of a noun trigger; with a light verb ("paid a visit") its arguments are taken in."""
    slots = _Slots()
    _add_noun_arguments(slots, noun)
    _add_next_prepositions(slots, noun)
    _add_bearer(slots, noun)
    verb = light_verb(noun, light_verbs)
    if verb is not None:
        _add_light_arguments(slots, verb, noun)
    elif not any(slots.found.get(slot) for slot in ("possessive", "by")):
        _add_relative_agents(slots, noun)
    return Frame(noun, verb, slots.frozen())


def light_verb(noun: Token, light_verbs: frozenset[str]) -> Token | None:
    """The light verb whose object (or passive subject) the noun is, or None."""
    top = _top_of_quantity(noun)
    if top.dep_ in ("dobj", "nsubjpass", "attr") and top.head.lemma_.lower() in light_verbs:
        return top.head
    if top.dep_ == "nsubj" and top.head.lemma_.lower() in light_verbs and not _own(top.head, ("dobj",)):
        return top.head
    if top.dep_ == "pobj" and top.head.dep_ == "prep" and is_verb(top.head.head):
        verb = top.head.head
        phrase = f"{verb.lemma_.lower()} {top.head.lower_}"
        return verb if phrase in light_verbs else None
    return None


def with_conjuncts(head: Token) -> Iterator[Token]:
    """A token and what is coordinated with it ("Trump and Kim"), in text order."""
    yield head
    for child in head.children:
        if child.dep_ == "conj":
            yield from with_conjuncts(child)


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """The heads of a verb's understood subject: its own, its antecedent's, its controller's."""
    own = _own(verb, SUBJECTS)
    if own and verb_group(verb).passive:
        return ()
    if own:
        return tuple(_antecedent(token) for token in own)
    return _understood(verb, depth) if depth < 5 else ()


def _understood(verb: Token, depth: int) -> tuple[Token, ...]:
    head = verb.head
    if head.i == verb.i:
        return ()
    if verb.dep_ == "conj" and is_verb(head):
        return subjects(head, depth + 1)
    if verb.dep_ in ("acl", "relcl"):
        return _subject_of_noun_clause(verb, head, depth)
    governor = governing_verb(verb)
    if governor is None:
        return ()
    if verb.dep_ in ("xcomp", "ccomp") and governor.lemma_.lower() in OBJECT_CONTROL:
        objects = _own(governor, ("dobj", "dative")) or _own(governor, ("nsubjpass",))
        if objects:
            return tuple(objects)
    if verb_group(governor).passive:
        return tuple(_antecedent(t) for t in _own(governor, ("nsubjpass",))) or _agents(governor)
    return subjects(governor, depth + 1)


def _subject_of_noun_clause(verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """ "The man visiting": the noun; "the talks held": nobody; "a plan to visit": the plan's owner."""
    group = verb_group(verb)
    if group.form == "gerund":
        return (noun,)
    if group.form != "infinitive":
        return ()
    owners = tuple(c for c in noun.children if c.dep_ == "poss")
    if owners:
        return owners
    governor = governing_verb(noun)
    return subjects(governor, depth + 1) if governor is not None else ()


def objects(verb: Token) -> tuple[Token, ...]:
    """The heads of a verb's object: direct, passive subject, or the noun that a clause hangs on."""
    group = verb_group(verb)
    direct = [token for token in _own(verb, ("dobj",)) if not _is_date(token)]
    if group.passive:
        return (
            tuple(_antecedent(t) for t in _own(verb, ("nsubjpass",)))
            or _passive_object(verb)
            or tuple(direct)
        )
    if direct:
        return tuple(_antecedent(t) for t in direct)
    if verb.dep_ == "relcl" and _own(verb, SUBJECTS) and not _is_relative_subject(verb):
        return (verb.head,)
    if (
        verb.dep_ == "conj"
        and is_verb(verb.head)
        and not any(c.dep_ in ("prep", "ccomp", "xcomp") for c in verb.children)
    ):
        return ()
    return ()


def _is_date(token: Token) -> bool:
    """ "Left April 30", "arrived Thursday": the parser takes a bare date for an object."""
    return token.ent_type_ == "DATE" and token.pos_ in ("PROPN", "NUM")


def _clauses(verb: Token) -> list[Token]:
    """The clauses that complete a verb; "called on them to stop" is often parsed as a clause of purpose."""
    below = _own(verb, ("xcomp", "ccomp", "advcl"))
    return [c for c in below if c.dep_ != "advcl" or (is_verb(c) and verb_group(c).form == "infinitive")]


def _causers(verb: Token) -> tuple[Token, ...]:
    """ "Kim had Pompeo deliver a letter": who has it done."""
    above = governing_verb(verb)
    if verb.dep_ in ("ccomp", "xcomp") and above is not None and above.lemma_.lower() in CAUSATIVES:
        return subjects(above)
    return ()


def _passive_object(verb: Token) -> tuple[Token, ...]:
    if verb.dep_ in ("acl", "relcl"):
        return (verb.head,)
    if verb.dep_ == "conj" and is_verb(verb.head):
        return objects(verb.head)
    governor = governing_verb(verb)
    if verb.dep_ == "xcomp" and governor is not None:
        return tuple(_antecedent(t) for t in _own(governor, SUBJECTS))
    return ()


def _is_relative_subject(verb: Token) -> bool:
    return any(t.lower_ in RELATIVE_WORDS for t in _own(verb, SUBJECTS))


def _add_verb_arguments(slots: _Slots, verb: Token) -> None:
    group = verb_group(verb)
    for token in _agents(verb) if group.passive else subjects(verb):
        slots.add("subject", token)
    _add_objects(slots, verb, passive=group.passive)
    for token in _clauses(verb):
        slots.add("clause", token)
    for head in (verb, *_own(verb, ("advmod",))):  # "was back in London", "flew home to Cairo"
        _add_prepositions(slots, head, nested=head.i != verb.i)
    for token in slots.found.get("object", [])[:3]:
        if token.i > verb.i:
            _add_prepositions(slots, token, nested=True)
            _add_possessors(slots, token)


def _add_objects(slots: _Slots, verb: Token, *, passive: bool) -> None:
    for token in _causers(verb):
        slots.add("subject", token)
    for token in objects(verb):
        slots.add("object", token)
    for token in _own(verb, ("dative",)):
        if token.pos_ != "ADP":
            slots.add("indirect_object", token)
    if passive and slots.found.get("object"):
        for token in _own(verb, ("dobj",)):
            slots.add("object", token)


def _add_noun_arguments(slots: _Slots, noun: Token) -> None:
    for owner in (noun, *_quantity_chain(noun)):
        _add_possessors(slots, owner)
        for child in owner.children:
            if child.dep_ in ("compound", "amod", "nmod", "npadvmod") and child.i < owner.i:
                _add_modifier(slots, child)
        _add_prepositions(slots, owner)


def _add_next_prepositions(slots: _Slots, noun: Token) -> None:
    """ "The visit on Monday by X", "the cancellation on May 24 of Y": phrases that the parser hangs elsewhere.

    They follow the noun one upon another; dates between them are passed over.
    """
    last = noun.i
    while last + 1 < len(noun.doc) and noun.doc[last + 1].dep_ in PREPOSITION_LABELS:
        prep = noun.doc[last + 1]
        inner = next(iter(_own(prep, ("pobj",))), None)
        if prep.lower_ not in NOUN_PREPOSITIONS or inner is None or inner.i < prep.i:
            return
        if inner.ent_type_ not in ("DATE", "TIME") and not slots.found.get(prep.lower_):
            slots.add(prep.lower_, inner)
        last = _end_of_phrase(inner)


def _end_of_phrase(head: Token) -> int:
    """The last token of a noun phrase without the prepositional phrases after it."""
    after = [
        c for c in head.children if c.i > head.i and c.dep_ not in ("prep", "acl", "relcl", "punct", "cc")
    ]
    return max((_end_of_phrase(c) for c in after), default=head.i)


def _add_bearer(slots: _Slots, noun: Token) -> None:
    """ "Albright on a visit": the noun that the event's phrase hangs on takes part in it."""
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("on", "during")
        and noun.head.head.pos_ in ("NOUN", "PROPN")
    ):
        slots.add("subject", noun.head.head)


def _add_modifier(slots: _Slots, child: Token) -> None:
    """A compound ("North Korea-US summit"), with what is itself compounded with it."""
    slots.add("compound", child)
    for part in child.children:
        if part.dep_ in ("compound", "amod", "nmod", "npadvmod", "dep"):
            slots.add("compound", part)


def _add_possessors(slots: _Slots, noun: Token) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            slots.add("possessive", child)


def _add_light_arguments(slots: _Slots, verb: Token, noun: Token) -> None:
    group = verb_group(verb)
    actors = _agents(verb) if group.passive else subjects(verb)
    for token in actors:
        if token.i != noun.i and token.i != _top_of_quantity(noun).i:
            slots.add("subject", token)
    for token in _own(verb, ("dative",)):
        if token.pos_ != "ADP":
            slots.add("indirect_object", token)
    _add_prepositions(slots, verb, skip=noun.i)


def _add_relative_agents(slots: _Slots, noun: Token) -> None:
    """The agent of a relative clause on the noun: "the talks held by the two sides"."""
    for clause in noun.children:
        if clause.dep_ in ("acl", "relcl") and is_verb(clause):
            for token in _agents(clause):
                slots.add("by", token)
            _add_prepositions(slots, clause, nested=True)


def _add_prepositions(slots: _Slots, head: Token, *, nested: bool = False, skip: int = -1) -> None:
    """What stands after prepositions; one level deeper for those that hang on an earlier one's noun."""
    for prep in head.children:
        if prep.dep_ not in PREPOSITION_LABELS or prep.pos_ not in ("ADP", "SCONJ", "VERB"):
            continue
        for token in _own(prep, ("pobj",)):
            if token.i == skip:
                continue
            slot = prep.lower_
            if nested and slots.found.get(slot):
                continue
            slots.add(slot, token)
            _add_stray_prepositions(slots, token)
        for deeper in _own(prep, ("prep",)):
            for token in _own(deeper, ("pobj",)):
                slots.add(deeper.lower_, token)


def _add_stray_prepositions(slots: _Slots, token: Token) -> None:
    """ "Talks in Geneva with Iran": the parser often hangs the second phrase on the first one's noun."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("with", "to", "by", "between", "on", "from", "in", "at"):
            for deeper in _own(prep, ("pobj",)):
                if not slots.found.get(prep.lower_):
                    slots.add(prep.lower_, deeper)


def _agents(verb: Token) -> tuple[Token, ...]:
    found = [
        t
        for by in verb.children
        if by.dep_ == "agent" or (by.dep_ == "prep" and by.lower_ == "by")
        for t in _own(by, ("pobj",))
    ]
    return tuple(found)


def _own(token: Token, labels: tuple[str, ...]) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def _antecedent(token: Token) -> Token:
    """For a relative pronoun the noun that its clause is about, else the token."""
    if token.lower_ in RELATIVE_WORDS and token.pos_ in ("PRON", "DET", "SCONJ"):
        clause = token.head
        while clause.dep_ in ("xcomp", "ccomp", "conj") and is_verb(clause.head):
            clause = clause.head
        if clause.dep_ in ("relcl", "acl"):
            return _agreeing(clause.head, token, clause)
    return token


def _agreeing(noun: Token, pronoun: Token, clause: Token) -> Token:
    """The noun, or the one above it that agrees with the clause where it does not itself.

    The parser hangs "that was held" on the nearest noun: a plural noun cannot be its subject, nor a
    person that of "which" or "that was handed over".
    """
    finite = next(
        (t for t in (*clause.children, clause) if t.tag_ in ("VBZ", "VBP") or t.lower_ in ("was", "were")),
        None,
    )
    for _ in range(4):
        if not _clashes(noun, pronoun, finite):
            return noun
        above = noun.head
        while above.head.i != above.i and above.pos_ in ("ADP", "CCONJ", "VERB", "AUX"):
            if is_verb(above):
                own = _own(above, SUBJECTS)
                return own[0] if own else noun
            above = above.head
        noun = above if above.pos_ in ("NOUN", "PROPN") else noun
    return noun


def _clashes(noun: Token, pronoun: Token, finite: Token | None) -> bool:
    if pronoun.lower_ != "who" and noun.ent_type_ == "PERSON":
        return True
    if finite is None:
        return False
    plural = noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.children)
    return plural and (finite.tag_ == "VBZ" or finite.lower_ == "was")


def _top_of_quantity(noun: Token) -> Token:
    """For "talks" in "a round of talks" the word "round", which stands in its place in the clause."""
    chain = _quantity_chain(noun)
    return chain[-1] if chain else noun


def _quantity_chain(noun: Token) -> list[Token]:
    chain = []
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in QUANTITIES:
        noun = noun.head.head
        chain.append(noun)
    return chain
