"""The timeline as a small drawing without script: one SVG, for notebooks.

The same signs and bars as on the page. Words of the article are escaped; colours are chosen to be read
on light and on dark paper, and text takes the colour of its surroundings.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.models import Entry, Timeline
from timeline.render.extent import Extent, extent
from timeline.render.scale import Part, part_of, parts, ticks
from timeline.render.signs import SIGNS
from timeline.render.wording import one_line, title_of, when

_WIDTH = 860
_TOP = 30  # height of the axis
_LANE = 30
_TIGHT = 18  # height of a lane without labels
_SIGN = 13
_LETTER = 7.0  # width of a letter at 13 pixels, on average and rather too much
_LONGEST = 330
_MANY = 60  # more entries than this are drawn without labels
_COLOURS = {
    "consult": "#3b82c4",
    "cooperate": "#2f9e63",
    "intent": "#b07d10",
    "oppose": "#d1574a",
    "force": "#9b6bc9",
    "politics": "#5c8f99",
}
_STYLE = "display:block;overflow:visible;font:13px system-ui,sans-serif"
_OTHER = "#808080"


@dataclass(frozen=True)
class _Item:
    """An entry with its place: the sign at `x`, the bar from `start` to `end`, the label on one side."""

    entry: Entry
    extent: Extent
    x: float
    start: float
    end: float
    label: str
    before: bool

    @property
    def room(self) -> tuple[float, float]:
        """From where to where the item takes its lane."""
        width = len(self.label) * _LETTER + _SIGN
        left = self.x - (width if self.before else _SIGN / 2)
        right = self.x + (_SIGN / 2 if self.before else width)
        return min(left, self.start), max(right, self.end) + 8


def svg(timeline: Timeline) -> str:
    """The drawing of the dated entries; an empty text where there is none."""
    dated = [(entry, extent(entry.date)) for entry in timeline.entries if entry.date]
    if not dated:
        return ""
    line = parts([one for _, one in dated], 6, _WIDTH - 6)
    items = [_item(entry, one, line, len(dated) <= _MANY) for entry, one in dated]
    lanes = _lanes(items)
    lane = _LANE if len(dated) <= _MANY else _TIGHT
    height = _TOP + lane * (max(lanes) + 1) + 8
    drawn = [_draw(item, _TOP + 6 + number * lane) for item, number in zip(items, lanes, strict=True)]
    title = html.escape(f"Timeline of {title_of(timeline.article.title, timeline.article.id)}: ")
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" width="100%" style="max-width:{_WIDTH}px;{_STYLE}"'
        f' role="img" aria-label="{title}{len(items)} entries">'
        f"{''.join(_axis(part, height) for part in line)}{_breaks(line)}{''.join(drawn)}</svg>"
    )


def _item(entry: Entry, shown: Extent, line: Sequence[Part], labelled: bool) -> _Item:
    part = part_of(line, shown.at)
    x, start, end = (part.x(day) for day in (shown.at, shown.start, shown.end))
    if shown.shape in ("since", "until"):
        start, end = (x, min(x + 60, part.right)) if shown.shape == "since" else (max(x - 60, part.left), x)
    elif shown.shape == "point" or end - start < _SIGN:
        start = end = x
    words = one_line(entry.headline)
    before = _WIDTH - x < min(len(words) * _LETTER, _LONGEST) + _SIGN and x > _WIDTH / 2
    room = min(x if before else _WIDTH - x, _LONGEST) - _SIGN
    return _Item(entry, shown, x, start, end, _fitted(words, room) if labelled else "", before)


def _fitted(words: str, width: float) -> str:
    most = int(width / _LETTER)
    return words if len(words) <= most else f"{words[: max(most - 1, 0)].rstrip()}…"


def _lanes(items: Sequence[_Item]) -> list[int]:
    """A lane for each item, so that nothing is drawn over another."""
    taken: list[list[tuple[float, float]]] = []
    chosen = []
    for item in items:
        left, right = item.room
        free = (n for n, lane in enumerate(taken) if all(right <= a or b <= left for a, b in lane))
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((left, right))
        chosen.append(number)
    return chosen


def _draw(item: _Item, top: float) -> str:
    entry = item.entry
    colour = _COLOURS.get(entry.family, _OTHER)
    told = html.escape(f"{when(entry)}: {one_line(entry.headline)} ({entry.type}, {entry.status})")
    x = item.x + (-_SIGN + 2 if item.before else _SIGN - 2)
    anchor = "end" if item.before else "start"
    struck = ' text-decoration="line-through"' if entry.status == "cancelled" else ""
    words = (
        f'<text x="{x:.1f}" y="{top + 12:.1f}" text-anchor="{anchor}" fill="currentColor"{struck}>'
        f"{html.escape(item.label)}</text>"
        if item.label
        else ""
    )
    sign = f'<g transform="translate({item.x:.1f} {top + 8:.1f})">{SIGNS[entry.status]}</g>'
    return f'<g><title>{told}</title><g color="{colour}">{_bar(item, top + 20)}{sign}</g>{words}</g>'


def _bar(item: _Item, y: float) -> str:
    if item.start == item.end:
        return ""
    start, end, shape = item.start, item.end, item.extent.shape
    path = f"M{start:.1f} {y:.1f}H{end:.1f}"
    if shape == "within":
        path += f"M{start:.1f} {y - 4:.1f}v8M{end:.1f} {y - 4:.1f}v8"
    elif shape == "since":
        path += "m-5-4 5 4-5 4"
    elif shape == "until":
        path = f"M{end:.1f} {y:.1f}H{start:.1f}m5-4-5 4 5 4"
    width = 4 if shape == "stretch" else 1.5
    dashes = ' stroke-dasharray="4 3"' if item.extent.fuzzy else ""
    if shape == "stretch" and item.entry.status not in ("occurred", "ongoing"):
        dashes = ' stroke-dasharray="3 2.5"'
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="{width}"{dashes}/>'


def _axis(part: Part, height: float) -> str:
    y = _TOP - 6
    drawn = [f'<path d="M{part.left:.1f} {y}H{part.right:.1f}" stroke="currentColor" opacity=".5"/>']
    for day, words in ticks(part):
        x = part.x(day)
        drawn.append(f'<path d="M{x:.1f} {y - 5}V{height:.1f}" stroke="currentColor" opacity=".18"/>')
        place = f'x="{x + 3:.1f}" y="{y - 6}" font-size="12"'
        drawn.append(f'<text {place} fill="currentColor" opacity=".75">{words}</text>')
    return "".join(drawn)


def _breaks(line: Sequence[Part]) -> str:
    """Two slanted strokes where time is left out."""
    drawn = [
        f'<path d="M{part.right + 6:.1f} {_TOP}l6-12m4 12l6-12" stroke="currentColor" opacity=".6">'
        "<title>time is left out here</title></path>"
        for part in line[:-1]
    ]
    return "".join(drawn)
