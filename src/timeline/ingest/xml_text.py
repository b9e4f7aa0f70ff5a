"""XML to text: TEI, NITF and NewsML-G2, told apart by the first element."""

from __future__ import annotations

from timeline.errors import InputError
from timeline.ingest import nitf, tei
from timeline.ingest.markup import parse, root_of
from timeline.ingest.record import Extract


def is_article_xml(text: str) -> bool:
    """Whether a text is XML of a kind that is read."""
    return root_of(text) in nitf.ROOTS | tei.ROOTS


def read_xml(text: str, name: str) -> tuple[Extract, ...]:
    """The articles of an XML text: one, or the documents of a volume, a corpus or a message.

    Raises InputError for XML that is broken, of another kind, or without text.
    """
    root = parse(text, name)
    if root.tag in tei.ROOTS:
        return tei.tei_extracts(root, name)
    if root.tag in nitf.ROOTS:
        return nitf.nitf_extracts(root, name)
    raise InputError(
        f"{name} is XML of an unknown kind, <{root.tag}>; readable are TEI, NITF, NewsML-G2 and XHTML; "
        "save the article as a web page or as plain text"
    )
