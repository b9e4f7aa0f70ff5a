"""Whether what a word says of an event's status passes down to the words below it."""

from __future__ import annotations

from timeline.grammar.clauses import SAYING
from timeline.grammar.tokens import Token, own
from timeline.grammar.verbgroup import is_verb, verb_group
from timeline.grammar.words.labels import AUXILIARIES
from timeline.rulebook.book import StatusCue

TRANSPARENT = frozenset(
    "begin start continue manage resume finish complete conclude proceed come go stop move help have get make"
    " let end".split()
)
"""Verbs over an infinitive or an event noun that leave its status as their own tense has it."""
CLIMBED = ("xcomp", "conj", "advcl", "pcomp", "acl", "ccomp")
OCCASIONS = frozenset({"in", "at", "during"})
BETWEEN = frozenset({"short", "away"})
"""Adverbs between a verb and its preposition: "stopped short of", "shied away from"."""
ASKING = frozenset({"invite", "ask", "beg", "press", "lobby", "petition", "approach", "implore", "push"})
REACTIONS = frozenset(
    {"response", "reaction", "reply", "retaliation", "revenge", "answer", "anger", "outrage"}
)
"""Nouns whose "to" leads back to what has happened: "strikes threatened in response to the attack"."""
UNDONE = frozenset({"cancelled", "postponed", "denied"})
COMPLEMENT_PREPOSITIONS = frozenset({"of", "for", "to", "about", "on", "against", "in", "from"})


def may_govern(cue: StatusCue, node: Token, head: Token) -> bool:
    """A clause in the past tense of its own has happened, whatever stands above, unless that denies it.

    Nor does a verb with another object govern what follows a preposition ("set the stage for talks").
    """
    if is_verb(head) and not is_verb(node) and node.head.i != head.i and _has_other_object(head, node):
        return False
    if cue.only is not None and (cue.only == "verb") != is_verb(node):
        return False
    if node.dep_ == "conj" and is_verb(node) and has_own_tense(node) and cue.status != "denied":
        return False  # "offers a truce and pulls out": two acts
    if is_told_as_done(node) and not _only_carries(node):
        return False
    if node.dep_ == "advcl" and cue.status in UNDONE and verb_group(node).form in ("gerund", "participle"):
        return False  # "broke off the talks, charging that"
    if head.lemma_ == "go" and node.dep_ != "xcomp":
        return False  # "is going to sign", not "went into force, ending the war"
    past = is_verb(node) and verb_group(node).form == "finite" and verb_group(node).tense == "past"
    return not past or (cue.status == "denied" and node.dep_ == "ccomp")


def is_told_as_done(node: Token) -> bool:
    """ "The agreement reached on Monday" was reached, whatever it plans."""
    return node.tag_ == "VBN" and node.dep_ == "acl" and verb_group(node).form == "participle"


def _only_carries(node: Token) -> bool:
    """ "An offer made by Chad to talk": what stands below is still an offer's."""
    return is_told_as_done(node) and node.lemma_.lower() in TRANSPARENT


def _has_other_object(verb: Token, noun: Token) -> bool:
    """Whether a verb acts on something else than what is after its preposition (not "asked Chad for aid")."""
    asked = noun.head.lower_ == "for" and verb.lemma_.lower() in ASKING
    return not asked and any(c.dep_ == "dobj" for c in verb.children)


def governor(node: Token) -> Token | None:
    """The verb, noun or adjective over a node, through the prepositions of complements."""
    head = node.head
    if head.i == node.i or node.dep_ in ("relcl", "nsubj", "nsubjpass", "poss", "compound", "appos"):
        return None
    while head.dep_ in ("prep", "agent", "mark") and head.head.i != head.i:
        if not is_verb(node) and head.lower_ not in COMPLEMENT_PREPOSITIONS:
            return None
        head = head.head
        if head.lower_ in BETWEEN and head.dep_ == "advmod":
            head = head.head
    return head


def passes_on(node: Token, head: Token) -> bool:
    """Whether the status of the word above holds for the node too."""
    if is_verb(node):
        return (
            node.dep_ in CLIMBED
            and (not is_told_as_done(node) or _only_carries(node))
            and not (node.dep_ == "ccomp" and head.lemma_.lower() in SAYING)
            and not (
                node.dep_ in ("conj", "advcl", "ccomp")
                and verb_group(node).form == "finite"
                and verb_group(node).tense != "none"
                and has_own_tense(node)
            )
        )
    if head.lemma_.lower() in REACTIONS or _is_occasion(node, head):
        return False
    return head.lemma_.lower() in TRANSPARENT or not is_verb(head) or verb_group(head).form == "infinitive"


def _is_occasion(noun: Token, verb: Token) -> bool:
    """ "Failed to break the deadlock in talks", "wants to campaign in the vote": it is held all the same."""
    framed = noun.head.i != verb.i and noun.head.lower_ in OCCASIONS
    return framed and is_verb(verb) and (verb.lemma_ == "campaign" or bool(own(verb, ("dobj",))))


def has_own_tense(verb: Token) -> bool:
    """Whether a verb is finite by its form or has an auxiliary."""
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in AUXILIARIES for c in verb.children)
