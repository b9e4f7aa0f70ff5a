"""The sample articles: what the tool makes of them, byte for byte, and against a reading by hand."""

from __future__ import annotations

import datetime as dt
import difflib
from functools import cache
from typing import TYPE_CHECKING

import pytest

from samples import RAW, Reading, golden_bytes, names, pair, sample
from timeline import read_article
from timeline.extraction import extract_article
from timeline.models import Timeline

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = names()
READINGS = [(name, number) for name in SAMPLES for number in range(len(sample(name).readings))]


def reading_id(name: str, number: int) -> str:
    reading = sample(name).readings[number]
    return f"{name}:{reading.date}:{reading.types[0]}:{number}"


@pytest.fixture(scope="module")
def timelines(nlp: Language) -> dict[str, Timeline]:
    return {name: extract_article(read_article(sample(name).source), nlp=nlp) for name in SAMPLES}


@pytest.fixture(scope="module")
def pairs(timelines: dict[str, Timeline]):
    return cache(lambda name: pair(sample(name).readings, timelines[name].entries))


@pytest.mark.parametrize("name", SAMPLES)
def test_golden(name: str, timelines: dict[str, Timeline]) -> None:
    """The timeline of a sample is the golden one to the byte, save for the versions that made it."""
    golden = sample(name).golden.read_text(encoding="utf-8")
    now = golden_bytes(timelines[name])
    changed = [
        *difflib.unified_diff(golden.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=2)
    ]
    assert not changed, "\n".join(["renew with tests/renew_golden.py:", *changed[:20]])
    assert now == golden


@pytest.mark.parametrize(("name", "number"), READINGS, ids=[reading_id(*item) for item in READINGS])
def test_reading(name: str, number: int, pairs) -> None:
    """An event that the reader has is on the timeline, with the faults that are on record and no others."""
    reading: Reading = sample(name).readings[number]
    entry = pairs(name).get(number)
    assert (entry is None) == reading.missed, f"marked missed = {reading.missed}: {reading.quote!r}"
    if entry is not None:
        assert entry.date is not None
        assert (entry.date.edtf, entry.type in reading.types) == (reading.date, True)
        assert reading.faults(entry) == reading.wrong


@pytest.mark.parametrize("name", SAMPLES)
def test_extras(name: str, timelines: dict[str, Timeline], pairs) -> None:
    """A timeline has no more entries that the reader does not have than are on record."""
    assert len(timelines[name]) - len(pairs(name)) == sample(name).extra


@pytest.mark.parametrize("name", SAMPLES)
def test_published(name: str, timelines: dict[str, Timeline]) -> None:
    """The day of publication is read from the article itself."""
    published = timelines[name].article.published
    assert published is not None
    assert dt.date.fromisoformat(published[:10]).isoformat() == sample(name).published


@pytest.mark.parametrize("name", SAMPLES)
def test_spans(name: str, timelines: dict[str, Timeline]) -> None:
    """Every span of the timeline, counted in the article's text, is the text that it states."""
    text = (RAW / sample(name).source.name).read_text(encoding="utf-8")
    for entry in timelines[name]:
        assert entry.date is not None
        stated = [(entry.date.span, entry.date.text)]
        stated += [(evidence.span, evidence.text) for evidence in entry.evidence]
        stated += [(evidence.trigger_span, evidence.trigger) for evidence in entry.evidence]
        stated += [(p.span, p.mention) for p in entry.participants if p.span and p.mention]
        assert [text[start:end] for (start, end), _ in stated] == [words for _, words in stated]
