"""The two parts of a divided country: "the North", "the two Koreas", "inter-Korean"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.grammar.token_lists import TokenLists
from timeline.models.actor import Party
from timeline.pipes.actors.drafts import Draft
from timeline.pipes.actors.known_names import Known

DIVIDED = ("Korea", "Vietnam", "Yemen", "Germany")
PEOPLES = {"korean": "Korea", "vietnamese": "Vietnam", "yemeni": "Yemen", "german": "Germany"}


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
    """ "The North" and "the South" in a document about a divided country, "inter-Korean" in any."""
    yield from _between_parts(words)
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


def _between_parts(words: TokenLists) -> Iterator[Draft]:
    """What is "inter-Korean" is between the two parts of the country."""
    for index in range(2, len(words)):
        country = PEOPLES.get(words.lowers[index])
        if country and words.lowers[index - 2 : index] == ["inter", "-"]:
            yield Draft(index - 2, index + 1, divided_pair(country), "compound", "definite.side")


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
