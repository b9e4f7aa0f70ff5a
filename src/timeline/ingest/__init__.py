"""Bytes or text to an Article: encodings, title, date of publication, zones, and a reading for the parser."""

from timeline.ingest.articles import article_from_bytes, article_from_text, read_article
from timeline.ingest.files import sources
from timeline.ingest.records import read_records, records_in

__all__ = [
    "article_from_bytes",
    "article_from_text",
    "read_article",
    "read_records",
    "records_in",
    "sources",
]
