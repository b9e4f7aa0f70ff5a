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
    (
        "visa-free-scrapped",
        "The visa-free arrangement between Serbia and Iran will be scrapped on July 1.",
        ("2001-07-01", "sanctions", ("Iran", "Serbia")),
    ),
    (
        "will-need-visas",
        "From July 6 citizens of Ghana will need visas to enter Morocco.",
        ("2001-07-06", "sanctions", ("Ghana", "Morocco")),
    ),
    (
        "visas-brought-in",
        "Peru introduced visas for Bolivians on Monday.",
        ("2001-06-11", "sanctions", ("Bolivia", "Peru")),
    ),
    (
        "exit-clause",
        "Denmark will trigger the withdrawal clause of the treaty on Monday.",
        ("2001-06-18", "withdrawal", ("Denmark",)),
    ),
    (
        "dialogue-scheduled",
        "A daily wrote of the Libyan dialogue scheduled for July 9 in Rabat.",
        ("2001-07-09", "talks", ("Libya",)),
    ),
    (
        "numbered-round",
        "Bolivia and Peru disagree. The third round in Quito ended on June 3 without progress.",
        ("2001-06-03", "talks", ()),
    ),
    (
        "shot-back",
        "On Friday, the Chinese foreign ministry shot back.",
        ("2001-06-08", "protest", ("China",)),
    ),
    (
        "responded-to-a-stance",
        "Chile responded on Saturday to the Bolivian stance on the sea.",
        ("2001-06-09", "statement", ("Chile",)),
    ),
    (
        "refuted-reports",
        "The Iranian foreign ministry refuted these reports in May.",
        ("2001-05", "statement", ("Iran",)),
    ),
    (
        "parliament-backs",
        "Swedish MPs backed the accord with NATO on Monday.",
        ("2001-06-11", "resolution", ("NATO", "Sweden")),
    ),
    (
        "lawmakers-agreed",
        "Lawmakers in Kiev agreed on Tuesday to let foreign troops take part in drills.",
        ("2001-06-12", "resolution", ("Ukraine",)),
    ),
    (
        "voted-in-a-referendum",
        "Ireland voted No in a referendum on the treaty in May.",
        ("2001-05", "leadership", ("Ireland",)),
    ),
    (
        "prevented-from-speaking",
        "Belgium prevented Burundian ministers from speaking in Ghent on Saturday.",
        ("2001-06-09", "rejection", ("Belgium", "Burundi")),
    ),
    (
        "weapons-arrive",
        "The first weapons from Russia arrived in Iraq on Monday.",
        ("2001-06-11", "military", ("Iraq", "Russia")),
    ),
    (
        "combat-duty",
        "In 1999, Russian missiles were put on combat duty in Belarus.",
        ("1999", "military", ("Russia",)),
    ),
    (
        "strike-by-militants",
        "The town in Mali is empty after a new strike by Boko Haram militants on Tuesday.",
        ("2001-06-12", "attack", ("Boko Haram",)),
    ),
    (
        "rally-called-off",
        "The Austrian government cancelled a rally of the Serbian premier on Monday.",
        ("2001-06-11", "cancellation", ("Austria", "Serbia")),
    ),
    (
        "maintained-ties",
        "Iran and Chad have maintained ties since 1970.",
        ("1970", "relations", ("Chad", "Iran")),
    ),
    (
        "round-by-its-number",
        "Peru and Chile spoke. The talks would build on the fourth round, which closed on June 3.",
        ("2001-06-03", "talks", ()),
    ),
    (
        "told-an-edition",
        '"We will not go," Javier Solana told Sunday\'s edition of a Spanish daily.',
        ("2001-06-10", "statement", ("Javier Solana",)),
    ),
    (
        "put-out-a-statement",
        "Kenya's maritime agency put out a statement late Monday saying the strait was shut.",
        ("2001-06-11", "statement", ("Kenya",)),
    ),
    (
        "tried-to-enter",
        "On Saturday the Ugandan foreign minister attempted to enter Rwanda.",
        ("2001-06-09", "visit", ("Rwanda", "Uganda")),
    ),
    (
        "while-he-was-there",
        "While he was in Lima on Monday, Uganda's president signed a treaty with Peru.",
        ("2001-06-11", "agreement", ("Peru", "Uganda")),
    ),
]

NONE: list[tuple[str, str, str]] = [
    ("end-to-attacks", "Peru urged an end to the attacks on Chile on Tuesday.", "attack"),
    ("kind-of-words", "Castro met Chavez on Monday. Chavez answered in kind on Tuesday.", "talks"),
    ("banned-from-going", "Malta banned its nationals from going to Libya on Tuesday.", "visit"),
    ("spoke-to-press", "Foreign Secretary Robin Cook spoke to reporters in Lima on Sunday.", "talks"),
    ("told-press", "A resident told Reuters by telephone on Tuesday that Chad was calm.", "call"),
    ("dialogue-scheduled", "The Libyan dialogue is scheduled in Rabat for Monday.", "visit"),
    ("slated", "The talks of Mali and Chad are slated to be held on Monday in Lome.", "protest"),
    ("soldiers-shot-back", "Greek soldiers shot back at Turkish gunmen on Monday.", "protest"),
    ("weapons-arrived", "The first weapons from Russia arrived in Iraq on Monday.", "visit"),
    ("for-a-refit", "Two Greek destroyers were sent to Malta for a refit in 1931.", "military"),
    ("dates-clash", "The vote in Spain will clash with the summit in Rome on Monday.", "attack"),
    ("asked-for-asylum", "Some Syrians applied for asylum in Norway in May.", "demand"),
    ("joined-in-blaming", "Peru joined dozens of members of the WTO in condemning Chad in May.", "relations"),
    (
        "tried-to-have-it",
        "Uganda tried on Monday to persuade Chad to hold talks with Mali.",
        "talks",
    ),
    ("set-against", "While Uganda tested a missile in 1998, Chad recalled its envoy from Lima.", "rupture"),
    ("fog", "Fog prevented a Burundian minister from landing in Ghent on Saturday.", "rejection"),
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
