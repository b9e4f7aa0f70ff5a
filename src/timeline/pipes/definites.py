"""Definite descriptions: "the foreign minister", "the Japanese leader", "the two leaders", "the North"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.models.actor import Party
from timeline.pipes.actor_rules import ActorRules
from timeline.pipes.discourse import Discourse, Seen
from timeline.pipes.drafts import Draft
from timeline.pipes.known_names import Known
from timeline.pipes.roster import Person, Roster
from timeline.pipes.state_mentions import party_of
from timeline.pipes.titles import Title
from timeline.pipes.token_lists import TokenLists

LOOSE = frozenset({
    "former", "late", "new", "newly", "elected", "senior", "top", "chief", "then", "current", "outgoing", "incoming",
    "visiting", "veteran", "longtime", "special", "rebel", "opposition", "retired", "acting", "interim", "ex",
})  # fmt: skip
RANKS = frozenset({"vice", "deputy", "assistant", "under", "press", "first", "prime"})
NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
SIDES = {"north": "North", "south": "South", "east": "East", "west": "West"}
DIVIDED = ("Korea", "Vietnam", "Yemen", "Germany")


def person_of_title(title: Title, roster: Roster, discourse: Discourse, rules: ActorRules) -> Person | None:
    """The one person of the document who holds an office, or None where none or several could be meant."""
    wanted = _core(title.text)
    people = [p for p in roster.people if any(_same_office(wanted, _core(held), rules) for held in p.titles)]
    if title.state is not None and title.state.name is not None:
        country = title.state.name.country
        own = [p for p in people if p.party().country == country]
        people = own or [p for p in people if p.party().country is None]
    if len(people) == 1:
        return people[0]
    recent = [
        name for seen in discourse.before(title.first, 2) for name in (party.name for party in seen.parties)
    ]
    near = [p for p in people if p.name in recent]
    return near[0] if len(near) == 1 else None


def _core(title: str) -> str:
    return " ".join(word for word in title.split() if word not in LOOSE)


def _same_office(wanted: str, held: str, rules: ActorRules) -> bool:
    if wanted == held or (wanted == "leader" and held in rules.leaders):
        return True
    long, short = (held, wanted) if len(held) > len(wanted) else (wanted, held)
    if not long.endswith(f" {short}"):
        return False
    return not RANKS & set(long.removesuffix(short).replace("-", " ").split())


def title_draft(
    words: TokenLists, title: Title, roster: Roster, discourse: Discourse, rules: ActorRules
) -> Draft | None:
    """The mention that an office without a name makes, or None.

    "The foreign minister" is the one person who holds that office; "the French foreign minister", where no one
    of the name is told, stands for France.
    """
    office = title.text.split()[-1]
    definite = (
        words.lower(title.lead - 1) in ("the", "his", "her", "their", "its") or title.lead < title.first
    )
    if title.plural or not definite or words.lower(title.lead - 1) in ("a", "an", "some", "any"):
        return None
    if office not in rules.anonymous:
        person = person_of_title(title, roster, discourse, rules)
        if person is not None:
            return Draft(
                title.lead, title.last, (person.party(),), "title", "definite.title", title=title.text
            )
    if title.lead < title.first and title.state is not None and title.state.name is not None:
        party = party_of(title.state.name)
        return Draft(title.lead, title.last, (party,), "title", "definite.state-title", title=title.text)
    return None


def pair_draft(words: TokenLists, index: int, discourse: Discourse, rules: ActorRules) -> Draft | None:
    """The mention that "the two leaders", "both sides" or "the two Koreas" makes at its number word."""
    count = NUMBERS.get(words.lowers[index])
    noun = index + 1
    if words.lower(noun) in ("of", "the", "rival", "neighbouring", "neighboring", "warring"):
        noun += 1
    if count is None or (
        words.lowers[index] != "both" and words.lower(index - 1) not in ("the", "these", "those")
    ):
        return None
    parties = _companions(words, index, noun, count, discourse, rules)
    first = index if words.lowers[index] == "both" else index - 1
    return Draft(first, noun + 1, parties, "definite", "definite.pair") if parties else None


def _companions(
    words: TokenLists, index: int, noun: int, count: int, discourse: Discourse, rules: ActorRules
) -> tuple[Party, ...]:
    word = words.lower(noun)
    if word in ("koreas", "germanys", "vietnams", "yemens"):
        return divided_pair(word.removesuffix("s").title())
    if word in rules.paired_people or word in ("met", "agreed", "discussed"):
        return _latest(discourse, index, count, ("person",))
    if word in rules.paired_states:
        return _latest(discourse, index, count, ("country", "group", "organization"))
    return ()


def _latest(discourse: Discourse, index: int, count: int, kinds: tuple[str, ...]) -> tuple[Party, ...]:
    """The latest so many parties of a kind, in the order of the text; none where there are too few."""
    found: dict[str, Party] = {}
    for seen in discourse.before(index, 4):
        if not seen.parties or _only_place(seen, discourse):
            continue
        for party in seen.parties:
            stands = party if party.kind in kinds else None
            if stands is not None:
                found.setdefault(stands.name, stands)
        if len(found) >= count:
            break
    return tuple(reversed(list(found.values())[:count])) if len(found) >= count else ()


def _only_place(seen: Seen, discourse: Discourse) -> bool:
    words = discourse.words
    head = words.heads[seen.head]
    return words.deps[seen.head] == "pobj" and words.lowers[head] in ("in", "at", "near", "from", "around")


def divided_pair(country: str) -> tuple[Party, ...]:
    """The two parts of a divided country."""
    codes = {
        "Korea": ("PRK", "KOR"),
        "Germany": ("DEU", "DDR"),
        "Vietnam": ("VDR", "VNM"),
        "Yemen": ("YEM", "YMD"),
    }
    sides = ("West", "East") if country == "Germany" else ("North", "South")
    pairs = zip(sides, codes[country], strict=True)
    return tuple(Party(name=f"{side} {country}", kind="country", country=code) for side, code in pairs)


def divided_country(known: list[Known]) -> str | None:
    """Which divided country the document is about: the one whose two parts it names most, or None."""
    counts = dict.fromkeys(DIVIDED, 0)
    for match in known:
        if match.name is not None and match.name.party.split(" ")[-1] in counts and " " in match.name.party:
            counts[match.name.party.split(" ")[-1]] += 1
    best = max(DIVIDED, key=lambda country: counts[country])
    return best if counts[best] else None


def side_drafts(words: TokenLists, known: list[Known], inside: set[int]) -> Iterator[Draft]:
    """ "The North" and "the South" in a document about a divided country."""
    country = divided_country(known)
    if country is None:
        return
    parts = {party.name.split()[0].lower(): party for party in divided_pair(country)}
    for index, word in enumerate(words.lowers):
        party = parts.get(word)
        if party is None or index in inside or not words.texts[index][0].isupper():
            continue
        if _names_side(words, index, parts):
            yield Draft(index, index + 1, (party,), "name", "definite.side")


def _names_side(words: TokenLists, index: int, parts: dict[str, Party]) -> bool:
    """Whether the word is the state: after "the", or paired with the other side."""
    after = words.texts[index + 1] if index + 1 < len(words) else ""
    other = after in ("and", "-", "or", "/") and words.lower(index + 2) in parts
    pair = words.lower(index - 1) in ("and", "-", "or", "/") and words.lower(index - 2) in parts
    if other or pair:
        return True
    plain = not after[:1].isupper() and after != "of"
    return plain and words.lower(index - 1) in (
        "the",
        "by",
        "with",
        "to",
        "from",
        "as",
        "communist",
        "capitalist",
    )
