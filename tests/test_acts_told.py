"""Acts in the plain words of the news, and who does them to whom: one test a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2001-06-14"
"""A Thursday."""

Act = tuple[str, str, tuple[str, ...]]

ACTS: list[tuple[str, str, Act]] = [
    (
        "in-kind",
        "Chad expelled four Libyan diplomats on Monday. Libya responded in kind on Wednesday.",
        ("2001-06-13", "rupture", ("Chad", "Libya")),
    ),
    (
        "retaliated-in-kind",
        "Chad imposed tariffs on Libya on Monday and Libya retaliated in kind on Wednesday.",
        ("2001-06-13", "sanctions", ("Chad", "Libya")),
    ),
    (
        "followed-suit",
        "Chad expelled four Libyan diplomats on Monday. Mali followed suit on Wednesday.",
        ("2001-06-13", "rupture", ("Libya", "Mali")),
    ),
    (
        "insisted-on-a-day",
        "Chad insisted on Monday that Libya had fired first.",
        ("2001-06-11", "statement", ("Chad",)),
    ),
    (
        "insisted-on-a-day-of-a-month",
        "Chad insisted on June 4 that Libya had fired first.",
        ("2001-06-04", "statement", ("Chad",)),
    ),
    (
        "insisted-on-something",
        "Chad insisted on an apology from Libya on Monday.",
        ("2001-06-11", "demand", ("Chad", "Libya")),
    ),
    (
        "shook-hands",
        "Libyan leader Muammar Gaddafi and Chadian President Idriss Deby shook hands in Tripoli on Monday.",
        ("2001-06-11", "meeting", ("Idriss Deby", "Muammar Gaddafi")),
    ),
    (
        "planeloads",
        "India sent planeloads of relief supplies to Nepal on Monday.",
        ("2001-06-11", "aid", ("India", "Nepal")),
    ),
    (
        "an-appeal-from",
        "France sent troops to Chad on Tuesday after an appeal from the Chadian government on Monday.",
        ("2001-06-11", "demand", ("Chad",)),
    ),
    (
        "euro-zone",
        "Euro zone ministers agreed on Monday on a package of loans for Greece.",
        ("2001-06-11", "aid", ("Eurozone", "Greece")),
    ),
    (
        "spoke-to",
        "Foreign Secretary Robin Cook spoke to Foreign Minister Igor Ivanov on Sunday.",
        ("2001-06-10", "talks", ("Igor Ivanov", "Robin Cook")),
    ),
    (
        "told-by-phone",
        "Jiang Zemin told President Fidel Castro by telephone on Tuesday that he would come.",
        ("2001-06-12", "call", ("Fidel Castro", "Jiang Zemin")),
    ),
    (
        "see-to-discuss",
        "President Fidel Castro is to see President Hugo Chavez in Caracas on June 20 to prepare the summit.",
        ("2001-06-20", "meeting", ("Fidel Castro", "Hugo Chavez")),
    ),
    (
        "declared-an-end",
        "Fidel Castro and Hugo Chavez declared an end to the war in Peru on Tuesday.",
        ("2001-06-12", "deescalation", ("Fidel Castro", "Hugo Chavez")),
    ),
    (
        "ended-years-of-war",
        "Fidel Castro and Hugo Chavez ended two decades of war on Tuesday.",
        ("2001-06-12", "deescalation", ("Fidel Castro", "Hugo Chavez")),
    ),
    (
        "answered-with-an-offer",
        "Libya replied to Chad on Tuesday with an offer to open the road.",
        ("2001-06-12", "proposal", ("Chad", "Libya")),
    ),
    (
        "tanker",
        "Libya seized a Maltese oil tanker on Tuesday.",
        ("2001-06-12", "detention", ("Libya", "Malta")),
    ),
    (
        "supplies",
        "Libya cut off oil supplies to Malta on Tuesday.",
        ("2001-06-12", "sanctions", ("Libya", "Malta")),
    ),
    (
        "designation",
        "Libyan fighters brought down a Maltese Su-24 on Tuesday.",
        ("2001-06-12", "attack", ("Libya", "Malta")),
    ),
    (
        "welcomed",
        "Libya welcomed the decision of Malta on Tuesday.",
        ("2001-06-12", "support", ("Libya", "Malta")),
    ),
    (
        "praised-and-said",
        "Fidel Castro hailed the decision of Malta on Tuesday. Castro said that Cuba would not forget.",
        ("2001-06-12", "statement", ("Fidel Castro",)),
    ),
    (
        "measures",
        "Malta unveiled further measures against Libya on Tuesday.",
        ("2001-06-12", "sanctions", ("Libya", "Malta")),
    ),
    (
        "entered-a-town",
        "Rwandan troops entered Bunia on Tuesday.",
        ("2001-06-12", "military", ("Rwanda",)),
    ),
    (
        "took-home",
        "Malta took its ambassador home from Libya on Tuesday for consultations.",
        ("2001-06-12", "rupture", ("Libya", "Malta")),
    ),
    (
        "thrown-out",
        "Libya threw out four Russians on Tuesday.",
        ("2001-06-12", "rupture", ("Libya", "Russia")),
    ),
]

NONE: list[tuple[str, str, str]] = [
    ("end-to-attacks", "Peru urged an end to the attacks on Chile on Tuesday.", "attack"),
    ("kind-of-words", "Castro met Chavez on Monday. Chavez answered in kind on Tuesday.", "talks"),
    ("banned-from-going", "Malta banned its nationals from going to Libya on Tuesday.", "visit"),
    ("spoke-to-press", "Foreign Secretary Robin Cook spoke to reporters in Lima on Sunday.", "talks"),
    ("told-press", "A resident told Reuters by telephone on Tuesday that Chad was calm.", "call"),
    ("rupture-told", "Castro told the Libyan ambassador on Monday that Cuba was quitting.", "rupture"),
]


@pytest.mark.parametrize(("text", "act"), [a[1:] for a in ACTS], ids=[a[0] for a in ACTS])
def test_an_act_is_told(nlp: Language, text: str, act: Act) -> None:
    """The act is on the timeline, with its day, its kind and its two sides."""
    found = timeline.extract(text, published=PUBLISHED, nlp=nlp)
    dated = [(entry, entry.date) for entry in found]
    assert act in [(day.edtf, entry.type, tuple(sorted(entry.names))) for entry, day in dated if day]


@pytest.mark.parametrize(("text", "kind"), [n[1:] for n in NONE], ids=[n[0] for n in NONE])
def test_no_such_act_is_told(nlp: Language, text: str, kind: str) -> None:
    """What only sounds like an act is none."""
    assert kind not in [entry.type for entry in timeline.extract(text, published=PUBLISHED, nlp=nlp)]
