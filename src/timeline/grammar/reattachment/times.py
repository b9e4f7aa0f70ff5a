"""Days, months and lengths that the model hangs on the wrong word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.reattachment.hanging import hang, make_root
from timeline.grammar.words.labels import SUBJECTS
from timeline.grammar.words.occasions import OCCASIONS
from timeline.grammar.words.time_words import DAYPARTS, DAYS, LENGTHS, MONTHS, UNITS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

OPENING = UNITS | {"ago", "later", "earlier", "day", "morning", "evening", "afternoon"}
"""What a sentence may begin with before its subject: "Two weeks ago they met", "the next day they left"."""
RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "when", "where"})
LOOKING_AHEAD = frozenset({"will", "would", "to", "shall"})
HAVING_DONE = frozenset({"have", "get", "see"})
ACCUSING = frozenset({"accuse", "suspect", "blame"})
DECLARING = frozenset({"vote", "threaten", "refuse", "decline", "vow", "demand"})
"""Verbs over what is still to be done: a day at the end of the sentence is that of the news."""
MOVING = frozenset(
    "leave head travel carry fly sail approach cross return transport ferry escort bring".split()
)
"""What somebody or something was doing when it was met with: "hit a convoy leaving Lima on Monday"."""
CONDEMNING = frozenset({"condemn", "denounce", "deplore"})
TELLING_OF = {
    **dict.fromkeys((*ACCUSING, "condemn", "denounce", "criticize", "criticise"), ("of", "for", "over")),
    "invite": ("to",),
}
"""What these verbs are about stands after the prepositions: a date of the calendar behind it is its own."""
PLANNED = frozenset({"plan", "schedule", "expect", "anticipate", "foresee"})
PREPARATIONS = frozenset(
    {"preparation", "plan", "arrangement", "agenda", "groundwork", "invitation", "ground"}
)
NAMING = frozenset({"call", "name", "codename", "dub", "nickname", "know", "code"})
UP_TO = frozenset({"before", "since", "until", "ahead"})
NAMING_A_DAY = frozenset("suggest propose offer name pick choose set fix float".split())
BEFORE_DAYS = frozenset({"late", "early", "last", "this", "next"})
FRONTING = frozenset({"on", "in", "by", "since", "until"})
NAMED_BY_A_DAY = frozenset("times telegraph mirror express mail herald day club war".split())
"""Names that begin with a day or month: "in Sunday Times", "on May Day"."""
HOLDABLE = OCCASIONS | frozenset(
    "round dialogue visit trip tour election vote referendum inauguration forum process exercise"
    " drill".split()
)
"""What these verbs are said of: nobody holds or schedules the ministers whom the talks are between."""


def set_time(token: Token) -> None:
    """Hang a day, month or length where it belongs."""
    if token.dep_ == "npadvmod" and token.head.i == token.i + 1:
        _give_to_participle(token)
    elif token.dep_ == "ROOT" and token.lower_ in OPENING:
        _begin_with(token)
    elif token.dep_ == "appos" and token.ent_type_ == "DATE":
        _give_to_act(token)
    if token.lower_ == "ago" or (token.dep_ == "npadvmod" and _is_past_unit(token)):
        _give_to_past(token)
        _give_over_name(token)
    elif token.lower_ in DAYS or token.lower_ in LENGTHS:
        _set_free(token)
        _set_before_subject(token)
        _set_day_apart(token)
        _set_beside(token)
        _give_to_signing(token)
        _give_to_news(token)
        _give_to_condemning(token)
        _give_before_saying(token)
        _give_over_name(token)
        _give_to_coming(token)
        _give_over_plan(token)
    elif token.lower_ in DAYPARTS:
        _set_day_apart(token)
    elif token.lower_ in MONTHS:
        _set_free(token)
        _give_to_signing(token)
        _give_to_matter(token)
        _give_to_reason(token)
        _give_to_condemned(token)
        _give_over_name(token)
        _give_to_coming(token)


def _give_to_participle(time: Token) -> None:
    """ "The treaty signed in Lima last week ended it": the week of the signing, not of the end."""
    verb, first = time.head, time.left_edge.i
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is None or first == 0 or time.ent_type_ != "DATE":
        return
    clauses = (c for c in subject.children if c.dep_ == "acl" and c.tag_ == "VBN")
    if (below := next((c for c in clauses if c.right_edge.i == first - 1), None)) is not None:
        hang(time, below, "npadvmod")


def _begin_with(time: Token) -> None:
    """ "The following day Chile recalled it": the model takes the day for the whole sentence."""
    clauses = (t for t in time.subtree if t.dep_ == "relcl" and t.i > time.i)
    verb = next(clauses, None)
    if verb is None or not any(c.dep_ in SUBJECTS for c in verb.children):
        return
    if any(t.lower_ in RELATIVES for t in time.doc[time.i + 1 : verb.i]):
        return
    make_root(verb)
    hang(time, verb, "advmod" if time.lower_ == "ago" else "npadvmod")


def _set_day_apart(day: Token) -> None:
    """ "Left Lima Monday", "left Lima Monday night": the model takes place and day for one name."""
    named = next((c for c in day.children if c.i == day.i - 1 and c.lower_ in DAYS), None)
    first = named if named is not None and day.lower_ in DAYPARTS else day
    place = next((c for c in reversed(day.children) if c.i < first.i), None)
    if (
        day.dep_ not in ("pobj", "npadvmod", "dobj")
        or place is None
        or place.i != first.i - 1
        or place.pos_ != "PROPN"
        or place.dep_ != "compound"
    ):
        return
    above = day.head
    verb = next((t for t in day.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.i > place.i:
        return
    label = "dobj" if day.dep_ == "npadvmod" else day.dep_
    for child in day.children:
        if child is not place and child.i < place.i:
            hang(child, place, child.dep_)
    hang(place, above, label)
    hang(day, verb, "npadvmod")


def _set_beside(day: Token) -> None:
    """ "Peru and Chile Monday formally joined it": the model takes the day for an apposition."""
    verb = day.head.head
    if day.dep_ != "appos" or day.head.dep_ not in SUBJECTS or not day.i < verb.i:
        return
    between = day.doc[day.i + 1 : verb.i]
    if all(t.pos_ in ("ADV", "AUX") for t in between):
        hang(day, verb, "npadvmod")


def _set_free(day: Token) -> None:
    """ "On Monday Peru recalled him": the model takes day and subject for one name."""
    name, first = day.head, day.left_edge
    if day.dep_ not in ("compound", "nmod") or name.i < day.i:
        return
    if name.pos_ != "PROPN" and not _is_left_alone(day.doc[first.i - 1], first):
        return
    verb = next((t for t in day.ancestors if t.pos_ in ("VERB", "AUX")), None)
    before = day.doc[first.i - 1] if first.i else day
    dated = name.ent_type_ == "DATE" and name.dep_ not in SUBJECTS
    if verb is None or verb.i < name.i or dated or name.lower_ in NAMED_BY_A_DAY | MONTHS:
        return
    if before.lower_ not in FRONTING:
        if first is not day and first.lower_ in BEFORE_DAYS:
            hang(day, verb, "npadvmod")
        return
    if name.head is before:
        _make_subject(name, verb)
    hang(day, before, "pobj")


def _set_before_subject(length: Token) -> None:
    """ "Two days earlier President Paz had left": the model takes "earlier" for a word of the subject."""
    later = length.head
    name = later.head
    if later.lower_ not in ("earlier", "later") or later.dep_ != "amod" or name.i < later.i:
        return
    if name.dep_ in SUBJECTS and name.left_edge.i == length.left_edge.i:
        hang(later, name.head, "advmod")


def _is_left_alone(before: Token, first: Token) -> bool:
    """ "On Feb. 10 Peruvian planes struck": a preposition without its noun, right before the date."""
    fronted = first.i > 0 and before.dep_ == "prep" and before.lower_ in FRONTING
    return fronted and not any(c.dep_ in ("pobj", "pcomp") for c in before.children)


def _give_to_act(time: Token) -> None:
    """ "Spoke with his colleague, X, earlier this month": the time is the verb's, not X's."""
    beside = (c for c in time.head.children if c.dep_ == "appos" and c.i < time.i)
    named = any(c.ent_type_ == "PERSON" for c in beside)
    verb = next((t for t in time.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if named and verb is not None and verb.i < time.head.i:
        hang(time, verb, "npadvmod")


def _make_subject(name: Token, verb: Token) -> None:
    """Hang a name on its verb as subject, with what goes on from it: "on Friday Peru, Chile and Mali met"."""
    after = name.right_edge.i + 1
    rest = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    goes_on = rest is not None and rest.left_edge.i == after + 1 and verb.doc[after].lower_ == ","
    label = "nsubj" if rest is None else rest.dep_
    if rest is not None and goes_on:
        hang(rest, name, "conj")
    if rest is None or goes_on:
        hang(name, verb, label)


def _give_to_news(day: Token) -> None:
    """ "Accused Peru of arming rebels on Monday", "hit a convoy leaving Lima on Monday": the day of the news.

    Only where the verb has no other day.
    """
    phrase = _phrase_of(day)
    below = phrase.head
    if day.lower_ not in DAYS or below.i > phrase.i:
        return
    accused = below.dep_ == "pcomp" and below.head.lower_ == "of" and below.head.head.lemma_ in ACCUSING
    voted = below.dep_ in ("xcomp", "ccomp") and below.head.lemma_ in DECLARING
    voted = voted and (below.head.lemma_ == "vote" or _is_last(phrase))
    hit = below.dep_ == "acl" and below.head.dep_ == "dobj" and (_is_moving(below) or _is_by_someone(below))
    hit = hit and below.head.head.lemma_ not in HAVING_DONE  # "had its funds frozen by X on Monday"
    verb = below.head.head if accused or hit else below.head
    if (accused or voted or hit) and not any(
        t.lower_ in DAYS for c in verb.children for t in (c, *c.children)
    ):
        hang(phrase, verb, phrase.dep_)


def _give_before_saying(day: Token) -> None:
    """ "Will see both envoys in Lima Wednesday, a spokesman said": the day of what is said."""
    phrase = _phrase_of(day)
    said, after = phrase.head, phrase.right_edge.i + 1
    if not phrase.i < said.i or after >= said.i or phrase.doc[after].lower_ != ",":
        return
    clauses = (c for c in said.children if c.dep_ in ("ccomp", "parataxis") and c.pos_ in ("VERB", "AUX"))
    told = next((c for c in clauses if c.right_edge.i == phrase.left_edge.i - 1), None)
    if told is not None:
        hang(phrase, told, phrase.dep_)


def _is_moving(clause: Token) -> bool:
    """ "Hit a convoy leaving Lima on Monday"."""
    return clause.tag_ == "VBG" and clause.lemma_ in MOVING


def _is_by_someone(clause: Token) -> bool:
    """ "Shot down two planes flown by exiles on Monday"."""
    return clause.tag_ == "VBN" and any(c.dep_ == "agent" for c in clause.children)


def _give_over_plan(day: Token) -> None:
    """ "Ended earlier than planned on Monday", "left as expected on Monday": the day of what took place."""
    phrase = _phrase_of(day)
    plan = phrase.head
    compared = any(c.lower_ in ("than", "as") and c.i == plan.i - 1 for c in plan.children)
    verb = next((t for t in plan.ancestors if t.pos_ == "VERB"), None)
    if plan.lemma_ in PLANNED and compared and verb is not None and plan.i < phrase.i:
        hang(phrase, verb, phrase.dep_)


def _is_last(phrase: Token) -> bool:
    """Whether a phrase ends its sentence."""
    after = phrase.right_edge.i + 1
    return after >= len(phrase.doc) or phrase.doc[after].lower_ in (".", ";", "!")


def _give_to_signing(day: Token) -> None:
    """ "Signed a pact on reprocessing on July 30": a gerund with nothing of its own is a noun."""
    phrase = _phrase_of(day)
    gerund = phrase.head
    bare = gerund.dep_ in ("pcomp", "pobj") and gerund.tag_ == "VBG" and set(gerund.children) == {phrase}
    verb = next((t for t in gerund.ancestors if t.pos_ in ("VERB", "AUX")), None) if bare else None
    if verb is not None and verb.tag_ in ("VBD", "VBN"):
        hang(phrase, verb, phrase.dep_)


def _give_to_matter(month: Token) -> None:
    """ "Blamed Peru for the raid on May 3", "invited to a summit in May": the day of what it is about."""
    phrase = _phrase_of(month)
    verb = phrase.head
    about = TELLING_OF.get(verb.lemma_, ())
    for preposition in verb.children:
        if preposition.lower_ in about and verb.i < preposition.i < phrase.i:
            noun = next((c for c in preposition.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
            if noun is not None:
                hang(phrase, noun, "nmod")
                return


def _give_to_reason(month: Token) -> None:
    """ "Broke with Peru on Monday over the raid on a ship in May": the verb has its day already."""
    phrase = _phrase_of(month)
    verb = phrase.head
    reasons = (t for t in verb.subtree if t.lower_ == "over" and t.dep_ == "prep" and t.i < phrase.i)
    nouns = (c for over in reasons for c in over.children if c.dep_ == "pobj" and c.pos_ == "NOUN")
    noun = next((n for n in nouns if n.right_edge.i == phrase.left_edge.i - 1), None)
    if noun is not None and any(t.lower_ in DAYS and t.i < noun.i for t in verb.subtree):
        hang(phrase, noun, "nmod")


def _give_to_condemned(month: Token) -> None:
    """ "Condemned the raid in Lima on 13 March": a date of the calendar behind a place is the raid's."""
    phrase = _phrase_of(month)
    verb = phrase.head
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if verb.lemma_ not in CONDEMNING or noun is None or noun.right_edge.i != phrase.left_edge.i - 1:
        return
    if any(c.dep_ == "prep" and c.lower_ in ("in", "at", "near") for c in noun.children):
        hang(phrase, noun, "nmod")


def _give_to_condemning(day: Token) -> None:
    """ "Condemned the raid on Sunday": the day of the week is the verb's, as it is told of most verbs."""
    phrase = _phrase_of(day)
    noun = phrase.head
    verb = noun.head
    told = noun.dep_ == "dobj" and verb.tag_ == "VBD" and verb.lemma_ in CONDEMNING
    if told and day.lower_ in DAYS and phrase.left_edge.i == noun.i + 1:
        hang(phrase, verb, phrase.dep_)


def _give_to_coming(day: Token) -> None:
    """ "Will meet before the summit in Lima in May": the day of what is still to come then."""
    phrase = _phrase_of(day)
    verb = phrase.head
    if verb.pos_ != "VERB" or phrase.dep_ not in ("prep", "npadvmod"):
        return
    for preposition in (*verb.children, *_preparing_for(verb)):
        led = preposition.lower_ in UP_TO or preposition.head is not verb
        if verb.i < preposition.i < phrase.i and led:
            below = next((c for c in preposition.children if c.lower_ == "of"), preposition)
            noun = next((c for c in below.children if c.dep_ == "pobj" and c.lemma_ in HOLDABLE), None)
            if noun is not None and preposition.right_edge.i == phrase.left_edge.i - 1:
                hang(phrase, noun, phrase.dep_)
                return


def _preparing_for(verb: Token) -> list[Token]:
    """The "for" of "reviewed preparations for the summit in Lima in May"."""
    plans = (c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in PREPARATIONS)
    return [c for noun in plans for c in noun.children if c.lower_ == "for"]


def _give_to_past(phrase: Token) -> None:
    """ "Invited X to talk two weeks ago", "will probe deaths last week": no verb that looks ahead has it.

    Nor has the infinitive of a noun: "rejected a bid to ship arms last week".
    """
    verb = phrase.head
    ahead = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if not ahead & LOOKING_AHEAD or "have" in ahead or phrase.i < verb.i:
        return
    if "to" in ahead and verb.dep_ == "acl":
        _give_to_main(phrase, verb)
        return
    if "to" in ahead and verb.dep_ in ("xcomp", "ccomp", "advcl") and verb.head.tag_ in ("VBD", "VBN"):
        hang(phrase, verb.head, phrase.dep_)
    elif noun := next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None):
        hang(phrase, noun, "nmod")


def _give_to_main(phrase: Token, below: Token) -> None:
    """Hang a time on the verb above the noun of a clause, if that verb is in the past."""
    above = next((t for t in below.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if above is not None and above.tag_ in ("VBD", "VBN") and above.i < below.i:
        hang(phrase, above, phrase.dep_)


def _give_over_name(time: Token) -> None:
    """ "Began an operation called Sage in Peru on Monday": what gives a name has no time."""
    phrase = _phrase_of(time)
    verb = phrase.head
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in NAMING and verb.i < phrase.i:
        _give_to_main(phrase, verb)


def _is_past_unit(word: Token) -> bool:
    """ "Last week", "yesterday": nothing ahead is of that time."""
    before = word.doc[word.i - 1].lower_ if word.i else ""
    early = word.lower_ == "today" and before in ("early", "earlier")
    return word.lower_ == "yesterday" or early or (word.lower_ in UNITS and before == "last")


def _phrase_of(day: Token) -> Token:
    """The preposition before a day or month, or else the word itself."""
    return day.head if day.dep_ == "pobj" and day.head.lower_ in ("on", "in") else day


def name_day(preposition: Token) -> None:
    """ "Suggested May 5 for the talks": it is the talks' day."""
    verb = preposition.head
    noun = next((c for c in preposition.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
    day = next((c for c in verb.children if c.left_edge.i == verb.i + 1), None)
    if noun is None or day is None or day.right_edge.i != preposition.i - 1:
        return
    if day.dep_ in ("dobj", "npadvmod") and day.lower_ in MONTHS | DAYS:
        hang(day, noun, "nmod")
