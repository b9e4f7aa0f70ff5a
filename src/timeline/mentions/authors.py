"""Who signs a release, and for which state: whom "I" and "we" mean in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.grammar.parsed import tokens_of
from timeline.grammar.quotations import quotation_at, quotations
from timeline.models.actor import ActorMention, Party
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.gazetteer import in_force

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.grammar.tokens import Token
    from timeline.models import Article

FIRST_PERSON = frozenset({"i", "me", "my", "myself", "we", "us", "our"})
PLURAL = frozenset({"we", "us", "our"})
LEAST = 3
"""So many of these outside quotations, one of them "I", make a text its author's own."""
LETTERHEAD = frozenset({"headline", "heading", "boilerplate", "dateline"})
STYLES = frozenset("the hon hon. honourable honorable right rt rt. sir dame his her excellency".split())
LETTERS = frozenset("qc kc mp m.p m.p. am ac ao mr mhr m.h.r m.h.r. mla obe cbe".split())
"""What stands after a name: "MR" is a member of the House of Representatives there."""
KINDS_OF_TEXT = frozenset(
    "media press news release statement transcript speech interview joint communique remarks note".split()
)
"""What a letterhead says that the text is."""
BESIDE = 4
"""A state and its office are of so many words at most, up to the office's head."""
RELEASES = frozenset({"statement", "release", "readout", "read-out", "remarks", "transcript"})
SHORT, LONG = 2, 4
"""A name has so many words at least and at most."""
_SIGNED = re.compile(r"\b(?:by|from)\s+(?!the\s+press\b)(?P<name>.+)$", re.IGNORECASE)
_DOMAIN = re.compile(r"\b(?:https?://|www\.|@)([a-z0-9][a-z0-9.-]{3,60})", re.IGNORECASE)
_PHRASE = re.compile(r"[^,;:\n]*")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def author_of(article: Article) -> Party | None:
    """The person who signs above the first running text, or None."""
    lines = [line for line in _head(article) if line.strip()]
    offices = [_is_office(line) for line in lines]
    if not any(offices):
        return None  # a reporter's byline
    for number, line in enumerate(lines):
        signed = _SIGNED.search(line)
        beside = any(offices[max(0, number - 1) : number + 2])
        name = _name(signed["name"]) if signed else _name(line) if beside else None
        if name is not None:
            return Party(name=name, kind="person")
    return None


def _head(article: Article) -> Iterator[str]:
    for zone in article.zones:
        if zone.kind not in LETTERHEAD:
            return
        if zone.kind != "dateline":
            yield from article.text[slice(*zone.span)].splitlines()


def _is_office(line: str) -> bool:
    """ "MINISTER FOR FOREIGN AFFAIRS", "Leader of the Opposition"."""
    return any(word.lower() in actor_rules().offices for word in _WORD.findall(line))


def _name(line: str) -> str | None:
    """The name that a line is, but for the styles before it, the letters after it and an office."""
    rules = actor_rules()
    first, *others = re.split(r",|:|\s{2,}|\s-\s", line.strip())
    parts = [first, *others] if _is_office(first) else [first]
    for part in parts:
        words = [w for w in part.split() if _plain(w) not in STYLES | LETTERS | rules.honorifics]
        common = rules.offices | rules.modifiers | rules.not_names | rules.body_heads | KINDS_OF_TEXT
        if SHORT <= len(words) <= LONG and all(
            w[0].isupper() and _WORD.fullmatch(w) and _plain(w) not in common for w in words
        ):
            return " ".join(w.title() if w.isupper() and len(w) > SHORT else w for w in words)
    return None


def _plain(word: str) -> str:
    return word.lower().strip(",;:")


def state_of(article: Article, actors: Sequence[ActorMention]) -> Party | None:
    """The state whose release it is, or None.

    That of an office above the first running text ("Australian Minister for ..."), or whose government's
    web domain stands there.
    """
    zones = list(takewhile(lambda zone: zone.kind in LETTERHEAD, article.zones))
    for zone in zones:
        inside = (a for a in actors if zone.span[0] <= a.span[0] and a.span[1] <= zone.span[1])
        country = next(filter(None, (_office_state(a, article.text[: zone.span[1]]) for a in inside)), None)
        if country is not None:
            return _state(country)
    hosts = (host for zone in zones for host in _DOMAIN.findall(article.text[slice(*zone.span)]))
    return next((_state(code) for host in hosts for code in _governments(host)), None)


def _office_state(actor: ActorMention, text: str) -> str | None:
    """The ISO code of the state whose office stands there: its holder's, or that named right before it."""
    country = actor.parties[0].country
    if actor.kind == "person":
        return country if actor.title is not None else None
    phrase = _PHRASE.match(text, actor.span[0])
    words = _WORD.findall(phrase[0])[:BESIDE] if phrase else []
    return country if any(word.lower() in actor_rules().offices for word in words) else None


def _governments(host: str) -> Iterator[str]:
    """The ISO code of the state whose government has the web domain, if one has."""
    labels = f".{host.lower().rstrip('.')}"
    domains = actor_rules().government_domains.items()
    return (code for ending, code in domains if labels.endswith(f".{ending}"))


def _state(code: str) -> Party | None:
    state = in_force().state(code)
    return Party(name=state.party, kind=state.party_kind, country=state.country) if state else None


def at_home(actors: Sequence[ActorMention], article: Article) -> list[ActorMention]:
    """The actors of a release: of whose office no state is told acts for the state that releases it."""
    words = {_plain(word) for line in _head(article) for word in line.split()}
    state = state_of(article, actors) if words & RELEASES else None
    if state is None:
        return list(actors)
    officials = {a.name for a in actors if a.title is not None and a.kind == "person"}
    return [
        actor.model_copy(update={"parties": tuple(_of(p, state, officials) for p in actor.parties)})
        for actor in actors
    ]


def _of(party: Party, state: Party, officials: Collection[str]) -> Party:
    own = party.kind == "person" and party.country is None and party.name in officials
    return party.model_copy(update={"country": state.country}) if own else party


def with_author(doc: Doc, actors: Sequence[ActorMention], article: Article) -> list[ActorMention]:
    """The actors with those that a release's first person means, outside quotations.

    "I" is the author, "we" the author's state, where the letterhead tells them; else either is the other.
    """
    quoted = quotations(doc.text)
    own = [
        t for t in tokens_of(doc) if t.lower_ in FIRST_PERSON and t.text != "US" and t.tag_ in ("PRP", "PRP$")
    ]
    own = [t for t in own if quotation_at(t.idx, quoted) is None]
    if len(own) < LEAST or not any(t.lower_ == "i" for t in own):
        return list(actors)
    author, state = author_of(article), state_of(article, actors)
    known = {actor.tokens[0] for actor in actors}
    mine = {}
    for token in own:
        meant = state or author if token.lower_ in PLURAL else author
        if meant is None and token.i not in known:
            meant = state
        if meant is not None:
            mine[token.i] = _meaning(token, meant)
    others = [actor for actor in actors if actor.tokens[0] not in mine]
    return sorted((*others, *mine.values()), key=lambda actor: actor.span)


def _meaning(token: Token, party: Party) -> ActorMention:
    return ActorMention(
        span=(token.idx, token.idx + len(token)),
        tokens=(token.i, token.i + 1),
        head=token.i,
        parties=(party,),
        form="pronoun",
        basis="coref.author",
    )
