"""An office, where it is held, and right behind who holds it: "Peru's ambassador in Rome Juan Toro"."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from timeline.grammar.token_lists import TokenLists
from timeline.grammar.words.missions import SENT_ABROAD
from timeline.pipes.actors.people.titles import Title
from timeline.rulebook.gazetteer import in_force

OVER = 8
"""So many words back from a name an office may end, of which they tell what it is of."""
HELD_OVER = frozenset({"of", "in", "to", "at", "for", "from"})
HELD_FOR = HELD_OVER | {"on"}
OVERSEEN = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS")
DELEGATES = SENT_ABROAD | {"delegate", "coordinator", "negotiator", "rapporteur"}
"""Who holds one of these is named right behind its place without a comma."""
SEATED = ("in", "at", "to")
COMPANIES_TOO = ("leader", "representative", "chair", "partner")
"""What a company may be as well: "Airbus, the European leader"."""
UNSURE = ("", "GPE", "PERSON")
"""What the tagger calls a surname that it does not know."""
POSTED = "person.posted"
"""The basis of a name that stands right behind a post."""


def towns_before_names(words: TokenLists, inside: AbstractSet[int]) -> set[int]:
    """The tokens of towns that stand right before a full name: "the envoy in Geneva Juan Toro"."""
    return {i for i in range(1, len(words) - 2) if _is_before_name(words, i, inside)}


def _is_before_name(words: TokenLists, index: int, inside: AbstractSet[int]) -> bool:
    after = range(index + 1, index + 3)
    named = all(words.tags[i] == "NNP" and i not in inside and words.texts[i].istitle() for i in after)
    seated = words.lowers[index - 1] in SEATED and words.texts[index].istitle()
    return seated and named and in_force().place(words.texts[index]) is not None


def post_before(
    words: TokenLists, first: int, titles: Mapping[int, Title], inside: AbstractSet[int]
) -> Title | None:
    """The post whose place stands right before a name: "Peru's ambassador to Rome Juan Toro"."""
    title = title_over(words, first, titles, inside, HELD_FOR)
    sent = title is not None and title.text.lower().split()[-1] in DELEGATES
    return title if title is not None and sent and title.last < first else None


def title_over(
    words: TokenLists,
    end: int,
    titles: Mapping[int, Title],
    inside: AbstractSet[int],
    links: frozenset[str] = HELD_OVER,
) -> Title | None:
    """The office that ends before a token, over what it is of: "its envoy in Kabul", "the head of a team"."""
    for index in range(end, max(end - OVER, 0), -1):
        title = titles.get(index)
        if title is not None and (index == end or words.lowers[index] in links):
            return title
        before = index - 1
        if not (before in inside or words.tags[before] in OVERSEEN or words.lower(before) in links):
            return None
    return None


def tells_somebody(words: TokenLists, index: int, title: Title | None) -> bool:
    """Whether one word that acts is somebody by what stands behind its comma: an office, or "who"."""
    return _holds_office(words, index, title) or _goes_on_with_who(words, index)


def _goes_on_with_who(words: TokenLists, index: int) -> bool:
    """ "Nyerere, who had come by train, met X": the surname of somebody of whom the tagger makes a place."""
    behind = (words.lower(index + 1), words.lower(index + 2))
    kind, one = words.entity_types[index], words.tags[index + 3 : index + 4] == ["VBZ"]  # a team "have"
    unsure = (kind in UNSURE or (kind == "ORG" and one)) and in_force().place(words.texts[index]) is None
    alone = words.lower(index - 1) not in ("the", "of", "and", ",") if index else True
    return behind == (",", "who") and words.deps[index] == "nsubj" and unsure and alone


def _holds_office(words: TokenLists, index: int, title: Title | None) -> bool:
    """ "Nyerere, the Tanzanian president, said": one word that acts, an office of a state beside it."""
    if title is None or title.state is None or title.text.lower().endswith(COMPANIES_TOO):
        return False
    office = title.last - 1
    beside = words.deps[office] == "appos" and words.heads[office] == index
    return beside and words.deps[index] == "nsubj"
