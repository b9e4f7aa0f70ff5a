"""From a trigger to who, whom, to whom, where, through whom: one reader for all rules.

Reads voice, by-agents, relatives and reduced relatives, control and raising, coordination, possessors,
compounds and prepositions of verbs and nouns once; rules only say which slot plays which role. New grammar
goes here, not into rules. Works on spaCy parses with ClearNLP labels.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.grammar.antecedents import RELATIVE_WORDS, antecedent
from timeline.grammar.clauses import BROKERED, agents, causers, completing, is_passive, objects, subjects
from timeline.grammar.companions import companions
from timeline.grammar.frames import Frame, Slots
from timeline.grammar.predicates import burdened, comes_into_force, judged, telling_of, where_held
from timeline.grammar.quantities import QUANTITIES, quantity_chain, top_of_quantity
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import is_verb
from timeline.grammar.words.labels import NOUNS
from timeline.rulebook.actor_rules import actor_rules

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

NOUN_PREPOSITIONS = frozenset({"of", "by", "to", "with", "between", "on", "in", "at", "from", "against"})
STRAYING = frozenset({"with", "to", "by", "between", "on", "from", "in", "at", "as"})
PREPOSITION_LABELS = ("prep", "agent", "dative", "prt")
DOING = frozenset(
    "hold begin start launch stage conduct open make sign conclude impose issue pay undertake end resume wage"
    " order mount plan have".split()
)
"""Verbs whose subject does what their object is: "the drill that Peru began"."""


ATTENDING = frozenset({"participation", "attendance", "presence", "appearance", "part", "role"})
OWNED = ("possessive", "by")
TOLD = ("subject", "possessive", "by", "with", "between", "compound", "of")
"""Slots that tell whose a noun is; those of a relative clause are not wanted beside them."""
NOT_PEOPLE = ("GPE", "NORP", "ORG", "LOC", "LAW")


def read_verb(verb: Token) -> Frame:
    """The frame of a verb trigger."""
    slots = Slots()
    _add_verb_arguments(slots, verb)
    return Frame(verb, verb, slots.frozen())


def read_noun(noun: Token, light_verbs: frozenset[str]) -> Frame:
    """The frame of a noun trigger; with a light verb ("paid a visit") its arguments are taken in."""
    slots = Slots()
    _add_noun_arguments(slots, noun)
    _add_next_prepositions(slots, noun)
    _add_bearer(slots, noun)
    verb = light_verb(noun, light_verbs)
    if verb is not None:
        _add_light_arguments(slots, verb, noun)
    if not any(slots.found.get(slot) for slot in (OWNED if verb is None else TOLD)):
        _add_relative_agents(slots, noun)
    _add_predicate(slots, noun)
    _add_here(slots, noun)
    return Frame(noun, verb, slots.frozen())


def light_verb(noun: Token, light_verbs: frozenset[str]) -> Token | None:
    """The light verb whose object (or passive subject) the noun is, or None."""
    top = top_of_quantity(noun)
    if top.dep_ in ("dobj", "nsubjpass", "attr") and top.head.lemma_.lower() in light_verbs:
        return top.head
    if top.dep_ == "nsubj" and top.head.lemma_.lower() in light_verbs and not own(top.head, ("dobj",)):
        return top.head
    if top.dep_ == "pobj" and top.head.dep_ == "prep" and is_verb(top.head.head):
        verb = top.head.head
        phrase = f"{verb.lemma_.lower()} {top.head.lower_}"
        return verb if phrase in light_verbs else None
    return None


def _add_verb_arguments(slots: Slots, verb: Token) -> None:
    passive = is_passive(verb)
    _add_subjects(slots, agents(verb) if passive else subjects(verb), verb)
    _add_objects(slots, verb, passive=passive)
    for token in completing(verb):
        slots.add("clause", token)
    for token in own(verb, ("oprd",)):  # "named him envoy", "called him a liar"; but "called home its envoy"
        named = passive or any(child.dep_ == "dobj" for child in verb.children)
        slots.add("as" if named else "object", token)
    for head in (verb, *own(verb, ("advmod", "acomp", "attr"))):  # "is due in", "became a member of"
        _add_prepositions(slots, head, nested=head.i != verb.i, owned=not passive)
        _add_here(slots, head)
    _add_where(slots, verb)
    for token in slots.found.get("object", [])[:3]:
        _add_of_object(slots, verb, token, passive=passive)


def _add_here(slots: Slots, head: Token) -> None:
    """ "Is due here on Monday", "went there in May", "a trip there"."""
    for place in own(head, ("advmod",)):
        if place.lower_ in ("here", "there"):
            slots.add("here", place)


def _add_where(slots: Slots, verb: Token) -> None:
    """ "Rome, where he arrived": the place that the relative clause hangs on."""
    if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children) and not slots.found.get("in"):
        slots.add("in", verb.head)


def _add_subjects(slots: Slots, found: Iterable[Token], verb: Token) -> None:
    """The subjects, who acts beside them, and between whom ("contacts between Peru and Chile stopped").

    "X, who had flown in on Monday, and Y met": Y, who is told behind the clause, has not.
    """
    for token in found:
        behind = (c for c in own(token, ("conj",)) if c.left_edge.i > verb.right_edge.i)
        slots.add("subject", token, alone=verb.dep_ == "relcl" and verb.head is token and any(behind))
        for companion in companions(token):
            slots.add("subject", companion)
        for preposition in own(token, ("prep",)):
            if preposition.lower_ == "between" or (preposition.lower_ == "of" and comes_into_force(verb)):
                for inside in own(preposition, ("pobj",)):
                    slots.add(preposition.lower_, inside)


def _add_of_object(slots: Slots, verb: Token, token: Token, *, passive: bool) -> None:
    """What hangs on an object, or on what is one in the passive ("its ambassador to X was recalled")."""
    if passive and token.dep_ == "nsubjpass" and token.i < verb.i:
        _add_prepositions(slots, token, nested=True, owned=True)
    if verb.dep_ == "relcl" and verb.head is token:  # "a pact with Peru, which it signed"
        shared = (p for p in own(token, ("prep",)) if p.lower_ in ("with", "between"))
        for inner in (t for p in shared for t in own(p, ("pobj",))):
            slots.add(inner.head.lower_, inner)
    if token.i > verb.i:
        _add_prepositions(slots, token, nested=True, owned=not passive)
        _add_worth(slots, token)
        if not _is_someone(token):
            _add_possessors(slots, token)


def _add_worth(slots: Slots, noun: Token) -> None:
    """ "A package worth $5 million for Togo": it is the package that is for Togo."""
    for worth in own(noun, ("amod", "acl", "prep")):
        if worth.lower_ == "worth":
            for head in (worth, *own(worth, ("npadvmod", "pobj", "dobj"))):
                _add_prepositions(slots, head, nested=True)


def _is_someone(noun: Token) -> bool:
    """Whether a possessor only says who it is: "met Peru's president", "met X's successor, Y"."""
    named = any(c.pos_ == "PROPN" for c in own(noun, ("appos",)))
    return named or noun.lemma_.lower() in actor_rules().offices


def _add_objects(slots: Slots, verb: Token, *, passive: bool) -> None:
    for token in causers(verb):
        slots.add("subject", token)
    told = passive and bool(own(verb, ("dobj",))) and bool(own(verb, ("nsubjpass",)))
    for token in objects(verb) or judged(verb):
        slots.add("indirect_object" if told and token.dep_ == "nsubjpass" else "object", token)
    for token in own(verb, ("dative",)):
        if token.pos_ != "ADP":
            slots.add("indirect_object", token)
    if passive and (told or slots.found.get("object")):
        for token in own(verb, ("dobj",)):
            slots.add("object", token)


def _add_noun_arguments(slots: Slots, noun: Token) -> None:
    for owner in (noun, *quantity_chain(noun)):
        _add_possessors(slots, owner)
        for child in owner.children:
            if child.dep_ in ("compound", "amod", "nmod", "npadvmod") and child.i < owner.i:
                _add_modifier(slots, child)
        _add_prepositions(slots, owner)
        for place in own(owner, ("appos",)):  # "the talks, the first between A and B"
            if place.lemma_.lower() in QUANTITIES:
                _add_prepositions(slots, place)


def _add_next_prepositions(slots: Slots, noun: Token) -> None:
    """ "The visit on Monday by X", "the cancellation on May 24 of Y": phrases hung elsewhere by the parser.

    They follow the noun one upon another; dates between them are passed over.
    """
    last = noun.i
    while last + 1 < len(noun.doc) and noun.doc[last + 1].dep_ in PREPOSITION_LABELS:
        prep = noun.doc[last + 1]
        inner = next(iter(own(prep, ("pobj",))), None)
        if prep.lower_ not in NOUN_PREPOSITIONS or inner is None or inner.i < prep.i:
            return
        if prep.lower_ == "of" and noun.doc[last].ent_type_ == "PERSON":
            return  # "a meeting at his home with King X of Y"
        if not slots.found.get(prep.lower_):
            slots.add(prep.lower_, inner)
        last = _end_of_phrase(inner)


def _end_of_phrase(head: Token) -> int:
    """The last token of a noun phrase without the prepositional phrases after it."""
    after = [
        c for c in head.children if c.i > head.i and c.dep_ not in ("prep", "acl", "relcl", "punct", "cc")
    ]
    return max((_end_of_phrase(c) for c in after), default=head.i)


def _add_bearer(slots: Slots, noun: Token) -> None:
    """ "Albright on a visit", "X's part in a summit": the noun that the phrase hangs on, or whose it is."""
    first = noun.head if noun.dep_ == "conj" else noun
    above = first.head.head
    if first.dep_ != "pobj" or above.pos_ not in NOUNS:
        return
    if first.head.lower_ in ("on", "during") and first is noun:
        slots.add("subject", above)
    elif first.head.lower_ in ("in", "at") and above.lemma_ in ATTENDING:
        for owner in own(above, ("poss",)):
            slots.add("subject", owner)


def _add_modifier(slots: Slots, child: Token) -> None:
    """A compound ("North Korea-US summit"), with what is itself compounded with it."""
    slots.add("compound", child)
    for part in child.children if child.lower_ not in BROKERED else ():
        if part.dep_ in ("compound", "amod", "nmod", "npadvmod", "dep"):
            slots.add("compound", part)


def _add_predicate(slots: Slots, noun: Token) -> None:
    """The phrases of a verb that only tells that it is, or where, and on whom it lies."""
    for head in telling_of(top_of_quantity(noun)):
        _add_prepositions(slots, head, nested=True)
    for token in burdened(noun):
        slots.add("on", token)
    for slot, token in where_held(top_of_quantity(noun)):
        if not slots.found.get(slot):
            slots.add(slot, token)


def _add_possessors(slots: Slots, noun: Token) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            slots.add("possessive", antecedent(child))


def _add_light_arguments(slots: Slots, verb: Token, noun: Token) -> None:
    actors = agents(verb) if is_passive(verb) else subjects(verb)
    for token in actors:
        if token.i != noun.i and token.i != top_of_quantity(noun).i:
            slots.add("subject", token)
    for token in own(verb, ("dative",)):
        if token.pos_ != "ADP":
            slots.add("indirect_object", token)
    _add_prepositions(slots, verb, skip=noun.i)


def _add_relative_agents(slots: Slots, noun: Token) -> None:
    """Whose it is by a relative clause: "the talks held by the two sides", "the drill that Peru began"."""
    for clause in noun.children:
        if clause.dep_ in ("acl", "relcl") and is_verb(clause):
            for token in agents(clause) or _beginners(clause):
                slots.add("by", token)
            _add_prepositions(slots, clause, nested=True)


def _beginners(clause: Token) -> list[Token]:
    """Who does what the noun above is, as the subject of its relative clause."""
    doing = clause.lemma_.lower() in DOING and not is_passive(clause)
    return [t for t in own(clause, ("nsubj",)) if doing and t.lower_ not in RELATIVE_WORDS]


def _add_prepositions(
    slots: Slots, head: Token, *, nested: bool = False, owned: bool = False, skip: int = -1
) -> None:
    """What stands after prepositions; one level deeper for those that hang on an earlier one's noun.

    Under what is `owned`, "by" is no agent's: "condemned the raid by Mali".
    """
    for prep in head.children:
        if prep.dep_ not in PREPOSITION_LABELS or prep.pos_ not in ("ADP", "SCONJ", "VERB", "PART"):
            continue
        for token in own(prep, ("pobj",)):
            if token.i == skip:
                continue
            slot = _owning(prep, token) if owned else prep.lower_
            named = head.pos_ == "PROPN" and head.ent_type_ not in NOT_PEOPLE
            of_whom = slot == "of" and (named or _is_someone(head))
            if nested and (slots.found.get(slot) or of_whom):
                continue  # told already, or "met President X of Peru"
            slots.add(slot, antecedent(token))
            if not _is_set_before(token, head):
                _add_stray_prepositions(slots, token, owned=owned)
        again = (c for c in own(prep, ("conj",)) if c.lower_ == prep.lower_ == "with")
        for deeper in (*own(prep, ("prep",)), *again):  # "talks with A in B and with C in D"
            for token in own(deeper, ("pobj",)):
                slots.add(deeper.lower_, token)
                _add_stray_prepositions(slots, token, owned=owned)
                if prep.lower_ == "out" and deeper.lower_ == "of":
                    slots.add("from", token)


def _is_set_before(token: Token, verb: Token) -> bool:
    """Whether a phrase stands set off behind the subject: "X, on a visit to Peru by his aides, met Y"."""
    first = token.head.left_edge.i
    behind = any(subject.i < first for subject in own(verb, ("nsubj", "nsubjpass")))
    return behind and first < verb.i and verb.doc[first - 1].lower_ == ","


def _owning(preposition: Token, token: Token) -> str:
    """ "Condemned the raid by Mali": "by" is "of" before someone, as in "by phone" it is not."""
    several = token.tag_ == "NNS" and token.lemma_.lower() in actor_rules().groups  # "an offer by rebels"
    someone = (
        token.pos_ == "PROPN" or several or any(c.dep_ in ("det", "poss", "amod") for c in token.children)
    )
    return "of" if preposition.lower_ == "by" and someone else preposition.lower_


def _add_stray_prepositions(slots: Slots, token: Token, *, owned: bool) -> None:
    """ "Talks in Geneva with Iran": the parser often hangs the second phrase on the first one's noun."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in STRAYING:
            for deeper in own(prep, ("pobj",)):
                slot = _owning(prep, deeper) if owned else prep.lower_
                if not slots.found.get(slot):
                    slots.add(slot, deeper)
