"""The name that an article itself gives a party: "Britain" where it says so, and not "United Kingdom".

Everything up to here goes by the canonical name; only what is printed follows the article, and only to names
that the tables call as good (`usual` in `rulebook.gazetteer`): no official long form, no capital.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from timeline.models import Participant, Place, Source
from timeline.models.actor import ActorMention
from timeline.rulebook.gazetteer import in_force

Named = TypeVar("Named", Participant, Place)


def usual_names(actors: Iterable[ActorMention], text: str) -> dict[str, str]:
    """For each canonical name the usual one that the text has most, of several the first."""
    counts: dict[str, Counter[str]] = {}
    for actor in actors:
        for party, form in _forms(actor, text):
            counts.setdefault(party, Counter())[form] += 1
    return {party: forms.most_common(1)[0][0] for party, forms in counts.items()}


def _forms(actor: ActorMention, text: str) -> Iterator[tuple[str, str]]:
    """The usual names in the words of a mention, each behind the canonical one."""
    sides = {side for party in actor.parties for side in (party.name, party.country) if side}
    for found in in_force().scan(text[slice(*actor.span)]):
        meant = (n for n in found.readings if n.usual and not sides.isdisjoint((n.party, n.country)))
        yield from ((name.party, name.form) for name in islice(meant, 1))


def as_named(value: Named, names: Mapping[str, str]) -> Named:
    """A participant or place by the article's own name."""
    name = names.get(value.name, value.name)
    return value if name == value.name else value.model_copy(update={"name": name})


def spoken_by(source: Source, names: Mapping[str, str]) -> Source:
    """A source whose speaker goes by the article's own name."""
    return source.model_copy(update={"speaker": names.get(source.speaker, source.speaker)})
