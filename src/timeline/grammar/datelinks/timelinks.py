"""How the time expressions of a sentence stand to the events in it, read from the parse.

For each event all expressions of its sentence are candidates, each with the link by which it is reached;
`linking` then decides. The links, from near to far:

    phrase       inside the event's noun phrase             "Friday's talks", "the visit on Sept. 5"
    clause       on the event's own verb or light verb      "arrived on Monday", "held talks Monday"
    moved        behind "to", on the verb that puts it off  "talks postponed to March 4"
    relative     on a clause that hangs on the noun         "talks scheduled for May 12"
    shared       before a verb coordinated with it          "on Monday he flew to Cairo and met Sadat"
    occasion     on a clause of the occasion's noun         "said in a statement issued on Monday"
    aside        on what the event came before or after     "after Friday's vote he flew home"
    parting      on the verb that one does before leaving   "told reporters on Monday before flying home"
    when         on a "when" clause of the event's verb     "he wrote again when it ended in August"
    argument     on the verb whose argument the noun is     "attended the summit on Monday"
    session      the same, the noun after "at", "during"    "said on Monday at talks with Sadat"
    wake         the same, noun or clause after "after"     "said on Monday after talks with Sadat"
    purpose      the same, the noun after "for" or "about"  "flew to Cairo on Monday for talks"
    aim          on the infinitive that tells what for      "flew to Rome to meet the Pope on Friday"
    means        on the verb of a gerund after "by"         "shocked the region in 1998 by firing a rocket"
    inside       before a noun that the verb is about       "welcomed Sunday's vote"
    governor     on a verb or noun above an infinitive,     "met Tuesday to sign", "the May 24 announcement
                 gerund or "of" phrase                       of the cancellation"
    reported     on a verb of saying above the clause       "announced on Aug. 2 that it had joined"
    coordinated  on a verb coordinated with the event's     "flew to Cairo on Monday and met Sadat"
    complement   on a clause below the event's verb         "said he would leave on Monday"
    sentence     elsewhere in the sentence
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar.antecedents import RELATIVE_WORDS
from timeline.grammar.datelinks.counting import counts_within, is_beside_it, is_of_subject
from timeline.grammar.datelinks.gaps import of_left_out
from timeline.grammar.datelinks.habits import is_habit
from timeline.grammar.datelinks.hosts import Host, host_of
from timeline.grammar.datelinks.nounlinks import PURPOSES, TURNED_TO, beside_verb, is_reason
from timeline.grammar.datelinks.parsepaths import (
    OCCASIONS,
    hangs_on,
    happens_at,
    is_aside,
    is_at_once,
    is_background,
    is_course,
    is_let_happen,
    is_means,
    is_occasion,
    is_of_edition,
    is_owned,
    is_parting,
    is_phase,
    is_prenominal,
    is_raised,
    is_remark,
    is_same_act,
    is_the_first,
    is_wake,
    is_when_clause,
    is_where_clause,
    opens,
    path_up,
    stands_beside,
    top_preposition,
)
from timeline.grammar.datelinks.postponing import is_new_day, is_old_day, is_put_off
from timeline.grammar.datelinks.sharing import (
    comes_from,
    ends_both,
    is_asked,
    is_of_last,
    is_parted,
    is_time_of,
)
from timeline.grammar.datelinks.whenclauses import is_dated_by_when
from timeline.grammar.verbgroup import governing_verb, is_verb, subject_of, verb_group
from timeline.grammar.words.labels import NOUNS
from timeline.models.mention import Link, TimeCandidate

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.grammar.tokens import Token
    from timeline.models.base import Span

DIRECT: tuple[Link, ...] = ("phrase", "clause", "relative")
AFTERWARDS = frozenset({"later", "afterwards", "afterward", "subsequently", "eventually"})
PROMISES = frozenset(
    "agreement accord treaty pact deal plan proposal offer pledge promise commitment call demand".split()
)
"""Nouns whose own day is not that of what they are about."""
UNDOING = frozenset(
    "leave quit abandon reject violate breach break condemn criticise criticize denounce boycott skip scrap"
    " repudiate cancel rejoin join welcome oppose renounce ignore deplore flout shun spurn dismiss".split()
)
"""Verbs over an event noun that tell what somebody did about it afterwards."""
HARMING = frozenset("kill wound injure destroy claim damage devastate maim slay".split())
WHEREABOUTS = frozenset("on in at near outside inside".split())
"""Before a place these tell where one was: "speaking at his ranch on Thursday"."""
WEAK: tuple[Link, ...] = ("sentence", "complement", "reported")
LONGEST_PHRASE = 10


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event as far as linking to times needs it: its word and the verb that carries it, if any."""

    trigger: Token
    verb: Token | None


def candidates(doc: Doc, anchors: Sequence[Anchor], times: Sequence[Span]) -> list[tuple[TimeCandidate, ...]]:
    """For each event the times of its sentence, each with its link; `times` are spans in characters."""
    hosts = [host_of(doc, span) for span in times]
    sentences = [sentence.start for sentence in doc.sents]
    by_sentence: dict[int, list[int]] = {}
    for k, host in enumerate(hosts):
        if host is not None:
            by_sentence.setdefault(bisect_right(sentences, host.token.i), []).append(k)
    links: list[dict[int, Link]] = [
        {
            k: _tie(anchor, host)
            for k in by_sentence.get(bisect_right(sentences, anchor.trigger.i), ())
            if (host := hosts[k])
        }
        for anchor in anchors
    ]
    reached: dict[int, list[int]] = {}
    for i, found in enumerate(links):
        for k in found:
            reached.setdefault(k, []).append(i)
    carriers = {k: _carrier(k, reached.get(k, ()), anchors, links, hosts) for k in range(len(times))}
    return [
        tuple(_candidate(k, link, i, anchor, hosts[k], carriers[k]) for k, link in links[i].items())
        for i, anchor in enumerate(anchors)
    ]


def _candidate(
    k: int, link: Link, i: int, anchor: Anchor, host: Host | None, carrier: int | None
) -> TimeCandidate:
    distance = abs(host.token.i - anchor.trigger.i) if host else 0
    return TimeCandidate(time=k, link=link, distance=distance, carrier=None if carrier == i else carrier)


def _carrier(
    k: int,
    near: Sequence[int],
    anchors: Sequence[Anchor],
    links: list[dict[int, Link]],
    hosts: Sequence[Host | None],
) -> int | None:
    """The event that an expression stands on first: by link, then by nearness in the phrase."""
    host = hosts[k]
    if host is None:
        return None
    options = []
    for i in near:
        word, link = anchors[i].trigger.i, links[i][k]
        if link in DIRECT:
            depth = host.nouns.index(word) if word in host.nouns else 0
            options.append((DIRECT.index(link), depth, abs(host.token.i - word), i))
    return min(options)[-1] if options else None


def _tie(anchor: Anchor, host: Host) -> Link:
    """The link of one time to one event; an old or new day is that of what is put off alone."""
    verb, put_off = host.verb, host.verb is not None and is_put_off(anchor.trigger, host.verb)
    if verb is not None and is_new_day(host.token, verb):
        return "moved" if put_off else "sentence"
    if verb is not None and ((is_old_day(host.token, verb) and not put_off) or is_habit(verb)):
        return "sentence"
    return of_left_out(anchor.trigger, anchor.verb, host) or _closer(_link(anchor, host), anchor, host)


def _closer(link: Link, anchor: Anchor, host: Host) -> Link:
    """A time right behind an event noun's phrase is in it, wherever the parser hangs it."""
    planned = link == "inside" and host.verb is not None and _is_not_told(host.verb)
    if (
        not (link in (*WEAK, "wake") or planned or anchor.trigger.head.lower_ == "under")
        or anchor.verb is not None
        or not 0 < host.token.i - anchor.trigger.i <= LONGEST_PHRASE
        or counts_within(host.token, anchor.trigger)
    ):
        return link
    between = anchor.trigger.doc[anchor.trigger.i + 1 : host.token.i]
    broken = ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "PRON")
    unbroken = all(t.pos_ not in broken or t.lower_ == "since" for t in between)
    return "phrase" if unbroken else link


def _is_not_told(verb: Token) -> bool:
    """ "To discuss his visit next month", "would cut sales over its raid last month": not the verb's time."""
    group = verb_group(verb)
    return group.form in ("infinitive", "gerund") or group.modal is not None


def _link(anchor: Anchor, host: Host) -> Link:
    trigger, verb = anchor.trigger, anchor.verb
    if counts_within(host.token, anchor.trigger):
        return "sentence"
    carried = host.verb is not None and verb is not None and host.verb.i == verb.i
    if trigger.i in host.nouns:
        return _phrase_link(trigger, host, carried=carried)
    if carried and verb is not None:
        return _clause_link(host.token, verb)
    if host.verb is None:
        return _under_noun(trigger, verb, host) or "sentence"
    if hangs_on(host.verb, trigger):
        if _turns_on(host.verb):
            return "aside"
        return "relative" if _clause_link(host.token, host.verb) == "clause" else "inside"
    if (below := _under_noun(trigger, verb, host)) is not None:
        return below
    return _verbal_link(trigger, verb, host)


def _phrase_link(trigger: Token, host: Host, *, carried: bool) -> Link:
    """How a time in an event's noun phrase dates it; of a `carried` event it stands on the light verb too."""
    if is_aside(host.token, trigger, anywhere=carried):
        return "aside"
    if carried:
        return "clause"
    another = is_prenominal(host.token) or is_of_last(host.nouns, trigger)
    return "inside" if trigger.i != host.nouns[0] and another else "phrase"


def _turns_on(verb: Token) -> bool:
    """ "A pact that Chad quit in May": what was done about it is not how it came about."""
    subject = subject_of(verb)
    about = verb.lemma_ in UNDOING and not (subject is not None and subject.lower_ in RELATIVE_WORDS)
    return about and verb.tag_ != "VBG"


def _clause_link(token: Token, verb: Token) -> Link:
    """How a time under a verb dates it: not where it belongs to a noun that the verb is about."""
    if is_aside(token, verb):
        return "occasion" if comes_from(token, verb) else "aside"
    if is_of_subject(token, verb):
        return "inside"
    if is_of_edition(token):
        return "clause"
    if verb.lemma_ in HARMING and token.head.head.i == verb.i and is_prenominal(token):
        return "clause"  # "Monday's ambush killed six"
    top, between = token, []
    while top.head.i not in {verb.i, top.i}:
        top = top.head
        between.append(top.lower_ if top.dep_ == "prep" else "of")
    # "at the end of a summit in June", not "in a statement on the vote in June"
    framed = top.dep_ == "prep" and top.lower_ in OCCASIONS and set(between[1:-1]) <= {"of"}
    framed = framed and not (top.lower_ == "to" and verb.lemma_ in TURNED_TO) and not is_beside_it(token, top)
    return "inside" if is_owned(token, verb) and not framed and top.i != token.i else "clause"


def _verbal_link(trigger: Token, verb: Token | None, place: Host) -> Link:
    host = place.verb
    own = verb if verb is not None else governing_verb(trigger)
    if own is None or host is None:
        return "sentence"
    if verb is None and own.i == host.i:
        return beside_verb(trigger, own, place.token)
    if is_dated_by_when(own, place) or (verb is not None and is_time_of(own, host)):
        return "when"
    if is_where_clause(own, host) or (verb is not None and is_remark(host, own)):
        about = verb is None and top_preposition(trigger, own) in PURPOSES
        return "inside" if about else "occasion"
    if verb is None and is_raised(trigger, own, host):
        return "argument"
    path = path_up(own, host)
    if path is None:
        below = _from_below(host, own, place)  # "speaking on Monday, accused them of a raid"
        about = below == "occasion" and verb is None and top_preposition(trigger, own) in PURPOSES
        apart = below == "coordinated" and verb is None  # "hailed the deal and left on Monday"
        return "inside" if about or apart else below
    return _from_above(path, own, place, bare_noun=verb is None)


def _from_above(path: list[Token], own: Token, place: Host, *, bare_noun: bool) -> Link:
    """The link of an event under the verb that carries the time."""
    if any(c.dep_ == "advmod" and c.lower_ in AFTERWARDS for c in own.children):
        return "sentence"
    if is_course(own):
        return "when"
    link = _downward(path, bare_noun=bare_noun)
    if link == "coordinated" and verb_group(own).pluperfect and not verb_group(path[-1].head).pluperfect:
        return "sentence"  # "they spoke on Thursday, and he had visited Lima twice"
    if link == "coordinated" and is_parted(path, path[-1].head):
        return "sentence"
    shares = place.fronted and subject_of(own) is None
    return "shared" if link == "coordinated" and shares else link


def _from_below(host: Token, own: Token, place: Host) -> Link:
    """The link of an event over, or beside, the verb that carries the time, through so many nouns."""
    if is_when_clause(host, own):
        return "when"
    if is_occasion(host, own) or is_asked(host, own) or (_is_at_a_place(place) and opens(host, own)):
        return "occasion"
    if is_same_act(host, own):
        return "occasion"
    if host.dep_ == "conj" and (host.head.i, host.i) == (own.i, own.i + 2):
        return "shared"  # "attacked and burned the embassy in December"
    if is_phase(host, own):
        return "relative"
    if ends_both(host, own, place.token):
        return "coordinated"
    infinitive = host.dep_ in ("advcl", "xcomp") and any(c.tag_ == "TO" for c in host.children)
    if infinitive and host.head.i == own.i and _clause_link(place.token, host) == "clause":
        return "aim"
    return "complement" if path_up(host, own) is not None else "sentence"


def _is_at_a_place(place: Host) -> bool:
    """ "Speaking on Monday", "speaking at his ranch on Monday", not "speaking after the vote on Monday"."""
    above = (place.token.doc[i] for i in place.nouns)
    return len(place.nouns) < 2 or all(t.dep_ != "prep" or t.lower_ in WHEREABOUTS for t in above)


def _downward(path: list[Token], *, bare_noun: bool) -> Link:
    """The link of an event under the verb that carries the date, by the clauses between."""
    labels = [token.dep_ for token in path]
    if is_parting(path):
        return "parting"
    if path and not bare_noun and (is_at_once(path[0]) or is_the_first(path[0])):
        return "when"
    beside = any(stands_beside(token) or is_background(token) for token in path)
    by = any(token.dep_ == "pcomp" and token.head.lower_ == "by" for token in path)
    if is_means(path) or (by and not beside):
        return "means"
    if beside:
        return "wake" if is_wake(path) and not bare_noun else "aside"
    if bare_noun and any(label != "xcomp" for label in labels):
        return "sentence"
    if "ccomp" in labels or "parataxis" in labels:
        return "governor" if is_let_happen(path[-1]) else "reported"
    if all(label == "conj" for label in labels):
        return "coordinated"
    return "sentence" if "relcl" in labels else "governor"


def _under_noun(trigger: Token, verb: Token | None, host: Host) -> Link | None:
    """The link of an event below a dated noun: "Monday's move to pull out", not "1997 accord to disarm"."""
    if not _below_noun(trigger, host):
        return None
    if verb is None and trigger.head.head.pos_ in NOUNS and is_reason(trigger):
        return "purpose"  # "broke off relations on Monday over the murder"
    if verb is not None and happens_at(verb):
        return "occasion"
    promised = verb is not None and trigger.doc[host.nouns[0]].lemma_ in PROMISES
    return "sentence" if promised else "governor"


def _below_noun(trigger: Token, host: Host) -> bool:
    node = trigger
    while node.head.i != node.i and not is_verb(node.head):
        node = node.head
        if node.i == host.token.i:
            return False  # "the cancellation on May 24 of his trip": the parser hangs the trip on the date
        if node.i in host.nouns:
            return True
    return False
