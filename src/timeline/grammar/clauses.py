"""Subjects and objects of verbs as the sentence means them: voice, control, raising, relatives, coordination.

Works on spaCy parses with ClearNLP labels. `arguments` builds its slots from these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.antecedents import RELATIVE_WORDS, antecedent
from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.opinions import CALLING, is_planned_by_others, owners_of
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import governing_verb, is_verb, verb_group
from timeline.grammar.words.labels import SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

ALONE = frozenset(
    "meet talk speak arrive come go sit gather fly stop stay return travel land resign agree be have do say"
    " lunch dine stand rise fall die escape flee leave depart turn call march advance withdraw".split()
)
"""Verbs that take no object from the one beside them: "met and signed a treaty"."""
DEEPEST = 5
"""How many clauses up a subject is looked for."""
OBJECT_CONTROL = frozenset(
    {
        "ask", "urge", "order", "tell", "force", "invite", "allow", "persuade", "press", "request",
        "send", "get", "help", "let", "make", "have", "permit", "enable", "compel", "instruct",
        "call", "appeal", "want", "see", "lead", "prompt", "cause", "drive", "push", "oblige", "encourage",
        "require", "authorize", "authorise", "mandate", "commission", "task", "beg", "implore", "warn",
        "expect",
    }
)  # fmt: skip
"""Governing verbs whose object, not subject, is the subject of the infinitive below them."""
ANSWERABLE = frozenset(
    "accuse blame condemn criticise criticize denounce suspect thank praise congratulate commend applaud"
    " punish rebuke reprimand chide fault prevent stop dissuade deter discourage keep bar ban block prohibit"
    " restrain convict charge forgive excuse reward link tie connect compliment".split()
)
"""Verbs whose object does or did what stands after their preposition: "thanked X for releasing"."""
LIABLE = frozenset({"of", "for", "from", "with", "over"})
CONGRATULATING = frozenset({"congratulate", "compliment"})
"""Verbs of which it stands after "on"."""
LINKED = frozenset({"link", "tie", "connect"})
"""Verbs of which it stands after "to" as well."""
BROKERED = frozenset(
    "brokered mediated sponsored facilitated supervised monitored arranged negotiated".split()
)
"""Behind a hyphen these tell who stands between the parties: "a Qatari-brokered truce"."""
ENCOUNTERING = frozenset("meet visit see receive greet welcome host telephone phone".split())
WHEN = frozenset({"time", "day", "moment", "year", "week", "month"})
"""What tells when is nobody's object: "the last time they met"."""
CAUSATIVES = frozenset({"have", "let", "make", "get"})
SAYING = frozenset(
    {
        "add", "announce", "argue", "believe", "claim", "confirm", "declare", "inform", "insist", "know",
        "note", "quote", "report", "reveal", "say", "state", "tell", "think", "write",
    }
)  # fmt: skip
"""Verbs over a clause that is somebody's word: its own tense says what became of it."""


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """The heads of a verb's understood subject: its own, its antecedent's, its controller's."""
    surface = own(verb, SUBJECTS)
    if surface and is_passive(verb):
        return ()
    if surface:
        return tuple(antecedent(token) for token in surface)
    understood = _understood(verb, depth) if depth < DEEPEST else ()
    return understood or _set_before(verb)


def _set_before(verb: Token) -> tuple[Token, ...]:
    """ "His minister of state, X, signed": the name right before a finite verb without a subject."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ") or own(verb, ("expl", "csubj")) or verb.i < 2:
        return ()
    before = verb.doc[verb.i - 1]
    name = verb.doc[verb.i - 2] if before.lower_ == "," else before
    return (name,) if name.ent_type_ == "PERSON" and name.dep_ == "appos" else ()


def _understood(verb: Token, depth: int) -> tuple[Token, ...]:
    head = verb.head
    if head.i == verb.i:
        return ()
    if verb.dep_ == "conj" and is_verb(head):
        return surface_subjects(head, depth + 1)
    if verb.dep_ in ("acl", "relcl"):
        return _subject_of_noun_clause(verb, head, depth)
    governor = governing_verb(verb)
    if governor is None or is_planned_by_others(verb, governor):
        return ()
    if verb.dep_ in ("xcomp", "ccomp") and governor.lemma_.lower() in OBJECT_CONTROL:
        objects = own(governor, ("dobj", "dative")) or own(governor, ("nsubjpass",))
        if objects:
            return tuple(objects)
    return answerable(verb, governor) or surface_subjects(governor, depth + 1) or agents(governor)


def answerable(event: Token, governor: Token) -> tuple[Token, ...]:
    """Who did what he is accused of, thanked for or kept from, by a verb that the event stands below."""
    if governor.lemma_.lower() not in ANSWERABLE or event.dep_ not in ("pcomp", "pobj"):
        return ()
    linked = event.head.lower_ in ("to", "with") and governor.lemma_.lower() in LINKED
    linked = linked or (event.head.lower_ == "on" and governor.lemma_.lower() in CONGRATULATING)
    if not linked and (event.head.lower_ not in LIABLE or governor.lemma_.lower() in LINKED):
        return ()
    if event.head.head.i not in (governor.i, *(t.i for t in objects(governor))):
        return ()
    return objects(governor)


def surface_subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """What stands before a verb, active or passive: what is coordinated with it or below it shares this one.

    "Lee is scheduled to dine with Li and meet Zhao", "the envoy was recalled and left".
    """
    if is_passive(verb):
        undergone = tuple(antecedent(t) for t in own(verb, SUBJECTS))
        shared = verb.dep_ in ("conj", "xcomp") and depth < DEEPEST  # "is to be received before going on"
        return undergone or (_understood(verb, depth) if shared else ())
    return subjects(verb, depth)


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive, as "made" is in "sent on Monday and made public by X" for all its looks."""
    if _main_after_all(verb) is not None:
        return False
    if verb_group(verb).passive or (bool(own(verb, ("agent",))) and not own(verb, SUBJECTS)):
        return True
    return verb.tag_ == "VBN" and _is_set_off(verb)


def _is_set_off(verb: Token) -> bool:
    """ "The envoy, withdrawn on Monday, will not return": the parser takes the participle for the verb."""
    bare = not own(verb, ("aux", "auxpass", "dobj")) and bool(own(verb, SUBJECTS))
    return bare and verb.i > 0 and verb.doc[verb.i - 1].lower_ == ","


def _subject_of_noun_clause(verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """ "The man visiting": the noun; "the talks held": nobody; "a plan to visit": the plan's owner."""
    group = verb_group(verb)
    if (name := _main_after_all(verb)) is not None:
        return (name,)
    if group.form == "gerund":
        return (noun,)
    if group.form != "infinitive":
        return ()
    if told := _told_to_be(noun):
        return told
    owners = owners_of(noun) or _sides(noun)
    if owners:
        return owners
    governor = governing_verb(noun)
    if governor is None or is_planned_by_others(verb, governor):
        return ()
    return subjects(governor, depth + 1)


def _told_to_be(noun: Token) -> tuple[Token, ...]:
    """ "The last speaker to visit was X": who a noun with a clause is told to be."""
    be = noun.head
    named = noun.dep_ == "nsubj" and be.lemma_ == "be"
    return tuple(t for t in own(be, ("attr",)) if t.pos_ == "PROPN") if named else ()


def _main_after_all(verb: Token) -> Token | None:
    """The name that a main verb belongs to, where the parser makes a clause of it and heads the sentence so.

    "X, who had come by train, left for Rome", "X, an old friend, called for a truce".
    """
    if verb.dep_ not in ("acl", "relcl") or verb.i == 0 or verb.doc[verb.i - 1].lower_ != ",":
        return None
    if verb.tag_ == "VBD":
        return verb.head if verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN" else None
    root = verb.head
    while root.dep_ in ("appos", "pobj", "prep", "relcl", "pcomp", "dobj", "acl"):
        root = root.head
    set_off = root.dep_ == "ROOT" and any(
        c.dep_ in ("appos", "relcl") and c.i < verb.i for c in root.children
    )
    bare = verb.tag_ == "VBN" and verb.dep_ == "acl" and not own(verb, ("agent", "aux", "auxpass"))
    return root if set_off and bare and root.pos_ == "PROPN" else None


def _sides(noun: Token) -> tuple[Token, ...]:
    """ "An agreement (reached) between A and B to open the border"."""
    above = (noun, *(c for c in own(noun, ("acl",)) if c.tag_ == "VBN"))
    betweens = (c for token in above for c in own(token, ("prep",)) if c.lower_ == "between")
    between = [p for c in betweens for p in own(c, ("pobj",))]
    return tuple(t for head in between for t in with_conjuncts(head))


def objects(verb: Token) -> tuple[Token, ...]:
    """The heads of a verb's object: direct, passive subject, or the noun that a clause hangs on."""
    direct = [token for token in own(verb, ("dobj",)) if not _is_date(token)]
    if is_passive(verb):
        undergone = own(verb, SUBJECTS if _is_set_off(verb) else ("nsubjpass",))
        return tuple(antecedent(t) for t in undergone) or _passive_object(verb) or tuple(direct)
    if direct:
        return tuple(antecedent(t) for t in direct)
    told = verb.dep_ == "relcl" and own(verb, SUBJECTS) and not _is_relative_subject(verb)
    if told and verb.head.lower_ not in WHEN:
        return (verb.head,)
    return _met_for(verb) or _called_object(verb) or _shared_object(verb)


def _met_for(verb: Token) -> tuple[Token, ...]:
    """ "Is meeting X to discuss trade": the parser takes whom one meets for the subject of the purpose."""
    if verb.lemma_.lower() not in ENCOUNTERING:
        return ()
    purposes = (c for c in own(verb, ("ccomp",)) if any(t.tag_ == "TO" for t in c.children))
    return tuple(t for c in purposes for t in own(c, ("nsubj",)) if t.i > verb.i)


def _called_object(verb: Token) -> tuple[Token, ...]:
    """ "Launched what it called a raid", "what officials described as a raid": the raid."""
    clauses = [c for c in own(verb, ("ccomp",)) if c.lemma_.lower() in CALLING and c.i > verb.i]
    naming = [c for c in clauses if any(t.lower_ == "what" for t in c.children)]
    called = [t for c in naming for t in own(c, ("oprd",))]
    return tuple(called or (t for c in naming for p in own(c, ("prep",)) for t in own(p, ("pobj",))))


def _shared_object(verb: Token) -> tuple[Token, ...]:
    """ "Recalled and dismissed its envoy": what two verbs side by side have in common."""
    nexts = [c for c in own(verb, ("conj",)) if c.i == verb.i + 2 and c.tag_ == verb.tag_]
    if verb.lemma_.lower() in ALONE or not nexts or own(verb, ("prep", "prt", "xcomp", "ccomp")):
        return ()
    return tuple(antecedent(t) for c in nexts for t in own(c, ("dobj",)) if not _is_date(t))


def undergoing(verb: Token) -> tuple[Token, ...]:
    """Who does what stands below: "to help them avoid it" is parsed with a clause for its object."""
    below = own(verb, ("ccomp",)) if verb.lemma_.lower() in OBJECT_CONTROL else []
    return tuple(t for clause in below for t in own(clause, SUBJECTS))


def _is_date(token: Token) -> bool:
    """ "Left April 30", "arrived Thursday": the parser takes a bare date for an object."""
    return token.ent_type_ == "DATE" and token.pos_ in ("PROPN", "NUM")


def completing(verb: Token) -> list[Token]:
    """The clauses that complete a verb; "called on them to stop" is often parsed as a clause of purpose."""
    below = own(verb, ("xcomp", "ccomp", "advcl"))
    return [c for c in below if c.dep_ != "advcl" or (is_verb(c) and verb_group(c).form == "infinitive")]


def causers(verb: Token) -> tuple[Token, ...]:
    """ "Castro had Roa deliver a letter": who has it done."""
    above = governing_verb(verb)
    if verb.dep_ in ("ccomp", "xcomp") and above is not None and above.lemma_.lower() in CAUSATIVES:
        return subjects(above)
    return ()


def _passive_object(verb: Token) -> tuple[Token, ...]:
    if verb.dep_ in ("acl", "relcl"):
        return (verb.head,)
    if verb.dep_ == "conj" and is_verb(verb.head):
        if own(verb, ("auxpass",)) and not is_passive(verb.head):
            return subjects(verb.head)  # "met X and was received by Y"
        return objects(verb.head)
    governor = governing_verb(verb)
    if verb.dep_ == "xcomp" and governor is not None:
        return tuple(antecedent(t) for t in own(governor, SUBJECTS))
    return ()


def _is_relative_subject(verb: Token) -> bool:
    return any(t.lower_ in RELATIVE_WORDS for t in own(verb, SUBJECTS))


def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it, after "by"."""
    found = [
        t
        for by in verb.children
        if by.dep_ == "agent" or (by.dep_ == "prep" and by.lower_ == "by")
        for t in own(by, ("pobj",))
    ]
    return tuple(found)
