"""How time expressions stand to events: each link, with a sentence beside it where it does not hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from timeline.grammar.datelinks.timelinks import Anchor, candidates
from timeline.grammar.verbgroup import is_verb

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.models import Span
    from timeline.models.mention import Link, TimeCandidate

MARKS = {"event": r"\[(\w+)\]", "time": r"\{([^}]+)\}", "light": r"<(\w+)>"}

HOLDS: list[tuple[Link, str]] = [
    ("phrase", "{Friday}'s [talks] in Lima were brief."),
    ("phrase", "The [visit] on {June 4} was brief."),
    ("phrase", "He recalled the {1994} [accord] with Peru."),
    ("clause", "The ministers [arrived] in Lima on {Monday}."),
    ("clause", "The ministers <held> [talks] in Lima on {Monday}."),
    ("clause", "{Last week} the envoy [met] the president."),
    ("clause", "The pact was [signed] in {May} by both sides."),
    ("moved", "The [talks] were postponed to {May 12}."),
    ("wake", "The ministers agreed on {Sunday} after they had [met] the king."),
    ("phrase", "The ministers will meet to discuss plans for the king's [visit] to Lima {next month}."),
    ("moved", "The ministers put off the [talks] until {May}."),
    ("relative", "The minister hailed the [talks] scheduled for {May 12}."),
    ("relative", "The minister hailed the [talks] that were held on {May 12}."),
    ("relative", "The [visit], which began on {Monday}, has ended."),
    ("shared", "On {Monday} the minister flew to Cairo and [met] the president."),
    ("shared", "In {March} the envoy left Lima and [signed] the treaty."),
    ("occasion", "The minister [said] in a statement issued on {Monday} that the talks would go on."),
    ("occasion", "The minister [spoke] at a dinner held on {Monday}."),
    ("when", "The minister [wrote] again when the soldiers came home in {August}."),
    ("when", "The envoy [left] Lima when the pact was signed in {May}."),
    ("argument", "The minister attended the [summit] on {Monday}."),
    ("argument", "The minister praised the [deal] on {Monday}."),
    ("session", "The minister spoke on {Monday} at a [meeting] of the league."),
    ("session", "The minister pledged aid on {Monday}, during [talks] in Lima."),
    ("wake", "The minister said on {Monday} after [talks] in Lima that he would stay."),
    ("purpose", "The minister flew to Cairo on {Monday} for [talks]."),
    ("purpose", "On {Monday} the two sides spoke about the [visit]."),
    ("governor", "The ministers met on {Tuesday} to [sign] the treaty."),
    ("governor", "The {May 24} announcement of the [cancellation] was a surprise."),
    ("governor", "The envoys agreed on {Monday} to [meet] again."),
    ("reported", "Chile announced on {Aug. 2} that it had [joined] the pact."),
    ("reported", "Officials said on {Monday} that the envoys had [met]."),
    ("coordinated", "The minister flew to Cairo on {Monday} and [met] the president."),
    ("coordinated", "The army withdrew in {May} and the envoys [met]."),
    ("parting", "The ministers met on {Monday} before [flying] home to Lima."),
    ("aside", "The ministers punished the army on {Monday} for [seizing] the town."),
    ("aside", "On {Monday} the army freed the soldiers [captured] in the war."),
    ("occasion", "Speaking in Lima on {Monday}, the minister [warned] the envoys."),
    ("occasion", "After meeting the envoys on {Monday}, the minister [warned] them."),
    ("occasion", "The army [let] the envoys go on {Monday}."),
    ("aside", "The minister [left] Lima after {Friday}'s vote."),
    ("aside", "The minister [visited] Lima before the ceremony on {June 4}."),
    ("complement", "The minister [said] he would leave on {Monday}."),
    ("aim", "The minister [travelled] to Moscow to meet the president on {Friday}."),
    ("means", "The army shocked the region in {1998} by [firing] a rocket."),
    ("inside", "The minister [welcomed] {Sunday}'s vote."),
    ("inside", "The minister [criticised] the {1998} budget."),
    ("inside", "Evidence of the plan against the [talks] came on {Monday}."),
    ("sentence", "The minister, who had come on {Monday}, said that the envoys had [met]."),
]  # fmt: skip

FAILS: list[tuple[Link, str]] = [
    ("wake", "The ministers agreed on {Sunday} before they [met] the king."),
    ("phrase", "The ministers welcomed the king's [visit] to Lima on {Monday}."),
    ("moved", "The [talks] were moved on {Monday} to Lima."),
    ("moved", "The ministers put the [talks] to a vote on {May 12}."),
    ("parting", "The ministers met on {Monday} after [flying] home to Lima."),
    ("phrase", "The minister hailed on {Friday} the [talks] in Lima."),
    ("phrase", "The [visit] was announced on {June 4}."),
    ("clause", "The minister [said] he would leave on {Monday}."),
    ("clause", "The minister [left] Lima after the vote of {Friday}."),
    ("relative", "The minister who had come on {May 12} hailed the [talks]."),
    ("shared", "The minister flew to Cairo on {Monday} and [met] the president."),
    ("shared", "On {Monday} the minister flew to Cairo and his envoy [met] the president."),
    ("occasion", "The minister [praised] a statement issued on {Monday}."),
    ("when", "The minister [wrote] again because the soldiers came home in {August}."),
    ("argument", "The minister who had come on {Monday} attended the [summit]."),
    ("occasion", "Before meeting the envoys on {Monday}, the minister [warned] them."),
    ("governor", "The ministers praised a {1997} agreement to [sign] the treaty."),
    ("session", "The minister praised the [talks] on {Monday}."),
    ("wake", "The minister spoke on {Monday} at the [talks]."),
    ("purpose", "The minister attended the [talks] on {Monday}."),
    ("governor", "The minister said on {Tuesday} that they would [sign] the treaty."),
    ("reported", "Chile [announced] on {Aug. 2} that it had joined the pact."),
    ("reported", "The minister agreed on {Monday} to [meet] the president."),
    ("coordinated", "The minister flew to Cairo and [met] the president on {Monday}."),
    ("aside", "The minister [left] Lima after the vote on the pact in the night of {Friday}."),
    ("complement", "The minister said on {Monday} he would [leave]."),
    ("aim", "The minister [said] that he would meet the president on {Friday}."),
    ("means", "The army shocked the region in {1998} before [firing] a rocket."),
    ("inside", "The minister [welcomed] on {Sunday} the vote."),
    ("sentence", "The minister [left] on {Monday}."),
]  # fmt: skip


def bare(text: str) -> str:
    return re.sub(r"[\[\]{}<>]", "", text)


def spans(text: str, mark: str) -> list[Span]:
    """Where the marked words stand in the text without its marks."""
    found = []
    for match in re.finditer(MARKS[mark], text):
        start = len(bare(text[: match.start()]))
        found.append((start, start + len(match[1])))
    return found


def anchors(doc: Doc, text: str) -> list[Anchor]:
    """The marked events; a light verb, if marked, carries the one event there is."""
    at = {token.idx: token for token in doc}
    light = next((at[start] for start, _ in spans(text, "light")), None)
    events = [at[start] for start, _ in spans(text, "event")]
    return [Anchor(event, event if is_verb(event) else light) for event in events]


def linked(nlp: Language, text: str) -> list[tuple[TimeCandidate, ...]]:
    doc = nlp(bare(text))
    return candidates(doc, anchors(doc, text), spans(text, "time"))


@pytest.mark.parametrize(("link", "text"), HOLDS, ids=[f"{link}: {text}" for link, text in HOLDS])
def test_a_link_is_read_from_the_parse(nlp: Language, link: Link, text: str) -> None:
    """The time in braces stands to the event in brackets as the table says."""
    assert [found.link for found in linked(nlp, text)[0]] == [link]


@pytest.mark.parametrize(("link", "text"), FAILS, ids=[f"not {link}: {text}" for link, text in FAILS])
def test_a_link_does_not_hold_in_a_sentence_like_it(nlp: Language, link: Link, text: str) -> None:
    """A sentence of nearly the same words in another construction gives another link."""
    (found,) = linked(nlp, text)[0]
    assert found.link != link


@pytest.mark.parametrize(
    "text",
    [
        "Norway, the host of the games in {1998}, [recalled] its envoy.",
        "The minister [praised] the heroes of {1998}.",
    ],
)
def test_a_time_that_tells_a_noun_apart_is_not_the_clauses(nlp: Language, text: str) -> None:
    """The year in an apposition, or right after "of", is that of the noun."""
    assert [found.link for found in linked(nlp, text)[0]] != ["clause"]


def test_every_link_of_the_parse_has_its_sentences() -> None:
    """The table leaves none of the links out that a sentence can give."""
    from timeline.linking.weighing import LINK_SCORES

    of_the_text_around = {"heading", "previous", "offset"}
    assert {link for link, _ in HOLDS} == set(LINK_SCORES) - of_the_text_around
    assert {link for link, _ in FAILS} == set(LINK_SCORES) - of_the_text_around


def test_times_of_other_sentences_are_no_candidates(nlp: Language) -> None:
    """An event looks for its date in its own sentence alone."""
    first, second = linked(nlp, "The envoys [met] in Lima. On {Monday} the minister [left].")
    assert first == ()
    assert [found.link for found in second] == ["clause"]


def test_each_time_of_a_sentence_is_a_candidate(nlp: Language) -> None:
    """Two times in a sentence are two candidates, numbered as they were given."""
    said, leave = linked(nlp, "The minister [said] on {Friday} that he would [leave] on {Sunday}.")
    assert [(found.time, found.link) for found in said] == [(0, "clause"), (1, "complement")]
    assert [(found.time, found.link) for found in leave] == [(0, "reported"), (1, "clause")]


def test_a_time_knows_the_event_that_it_stands_on_first(nlp: Language) -> None:
    """The carrier of a time is another event of whose clause it is part; none for that event itself."""
    said, leave = linked(nlp, "The minister [said] on {Friday} that he would [leave].")
    assert said[0].carrier is None
    assert leave[0].carrier == 0


def test_distance_counts_words(nlp: Language) -> None:
    """The distance between event and time is the number of tokens from one to the other."""
    (found,) = linked(nlp, "The envoys [met] on {Monday}.")[0]
    assert found.distance == 2


def test_a_text_without_times_has_no_candidates(nlp: Language) -> None:
    """Events without any time get empty lists."""
    assert linked(nlp, "The envoys [met] in Lima.") == [()]
