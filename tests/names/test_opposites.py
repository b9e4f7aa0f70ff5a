"""People told by where they stand to another, and whom "he" means after a reception."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.pipes.actors import find

if TYPE_CHECKING:
    from spacy.language import Language

MET = "Chilean Foreign Minister Ana Berg came to Lima. Peruvian Foreign Minister Juan Ruiz gave a dinner. "
ACROSS: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("host", MET + "Berg thanked her host.", "host", ("Juan Ruiz",)),
    ("guest-of-a-name", MET + "Ruiz's guest left.", "guest", ("Ana Berg",)),
    ("guest-of-his", MET + "Ruiz was ill. His guest left.", "guest", ("Ana Berg",)),
    ("visitor", MET + "The visitor left.", "visitor", ("Ana Berg",)),
    ("visitor-received", "Ana Berg received Juan Ruiz. The visitor left.", "visitor", ("Juan Ruiz",)),
    ("counterpart", MET + "Berg met her counterpart.", "counterpart", ("Juan Ruiz",)),
    ("opposite-number", MET + "Berg and her opposite number met.", "opposite number", ("Juan Ruiz",)),
    (
        "counterpart-holds-the-office",
        MET + "Peruvian President Ivan Sosa was ill. Berg met her counterpart.",
        "counterpart",
        ("Juan Ruiz",),
    ),
    (
        "one-of-two-hosts",
        MET + "Peruvian President Ivan Sosa was ill. Berg thanked her host.",
        "host",
        (),
    ),
    (
        "colleague-of-the-same-state",
        "Chilean Foreign Minister Ana Berg and Chilean Defence Minister Juan Ruiz met. She saw her "
        "colleague.",
        "colleague",
        (),
    ),
    ("host-of-nobody", MET + "A host was there.", "host", ()),
    ("guest-worker", MET + "Her guest worker left.", "guest", ()),
    ("host-who-is-told", MET + "Berg met her host, Ivan Sosa.", "host", ()),
    ("counterpart-elsewhere", MET + "Berg met her counterpart from Fiji.", "counterpart", ()),
    ("number", MET + "Berg asked for her number.", "number", ()),
    ("he-who-was-received", "Ivan Sosa of Peru received Juan Ruiz. He flew home.", "He", ("Juan Ruiz",)),
    (
        "he-whom-they-received",
        "Juan Ruiz came to Lima. President Ivan Sosa received him. He will then travel to Rome.",
        "He",
        ("Juan Ruiz",),
    ),
    ("he-who-received", "Ivan Sosa of Peru received Juan Ruiz. He praised Chile.", "He", ("Ivan Sosa",)),
    (
        "they-who-were-they",
        "Chad and Niger fell out. Qatar heard their envoys. Their leaders met.",
        "Their",
        ("Chad", "Niger"),
    ),
    ("he-who-wrote", "Ivan Sosa of Peru wrote to Juan Ruiz. He flew home.", "He", ("Ivan Sosa",)),
]


@pytest.mark.parametrize(
    ("text", "word", "expected"), [pytest.param(*case, id=name) for name, *case in ACROSS]
)
def test_across(nlp: Language, text: str, word: str, expected: tuple[str, ...]) -> None:
    """The last time the word stands there it means this person."""
    at = text.rindex(word)
    covering = [m for m in find(nlp(text)) if m.span[0] <= at < m.span[1]]
    assert (covering[-1].names if covering else ()) == expected
