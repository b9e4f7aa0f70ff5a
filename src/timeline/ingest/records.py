"""A row of a table, or any record with a text, to an Article."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import NamedTuple

from timeline.errors import InputError
from timeline.ingest.articles import article_from_text
from timeline.models import Article


class Keys(NamedTuple):
    """Under which names a record holds its text, its day of publication and its id."""

    text: str = "text"
    published: str = "published"
    id: str = "id"


DEFAULT_KEYS = Keys()


def article_from_record(
    record: Mapping[str, object],
    *,
    keys: Keys = DEFAULT_KEYS,
    id: str | None = None,  # noqa: A002 - the contract's name for it
    published: str | dt.date | None = None,
    day_first: bool | None = None,
) -> Article:
    """The article of a mapping with `text` and, where known, `id`, `published`, `title`, `url` and `outlet`.

    What else it holds is left aside; empty cells of a table (None, "", NaN, NaT, NA) tell nothing. `id` and
    `published` overrule the record's own. Raises InputError without a text or for a title that is none,
    DateError for a day of publication that cannot be read.
    """
    text = record.get(keys.text)
    name = id or _text(record, keys.id)
    if not isinstance(text, str):
        raise InputError(f"the record {name or dict(record)!r:.80} has no text under {keys.text!r}")
    return article_from_text(
        text,
        id=name,
        published=published or _day(record, keys.published),
        title=_text(record, "title"),
        url=_text(record, "url"),
        outlet=_text(record, "outlet"),
        day_first=day_first,
    )


def _text(record: Mapping[str, object], key: str) -> str | None:
    """What is written under a key; numbers count as written."""
    value = record.get(key)
    if _is_empty(value):
        return None
    if not isinstance(value, str | int | float):
        raise InputError(f"{key!r} holds {value!r:.60}, which is no text")
    return str(value)


def _day(record: Mapping[str, object], key: str) -> str | dt.date | None:
    value = record.get(key)
    return value if isinstance(value, dt.date) and not _is_empty(value) else _text(record, key)


def _is_empty(value: object) -> bool:
    """Whether a cell tells nothing; NaT is a date-time by its class, and NA has no class to import."""
    nothing = value is None or value == "" or type(value).__name__ in ("NaTType", "NAType")
    return nothing or (isinstance(value, float) and math.isnan(value))
