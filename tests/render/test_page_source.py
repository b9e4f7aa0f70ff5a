"""The page as text: what it admits, what it escapes, and how the article is cut into marked pieces."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from handmade import HELSINKI, helsinki, hostile
from timeline.render import render
from timeline.render.page.passages import Mark, paragraphs


def found(pattern: str, page: str) -> str:
    match = re.search(pattern, page, re.DOTALL)
    assert match
    return match[1]


def test_the_page_admits_its_own_script_and_style_only():
    """The hashes of the security policy are those of what stands in the page."""
    page = render(helsinki(), "html")
    policy = found(r'Content-Security-Policy" content="([^"]+)"', page).replace("&#39;", "'")
    for tag in ("script", "style"):
        inside = found(rf"<{tag}>(.*?)</{tag}>", page)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_the_page_names_no_address_but_the_article():
    """Nothing in the page could be loaded from elsewhere."""
    page = render(helsinki(), "html")
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'<]*", page))
    assert addresses <= {"https://example.org/article", "http://www.w3.org/2000/svg"}


def test_hostile_words_stay_words():
    """Tags, quotes and closing script tags of the article are escaped everywhere."""
    page = render(hostile(), "html")
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert "<img" not in page
    assert "javascript:" not in page
    assert "\x1b" not in found(r'id="data">(.*?)</script>', page)
    headline = json.loads(found(r'id="data">(.*?)</script>', page))["entries"][0]["headline"]
    assert headline.startswith('<script>alert("x")</script>')


def test_a_text_that_is_another_is_not_marked():
    """Offsets that do not lead to the stated words mark nothing."""
    page = render(helsinki(), "html", text="x" + HELSINKI)
    assert 'class="piece' not in page


def test_pieces_put_together_are_the_text():
    """Cutting the text loses no character of a paragraph and keeps every mark that overlaps."""
    text = "One two three.\n\nFour five."
    marks = [Mark((0, 13), 0, "evidence"), Mark((4, 7), 1, "trigger"), Mark((16, 20), 2, "date")]
    first, second = paragraphs(text, marks)
    assert "".join(piece.text for piece in first) == "One two three."
    assert [(p.text, p.entries, p.own) for p in first][1] == ("two", (1, 0), (1,))
    assert [(p.text, p.kinds) for p in second] == [("Four", ("date",)), (" five.", ())]
