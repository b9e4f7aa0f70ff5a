"""A Word file to text: paragraphs and tables in order. Its own dates are a template's and are not read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from zipfile import BadZipFile

from timeline.errors import InputError, MissingExtraError
from timeline.ingest.record import Extract, Record


def read_docx(data: bytes, name: str) -> Extract:
    """The text of a DOCX file, a blank line between paragraphs; the title is the paragraph in style Title.

    Raises InputError for a file that is broken or empty, MissingExtraError without python-docx.
    """
    try:
        import docx  # noqa: PLC0415 - optional
        from docx.opc.exceptions import OpcError  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("python-docx", "docx", "Reading a Word file") from error
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document))
    except (OpcError, BadZipFile, KeyError, ValueError, OSError, SyntaxError, AttributeError) as error:
        raise InputError(f"{name} is not a readable Word file: {error}") from error
    if not blocks:
        raise InputError(f"{name} holds no text")
    title = next((text for style, text in blocks if style == "Title"), None)
    return Extract("\n\n".join(text for _, text in blocks), Record(title=title))


def _blocks(document: object) -> Iterator[tuple[str, str]]:
    """Style and text of every paragraph that has text, and of every row of a table."""
    from docx.table import Table  # noqa: PLC0415

    for block in document.iter_inner_content():  # type: ignore[attr-defined]  # python-docx has no types
        if isinstance(block, Table):
            rows = ["  ".join(cell.text.strip() for cell in row.cells) for row in block.rows]
            yield from (("Table", row) for row in rows if row.strip())
        elif block.text.strip():
            yield str(block.style.name if block.style is not None else ""), block.text.strip()
