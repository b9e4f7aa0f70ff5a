"""Words that stand for an event named before: "similar ones in 2013", "Mali followed suit on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from timeline.grammar.arguments import read_noun, read_verb
from timeline.grammar.datelinks.counting import ORDINALS, TIMES_OVER
from timeline.grammar.frames import Frame
from timeline.grammar.verbgroup import governing_verb, subject_of
from timeline.grammar.words.labels import DATED, SUBJECTS

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

POINTING = frozenset({"that", "those", "one", "ones", "another"})
NOMINAL_TAGS = frozenset({"DT", "NN", "NNS", "CD", "PRP"})
STANDING = ("pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj", "appos")
PREPOSITIONS = frozenset({"in", "of", "on"})
SHARED = ("possessive", "compound", "subject", "by", "between", "with")
"""Slots whose fillers are understood of the event that is only pointed to."""
DOING = ("subject", "by", "possessive")
"""Slots of who acts."""
REPEATING = {"follow": ("suit",), "do": ("likewise", "same", "so")}
ANSWERING = frozenset({"answer", "respond", "reply", "retaliate", "react", "reciprocate"})
"""Verbs that with "in kind" do to the other side what it has done."""
LIKENING = frozenset(
    "be follow resemble repeat echo mirror precede replace succeed match recall supersede".split()
)
"""Verbs that set an event beside another of its kind."""
COUNTED = ORDINALS | {"next"}
SEVERAL = COUNTED | TIMES_OVER | {"times"}
"""Beside an event these tell that there was more than one: "their second encounter", "met twice"."""
BESIDE = frozenset({"advcl", "relcl", "acl", "pcomp"})
"""How the verb of a clause beside the main one stands."""
NEAR = 2
"""So many sentences back stand the events of which one is counted out."""
REACH = 25
"""So many tokens back the event was named."""


def stand_ins(
    sentences: Mapping[int, int], events: Mapping[int, Frame], words: list[Token]
) -> Iterator[tuple[Token, Token, Frame]]:
    """Each word that points to an event with a date of its own: the word, the event's noun, its frame.

    `events` are the frames of the event nouns by token, `sentences` the sentence of each token.
    """
    for word in words:
        if (
            word.lower_ in POINTING
            and word.tag_ in NOMINAL_TAGS
            and word.dep_ in STANDING
            and _is_dated(word)
        ):
            noun = _named_before(word, sentences, events)
            if noun is not None:
                yield word, noun, _understood(read_noun(word, frozenset()), events[noun.i])


def counted_out(
    sentences: Mapping[int, int], events: Mapping[int, Frame], words: list[Token]
) -> Iterator[tuple[Token, Token, Frame]]:
    """Each "the first", "a third" of several events told before, with a date of its own, as `stand_ins`."""
    for word in words:
        if word.lower_ in COUNTED and _stands_alone(word) and _is_dated_subject(word):
            before = [i for i in events if i < word.i and 0 < sentences[word.i] - sentences[i] <= NEAR]
            several = [i for i in before if _are_several(events[i].trigger)]
            if several:
                told = events[max(several)]
                yield word, told.trigger, _understood(read_noun(word, frozenset()), told)


def _stands_alone(word: Token) -> bool:
    """ "The first", "a third", without a noun."""
    if word.dep_ not in SUBJECTS or not 0 < word.i < len(word.doc) - 1:
        return False
    return word.doc[word.i - 1].lower_ in ("the", "a") and word.doc[word.i + 1].pos_ != "NOUN"


def _is_dated_subject(word: Token) -> bool:
    """ "The first, in May, ended in a quarrel", "the second took place on Monday"."""
    after = (t for t in word.head.subtree if t.i > word.i)
    return _is_dated(word) or (
        word.doc[word.i + 1].lower_ != "of" and any(t.ent_type_ in DATED for t in after)
    )


def _are_several(event: Token) -> bool:
    """ "Two rounds of talks", "their second encounter", "met twice"."""
    told = (event, event.head.head) if event.head.lower_ == "of" else (event,)
    plural = any(t.tag_ == "NNS" and t.lemma_ != "talk" for t in told)
    return plural or any(c.lower_ in SEVERAL for t in told for c in t.children)


def followers(
    sentences: Mapping[int, int], events: Mapping[int, Frame], words: list[Token]
) -> Iterator[tuple[Token, Token, int]]:
    """Each "followed suit": its verb, its last word, and the token of the act before that it repeats."""
    for word in words:
        last = _suit(word)
        if last is None or (word.i in events and not is_answer(word)):
            continue
        before = [i for i in events if i < word.i and sentences[word.i] - sentences[i] <= 1]
        acts = [i for i in before if events[i].verb is not None and events[i].get("subject")]
        if acts:
            yield word, last, max(_main(acts, events) or acts)


def _main(acts: list[int], events: Mapping[int, Frame]) -> list[int]:
    """The acts that main clauses tell: of "cut its ties, a day after a mob stormed its embassy" the first."""
    return [i for i in acts if not _is_beside(events[i].trigger)]


def _is_beside(act: Token) -> bool:
    """Whether a clause beside the main one tells of it."""
    return any(t.dep_ in BESIDE for t in chain((act,), act.ancestors))


def repeated(verb: Token, before: Frame) -> Frame:
    """The frame of "followed suit": who acts now, and all else of the act before.

    Of "answered in kind" who acted before is now acted upon.
    """
    own = {slot: tokens for slot, tokens in read_verb(verb).slots.items() if slot not in ("object", "in")}
    if is_answer(verb):
        hit = before.get("subject")
        return Frame(verb, verb, {"object": hit, "on": hit, **own})
    shared = {slot: tokens for slot, tokens in before.slots.items() if slot not in DOING}
    return Frame(verb, verb, {**shared, **own})


def is_answer(verb: Token) -> bool:
    """Whether a verb answers an act with an act of its kind."""
    return verb.lemma_ in ANSWERING


def _suit(word: Token) -> Token | None:
    """The last word of "followed suit", "did likewise", "answered in kind", where they stand there."""
    if is_answer(word) and word.pos_ == "VERB":
        behind = word.doc[word.i + 1 : word.i + 3]
        return behind[1] if [t.lower_ for t in behind] == ["in", "kind"] else None
    if word.lemma_ not in REPEATING or word.pos_ != "VERB":
        return None
    return next((c for c in word.children if c.i > word.i and c.lower_ in REPEATING[word.lemma_]), None)


def _is_dated(word: Token) -> bool:
    """Whether a date stands below it or right behind: "the one passed in May", "those of June 9"."""
    behind = word.doc[word.i + 1 : word.i + 3]
    beside = len(behind) > 1 and behind[0].lower_ in PREPOSITIONS and behind[1].ent_type_ in DATED
    return beside or any(t.ent_type_ in DATED for t in word.subtree if t.i > word.i)


def _named_before(word: Token, sentences: Mapping[int, int], events: Mapping[int, Frame]) -> Token | None:
    """The nearest noun before it in its sentence, or what its verb tells of, if that names an event."""
    near = (word.doc[i] for i in range(word.i - 1, max(word.i - REACH, -1), -1))
    above = word.head.head if word.head.lower_ == "of" else word  # "a copy of the one adopted in May"
    nouns = (t for t in near if t.pos_ == "NOUN" and t.ent_type_ not in DATED and t is not above)
    named = (t for t in (next(nouns, None), _told_of(word)) if t is not None and t.i in events)
    return next((t for t in named if sentences[t.i] == sentences[word.i]), None)


def _told_of(word: Token) -> Token | None:
    """ "The summit of leaders follows one held in May", "the text is an extension of the one of May"."""
    verb = governing_verb(word)
    subject = subject_of(verb) if verb is not None and verb.lemma_ in LIKENING else None
    return subject if subject is not None and subject.pos_ == "NOUN" and subject.i < word.i else None


def _understood(own: Frame, before: Frame) -> Frame:
    shared = {s: before.slots[s] for s in SHARED if before.get(s) and not own.get(s)}
    return Frame(own.trigger, own.verb, {**shared, **own.slots})
