"""Declarations of the spaCy components, and nothing else.

Every `spacy.blank()` on a machine loads this module through its entry points, so it imports nothing of its
own: each factory imports its component when it is called.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

Pipe = Callable[[Doc], Doc]
MERGING = ("merge_entities", "merge_noun_chunks", "merge_subtokens")
"""spaCy's components that make one token of several."""


def merging(nlp: Language) -> list[str]:
    """The names of a pipeline's components that merge tokens."""
    return [name for name in nlp.pipe_names if nlp.get_pipe_meta(name).factory in MERGING]


def _warn_of_merged(nlp: Language, name: str) -> None:
    if found := merging(nlp):
        message = (
            f"{name!r} reads names word by word; behind {found[0]!r}, which merges them, it loses people"
        )
        warnings.warn(f"{message}. Leave that out, or call timeline.extract, which does", stacklevel=2)


class Together:
    """Several components that stand in a pipeline as one; `stages` are they, in order."""

    def __init__(self, *stages: Pipe) -> None:
        self.stages = stages

    def __call__(self, doc: Doc) -> Doc:
        """Run them one after the other."""
        for stage in self.stages:
            doc = stage(doc)
        return doc


@Language.factory("diplomatic_actors", default_config={"rules": None}, requires=["token.dep", "doc.ents"])
def make_actors(nlp: Language, name: str, rules: str | None) -> Pipe:
    """Names: countries, bodies, people, in `doc.spans["actors"]`; the folder `rules` may name more."""
    _warn_of_merged(nlp, name)
    from timeline.pipes.actors import Actors  # noqa: PLC0415
    from timeline.rulebook.book import load_rules  # noqa: PLC0415

    return Actors(load_rules(rules))


@Language.factory("diplomatic_timex", requires=["token.dep", "token.tag"])
def make_timex(nlp: Language, name: str) -> Pipe:
    """Time expressions, in `doc.spans["timex"]`."""
    from timeline.pipes.timex import timex  # noqa: PLC0415

    return timex


@Language.factory(
    "diplomatic_triggers", default_config={"rules": None}, requires=["token.dep", "token.lemma"]
)
def make_triggers(nlp: Language, name: str, rules: str | None) -> Pipe:
    """Event triggers, in `doc.spans["events"]`; `rules` is a folder laid over the shipped rules."""
    from timeline.pipes.events import Triggers  # noqa: PLC0415
    from timeline.rulebook.book import load_rules  # noqa: PLC0415

    return Triggers(load_rules(rules))


@Language.factory("diplomatic_status", default_config={"rules": None}, requires=["token.dep", "token.tag"])
def make_status(nlp: Language, name: str, rules: str | None) -> Pipe:
    """The status of each event, in the attributes of `doc.spans["events"]`."""
    from timeline.pipes.status import Statuses  # noqa: PLC0415
    from timeline.rulebook.book import load_rules  # noqa: PLC0415

    return Statuses(load_rules(rules))


@Language.factory("diplomatic_events", default_config={"rules": None}, requires=["token.dep", "doc.ents"])
def make_events(nlp: Language, name: str, rules: str | None) -> Pipe:
    """All four in their order: names, time expressions, triggers, status."""
    return Together(
        make_actors(nlp, name, rules),
        make_timex(nlp, name),
        make_triggers(nlp, name, rules),
        make_status(nlp, name, rules),
    )
