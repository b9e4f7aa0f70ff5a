"""Who plays which role: slots filled with names, and what the clauses around tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.extraction import context_of, read_document
from timeline.ingest import article_from_text
from timeline.rulebook.book import load_rules

if TYPE_CHECKING:
    from spacy.language import Language

BOOK = load_rules()


def parties(nlp: Language, text: str) -> set[tuple[str, str]]:
    """Names and roles of the event at the word in brackets."""
    start = text.index("[")
    article = article_from_text(text.replace("[", "").replace("]", ""), published="2001-06-14")
    found = context_of(read_document(article, nlp, BOOK), article, BOOK).mentions
    event = next(m for m in found if m.trigger_span[0] <= start < m.trigger_span[1])
    return {(argument.name, argument.role) for argument in event.arguments}


ROLES = [
    pytest.param(
        "At talks in Vienna on Monday, Chad [agreed] to pull back its troops.",
        {("Chad", "participant")},
        id="where-talks-were-is-no-party",
    ),
    pytest.param(
        "Chile was [handed] a note by Peru on Monday.",
        {("Chile", "recipient"), ("Peru", "actor")},
        id="whom-something-was-given",
    ),
    pytest.param(
        "Kenya [condemned] the raid by Chad on Monday.",
        {("Kenya", "actor"), ("Chad", "recipient")},
        id="by-whom-what-is-condemned-was-done",
    ),
    pytest.param(
        "The raid by Chad was [condemned] by Kenya on Monday.",
        {("Kenya", "actor"), ("Chad", "recipient")},
        id="the-same-in-the-passive",
    ),
    pytest.param(
        "Kenya on Monday [rejected] a proposal by Chad.",
        {("Kenya", "actor"), ("Chad", "recipient")},
        id="by-whom-what-is-rejected-was-made",
    ),
    pytest.param(
        "Chinese Premier Zhou Enlai [flew] to Rangoon on Monday to meet Burmese Premier Ne Win.",
        {("Zhou Enlai", "actor"), ("Ne Win", "recipient")},
        id="met-at-the-other-end",
    ),
    pytest.param(
        "British Premier Edward Heath [arrives] in Paris on Monday for talks with Georges Pompidou.",
        {("Edward Heath", "actor"), ("Georges Pompidou", "recipient")},
        id="for-talks-with",
    ),
    pytest.param(
        "Zhou Enlai, the Chinese premier, [departed] for Rangoon on Monday for talks with Ne Win.",
        {("Zhou Enlai", "actor")},
        id="who-leaves-has-met-no-one",
    ),
    pytest.param(
        "Kenyan authorities announced that the trawler was [seized] on Monday.",
        {("Kenya", "actor")},
        id="announced-by-who-did-it",
    ),
    pytest.param(
        "Two fishermen will be [freed] on Monday, Kenya said.",
        {("Kenya", "actor")},
        id="said-to-come-by-who-will-do-it",
    ),
    pytest.param(
        "Kenya said two fishermen would be [freed] on Monday by Chad.",
        {("Chad", "actor")},
        id="said-to-be-done-by-another",
    ),
    pytest.param(
        "Two fishermen were [freed] on Monday, Kenya said.",
        set(),
        id="who-tells-of-what-is-done",
    ),
    pytest.param(
        "Kenya said its fishermen would be [freed] on Monday.",
        {("Kenya", "participant")},
        id="whose-own-it-is-said-of",
    ),
    pytest.param(
        "Libyan [attacks] on Chadian posts on Monday were condemned.",
        {("Libya", "actor"), ("Chad", "recipient")},
        id="adjective-before-an-act",
    ),
    pytest.param(
        "Libya was accused of involvement in the [bombing] of a Chadian airliner in 1989.",
        {("Libya", "actor"), ("Chad", "recipient")},
        id="subject-of-the-passive-above",
    ),
    pytest.param(
        "Kenya [imposed] a ban on Monday to punish Chad.",
        {("Kenya", "actor"), ("Chad", "recipient")},
        id="whom-the-purpose-names",
    ),
    pytest.param(
        "Kenya [imposed] sanctions on Monday to punish Uganda.",
        {("Kenya", "actor"), ("Uganda", "recipient")},
        id="whom-the-purpose-is-to-hurt",
    ),
    pytest.param(
        "Kenya [imposed] sanctions on Chad on Monday to help Uganda.",
        {("Kenya", "actor"), ("Chad", "recipient")},
        id="a-purpose-adds-no-third",
    ),
    pytest.param(
        "Zhou Enlai made a [visit] to Laos in May.",
        {("Zhou Enlai", "actor"), ("Laos", "recipient")},
        id="one-state-visited",
    ),
    pytest.param(
        "Zhou Enlai made a [visit] to Laos and Nepal in May.",
        {("Zhou Enlai", "actor")},
        id="the-stops-of-a-tour",
    ),
    pytest.param(
        "Zhou Enlai will [visit] Laos and Nepal May 3-5 to discuss trade.",
        {("Zhou Enlai", "actor"), ("Laos", "recipient"), ("Nepal", "recipient")},
        id="who-is-visited-for-a-purpose",
    ),
    pytest.param(
        "Zhou Enlai [flew] to Laos and Nepal in May for talks on trade.",
        {("Zhou Enlai", "actor"), ("Laos", "recipient"), ("Nepal", "recipient")},
        id="where-one-goes-for-talks",
    ),
    pytest.param(
        "Zhou Enlai [flew] to Laos and Nepal in May to watch birds.",
        {("Zhou Enlai", "actor")},
        id="where-one-goes-for-nobody",
    ),
    pytest.param(
        "Kenya, joined by Togo, [condemned] Chad on Monday.",
        {("Kenya", "actor"), ("Togo", "actor"), ("Chad", "recipient")},
        id="who-joins-in",
    ),
    pytest.param(
        "Kenya, armed by Togo, [condemned] Chad on Monday.",
        {("Kenya", "actor"), ("Chad", "recipient")},
        id="who-arms-does-not-join-in",
    ),
    pytest.param(
        "The president of Peru, accompanied by General Jan Paz, [flew] to Rabat on Monday.",
        {("Peru", "actor"), ("Jan Paz", "actor")},
        id="who-comes-along",
    ),
    pytest.param(
        "A [truce] brokered by Peru began on Monday.",
        {("Peru", "intermediary")},
        id="who-brokers-keeps-no-truce",
    ),
    pytest.param(
        "Annan welcomed the accord [reached] on Monday between Chad and Libya.",
        {("Chad", "participant"), ("Libya", "participant")},
        id="two-who-agreed-need-no-third",
    ),
    pytest.param(
        "Kenya led a team on Monday to help victims of the [attacks] on the Peruvian embassy.",
        {("Peru", "recipient")},
        id="who-helps-the-victims-did-not-strike",
    ),
    pytest.param(
        "Kenya will probe on Monday into the [bombing] of the Peruvian embassy.",
        {("Peru", "recipient")},
        id="who-probes-into-it-did-not-do-it",
    ),
    pytest.param(
        "Kenya killed ten on Monday in [attacks] on the Peruvian embassy.",
        {("Kenya", "actor"), ("Peru", "recipient")},
        id="who-killed-in-it-did",
    ),
    pytest.param(
        "Robin Cook [met] his counterparts from Peru, Chile and Mali on Monday.",
        {(name, "participant") for name in ("Robin Cook", "Peru", "Chile", "Mali")},
        id="counterparts-from-somewhere",
    ),
    pytest.param(
        "Robin Cook [met] his aides in Peru on Monday.",
        {("Robin Cook", "participant")},
        id="aides-in-a-place",
    ),
    pytest.param(
        "The site was put forward by Peru in a [letter] to Chile on Monday.",
        {("Peru", "actor"), ("Chile", "recipient")},
        id="by-whom-it-is-done-in-writing",
    ),
    pytest.param(
        "The bombing of the Peruvian embassy [killed] ten on Monday.",
        {("Peru", "participant")},
        id="what-was-bombed-killed-nobody",
    ),
    pytest.param(
        "A raid by Chad on Libya [killed] ten on Monday.",
        {("Chad", "actor"), ("Libya", "recipient")},
        id="the-sides-of-the-act-that-killed",
    ),
    pytest.param(
        "The deal between Chad and Libya, [reached] on Monday, will last.",
        {("Chad", "participant"), ("Libya", "participant")},
        id="between-whom-what-was-reached-is",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(nlp: Language, text: str, expected: set[tuple[str, str]]) -> None:
    """The parties of an event are those of its own words, and else those of the clauses around it."""
    assert parties(nlp, text) == expected
