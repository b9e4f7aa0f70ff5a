"""What an event is about, in the article's own words: what somebody says, or what an act is done to.

A headline is no more than the parties and a verb without it: "the IAEA says", "Iran releases".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar.quotations import quotation_at
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import is_verb
from timeline.grammar.words.labels import SUBJECTS
from timeline.models.mention import Matter, Told

if TYPE_CHECKING:
    from timeline.grammar.frames import Frame
    from timeline.grammar.tokens import Token
    from timeline.models import Span

FEWEST = 3
"""A saying of fewer words ("said so") tells nothing."""
MANY = 3
"""So many things that an act is done to are named."""
TOLD = ("object", "indirect_object", "on", "upon", "to", "for")
"""The slots of whoever is told to do something."""
DENYING = frozenset({"deny", "dispute", "doubt", "disavow"})
"""Whoever does this says the contrary of the clause."""
THAT = DENYING | frozenset(
    "acknowledge add admit affirm agree allege announce argue boast claim complain concede conclude "
    "confirm declare demand disclose emphasise emphasize estimate hint hold indicate insist maintain "
    "note pledge point predict promise propose reaffirm recall recommend reiterate repeat report reveal "
    "signal state stress suggest swear threaten vow warn".split()
)
"""Verbs that have "that" behind them in a headline, too; any other has "says" in its place."""
ASKING = frozenset({"whether", "if", "why", "how", "what", "who", "when", "where", "which"})
MARKS = " \t\r\n,;:.-–—\"“”„`'"
NAMING_TAGS = frozenset({"NNP", "NNPS"})
COUNTING = frozenset({"", "CARDINAL", "ORDINAL", "QUANTITY", "DATE", "TIME"})
"""The labels of words that are small inside a sentence, unlike those of names."""
THINGS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


def matters_of(frame: Frame, text: str, quoted: tuple[Span, ...]) -> tuple[Matter, ...]:
    """What is said or aimed at, what is charged, what is acted on, as far as the words tell it.

    `quoted` are the spans of the quotations in `text`; spans are in characters.
    """
    found = (*_clause(frame, text, quoted), _charge(frame, text), _thing(frame, text))
    return tuple(matter for matter in found if matter is not None)


def _clause(frame: Frame, text: str, quoted: tuple[Span, ...]) -> Iterator[Matter | None]:
    """The clauses under the event: "said that …", "vowed to …", "a threat to …"."""
    for clause in frame.get("clause") if is_verb(frame.trigger) else own(frame.trigger, ("acl",)):
        if own(clause, tuple(SUBJECTS)):
            yield _said(frame, clause, text, quoted)
        elif any(c.lower_ == "to" for c in own(clause, ("aux",))):
            yield _aim(clause, text, "aim" if _is_told(frame, clause) else "plan")


def _charge(frame: Frame, text: str) -> Matter | None:
    """ "Accused Peru of arming rebels"."""
    phrases = (of for of in own(frame.trigger, ("prep",)) if of.lower_ == "of" and own(of, ("pcomp",)))
    return next((_aim(of, text, "aim") for of in phrases if _is_told(frame, of)), None)


def _said(frame: Frame, clause: Token, text: str, quoted: tuple[Span, ...]) -> Matter | None:
    """The clause, in quotation marks where it is direct speech, behind the verb of saying."""
    first, last = _stretch(clause)
    if first.lower_ in ASKING:
        return None
    start, end = first.idx + (len(first) if first.lower_ == "that" else 0), last.idx + len(last)
    quotation = quotation_at(clause.idx, quoted)
    direct = quotation is not None and start >= quotation[0]
    if quotation is not None and direct:
        end = min(end, quotation[1])
    start, end = _trimmed(text, start, end)
    words = " ".join(text[start:end].split())
    if len(words.split()) < FEWEST:
        return None
    if direct:
        return Matter(kind="said", text=f"“{words}”", span=(start, end))
    return Matter(kind="said", text=_told(words, first), span=(start, end), verb=_verb_of(frame))


def _verb_of(frame: Frame) -> str | None:
    """The verb that says it, where it needs nobody who is told: "denies", "points out", but not "assures"."""
    verb = frame.trigger.lemma_.lower()
    told = verb not in DENYING and (frame.get("object") or frame.get("indirect_object"))
    if verb not in THAT or told or not is_verb(frame.trigger):
        return None
    return " ".join([verb, *(t.lower_ for t in own(frame.trigger, ("prt",)))])


def _is_told(frame: Frame, clause: Token) -> bool:
    """ "Urged Peru to leave", "an appeal to Peru to leave", but "threatened to leave"."""
    return any(t.i < clause.i for slot in TOLD for t in frame.get(slot))


def _aim(clause: Token, text: str, kind: Told) -> Matter:
    """The infinitive, or "of" with its gerund, and all that hangs on it."""
    first, last = _stretch(clause)
    start, end = _trimmed(text, first.idx, last.idx + len(last))
    return Matter(kind=kind, text=_told(" ".join(text[start:end].split()), first), span=(start, end))


def _thing(frame: Frame, text: str) -> Matter | None:
    """The things or people that an act is done to: "two fishermen", "the remains of the pilots"."""
    filled = frame.get("object" if is_verb(frame.trigger) else "of")
    if not filled or len(filled) > MANY or any(t.tag_ not in THINGS for t in filled):
        return None
    phrases = [_noun_phrase(head) for head in filled]
    spans = [(first.idx, last.idx + len(last)) for first, last in phrases]
    if any(start <= frame.trigger.idx < end for start, end in spans):
        return None
    words = [
        _told(" ".join(text[slice(*span)].split()), p[0]) for span, p in zip(spans, phrases, strict=True)
    ]
    line = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return Matter(kind="thing", text=line, span=(spans[0][0], spans[-1][1]))


def _stretch(head: Token) -> tuple[Token, Token]:
    """The first and the last token of what hangs on a clause and stands around it without a gap."""
    below = {t.i for t in head.subtree}
    return _reach(head, below, -1), _reach(head, below, 1)


def _reach(head: Token, below: set[int], step: int) -> Token:
    """The farthest token of the clause to one side; marks that hang elsewhere make no gap."""
    doc, far, i = head.doc, head, head.i + step
    while 0 <= i < len(doc) and (i in below or not doc[i].is_word):
        far = doc[i] if i in below else far
        i += step
    return far


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the blanks and marks around it."""
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def _told(words: str, first: Token) -> str:
    """As it stands inside another sentence: a quotation in it is closed, and small where it stood first."""
    words = words.replace("``", "“").replace("''", "”")
    if words.count('"') % 2:
        words += '"'
    if words.count("“") == words.count("”") + 1:
        words += "”"
    common = first.tag_ == "DT" or (first.tag_ not in NAMING_TAGS and first.ent_type_ in COUNTING)
    small = common and first.text != "I" and (len(first) == 1 or first.text[1:].islower())
    return words[0].lower() + words[1:] if small and words.startswith(first.text) else words


def _noun_phrase(head: Token) -> tuple[Token, Token]:
    """The noun with what stands before it and whose it is: no clause, no place, no time."""
    last = head
    for of in own(head, ("prep",)):
        if of.lower_ == "of" and of.i == head.i + 1:
            last = max(own(of, ("pobj",)), key=lambda t: t.i, default=head)
    first = next(t for t in head.doc[head.left_edge.i : head.i + 1] if t.is_word or t is head)
    return first, last
