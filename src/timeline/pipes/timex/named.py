"""Checks on names of months, weekdays, seasons and holidays, and on words that point: are they times here?"""

from __future__ import annotations

from timeline.grammar.verbgroup import is_verb, main_verb
from timeline.grammar.words.labels import AUXILIARIES, NOUNS
from timeline.pipes.timex.around import Around
from timeline.pipes.timex.grammar import Grammar
from timeline.pipes.timex.scan import Found

SEASONS = frozenset({"spring", "summer", "autumn", "winter"})

AMBIGUOUS_MONTHS = ("may", "march", "mar", "dec", "jan", "sep")
LINE_HEADS = (":", "-", "--", "–", "—")
"""What follows the date that heads a line."""
MOMENTS = ("of", "when", "that", "he", "she", "it", "they", "the", "his", "her", "their")
"""What follows "at the moment" where it is a moment of the story."""
BARE = {"the past": ("in", "of", "from"), "the present": ("until", "till", "to", "at", "for")}
"""Before which words these stand for a time by themselves."""
MONTH_AFTER = frozenset("in since until till during between through last this next late early mid".split())
"""After these even a word that is a surname is a month."""
PERIODS_DO = frozenset({"be", "see", "bring", "mark", "witness"})
SOME_DAY = ("one day", "some day", "someday")


def capital(found: Found, around: Around, grammar: Grammar) -> bool:
    """Months and weekdays have a capital, and are not within a longer word."""
    names = [said[k] for said in (found.near, found.far) for k in ("month", "weekday", "wd") if k in said]
    return all(name[0].isupper() for name in names)


def month(found: Found, around: Around, grammar: Grammar) -> bool:
    """A month alone is no person's name, no verb and not the beginning of a name."""
    if {"part", "early", "step"} & found.near.keys():
        return True
    if _in_persons_name(found, around) or _named_after(found, around):
        return False
    if found.near["month"] == "March" and _is_a_march(found, around):
        return False
    if _is_surname(found, around):
        return False
    if found.near["month"].lower() in AMBIGUOUS_MONTHS:
        return around.word_before(found.start) in grammar.checks["month_before"] or _heads_line(found, around)
    return True


def _is_surname(found: Found, around: Around) -> bool:
    """ "Last month, May accused them"; "the offer that May made" where the text names a Theresa May."""
    token, before = around.tokens(found.start, found.end)[-1], around.word_before(found.start)
    if found.near["month"] != "May" or before in MONTH_AFTER:
        return False
    does = token.dep_ == "nsubj" and is_verb(token.head) and token.head.lemma_ not in PERIODS_DO
    listed = around.word_after(found.end) in ("and", "or")
    return (does and not listed) or (before != "and" and token.text in around.surnames)


def _is_a_march(found: Found, around: Around) -> bool:
    """ "The March on Rome": many who go there."""
    return around.word_before(found.start) == "the" and around.word_after(found.end) == "on"


def _heads_line(found: Found, around: Around) -> bool:
    """Whether it heads a line, or is one ("March: Mali sends troops"); "May:" may be a speaker."""
    if not around.opens_sentence(found.start) or found.near["month"].lower() == "may":
        return False
    following = around.after(found.end)
    return following is None or following.text in LINE_HEADS or around.opens_sentence(following.idx)


def _in_persons_name(found: Found, around: Around) -> bool:
    """Whether it is a part of a longer name of a person ("June Smith", "Theresa May")."""
    token, following = around.tokens(found.start, found.end)[-1], around.after(found.end)
    if token.ent_type_ != "PERSON":
        return False
    doc = around.doc
    return doc[token.i].ent_iob_ == "I" or (following is not None and doc[following.i].ent_iob_ == "I")


def _named_after(found: Found, around: Around) -> bool:
    """Whether a proper name begins with the month ("the July Crisis", "the October Revolution")."""
    token, following = around.tokens(found.start, found.end)[-1], around.after(found.end)
    if following is None or following.pos_ != "PROPN" or following.ent_type_ in ("PERSON", "GPE"):
        return False
    return (
        token.dep_ == "compound" and token.head.i == following.i and around.word_before(found.start) == "the"
    )


def weekday(found: Found, around: Around, grammar: Grammar) -> bool:
    """A weekday is not part of a name ("Sunday Times", "Bloody Sunday")."""
    return (
        around.word_after(found.end) not in grammar.checks["name_after"]
        and around.word_before(found.start) not in grammar.checks["name_before"]
    )


def season(found: Found, around: Around, grammar: Grammar) -> bool:
    """A season is a noun: "fall" and "spring" are often verbs or other things."""
    said = found.near
    placed = bool({"part", "early"} & said.keys())
    if "year" in said or "step" in said or "shortyear" in said:
        return True
    token = around.tokens(found.start, found.end)[-1]
    following = around.after(found.end)
    if token.pos_ not in NOUNS or (
        following is not None and following.pos_ in NOUNS and token.dep_ == "compound"
    ):
        return False
    if said["season"].lower() == "fall":
        other = around.word_after(found.end) in ("and", "or") and around.word_after(found.end, 2) in SEASONS
        return (
            placed
            or other
            or (around.word_after(found.end) not in ("of", "in", "from") and _after_in(found, around))
        )
    first = around.tokens(found.start, found.end)[0].lower_
    return (
        placed
        or first in ("the", "all")
        or around.word_before(found.start) in grammar.checks["season_before"]
    )


def _after_in(found: Found, around: Around) -> bool:
    return around.word_before(found.start) in ("in", "by", "until", "since", "during", "for", "through")


def decade(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The eighties" and "the '80s" are decades, "in his eighties" and "in the low 80s" are not."""
    if "decade" in found.near:
        return True
    if "shortdecade" in found.near and found.near["shortdecade"][0] in "'’‘`":
        return True
    placed = around.word_before(found.start) in (
        "in",
        "of",
        "since",
        "during",
        "from",
        "until",
        "by",
        "through",
    )
    the = around.text[found.start : found.end].lower().startswith("the")
    return bool({"part", "early"} & found.near.keys()) or (placed and the)


def holiday(found: Found, around: Around, grammar: Grammar) -> bool:
    """A holiday has a capital and is not part of a name; the day of independence may be another state's."""
    following = around.after(found.end)
    named = (
        following is not None
        and following.pos_ in NOUNS
        and found.near["holiday"].lower() in ("christmas", "easter", "thanksgiving")
    )
    before = around.before(found.start)
    elsewhere = (
        found.near["holiday"].lower() == "independence day"
        and before is not None
        and (before.lower_ in ("'s", "’s", "its", "their", "'") or before.text[:1].isupper())
        and before.lower_ not in ("american", "u.s.", "us", "on", "the", "this", "last", "next")
    )
    return found.near["holiday"][0].isupper() and not named and not elsewhere


def repeated(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Daily" is not part of a newspaper's name."""
    token = around.tokens(found.start, found.end)[0]
    return not ("setword" in found.near and token.pos_ == "PROPN")


def deictic(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Today" is not a newspaper's name, "overnight" is an adverb."""
    if "overnight" in found.near:
        return around.tokens(found.start, found.end)[0].pos_ in ("ADV", "NOUN", "ADJ")
    before = around.before(found.start)
    return not (
        before is not None
        and around.text[found.start].isupper()
        and before.text.isalpha()
        and before.text.isupper()
    )


def reference(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Now", "recently", "soon" as times."""
    said = " ".join(found.near["reference"].lower().split())
    if found.near["reference"].split()[-1][0].isupper() and found.start > 0 and len(said.split()) > 1:
        return False
    before, after = around.word_before(found.start), around.word_after(found.end)
    if said == "soon":
        return before not in ("as", "too") and after not in ("after", "as") and not _soon_after(found, around)
    if said in ("the time", "that time"):
        return before in ("at", "by", "since") and after not in ("of", "for", "when", "that", "to")
    if said == "current":
        return around.tokens(found.start, found.end)[0].pos_ == "ADJ"
    if said == "future":
        return around.tokens(found.start, found.end)[0].pos_ == "NOUN" and before == "in"
    if said == "at the moment":
        return after not in MOMENTS
    return _some_day(found, around) if said in SOME_DAY else _bare(said, found, around)


def _bare(said: str, found: Found, around: Around) -> bool:
    """ "In the past", "until the present" stand alone; "the future of the talks" is no time."""
    before, after = around.word_before(found.start), around.word_after(found.end)
    if said in BARE:
        return before in BARE[said] and _stands_alone(found, around)
    return said != "the future" or after != "of"


def _stands_alone(found: Found, around: Around) -> bool:
    """ "In the past", not "in the past two talks"."""
    following = around.after(found.end)
    return following is None or following.pos_ not in (*NOUNS, "ADJ", "NUM")


def _soon_after(found: Found, around: Around) -> bool:
    """ "It soon spread", "he was soon released": soon after what was told, not soon from now."""
    verb = around.tokens(found.start, found.end)[0].head
    helped = [c for c in verb.children if c.dep_ in AUXILIARIES]
    told = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(c.tag_ == "VBD" for c in helped))
    return told and not any(c.tag_ == "MD" for c in helped)


def _some_day(found: Found, around: Around) -> bool:
    """ "It will one day be built": under a verb of what may come; "it lasted one day" is a length."""
    verb = main_verb(around.tokens(found.start, found.end)[-1].head)
    before = around.before(found.start)
    helped = before is not None and before.tag_ == "MD"
    return helped or any(c.tag_ == "MD" and c.lower_ != "can" for c in verb.children)


def whole_day(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "The day after Christmas" counts from a day, "the day after Christmas sales began" does not."""
    following = around.after(found.end)
    return "holiday" not in found.near or following is None or following.pos_ not in (*NOUNS, "ADJ")


def then(found: Found, around: Around, grammar: Grammar) -> bool:
    """ "Said then", "back then", "since then": the time told before, not the next step."""
    before = around.before(found.start)
    if before is None:
        return False
    if around.word_after(found.end) == ".":
        return before.pos_ not in ("CCONJ", "PUNCT")
    return before.lower_ in ("back", "since", "by", "until", "from") or before.lemma_ in grammar.checks["say"]
