"""Which parties a noun phrase names: the bridge from parse tokens to the actors that were found."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from timeline.grammar.clauses import BROKERED, agents
from timeline.grammar.coordination import with_conjuncts
from timeline.grammar.words.kin import OWN_PEOPLE
from timeline.rulebook.actor_rules import actor_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from timeline.grammar.tokens import Token
    from timeline.models import ActorMention

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
TOWNS = frozenset({"town", "city", "village", "resort", "island", "province"})
PLACE_FORMS = frozenset({"capital", "seat"})
MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "dep")
DESCRIPTIONS = frozenset({"demonym", "compound", "title", "definite"})
"""Forms that say what someone is; a name beside them says who."""
LEADS_ON = frozenset({"of", "to", "for", "in", "at", "from", "on"})
MADE_UP = frozenset({"make", "compose", "consist", "draw"})
PARTS = frozenset({"of", "from"})
LEADING = frozenset({"lead", "head"})
RELATIVES = frozenset(
    "host guest visitor predecessor successor ally rival opponent colleague foe partner friend brother son"
    " daughter wife sister".split()
)
"""What one is to another, beside the nouns for people of a state."""
SIDES = frozenset({"country", "group"})
ONLY = frozenset({"only", "just", "merely", "alone"})
UNDESCRIBED = frozenset({"name", "compound"})
FIGHTERS = "group.fighters"
POSTED = "person.posted"
INHABITANTS = frozenset({"voter", "electorate"})
"""Who is of the state that one is in: "voters in Peru"."""
MEMBERS_OF = frozenset({"of", "from", "for", "at"})


class PartyIndex:
    """The actors of a document by token: which one stands at a word, and whom a noun phrase names."""

    def __init__(self, doc: Doc, actors: Iterable[ActorMention]) -> None:
        self._at: dict[int, ActorMention] = {}
        self._before: dict[int, ActorMention] = {}
        """The first of two names that the parser takes for one word: "U.S.-Japanese"."""
        for actor in actors:
            for i in range(*actor.tokens):
                if i in self._at and self._at[i].tokens == actor.tokens:
                    self._before[i] = self._at[i]
                self._at[i] = actor
        self._doc = doc
        self._nouns = RELATIVES | actor_rules().people

    def at(self, token: Token) -> ActorMention | None:
        """The actor whose words the token is part of, or None."""
        return self._at.get(token.i)

    def _all_at(self, token: Token) -> list[ActorMention]:
        """Both names of a word that is two ("U.S.-Japanese"), else the one, or none."""
        return [a for a in (self._before.get(token.i), self._at.get(token.i)) if a is not None]

    def named_by(self, head: Token) -> list[ActorMention]:
        """The actors that a noun phrase stands for, best first; empty where it names none.

        Those at its head, unless a name stands beside it ("the French envoy, Jean Marin") or somebody leads
        it ("a delegation led by Moon"); else those in apposition; else those that modify it ("US officials",
        "Moon's delegation"); else those after "of", "from", "for" or "at" ("the president of Iraq", "an
        official at the State Department"); else the body that leads it.
        """
        actor = self.at(head)
        if _is_left_out(head):
            return []
        if actor is not None and actor.form == "definite" and _is_whose(head):
            return self.named_by(head.head.head)
        if actor is not None and actor.basis == FIGHTERS and (sent := self._senders(head)):
            return sent
        if actor is not None and (actor.kind == "person" or actor.form not in DESCRIPTIONS):
            return [*self._named_with(actor, head), *self._all_at(head)]
        if head.dep_ == "appos" and (whose := self.at(head.head)) is not None and whose.kind == "person":
            return [whose]
        people = _once(a for a in self._in_apposition(head) if a.kind == "person") or self._set_beside(head)
        people = people or _once(a for a in self._leading(head) if a.kind == "person")
        if people or actor is not None:
            return people or [*(self._named_with(actor, head) if actor else ()), *self._all_at(head)]
        return (
            _once(self._in_apposition(head))
            or _once(self._modifying(head))
            or _once(self._members(head))
            or _once(self._leading(head))
            or _once(self._making_up(head))
        )

    def _named_with(self, actor: ActorMention, head: Token) -> list[ActorMention]:
        """Who is named before "and", where the parser takes two for parts of one name.

        "Indian Prime Minister X and Pakistani President Y agreed", "North and South Korea".
        """
        first = actor.tokens[0]
        if first < 2 or self._doc[first - 1].lower_ != "and":
            return []
        other = self._at.get(first - 2)
        if (
            other is None
            or not _are_alike(other, actor)
            or not _hangs_on(head.doc[other.tokens[1] - 1], head)
        ):
            return []
        return [*self._named_with(other, head), other]

    def kinds(self, head: Token) -> frozenset[str]:
        """The kinds of party and place that a noun phrase is, or "thing", for the conditions of rules."""
        found: set[str] = {actor.kind for actor in self.named_by(head)}
        if self.is_place(head):
            found.add("place")
        if found - {"place"}:
            return frozenset(found | {"any"})
        return frozenset({"none", "place"} if found else {"none", "thing"})

    def is_place(self, head: Token) -> bool:
        """Whether the word names somewhere one can go."""
        actor = self.at(head)
        if actor is not None:
            return actor.form in PLACE_FORMS or (actor.kind == "country" and actor.form == "name")
        return head.ent_type_ in PLACE_LABELS or town_of(head) is not None or _is_bare_town(head)

    def _in_apposition(self, head: Token, depth: int = 2) -> Iterator[ActorMention]:
        """Names beside a noun; the parser often hangs them on the last noun of its phrase instead.

        "Two aides to the premier, adviser A and secretary B", "the chairman of the Presidium, Mr C".
        """
        for child in head.children:
            if child.dep_ == "appos":
                for token in with_conjuncts(child):
                    actor = self.at(token)
                    described = actor is None or (actor.kind != "person" and actor.form in DESCRIPTIONS)
                    named = list(self._in_apposition(token, 0)) if described else []
                    yield from named or ([actor] if actor else [])
            elif child.dep_ == "prep" and child.lower_ == "including" and head.tag_ == "NNS":
                for inner in child.children:
                    yield from (a for t in with_conjuncts(inner) for a in self.named_by(t))
            elif child.dep_ == "prep" and child.lower_ in LEADS_ON and depth:
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        yield from self._holding(inner)
                        beside = self._in_apposition(inner, depth - 1)
                        yield from (a for a in beside if a.kind == "person")

    def _holding(self, last: Token) -> Iterator[ActorMention]:
        """Who is named right behind a post, taken for where it is: "the ambassador in Rome Juan Toro"."""
        actor = self.at(last)
        if actor is not None and actor.basis == POSTED:
            yield actor

    def _set_beside(self, head: Token) -> list[ActorMention]:
        """The people named right after a noun and a comma, where the parser has hung them elsewhere.

        "With his host, President X", "two aides to the premier, X and Y, met".
        """
        if not {head.lower_, head.lower_.removesuffix("s")} & self._nouns or head.pos_ != "NOUN":
            return []
        last = head.i + 1
        if last < len(self._doc) and self._doc[last].lower_ in LEADS_ON:
            last = self._end_of_states(last)
        found: list[ActorMention] = []
        while last + 1 < len(self._doc) and self._doc[last].lower_ in (",", "and"):
            last = self._over_a_state(last) if found else last
            beside = self._at.get(last + 1)
            if beside is None or beside.kind != "person" or beside.tokens[0] != last + 1:
                break
            if not found and self._doc[last].lower_ == "and":
                break
            found.append(beside)
            last = beside.tokens[1]
        return found if head.tag_ == "NNS" else found[:1]

    def _over_a_state(self, last: int) -> int:
        """The comma behind the next state of "the leaders of Egypt, X, and Israel, Y", else where it was."""
        first = last + 2 if self._is(last, ",") and self._is(last + 1, "and") else last + 1
        state = self._at.get(first)
        if state is None or state.kind != "country" or not self._is(state.tokens[1], ","):
            return last
        return state.tokens[1]

    def _is(self, index: int, word: str) -> bool:
        """Whether a word stands at a token of the document."""
        return index < len(self._doc) and self._doc[index].lower_ == word

    def _end_of_states(self, last: int) -> int:
        """Where "of Peru", or of several ministers "of Peru and Chile", ends; `last` is the preposition."""
        near = range(last + 1, min(last + 4, len(self._doc)))
        inner = next((a for i in near if (a := self._at.get(i))), None)
        if inner is None:
            return last
        last = inner.tokens[1]
        while last < len(self._doc) and self._doc[last].lower_ in (",", "and"):
            inner = self._at.get(last + 1)
            if inner is None or inner.kind == "person":
                break
            last = inner.tokens[1]
        return last

    def _modifying(self, head: Token) -> Iterator[ActorMention]:
        owners: list[ActorMention] = []
        described = False
        for child in head.children:
            if child.lower_ == "whose" and head.head.dep_ == "relcl":
                for owner in with_conjuncts(head.head.head):  # "Peru, whose envoy left"
                    yield from self.named_by(owner)
            if child.dep_ in MODIFIERS and child.lower_ not in BROKERED:
                for token in with_conjuncts(child):
                    for actor in (a for part in (token, *token.children) for a in self._all_at(part)):
                        described = described or child.dep_ != "poss"
                        if child.dep_ == "poss" and actor.kind == "person" and act_on_their_own(head):
                            continue
                        if child.dep_ == "poss" and actor.form == "pronoun":
                            owners.append(actor)
                        else:
                            yield actor
        if not described and head.lemma_ not in actor_rules().opposites:
            yield from owners  # "our friends" are ours, "our American friends" America

    def _members(self, head: Token) -> Iterator[ActorMention]:
        """Those after "of", "from", "for" or "at"; a relative or lawyer of somebody is not that one."""
        found = self._members_of(head)
        yield from (a for a in found if a.kind != "person") if act_on_their_own(head) else found

    def _members_of(self, head: Token) -> Iterator[ActorMention]:
        for prep in head.children:
            living = actor_rules().opposites | INHABITANTS  # "his counterparts in Peru and Chile"
            abroad = prep.lower_ == "in" and head.lemma_.lower() in living
            if prep.dep_ == "prep" and (prep.lower_ in MEMBERS_OF or abroad):
                alike = (p for p in with_conjuncts(prep) if p.lower_ == prep.lower_)  # "from X and from Y"
                for inner in (t for p in alike for t in p.children):
                    if inner.dep_ == "pobj":
                        named = [a for token in with_conjuncts(inner) for a in self.named_by(token)]
                        yield from (a for a, b in zip_longest(named, named[1:]) if not self._is_led(a, b))

    def _senders(self, head: Token) -> list[ActorMention]:
        """Whose people are: "inspectors from the agency", "the agency's inspectors"."""
        owners = [a for c in head.children if c.dep_ == "poss" for a in self._all_at(c)]
        behind = head.doc[head.i + 1 : head.i + 2]  # hung on the verb: "expelled inspectors from the agency"
        strays = (t for p in behind if p.lower_ == "from" and p.head is head.head for t in p.children)
        senders = [*owners, *(a for t in strays for a in self.named_by(t))]
        return _once(self._members(head)) or _once(a for a in senders if _is_body(a))

    def _is_led(self, state: ActorMention, leader: ActorMention | None) -> bool:
        """ "The presidents of Peru, A, and Chile, B": whose leader is named right behind."""
        if leader is None or (state.kind, leader.kind) != ("country", "person"):
            return False
        between = range(state.tokens[1], leader.tokens[0])
        return [self._doc[i].lower_ for i in between] == [","]

    def _leading(self, head: Token) -> Iterator[ActorMention]:
        for clause in head.children:
            if clause.dep_ in ("acl", "relcl") and clause.lemma_.lower() in LEADING:
                for token in agents(clause):
                    yield from self.named_by(token)

    def _making_up(self, head: Token) -> Iterator[ActorMention]:
        """Whose people a body is made up of: "a force made up of troops from Peru and Chile"."""
        clauses = (c for c in head.children if c.dep_ == "acl" and c.lemma_.lower() in MADE_UP)
        for prep in (p for c in clauses for p in c.children if p.dep_ == "prep" and p.lower_ in PARTS):
            for inner in (t for t in prep.children if t.dep_ == "pobj"):
                yield from (a for token in with_conjuncts(inner) for a in self.named_by(token))


def act_on_their_own(noun: Token) -> bool:
    """Whether somebody's relatives or lawyers act: they are not that one, and speak for nobody."""
    return noun.dep_ == "nsubj" and noun.pos_ == "NOUN" and noun.lemma_.lower() in OWN_PEOPLE


def _are_alike(one: ActorMention, other: ActorMention) -> bool:
    """Two people, or two sides of which the first goes by its name: "Chad and Sahel rebels"."""
    sides = {one.kind, other.kind} <= SIDES and (one.form in UNDESCRIBED or one.kind == other.kind)
    return one.kind == other.kind == "person" or sides


def _is_body(actor: ActorMention) -> bool:
    """Whether an actor is one body and not the organ of a state."""
    return len(actor.parties) == 1 and actor.kind == "organization" and actor.parties[0].country is None


def _is_left_out(head: Token) -> bool:
    """ "Peru and Chile, but not Bolivia"; "not only Bolivia" is in."""
    words = [c for c in head.children if c.dep_ == "neg" and c.i < head.i and c.lower_ == "not"]
    return any(head.doc[word.i + 1].lower_ not in ONLY for word in words)


def _is_whose(head: Token) -> bool:
    """ "The front, whose guerrillas struck"."""
    return head.head.dep_ == "relcl" and any(child.lower_ == "whose" for child in head.children)


def _hangs_on(token: Token, head: Token) -> bool:
    for _ in range(6):
        if token.head.i == head.i:
            return token.dep_ in MODIFIERS or token.dep_ == "conj"
        if token.dep_ not in MODIFIERS and token.dep_ != "conj":
            return False
        token = token.head
    return False


def _once(actors: Iterable[ActorMention]) -> list[ActorMention]:
    return list({actor.span: actor for actor in actors}.values())


def _is_bare_town(word: Token) -> bool:
    """ "Met in Argyle on Monday": one capital word right behind "in", of which nobody knows what it is."""
    behind = word.dep_ == "pobj" and word.head.lower_ == "in" and word.head.i == word.i - 1
    named = word.tag_ == "NNP" and word.text.istitle() and word.ent_type_ in ("", "PERSON")
    after = word.doc[word.i + 1 : word.i + 2]
    ended = all(t.lower_ in (",", ".", ";", "on", "in", "last", "this", "after", "and") for t in after)
    return behind and named and ended and not any(c.i < word.i for c in word.children)


def town_of(noun: Token) -> Token | None:
    """Of "the border town of Korday", a place whose name nobody needs to know, that name."""
    of = (p for p in noun.children if p.lower_ == "of") if noun.lemma_ in TOWNS else ()
    return next((t for p in of for t in p.children if t.pos_ == "PROPN"), None)
