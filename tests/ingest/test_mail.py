"""Mailed articles: which part is read, and what the header tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import read_article
from timeline.errors import InputError
from timeline.ingest import article_from_bytes

BODY = "The foreign ministers of Norway and Peru met in Oslo on Tuesday to talk about fishing rights."
HEAD = """From: Harbour Post <desk@example.org>
To: reader@example.org
Subject: Re: Fwd: Ministers meet in Oslo
Date: Wed, 9 May 2018 08:15:00 +0200
MIME-Version: 1.0
"""
PLAIN = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\n{BODY}\n"
PAGE = f"<html><body><p>{BODY}</p><p>Fishing off the coast is to be settled by a treaty.</p></body></html>"
HTML = f"{HEAD}Content-Type: text/html; charset=utf-8\n\n{PAGE}\n"
BOTH = f"""{HEAD}Content-Type: multipart/alternative; boundary=cut

--cut
Content-Type: text/html; charset=utf-8

<p>See this in a browser.</p>
--cut
Content-Type: text/plain; charset=utf-8

{BODY}
--cut--
"""
CARRIER = f"""From: A Reader <reader@example.org>
Subject: Fwd: look
Date: Fri, 11 May 2018 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=cut

--cut
Content-Type: message/rfc822

{PLAIN}
--cut--
"""


@pytest.mark.parametrize("mail", [PLAIN, HTML, BOTH, CARRIER], ids=["plain", "html", "both", "carried"])
def test_a_mail(mail: str) -> None:
    """Title, outlet and day come from the header; the plain part is read before the page."""
    article = article_from_bytes(mail.encode(), id="x", format="mail")
    assert article.text.startswith("Ministers meet in Oslo\n\n")
    assert BODY in article.text
    assert "browser" not in article.text
    assert (article.title, article.outlet) == ("Ministers meet in Oslo", "Harbour Post")
    assert (article.published, article.published_basis) == ("2018-05-09T08:15:00+02:00", "metadata")
    assert [zone.kind for zone in article.zones][:2] == ["headline", "body"]


@pytest.mark.parametrize(
    ("first", "published", "basis"),
    [
        ("Posted on 8 May 2018\n\n", "2018-05-08", "header"),
        ("OSLO, May 7 (HPN) -- ", "2018-05-07", "dateline"),
        ("", "2018-05-09T08:15:00+02:00", "metadata"),
    ],
    ids=["date line", "dateline", "none"],
)
def test_the_day_of_sending_counts_last(first: str, published: str, basis: str) -> None:
    """A date line of the story goes before the Date header, which tells a dateline its year."""
    article = article_from_bytes(PLAIN.replace(BODY, first + BODY).encode(), id="x", format="mail")
    assert (article.published, article.published_basis) == (published, basis)


@pytest.mark.parametrize(
    ("encoding", "transfer", "sent"),
    [
        ("utf-8", "quoted-printable", b"Bogot=C3=A1 and Lima signed a pact=\n on Monday."),
        ("iso-8859-1", "8bit", "Bogotá and Lima signed a pact on Monday.".encode("latin-1")),
        ("utf-8", "base64", b"Qm9nb3TDoSBhbmQgTGltYSBzaWduZWQgYSBwYWN0IG9uIE1vbmRheS4="),
        ("no-such-charset", "8bit", "Bogotá and Lima signed a pact on Monday.".encode()),
    ],
)
def test_encodings(encoding: str, transfer: str, sent: bytes) -> None:
    """The text is read in the encoding that its part declares, or else in the one that is found out."""
    head = f"{HEAD}Content-Type: text/plain; charset={encoding}\nContent-Transfer-Encoding: {transfer}\n\n"
    article = article_from_bytes(head.encode() + sent, id="x", format="mail")
    assert "Bogotá and Lima signed a pact on Monday." in article.text


def test_encoded_words() -> None:
    """Subject and sender may be written in encoded words."""
    mail = PLAIN.replace("Ministers meet in Oslo", "=?utf-8?Q?Talks_in_Bogot=C3=A1?=")
    mail = mail.replace("Harbour Post", "=?iso-8859-1?Q?El_Peri=F3dico?=")
    article = article_from_bytes(mail.encode(), id="x", format="mail")
    assert (article.title, article.outlet) == ("Talks in Bogotá", "El Periódico")


@pytest.mark.parametrize(
    ("subject", "title"),
    [("RE: Fwd: Talks end", "Talks end"), ("Ceasefire: the text", "Ceasefire: the text")],
    ids=["answered", "a word that ends so"],
)
def test_what_answers_put_before_a_subject_goes(subject: str, title: str) -> None:
    """Only at its beginning: a colon in the subject is the subject's own."""
    mail = PLAIN.replace("Subject: Re: Fwd: Ministers meet in Oslo", f"Subject: {subject}")
    article = article_from_bytes(mail.encode(), id="x", format="mail")
    assert article.title == title


FORWARDED = f"""FYI

---------- Forwarded message ---------
From: Coast Wire <wire@example.org>
Date: Tue, May 8, 2018 at 4:59 PM
Subject: Ministers meet in Oslo
To: <list@example.org>

{BODY}
"""


def test_a_forwarded_story() -> None:
    """The story's outlet and day are those of the mail that is forwarded, whose header is no story."""
    article = article_from_bytes(PLAIN.replace(BODY, FORWARDED).encode(), id="x", format="mail")
    assert article.outlet == "Coast Wire"
    assert (article.published or "")[:10] == "2018-05-08"
    body = [article.text[slice(*zone.span)] for zone in article.zones if zone.kind == "body"]
    assert body[-1] == BODY
    assert not any("example.org" in part for part in body)


def test_a_mail_without_a_name_or_day() -> None:
    """What the header does not tell stays open."""
    mail = f"From: desk@example.org\nDate: soon\nMIME-Version: 1.0\n\n{BODY}\n"
    article = article_from_bytes(mail.encode(), id="x", format="mail")
    assert (article.title, article.outlet, article.published) == (None, None, None)


def test_a_mail_is_known_by_its_first_lines() -> None:
    """A mail on stdin needs no ending; an article below a few labelled lines is none."""
    assert article_from_bytes(PLAIN.encode(), id="x").outlet == "Harbour Post"
    printed = f"From: Harbour Post\nDate: 9 May 2018\n\n{BODY}\n"
    assert article_from_bytes(printed.encode(), id="x").text == printed


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\n" + BODY.encode(), "no header"),
        (b"", "is empty|no header"),
        (f"{HEAD}Content-Type: image/png\n\nabc".encode(), "holds no text"),
        (f"{HEAD}Content-Type: multipart/mixed; boundary=cut\n\nabc".encode(), "holds no text"),
        (f"{HEAD}\n \n".encode(), "is empty"),
        (bytes(range(256)), "mail.eml"),
    ],
)
def test_broken_mails(tmp_path: Path, data: bytes, message: str) -> None:
    """A mail that cannot be read is told in one line."""
    (tmp_path / "mail.eml").write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read_article(tmp_path / "mail.eml")
    assert "\n" not in str(caught.value)
