"""Words that point back, or ahead: whom "he", "the minister", "both sides", "the army" mean in the text so far."""
