"""The spaCy components: names, time expressions, triggers, status."""
