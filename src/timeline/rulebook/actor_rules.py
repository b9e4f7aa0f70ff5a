"""The words of `rules/en/actors.toml`, checked and made ready for the reader of names."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from timeline.errors import RuleError
from timeline.models.base import Value


class ActorRules(Value):
    """The word lists; `actors.toml` says what each is for."""

    offices: frozenset[str]
    modifiers: frozenset[str]
    complements: tuple[str, ...]
    honorifics: frozenset[str]
    royal: frozenset[str]
    name_styles: frozenset[str]
    particles: frozenset[str]
    family_first: frozenset[str]
    people: frozenset[str]
    private: frozenset[str]
    groups: frozenset[str]
    companies: frozenset[str]
    fighters: frozenset[str]
    fighting_companies: frozenset[str]
    given_names: frozenset[str]
    given_female: frozenset[str]
    given_male: frozenset[str]
    nicknames: dict[str, str]
    double_given: frozenset[str]
    other_things: frozenset[str]
    outlets: frozenset[str]
    vessels: frozenset[str]
    company_endings: frozenset[str]
    moving: frozenset[str]
    hyphen_heads: frozenset[str]
    hyphen_places: frozenset[str]
    hyphen_tails: frozenset[str]
    us_states: frozenset[str]
    body_heads: frozenset[str]
    not_names: frozenset[str]
    place_prepositions: frozenset[str]
    anonymous: frozenset[str]
    sole: frozenset[str]
    leaders: frozenset[str]
    statesmen: frozenset[str]
    opposites: frozenset[str]
    paired_people: frozenset[str]
    paired_states: frozenset[str]
    mediators: frozenset[str]
    mediating: frozenset[str]
    body_nouns: frozenset[str]
    group_nouns: frozenset[str]
    own_body_nouns: frozenset[str]
    alliance_nouns: frozenset[str]
    alliances: frozenset[str]
    organs: dict[str, str]
    state_nouns: frozenset[str]
    other_states: frozenset[str]
    state_kinds: dict[str, frozenset[str]]
    organ_nouns: frozenset[str]
    organ_kinds: frozenset[str]
    seated_organs: frozenset[str]
    seated_kinds: frozenset[str]
    senates: frozenset[str]
    other_organs: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    saying: frozenset[str]
    personal: frozenset[str]
    meeting: frozenset[str]
    impersonal: frozenset[str]
    dispositions: frozenset[str]
    office_states: dict[str, str]
    government_domains: dict[str, str]
    fighting: dict[str, str]


@lru_cache(maxsize=1)
def actor_rules() -> ActorRules:
    """The shipped lists. Raises RuleError where the file is broken."""
    path = Path(str(files("timeline"))) / "rules" / "en" / "actors.toml"
    return read_actor_rules(path)


def read_actor_rules(path: Path) -> ActorRules:
    """The lists of one file. Raises RuleError where it is no TOML or a list is missing or unknown."""
    try:
        return ActorRules.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(path, None, f"not TOML: {error}", "Mend the line that it names.") from error
    except ValidationError as error:
        first = error.errors()[0]
        rule = ".".join(str(part) for part in first["loc"])
        raise RuleError(path, rule, first["msg"], "See the shipped actors.toml for the lists.") from error
