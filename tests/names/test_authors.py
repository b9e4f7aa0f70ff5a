"""Who signs a release above its text, and that "I" and "we" mean them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline
from timeline.ingest import article_from_text
from timeline.mentions.authors import author_of
from told import names_of

if TYPE_CHECKING:
    from spacy.language import Language

BODY = "\n\nI leave tomorrow for Laos. I shall meet President Banda of Malawi on Friday. We hope for peace.\n"

SIGNED = [
    ("MINISTER FOR FOREIGN AFFAIRS\nSENATOR THE HON MARIA LOPEZ QC\n\nVISIT TO LAOS", "Maria Lopez"),
    ("FOREIGN MINISTER\n\nPETER MOYO\n\nMEDIA RELEASE", "Peter Moyo"),
    ("News Release by Peter Moyo, Leader of the Opposition\n\nVISIT TO LAOS", "Peter Moyo"),
    ("STATEMENT BY THE MINISTER FOR FOREIGN AFFAIRS, THE HON. JOHN ABBOTT, M.P.\n\nLAOS", "John Abbott"),
]

UNSIGNED = [
    "Travels of a lifetime\n\nBy Peter Moyo",
    "MINISTER FOR FOREIGN AFFAIRS\n\nNEWS RELEASE\n\nVISIT TO LAOS",
    "Two ministers meet in Vientiane",
]


@pytest.mark.parametrize(("head", "name"), SIGNED)
def test_the_name_above_the_text(head: str, name: str) -> None:
    """The name without its styles and letters, be it in capitals or after "by"."""
    author = author_of(article_from_text(head + BODY, published="1989-03-14"))
    assert author is not None
    assert author.name == name


@pytest.mark.parametrize("head", UNSIGNED)
def test_no_release(head: str) -> None:
    """A reporter's byline signs no release, nor does an office alone."""
    assert author_of(article_from_text(head + BODY, published="1989-03-14")) is None


def names(nlp: Language, text: str, kind: str) -> list[set[str]]:
    found = timeline.extract(text, published="1989-03-14", nlp=nlp)
    return [set(entry.names) for entry in found if entry.type == kind]


def test_the_first_person_is_the_author(nlp: Language) -> None:
    """Outside quotations."""
    assert names(nlp, SIGNED[0][0] + BODY, "meeting") == [{"Maria Lopez", "Banda"}]


STATES = [
    ("Fijian Minister for Foreign Affairs\n\nMedia Release\n\nVISIT TO LAOS", {"Fiji", "Banda"}),
    ("Releases: http://www.foreign.gov.au/\n\nFOREIGN MINISTER\n\nPETER MOYO", {"Peter Moyo", "Banda"}),
]


@pytest.mark.parametrize(("head", "sides"), STATES)
def test_an_office_without_a_name_speaks_for_its_state(nlp: Language, head: str, sides: set[str]) -> None:
    """ "I" is the name above the text, or else the state whose office stands there."""
    assert names(nlp, head + BODY, "meeting") == [sides]


def test_we_are_the_state(nlp: Language) -> None:
    """In a release whose state is told "we" and "our" mean the state, not the one who signs."""
    body = "\n\nI leave tomorrow. I shall rest. We recalled our envoy to Laos on March 2.\n"
    head = "Releases: http://www.foreign.gov.au/\n\nFOREIGN MINISTER\n\nPETER MOYO"
    assert names(nlp, head + body, "rupture") == [{"Australia", "Laos"}]


@pytest.mark.parametrize("link", ["http://www.mygov.au/", "http://news.example/gov.au"])
def test_other_domains_tell_no_state(nlp: Language, link: str) -> None:
    """A domain that only ends like a government's, or a path that does, is none."""
    body = "\n\nI leave tomorrow. I shall rest. We recalled our envoy to Laos on March 2.\n"
    assert "Australia" not in set().union(
        *names(nlp, f"{link}\n\nFOREIGN MINISTER\n\nPETER MOYO" + body, "rupture")
    )


def test_a_link_in_running_text_tells_no_state(nlp: Language) -> None:
    """What an author points to is not where the author speaks from."""
    body = "\n\nI leave soon. I saw http://www.foreign.gov.au/. We recalled our envoy to Laos on March 2.\n"
    assert "Australia" not in set().union(*names(nlp, "FOREIGN MINISTER\n\nPETER MOYO" + body, "rupture"))


def test_not_in_another_mouth(nlp: Language) -> None:
    """Who is quoted in a release is not its author."""
    quoted = '\n\nI am glad of it. I thank them, and we go on. "I met Banda on Monday," said Peter Moyo.\n'
    assert "Maria Lopez" not in set().union(*names(nlp, SIGNED[0][0] + quoted, "meeting"))


def test_a_release_is_of_its_officials_state(nlp: Language) -> None:
    """A president of whom no state is told is of the state whose release it is; a foreign leader is not."""
    text = (
        "Statement from White House Press Secretary Ann Wood\n\nPresident Jack Hill will meet Prime Minister"
        " Karl Berg of Fiji on Friday. President Hill will go on to Lima.\n"
    )
    met = timeline.extract(text, published="1989-03-14", nlp=nlp)[0]
    assert {p.name: p.country for p in met.participants} == {"Jack Hill": "USA", "Karl Berg": "FJI"}


def test_a_states_head_in_a_headline_signs_nothing(nlp: Language) -> None:
    """An office that a headline names beside a state makes no release of the article."""
    text = "Fiji's president-elect pledges reforms\n\nPresident Jack Hill met Kenya's minister on Friday.\n"
    met = timeline.extract(text, published="1989-03-14", nlp=nlp)[0]
    assert {p.name: p.country for p in met.participants} == {"Jack Hill": None, "Kenya": "KEN"}


def test_author_of_a_release(nlp: Language) -> None:
    """Outside quotations the first person of a release is the one who signs it."""
    text = (
        "Statement by the Minister for Foreign Affairs, Gareth Evans. "
        "I welcome the accord. I will visit Phnom Penh in May. My talks will cover aid."
    )
    assert names_of(nlp, text, "My") == ("Gareth Evans",)
