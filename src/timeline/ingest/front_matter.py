"""The block of `key: value` lines before a text: YAML front matter of Markdown files, or a plain header."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_FENCED = re.compile(r"\A\s*---[ \t]*\r?\n(?P<block>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^(?P<key>[A-Za-z][\w .-]{0,30}?)\s*:(?:\s+(?P<value>.*))?$")
_PLAIN_KEYS = frozenset(
    (
        "title", "headline", "date", "published", "author", "byline", "source", "url", "link", "outlet",
        "publisher", "publication", "section", "slug", "modified", "updated", "language", "dateline",
    )
)  # fmt: skip
_TITLE = ("title", "headline", "post_title", "og_title")
_PUBLISHED = (
    "published", "date", "post_date", "publish_date", "published_date", "date_published", "datepublished",
    "published_at", "pubdate", "pub_date", "publication_date", "issued",
)  # fmt: skip
_MODIFIED = ("modified", "updated", "lastmod", "last_modified", "date_modified", "datemodified", "updated_at")
_URL = ("url", "source", "link", "permalink", "canonical_url", "canonical", "original_url", "source_url")
_OUTLET = ("outlet", "publisher", "publication", "site", "site_name", "newspaper", "agency")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a header block says, as it says it; `end` is the offset where the text itself begins."""

    end: int = 0
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str | None:
        """The headline."""
        return self._first(_TITLE)

    @property
    def published(self) -> tuple[str, ...]:
        """The values of all fields that may hold a publication date, the likeliest first."""
        return tuple(self.fields[key] for key in _PUBLISHED if key in self.fields)

    @property
    def modified(self) -> str | None:
        """When the text was changed."""
        return self._first(_MODIFIED)

    @property
    def url(self) -> str | None:
        """Where the text comes from, if that is an address."""
        return next((self.fields[k] for k in _URL if self.fields.get(k, "").startswith("http")), None)

    @property
    def outlet(self) -> str | None:
        """Who published it."""
        return self._first(_OUTLET)

    def _first(self, keys: tuple[str, ...]) -> str | None:
        return next((self.fields[key] for key in keys if self.fields.get(key)), None)


def read_front_matter(text: str) -> FrontMatter:
    """The front matter between `---` lines, or of two or more header lines with known keys."""
    fenced = _FENCED.match(text)
    if fenced:
        fields = _fields(fenced["block"].splitlines())
        return FrontMatter(fenced.end(), fields) if fields else FrontMatter()
    return _plain(text)


def _fields(lines: list[str]) -> dict[str, str]:
    """The top-level pairs; a value that is empty or folded (`>`, `|`) is read from the next line."""
    fields: dict[str, str] = {}
    for number, line in enumerate(lines):
        pair = _PAIR.match(line)
        if not pair:
            continue
        value = (pair["value"] or "").strip()
        if value in {"", ">", "|", ">-", "|-"} and number + 1 < len(lines) and lines[number + 1][:1] == " ":
            value = lines[number + 1].strip().removeprefix("- ")
        fields.setdefault(pair["key"].lower().replace("-", "_").replace(" ", "_"), _unquoted(value))
    return fields


def _plain(text: str) -> FrontMatter:
    end = 0
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        pair = _PAIR.match(line.strip())
        if not pair or pair["key"].lower() not in _PLAIN_KEYS or line[:1].isspace():
            break
        lines.append(line.strip())
        end += len(line)
    return FrontMatter(end, _fields(lines)) if len(lines) > 1 else FrontMatter()


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return html.unescape(value[1:-1] if quoted else value).strip()
