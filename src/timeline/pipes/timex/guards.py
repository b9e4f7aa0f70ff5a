"""Checks on the words around a match: what looks like a time but is none.

Each guard is named in the rules of timex.toml and says whether the match may stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from timeline.grammar.datelinks.postponing import moves_from
from timeline.grammar.verbgroup import governing_verb, verb_group
from timeline.pipes.timex import named, numbered
from timeline.pipes.timex.around import Around
from timeline.pipes.timex.fields import Reader
from timeline.pipes.timex.grammar import Grammar
from timeline.pipes.timex.scan import Found

NEXT_SENTENCE = re.compile(r"m\. (?:The|That|This|On|In|By|Last|Next|Early|Later|An?) ")
TURNS_OF_DAY = ("dawn", "daybreak", "sunrise", "sunset", "dusk", "nightfall", "first")
PARTS_OF_A_YEAR = ("months", "weeks", "days", "half", "quarters", "quarter")
NEW_YEAR_AFTER = ("in", "into", "until", "till", "before", "by", "after", "from")
NO_ONE_WEEKEND = frozenset("long every each holiday bank this last next past coming one two few many".split())
"""Before "weekend" these tell of no single one, or are read with it."""
Guard = Callable[[Found, Around, Grammar], bool]


def unit(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Last week" is a time, "the last day of the talks" and "earlier in the process" are not."""
    said = found.near
    words = around.text[found.start : found.end].lower().split()
    if said.get("unit", "").lower() in (
        "second",
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "days",
        "nights",
    ):
        return False
    if said.get("unit", "")[:1].isupper() and not around.text[found.start : found.end].isupper():
        return False
    if said.get("unit", "").lower().endswith("s") and not {"part", "early"} & said.keys():
        return False
    if "in" in words[:2] and not {"part", "early"} & said.keys() and "step" not in said:
        return False
    if said.get("step", "").lower() == "present" and said.get("unit") == "day":
        return False  # "until the present day" is until now
    if words[0] != "the" and around.word_before(found.start) == "the":
        words.insert(0, "the")
    return not (words[0] == "the" and around.word_after(found.end) == "of" and words[1] in ("last", "next"))


def bare_period(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The weekend" is a time; "the year" only after a preposition, and not "the year ended June 30"."""
    name, after = found.near["unit"].lower(), around.word_after(found.end)
    if after == "of" or (name == "year" and after in ("ended", "ending")):
        return False
    words = around.text[found.start : found.end].lower().split()
    if words == ["weekend"]:
        return _describes_act(found, around)
    if name in ("weekend", "quarter") or "full" in words or "fiscal" in words:
        return True
    before = around.word_before(found.start)
    whole = before in ("for", "during", "throughout") or (
        before == "of" and around.word_before(found.start, 2) in PARTS_OF_A_YEAR
    )
    return whole and after not in ("ended", "ending", "ahead", "to", "that", "before", "after", "in", "when")


def _describes_act(found: Found, around: Around) -> bool:
    """ "Weekend raids", "three weekend raids" are those of one; "long weekend trips" are not."""
    before, after = around.word_before(found.start), around.after(found.end)
    named = after is not None and after.pos_ == "NOUN"
    return named and before not in NO_ONE_WEEKEND


def over(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The week after next" stands alone; "after next month's talks" and "week after week" are others."""
    following = around.after(found.end)
    if "over" not in found.near or following is None or not following.is_word:
        return True
    return following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and following.lower_ not in ("after", "in")


def new_year(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "In the new year" is a time; good wishes for one, and a feast by that name, are none."""
    if {"part", "early"} & found.near.keys():
        return True
    following = around.after(found.end)
    named = following is not None and following.pos_ in ("NOUN", "PROPN", "PART")
    return not named and around.word_before(found.start) in NEW_YEAR_AFTER


def nth_day(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "On the second day" is a time, "for the third day in a row" and "the first day tickets" are not."""
    following = around.after(found.end)
    counted = following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
    return not counted and around.word_before(found.start) != "for"


def running_out(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Before the year is out" is a time, "the year is over" tells of one."""
    return around.word_before(found.start) in ("before", "until", "till", "by")


def latest(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The latest period", "the 1988 period"; not "the same period"."""
    return "year" in found.near or found.near["step"].lower() == "latest"


def ago(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Two days later" and "a year before," stand alone; "two days before the vote" hangs on an event."""
    word = found.near.get("ago", "").lower()
    if "told" in found.near:
        following = around.after(found.end)
        return following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
    if word == "within":
        return _is_told_as_past(found, around)
    if word == "on":
        return found.near.get("count", "")[:1].isalnum() and around.word_after(found.end) in (",", ".")
    if "one" in found.near or word not in ("before", "after", "prior", "later", "earlier"):
        return True
    if word in ("later", "earlier"):
        return around.word_after(found.end) != "than"
    following = around.after(found.end)
    told = following is not None and (following.pos_ == "AUX" or following.tag_ == "VBD")
    return following is None or told or not following.is_word


def _is_told_as_past(found: Found, around: Around) -> bool:
    """ "Struck back within hours", not "will strike back within hours"."""
    if not around.doc.has_annotation("DEP"):
        return False
    verb = governing_verb(around.tokens(found.start, found.end)[0])
    group = verb_group(verb) if verb is not None else None
    return group is not None and group.tense == "past" and group.modal is None


def event_offset(found: Found, around: Around, grammar: Grammar) -> bool:
    """An event or a date follows the preposition; the anniversary of one is another day."""
    following = around.after(found.end)
    if following is None or not following.is_word or around.word_before(found.start) == "for":
        return False  # "closed its border for three days after the raid"
    return not any(around.word_after(found.end, steps) == "anniversary" for steps in (1, 2, 3, 4))


def in_future(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "In two weeks' time" is a date, "a second time" is not."""
    if not around.text[found.start : found.end].lower().endswith("time"):
        return True
    return around.word_before(found.start) in ("in", "within")


def of_event(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The day of the talks" has an event behind it, "the order of the day" and "the time of day" none."""
    following = around.after(found.end)
    if following is None or following.pos_ not in ("DET", "PROPN"):
        return False
    if found.near["unit"].lower() == "time":
        return around.word_before(found.start) in ("at", "around", "since", "by", "during")
    return True


def old(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "A year-old offer" tells when it was made, a man's age does not."""
    return around.word_after(found.end) in grammar.checks["ages"]


BEFORE_CLOCK = (
    "at", "by", "until", "from", "to", "around", "about", "since", "between", ",", "after", "before",
)  # fmt: skip


def clock(found: Found, around: Around, grammar: Grammar) -> bool:
    """A time of day, not a score ("10:3") and not a greeting."""
    said = found.near
    if "noon" in said and around.word_before(found.start) == "high":
        return False
    marked = {"meridiem", "zone", "daypart", "noon", "hhmm"} & said.keys()
    spelled = {"hourword", "halfpast"} & said.keys()
    if spelled or ({"hour", "military"} & said.keys() and not marked):
        return around.word_before(found.start) in BEFORE_CLOCK
    if "daypart" in said and "hour" not in said:
        words = around.text[found.start : found.end].lower().split()
        return (
            bool({"part", "early"} & said.keys())
            or (
                words[0] == "the"
                and around.word_before(found.start)
                in ("in", "during", "of", "by", "for", "all", "over", "until")
            )
            or words[0] in ("mid-afternoon", "mid-morning", "mid")
            or (
                words[0] in TURNS_OF_DAY
                and around.word_before(found.start) in ("at", "before", "until", "by")
            )
        )
    return True


def span_of_range(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "And" makes a range only between neighbours or after "between"; of two days with "or" one is meant."""
    word = found.near.get("join", "").strip().lower().split(" ")[0]
    near, far = Reader(grammar).parts(found.near), Reader(grammar).parts(found.far)
    if "dayth" in found.far and not numbered.lone_day(found, around, grammar):
        return False
    if word == "to" and _resets(found, around):
        return False
    if (
        near.day is not None
        and far.day is not None
        and (near.month == far.month or far.month is None)
        and near.day >= far.day
    ):
        return False
    if word == "or":
        days = None not in (near.day, far.day) and near.day != far.day
        return days or (near.month, near.year, near.weekday) != (far.month, far.year, far.weekday)
    if word != "and" or around.text[found.start : found.end].lower().startswith("between"):
        return True
    if near.day is not None and far.day is not None:
        return far.month in (None, near.month) and far.day - near.day == 1
    if near.weekday is not None and far.weekday is not None:
        return (far.weekday - near.weekday) % 7 == 1
    return False


def _resets(found: Found, around: Around) -> bool:
    """ "Moved from June 18 to July 4": an old date and a new one, and no time between them."""
    first = around.tokens(found.start, found.end)[0]
    preposition = first if first.lower_ == "from" else around.before(found.start)
    return preposition is not None and moves_from(preposition)


def duration(found: Found, around: Around, grammar: Grammar) -> bool:
    """A length of time; "a second" is too often an ordinal."""
    said = found.near
    return said.get("unit", "").lower() != "second"


def _joins(found: Found, around: Around) -> bool:
    """ "He said that Friday's talks failed": the word joins a clause and points to no Friday."""
    before = around.before(found.start)
    if before is None or before.pos_ in ("CCONJ", "ADP", "PUNCT"):
        return False
    that = (t for t in around.tokens(found.start, found.end) if t.lower_ == "that")
    return any(t.tag_ == "IN" and t.dep_ == "mark" for t in that)


GUARDS: Mapping[str, Guard] = {
    "capital": named.capital,
    "month": named.month,
    "far_year": numbered.far_year,
    "in_future": in_future,
    "of_event": of_event,
    "old": old,
    "iso": numbered.iso,
    "numeric": numbered.numeric,
    "lone_day": numbered.lone_day,
    "day_named": numbered.day_named,
    "further_day": numbered.further_day,
    "year": numbered.year,
    "era": numbered.era,
    "weekday": named.weekday,
    "season": named.season,
    "decade": named.decade,
    "unit": unit,
    "bare_period": bare_period,
    "latest": latest,
    "over": over,
    "new_year": new_year,
    "nth_day": nth_day,
    "whole_day": named.whole_day,
    "running_out": running_out,
    "deictic": named.deictic,
    "ago": ago,
    "event_offset": event_offset,
    "holiday": named.holiday,
    "reference": named.reference,
    "then": named.then,
    "clock": clock,
    "range": span_of_range,
    "odd": numbered.odd,
    "years": numbered.years,
    "duration": duration,
    "set": named.repeated,
}


def _runs_on(said: str) -> bool:
    """ "It fell before 8 a.m. The next day …": the point of "a.m." ends a sentence."""
    return NEXT_SENTENCE.search(said) is not None


def stands(found: Found, around: Around, grammar: Grammar) -> bool:
    """Whether every guard of the rule lets the match stand."""
    said = around.text[found.start : found.end]
    if said.count("(") != said.count(")") or _runs_on(said):
        return False
    if found.near.get("step", "").lower() == "that" and _joins(found, around):
        return False
    return all(GUARDS[name](found, around, grammar) for name in found.rule.spec.guards)
