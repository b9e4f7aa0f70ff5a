"""Timelines built by hand, for the tests of what is made from timelines."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from timeline.models import (
    ArticleInfo,
    Codes,
    DatedEntry,
    Entry,
    EventDate,
    Evidence,
    Generator,
    Participant,
    Place,
    Source,
    Timeline,
)

GENERATOR = Generator(version="0.0.0", model="by hand", rules="none")


def span_of(text: str, words: str, after: int = 0) -> tuple[int, int]:
    start = text.index(words, after)
    return start, start + len(words)


def date(edtf: str, earliest: str, latest: str | None = None, grain: str = "day", **more: Any) -> EventDate:
    first = dt.date.fromisoformat(earliest)
    last = dt.date.fromisoformat(latest or earliest)
    fields = {"text": edtf, "span": (0, 0), "basis": "explicit", **more}
    return EventDate(edtf=edtf, earliest=first, latest=last, grain=grain, **fields)


def entry(identifier: str = "e1", when: EventDate | None = None, **more: Any) -> Entry:
    fields: dict[str, Any] = {
        "type": "visit",
        "family": "consult",
        "headline": "A visit",
        "status": "occurred",
        "participants": (),
        "place": None,
        "source": None,
        "about": None,
        "codes": Codes(plover="CONSULT/visit", cameo="042"),
        "evidence": (),
        "rules": ("visit.verb",),
        "confidence": 0.9,
        **more,
    }
    kind = Entry if when is None else DatedEntry
    return kind(id=identifier, date=when, **fields)


def timeline(*entries: Entry, text: str = "", title: str | None = "An article", **more: Any) -> Timeline:
    fields: dict[str, Any] = {
        "id": "article",
        "url": "https://example.org/article",
        "outlet": "The Example",
        "published": "1990-12-03T09:00:00+01:00",
        "published_basis": "given",
        "modified": None,
        "language": "en",
        "text": text or None,
    }
    made = {key: more.pop(key) for key in list(more) if key in fields}
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = ArticleInfo(title=title, characters=len(text), sha256=digest, **{**fields, **made})
    return Timeline(generator=GENERATOR, article=article, entries=entries, **more)


HELSINKI = """Thirty-five states signed the Helsinki Final Act on August 1, 1975, after talks that had \
begun in 1973.

The Soviet foreign minister, Eduard Shevardnadze, is expected in Washington in early March 1991. A visit \
planned for November 5-7, 1990, was called off. Hungary may leave the Warsaw Pact by the end of 1991, and \
since October 3, 1990 a united Germany has taken part in the conference. An official denied that a call took \
place on Monday. Malta offered in the autumn of 1990 to be the host of the next round, which was put off to \
the 1990s' end.
"""
"""A made-up article on real events of the time, as of Monday 3 December 1990."""


def evidence(quote: str, trigger: str) -> Evidence:
    span = span_of(HELSINKI, quote)
    return Evidence(text=quote, span=span, trigger=trigger, trigger_span=span_of(HELSINKI, trigger, span[0]))


def words(said: str) -> dict[str, Any]:
    return {"text": said, "span": span_of(HELSINKI, said)}


def someone(
    name: str,
    role: str = "actor",
    kind: str = "country",
    mention: str | None = None,
    country: str | None = None,
):
    span = span_of(HELSINKI, mention) if mention else None
    return Participant(name=name, role=role, kind=kind, country=country, mention=mention, span=span)


def helsinki() -> Timeline:
    """Eight entries, one for each status, over nearly every kind of date."""
    return timeline(
        entry(
            "talks-1973",
            date("1973", "1973-01-01", "1973-12-31", "year", **words("1973")),
            type="talks",
            headline="Talks begin",
            participants=(someone("Thirty-five states", "participant", "group", "Thirty-five states"),),
            evidence=(evidence("after talks that had begun in 1973", "talks"),),
        ),
        entry(
            "act-1975",
            date("1975-08-01", "1975-08-01", **words("August 1, 1975")),
            type="agreement",
            family="cooperate",
            headline="Thirty-five states sign the Helsinki Final Act",
            participants=(someone("Thirty-five states", "actor", "group", "Thirty-five states"),),
            place=Place(
                name="Helsinki", country="FIN", mention="Helsinki", span=span_of(HELSINKI, "Helsinki")
            ),
            evidence=(
                evidence("Thirty-five states signed the Helsinki Final Act on August 1, 1975", "signed"),
            ),
        ),
        entry(
            "offer-1990",
            date("1990-23", "1990-09-01", "1990-11-30", "season", **words("the autumn of 1990")),
            type="proposal",
            family="intent",
            status="proposed",
            headline="Malta offers to be the host",
            participants=(someone("Malta", mention="Malta", country="MLT"),),
            evidence=(
                evidence("Malta offered in the autumn of 1990 to be the host of the next round", "offered"),
            ),
        ),
        entry(
            "germany-1990",
            date("1990-10-03/..", "1990-10-03", "9999-12-31", **words("October 3, 1990")),
            type="relations",
            family="cooperate",
            status="ongoing",
            headline="A united Germany takes part",
            participants=(someone("Germany", mention="Germany", country="DEU"),),
            evidence=(evidence("since October 3, 1990 a united Germany has taken part", "taken part"),),
        ),
        entry(
            "visit-1990",
            date("1990-11-05/1990-11-07", "1990-11-05", "1990-11-07", **words("November 5-7, 1990")),
            status="cancelled",
            headline="Visit planned for 5–7 November called off",
            evidence=(evidence("A visit planned for November 5-7, 1990, was called off", "visit"),),
        ),
        entry(
            "call-1990",
            date(
                "1990-12-03",
                "1990-12-03",
                basis="relative",
                anchor=dt.date(1990, 12, 3),
                implied=("year", "month", "day"),
                time="09:30",
                **words("Monday"),
            ),
            type="call",
            status="denied",
            headline="A call that an official denies",
            source=Source(speaker="An official", span=span_of(HELSINKI, "An official")),
            evidence=(evidence("An official denied that a call took place on Monday", "call"),),
        ),
        entry(
            "washington-1991",
            date(
                "1991-03", "1991-03-01", "1991-03-31", "month", modifier="start", **words("early March 1991")
            ),
            status="scheduled",
            headline="Shevardnadze to visit Washington",
            participants=(someone("Eduard Shevardnadze", "actor", "person", "Eduard Shevardnadze", "SUN"),),
            place=Place(
                name="Washington", country="USA", mention="Washington", span=span_of(HELSINKI, "Washington")
            ),
            evidence=(
                evidence("Eduard Shevardnadze, is expected in Washington in early March 1991", "expected"),
            ),
        ),
        entry(
            "pact-1991",
            date("1991", "1991-01-01", "1991-12-31", "year", modifier="end", **words("the end of 1991")),
            type="withdrawal",
            family="oppose",
            status="possible",
            headline="Hungary may leave the Warsaw Pact",
            participants=(
                someone("Hungary", mention="Hungary", country="HUN"),
                someone("Warsaw Pact", "recipient", "organization", "Warsaw Pact"),
            ),
            codes=Codes(plover="SANCTION/withdraw", cameo=None),
            evidence=(evidence("Hungary may leave the Warsaw Pact by the end of 1991", "leave"),),
        ),
        text=HELSINKI,
        title="Europe's conference, 15 years on",
        undated=(
            entry(
                "round",
                type="talks",
                status="postponed",
                headline="Next round put off",
                evidence=(evidence("the next round, which was put off", "round"),),
            ),
        ),
    )


HOSTILE = '<script>alert("x")</script> & </script><img src=x onerror=alert(1)> | *b* \x1b[31m\n"q"\u202e `c`'
"""Words that would do harm in a page, table, terminal or calendar that does not escape them."""


def hostile() -> Timeline:
    """One entry whose every string is hostile."""
    quote = Evidence(text=HOSTILE, span=(0, len(HOSTILE)), trigger="script", trigger_span=(1, 7))
    harmful = entry(
        "x\"'><b>",
        date("2001-02-03", "2001-02-03", text=HOSTILE),
        type='t"><i>',
        headline=HOSTILE,
        participants=(Participant(name=HOSTILE, role="actor", kind="person"),),
        place=Place(name=HOSTILE),
        evidence=(quote,),
    )
    return timeline(harmful, text=HOSTILE, title=HOSTILE, url="javascript:alert(1)", outlet=HOSTILE)


_CYCLE = ("occurred", "ongoing", "scheduled", "proposed", "cancelled", "postponed", "denied", "possible")
_KINDS = (
    ("visit", "consult"),
    ("agreement", "cooperate"),
    ("demand", "intent"),
    ("protest", "oppose"),
    ("attack", "force"),
)


def many(count: int = 500) -> Timeline:
    """A timeline of many entries, spread unevenly over forty years, with its text."""
    entries, text, day = [], "", dt.date(1970, 1, 5)
    for number in range(count):
        day += dt.timedelta(days=(number * number * 7) % 59)
        quote = f"Envoy {number} went to see delegation {number % 17} on {day.isoformat()}."
        start = len(text)
        text += quote + ("\n\n" if number % 6 == 5 else " ")
        said = span_of(text, day.isoformat(), start)
        kind, family = _KINDS[number % len(_KINDS)]
        entries.append(
            entry(
                f"e{number}",
                date(day.isoformat(), day.isoformat(), text=day.isoformat(), span=said),
                type=kind,
                family=family,
                status=_CYCLE[number % 11 % 8],
                headline=f"Envoy {number} meets delegation {number % 17}",
                participants=(
                    Participant(name=f"Envoy {number}", role="actor", kind="person"),
                    Participant(name=f"Delegation {number % 17}", role="recipient", kind="group"),
                ),
                evidence=(
                    Evidence(
                        text=quote,
                        span=(start, start + len(quote)),
                        trigger="see",
                        trigger_span=span_of(text, "see", start),
                    ),
                ),
            )
        )
    return timeline(*entries, text=text, title=f"{count} events")
