"""Words that the model hangs or tags wrongly in ways that recur in news, set right.

Only the tokens read from a document are changed (`tokens`), never the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.tokens import Token

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight".split()
)
LENGTHS = frozenset("minutes hours days weeks months years".split())
UNITS = frozenset("week month year night weekend".split())
LOOKING_AHEAD = frozenset({"will", "would", "to", "shall"})
ACCUSING = frozenset({"accuse", "suspect", "blame"})
TELLING_OF = {
    **dict.fromkeys((*ACCUSING, "condemn", "denounce", "criticize", "criticise"), ("of", "for", "over")),
    "invite": ("to",),
}
"""What these verbs are about stands after the prepositions: a date of the calendar behind it is its own."""
OF_SOMETHING = frozenset(
    "accuse inform warn notify remind convict assure deprive rob relieve strip advise suspect acquit clear "
    "convince persuade tell complain approve dispose consist speak talk think hear know learn make become "
    "say die apprise absolve cure rid drain empty ask demand require be".split()
)
"""Verbs that take "of" themselves: "accused Chile on Monday of spying"."""
NAMING_A_DAY = frozenset("suggest propose offer name pick choose set fix float".split())
UP_TO = frozenset({"before", "since", "until", "ahead"})
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. aug. sept. oct. nov. dec.".split()
)
FRONTING = frozenset({"on", "in", "by", "since", "until"})
NAMED_BY_A_DAY = frozenset("times telegraph mirror express mail herald day club war".split())
"""Names that begin with a day or month: "in Sunday Times", "on May Day"."""
NOMINAL = ("NOUN", "PROPN")
WITH_A_GUEST = frozenset({"with", "between", "to"})
HELD = frozenset({"hold", "schedule", "slate", "convene", "postpone", "set", "expect"})
HOLDABLE = frozenset(
    "talk meeting summit conference session round dialogue negotiation consultation visit trip tour ceremony "
    "election vote referendum exercise drill gathering hearing inauguration forum process".split()
)
"""What these verbs are said of: nobody holds or schedules the ministers whom the talks are between."""


def reattach(tokens: Sequence[Token]) -> None:
    """Change heads, labels, children and tags of the tokens of one document in place."""
    for token in tokens:
        _set_time(token)
        _set_word(token)


def _set_time(token: Token) -> None:
    """Hang a day, month or length where it belongs."""
    if token.lower_ == "ago" or (token.dep_ == "npadvmod" and _is_past_unit(token)):
        _give_to_past(token)
    elif token.lower_ in DAYS or token.lower_ in LENGTHS:
        _set_free(token)
        _set_day_apart(token)
        _give_to_news(token)
        _give_to_coming(token)
    elif token.lower_ in MONTHS:
        _set_free(token)
        _give_to_matter(token)
        _give_to_coming(token)


def _set_word(token: Token) -> None:
    """Hang a preposition, participle or clause where it belongs."""
    if token.lower_ == "for" and token.head.lemma_ in NAMING_A_DAY:
        _name_day(token)
    elif token.lower_ == "visiting" and token.dep_ in ("advcl", "conj", "pcomp"):
        _make_adjective(token)
    elif token.lower_ == "of" and token.dep_ == "prep":
        _join_to_object(token)
    elif token.tag_ == "VBD" and token.dep_ == "conj":
        _share_perfect(token)
    elif token.tag_ == "VBN" and token.lemma_ in HELD:
        _give_to_occasion(token)
    elif token.dep_ == "ccomp" and token.head.i < token.i:
        _give_back(token)


def _set_day_apart(day: Token) -> None:
    """ "Left Lima Monday", "quit Lima days after it": the model takes place and day for one name."""
    place = next((c for c in reversed(day.children) if c.i < day.i), None)
    if (
        day.dep_ not in ("pobj", "npadvmod", "dobj")
        or place is None
        or place.i != day.i - 1
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
            _hang(child, place, child.dep_)
    _hang(place, above, label)
    _hang(day, verb, "npadvmod")


def _set_free(day: Token) -> None:
    """ "On Monday Peru recalled him": the model takes day and subject for one name."""
    name, first = day.head, day.left_edge
    if day.dep_ not in ("compound", "nmod") or name.pos_ != "PROPN" or name.i < day.i:
        return
    verb = next((t for t in day.ancestors if t.pos_ in ("VERB", "AUX")), None)
    before = day.doc[first.i - 1] if first.i else day
    if verb is None or verb.i < name.i or name.ent_type_ == "DATE" or name.lower_ in NAMED_BY_A_DAY:
        return
    if before.lower_ not in FRONTING:
        if first is not day and first.lower_ in ("late", "early"):
            _hang(day, verb, "npadvmod")
        return
    if name.head is before:
        _make_subject(name, verb)
    _hang(day, before, "pobj")


def _make_subject(name: Token, verb: Token) -> None:
    """Hang a name on its verb as subject, with what goes on from it: "on Friday Peru, Chile and Mali met"."""
    after = name.right_edge.i + 1
    rest = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    goes_on = rest is not None and rest.left_edge.i == after + 1 and verb.doc[after].lower_ == ","
    label = "nsubj" if rest is None else rest.dep_
    if rest is not None and goes_on:
        _hang(rest, name, "conj")
    if rest is None or goes_on:
        _hang(name, verb, label)


def _give_to_news(day: Token) -> None:
    """ "Accused Peru of arming rebels on Monday", "voted to leave on Monday": the day of the news.

    Only where the verb has no other day.
    """
    phrase = _phrase_of(day)
    below = phrase.head
    if day.lower_ not in DAYS or below.i > phrase.i:
        return
    accused = below.dep_ == "pcomp" and below.head.lower_ == "of" and below.head.head.lemma_ in ACCUSING
    voted = below.dep_ == "xcomp" and below.head.lemma_ == "vote"
    verb = below.head.head if accused else below.head
    if (accused or voted) and not any(t.lower_ in DAYS for c in verb.children for t in (c, *c.children)):
        _hang(phrase, verb, phrase.dep_)


def _give_to_matter(month: Token) -> None:
    """ "Blamed Peru for the raid on May 3", "invited to a summit in May": the day of what it is about."""
    phrase = _phrase_of(month)
    verb = phrase.head
    about = TELLING_OF.get(verb.lemma_, ())
    for preposition in verb.children:
        if preposition.lower_ in about and verb.i < preposition.i < phrase.i:
            noun = next((c for c in preposition.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
            if noun is not None:
                _hang(phrase, noun, "nmod")
                return


def _give_to_coming(day: Token) -> None:
    """ "Will meet before the summit in Lima in May": the day of what is still to come then."""
    phrase = _phrase_of(day)
    verb = phrase.head
    if verb.pos_ != "VERB" or phrase.dep_ not in ("prep", "npadvmod"):
        return
    for preposition in verb.children:
        if verb.i < preposition.i < phrase.i and preposition.lower_ in UP_TO:
            below = next((c for c in preposition.children if c.lower_ == "of"), preposition)
            noun = next((c for c in below.children if c.dep_ == "pobj" and c.lemma_ in HOLDABLE), None)
            if noun is not None and preposition.right_edge.i == phrase.left_edge.i - 1:
                _hang(phrase, noun, phrase.dep_)
                return


def _give_to_past(phrase: Token) -> None:
    """ "Invited X to talk two weeks ago", "will probe deaths last week": no verb that looks ahead has it."""
    verb = phrase.head
    ahead = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if not ahead & LOOKING_AHEAD or "have" in ahead or phrase.i < verb.i:
        return
    if "to" in ahead and verb.dep_ in ("xcomp", "ccomp", "advcl") and verb.head.tag_ in ("VBD", "VBN"):
        _hang(phrase, verb.head, phrase.dep_)
    elif noun := next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None):
        _hang(phrase, noun, "nmod")


def _is_past_unit(word: Token) -> bool:
    """ "Last week", "yesterday": nothing ahead is of that time."""
    before = word.doc[word.i - 1].lower_ if word.i else ""
    return word.lower_ == "yesterday" or (word.lower_ in UNITS and before == "last")


def _phrase_of(day: Token) -> Token:
    """The preposition before a day or month, or else the word itself."""
    return day.head if day.dep_ == "pobj" and day.head.lower_ in ("on", "in") else day


def _name_day(preposition: Token) -> None:
    """ "Suggested May 5 for the talks": it is the talks' day."""
    verb = preposition.head
    noun = next((c for c in preposition.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
    day = next((c for c in verb.children if c.left_edge.i == verb.i + 1), None)
    if noun is None or day is None or day.right_edge.i != preposition.i - 1:
        return
    if day.dep_ in ("dobj", "npadvmod") and day.lower_ in MONTHS | DAYS:
        _hang(day, noun, "nmod")


def _make_adjective(word: Token) -> None:
    """ "Met (with) visiting premier X", "signed by X and visiting premier Y": whom nobody visits."""
    guest = next((c for c in word.children if c.dep_ == "dobj" and c.pos_ == "PROPN"), None)
    if guest is None or guest.left_edge.i != word.i + 1:
        return
    verb, before = word.head, word.doc[word.i - 1]
    if word.dep_ == "advcl" and before.i == verb.i:
        _hang(guest, verb, "dobj")
    elif word.dep_ == "pcomp" and before.i == verb.i and verb.lower_ in WITH_A_GUEST:
        _hang(guest, verb, "pobj")
    elif word.dep_ == "conj" and before.dep_ == "cc" and word.doc[word.i - 2].pos_ in NOMINAL:
        _hang(guest, word.doc[word.i - 2], "conj")
    else:
        return
    for child in word.children:
        _hang(child, verb, child.dep_)
    _hang(word, guest, "amod")


def _join_to_object(of: Token) -> None:
    """ "Saw the signature in Lima on Monday of a pact": it and what stands between are the noun's."""
    verb = of.head
    if verb.pos_ != "VERB" or verb.lemma_ in OF_SOMETHING:
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if noun is not None and noun.pos_ == "NOUN" and verb.i < noun.i < of.i - 1:
        for child in verb.children:
            if noun.i < child.i <= of.i:
                _hang(child, noun, child.dep_)


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
    _hang(clause, noun, "relcl" if clause.dep_ == "relcl" else "acl")
    for child in clause.children:  # "agreed at talks, held in May, to open the border"
        if child.i > clause.i and head.pos_ == "VERB" and clause.doc[child.left_edge.i - 1].lower_ == ",":
            _hang(child, head, "xcomp" if child.dep_ == "advcl" else child.dep_)


def _share_perfect(verb: Token) -> None:
    """ "Was to have left on Monday and returned on Friday": a participle, which shares "to have"."""
    first = next((c for c in verb.head.children if c.dep_ == "xcomp" and c.i < verb.i), verb.head)
    shared = {c.lower_ for c in first.children if c.dep_ == "aux"}
    own = any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.children)
    if not own and {"to", "have"} <= shared:
        verb.tag_ = "VBN"
        _hang(verb, first, "conj")


def _give_back(verb: Token) -> None:
    """ "Said on Monday it would sign": what stands between the saying and the clause's subject is its own."""
    saying, subject = verb.head, next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
    if subject is None or saying.pos_ != "VERB":
        return
    for child in verb.children:
        if child.dep_ in ("prep", "npadvmod") and saying.i < child.i < subject.left_edge.i:
            _hang(child, saying, child.dep_)


def _hang(token: Token, head: Token, label: str) -> None:
    """Hang a token, with all below it, on another head."""
    token.head.children = tuple(c for c in token.head.children if c is not token)
    token.head, token.dep_ = head, label
    head.children = tuple(sorted((*head.children, token), key=lambda child: child.i))
