"""What surrounds a time expression: relation word, direction, quotation, sentence, heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.grammar.datelinks.postponing import came_to_nothing, is_old_day
from timeline.grammar.quotations import quotation_at, quotations
from timeline.grammar.verbgroup import MODALS, VerbGroup, governing_verb, main_verb, subject_of, verb_group
from timeline.models.base import Span
from timeline.models.time import Direction, Place, Relation
from timeline.pipes.timex.around import Around
from timeline.pipes.timex.nouns import by_itself, failed_before, noun_above, portioned
from timeline.pipes.timex.relations import relation_of
from timeline.pipes.timex.verbs import (
    GIVING_UP,
    NEEDED_PREPOSITION,
    comes_in_turn,
    follows,
    has_perfect,
    is_aim_of_deed,
    is_as,
    is_bare,
    is_denied,
    is_likely_to_be,
    is_named_as,
    is_of_making,
    is_opening,
    is_pluperfect,
    is_subject,
    is_to_come,
    is_told_of_after,
    is_undone,
    names,
    shares_auxiliaries,
)

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token

LONGEST_BRACKET = 300
LONGEST_MARK = 20
"""How many characters of dashes, figures or bullets may stand before the date in a heading."""
HEADING_BEFORE = re.compile(r"[\s\-–—*•#>(\[]*", re.ASCII)
HEADING_AFTER = re.compile(r"[ \t.)\]]{0,3}(?::|$|-{1,2} |[–—])")
CAUSING = frozenset(
    "let make help have see hear force enable cause get watch allow permit persuade compel lead".split()
)
"""Verbs whose infinitive has happened when they have: "he let them leave on Friday"."""
AFTER = frozenset({"after", "following"})
WHENEVER = frozenset({"as", "when", "once", "if", "until", "unless"})
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "'s", "’s", "this", "that"})
"""Before an expression that has none of its own these belong to a noun behind it: "the July 5 accord"."""
MISSED = frozenset("attend miss skip boycott show appear turn snub take occur happen".split())
"""Verbs that in the past tell of an occasion that is over: "he missed the talks scheduled Friday"."""
ENACTING = frozenset({"sign", "issue", "pass", "approve"})
ENACTED = frozenset({"order", "decree", "bill", "law", "directive", "warrant", "document"})
"""What is signed on a day, whatever it orders: "signed the order to launch it on Saturday"."""
SETTING_OUT = frozenset({"set", "head", "kick", "take"})
"""Verbs that with "out" or "off" tell of a beginning."""
TERMS = ("deadline", "ultimatum")
RUNNING_OUT = frozenset(
    {"miss", "meet", "pass", "expire", "lapse", "beat", "ignore", "defy", "go", "let", "fail", "elapse"}
)
"""Verbs that in the past tell of a term that is over."""
LOOKING = ("NOUN", "ADJ", "ADV", "ADP")


class Context:
    """Reads the surroundings of the expressions of one document."""

    def __init__(self, around: Around, checks: Mapping[str, frozenset[str]]) -> None:
        self.around = around
        self.checks = checks
        self.quotations = quotations(around.text)
        self._last_root: tuple[Span, Token] | None = None
        self._parsed = around.doc.has_annotation("DEP")

    def sentence(self, offset: int) -> int:
        """The number of the sentence that a character stands in, from 0."""
        return max(bisect_right(self.around.sentences, offset) - 1, 0)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that a character stands in, from 0."""
        return bisect_right(self.around.paragraphs, offset)

    def resumed(self, offset: int) -> bool:
        """Whether the sentence before tells what has happened by now: "They have come back. On July 5 …"."""
        number = self.sentence(offset)
        if number == 0 or not self._parsed:
            return False
        begin = self.around.sentences[number - 1]
        word = self.around.tokens(begin, begin + 1)[0]
        group = verb_group([word, *word.ancestors][-1])
        told = self.paragraph(begin) == self.paragraph(offset) and self.quotation(begin) is None
        return told and group.tense == "present" and group.perfect

    def quotation(self, offset: int) -> Span | None:
        """The direct quotation around a character."""
        return quotation_at(offset, self.quotations)

    def relation(self, span: Span) -> Relation:
        """The word that ties the expression to its event: "by March", "since 1994"."""
        return relation_of(span, self.around)

    def heading(self, span: Span) -> bool:
        """Whether the expression heads its line: alone there, behind dashes, or before a colon or dash."""
        text = self.around.text
        line = text.rfind("\n", max(span[0] - LONGEST_MARK, 0), span[0]) + 1
        if line == 0 and span[0] > LONGEST_MARK:
            return False
        lead = HEADING_BEFORE.match(text, line, span[0])
        rest = text[span[1] : span[1] + LONGEST_MARK].split("\n", 1)[0]
        return lead is not None and lead.end() == span[0] and HEADING_AFTER.match(rest) is not None

    def verb(self, span: Span) -> Token | None:
        """The verb that governs the expression; None in a document without a parse."""
        return governing_verb(self._root(span)) if self._parsed else None

    def speech(self, span: Span) -> bool:
        """Whether a verb of saying governs the expression."""
        verb = self.verb(span)
        return verb is not None and verb.lemma_.lower() in self.checks["say"]

    def direction(self, span: Span) -> Direction:
        """Past or future, from what governs the expression: nouns that look ahead, then the verb group."""
        if not self._parsed:
            return "unknown"
        root = self._root(span)
        if self._looks_ahead(root):
            return "past" if self._gone_by(root) else "future"
        verb = governing_verb(root)
        if verb is not None and any(
            c.dep_ == "mark" and c.lower_ == "that" and c.i > root.i for c in verb.children
        ):
            verb = governing_verb(verb)  # "warnings on Thursday that they could fail": not of that clause
        if verb is None or is_old_day(root, verb):
            return "unknown"
        if self._picked(root, verb):
            return "future"
        found = self._verb_direction(verb, root)
        noun = noun_above(root) or failed_before(root)
        return found if noun is None else self._through_noun(noun, root, found)

    def place(self, span: Span, relation: Relation) -> Place:
        """Whether the expression stands in the line of the story, beside it, or ahead of it."""
        direction, verb = self.direction(span), self.verb(span)
        done = direction == "past" and verb is not None and verb.tag_ in ("VBD", "VBN")
        if relation == "before" or direction == "future" or (relation == "by" and not done):
            return "ahead"
        if not self._parsed:
            return "line"
        root = self._root(span)
        below = any(t.dep_ in ("relcl", "acl") or follows(t) for t in root.ancestors)
        return "aside" if below or self.apart(span) else "line"

    def apart(self, span: Span) -> bool:
        """Whether the expression is of another time than the story: in brackets, after "had" or "would"."""
        verb = self.verb(span)
        while verb is not None and verb.dep_ == "conj" and verb.tag_ == "VBN":
            verb = verb.head  # "had been built in 1944 and sold in 1963"
        group = verb_group(verb) if verb is not None else None
        told = group is not None and (group.modal == "would" or group.pluperfect)
        return told or self.bracketed(span)

    def bracketed(self, span: Span) -> bool:
        """Whether the expression stands in brackets: "the battle (May 5-7)"."""
        near = self.around.text[max(span[0] - LONGEST_BRACKET, 0) : span[0]]
        return near.rfind("(") > near.rfind(")")

    def grounds(self, span: Span) -> bool:
        """Whether the expression tells when something was that another followed: "after talks in May"."""
        if not self._parsed:
            return False
        root = self._root(span)
        above = [t for t in root.ancestors if t is not root.head or t.dep_ != "prep"]
        marks = (c for t in above for c in t.children if c.dep_ == "mark")
        leads = (t for t in above if t.dep_ == "prep")
        return any(t.lower_ in AFTER and t.i < root.i for t in (*marks, *leads))

    def planned(self, span: Span) -> bool:
        """Whether what is ahead is told from a past time: "was to meet", "was due", "set for May, failed"."""
        verb = self.verb(span)
        if verb is None:
            return False
        if self._picked(self._root(span), verb):
            return verb_group(verb).tense == "past"
        if verb.tag_ == "VBN" and verb.dep_ == "acl":
            above = governing_verb(verb)
            return above is not None and verb_group(above).tense == "past"
        while verb.dep_ == "xcomp" and verb_group(verb).form in ("infinitive", "gerund"):
            verb = verb.head
        group, root = verb_group(verb), self._root(span)
        waits = verb.lemma_ == "be" or main_verb(verb).lemma_.lower() in self.checks["ahead"]
        just_set = root.head.lower_ == "for" and not group.passive  # "set elections for May 3"
        return waits and group.tense == "past" and not just_set

    def under_noun(self, span: Span) -> bool:
        """Whether the expression hangs on a noun or an aim, so that the verb above says less about it."""
        verb = self.verb(span)
        if self.around.word_before(span[0]) in DETERMINERS or (verb and is_aim_of_deed(verb)):
            return True
        return self._parsed and noun_above(self._root(span)) is not None

    def _through_noun(self, noun: Token, root: Token, found: Direction) -> Direction:
        """Under a noun a verb says less: "will discuss Monday's talks" looks on, "Monday's ruling" not."""
        lemma = noun.lemma_.lower()
        coming = lemma in self.checks["coming"]
        told = by_itself(noun, root, found, coming=coming, unforeseen=lemma in self.checks["unforeseen"])
        if told is not None:
            return told
        held = portioned(noun)
        if held.dep_ == "dobj" and held.head.lemma_.lower() in self.checks["holding"]:
            return found  # "held (two days of) talks with Chile in May"
        if found == "past" and noun.dep_ == "nsubj" and not coming:
            return "past"  # "the raid in August tipped the vote"
        if coming and root.dep_ == "pobj" and root.head.lower_ == "for":
            return "future"  # "has proposed a summit for Friday"
        if root.dep_ == "pobj" and noun.dep_ == "pobj" and noun.head.lower_ == "for":
            prepared = governing_verb(noun)
            if prepared is not None and prepared.lemma_.lower() in self.checks["prepare"]:
                return "future"
        of_it = root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head is noun
        done = found == "past" and root.dep_ == "pobj" and self._is_done_to(noun)
        if (of_it or done) and not coming:
            return "past"  # "his proposal of April", "broke off relations with Chile on Jan. 15"
        return "future" if found == "future" and (root.dep_ == "pobj" or coming) else "unknown"

    def _is_done_to(self, noun: Token) -> bool:
        """Whether a noun is the object of a verb that neither plans nor gives up what is still to come."""
        lemma = noun.head.lemma_.lower()
        plans = GIVING_UP | self.checks["ahead"] | self.checks["looks_on"]
        return noun.dep_ == "dobj" and lemma not in plans

    def _gone_by(self, root: Token) -> bool:
        """ "Missed the Friday deadline", "paid by the Friday deadline": a term that is over."""
        term = next((t for t in root.ancestors if t.pos_ == "NOUN"), None)
        verb = governing_verb(term) if term is not None and term.lemma_ in TERMS else None
        if term is None or verb is None or self._verb_direction(verb, term) != "past":
            return False
        within = term.dep_ == "pobj" and term.head.lower_ in ("by", "before", "after", "past")
        return within or (verb.lemma_.lower() in RUNNING_OUT and term.dep_ in ("dobj", "nsubj"))

    def _picked(self, root: Token, verb: Token) -> bool:
        """ "Suggested June 22", "countered with June 22": the day itself is put forward."""
        if verb.lemma_.lower() not in self.checks["pick"]:
            return False
        named = root.dep_ == "dobj" or (root.dep_ == "pobj" and root.head.lower_ == "with")
        return named or is_named_as(root, verb)

    def _root(self, span: Span) -> Token:
        if self._last_root is None or self._last_root[0] != span:
            self._last_root = (span, self._head_of(span))
        return self._last_root[1]

    def _head_of(self, span: Span) -> Token:
        """The word of an expression that ties it to the sentence."""
        tokens = self.around.tokens(*span)
        first, last = tokens[0].i, tokens[-1].i
        outer = [t for t in tokens if not first <= t.head.i <= last or t.head.i == t.i]
        return next((t for t in outer if t.dep_ != "det"), outer[0] if outer else tokens[-1])

    def _looks_ahead(self, token: Token) -> bool:
        """Whether a noun, adjective or preposition between the expression and its verb looks ahead."""
        ahead = self.checks["ahead"] - NEEDED_PREPOSITION.keys()
        for above in (token, *token.ancestors):
            if above.pos_ in ("VERB", "AUX"):
                return False
            if above is not token and above.lemma_.lower() in ahead and above.pos_ in LOOKING:
                return not is_of_making(token, above)
            if any(c.lower_ in ahead and c.dep_ == "amod" and not is_as(c) for c in above.children):
                return True
        return False

    def _verb_direction(self, verb: Token, below: Token, depth: int = 0) -> Direction:
        if (shared := shares_auxiliaries(verb)) is not None:
            return self._verb_direction(shared, below, depth)
        if (
            depth < 3
            and (self._as_planned(verb) or names(verb) or comes_in_turn(verb) or is_bare(verb))
            and (above := governing_verb(verb)) is not None
        ):
            return self._verb_direction(above, below, depth + 1)
        group = verb_group(verb)
        lemma = main_verb(verb).lemma_.lower()
        if group.tense == "future":
            return "future"
        if group.modal in MODALS:
            return (
                "past"
                if has_perfect(verb) or (group.modal == "could" and is_denied(verb, group))
                else "future"
            )
        if self._awaits(verb, lemma, below, group) or self._is_due(verb, below):
            return self._awaited(verb, depth) if not is_pluperfect(verb) or is_undone(verb) else "unknown"
        if group.form in ("infinitive", "gerund") and not group.progressive:
            opens = is_opening(verb, self.checks["coming"], self.checks["holding"])
            return "future" if opens else self._nonfinite(verb, group, depth)
        bare = verb.tag_ == "VBN" and group.form == "participle"
        if has_perfect(verb) or group.tense == "past" or bare:
            return "future" if self._backshifted(verb, depth) else "past"
        return self._present(verb, below, group, lemma)

    def _nonfinite(self, verb: Token, group: VerbGroup, depth: int) -> Direction:
        """An infinitive or gerund goes with the verb above it; "is to meet", "a plan to meet" look ahead."""
        above = governing_verb(verb)
        ahead: Direction = "unknown" if has_perfect(verb) and not is_undone(verb) else "future"
        if above is None or depth > 3:
            return ahead if group.form == "infinitive" else "unknown"
        if is_told_of_after(verb) and verb_group(above).tense == "present":
            return "past"
        enacted = above.lemma_ in ENACTING and verb.head.lemma_ in ENACTED
        if group.form == "infinitive" and not enacted and verb.head.pos_ in ("NOUN", "PROPN", "ADJ"):
            return "unknown" if is_pluperfect(above) and above.lemma_ not in GIVING_UP else ahead
        if group.form == "infinitive" and subject_of(verb) is not None and above.lemma_ not in CAUSING:
            return ahead
        if group.form == "infinitive" and above.lemma_ == "be" and verb.dep_ in ("xcomp", "acomp"):
            return ahead
        return self._verb_direction(above, verb, depth + 1)

    def _as_planned(self, verb: Token) -> bool:
        """ "As planned", "as scheduled": an aside that says nothing of past or future."""
        aside = verb.tag_ == "VBN" and verb.lemma_.lower() in self.checks["ahead"]
        return aside and is_as(verb)

    def _awaited(self, verb: Token, depth: int) -> Direction:
        """What was scheduled is ahead, unless a verb above tells that someone attended or missed it."""
        if verb.dep_ in ("acl", "relcl") and came_to_nothing(verb.head):
            return "past"
        above = governing_verb(verb) if verb.dep_ == "acl" and depth < 3 else None
        if above is None or above.lemma_.lower() not in MISSED:
            return "future"
        return "past" if self._verb_direction(above, verb, depth + 1) == "past" else "future"

    def _backshifted(self, verb: Token, depth: int) -> bool:
        """ "Likely to buy as soon as trading opened Monday": the past of a clause of time under a future."""
        timed = verb.dep_ == "advcl" and any(
            c.dep_ in ("mark", "advmod") and c.lower_ in WHENEVER for c in verb.children
        )
        above = governing_verb(verb) if timed and depth < 3 else None
        return above is not None and self._verb_direction(above, verb, depth + 1) == "future"

    def _awaits(self, verb: Token, lemma: str, below: Token, group: VerbGroup) -> bool:
        """Whether a verb that looks ahead ("scheduled", "plans to") governs what stands below it."""
        clause = below.pos_ in ("VERB", "AUX")
        if (
            clause
            and below.dep_ not in ("xcomp", "ccomp")
            and not any(c.tag_ == "TO" for c in below.children)
        ):
            return False
        if lemma not in self.checks["looks_on" if clause else "ahead"] or is_subject(below, verb):
            return False
        if below.i < verb.i:
            return group.tense == "present" and group.form == "finite" and not has_perfect(verb)
        needed = NEEDED_PREPOSITION.get(lemma)
        return (
            clause
            or needed is None
            or below.head.lower_ in needed
            or (lemma == "set" and (below.dep_ == "dobj" or is_named_as(below, verb)))
        )

    def _is_due(self, verb: Token, below: Token) -> bool:
        """ "Had been due in Lima on May 3": the day hangs on the verb, not on what looks ahead."""
        predicates = (c for c in verb.children if c.dep_ in ("acomp", "attr") and c.i < below.i)
        past = verb.lemma_ == "be" and verb_group(verb).tense == "past"
        return past and any(c.lower_ in self.checks["ahead"] for c in predicates)

    def _present(self, verb: Token, below: Token, group: VerbGroup, lemma: str) -> Direction:
        """The present tense: "leaves Friday", "is barred from Friday" look ahead, "says Friday" back."""
        if below.dep_ == "pobj" and below.head.lower_ == "from" and group.passive:
            return "future"
        if lemma in self.checks["say"]:
            return "past"
        if is_likely_to_be(verb) or (lemma == "be" and any(is_to_come(c) for c in verb.children)):
            return "future"  # "on Monday he is to meet them"
        if lemma in SETTING_OUT and any(c.dep_ == "prt" for c in verb.children):
            return "future"
        if group.progressive or lemma in self.checks["fixed"]:
            return "future"
        ahead = any(
            c.lower_ in self.checks["ahead"] for c in verb.children if c.dep_ in ("acomp", "attr", "advmod")
        )
        return "future" if ahead else "unknown"
