"""From a match to the plain fields of a mention: anchor, direction, modifier, type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from timeline.models.time import AnchorKind, Direction, Modifier, TimeMention, TimeParts, TimexType
from timeline.pipes.timex.fields import Reader
from timeline.pipes.timex.scan import Found

PART_MODIFIER: dict[str, Modifier] = {
    "start": "start", "mid": "mid", "end": "end", "first-half": "start", "second-half": "end",
}  # fmt: skip
HALF = {"first-half": 1, "second-half": 2}
BACKWARD = ("ago", "earlier", "before", "previously", "previous", "beforehand", "prior", "last")
FROM_NOW = ("ago", "last year")
FROM_PUBLICATION = ("ago", "from now", "from today", "hence")
APPROXIMATE = ("about", "around", "approximately", "roughly", "some", "nearly", "almost", "circa", "close to")
OVER = {"after next": 2, "before last": -2, "week": 2}
"""Steps over the period beside the present one: "the week after next", "Thursday week"."""
PARTS_COUNTED = {"night": "NI", "evening": "EV", "morning": "MO"}
PLAIN_TYPES: dict[str, TimexType] = {"stretch": "DURATION", "duration": "DURATION", "set": "SET"}


def plain_mention(found: Found, text: str, reader: Reader) -> TimeMention:
    """The mention with all that its own words say; what the words around say is added later."""
    parts = _parts(found, reader)
    fields: dict[str, Any] = {
        "text": text[found.start : found.end],
        "span": (found.start, found.end),
        "rule": found.rule.spec.id,
        "shape": found.rule.spec.shape,
        "timex3_type": _type(found, parts),
        "parts": parts,
        "until": _far_end(found, parts, reader),
        "split": _split(found, text),
        "modifier": _modifier(found, reader),
        "direction": _direction(found, parts, reader),
        "anchor": _anchor(found, text[found.start : found.end], parts, reader),
        "value": _value(found, text[found.start : found.end], reader),
    }
    return TimeMention(**fields)


def _parts(found: Found, reader: Reader) -> TimeParts:
    said = found.near
    parts = reader.parts(said)
    changes: dict[str, Any] = {}
    if half := HALF.get(str(_part(found, reader))):
        changes["half"] = half
    if "yearback" in said:
        changes |= {"step": -1, "unit": "year", "count": 1}
    elif found.rule.spec.shape == "offset":
        changes |= _offset_parts(found, parts, reader)
    elif found.rule.spec.shape == "deictic":
        changes |= _deictic_parts(found, reader)
    elif found.rule.spec.shape == "unit":
        changes |= _unit_parts(found, reader)
    elif "over" in said:
        changes["step"] = _over(said)
    return parts.model_copy(update=changes)


def _deictic_parts(found: Found, reader: Reader) -> dict[str, Any]:
    said = found.near
    if "lastnight" in said or "overnight" in said:
        return {"step": -1 if "lastnight" in said else 0, "unit": "day", "daypart": "NI"}
    days = 7 if "over" in said else 0
    changes: dict[str, Any] = {"step": (reader.number("deictic", said["deictic"]) or 0) + days, "unit": "day"}
    if said["deictic"].lower() == "tonight":
        changes["daypart"] = "NI"
    return changes


def _unit_parts(found: Found, reader: Reader) -> dict[str, Any]:
    """A unit without a step ("the end of the year") is the one at hand; a part of the day is of a day."""
    said = found.near
    if "over" in said:
        return {**_night(said), "step": _over(said)}
    if "nth" in said:
        return {**_night(said), "step": 0, "count": reader.ordinal(said["nth"])}
    changes: dict[str, Any] = _night(said) if "step" in said else {"step": 0}
    if "further" in said:
        changes["count"] = 2
    if found.rule.id_is("date.year-end"):
        changes["unit"] = said["part"].lower()
    elif found.rule.id_is("date.new-year"):
        changes["unit"] = "year"
    elif "daypart" in said and "unit" not in said:
        changes["unit"] = "day"
    return changes


def _over(said: Mapping[str, str]) -> int:
    return OVER[" ".join(said["over"].lower().split())]


def _night(said: Mapping[str, str]) -> dict[str, Any]:
    """ "That night", "two nights later", "the evening before": a part of the day that is counted as one."""
    form = (said.get("unit") or said.get("one") or "").lower().removesuffix("s")
    return {"daypart": PARTS_COUNTED[form]} if form in PARTS_COUNTED else {}


def _far_end(found: Found, near: TimeParts, reader: Reader) -> TimeParts | None:
    """The far end of a range; in "1914-18" it takes the century of the near one."""
    if not found.far:
        return None
    far = reader.parts(found.far)
    if "yy" in found.far and near.year is not None:
        return far.model_copy(update={"year": near.year // 100 * 100 + int(found.far["yy"])})
    return far


def _offset_parts(found: Found, parts: TimeParts, reader: Reader) -> dict[str, Any]:
    said = found.near
    word = next((said[name] for name in ("ago", "event", "beside") if name in said), "from now")
    word = " ".join(word.lower().split())
    if word == "of" and "unit" in said:  # the day of the talks is theirs, the eve of them the one before
        return {"step": -1, "unit": "day", "count": 1 if said["unit"].lower() == "eve" else 0}
    back = word in BACKWARD or word in ("prior to", "ahead of")
    changes: dict[str, Any] = {"step": -1 if back else 1, **_night(said)}
    if "one" in said:
        changes["count"] = 1
    if "deictic" in said and parts.unit == "week" and parts.count is not None:
        shifted = reader.number("deictic", said["deictic"]) or 0
        changes |= {"unit": "day", "count": 7 * parts.count - shifted}  # "a week ago yesterday"
    return changes


def _part(found: Found, reader: Reader) -> str | None:
    if found.rule.id_is("date.year-end"):
        return None
    return cast(
        "str | None",
        reader.word("part", found.near.get("part")) or reader.word("early", found.near.get("early")),
    )


def _modifier(found: Found, reader: Reader) -> Modifier | None:
    if found.rule.id_is("date.half"):
        return "start" if reader.parts(found.near).half == 1 else "end"
    if found.rule.spec.shape == "range":
        return None  # an end has its part to itself: "from late May to early July"
    part = _part(found, reader)
    daily = {"day", "weekday", "deictic", "dayth"} & found.near.keys()
    if part is not None and not daily:
        return PART_MODIFIER.get(part)
    if found.near.get("about", "").lower() in APPROXIMATE or found.rule.id_is("duration.old"):
        return "approx"
    if found.rule.spec.shape == "stretch" and "couple" in found.near.get("numcount", "").lower():
        return "approx"
    return cast("Modifier | None", found.rule.spec.set.get("modifier"))


def _direction(found: Found, parts: TimeParts, reader: Reader) -> Direction:
    said = found.near
    if "beside" in said:
        return "unknown"  # the day named lies where the tense has it
    if found.rule.spec.shape == "offset" and parts.step is not None:
        return "past" if parts.step < 0 else "future"
    if parts.step:
        return "past" if parts.step < 0 else "future"
    early = said.get("early", "").lower()
    if early == "later":
        return "future" if "step" in said or not ("unit" in said or "weekday" in said) else "unknown"
    if early == "earlier":
        return "past"
    return "unknown"


def _anchor(found: Found, text: str, parts: TimeParts, reader: Reader) -> AnchorKind:
    said = found.near
    if found.rule.spec.set.get("anchor") == "event":
        return "event"
    if found.rule.id_is("date.ago-day"):
        return "publication"
    if found.rule.spec.shape == "offset":
        word = " ".join(said.get("ago", "ago").lower().split())
        from_now = word in FROM_PUBLICATION and said.get("yearback", "ago") in FROM_NOW
        return "publication" if from_now else "last"
    if reader.number("back", said.get("step")) or "nth" in said:
        return "last"
    within = parts.unit == "day" or parts.month is not None or parts.season is not None
    if said.get("step", "").lower() == "next" and within and "the next" in " ".join(text.lower().split()):
        return "last"  # also "early the next day"
    if found.rule.id_is("date.unit") and parts.unit == "day" and "step" not in said and "month" not in said:
        return "last"
    return "last" if {"then", "gone"} & said.keys() else "publication"


def _type(found: Found, parts: TimeParts) -> TimexType:
    if found.rule.spec.shape in PLAIN_TYPES:
        return PLAIN_TYPES[found.rule.spec.shape]
    if found.rule.spec.set.get("anchor") == "event":
        return "DURATION"
    if parts.hour is not None or parts.daypart is not None or parts.unit in ("hour", "minute", "second"):
        return "TIME"
    return "DATE"


def _before_christ(number: int, century: bool) -> str:
    """TIMEX3 has "BC0200" for a year, "BC04" for a century; the calendar of the result begins with year 1."""
    return f"BC{number - 1:02d}" if century else f"BC{number:04d}"


def _value(found: Found, text: str, reader: Reader) -> str | None:
    if "reference" in found.near:
        return cast("str | None", reader.word("reference", found.near["reference"]))
    if "bc" in found.near:
        told = found.near["bc"]
        number = int(told) if told.isdigit() else cast("int", reader.word("ordinal", told))
        return _before_christ(number, "century" in text)
    if "setword" in found.near:
        return cast("str | None", reader.word("setword", found.near["setword"]))
    return None


def _split(found: Found, text: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two ends of a range, as TIMEX3 has no value for both; "the night of May 2-3" is one night.

    "May 3, at 6 a.m." are a day and an hour, "6 a.m. on May 3" is one time.
    """
    if found.join is None or (found.rule.spec.shape == "range" and "daypart" in found.near):
        return None
    left, right = found.join
    start = found.start
    for lead in ("from ", "between ", "around ", "about "):
        if text[start : start + len(lead)].lower() == lead:
            start += len(lead)
    return (start, left), (right, found.end)
