"""Who acts: the parties that a stretch of text names, and how it names them."""

from __future__ import annotations

from typing import Literal

from timeline.models.base import Span, Value
from timeline.models.timeline import Kind

Form = Literal["name", "surname", "demonym", "capital", "seat", "title", "pronoun", "definite", "compound"]
"""How the text names the party: "Mike Pompeo" is a name, "Pompeo" a surname, "Russian officials" a
demonym, "Moscow" a capital, "the Kremlin" a seat, "the foreign minister" a title, "he" a pronoun,
"the two leaders" a definite, the first half of "Iran-Iraq talks" a compound."""


class Party(Value):
    """A canonical name: a person, a country, an organization or a group.

    `country` is an ISO 3166 alpha-3 code (3166-3 for states that are gone): the country itself, or the
    one that a person, body or group acts for where the text or the tables tell it.
    """

    name: str
    kind: Kind
    country: str | None = None


class ActorMention(Value):
    """One mention of one or more parties.

    `span` counts characters of the document, `tokens` its tokens (end exclusive), `head` is the index of
    the token that the rest of the phrase hangs on. `parties` usually has one element; "the two leaders"
    has two. `title` is the office that the text gives ("foreign minister"). `place` is the city or
    building where the words can also mean a place: in "talks in Moscow" it is the place, in "Moscow
    said" the party acts; the reader of arguments decides. `basis` names the rule that found it.
    """

    span: Span
    tokens: tuple[int, int]
    head: int
    parties: tuple[Party, ...]
    form: Form
    title: str | None = None
    place: str | None = None
    basis: str

    @property
    def name(self) -> str:
        """The canonical name of the first party."""
        return self.parties[0].name

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical names of all parties."""
        return tuple(party.name for party in self.parties)

    @property
    def kind(self) -> Kind:
        """The kind of the first party."""
        return self.parties[0].kind

    @property
    def country(self) -> str | None:
        """The country of the first party, or None."""
        return self.parties[0].country
