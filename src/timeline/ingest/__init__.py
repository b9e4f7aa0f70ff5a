"""Bytes or text to an Article: encodings, title, date of publication, zones, and a reading for the parser."""

from timeline.ingest.articles import READABLE, article_from_bytes, article_from_text, read_article

__all__ = ["READABLE", "article_from_bytes", "article_from_text", "read_article"]
