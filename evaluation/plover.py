"""Types and actors of single news sentences, beside PLOVER labels: `python evaluation/plover.py [--detail]`.

Counts in how many sentences an event of the labelled root was found, in how many it also names both sides,
and how many events a sentence are told. Dates play no part. Types without a PLOVER root (statements,
resolutions, leadership) tell no event here. An event names the parties that were found, each state also by
its adjective, since the labels are words of the sentence ("the Israeli army said that it ..."), and, where
a slot names no party ("the prisoners"), the noun phrase that stands there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.extraction import default_pipeline, event_mentions, read_document
from timeline.grammar.parsed import tokens_of
from timeline.ingest import article_from_text
from timeline.pipeline import triggers_of
from timeline.pipes.events import Triggers
from timeline.rulebook.book import RuleBook, load_rules
from timeline.rulebook.gazetteer import shipped

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.grammar.tokens import Token
    from timeline.models.mention import Argument, EventMention

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
OUT = ROOT / "evaluation" / "out" / "types.jsonl"
PARTS_OF_NAMES = ("compound", "amod", "nmod", "poss", "nummod")


def predict(sentences: Path, out: Path) -> None:
    """Write one line of events for each sentence."""
    nlp, book = default_pipeline(), load_rules()
    with sentences.open(encoding="utf-8") as lines:
        found = [_line(json.loads(line), nlp, book) for line in lines]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")


def _line(case: dict[str, Any], nlp: Language, book: RuleBook) -> dict[str, Any]:
    article = article_from_text(case["text"], id=case["id"])
    doc = read_document(article, nlp, book)
    triggers = triggers_of(book)
    mentions = event_mentions(doc, article, book, ())
    events = [event for m in mentions if (event := _event(m, doc, triggers))]
    return {"id": case["id"], "events": _once(events)}


def _event(mention: EventMention, doc: Doc, triggers: Triggers) -> dict[str, Any] | None:
    kind = triggers.book.types[mention.type]
    rule = next(rule for rule in kind.rules if rule.id == mention.rule)
    root = kind.codes_for(mention.status, rule).plover
    if root is None or root == "none":
        return None
    names = [form for a in mention.arguments for form in _forms(a)]
    head = tokens_of(doc)[doc.spans["events"].attrs["heads"][mention.index]]
    roles = kind.roles_for(rule)
    frame = triggers.frame(head)
    phrases = [_phrase(t) for slot, tokens in frame.slots.items() if slot in roles for t in tokens]
    actors = [a for a in mention.arguments if a.role in ("actor", "participant")]
    actor = " ".join(_forms(actors[0])) if actors else None
    return {"root": root, "participants": [*names, *phrases], "actor": actor, "rule": mention.rule}


def _forms(argument: Argument) -> list[str]:
    adjective = shipped().adjective(argument.name)
    return [form for form in (argument.name, argument.mention, adjective) if form]


def _phrase(head: Token) -> str:
    words = [head, *(c for c in head.children if c.dep_ in PARTS_OF_NAMES)]
    return " ".join(t.text for t in sorted(words, key=lambda t: t.i))


def _once(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One event for triggers of one root that name nobody beyond what another of them names."""

    def told(event: dict[str, Any], by: dict[str, Any]) -> bool:
        return event["root"] == by["root"] and set(event["participants"]) <= set(by["participants"])

    kept: list[dict[str, Any]] = []
    for event in sorted(events, key=lambda e: -len(e["participants"])):
        if not any(told(event, by) for by in kept):
            kept.append(event)
    return kept


def score(sentences: Path, predicted: Path, *options: str) -> Iterator[str]:
    """The lines that the benchmark's scorer prints."""
    command = [sys.executable, str(BENCH / "score_types.py"), str(sentences), str(predicted), *options]
    yield from subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def main() -> int:
    """Predict, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--detail", action="store_true", help="list the sentences without an event of their root"
    )
    options = parser.parse_args()
    sentences = BENCH / "types" / "dev.jsonl"
    if not sentences.is_file():
        print("the benchmark is not here (../shared/bench): nothing measured")
        return 0
    predict(sentences, OUT)
    print("\n".join(score(sentences, OUT, *(["--detail"] if options.detail else []))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
