"""Words that stand where a trigger may, and tell no event of their own.

They name, describe, rank or accompany: "what he called 'warmongers'", "the ceasefire talks", "the first
king to set foot in China", "voted to back the plan, with Mali abstaining".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.grammar.contests import is_of_contest
from timeline.grammar.nothing import is_none
from timeline.grammar.opinions import BALLOTS
from timeline.grammar.verbgroup import is_verb
from timeline.models.mention import FIGHT, Trait

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token
    from timeline.pipes.events.trigger import Trigger

NAMING = frozenset({"call", "term", "describe", "dub", "brand", "label"})
RANKING = frozenset({"first", "last", "second", "third", "only", "latest"})
BARRING = frozenset({"ban", "prohibit", "discourage", "deter"})
"""Who bars or prevents it says that it does not come about; these only say that it should not."""
ACCIDENTS = frozenset("crash collide capsize sink derail collapse overturn founder burn".split())
HAPPENING = frozenset({"when", "as", "after"})
HARMING = frozenset({"kill", "injure", "wound", "hurt", "harm", "damage"})
ANSWERS = frozenset({"answer", "reply", "response", "reaction", "rejoinder"})
LISTS = frozenset({"list", "set", "series", "string"})
ASKING_KINDS: frozenset[Trait] = frozenset({"offer", "wish"})
"""What demands, invitations and proposals have in common."""
WAYS = frozenset({"toward", "towards"})
ASKED = frozenset("whether if why how what when where who".split())
"""Words that open what one who is asked is to tell."""
PARTS = frozenset({"article", "clause", "paragraph", "provision", "annex", "section"})
ENDS = frozenset({"end", "halt", "stop", "cessation", "pause", "suspension"})
OTHER_SENSES = frozenset(
    {
        ("bring", "down"), ("call", "off"), ("give", "up"), ("hand", "down"), ("put", "down"), ("put", "off"),
        ("set", "off"), ("stand", "down"), ("take", "off"), ("turn", "down"), ("break", "down"),
    }
)  # fmt: skip
"""Verbs whose particle makes another verb of them: who brings down a plane brings nothing."""


def tells_nothing(verb: Token) -> bool:
    """Whether a verb only names, describes or ranks something."""
    describes = verb.dep_ == "amod" and verb.i < verb.head.i  # "the jailed pastor", "a threatening letter"
    tests = (_only_names, _only_ranks, _is_barred, _is_on_the_way, _only_asks, _only_holds, _harms_nobody)
    return describes or _is_accident(verb) or any(tells_none(verb) for tells_none in tests)


def is_other_verb(verb: Token) -> bool:
    """ "Brought down a drone": with its particle the verb means something else than alone."""
    return any(c.dep_ == "prt" and (verb.lemma_.lower(), c.lower_) in OTHER_SENSES for c in verb.children)


def asides(triggers: Sequence[Trigger]) -> Iterator[int]:
    """The indices of trigger words that only describe or accompany another trigger."""
    words = [trigger.frame.trigger for trigger in triggers]
    yield from (word.i for word in _describing(words))
    yield from (word.i for word in words if is_of_contest(word))
    kinds = {trigger.frame.trigger.i: trigger.kind.traits_for(trigger.rule) for trigger in triggers}
    tests = (_belongs_to_vote, _only_leads, _is_to_end, _is_quoted, _is_ruled_out, _is_answered, _is_how)
    yield from (word.i for word in words if any(told_beside(word, kinds) for told_beside in tests))


def _only_names(verb: Token) -> bool:
    """ "What he called 'warmongers'", "a bomb called the Hammer": nobody is called there but in passing."""
    if verb.lemma_ not in NAMING:
        return False
    named = verb.dep_ == "acl" and verb.tag_ == "VBN" and any(c.dep_ == "oprd" for c in verb.children)
    return named or any(c.lower_ == "what" and c.i < verb.i for c in verb.children)


def _only_ranks(verb: Token) -> bool:
    """ "She is the first queen to visit Peru since 1990": said of her, beside what she does now.

    Who "became the first" in May has done it in May.
    """
    ranked = verb.head
    if verb.dep_ not in ("acl", "relcl") or verb.tag_ != "VB" or not _are_any(ranked.children, RANKING):
        return False
    is_one = ranked.dep_ == "attr" and ranked.head.lower_ in ("is", "are", "'s")
    return ranked.dep_ == "appos" or is_one


def _is_barred(verb: Token) -> bool:
    """ "Banned its nationals from going to Peru": told of the ban, and nobody goes."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "from" and verb.head.head.lemma_ in BARRING


def _is_on_the_way(verb: Token) -> bool:
    """ "A step towards leaving the union": what one goes towards is not reached."""
    return verb.dep_ == "pcomp" and verb.head.lower_ in WAYS


def _only_asks(verb: Token) -> bool:
    """ "Was asked whether they would meet": a question is no request."""
    clauses = (c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i > verb.i)
    return verb.lemma_ == "ask" and any(clause.left_edge.lower_ in ASKED for clause in clauses)


def _only_holds(verb: Token) -> bool:
    """ "Tested what it said was a rocket": the words tell what the thing is held to be."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    first = subject.left_edge.i if subject is not None else 0
    held = first > 0 and verb.doc[first - 1].lower_ == "what"
    return held and any(t.lemma_ == "be" for t in after)


def _harms_nobody(verb: Token) -> bool:
    """ "No one was killed in the raid", "the raid hurt nobody": the raid is told, not that it was none."""
    suffering = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return verb.lemma_ in HARMING and any(map(is_none, suffering))


def _is_accident(verb: Token) -> bool:
    """ "Were killed when their helicopter crashed": nobody has done it, as one who shot it down has."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.lemma_.lower() in ACCIDENTS)
    return verb.lemma_ in HARMING and any(_are_any(c.children, HAPPENING) for c in clauses)


def _are_any(tokens: Iterable[Token], words: frozenset[str]) -> bool:
    return any(token.lower_ in words for token in tokens)


def _describing(words: Sequence[Token]) -> Iterator[Token]:
    """ "The ceasefire talks": a noun right before another one only describes, wherever it is hung."""
    for first, second in pairwise(words):
        if first.i + 1 == second.i and first.tag_ == "NN" and second.pos_ == "NOUN" and first.pos_ == "NOUN":
            yield first


def _only_leads(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "Became the first premier to visit Peru": the visit is told, not that one took office."""
    if word.lemma_ not in ("become", "be"):
        return False
    said = (below for c in word.children if c.dep_ == "attr" for below in c.children)
    return any(c.dep_ in ("acl", "relcl") and c.tag_ == "VB" and c.i in kinds for c in said)


def _belongs_to_vote(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "Voted to condemn the raid, with Mali abstaining": how, and for what, a body votes.

    What a people votes for in a referendum may follow: "voted to leave in a referendum".
    """
    if not is_verb(word):
        return False
    if word.dep_ == "pcomp" and word.head.lower_ == "with":
        above = word.head.head
        return "vote" in kinds[word.i] and "vote" in kinds.get(above.i, ())
    choice = next((t for t in word.ancestors if "vote" in kinds.get(t.i, ())), None)
    if choice is not None and word.dep_ in ("xcomp", "pcomp") and _is_of_people(choice):
        return True
    voted = word.dep_ == "xcomp" and word.head.lemma_ == "vote" and "vote" in kinds.get(word.head.i, ())
    return voted and "motion" in kinds[word.i]


def _is_of_people(choice: Token) -> bool:
    """Whether it was voted in a referendum."""
    return any(t.lemma_ in BALLOTS for c in choice.children if c.lower_ == "in" for t in c.children)


def _is_to_end(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "Urged an end to the attacks": nobody proposes the attacks."""
    above = word.head.head
    ended = word.dep_ == "pobj" and word.head.lower_ in ("to", "of", "in") and above.lemma_ in ENDS
    return ended and kinds[word.i] >= FIGHT and word.pos_ == "NOUN"


def _is_quoted(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "Invoked Article 4 of the treaty": the treaty stands already; one of another year may be dated."""
    part = word.head.head
    whole = word.dep_ == "pobj" and word.head.lower_ == "of" and part.lemma_.lower() in PARTS
    dated = any(c.pos_ == "NUM" or c.dep_ in ("acl", "relcl", "nummod") for c in word.children)
    return whole and "treaty" in kinds[word.i] and not dated


def _is_answered(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "Handed over its reply to a list of demands on Monday": of that day is the reply.

    Not if it has a day of its own ("to the June 4 demands", "to the demands of June 4").
    """
    if word.pos_ != "NOUN" or kinds[word.i].isdisjoint(ASKING_KINDS):
        return False
    listed = word.dep_ == "pobj" and word.head.lower_ == "of" and word.head.head.lemma_ in LISTS
    top = word.head.head if listed else word
    answered = top.dep_ == "pobj" and top.head.lower_ == "to" and _is_answer(top.head.head)
    return answered and not any(_is_time_of_it(c) for t in (word, top) for c in t.children)


def _is_how(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "Recalled its envoy in protest at the raid": the act is the protest."""
    bare = word.dep_ == "pobj" and word.head.lower_ == "in" and word.i == word.head.i + 1
    above = (word.head.head, word.head.head.head)
    return bare and "charge" in kinds[word.i] and any(t.i in kinds for t in above)


def _is_answer(above: Token) -> bool:
    """A reply that is given, or who gives one: "its reply to", "gave its answer to"."""
    given = [c for c in above.children if c.dep_ == "dobj"] if is_verb(above) else [above]
    return any(t.lemma_ in ANSWERS and t.dep_ in ("dobj", "nsubj", "nsubjpass") for t in given)


def _is_time_of_it(part: Token) -> bool:
    """ "Demands made on June 4", "of June 4", "June 4 demands", "Monday's demands"."""
    beside = part.dep_ != "prep" and part.ent_type_ == "DATE"
    of = part.lower_ in ("of", "from") and any(c.ent_type_ == "DATE" for c in part.children)
    return part.dep_ in ("acl", "relcl") or beside or of


def _is_ruled_out(word: Token, kinds: Mapping[int, frozenset[Trait]]) -> bool:
    """ "An armistice, not a peace treaty": told only as what the other is not."""
    first = word.left_edge.i
    before = word.doc[max(first - 1, 0) : first + 1]
    negated = [t.i for t in before if t.lower_ == "not"]
    set_off = bool(negated) and negated[0] > 0 and word.doc[negated[0] - 1].lower_ == ","
    return set_off and word.pos_ == "NOUN"
