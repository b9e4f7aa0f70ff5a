"""From a parsed document to event mentions: frozen values that later rooms decide over without spaCy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.grammar.clauses import SAYING
from timeline.grammar.datelinks.counting import NOT_THEN
from timeline.grammar.datelinks.timelinks import Anchor, candidates
from timeline.grammar.parties import PartyIndex, act_on_their_own
from timeline.grammar.quotations import quotations
from timeline.grammar.tokens import own
from timeline.grammar.verbgroup import governing_verb, is_verb, verb_group
from timeline.grammar.words.labels import SUBJECTS
from timeline.grammar.words.occasions import ASSEMBLIES, JOURNEYS
from timeline.mentions.authors import at_home, with_author
from timeline.mentions.counterparts import with_other_sides
from timeline.mentions.matter import matters_of
from timeline.mentions.roles import Roles
from timeline.mentions.together import Together
from timeline.models import ActorMention, Article
from timeline.models.mention import Argument, Definiteness, EventMention, Naming, TimeCandidate, Trait
from timeline.pipes.events import read as read_frames
from timeline.rulebook.actor_rules import actor_rules
from timeline.rulebook.gazetteer import in_force

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

    from timeline.grammar.frames import Frame
    from timeline.grammar.tokens import Token
    from timeline.models import Span
    from timeline.pipes.events import Triggers
    from timeline.rulebook.book import SlotRole

DETERMINERS: dict[str, Definiteness] = {
    "the": "definite", "this": "definite", "that": "definite", "these": "definite", "those": "definite",
    "both": "definite", "a": "indefinite", "an": "indefinite", "another": "another", "some": "indefinite",
    "any": "indefinite", "no": "indefinite",
}  # fmt: skip
NEW_ONES = frozenset(
    {"another", "second", "third", "fourth", "fifth", "new", "fresh", "further", "separate", "next"}
)
NATIONS = frozenset({"nation", "country", "state", "government"})
UNKNOWN = frozenset({"", "PERSON", "ORG"})
"""What the model takes names for that may be of those who act."""
FEW = frozenset({"two", "three", "four", "2", "3", "4"})
"""So many are often those told of just before."""
COURTS = frozenset({"court", "judge", "magistrate", "jury", "prosecutor"})
"""Whose rulings are a state's own; tribunals are often set up between states."""
PAIR = frozenset({"two", "both"})
OF_TWO = frozenset(
    "truce ceasefire cease-fire fire armistice fighting hostility hostilities war clash battle".split()
)
"""What always is between two sides; "cease-fire" is three words to the parser."""
FRAMING = frozenset({"at", "during", "in"})
COMING_FROM = frozenset({"after", "following"})
NEXT_TO = frozenset({"after", "before", "following"})
AT_ONCE = frozenset("shortly immediately moments minutes just right".split())
"""Before "after" and "before" these leave no day between: "shortly after the raid"."""
ADDING = frozenset({"also", "later", "then", "afterward", "afterwards"})
"""Beside a verb these tell one thing more of those of whom the text told just before."""


FOREIGN = frozenset(
    {"diplomats", "envoys", "ambassadors", "delegates", "negotiators", "analysts", "observers"}
)
"""Where these speak without more, they do not speak for the state or the body that the text told of last."""


class Reader:
    """Reads the event mentions of one document."""

    def __init__(
        self, doc: Doc, triggers: Triggers, actors: Sequence[ActorMention], article: Article
    ) -> None:
        self._doc = doc
        self._text = article.text
        self._triggers = triggers
        self._rules = triggers.book.by_id
        self._parties = PartyIndex(doc, actors)
        self._roles = Roles(doc, self._parties, article.text, self._acts_upon(), self._ballots())
        self._together = Together(doc, actors)
        self._quoted = quotations(article.text)
        self._zones = article.zones
        self._starts = [zone.span[0] for zone in article.zones]
        self._sentences = list(doc.sents)
        self._first_tokens = [sentence.start for sentence in self._sentences]

    def read(self, times: Sequence[Span]) -> tuple[EventMention, ...]:
        """The mentions in text order; `times` are the character spans of the time expressions."""
        frames = read_frames(self._doc)
        anchors = [Anchor(frame.trigger, frame.verb) for frame in frames]
        found = candidates(self._doc, anchors, times)
        by_token = {frame.trigger.i: k for k, frame in enumerate(frames)}
        spans = self._doc.spans["events"]
        return tuple(self._mention(k, span, frames[k], found[k], by_token) for k, span in enumerate(spans))

    def _mention(
        self, k: int, span: DocSpan, frame: Frame, times: tuple[TimeCandidate, ...], by_token: dict[int, int]
    ) -> EventMention:
        kind, rule = self._rules[span.id_]
        trigger = frame.trigger
        sentence = bisect_right(self._first_tokens, trigger.i) - 1
        roles = kind.roles_for(rule)
        status, status_rule = self._doc.spans["events"].attrs["statuses"][k]
        start, end = span.start_char, span.end_char
        paragraph, zone = self._zone(start)
        places = self._roles.places(frame, roles, moves=kind.moves)
        return EventMention(
            index=k,
            type=kind.id,
            traits=kind.traits_for(rule),
            told_as=kind.told_as,
            rule=rule.id,
            naming=_naming(frame),
            lemma=trigger.lemma_.lower(),
            trigger=self._text[start:end],
            trigger_span=(start, end),
            evidence_span=self._evidence(self._sentences[sentence]),
            sentence=sentence,
            paragraph=paragraph,
            zone=zone,
            status=status,
            status_rule=status_rule,
            tense=_tense(frame.verb),
            progressive=frame.verb is not None and verb_group(frame.verb).progressive,
            definiteness=_definiteness(frame),
            arguments=_abroad(self._roles.arguments(frame, roles, moves=kind.moves), moves=kind.moves),
            place=next(iter(places), None),
            stops=places[1:],
            toured=self._roles.toured(frame, roles) if kind.moves else (),
            candidates=times,
            governor=_governor(trigger, by_token),
            frames=_frames(frame, by_token),
            wakes=_wakes(frame, by_token),
            close_to=_close_to(frame, by_token),
            adds=_adds(frame),
            speaker=self._speaker(frame),
            sides=self._together.before(trigger) if _is_of_nobody(frame) or _is_of_two(frame) else (),
            strangers=any(map(_is_stranger, _doers(frame, saying="saying" in kind.traits_for(rule)))),
            unknown=any(_is_unknown(noun, self._parties) for noun in frame.get("subject")),
            of_court=any(noun.lemma_.lower() in COURTS for noun in _judging(frame)),
            pair=any(c.lower_ in PAIR for noun in frame.get("subject") for c in noun.children),
            partnered=bool(frame.get("with") or frame.get("from")),
            matters=matters_of(frame, self._text, self._quoted),
            weight=rule.weight,
            party=rule.party and not _is_of_many(frame),
        )

    def _speaker(self, frame: Frame) -> Argument | None:
        """Who says so: the subject of the verb of saying over the event's clause."""
        node = frame.verb if frame.verb is not None else governing_verb(frame.trigger)
        for _ in range(4):
            if node is None or node.head.i == node.i:
                return None
            above = governing_verb(node)
            if above is not None and node.dep_ in ("ccomp", "parataxis") and above.lemma_.lower() in SAYING:
                speakers = self._triggers.frame(above).get("subject")
                return next(self._roles.named(speakers, "subject", "actor"), None)
            node = above
        return None

    def _evidence(self, sentence: DocSpan) -> Span:
        start, end = sentence.start_char, sentence.end_char
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _acts_upon(self) -> frozenset[int]:
        """The tokens of events that are "of" whom they hit: "the bombing of the embassy"."""
        spans = self._doc.spans["events"]
        kinds = (self._rules[span.id_] for span in spans)
        upon = (_is_upon(kind.roles_for(rule), kind.traits_for(rule)) for kind, rule in kinds)
        return frozenset(i for hits, i in zip(upon, spans.attrs["heads"], strict=True) if hits)

    def _ballots(self) -> frozenset[int]:
        """The tokens of the votes of a people: "the election", "a referendum"."""
        spans = self._doc.spans["events"]
        kinds = (self._rules[span.id_] for span in spans)
        held = ("ballot" in kind.traits_for(rule) for kind, rule in kinds)
        return frozenset(i for is_held, i in zip(held, spans.attrs["heads"], strict=True) if is_held)

    def _zone(self, offset: int) -> tuple[int, str]:
        k = bisect_right(self._starts, offset) - 1
        if k >= 0 and offset < self._zones[k].span[1]:
            return k, self._zones[k].kind
        return -1, "body"


def _abroad(arguments: tuple[Argument, ...], *, moves: bool) -> tuple[Argument, ...]:
    """Without the state of whoever travels: "the Chinese premier left Beijing" is of the premier."""
    home = {a.country for a in arguments if a.kind == "person" and a.role == "actor" and a.country}
    if not moves:
        return arguments
    return tuple(a for a in arguments if a.kind != "country" or a.role == "actor" or a.country not in home)


def _is_of_many(frame: Frame) -> bool:
    """ "Leaders of 44 nations will meet", "it drew 44 nations": not those of whom the text told before."""
    drawn = own(frame.trigger.head, ("dobj",)) if frame.trigger.dep_ == "nsubj" else []
    for token in (*frame.get("subject"), *drawn):
        counted = (t for t in token.subtree if t.lemma_.lower() in NATIONS)
        if any(c.tag_ == "CD" and c.lower_ not in FEW for t in counted for c in t.children):
            return True
    return False


def _doers(frame: Frame, *, saying: bool) -> list[Token]:
    """Who acts; where they only speak, as "officials" do for their state, only those whom every state has."""
    return [t for t in frame.get("subject") if not saying or t.lower_ in FOREIGN]


def _judging(frame: Frame) -> tuple[Token, ...]:
    return frame.get("subject") or frame.get("by") or frame.get("possessive")


def _is_stranger(noun: Token) -> bool:
    """ "Lawmakers", "the court", "envoys of four powers", "the first ships": not whoever was told of last."""
    if noun.lemma_.lower() in actor_rules().vessels:
        return True
    known = {c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in ("det", "poss")} - {"a", "an"}
    return noun.tag_ in ("NN", "NNS") and (not known or noun.lemma_ in actor_rules().own_body_nouns)


def _is_unknown(noun: Token, parties: PartyIndex) -> bool:
    """ "Miller Corp.", "Miller officials", "his wife": of no party and no place; not "Radio Moscow"."""
    if parties.named_by(noun) or parties.is_place(noun) or in_force().lookup(noun.text) is not None:
        return False
    if act_on_their_own(noun):
        return True
    names = [noun, *(c for c in noun.children if c.dep_ in ("compound", "poss") and c.i < noun.i)]
    return any(
        t.tag_ in ("NNP", "NNPS") and t.ent_type_ in UNKNOWN and not parties.is_place(t) for t in names
    )


def _is_of_nobody(frame: Frame) -> bool:
    """ "A treaty was signed": told in the passive, without a word of who acts."""
    verb = frame.verb
    passive = verb is not None and verb_group(verb).passive and bool(own(verb, ("nsubjpass",)))
    return passive and not frame.get("subject") and not frame.get("by")


def _is_of_two(frame: Frame) -> bool:
    """ "A truce began", "fighting broke out": what is always between two, told as beginning or ending."""
    nouns = frame.get("subject") if is_verb(frame.trigger) else (frame.trigger,)
    return any(noun.dep_ in SUBJECTS and noun.lemma_.lower() in OF_TWO for noun in nouns)


def _tense(verb: Token | None) -> str:
    """The tense it is told in; "perfect" for what "has been signed" by now."""
    if verb is None:
        return "none"
    group = verb_group(verb)
    return "perfect" if group.perfect and group.tense == "present" else group.tense


def _naming(frame: Frame) -> Naming:
    if frame.verb is None:
        return "noun"
    return "verb" if frame.verb.i == frame.trigger.i else "light"


def _definiteness(frame: Frame) -> Definiteness:
    """Of an event noun its determiner tells; of a verb that of its object ("handed over the letter")."""
    noun = next(iter(frame.get("object")), None) if is_verb(frame.trigger) else frame.trigger
    if noun is None:
        return "bare"
    words = [child for child in noun.children if child.i < noun.i]
    if any(child.lower_ in NEW_ONES for child in words):
        return "another"
    if any(child.dep_ == "poss" for child in words):
        return "possessive"
    found = (c.lower_ for c in words if c.dep_ in ("det", "predet"))
    told = next((DETERMINERS[word] for word in found if word in DETERMINERS), None)
    counted = noun is frame.trigger and noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in words)
    return told or ("another" if counted else "bare")  # "held seven sessions": none of them is another's


def _frames(frame: Frame, by_token: dict[int, int]) -> tuple[int, ...]:
    """The events during which this one happens: "pledged at the summit", "at the opening of the talks"."""
    if frame.verb is None:
        return ()
    phrases = (c for c in frame.verb.children if c.dep_ == "prep" and _is_framing(c))
    nouns = (*_deciding(frame), *(t for phrase in phrases for t in _nouns_below(phrase)))
    return tuple(by_token[t.i] for t in nouns if t.i in by_token and t.i != frame.trigger.i)


def _deciding(frame: Frame) -> Iterator[Token]:
    """ "The summit admitted Peru": what a gathering does it does while it lasts."""
    if frame.verb is not None and frame.verb.i == frame.trigger.i and frame.verb.tag_ == "VBD":
        yield from (t for t in own(frame.verb, ("nsubj",)) if t.lemma_ in ASSEMBLIES)


def _wakes(frame: Frame, by_token: dict[int, int]) -> tuple[int, ...]:
    """The events out of which one came to it: "after the talks, he said", "at a briefing after the talks"."""
    verb = frame.verb if frame.verb is not None else governing_verb(frame.trigger)
    if verb is None:
        return ()
    places = [t for c in verb.children if c.dep_ == "prep" and c.lower_ in FRAMING for t in c.children]
    phrases = (c for t in (verb, *places) for c in t.children if c.dep_ == "prep" and c.lower_ in COMING_FROM)
    nouns = (t for phrase in phrases for t in phrase.children if t.dep_ == "pobj")
    return tuple(by_token[t.i] for t in nouns if t.i in by_token and t.i != frame.trigger.i)


def _close_to(frame: Frame, by_token: dict[int, int]) -> tuple[int, ...]:
    """The events that left no day between: "telephoned him shortly after the raid", "just before he left"."""
    if frame.verb is None:
        return ()
    links = (t for c in frame.verb.children for t in (c, *c.children) if t.lower_ in NEXT_TO and t.i)
    words = (t for link in links if link.doc[link.i - 1].lower_ in AT_ONCE for t in _told_after(link))
    return tuple(by_token[t.i] for t in words if t.i in by_token and t.i != frame.trigger.i)


def _told_after(link: Token) -> Iterator[Token]:
    """What stands after "after" or "before": its noun, or its clause's verb and what carries that."""
    if link.dep_ == "mark":
        yield from (link.head, *own(link.head, ("nsubj", "nsubjpass", "dobj")))
    else:
        yield from (c for c in link.children if c.dep_ in ("pobj", "dobj"))


def _adds(frame: Frame) -> bool:
    return frame.verb is not None and any(c.lower_ in ADDING for c in frame.verb.children)


def _is_framing(preposition: Token) -> bool:
    if any(c.lower_ in NOT_THEN for c in preposition.children):
        return False  # "in the wake of the raid", "on the eve of the summit"
    journeys = preposition.lower_ == "on" and any(c.lemma_ in JOURNEYS for c in preposition.children)
    return journeys or preposition.lower_ in FRAMING


def _nouns_below(preposition: Token) -> Iterator[Token]:
    for noun in preposition.children:
        if noun.dep_ == "pobj":
            yield noun
            yield from (t for of in noun.children if of.lower_ == "of" for t in _nouns_below(of))


def _governor(trigger: Token, by_token: dict[int, int]) -> int | None:
    """The nearest event above this one in the parse."""
    node = trigger
    for _ in range(6):
        if node.head.i == node.i:
            return None
        node = node.head
        if node.i in by_token:
            return by_token[node.i]
    return None


def read_mentions(
    doc: Doc, triggers: Triggers, actors: Sequence[ActorMention], article: Article, times: Sequence[Span]
) -> tuple[EventMention, ...]:
    """The event mentions of a parsed article in text order; `times` are the character spans of its times."""
    known = with_author(doc, at_home(actors, article), article)
    return with_other_sides(Reader(doc, triggers, known, article).read(times), known, article.text)


def _is_upon(roles: Mapping[str, SlotRole], traits: frozenset[Trait]) -> bool:
    """Whether those behind "of" undergo the act: "the bombing of the embassy", "the release of two nuns"."""
    undergoes, forced = roles.get("of"), "force" in traits and roles.get("subject") == "actor"
    return undergoes == "recipient" or (forced and undergoes == roles.get("object") == "participant")
