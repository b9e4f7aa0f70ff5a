"""A mailed article to text: the subject as its headline, then the plain part, or else the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from timeline.errors import InputError
from timeline.ingest.decoding import Decoded, decode
from timeline.ingest.record import Extract, Record
from timeline.ingest.webpage import read_page
from timeline.models.article import ZoneKind

_HEAD = re.compile(rb"(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*)+")
_ON_THE_WAY = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.I | re.M)
"""What programs write above a mail, and nobody above an article."""
_ANSWERED = re.compile(r"\A(?:(?:re|fwd?)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^[-_ \t]*(?:(?:begin )?forwarded message|original message)[-_: \t]*\n\s*"
    r"(?P<head>(?:[> \t]*[A-Z][\w-]*:[^\n]*\n)+)",
    re.IGNORECASE | re.MULTILINE,
)
_SENDER = re.compile(r"^[> \t]*From:[ \t]*\*?([^\n]*)", re.MULTILINE)
_LINE = re.compile(r"^[> \t]*(\S[^\n]*)", re.MULTILINE)


def is_mail(data: bytes) -> bool:
    """Whether bytes begin with the lines that programs write above a mail."""
    head = _HEAD.match(data[:65536])
    return head is not None and _ON_THE_WAY.search(head.group()) is not None


def read_mail(data: bytes, name: str) -> Extract:
    """The article of a mail: its title from the subject, its outlet from the sender.

    The day on which it was sent counts where its text has no date line of its own. A mail that only
    carries another is read as that one. Raises InputError for one that is broken or without text,
    MissingExtraError where it is a web page and their reader is not installed.
    """
    try:
        mail = _carried(message_from_bytes(data.lstrip(), policy=policy.default))
        part = mail.get_body(("plain", "html"))
        title, sender, sent = _title(mail), _sender(mail), _sent(mail)
        body = _decoded(part, name) if part is not None else None
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        raise InputError(f"{name} is not a readable mail: {error}") from error
    if not mail.keys():
        raise InputError(f"{name} is not a readable mail: it has no header")
    if part is None or body is None:
        raise InputError(f"{name} holds no text: no part of the mail is plain text or a page")
    if part.get_content_subtype() == "html":
        return _page(body.text, Record(title=title, outlet=sender, sent=sent), name)
    return _plain(body.text.replace("\r\n", "\n"), Record(title=title, outlet=sender, sent=sent))


def _carried(mail: EmailMessage) -> EmailMessage:
    """The mail itself, or the one attached to it where it says nothing of its own."""
    part = mail.get_body(("plain", "html"))
    said = part.get_payload(decode=True) if part is not None else None
    if isinstance(said, bytes) and said.strip():
        return mail
    attached = (inner for inner in mail.walk() if inner.get_content_type() == "message/rfc822")
    inner = next(attached, None)
    return inner.get_content() if isinstance(inner, EmailMessage) else mail


def _title(mail: EmailMessage) -> str | None:
    return _ANSWERED.sub("", " ".join(str(mail.get("Subject", "")).split()), count=1).strip() or None


def _sender(mail: EmailMessage) -> str | None:
    header = mail.get("From")
    addresses = header.addresses if header is not None else ()
    return next((address.display_name for address in addresses if address.display_name), None)


def _sent(mail: EmailMessage) -> str | None:
    """When it was sent, in ISO; None where the header is missing or no date."""
    header = mail.get("Date")
    moment = header.datetime if header is not None else None
    return moment.isoformat() if moment is not None else None


def _decoded(part: MIMEPart, name: str) -> Decoded:
    """The text of a part in the encoding that it declares; where that does not hold, in one found out."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise TypeError("its text is broken")
    declared = part.get_content_charset()
    try:
        return decode(data.decode(declared or "ascii").encode(), name)
    except (UnicodeError, LookupError):
        return decode(data, name)


def _page(text: str, told: Record, name: str) -> Extract:
    """A mail that is a web page: what the mail says of itself goes before what the page says."""
    page = read_page(text, name)
    record = replace(
        page.record,
        title=told.title or page.record.title,
        outlet=told.outlet or page.record.outlet,
        sent=told.sent,
    )
    return Extract(page.text if page.record.title else _headed(page.text, told.title), record)


def _plain(text: str, told: Record) -> Extract:
    """A mail in plain text; the lines above what it forwards are none of the story's."""
    text = _headed(text, told.title)
    forwarded = _FORWARDED.search(text)
    if forwarded is None:
        return Extract(text, told)
    written = _SENDER.search(forwarded["head"])
    outlet = parseaddr(written[1].replace("*", ""))[0] if written else ""
    return Extract(text, replace(told, outlet=outlet or None, kinds=_above(forwarded)))


def _above(forwarded: re.Match[str]) -> Mapping[int, ZoneKind]:
    lines = _LINE.finditer(forwarded.string, forwarded.start(), forwarded.end())
    return dict.fromkeys((line.start(1) for line in lines), "boilerplate")


def _headed(text: str, title: str | None) -> str:
    """The text below its title, which it may begin with itself."""
    words = " ".join(text.split())
    return text if title is None or words.startswith(title) else f"{title}\n\n{text}"
