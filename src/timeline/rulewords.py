"""Says in words which conditions of a rule a sentence does not meet, for those who write rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.grammar.frames import Frame
    from timeline.grammar.parties import PartyIndex
    from timeline.grammar.tokens import Token
    from timeline.pipes.events import Triggers
    from timeline.rulebook.book import EventRule

SHOWN = 8
"""How many words of a list are shown."""
OBJECTS, AGENTS, COUNTERPARTS = ("object", "of"), ("subject", "possessive", "by"), ("object", "with")
CONDITIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "object": ("asks for an object among", OBJECTS),
    "object_not": ("forbids the objects", OBJECTS),
    "object_kind": ("asks for an object of the kind", OBJECTS),
    "counterpart": ("asks for a counterpart among", COUNTERPARTS),
    "subject": ("asks for a subject among", AGENTS),
    "subject_not": ("forbids the subjects", AGENTS),
    "subject_kind": ("asks for a subject of the kind", AGENTS),
    "modifier": ("asks for a word beside it among", ()),
    "modifier_not": ("forbids beside it the words", ()),
    "needs": ("needs", ()),
    "needs_one": ("needs one of", ()),
    "forbids": ("forbids", ()),
}
"""The conditions of a rule: how each is told, and the slots that it looks at, the first that is filled."""


def unmet(rule: EventRule, frame: Frame, parties: PartyIndex) -> Iterator[str]:
    """Each condition of the rule that the arguments do not meet, with what was read in its place.

    Every condition is tried alone, so the words hold whatever the others say.
    """
    from timeline.pipes.events.conditions import fits  # noqa: PLC0415

    bare = rule.model_copy(update={name: type(getattr(rule, name))() for name in CONDITIONS})
    for name, (words, slots) in CONDITIONS.items():
        wanted = getattr(rule, name)
        if wanted and not fits(bare.model_copy(update={name: wanted}), frame, parties):
            read = _read(frame, slots or frame.slots, parties)
            yield f"{name}: {words} {_listed(wanted)}; read: {read}"


def why_silent(rule: EventRule, example: str, triggers: Triggers, nlp: Language) -> list[str]:
    """Why a rule does not match at the word in brackets; empty where it would."""
    from timeline.grammar.parties import PartyIndex  # noqa: PLC0415
    from timeline.pipes.actors import read  # noqa: PLC0415

    doc = nlp(example.replace("[", "").replace("]", ""))
    start = example.index("[")
    token = _head(doc, start, example.index("]") - 1)
    told = [] if _is_trigger(rule, token) else [_not_named(rule, token)]
    return [*told, *unmet(rule, triggers.frame(token), PartyIndex(doc, read(doc)))]


def _head(doc: Doc, start: int, end: int) -> Token:
    """The word of the bracketed phrase that the rest of it hangs on."""
    from timeline.grammar.parsed import tokens_of  # noqa: PLC0415

    tokens = tokens_of(doc)
    first = next(t for t in tokens if t.idx <= start < t.idx + max(len(t.text), 1))
    span = doc.char_span(first.idx, first.idx + end - start, alignment_mode="expand")
    return first if span is None else tokens[span.root.i]


def _is_trigger(rule: EventRule, token: Token) -> bool:
    from timeline.grammar.verbgroup import is_verb  # noqa: PLC0415

    words = (
        {verb.split()[0] for verb in rule.verbs} if is_verb(token) else {n.split()[-1] for n in rule.nouns}
    )
    return not words.isdisjoint({token.lemma_.lower(), token.lower_})


def _not_named(rule: EventRule, token: Token) -> str:
    triggers = _listed((*rule.verbs, *rule.nouns))
    return (
        f"trigger: {token.text!r} is read as {token.pos_} {token.lemma_.lower()!r}; the rule has {triggers}"
    )


def _read(frame: Frame, slots: Iterable[str], parties: PartyIndex) -> str:
    found = [f"{slot} {_token(t, parties)}" for slot in slots for t in frame.slots.get(slot, ())]
    return ", ".join(found) or "nothing"


def _token(token: Token, parties: PartyIndex) -> str:
    kinds = sorted(parties.kinds(token) - {"any", "none"})
    return f"{token.text!r} ({' and '.join(kinds) or 'no known party'})"


def _listed(wanted: Mapping[str, Sequence[str]] | Sequence[str]) -> str:
    if isinstance(wanted, Mapping):
        return "; ".join(f"{slot} = {_listed(words)}" for slot, words in wanted.items())
    return ", ".join([*wanted[:SHOWN], *(["…"] if len(wanted) > SHOWN else [])])
