"""Prepositions that the model hangs on the wrong word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.opinions import BALLOTS
from timeline.grammar.reattachment.hanging import hang
from timeline.grammar.reattachment.times import HOLDABLE
from timeline.grammar.words.labels import DATED, NOUNS
from timeline.grammar.words.missions import SENT_ABROAD
from timeline.grammar.words.time_words import DAYS, MONTHS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

OF_SOMETHING = frozenset(
    "accuse inform warn notify remind convict assure deprive rob relieve strip advise suspect acquit clear "
    "convince persuade tell complain approve dispose consist speak talk think hear know learn make become "
    "say die apprise absolve cure rid drain empty ask demand require be".split()
)
"""Verbs that take "of" themselves: "accused Chile on Monday of spying"."""
STAND_INS = frozenset({"ones", "those", "another"})
SUMMING = frozenset({"deal", "agreement", "accord", "pact", "move", "gesture", "step", "swap", "bid"})
OF_NO_TIME = frozenset({"with", "to", "by", "against", "between", "about", "over", "for"})
"""Prepositions that go on from what happens, not from the time that stands before them."""
CHOOSING = frozenset({"vote", "decide", "opt", "choose"})


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


def _is_post(noun: Token) -> bool:
    """ "As its ambassador to Peru": an office that is held in a state."""
    return noun.pos_ in NOUNS and noun.lemma_.lower() in SENT_ABROAD and noun.dep_ == "pobj"


def _give_to_whole(preposition: Token) -> None:
    """ "Agreed to reopen its embassy, in a deal brokered by Mali": that is what the whole sentence tells."""
    summing = any(c.lemma_ in SUMMING for c in preposition.children)
    verbs = [t for t in preposition.ancestors if t.pos_ == "VERB" and t.i < preposition.i]
    if summing and verbs:
        hang(preposition, verbs[-1], "prep")


def _free_of_time(preposition: Token) -> None:
    """ "Talked for three hours with X", "talks on Monday with X": it is none of the hours' or the day's."""
    above = preposition.head
    inside = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    free = preposition.lower_ in OF_NO_TIME or _is_of_event(preposition)
    if not free or inside is None or inside.ent_type_ in DATED:
        return
    while above.ent_type_ in DATED or (above.dep_ == "prep" and above.head.i != above.i):
        if above.head.i == above.i or above.dep_ in ("nsubj", "dobj"):
            return
        above = above.head
    if above.i != preposition.head.i and above.i < preposition.i:
        hang(preposition, above, "prep")


def _is_of_event(of: Token) -> bool:
    """ "The signing, on Aug. 12, of the accord": the date between stands on a noun."""
    day, on = of.head, of.head.head
    between = of.lower_ == "of" and day.lower_ in DAYS | MONTHS and on.dep_ == "prep"
    return between and on.head.pos_ == "NOUN" and on.head.i < on.i


def _free_goal(preposition: Token) -> None:
    """ "Left for Lima carrying a note": it is who left that carries it, Lima is where to."""
    clause = next((c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
    goal = next((c for c in clause.children if c.dep_ == "nsubj"), None) if clause is not None else None
    if clause is not None and goal is not None and goal.ent_type_ == "GPE":
        hang(goal, preposition, "pobj")
        hang(clause, preposition.head, "advcl")


def _free_own_occasion(at: Token) -> None:
    """ "They condemned the raid at their summit": where they did so, and not where the raid was."""
    occasion = next((c for c in at.children if c.dep_ == "pobj" and c.lemma_ in HOLDABLE), None)
    own = occasion is not None and any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in occasion.children)
    if own and at.head.head.pos_ == "VERB":
        hang(at, at.head.head, "prep")


def _give_to_choice(preposition: Token) -> None:
    """ "Voted to leave the bloc in a referendum in May": how, and when, it was voted."""
    ballot = next((c for c in preposition.children if c.dep_ == "pobj" and c.lemma_ in BALLOTS), None)
    below = preposition.head
    choice = next((t for t in below.ancestors if t.lemma_ in CHOOSING), None)
    if ballot is None or choice is None or below.dep_ not in ("xcomp", "pcomp"):
        return
    for child in below.children:
        if child.i >= preposition.i and child.dep_ in ("prep", "npadvmod"):
            hang(child, choice, child.dep_)


def set_preposition(token: Token) -> None:
    """Hang a preposition, or the "face to face" that stands for one, where it belongs."""
    before = token.doc[token.i - 1] if token.i else token
    if token.lower_ == "face" and token.dep_ == "dobj":
        _set_face_to_face(token)
    if token.dep_ != "prep":
        return
    if before.lower_ in STAND_INS or (token.lower_ == "to" and _is_post(before)):
        hang(token, before, "prep")
    elif token.lower_ == "of" and token.head.ent_type_ not in DATED:
        _join_to_object(token)
    elif token.lower_ == "in" and before.lower_ == ",":
        _give_to_whole(token)
    elif token.lower_ == "in" and token.head.dep_ in ("xcomp", "pcomp"):
        _give_to_choice(token)
    elif token.lower_ in ("for", "to") and token.head.pos_ == "VERB":
        _free_goal(token)
    elif token.head.ent_type_ in DATED:
        _free_of_time(token)
    elif token.lower_ == "at" and token.head.dep_ == "dobj":
        _free_own_occasion(token)
