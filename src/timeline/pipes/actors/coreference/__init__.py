"""Words that point back, or ahead: whom "he", "the minister", "both sides" mean in the text so far."""
