"""The sign of each status: shapes that differ without colour, drawn around 0, 0 in `currentColor`.

`sign-face` is the inside of a hollow sign; it is left open unless a style sheet fills it.
"""

from __future__ import annotations

from timeline.models.timeline import Status

_LINE = 'fill="none" stroke="currentColor" stroke-linecap="round"'
_FACE = 'class="sign-face" fill="none" stroke="currentColor"'

SIGNS: dict[Status, str] = {
    "occurred": '<circle r="5.5" fill="currentColor"/>',
    "ongoing": '<path d="M-5-6 6.5 0-5 6z" fill="currentColor"/>',
    "scheduled": f'<circle r="4.7" {_FACE} stroke-width="2.2"/>',
    "proposed": f'<path d="M0-6 6 0 0 6-6 0z" {_FACE} stroke-width="2"/>',
    "cancelled": f'<path d="M-4.6-4.6 4.6 4.6M4.6-4.6-4.6 4.6" {_LINE} stroke-width="2.4"/>',
    "postponed": f'<rect x="-5" y="-5" width="10" height="10" {_FACE} stroke-width="1.7"/>'
    f'<path d="M-1.6-2.4v4.8M1.6-2.4v4.8" {_LINE} stroke-width="1.7"/>',
    "denied": f'<circle r="4.9" {_FACE} stroke-width="1.7"/>'
    f'<path d="M-3.4 3.4 3.4-3.4" {_LINE} stroke-width="1.7"/>',
    "possible": f'<circle r="6" {_FACE} stroke-width="1.5" stroke-dasharray="2.4 1.9"/>'
    '<text y="3.4" text-anchor="middle" fill="currentColor" font-size="9.5" font-weight="700">?</text>',
}
"""SVG by status, in the order in which statuses are listed."""
