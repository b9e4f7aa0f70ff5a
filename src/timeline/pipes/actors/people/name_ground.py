"""What the reader of names knows of a document before it looks for people."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from timeline.grammar.token_lists import TokenLists
from timeline.pipes.actors.known_names import Known
from timeline.pipes.actors.people.posts import towns_before_names
from timeline.pipes.actors.people.titles import Title
from timeline.rulebook.actor_rules import ActorRules


@dataclass(frozen=True, slots=True)
class NameGround:
    """A document's words, with the known names and the titles by the tokens where they stand.

    `inside` are the tokens of known names and of the `towns` that stand between a post and its holder;
    `endings` and `beginnings` are the known parties by their last and first token, `titles_ending` and
    `titles_inside` the titles by their end and by each of their tokens.
    """

    words: TokenLists
    rules: ActorRules
    inside: AbstractSet[int]
    towns: AbstractSet[int]
    endings: Mapping[int, Known]
    beginnings: Mapping[int, Known]
    titles_ending: Mapping[int, Title]
    titles_inside: Mapping[int, Title]


def name_ground(
    words: TokenLists, known: list[Known], inside: set[int], titles: list[Title], rules: ActorRules
) -> NameGround:
    """The ground of one document; `inside` are the tokens of its known names."""
    towns = towns_before_names(words, inside)
    return NameGround(
        words,
        rules,
        inside | towns,
        towns,
        endings={match.last: match for match in known if match.is_party},
        beginnings={match.first: match for match in known if match.is_party},
        titles_ending={title.last: title for title in titles},
        titles_inside={i: title for title in titles for i in range(title.first, title.last)},
    )
