"""`timeline times`: the time expressions of one source and what they mean."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import options
from timeline.cli.console import Voice, emit, for_people
from timeline.cli.inputs import gather
from timeline.cli.records import Reading

if TYPE_CHECKING:
    from timeline.models import TimeExpression

EXAMPLES = """Examples:\n
  timeline times article.txt\n
  echo "They meet next Friday." | timeline times - --published 2018-09-05 --format jsonl"""

FORMATS = ("json", "jsonl", "table")
HEAD = ("words", "type", "value", "EDTF", "first day", "last day", "basis", "anchor", "rule")


def _known(name: str | None) -> str | None:
    if name is not None and name not in FORMATS:
        raise typer.BadParameter(f"no format is named {name!r}; there are {', '.join(FORMATS)}")
    return name


def times(
    source: Annotated[str, typer.Argument(help="A file, or - for stdin.")] = "-",
    published: options.Published = None,
    format: Annotated[  # noqa: A002 - the option's name
        str | None, typer.Option(metavar="NAME", callback=_known, help="One of json, jsonl, table.")
    ] = None,
    model: options.Model = None,
    day_first: options.DayFirst = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """List the time expressions of SOURCE: TIMEX3 type and value, EDTF, interval, basis."""
    options.check_date(published, day_first)
    batch = gather([source], Reading(published=published, day_first=day_first))
    if batch.several:
        raise typer.BadParameter("one file, please, or - for stdin", param_hint="SOURCE")
    article = next(iter(batch.sources)).read()
    for warning in article.warnings:
        Voice(quiet).warn(f"{article.id}: {warning.message}")
    from timeline.extraction import article_times
    from timeline.pipeline import load

    found = article_times(article, load(model))
    _write(found, format or ("table" if for_people() else "json"))


def record(time: TimeExpression) -> dict[str, Any]:
    """One expression as a flat mapping; days are ISO dates, the span counts characters."""
    date = time.date
    return {
        "text": time.text,
        "span": list(time.span),
        "timex3_type": time.timex3_type,
        "timex3_value": time.timex3_value,
        "edtf": time.edtf,
        "earliest": date.earliest.isoformat() if date else None,
        "latest": date.latest.isoformat() if date else None,
        "grain": date.grain if date else None,
        "modifier": date.modifier if date else None,
        "time": date.time if date else None,
        "basis": time.basis,
        "anchor": date.anchor.isoformat() if date and date.anchor else None,
        "implied": list(date.implied) if date else [],
        "relation": time.relation,
        "rule": time.rule,
    }


def _write(found: Sequence[TimeExpression], format: str) -> None:  # noqa: A002
    records = [record(time) for time in found]
    if format == "json":
        emit(json.dumps(records, ensure_ascii=False, indent=2))
    elif format == "jsonl":
        emit("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in records))
    else:
        _table(records)


def _table(records: Sequence[dict[str, Any]]) -> None:
    from timeline.cli.tables import show_table

    keys = ("text", "timex3_type", "timex3_value", "edtf", "earliest", "latest", "basis", "anchor", "rule")
    show_table(HEAD, [[str(row[key] or "") for key in keys] for row in records])
