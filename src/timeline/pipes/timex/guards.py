"""Checks on the words around a match: what looks like a time but is none.

Each guard is named in the rules of timex.toml and says whether the match may stand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.pipes.timex.around import Around
from timeline.pipes.timex.fields import Reader
from timeline.pipes.timex.grammar import Grammar
from timeline.pipes.timex.scan import Found

Guard = Callable[[Found, Around, Grammar], bool]
AMBIGUOUS_MONTHS = ("may", "march", "mar", "dec", "jan", "sep")
NOUNLIKE = ("NOUN", "PROPN")
DETERMINERS = (
    "the",
    "this",
    "that",
    "last",
    "next",
    "in",
    "by",
    "since",
    "until",
    "during",
    "of",
    "every",
    "each",
    "and",
    "for",
    "through",
    "over",
)


def capital(found: Found, around: Around, grammar: Grammar) -> bool:
    """Months and weekdays have a capital, and are not within a longer word."""
    names = [said[k] for said in (found.near, found.far) for k in ("month", "weekday", "wd") if k in said]
    return all(name[0].isupper() for name in names)


def month(found: Found, around: Around, grammar: Grammar) -> bool:
    """A month alone is no person's name and no verb."""
    if {"part", "early"} & found.near.keys() or "step" in found.near:
        return True
    token = around.tokens(found.start, found.end)[-1]
    if (
        token.ent_type_ == "PERSON"
        and len(around.doc[token.i : token.i + 1])
        and _in_longer_entity(found, around)
    ):
        return False
    if _named_after(found, around):
        return False
    if found.near["month"].lower() in AMBIGUOUS_MONTHS:
        return around.word_before(found.start) in grammar.checks["month_before"]
    return not _heads_name(found, around)


def _in_longer_entity(found: Found, around: Around) -> bool:
    token = around.tokens(found.start, found.end)[0]
    return token.ent_iob_ == "I" or (
        token.i + 1 < len(around.doc) and around.doc[token.i + 1].ent_iob_ == "I"
    )


def _named_after(found: Found, around: Around) -> bool:
    """Whether a proper name begins with the month ("the July Crisis", "the October Revolution")."""
    token, following = around.tokens(found.start, found.end)[-1], around.after(found.end)
    if following is None or following.pos_ != "PROPN" or following.ent_type_ in ("PERSON", "GPE"):
        return False
    return token.dep_ == "compound" and token.head.i == following.i and around.word_before(found.start) == "the"


def _heads_name(found: Found, around: Around) -> bool:
    """Whether it is the first word of a person's name ("June Smith")."""
    token, following = around.tokens(found.start, found.end)[-1], around.after(found.end)
    return (
        following is not None
        and token.dep_ == "compound"
        and following.ent_type_ == "PERSON"
        and token.ent_type_ == "PERSON"
    )


def iso(found: Found, around: Around, grammar: Grammar) -> bool:
    """An ISO date is not part of a longer number; "1950-53" and "2009-12" are years."""
    month_alone = "mm" in found.near and "dd" not in found.near
    if month_alone and int(found.near["mm"]) > int(found.near["year"]) % 100:
        return False
    return not _glued(found, around)


def numeric(found: Found, around: Around, grammar: Grammar) -> bool:
    """Of two numbers before a year at least one is a month."""
    a, b = int(found.near["a"]), int(found.near["b"])
    return min(a, b) <= 12 and not _glued(found, around)


def _glued(found: Found, around: Around) -> bool:
    before = around.text[found.start - 1 : found.start]
    after = around.text[found.end : found.end + 2]
    return (
        before.isdigit()
        or before in ("-", "/", ".")
        or (after[:1] in ("-", "/", ".") and after[1:].isdigit())
    )


def lone_day(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The 5th" is a day after a preposition of time and before no noun."""
    following = around.after(found.end)
    if following is not None and following.pos_ in (*NOUNLIKE, "ADJ", "NUM") and "month" not in found.near:
        return False
    return around.word_before(found.start) in (
        "on",
        "by",
        "until",
        "from",
        "to",
        "since",
        "before",
        "after",
        "through",
    )


def year(found: Found, around: Around, grammar: Grammar) -> bool:
    """A number of four figures is a year where words say so, and counts nothing."""
    said = found.near
    if "fiscal" in said or "shortyear" in said or not said["year"].isdigit():
        return True
    if not 1400 <= int(said["year"]) <= 2150 or _glued(found, around):
        return False
    before = around.word_before(found.start)
    if before in grammar.checks["number_before"] and not _points(found, around):
        return False
    if around.word_after(found.end) in grammar.checks["counted_after"]:
        return _points(found, around) and around.word_after(found.end) not in ("%", "percent")
    return {"part", "early"} & said.keys() or _points(found, around) or _modifies(found, around)


def _points(found: Found, around: Around) -> bool:
    """Whether "the year" or the like stands in the match itself."""
    return "year" in around.text[found.start : found.end].lower()


def _modifies(found: Found, around: Around) -> bool:
    """Whether the number stands as a year does: after a preposition, before a noun in the singular, alone."""
    token = around.tokens(found.start, found.end)[-1]
    before = around.before(found.start)
    if before is None or before.lower_ in (
        "(",
        ",",
        ";",
        "-",
        "–",
        "--",
        ":",
        "[",
        "'s",
        "’s",
        "and",
        "or",
        "the",
    ):
        return not _counts(found, around)
    if before.pos_ in ("ADP", "SCONJ", "DET", "PRON", "ADV", "PART", "CCONJ") or before.tag_ == "POS":
        return not (before.pos_ == "ADP" and _counts(found, around) and token.dep_ == "nummod")
    if token.dep_ == "nummod":
        return token.head.tag_ in ("NN", "NNP")
    return token.dep_ in ("npadvmod", "pobj", "appos", "compound", "nmod")


def _counts(found: Found, around: Around) -> bool:
    """Whether a plural noun follows at once that the number may count."""
    following = around.after(found.end)
    before = around.word_before(found.start)
    if (
        following is None
        or following.tag_ != "NNS"
        or before in ("the", "'s", "’s", "its", "their", "his", "her")
    ):
        return False
    return "the" not in around.text[found.start : found.end].lower().split()


def weekday(found: Found, around: Around, grammar: Grammar) -> bool:
    """A weekday is not part of a name ("Sunday Times", "Bloody Sunday")."""
    return (
        around.word_after(found.end) not in grammar.checks["name_after"]
        and around.word_before(found.start) not in grammar.checks["name_before"]
    )


def season(found: Found, around: Around, grammar: Grammar) -> bool:
    """A season is a noun: "fall" and "spring" are often verbs or other things."""
    said = found.near
    if "year" in said or "step" in said or "shortyear" in said:
        return True
    token = around.tokens(found.start, found.end)[-1]
    following = around.after(found.end)
    if token.pos_ not in NOUNLIKE or (
        following is not None and following.pos_ in NOUNLIKE and token.dep_ == "compound"
    ):
        return False
    if said["season"].lower() == "fall":
        return {"part", "early"} & said.keys() or (
            around.word_after(found.end) not in ("of", "in", "from") and _after_in(found, around)
        )
    first = around.tokens(found.start, found.end)[0].lower_
    return {"part", "early"} & said.keys() or first == "the" or around.word_before(found.start) in DETERMINERS


def _after_in(found: Found, around: Around) -> bool:
    return around.word_before(found.start) in ("in", "by", "until", "since", "during", "for", "through")


def decade(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The eighties" and "the '80s" are decades, "in his eighties" and "in the low 80s" are not."""
    if "decade" in found.near:
        return True
    if "shortdecade" in found.near and found.near["shortdecade"][0] in "'’‘`":
        return True
    placed = around.word_before(found.start) in ("in", "of", "since", "during", "from", "until", "by", "through")
    the = around.text[found.start : found.end].lower().startswith("the")
    return bool({"part", "early"} & found.near.keys()) or (placed and the)


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
    return not (words[0] == "the" and around.word_after(found.end) == "of" and words[1] in ("last", "next"))


def bare_period(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The weekend" is a time; "the year" only after a preposition."""
    name = found.near["unit"].lower()
    if around.word_after(found.end) == "of":
        return False
    words = around.text[found.start : found.end].lower().split()
    return name in ("weekend", "quarter") or "full" in words or "fiscal" in words


def latest(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The latest period", "the 1988 period"; not "the same period"."""
    return "year" in found.near or found.near["step"].lower() == "latest"


def deictic(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Today" is not a newspaper's name, "overnight" is an adverb."""
    if "overnight" in found.near:
        return around.tokens(found.start, found.end)[0].pos_ in ("ADV", "NOUN", "ADJ")
    before = around.before(found.start)
    return not (
        before is not None and around.text[found.start].isupper() and before.is_alpha and before.is_upper
    )


def ago(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Two days later" and "a year before," stand alone; "two days before the vote" hangs on an event."""
    word = found.near.get("ago", "").lower()
    if word == "on":
        return found.near.get("count", "")[:1].isalnum() and around.word_after(found.end) in (",", ".")
    if "one" in found.near or word not in ("before", "after", "prior", "later", "earlier"):
        return True
    if word in ("later", "earlier"):
        return around.word_after(found.end) != "than"
    following = around.after(found.end)
    return following is None or following.is_punct or following.is_space


def event_offset(found: Found, around: Around, grammar: Grammar) -> bool:
    """An event or a date follows the preposition."""
    following = around.after(found.end)
    return following is not None and not following.is_punct and not following.is_space


def holiday(found: Found, around: Around, grammar: Grammar) -> bool:
    """A holiday has a capital and is not part of a name."""
    following = around.after(found.end)
    named = (
        following is not None
        and following.pos_ in NOUNLIKE
        and found.near["holiday"].lower() in ("christmas", "easter", "thanksgiving")
    )
    return found.near["holiday"][0].isupper() and not named


def reference(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Now", "recently", "soon" as times."""
    said = " ".join(found.near["reference"].lower().split())
    if found.near["reference"].split()[-1][0].isupper() and found.start > 0 and len(said.split()) > 1:
        return False
    before, after = around.word_before(found.start), around.word_after(found.end)
    if said == "soon":
        return before not in ("as", "too") and after not in ("after", "as")
    if said in ("the time", "that time"):
        return before in ("at", "by", "since") and after not in ("of", "for", "when", "that", "to")
    if said == "current":
        return around.tokens(found.start, found.end)[0].pos_ == "ADJ"
    if said == "future":
        return around.tokens(found.start, found.end)[0].pos_ == "NOUN" and before == "in"
    if said == "the past":
        following = around.after(found.end)
        return before in ("in", "of", "from") and (
            following is None or following.pos_ not in (*NOUNLIKE, "ADJ", "NUM")
        )
    return True


def then(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Said then", "back then", "since then": the time told before, not the next step."""
    before = around.before(found.start)
    return before is not None and (
        before.lower_ in ("back", "since", "by", "until", "from") or before.lemma_ in grammar.checks["say"]
    )


def clock(found: Found, around: Around, grammar: Grammar) -> bool:
    """A time of day, not a score ("10:3") and not a greeting."""
    said = found.near
    if "noon" in said and around.word_before(found.start) == "high":
        return False
    if "hour" in said and not {"meridiem", "zone", "daypart", "noon", "hhmm"} & said.keys():
        return around.word_before(found.start) in (
            "at",
            "by",
            "until",
            "from",
            "to",
            "around",
            "about",
            "since",
            "between",
            ",",
            "after",
            "before",
        )
    if "daypart" in said and "hour" not in said and "sameday" not in said:
        words = around.text[found.start : found.end].lower().split()
        return (
            {"part", "early"} & said.keys()
            or (
                words[0] == "the"
                and around.word_before(found.start)
                in ("in", "during", "of", "by", "for", "all", "over", "until")
            )
            or words[0] in ("mid-afternoon", "mid-morning", "mid")
        )
    return True


def span_of_range(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "And" and "or" make a range only between neighbours or after "between"."""
    word = found.near.get("join", "").strip().lower().split(" ")[0]
    near, far = Reader(grammar).parts(found.near), Reader(grammar).parts(found.far)
    if (
        near.day is not None
        and far.day is not None
        and (near.month == far.month or far.month is None)
        and near.day >= far.day
    ):
        return False
    if word not in ("and", "or") or around.text[found.start : found.end].lower().startswith("between"):
        return True
    if near.day is not None and far.day is not None:
        return far.month in (None, near.month) and far.day - near.day == 1
    if near.weekday is not None and far.weekday is not None:
        return (far.weekday - near.weekday) % 7 == 1
    return False


def years(found: Found, around: Around, grammar: Grammar) -> bool:
    """Two years in order; "2018-09" is a month."""
    if "decade" in found.near:
        return True
    first = int(found.near["year"]) if found.near["year"].isdigit() else 0
    second = int(found.far["yy"]) + first // 100 * 100 if "yy" in found.far else int(found.far["year"])
    following = around.after(found.end)
    counted = (
        following is not None
        and following.tag_ == "NNS"
        and around.word_before(found.start) not in ("the", "its")
    )
    return 1000 <= first < second and not _glued(found, around) and not (counted and "join" in found.near)


def duration(found: Found, around: Around, grammar: Grammar) -> bool:
    """A length of time; "a second" is too often an ordinal."""
    said = found.near
    return said.get("unit", "").lower() != "second"


def repeated(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Daily" is not part of a newspaper's name."""
    token = around.tokens(found.start, found.end)[0]
    return not ("setword" in found.near and token.pos_ == "PROPN")


GUARDS: Mapping[str, Guard] = {
    "capital": capital,
    "month": month,
    "iso": iso,
    "numeric": numeric,
    "lone_day": lone_day,
    "year": year,
    "weekday": weekday,
    "season": season,
    "decade": decade,
    "unit": unit,
    "bare_period": bare_period,
    "latest": latest,
    "deictic": deictic,
    "ago": ago,
    "event_offset": event_offset,
    "holiday": holiday,
    "reference": reference,
    "then": then,
    "clock": clock,
    "range": span_of_range,
    "years": years,
    "duration": duration,
    "set": repeated,
}


def stands(found: Found, around: Around, grammar: Grammar) -> bool:
    """Whether every guard of the rule lets the match stand."""
    said = around.text[found.start : found.end]
    if said.count("(") != said.count(")"):
        return False
    return all(GUARDS[name](found, around, grammar) for name in found.rule.spec.guards)
