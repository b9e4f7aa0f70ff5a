"""Zones, datelines, titles, paragraphs and the same-length reading."""

from __future__ import annotations

import pytest

from timeline.ingest import article_from_text
from timeline.ingest.datelines import find_dateline

BODY = (
    "The envoys of the two states met on Monday and agreed to go on with their talks in the spring, "
    "a spokesman said."
)


def zones(text: str, **known) -> list[tuple[str, str]]:
    article = article_from_text(text, **known)
    return [(zone.kind, text[slice(*zone.span)]) for zone in article.zones]


def kinds(text: str) -> dict[str, str]:
    return {words: kind for kind, words in zones(text)}


DATELINES = [
    ("SEOUL, Dec. 30 (Yonhap) -- The", "SEOUL, Dec. 30 (Yonhap) -- "),
    ("LISBON, March 25 - The", "LISBON, March 25 - "),
    ("WASHINGTON, 27 April 1987 (Reuters) - The", "WASHINGTON, 27 April 1987 (Reuters) - "),
    ("CAIRO, Egypt (AP)_ An", "CAIRO, Egypt (AP)_ "),
    ("CAIRO, Egypt (AP) _ An", "CAIRO, Egypt (AP) _ "),
    ("UNITED NATIONS (AP) — The", "UNITED NATIONS (AP) — "),
    ("GENEVA/VIENNA, Aug 3 (Reuters) - The", "GENEVA/VIENNA, Aug 3 (Reuters) - "),
    ("(CNN) -- The", "(CNN) -- "),
    ("Hanoi, August 6 (VNA) -- A", "Hanoi, August 6 (VNA) -- "),
    (
        "PORT MORESBY, CENTRAL PROVINCE, Nov. 15 (Xinhua) --The",
        "PORT MORESBY, CENTRAL PROVINCE, Nov. 15 (Xinhua) --",
    ),
    ("MOSCOW, September 7. /TASS/. The", "MOSCOW, September 7. /TASS/. "),
    ("TEHRAN, Jan. 5, IRNA -- The", "TEHRAN, Jan. 5, IRNA -- "),
    ("Washington, D.C., March 12, 1999 - The", "Washington, D.C., March 12, 1999 - "),
]
LOOSE = [
    ("MIAMI _ Seeking", "MIAMI _ "),
    ("PRAGUE — The", "PRAGUE — "),
    ("PRAGUE - The", "PRAGUE - "),
    ("NEW DELHI: The", "NEW DELHI: "),
    ("AMMAN King Hussein said", "AMMAN "),
    ("(LEAD) Envoy trip (ATTN: ADDS quotes)By Jane Roe SEOUL, Jan. 4 (Yonhap) -- The", None),
]
NO_DATELINES = [
    "From September 4-7, the minister will travel to Peru.",
    "On Monday, May 3 - the day of the vote - they met.",
    "NATO - founded in 1949 - will meet.",
    "PRESIDENT DOE: We had good talks.",
    "QUESTION: When will you go?",
    "The U.S. and Peru signed (AP) - a pact.",
    "NATO Secretary General Solana said so.",
    "Geneva - a city of talks - was quiet.",
    "Kim Il Sung died in July 1994.",
]


@pytest.mark.parametrize(("text", "dateline"), DATELINES, ids=[d for _, d in DATELINES])
def test_dateline_is_found_on_any_paragraph(text: str, dateline: str) -> None:
    """Place, date, agency and dash in the forms of the wires are cut off, up to the story."""
    found = find_dateline(text, lead=False)
    assert found is not None
    assert text[: found.end] == dateline


@pytest.mark.parametrize(("text", "dateline"), LOOSE, ids=[t for t, _ in LOOSE])
def test_loose_dateline_is_found_in_the_lead_alone(text: str, dateline: str | None) -> None:
    """A city in capitals with a bare dash, or a dateline behind a slug line, counts in the lead only."""
    found = find_dateline(text, lead=True)
    assert found is not None
    assert text[: found.end] == (dateline or text.removesuffix("The"))
    assert find_dateline(text, lead=False) is None


@pytest.mark.parametrize("text", NO_DATELINES, ids=NO_DATELINES)
def test_prose_is_no_dateline(text: str) -> None:
    """A date with a dash, an abbreviation or a speaker in capitals does not make a dateline."""
    assert find_dateline(text, lead=True) is None


def test_headline_is_never_glued_to_the_lead() -> None:
    """The first short line is the headline, also without a blank line after it."""
    assert zones(f"Talks to resume in spring\n{BODY}\n") == [
        ("headline", "Talks to resume in spring"),
        ("body", BODY),
    ]


def test_one_sentence_is_body() -> None:
    """A sentence given alone is running text, not a headline."""
    assert zones("The envoys met in Oslo on Monday.") == [("body", "The envoys met in Oslo on Monday.")]


def test_dateline_and_lead_share_a_line() -> None:
    """The head of the line is a dateline, the rest is body."""
    assert zones(f"CAIRO, Egypt (AP)_ {BODY}") == [("dateline", "CAIRO, Egypt (AP)_"), ("body", BODY)]


def test_dateline_on_its_own_line() -> None:
    """A dateline that stands alone is a dateline, and the next paragraph the lead."""
    found = zones(f"Talks to resume\n\nPORT LOUIS, Mauritius (AP) _\n\n{BODY}")
    assert found[1:] == [("dateline", "PORT LOUIS, Mauritius (AP) _"), ("body", BODY)]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Talks to resume in spring - The Daily Example News", "Talks to resume in spring"),
        ("Talks to resume in spring | Asia | Example", "Talks to resume in spring"),
        ("Ministers meet again in Oslo by Jane Roe", "Ministers meet again in Oslo"),
        ("Ministers meet (new series) by Jane Roe", "Ministers meet (new series)"),
        ("Visit to Oslo by President Roe", "Visit to Oslo by President Roe"),
        ("Statement by Jane Roe", "Statement by Jane Roe"),
        ("Ministers rebuffed by Paris - again", "Ministers rebuffed by Paris - again"),
    ],
)
def test_headline_ends_before_outlet_and_reporter(title: str, headline: str) -> None:
    """The name of the outlet or of the reporter after a headline is not part of it."""
    article = article_from_text(f"{title}\n\n{BODY}")
    assert article.title == headline
    assert article.reading[: article.zones[0].span[1]].strip() == headline.replace(" - ", " — ")


def test_boilerplate_around_a_story_is_not_mined() -> None:
    """Dates of the desk, bylines, addresses, links and end marks stay out of the reading."""
    text = (
        "Talks to resume in spring\n\nPosted on : 2014-09-10 16:59 KST Modified on : 2015-03-02 08:10 KST\n"
        f"{BODY}\n\n"
        "By Jane Roe, Oslo correspondent\n\nPlease direct comments to [desk@example.com]\n\nRelated stories\n"
        "Envoy calls off trip\nTwo ministers meet in May\n"
    )
    article = article_from_text(text)
    assert article.reading.split() == ["Talks", "to", "resume", "in", "spring", *BODY.split()]


def test_tails_of_the_last_paragraph_are_cut() -> None:
    """An address and an end mark behind the last sentence are boilerplate."""
    found = zones(f"Talks to resume\n\n{BODY} jroe@example.com (END)")
    assert found[1:] == [("body", BODY), ("boilerplate", "jroe@example.com (END)")]


def test_repeated_lines_are_captions() -> None:
    """A line that is printed twice under the headline belongs to a picture."""
    caption = "The president and the prime minister at the gate"
    assert kinds(f"Talks to resume\n\n{caption}\n{caption}\n\n{BODY}")[caption] == "caption"


def test_title_printed_twice_is_a_headline_once() -> None:
    """The second copy of the headline is boilerplate."""
    found = zones(f"Talks to resume in spring\n\nTalks to resume in spring\n\n{BODY}")
    assert [kind for kind, _ in found] == ["headline", "boilerplate", "body"]


def test_subheadings_and_dated_headings_are_headings() -> None:
    """Short lines between paragraphs are headings, also where they are a date."""
    parts = ["Visits of warships", BODY, "-- May 1986", BODY, "--April 1989", BODY, "A long road", BODY]
    text = "\n\n".join(parts)
    found = kinds(text)
    assert [found[words] for words in ("-- May 1986", "--April 1989", "A long road")] == ["heading"] * 3


@pytest.mark.parametrize("heading", ["1986-87", "1970s", "The 1990s"])
def test_years_alone_on_a_line_are_a_heading(heading: str) -> None:
    """A chapter that bears its years, or a decade, is a heading and no dirt of a scan."""
    found = kinds("\n\n".join(["Visits of warships", BODY, heading, BODY]))
    assert found[heading] == "heading"


def test_markdown_headings() -> None:
    """The first # line is the headline, deeper ones are headings, and their marks are not read."""
    article = article_from_text(f"# Talks to resume\n\n{BODY}\n\n## A long road\n\n{BODY}")
    assert [zone.kind for zone in article.zones] == ["headline", "body", "heading", "body"]
    assert article.title == "Talks to resume"
    assert "#" not in article.reading


def test_paragraph_tags_in_a_text_end_paragraphs() -> None:
    """HTML saved as text in one long line is cut at its paragraphs, and no tag is read."""
    article = article_from_text(f"<div><p>OSLO (AP) — {BODY}</p><p>{BODY}</p><br>{BODY}</div>")
    assert [zone.kind for zone in article.zones].count("body") == 3
    assert article.reading.split() == BODY.split() * 3


def test_front_matter_is_boilerplate_and_tells_the_title() -> None:
    """Front matter is read and not mined."""
    text = (
        f"---\ntitle: 'Talks &amp; tea'\ndate: 2016-02-03 09:27:29\nurl: https://example.com/a\n---\n\n{BODY}"
    )
    article = article_from_text(text)
    assert (article.title, article.published, article.url) == (
        "Talks & tea",
        "2016-02-03T09:27:29",
        "https://example.com/a",
    )
    assert article.reading.split() == BODY.split()


def test_letterhead_of_a_release_is_boilerplate() -> None:
    """Office, name, number and date above a press release are not its headline."""
    lines = [
        "MINISTER FOR FOREIGN AFFAIRS",
        "JANE ROE",
        "FA 99",
        "8 November 1971",
        "TREATY WITH PERU SIGNED",
        BODY,
    ]
    article = article_from_text("\n\n".join(lines))
    assert article.title == "TREATY WITH PERU SIGNED"
    assert article.published == "1971-11-08"


def test_hard_wrapped_lines_stay_one_paragraph() -> None:
    """Lines of one length without blank lines between are one paragraph, and an indent begins the next."""
    text = (
        "    The foreign ministers of the two republics have met for the\n"
        "first time since the war and have agreed to open the border to\n"
        "trade and post, a spokesman for the U.N. mission said on Friday.\n"
        "    He added that the agreement would be signed in the old town\n"
        "hall of the capital before the end of the month if the two\n"
        "parliaments had voted by then.\n"
    )
    article = article_from_text(text)
    assert [zone.kind for zone in article.zones] == ["body", "body"]
    assert article.text[article.zones[1].span[0] :].startswith("He added")


def test_double_spaced_scan_stays_one_paragraph() -> None:
    """In a scan with a blank line after every line, a blank line in mid-sentence does not end a paragraph."""
    lines = [
        "The Minister announced today that the Government had recognised",
        "the new state in the north and would send an ambassador before",
        "the end of the year. He said that the decision had been taken in",
        "East Africa after long talks with the neighbours of that country.",
        ".../2",
        "The Minister noted that trade with the north had grown in every",
        "year since the war and that it would grow again.",
    ]
    found = zones("\n\n".join(f" {line} " for line in lines))
    assert [kind for kind, _ in found] == ["body", "boilerplate", "body"]


def test_page_mark_inside_a_paragraph_is_a_hole() -> None:
    """A paragraph runs on across a page number, which is not read."""
    lines = [
        "The Minister said that the Government of the day would always",
        ".../2",
        "welcome a visit of the new president, who had written to him in",
        "the first week of the month to say that he was ready to come and",
        "that he hoped to sign the treaty on fishing while he was there.",
    ]
    article = article_from_text("\n\n".join(lines))
    assert [zone.kind for zone in article.zones] == ["body"]
    assert "always welcome a visit" in " ".join(article.reading.split())


READINGS = [
    ("“Good” talks – she’s glad", '"Good" talks — she\'s glad'),
    ("Four states - Peru, Chile - met", "Four states — Peru, Chile — met"),
    ("On May 5 - 7 and in 1994–95 the anti-war talks", "On May 5 - 7 and in 1994-95 the anti-war talks"),
    ("``Good'' talks", ' "Good"  talks'),
    ("The lines\nof a letter", "The lines of a letter"),
    ("The lines\r\nof a letter", "The lines  of a letter"),
    ("An em — dash stays", "An em — dash stays"),
    ("Four states _ Peru, Chile _ met", "Four states — Peru, Chile — met"),
    ("A **bold** word", "A   bold   word"),
    ("See [the pact](https://example.com/a) now", "See  the pact" + " " * 24 + " now"),
    ("He said [. . .] yes", "He said         yes"),
    ("He said [the envoy] yes", "He said [the envoy] yes"),
    ("Q&amp;A and <b>more</b> of it", "Q&    A and    more     of it"),
    ("Read https://example.com/a of it", "Read                       of it"),
    ("> A quoted line of it", "  A quoted line of it"),
]


@pytest.mark.parametrize(("text", "reading"), READINGS, ids=[text for text, _ in READINGS])
def test_reading_of_running_text(text: str, reading: str) -> None:
    """Odd signs become plain ones of the same length, and the text stays as it is."""
    article = article_from_text(f"{text}, the envoy said.")
    assert article.text == f"{text}, the envoy said."
    assert article.reading == f"{reading}, the envoy said."


@pytest.mark.parametrize(
    ("capitals", "reading"),
    [
        ("U.S. ENVOY TO VISIT PERU'S NORTH", "U.S. Envoy to Visit Peru's North"),
        ("NATO AND THE EU AGREE ON KOSOVO", "NATO and the EU Agree on Kosovo"),
        ("THE END OF A LONG WAR", "The End of a Long War"),
        ("Mixed Case stays AS IT IS", "Mixed Case stays AS IT IS"),
    ],
)
def test_capital_headline_is_read_in_title_case(capitals: str, reading: str) -> None:
    """A headline in capitals is read as a headline in title case; abbreviations stay."""
    article = article_from_text(f"{capitals}\n\n{BODY}")
    assert article.reading[: len(capitals)] == reading


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        (
            "Les ministres des deux pays se sont rencontrés lundi à Genève pour parler de la paix.",
            "und",
        ),
        ("Министры двух стран встретились в понедельник в Женеве и договорились о новых переговорах.", "und"),
        ("Ministers met in Oslo", "en"),
    ],
    ids=["english", "french", "russian", "short"],
)
def test_language_is_told(text: str, language: str) -> None:
    """A text that is not English is read, and a warning says so."""
    article = article_from_text(text)
    assert article.language == language
    assert ("not-english" in {warning.code for warning in article.warnings}) == (language == "und")


def test_empty_text_is_an_article_with_a_warning() -> None:
    """An empty text has no zones and says so."""
    article = article_from_text("")
    assert article.zones == ()
    assert [warning.code for warning in article.warnings] == ["no-publication-date", "empty-body"]


def test_id_is_a_hash_of_the_text() -> None:
    """The same text has the same id on every run, another text another one."""
    assert article_from_text(BODY).id == article_from_text(BODY).id != article_from_text(BODY + ".").id


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"SEOUL, Dec. 30 (Yonhap) -- {BODY}", "Yonhap"),
        (f"Talks to resume - Example News\n\n{BODY}", "Example News"),
        (BODY, None),
    ],
)
def test_outlet_comes_from_dateline_or_title(text: str, outlet: str | None) -> None:
    """The agency of the dateline or the name after the headline is the outlet."""
    assert article_from_text(text).outlet == outlet
