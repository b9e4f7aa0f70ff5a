"""Bytes or text to an Article: encodings, title, date of publication, zones, and a reading for the parser."""

from timeline.ingest.articles import article_from_bytes, article_from_text, read_article

__all__ = ["article_from_bytes", "article_from_text", "read_article"]
