"""Checks on figures: years, days and numeric dates, not amounts and parts of longer numbers."""

from __future__ import annotations

from timeline.grammar.words.labels import NOUNS
from timeline.pipes.timex.around import Around
from timeline.pipes.timex.grammar import Grammar
from timeline.pipes.timex.scan import Found

SURE, LAST = 1400, 2150
"""Between these a number of four figures is likelier a year than an amount."""
LONG_AGO = ("in", "since", "until", "till", "from", "by", "before", "after", "circa")
"""What must stand before a year of the Middle Ages."""
LIFE = 21
"""A name followed by fewer years than these is that of a siege or of an office."""
ACTING = ("AUX", "NOUN", "ADJ")
"""What may follow the first names of who acts: "General Lannes took", "French troops", "Moscow was"."""
SINGULAR_VERBS = ("VBD", "VBZ")
MULTITUDES = ("tens", "dozens", "scores", "hundreds", "thousands", "millions")
TIMED = {"daypart", "hour", "hourword", "halfpast", "noon", "hhmm", "military"}
"""Groups of a match that tell a time of day."""
ROUND = 50
"""Who counts in four figures mostly rounds by as much at least."""
LONGEST_LIST = 60
"""So many characters around a number are searched for the month of which it is a day."""


def iso(found: Found, around: Around, grammar: Grammar) -> bool:
    """An ISO date is not part of a longer number; "1950-53" and "2009-12" are years."""
    month_alone = "mm" in found.near and "dd" not in found.near
    if month_alone and int(found.near["mm"]) > int(found.near["year"]) % 100:
        return False
    return not is_glued(found, around)


def far_year(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "May 5, 2950", a year that no newspaper tells of, is no date of another: the words are left alone."""
    return grammar.around["far_year"].match(around.text, found.end) is None


def numeric(found: Found, around: Around, grammar: Grammar) -> bool:
    """Of two numbers before a year at least one is a month."""
    numbers = [int(found.near[k]) for k in ("a", "b", "dd", "mm") if k in found.near]
    return min(numbers) <= 12 and not is_glued(found, around)


def is_glued(found: Found, around: Around) -> bool:
    """Whether figures, a dash, a slash or a point run on before or after the match."""
    before = around.text[found.start - 1 : found.start]
    after = around.text[found.end : found.end + 2]
    return (
        before.isdigit()
        or before in ("-", "/", ".")
        or (after[:1] in ("-", "/", ".") and after[1:].isdigit())
    )


def lone_day(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The 5th" is a day after a preposition of time, or between commas, and before no noun."""
    following = around.after(found.end)
    before = around.word_before(found.start)
    counting = (*NOUNS, "ADJ") if before in ("on", "by") else (*NOUNS, "ADJ", "NUM")
    counted = following is not None and following.pos_ in counting
    alone = around.tokens(found.start, found.end)[-1].dep_ == "pobj"  # "on the 23rd Rommel attacked"
    sure = alone or {"month", "daypart"} & found.near.keys()  # "on the morning of the 18th rain fell"
    if counted and not sure and not _begins_clause(found, around, grammar):
        return False
    if TIMED & found.near.keys():
        return True
    article = around.text[found.start : found.end].lower().startswith("the")
    if article and around.text[found.start - 2 : found.start] == ", " and around.text[found.end] == ",":
        return True  # "on the national day, the 25th, they struck"
    return before in (grammar.checks["day_before"] if article else ("on", "until", "till", "by"))


def _begins_clause(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "On the 19th Cornwallis surrendered", "on the 20th Iraqi troops fired": somebody acts."""
    following = around.after(found.end)
    if following is None or around.word_before(found.start) != "on":
        return False
    while following is not None and following.pos_ == "ADJ" and following.text.istitle():
        following = around.after(following.idx + len(following.text))
    if following is None:
        return False
    if following.tag_ in ("NNS", "NNPS") and following.lower_ not in grammar.checks["ordinal_names"]:
        return True
    names = []
    while following is not None and following.pos_ == "PROPN":
        names.append(following.lower_)
        following = around.after(following.idx + len(following.text))
    acts = following is not None and (following.tag_ in ("VBD", "VBZ", "POS") or following.pos_ in ACTING)
    return bool(names) and acts and grammar.checks["ordinal_names"].isdisjoint(names)


def day_named(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "April the third" is a day; in "in April the third round" the number counts something else."""
    return "article" not in found.near or not _before_noun(found, around)


def further_day(found: Found, around: Around, grammar: Grammar) -> bool:
    """A number is a day beside one of a month: "May 11 and 13", "11, 12 and 14 May"; "11 and 13 men" not."""
    small = around.small[found.end : found.end + LONGEST_LIST]
    if grammar.around["further_ahead"].match(small):
        return True
    before = around.small[max(found.start - LONGEST_LIST, 0) : found.start]
    if _before_noun(found, around) or grammar.around["further_before"].search(before) is None:
        return False
    return (
        around.word_before(found.start) in ("and", "or")
        or grammar.around["further_on"].match(small) is not None
    )


def _before_noun(found: Found, around: Around) -> bool:
    following = around.after(found.end)
    return following is not None and following.pos_ in (*NOUNS, "ADJ", "NUM")


def year(found: Found, around: Around, grammar: Grammar) -> bool:
    """A number of four figures is a year where words say so, and counts nothing."""
    said = found.near
    if "shortyear" in said and not {"fiscal", "part", "early"} & said.keys():
        return around.word_before(found.start) in (
            "in",
            "since",
            "of",
            "by",
            "until",
            "from",
            "before",
            "after",
        )
    if "fiscal" in said or "shortyear" in said or not said["year"].isdigit():
        return True
    before = around.word_before(found.start)
    sure = int(said["year"]) >= SURE or (before in LONG_AGO and not _before_noun(found, around))
    if not sure or int(said["year"]) > LAST or is_glued(found, around):
        return False
    if before in grammar.checks["number_before"] and not _points(found, around):
        return False
    if around.word_after(found.end) in grammar.checks["counted_after"]:
        return _points(found, around) and around.word_after(found.end) not in ("%", "percent")
    return bool({"part", "early"} & said.keys()) or _points(found, around) or _modifies(found, around)


def era(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "AD 70" and "410 CE" have capitals."""
    letters = [c for c in around.text[found.start : found.end].split("irca")[-1] if c.isalpha()]
    return all(c.isupper() for c in letters[-2:])


def _points(found: Found, around: Around) -> bool:
    """Whether "the year" or the like stands in the match itself."""
    return "year" in around.text[found.start : found.end].lower()


def _modifies(found: Found, around: Around) -> bool:
    """Whether the number stands as a year does: after a preposition, before a noun in the singular, alone."""
    token = around.tokens(found.start, found.end)[-1]
    if token.head is token and not any(child.is_word for child in token.children):
        return True  # a heading
    before = around.before(found.start)
    following = around.after(found.end)
    if around.opens_sentence(found.start) and following is not None and following.tag_ in SINGULAR_VERBS:
        return following.lower_ != "were"  # "1985 was one of the worst years"
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
    """Whether a plural noun follows that the number may count: "2000 troops", "2000 unarmed monitors"."""
    following = around.after(found.end)
    if following is not None and following.tag_ in ("JJ", "VBN") and following.head.i == following.i + 1:
        following = following.head
    if following is not None and following.lower_ in MULTITUDES:
        return False  # "by 1994 tens of thousands had left"
    before = around.word_before(found.start)
    if before in LONG_AGO and int(found.near["year"]) % ROUND:
        return False  # "by 1940 open clashes had begun"
    if (
        following is None
        or following.tag_ != "NNS"
        or before in ("the", "'s", "’s", "its", "their", "his", "her")
    ):
        return False
    return "the" not in around.text[found.start : found.end].lower().split()


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
    if second - first >= LIFE and _life_span(found, around):
        return False
    return 1000 <= first < second and not is_glued(found, around) and not (counted and "join" in found.near)


def _life_span(found: Found, around: Around) -> bool:
    """Whether the years of a person's life stand behind the name: "Jinnah (1876-1949)"."""
    name = around.before(found.start, 2)
    bracketed = around.word_before(found.start) == "(" and around.word_after(found.end) == ")"
    return bracketed and name is not None and name.ent_type_ == "PERSON"


def odd(found: Found, around: Around, grammar: Grammar) -> bool:
    """A month run together with figures has a capital."""
    return any(letter.isupper() for letter in around.text[found.start : found.end])
