"""Where direct quotations stand, by the marks of newspapers and newswires."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.grammar.quotations import quotation_at, quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We met," he said. "They left."', ['"We met,"', '"They left."']),
        ("“We met,” he said. “They left.”", ["“We met,”", "“They left.”"]),
        ("``We met,'' he said. ``They left.''", ["``We met,''", "``They left.''"]),
        ('"We met.\n\n"They left," he said. It "ended" then.', ['"We met.', '"They left,"', '"ended"']),
        ('"We met. "They left," he said. It "ended" then.', ['"We met. ', '"They left,"', '"ended"']),
        ('It was " over " then.', ['" over "']),
        ('A 5" gun "fired" twice.', ['"fired"']),
        ('He said: "We met', ['"We met']),
        ("Nobody's talks were theirs.", []),
    ],
)
def test_quotations(text, found):
    """Each quotation is found with its marks, one that nobody closes as far as its paragraph or the next."""
    assert [text[slice(*span)] for span in quotations(text)] == found


@given(text=st.text(alphabet="ab \n\"“”`'.", max_size=60))
def test_quotations_are_in_order_and_apart(text):
    """Whatever the marks, quotations lie inside the text in order, and every offset has at most one."""
    spans = quotations(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(quotation_at(start, spans) == (start, end) for start, end in spans)
