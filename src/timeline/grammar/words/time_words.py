"""Words of the calendar in plain lower case: days, months, units, lengths."""

from __future__ import annotations

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight".split()
)
LENGTHS = frozenset("minutes hours days weeks months years".split())
DAYPARTS = frozenset("morning afternoon evening night".split())
UNITS = frozenset("week month year night weekend".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. aug. sept. oct. nov. dec.".split()
)
