"""What verbs and participles are to the time below them: whether they follow, name, deny, come in turn.

All take tokens of one document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.datelinks.counting import measures
from timeline.grammar.datelinks.parsepaths import is_let_happen
from timeline.grammar.datelinks.postponing import PUTTING_OFF
from timeline.grammar.predicates import held_likely
from timeline.grammar.verbgroup import VerbGroup, governing_verb, subject_of, verb_group

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

LATER_THAN = ("after", "following", "since")
ASIDE = ("relcl", "acl", "advcl")
"""Clauses that say nothing of what the sentence tells."""
HEADED = ("aux", "auxpass", "nsubj", "nsubjpass")
"""What a coordinated verb has where it does not share that of the first: "to have left and returned"."""
NAMING = frozenset({"call", "describe", "term", "regard", "see"})
WISHES = (
    "call seek want ask hope fix pencil pencille book arrange request bill target earmark reserve invite"
    " summon".split()
)
NEEDED_PREPOSITION = (
    {"set": ("for",)}
    | dict.fromkeys(
        {"give", "extend", "adjourn"} | (PUTTING_OFF - {"reschedule"}),
        ("until", "till", "to", "through", "for"),
    )
    | dict.fromkeys(WISHES, ("for",))
)
"""Verbs that look ahead only with these: a record was set on Friday, talks are set for Friday."""
MADE = frozenset({"proposal", "invitation", "request", "plan", "call"})
"""What was made on the day that stands after "of": "his proposal of April"."""
OPENING = frozenset({"start", "begin", "commence", "open"})
TAKING_PART = frozenset(
    "go return meet lead visit see reach travel attend win lose boycott miss take".split()
)
"""Verbs that, told as done, have taken place at the occasion below them."""


def follows(verb: Token) -> bool:
    """Whether a clause tells what came before its verb above: "after leaving on Monday", "freed Monday"."""
    marked = verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in LATER_THAN for c in verb.children)
    bare = verb.dep_ == "advcl" and (verb_group(verb).form == "participle" or _is_set_off(verb))
    return marked or bare or (verb.dep_ == "pcomp" and verb.head.lower_ in LATER_THAN)


def is_told_of_after(gerund: Token) -> bool:
    """ "Two months after signing it on May 3 they are fighting": the act that a length counts from."""
    return gerund.dep_ == "pcomp" and gerund.head.lower_ in LATER_THAN and measures(gerund.head)


def _is_set_off(verb: Token) -> bool:
    """ "It keeps Operation Sage, mounted in 1986": a participle that was taken for a past tense."""
    behind = verb.i > verb.head.i and verb.tag_ == "VBD" and verb.doc[verb.i - 1].lower_ == ","
    return behind and subject_of(verb) is None


def is_as(participle: Token) -> bool:
    """ "As planned", "as previously scheduled", not "as for the talks, they are scheduled"."""
    return any(c.lower_ == "as" and not any(c.children) for c in participle.children)


def is_named_as(day: Token, verb: Token) -> bool:
    """ "Set May 5 as the deadline", "suggested May 5 for the talks": the day itself is set."""
    doc, following = day.doc, day.right_edge.i + 1
    return day.left_edge.i == verb.i + 1 and following < len(doc) and doc[following].lower_ in ("as", "for")


def is_of_making(day: Token, made: Token) -> bool:
    """ "His offer of May 5", "presented an offer on May 5": the day is that on which it was made."""
    preposition = day.head
    if preposition.head is not made or made.lemma_ not in MADE:
        return False
    put = made.dep_ == "dobj" and made.head.tag_ == "VBD" and preposition.lower_ == "on"
    return preposition.lower_ == "of" or put


def shares_auxiliaries(verb: Token) -> Token | None:
    """ "Was to have left Monday and returned Friday": the verb that the second one goes with."""
    if verb.dep_ != "conj" or any(c.dep_ in HEADED for c in verb.children):
        return None
    if verb.head.tag_ == "VBN" and has_perfect(verb.head):
        return verb.head
    infinitives = (c for c in verb.head.children if c.dep_ == "xcomp" and has_perfect(c))
    return next(infinitives, None) if verb.tag_ in ("VBD", "VBN") else None


def names(verb: Token) -> bool:
    """ "To launch what it called a satellite on Monday": a clause that gives a name tells no time."""
    return verb.lemma_ in NAMING and any(c.lower_ == "what" for c in verb.children)


def has_perfect(verb: Token) -> bool:
    """ "Has left", "to have left"."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def is_pluperfect(verb: Token) -> bool:
    """ "Had left"."""
    return any(c.dep_ == "aux" and c.lower_ in ("had", "'d") and c.lemma_ == "have" for c in verb.children)


BEING = frozenset("be take focus last cover include feature prove".split())
GIVING_UP = frozenset("cancel postpone put call scrap delay shelve abandon suspend defer drop".split())
"""Verbs whose object does not come about when it was due."""
PARTICLED = frozenset({"put", "call"})
"""Those that mean so only with a particle: "put off", "called off"."""


def is_undone(verb: Token) -> bool:
    """ "Was to have met her on Friday; it has been put off": a plan given up in the present lies ahead.

    So does one given up in the news: "put off a trip that had been set for Friday".
    """
    given_up = verb.dep_ in ("relcl", "acl") and verb.head.dep_ in ("dobj", "nsubjpass")
    if given_up and (lemma := verb.head.head.lemma_) in GIVING_UP:
        return lemma not in PARTICLED or any(c.dep_ == "prt" for c in verb.head.head.children)
    top = [verb, *verb.ancestors][-1]
    return any(
        t.dep_ == "aux" and t.lemma_ == "have" and t.tag_ in ("VBZ", "VBP") and t.head.dep_ not in ASIDE
        for t in top.subtree
    ) or any(c.lower_ == "now" for c in top.children if top.tag_ in ("VBZ", "VBP"))


def is_denied(verb: Token, group: VerbGroup) -> bool:
    """ "Could not be reached", "neither could be reached": a failure told, not a possibility."""
    subject = subject_of(verb)
    return group.negated or (
        subject is not None and any(t.lower_ in ("neither", "no", "none") for t in subject.subtree)
    )


def is_subject(below: Token, verb: Token) -> bool:
    """Whether a word stands in the subject of a verb."""
    while below.head.i not in (verb.i, below.i):
        below = below.head
    return below.dep_ in ("nsubj", "nsubjpass", "csubj")


def comes_in_turn(verb: Token) -> bool:
    """ "Will go to Rome, followed by a trip to Bonn": a participle in the time of the verb above."""
    bare = verb.tag_ == "VBN" and verb_group(verb).form == "participle"
    return bare and verb.lemma_ in ("follow", "precede")


def is_likely_to_be(verb: Token) -> bool:
    """ "Monday's talks are likely to be short": so one speaks of what has not been."""
    return any(below.lemma_ in BEING for below in held_likely(verb))


def is_opening(gerund: Token, coming: frozenset[str], holding: frozenset[str]) -> bool:
    """ "Invited them to a summit starting July 11": what begins is ahead, unless it was held or attended."""
    occasion = gerund.head
    if gerund.lemma_ not in OPENING or gerund.dep_ != "acl" or occasion.lemma_.lower() not in coming:
        return False
    verb = governing_verb(occasion)
    return verb is None or (verb.lemma_.lower() not in holding | TAKING_PART and occasion.dep_ != "nsubj")


def is_to_come(infinitive: Token) -> bool:
    """Whether what stands under "is" is to be done: "is, as planned, to leave"."""
    return infinitive.dep_ == "xcomp" and any(c.dep_ == "aux" and c.tag_ == "TO" for c in infinitive.children)


def is_aim_of_deed(verb: Token) -> bool:
    """ "Applied to join on May 18": what was aimed at; the day may as well be that of the deed."""
    if verb.tag_ != "VB" or verb_group(verb).form != "infinitive":
        return False
    above = governing_verb(verb)
    return above is not None and above.tag_ == "VBD" and verb_group(above).tense == "past"


def is_bare(verb: Token) -> bool:
    """ "Let them go on Monday": a bare infinitive, however it is tagged, goes with the verb above."""
    return verb.tag_ in ("VB", "VBP") and is_let_happen(verb)
