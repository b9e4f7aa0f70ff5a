"""Lists of words that several rooms of the grammar and the pipes ask for."""
