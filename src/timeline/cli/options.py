"""Options that several commands share, and the checks of their values."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT_NAMES = (
    *("json", "jsonl", "csv", "excel", "md", "markwhen", "chronos", "table"),
    *("timelinejs", "vis", "ics", "labelstudio", "doccano", "jsonld", "html"),
)
"""The formats that the help names; a test holds it to `timeline.render.FORMATS`, which is slow to import."""


def event_types() -> list[str]:
    """The names of the shipped event types, read off their files."""
    folder = files("timeline") / "rules" / "en" / "events"
    return sorted(Path(item.name).stem for item in folder.iterdir() if item.name.endswith(".toml"))


def known_format(name: str | None) -> str | None:
    """The name as given. Ends with a usage error where no format has it."""
    if name is not None:
        from timeline.render import FORMATS

        if name not in FORMATS:
            raise typer.BadParameter(f"no format is named {name!r}; there are {', '.join(FORMATS)}")
    return name


_REMEDIES = {
    "future-publication-date": "",
    "bad-publication-date": "",
    "partly-read-publication-date": "",
    "ambiguous-publication-date": " Add --day-first or --month-first.",
}
"""The doubts about a date that end a command, each with what to do besides what it says."""


def check_date(text: str | None, day_first: bool | None) -> None:
    """End with an error where the date of publication cannot be read for certain, before any work is done."""
    if text is None:
        return
    from timeline.ingest import article_from_text

    for doubt in article_from_text("", published=text, day_first=day_first).warnings:
        if doubt.code in _REMEDIES:
            raise typer.BadParameter(doubt.message + _REMEDIES[doubt.code], param_hint="--published")


def use_settings(ctx: typer.Context, file: str | None) -> str | None:
    """Make the settings of the file and the environment the defaults of the command's other options."""
    from timeline.config import read_settings

    settings = read_settings(file)
    ctx.obj = settings
    ctx.default_map = dict(settings.values if ctx.info_name == "extract" else settings.shared())
    return file


def names(text: str | None) -> tuple[str, ...]:
    """The names in a list with commas between them."""
    return tuple(name.strip() for name in (text or "").split(",") if name.strip())


def known_types(given: Iterable[str], known: Iterable[str], option: str = "--types") -> None:
    """End with a usage error, named after the option, where a type is not in the rule book."""
    known = list(known)
    if unknown := [name for name in given if name not in known]:
        raise typer.BadParameter(
            f"no event type is named {unknown[0]!r}; there are {', '.join(known)}", param_hint=option
        )


def _complete_types(incomplete: str) -> list[str]:
    done, _, last = incomplete.rpartition(",")
    ahead = f"{done}," if done else ""
    return [ahead + name for name in event_types() if name.startswith(last)]


def _complete_formats(incomplete: str) -> list[str]:
    return [name for name in FORMAT_NAMES if name.startswith(incomplete)]


Config = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        is_eager=True,
        callback=use_settings,
        help="Settings, instead of the timeline.toml that is found.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="When the text was published, such as 2018-09-10; goes before what the text says.",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        callback=known_format,
        autocompletion=_complete_formats,
        help=f"One of {', '.join(FORMAT_NAMES)}.",
        show_default=False,
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="NAME",
        callback=known_format,
        autocompletion=_complete_formats,
        help=f"One of {', '.join(FORMAT_NAMES)}; told by the ending of -o if left out.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="PATH", help="A file, whose ending tells the format, or a FOLDER/."
    ),
]
Rules = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="A folder of event types and names, laid over the shipped ones."),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="An English spaCy pipeline, by name or path."),
]
Types = Annotated[
    str | None,
    typer.Option(metavar="A,B", autocompletion=_complete_types, help="Keep these event types alone."),
]
DayFirst = Annotated[
    bool | None,
    typer.Option(
        "--day-first/--month-first", help="How to read a date such as 03/04/2018.", show_default=False
    ),
]
Url = Annotated[str | None, typer.Option(help="Where the text comes from, to be told in the timeline.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No warnings and no progress.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell what is done with each source.")]
Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE", help="Files, folders, patterns; - or nothing for stdin.", show_default=False
    ),
]
IncludeUndated = Annotated[bool, typer.Option("--include-undated", help="Give undated events too.")]
WithText = Annotated[bool, typer.Option("--with-text", help="Put the article's text into the timeline.")]
MinConfidence = Annotated[float, typer.Option(min=0, max=1, help="Leave out less certain entries.")]
TextKey = Annotated[str, typer.Option(metavar="KEY", help="The text's key in a JSONL record.")]
DateKey = Annotated[str, typer.Option(metavar="KEY", help="The publication date's key in a JSONL record.")]
IdKey = Annotated[str, typer.Option(metavar="KEY", help="The id's key in a JSONL record.")]
Resume = Annotated[bool, typer.Option("--resume", help="Leave out what -o already holds.")]
