"""Files: encodings, web pages, PDF, Word, and what cannot be read."""

from __future__ import annotations

import builtins
import io
from pathlib import Path

import pytest

from timeline.errors import InputError, MissingExtraError
from timeline.ingest import article_from_bytes, read_article
from timeline.ingest.decoding import decode
from timeline.models import Article

PAGES = Path(__file__).parent / "pages"
BODY = (
    "The envoys of the two states met on Monday and agreed to go on with their talks in the spring, "
    "a spokesman said."
)


def body(article: Article) -> list[str]:
    return [article.text[slice(*zone.span)] for zone in article.zones if zone.kind == "body"]


TOLD = [
    (
        "jsonld_graph",
        "2019-05-14T18:30:00+02:00",
        "metadata",
        "Northland and Westmark reopen border after talks in Vienna",
    ),
    (
        "open_graph",
        "2016-03-09T21:15:00-05:00",
        "metadata",
        "Island state recalls its ambassador over fishing rights",
    ),
    ("time_element", "2012-10-03T14:20:00+01:00", "header", "Envoys of five nations meet on river treaty"),
    (
        "posted_on",
        "2013-07-18T16:05:00+09:00",
        "header",
        "Letters between two leaders revive hopes for a summit",
    ),
    ("br_body", "1999-03-12", "header", "Minister to visit four capitals in Asia"),
    ("live_page", "2017-06-22T07:30:00+03:00", "metadata", "Live: leaders gather for the Baltic summit"),
    ("amp", "2014-11-04T09:00:00+00:00", "metadata", "Truce in the highlands holds for a second week"),
    ("wire_zone_lost", "2009-09-01T16:59:00-04:00", "metadata", "Two neighbours sign pact on prisoners"),
    ("latin1", "2005-08-30", "metadata", "President Peña receives the envoy of the Élysée"),
    ("modified_only", None, "none", "Chronicle of the salt dispute"),
    ("bare", None, "none", None),
]


@pytest.mark.parametrize(("page", "published", "basis", "title"), TOLD, ids=[page for page, *_ in TOLD])
def test_page_tells_title_and_publication(
    page: str, published: str | None, basis: str, title: str | None
) -> None:
    """The publication and never the change, the masthead's day or a link's; with its zone."""
    article = read_article(PAGES / f"{page}.html")
    assert (article.published, article.published_basis, article.title) == (published, basis, title)


@pytest.mark.parametrize("page", [page for page, *_ in TOLD])
def test_page_body_is_the_story_alone(page: str) -> None:
    """The body has the story's paragraphs apart, the title once, and nothing of the page around it."""
    article = read_article(PAGES / f"{page}.html")
    assert len(body(article)) >= 2
    assert all(len(paragraph) > 90 for paragraph in body(article))
    assert article.title is None or article.text.count(article.title) == 1
    for foreign in ("2025", "Related", "Advertisement", "2011", "Modified", "By Ada"):
        assert foreign not in article.reading


def test_page_tells_outlet_and_address() -> None:
    """The site's name and the canonical address come from the page; a given address overrules."""
    assert read_article(PAGES / "open_graph.html").outlet == "Meridian News"
    assert read_article(PAGES / "amp.html").url == "https://wire.example/2014/11/04/truce-holds"
    assert read_article(PAGES / "amp.html", url="https://other.example").url == "https://other.example"


def test_given_publication_overrules_a_page() -> None:
    """The user's word comes before the page's."""
    article = read_article(PAGES / "amp.html", published="2014-11-05")
    assert (article.published, article.published_basis) == ("2014-11-05", "given")


def test_page_from_stdin_is_told_by_its_beginning() -> None:
    """Bytes of unknown kind that begin as a page are read as one."""
    article = article_from_bytes((PAGES / "amp.html").read_bytes(), id="stdin")
    assert (article.id, article.title) == ("stdin", "Truce in the highlands holds for a second week")


def test_page_without_text_is_refused() -> None:
    """A page that holds no words is an error, not an empty article."""
    with pytest.raises(InputError, match="no article text"):
        article_from_bytes(b"<html><body><script>x()</script></body></html>", id="x.html")


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("cp1252", True), ("cp949", True)],
)
def test_encodings(tmp_path: Path, encoding: str, guessed: bool) -> None:
    """UTF-8 and marked UTF-16 are sure; anything else is guessed, and a warning says so."""
    words = (
        "서울의 외교부 대변인은 오늘 회담이 끝났다고 말했다. "
        if encoding == "cp949"
        else "“Déjà vu,” said the café’s señor. "
    )
    file = tmp_path / "story.txt"
    file.write_bytes((words * 5 + BODY).encode(encoding))
    article = read_article(file)
    assert article.text == words * 5 + BODY
    assert ("encoding-guessed" in {warning.code for warning in article.warnings}) == guessed


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("François Hollande came.", "cp1252"),
        ("Ségolène Royal left.", "cp1252"),
        ("Herr Müller stayed.", "cp1252"),
        ("The café at Orléans was closed: “Fermé”, said Françoise.", "cp1252"),
    ],
)
def test_a_few_accents_are_western(words: str, encoding: str) -> None:
    """Of encodings that differ in a few accents, and of those of DOS, the Western one is meant."""
    around = "The foreign minister of Peru met his counterpart in Lima on Friday. " * 5
    assert decode((around + words).encode(encoding), "x").text == around + words


def test_the_accents_of_dos_are_left_to_it() -> None:
    """A text whose accents lie where DOS has them, and the Western encoding has none, is not Western."""
    around = "The foreign minister of Peru met his counterpart in Lima on Friday. " * 5
    words = "Zoë ate in a café in Zürich, she said."
    assert "café in Zürich" in decode((around + words).encode("cp850"), "x").text


def test_line_ends_of_any_system_are_kept() -> None:
    """The text is the decoded text, character for character."""
    data = f"Talks to resume\r\n\r\n{BODY}\r\n".encode()
    article = article_from_bytes(data, id="x")
    assert article.text == data.decode()
    assert [zone.kind for zone in article.zones] == ["headline", "body"]


BAD = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\n ", "is empty"),
    ("binary.txt", bytes(range(256)) * 4, "binary"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), "binary"),
    ("sheet.xlsx", b"PK", "unknown format '.xlsx'"),
    ("broken.pdf", b"%PDF-1.4 nothing", "not a readable PDF"),
    ("broken.docx", b"PK\x03\x04nothing", "not a readable Word file"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD, ids=[name for name, *_ in BAD])
def test_unreadable_files_are_refused(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    """The error names the file and says what is wrong with it."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read_article(tmp_path / name)
    assert name in str(caught.value)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    """A path that is no file says which kind of nothing it is."""
    with pytest.raises(InputError, match="no such file"):
        read_article(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="is a folder"):
        read_article(tmp_path)


@pytest.mark.parametrize(
    ("format_name", "library", "extra"),
    [("page", "trafilatura", "html"), ("pdf", "pypdf", "pdf"), ("docx", "docx", "docx")],
)
def test_missing_library_names_its_extra(monkeypatch, format_name: str, library: str, extra: str) -> None:
    """Without the optional library the error says what to install."""
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.split(".")[0] == library:
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=rf"diplomatic-timeline\[{extra}\]"):
        article_from_bytes(b"<html><p>x</p></html>", id="x", format=format_name)


def test_ten_megabytes_are_read() -> None:
    """A very long text is read whole, to its last paragraph."""
    text = f"Talks to resume\n\n{(BODY + ' ') * 6}\n\n" + f"{(BODY + ' ') * 6}\n\n" * 14_800
    article = article_from_bytes(text.encode(), id="long")
    assert len(article.text) > 9_900_000
    assert article.zones[-1].span[1] == len(text.rstrip())


def test_docx_has_paragraphs_tables_and_no_date_of_its_own(tmp_path: Path) -> None:
    """Paragraphs and table rows come in order; the date of the file is never the publication."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Talks to resume in spring", style="Title")
    document.add_paragraph(BODY)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "12 May", "Ministers meet"
    document.add_paragraph(BODY)
    document.save(tmp_path / "story.docx")
    article = read_article(tmp_path / "story.docx")
    assert article.text == f"Talks to resume in spring\n\n{BODY}\n\n12 May  Ministers meet\n\n{BODY}"
    assert (article.title, article.published) == ("Talks to resume in spring", None)


def pdf(*pages: list[tuple[int, int, str]]) -> bytes:
    """A PDF of plain pages: each line with its x and y in points."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for page in pages:
        lines = [f"BT /F1 9 Tf {x} {y} Td ({words}) Tj ET" for x, y, words in page]
        stream = "\n".join(lines)
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj{content}endobj\n".encode("latin-1"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{place:010} 00000 n \n" for place in places).encode())
    out.write(f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def column(x: int, top: int, *lines: str) -> list[tuple[int, int, str]]:
    return [(x, top - 12 * number, words) for number, words in enumerate(lines)]


def test_pdf_columns_hyphens_and_running_heads() -> None:
    """Columns are read one after the other, broken words made whole, running heads left out."""
    first = [
        *column(40, 780, "The Harbour Gazette"),
        *column(40, 740, "Ministers agree to open the border"),
        *column(40, 710, "The foreign ministers of the two re-", "publics have agreed to open the only",
                "border between them before the end of"),
        *column(320, 710, "the year, a spokesman said on Friday.", "The long-term plan is to join both",
                "railways, he told reporters in Oslo."),
        *column(300, 20, "1"),
    ]  # fmt: skip
    second = [
        *column(40, 780, "The Harbour Gazette"),
        *column(40, 740, "Trade between the two had all but end-", "ed when the war began, and the long-",
                "term costs of that are still paid by", "the towns on both sides of the river."),
        *column(300, 20, "2"),
    ]  # fmt: skip
    article = article_from_bytes(pdf(first, second), id="x")
    assert "The Harbour Gazette" not in article.text
    assert (
        "two republics have agreed to open the only border between them before the end of the year"
        in article.text
    )
    assert "had all but ended when" in article.text
    assert "the long-term costs" in article.text
    assert article.title == "Ministers agree to open the border"
    assert article.published is None


def test_pdf_without_text_is_refused() -> None:
    """A scan has no text, and the error says what to do."""
    with pytest.raises(InputError, match="text recognition"):
        article_from_bytes(pdf([]), id="scan.pdf")
