"""The rules as data: `book` for event types, `actor_rules` for words about actors, `gazetteer` for names."""
