"""Ways through the parse, from a time or a clause up to a noun or verb: what they pass and how they hang.

All take tokens of one document and say yes or no, or give the steps of the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.datelinks.counting import ORDINALS, measures
from timeline.grammar.datelinks.whenclauses import DAY_NOUNS
from timeline.grammar.quantities import QUANTITIES
from timeline.grammar.verbgroup import governing_verb, is_verb, subject_of
from timeline.grammar.words.labels import NOUNS, SUBJECTS
from timeline.grammar.words.occasions import CLOSING, JOURNEYS, OPENING, TALKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.grammar.tokens import Token

BESIDE = frozenset(
    "before after following since until ahead despite because amid pending without unlike".split()
)
PRENOMINAL = ("poss", "compound", "nmod", "nummod", "amod")
OCCASIONS = frozenset({"in", "at", "during", "on", "to"})
CAUSING = frozenset({"let", "make", "help", "have", "get", "force", "allow", "permit", "enable", "see"})
"""Verbs whose clause happens when they do: "let them go on Monday"."""
CONDITIONS = frozenset({"if", "unless", "once", "lest"})
GROUNDS = frozenset({"for", "of", "over", "about", "from"})
"""A gerund after these tells why: "punished on Monday for seizing it", "accused of seizing it"."""
REMARKS = frozenset({"say", "tell", "add", "note", "argue", "explain", "insist"})
APPEARING = frozenset(
    "speak talk address write appear visit tour attend testify travel meet gather convene assemble".split()
)
"""What one does while one says or does something else: "X, visiting Lima on Monday, offered aid"."""
WITHIN = frozenset({"in", "at", "during"})
OCCURRING = frozenset({"take", "occur", "happen", "begin", "start", "end"})
WHEN = frozenset({"when", "as", "while"})
TRYING = frozenset({"try", "attempt", "prepare", "begin", "seek"})
CLIMBED = ("xcomp", "conj", "ccomp", "pcomp", "prep", "advcl")
EDITIONS = frozenset({"edition", "issue", "broadcast", "newscast"})
KEEPING = frozenset({"bar", "prevent", "stop", "block", "keep", "prohibit", "forbid"})
RUNNING = JOURNEYS | TALKS | {"round"}
COURSES = OPENING | CLOSING | {"complete", "wrap", "cap"}
ASSEMBLING = frozenset({"meet", "gather", "convene", "assemble"})
DOWN = ("xcomp", "advcl", "pcomp", "acl", "ccomp", "conj", "relcl", "parataxis", "dep")


def is_aside(token: Token, top: Token, *, anywhere: bool = False) -> bool:
    """Whether the way up leads from a noun through "before", "after" or the like: the time is the noun's.

    It must be the last step of the way; with `anywhere`, any ("the first since the coup in July").
    """
    node, nouns, passed = token, 0, False
    while node.head.i not in {top.i, node.i}:
        node = node.head
        nouns += node.pos_ in NOUNS
        passed = nouns > 0 and node.dep_ in ("prep", "mark", "advcl", "advmod") and node.lower_ in BESIDE
        if passed and anywhere:
            return True
    return passed


def is_owned(token: Token, verb: Token) -> bool:
    """Whether a time belongs to a noun under the verb: beside it, after "of", or in an apposition."""
    if is_prenominal(token) or (token.dep_ == "pobj" and token.head.lower_ == "of"):
        return True
    node = token
    while node.head.i not in {verb.i, node.i}:
        if node.dep_ == "appos" or (node.dep_ == "nmod" and node.i > node.head.i):
            return True
        node = node.head
    return False


def is_prenominal(token: Token) -> bool:
    """ "Sunday's vote", "the 1972 treaty", "a year-old truce": it tells which one, before the noun."""
    if token.dep_ == "npadvmod" and token.head.dep_ == "amod":
        token = token.head
    noun = token.head
    return token.dep_ in PRENOMINAL and noun.i > token.i and noun.pos_ in NOUNS


def is_of_edition(token: Token) -> bool:
    """ "Told Sunday's edition of a daily": what is said to it is said then."""
    return is_prenominal(token) and token.head.lemma_ in EDITIONS


def is_one_act(below: Token, verb: Token) -> bool:
    """ "Let them go on Monday", "stopped buying oil in March": what is under the verb is done with it."""
    gerund = below.dep_ == "xcomp" and below.tag_ == "VBG"
    return gerund or (below.dep_ in ("ccomp", "xcomp") and verb.lemma_ in CAUSING)


def is_kept_from(below: Token, verb: Token) -> bool:
    """ "Barred him from entering on Monday": what was not let happen leaves its day to the barring."""
    barred = below.dep_ == "pcomp" and below.head.lower_ == "from" and below.head.head.i == verb.i
    return barred and verb.lemma_ in KEEPING


def is_let_happen(below: Token) -> bool:
    """ "Monday's ceremony saw them sign a pact": what one sees or has done is done then."""
    told = any(c.dep_ == "mark" for c in below.children)
    return below.dep_ in ("ccomp", "xcomp") and below.head.lemma_ in CAUSING and not told


def is_raised(noun: Token, own: Token, host: Token) -> bool:
    """ "The withdrawal is (due) to be completed by March": the subject is that of the infinitive too."""
    over = host.head.head if host.head.dep_ == "acomp" else host.head
    return noun.dep_ in SUBJECTS and host.dep_ == "xcomp" and over.i == own.i


def is_same_act(clause: Token, verb: Token) -> bool:
    """Whether a clause below a verb tells when the verb's own act was."""
    if is_assembly(clause, verb) or is_kept_from(clause, verb):
        return True
    return clause.head.i == verb.i and is_one_act(clause, verb)


def is_assembly(clause: Token, verb: Token) -> bool:
    """ "Ministers who met in Oslo on Monday agreed to": what they did they did there and then."""
    they = clause.head
    while they.dep_ in ("pobj", "prep", "conj") and they.head.i < clause.i:
        they = they.head  # "ministers from Chad, who met"
    gathered = clause.dep_ == "relcl" and clause.lemma_ in ASSEMBLING
    several = they.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in they.children)
    by_them = several and they.dep_ == "nsubj" and they.head.i == verb.i
    return gathered and by_them and (verb.tag_, clause.tag_) == ("VBD", "VBD")


def is_occasion(clause: Token, verb: Token) -> bool:
    """Whether a relative clause hangs on a noun that stands after "in" or "at" under the verb.

    Not what is only aimed at: "in a bid to end it by May".
    """
    aimed = any(c.tag_ == "TO" for c in clause.children)
    if clause.dep_ not in ("acl", "relcl") or aimed or _is_of_somebody(clause):
        return False
    node = clause.head
    while node.head.i != node.i and node.dep_ in ("pobj", "prep", "compound"):
        if node.dep_ == "prep" and node.head.i == verb.i:
            return node.lower_ in OCCASIONS
        if node.dep_ == "prep" and node.lower_ != "of":
            return False  # "offered peace in return for land taken in 1967"
        node = node.head
    return False


def _is_of_somebody(clause: Token) -> bool:
    """ "Wrote to Mr Paz, with whom he will travel": a relative clause of a person is no occasion."""
    return any(t.lower_ in ("who", "whom") for c in clause.children for t in (c, *c.children))


def is_where_clause(clause: Token, verb: Token) -> bool:
    """ "At the conference in Oslo in May, where aid was pledged": at an occasion under the dated verb."""
    if not happens_at(clause) or top_preposition(clause.head, verb) in BESIDE:
        return False
    over = governing_verb(clause.head)
    return over is None or over.dep_ != "ccomp"  # "it left after a raid in which ten died, he said on Monday"


def happens_at(clause: Token) -> bool:
    """Whether a relative clause tells what was done at its noun: "where", "at which", "in which"."""
    words = list(clause.children)
    while clause.dep_ in ("conj", "xcomp"):
        clause = clause.head
        words += clause.children
    if clause.dep_ != "relcl":
        return False
    return any(
        c.lower_ == "where" or (c.lower_ in WITHIN and any(w.lower_ == "which" for w in c.children))
        for c in words
    )


def opens(clause: Token, verb: Token) -> bool:
    """ "Speaking in Prague on Sunday, he said", "after meeting them on Sunday, he said"."""
    if (
        clause.dep_ == "pcomp"
        and clause.head.lower_ in ("after", "on", "upon")
        and clause.head.dep_ == "prep"
    ):
        gerund = clause.tag_ == "VBG" and not measures(clause.head)
        return gerund and clause.head.head.i == verb.i and clause.i < verb.i
    if speaks_aside(clause):
        subject = subject_of(verb)
        return subject is not None and clause.head.i == subject.i
    marked = any(c.dep_ in ("mark", "prep") and c.lower_ in BESIDE for c in clause.children)
    bare = clause.dep_ == "advcl" and clause.tag_ in ("VBG", "VBN") and subject_of(clause) is None
    return bare and not marked and clause.i < verb.i and clause.head.i == verb.i


def speaks_aside(clause: Token) -> bool:
    """ "Peres, speaking in Prague on Sunday, said", "Peres, who was visiting Prague on Sunday, said"."""
    set_off = clause.left_edge.i > 0 and clause.doc[clause.left_edge.i - 1].lower_ == ","
    if not set_off or clause.lemma_ not in APPEARING:
        return False
    relative = clause.dep_ == "relcl" and any(c.lower_ == "who" for c in clause.children)
    return clause.tag_ == "VBG" and (clause.dep_ == "acl" or relative)


def is_remark(clause: Token, verb: Token) -> bool:
    """ "Rejected the offer, saying on Monday that it was late": what is said with the act."""
    said = clause.tag_ == "VBG" and clause.lemma_.lower() in REMARKS
    below = clause.dep_ in ("advcl", "xcomp", "dep")
    return said and below and clause.head.i == verb.i < clause.i and subject_of(clause) is None


def is_when_clause(clause: Token, verb: Token) -> bool:
    """Whether a clause tells when the verb's event was: "when ..." under it or the verb that it serves."""
    if clause.dep_ == "xcomp" and clause.head.lemma_ in TRYING:
        clause = clause.head
    day = clause.head
    if clause.dep_ == "relcl" and day.lemma_ in DAY_NOUNS and day.dep_ == "npadvmod":
        return day.head.i == verb.i  # "broke off ties the day troops landed, on Dec. 7, 1975"
    opening = {c.lower_ for c in clause.children if c.dep_ in ("advmod", "mark")} & WHEN
    if clause.dep_ != "advcl" or not opening or (opening == {"while"} and _only_contrasts(clause)):
        return False
    while verb.dep_ in ("xcomp", "ccomp") and clause.head.i not in {verb.i, verb.head.i}:
        verb = verb.head
    return clause.head.i in (verb.i, verb.head.i)


def _only_contrasts(clause: Token) -> bool:
    """ "While Peru voted to leave in 2016, Chile stayed": two things set against each other."""
    subject = subject_of(clause)
    named = subject is not None and subject.pos_ != "PRON"
    return named and clause.tag_ == "VBD" and clause.lemma_ != "be"


def stands_beside(clause: Token) -> bool:
    """ "Before it was signed", "after signing it"."""
    if clause.dep_ == "pcomp":
        return clause.head.lower_ in BESIDE or clause.head.lower_ in GROUNDS
    return clause.dep_ == "advcl" and any(
        c.lower_ in BESIDE or c.lower_ in CONDITIONS for c in clause.children if c.dep_ in ("mark", "prep")
    )


def is_wake(path: Sequence[Token]) -> bool:
    """ "Agreed on Sunday after Annan had met Aziz", "after meeting Aziz": one comes from it."""
    if len(path) != 1:
        return False
    clause = path[0]
    before = clause.head.lower_ if clause.dep_ == "pcomp" else ""
    marks = [c.lower_ for c in clause.children if c.dep_ in ("mark", "prep")]
    return before == "after" or (clause.dep_ == "advcl" and "after" in marks)


def is_means(path: Sequence[Token]) -> bool:
    """ "Met a demand for ending the siege by signing": the model hangs "by" on the nearest gerund."""
    gerunds = [token for token in path if token.dep_ == "pcomp"]
    by = bool(path) and path[0] in gerunds and path[0].head.lower_ == "by"
    return by and all(token.head.head.pos_ == "NOUN" for token in gerunds[1:])


def is_parting(path: Sequence[Token]) -> bool:
    """ "Told reporters on Monday before flying home": what one does next, right under the dated verb."""
    gerund = path[0] if path else None
    return gerund is not None and len(path) <= 2 and gerund.dep_ == "pcomp" and gerund.head.lower_ == "before"


def is_at_once(clause: Token) -> bool:
    """ "Freed six on Monday as the two states agreed to talk": the clause tells what happened with it."""
    finite = clause.dep_ == "advcl" and clause.tag_ in ("VBD", "VBZ")
    return finite and any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in clause.children)


def is_course(clause: Token) -> bool:
    """ "Ending a visit to Oslo, he said on Monday", "opening talks": it ends, or begins, on that day."""
    participle = clause.tag_ == "VBG" and clause.dep_ in ("advcl", "acl") and clause.lemma_.lower() in COURSES
    return participle and any(c.dep_ == "dobj" and c.lemma_ in RUNNING for c in clause.children)


def is_the_first(clause: Token) -> bool:
    """ "Became in May the first leader to visit", "the last to visit was X, in May": to be it is to do it."""
    noun = clause.head
    infinitive = clause.dep_ in ("acl", "relcl") and any(c.tag_ == "TO" for c in clause.children)
    ranked = any(c.lower_ in ORDINALS for c in noun.children)
    return infinitive and ranked and noun.dep_ in ("attr", "nsubj") and noun.head.lemma_ in ("be", "become")


def is_phase(clause: Token, verb: Token) -> bool:
    """ "Held three rounds of talks, ending on March 7": how far the event had come then."""
    bare = clause.tag_ == "VBG" and clause.dep_ in ("advcl", "acl") and subject_of(clause) is None
    return bare and clause.lemma_ in OPENING | CLOSING and clause.i > verb.i and clause.head.i == verb.i


def is_background(clause: Token) -> bool:
    """ "Soldiers captured in the war were freed on Monday": a reduced relative tells what was before."""
    return clause.dep_ == "acl" and clause.tag_ == "VBN"


def top_preposition(noun: Token, verb: Token) -> str:
    """The preposition by which a noun hangs on the verb, or ""."""
    node = noun
    while node.head.i not in {verb.i, node.i}:
        node = node.head
    return node.lower_ if node.dep_ == "prep" else ""


def path_up(low: Token, high: Token) -> list[Token] | None:
    """The verbs from `low` up to below `high`, or None where `high` is not above."""
    path = []
    node = low
    while node.head.i != node.i:
        if is_verb(node) or node.dep_ in DOWN:
            path.append(node)
        node = node.head
        if node.i == high.i:
            return path
    return None


def hangs_on(verb: Token, noun: Token) -> bool:
    """Whether a clause, or one that it governs, is a relative clause of the noun."""
    node = verb
    while node.dep_ in CLIMBED and node.head.i != node.i and node.lower_ != "due":
        node = node.head
    if node.dep_ == "acomp" and node.head.dep_ == "relcl":  # "which had been due to start on Monday"
        node = node.head
    if verb.lemma_ in OCCURRING and verb.dep_ == "relcl" and not is_verb(noun) and _is_below(node.head, noun):
        return True
    above = (noun.i,) if (portion := portion_above(noun)) is None else (noun.i, portion.i)
    due = node.lower_ == "due" and node.head.i < node.i  # "the round due to start on Monday"
    return (due or node.dep_ in ("relcl", "acl")) and node.head.i in above


def _is_below(low: Token, noun: Token) -> bool:
    """ "Incursions by soldiers which took place in May": the parser hangs the clause on the last noun."""
    while low.dep_ in ("pobj", "prep") and low.head.i != low.i:
        low = low.head
        if low.i == noun.i:
            return True
    return False


def portion_above(noun: Token) -> Token | None:
    """The noun that only counts or stages another: the "wave" of bombings, the "round" of talks."""
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_ not in QUANTITIES:
        return None
    return of.head
