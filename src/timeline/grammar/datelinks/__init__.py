"""Where a date hangs: how each time expression of a sentence stands to the events in it."""
