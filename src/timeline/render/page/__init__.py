"""One self-contained page: the timeline drawn, the article beside it (extra `page`).

The page loads nothing: style and script stand in it, and its content security policy admits only these
two, by their hashes. Every word of the article is escaped by Jinja2; the script sets text, never HTML.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from timeline.errors import MissingExtraError
from timeline.models import Timeline
from timeline.render.page.facts import cards, family_class, script_data
from timeline.render.page.passages import marks_in, paragraphs
from timeline.render.signs import SIGNS
from timeline.render.wording import label, one_line, title_of, web_address

__all__ = ["to_html"]

_STYLES = ("colours", "layout", "controls", "drawing", "reading", "narrow", "print")
_SCRIPTS = (
    *("data", "calendar", "layout", "axis", "drawing", "view"),
    *("filters", "choice", "keys", "start"),
)


def to_html(timeline: Timeline, text: str | None = None) -> str:
    """The page. `text` is the article's; without it only the evidence is shown.

    Raises MissingExtraError without Jinja2.
    """
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("Jinja2", "page", "The format html") from error
    environment = Environment(
        loader=PackageLoader("timeline.render.page", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(label=label, family_class=family_class, one_line=one_line)
    style, script = _joined("css", _STYLES), _joined("js", _SCRIPTS)
    entries = (*timeline.entries, *timeline.undated)
    return environment.get_template("page.html.j2").render(
        timeline=timeline,
        article=timeline.article,
        title=title_of(timeline.article.title, timeline.article.id),
        address=web_address(timeline.article.url),
        cards=cards(entries),
        paragraphs=paragraphs(text, marks_in(entries, text)) if text else [],
        signs=SIGNS,
        statuses=[status for status in SIGNS if any(e.status == status for e in entries)],
        data=script_data(timeline, entries),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _joined(folder: str, names: tuple[str, ...]) -> str:
    """The files of a folder in one text, each under its name."""
    root = files("timeline.render.page").joinpath(folder)
    texts = [root.joinpath(f"{name}.{folder}").read_text(encoding="utf-8") for name in names]
    whole = "\n".join(texts)
    return f'(() => {{\n"use strict";\n{whole}}})();\n' if folder == "js" else whole


def _hash(text: str) -> str:
    """The hash under which a content security policy admits an inline style or script."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")
