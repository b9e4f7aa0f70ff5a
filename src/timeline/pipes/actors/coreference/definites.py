"""Offices without a name: "the foreign minister", "the Japanese leader"."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.missions import CONSULS, ENVOYS
from timeline.models.actor import Party
from timeline.pipes.actors.coreference.discourse import ACTING, Discourse, Seen
from timeline.pipes.actors.coreference.pairs import DIPLOMATS
from timeline.pipes.actors.drafts import Draft
from timeline.pipes.actors.groups.state_mentions import party_of
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.roster import Person, Roster
from timeline.pipes.actors.people.titles import PAST, Title
from timeline.rulebook.actor_rules import ActorRules
from timeline.rulebook.gazetteer import in_force

LOOSE = frozenset(
    "former late new newly elected senior top chief then current outgoing incoming visiting veteran longtime "
    "special rebel opposition retired acting interim ex".split()
)
"""Words that an office loses when it is told again."""
GONE = frozenset({"former", "ex"})
"""Nobody of whom the text has not told that he held it is "the former president"."""
ROVING = (
    ENVOYS
    | CONSULS
    | frozenset(
        "spokesman spokeswoman diplomat delegate negotiator general colonel adviser advisor official".split()
    )
)
"""Offices of which every state has many: "the Iraqi ambassador" is nobody of whom no state is told."""
STANDS_FOR = {
    "envoy": ENVOYS | {"mediator", "negotiator"},
    "premier": frozenset({"premier", "minister"}),
    "pontiff": frozenset({"pope"}),
    "monarch": frozenset({"king", "queen", "emperor", "sultan"}),
    "secretary": frozenset({"state"}),
    "head of state": frozenset({"president", "king", "queen", "emperor", "sultan", "emir", "shah"}),
    "head of government": frozenset({"minister", "premier", "chancellor", "taoiseach"}),
}
"""Offices by which one is told again who holds another."""
WHOLE = {
    "secretary": frozenset({"secretary of state"}),
    "premier": frozenset({"premier", "prime minister"}),
    "head of state": STANDS_FOR["head of state"] | {"federal president", "state president"},
    "head of government": frozenset({"prime minister", "premier", "chancellor", "taoiseach"}),
}
"""Those of which only the whole title is meant, and no foreign minister or vice president."""
DETERMINERS = frozenset({"the", "his", "her", "their", "its"})
SMALL_WORDS = 2
"""So many adjectives may stand between the article and the office: "the ailing president"."""
FACTIONS = frozenset(
    {"opposition", "party", "majority", "minority", "house", "senate", "delegation", "rebels"}
)
POPES = ("pope", "pontiff")
"""Where no name is told, they stand for the Holy See."""
SECRETARIES = ("secretary-general", "secretary general")
UNITED_NATIONS = frozenset({"un", "u.n.", "nations"})
OTHER_BODIES = frozenset({"nato", "league", "commonwealth", "oas", "asean", "opec"})
"""Where these are named, "the Secretary-General" may be theirs."""
HEADS = ("president", "prime minister", "premier", "chancellor", "vice president")
HOMES = frozenset({"seat"})
"""The kinds of names that tell whose capital an article looks from."""
RANKS = frozenset({"vice", "deputy", "assistant", "under", "press", "first", "prime"})


def person_of_title(title: Title, roster: Roster, discourse: Discourse, rules: ActorRules) -> Person | None:
    """The one person of the document who holds an office, or None where none or several could be meant."""
    wanted = _core(title.text)
    people = [p for p in roster.people if any(_same_office(wanted, _core(held), rules) for held in p.titles)]
    sitting = [p for p in people if not all(PAST & set(held.split()) for held in p.titles)]
    past = [p for p in people if any(PAST & set(held.split()) for held in p.titles)]
    people = past if GONE & set(title.text.split()) else sitting or people
    if title.state is not None and title.state.name is not None:
        country = title.state.name.country
        own = [p for p in people if p.party().country == country]
        sentences = discourse.words.sentences
        beside = sentences[title.first]
        stateless = [] if title.text.split()[-1] in ROVING else people
        stateless = [p for p in stateless if sentences[p.first_seen] != beside or p.first_seen < title.first]
        stateless = [p for p in stateless if not _faces(discourse.words, p.first_seen, title.first)]
        stateless = [p for p in stateless if not _is_faced(discourse.words, p.first_seen, title.first)]
        people = own or [p for p in stateless if p.party().country is None]
    exact = [p for p in people if wanted in STANDS_FOR and any(wanted == _core(held) for held in p.titles)]
    people = exact if len(exact) == 1 else people
    if len(people) == 1:
        return people[0]
    if title.state is None and discourse.words.texts[title.first].istitle():
        own = [p for p in people if p.home or not p.states]
        if len(own) == 1 and own[0].first_seen < title.first:
            return own[0]  # "the President": our own, of whom no state is told
    recent = [
        name for seen in discourse.before(title.first, 2) for name in (party.name for party in seen.parties)
    ]
    mine = {
        party.name for s in discourse.governing_subjects(title.first, own_clause=True) for party in s.parties
    }
    near = [p for p in people if p.name in recent and p.name not in mine]
    return near[0] if len(near) == 1 else None


def adopt_states(titles: list[Title], roster: Roster, rules: ActorRules, words: TokenLists) -> None:
    """Give people of whom no state is told the one whose office is mentioned without a name.

    Where "President Lee" and "the South Korean president" stand in one document and no other president is
    left without a state, Lee is that president.
    """
    stateless = [p for p in roster.people if p.titles and not p.states]
    for title in titles if stateless else ():
        state = title.state.name if title.state else None
        if (
            state is None
            or state.country is None
            or title.plural
            or title.text.split()[-1] in rules.anonymous | ROVING
        ):
            continue
        holders = [p for p in roster.people if any(holds_office(title, held, rules) for held in p.titles)]
        free = [p for p in holders if p in stateless and not p.states]
        same = [p for p in free if any(_core(title.text) == _core(held) for held in p.titles)]
        named = [p for p in same if p.first_seen < title.first] if len(free) > 1 else free
        named = [p for p in named if not _faces(words, p.first_seen, title.first)]
        named = [p for p in named if not _is_faced(words, p.first_seen, title.first)]
        if len(named) == 1 and not any(p.states[state.country] for p in holders):
            named[0].states[state.country] += 1


def adopt_home(roster: Roster, known: list[Known]) -> None:
    """Give a president whose state nobody tells, as in his own country's press, that of its one seat.

    "President X" beside "the White House", where no other president of that state is named.
    """
    seats = {k.name.country for k in known if k.name is not None and k.name.kind in HOMES and k.name.country}
    for office in HEADS if len(seats) == 1 else ():
        (country,) = seats
        holders = [p for p in roster.people if office in p.titles]
        stateless = [p for p in holders if not p.states]
        if len(stateless) == 1 and not any(p.states[country] for p in holders):
            stateless[0].states[country] += 1
            stateless[0].home = True


def _faces(words: TokenLists, first: int, office: int) -> bool:
    """ "President X wrote to the Greek leader": who is named before in one sentence is another."""
    beside = words.sentences[first] == words.sentences[office]
    return beside and first < office and words.deps[office] in ("dobj", "pobj", "amod", "compound")


def _is_faced(words: TokenLists, person: int, office: int) -> bool:
    """ "The Greek leader flew out. He met President X": whom somebody meets there or at once is another."""
    if not 0 <= words.sentences[person] - words.sentences[office] <= 1 or person < office:
        return False
    while words.deps[person] == "compound":
        person = words.heads[person]
    return words.deps[person] in ("dobj", "pobj") and words.deps[office] in ("nsubj", "poss", "compound")


def holds_office(title: Title, held: str, rules: ActorRules) -> bool:
    """Whether an office that somebody is told to hold is the one that a title tells."""
    wanted = _core(title.text)
    return wanted == _core(held) or (wanted == "leader" and held in rules.leaders)


def _core(title: str) -> str:
    return " ".join(word for word in title.split() if word not in LOOSE)


def _same_office(wanted: str, held: str, rules: ActorRules) -> bool:
    if wanted == held or (wanted == "leader" and held in rules.leaders):
        return True
    if held and held.rsplit(maxsplit=1)[-1] in STANDS_FOR.get(wanted, ()):
        return wanted not in WHOLE or held in WHOLE[wanted]
    long, short = (held, wanted) if len(held) > len(wanted) else (wanted, held)
    if not long.endswith(f" {short}"):
        return False
    return not RANKS & set(long.removesuffix(short).replace("-", " ").split())


def title_draft(
    words: TokenLists, title: Title, roster: Roster, discourse: Discourse, rules: ActorRules
) -> Draft | None:
    """The mention that an office without a name makes, or None.

    "The foreign minister" is the one person who holds that office; "the French foreign minister", where no
    name is told, stands for France.
    """
    office = title.text.split()[-1]
    if office == "leader" and _is_of_some(words, title.last):
        return None
    if set(title.text.split()) & PAST - {"former", "late", "ex"} and title.state is None:
        return None  # "the then prime minister" is not the one who is it now
    definite = _is_definite(words, title.lead) or title.lead < title.first
    if title.plural or not definite or words.lower(title.lead - 1) in ("a", "an", "some", "any"):
        return None
    if office not in rules.anonymous or title.text in rules.sole:
        person = person_of_title(title, roster, discourse, rules)
        if person is not None:
            return Draft(
                title.lead, title.last, (person.party(),), "title", "definite.title", title=title.text
            )
    if title.lead < title.first and title.state is not None and title.state.name is not None:
        opposite = _opposite(title, roster, discourse, rules) if office in rules.opposites else None
        if opposite is not None:
            party = opposite.party()
            return Draft(title.lead, title.last, (party,), "title", "definite.opposite", title=title.text)
        told = _told_another_way(title, roster, discourse, rules)
        party = party_of(title.state.name) if told is None else told
        return Draft(title.lead, title.last, (party,), "title", "definite.state-title", title=title.text)
    headed = _body_headed(title, words) if title.state is None else None
    body = in_force().lookup(headed) if headed is not None else None
    if body is None:
        return None
    return Draft(title.lead, title.last, (party_of(body),), "title", "definite.state-title", title=title.text)


def _told_another_way(title: Title, roster: Roster, discourse: Discourse, rules: ActorRules) -> Party | None:
    """ "X, head of the agency, spoke. The Malian diplomat left": who alone was told of, of a state untold."""
    words, office = discourse.words, title.text.split()[-1]
    acting = words.deps[title.last - 1] in ACTING and words.lower(title.lead - 1) == "the"
    if not acting or office not in rules.anonymous or office in words.lowers[: title.first]:
        return None
    before = discourse.before(title.lead, 1)
    before = [s for s in before if s.sentence == words.sentences[title.lead] - 1 and _one_person(s)]
    people = {seen.parties[0].name: seen for seen in before}
    seen = before[-1] if len(people) == 1 else None
    titled = seen is not None and any(
        p.titles and rules.leaders.isdisjoint(p.titles) for p in roster.people if p.name in people
    )
    return seen.parties[0] if seen and titled and seen.subject and not seen.parties[0].country else None


def _one_person(seen: Seen) -> bool:
    return len(seen.parties) == 1 and seen.parties[0].kind == "person"


def _body_headed(title: Title, words: TokenLists) -> str | None:
    """What the pope stands for where no name is told, or in a text of the United Nations its head."""
    if title.text.split()[-1] in POPES:
        return "Holy See"
    if title.text not in SECRETARIES or words.lower(title.last) == "of":
        return None
    named = set(words.lowers)
    return "United Nations" if UNITED_NATIONS & named and not OTHER_BODIES & named else None


def _is_of_some(words: TokenLists, last: int) -> bool:
    """ "The leader of the opposition" is not the one who leads the state."""
    of = words.lower(last) == "of"
    return of and bool({words.lower(last + 1), words.lower(last + 2), words.lower(last + 3)} & FACTIONS)


def _opposite(title: Title, roster: Roster, discourse: Discourse, rules: ActorRules) -> Person | None:
    """ "His Greek counterpart", where one Greek alone was named before, with the office of somebody else.

    Of several it is the one with the office of whoever acts; of none, who has it and no state that is told.
    """
    assert title.state is not None
    assert title.state.name is not None
    country = title.state.name.country
    before = [p for p in roster.people if p.titles and p.first_seen < title.first]
    own = [p for p in before if country and p.party().country == country]
    acting = _acting_person(title, before, discourse)
    if len(own) != 1 and acting is not None:
        alike = [p for p in before if p.party().country is None and {*p.titles} & {*acting.titles}]
        able = [p for p in own if _share_office(p.titles, acting.titles, rules)]
        own = able if own else [p for p in alike if p is not acting]
        return own[0] if len(own) == 1 else None
    others = {held for p in before if p not in own for held in p.titles}
    if len(own) != 1 or (others and not _share_office(own[0].titles, others, rules)):
        return None
    return own[0]


def _acting_person(title: Title, people: Iterable[Person], discourse: Discourse) -> Person | None:
    """Of people the one who does what an office is told in."""
    acting = next(discourse.governing_subjects(title.first, own_clause=True), None)
    names = {party.name for party in acting.parties} if acting is not None else set()
    return next((p for p in people if p.name in names), None) if len(names) == 1 else None


def _share_office(own: Iterable[str], others: Iterable[str], rules: ActorRules) -> bool:
    """Whether one of the offices is as high as one of the others: a foreign minister faces no president.

    Those who lead a state are of one height: "the president and his Greek counterpart", who is a premier;
    so are those who lead its foreign affairs, whatever they are called.
    """
    pairs = [(a, b) for a in own for b in others]
    leading = any({a, b} <= rules.leaders or {a, b} <= DIPLOMATS for a, b in pairs)
    return leading or any(_same_office(a, b, rules) or _same_office(b, a, rules) for a, b in pairs)


def _is_definite(words: TokenLists, lead: int) -> bool:
    """Whether "the" or a pronoun stands before an office, over small adjectives."""
    for before in range(lead - 1, max(lead - 2 - SMALL_WORDS, -1), -1):
        if words.lowers[before] in DETERMINERS:
            return True
        if words.tags[before] not in ("JJ", "VBG", "VBN") or not words.texts[before].islower():
            return False
    return False
