"""Parties named together: "the two leaders", "both countries", "the same four presidents"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import ACTING, Discourse, Seen
from timeline.pipes.actors.coreference.divided_states import divided_pair
from timeline.pipes.actors.drafts import Draft
from timeline.pipes.actors.people.roster import Roster
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import in_force

NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
DETERMINERS = frozenset({"the", "these", "those", "all"})
STANDING_ALONE = ("nsubj", "nsubjpass", "dobj", "pobj")
"""What "all three" is where no noun follows."""
PAIR = ("one", "other")
DIPLOMATS = frozenset(
    {
        "foreign minister", "secretary of state", "foreign secretary", "minister of foreign affairs",
        "minister for foreign affairs", "external affairs minister", "counterpart",
    }
)  # fmt: skip
"""Who "the two top diplomats" are."""
HEADING = frozenset({"leaders", "presidents", "heads"})
"""Nouns of which those who hold another office are none."""
SERVING = frozenset({"ministers", "diplomats", "envoys", "negotiators", "ambassadors"})
CROWNED = frozenset({"president", "king", "queen", "emir", "emperor", "pope", "sultan", "crown prince"})
"""Titles of those whom these nouns never mean."""
SPECIFYING = frozenset({"of", "'s", "’s", "who", "that", "from", "in"})
REMOTE = 2
"""So many sentences away it is no longer sure who was meant."""
LEAST_USUAL = 6
SELDOM = 3
"""A state is a third one that is named so many times less than those that a text is about."""
LEAST_OTHER = 3
TWICE = 2
"""So many times, and times as often, another is named that may be meant as well as one of a list."""
LISTED_WITHIN = 3
"""How many sentences back a list stands of whom "the four countries" speaks."""
ALWAYS_TWO = frozenset({"sides", "camps"})
"""What there are two of without a number: "the sides will meet again"."""
ONE_OF_TWO = frozenset({"each", "either"})
"""Before "side" they mean both."""
SELDOM_MORE = frozenset({"rivals", "foes", "enemies", "neighbours", "neighbors", "adversaries"})
"""Of these there are two where two are named."""
TALKING = frozenset({"parties", "delegations", "negotiators"})
"""These are two as well, where two were named in one breath: who mediates is none of them."""
AT_ODDS = frozenset({"warring", "rival", "opposing", "feuding"})
"""Words that may stand before them."""
MEETING = frozenset(
    {"met", "meet", "agreed", "discussed", "also", "will", "have", "had", "shook", "signed", "spoke"}
)
BETWEEN = frozenset(
    {"of", "the", "rival", "neighbouring", "neighboring", "warring", "former", "asian", "nuclear"}
)

REGIONS = frozenset(
    {"european", "baltic", "nordic", "african", "arab", "western", "balkan", "gulf", "latin", "muslim"}
)
"""Before the noun these leave none but states that were just listed: "the three Baltic states"."""
ASIDE = frozenset({"in", "at", "near", "around", "over", "about", "on", "concerning", "regarding"})
NEAR = (0, 1, 3)
FAR = (8, 25)
"""How many sentences back those meant are looked for."""

Stands = Callable[[Party], Party | None]


class Pairs:
    """Finds whom "the two …" means in what was mentioned before."""

    def __init__(self, words: TokenLists, discourse: Discourse, roster: Roster, rules: ActorRules) -> None:
        self.words = words
        self.discourse = discourse
        self.rules = rules
        self.titles = {person.name: person.titles for person in roster.people}

    def draft(self, index: int) -> Draft | None:
        """The mention that "the two leaders", "both sides" or "the two Koreas" makes at its number word."""
        words, count = self.words, NUMBERS.get(self.words.lowers[index])
        unnumbered = self._without_number(index)
        if unnumbered is not None:
            return unnumbered
        both = words.lowers[index] == "both"
        same = index - 1 if words.lower(index - 1) == "same" else index
        if count is None or not (both or words.lower(same - 1) in DETERMINERS):
            return None
        if words.lower(index - 1) == "all" and words.deps[index] in STANDING_ALONE:
            listed = self._listed(index, count, self.side_of)
            return Draft(index - 1, index + 1, listed, "definite", "definite.pair") if listed else None
        noun = index + 1
        while noun < index + 4 and (words.lower(noun) in BETWEEN | REGIONS or self._is_small(noun)):
            noun += 1
        regional = not REGIONS.isdisjoint(words.lowers[index:noun])
        parties = self._listed(index, count, self.side_of) if regional else self._meant(index, noun, count)
        alone = both and words.deps[index] in ("pobj", "dobj")
        acts = words.lower(noun) in MEETING or words.deps[index] in ACTING
        last = index + 1 if alone else noun if acts else noun + 1
        first = index if both else same - 1
        return Draft(first, last, parties, "definite", "definite.pair") if parties else None

    def _without_number(self, index: int) -> Draft | None:
        """The mention that "the sides", "the warring parties" or "each side" makes at its noun."""
        words = self.words
        first = index - 2 if words.lower(index - 1) in AT_ODDS else index - 1
        each = words.lowers[index] == "side" and words.lower(first) in ONE_OF_TWO
        if not (each or words.lower(first) == "the") or words.lower(index + 1) in SPECIFYING:
            return None
        parties = self._sides(index, len(PAIR)) if each else self._unnumbered(index)
        return Draft(first, index + 1, parties, "definite", "definite.pair") if parties else None

    def _is_small(self, index: int) -> bool:
        """Whether an adjective stands there: "the two top diplomats"."""
        return (
            index < len(self.words) and self.words.tags[index] == "JJ" and self.words.texts[index].islower()
        )

    def _unnumbered(self, index: int) -> tuple[Party, ...]:
        """The two whom "the sides" or "the presidents" means, where no third could be meant."""
        word = self.words.lowers[index]
        if word in ALWAYS_TWO:
            return self._sides(index, 2)
        if word in SELDOM_MORE:
            return self._latest(index, 2, self.side_of, NEAR, exactly=True)
        people: tuple[Party, ...] = ()
        if word in self.rules.paired_people and not self._of_a_body(index):
            people = self._latest(index, 2, partial(self._holder, noun=word), NEAR, exactly=True)
        return people or (self._talking(index) if word in TALKING else ())

    def _talking(self, index: int) -> tuple[Party, ...]:
        """The two that were named in one breath near by."""
        return self._listed(index, len(PAIR), self.side_of, FAR[0])

    def _of_a_body(self, index: int) -> bool:
        """Whether a body was named near by, whose leaders may be meant."""
        near = self.discourse.before(index, NEAR[1])
        return any(p.kind == "organization" and p.country is None for seen in near for p in seen.parties)

    def _listed(
        self, index: int, count: int, stands: Stands, within: int = LISTED_WITHIN
    ) -> tuple[Party, ...]:
        """So many that were named in one breath: "Chad, Mali and Niger"."""
        for seen in self.discourse.before(index, within):
            sides = [stands(party) for party in self.discourse.together(seen)]
            if self.discourse.mediates(seen, self.rules) or self._goes_on(seen):
                continue
            if len(sides) == count and len({side.name for side in sides if side}) == count:
                return tuple(side for side in sides if side)
        return ()

    def _goes_on(self, seen: Seen) -> bool:
        """Whether a name is not the first of its list, which is longer."""
        head = seen.head
        return self.words.deps[head] == "conj" and self.discourse.at(self.words.heads[head]) is not None

    def _sides(self, index: int, count: int) -> tuple[Party, ...]:
        """The states or groups that are meant; "China and the European Union" where none are told since."""
        near = self._latest(index, count, self.side_of, NEAR[:2], exactly=True)
        near = near or self._with_a_body(index, count)
        near = near or self._unless_seldom(self._listed(index, count, self.side_of, FAR[0]))
        return near or self._latest(index, count, self.side_of)

    def _unless_seldom(self, listed: tuple[Party, ...]) -> tuple[Party, ...]:
        """Those of a list, if not one of them is named much less than another that is not in it."""
        counts, states = self.discourse.counts, self.discourse.states
        codes = {party.country or party.name for party in listed}
        others = max((counts[code] for code in states if code not in codes), default=0)
        least = min((counts[code] for code in codes), default=0)
        return () if others >= LEAST_OTHER and others >= least * TWICE else listed

    def _with_a_body(self, index: int, count: int) -> tuple[Party, ...]:
        """So many that were named in one breath near by, of which one is a body of states."""
        for seen in self.discourse.before(index, NEAR[1]):
            sides = dict.fromkeys(_body(p) or self.side_of(p) for p in self.discourse.together(seen))
            if len(sides) == count and None not in sides and any(_body(p) for p in sides if p):
                return tuple(side for side in sides if side)
        return ()

    def _meant(self, index: int, noun: int, count: int) -> tuple[Party, ...]:
        word = self.words.lower(noun)
        if word in ("koreas", "germanys", "vietnams", "yemens"):
            return divided_pair(word.removesuffix("s").title())
        if word in self.rules.paired_states:
            listed = self._listed(index, count, self.side_of) if count > len(PAIR) else ()
            return listed or self._sides(index, count)
        if word in self.rules.paired_people:
            return self._people(index, count, word)
        alone = self.words.lowers[index] == "both" and self.words.deps[index] in ("pobj", "dobj")
        if alone:
            return self._latest(index, count, _person, NEAR)
        listed = self._listed(index, count, _person, FAR[1]) if count > len(PAIR) else ()
        people = (listed or self._latest(index, count, _person)) if word in MEETING else ()
        acting = self.words.deps[index] in ACTING  # "Peru and Chile parted after the two traded fire"
        if not people and acting and count > len(PAIR):
            people = self._listed(index, count, self.side_of)
        return people or (self._latest(index, count, _polity, NEAR[:2], exactly=True) if acting else ())

    def _people(self, index: int, count: int, noun: str) -> tuple[Party, ...]:
        """Those of the office near by, else the people near by, else those of the office farther up."""
        holds, may_hold = partial(self._holder, noun=noun), partial(self._may_hold, noun=noun)
        listed = self._listed(index, count, may_hold, FAR[1]) if count > len(PAIR) else ()
        if listed:
            return listed
        tries = ((holds, NEAR), (may_hold, NEAR), (holds, FAR), (may_hold, FAR))
        found = (self._latest(index, count, stands, reach) for stands, reach in tries)
        return next(filter(None, found), ()) or self._whose(index, count, noun)

    def _whose(self, index: int, count: int, noun: str) -> tuple[Party, ...]:
        """The states whose they are, where nobody is named: "the two foreign ministers" of Chad and Mali."""
        own = self._acting_on(index)
        told = any(name not in own and self._holds(held, noun) for name, held in self.titles.items())
        wanted = noun in SERVING | HEADING and count == len(PAIR) and not told
        return self._listed(index, count, self.side_of, NEAR[-1]) if wanted else ()

    def _holder(self, party: Party, noun: str) -> Party | None:
        """A person of whom an office is told that the plural noun can mean."""
        return (
            party if party.kind == "person" and self._holds(self.titles.get(party.name, ()), noun) else None
        )

    def _holds(self, held: Sequence[str], noun: str) -> bool:
        """Whether one of somebody's offices is such as the plural noun can mean."""
        office = "leader" if noun == "heads" else noun.removesuffix("s")
        single = [title.removesuffix("s") for title in held]  # "Presidents X and Y"
        if office == "diplomat":
            return not DIPLOMATS.isdisjoint(single)
        leading = office == "leader" and not self.rules.leaders.isdisjoint(single)
        return leading or any(title.endswith(office) for title in single)

    def _may_hold(self, party: Party, noun: str) -> Party | None:
        """A person of whom no other office is told: no spokesman is one of "the two leaders"."""
        known = self.titles.get(party.name, ())
        if noun in SERVING and CROWNED & set(known):
            return None
        return _person(party) if not known or noun not in HEADING else self._holder(party, noun)

    def side_of(self, party: Party) -> Party | None:
        """The state or group that a party is, or that it acts for."""
        if party.kind != "country" and party.country is not None:
            known = self.discourse.states.get(party.country)
            state = in_force().state(party.country)
            return known or (
                Party(name=state.party, kind="country", country=party.country) if state else None
            )
        return party if party.kind in ("country", "group") else None

    def _latest(
        self,
        index: int,
        count: int,
        stands: Stands,
        reach: tuple[int, ...] = (*NEAR, *FAR),
        *,
        exactly: bool = False,
    ) -> tuple[Party, ...]:
        """The so many parties that are meant, in the order of the text; none where there are too few.

        Exactly so many in the sentence are they; else the most mentioned of those in the last sentences.
        """
        found: dict[str, Party] = {}
        own = self._acting_on(index)
        for sentences in reach:
            found = {}
            for seen in reversed(self.discourse.before(index, sentences)):
                for party in () if _only_place(seen, self.words) else seen.parties:
                    side = stands(party)
                    if side is not None and not {party.name, party.country or party.name} & own:
                        found.setdefault(
                            side.country if side.kind != "person" and side.country else side.name, side
                        )
            if len(found) == count:
                told = sentences < REMOTE and self.words.deps[noun_of(self.words, index)] in ACTING
                return tuple(found.values()) if told else self._or_the_usual(found)
        if exactly:
            return ()
        ranked = sorted(found, key=lambda key: -self.discourse.counts[key])
        chosen, beyond = ranked[:count], ranked[count : count + 1]
        if beyond and self.discourse.counts[beyond[0]] == self.discourse.counts[chosen[-1]]:
            return ()  # as likely is another
        return tuple(party for key, party in found.items() if key in chosen) if len(found) > count else ()

    def _acting_on(self, index: int) -> set[str]:
        """The one who acts upon those meant, and its state: "Chad's envoy urged both sides to talk"."""
        own = next(self.discourse.governing_subjects(index, own_clause=True), None)
        if own is None or len(own.parties) != 1:
            return set()
        (party,) = own.parties
        verb = self.words.heads[noun_of(self.words, index)]
        if self.words.deps[verb] == "advcl" and self.words.deps[noun_of(self.words, index)] in ACTING:
            return set()  # "X raised it with Y when the two met"
        if self.words.deps[noun_of(self.words, index)] not in ACTING:
            return {party.name, party.country or party.name}
        return {party.name} if party.kind == "person" else set()

    def _or_the_usual(self, found: dict[str, Party]) -> tuple[Party, ...]:
        """These two, or the two states that the text names by far the most, where only one of them is.

        "Both countries" are seldom one of the two that an article is about and a third.
        """
        counts, states = self.discourse.counts, self.discourse.states
        usual = sorted(states, key=lambda code: -counts[code])[: len(found)]
        shared = set(usual) & set(found)
        if len(found) != len(PAIR) or len(shared) != 1 or not set(found) <= set(states):
            return tuple(found.values())
        (other,), (third,) = set(usual) - shared, set(found) - shared
        seldom = counts[other] >= LEAST_USUAL and counts[third] * SELDOM <= counts[other]
        return tuple(states[code] for code in usual) if seldom else tuple(found.values())


def noun_of(words: TokenLists, index: int) -> int:
    """The noun that "the two" or "both" stands before, or the word itself."""
    return words.heads[index] if words.deps[index] in ("nummod", "det", "amod") else index


def _person(party: Party) -> Party | None:
    return party if party.kind == "person" else None


def _body(party: Party) -> Party | None:
    """The party, if it is a body of several states."""
    return party if party.kind == "organization" and party.country is None else None


def _only_place(seen: Seen, words: TokenLists) -> bool:
    """Whether something only happens there or is about it: "in Peru", "over Peru"."""
    head = words.heads[seen.head]
    return words.deps[seen.head] == "pobj" and words.lowers[head] in ASIDE


def _polity(party: Party) -> Party | None:
    """A state or group that is named itself, not by who acts for it."""
    return party if party.kind in ("country", "group") else None
