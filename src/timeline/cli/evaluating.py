"""`timeline evaluate`: timelines against corrected ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.console import emit, say
from timeline.errors import InputError

if TYPE_CHECKING:
    from timeline.scoring import Gold, Pair, Score

EXAMPLES = """Examples:\n
  timeline extract articles/ -o tasks.json --format labelstudio\n
  timeline evaluate corrected.json timelines/ --detail"""

FIGURES = ("evidence", "dated", "typed", "status", "participants")


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            help="Corrections, as Label Studio or doccano export them, or corrected timelines; or a folder.",
        ),
    ],
    predicted: Annotated[
        Path, typer.Argument(metavar="PREDICTED", help="Timelines: JSON, JSONL or a folder of them.")
    ],
    detail: Annotated[bool, typer.Option("--detail", help="List what differs, entry by entry.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Give the figures as JSON.")] = False,
) -> None:
    """Score PREDICTED timelines against GOLD ones of the same articles.

    "dated" are entries on the right words with the right date, "typed" those with the right type as well.
    """
    from timeline.render import load_many, read_corrections
    from timeline.scoring import score

    golds = read_corrections(gold)
    if not golds:
        raise InputError(
            f"{gold}: holds nothing corrected; in Label Studio a prediction counts once submitted"
        )
    failed: list[str] = []
    timelines = list(load_many(predicted, on_failure=failed.append))
    if failed:
        some = ", ".join(failed[:3]) + (", …" if len(failed) > 3 else "")
        say(f"warning: failed when {predicted} was made, counted as empty: {len(failed)} ({some})")
    known = {*failed, *(timeline.article.id for timeline in timelines)}
    if missing := {one["article"] for one in golds} - known:
        say(f"warning: no timeline of {', '.join(sorted(missing))}; counted as empty")
    found = score(golds, timelines)
    if detail:
        emit("\n".join(_details(found)))
    emit(json.dumps(_figures(found), indent=2) if as_json else "\n".join(_lines(found)))


def _figures(found: Score) -> dict[str, Any]:
    figures = {name: getattr(found, name) for name in FIGURES}
    return {
        name: {
            "precision": round(counts.precision, 4),
            "recall": round(counts.recall, 4),
            "f1": round(counts.f1, 4),
            "hits": counts.hits,
            "gold": counts.gold,
            "predicted": counts.found,
        }
        for name, counts in figures.items()
    }


def _lines(found: Score) -> Iterator[str]:
    yield f"{'':<14}{'precision':>10}{'recall':>10}{'F1':>10}{'hits':>8}{'gold':>8}{'predicted':>11}"
    for name, row in _figures(found).items():
        shares = "".join(f"{row[key]:>10.2f}" for key in ("precision", "recall", "f1"))
        yield f"{name:<14}{shares}{row['hits']:>8}{row['gold']:>8}{row['predicted']:>11}"


def _details(found: Score) -> Iterator[str]:
    for pair in found.pairs:
        if not (pair.date and pair.type and pair.status):
            yield f"{pair.article}: {_difference(pair)}"


def _difference(pair: Pair) -> str:
    gold, entry = pair.gold, pair.found
    if entry is None:
        return f"missed {_told(gold)}"
    date = entry.date.edtf if entry.date else "undated"
    told = f"{date} {entry.type}, {entry.status}: {entry.evidence[0].trigger!r}"
    return f"not in the gold: {told}" if gold is None else f"{told} should be {_told(gold)}"


def _told(gold: Gold | None) -> str:
    if gold is None:
        return "nothing"
    return f"{gold['date']} {gold['type']}, {gold['status']}: {gold['mentions'][0]['trigger']!r}"
