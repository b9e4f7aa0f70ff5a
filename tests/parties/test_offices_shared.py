"""Offices told once for two: "Peru's minister, Juan Toro, and Chile's, Anna Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from told import entries

if TYPE_CHECKING:
    from spacy.language import Language

MET: list[tuple[str, str, set[tuple[str, str | None]]]] = [
    (
        "subjects",
        "Ghana's president, Juan Toro, and Togo's, Yao Adama, met in Lome on Monday.",
        {("Juan Toro", "GHA"), ("Yao Adama", "TGO")},
    ),
    (
        "no-comma-before",
        "Peru's foreign minister Juan Toro and Chile's, Anna Berg, met in Lima on Monday.",
        {("Juan Toro", "PER"), ("Anna Berg", "CHL")},
    ),
    (
        "object",
        "Peru's foreign minister, Juan Toro, met Chile's, Anna Berg, in Lima on Monday.",
        {("Juan Toro", "PER"), ("Anna Berg", "CHL")},
    ),
    (
        "with",
        "Peru's foreign minister, Juan Toro, met with Chile's, Anna Berg, in Lima on Monday.",
        {("Juan Toro", "PER"), ("Anna Berg", "CHL")},
    ),
    (
        "nobody-named",
        "Peru's foreign minister and Chile's met in Lima on Monday.",
        {("Peru", "PER"), ("Chile", "CHL")},
    ),
    (
        "presidents",
        "Presidents Juan Toro of Ghana and Yao Gnadama of Togo met in Lome on Monday.",
        {("Juan Toro", "GHA"), ("Yao Gnadama", "TGO")},
    ),
    (
        "three-presidents",
        "Presidents Juan Toro of Ghana, Yao Gnadama of Togo and Ali Deko of Chad met in Lome on Monday.",
        {("Juan Toro", "GHA"), ("Yao Gnadama", "TGO"), ("Ali Deko", "TCD")},
    ),
    (
        "three-owned",
        "Peru's Juan Toro, Poland's Wlodzimierz Orsz and Norway's Lars Holm met in Oslo on Monday.",
        {("Juan Toro", "PER"), ("Wlodzimierz Orsz", "POL"), ("Lars Holm", "NOR")},
    ),
    (
        "one-president",
        "President Juan Toro of Ghana met leaders of Togo and Chad in Lome on Monday.",
        {("Juan Toro", "GHA"), ("Togo", "TGO"), ("Chad", "TCD")},
    ),
    (
        "title-and-name",
        "Peru's foreign minister Juan Toro and Anna Berg met in Lima on Monday.",
        {("Juan Toro", "PER"), ("Anna Berg", None)},
    ),
]


@pytest.mark.parametrize(("text", "parties"), [m[1:] for m in MET], ids=[m[0] for m in MET])
def test_who_met(nlp: Language, text: str, parties: set[tuple[str, str | None]]) -> None:
    """Both meet, each for the state of his own office."""
    (entry,) = entries(nlp, text)
    assert {(p.name, p.country) for p in entry.participants} == parties


VISITED: list[tuple[str, str, set[str]]] = [
    ("left-out", "Peru's minister visited Chile's, Anna Berg, in Arica on Monday.", {"Peru", "Anna Berg"}),
    ("other-office", "Peru's minister, Juan Toro, visited Chile on Monday.", {"Juan Toro", "Chile"}),
]


@pytest.mark.parametrize(("text", "names"), [v[1:] for v in VISITED], ids=[v[0] for v in VISITED])
def test_who_visited(nlp: Language, text: str, names: set[str]) -> None:
    """The state whose office is left out does not act beside the visitor."""
    (entry,) = entries(nlp, text)
    assert {p.name for p in entry.participants} == names


DESCRIBED: list[tuple[str, str, set[str]]] = [
    (
        "both",
        "Juan Toro, the Peruvian premier, and Lars Holm, his Danish counterpart, met on Monday.",
        {"Juan Toro", "Lars Holm"},
    ),
    (
        "states",
        "Nigeria, the host of the talks, and Ghana, the mediator, met on Monday.",
        {"Nigeria", "Ghana"},
    ),
    ("object", "Peru met Chile, a neighbour of Bolivia, and Brazil on Monday.", {"Peru", "Chile", "Brazil"}),
    (
        "what-the-first-is-of",
        "Juan Toro, the envoy of Peru and Chile, met Lars Holm on Monday.",
        {"Juan Toro", "Lars Holm"},
    ),
]


@pytest.mark.parametrize(("text", "names"), [d[1:] for d in DESCRIBED], ids=[d[0] for d in DESCRIBED])
def test_who_met_with_what_he_is_between(nlp: Language, text: str, names: set[str]) -> None:
    """Who is joined by "and" behind what the first is takes part as well; what the first is of does not."""
    (entry,) = [e for e in entries(nlp, text) if e.type in ("meeting", "talks")]
    assert {p.name for p in entry.participants} == names
