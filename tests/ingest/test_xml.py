"""XML: TEI of historians, NITF and NewsML-G2 of newspapers and agencies, and what is none of them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from timeline.cli.program import app
from timeline.errors import InputError
from timeline.ingest import article_from_bytes, read_article, read_articles
from timeline.models import Article

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEI = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="{NAMESPACE}"><teiHeader><fileDesc>
<titleStmt><title type="short">Peru</title><title type="complete">The Envoys of Peru</title></titleStmt>
<publicationStmt><publisher>Harbour Press</publisher><date when="1999-05-04">May 1999</date></publicationStmt>
</fileDesc></teiHeader><text><body>{{body}}</body></text></TEI>"""
NITF = """<nitf><head><title>Slug</title><docdata><doc-id id-string="n7"/>
<date.issue norm="20010612T000000Z"/></docdata><pubdata name="The Harbour Post" ex-ref="https://post.example/7"/></head><body>
<body.head><hedline><hl1>Peru and Chile Meet</hl1></hedline><byline>By A Reporter</byline>
<dateline>LIMA, June 11</dateline></body.head>
<body.content><p>Peru and Chile held talks on Monday.</p><media><caption>Two envoys.</caption></media>
<p>They go on today.</p></body.content></body></nitf>"""


def read(xml: str, **given_: str) -> Article:
    return article_from_bytes(xml.encode(), id="a", **given_)


def zones(article: Article, kind: str) -> list[str]:
    return [article.text[slice(*zone.span)] for zone in article.zones if zone.kind == kind]


BODIES = [
    ("paragraphs", "<p>One went.</p><p>Two came.</p>", ["One went.", "Two came."]),
    ("names-inside-a-line", "<p><persName>Ann Lee</persName> met <hi>him</hi>.</p>", ["Ann Lee met him."]),
    ("a-line-break", "<p>One went<lb/>home.</p>", ["One went home."]),
    ("a-page-break-in-a-word", '<p>The trea-<pb n="2" break="no"/>ty stood.</p>', ["The treaty stood."]),
    ("a-note-is-left-out", "<p>One went.<note>See page 3.</note></p>", ["One went."]),
    ("a-caption-is-left-out", "<p>One went.</p><figure><figDesc>A boat.</figDesc></figure>", ["One went."]),
    ("a-running-head-is-left-out", "<fw>PAGE 7</fw><p>One went.</p>", ["One went."]),
    (
        "a-reading-is-chosen",
        "<p>They <choice><sic>singed</sic><corr>signed</corr></choice> it.</p>",
        ["They signed it."],
    ),
    ("what-was-struck-out", "<p>One <del>came</del> went.</p>", ["One went."]),
    ("comments", "<p>One <!-- two -->went.</p>", ["One went."]),
    ("characters-of-html", "<p>Caf&eacute; talks went on.</p>", ["Café talks went on."]),
]


@pytest.mark.parametrize(("body", "lines"), [b[1:] for b in BODIES], ids=[b[0] for b in BODIES])
def test_the_words_of_a_tei_body(body: str, lines: list[str]) -> None:
    """Paragraphs come in order, with what stands inside a line, and without what stands beside the text."""
    assert zones(read(TEI.format(body=body)), "body") == lines


def test_the_header_of_a_tei_file_tells_title_outlet_and_date() -> None:
    """The complete title is taken, the publisher is the outlet, the date of publication is the normal one."""
    article = read(TEI.format(body="<p>One went on <date when='1882-05-22'>May 22</date>.</p>"))
    assert (article.title, article.outlet, article.published_basis) == (
        "The Envoys of Peru", "Harbour Press", "metadata",
    )  # fmt: skip
    assert str(article.published).startswith("1999-05-04")


def test_heads_of_a_tei_text_are_headings() -> None:
    """A division's head is a heading and no sentence of the text."""
    article = read(TEI.format(body="<div><head>Recognition, 1882</head><p>One went.</p></div>"))
    assert zones(article, "heading") == ["Recognition, 1882"]


def test_a_date_in_the_running_text_is_no_date_of_publication() -> None:
    """Without a date in the header or a dateline nothing says when a text was published."""
    xml = TEI.format(body="<p>One went on <date when='1882-05-22'>May 22, 1882</date>.</p>")
    article = read(xml.replace('<date when="1999-05-04">May 1999</date>', "<p>n.p.</p>"))
    assert article.published is None


VOLUME = TEI.format(
    body="".join(
        f'<div type="document" xml:id="d{n}"><head>Telegram {n}</head>'
        f'<opener><dateline>Lima, <date when="1962-10-2{n}">October 2{n}</date></dateline></opener>'
        f"<p>Peru recalled its envoy from Chile yesterday.</p></div>"
        for n in (2, 3)
    )
)


def test_a_volume_is_as_many_articles_as_documents(tmp_path: Path) -> None:
    """Each document has its own id, title and date."""
    file = tmp_path / "volume.xml"
    file.write_text(VOLUME, encoding="utf-8")
    told = [(a.id, a.title, str(a.published)[:10]) for a in read_articles(file)]
    assert told == [("volume-d2", "Telegram 2", "1962-10-22"), ("volume-d3", "Telegram 3", "1962-10-23")]


def test_a_volume_is_not_one_article(tmp_path: Path) -> None:
    """Whoever asks for the one article of a volume is told how to get all."""
    file = tmp_path / "volume.xml"
    file.write_text(VOLUME, encoding="utf-8")
    with pytest.raises(InputError, match=r"holds 2 articles.*read_articles"):
        read_article(file)


def test_the_command_line_takes_a_volume_apart(tmp_path: Path) -> None:
    """`timeline extract volume.xml` writes a timeline for each document, dated from its own dateline."""
    file, out = tmp_path / "volume.xml", tmp_path / "out.jsonl"
    file.write_text(VOLUME, encoding="utf-8")
    ran = CliRunner().invoke(app, ["extract", str(file), "-o", str(out)])
    assert ran.exit_code == 0, ran.output
    made = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    dates = {told["article"]["id"]: [entry["date"]["edtf"] for entry in told["entries"]] for told in made}
    assert dates == {"volume-d2": ["1962-10-21"], "volume-d3": ["1962-10-22"]}


def test_nitf_tells_headline_outlet_address_and_date() -> None:
    """The headline is the title; issue date, newspaper and address come from the head."""
    article = read(NITF)
    assert (article.title, article.outlet, article.url) == (
        "Peru and Chile Meet", "The Harbour Post", "https://post.example/7",
    )  # fmt: skip
    assert str(article.published).startswith("2001-06-12")
    assert zones(article, "body") == ["Peru and Chile held talks on Monday.", "They go on today."]
    assert zones(article, "dateline") == ["LIMA, June 11"]


def test_newsml_wraps_nitf() -> None:
    """An item of NewsML-G2 around NITF is read as that."""
    wrapped = f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentSet><inlineXML>{NITF}</inlineXML></contentSet></newsItem>"
    assert zones(read(wrapped), "body") == zones(read(NITF), "body")


def test_the_declared_encoding_is_taken() -> None:
    """Latin-1 that says so is read as such."""
    xml = TEI.replace("UTF-8", "iso-8859-1").format(body="<p>The café closed.</p>")
    article = article_from_bytes(xml.encode("latin-1"), id="a")
    assert zones(article, "body") == ["The café closed."]


BAD = [
    ("broken", "<TEI><text><body><p>One went.</body></text></TEI>", "not well-formed"),
    ("of-another-kind", "<?xml version='1.0'?><recipe><p>Stir.</p></recipe>", "unknown kind, <recipe>"),
    ("without-text", "<TEI><text><body/></text></TEI>", "no article text"),
    (
        "entity-bomb",
        '<!DOCTYPE TEI [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><TEI><text>&b;</text></TEI>',
        "entities",
    ),
    (
        "file-outside",
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hosts">]><TEI><text>&x;</text></TEI>',
        "entities",
    ),
    ("very-deep", "<TEI><text>" + "<p>" * 5000 + "</p>" * 5000 + "</text></TEI>", "nested"),
]


@pytest.mark.parametrize(("xml", "says"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_what_cannot_be_read_says_why(tmp_path: Path, xml: str, says: str) -> None:
    """The message names the file and what is wrong with it."""
    file = tmp_path / "bad.xml"
    file.write_text(xml, encoding="utf-8")
    with pytest.raises(InputError, match=says) as error:
        read_article(file)
    assert "bad.xml" in str(error.value)


def test_text_that_speaks_of_xml_is_text() -> None:
    """Running text with a tag in it is no XML."""
    assert zones(read("The <TEI> element was explained in Lima on Monday by two envoys."), "body")


WORDS = st.text("abcdefghij éß&<", min_size=1, max_size=30).map(
    lambda words: " ".join(f"Envoy {words} left.".split())
)


@given(st.lists(WORDS, min_size=1, max_size=6, unique=True))
def test_paragraphs_come_back_the_same_and_in_order(lines: list[str]) -> None:
    """Whatever words are written into TEI are the text's, in the same order."""
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    article = read(TEI.format(body=body.replace("{", "{{").replace("}", "}}")))
    assert article.text.split("\n\n")[1:] == lines
