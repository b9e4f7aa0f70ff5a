"""Bytes or text to an Article: encodings, title, date of publication, zones, and a reading for the parser."""

from timeline.ingest.articles import (
    READABLE,
    article_from_bytes,
    article_from_extract,
    article_from_text,
    extracts_in,
    names_of,
    read_article,
    read_articles,
    redated,
)
from timeline.ingest.record import Extract
from timeline.ingest.records import Keys, article_from_record

__all__ = [
    "READABLE",
    "Extract",
    "Keys",
    "article_from_bytes",
    "article_from_extract",
    "article_from_record",
    "article_from_text",
    "extracts_in",
    "names_of",
    "read_article",
    "read_articles",
    "redated",
]
