"""`timeline rules`: list the event types in force, check a folder of own ones, begin a new one."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options
from timeline.cli.console import emit, say
from timeline.cli.tables import show_table
from timeline.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

    from timeline.rulebook.book import EventRule, EventType, RuleBook
    from timeline.rulecheck import Finding

LIST_EXAMPLES = """Examples:\n
  timeline rules list\n
  timeline rules list letter"""
CHECK_EXAMPLES = """Examples:\n
  timeline rules check my-rules/\n
  timeline rules check"""
NEW_EXAMPLES = """Example, from nothing to a timeline:\n
  timeline rules new knighthood my-rules/\n
  timeline rules check my-rules/\n
  timeline extract article.txt --rules my-rules/"""

app = typer.Typer(no_args_is_help=True, help="List, check and begin event types.")


@app.command("list", epilog=LIST_EXAMPLES)
def list_rules(
    type_name: Annotated[
        str | None, typer.Argument(metavar="TYPE", help="Tell the rules of this type.", show_default=False)
    ] = None,
    rules: options.Rules = None,
    config: options.Config = None,
) -> None:
    """List the event types, or the rules of one TYPE."""
    from timeline.rulebook.book import load_rules

    book = load_rules(rules)
    if type_name is None:
        rows = [(kind.id, kind.family, kind.title, str(len(kind.rules))) for kind in book.types.values()]
        show_table(("type", "family", "title", "rules"), rows)
        return
    options.known_types([type_name], book.types, "TYPE")
    rows = [(rule.id, *_shape(rule)) for rule in book.types[type_name].rules]
    show_table(("rule", "verbs", "nouns", "an example"), rows)


def _shape(rule: EventRule) -> tuple[str, str, str]:
    return ", ".join(rule.verbs), ", ".join(rule.nouns), rule.examples[0]


@app.command("check", epilog=CHECK_EXAMPLES)
def check_rules(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="Own event types; the shipped ones if left out.")
    ] = None,
    model: options.Model = None,
    config: options.Config = None,
) -> None:
    """Run the examples of the event types in DIR, and say of each that fails what was read instead.

    Exit code 1 if an example fails, 2 if a file is no rule file.
    """
    from timeline.pipeline import load
    from timeline.rulebook.book import load_rules, own_files
    from timeline.rulecheck import check

    book = load_rules(folder)
    types = list(book.types) if folder is None else [path.stem for path in own_files(folder)]
    nlp = load(model, rules=folder)
    findings = check(book, nlp, types)
    for finding in findings:
        emit(
            "\n  ".join(
                [f"{finding.rule}: {finding.example}", finding.problem, *_reasons(finding, book, nlp)]
            )
        )
    kinds = [book.types[name] for name in types]
    say(f"{_count(kinds)} checked in {len(kinds)} types, {len(findings)} not as written")
    if findings:
        raise typer.Exit(1)


def _reasons(finding: Finding, book: RuleBook, nlp: Language) -> list[str]:
    """What the rule asks for that its own example does not have; a counter-example needs no more words."""
    from timeline.pipes.events import Triggers
    from timeline.rulewords import why_silent

    if "[" not in finding.example:
        return []
    rule = next(rule for _, rule in book.rules() if rule.id == finding.rule)
    return why_silent(rule, finding.example, Triggers(book), nlp)


def _count(kinds: Iterable[EventType]) -> str:
    rules = [rule for kind in kinds for rule in kind.rules]
    examples = sum(len(rule.examples) + len(rule.counter_examples) for rule in rules)
    return f"{examples} examples of {len(rules)} rules"


@app.command("new", epilog=NEW_EXAMPLES)
def new_type(
    name: Annotated[str, typer.Argument(metavar="TYPE", help="The type's name: letters and underscores.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the file goes.")] = Path("rules"),
) -> None:
    """Write DIR/TYPE.toml, a commented file to be filled in; it works as it is."""
    from timeline.render import write

    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise typer.BadParameter("small letters, figures and underscores, please", param_hint="TYPE")
    path = folder / f"{name}.toml"
    if path.exists():
        raise RuleError(path, None, "the file exists already", "Choose another name, or edit it.")
    template = (files("timeline") / "cli" / "new_type.toml").read_text(encoding="utf-8")
    write(path, template.replace("TYPE", name).replace("TITLE", name.replace("_", " ").capitalize()))
    say(f"{path} written; edit it, then: timeline rules check {folder}")
    if name in options.event_types():
        say(f"warning: {name} is a shipped type, which this file replaces where {folder} is given as --rules")
