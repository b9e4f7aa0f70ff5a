"""Who and what a state has abroad to speak for it: its envoys, its consuls, its missions. Lemmas."""

from __future__ import annotations

ENVOYS = frozenset({"ambassador", "envoy", "representative", "emissary"})
"""Who is sent to speak for somebody."""
CONSULS = frozenset({"attache", "attaché", "commissioner", "consul", "consul-general", "high commissioner"})
"""Who holds a lesser post abroad, or an ambassador's under another name."""
SENT_ABROAD = ENVOYS | CONSULS
"""Who is posted to another state, whatever the rank."""
MISSIONS = frozenset({"embassy", "consulate", "mission", "legation"})
"""The houses in which they work."""
