"""Offices in a document ("Deputy Assistant Secretary of State") and the state that each belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.known_names import Known
from timeline.rulebook.actor_rules import ActorRules

PAST = frozenset({"former", "then", "late", "ex", "ousted", "deposed", "exiled"})
"""Before an office these tell that it is held no more."""
SURNAMES = frozenset({"major", "king", "prince", "bishop", "marshal", "judge", "dean", "pope", "cardinal"})
"""Offices that are family names too: "John Major", "Angus King"."""
POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Title:
    """An office: its tokens (end exclusive), its small-letter text, whether plural, and whose it is."""

    first: int
    last: int
    text: str
    plural: bool
    state: Known | None
    lead: int
    """The token at which the phrase begins, with the state before it."""


def find_titles(words: TokenLists, known: list[Known], inside: set[int], rules: ActorRules) -> list[Title]:
    """All offices in text order; "former" and the like belong to the title's tokens."""
    endings = {match.last: match for match in known if match.is_party}
    beginnings = {match.first: match for match in known if match.is_party}
    titles: list[Title] = []
    borne = {words.lowers[i] for i in range(1, len(words)) if _is_borne(words, i, inside, rules)}
    index = 0
    while index < len(words):
        named = words.lowers[index] in borne and _stands_alone(words, index)
        if _office(words.lowers[index], rules) and index not in inside and not named:
            title = _title_at(words, index, inside, rules, endings, beginnings)
            titles.append(title)
            index = title.last
        else:
            index += 1
    return titles


def _is_borne(words: TokenLists, index: int, inside: set[int], rules: ActorRules) -> bool:
    """Whether someone bears an office as a name: "John Major said", not "Army Major John Smith said"."""
    before = words.lowers[index - 1]
    if words.lowers[index] not in SURNAMES or not _stands_alone(words, index):
        return False
    given = words.tags[index - 1] == "NNP" and words.entity_types[index - 1] in ("", "PERSON")
    plain = before.isalpha() and words.texts[index - 1].istitle() and index - 1 not in inside
    title = _office(before, rules) or before in rules.modifiers or before in rules.honorifics
    return given and plain and not title


def _stands_alone(words: TokenLists, index: int) -> bool:
    """Whether a word with a capital stands before no other, and behind no article."""
    after = words.tags[index + 1 : index + 2]
    article = words.lower(index - 1) in ("the", "a", "an")
    return words.texts[index].istitle() and after != ["NNP"] and not article


def _office(word: str, rules: ActorRules) -> bool:
    return word in rules.offices or (word.endswith("s") and word[:-1] in rules.offices)


def _title_at(
    words: TokenLists,
    index: int,
    inside: set[int],
    rules: ActorRules,
    endings: dict[int, Known],
    beginnings: dict[int, Known],
) -> Title:
    first, last = _left(words, index, inside, rules), _right(words, index, inside, rules)
    plural = words.lowers[last - 1] not in rules.offices
    office_end = last
    last = _elect(words, last) or _complement(words, last, rules)
    state = state_before(words, first, endings) or _state_after(words, last, beginnings)
    lead = state.first if state and state.first < first else first
    text = " ".join(words.lowers[first:last]).replace(" - ", "-")
    if lead < first and words.lower(lead - 1) in PAST:
        text = f"{words.lowers[lead - 1]} {text}"  # "then Japanese Prime Minister"
    return Title(first, last, text, plural and office_end == last, state, lead)


def _elect(words: TokenLists, last: int) -> int | None:
    """The end of "president-elect", who is not the president."""
    return last + 2 if words.lower(last) == "-" and words.lower(last + 1) in ("elect", "designate") else None


def _left(words: TokenLists, index: int, inside: set[int], rules: ActorRules) -> int:
    first = index
    while first > 0:
        step = 2 if words.lowers[first - 1] == "-" and first > 1 else 1
        if not _belongs(words, first - step, inside, rules):
            break
        first -= step
    return first


def _right(words: TokenLists, index: int, inside: set[int], rules: ActorRules) -> int:
    """The end of the run of offices and their modifiers, at its last office."""
    last = end = index + 1
    while True:
        last += 1 if words.lower(last) == "-" and words.glued(last) else 0
        if not _belongs(words, last, inside, rules):
            return end
        last += 1
        if _office(words.lowers[last - 1], rules):
            end = last


def _belongs(words: TokenLists, index: int, inside: set[int], rules: ActorRules) -> bool:
    word = words.lower(index)
    return index not in inside and (word in rules.modifiers or _office(word, rules))


def _complement(words: TokenLists, last: int, rules: ActorRules) -> int:
    if words.lower(last) not in ("of", "for"):
        return last
    start = last + 1
    if words.lower(start) == "the":
        start += 1
    for length in (4, 3, 2, 1):
        if " ".join(words.lowers[start : start + length]) in rules.complements:
            return start + length
    return last


def state_before(words: TokenLists, index: int, endings: Mapping[int, Known]) -> Known | None:
    """The state or body right before a token, over a possessive and up to two small adjectives."""
    sentence = words.sentences[min(index, len(words) - 1)]
    for _ in range(4):
        if index > 0 and words.sentences[index - 1] != sentence:
            return None  # the last word of a headline is not the state of the lead's first office
        if index in endings:
            return _whose(words, endings[index], endings)
        small = index > 0 and words.tags[index - 1] in ("JJ", "VBN") and words.lowers[index - 1].islower()
        if not small and words.lower(index - 1) not in POSSESSIVE:
            return None
        index -= 1
    return None


def _whose(words: TokenLists, match: Known, endings: Mapping[int, Known]) -> Known:
    """ "A Czech foreign ministry official" is one of the state named right before the ministry."""
    if match.name is None or match.name.kind != "ministry" or match.name.country is not None:
        return match
    owned = words.lower(match.first - 1) in POSSESSIVE
    state = endings.get(match.first - 1 if owned else match.first)
    return state if state is not None and state.name is not None and state.name.country else match


def _state_after(words: TokenLists, last: int, beginnings: dict[int, Known]) -> Known | None:
    if words.lower(last) not in ("of", "from", "at"):
        return None
    start = last + 2 if words.lower(last + 1) == "the" else last + 1
    match = beginnings.get(start)
    if match is None or (words.lowers[last] == "at" and match.name and match.name.party_kind == "country"):
        return None
    return match
