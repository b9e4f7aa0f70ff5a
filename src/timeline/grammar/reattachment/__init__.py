"""Words that the model hangs or tags wrongly in ways that recur in news, set right.

Only the tokens read from a document are changed (`tokens`), never the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.grammar.reattachment.abbreviations import set_letters
from timeline.grammar.reattachment.clauses import free_verb, set_clause, take_from_phrase
from timeline.grammar.reattachment.clefts import set_cleft
from timeline.grammar.reattachment.dealing import deal_out
from timeline.grammar.reattachment.descriptions import set_description
from timeline.grammar.reattachment.gapping import set_gapped
from timeline.grammar.reattachment.joining import join
from timeline.grammar.reattachment.lemmas import set_lemma, set_noun
from timeline.grammar.reattachment.listing import set_listed
from timeline.grammar.reattachment.midway import set_actor, set_before_verb, set_midway, set_verb
from timeline.grammar.reattachment.names import set_name
from timeline.grammar.reattachment.parentheses import set_parenthesis
from timeline.grammar.reattachment.planned import set_planned
from timeline.grammar.reattachment.possessors import set_possessor
from timeline.grammar.reattachment.prepositions import set_preposition
from timeline.grammar.reattachment.successions import set_succession
from timeline.grammar.reattachment.times import NAMING_A_DAY, name_day, set_time
from timeline.grammar.reattachment.topics import set_topic_time
from timeline.grammar.reattachment.trailing import set_times, set_trailing
from timeline.grammar.reattachment.verbless import set_main_verb
from timeline.grammar.reattachment.verdicts import set_verdict

if TYPE_CHECKING:
    from timeline.grammar.tokens import Token


def reattach(tokens: Sequence[Token]) -> None:
    """Change heads, labels, children and tags of the tokens of one document in place."""
    for token in tokens:
        set_letters(token)
        set_noun(token)
        set_lemma(token)
        set_time(token)
        set_midway(token)
        set_actor(token)
        set_verb(token)
        set_before_verb(token)
        if token.lower_ == "for" and token.head.lemma_ in NAMING_A_DAY:
            name_day(token)
        set_verdict(token)
        set_main_verb(token)
        set_possessor(token)
        set_name(token)
        set_preposition(token)
        set_planned(token)
        set_parenthesis(token)
        free_verb(token)
        set_clause(token)
        take_from_phrase(token)
        set_cleft(token)
        deal_out(token)
        join(token)
        set_succession(token)
        set_listed(token)
        set_description(token)
        set_gapped(token)
        set_times(token)
        set_topic_time(token)
        set_trailing(token)
